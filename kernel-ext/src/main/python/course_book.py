"""A notebook of the course as its rules see it: cells, tags, outputs, and what a rule finds wrong with them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SECONDS = 60
CELLS = 45

Broken = Iterator[tuple[dict | None, str]]


@dataclass(frozen=True)
class Finding:
    """One broken rule; `cell` is the id, or the number from 1 where there is none."""

    notebook: str
    cell: str
    rule: str
    says: str
    expected: str = ""
    got: str = ""

    def __str__(self) -> str:
        compared = f"\n    expected  {self.expected}\n    got       {self.got}" if self.expected else ""
        return f"{self.notebook}{', cell ' + self.cell if self.cell else ''}: {self.rule}: {self.says}{compared}"


@dataclass(frozen=True)
class Book:
    """A notebook's JSON as it is in the file: nbformat's reader would mend what we look for."""

    path: Path
    json: dict

    @staticmethod
    def of(path: Path) -> "Book":
        return Book(path, json.loads(path.read_text(encoding="utf-8")))

    @property
    def cells(self) -> list[dict]:
        return self.json["cells"]

    @property
    def code(self) -> list[dict]:
        return [cell for cell in self.cells if cell["cell_type"] == "code"]

    @property
    def prose(self) -> list[dict]:
        return [cell for cell in self.cells if cell["cell_type"] == "markdown"]

    @property
    def told(self) -> dict:
        """What the notebook tells about itself: its metadata "mlsd"."""
        return self.json["metadata"].get("mlsd", {})

    @property
    def seconds(self) -> float:
        """The time that the notebook may take on a quiet machine, by its metadata: {"mlsd": {"seconds": 60}}."""
        return self.told.get("seconds", SECONDS)

    @property
    def most_cells(self) -> int:
        """How many cells the notebook may have; more than usual by its metadata: {"mlsd": {"cells": 60}}."""
        return self.told.get("cells", CELLS)


def text(cell: dict) -> str:
    return "".join(cell["source"])


def tags(cell: dict) -> list[str]:
    return cell["metadata"].get("tags", [])


def outputs(cell: dict) -> list[dict]:
    return cell.get("outputs", [])


def joined(value):
    """The text of a MIME bundle, which a file may hold as lines."""
    return "".join(value) if isinstance(value, list) else value


def code_spans(markdown: str) -> list[tuple[int, int]]:
    """Where the fenced and the inline code of a Markdown text stands."""
    pattern = r"^(```|~~~).*?(?:^\1|\Z)|(`+)(?!`)[^\n]*?(?<!`)\2(?!`)"
    return [found.span() for found in re.finditer(pattern, markdown, re.M | re.S)]


def without_code(markdown: str) -> str:
    """Markdown without its fenced and inline code."""
    for start, end in reversed(code_spans(markdown)):
        markdown = markdown[:start] + markdown[end:]
    return markdown


def squeezed(java: str) -> str:
    """Java without its comments and without blanks, for telling whether two cells do the same."""
    return re.sub(r"\s+", "", without_comments(java))


TEXT_OR_COMMENT = re.compile(
    r'"""(?:\\.|.)*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|/\*.*?\*/|//[^\n]*', re.S
)


def without_comments(java: str) -> str:
    """Java without its comments; what looks like one in a text stays."""
    return TEXT_OR_COMMENT.sub(lambda found: "" if found[0].startswith("/") else found[0], java)


def bare(java: str) -> str:
    """Java without its comments, its texts empty: what is left are names and brackets."""
    return TEXT_OR_COMMENT.sub(lambda found: "" if found[0].startswith("/") else '""', java)
