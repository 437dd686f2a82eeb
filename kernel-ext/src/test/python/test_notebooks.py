"""Every notebook of the course: its rules, and that it runs from top to bottom, twice with equal outputs.

The second run also examines the exercises and the marked numbers.
"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor

import pytest
from lab import HOME

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))
import course_rules as rules  # noqa: E402
import exercises  # noqa: E402
import run as runner  # noqa: E402

BOOKS = sorted(p for p in runner.NOTEBOOKS.rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
PATIENCE = 5  # a cell may take this many times what the whole notebook should: a guard against hanging, no measurement


def named(book) -> str:
    return book.relative_to(runner.NOTEBOOKS).as_posix()


def listed(findings) -> str:
    return "\n" + "\n".join(map(str, findings))


@pytest.mark.kernelless
def test_there_are_notebooks():
    assert "00-welcome.ipynb" in [named(book) for book in BOOKS]


@pytest.mark.kernelless
@pytest.mark.parametrize("book", BOOKS, ids=named)
def test_the_file_keeps_the_rules(book):
    found = rules.of_file(book)
    assert not found, listed(found)


@pytest.mark.kernelless
def test_ids_of_notebooks_are_unique_by_name():
    names = [book.name for book in BOOKS]
    assert len(names) == len(set(names)), "two notebooks of the same name"


def afresh(run, book, timeout, folder):
    """Each run is the first one here: the terms of a data set are printed once per cache."""
    if os.environ.get("MLSD_DATA"):  # the files are there, and the cache keeps that note alone
        os.environ["MLSD_CACHE"] = str(folder / "cache")
    return run(book, timeout, folder)


@pytest.mark.parametrize("book", BOOKS, ids=named)
def test_it_runs_twice_with_equal_outputs_and_keeps_the_rules(book, tmp_path):
    timeout = round(rules.Book.of(book).seconds * PATIENCE)
    folders = [tmp_path / "plain", tmp_path / "examined"]
    with ProcessPoolExecutor(2) as pool:
        plain = pool.submit(afresh, runner.run, book, timeout, folders[0])
        examined = pool.submit(afresh, exercises.examine, book, timeout, folders[1])
        results, found = [plain.result(), examined.result()[0]], examined.result()[1]
    told = [result.trouble for result in results if result.trouble] + [str(finding) for finding in found]
    assert not told, "\n" + "\n".join(told)
    copies = [rules.Book.of(runner.copy_of(book, folder)) for folder in folders]
    found = rules.of_run(copies[0].path) + rules.differences(*copies)
    assert not found, listed(found)
