"""The form of an exercise N.M: five cells in a row, by id, tag and metadata.

| cell | id | tag | holds |
|---|---|---|---|
| task | `exercise-N-M` | | Markdown, `### Exercise N.M: …` |
| stub | `exercise-N-M-stub` | `exercise` | throws `UnsupportedOperationException("TODO: …")` |
| hint | `exercise-N-M-hint` | `hint` | `Hint.ladder("N.M", …)`; its source is hidden |
| check | `exercise-N-M-check` | `check` | `Check.exercise("N.M")…`, and known wrong answers in its metadata |
| solution | `exercise-N-M-solution` | `solution` | the stub again, solved; its source is hidden |

What only a run can tell (the stub is *not yet*, the solution *correct*, each wrong answer gets its message) is asked
in exercises.py.
"""

import re
from dataclasses import dataclass

from course_book import Book, Broken, squeezed, tags, text, without_comments

TAGS = {"stub": "exercise", "hint": "hint", "check": "check", "solution": "solution"}
ROLES = ["task", *TAGS]
ID = re.compile(rf"exercise-(\d+)-(\d+)(?:-({'|'.join(TAGS)}))?")
LESSON = re.compile(r"(\d+)-")
TODO = re.compile(r'throw\s+new\s+UnsupportedOperationException\(\s*"TODO: \S')
METHOD = re.compile(r"(\w+)\s*\([^(){};]*\)\s*(?:throws\s+[\w.,\s]+)?\{\s*throw\s+new\s+UnsupportedOperationException")


@dataclass(frozen=True)
class Exercise:
    """The cells of an exercise by their role; not all need to be there."""

    number: str
    cells: dict[str, dict]

    @property
    def stem(self) -> str:
        """How the ids of its cells begin: `exercise-3-1`."""
        return f"exercise-{self.number.replace('.', '-')}"

    @property
    def place(self) -> dict:
        """The cell at which a finding about the whole exercise is told."""
        return next(iter(self.cells.values()))

    @property
    def methods(self) -> list[str]:
        """The names of the methods that are still to be written."""
        return METHOD.findall(without_comments(text(self.cells["stub"]))) if "stub" in self.cells else []

    @property
    def wrong(self) -> list:
        """The known wrong answers, as the check's metadata lists them."""
        return self.cells["check"]["metadata"].get("mlsd", {}).get("wrong", []) if "check" in self.cells else []

    def begins(self, verdict: str) -> bool:
        return verdict.startswith(f"Exercise {self.number}: ")

    @property
    def correct(self) -> str:
        return f"Exercise {self.number}: correct."

    @property
    def not_yet(self) -> str:
        return f"Exercise {self.number}: not yet — "


def role(cell: dict) -> tuple[str, str] | None:
    """The number of the exercise that a cell belongs to by its id, and its part in it."""
    found = ID.fullmatch(cell.get("id", ""))
    return (f"{int(found[1])}.{int(found[2])}", found[3] or "task") if found else None


def exercises(book: Book) -> list[Exercise]:
    """The exercises in the order in which they first appear."""
    found: dict[str, dict[str, dict]] = {}
    for cell in book.cells:
        if part := role(cell):
            found.setdefault(part[0], {}).setdefault(part[1], cell)
    return [Exercise(number, cells) for number, cells in found.items()]


def with_cell(book: Book, name: str):
    for exercise in exercises(book):
        if name in exercise.cells:
            yield exercise, exercise.cells[name]


def hidden(cell: dict) -> bool:
    """Whether JupyterLab folds the cell's source."""
    return cell["metadata"].get("jupyter", {}).get("source_hidden") is True


def exercise_order(book: Book) -> Broken:
    names = [cell.get("id", "") for cell in book.cells]
    for exercise in exercises(book):
        wanted = [exercise.stem + ("" if name == "task" else f"-{name}") for name in ROLES]
        if missing := [name for name in wanted if name not in names]:
            yield exercise.place, f"exercise {exercise.number} lacks the cell {' and '.join(missing)}"
            continue
        start = names.index(wanted[0])
        if names[start : start + len(wanted)] != wanted:
            came = ", ".join(sorted(wanted, key=names.index))
            yield exercise.place, f"the cells {', '.join(wanted)} follow one another, but come as {came}"


def exercise_number(book: Book) -> Broken:
    found = exercises(book)
    lesson = LESSON.match(book.path.name)
    for place, exercise in enumerate(found, 1):
        number = f"{int(lesson[1]) if lesson else exercise.number.partition('.')[0]}.{place}"
        if exercise.number != number:
            yield exercise.place, f"exercise {exercise.number} should be {number}: lesson, dot, counted from 1 in order"


