"""Each rule for exercises and quizzes on a lesson that keeps it and on one that breaks it."""

import json

import lessons
import pytest

import course_rules as rules  # lessons.py puts it on the path

pytestmark = pytest.mark.kernelless

STUB, HINT, CHECK, SOLUTION = (f"exercise-3-1-{part}" for part in ("stub", "hint", "check", "solution"))


@pytest.fixture
def book(tmp_path):
    return lessons.shares(tmp_path)


def told(book):
    return [(finding.cell, finding.rule) for finding in rules.of_file(book)]


def says(book):
    return "\n".join(map(str, rules.of_file(book)))


def test_a_good_lesson_breaks_no_rule(book):
    assert rules.of_file(book) == []


def replaced(old, new):
    return lambda source: source.replace(old, new)


def wrong(*answers):
    return {"tags": ["check"], "mlsd": {"wrong": list(answers)}}


GOOD_ANSWER = {"source": "double[] shares(int[] counts) { return null; }", "says": "Exercise 3.1: Monday gives null."}


@pytest.mark.parametrize(
    ("cell", "changed", "rule"),
    [
        ("exercise-3-1", {"source": "### Exercise 3.2: another"}, "exercise_task"),
        ("exercise-3-1", {"source": "## Exercise 3.1: from counts"}, "exercise_task"),
        (STUB, {"metadata": {}}, "exercise_tags"),
        (STUB, {"metadata": {"tags": ["exercise", "solution"]}}, "exercise_tags"),
        ("counts", {"metadata": {"tags": ["check"]}}, "exercise_tags"),
        (HINT, {"cell_type": "markdown"}, "exercise_tags"),
        (STUB, {"source": "double[] shares(int[] counts) { return null; }"}, "exercise_stub"),
        (STUB, {"source": replaced("TODO: divide", "divide")}, "exercise_stub"),
        (STUB, {"source": '// throw new UnsupportedOperationException("TODO: no code");\nint x;'}, "exercise_stub"),
        (HINT, {"source": '"Think."'}, "exercise_hint"),
        (HINT, {"source": replaced('"3.1"', '"3.2"')}, "exercise_hint"),
        (HINT, {"metadata": {"tags": ["hint"]}}, "exercise_hint"),
        (CHECK, {"source": replaced('"3.1"', '"3.2"')}, "exercise_check"),
        (CHECK, {"source": lambda source: source + ";"}, "exercise_check"),
        (CHECK, {"source": lambda source: source + "; // done"}, "exercise_check"),
        (CHECK, {"source": lambda source: f"{source};\n{source}"}, "exercise_check"),
        (SOLUTION, {"metadata": {"tags": ["solution"]}}, "exercise_solution"),
        (SOLUTION, {"source": replaced("double[] shares", "double[] parts")}, "exercise_solution"),
        (CHECK, {"metadata": {"tags": ["check"]}}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong()}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong("double[] shares")}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong({"source": "int x;"})}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong(GOOD_ANSWER | {"why": "?"})}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong(GOOD_ANSWER | {"source": " "})}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong(GOOD_ANSWER | {"says": "Exercise 3.2: no."})}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong(GOOD_ANSWER | {"says": "Exercise 3.1: correct."})}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong(GOOD_ANSWER | {"says": "Exercise 3.1: not yet — x."})}, "exercise_wrong_answers"),
        (CHECK, {"metadata": wrong(GOOD_ANSWER, GOOD_ANSWER)}, "exercise_wrong_answers"),
        ("total-seen", {"source": "some<!-- = total(monday) --> clicks"}, "number_marks"),
        ("total-seen", {"source": "20<!-- = total(monday) clicks"}, "number_marks"),
        ("total-seen", {"source": "20<!-- = --> clicks"}, "number_marks"),
        ("total-seen", {"source": "20–10<!-- = total(monday) --> clicks"}, "number_marks"),
        ("quiz", {"source": '"none"'}, "quiz_shown"),
        ("quiz", {"source": '// "03-shares.quiz.json"\n1'}, "quiz_shown"),
        ("counts", {"id": "3f2a9c1e"}, "ids"),
        ("counts", {"id": "3f2a9c1e-0b1c-4d5e-8f90-a1b2c3d4e5f6"}, "ids"),
    ],
)
def test_a_bad_cell_is_told_with_its_rule(book, cell, changed, rule):
    lessons.change(book, cell, **changed)
    place = "" if cell == "quiz" else changed.get("id", cell)
    assert told(book) == [(place, rule)]


def test_a_stub_that_is_the_solution_is_told_whatever_its_comments(book):
    solution = "".join(lessons.cell(book, SOLUTION)["source"])
    lessons.change(book, STUB, source=f"/// Solved.\n{solution}\n")
    assert (STUB, "exercise_stub") in told(book) and "the stub is the solution already" in says(book)


