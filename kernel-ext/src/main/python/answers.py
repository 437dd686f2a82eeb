"""What a student wrote: the code cells of a handed-in notebook, by the exercise that they answer.

Ids tell which cell answers which exercise; where they are lost (other front ends drop or rename them), the name of the
method does. Cells of the course are left out whatever they hold now, so that an edited check or table counts for
nothing; a cell that the student added goes to the exercise that follows it, for it may hold a method that the answer
calls.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import exercise_rules
from course_book import Book, squeezed, tags, text, without_comments
from exercise_rules import Exercise

BYTES = 20_000_000
TYPE = re.compile(r"^(?:\w+\s+)*(?:class|record|interface|enum)\s+(\w+)", re.M)
GENERIC = r"<[^;{}()=]*>"
WORD = rf"(?:[\w.]+(?:{GENERIC})?|{GENERIC})(?:\[\])*\s+"
METHOD = re.compile(rf"^(?!return\b|new\b|else\b)(?:{WORD})+(\w+)\s*\([^(){{}};]*\)[^;{{}}=]*\{{", re.M)
VARIABLE = re.compile(r"^(?:final\s+)?[\w.]+(?:<[^;{}()=]*>)?(?:\[\])*\s+(\w+)\s*(?:\[\])*\s*[=;,]", re.M)
ASSIGNED = re.compile(r"^(\w+)(?:\[[^\]]*\])*\s*[-+*/]?=(?!=)", re.M)
LADDER = re.compile(r"\bHint\s*\.ladder\s*\(")
CHECK = re.compile(r'\bCheck\s*\.exercise\(\s*"(\d+\.\d+)"')


class Unreadable(Exception):
    """A file that is no notebook: told in a sentence."""


@dataclass
class Answer:
    """What answers an exercise: cells in the order of the file; none of them need define what was asked for."""

    cells: list[str] = field(default_factory=list)
    found: bool = False


def declared(java: str) -> set[str]:
    """The methods and types that a cell defines; in a notebook, those that begin at the start of a line."""
    code = without_comments(java)
    return set(METHOD.findall(code)) | set(TYPE.findall(code))


def touched(java: str) -> set[str]:
    """The names that a cell defines or assigns."""
    code = without_comments(java)
    return declared(java) | set(VARIABLE.findall(code)) | set(ASSIGNED.findall(code))


def cells_of(file: Path) -> list[dict]:
    """The code cells of a file that a student may have broken: what is no cell is passed over."""
    if file.stat().st_size > BYTES:
        raise Unreadable(f"the file has {file.stat().st_size:,} bytes, and a notebook {BYTES:,} at most")
    try:
        book = json.loads(file.read_text(encoding="utf-8-sig"))
        sheets = book["worksheets"] if "worksheets" in book else [book]
        cells = [cell for sheet in sheets for cell in sheet["cells"]]
        return [plain(cell) for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable(f"the file is no notebook ({type(error).__name__}: {str(error)[:100]})") from None


def plain(cell: dict) -> dict:
    """A code cell with an id, tags and a text, whatever it came with."""
    source = cell.get("source", cell.get("input", ""))
    metadata = cell.get("metadata") if isinstance(cell.get("metadata"), dict) else {}
    told = metadata.get("tags") if isinstance(metadata.get("tags"), list) else []
    name = cell.get("id") if isinstance(cell.get("id"), str) else ""
    lines = source if isinstance(source, list) else [source]
    whole = "".join(line for line in lines if isinstance(line, str))
    return {"cell_type": "code", "id": name, "metadata": {"tags": told}, "source": whole}


def answers(handed_in: list[dict], course: Book) -> dict[str, Answer]:
    """The answers to the exercises of a lesson of the course."""
    exercises = exercise_rules.exercises(course)
    found = {exercise.number: Answer() for exercise in exercises}
    ours = {cell["id"] for cell in course.cells}
    sources = {squeezed(text(cell)) for cell in course.code if exercise_rules.TAGS["stub"] not in tags(cell)}
    waiting: list[str] = []
    for cell in handed_in:
        number = answered(cell, exercises)
        if number:
            found[number].cells += [*waiting, text(cell)]
            found[number].found = True
            waiting = []
        elif checked := check_of(cell):
            if checked in found:
                found[checked].cells += waiting
                waiting = []
        elif cell["id"] not in ours and squeezed(text(cell)) not in sources and text(cell).strip():
            if not LADDER.search(text(cell)) and exercise_rules.TAGS["solution"] not in tags(cell):
                waiting.append(text(cell))
    return found


def check_of(cell: dict) -> str:
    """The exercise whose check a cell is or was, by its id or else by its text; empty where it is none."""
    part, named = exercise_rules.role(cell), CHECK.search(without_comments(text(cell)))
    return part[0] if part and part[1] == "check" else named[1] if named else ""


def answered(cell: dict, exercises: list[Exercise]) -> str:
    """The exercise that a cell answers, by its id or else by what it defines; empty where it answers none."""
    if part := exercise_rules.role(cell):
        known = [exercise.number for exercise in exercises]
        return part[0] if part[1] == "stub" and part[0] in known else ""
    names = declared(text(cell))
    return next((e.number for e in exercises if "stub" in e.cells and names & declared(text(e.cells["stub"]))), "")
