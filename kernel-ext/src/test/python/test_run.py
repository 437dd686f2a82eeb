"""./course run: what it tells and writes. Python's kernel stands in where it does not matter which kernel runs."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import psutil
import pytest
from nbformat import v4

HOME = Path(__file__).resolve().parents[4]
RUN = HOME / "kernel-ext" / "src" / "main" / "python" / "run.py"


def notebook(path: Path, *cells: str, kernel: str = "python3") -> Path:
    """Writes a notebook of code cells."""
    spec = {"name": kernel, "display_name": kernel} if kernel else {}
    metadata = {"kernelspec": spec} if spec else {}
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells], metadata=metadata), path)
    return path


def command(*arguments) -> list[str]:
    return [sys.executable, str(RUN), *map(str, arguments)]


def without_override(**more: str) -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "MLSD_KERNEL"} | more


@pytest.fixture
def run(tmp_path):
    def started(*arguments, **environment: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            command("--output", tmp_path / "executed", *arguments),
            env=without_override(**environment), cwd=tmp_path, capture_output=True, text=True, timeout=300,
        )

    return started


@pytest.mark.kernelless
def test_a_table_tells_cells_and_verdict_of_each_notebook(run, tmp_path):
    notebook(tmp_path / "course/01-first.ipynb", "1 + 1", "", "2 + 2")
    notebook(tmp_path / "course/02-second.ipynb", "x = 1")
    done = run("course")
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["notebook", "cells", "seconds", "verdict"]
    assert re.fullmatch(r"course/01-first\.ipynb +2/2 +\d+\.\d  ok", lines[1])
    assert re.fullmatch(r"course/02-second\.ipynb +1/1 +\d+\.\d  ok", lines[2])
    assert lines[-1].startswith("2 of 2 ran through, ")


@pytest.mark.kernelless
def test_a_failing_cell_is_shown_with_its_number_id_source_and_error(run, tmp_path):
    book = notebook(tmp_path / "bad.ipynb", "a = 0", "b = 1\nb / a", "never = True")
    wrong = nbformat.read(book, as_version=4).cells[1].id
    done = run(book)
    assert done.returncode == 1
    assert re.search(r"bad\.ipynb +1/3 .*FAILED", done.stdout)
    assert f"bad.ipynb, cell 2 (id {wrong}):\n    b = 1\n    b / a\n" in done.stdout
    assert "ZeroDivisionError: division by zero" in done.stdout
    assert "\x1b" not in done.stdout
    assert "0 of 1 ran through" in done.stdout


@pytest.mark.kernelless
def test_the_others_still_run_when_one_fails(run, tmp_path):
    notebook(tmp_path / "c/1.ipynb", "1 / 0")
    notebook(tmp_path / "c/2.ipynb", "1")
    done = run("--jobs", 2, "c")
    assert done.returncode == 1
    assert re.search(r"c/1\.ipynb .*FAILED", done.stdout) and re.search(r"c/2\.ipynb .*  ok", done.stdout)
    assert "1 of 2 ran through" in done.stdout


@pytest.mark.kernelless
def test_two_jobs_run_two_notebooks_at_the_same_time(run, tmp_path):
    wait = "import os, time\nopen('{0}', 'w').close()\nwhile not os.path.exists('{1}'): time.sleep(0.1)"
    notebook(tmp_path / "c/1.ipynb", wait.format("one", "two"))
    notebook(tmp_path / "c/2.ipynb", wait.format("two", "one"))
    assert run("--jobs", 2, "--timeout", 60, "c").returncode == 0


@pytest.mark.kernelless
def test_a_number_of_jobs_below_one_is_refused(run, tmp_path):
    done = run("--jobs", 0, notebook(tmp_path / "a.ipynb", "1"))
    assert done.returncode == 1
    assert done.stderr.strip() == "--jobs needs a number of 1 or more, but got 0."


@pytest.mark.kernelless
@pytest.mark.parametrize("name", ["missing.ipynb", "a.txt"])
def test_what_is_no_notebook_is_told_in_a_sentence(run, tmp_path, name):
    (tmp_path / "a.txt").write_text("text")
    done = run(name)
    assert done.returncode == 1
    expected = f"There is no notebook {tmp_path / name}. Name a notebook (….ipynb) or a folder that holds some."
    assert done.stderr.strip() == expected


@pytest.mark.kernelless
def test_a_folder_without_notebooks_is_told_in_a_sentence(run, tmp_path):
    (tmp_path / "empty").mkdir()
    done = run("empty")
    assert done.returncode == 1
    assert done.stderr.strip() == f"There is no notebook in {tmp_path / 'empty'}."


@pytest.mark.kernelless
def test_a_broken_file_is_a_verdict_and_no_crash(run, tmp_path):
    (tmp_path / "broken.ipynb").write_text('{"cells": [')
    done = run("broken.ipynb")
    assert done.returncode == 1
    assert "broken.ipynb, the file is not a notebook (no valid JSON)" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.kernelless
@pytest.mark.parametrize("json", ["[]", "null", "3"])
def test_json_that_is_no_notebook_is_a_verdict_too(run, tmp_path, json):
    (tmp_path / "other.ipynb").write_text(json)
    done = run("other.ipynb")
    assert done.returncode == 1
    assert "other.ipynb, the file is not a valid notebook: a notebook is a JSON object with cells" in done.stdout


@pytest.mark.kernelless
def test_a_kernel_that_is_not_there_names_the_command_that_makes_it(run, tmp_path):
    done = run(notebook(tmp_path / "a.ipynb", "1", kernel="no-such-kernel"))
    assert done.returncode == 1
    assert "a.ipynb, there is no kernel 'no-such-kernel' on this machine: run  ./course setup" in done.stdout


@pytest.mark.kernelless
def test_a_cell_that_does_not_end_is_named_with_the_way_out(run, tmp_path):
    done = run("--timeout", 2, notebook(tmp_path / "a.ipynb", "1", "while True: pass"))
    assert done.returncode == 1
    assert "cell 2" in done.stdout and "    while True: pass" in done.stdout
    assert "still running after 2 s: raise it with --timeout" in done.stdout


@pytest.mark.kernelless
def test_the_executed_copy_holds_the_outputs_and_the_original_stays(run, tmp_path):
    book = notebook(tmp_path / "a.ipynb", "6 * 7")
    before = book.read_bytes()
    run(book)
    copy = nbformat.read(tmp_path / "executed" / "a.ipynb", as_version=4)
    assert copy.cells[0].outputs[0].data["text/plain"] == "42"
    assert book.read_bytes() == before


@pytest.mark.kernelless
def test_the_executed_copy_of_a_failing_notebook_shows_how_far_it_came(run, tmp_path):
    run(notebook(tmp_path / "a.ipynb", "6 * 7", "1 / 0", "8"))
    copy = nbformat.read(tmp_path / "executed" / "a.ipynb", as_version=4)
    assert [[o.output_type for o in cell.outputs] for cell in copy.cells] == [["execute_result"], ["error"], []]


@pytest.mark.kernelless
def test_a_notebook_runs_in_its_own_folder(run, tmp_path):
    book = notebook(tmp_path / "deep/a.ipynb", "open('beside.txt').read()")
    (tmp_path / "deep/beside.txt").write_text("found")
    assert run(book).returncode == 0


@pytest.mark.kernelless
def test_a_notebook_named_twice_runs_once(run, tmp_path):
    book = notebook(tmp_path / "c/a.ipynb", "1")
    assert "1 of 1 ran through" in run(book, "c").stdout


@pytest.mark.kernelless
def test_checkpoints_are_no_notebooks(run, tmp_path):
    notebook(tmp_path / "c/a.ipynb", "1")
    notebook(tmp_path / "c/.ipynb_checkpoints/a-checkpoint.ipynb", "1 / 0")
    assert "1 of 1 ran through" in run("c").stdout


@pytest.mark.kernelless
def test_ctrl_c_ends_the_run_with_a_sentence_and_leaves_no_kernel(tmp_path):
    book = notebook(tmp_path / "a.ipynb", "import os; open('pid', 'w').write(str(os.getpid()))\nwhile True: pass")
    process = subprocess.Popen(
        command("--output", tmp_path / "executed", book), env=without_override(), start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    pid, end = tmp_path / "pid", time.monotonic() + 60
    while not (pid.exists() and pid.read_text()):
        assert time.monotonic() < end, "the cell never began"
        time.sleep(0.1)
    kernel = psutil.Process(int(pid.read_text()))
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process in the foreground
    told, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.endswith("Interrupted.\n") and RUN.name not in errors
    kernel.wait(timeout=30)


def test_java_runs_where_a_notebook_names_no_kernel(run, tmp_path):
    done = run(notebook(tmp_path / "a.ipynb", "int x = 41;", "x + 1", kernel=""))
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_uncaught_exception_shows_the_cell_line_and_message(run, tmp_path):
    half = 'int half(int n) {\n    if (n == 3) throw new IllegalArgumentException(n + " is odd");\n    return n / 2;\n}'
    done = run(notebook(tmp_path / "a.ipynb", half, "half(3)", kernel="mlsd-java"))
    assert done.returncode == 1
    assert re.search(r"a\.ipynb, cell 2 \(id .*\):\n    half\(3\)\n", done.stdout)
    assert "IllegalArgumentException: 3 is odd" in done.stdout and "line 2" in done.stdout


def test_a_kernel_that_dies_is_told_with_the_cell(run, tmp_path):
    kill = 'new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor()'
    done = run("--timeout", 60, notebook(tmp_path / "a.ipynb", "1", kill, kernel="mlsd-java"))
    assert done.returncode == 1
    assert "cell 2" in done.stdout and "the kernel died while this cell ran" in done.stdout


def test_system_exit_is_a_failing_cell(run, tmp_path):
    done = run("--timeout", 60, notebook(tmp_path / "a.ipynb", "1", "System.exit(0);", "2", kernel="mlsd-java"))
    assert done.returncode == 1
    assert "    System.exit(0);\n\nThe kernel ended because the code called System.exit." in done.stdout
