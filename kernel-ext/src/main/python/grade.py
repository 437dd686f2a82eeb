"""Grades a folder of handed-in notebooks by the course's own checks: grade.py FOLDER [--csv FILE] …

FOLDER holds a folder per student (`Ann Lee/03-frame.ipynb`, `Ann Lee_4711_assignsubmission_file_/…`) or a file per
student (`Ann Lee-03-frame.ipynb`); the name of a file tells the lesson, or else the ids of its cells. What a student
changed outside the exercises (the data, the checks) counts for nothing. The verdicts: correct, not yet, wrong, error
(a cell does not run), too slow, crashed, out of memory, missing, unreadable, not graded.

Before anybody is graded, the course's own solutions are: that fetches the data of the lesson, and shows that the limits
are wide enough.

This is no sandbox. A student's code runs with your rights and can read your files: grade what you would also run by
hand, or grade in a virtual machine or a container. What is limited: the time of a cell and of a notebook, the memory,
the number of processes, the size of a file; nothing that the code prints is kept; it starts in a folder of its own
that is deleted, gets none of your environment's secrets, and on Linux, where `unshare` is allowed, no network.
"""

import argparse
import csv
import json
import os
import re
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import confined
import exercise_rules
import run as runner
from course_book import Book, text
from handed_in import HandedIn, collect, lessons, numbers

COLUMNS = ["who", "notebook", "exercise", "verdict", "sentence"]


@dataclass(frozen=True)
class Row:
    who: str
    notebook: str
    exercise: str
    verdict: str
    sentence: str


def grade(one: HandedIn, limits: confined.Limits) -> list[Row]:
    """The verdicts on one notebook, whatever its code does."""
    wanted = numbers(one.lesson)
    absent = ("missing", "the notebook was not handed in")
    told = confined.grade(one, wanted, limits) if one.file else dict.fromkeys(wanted, absent)
    verdicts = [(number, *told[number]) for number in wanted]
    return [Row(one.who, one.lesson.name, number, verdict, sentence(number, says)) for number, verdict, says in verdicts]


def rehearse(lesson: Path, limits: confined.Limits) -> list[Row]:
    """What the course's own solutions get here, where it is not *correct*; the network is open, for their data."""
    book = Book.of(lesson)
    for exercise in exercise_rules.exercises(book):
        if {"stub", "solution"} <= exercise.cells.keys():
            exercise.cells["stub"]["source"] = text(exercise.cells["solution"])
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as folder:
        solved = Path(folder) / lesson.name
        solved.write_text(json.dumps(book.json), encoding="utf-8")
        told = grade(HandedIn("the course itself", lesson, solved), replace(limits, alone=False))
    return [row for row in told if row.verdict != "correct"]


def sentence(number: str, says: str) -> str:
    return says if says.startswith("Exercise ") else f"Exercise {number}: {says}."


def harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula, on one line."""
    line = re.sub(r"[\r\n\t\0]+", " ", cell)
    return f"'{line}" if line.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else line


def write(table: list[Row], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(file.name + ".part")
    with open(draft, "w", newline="", encoding="utf-8") as opened:
        sheet = csv.writer(opened)
        sheet.writerow(COLUMNS)
        sheet.writerows([harmless(getattr(row, column)) for column in COLUMNS] for row in table)
    os.replace(draft, file)


def summary(graded: list[Row]) -> str:
    name = printable(graded[0].who)
    correct = sum(row.verdict == "correct" for row in graded)
    rest = Counter(row.verdict for row in graded if row.verdict != "correct")
    more = ", ".join(f"{count} {verdict}" for verdict, count in rest.items())
    told = f"{correct:>3} of {len(graded)} correct{'; ' + more if more else ''}"
    return f"{name[:40]:<40} {graded[0].notebook[:30]:<30} {told}"


def printable(name: str) -> str:
    """A name that cannot steer a terminal."""
    return "".join(c if c.isprintable() else "?" for c in name)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./course grade", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="what was handed in")
    parser.add_argument("--handout", type=Path, help="what was handed out: who lacks a notebook of it is told")
    parser.add_argument("--course", type=Path, default=runner.NOTEBOOKS, help="whose checks count (notebooks)")
    parser.add_argument("--csv", type=Path, default=runner.HOME / "target" / "grades.csv", help="(target/grades.csv)")
    parser.add_argument("--jobs", type=int, default=1, help="how many notebooks at a time (default 1)")
    parser.add_argument("--cell-timeout", type=float, default=60, help="seconds that a student's cell may take (60)")
    parser.add_argument("--timeout", type=float, default=900, help="seconds that a notebook may take in all (900)")
    parser.add_argument("--memory", type=int, default=2048,
                        help=f"MB of the Java heap (2048); a notebook may hold {confined.OVERHEAD} more in all")
    options = parser.parse_args()
    for name in ("jobs", "cell_timeout", "timeout", "memory"):
        if getattr(options, name) <= 0:
            parser.error(f"--{name.replace('_', '-')} needs a number over 0, but got {getattr(options, name)}")
    for folder in filter(None, [options.folder, options.handout, options.course]):
        if not folder.is_dir():
            unpack = " (unpack it first)" if folder.suffix == ".zip" else ""
            parser.error(f"there is no folder {folder}{unpack}")
    return options


def rehearse_all(found: list[HandedIn], limits: confined.Limits) -> None:
    for lesson in sorted({one.lesson for one in found if one.file}):
        if troubles := rehearse(lesson, limits):
            says = "\n".join(f"  {row.verdict}: {row.sentence}" for row in troubles)
            sys.exit(f"Nobody was graded: the course's own solutions in {lesson.name} do not pass here.\n{says}")


def grade_all(found: list[HandedIn], limits: confined.Limits, options: argparse.Namespace) -> list[Row]:
    """Grades some at a time, and keeps the table up to date."""
    table: list[Row] = []
    with ThreadPoolExecutor(options.jobs) as pool:
        try:
            for graded in pool.map(lambda one: grade(one, limits), found):
                table += graded
                print(summary(graded), flush=True)
                write(table, options.csv)
        except KeyboardInterrupt:
            limits.stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return table


def main() -> int:
    options = arguments()
    course = lessons(options.course.resolve())
    handed_out = options.handout.resolve().rglob("*.ipynb") if options.handout else []
    expected = sorted(path.stem for path in handed_out if path.stem in course)
    found, passed = collect(options.folder.resolve(), course, expected)
    if not found:
        known = ", ".join(course) or "none"
        sys.exit(f"There is no notebook in {options.folder} that answers one of the course: {known}")
    limits = confined.Limits(options.cell_timeout, options.timeout, options.memory, confined.may_be_alone())
    print(f"Students' code runs with your rights: this is no sandbox. Limits: {limits}.", flush=True)
    try:
        rehearse_all(found, limits)
        table = grade_all(found, limits, options)
    except KeyboardInterrupt:  # the processes are ended; what was graded is in the table
        print("\nInterrupted.")
        return 130
    for name in passed:
        print(f"passed over: {printable(name)}")
    people = len({row.who for row in table})
    counted = f"{people} student{'s' * (people != 1)}, {len(found)} notebook{'s' * (len(found) != 1)}"
    print(f"{counted}: {os.path.relpath(options.csv)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
