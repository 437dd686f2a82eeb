"""Which notebooks become pages, in which order, and their executed copies."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import nbformat


class Trouble(Exception):
    """What stops an export, told in a message; `status` is the exit status."""

    status = 1


@dataclass(frozen=True)
class Lesson:
    """A notebook of the course and the executed copy that its page shows."""

    source: Path
    executed: Path
    widgets: bool = True  # without them their outputs' other forms are shown

    def book(self) -> nbformat.NotebookNode:
        book = nbformat.read(self.executed, as_version=4)
        if not self.widgets:
            book.metadata.pop("widgets", None)
        return book


def in_order(books: Iterable[Path], syllabus: Path) -> list[Path]:
    """The notebooks in the order in which the syllabus names them; what it does not name comes last, by name."""
    told = syllabus.read_text(encoding="utf-8") if syllabus.exists() else ""
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+\.ipynb[^)\s]*)\)", told)]
    place = {(syllabus.parent / link).resolve(): at for at, link in reversed(list(enumerate(links)))}
    return sorted(books, key=lambda book: (place.get(book, len(links)), book.as_posix()))


def title_of(markdown: str, otherwise: str) -> str:
    """The text of the first heading, without its marks."""
    found = re.search(r"^#\s+(.+?)\s*#*\s*$", markdown, re.M)
    return re.sub(r"[*_`]|\[([^\]]*)\]\([^)]*\)", r"\1", found.group(1)) if found else otherwise


def title(book: nbformat.NotebookNode, otherwise: str) -> str:
    prose = "\n".join(cell.source for cell in book.cells if cell.cell_type == "markdown")
    return title_of(prose, otherwise)


def fresh(lesson: Lesson) -> None:
    """Raises `Trouble` unless the executed copy ran, without an error, the very cells that the notebook now has."""
    again = f"run  ./course run {os.path.relpath(lesson.source)}  or export without --executed"
    if not lesson.executed.exists():
        raise Trouble(f"{lesson.source.name} has no executed copy {lesson.executed}: {again}")
    now, ran = nbformat.read(lesson.source, as_version=4), lesson.book()
    for cell, copy in zip(now.cells, ran.cells):
        if (cell.cell_type, cell.source) != (copy.cell_type, copy.source):
            raise Trouble(f"{lesson.source.name}, cell {cell.get('id', '?')}, has changed since it ran: {again}")
        if any(output.output_type == "error" for output in copy.get("outputs", [])) and not allowed(copy):
            raise Trouble(f"{lesson.source.name}, cell {cell.get('id', '?')}, failed in its last run: {again}")
    if len(now.cells) != len(ran.cells):
        raise Trouble(f"{lesson.source.name} had {len(ran.cells)} cells when it ran, now {len(now.cells)}: {again}")
    code = [cell for cell in ran.cells if cell.cell_type == "code" and cell.source.strip()]
    if any(cell.get("execution_count") is None for cell in code):
        raise Trouble(f"{lesson.source.name} did not run to its end: {again}")


def allowed(cell: nbformat.NotebookNode) -> bool:
    return "raises-exception" in cell.metadata.get("tags", [])
