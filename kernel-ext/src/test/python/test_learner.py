"""A learner's way through the welcome notebook, in real Chromium: the tests follow one another, as a learner does.

The progress goes to a folder of the server's own (lab.py), not to that of the checkout.
"""

import json
import os
import re
import shutil
import subprocess

import lab as jupyterlab
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from nbformat import v4
from test_lab import CONTRAST, OVERFLOW

WELCOME = "00-welcome.ipynb"
NEXT = "framework/97-next.ipynb"
SLIDER = ".noUi-handle"
PERCENT = re.compile(r"([\d,]+)<br>([\d.]+) %")
# What the kernel says of an expression, without a cell for it.
ASK = """async code => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const asked = kernel.requestExecute({code: '', silent: true, store_history: false, user_expressions: {it: code}});
  const it = (await asked.done).content.user_expressions.it;
  return it.data ? it.data['text/plain'] : it.ename + ': ' + it.evalue;
}"""
# The counts by plain filters, in the order of the matrix: true class, then predicted class.
COUNTS = """IntStream.range(0, 4).mapToLong(k -> calls.stream().filter(
        c -> c.yes() == (k < 2) && (c.score() >= {at}) == (k % 2 == 0)).count()).boxed().toList().toString()"""


class Learner:
    """The notebook in front, and the file that the learner's progress goes to."""

    def __init__(self, book, folder):
        self.book = book
        self.page = book.page
        self.folder = folder

    def noted(self) -> list[str]:
        """What the progress file says, without the times."""
        file = self.folder / "progress"
        return [line.rpartition(" ")[0] for line in file.read_text().splitlines()[1:]] if file.exists() else []

    def answer(self, exercise: str, source: str) -> str:
        """Types an answer, runs it, runs the check: what the check says."""
        self.book.type(f"{exercise}-stub", source)
        self.book.run(f"{exercise}-stub")
        self.book.run(f"{exercise}-check")
        return self.book.text(f"{exercise}-check")

    def map(self) -> dict[str, list[str]]:
        """The map's rows after its cell has run again, by the lesson's link."""
        self.book.run("course-map")
        rows = self.book.cell("course-map").locator("tbody tr:has(td)")
        cells = [rows.nth(at).locator("td").all_inner_texts() for at in range(rows.count())]
        return {row[0]: [text.strip() for text in row[1:] if text.strip()] for row in cells}

    def shown(self) -> tuple[str, list[int], list[float]]:
        """The slider's charts: the matrix's title, its four counts, and where the dot stands on the curve."""
        plots = self.book.cell("threshold").locator(".mlsd-figures .js-plotly-plot")
        curve, matrix = plots.nth(0), plots.nth(1)
        texts = matrix.evaluate("plot => [...plot.querySelectorAll('.heatmaplayer text, .hm text')].length")
        assert texts, "the matrix shows no counts"
        counts = matrix.evaluate("plot => plot.data[0].text.flat()")
        dot = curve.evaluate("plot => { const dot = plot.data.at(-1); return [dot.x[0], dot.y[0]]; }")
        title = matrix.locator(".gtitle").text_content()
        return title, [int(PERCENT.match(text)[1].replace(",", "")) for text in counts], dot

    def at(self, threshold: float) -> None:
        """Waits until the charts show this threshold, then compares them with counts made in another way."""
        title = self.book.cell("threshold").locator(".gtitle", has_text=f"From {threshold:.2f} on")
        title.wait_for()
        found, missed, alarms, quiet = json.loads(self.page.evaluate(ASK, COUNTS.format(at=threshold)).strip('"'))
        words, counts, dot = self.shown()
        assert counts == [found, missed, alarms, quiet]
        assert dot == pytest.approx([found / (found + missed), found / (found + alarms)])
        said = re.fullmatch(rf"From {threshold:.2f} on: {found + alarms:,} calls, (\d+) % say yes", words)
        assert said and abs(int(said[1]) - 100 * dot[1]) <= 0.5, words


def wrong(number: int) -> dict:
    """A wrong answer of exercise 0.1, as the notebook lists it."""
    book = json.loads((jupyterlab.NOTEBOOKS / WELCOME).read_text(encoding="utf-8"))
    check = next(cell for cell in book["cells"] if cell["id"] == "exercise-0-1-check")
    return check["metadata"]["mlsd"]["wrong"][number]


RIGHT = """Found found(List<Call> calls, double threshold) {
    double made = 0, allYes = 0, both = 0;
    for (var call : calls) {
        made += call.score() >= threshold ? 1 : 0;
        allYes += call.yes() ? 1 : 0;
        both += call.score() >= threshold && call.yes() ? 1 : 0;
    }
    return new Found(both / made, both / allYes);
}"""


