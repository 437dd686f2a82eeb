"""Requests per second at p99 < 50 ms: bench serve [--seconds N] [--repeat N]

One load generator (paced, open loop, latency from the moment a request was due) looks for the highest rate that each
server holds, one server after the other on the same cores: a one-stage scorer in Java beside FastAPI, uvicorn and xgboost
with one worker, the same trees and rows; then the feed in stages beside scoring every item. Needs the packages of
requirements-bench.txt in the Python that runs this, or in the one that MLSD_BENCH_PYTHON names.
"""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HOME = Path(__file__).resolve().parents[4]
CLASSPATH = HOME / ".venv" / "share" / "mlsd" / "classpath.txt"
JAVA_SIDE = HOME / "kernel-ext" / "src" / "test" / "java" / "mlsd" / "serve" / "Bench.java"
PACKAGES = ["numpy", "xgboost", "fastapi", "uvicorn", "uvloop", "httptools"]
LIMIT = 50.0
BAR = 10.0
COLUMNS = 12
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def train(file: Path) -> None:
    """A model of 100 trees of depth 6 on 20,000 generated rows."""
    import numpy as np
    import xgboost

    random = np.random.default_rng(42)
    x = random.normal(size=(20_000, COLUMNS)).astype(np.float32)
    logit = x[:, 0] + x[:, 1] * x[:, 2] - 0.5 * np.abs(x[:, 3])
    y = (random.random(len(x)) < 1 / (1 + np.exp(-logit))).astype(np.float32)
    options = {"objective": "binary:logistic", "eta": 0.1, "max_depth": 6, "tree_method": "hist", "nthread": 1}
    xgboost.train(options, xgboost.DMatrix(x, y, nthread=1), 100).save_model(file)


def application(file: str):
    """The Python side: one row a request, as the documents of FastAPI and xgboost show it."""
    import numpy as np
    import xgboost
    from fastapi import FastAPI
    from pydantic import BaseModel, Field

    booster = xgboost.Booster(model_file=file)
    booster.set_param({"nthread": 1})
    app = FastAPI()

    class Row(BaseModel):
        x: list[float] = Field(min_length=COLUMNS, max_length=COLUMNS)

    @app.post("/score")
    async def score(row: Row) -> dict[str, float]:
        rows = np.array([row.x], dtype=np.float32)
        return {"p": float(booster.inplace_predict(rows)[0])}

    return app


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def java(*arguments: str) -> subprocess.Popen:
    binary = Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    classes = os.environ.get("MLSD_CLASSPATH") or CLASSPATH.read_text(encoding="utf-8").strip()
    quiet = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx1g"]
    command = [str(binary), *quiet, "-cp", classes, str(JAVA_SIDE), *arguments]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, text=True, env={**os.environ, **ONE_THREAD}, **pipes)


