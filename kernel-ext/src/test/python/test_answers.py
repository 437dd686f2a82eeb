"""Who handed in what, and which cells answer which exercise: files and cells as they really come."""

import csv
import json

import lessons
import pytest
import students

import answers
import grade
import handed_in
import handout
from course_book import Book

pytestmark = pytest.mark.kernelless


@pytest.fixture
def course(tmp_path):
    (tmp_path / "course").mkdir()
    return lessons.shares(tmp_path / "course")


@pytest.fixture
def room(course, tmp_path):
    made = handout.hand_out(course, tmp_path / "handout", force=False)
    return students.Students(tmp_path / "collected", made)


def read(file, course):
    return answers.answers(answers.cells_of(file), Book.of(course))


def cells(file, course):
    return {number: answer.cells for number, answer in read(file, course).items()}


SOLVED = {"3.1": students.SHARES, "3.2": students.DISTANCE}
EACH = {"3.1": [students.SHARES], "3.2": [students.DISTANCE]}


def altered(room, change):
    room.answer("Ann", SOLVED)

    def each(content):
        content["cells"] = [kept for cell in content["cells"] if (kept := change(cell)) is not None]

    return room.change("Ann", each)


def test_answers_are_found_by_their_ids(room, course):
    assert cells(room.answer("Ann", SOLVED), course) == EACH


def test_an_untouched_notebook_answers_with_its_stubs(room, course):
    found = read(room.answer("Ann", {}), course)
    assert all(answer.found and len(answer.cells) == 1 and "TODO" in answer.cells[0] for answer in found.values())


@pytest.mark.parametrize(
    "change",
    [
        lambda cell: {key: value for key, value in cell.items() if key != "id"},
        lambda cell: cell | {"id": f"new-{hash(cell['id']) % 10**8}"},
        lambda cell: {key: value for key, value in cell.items() if key != "id"} | {"metadata": {}},
        lambda cell: cell | {"metadata": None},
        lambda cell: cell | {"source": "".join(cell["source"]).splitlines(keepends=True)},
        lambda cell: cell | {"outputs": [{"output_type": "stream", "name": "stdout", "text": "x" * 1000}]},
    ],
    ids=["no ids", "other ids", "no ids, no tags", "no metadata", "lines", "outputs"],
)
def test_answers_are_found_whatever_a_front_end_did_to_the_file(room, course, change):
    assert cells(altered(room, change), course) == EACH


def test_an_old_notebook_format_is_read(room, course):
    content = lessons.read(room.answer("Ann", SOLVED))
    sheet = [{"cell_type": "code", "input": cell["source"], "metadata": {}} if cell["cell_type"] == "code" else cell
             for cell in content["cells"]]
    file = room.hand_in(room.file("Ann"), {"nbformat": 3, "worksheets": [{"cells": sheet}]})
    assert cells(file, course) == EACH


def test_a_missing_stub_is_no_answer(room, course):
    file = altered(room, lambda cell: None if cell["id"] == "exercise-3-1-stub" else cell)
    found = read(file, course)
    assert not found["3.1"].found and found["3.2"].found


def test_edited_checks_data_and_hints_are_left_out(room, course):
    edited = {"exercise-3-1-check": 'Check.exercise("3.1").when("x", () -> 1, 1)', "counts": "var monday = new int[0];",
              "exercise-3-2-hint": "1", "title": "hello"}
    file = altered(room, lambda cell: cell | {"source": edited.get(cell["id"], cell["source"])})
    assert cells(file, course) == EACH


def test_a_cell_of_the_students_own_goes_to_the_exercise_that_follows(room, course):
    def insert(content):
        names = [cell["id"] for cell in content["cells"]]
        content["cells"].insert(names.index("exercise-3-2-check"), lessons.code("below", "int helper() { return 2; }"))
        content["cells"].insert(names.index("exercise-3-1-stub"), lessons.code("above", "int helper() { return 1; }"))

    room.answer("Ann", SOLVED)
    found = cells(room.change("Ann", insert), course)
    assert found["3.1"] == ["int helper() { return 1; }", students.SHARES]
    assert found["3.2"] == [students.DISTANCE, "int helper() { return 2; }"]


def test_an_answer_below_the_stub_counts_too(room, course):
    def insert(content):
        names = [cell["id"] for cell in content["cells"]]
        content["cells"].insert(names.index("exercise-3-1-check"), lessons.code("mine", students.SHARES))

    room.answer("Ann", {"3.2": students.DISTANCE})
    found = cells(room.change("Ann", insert), course)["3.1"]
    assert "TODO" in found[0] and found[1] == students.SHARES


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "3", '{"cells": 3}', '{"cells": {}}', "[" * 100_000, '{"nbformat": 4}', "\x00\x01"]
)
def test_what_is_no_notebook_is_told_or_empty(room, text):
    file = room.hand_in(room.file("Ann"), text)
    try:
        assert answers.cells_of(file) == []
    except answers.Unreadable as trouble:
        assert str(trouble).startswith("the file is no notebook (")


def test_bytes_that_are_no_text_are_told(room):
    room.file("Ann").write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(answers.Unreadable):
        answers.cells_of(room.file("Ann"))


def test_odd_cells_are_passed_over(room):
    odd = [3, None, {}, {"cell_type": "code"}, {"cell_type": "code", "source": 3, "id": 3, "metadata": [], "x": 1},
           {"cell_type": "code", "source": ["a", 3, "b"], "metadata": {"tags": "exercise"}}]
    file = room.hand_in(room.file("Ann"), {"cells": odd})
    assert [cell["source"] for cell in answers.cells_of(file)] == ["", "", "ab"]


