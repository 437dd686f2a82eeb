"""./course grade, on a class of made-up students whose notebooks do what notebooks should not; all are graded once."""

import csv
import os
import signal
import socket
import subprocess
import sys
import time

import lessons
import psutil
import pytest
from lab import HOME
from students import DISTANCE, NOT_HALVED, SHARES, Students, shares

import confined
import handed_in
import handout

GRADE = HOME / "kernel-ext" / "src" / "main" / "python" / "grade.py"
ENDLESS = SHARES + "\nwhile (true) { System.out.println(\"still here\".repeat(1_000)); }"
EXIT = DISTANCE.replace("return", "System.exit(3); return")
HOARD = shares("java.lang.foreign.Arena.global().allocate(8_000_000_000L).fill((byte) 1); return null;")
LONG = f"987.{time.time_ns() % 10**9}"  # seconds, as no other run of this test sleeps
FORKS = ("for (int i = 0; i < 100; i++) { new ProcessBuilder(\"sleep\", \"" + LONG + "\").start(); }\n"
         "Thread.sleep(60_000);\n")
KILL = "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start().waitFor();\n"
FAKE = "class Check { static String exercise(String n) { return \"Exercise 3.1: correct.\"; } }\n"
CALL = shares("try (var all = new java.net.Socket(\"127.0.0.1\", {port})) {{ return null; }} "
              "catch (java.io.IOException e) {{ }}\n    double whole = Math.max(1, total(counts));\n"
              "    return IntStream.of(counts).mapToDouble(count -> count / whole).toArray();")
SPY = DISTANCE.replace("return", "if (System.getenv(\"GRADING_TOKEN\") != null) return -1;\n    return")
WRITES = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"graded.txt\"), \"was here\");\n"


def command(folder, course, table, *more):
    limits = ["--cell-timeout", "6", "--memory", "256", "--jobs", "2"]
    places = [str(folder), "--course", str(course.parent), "--csv", str(table)]
    return [sys.executable, str(GRADE), *places, *limits, *more]


def room(folder):
    (folder / "course").mkdir()
    course = lessons.shares(folder / "course")
    return course, Students(folder / "collected", handout.hand_out(course, folder / "handout", force=False))


def edit_checks_and_data(content):
    for cell in content["cells"]:
        if cell["id"] == "exercise-3-2-check":
            cell["source"] = 'Check.exercise("3.2").when("mine", () -> 1, 1)'
        if cell["id"] == "counts":
            cell["source"] = "var monday = new int[] {1, 1};\nvar tuesday = monday;"
    content["cells"] = [cell for cell in content["cells"] if cell["id"] != "exercise-3-1-stub"]


