"""Runs the grading of one notebook in a process of its own, and ends it once it goes too far.

What is limited: the time of a notebook, the memory and the number of processes (watched from here, five times a
second), the size of a file and of a core dump (by the system); what the process sees of our environment; and on Linux,
where `unshare` is allowed, it has no network, and nothing that it started outlives it. It is no sandbox: the code runs
with our rights.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

import run as runner
from handed_in import HandedIn

WORKER = Path(__file__).with_name("grade_notebook.py")
KEPT = re.compile(r"PATH|HOME|USER|LANG|LC_\w+|TZ|VIRTUAL_ENV|JAVA_HOME|LD_LIBRARY_PATH|(?:JUPYTER|MLSD|XDG)_\w+|"
                  r"SYSTEMROOT|TEMP|TMP|APPDATA|LOCALAPPDATA|PROGRAMDATA|USERPROFILE|COMSPEC|PATHEXT", re.I)
SECRET = re.compile(r"TOKEN|SECRET|PASSWORD|KEY", re.I)
ALONE = ["unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child"]
PROCESSES = 64
OVERHEAD = 1024
FILE_BYTES = 256 << 20
LINES = 1_000_000
MEGA = 1 << 20


@dataclass(frozen=True)
class Limits:
    """How far a notebook may go; `stop` is set when the teacher has had enough."""

    cell_seconds: float
    seconds: float
    megabytes: int
    alone: bool
    stop: threading.Event = field(default_factory=threading.Event)

    def __str__(self) -> str:
        network = "no network" if self.alone else "the network is OPEN (no `unshare` here)"
        return (f"{self.cell_seconds:g} s a cell, {self.seconds:g} s a notebook, {self.megabytes:,} MB, "
                f"{PROCESSES} processes, {network}")


def environment(folder: Path, megabytes: int) -> dict[str, str]:
    """What a student's code sees of ours: where things lie, and no secrets."""
    kept = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name) and not SECRET.search(name)}
    java = f'-Xmx{megabytes}m "-Djava.io.tmpdir={folder / "tmp"}"'
    places = {"TMPDIR": str(folder / "tmp"), "JUPYTER_RUNTIME_DIR": str(folder / "runtime")}
    return kept | places | {"MLSD_PROGRESS": "off", "JDK_JAVA_OPTIONS": java}


def workplace(lesson: Path, folder: Path) -> Path:
    """A copy of what lies beside the lesson, without the notebooks, for they hold the solutions."""
    (folder / "tmp").mkdir()
    (folder / "datasets").symlink_to(runner.HOME / "datasets")
    root = runner.NOTEBOOKS if lesson.is_relative_to(runner.NOTEBOOKS) else lesson.parent
    shutil.copytree(root, folder / "notebooks", ignore=shutil.ignore_patterns("*.ipynb", ".ipynb_checkpoints"))
    return folder / "notebooks" / lesson.parent.relative_to(root)


def grade(one: HandedIn, exercises: list[str], limits: Limits) -> dict[str, tuple[str, str]]:
    """Verdict and sentence of each exercise, whatever the code does.

    Where a process goes too far, that is the verdict on the exercise it was at; another takes up the rest.
    """
    told: dict[str, tuple[str, str]] = {}
    end = time.monotonic() + limits.seconds
    while left := [number for number in exercises if number not in told]:
        why, whole = attempt(one, told, end, limits)
        for number in [number for number in left if number not in told][: None if whole else 1]:
            told[number] = why
    return told


def attempt(one: HandedIn, told: dict, end: float, limits: Limits) -> tuple[tuple[str, str], bool]:
    """Adds to what is told; why no more came of it, and whether that holds for all that is left."""
    with tempfile.TemporaryDirectory(prefix="grade-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        task = {
            "file": str(one.file), "course": str(one.lesson), "folder": str(workplace(one.lesson, folder)),
            "kernel": os.environ.get("MLSD_KERNEL", runner.KERNEL), "alone": limits.alone, "told": list(told),
            "cell_seconds": limits.cell_seconds, "lesson_seconds": limits.seconds, "file_bytes": FILE_BYTES,
        }
        with open(folder / "errors.log", "wb") as errors:
            process = subprocess.Popen(
                [*(ALONE if limits.alone else []), sys.executable, str(WORKER)], cwd=folder, start_new_session=True,
                env=environment(folder, limits.megabytes), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            )
        why = watched(process, task, told, end, limits)
        log = (folder / "errors.log").read_text(errors="replace")[-2000:].strip().splitlines()
    early = f"the grading process ended early ({log[-1] if log else 'without a word'})"
    return why or ("not graded", early), why is None or time.monotonic() > end or limits.stop.is_set()


def watched(process: subprocess.Popen, task: dict, told: dict, end: float, limits: Limits) -> tuple[str, str] | None:
    """Hands a task to the process, reads what it tells, and ends it with all that it started once it goes too far."""
    reader = threading.Thread(target=read, args=(process.stdout, told), daemon=True)
    reader.start()
    family: dict[psutil.Process, None] = {}
    try:
        with process.stdin as pipe:
            pipe.write((json.dumps(task) + "\n").encode())
        why = None
        while why is None and process.poll() is None:
            time.sleep(0.2)
            why = too_far(process, family, end, limits)
        return why
    except BrokenPipeError:
        return None
    finally:
        end_all(process, family)
        reader.join(5)


def read(pipe, told: dict[str, tuple[str, str]]) -> None:
    """Keeps each verdict as it comes; no more than a flood of them."""
    size = 0
    for line in iter(lambda: pipe.readline(LINES), b""):
        size += len(line)
        if size > LINES:
            return
        try:
            one = json.loads(line)
            told.setdefault(str(one["exercise"]), (str(one["verdict"]), str(one["sentence"])))
        except (ValueError, KeyError, TypeError):
            continue


def too_far(process: subprocess.Popen, family: dict, end: float, limits: Limits) -> tuple[str, str] | None:
    """The limit that a process and its children break, as verdict and sentence."""
    now = children(process)
    family |= dict.fromkeys(now)
    held = sum(memory(one) for one in now)
    if limits.stop.is_set():
        return "not graded", "the grading was interrupted"
    if time.monotonic() > end:
        return "too slow", f"the notebook has not ended after {limits.seconds:g} s"
    if held > (limits.megabytes + OVERHEAD) * MEGA:
        return "out of memory", f"the notebook held more than {limits.megabytes + OVERHEAD:,} MB and was ended"
    if len(now) > PROCESSES:
        return "crashed", f"the notebook started more than {PROCESSES} processes and was ended"
    return None


def memory(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0


def end_all(process: subprocess.Popen, family: dict) -> None:
    """Ends a process and what it started: stops all of them first, so that none starts another meanwhile."""
    stopped: set[psutil.Process] = set()
    while new := (family.keys() | children(process)) - stopped:
        for one in new:
            quietly(one.suspend)
        stopped |= new
    process.kill()
    for one in stopped:
        quietly(one.kill)
    process.wait()


def children(process: subprocess.Popen) -> set[psutil.Process]:
    try:
        return set(psutil.Process(process.pid).children(recursive=True))
    except psutil.NoSuchProcess:
        return set()


def quietly(act) -> None:
    """Does something to a process that may be gone."""
    try:
        act()
    except psutil.Error:
        pass


def may_be_alone() -> bool:
    """Whether a process may have a network and a process list of its own here."""
    try:
        return subprocess.run([*ALONE, "true"], capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
