"""The times in notebooks/TEACHING.md: reading by rule, exercises by count, running as ./course run --record measured.

Nothing there is guessed. The rule is told in the file itself; `table` writes it, and a test compares both.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

WORDS_A_MINUTE = 130  # for a text that is thought about
CODE_LINES_A_MINUTE = 10
EXERCISE_MINUTES = 7
QUIZ_MINUTES = 4
BEGIN, END = "<!-- times, written by ./course run --record -->", "<!-- end of times -->"
HEAD = "| lesson | reading | exercises and quiz | together | run |\n|---|---|---|---|---|\n"


@dataclass(frozen=True)
class Minutes:
    """What one lesson takes a learner."""

    reading: int
    exercises: int

    @property
    def together(self) -> int:
        return self.reading + self.exercises


def minutes(notebook: Path) -> Minutes:
    """By the rule: words of text and lines of code that are read; exercises and a quiz that are done."""
    cells = nbformat.read(notebook, as_version=4).cells
    tags = [cell.metadata.get("tags", []) for cell in cells]
    prose = " ".join(cell.source for cell in cells if cell.cell_type == "markdown")
    words = len(re.findall(r"\w[\w'’-]*", re.sub(r"<!--.*?-->", "", prose, flags=re.S)))
    skipped = {"solution", "check", "hint"}
    read = [cell for cell, tag in zip(cells, tags) if cell.cell_type == "code" and not skipped & set(tag)]
    lines = sum(bool(line.strip()) for cell in read for line in cell.source.splitlines())
    exercises = sum("exercise" in tag for tag in tags)
    quiz = any("QuizWidget.of(" in cell.source for cell in cells if cell.cell_type == "code")
    reading = words / WORDS_A_MINUTE + lines / CODE_LINES_A_MINUTE
    return Minutes(round(reading), exercises * EXERCISE_MINUTES + quiz * QUIZ_MINUTES)


def times(teaching: str) -> dict[str, float | None]:
    """The run times in the file, in seconds, by the notebook's link; None for one that has not been measured."""
    rows = re.findall(r"^\| \[[^]]*]\(([^)]+\.ipynb)\) \|.*\| (?:(\d+) s|–) \|$", between(teaching), re.M)
    return {link: float(seconds) if seconds else None for link, seconds in rows}


def between(teaching: str) -> str:
    """What stands between the markers."""
    found = re.search(re.escape(BEGIN) + "(.*?)" + re.escape(END), teaching, re.S)
    if not found:
        raise ValueError(f"TEACHING.md needs the lines  {BEGIN}  and  {END}  around its table of times")
    return found.group(1)


def table(notebooks: list[Path], folder: Path, seconds: dict[str, float | None]) -> str:
    """The table for these notebooks, in this order."""
    rows = []
    for notebook in notebooks:
        link, told = notebook.relative_to(folder).as_posix(), minutes(notebook)
        ran = seconds.get(link)
        run = "–" if ran is None else f"{round(ran)} s"
        rows.append(
            f"| [{notebook.stem}]({link}) | {told.reading} min | {told.exercises} min | {told.together} min | {run} |\n"
        )
    return HEAD + "".join(rows)


def record(file: Path, notebooks: list[Path], measured: dict[Path, float]) -> None:
    """Writes the times of these notebooks into the file; what was not measured now keeps its former time."""
    text = file.read_text(encoding="utf-8")
    folder = file.parent
    seconds = times(text) | {book.relative_to(folder).as_posix(): took for book, took in measured.items()}
    by = f"\nRun times: the last `./course run --record`, {os.cpu_count()} cores, one notebook at a time.\n\n"
    made = f"{BEGIN}\n{by.lstrip()}{table(notebooks, folder, seconds)}\n{END}"
    new = text.replace(BEGIN + between(text) + END, made)
    draft = file.with_name(file.name + ".part")
    draft.write_text(new, encoding="utf-8")
    os.replace(draft, file)
