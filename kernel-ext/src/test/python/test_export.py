"""./course export as a command: what it refuses, tells and leaves behind, with Python's kernel and no JavaScript."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from lab import HOME
from nbformat import v4, write
from test_offline import alone

EXPORT = HOME / "kernel-ext" / "src" / "main" / "python" / "export.py"
sys.path.insert(0, str(EXPORT.parent))
from publishing import assets  # noqa: E402

pytestmark = pytest.mark.kernelless
UNCHANGED = "Nothing was exported; the former site, if there was one, is as it was."


class Course:
    """A small course in a temporary folder."""

    def __init__(self, folder: Path):
        self.source, self.site, self.assets = folder / "notebooks", folder / "out" / "site", folder / "assets"
        self.copies = folder / "copies"
        (self.assets / "widgets").mkdir(parents=True)
        (self.assets / assets.READY).write_text(assets.pins(), encoding="utf-8")
        self.markdown("README.md", "# All\n\n[second](b.ipynb), [first](a.ipynb)")
        self.book("a.ipynb", "# A\n\ntext", "1 + 1")
        self.book("b.ipynb", "# B\n\ntext", "2 + 2")

    def markdown(self, name: str, text: str) -> None:
        (self.source / name).parent.mkdir(parents=True, exist_ok=True)
        (self.source / name).write_text(text, encoding="utf-8")

    def book(self, name: str, text: str, code: str) -> None:
        """A notebook, and the copy that a run would have left."""
        cells = [v4.new_markdown_cell(text, id="text"), v4.new_code_cell(code, id="code")]
        spec = {"kernelspec": {"name": "python3", "display_name": "Python"}}
        for folder in (self.source, self.copies):
            folder.mkdir(exist_ok=True)
            write(v4.new_notebook(cells=cells, metadata=spec), folder / name)
            cells[1].outputs = [v4.new_output("execute_result", {"text/plain": f"value of {code}"}, execution_count=1)]
            cells[1].execution_count = 1

    def command(self, *arguments) -> list[str]:
        given = ["--source", self.source, "--output", self.site, "--copies", self.copies, *arguments]
        return [sys.executable, str(EXPORT), *map(str, given)]

    @property
    def environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key != "MLSD_KERNEL"}
        return kept | {"MLSD_SITE_ASSETS": str(self.assets)}

    def export(self, *arguments) -> subprocess.CompletedProcess:
        command = self.command(*(arguments or ["--executed"]))
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=300)

    def refused(self, *arguments) -> str:
        done = self.export(*arguments)
        assert done.returncode == 1, done.stdout
        assert EXPORT.name not in done.stderr and done.stderr.rstrip().endswith(UNCHANGED)
        return done.stderr

    def left(self) -> list[str]:
        """What lies beside the site, drafts included."""
        return sorted(path.name for path in self.site.parent.iterdir()) if self.site.parent.exists() else []


@pytest.fixture
def course(tmp_path):
    return Course(tmp_path)


def test_the_pages_follow_the_order_of_the_syllabus(course):
    done = course.export()
    assert done.returncode == 0, done.stderr
    assert [line.split()[0] for line in done.stdout.splitlines()[:3]] == ["b.html", "a.html", "index.html"]
    assert 'rel="next" href="a.html"' in (course.site / "b.html").read_text(encoding="utf-8")
    assert done.stdout.splitlines()[-1].startswith("2 lessons exported: open ")


def test_without_executed_copies_the_notebooks_run(course):
    done = course.export("--jobs", 2)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "a.ipynb" in done.stdout and "1/1" in done.stdout
    assert "value of" not in (course.site / "a.html").read_text(encoding="utf-8")
    assert '<pre class="output value">4</pre>' in (course.site / "b.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("[x](missing.md)", "a.ipynb, cell text: missing.md leads nowhere"),
        ("[x](b.ipynb#Nothing)", "a.ipynb, cell text: b.ipynb#Nothing leads to no heading of "),
        ("[x](../../secret.md)", "a.ipynb, cell text: ../../secret.md leads nowhere"),
        ("[x](javascript:alert(1))", "a.ipynb, cell text: javascript:alert(1"),
        ("![x](https://example.org/x.png)", "a.ipynb, cell text: https://example.org/x.png is not in the course"),
    ],
)
def test_a_broken_link_fails_the_export_with_its_place(course, link, says):
    course.book("a.ipynb", f"# A\n\n{link}", "1")
    told = course.refused()
    assert "1 broken link:" in told and says in told
    assert course.left() == []


def test_every_broken_link_is_told_at_once_those_of_linked_markdown_too(course):
    course.markdown("cards/c.md", "# C\n\n[gone](gone.csv)")
    course.book("a.ipynb", "# A\n\n[c](cards/c.md) [gone](gone.md)", "1")
    told = course.refused()
    assert "2 broken links:" in told and "cards/c.md: gone.csv" in told and "cell text: gone.md" in told


def test_files_that_are_no_pages_are_copied(course):
    course.markdown("data/x.csv", "a,b\n")
    course.book("a.ipynb", "# A\n\n[data](data/x.csv)", "1")
    assert course.export().returncode == 0
    assert (course.site / "data/x.csv").read_text() == "a,b\n"


def test_a_part_of_the_course_marks_links_to_the_rest(course):
    course.book("a.ipynb", "# A\n\n[the other](b.ipynb)", "1")
    done = course.export("--executed", course.source / "a.ipynb")
    assert done.returncode == 0, done.stderr
    page = (course.site / "a.html").read_text(encoding="utf-8")
    assert '<a class="absent" title="Not part of this export">the other</a>' in page
    assert not (course.site / "b.html").exists()


def test_a_failing_notebook_leaves_the_former_site(course):
    assert course.export().returncode == 0
    before = {path: path.read_bytes() for path in course.site.rglob("*") if path.is_file()}
    course.book("a.ipynb", "# A", "1 / 0")
    told = course.refused("--jobs", 2)
    assert "ZeroDivisionError" in told and "1 of 2 notebooks failed" in told
    assert {path: path.read_bytes() for path in course.site.rglob("*") if path.is_file()} == before
    assert course.left() == ["site"]


def test_an_interrupted_export_leaves_the_former_site_and_no_draft(course):
    assert course.export().returncode == 0
    before = (course.site / "a.html").read_bytes()
    begun = course.source / "begun"
    course.book("a.ipynb", "# A", f"open({str(begun)!r}, 'w').close()\nwhile True: pass")
    process = subprocess.Popen(
        course.command(course.source / "a.ipynb"), env=course.environment, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    end = time.monotonic() + 120
    while not begun.exists():
        assert time.monotonic() < end and process.poll() is None, "the cell never began"
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process in the foreground
    _, told = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "Interrupted; the former site" in told and EXPORT.name not in told
    assert (course.site / "a.html").read_bytes() == before and course.left() == ["site"]


def test_a_new_site_takes_the_place_of_the_whole_former_one(course):
    assert course.export().returncode == 0
    (course.source / "b.ipynb").unlink()
    course.markdown("README.md", "# All\n\n[first](a.ipynb)")
    assert course.export().returncode == 0
    assert not (course.site / "b.html").exists() and course.left() == ["site"]


def test_a_folder_that_is_no_site_is_not_touched(course):
    course.site.mkdir(parents=True)
    (course.site / "thesis.txt").write_text("years of work")
    assert "holds something else than an exported site" in course.refused()
    assert (course.site / "thesis.txt").read_text() == "years of work"


def test_a_copy_that_is_older_than_its_notebook_is_refused(course):
    path = course.source / "a.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    book["cells"][1]["source"] = "1 + 2"
    path.write_text(json.dumps(book), encoding="utf-8")
    assert "a.ipynb, cell code, has changed since it ran: run  ./course run" in course.refused()


def test_without_the_javascript_it_says_how_to_get_it(course):
    (course.assets / assets.READY).unlink()
    told = course.refused()
    assert "the set-up has not fetched it yet" in told and "./course export --fetch" in told
    (course.assets / assets.TROUBLE).write_text("no route to host")
    assert "at set-up: no route to host" in course.refused()


def test_an_export_tries_nothing_outside_this_machine(course):
    seen = alone(*course.command("--jobs", 2, "--slides"), MLSD_SITE_ASSETS=str(course.assets), MLSD_KERNEL="python3")
    assert seen["status"] == 0, seen["told"]
    assert seen["tries"] == 0


def test_without_npms_part_a_widget_is_shown_as_text_and_slides_are_refused(course):
    view, state = "application/vnd.jupyter.widget-view+json", "application/vnd.jupyter.widget-state+json"
    path = course.copies / "a.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    data = {view: {"model_id": "m"}, "text/plain": "Slider at 7"}
    book["cells"][1]["outputs"] = [v4.new_output("execute_result", data, execution_count=1)]
    model = {"model_module": "anywidget", "model_name": "AnyModel", "model_module_version": "0", "state": {}}
    book["metadata"]["widgets"] = {state: {"state": {"m": model}, "version_major": 2, "version_minor": 0}}
    path.write_text(json.dumps(book), encoding="utf-8")
    assert course.export().returncode == 0
    assert "embed-amd.js" in (course.site / "a.html").read_text(encoding="utf-8")

    webjars = "".join(archive.pin for archive in assets.ARCHIVES if archive.webjar)
    (course.assets / assets.READY).write_text(webjars, encoding="utf-8")
    assert course.export().returncode == 0
    page = (course.site / "a.html").read_text(encoding="utf-8")
    assert "Slider at 7" in page and "embed-amd.js" not in page
    assert "Slides need reveal.js" in course.refused("--executed", "--slides")
