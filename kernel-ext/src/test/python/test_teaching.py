"""notebooks/TEACHING.md: a section and measured times for every lesson that exists, and agendas that add up."""

import re
import sys
from pathlib import Path

import pytest
from lab import HOME, NOTEBOOKS
from nbformat import v4, write

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))
import run as runner  # noqa: E402
import teaching  # noqa: E402
from publishing.lessons import in_order  # noqa: E402

pytestmark = pytest.mark.kernelless

TEACHING = NOTEBOOKS / "TEACHING.md"
LESSONS = in_order(runner.notebooks([]), NOTEBOOKS / "README.md")
PARTS = ["**Aim.**", "**Wrong turns.**", "**Questions to ask.**", "**If time is short.**"]
MEND = "run  ./course run --record"


def text() -> str:
    return TEACHING.read_text(encoding="utf-8")


def link(lesson: Path) -> str:
    return lesson.relative_to(NOTEBOOKS).as_posix()


def sections() -> dict[str, str]:
    """Lessons' sections by their heading."""
    parts = re.split(r"^## ", text(), flags=re.M)[1:]
    return {part.split("\n", 1)[0].strip(): part for part in parts if re.match(r"\d\d-", part)}


def test_every_lesson_of_the_syllabus_has_its_section_in_its_order():
    assert list(sections()) == [lesson.stem for lesson in LESSONS]


@pytest.mark.parametrize("lesson", [lesson.stem for lesson in LESSONS])
def test_a_section_says_all_that_a_teacher_needs(lesson):
    section = sections()[lesson]
    assert [part for part in PARTS if part not in section] == []
    assert section.index(PARTS[0]) < section.index(PARTS[1]) < section.index(PARTS[2]) < section.index(PARTS[3])


def test_the_cells_that_a_section_names_exist():
    missing = []
    for lesson in LESSONS:
        book = (lesson).read_text(encoding="utf-8")
        named = re.findall(r"(?:Before|At|Run|to) `([a-z0-9-]+)`", sections()[lesson.stem])
        missing += [f"{lesson.stem}: {name}" for name in named if f'"id": "{name}"' not in book]
    assert missing == []


def test_the_table_has_every_lesson_in_order_with_a_measured_run():
    times = teaching.times(text())
    assert list(times) == [link(lesson) for lesson in LESSONS], MEND
    assert [name for name, seconds in times.items() if seconds is None] == [], MEND


@pytest.mark.parametrize("lesson", LESSONS, ids=link)
def test_the_minutes_are_those_of_the_rule(lesson):
    row = re.search(rf"\]\({re.escape(link(lesson))}\) \| (\d+) min \| (\d+) min \| (\d+) min", text())
    told = [int(figure) for figure in row.groups()]
    now = teaching.minutes(lesson)
    assert told[0] == pytest.approx(now.reading, abs=2), MEND  # a mended sentence need not be recorded
    assert told[1] == now.exercises, MEND
    assert told[2] == told[0] + told[1]


def test_agendas_add_up_and_each_part_starts_when_the_one_before_ends():
    agendas = re.findall(r"^### (.*?): (\d+) minutes\n(.*?)(?=^##)", text(), re.M | re.S)
    assert [name for name, _, _ in agendas] == ["Half a day", "Two days"]
    for name, total, table in agendas:
        found = re.findall(r"^\| (\d+):(\d\d) \| (\d+) \|", table, re.M)
        rows = [(int(hour) * 60 + int(minute), int(took)) for hour, minute, took in found]
        assert sum(took for _, took in rows) == int(total), name
        for (start, took), (following, _) in zip(rows, rows[1:]):
            assert following in (start + took, 9 * 60), f"{name}: what follows {start // 60}:{start % 60:02}"
        assert sum(start == 9 * 60 for start, _ in rows) == {"Half a day": 1, "Two days": 2}[name]


def lesson(path: Path, *cells) -> Path:
    write(v4.new_notebook(cells=list(cells)), path)
    return path


def test_minutes_count_words_code_exercises_and_a_quiz(tmp_path):
    book = lesson(
        tmp_path / "01-a.ipynb",
        v4.new_markdown_cell("word " * 260 + "<!-- = hidden words here -->"),
        v4.new_code_cell("a\n\n" * 30),
        v4.new_code_cell("b\n" * 10, metadata={"tags": ["exercise"]}),
        v4.new_code_cell("c\n" * 100, metadata={"tags": ["solution"]}),
        v4.new_code_cell('QuizWidget.of(Path.of("01-a.quiz.json"))'),
    )
    assert teaching.minutes(book) == teaching.Minutes(reading=6, exercises=11)  # 2 + 4.1, and 7 + 4


def test_recording_keeps_the_times_of_lessons_that_did_not_run(tmp_path):
    books = [lesson(tmp_path / f"0{n}-x.ipynb", v4.new_markdown_cell("# x")) for n in (1, 2)]
    file = tmp_path / "TEACHING.md"
    file.write_text(f"before\n\n{teaching.BEGIN}\n{teaching.END}\n\nafter\n", encoding="utf-8")
    teaching.record(file, books, {books[0]: 12.4})
    assert teaching.times(file.read_text(encoding="utf-8")) == {"01-x.ipynb": 12, "02-x.ipynb": None}
    teaching.record(file, books, {books[1]: 7.6})
    told = file.read_text(encoding="utf-8")
    assert teaching.times(told) == {"01-x.ipynb": 12, "02-x.ipynb": 8}
    assert told.startswith("before\n\n") and told.endswith("\n\nafter\n")


def test_a_file_without_the_markers_is_told_what_it_needs(tmp_path):
    with pytest.raises(ValueError, match="TEACHING.md needs the lines  <!-- times"):
        teaching.times("# Teaching")