def test_a_huge_file_is_refused(room, monkeypatch):
    monkeypatch.setattr(answers, "BYTES", 10)
    with pytest.raises(answers.Unreadable, match="and a notebook 10 at most"):
        answers.cells_of(room.answer("Ann", {}))


@pytest.mark.parametrize(
    ("java", "names"),
    [
        ("/// doc\ndouble[] shares(int[] counts) throws Exception {\n    int x = f(2);\n}", {"shares"}),
        ("public static <T extends Comparable<T>> List<Map<String, T>> f(List<T> x,\n  int y) { return null; }", {"f"}),
        ("record P(int a) {}\nsealed interface S permits A {}\nenum E {A}", {"P", "S", "E"}),
        ("// int f() {}\nfor (int i = 0; i < 3; i++) { g(i); }\nif (x) { }\nfoo(bar);", set()),
    ],
)
def test_what_a_cell_defines(java, names):
    assert answers.declared(java) == names


def test_what_a_cell_touches():
    java = "var monday = new int[] {1};\ntuesday[0] = 3;\nint x, y;\nMap<String, Integer> m = f();\nn += 2;\nk == 2"
    assert {"monday", "tuesday", "x", "m", "n"} <= answers.touched(java) and "k" not in answers.touched(java)


# ---- files ----


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("Ann Lee/03-shares.ipynb", "Ann Lee"),
        ("Ann Lee/framework/03-shares.ipynb", "Ann Lee"),
        ("Ann Lee_4711_assignsubmission_file_/03-shares.ipynb", "Ann Lee"),
        ("Ann Lee_4711_assignsubmission_file_03-shares.ipynb", "Ann Lee"),
        ("Ann Lee-03-shares.ipynb", "Ann Lee"),
        ("leeann_12345_678910_03-shares-1.ipynb", "leeann_12345_678910"),
        ("03-shares (Ann Lee).ipynb", "(Ann Lee)"),
        ("03-Shares.ipynb", "03-Shares.ipynb"),
        ("4711/03-shares (1).IPYNB", "4711"),
        ("Zoë Ü/my solution.ipynb", "Zoë Ü"),
    ],
)
def test_who_handed_it_in(room, course, path, who):
    file = room.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    room.answer("", {}, file)
    found, passed = handed_in.collect(room.folder, handed_in.lessons(course.parent), [])
    assert [(one.who, one.lesson, one.file) for one in found] == [(who, course, file)] and passed == []


def test_other_files_are_passed_over(room, course):
    room.answer("Ann", {})
    for name in ("Ann/notes.pdf", "Ann/13-shares.ipynb", "Ann/03-sharesX.ipynb",
                 "Ann/.ipynb_checkpoints/03-shares.ipynb", "__MACOSX/._03-shares.ipynb"):
        (room.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (room.folder / name).write_text("{}")
    (room.folder / "Ann" / "link-03-shares.ipynb").symlink_to(room.file("Ann"))
    found, passed = handed_in.collect(room.folder, handed_in.lessons(course.parent), [])
    assert [one.file for one in found] == [room.file("Ann")]
    assert sorted(passed) == ["Ann/03-sharesX.ipynb", "Ann/13-shares.ipynb", "Ann/notes.pdf"]


def test_who_lacks_what_was_handed_out_is_told(room, course):
    room.answer("Ann", {})
    (room.folder / "Bob").mkdir()
    found, _ = handed_in.collect(room.folder, handed_in.lessons(course.parent), ["03-shares"])
    assert [(one.who, one.file is None) for one in found] == [("Ann", False), ("Bob", True)]
    assert [row.verdict for row in grade.grade(found[1], None)] == ["missing", "missing"]


def test_a_lesson_handed_in_twice_is_graded_twice(room, course):
    room.answer("Ann", {})
    room.answer("Ann", {}, room.folder / "Ann" / "03-shares (1).ipynb")
    found, _ = handed_in.collect(room.folder, handed_in.lessons(course.parent), [])
    assert [one.who for one in found] == ["Ann (Ann/03-shares (1).ipynb)", "Ann (Ann/03-shares.ipynb)"]


# ---- the table ----


@pytest.mark.parametrize(
    ("text", "cell"),
    [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), (" =1", "' =1"), ("\t=1", "' =1"),
     ("\r=1", "' =1"), ("a\nb", "a b"), ("Ann = Bob", "Ann = Bob"), ("＝1", "'＝1"), ("", "")],
)
def test_no_cell_is_a_formula(text, cell):
    assert grade.harmless(text) == cell


def test_the_table_is_read_back_as_it_was(tmp_path):
    row = grade.Row("=Ann, \"Lee\"", "03-shares.ipynb", "3.1", "wrong", "Exercise 3.1: “a” gives 1,5; expected 2.")
    grade.write([row], tmp_path / "new" / "grades.csv")
    with open(tmp_path / "new" / "grades.csv", newline="", encoding="utf-8") as opened:
        head, line = csv.reader(opened)
    assert head == ["who", "notebook", "exercise", "verdict", "sentence"]
    assert line == ["'=Ann, \"Lee\"", "03-shares.ipynb", "3.1", "wrong", row.sentence]


def test_a_name_cannot_steer_the_terminal():
    row = grade.Row("Ann\x1b[2J\u202e", "03-shares.ipynb", "3.1", "correct", "")
    assert grade.summary([row]).startswith("Ann?[2J? ") and json.dumps(grade.summary([row])).isascii()
