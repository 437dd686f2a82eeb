"""The launcher, with stand-ins for Python and Maven that write down how they were called."""

import os
import re
import shutil
import signal
import stat
import subprocess
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.kernelless

HOME = Path(__file__).resolve().parents[4]
COMMANDS = [
    "setup", "lab", "run", "handout", "grade", "test", "bench", "export", "data", "progress", "tidy", "doctor",
]

FAKE_PYTHON = """#!/bin/sh
echo "$@" >> "{log}"
case "$*" in
  *"import sys, venv"*) echo 3.12 ;;
  *"-m venv"*) mkdir -p "{home}/.venv/bin" && cp "$0" "{home}/.venv/bin/python" ;;
  *"-m pip"*) [ -n "$SLOW" ] && exec sleep 60
              mkdir -p "{home}/.venv/share/jupyter/kernels/java"
              echo engine > "{home}/.venv/share/jupyter/kernels/java/jjava.jar" ;;
  *"install.py engine"*) mkdir -p "{home}/.venv/share/mlsd/maven" ;;
  *"install.py openblas"*) mkdir -p "{home}/.venv/share/mlsd/native" ;;
  *"install.py site"*) mkdir -p "{home}/.venv/share/mlsd/site" ;;
  *"install.py deep off"*) rm -r "{home}/.venv/share/mlsd/djl" ;;
  *"install.py deep"*) mkdir -p "{home}/.venv/share/mlsd/djl" ;;
  *"install.py kernelspec"*) mkdir -p "{home}/.venv/share/jupyter/kernels/mlsd-java"
              cp "{home}/.venv/share/mlsd/classpath.txt" "{home}/.venv/share/jupyter/kernels/mlsd-java/kernel.args" ;;
  *"install.py cache"*) mkdir -p "{home}/.venv/share/mlsd" && touch "{home}/.venv/share/mlsd/kernel.aot" ;;
esac
"""
FAKE_MAVEN = """#!/bin/sh
case "$*" in *-v) echo "Apache Maven 3.9.9"; exit ;; esac
echo "mvn $@" >> "{log}"
[ -n "$BROKEN" ] && echo "COMPILATION ERROR in Foo.java" && exit 1
mkdir -p "{home}/kernel-ext/target"
cat "{home}/kernel-ext/src/main/java/A.java" > "{home}/kernel-ext/target/kernel-ext-1.0-SNAPSHOT.jar"
echo /libraries > "{home}/kernel-ext/target/classpath.txt"
case "$*" in *-Pdeep*) echo /libraries:/djl > "{home}/kernel-ext/target/classpath.txt" ;; esac
"""


class Checkout:
    """A small checkout whose tools are stand-ins."""

    def __init__(self, home: Path):
        self.home = home
        self.log = home / "calls.log"
        self.tools = home / "tools"
        for file in ["course", "pom.xml", "requirements.txt"]:
            shutil.copy(HOME / file, home / file)
        for folder in ["java", "resources", "kernelspec", "python"]:
            (home / "kernel-ext/src/main" / folder).mkdir(parents=True)
        self.write("kernel-ext/src/main/java/A.java", "class A {}")
        self.write("kernel-ext/src/deep/java/B.java", "class B {}")
        self.write("kernel-ext/pom.xml", "<project/>")
        self.write("datasets/catalog.json", "{}")
        self.write("notebooks/00-welcome.ipynb", "{}")
        self.write("kernel-ext/src/main/python/install.py", "")
        self.tool("python3", FAKE_PYTHON)
        self.tool("mvn", FAKE_MAVEN)

    def write(self, name: str, text: str) -> None:
        (self.home / name).parent.mkdir(parents=True, exist_ok=True)
        (self.home / name).write_text(text)

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.home / name).read_text()
        assert old in text, f"{name} no longer has {old!r}: mend this test"
        (self.home / name).write_text(text.replace(old, new))

    def tool(self, name: str, text: str) -> None:
        self.write(f"tools/{name}", text.format(log=self.log, home=self.home))
        (self.tools / name).chmod(stat.S_IRWXU)

    def environment(self, **more: str) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key not in ("MLSD_PYTHON", "MLSD_JAVA_HOME")}
        return kept | {"PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}"} | more

    def course(self, *arguments: str, **more: str) -> subprocess.CompletedProcess:
        command = [str(self.home / "course"), *arguments]
        return subprocess.run(command, env=self.environment(**more), capture_output=True, text=True, timeout=120)

    def steps(self, *options: str, **more: str) -> list[str]:
        done = self.course("setup", *options, **more)
        assert done.returncode == 0, done.stdout + done.stderr
        return re.findall(r"done +(.*?)  ", done.stdout)


@pytest.fixture
def checkout(tmp_path):
    return Checkout(tmp_path)


