"""Grades one handed-in notebook, in a process that grade.py starts, watches and ends; its findings go to stdout.

The lesson is run from the course's own notebook: its cells, its checks, and after each check its solution, so that one
wrong answer spoils no other. From the student come only the cells that answer an exercise. A kernel that dies or hangs
is started again for the exercises that are left.
"""

import json
import os
import re
import socket
import struct
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty

from jupyter_client.manager import KernelManager

import answers
import exercise_rules
from course_book import Book, joined, text
from run import ANSI

GRACE = 5
START = 120
SAYS = 400
OURS = {"Check", "mlsd"}


@dataclass(frozen=True)
class Told:
    """What came of a piece of code: its value as plain text, or its error; `late` where it did not end in time."""

    text: str = ""
    error: str = ""
    late: bool = False


class Gone(Exception):
    """The kernel is dead or hangs: verdict and sentence."""

    def __init__(self, verdict: str, sentence: str):
        super().__init__(sentence)
        self.verdict, self.sentence = verdict, sentence


class Session:
    """A kernel that is only asked, never listened to: what code prints goes nowhere."""

    def __init__(self, kernel: str, folder: Path):
        self.manager = KernelManager(kernel_name=kernel)
        with open(os.devnull, "w") as nowhere:
            self.manager.start_kernel(cwd=str(folder), stdout=nowhere, stderr=nowhere)
        self.client = self.manager.blocking_client()
        self.client.start_channels(iopub=False, stdin=False, hb=False)
        if self.reply(self.client.kernel_info(), START) is None:
            raise Gone("not graded", "the kernel did not start")

    def reply(self, sent: str, seconds: float) -> dict | None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                message = self.client.get_shell_msg(timeout=min(left, 0.5))
            except Empty:
                if not self.manager.is_alive():
                    raise Gone("crashed", "the code ended the kernel, and all that it held") from None
                continue
            if message["parent_header"].get("msg_id") == sent:
                return message["content"]
        return None

    def run(self, code: str, seconds: float) -> Told:
        """Runs code; its value is a user expression, so that a cell's number and outputs play no part."""
        asked = {"it": code}
        sent = self.client.execute("", silent=True, store_history=False, user_expressions=asked, allow_stdin=False)
        reply, late = self.reply(sent, seconds), False
        if reply is None:
            late = True
            self.manager.interrupt_kernel()
            reply = self.reply(sent, GRACE)
            if reply is None:
                raise Gone("too slow", f"the cell has not ended after {seconds:g} s and could not be stopped")
        it = reply if reply["status"] != "ok" else reply["user_expressions"]["it"]
        if it.get("ename") == "SystemExit":
            raise Gone("crashed", "the code called System.exit, which ends the kernel")
        if it["status"] == "ok" and not late:
            return Told(text=joined(it.get("data", {}).get("text/plain", "")).strip())
        return Told(error=short(ANSI.sub("", str(it.get("evalue") or it.get("ename")))), late=late)

    def end(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def short(sentence: str) -> str:
    line = re.sub(r"\s+", " ", sentence).strip()
    return line if len(line) <= SAYS else line[: SAYS - 1] + "…"


def ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


class Grader:
    """A notebook on its way through the exercises of its lesson."""

    def __init__(self, task: dict):
        self.task = task
        self.course = Book.of(Path(task["course"]))
        self.exercises = {e.number: e for e in exercise_rules.exercises(self.course) if "check" in e.cells}
        self.answers: dict[str, answers.Answer] = {}
        self.told: set[str] = set(task["told"])

    def tell(self, number: str, verdict: str, sentence: str) -> None:
        self.told.add(number)
        sentence = sentence if sentence.startswith("Exercise ") else f"Exercise {number}: {ended(sentence)}"
        print(json.dumps({"exercise": number, "verdict": verdict, "sentence": short(sentence)}), flush=True)

    def grade(self) -> None:
        try:
            self.answers = answers.answers(answers.cells_of(Path(self.task["file"])), self.course)
        except answers.Unreadable as trouble:
            for number in self.left():
                self.tell(number, "unreadable", str(trouble))
            return
        for number, answer in self.answers.items():
            if number in self.left() and not answer.found:
                names = " or ".join(self.exercises[number].methods) or "what was asked for"
                self.tell(number, "missing", f"no cell of the notebook defines {names}")
        while left := self.left():
            self.session_of_the_rest()
            if self.left() == left:
                raise RuntimeError(f"a session told nothing of {left}")

    def left(self) -> list[str]:
        """The exercises that still lack a verdict."""
        return [number for number in self.exercises if number not in self.told]

    def session_of_the_rest(self) -> None:
        """Goes through the lesson until all is told, or an answer takes the kernel along."""
        try:
            session = Session(self.task["kernel"], Path(self.task["folder"]))
        except Gone as gone:
            return self.give_up(gone.sentence)
        try:
            for cell in self.course.code:
                part = exercise_rules.role(cell)
                if not self.left():
                    return None
                if part and part[0] in self.exercises and part[1] in ("stub", "hint"):
                    continue
                if part and part[0] in self.exercises and part[1] == "check":
                    if part[0] not in self.told and not self.asked(session, part[0]):
                        return None
                elif (told := session.run(text(cell), self.task["lesson_seconds"])).error:
                    return self.give_up(f"the course's own cell {cell['id']} fails: {told.error}")
        except Gone as gone:  # while one of our own cells ran
            return self.give_up(gone.sentence)
        finally:
            session.end()

    def give_up(self, why: str) -> None:
        for number in self.left():
            self.tell(number, "not graded", why)

    def asked(self, session: Session, number: str) -> bool:
        """Gives the verdict on one answer; whether the kernel can go on."""
        try:
            return self.judged(session, number)
        except Gone as gone:
            self.tell(number, gone.verdict, gone.sentence)
            return False

    def judged(self, session: Session, number: str) -> bool:
        exercise, seconds = self.exercises[number], self.task["cell_seconds"]
        cells = self.answers[number].cells
        for name in sorted(set().union(*map(answers.declared, cells), *map(answers.touched, cells)) & OURS):
            self.tell(number, "error", f"the answer defines {name}, which the check needs: it needs another name")
            return True
        if "stub" in exercise.cells:
            session.run(text(exercise.cells["stub"]), seconds)
        trouble = ""
        for cell in cells:
            told = session.run(cell, seconds)
            if told.late:
                self.tell(number, "too slow", f"a cell has not ended after {seconds:g} s; does a loop go on for ever?")
                return True
            trouble = trouble or told.error
        self.restore(session, number, cells)
        check = re.sub(r"(?<![\w.])Check\s*\.exercise\(", "mlsd.lesson.Check.exercise(", text(exercise.cells["check"]))
        told = session.run(check, self.task["lesson_seconds"])
        return self.verdict(exercise, told, trouble)

    def restore(self, session: Session, number: str, cells: list[str]) -> None:
        """Runs those cells of the course again whose names an answer has taken for itself."""
        taken = set().union(*map(answers.touched, cells))
        for cell in self.course.code:
            part = exercise_rules.role(cell)
            if part and part[0] == number:
                return
            mine = answers.touched(text(cell))
            if taken & mine and not (part and part[1] in ("stub", "hint", "check")):
                session.run(text(cell), self.task["lesson_seconds"])

    def verdict(self, exercise, told: Told, trouble: str) -> bool:
        """Tells the verdict; whether the kernel is still as it was."""
        number, sentence = exercise.number, re.sub(r" \(It still runs:[^)]*\)$", "", told.text)
        if told.late:
            self.tell(number, "too slow", "the check has not ended in time; does a loop go on for ever?")
        elif told.error or not exercise.begins(sentence):
            self.tell(number, "error", f"the check does not run ({told.error or 'it gave ' + (sentence or 'nothing')})")
        elif sentence.startswith(exercise.not_yet) and trouble:
            self.tell(number, "error", f"a cell does not run ({trouble})")
        else:
            self.tell(number, kind(exercise, sentence), sentence)
        return sentence == told.text and "OutOfMemoryError" not in sentence


def kind(exercise, sentence: str) -> str:
    """The verdict in a word, by the check's own sentence."""
    if sentence == exercise.correct:
        return "correct"
    if sentence.startswith(exercise.not_yet):
        return "not yet"
    words = {"too slow": r"has not ended after [\d.]+ s", "out of memory": r"throws OutOfMemoryError",
             "error": r"uses something that is not defined yet"}
    return next((word for word, pattern in words.items() if re.search(pattern, sentence)), "wrong")


def loopback() -> None:
    """In a network of its own a process first has to switch the loopback interface on; the kernel talks over it."""
    import fcntl  # there is none on Windows, and no such network either

    get, put, up = 0x8913, 0x8914, 1
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        asked = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(one, get, asked))[1]
        fcntl.ioctl(one, put, struct.pack("16sh14x", b"lo", flags | up))


def limit(task: dict) -> None:
    """What the system itself holds to, for this process and all that it starts."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, task["file_bytes"])]:
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))


def main() -> int:
    task = json.loads(sys.stdin.readline())
    if task["alone"]:
        loopback()
    limit(task)
    Grader(task).grade()
    return 0


if __name__ == "__main__":
    sys.exit(main())
