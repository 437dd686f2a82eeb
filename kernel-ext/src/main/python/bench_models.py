"""XGBoost4J, ALS and BPR beside Python's xgboost and implicit: bench models [--rounds N] [--users N] [--repeat N]

Both sides learn from the same generated rows with one thread each. Each is one process, which first learns a few times
to warm up; then they take turns, so that noise meets both. The table shows medians of seconds and of the turns' ratios
(Java / Python) beside the quality of each, as a fast bad model is no win. Needs the packages of
requirements-bench.txt in the Python that runs this, or in the one that MLSD_BENCH_PYTHON names.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[4]
CLASSPATH = HOME / ".venv" / "share" / "mlsd" / "classpath.txt"
PACKAGES = ["numpy", "scipy", "xgboost", "implicit"]
LIMITS = {"xgboost": 1.1, "als": 1.5, "bpr": 1.5}
TOLERANCE = {"xgboost": 0.003, "als": 0.02, "bpr": 0.02}
JAVA_SIDE = HOME / "kernel-ext" / "src" / "test" / "java" / "mlsd" / "models" / "Bench.java"
WARM_UP = 3
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def rows(folder: Path, count: int, users: int) -> None:
    """Writes the data of all benches: a table with categories and gaps, and clicks of users with tastes."""
    import numpy as np

    random = np.random.default_rng(42)
    x = random.normal(size=(count, 12)).astype(np.float32)
    category = random.integers(0, 20, size=(count, 3))
    effect = random.normal(size=(3, 20))
    logit = x[:, 0] * x[:, 1] + 0.7 * x[:, 2] - 0.5 * np.abs(x[:, 3]) - 0.5
    logit += sum(effect[c, category[:, c]] for c in range(3)) * 0.5
    y = (random.random(count) < 1 / (1 + np.exp(-logit))).astype(np.float32)
    x[random.random(x.shape) < 0.05] = np.nan
    np.hstack([x, category.astype(np.float32), y[:, None]]).astype(">f4").tofile(folder / "table.bin")

    items = users // 2
    tastes, styles = random.normal(size=(users, 6)), random.normal(size=(items, 6))
    fame = -0.7 * np.log1p(random.permutation(items))
    lines = []
    for user in range(users):
        score = tastes[user] @ styles.T + 1.5 * fame + random.gumbel(size=items)
        met = np.argsort(-score)[: random.integers(20, 60)]
        lines += [(user, item, place % 5 == 4) for place, item in enumerate(random.permutation(met))]
    np.array(lines, dtype=">i4").tofile(folder / "clicks.bin")


def read(folder: Path, what: str):
    import numpy as np

    if what == "xgboost":
        table = np.fromfile(folder / "table.bin", dtype=">f4").reshape(-1, 16).astype(np.float32)
        cut = len(table) * 4 // 5
        return table[:cut], table[cut:]
    clicks = np.fromfile(folder / "clicks.bin", dtype=">i4").reshape(-1, 3)
    return clicks[clicks[:, 2] == 0], clicks[clicks[:, 2] == 1]


def auc(score, label) -> float:
    import numpy as np
    from scipy.stats import rankdata

    rank, positive = rankdata(score), label > 0.5
    n = positive.sum()
    return float((rank[positive].sum() - n * (n + 1) / 2) / (n * (len(label) - n))) if 0 < n < len(label) else np.nan


def recall(model, matrix, test) -> float:
    """Mean recall at 10 of the held-out items, the training items left out."""
    import numpy as np

    users = np.unique(test[:, 0])
    top, _ = model.recommend(users, matrix[users], N=10, filter_already_liked_items=True)
    held = {user: set(test[test[:, 0] == user, 1]) for user in users}
    return float(np.mean([len(held[u] & set(t)) / min(10, len(held[u])) for u, t in zip(users, top)]))


def python_side(folder: Path, what: str, rounds: int) -> None:
    """For every line that it reads, trains once with the Python package; prints seconds and quality."""
    train, test = read(folder, what)
    run = python_trees if what == "xgboost" else python_clicks
    for _ in sys.stdin:
        seconds, quality = run(train, test, what, rounds)
        print(json.dumps({"seconds": seconds, "quality": quality}), flush=True)


def python_trees(train, test, what: str, rounds: int) -> tuple[float, float]:
    import xgboost

    types = ["q"] * 12 + ["c"] * 3
    start = time.perf_counter()
    data = xgboost.DMatrix(train[:, :15], train[:, 15], feature_types=types, enable_categorical=True, nthread=1)
    options = {"objective": "binary:logistic", "eta": 0.1, "max_depth": 6, "tree_method": "hist", "nthread": 1}
    booster = xgboost.train(options, data, rounds)
    seconds = time.perf_counter() - start
    held = xgboost.DMatrix(test[:, :15], feature_types=types, enable_categorical=True, nthread=1)
    return seconds, auc(booster.predict(held), test[:, 15])


def python_clicks(train, test, what: str, rounds: int) -> tuple[float, float]:
    import numpy as np
    from implicit.als import AlternatingLeastSquares
    from implicit.bpr import BayesianPersonalizedRanking
    from scipy.sparse import csr_matrix

    start = time.perf_counter()
    ones = np.ones(len(train), dtype=np.float32)
    if what == "als":  # implicit takes the whole confidence, c = 1 + 10 · value
        matrix = csr_matrix((11 * ones, (train[:, 0], train[:, 1])))
        model = AlternatingLeastSquares(
            factors=64, regularization=0.1, alpha=1.0, iterations=15, num_threads=1, random_state=42, use_gpu=False
        )
    else:
        matrix = csr_matrix((ones, (train[:, 0], train[:, 1])))
        model = BayesianPersonalizedRanking(
            factors=64, learning_rate=0.05, regularization=0.01, iterations=50, num_threads=1, random_state=42,
            use_gpu=False,
        )
    model.fit(matrix, show_progress=False)
    return time.perf_counter() - start, recall(model, matrix, test)


class Side:
    """A process that trains once for every line it gets."""

    def __init__(self, name: str, command: list):
        self.name = name
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, **ONE_THREAD}
        )

    def run(self) -> dict:
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        sys.exit(f"the side of {self.name} ended early; what it says stands above")

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def sides(python: str, folder: Path, what: str, rounds: int) -> tuple[Side, Side]:
    java = Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    quiet = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC"]
    classes = os.environ.get("MLSD_CLASSPATH") or CLASSPATH.read_text(encoding="utf-8").strip()
    ours = [java, *quiet, "-cp", classes, JAVA_SIDE, folder, what, str(rounds)]
    theirs = [python, __file__, "--side", what, "--folder", str(folder), "--rounds", str(rounds)]
    return Side(f"{what} in Java", ours), Side(f"{what} in Python", theirs)


def need_packages(python: str) -> None:
    """Says what is missing, and how to get it, instead of an ImportError."""
    check = "import importlib.util, sys; print(*[p for p in sys.argv[1:] if not importlib.util.find_spec(p)])"
    missing = subprocess.run([python, "-c", check, *PACKAGES], capture_output=True, text=True).stdout.split()
    if missing:
        sys.exit(
            f"bench models needs {', '.join(missing)}, which {python} lacks. They are no part of the course; get them\n"
            "with  python3 -m venv .venv-bench && .venv-bench/bin/pip install -r kernel-ext/src/main/python/requirements-bench.txt\n"
            "then run  MLSD_BENCH_PYTHON=.venv-bench/bin/python ./course bench models"
        )


def compare(python: str, folder: Path, what: str, rounds: int, repeat: int) -> bool:
    """Prints one row of the table; whether it is within its limits."""
    ours, theirs = sides(python, folder, what, rounds)
    turns = [(ours.run(), theirs.run()) for _ in range(WARM_UP + repeat)][WARM_UP:]
    ours.end()
    theirs.end()
    mine, other = (statistics.median(turn[side]["seconds"] for turn in turns) for side in (0, 1))
    ratio = statistics.median(one["seconds"] / two["seconds"] for one, two in turns)
    quality, reference = (turns[-1][side]["quality"] for side in (0, 1))
    ok = ratio <= LIMITS[what] and quality >= reference - TOLERANCE[what]
    print(
        f"{what:<10}{mine:>9.2f}{other:>10.2f}{ratio:>8.2f}{LIMITS[what]:>8.2f}"
        f"{quality:>10.4f}{reference:>10.4f}   {'ok' if ok else 'NOT OK'}",
        flush=True,
    )
    return ok


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./course bench models", description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000, help="rows of the table (default 100,000)")
    parser.add_argument("--users", type=int, default=3_000, help="users who click (default 3,000)")
    parser.add_argument("--rounds", type=int, default=100, help="boosting rounds (default 100)")
    parser.add_argument("--repeat", type=int, default=7, help="turns that count, after three to warm up (default 7)")
    parser.add_argument("--only", choices=list(LIMITS), help="one of the three")
    parser.add_argument("--side", choices=list(LIMITS), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--generate", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.generate:
        rows(options.folder, options.rows, options.users)
        return 0
    if options.side:
        python_side(options.folder, options.side, options.rounds)
        return 0
    python = os.environ.get("MLSD_BENCH_PYTHON") or sys.executable
    need_packages(python)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = ["--folder", name, "--rows", str(options.rows), "--users", str(options.users)]
        subprocess.run([python, __file__, "--generate", *sizes], check=True)
        head = ["Java s", "Python s", "ratio", "limit", "Java q", "Python q"]
        print("{:<10}{:>9}{:>10}{:>8}{:>8}{:>10}{:>10}".format("", *head), flush=True)
        verdicts = [compare(python, folder, what, options.rounds, options.repeat) for what in ([options.only] if options.only else LIMITS)]
    print("q: AUC for xgboost, recall@10 for als and bpr; medians of", options.repeat, "turns, one thread each")
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
