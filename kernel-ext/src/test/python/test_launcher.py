"""The launcher, with stand-ins for Python and Maven that write down how they were called."""

import fcntl
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.kernelless

HOME = Path(__file__).resolve().parents[4]
INSTALL = "kernel-ext/src/main/python/install.py"
COMMANDS = [
    "setup", "lab", "run", "handout", "grade", "test", "bench", "export", "data", "progress", "tidy", "doctor",
]

FAKE_PYTHON = """#!/bin/sh
echo "$@" >> "{log}"
case "$*" in
  *"import sys, venv"*) echo 3.12 ;;
  *"-m venv"*) mkdir -p "{home}/.venv/bin" && cp "$0" "{home}/.venv/bin/python" ;;
  *"install.py whole"*) echo "Python 3.12" ;;
  *"install.py build"*) exec "{python}" "$@" ;;
  *"run.py"*) pwd >> "{log}" ;;
  *"install.py packages"*) [ -n "$SLOW" ] && sleep 60
              mkdir -p "{home}/.venv/share/jupyter/kernels/java"
              echo engine > "{home}/.venv/share/jupyter/kernels/java/jjava.jar" ;;
  *"install.py engine"*) mkdir -p "{home}/.venv/share/mlsd/maven" ;;
  *"install.py openblas"*) mkdir -p "{home}/.venv/share/mlsd/native" ;;
  *"install.py site"*) mkdir -p "{home}/.venv/share/mlsd/site" ;;
  *"install.py shallow"*) rm -r "{home}/.venv/share/mlsd/djl" ;;
  *"install.py deep"*) [ -n "$OFFLINE" ] && echo "Network is unreachable" && exit 1
              mkdir -p "{home}/.venv/share/mlsd/djl" ;;
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
        shutil.copy(HOME / INSTALL, home / INSTALL)
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
        self.write(f"tools/{name}", text.format(log=self.log, home=self.home, python=sys.executable))
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
    shown = course("frobnicate")
    assert shown.returncode == 1
    assert "There is no command 'frobnicate'. What there is:" in shown.stderr and "./course lab" in shown.stderr


@pytest.mark.parametrize(
    ("typed", "meant"), [("rnu", "run"), ("tset", "test"), ("setpu", "setup"), ("labs", "lab"), ("docter", "doctor")]
)
def test_a_mistyped_command_is_told_which_one_was_meant(typed, meant):
    shown = course(typed)
    assert shown.returncode == 1
    assert shown.stderr.strip() == (
        f"There is no command '{typed}'. Did you mean  ./course {meant}  ?  All commands:  ./course help"
    )


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
    assert "-Pdeep package" in calls and "install.py deep\n" in calls
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


def test_deep_that_failed_is_not_remembered_and_says_how_to_go_on(checkout):
    checkout.steps()
    failed = checkout.course("setup", "--deep", OFFLINE="yes")
    assert failed.returncode == 1
    assert "Network is unreachable" in failed.stderr
    assert "To go on without PyTorch:  ./course setup --no-deep" in failed.stderr
    assert checkout.steps() == ["kernel and helper module"]  # as before
    assert "/djl" not in (checkout.home / ".venv/share/mlsd/classpath.txt").read_text()


def test_deep_that_fails_later_on_stays_wanted_until_it_is_taken_back(checkout):
    checkout.steps("--deep")
    shutil.rmtree(checkout.home / ".venv/share/mlsd/djl")
    failed = checkout.course("run", OFFLINE="yes")
    assert failed.returncode == 1 and "./course setup --no-deep" in failed.stderr
    checkout.steps("--no-deep", OFFLINE="yes")
    assert checkout.steps() == []


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
    command = [checkout.home / "course", "setup"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, start_new_session=True)
    until = time.monotonic() + 60
    while "install.py packages" not in (checkout.log.read_text() if checkout.log.exists() else ""):
        assert time.monotonic() < until, "the set-up never came to the packages"
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)  # ends only when nobody holds the output any more: what it started is gone, too
    assert "Python environment" not in (steps := checkout.steps())
    assert "Python packages" in steps


def test_a_failing_step_shows_the_end_of_its_log_and_where_the_rest_is(checkout):
    failed = checkout.course("setup", BROKEN="yes")
    assert failed.returncode == 1
    assert "failed  kernel and helper module" in failed.stdout
    assert "COMPILATION ERROR in Foo.java" in failed.stderr and "build.log" in failed.stderr


def test_a_full_disk_is_named_where_a_step_fails(checkout):
    checkout.edit("course", "free() < 200", "free() < 1L << 40")
    failed = checkout.course("setup", BROKEN="yes")
    assert re.search(rf"The disk is full: \d+ MiB free in {checkout.home}, the course needs 3000\.", failed.stderr)


def test_a_place_that_cannot_be_written_to_is_named(checkout):
    checkout.write(".course", "in the way")
    failed = checkout.course("setup")
    assert failed.returncode == 1
    assert re.search(rf"Reading or writing failed: java.nio.file.\w+: {checkout.home}/.course", failed.stderr)
    assert "Is the disk full, the folder read-only, or (on Windows) a kernel" in failed.stderr


def test_a_second_set_up_at_the_same_time_says_that_it_waits(checkout):
    checkout.steps()
    with open(checkout.home / ".course/setup.lock", "w") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        command = [checkout.home / "course", "setup"]
        second = subprocess.Popen(command, env=checkout.environment(), stdout=subprocess.PIPE, text=True)
        assert second.stdout.readline() == "Another ./course sets this folder up: waiting for it …\n"
    assert "was set up already" in second.communicate(timeout=60)[0]


def test_what_an_installation_left_half_done_is_installed_anew(tmp_path):
    def package(name: str, *files: str, missing: str = "") -> None:
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\n")
        (info / "RECORD").write_text("".join(f"{file},,\n" for file in [*files, missing] if file))
        for file in files:
            (tmp_path / file).write_text("")

    package("whole", "whole.py", "whole.pyc")
    (tmp_path / "whole.pyc").unlink()  # Python writes those again
    package("half", "half.py", missing="gone.py")
    package("begun")
    (tmp_path / "begun-1.0.dist-info" / "RECORD").unlink()
    code = f"import sys; sys.path[:] = [{str(tmp_path)!r}, *sys.path]; import install; print(install.damaged())"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=(HOME / INSTALL).parent, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "['begun==1.0', 'half==1.0']"


@pytest.mark.parametrize(("version", "allowed"), [("25.0.1", False), ("26", True)])
def test_the_kernel_may_write_a_final_field_where_the_jdk_asks_for_leave(checkout, tmp_path, version, allowed):
    shutil.copytree(HOME / "kernel-ext/src/main/kernelspec", checkout.home / "kernel-ext/src/main/kernelspec", dirs_exist_ok=True)
    checkout.write("jdk/release", f'JAVA_VERSION="{version}"\n')
    checkout.write(".venv/share/mlsd/classpath.txt", "/a.jar")
    command = [sys.executable, checkout.home / INSTALL, "kernelspec"]
    subprocess.run(command, env=checkout.environment(JAVA_HOME=str(checkout.home / "jdk")), check=True)
    written = (checkout.home / ".venv/share/jupyter/kernels/mlsd-java/kernel.args").read_text()
    assert ("--enable-final-field-mutation=ALL-UNNAMED\n" in written) == allowed


def test_doctor_names_damaged_packages_and_what_to_do(checkout):
    checkout.steps()
    checkout.tool("python3", FAKE_PYTHON.replace('echo "Python 3.12"', 'echo "files are missing in numpy==2.4"'))
    shutil.copy(checkout.tools / "python3", checkout.home / ".venv/bin/python")
    told = checkout.course("doctor")
    assert told.returncode == 1
    assert "WRONG  Python environment             files are missing in numpy==2.4" in told.stdout


def test_doctor_says_where_maven_was_looked_for(checkout):
    checkout.tool("mvn", "#!/bin/sh\nexit 1\n")
    told = checkout.course("doctor")
    wanted = f"none on the path, and {checkout.home}/mvnw could not fetch one"
    assert f"WRONG  Maven 3.8 or later             {wanted}" in told.stdout


def test_doctor_finds_a_disk_too_full(checkout):
    checkout.edit("course", "free() < 1000", "free() < 1L << 40")
    told = checkout.course("doctor")
    assert re.search(r"WRONG  disk .* needs 3000 MiB and a folder to write to, but .* has \d+ MiB\n", told.stdout)


def test_files_are_named_from_where_the_reader_stands(checkout):
    checkout.steps()
    command = [checkout.home / "course", "run", "00-welcome.ipynb"]
    subprocess.run(command, env=checkout.environment(), cwd=checkout.home / "notebooks", check=True, timeout=120)
    assert checkout.log.read_text().endswith(f"run.py 00-welcome.ipynb\n{checkout.home}/notebooks\n")


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
