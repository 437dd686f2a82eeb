"""A quiz lies beside its notebook as `NN-name.quiz.json`, follows the schema, and one of the last cells shows it.

Its meaning (ids that repeat, tolerances that overlap) is checked by `mlsd.widget.QuizFile`, which the cell calls.
"""

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from course_book import Book, Broken, text, without_comments

SCHEMA = Path(__file__).resolve().parents[1] / "resources" / "mlsd" / "lesson" / "quiz.schema.json"
LAST = 8


def quiz_beside(book: Book) -> Path:
    return book.path.with_name(book.path.stem + ".quiz.json")


def quiz_valid(book: Book) -> Broken:
    file = quiz_beside(book)
    if not file.exists():
        if book.path.parent.name == "framework":
            yield None, f"a lesson ends with a quiz: {file.name} is missing"
        return
    try:
        quiz = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        yield None, f"{file.name} is no JSON: {error}"
        return
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    if wrong := best_match(map(by_kind, Draft202012Validator(schema).iter_errors(quiz))):
        yield None, f"{file.name} at {wrong.json_path}: {wrong.message[-300:]}"


def by_kind(error):
    """For a question, what breaks the form of its own kind, not that of the others."""
    kinds: dict[int, list] = {}
    for inner in error.context or []:
        kinds.setdefault(inner.relative_schema_path[0], []).append(inner)
    own = [found for found in kinds.values() if not any(e.path and e.path[-1] == "kind" for e in found)]
    return best_match(iter(own[0])) if own else error


def quiz_shown(book: Book) -> Broken:
    shown: dict[str, int] = {}
    for at, cell in enumerate(book.cells):
        if cell["cell_type"] == "code":
            shown |= dict.fromkeys(re.findall(r'"([^"\n]*\.quiz\.json)"', without_comments(text(cell))), at)
    file = quiz_beside(book)
    if file.exists() and file.name not in shown:
        yield None, f"no cell shows {file.name}"
    for name, at in shown.items():
        if name != file.name:
            yield book.cells[at], f"the quiz of this notebook is {file.name}, but the cell names {name}"
        elif at < len(book.cells) - LAST:
            yield book.cells[at], f"the quiz stands among the last {LAST} cells"


RULES = [quiz_valid, quiz_shown]
