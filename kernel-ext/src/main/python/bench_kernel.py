"""Our kernel beside JJava as shipped (same JDK) and ipykernel, one after the other in each round, as ratios.

Each round starts each kernel, runs the same session on it and ends it; the order turns from round to round. A figure is
the median of the rounds' ratios, so that what else the machine does meets both sides. Each wait is bounded.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty

import psutil
import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

OURS, STOCK, PYTHON = os.environ.get("MLSD_KERNEL", "mlsd-java"), "java", "python3"
LINES = 20_000
LONG = 1_500
PATIENCE = 30.0

TABLE = """import tech.tablesaw.api.*;
var numbers = new Random(7).doubles(10_000).toArray();
var table = Table.create("numbers", DoubleColumn.create("x", numbers), DoubleColumn.create("y", numbers));"""

WORK = {
    "array loop": """
        double sum = 0;
        double[] a = new double[1_000_000];
        for (int round = 0; round < 300; round++)
            for (int i = 0; i < a.length; i++) { a[i] = a[i] * 0.5 + i; sum += a[i]; }
        return sum;""",
    "objects": """
        long sum = 0;
        for (int round = 0; round < 150; round++) {
            var list = new java.util.ArrayList<int[]>();
            for (int i = 0; i < 100_000; i++) list.add(new int[] {i, round});
            for (int[] one : list) sum += one[0] ^ one[1];
        }
        return sum;""",
    "matrix product": """
        int n = 300;
        double[][] a = new double[n][n], b = new double[n][n], c = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { a[i][j] = i + j; b[i][j] = i - j; }
        for (int round = 0; round < 25; round++)
            for (int i = 0; i < n; i++)
                for (int k = 0; k < n; k++)
                    for (int j = 0; j < n; j++) c[i][j] += a[i][k] * b[k][j];
        return c[n / 2][n / 3];""",
}


@dataclass(frozen=True)
class Subject:
    """A kernel and how the session is written for it."""

    spec: str
    define: str
    value: str
    lines: str
    environment: dict

    @property
    def java(self) -> bool:
        return self.spec != PYTHON


@dataclass(frozen=True)
class Bar:
    """A figure, the kernel it is a ratio to, and what the ratio should not exceed; no limit: only told."""

    title: str
    key: str
    other: str
    limit: float | None


BARS = [
    Bar("start to the first reply", "start", PYTHON, 1.8),
    Bar("start to the first reply", "start", STOCK, 0.45),
    Bar("trivial cell, cells 20–40", "young", PYTHON, 5),
    Bar("trivial cell, cells 20–40", "young", STOCK, 0.6),
    Bar("trivial cell, cells 160–200", "warm", PYTHON, 3.5),
    Bar("trivial cell, cells 160–200", "warm", STOCK, None),
    Bar(f"trivial cell after {LONG:,}, to cells 160–200", "old", OURS, 1.1),
    Bar(f"{LINES:,} lines, none lost", "lines", PYTHON, 1.5),
    Bar(f"{LINES:,} lines, none lost", "lines", STOCK, None),
    Bar("table of 10,000 rows shown", "table", STOCK, None),
    Bar("memory (RSS) after 200 cells", "memory", PYTHON, None),
    Bar("memory (RSS) after 200 cells", "memory", STOCK, None),
] + [Bar(f"user code: {name}", name, "plain JVM", 1.1) for name in WORK]
SETTLED = 5  # seconds: until the compiler threads have done what a start left them


class Session:
    """A kernel that runs, and a clock on it."""

    def __init__(self, subject: Subject):
        self.start = time.perf_counter()
        self.manager = KernelManager(kernel_name=subject.spec)
        self.manager.start_kernel(env={**os.environ, **subject.environment}, stderr=subprocess.DEVNULL)
        self.client = self.manager.blocking_client()
        self.client.context = zmq.Context()
        self.client.context.reconnect_ivl = 2  # milliseconds; the default of 100 would blur the start
        self.client.start_channels()

    def cell(self, code: str, patience: float = PATIENCE) -> float:
        """Seconds from the request to its reply."""
        self.seconds_and_lines(code, patience, count=False)
        return self.replied

    def seconds_and_lines(self, code: str, patience: float, count: bool = True) -> tuple[float, int]:
        """Seconds from the request to idle, and the lines printed."""
        begin = time.perf_counter()
        sent = self.client.execute(code, allow_stdin=False)
        reply = {}
        while reply.get("parent_header", {}).get("msg_id") != sent:
            reply = self._next(self.client.get_shell_msg, begin + patience)
        self.replied = time.perf_counter() - begin
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"a cell failed: {reply['content']}")
        lines = 0
        while True:
            message = self._next(self.client.get_iopub_msg, begin + patience)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "stream":
                lines += message["content"]["text"].count("\n")
                self.text = message["content"]["text"]
            elif message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return time.perf_counter() - begin, lines

    def memory(self) -> float:
        """Bytes that the kernel and its children hold."""
        kernel = psutil.Process(self.manager.provisioner.process.pid)
        return float(sum(process.memory_info().rss for process in [kernel, *kernel.children(recursive=True)]))

    def end(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.client.context.destroy(linger=0)

    @staticmethod
    def _next(get, end: float):
        try:
            return get(timeout=max(0.01, end - time.perf_counter()))
        except Empty:
            raise TimeoutError from None


def subjects(java: Path) -> list[Subject]:
    stock = {
        "PATH": f"{java.parent}{os.pathsep}{os.environ['PATH']}",
        "JJAVA_JVM_OPTS": "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
    }
    printing = f"for (int i = 0; i < {LINES}; i++) System.out.println(i);"
    return [
        Subject(OURS, "int x = 1;", "x + 1", printing, {}),
        Subject(STOCK, "int x = 1;", "x + 1", printing, stock),
        Subject(PYTHON, "x = 1", "x + 1", f"for i in range({LINES}):\n    print(i)", {}),
    ]


def median(session: Session, code: str, times: int) -> float:
    return statistics.median(session.cell(code) for _ in range(times))


def measure(subject: Subject, libraries: str, long: bool) -> dict[str, float]:
    """One session: its figures by key; what did not finish is missing."""
    session, found = Session(subject), {}
    try:
        session.cell("1 + 1")
        found["start"] = time.perf_counter() - session.start
        session.cell(subject.define)
        median(session, subject.value, 18)
        found["young"] = median(session, subject.value, 20)
        median(session, subject.value, 120)
        found["warm"] = median(session, subject.value, 40)
        found["memory"] = session.memory()
        if subject.java:
            found["table"] = table(session, subject, libraries)
        if long:
            median(session, subject.value, LONG)
            found["old"] = median(session, subject.value, 40)
        found |= lines(session, subject)
    except TimeoutError:
        pass
    finally:
        session.end()
    return found


def table(session: Session, subject: Subject, libraries: str) -> float:
    if subject.spec == STOCK:
        session.cell(f"%classpath {libraries.replace(os.pathsep, ' ')}", patience=2 * PATIENCE)
    session.cell(TABLE)
    return median(session, "table", 5)


def lines(session: Session, subject: Subject) -> dict[str, float]:
    seconds, seen = session.seconds_and_lines(subject.lines, PATIENCE / 2)
    return {"lines": seconds} if seen == LINES else {}


def program(name: str) -> str:
    """A class whose method works and tells its own milliseconds, warm-up included."""
    return (
        "public class Work { static double work() {" + WORK[name] + "}\n"
        "static void tell() { long start = System.nanoTime(); double value = work();\n"
        'System.out.println((System.nanoTime() - start) / 1e6 + " " + value); }\n'
        "public static void main(String[] a) { tell(); } }"
    )


def user_code(ours: Subject, java: Path, name: str) -> float:
    """How much longer the code takes in our kernel, once started, than on a JVM with its default settings."""
    session = Session(ours)
    try:
        session.cell(program(name))
        time.sleep(SETTLED)
        session.cell("Work.tell();", patience=2 * PATIENCE)
        inside = session.text
    finally:
        session.end()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Work.java"
        file.write_text(program(name), encoding="utf-8")
        subprocess.run([java.with_name("javac"), file], check=True)
        plain = subprocess.run([java, "-cp", folder, "Work"], check=True, capture_output=True, text=True).stdout
    if inside.split()[1] != plain.split()[1]:
        raise RuntimeError(f"{name} gives {inside.split()[1]} in the kernel and {plain.split()[1]} on a plain JVM")
    return float(inside.split()[0]) / float(plain.split()[0])


def ratios(rounds: list[dict[str, dict[str, float]]]) -> dict[tuple[str, str], list[float]]:
    """For each key and other kernel, the ratio of each round in which both finished."""
    found: dict[tuple[str, str], list[float]] = {}
    for one in rounds:
        ours = one[OURS]
        for other in (STOCK, PYTHON):
            for key in ours.keys() & one[other].keys():
                found.setdefault((key, other), []).append(ours[key] / one[other][key])
        if "old" in ours:
            found.setdefault(("old", OURS), []).append(ours["old"] / ours["warm"])
    return found


def row(bar: Bar, values: list[float], markdown: bool) -> str:
    names = {STOCK: "JJava as shipped", PYTHON: "ipykernel", OURS: "itself"}
    middle = f"{statistics.median(values):.2f}" if values else "–"
    spread = f"{min(values):.2f}–{max(values):.2f}" if len(values) > 1 else ""
    if not values:
        verdict = "did not finish"
    else:
        verdict = "" if bar.limit is None else "ok" if float(middle) <= bar.limit else "MISSED"
    limit = "" if bar.limit is None else f"≤ {bar.limit:g}"
    cells = [bar.title, names.get(bar.other, bar.other), middle, spread, limit, verdict]
    if markdown:
        return "| " + " | ".join(cells) + " |"
    return f"{cells[0]:<46}{cells[1]:<18}{cells[2]:>6}  {cells[3]:<12}{cells[4]:<8}{cells[5]}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./course bench kernel", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each kernel is measured (default 3)")
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    options = parser.parse_args(arguments)
    if options.rounds < 1:
        parser.error(f"--rounds needs a number of 1 or more, but got {options.rounds}")
    spec = KernelSpecManager().get_kernel_spec(OURS)
    java = Path(spec.argv[0])
    found: dict[tuple[str, str], list[float]] = {}
    rounds = []
    everyone = subjects(java)
    for number in range(options.rounds):
        turned = everyone[number % 3 :] + everyone[: number % 3]
        rounds.append({s.spec: measure(s, libraries(spec), s.spec == OURS and number == 0) for s in turned})
        for name in WORK:
            found.setdefault((name, "plain JVM"), []).append(user_code(everyone[0], java, name))
    found |= ratios(rounds)
    if options.markdown:
        print("| our kernel | as a ratio to | median | rounds | bar | verdict |\n|---|---|---|---|---|---|")
    lost = 0
    for bar in BARS:
        line = row(bar, found.get((bar.key, bar.other), []), options.markdown)
        lost += "MISSED" in line
        print(line)
    print("\nipykernel shows no table: pandas is not part of the course's Python environment.")
    return 1 if lost else 0


def libraries(spec) -> str:
    """The class path of our kernel, as its argument file holds it."""
    arguments = Path(spec.argv[1].removeprefix("@").replace("{resource_dir}", spec.resource_dir))
    return arguments.read_text(encoding="utf-8").split('"')[1]
