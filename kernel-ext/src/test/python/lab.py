"""A real JupyterLab, opened in a real Chromium, with nothing but the loopback interface to talk to.

    def test_a_value_is_shown(lab):
        book = lab.write("1 + 2", "List.of(4, 5)")     # or lab.open("00-welcome.ipynb")
        book.run_all()
        assert book.text(0) == "3"
        assert book.troubles() == []

The server works on a copy of the notebooks in a temporary folder, with settings of its own; what a test starts, it ends
by process id. MLSD_KERNEL names the kernelspec (`mlsd-java` when unset; JUPYTER_PATH says where else to look for it).
"""

import itertools
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote, urlsplit

import nbformat
import psutil
from nbformat import v4

HOME = Path(__file__).resolve().parents[4]
NOTEBOOKS = HOME / "notebooks"
KERNEL = os.environ.get("MLSD_KERNEL", "mlsd-java")
PATIENCE = float(os.environ.get("MLSD_PATIENCE", "120"))
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
INSTALL = "To install one:  apt install chromium  (macOS: brew install --cask chromium)"
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
LOOPBACK = ("127.0.0.1", "localhost")
LANGUAGE = {"name": "java", "file_extension": ".java", "mimetype": "text/x-java-source"}

# What a page tells about the notebook in front; cells that are scrolled away are still in the model.
STATE = """() => {
  const panel = window.jupyterapp?.shell.currentWidget;
  const kernel = panel?.sessionContext?.session?.kernel;
  if (!kernel || !panel.content.widgets?.length) return null;
  return {
    status: panel.sessionContext.kernelDisplayStatus,
    busy: window.mlsdBusy ?? 0,
    cells: panel.content.widgets.map(cell => ({
      id: cell.model.id,
      kind: cell.model.type,
      count: cell.model.executionCount ?? null,
      running: cell.model.type === 'code' && cell.model.executionState !== 'idle',
      outputs: cell.model.type === 'code' ? cell.model.outputs.toJSON() : [],
    })),
  };
}"""
COUNT_BUSY = """() => {
  const session = window.jupyterapp.shell.currentWidget.sessionContext;
  window.mlsdBusy = 0;
  if (window.mlsdListens === session) return;
  window.mlsdListens = session;
  session.statusChanged.connect((_, status) => { window.mlsdBusy += status === 'busy'; });
}"""


def chromium() -> str | None:
    """The browser on this machine, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def source_of(cell):
    """A notebook's cell: code from a string, Markdown from a string that begins with `md:`."""
    if not isinstance(cell, str):
        return cell
    return v4.new_markdown_cell(cell[3:].strip()) if cell.startswith("md:") else v4.new_code_cell(cell)


