"""Who handed in what: a folder or a file per student, as learning platforms and teachers make them."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import exercise_rules
from course_book import Book

MOODLE = re.compile(r"_\d+_assignsubmission_.*$")
READ = 20_000_000


@dataclass(frozen=True)
class HandedIn:
    """A notebook of a student; without a file, one that should be there."""

    who: str
    lesson: Path
    file: Path | None


def lessons(course: Path) -> dict[str, Path]:
    """The notebooks of the course that have exercises, by the name of their file without its ending."""
    books = [path for path in sorted(course.rglob("*.ipynb")) if ".ipynb_checkpoints" not in path.parts]
    return {path.stem: path for path in books if numbers(path)}


def numbers(lesson: Path) -> list[str]:
    return [e.number for e in exercise_rules.exercises(Book.of(lesson)) if "check" in e.cells]


def lesson_of(file: Path, course: dict[str, Path]) -> str:
    """The lesson that a file's name holds, or whose exercises its cells name; empty where there is none."""
    for stem in sorted(course, key=len, reverse=True):
        if re.search(rf"(?<![0-9]){re.escape(stem)}(?![a-z0-9])", file.stem, re.I):
            return stem
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            named = Counter(re.findall(r"exercise-(\d+-\d+)-", opened.read(READ)))
    except OSError:
        return ""
    fits = {stem: sum(named[number.replace(".", "-")] for number in numbers(path)) for stem, path in course.items()}
    best = max(fits, key=fits.get, default="")
    return best if best and fits[best] else ""


def who(file: Path, folder: Path, stem: str) -> str:
    """The student whose file it is: the folder that holds it, or what stands beside the lesson in its name."""
    inside = file.relative_to(folder)
    if len(inside.parts) > 1:
        return MOODLE.sub("", inside.parts[0]).strip(" -_.") or file.name
    names = [MOODLE.sub("", name).strip(" -_.") for name in re.split(re.escape(stem), file.stem, flags=re.I)]
    return next((name for name in names if re.search(r"[^\W\d_]", name)), file.name)


def collect(folder: Path, course: dict[str, Path], expected: list[str]) -> tuple[list[HandedIn], list[str]]:
    """What was handed in, what should have been, and what was passed over."""
    found, passed = [], []
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "__MACOSX")) for part in file.relative_to(folder).parts)
        if hidden or not file.is_file() or file.is_symlink():
            continue
        stem = lesson_of(file, course) if file.suffix.lower() == ".ipynb" else ""
        if stem:
            found.append(HandedIn(who(file, folder, stem), course[stem], file))
        else:
            passed.append(str(file.relative_to(folder)))
    there = {(one.who, one.lesson) for one in found}
    students = {one.who for one in found} | {who(path / "x", folder, "") for path in folder.iterdir()
                                             if path.is_dir() and not path.name.startswith((".", "__"))}
    absent = [HandedIn(student, course[stem], None) for student in sorted(students) for stem in expected
              if (student, course[stem]) not in there]
    return twice_named(found, folder) + absent, passed


def twice_named(found: list[HandedIn], folder: Path) -> list[HandedIn]:
    """Where a student handed a lesson in more than once, the file says which."""
    times = Counter((one.who, one.lesson) for one in found)
    return [one if times[one.who, one.lesson] == 1 else
            HandedIn(f"{one.who} ({one.file.relative_to(folder).as_posix()})", one.lesson, one.file) for one in found]