def course(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([str(HOME / "course"), *arguments], capture_output=True, text=True, timeout=120)


def test_the_launcher_is_one_file_of_less_than_400_lines():
    assert len((HOME / "course").read_text().splitlines()) < 400


def test_help_names_every_command():
    shown = course("--help").stdout
    assert [c for c in COMMANDS if not re.search(rf"^  {c} ", shown, re.M)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_its_help(command):
    shown = course(command, "--help")
    assert shown.returncode == 0
    assert shown.stdout.startswith(f"./course {command} ") and "\n" in shown.stdout


def test_an_unknown_command_is_told_what_there_is():
    shown = course("tset")
    assert shown.returncode == 1
    assert "There is no command 'tset'" in shown.stderr and "./course lab" in shown.stderr


def test_set_up_does_every_step_once_and_then_nothing(checkout):
    assert checkout.steps() == [
        "Python environment",
        "Python packages",
        "JupyterLab settings",
        "kernel engine for Maven",
        "linear algebra (OpenBLAS)",
        "JavaScript of exported pages",
        "kernel and helper module",
        "kernelspec",
        "kernel start-up cache",
    ]
    calls = checkout.log.read_text()
    again = checkout.course("setup")
    assert "was set up already" in again.stdout
    assert checkout.log.read_text() == calls


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("requirements.txt", "jjava==1\n", ["Python packages"]),
        ("kernel-ext/src/main/java/A.java", "class A { int b; }", ["kernel and helper module", "kernel start-up cache"]),
        ("kernel-ext/src/main/kernelspec/kernel.json", "{}", ["kernelspec"]),
    ],
)
def test_a_changed_input_redoes_only_what_depends_on_it(checkout, file, text, expected):
    checkout.steps()
    checkout.steps()
    checkout.write(file, text)
    assert checkout.steps() == expected


DEEP = ["kernel and helper module", "PyTorch", "kernelspec", "kernel start-up cache"]


def test_deep_adds_pytorch_and_redoes_only_what_depends_on_it(checkout):
    checkout.steps()
    assert checkout.steps("--deep") == DEEP
    calls = checkout.log.read_text()
    assert "-Pdeep package" in calls and re.search(r"install.py deep \S+/bin/java", calls)
    assert "/djl" in (checkout.home / ".venv/share/mlsd/classpath.txt").read_text()


def test_deep_is_remembered_until_it_is_taken_away(checkout):
    checkout.steps("--deep")
    calls = checkout.log.read_text()
    assert "was set up already" in checkout.course("setup").stdout
    assert "was set up already" in checkout.course("setup", "--deep").stdout
    assert checkout.log.read_text() == calls
    assert f"PyTorch                        {checkout.home}" in checkout.course("doctor").stdout
    assert checkout.steps("--no-deep") == DEEP
    assert not (checkout.home / ".venv/share/mlsd/djl").exists()
    assert checkout.steps() == []
    assert "not there; to add it:  ./course setup --deep" in checkout.course("doctor").stdout


def test_changed_deep_sources_are_built_only_where_deep_was_asked_for(checkout):
    checkout.steps()
    checkout.write("kernel-ext/src/deep/java/B.java", "class B { int b; }")
    assert checkout.steps() == []
    checkout.steps("--deep")
    checkout.write("kernel-ext/src/deep/java/B.java", "class B { int c; }")
    assert checkout.steps() == ["kernel and helper module"]


def test_an_unknown_option_of_the_set_up_is_refused(checkout):
    refused = checkout.course("setup", "--depe")
    assert refused.returncode == 1
    assert "setup takes --deep or --no-deep, but was given --depe" in refused.stderr


def test_an_interrupted_set_up_is_taken_up_where_it_stopped(checkout):
    environment = checkout.environment(SLOW="yes")
    process = subprocess.Popen([checkout.home / "course", "setup"], env=environment, stdout=subprocess.PIPE)
    until = time.monotonic() + 60
    while "-m pip" not in (checkout.log.read_text() if checkout.log.exists() else ""):
        assert time.monotonic() < until, "the set-up never came to the packages"
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=30)
    assert "Python environment" not in (steps := checkout.steps())
    assert "Python packages" in steps


def test_a_failing_step_shows_the_end_of_its_log_and_where_the_rest_is(checkout):
    failed = checkout.course("setup", BROKEN="yes")
    assert failed.returncode == 1
    assert "failed  kernel and helper module" in failed.stdout
    assert "COMPILATION ERROR in Foo.java" in failed.stderr and "build.log" in failed.stderr


def test_without_a_jdk_new_enough_it_says_what_was_found_and_how_to_get_one(checkout):
    checkout.edit("course", "JDK = 25", "JDK = 99")
    failed = checkout.course("setup")
    assert failed.returncode == 1
    assert "needs a JDK 99 or later. Found: [" in failed.stderr and " in /" in failed.stderr
    assert "To install:" in failed.stderr and "MLSD_JAVA_HOME" in failed.stderr


def test_without_python_it_says_how_to_get_it(checkout):
    (checkout.tools / "python3").unlink()
    for tool in ["java", "env", "bash"]:
        (checkout.tools / tool).symlink_to(shutil.which(tool))
    failed = checkout.course("setup", PATH=str(checkout.tools))
    assert failed.returncode == 1
    assert "needs Python 3.10 or later" in failed.stderr and "To install:" in failed.stderr


def test_doctor_names_the_step_that_is_missing(checkout):
    told = checkout.course("doctor")
    assert told.returncode == 1
    assert "'Python environment' is to be done: run  ./course setup" in told.stdout


def test_it_works_from_another_folder_and_in_a_path_with_spaces(tmp_path):
    home = tmp_path / "my own course"
    home.mkdir()
    checkout = Checkout(home)
    assert "Python environment" in checkout.steps()
    process = subprocess.run(
        [home / "course", "doctor"], env=checkout.environment(), cwd="/", capture_output=True, text=True, timeout=120
    )
    assert "Nothing is wrong." not in process.stderr
    assert "JDK 25 or later" in process.stdout


def test_maven_before_the_set_up_says_to_run_it(tmp_path):
    for file in ["pom.xml", "kernel-ext/pom.xml"]:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copy(HOME / file, tmp_path / file)
    (tmp_path / ".mvn").mkdir()
    maven = os.environ.get("MLSD_MAVEN", "mvn")
    failed = subprocess.run([maven, "-B", "-q", "validate"], cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert failed.returncode != 0
    assert "Run  ./course setup  once" in failed.stdout
