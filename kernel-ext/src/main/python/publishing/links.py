"""Where links lead: notebooks and Markdown become pages, other files are copied, and nothing may be missing."""

import os
import posixpath
import re
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote, unquote

from publishing.outline import Outline, plain

LINK = re.compile(r"""(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)(")""")
CELL = re.compile(r'<div class="cell [^"]*" id="cell-([^"]*)"')
PAGE = (".md", ".ipynb")


@dataclass(frozen=True)
class Place:
    """Where a link stands, as its author looks for it."""

    file: str
    cell: str
    target: str

    def __str__(self) -> str:
        return f"{self.file}{', cell ' + self.cell if self.cell else ''}: {self.target}"


@dataclass
class Atlas:
    """The folders of the course, and the address inside the site of each file of theirs."""

    lessons: Path
    home: Path
    pages: set[Path] = field(default_factory=set)
    copied: dict[Path, str] = field(default_factory=dict)
    outlines: dict[Path, Outline] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def address(self, file: Path) -> str:
        """A file's place in the site: lessons/x.ipynb → x.html, lessons/README.md → index.html, other folders below."""
        inside = file.is_relative_to(self.lessons)
        path = file.relative_to(self.lessons if inside else self.home).as_posix()
        if not path.endswith(PAGE):
            return path
        folder, name = posixpath.split(path)
        stem = "index" if name == "README.md" else name.rsplit(".", 1)[0]
        return posixpath.join(folder, f"{stem}.html")

    def told(self, file: Path) -> str:
        """A file's name for a message."""
        return file.relative_to(self.home).as_posix() if file.is_relative_to(self.home) else str(file)

    def file_of(self, source: Path, target: str) -> Path | None:
        """The file that a link means, a folder's README for a folder; None where there is none in the course."""
        file = Path(os.path.normpath(source.parent / unquote(target)))
        if file.is_dir():
            file /= "README.md"
        inside = file.is_relative_to(self.lessons) or file.is_relative_to(self.home)
        return file if inside and file.is_file() else None

    def markdown_linked(self, source: Path, html: str) -> list[Path]:
        """The Markdown files of the course that a page leads to."""
        targets = [unescape(match[2]).split("#")[0] for match in LINK.finditer(html)]
        files = [self.file_of(source, target) for target in targets if target and not absolute(target)]
        return [file for file in files if file and file.suffix == ".md"]

    def linked(self, source: Path, html: str, up: str = "") -> str:
        """The page with its links led to pages; what leads nowhere goes to `broken`.

        Slides lie elsewhere: `up` leads from there to the site's root.
        """

        def lead(match: re.Match) -> str:
            target = unescape(match[2])
            cell = ([""] + CELL.findall(html, 0, match.start()))[-1]
            here = Place(self.told(source), cell, target)
            to = self.lead(source, target, match[1].startswith("<img"), here)
            if to is None:
                start = re.sub(r'\s(?:href|src)="$', "", match[1])
                return f'{start} class="absent" title="Not part of this export"'
            if up and not absolute(to):
                to = up + posixpath.normpath(posixpath.join(posixpath.dirname(self.address(source)), to))
            return f"{match[1]}{escape(to)}{match[3]}"

        return LINK.sub(lead, html)

    def lead(self, source: Path, target: str, picture: bool, here: Place) -> str | None:
        """What a link becomes; None for a lesson that is not part of this export."""
        if absolute(target):
            if re.match(r"javascript:|file:", target, re.I) or picture and not target.startswith("data:"):
                self.broken.append(f"{here} is not in the course")
            return target
        path, _, anchor = target.partition("#")
        file = self.file_of(source, path) if path else source
        if file is None:
            self.broken.append(f"{here} leads nowhere")
            return target
        if file.suffix == ".ipynb" and file not in self.pages:
            return None
        if file not in self.pages:
            self.copied[file] = self.address(file)
        relative = posixpath.relpath(self.address(file), posixpath.dirname(self.address(source)) or ".")
        return ("" if file == source and anchor else quote(relative)) + self.anchor(file, anchor, here)

    def anchor(self, file: Path, anchor: str, here: Place) -> str:
        """A heading, written as JupyterLab or as GitHub makes its anchors, by the id that it has on our page."""
        if not anchor or file not in self.outlines:
            return f"#{anchor}" if anchor else ""
        ids = self.outlines[file].ids
        wanted = unquote(anchor)
        found = wanted if wanted in ids else {plain(name): name for name in reversed(ids)}.get(plain(wanted))
        if found is None:
            self.broken.append(f"{here} leads to no heading of {self.told(file)}")
        return f"#{quote(found or wanted)}"


def absolute(target: str) -> bool:
    return bool(re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.I))