def exercise_tags(book: Book) -> Broken:
    for cell in book.cells:
        part = role(cell)
        wanted = TAGS.get(part[1]) if part else None
        kind = "markdown" if part and part[1] == "task" else "code"
        if part and cell["cell_type"] != kind:
            yield cell, f"the {part[1]} of exercise {part[0]} is a {kind} cell, but came as {cell['cell_type']}"
        if wanted and wanted not in tags(cell):
            yield cell, f"the {part[1]} of exercise {part[0]} needs the tag {wanted}, but has {tags(cell)}"
        for tag in set(tags(cell)) & set(TAGS.values()) - {wanted}:
            owner = next(name for name, of in TAGS.items() if of == tag)
            yield cell, f"the tag {tag} belongs to a cell with an id such as exercise-3-1-{owner}"


def exercise_task(book: Book) -> Broken:
    for exercise, cell in with_cell(book, "task"):
        if not re.match(rf"### Exercise {re.escape(exercise.number)}: \S", text(cell)):
            yield cell, f"the task begins with  ### Exercise {exercise.number}: …, but with {text(cell)[:40]!r}"


def exercise_stub(book: Book) -> Broken:
    for exercise, cell in with_cell(book, "stub"):
        if not TODO.search(without_comments(text(cell))):
            yield cell, 'the stub throws new UnsupportedOperationException("TODO: what to return")'
        solution = exercise.cells.get("solution")
        if solution and squeezed(text(solution)) == squeezed(text(cell)):
            yield cell, "the stub is the solution already"


def exercise_hint(book: Book) -> Broken:
    for exercise, cell in with_cell(book, "hint"):
        if not re.search(rf'\bHint\s*\.ladder\(\s*"{re.escape(exercise.number)}"', without_comments(text(cell))):
            ladder = f'Hint.ladder("{exercise.number}", "a question?", …, "the shape of the answer")'
            yield cell, f"the hints come as  {ladder}"
        if not hidden(cell):
            yield cell, 'the hints tell the answer, so their source is hidden: metadata {"jupyter": {"source_hidden": true}}'


def exercise_check(book: Book) -> Broken:
    for exercise, cell in with_cell(book, "check"):
        code = without_comments(text(cell)).rstrip()
        named = re.findall(r'\bCheck\s*\.exercise\(\s*"([^"]*)"', code)
        if named != [exercise.number]:
            yield cell, f'the check is one  Check.exercise("{exercise.number}")…, but names {named or "none"}'
        if code.endswith(";"):
            yield cell, "the check is the cell's last value: no semicolon behind it"


def exercise_solution(book: Book) -> Broken:
    for exercise, cell in with_cell(book, "solution"):
        code = without_comments(text(cell))
        if not hidden(cell):
            yield cell, 'the solution is hidden: metadata {"jupyter": {"source_hidden": true}}'
        if TODO.search(code):
            yield cell, "the solution still throws a TODO"
        for method in exercise.methods:
            if not re.search(rf"\b{method}\s*\([^(){{}};]*\)\s*(?:throws\s+[\w.,\s]+)?\{{", code):
                yield cell, f"the solution does not define {method} again, as the stub does"


def exercise_wrong_answers(book: Book) -> Broken:
    for exercise, cell in with_cell(book, "check"):
        own = [squeezed(text(exercise.cells[name])) for name in ("stub", "solution") if name in exercise.cells]
        if not isinstance(exercise.wrong, list) or not exercise.wrong:
            yield cell, 'no wrong answer is listed: metadata {"mlsd": {"wrong": [{"source": …, "says": …}]}}'
            continue
        for count, answer in enumerate(exercise.wrong, 1):
            if trouble := wrong_answer(exercise, answer, own):
                yield cell, f"wrong answer {count}: {trouble}"
            elif isinstance(answer, dict):
                own.append(squeezed(joined_source(answer)))


def wrong_answer(exercise: Exercise, answer, others: list[str]) -> str:
    """What is amiss in the form of a wrong answer; empty where it is well."""
    if not isinstance(answer, dict) or set(answer) != {"source", "says"}:
        return "it has a source and what the check says, and nothing else"
    source, says = joined_source(answer), answer["says"]
    if not source.strip() or not isinstance(says, str):
        return "its source is Java and what it says a sentence"
    if squeezed(source) in others:
        return "it is the stub, the solution or another wrong answer again"
    if not exercise.begins(says) or says == exercise.correct or says.startswith(exercise.not_yet):
        return f"what it says begins with “Exercise {exercise.number}: ” and tells the mistake, but is “{says}”"
    return ""


def joined_source(answer: dict) -> str:
    """A wrong answer as Java: one text, or lines as a notebook keeps them."""
    source = answer["source"]
    return source if isinstance(source, str) else "".join(map(str, source)) if isinstance(source, list) else ""


RULES = [
    exercise_order, exercise_number, exercise_tags, exercise_task, exercise_stub, exercise_hint, exercise_check,
    exercise_solution, exercise_wrong_answers,
]
