"""The whole site: every lesson, every Markdown page that they lead to, the search index, and what all pages share."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2
from publishing import assets, render, slides
from publishing.lessons import Lesson, Trouble, title, title_of
from publishing.links import Atlas
from publishing.outline import outline

COURSE = "ML System Design in Java"
PARTS = {".": "Start", "framework": "The framework", "cases": "Case studies", "interview": "Mock interview"}
ALWAYS = ["README.md", "TEACHING.md"]


@dataclass(frozen=True)
class Page:
    """One page before its frame is put around it."""

    source: Path
    title: str
    html: str
    lesson: bool


class BrokenLinks(Trouble):
    def __init__(self, found: list[str]):
        listed = "\n".join(f"  {each}" for each in found)
        super().__init__(f"{len(found)} broken link{'s' if len(found) > 1 else ''}:\n{listed}")


def pages_of(lessons: list[Lesson], atlas: Atlas) -> list[Page]:
    """The lessons in their order, then the Markdown pages: those that are always there, then the linked ones."""
    pages = []
    for lesson in lessons:
        book = lesson.book()
        pages.append(Page(lesson.source, title(book, lesson.source.stem), render.fragment(book), True))
    waiting = [file for file in (atlas.lessons / name for name in ALWAYS) if file.exists()]
    waiting += [file for page in pages for file in atlas.markdown_linked(page.source, page.html)]
    seen = set()
    while waiting:
        source = waiting.pop(0)
        if source not in seen:
            seen.add(source)
            markdown = source.read_text(encoding="utf-8")
            html = f'<div class="text">{render.prose(markdown)}</div>'
            pages.append(Page(source, title_of(markdown, source.stem), html, False))
            waiting += atlas.markdown_linked(source, html)
    return pages


def linked(pages: list[Page], atlas: Atlas) -> list[Page]:
    """The pages with their links made good; raises `BrokenLinks` with every one that is not."""
    atlas.pages = {page.source for page in pages}
    atlas.outlines = {page.source: outline(page.html) for page in pages}
    done = [Page(page.source, page.title, atlas.linked(page.source, page.html), page.lesson) for page in pages]
    if atlas.broken:
        raise BrokenLinks(atlas.broken)
    return done


def search_index(pages: list[Page], atlas: Atlas) -> str:
    """A script, since a page opened as a file may load a script but no data."""
    found = [
        {"page": atlas.address(page.source), "of": page.title, "at": s.anchor, "title": s.title, "text": s.text}
        for page in pages
        for s in atlas.outlines[page.source].sections
    ]
    return f"window.courseIndex = {json.dumps(found, ensure_ascii=False)};\n"


def menu(pages: list[Page], atlas: Atlas) -> list[dict]:
    """The lessons by part, as the navigation shows them."""
    parts: dict[str, list[dict]] = {}
    for page in pages:
        if page.lesson:
            address = atlas.address(page.source)
            folder = address.rsplit("/", 1)[0] if "/" in address else "."
            name = PARTS.get(folder, folder.replace("-", " ").capitalize())
            parts.setdefault(name, []).append({"address": address, "title": page.title})
    return [{"name": name, "lessons": lessons} for name, lessons in parts.items()]


def frame(page: Page, pages: list[Page], atlas: Atlas, template: jinja2.Template, extra: dict) -> str:
    """A whole page: the fragment with navigation, neighbours and the scripts that it needs."""
    address = atlas.address(page.source)
    index = atlas.lessons / "README.md"
    row = [each for each in pages if each.lesson]
    at = row.index(page) if page in row else -1
    before = row[at - 1] if at > 0 else None
    after = row[at + 1] if 0 <= at < len(row) - 1 else None
    if page.source == index and row:
        after = row[0]
    beside = {"before": before, "after": after}
    return template.render(
        course=COURSE,
        page=page,
        address=address,
        root="../" * address.count("/"),
        menu=menu(pages, atlas),
        more=[
            {"address": atlas.address(p.source), "title": p.title} for p in pages if not p.lesson and p.source != index
        ],
        contents=atlas.outlines[page.source].contents,
        libraries=render.libraries(page.html),
        **{name: p and {"address": atlas.address(p.source), "title": p.title} for name, p in beside.items()},
        **extra,
    )


def templates() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(render.TEMPLATES)
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


def build(lessons: list[Lesson], atlas: Atlas, folder: Path, with_slides: bool, tell: Callable[[str], None]) -> None:
    """Writes the site into an empty folder."""
    assets.check(slides=with_slides)
    lessons = [replace(lesson, widgets=assets.holds(assets.WIDGETS)) for lesson in lessons]
    pages = linked(pages_of(lessons, atlas), atlas)
    page_template = templates().get_template("page.html.j2")
    for page in pages:
        file = folder / atlas.address(page.source)
        file.parent.mkdir(parents=True, exist_ok=True)
        extra = {"slides": slides.address(atlas.address(page.source)) if with_slides and page.lesson else None}
        file.write_text(frame(page, pages, atlas, page_template, extra), encoding="utf-8")
        tell(f"{atlas.address(page.source):<50} {file.stat().st_size / 1e6:>8.2f} MB")
    if with_slides:
        for lesson in lessons:
            slides.write(lesson, atlas, folder, templates(), tell)
    for source, address in atlas.copied.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / address)
    assets.shared(folder / "static", with_slides)
    (folder / "static" / "search-index.js").write_text(search_index(pages, atlas), encoding="utf-8")
