"""Starts real kernels through jupyter_client and a real JupyterLab (lab.py), and ends each of them.

MLSD_KERNEL names the kernelspec: `mlsd-java` (the course's own) when unset. With `MLSD_KERNEL=java` the same tests run
against JJava as shipped, and show the faults that ours mends; it needs JDK 25 as `java` on the path and
JJAVA_JVM_OPTS=--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED
"""

import os
import re
import statistics
import threading
import time
from dataclasses import dataclass, field
from queue import Empty

import lab as jupyterlab
import pytest
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.manager import start_new_kernel
from playwright.sync_api import sync_playwright

os.environ["MLSD_PROGRESS"] = "off"  # the reader's own progress is not ours to change
KERNEL = os.environ.get("MLSD_KERNEL", "mlsd-java")
PATIENCE = float(os.environ.get("MLSD_PATIENCE", "60"))


def pytest_configure(config):
    config.addinivalue_line("markers", "kernelless: works without the course's kernel")


def pytest_collection_finish(session):
    """One sentence, not a failure a test, where the kernel is missing that a chosen test needs."""
    if all(item.get_closest_marker("kernelless") for item in session.items):
        return
    try:
        KernelSpecManager().get_kernel_spec(KERNEL)
    except NoSuchKernel:
        pytest.exit(f"There is no kernelspec named {KERNEL!r}: run ./course setup first", returncode=1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.stash[FAILED] = report.failed
    return report


FAILED = pytest.StashKey[bool]()


@dataclass
class Ran:
    """What came of one cell."""

    reply: dict = field(default_factory=dict)
    messages: list = field(default_factory=list)

    @property
    def status(self):
        return self.reply.get("status")

    def of(self, kind):
        return [message["content"] for message in self.messages if message["msg_type"] == kind]

    @property
    def out(self):
        return "".join(content["text"] for content in self.of("stream") if content["name"] == "stdout")

    @property
    def err(self):
        return "".join(content["text"] for content in self.of("stream") if content["name"] == "stderr")

    @property
    def result(self):
        results = self.of("execute_result")
        return results[0]["data"]["text/plain"] if results else None

    @property
    def error(self):
        errors = self.of("error")
        return errors[0] if errors else None

    @property
    def plain_error(self):
        return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(self.error["traceback"]))


def reply_time(kernel, times=40):
    """The median time from a request that needs no work to its reply."""

    def one():
        begin = time.perf_counter()
        kernel.ask("kernel_info_request", {})
        return time.perf_counter() - begin

    return statistics.median(one() for _ in range(times))


class Kernel:
    def __init__(self, name=KERNEL):
        self.manager, self.client = start_new_kernel(kernel_name=name, startup_timeout=PATIENCE)

    @classmethod
    def of(cls, manager):
        """A kernel that has been started but may not be ready yet."""
        kernel = cls.__new__(cls)
        kernel.manager, kernel.client = manager, manager.blocking_client()
        kernel.client.start_channels()
        return kernel

    def send(self, code, **options):
        return self.client.execute(code, **options)

    def finish(self, sent, patience=PATIENCE, answers=()):
        """Waits for the reply and for idle; answers what the cell asks for on stdin."""
        ran, answers, end = Ran(), list(answers), time.monotonic() + patience
        idle = False
        while not (idle and ran.reply):
            if time.monotonic() > end:
                came = f"idle {idle}, reply {ran.reply}, {len(ran.messages)} messages"
                raise TimeoutError(f"no end after {patience} s: {came}")
            idle = self._published(ran, sent) or idle
            self._replied(ran, sent)
            if answers:
                self._answer(answers)
        return ran

    def run(self, code, patience=PATIENCE, answers=(), **options):
        options.setdefault("allow_stdin", bool(answers))
        return self.finish(self.send(code, **options), patience, answers)

    def interrupted(self, code, after=1.0, patience=PATIENCE):
        """Runs a cell that never ends by itself and interrupts it once it runs."""
        self.run("1")  # a kernel that still starts has nothing to interrupt yet
        sent = self.send(code, allow_stdin=False)
        timer = threading.Timer(after, self.manager.interrupt_kernel)
        timer.start()
        try:
            return self.finish(sent, patience)
        finally:
            timer.join()

    def later(self, parent, kind, patience=10.0):
        """The next message of a kind that belongs to an earlier cell."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                message = self.client.get_iopub_msg(timeout=0.2)
            except Empty:
                continue
            if message["parent_header"].get("msg_id") == parent and message["msg_type"] == kind:
                return message["content"]
        return None

    def tell(self, kind, content):
        """Sends any shell message."""
        message = self.client.session.msg(kind, content)
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def heard(self, sent, patience=20.0):
        """What is published as a consequence of a message, until idle."""
        end, found = time.monotonic() + patience, []
        while time.monotonic() < end:
            try:
                message = self.client.get_iopub_msg(timeout=0.2)
            except Empty:
                continue
            if message["parent_header"].get("msg_id") == sent:
                found.append(message)
                if message["content"].get("execution_state") == "idle":
                    return found
        raise TimeoutError(f"no idle after {patience} s: {found}")

    def published(self, kind, patience=10.0):
        """The next message of a kind, whoever caused it."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                message = self.client.get_iopub_msg(timeout=0.2)
            except Empty:
                continue
            if message["msg_type"] == kind:
                return message
        raise TimeoutError(f"no {kind} was published")

    def ask(self, kind, content):
        """Sends any shell request and gives its reply."""
        sent = self.tell(kind, content)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                reply = self.client.get_shell_msg(timeout=0.5)
            except Empty:
                continue
            if reply["parent_header"].get("msg_id") == sent:
                return reply["content"]
        raise TimeoutError(f"no reply to {kind}")

    def end(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def _published(self, ran, sent):
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=0.05)
            except Empty:
                return False
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return True
            else:
                ran.messages.append(message)

    def _replied(self, ran, sent):
        try:
            message = self.client.get_shell_msg(timeout=0.02)
        except Empty:
            return
        if message["parent_header"].get("msg_id") == sent:
            ran.reply = message["content"]

    def _answer(self, answers):
        try:
            message = self.client.get_stdin_msg(timeout=0.02)
        except Empty:
            return
        if message["msg_type"] == "input_request":
            self.client.input(answers.pop(0))


@pytest.fixture
def kernel():
    started = Kernel()
    try:
        yield started
    finally:
        started.end()


@pytest.fixture(scope="module")
def browser():
    """A Chromium of this machine; one a module, for two of Playwright's do not go together."""
    if jupyterlab.chromium() is None:
        tell = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        tell(f"There is no Chromium for the browser tests. {jupyterlab.INSTALL}")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=jupyterlab.chromium(), args=jupyterlab.FLAGS)
        try:
            yield started
        finally:
            started.close()


@pytest.fixture(scope="module")
def jupyter(browser, tmp_path_factory):
    started = jupyterlab.Server(tmp_path_factory.mktemp("jupyter"))
    try:
        yield started
    finally:
        started.end()


@pytest.fixture
def lab(jupyter, browser, request):
    """A window on JupyterLab; where the test fails, target/lab keeps a picture of it."""
    window = jupyterlab.Lab(jupyter, browser)
    try:
        yield window
    finally:
        if request.node.stash.get(FAILED, False):
            window.page.screenshot(path=jupyterlab.HOME / "target" / "lab" / f"{request.node.name}.png")
        window.end()