@pytest.fixture(scope="module")
def learner(jupyter, browser):
    """The welcome notebook after Run All, in a course with a lesson after it."""
    shutil.rmtree(jupyter.folder / "progress", ignore_errors=True)
    (jupyter.work / NEXT).parent.mkdir(exist_ok=True)
    next_lesson = v4.new_notebook(cells=[v4.new_markdown_cell("# What comes <next>")])
    (jupyter.work / NEXT).write_text(json.dumps(next_lesson), encoding="utf-8")
    jupyter.use_kernel(jupyter.work / NEXT)
    window = jupyterlab.Lab(jupyter, browser)
    try:
        book = window.open(WELCOME)
        book.run_all(patience=600)
        yield Learner(book, jupyter.folder / "progress")
    finally:
        window.page.screenshot(path=jupyterlab.HOME / "target" / "lab" / "learner-at-the-end.png")
        window.end()


def test_the_lesson_is_noted_as_opened_and_running_all_solves_nothing(learner):
    assert learner.book.problems() == []
    assert learner.noted() == ["opened 0"]


def test_the_map_begins_with_nothing_done(learner):
    rows = learner.map()
    assert rows["0 Welcome: one real problem, from table to decision ← continue here"] == [
        "0 of 2", "0 of 4", "0 %", "today",
    ]
    assert rows["97 What comes <next>"] == ["-", "-", "0 %", "never"]


def test_the_map_shows_titles_and_where_to_continue_in_full(learner):
    cut = "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.innerText)"
    assert learner.book.cell("course-map").locator("tbody td").evaluate_all(cut) == []


def test_an_exercise_as_given_is_not_yet_solved(learner):
    shown = learner.book.cell("exercise-0-1-check").inner_text()
    assert "○ Not yet. Exercise 0.1: not yet — return precision and recall of the calls that are made." in shown


def test_hints_and_solution_are_folded(learner):
    for cell in ["exercise-0-1-hint", "exercise-0-1-solution"]:
        assert learner.book.cell(cell).locator(".jp-InputPlaceholder").inner_text().startswith("// ")


def test_hints_open_rung_by_rung_by_keyboard(learner):
    cell = learner.book.cell("exercise-0-1-hint")
    rungs = cell.locator("summary")
    told = ["Three counts are enough", "The third: calls that are both", "divides without losing", "return new Found("]
    assert rungs.count() == len(told)
    for at, words in enumerate(told):
        assert not cell.get_by_text(words).last.is_visible()
        rungs.nth(at).focus()
        learner.page.keyboard.press("Enter")
        cell.get_by_text(words).last.wait_for()
        assert [rungs.nth(i).is_visible() for i in range(len(told))] == [i <= at + 1 for i in range(len(told))]


def test_a_wrong_answer_gets_the_message_meant_for_it(learner):
    for number in range(2):
        answer = wrong(number)
        assert learner.answer("exercise-0-1", answer["source"]) == answer["says"]
        shown = learner.book.cell("exercise-0-1-check").inner_text()
        assert f"✗ Not right yet. {answer['says']}" in shown
    assert learner.noted() == ["opened 0"]


def test_the_right_answer_is_correct_and_noted(learner):
    assert learner.answer("exercise-0-1", RIGHT) == "Exercise 0.1: correct."
    assert "✓ Correct. Exercise 0.1: correct." in learner.book.cell("exercise-0-1-check").inner_text()
    assert learner.noted() == ["opened 0", "solved 0.1"]


def test_the_map_shows_what_was_solved_once_its_cell_runs_again(learner):
    assert "1 of 2" in next(iter(learner.map().values()))
    shown = learner.book.cell("course-map").inner_text()
    assert "Still to do: exercise 0.2, and 4 questions of the quiz." in shown


def test_a_question_answered_wrongly_and_then_rightly_by_keyboard(learner):
    cell = learner.book.cell("quiz")
    group = cell.get_by_role("group", name="The bank raises its threshold")
    status = cell.get_by_role("status").first
    group.get_by_role("radio", name="The precision rises.").focus()
    learner.page.keyboard.press("Space")
    learner.page.keyboard.press("Enter")
    status.get_by_text("Not right.", exact=False).wait_for()
    assert "Often it does, but not always" in status.inner_text()
    assert "wrong 0.threshold" in learner.noted()
    learner.page.keyboard.press("ArrowUp")
    learner.page.keyboard.press("Enter")
    status.locator(".mlsd-right").wait_for()
    assert "right 0.threshold" in learner.noted() and "wrong 0.threshold" not in learner.noted()


def test_a_number_is_answered_by_keyboard(learner):
    cell = learner.book.cell("quiz")
    group = cell.get_by_role("group", name="A call costs 5 euros")
    status = cell.get_by_role("status").nth(2)
    for typed, shown in [("0.5", "mlsd-wrong"), ("0.083", "mlsd-right")]:
        group.get_by_role("textbox").focus()
        learner.page.keyboard.press("ControlOrMeta+a")
        learner.page.keyboard.type(typed)
        learner.page.keyboard.press("Enter")
        status.locator(f".{shown}").wait_for()
        assert ("one yes pays for twelve calls" in status.inner_text()) == (typed == "0.5")
    assert "right 0.worth" in learner.noted()


