"""Small lessons for the tests of the course's tools: one that keeps every rule, and what breaks it.

    book = lessons.shares(tmp_path)                          # a copy of the lesson in src/test/notebooks
    lessons.change(book, "exercise-3-1-stub", source="…")    # a cell of it, otherwise
"""

import json
import shutil
import sys
from pathlib import Path

from lab import HOME

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))

SHARES = HOME / "kernel-ext" / "src" / "test" / "notebooks" / "03-shares.ipynb"
METADATA = {"kernelspec": {"name": "mlsd-java", "display_name": "Java", "language": "java"}}
TODO = 'throw new UnsupportedOperationException("TODO: do it");'


def shares(folder: Path) -> Path:
    """A copy of the small lesson, with its quiz."""
    for file in SHARES.parent.glob("03-shares.*"):
        shutil.copy(file, folder)
    return folder / SHARES.name


def read(book: Path) -> dict:
    return json.loads(book.read_text(encoding="utf-8"))


def write(book: Path, content: dict) -> Path:
    book.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return book


def cell(book: Path, name: str) -> dict:
    return next(cell for cell in read(book)["cells"] if cell["id"] == name)


def change(book: Path, name: str, **changed) -> Path:
    """Changes one cell; a value may be a function of the one before."""
    content = read(book)
    one = next(cell for cell in content["cells"] if cell["id"] == name)
    for key, new in changed.items():
        one[key] = new("".join(one[key]) if key == "source" else one[key]) if callable(new) else new
    return write(book, content)


def without(book: Path, *names: str) -> Path:
    content = read(book)
    content["cells"] = [cell for cell in content["cells"] if cell["id"] not in names]
    return write(book, content)


def prose(name: str, source: str) -> dict:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source}


def code(name: str, source: str, **metadata) -> dict:
    return {"cell_type": "code", "id": name, "metadata": metadata, "source": source, "outputs": [],
            "execution_count": None}


def exercise(number: str, stub: str, check: str, solution: str, *wrong: tuple[str, str]) -> list[dict]:
    """The five cells of an exercise; a wrong answer is its source and what the check says of it."""
    name = "exercise-" + number.replace(".", "-")
    listed = {"wrong": [{"source": source, "says": says} for source, says in wrong]}
    return [
        prose(name, f"### Exercise {number}: do it"),
        code(f"{name}-stub", stub, tags=["exercise"]),
        code(f"{name}-hint", f'mlsd.lesson.Hint.ladder("{number}", "How?", "So.", "Just so.")', tags=["hint"],
             jupyter={"source_hidden": True}),
        code(f"{name}-check", f'mlsd.lesson.Check.exercise("{number}"){check}', tags=["check"], mlsd=listed),
        code(f"{name}-solution", solution, tags=["solution"], jupyter={"source_hidden": True}),
    ]


def lesson(book: Path, *cells: dict) -> Path:
    """A notebook of these cells behind a title."""
    title = prose("title", "# A lesson\n\n*5 minutes · needs: nothing*")
    return write(book, {"nbformat": 4, "nbformat_minor": 5, "metadata": METADATA, "cells": [title, *cells]})
