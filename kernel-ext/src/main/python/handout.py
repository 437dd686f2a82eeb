"""Makes the students' notebooks: handout.py [--output FOLDER] [--force] [notebook or folder …]

Without the solutions, the hints' last rungs, the known wrong answers and the marks behind numbers; a quiz and pictures
that a notebook uses come along. All notebooks by default; they go to target/handout.
"""

import argparse
import os
import re
import shutil
import sys
from pathlib import Path

import nbformat
from nbconvert.preprocessors import ClearOutputPreprocessor, TagRemovePreprocessor

import answers
import exercise_rules
import number_marks
import quiz_rules
import run as runner
from course_book import Book, code_spans, text, without_code

FOLDER = runner.HOME / "target" / "handout"
TOKEN = re.compile(r'"""(?:\\.|.)*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/|[()\[\]{},]', re.S)
LINK = re.compile(r"\]\(\s*<?([^)\s>#]+)|\bsrc\s*=\s*[\"']([^\"']+)")
LAST = '"Tell a neighbour how far you have come; then ask your teacher."'


class Trouble(Exception):
    """A handout that would give too much away, or overwrite something: told in a sentence."""


def arguments(java: str, start: int) -> list[tuple[int, int]]:
    """Where the arguments of a call stand; `start` is behind its opening bracket."""
    depth, begin, found = 0, start, []
    for token in TOKEN.finditer(java, start):
        if token[0] in "([{":
            depth += 1
        elif depth == 0 and token[0] in (",", ")"):
            found.append((begin, token.start()))
            begin = token.end()
            if token[0] == ")":
                return found
        elif token[0] in ")]}":
            depth -= 1
    raise Trouble(f"the brackets do not close in {java[start:][:60]!r}")


def without_last_rung(java: str) -> str:
    """A hint cell whose ladders end one rung earlier; of two rungs the question stays, and a way to go on."""
    ladders = list(answers.LADDER.finditer(java))
    if not ladders:
        raise Trouble("there is no Hint.ladder(…) whose last rung could be cut off")
    for ladder in reversed(ladders):
        spans = arguments(java, ladder.end())
        if len(spans) < 3:
            raise Trouble("the ladder has less than two rungs")
        (_, before), (start, end) = spans[-2], spans[-1]
        few = len(spans) == 3
        java = java[: start if few else before] + (f" {LAST}" if few else "") + java[end:]
    return java


def without_marks(markdown: str) -> str:
    """Markdown without the marks behind its numbers; marks that are quoted as code stay."""
    spans = code_spans(markdown)
    for mark in reversed(list(number_marks.MARK.finditer(markdown))):
        if not any(start < mark.start() < end for start, end in spans):
            markdown = markdown[: mark.start()] + markdown[mark.end() :]
    return markdown


def for_students(book: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """A notebook without what gives an answer away."""
    book, _ = TagRemovePreprocessor(remove_cell_tags={exercise_rules.TAGS["solution"]}).preprocess(book, {})
    book, _ = ClearOutputPreprocessor().preprocess(book, {})
    for cell in book.cells:
        part = exercise_rules.role(cell)
        if part and part[1] == "solution":
            raise Trouble(f"the cell {cell.id} holds a solution, but has not the tag that takes it out")
        cell.metadata.get("mlsd", {}).pop("wrong", None)
        if cell.metadata.get("mlsd") == {}:
            del cell.metadata["mlsd"]
        if exercise_rules.TAGS["hint"] in cell.metadata.get("tags", []):
            cell.source = without_last_rung(cell.source)
        if cell.cell_type == "markdown":
            cell.source = without_marks(cell.source)
    return book


def beside(notebook: Path) -> list[Path]:
    """The files of the course that a notebook shows: its quiz, its pictures, what its code names; no notebooks."""
    book = Book.of(notebook)
    named = {quiz_rules.quiz_beside(book).name}
    for cell in book.prose:
        named |= {one for pair in LINK.findall(without_code(text(cell))) for one in pair if one}
    for cell in book.code:
        named |= set(re.findall(r'"([\w./-]+\.\w+)"', text(cell)))
    files = {(notebook.parent / name).resolve() for name in named if "://" not in name}
    root = runner.NOTEBOOKS if notebook.is_relative_to(runner.NOTEBOOKS) else notebook.parent
    return sorted(f for f in files if f.is_file() and f.is_relative_to(root) and f.suffix not in (".ipynb", ".md"))


def place(file: Path, notebook: Path, output: Path) -> Path:
    """Where a file goes: in the course's own folders, or beside its notebook."""
    root = runner.NOTEBOOKS if notebook.is_relative_to(runner.NOTEBOOKS) else notebook.parent
    return output / file.relative_to(root)


def hand_out(notebook: Path, output: Path, force: bool) -> Path:
    """Writes a notebook for students, and copies what it needs."""
    made = place(notebook, notebook, output)
    try:
        content = nbformat.writes(for_students(nbformat.read(notebook, as_version=4))) + "\n"
    except Trouble as trouble:
        raise Trouble(f"{notebook.name}: {trouble}") from None
    if made.exists() and not force and made.read_text(encoding="utf-8") != content:
        raise Trouble(f"{made} is there already, and other: --force replaces it")
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_text(content, encoding="utf-8")
    for file in beside(notebook):
        copy = place(file, notebook, output)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    return made


def main() -> int:
    parser = argparse.ArgumentParser(prog="./course handout", description=__doc__)
    parser.add_argument("paths", nargs="*", metavar="notebook or folder")
    parser.add_argument("--output", type=Path, default=FOLDER, help="where the students' notebooks go (target/handout)")
    parser.add_argument("--force", action="store_true", help="replace notebooks that lie there and are other")
    options = parser.parse_args()
    output = options.output.resolve()
    if output.is_relative_to(runner.NOTEBOOKS):
        sys.exit(f"{output} holds the course itself: name another folder, for example --output target/handout")
    generated = output.is_relative_to(runner.HOME / "target")
    books = runner.notebooks(options.paths)
    try:
        for book in books:
            if book.is_relative_to(output):
                raise Trouble(f"{book} lies in the folder that is written to: name another one with --output")
            print(os.path.relpath(hand_out(book, output, options.force or generated)))
    except Trouble as trouble:
        sys.exit(str(trouble))
    print(f"{len(books)} notebook{'s' * (len(books) != 1)} without solutions in {os.path.relpath(output)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
