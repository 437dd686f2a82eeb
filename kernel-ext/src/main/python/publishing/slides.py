"""Slides of a lesson, by reveal.js: a heading starts a column, each step of text, code and value is one slide in it.

Hints, checks and solutions are left out: they are for the learner at the keyboard.
"""

import re
from collections.abc import Callable
from pathlib import Path

import jinja2
import nbformat
from nbformat import v4
from publishing import render
from publishing.lessons import Lesson, title
from publishing.links import Atlas

LEFT_OUT = {"hint", "check", "solution"}
LONG = 16  # lines of code that fill a slide by themselves


def address(page: str) -> str:
    return f"slides/{page}"


def level(cell: nbformat.NotebookNode) -> int:
    """The level of the heading that a cell begins with, 0 for none."""
    found = re.match(r"\s*(#{1,4})\s", cell.source) if cell.cell_type == "markdown" else None
    return len(found.group(1)) if found else 0


def at_headings(cell: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """A cell of text in pieces, each with at most one heading at its start; other cells as they are."""
    if cell.cell_type != "markdown":
        return [cell]
    pieces, fenced = [[]], False
    for line in cell.source.splitlines():
        fenced ^= line.startswith(("```", "~~~"))
        if re.match(r"#{1,3}\s", line) and not fenced and any(pieces[-1]):
            pieces.append([])
        pieces[-1].append(line)
    texts = ["\n".join(piece) for piece in pieces]
    named = [(f"{cell.id}{'-' * at}", text) for at, text in enumerate(texts)]
    return [nbformat.NotebookNode(cell | {"id": name, "source": text}) for name, text in named]


def columns(book: nbformat.NotebookNode) -> list[list[list[nbformat.NotebookNode]]]:
    """Columns of slides of cells."""
    found: list[list[list[nbformat.NotebookNode]]] = []
    for cell in (part for each in book.cells for part in at_headings(each)):
        if LEFT_OUT & set(cell.metadata.get("tags", [])):
            continue
        if not found or level(cell) in (1, 2):
            found.append([[cell]])
        elif begins(cell, found[-1][-1]):
            found[-1].append([cell])
        else:
            found[-1][-1].append(cell)
    return found


def begins(cell: nbformat.NotebookNode, slide: list[nbformat.NotebookNode]) -> bool:
    """Text after code, code after code, and long code start a slide of their own."""
    after_code = slide[-1].cell_type == "code"
    return after_code or level(cell) == 3 or len(cell.source.splitlines()) > LONG


def fragments(book: nbformat.NotebookNode) -> list[list[str]]:
    """The columns as HTML; the widgets' state goes with the last slide, once."""
    shown = columns(render.prepared(book))
    made = [[piece(book, slide) for slide in column] for column in shown]
    state = piece(render.prepared(book), [])
    if made:
        made[-1][-1] += state
    return made


def piece(book: nbformat.NotebookNode, cells: list[nbformat.NotebookNode]) -> str:
    """Some cells of a book; its state only where there are no cells."""
    metadata = {key: value for key, value in book.metadata.items() if key != "widgets" or not cells}
    return render.exported(v4.new_notebook(cells=cells, metadata=metadata))


def write(
    lesson: Lesson, atlas: Atlas, folder: Path, templates: jinja2.Environment, tell: Callable[[str], None]
) -> None:
    """Writes the slides of one lesson; their links lead to the pages."""
    book, page = lesson.book(), atlas.address(lesson.source)
    up = "../" * address(page).count("/")
    made = [[atlas.linked(lesson.source, html, up) for html in column] for column in fragments(book)]
    html = "".join(slide for column in made for slide in column)
    text = templates.get_template("slides.html.j2").render(
        title=title(book, lesson.source.stem), columns=made, root=up, page=page, libraries=render.libraries(html),
    )
    file = folder / address(page)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    tell(f"{address(page):<50} {file.stat().st_size / 1e6:>8.2f} MB")
