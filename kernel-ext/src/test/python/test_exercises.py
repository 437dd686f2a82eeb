"""The examination of exercises and marked numbers, on a real kernel: a sound lesson, and one broken in each way.

Both notebooks run once for all tests of this file.
"""

import lessons
import pytest
from lessons import TODO

import course_rules as rules
import exercises
import run as runner

TIMEOUT = 120
TWICE = "int twice(int n) { return 2 * n; }"
SQUARE = "int twice(int n) { return n * n; }"
STUB = "int twice(int n) { " + TODO + " }"
CHECK = '.when("three", () -> twice(3), 6)'
SAYS = "three gives 9, expected 6."


def numbered(number, text):
    return f"Exercise {number}: {text}"


BROKEN = [
    *lessons.exercise("3.1", TWICE, CHECK, TWICE, (SQUARE, numbered("3.1", SAYS))),
    *lessons.exercise("3.2", STUB, '.when("two", () -> twice(2), 4)', TWICE, (SQUARE, numbered("3.2", SAYS))),
    *lessons.exercise("3.3", STUB, CHECK, TWICE, (SQUARE, numbered("3.3", "three gives 8, expected 6."))),
    *lessons.exercise("3.4", STUB, CHECK, SQUARE, ("int twice(int n) { return 1; }",
                                                   numbered("3.4", "three gives 1, expected 6."))),
    *lessons.exercise("3.5", STUB, CHECK, TWICE, ("int twice(int n) { return }", numbered("3.5", SAYS))),
    *lessons.exercise("3.6", STUB, CHECK, TWICE,
                      ("int twice(int n) { System.err.print(n); return 1; }",
                       numbered("3.6", "three gives 1, expected 6."))),
    lessons.code("some", "var share = 0.8712; var calls = 45_211; var notNumber = \"many\";"),
    lessons.prose("false", "A share of 86 %<!-- = 100 * share --> in 45,211<!-- = calls --> calls."),
    lessons.prose("none", "So 3<!-- = notNumber --> of 4<!-- = nowhere --> and 5<!-- = 1 / (calls - 45_211) -->."),
    lessons.prose("true", "87 %<!-- = 100 * share -->, −0.1<!-- = share - 1 -->, 0.8–0.9<!-- = share -->"),
    *lessons.exercise("3.7", STUB, CHECK, "int twice(int n) { throw new IllegalStateException(\"no\"); }",
                      (SQUARE, numbered("3.7", SAYS))),
]


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    folder = tmp_path_factory.mktemp("good")
    book = lessons.shares(folder)
    result, found = exercises.examine(book, TIMEOUT, folder / "examined")
    plain = runner.run(book, TIMEOUT, folder / "plain")
    return result, found, plain, [rules.Book.of(folder / name / book.name) for name in ("examined", "plain")]


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    folder = tmp_path_factory.mktemp("broken")
    book = lessons.lesson(folder / "03-broken.ipynb", *BROKEN)
    result, found = exercises.examine(book, TIMEOUT, folder / "examined")
    assert result.trouble == ""
    return found


def test_a_sound_lesson_has_no_findings(good):
    result, found, _, _ = good
    assert result.trouble == "" and found == []


def test_the_examination_leaves_no_trace_in_the_outputs(good):
    _, _, plain, (examined, copy) = good
    assert plain.trouble == ""
    assert rules.differences(examined, copy) == []
    assert [cell["execution_count"] for cell in examined.code] == [cell["execution_count"] for cell in copy.code]


@pytest.mark.parametrize(
    ("cell", "rule", "says", "expected", "got"),
    [
        ("exercise-3-1-check", "as_given", "as given, the exercise is not solved",
         "Exercise 3.1: not yet — …", "Exercise 3.1: correct."),
        ("exercise-3-2-check", "wrong_answer", "wrong answer 1 passes: what case tells it from the right one?",
         "Exercise 3.2: three gives 9, expected 6.", "Exercise 3.2: correct."),
        ("exercise-3-3-check", "wrong_answer", "wrong answer 1 gets another message",
         "Exercise 3.3: three gives 8, expected 6.", "Exercise 3.3: three gives 9, expected 6."),
        ("exercise-3-4-solution", "solution", "the solution is correct",
         "Exercise 3.4: correct.", "Exercise 3.4: three gives 9, expected 6."),
        ("exercise-3-6-check", "nothing_on_stderr", "the check of wrong answer 1 shows a red box", "nothing", "3"),
        ("false", "number_in_the_text", "“86 %” is marked as  100 * share", "86 %", "87 (87.12)"),
    ],
)
def test_what_is_wrong_is_told_with_cell_rule_expected_and_got(broken, cell, rule, says, expected, got):
    found = [(f.rule, f.says, f.expected, f.got) for f in broken if f.cell == cell]
    assert found == [(rule, says, expected, got)]


def test_a_wrong_answer_that_does_not_compile_is_told(broken):
    (finding,) = [f for f in broken if f.cell == "exercise-3-5-check"]
    assert (finding.rule, finding.says) == ("wrong_answer", "wrong answer 1 does not run")
    assert "illegal start of expression" in finding.got


def test_an_expression_that_is_no_number_at_its_place_is_told(broken):
    found = [f for f in broken if f.cell == "none"]
    assert [f.expected for f in found] == ["3", "4", "5"]
    assert "String" in found[0].got and "nowhere" in found[1].got and "zero" in found[2].got


def test_a_solution_that_throws_is_told(broken):
    (finding,) = [f for f in broken if f.cell == "exercise-3-7-solution"]
    assert finding.got.startswith("Exercise 3.7: three throws IllegalStateException (no)")


def test_nothing_else_is_found(broken):
    known = {f"exercise-3-{n}-check" for n in (1, 2, 3, 5, 6)} | {"exercise-3-4-solution", "exercise-3-7-solution"}
    assert {f.cell for f in broken} == known | {"false", "none"}


def test_a_hint_cell_without_a_ladder_and_a_check_without_a_verdict_are_told(tmp_path):
    cells = lessons.exercise("3.1", STUB, CHECK, TWICE, (SQUARE, numbered("3.1", SAYS)))
    cells[2]["source"] = '"Think."'
    cells[3]["source"] += ".verdict()"
    _, found = exercises.examine(lessons.lesson(tmp_path / "03-a.ipynb", *cells), TIMEOUT, tmp_path / "out")
    assert ("exercise-3-1-hint", "hint_is_shown") in [(f.cell, f.rule) for f in found]


def test_what_does_not_end_is_interrupted_and_told(tmp_path):
    endless = lessons.prose("endless", "So 3<!-- = IntStream.iterate(1, i -> 1).sum() --> and 4<!-- = 2 + 2 -->.")
    _, found = exercises.examine(lessons.lesson(tmp_path / "03-a.ipynb", endless), 3, tmp_path / "out")
    assert [(f.expected, f.got) for f in found] == [("3", "not ended after 3 s")]


def test_a_kernel_that_dies_ends_the_examination_with_a_sentence(tmp_path):
    cells = lessons.exercise("3.1", STUB, CHECK, TWICE, ("System.exit(0);", numbered("3.1", SAYS)))
    result, _ = exercises.examine(lessons.lesson(tmp_path / "03-a.ipynb", *cells), 30, tmp_path / "out")
    assert "the kernel died while this cell ran" in result.trouble and "exercise-3-1-check" in result.trouble
