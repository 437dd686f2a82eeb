"""What every notebook of the course keeps to: one small function a rule, each yields what breaks it.

`of_file` are the rules of a notebook as it lies in the repository (those of exercises, quizzes and marked numbers have
files of their own), `of_run` those of its executed copy, `differences` compares two runs. A rule is a function of a
`Book` that yields (cell or None, what is wrong); its name is the rule's.
"""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import exercise_rules
import number_marks
import quiz_rules
from course_book import Book, Broken, Finding, bare, joined, outputs, tags, text, without_code

KERNEL = "mlsd-java"
LINES = 20
COLUMNS = 140  # what a window of 1,280 pixels shows beside a closed sidebar
ROWS = 20
OUTPUT_BYTES = 100_000


# ---- the notebook as it lies in the repository ----


def kernelspec(book: Book) -> Broken:
    name = book.json["metadata"].get("kernelspec", {}).get("name")
    if name != KERNEL:
        yield None, f"the kernel must be {KERNEL!r}, but the file names {name!r}"


def stripped(book: Book) -> Broken:
    for cell in book.code:
        if outputs(cell) or cell.get("execution_count") is not None:
            yield cell, "there are outputs or a count in the file: run  ./course tidy"


def ids(book: Book) -> Broken:
    seen: set[str] = set()
    for cell in book.cells:
        name = cell.get("id", "")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name):
            yield cell, "the cell has no id (nbformat 4.5: 1 to 64 letters, digits, - or _)"
        elif name in seen:
            yield cell, "another cell has the same id"
        elif re.fullmatch(r"(?=.*\d)[0-9a-f]{8}(?:-[0-9a-f]{4}){0,4}[0-9a-f-]*", name):
            yield cell, "a front end made this id: give the cell a name that speaks, such as `split`"
        seen.add(name)


def opening(book: Book) -> Broken:
    first = book.cells[0] if book.cells else None
    if first is None or first["cell_type"] != "markdown":
        yield first, "the first cell must be Markdown: title, question, minutes, needs"
        return
    wanted = {"a title (# …)": r"^# \S", "the minutes it takes": r"\d+\s*min", "what it needs": r"(?i)\bneeds\b"}
    for what, pattern in wanted.items():
        if not re.search(pattern, text(first), re.M):
            yield first, f"the first cell does not tell {what}"


def length(book: Book) -> Broken:
    for cell in book.code:
        lines = len(text(cell).splitlines())
        if lines > LINES:
            yield cell, f"{lines} lines of code, {LINES} at most"
        for line in text(cell).splitlines():
            if len(line) > COLUMNS:
                yield cell, f"a line of {len(line)} characters, {COLUMNS} at most: {line[:40].strip()} …"


def no_empty_cell(book: Book) -> Broken:
    for cell in book.cells:
        if not text(cell).strip():
            yield cell, "the cell is empty"


def no_download_magic(book: Book) -> Broken:
    pattern = r"^\s*(%%?(?:maven\w*|dependency\w*|loadFromPOM|addMavenRepo\w*|jars))\b"
    for cell in book.code:
        for magic in re.findall(pattern, text(cell), re.M):
            yield cell, f"{magic}: a lesson works offline, with the libraries of kernel-ext"


UNSEEDED = {
    r"\bMath\s*\.random\s*\(": "Math.random()",
    r"\bnew\s+(?:java\.util\.)?(?:Splittable|Secure)?Random\s*\(\s*\)": "a Random without a seed",
    r"\bThreadLocalRandom\b": "ThreadLocalRandom",
    r"\bUUID\s*\.randomUUID\b": "UUID.randomUUID",
    r"\bRandomGenerator\s*\.(?:getDefault|of)\s*\(": "a RandomGenerator without a seed",
    r"\.\s*(?:sampleN|sampleX|(?:stratifiedS|s)ampleSplit)\s*\(": "Tablesaw's sample, which takes no seed",
    # one argument: no comma outside its own brackets
    r"\bCollections\s*\.shuffle\s*\((?=(?:[^(),]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\))": "a shuffle without a Random",
    r"\.\s*shuffle\s*\(\s*\)": "a shuffle without a Random",
}


def every_draw_has_a_seed(book: Book) -> Broken:
    for cell in book.code:
        code = bare(text(cell))
        for pattern, what in UNSEEDED.items():
            if re.search(pattern, code):
                yield cell, f"{what}: two runs would differ; draw with  new Random(seed)"


def no_address(book: Book) -> Broken:
    for cell in book.code:
        code = re.sub(r"^\s*(//|\*).*$", "", text(cell), flags=re.M)
        for host in re.findall(r"\"\"?\"?\s*(?:https?|wss?|ftp|jdbc:\w+)://([^/:\"\s]+)", code):
            if host not in ("localhost", "127.0.0.1", "[::1]"):
                yield cell, f"the code names an address off this machine: {host}"


def nothing_loaded_to_view(book: Book) -> Broken:
    for cell in book.prose:
        prose = without_code(text(cell))
        for what in re.findall(r"!\[[^\]]*\]\(\s*<?((?:https?:)?//[^)\s]+)", prose):
            yield cell, f"a picture from the network: {what}"
        for tag in re.findall(r"<(script|iframe|link|object|embed)\b", prose, re.I):
            yield cell, f"<{tag}> in the text"
        for what in re.findall(r"<img\b[^>]*\bsrc\s*=\s*[\"']?((?:https?:)?//[^\s\"'>]+)", prose, re.I):
            yield cell, f"a picture from the network: {what}"


