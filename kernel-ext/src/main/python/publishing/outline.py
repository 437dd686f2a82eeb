"""What a page says, by heading: for its table of contents, for the search, and for the links that lead into it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

SILENT = {"script", "style", "svg", "noscript"}
UNSAID = {"anchor-link", "note"}
BLOCKS = {"p", "td", "th", "li", "div", "pre", "summary", "figcaption", "br"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}


@dataclass
class Section:
    """A heading and the text up to the next one."""

    anchor: str
    level: int
    title: str = ""
    text: str = ""


@dataclass
class Outline:
    sections: list[Section] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)

    @property
    def contents(self) -> list[Section]:
        return [section for section in self.sections if section.level in (2, 3) and section.anchor]


def plain(anchor: str) -> str:
    """What is left of an anchor in every way of writing it: small letters and digits."""
    return re.sub(r"[\W_]+", "", anchor.lower())


class Reader(HTMLParser):
    """Collects headings, ids and text."""

    def __init__(self) -> None:
        super().__init__()
        self.outline = Outline()
        self.section = Section("", 1)
        self.in_heading = False
        self.silent: list[str] = []  # the open tags inside an element that is not read

    def handle_starttag(self, tag: str, attrs: list) -> None:
        attributes = dict(attrs)
        if "id" in attributes:
            self.outline.ids.append(attributes["id"])
        if self.silent and tag == self.silent[0] or tag in SILENT or attributes.get("class") in UNSAID:
            self.silent.append(tag)
        elif tag in HEADINGS and "id" in attributes and not self.silent:
            self.in_heading = True
            self.section = Section(attributes["id"], HEADINGS[tag])
            self.outline.sections.append(self.section)
        elif tag in BLOCKS:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.silent and tag == self.silent[-1]:
            self.silent.pop()
        elif tag in HEADINGS:
            self.in_heading = False

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.in_heading:
            self.section.title += data
        else:
            self.section.text += data


def outline(html: str) -> Outline:
    reader = Reader()
    reader.feed(html)
    for section in reader.outline.sections:
        section.title = " ".join(section.title.split())
        section.text = " ".join(section.text.split())
    return reader.outline
