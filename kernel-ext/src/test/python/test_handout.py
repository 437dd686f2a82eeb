"""./course handout: nothing of the answers is left, and the rest is as it was."""

import json
import subprocess
import sys

import lessons
import nbformat
import pytest
import students
from lab import HOME

import exercises
import handout
import run as runner

HANDOUT = HOME / "kernel-ext" / "src" / "main" / "python" / "handout.py"


@pytest.fixture
def book(tmp_path):
    (tmp_path / "course").mkdir()
    return lessons.shares(tmp_path / "course")


def made(book, folder, *more):
    return subprocess.run([sys.executable, HANDOUT, "--output", folder, *more, book], capture_output=True, text=True)


@pytest.fixture
def student(book, tmp_path):
    done = made(book, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    return tmp_path / "out" / book.name


@pytest.mark.kernelless
def test_solutions_wrong_answers_and_marks_are_gone(book, student):
    told = student.read_text(encoding="utf-8")
    for name in ("3-1", "3-2"):
        cell = lessons.cell(book, f"exercise-{name}-solution")
        sources = ["".join(other["source"]) for other in lessons.read(student)["cells"]]
        assert "".join(cell["source"])[-40:] not in "\n".join(sources)
        assert f"exercise-{name}-solution" not in told
        for answer in lessons.cell(book, f"exercise-{name}-check")["metadata"]["mlsd"]["wrong"]:
            assert json.dumps(answer["says"])[1:-1] not in told
    assert '"wrong"' not in told and '"solution"' not in told and "<!-- =" not in told


@pytest.mark.kernelless
def test_each_ladder_ends_one_rung_earlier(student):
    first, second = ("".join(lessons.cell(student, f"exercise-{n}-hint")["source"]) for n in ("3-1", "3-2"))
    assert "Sum first, then divide" in first and "mapToDouble" not in first and first.count('"') == 6
    assert second.endswith('so it is counted twice.")') and "Math.abs" not in second


@pytest.mark.kernelless
def test_all_else_is_as_it_was(book, student):
    before, after = lessons.read(book), lessons.read(student)
    kept = [cell for cell in before["cells"] if "solution" not in cell["metadata"].get("tags", [])]
    assert [cell["id"] for cell in after["cells"]] == [cell["id"] for cell in kept]
    changed = {a["id"] for a, b in zip(after["cells"], kept, strict=True) if a != b}
    assert changed == {"total-seen", "shares-seen", "end"} | {f"exercise-{n}-{p}" for n in ("3-1", "3-2")
                                                              for p in ("hint", "check")}
    assert after["metadata"] == before["metadata"]
    nbformat.validate(nbformat.read(student, as_version=4))


@pytest.mark.kernelless
def test_the_quiz_comes_along(book, student):
    assert student.with_name("03-shares.quiz.json").read_bytes() == book.with_name("03-shares.quiz.json").read_bytes()


@pytest.mark.kernelless
def test_pictures_and_files_come_along_and_nothing_from_elsewhere(book, tmp_path):
    for name in ("images/a.png", "b.svg", "table.csv"):
        (book.parent / name).parent.mkdir(exist_ok=True)
        (book.parent / name).write_text(name)
    (tmp_path / "secret.csv").write_text("secret")
    (book.parent / "04-other.ipynb").write_text("{}")
    lessons.change(book, "end", source='![a](images/a.png) <img src="b.svg"> [next](04-other.ipynb) [s](../secret.csv)')
    lessons.change(book, "total-seen", source="Text")
    lessons.change(book, "claims", source='Path.of("table.csv")')
    made(book, tmp_path / "out")
    files = {p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*") if p.is_file()}
    assert files == {"03-shares.ipynb", "03-shares.quiz.json", "images/a.png", "b.svg", "table.csv"}


@pytest.mark.kernelless
def test_outputs_are_stripped(book, tmp_path):
    lessons.change(book, "counts", outputs=[{"output_type": "stream", "name": "stdout", "text": "42"}],
                   execution_count=3)
    made(book, tmp_path / "out")
    cell = lessons.cell(tmp_path / "out" / book.name, "counts")
    assert cell["outputs"] == [] and cell["execution_count"] is None


@pytest.mark.kernelless
@pytest.mark.parametrize(
    ("ladder", "cut"),
    [
        ('Hint.ladder("3.1", "What?", "So.", "Just so.")', 'Hint.ladder("3.1", "What?", "So.")'),
        ('Hint.ladder("3.1", "What?", "Just so.")', f'Hint.ladder("3.1", "What?", {handout.LAST})'),
        ('Hint.ladder("3.1", "a, b) \\" (?", "So" + f(1, 2) + "}", """\n  a, "b")\n  """).open(2)',
         'Hint.ladder("3.1", "a, b) \\" (?", "So" + f(1, 2) + "}").open(2)'),
        ('var x = List.of(1, 2);\nHint.ladder("3.1", "A?", // why, so\n "B", "C")',
         'var x = List.of(1, 2);\nHint.ladder("3.1", "A?", // why, so\n "B")'),
    ],
)
def test_the_last_rung_is_cut_off_whatever_it_holds(ladder, cut):
    assert handout.without_last_rung(ladder) == cut


@pytest.mark.kernelless
@pytest.mark.parametrize("hint", ['"Think."', 'Hint.ladder("3.1", "What?")', 'Hint.ladder("3.1", "What?"'])
def test_a_hint_that_cannot_be_cut_stops_the_handout_with_its_notebook(book, tmp_path, hint):
    lessons.change(book, "exercise-3-1-hint", source=hint)
    done = made(book, tmp_path / "out")
    assert done.returncode == 1 and done.stderr.startswith("03-shares.ipynb: ")
    assert not (tmp_path / "out" / book.name).exists()


@pytest.mark.kernelless
def test_a_solution_that_lost_its_tag_stops_the_handout(book, tmp_path):
    lessons.change(book, "exercise-3-1-solution", metadata={})
    done = made(book, tmp_path / "out")
    assert done.returncode == 1 and "exercise-3-1-solution holds a solution" in done.stderr


@pytest.mark.kernelless
def test_the_course_itself_is_never_overwritten():
    done = made(runner.NOTEBOOKS / "00-welcome.ipynb", runner.NOTEBOOKS)
    assert done.returncode == 1 and "holds the course itself" in done.stderr


@pytest.mark.kernelless
def test_a_notebook_that_somebody_wrote_in_is_kept(book, student):
    lessons.change(student, "counts", source="mine")
    done = made(book, student.parent)
    assert done.returncode == 1 and "--force replaces it" in done.stderr
    assert lessons.cell(student, "counts")["source"] == "mine"
    assert made(book, student.parent, "--force").returncode == 0
    assert lessons.cell(student, "counts")["source"] != "mine"


@pytest.mark.kernelless
def test_making_it_again_changes_nothing(book, student):
    before = student.read_bytes()
    assert made(book, student.parent).returncode == 0 and student.read_bytes() == before


@pytest.mark.kernelless
def test_the_course_can_be_handed_out_whole(tmp_path):
    done = subprocess.run([sys.executable, HANDOUT, "--output", tmp_path], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "00-welcome.ipynb").exists()
    for book in tmp_path.rglob("*.ipynb"):
        assert '"wrong"' not in book.read_text(encoding="utf-8")


def test_it_runs_through_for_a_student_who_solved_it(student, tmp_path):
    lessons.change(student, "exercise-3-1-stub", source=students.SHARES)
    lessons.change(student, "exercise-3-2-stub", source=students.DISTANCE)
    result = runner.run(student, 120, tmp_path / "run")
    assert result.trouble == ""
    done = nbformat.read(tmp_path / "run" / student.name, as_version=4)
    told = {cell.id: exercises.value(cell) for cell in done.cells if cell.cell_type == "code"}
    assert told["exercise-3-1-check"] == "Exercise 3.1: correct."
    assert told["exercise-3-2-check"] == "Exercise 3.2: correct."
    assert told["exercise-3-1-hint"].startswith("Hint 1 of 2")
