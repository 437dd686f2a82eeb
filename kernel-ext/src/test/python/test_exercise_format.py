"""Exercises keep their ids, tags and metadata through what people do to notebooks: nbstripout, JupyterLab, jupytext."""

import json
import shutil
import subprocess
import sys

import lessons
import pytest
import students

import answers
import course_rules as rules
from course_book import Book


@pytest.fixture
def book(tmp_path):
    return lessons.shares(tmp_path)


def tool(name, *arguments):
    done = subprocess.run([sys.executable, "-m", name, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def held(content):
    """What the course needs of each cell, but for its id."""
    return [(cell["cell_type"], cell["metadata"], "".join(cell["source"])) for cell in content["cells"]]


@pytest.mark.kernelless
def test_the_small_lesson_is_written_as_the_tools_write_it(book):
    before = book.read_bytes()
    tool("nbstripout", "--keep-id", book)
    assert book.read_bytes() == before


@pytest.mark.kernelless
def test_nbstripout_takes_what_a_front_end_adds_and_nothing_else(book):
    before = lessons.read(book)
    for cell in (used := lessons.read(book))["cells"]:
        if cell["cell_type"] == "code":
            cell["metadata"] |= {"collapsed": True, "scrolled": True, "execution": {"iopub.status.busy": "2026-01-01"}}
            cell |= {"execution_count": 3, "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}]}
    lessons.write(book, used)
    tool("nbstripout", "--keep-id", book)
    assert lessons.read(book) == before and rules.of_file(book) == []


@pytest.mark.kernelless
@pytest.mark.parametrize("form", ["java:percent", "md"])
def test_jupytext_brings_a_notebook_back_with_all_that_it_had(book, form):
    before = lessons.read(book)
    text = book.with_suffix("." + form.partition(":")[0])
    tool("jupytext", "--to", form, book)
    tool("jupytext", "--to", "ipynb", "--update", text, "-o", book)
    after = lessons.read(book)
    after["metadata"].pop("jupytext", None)
    assert after == before and rules.of_file(book) == []


@pytest.mark.kernelless
@pytest.mark.parametrize("form", ["java:percent", "md"])
def test_jupytext_without_the_notebook_loses_ids_alone_and_a_students_answers_are_still_found(book, form):
    course = Book.of(book)
    lessons.change(book, "exercise-3-1-stub", source=students.SHARES)
    before = lessons.read(book)
    text = book.with_suffix("." + form.partition(":")[0])
    tool("jupytext", "--to", form, book)
    made = book.with_name("back.ipynb")
    tool("jupytext", "--to", "ipynb", text, "-o", made)
    assert held(lessons.read(made)) == held(before)
    assert {"exercise-3-1-stub"}.isdisjoint(cell["id"] for cell in lessons.read(made)["cells"])
    assert answers.answers(answers.cells_of(made), course)["3.1"].cells[0] == students.SHARES


def test_jupyterlab_shows_runs_and_saves_an_exercise_as_it_was(lab, book):
    before = lessons.read(book)
    for file in book.parent.glob("03-shares.*"):
        shutil.copy(file, lab.server.work)
    lab.server.use_kernel(lab.server.work / book.name)
    opened = lab.open(book.name)
    opened.run_all()
    assert opened.text("exercise-3-1-check").startswith("Exercise 3.1: not yet")
    hidden = opened.cell("exercise-3-1-solution").locator(".jp-InputPlaceholder")
    assert hidden.count() == 1
    opened.save()
    saved = lessons.read(lab.server.work / book.name)
    assert [cell["id"] for cell in saved["cells"]] == [cell["id"] for cell in before["cells"]]
    assert any(cell.get("outputs") for cell in saved["cells"])
    tool("nbstripout", "--keep-id", lab.server.work / book.name)
    stripped = lessons.read(lab.server.work / book.name)
    assert json.dumps(stripped["cells"], sort_keys=True) == json.dumps(before["cells"], sort_keys=True)