class Server:
    """A server that runs, and its address."""

    def __init__(self, kind: str, model: Path, python: str):
        if kind == "python":
            port = free_port()
            self.uri = f"http://127.0.0.1:{port}/score"
            command = [python, __file__, "--side", str(model), "--port", str(port)]
            pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            self.process = subprocess.Popen(command, env={**os.environ, **ONE_THREAD}, **pipes)
        else:
            self.process = java(kind, str(model))
            self.uri = self.process.stdout.readline().strip()
        feed = kind in ("naive", "funnel")
        self.bodies = [{"user": 37 * i} if feed else {"x": [i / 10 - 1] * COLUMNS} for i in range(20)]
        self.answer(self.bodies[0])

    def answer(self, body: dict, seconds: float = 60):
        """The answer, once there is one: a server may still start, or be too late for its own deadline."""
        end = time.monotonic() + seconds
        while True:
            try:
                return self.ask(body)
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    sys.exit(f"the server at {self.uri} does not answer")
                time.sleep(0.1)

    def ask(self, body: dict):
        request = urllib.request.Request(self.uri, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()


class Load:
    """The load generator, one process for all tests."""

    def __init__(self):
        self.process = java("load")

    def test(self, uri: str, kind: str, rate: float, seconds: float) -> dict:
        self.process.stdin.write(f"{uri} {kind} {rate} {seconds} 64\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"the load generator ended while it asked {uri}")
        return json.loads(line)

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def holds(report: dict) -> bool:
    return report["ok"] >= 0.99 * report["planned"] and report["p99Millis"] <= LIMIT


def highest(load: Load, server: Server, kind: str, first: float, seconds: float) -> dict:
    """The report at the highest rate that holds: doubled until it breaks, then halved in between five times."""
    for rate in (first, 2 * first, 4 * first, 4 * first):  # warms up both sides
        load.test(server.uri, kind, rate, 2)
    low, high, best = 0.0, first, {}
    while holds(report := load.test(server.uri, kind, high, seconds)):
        low, high, best = high, 2 * high, report
    for _ in range(5):
        rate = (low + high) / 2
        report = load.test(server.uri, kind, rate, seconds)
        low, high, best = (rate, high, report) if holds(report) else (low, rate, best)
    return best


def measure(kind: str, model: Path, python: str, load: Load, first: float, seconds: float) -> tuple[dict, list]:
    """The report at the highest rate, and a warm server's answers to the same twenty requests."""
    server = Server(kind, model, python)
    try:
        report = highest(load, server, "row" if kind in ("single", "python") else "user", first, seconds)
        return report, [server.answer(body) for body in server.bodies]
    finally:
        server.close()


def row(title: str, reports: list[dict]) -> float:
    rates = [report.get("answered", 0.0) for report in reports]
    middle = statistics.median(rates)
    slow = statistics.median(report.get("p99Millis", float("nan")) for report in reports)
    spread = f"{min(rates):,.0f}–{max(rates):,.0f}"
    print(f"{title:<44}{middle:>10,.0f}  {spread:<18}{slow:>8.1f}", flush=True)
    return middle


def need_packages(python: str) -> None:
    """Says what is missing, and how to get it, instead of an ImportError."""
    check = "import importlib.util, sys; print(*[p for p in sys.argv[1:] if not importlib.util.find_spec(p)])"
    missing = subprocess.run([python, "-c", check, *PACKAGES], capture_output=True, text=True).stdout.split()
    if missing:
        sys.exit(
            f"bench serve needs {', '.join(missing)}, which {python} lacks. They are no part of the course; get them\n"
            "with  python3 -m venv .venv-bench && .venv-bench/bin/pip install -r kernel-ext/src/main/python/requirements-bench.txt\n"
            "then run  MLSD_BENCH_PYTHON=.venv-bench/bin/python ./course bench serve"
        )


def same(ours: list, theirs: list) -> None:
    """Both sides must give the same answers, or a ratio says nothing."""
    for one, other in zip(ours, theirs, strict=True):
        if abs(one["p"] - other["p"]) > 1e-6:
            sys.exit(f"the same row gives {one['p']} in Java and {other['p']} in Python: no comparison")


def overlap(ours: list, theirs: list) -> float:
    """The share of the ten best of all items that the stages found."""
    return statistics.mean(
        len({found["item"] for found in one["items"]} & set(best)) / 10 for one, best in zip(ours, theirs, strict=True)
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./course bench serve", description=__doc__)
    parser.add_argument("--seconds", type=float, default=4, help="length of each load test (default 4)")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each server (default 3)")
    parser.add_argument("--side", help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--train", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.train:
        train(options.train)
        return 0
    if options.side:
        import uvicorn

        uvicorn.run(application(options.side), port=options.port, log_level="critical", access_log=False, workers=1)
        return 0
    python = os.environ.get("MLSD_BENCH_PYTHON") or sys.executable
    need_packages(python)
    load = Load()
    found: dict[str, list[dict]] = {"single": [], "python": [], "funnel": [], "naive": []}
    starts = {"single": 2_000.0, "python": 250.0, "funnel": 100.0, "naive": 5.0}
    answers = {}
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.ubj"
        subprocess.run([python, __file__, "--train", str(model)], check=True)
        for number in range(options.repeat):
            for kind in list(found)[:: 1 if number % 2 == 0 else -1]:
                report, answers[kind] = measure(kind, model, python, load, starts[kind], options.seconds)
                found[kind].append(report)
    load.close()
    same(answers["single"], answers["python"])
    print("{:<44}{:>10}  {:<18}{:>8}".format("requests per second at p99 < 50 ms", "median", "runs", "p99 ms"))
    ours, theirs = row("one stage, Java", found["single"]), row("one stage, FastAPI + uvicorn + xgboost", found["python"])
    stages, naive = row("feed in stages, 5,000 items", found["funnel"]), row("every item scored, 5,000", found["naive"])
    ratio = ours / max(theirs, 1)
    verdict = "ok" if ratio >= BAR else "MISSED"
    print(f"\nJava to Python: {ratio:.1f} (bar: at least {BAR:g}): {verdict}")
    shared = overlap(answers["funnel"], answers["naive"])
    print(f"stages to everything: {stages / max(naive, 1e-9):.1f}; of the ten best the stages found {shared:.0%}")
    return 0 if verdict == "ok" else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