def test_a_solution_that_still_has_a_todo_is_told(book):
    stub = "".join(lessons.cell(book, STUB)["source"])
    lessons.change(book, SOLUTION, source=stub + "\n")
    assert "the solution still throws a TODO" in says(book)


def test_a_wrong_answer_that_is_the_solution_again_is_told(book):
    solution = "".join(lessons.cell(book, SOLUTION)["source"])
    lessons.change(book, CHECK, metadata=wrong(GOOD_ANSWER | {"source": solution}))
    assert told(book) == [(CHECK, "exercise_wrong_answers")]


@pytest.mark.parametrize("part", ["stub", "hint", "check", "solution"])
def test_a_missing_cell_is_named(book, part):
    lessons.without(book, f"exercise-3-1-{part}")
    assert told(book) == [("exercise-3-1", "exercise_order")]
    assert f"exercise 3.1 lacks the cell exercise-3-1-{part}" in says(book)


def test_an_exercise_without_its_task_is_told_at_its_first_cell(book):
    lessons.without(book, "exercise-3-1")
    assert told(book) == [(STUB, "exercise_order")]


@pytest.mark.parametrize(("one", "other"), [(8, 9), (6, 7), (10, 12)])
def test_cells_in_another_order_are_told(book, one, other):
    content = lessons.read(book)
    cells = content["cells"]
    cells[one], cells[other] = cells[other], cells[one]
    lessons.write(book, content)
    assert told(book) == [(next(c["id"] for c in cells if c["id"].startswith("exercise-3-1")), "exercise_order")]


@pytest.mark.parametrize(("old", "new"), [("3-2", "3-3"), ("3-2", "4-2")])
def test_exercises_are_counted_from_one_in_their_lesson(book, old, new):
    number = {side: side.replace("-", ".") for side in (old, new)}
    text = book.read_text(encoding="utf-8").replace(f"exercise-{old}", f"exercise-{new}")
    for form in ('\\"{}\\"', "Exercise {}"):
        text = text.replace(form.format(number[old]), form.format(number[new]))
    book.write_text(text, encoding="utf-8")
    assert told(book) == [(f"exercise-{new}", "exercise_number")]


def test_a_quiz_that_breaks_the_schema_is_told_with_the_place(book):
    file = book.with_name("03-shares.quiz.json")
    quiz = json.loads(file.read_text(encoding="utf-8"))
    del quiz["questions"][0]["options"][1]["explanation"]
    file.write_text(json.dumps(quiz), encoding="utf-8")
    assert told(book) == [("", "quiz_valid")] and "explanation" in says(book) and "$.questions[0]" in says(book)


def test_a_question_is_held_against_its_own_kind(book):
    file = book.with_name("03-shares.quiz.json")
    quiz = json.loads(file.read_text(encoding="utf-8"))
    quiz["questions"].append({"kind": "order", "id": "03-shares.order", "text": "In which order?", "items": ["a"]})
    file.write_text(json.dumps(quiz), encoding="utf-8")
    assert "$.questions[1]" in says(book) and "'steps' is a required property" in says(book)


@pytest.mark.parametrize("text", ["{", "[]", '{"lesson": "x"}'])
def test_a_quiz_that_is_none_is_told(book, text):
    book.with_name("03-shares.quiz.json").write_text(text, encoding="utf-8")
    assert told(book) == [("", "quiz_valid")]


def test_a_framework_lesson_needs_a_quiz(tmp_path):
    (tmp_path / "framework").mkdir()
    book = lessons.shares(tmp_path / "framework")
    book.with_name("03-shares.quiz.json").unlink()
    assert ("", "quiz_valid") in told(book)


def test_a_quiz_stands_at_the_end(book):
    content = lessons.read(book)
    content["cells"].insert(3, content["cells"].pop(-2))
    lessons.write(book, content)
    assert told(book) == [("quiz", "quiz_shown")]


def test_the_quiz_of_another_lesson_is_told(book):
    lessons.change(book, "quiz", source=replaced("03-shares", "04-data"))
    assert told(book) == [("", "quiz_shown"), ("quiz", "quiz_shown")]


@pytest.mark.parametrize(("metadata", "rules_broken"), [({}, [("", "cell_count")]), ({"mlsd": {"cells": 47}}, [])])
def test_a_notebook_has_45_cells_at_most_unless_it_says_so(book, metadata, rules_broken):
    content = lessons.read(book)
    content["metadata"] |= metadata
    more = 47 - len(content["cells"])
    content["cells"][2:2] = [lessons.prose(f"more-{count}", "More.") for count in range(more)]
    lessons.write(book, content)
    assert told(book) == rules_broken


def test_a_finding_tells_what_was_expected_and_what_came():
    finding = rules.Finding("03-shares.ipynb", "end", "number_in_the_text", "“0.3”", "0.3", "0.4")
    assert str(finding).endswith("number_in_the_text: “0.3”\n    expected  0.3\n    got       0.4")
