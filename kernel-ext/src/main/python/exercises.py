"""Examines a notebook's exercises and marked numbers in one pass over a real kernel: exercises.py NOTEBOOK …

As given, each check says *not yet*; each listed wrong answer gets its message; the solution is *correct*; each marked
number of the text is what its expression gives at that place. What is asked beside the notebook's own cells is not
shown in it, so that the pass doubles as a second run of the notebook: its outputs must equal those of a plain one.
"""

import asyncio
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from queue import Empty

from jupyter_core.utils import ensure_async
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

import course_rules
import exercise_rules
import number_marks
import run as runner
from course_book import Book, Finding, joined, text

SECONDS = 120
GRACE = 15


@dataclass(frozen=True)
class Told:
    """What came of code that ran beside the notebook: its value as plain text, its error, what it wrote to stderr."""

    text: str = ""
    error: str = ""
    stderr: str = ""

    def __str__(self) -> str:
        return self.error or self.text or "no value"


class Examiner(NotebookClient):
    """Runs a notebook and asks its exercises and marked numbers on the way."""

    def __init__(self, book, path: Path, findings: list[Finding], **options):
        super().__init__(book, **options)
        self.path = path
        self.findings = findings
        self.exercises = {e.number: e for e in exercise_rules.exercises(Book(path, book))}

    async def async_execute_cell(self, cell, cell_index, **options):
        ran = await super().async_execute_cell(cell, cell_index, **options)
        if cell.cell_type == "markdown":
            await self.numbers(cell)
        elif part := exercise_rules.role(cell):
            asked = {"hint": self.hint, "check": self.check, "solution": self.solution}.get(part[1])
            if asked:
                await asked(self.exercises[part[0]], cell)
        return ran

    def find(self, cell, rule: str, says: str, expected: str = "", got: str = "") -> None:
        self.findings.append(Finding(self.path.name, cell.get("id", ""), rule, says, expected, got))

    # ---- what is asked ----

    async def numbers(self, cell) -> None:
        for mark in number_marks.read(text(cell)):
            if isinstance(mark, str):
                continue  # a rule of the file
            told = await self.ask(f"Double.toString(((Number) ({mark.expression})).doubleValue())")
            rule, what = "number_in_the_text", f"“{mark.written}” is marked as  {mark.expression}"
            if told.error:
                self.find(cell, rule, f"{what}, which is no number at this place", mark.written, told.error)
            elif not mark.holds(value := float(told.text.strip('"'))):
                self.find(cell, rule, what, mark.written, mark.rounded(value))

    async def hint(self, exercise, cell) -> None:
        if not (shown := value(cell)).startswith("Hint 1 of "):
            self.find(cell, "hint_is_shown", "the cell shows a ladder of hints", "Hint 1 of …", shown or "no value")

    async def check(self, exercise, cell) -> None:
        """As given, then with each wrong answer; the stub comes back before each, and in the end."""
        self.says(exercise, cell, "as_given", "as given, the exercise is not solved", value(cell), exercise.not_yet)
        if "stub" not in exercise.cells:
            return
        for count, answer in enumerate(exercise.wrong, 1):
            if isinstance(answer, dict) and set(answer) == {"source", "says"}:
                await self.wrong(exercise, cell, f"wrong answer {count}", answer)
                await self.ask(text(exercise.cells["stub"]))

    async def wrong(self, exercise, cell, name: str, answer: dict) -> None:
        told = await self.ask(exercise_rules.joined_source(answer))
        if told.error:
            self.find(cell, "wrong_answer", f"{name} does not run", answer["says"], told.error)
            return
        told = await self.ask(text(cell))
        self.quiet(cell, f"the check of {name}", told)
        if str(told) == exercise.correct:
            self.find(cell, "wrong_answer", f"{name} passes: what case tells it from the right one?",
                      answer["says"], str(told))
        elif str(told) != answer["says"]:
            self.find(cell, "wrong_answer", f"{name} gets another message", answer["says"], str(told))

    async def solution(self, exercise, cell) -> None:
        if "check" not in exercise.cells:
            return
        told = await self.ask(text(exercise.cells["check"]))
        self.quiet(cell, "the check of the solution", told)
        self.says(exercise, cell, "solution", "the solution is correct", str(told), exercise.correct)

    def says(self, exercise, cell, rule: str, what: str, got: str, expected: str) -> None:
        whole = expected if expected == exercise.correct else expected + "…"
        fits = got == expected if expected == exercise.correct else got.startswith(expected) and "\n" not in got
        if not fits:
            self.find(cell, rule, what, whole, got or "no value")

    def quiet(self, cell, what: str, told: Told) -> None:
        if told.stderr:
            self.find(cell, "nothing_on_stderr", f"{what} shows a red box", "nothing", told.stderr.strip()[:200])

    # ---- beside the notebook ----

    async def ask(self, code: str) -> Told:
        """Runs code that no cell shows or counts; its value is one of the protocol's user expressions."""
        sent = self.kc.execute("", silent=True, store_history=False, user_expressions={"it": code}, allow_stdin=False)
        loop = asyncio.get_running_loop()
        reply, late = await self.reply(sent, loop.time() + (self.timeout or SECONDS)), False
        if reply is None:
            late = True
            await ensure_async(self.km.interrupt_kernel())
            reply = await self.reply(sent, loop.time() + GRACE)
            if reply is None:
                raise DeadKernelError("Kernel died")  # it hangs: what follows could not be asked either
        stderr = await self.stderr(sent)
        if late:
            return Told(error=f"not ended after {self.timeout or SECONDS} s", stderr=stderr)
        if reply["status"] != "ok":
            return Told(error=f"{reply.get('ename')}: {reply.get('evalue')}", stderr=stderr)
        it = reply["user_expressions"]["it"]
        if it["status"] != "ok":
            return Told(error=runner.ANSI.sub("", f"{it['ename']}: {it['evalue']}"), stderr=stderr)
        return Told(text=joined(it["data"].get("text/plain", "")).strip(), stderr=stderr)

    async def reply(self, sent: str, end: float) -> dict | None:
        """The reply to a request; none where it is late."""
        while (left := end - asyncio.get_running_loop().time()) > 0:
            try:
                message = await ensure_async(self.kc.get_shell_msg(timeout=min(left, 1)))
            except Empty:
                if not await ensure_async(self.km.is_alive()):
                    raise DeadKernelError("Kernel died") from None
                continue
            if message["parent_header"].get("msg_id") == sent:
                return message["content"]
        return None

    async def stderr(self, sent: str) -> str:
        """Reads what the code published, up to idle, and keeps what went to stderr."""
        kept = ""
        while True:
            try:
                message = await ensure_async(self.kc.get_iopub_msg(timeout=GRACE))
            except Empty:
                return kept
            if message["parent_header"].get("msg_id") != sent:
                continue
            content = message["content"]
            if message["msg_type"] == "status" and content["execution_state"] == "idle":
                return kept
            if message["msg_type"] == "stream" and content["name"] == "stderr":
                kept += content["text"]