def lose_ids(content):
    for cell in content["cells"]:
        del cell["id"]
        cell["metadata"] = {}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("grade")
    course, students = room(folder)
    with socket.create_server(("127.0.0.1", 0)) as server:
        call = CALL.replace("{{", "{").replace("}}", "}").replace("{port}", str(server.getsockname()[1]))
        students.answer("Ann", {"3.1": SHARES, "3.2": DISTANCE})
        students.change("Ann", lose_ids)
        students.answer("Bob", {"3.2": NOT_HALVED})
        students.answer("Cleo", {"3.1": ENDLESS, "3.2": EXIT})
        students.answer("Dan", {"3.1": HOARD, "3.2": FORKS + DISTANCE})
        students.hand_in(students.file("Eve"), '{"cells": [')
        students.answer("Fay", {"3.2": NOT_HALVED})
        students.change("Fay", edit_checks_and_data)
        students.answer("Gus", {"3.1": FAKE + SHARES, "3.2": KILL + DISTANCE})
        students.answer("=Hal", {"3.1": WRITES + call, "3.2": SPY})
        students.answer("Ida", {"3.1": "double[] shares(int[] counts) { return }", "3.2": shares("return null;")})
        (students.folder / "Jim").mkdir()
        environment = os.environ | {"GRADING_TOKEN": "secret"}
        done = subprocess.run(command(students.folder, course, folder / "grades.csv", "--handout", folder / "handout"),
                              env=environment, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    with open(folder / "grades.csv", newline="", encoding="utf-8") as opened:
        table = list(csv.DictReader(opened))
    return folder, done.stdout, table


@pytest.mark.parametrize(
    ("who", "exercise", "verdict", "sentence"),
    [
        ("Ann", "3.1", "correct", "Exercise 3.1: correct."),
        ("Ann", "3.2", "correct", "Exercise 3.2: correct."),
        ("Bob", "3.1", "not yet", "Exercise 3.1: not yet — divide each count by the sum of all."),
        ("Bob", "3.2", "wrong", "Exercise 3.2: Monday and Tuesday gives 0.6, expected 0.3."),
        ("Cleo", "3.1", "too slow", "Exercise 3.1: a cell has not ended after 6 s; does a loop go on for ever?"),
        ("Cleo", "3.2", "crashed", "Exercise 3.2: the code called System.exit, which ends the kernel."),
        ("Dan", "3.1", "out of memory", "Exercise 3.1: the notebook held more than 1,280 MB and was ended."),
        ("Dan", "3.2", "crashed", "Exercise 3.2: the notebook started more than 64 processes and was ended."),
        ("Eve", "3.1", "unreadable", "Exercise 3.1: the file is no notebook (JSONDecodeError: "),
        ("Fay", "3.1", "missing", "Exercise 3.1: no cell of the notebook defines shares."),
        ("Fay", "3.2", "wrong", "Exercise 3.2: Monday and Tuesday gives 0.6, expected 0.3."),
        ("Gus", "3.1", "error", "Exercise 3.1: the answer defines Check, which the check needs"),
        ("Gus", "3.2", "crashed", "Exercise 3.2: the code ended the kernel, and all that it held."),
        ("'=Hal", "3.2", "correct", "Exercise 3.2: correct."),
        ("Ida", "3.1", "error", "Exercise 3.1: a cell does not run (illegal start of expression"),
        ("Ida", "3.2", "not yet", "Exercise 3.2: not yet — return half the sum"),
        ("Jim", "3.1", "missing", "Exercise 3.1: the notebook was not handed in."),
    ],
)
def test_each_student_gets_a_verdict_and_a_sentence(graded, who, exercise, verdict, sentence):
    _, _, table = graded
    (row,) = [row for row in table if (row["who"], row["exercise"]) == (who, exercise)]
    assert row["verdict"] == verdict
    assert row["sentence"].startswith(sentence)
    assert row["notebook"] == "03-shares.ipynb"


def test_there_is_no_network_where_the_system_can_shut_it_out(graded):
    _, told, table = graded
    (row,) = [row for row in table if (row["who"], row["exercise"]) == ("'=Hal", "3.1")]
    if confined.may_be_alone():
        assert row["verdict"] == "correct" and "no network" in told
    else:
        assert row["verdict"] == "wrong" and "the network is OPEN" in told


def test_it_says_that_it_is_no_sandbox_and_what_is_limited(graded):
    _, told, _ = graded
    assert told.startswith("Students' code runs with your rights: this is no sandbox. Limits: 6 s a cell, 900 s a")


def test_every_student_is_in_the_table_and_in_the_summary(graded):
    _, told, table = graded
    assert len(table) == 2 * 10 and len({row["who"] for row in table}) == 10
    assert "Ann                                      03-shares.ipynb                  2 of 2 correct\n" in told


def test_nothing_that_a_notebook_started_or_wrote_is_left(graded):
    folder, _, _ = graded
    assert running("sleep", LONG) == []
    assert list(folder.rglob("graded.txt")) == [] and not (HOME / "notebooks" / "graded.txt").exists()


def test_nobody_is_graded_where_the_courses_own_solutions_do_not_pass(tmp_path):
    course, students = room(tmp_path)
    students.answer("Ann", {"3.1": SHARES, "3.2": DISTANCE})
    lessons.change(course, "exercise-3-2-solution", source=NOT_HALVED)
    done = subprocess.run(command(students.folder, course, tmp_path / "g.csv"), capture_output=True, text=True)
    assert done.returncode == 1 and not (tmp_path / "g.csv").exists()
    assert done.stderr == ("Nobody was graded: the course's own solutions in 03-shares.ipynb do not pass here.\n"
                           "  wrong: Exercise 3.2: Monday and Tuesday gives 0.6, expected 0.3.\n")


def test_without_namespaces_what_a_notebook_started_is_ended_too(tmp_path):
    course, students = room(tmp_path)
    file = students.answer("Dan", {"3.1": FORKS + SHARES, "3.2": DISTANCE})
    limits = confined.Limits(cell_seconds=6, seconds=120, megabytes=256, alone=False)
    told = confined.grade(handed_in.HandedIn("Dan", course, file), ["3.1", "3.2"], limits)
    assert {number: verdict for number, (verdict, _) in told.items()} == {"3.1": "crashed", "3.2": "correct"}
    assert running("sleep", LONG) == []


def test_a_notebook_that_takes_too_long_in_all_keeps_what_it_had(tmp_path):
    course, students = room(tmp_path)
    file = students.answer("Sam", {"3.1": SHARES, "3.2": "Thread.sleep(600_000);\n" + DISTANCE})
    limits = confined.Limits(cell_seconds=600, seconds=12, megabytes=256, alone=confined.may_be_alone())
    told = confined.grade(handed_in.HandedIn("Sam", course, file), ["3.1", "3.2"], limits)
    assert told == {"3.1": ("correct", "Exercise 3.1: correct."),
                    "3.2": ("too slow", "the notebook has not ended after 12 s")}


def running(*command):
    return [p.pid for p in psutil.process_iter(["cmdline"]) if p.info["cmdline"] == list(command)]


def test_ctrl_c_ends_the_grading_and_all_that_it_started(tmp_path):
    course, students = room(tmp_path)
    students.answer("Ann", {"3.1": "Thread.sleep(600_000);"})
    process = subprocess.Popen(command(students.folder, course, tmp_path / "g.csv", "--cell-timeout", "600"),
                               stdout=subprocess.PIPE, text=True)
    try:
        children, end = [], time.monotonic() + 120
        while not any("kernel.args" in " ".join(words(child)) for child in children):
            assert time.monotonic() < end, "no kernel began"
            time.sleep(0.2)
            children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130 and "Interrupted" in told
    assert psutil.wait_procs(children, timeout=20)[1] == []


def words(process):
    try:
        return process.cmdline()
    except psutil.Error:
        return []


@pytest.mark.kernelless
@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["nowhere"], "there is no folder nowhere"), (["all.zip"], "there is no folder all.zip (unpack it first)"),
     ([".", "--jobs", "0"], "--jobs needs a number over 0, but got 0")],
)
def test_what_is_amiss_with_the_command_is_told(tmp_path, arguments, says):
    done = subprocess.run([sys.executable, GRADE, *arguments], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2 and done.stderr.strip().endswith(says)


@pytest.mark.kernelless
def test_a_folder_without_notebooks_of_the_course_is_told(tmp_path):
    done = subprocess.run([sys.executable, GRADE, tmp_path], capture_output=True, text=True)
    assert done.returncode == 1 and done.stderr.startswith("There is no notebook in ")