def no_absolute_path(book: Book) -> Broken:
    roots = r"(?:home|Users|tmp|root|work|opt|usr|var|etc|mnt|media|private|Volumes)"
    pattern = rf"(?<![\w.:/~-])(?:file:/+|[A-Za-z]:[\\/](?!/)|/(?={roots}/))[\w.~\\/-]*"
    for cell in book.cells:
        for path in re.findall(pattern, text(cell)):
            yield cell, f"an absolute path: {path}"


def links_lead_somewhere(book: Book) -> Broken:
    for cell in book.prose:
        for target in re.findall(r"\]\(\s*<?([^)\s>]+)", without_code(text(cell))):
            file = unquote(target.split("#")[0])
            if file and not re.match(r"[a-z][a-z0-9+.-]*:|//", file, re.I) and not (book.path.parent / file).exists():
                yield cell, f"the link leads nowhere: {target}"


def lessons_are_linked(book: Book) -> Broken:
    """A link such as `[07 Deploy](../README.md)` was written before that lesson was there."""
    for cell in book.prose:
        for step, target in re.findall(r"\[(?:[Ss]tep |[Ll]esson )?0?(\d)\b[^\]]*\]\(([^)\s]*README\.md)\)", text(cell)):
            for lesson in (book.path.parent / target).parent.glob(f"*/0{step}-*.ipynb"):
                yield cell, f"the link to {step} leads to {target}, but the lesson is there: {lesson.name}"


def cell_count(book: Book) -> Broken:
    if len(book.cells) > book.most_cells:
        yield None, f"{len(book.cells)} cells, {book.most_cells} at most: what is the one idea of this notebook?"


OF_FILE = [
    kernelspec, stripped, ids, opening, length, no_empty_cell, no_download_magic, every_draw_has_a_seed, no_address,
    nothing_loaded_to_view, no_absolute_path, links_lead_somewhere, lessons_are_linked, cell_count,
    *exercise_rules.RULES, *quiz_rules.RULES, *number_marks.RULES,
]


# ---- its executed copy ----


def no_error(book: Book) -> Broken:
    for cell in book.code:
        for output in outputs(cell):
            if output["output_type"] == "error" and "raises-exception" not in tags(cell):
                yield cell, f"{output['ename']}: {output['evalue']}"


def nothing_on_stderr(book: Book) -> Broken:
    for cell in book.code:
        told = "".join("".join(o["text"]) for o in outputs(cell) if o.get("name") == "stderr")
        if told and "stderr" not in tags(cell):
            yield cell, f"a red box for the reader: {told.strip()[:200]}"


def output_size(book: Book) -> Broken:
    for cell in book.code:
        for output in outputs(cell):
            size = len(json.dumps(output, ensure_ascii=False).encode())
            if size > OUTPUT_BYTES:
                yield cell, f"an output of {size:,} bytes, {OUTPUT_BYTES:,} at most"


def table_rows(book: Book) -> Broken:
    for cell in book.code:
        for output in outputs(cell):
            shown = "".join(output.get("data", {}).get("text/html", ""))
            for table in re.findall(r"<tbody\b.*?</tbody>", shown, re.S | re.I):
                rows = len(re.findall(r"<tr\b", table, re.I))
                if rows > ROWS:
                    yield cell, f"a table of {rows} rows, {ROWS} at most"


def text_beside_html(book: Book) -> Broken:
    for cell in book.code:
        for output in outputs(cell):
            data = output.get("data", {})
            if data and not "".join(data.get("text/plain", "")).strip():
                yield cell, f"an output without plain text, only {', '.join(sorted(data))}"


OF_RUN = [no_error, nothing_on_stderr, output_size, table_rows, text_beside_html]


# ---- two runs ----


def differences(first: Book, second: Book) -> list[Finding]:
    """Cells whose outputs differ, but those with the tag `timing`."""
    found = []
    for number, (one, other) in enumerate(zip(first.code, second.code, strict=True), 1):
        here, there = comparable(one), comparable(other)
        if here != there and "timing" not in tags(one):
            says = f"two runs differ: {first_difference(here, there)}"
            found.append(Finding(first.path.name, one.get("id") or str(number), "same_twice", says))
    return found


def comparable(cell: dict) -> list:
    """Outputs without what may differ: counts, how a stream is cut into pieces, the random names of widgets."""
    kept: list = []
    for output in outputs(cell):
        if output["output_type"] == "stream":
            if kept and kept[-1][0] == output["name"]:
                kept[-1] = (output["name"], kept[-1][1] + "".join(output["text"]))
            else:
                kept.append((output["name"], "".join(output["text"])))
        else:
            data = {mime: joined(value) for mime, value in output.get("data", {}).items() if "widget-view" not in mime}
            kept.append((output["output_type"], json.dumps(data, sort_keys=True), output.get("evalue", "")))
    return kept


def first_difference(here: list, there: list) -> str:
    one, other = (json.dumps(side, ensure_ascii=False) for side in (here, there))
    at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"…{one[max(0, at - 30):at + 30]}… and …{other[max(0, at - 30):at + 30]}…"


# ---- all together ----


def findings(book: Book, rules, name: str = "") -> list[Finding]:
    """What breaks the rules, with notebook, cell and rule."""
    number = {id(cell): str(at) for at, cell in enumerate(book.cells, 1)}
    return [
        Finding(name or book.path.name, cell and (cell.get("id") or number[id(cell)]) or "", rule.__name__, says)
        for rule in rules
        for cell, says in rule(book)
    ]


def of_file(path: Path) -> list[Finding]:
    return findings(Book.of(path), OF_FILE)


def of_run(path: Path) -> list[Finding]:
    return findings(Book.of(path), OF_RUN)