def value(cell) -> str:
    """The plain text of a cell's value, where it has one and nothing else."""
    shown = [output for output in cell.outputs if output.output_type in ("execute_result", "display_data")]
    return joined(shown[0].data.get("text/plain", "")).strip() if len(shown) == len(cell.outputs) == 1 else ""


def examine(notebook: Path, timeout: int, output: Path) -> tuple[runner.Result, list[Finding]]:
    """Runs a notebook with its exercises; the executed copy shows no more than a plain run does."""
    found: list[Finding] = []
    return runner.run(notebook, timeout, output, lambda book, **more: Examiner(book, notebook, found, **more)), found


def main() -> int:
    """For who writes a lesson: all rules but the comparison of two runs."""
    failed = 0
    for book in runner.notebooks(sys.argv[1:]):
        found = course_rules.of_file(book)
        with tempfile.TemporaryDirectory() as folder:
            result, more = examine(book, SECONDS, Path(folder))
            found += more
            if runner.copy_of(book, Path(folder)).exists():
                found += course_rules.of_run(runner.copy_of(book, Path(folder)))
        print(f"{os.path.relpath(book)}: {len(found)} findings, {result.seconds:.0f} s")
        for trouble in [*found, *filter(None, [result.trouble])]:
            print(f"  {trouble}")
        failed += bool(found or result.trouble)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