def test_the_map_counts_the_questions(learner):
    assert next(iter(learner.map().values())) == ["1 of 2", "2 of 4", "50 %", "today"]


def test_the_slider_by_keys_moves_the_dot_and_the_matrix_together(learner):
    learner.at(0.3)
    learner.book.cell("threshold").locator(SLIDER).focus()
    learner.page.keyboard.press("ArrowRight")
    learner.at(0.31)
    for _ in range(19):
        learner.page.keyboard.press("ArrowRight")
    learner.at(0.5)


def test_the_slider_by_mouse_moves_them_too(learner):
    track = learner.book.cell("threshold").locator(".noUi-base").bounding_box()
    middle = track["y"] + track["height"] / 2
    learner.page.mouse.click(track["x"] + track["width"] / 9, middle)
    learner.at(0.1)
    handle = learner.book.cell("threshold").locator(SLIDER).bounding_box()
    learner.page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    learner.page.mouse.down()
    learner.page.mouse.move(track["x"] + track["width"] * 7 / 9, middle, steps=12)
    learner.page.mouse.up()
    learner.at(0.7)


def test_the_two_charts_stand_side_by_side_under_the_slider(learner):
    learner.book.menu("View", "Appearance", "Show Left Sidebar")
    plots = learner.book.cell("threshold").locator(".mlsd-figures .js-plotly-plot")
    learner.page.wait_for_timeout(500)
    curve, matrix = plots.nth(0).bounding_box(), plots.nth(1).bounding_box()
    assert curve["y"] == matrix["y"] and matrix["x"] >= curve["x"] + curve["width"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_exercise_quiz_and_map_are_readable_and_nothing_overflows(learner, theme):
    learner.book.theme(theme)
    for name in ["threshold", "exercise-0-1-check", "quiz", "course-map"]:
        learner.book.cell(name).evaluate("cell => cell.scrollIntoView({block: 'start'})")
        learner.page.wait_for_timeout(700)
        learner.book.screenshot(jupyterlab.HOME / "target" / "lab" / f"learner-{name}-{theme}.png")
    faint = [found for found in learner.page.evaluate(CONTRAST) if found[0] < 4]
    overflow = learner.page.evaluate(OVERFLOW)
    learner.book.theme("light")
    assert faint == []
    assert overflow == []


def test_the_terminal_shows_the_same_way(learner):
    spec = KernelSpecManager().get_kernel_spec(jupyterlab.KERNEL)
    java = [part.replace("{resource_dir}", spec.resource_dir) for part in spec.argv[:2]]
    told = subprocess.run(
        [*java, "mlsd.display.ProgressCli"], cwd=learner.book.lab.server.work, timeout=60,
        env=os.environ | {"MLSD_PROGRESS": str(learner.folder)}, capture_output=True, text=True,
    )
    assert told.returncode == 0, told.stderr
    row = r"^>      0  1 of 2     2 of 4   \[#####-----\]  50 %  today +Welcome"
    assert re.search(row, told.stdout, re.M), told.stdout


def test_after_a_reload_nothing_is_lost_and_the_widgets_are_live(learner):
    learner.book.save()
    learner.book.reload()
    assert learner.book.text("exercise-0-1-check") == "Exercise 0.1: correct."
    assert RIGHT.splitlines()[1] in learner.book.cell("exercise-0-1-stub").inner_text()
    learner.at(0.7)
    learner.book.cell("threshold").locator(SLIDER).focus()
    learner.page.keyboard.press("ArrowLeft")
    learner.at(0.69)
    status = learner.book.cell("quiz").get_by_role("status").first
    status.locator(".mlsd-right").wait_for()
    assert "Whoever is called at 0.6 was called at 0.3 too" in status.inner_text()


def test_after_a_restart_a_sentence_says_what_to_run_and_the_progress_is_there(learner):
    learner.book.save()
    learner.book.restart()
    for name in ["threshold", "quiz"]:
        root = learner.book.cell(name).locator(".mlsd-widget")
        assert "run the cell again" in root.evaluate("root => getComputedStyle(root, '::after').content")
    assert next(iter(learner.map().values())) == ["1 of 2", "2 of 4", "50 %", "today"]
    learner.book.run("quiz")
    before = learner.book.cell("quiz").get_by_role("status")
    before.first.get_by_text("Answered rightly before.", exact=False).wait_for()
    assert [bool(text) for text in before.all_inner_texts()] == [True, False, True, False]
    assert learner.noted().count("solved 0.1") == 1


def test_a_link_of_the_map_opens_the_lesson(learner):
    learner.book.cell("course-map").get_by_role("link", name="97 What comes <next>").first.click()
    opened = "path => window.jupyterapp.shell.currentWidget?.context?.path === path"
    learner.page.wait_for_function(opened, arg=NEXT)
    jupyterlab.Book(learner.book.lab).ready()
    learner.book._until(lambda: "opened 97" in learner.noted(), 30, "the next lesson was not noted as opened")


def test_the_console_told_no_error_and_nothing_left_this_machine(learner):
    assert learner.book.troubles() == []
