"""Every notebook of the course: its rules, and that it runs from top to bottom, twice with equal outputs."""

import sys
from concurrent.futures import ProcessPoolExecutor

import pytest
from lab import HOME

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))
import course_rules as rules  # noqa: E402
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


@pytest.mark.parametrize("book", BOOKS, ids=named)
def test_it_runs_twice_with_equal_outputs_and_keeps_the_rules(book, tmp_path):
    timeout = round(rules.Book.of(book).seconds * PATIENCE)
    folders = [tmp_path / "first", tmp_path / "second"]
    with ProcessPoolExecutor(2) as pool:
        results = [*pool.map(runner.run, [book] * 2, [timeout] * 2, folders)]
    assert not (troubles := [result.trouble for result in results if result.trouble]), troubles[0]
    copies = [rules.Book.of(runner.copy_of(book, folder)) for folder in folders]
    found = rules.of_run(copies[0].path) + rules.differences(*copies)
    assert not found, listed(found)