class Server:
    """JupyterLab on a free port of the loopback interface, on a copy of the notebooks."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.work = folder / "notebooks"
        self.token = secrets.token_hex(16)
        self.log = folder / "jupyter.log"
        if NOTEBOOKS.exists():
            shutil.copytree(NOTEBOOKS, self.work, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        self.work.mkdir(exist_ok=True)
        for book in self.work.rglob("*.ipynb"):
            self.use_kernel(book)
        runtime = folder / "runtime"
        environment = os.environ | {
            "JUPYTER_TOKEN": self.token,
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_DATA_DIR": str(folder / "data"),
            "JUPYTER_RUNTIME_DIR": str(runtime),
            "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
            "IPYTHONDIR": str(folder / "ipython"),
            "MLSD_PROGRESS": str(folder / "progress"),
        }
        options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=0", "--expose-app-in-browser"]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "jupyterlab", f"--notebook-dir={self.work}", *options],
                env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )
        self.url = self._started(runtime / f"jpserver-{self.process.pid}.json")

    def _started(self, told: Path) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                url = json.loads(told.read_text())["url"]
                with urllib.request.urlopen(f"{url}api/status?token={self.token}", timeout=10):
                    return url.replace("localhost", "127.0.0.1")
            except (OSError, ValueError, KeyError):
                time.sleep(0.1)
        self.end()
        raise RuntimeError(f"JupyterLab did not start; its log:\n{self.log.read_text()[-3000:]}")

    def ask(self, method: str, path: str):
        """The server's REST interface."""
        request = urllib.request.Request(
            f"{self.url}api/{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or "null")

    def use_kernel(self, book: Path) -> None:
        """Points a copied notebook to the kernel under test."""
        try:
            content = nbformat.read(book, as_version=4)
        except Exception:  # a broken notebook is another test's to report
            return
        content.metadata.kernelspec = {"name": KERNEL, "display_name": KERNEL, "language": "java"}
        nbformat.write(content, book)

    def end_kernels(self) -> None:
        for session in self.ask("GET", "sessions"):
            self.ask("DELETE", f"sessions/{session['id']}")

    def end(self) -> None:
        """Ends the server and the kernels that it started, and nothing else."""
        try:
            children = psutil.Process(self.process.pid).children(recursive=True)
        except psutil.NoSuchProcess:
            children = []
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for child in children:
            try:
                child.kill()
            except psutil.NoSuchProcess:
                pass


class Lab:
    """One browser window on the server: opens notebooks, keeps what went wrong."""

    names = itertools.count(1)

    def __init__(self, server: Server, browser, width: int = 1400, height: int = 900):
        self.server = server
        self.errors: list[str] = []
        self.failed: list[str] = []
        self.outside: list[str] = []
        self.context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=False)
        self.context.route(lambda url: not self.loopback(url), lambda route: route.abort())
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.loopback(request.url) or self.outside.append(request.url))
        self.page.on("websocket", lambda socket: self.loopback(socket.url) or self.outside.append(socket.url))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", lambda got: got.status >= 400 and self.failed.append(f"{got.status} {got.url}"))

    def _failed(self, request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page itself gave it up, as at a reload
            self.failed.append(f"{request.failure} {request.url}")

    @staticmethod
    def loopback(url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme in ("data", "blob", "about", "chrome") or parts.hostname in LOOPBACK

    def open(self, notebook: str) -> "Book":
        """Opens a notebook, named as in the folder notebooks/, and waits for its kernel."""
        if not (self.server.work / notebook).exists():
            raise FileNotFoundError(f"There is no notebook {notebook} in {NOTEBOOKS}")
        space = f"window-{next(self.names)}"
        self.page.goto(f"{self.server.url}lab/workspaces/{space}/tree/{quote(notebook)}?token={self.server.token}")
        book = Book(self)
        book.ready()
        return book

    def write(self, *cells, name: str = "") -> "Book":
        """Opens a new notebook of these cells: code, or Markdown after `md:`, or nbformat's own cells."""
        name = name or f"test-{next(self.names)}.ipynb"
        kernelspec = {"name": KERNEL, "display_name": KERNEL, "language": "java"}
        metadata = {"kernelspec": kernelspec, "language_info": LANGUAGE}
        nbformat.write(v4.new_notebook(cells=[source_of(c) for c in cells], metadata=metadata), self.server.work / name)
        return self.open(name)

    def end(self) -> None:
        self.context.close()
        self.server.end_kernels()


class Book:
    """The notebook in front. A cell is named by its id, or counted from 0, Markdown cells included."""

    def __init__(self, lab: Lab):
        self.lab = lab
        self.page = lab.page

    # ---- what a reader does ----

    def menu(self, *path: str) -> None:
        """Chooses from the menu bar, as a reader does: menu("Run", "Run All Cells")."""
        self.page.locator(".lm-MenuBar-item", has_text=path[0]).first.click()
        for label in path[1:]:
            shown = self.page.locator(".lm-Menu .lm-Menu-itemLabel").get_by_text(label, exact=True)
            shown.first.click()

    def command(self, name: str, **arguments) -> None:
        """One of JupyterLab's own commands."""
        self.page.evaluate("([name, args]) => void window.jupyterapp.commands.execute(name, args)", [name, arguments])

    def run_all(self, patience: float = PATIENCE) -> None:
        """Run All Cells, then waits until the kernel is idle again."""
        self.watch()
        self.menu("Run", "Run All Cells")
        self.idle(patience)

    def run(self, index: int | str, patience: float = PATIENCE) -> None:
        """Shift+Enter in a cell, then waits until the kernel is idle again."""
        self.start(index)
        self.idle(patience)

    def start(self, index: int | str) -> None:
        """Shift+Enter in a cell that need not end."""
        self.watch()
        self.edit(index)
        self.page.keyboard.press("Shift+Enter")

    def edit(self, index: int | str) -> None:
        """Puts the cursor at the end of a cell's text."""
        self.cell(index).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+End")

    def type(self, index: int | str, text: str) -> None:
        """Replaces a cell's text by typing."""
        self.edit(index)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)

    def interrupt(self) -> None:
        self.page.locator('.jp-NotebookPanel:not(.lm-mod-hidden) [data-command="notebook:interrupt-kernel"]').click()

    def restart(self) -> None:
        """Restart Kernel, with its question answered."""
        before = self.kernel_started()
        self.menu("Kernel", "Restart Kernel…")
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        self._until(lambda: self.kernel_started() > before, PATIENCE, "the kernel did not restart")
        self.ready()

    def save(self) -> None:
        self.page.evaluate("async () => { await window.jupyterapp.shell.currentWidget.context.save() }")

    def reload(self) -> None:
        """Loads the page again, as F5 does."""
        self.page.reload()
        self.ready()

    def theme(self, name: str) -> None:
        """light or dark"""
        self.command("apputils:change-theme", theme=f"JupyterLab {name.capitalize()}")
        self.page.locator(f'body[data-jp-theme-light="{str(name == "light").lower()}"]').wait_for(state="attached")
        self.page.wait_for_timeout(500)  # charts draw themselves again

    def screenshot(self, path: Path | str, **options) -> Path:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, **options)
        return Path(path)

    # ---- what there is ----

    def state(self) -> dict | None:
        return self.page.evaluate(STATE)

    def ready(self) -> None:
        """Waits until the notebook is shown and its kernel idle."""
        self._until(lambda: (self.state() or {}).get("status") == "idle", PATIENCE, "the kernel did not come up")

    def watch(self) -> None:
        """Counts from here on how often the kernel gets busy."""
        self.page.evaluate(COUNT_BUSY)

    def idle(self, patience: float = PATIENCE) -> None:
        """Waits until the cells that were started since `watch` have ended."""

        def ended():
            state = self.state()
            begun = state and state["busy"]
            return begun and state["status"] == "idle" and not any(cell["running"] for cell in state["cells"])

        self._until(ended, patience, "the kernel is not idle")

    def busy(self) -> None:
        """Waits until a cell runs."""
        self._until(lambda: (self.state() or {}).get("status") == "busy", PATIENCE, "no cell runs")

    def outputs(self, index: int | str) -> list[dict]:
        """A cell's outputs as in the notebook's file."""
        return self._told(index)["outputs"]

    def count(self, index: int | str) -> int | None:
        return self._told(index)["count"]

    def _told(self, index: int | str) -> dict:
        cells = self.state()["cells"]
        return cells[index] if isinstance(index, int) else next(cell for cell in cells if cell["id"] == index)

    def text(self, index: int | str) -> str:
        """A cell's outputs as plain text: streams, values, errors."""
        parts = []
        for output in self.outputs(index):
            text = output.get("text") or output.get("data", {}).get("text/plain") or output.get("traceback") or ""
            parts.append(text if isinstance(text, str) else "".join(text))
        return "".join(parts)

    def problems(self) -> list[str]:
        """The errors that cells show."""
        shown = [(cell["id"], o) for cell in self.state()["cells"] for o in cell["outputs"]]
        return [f"cell {name}: {o['ename']}: {o['evalue']}" for name, o in shown if o["output_type"] == "error"]

    def troubles(self) -> list[str]:
        """What went wrong in the browser: errors in the console, failed requests, addresses off this machine."""
        return [*self.lab.errors, *self.lab.failed, *(f"outside: {url}" for url in self.lab.outside)]

    def cell(self, index: int | str):
        """A cell on the screen (scrolled to), as a Playwright locator."""
        if isinstance(index, str):
            index = [cell["id"] for cell in self.state()["cells"]].index(index)
        self.page.evaluate(
            "async at => { await window.jupyterapp.shell.currentWidget.content.scrollToItem(at, 'smart') }", index
        )
        found = self.page.locator(f'.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell[data-windowed-list-index="{index}"]')
        found.wait_for()
        found.scroll_into_view_if_needed()
        return found

    def output(self, index: int | str):
        """A cell's outputs on the screen, as a Playwright locator."""
        return self.cell(index).locator(".jp-OutputArea-output")

    def kernel_started(self) -> int:
        """How many times the kernel under the notebook has started, by what the server counts."""
        return self.page.evaluate("""() => {
          const session = window.jupyterapp.shell.currentWidget.sessionContext;
          if (window.mlsdRestarts?.of !== session) {
            const mine = window.mlsdRestarts = {of: session, times: 0};
            session.statusChanged.connect((_, status) => { mine.times += status === 'restarting'; });
          }
          return window.mlsdRestarts.times;
        }""")

    def _until(self, condition, patience: float, trouble: str) -> None:
        end = time.monotonic() + patience
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"{trouble} after {patience:.0f} s: {str(self.state())[:2000]}; {self.troubles()}")
            self.page.wait_for_timeout(100)
