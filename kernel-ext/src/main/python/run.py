"""Runs notebooks without a browser: run.py [--jobs N] [--timeout SECONDS] [--output FOLDER] [--record] [notebook …]

Each notebook gets a kernel of its own and runs from its own folder; the executed copy goes to target/notebooks.
What runs here is not the reader's own doing: no progress is recorded. --record writes how long each took into
notebooks/TEACHING.md. The exit status is 1 if any notebook fails. MLSD_KERNEL, where set, replaces the kernel that the
notebooks name.
"""

import argparse
import os
import re
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

HOME = Path(__file__).resolve().parents[4]
NOTEBOOKS = HOME / "notebooks"
EXECUTED = HOME / "target" / "notebooks"
KERNEL = "mlsd-java"
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Result:
    """How one notebook ran: cells that ran of all code cells, seconds, and the trouble, empty where all went well."""

    notebook: Path
    ran: int
    cells: int
    seconds: float
    trouble: str


def notebooks(paths: list[str]) -> list[Path]:
    """The notebooks that the paths name, in the order of their names; a folder stands for all notebooks in it."""
    found: list[Path] = []
    for path in [Path(p).resolve() for p in paths] or [NOTEBOOKS]:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
            if not inside:
                sys.exit(f"There is no notebook in {path}.")
            found += inside
        elif path.suffix == ".ipynb" and path.exists():
            found.append(path)
        else:
            sys.exit(f"There is no notebook {path}. Name a notebook (….ipynb) or a folder that holds some.")
    return list(dict.fromkeys(found))


def copy_of(notebook: Path, output: Path = EXECUTED) -> Path:
    """Where the executed copy of a notebook goes."""
    inside = notebook.is_relative_to(NOTEBOOKS)
    return output / (notebook.relative_to(NOTEBOOKS) if inside else notebook.name)


def kernel_of(book: nbformat.NotebookNode) -> str:
    """The kernel that a notebook runs on: ours, where it names none."""
    return os.environ.get("MLSD_KERNEL") or book.metadata.get("kernelspec", {}).get("name", KERNEL)


def tell(index: int, cell: dict, error: str) -> str:
    """A failing cell with its source and its error, as a reader of a terminal wants it."""
    source = "\n".join(f"    {line}" for line in cell.source.splitlines())
    return f"cell {index + 1} (id {cell.get('id', '?')}):\n{source}\n\n{ANSI.sub('', error).strip()}"


def explain(error: Exception) -> str:
    """Why a notebook could not even begin."""
    if isinstance(error, NoSuchKernel):
        return f"there is no kernel {error.name!r} on this machine: run  ./course setup"
    if isinstance(error, (nbformat.reader.NotJSONError, UnicodeDecodeError)):
        return f"the file is not a notebook (no valid JSON): {str(error)[:200]}"
    if isinstance(error, nbformat.ValidationError):
        return f"the file is not a valid notebook: {error.message}"
    return f"{type(error).__name__}: {error}"


def read(notebook: Path) -> nbformat.NotebookNode:
    """Reads a notebook; JSON that is no object (`[]`, `null`) is none."""
    try:
        return nbformat.read(notebook, as_version=4)
    except (AttributeError, TypeError) as error:
        raise nbformat.ValidationError("a notebook is a JSON object with cells") from error


def run(notebook: Path, timeout: int, output: Path = EXECUTED, client=NotebookClient) -> Result:
    """Runs one notebook, with nbclient's client or one of its kind; never raises."""
    os.environ.setdefault("MLSD_PROGRESS", "off")  # nobody learns here: nothing to note
    start = time.monotonic()
    ran, code, trouble = 0, [], ""
    current: tuple[int, dict] | None = None

    def begin(cell, cell_index):
        nonlocal current
        current = (cell_index, cell)

    def end(cell, cell_index, execute_reply):
        nonlocal ran
        ran += execute_reply["content"]["status"] == "ok"

    try:
        book = read(notebook)
        code = [cell for cell in book.cells if cell.cell_type == "code" and cell.source.strip()]
        runs = client(
            book,
            timeout=timeout,
            kernel_name=kernel_of(book),
            resources={"metadata": {"path": str(notebook.parent)}},
            store_widget_state=True,
            on_cell_start=begin,
            on_cell_executed=end,
        )
        try:
            runs.execute()
        except CellExecutionError as error:
            shown = [o for o in current[1].outputs if o.output_type == "error"]
            text = "\n".join(shown[-1].traceback) if shown else error.evalue
            trouble = tell(*current, text)
        except CellTimeoutError:
            trouble = tell(*current, f"still running after {timeout} s: raise it with --timeout")
        except DeadKernelError:
            trouble = tell(*current, "the kernel died while this cell ran")
        finally:
            copy = copy_of(notebook, output)
            copy.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(book, copy)
    except Exception as error:  # a broken file, no such kernel, a full disk: a verdict, not a crash
        trouble = explain(error)
    return Result(notebook, ran, len(code), time.monotonic() - start, trouble)


def row(result: Result) -> str:
    """One line of the table."""
    name, verdict = os.path.relpath(result.notebook), "FAILED" if result.trouble else "ok"
    return f"{name:<50} {result.ran:>4}/{result.cells:<4} {result.seconds:>8.1f}  {verdict}"


def record(results: list[Result]) -> None:
    """Writes the times of the course's notebooks that ran through."""
    import teaching
    from publishing.lessons import in_order

    took = {r.notebook: r.seconds for r in results if not r.trouble and r.notebook.is_relative_to(NOTEBOOKS)}
    teaching.record(NOTEBOOKS / "TEACHING.md", in_order(notebooks([]), NOTEBOOKS / "README.md"), took)


def main() -> int:
    parser = argparse.ArgumentParser(prog="./course run", description=__doc__)
    parser.add_argument("paths", nargs="*", metavar="notebook or folder")
    parser.add_argument("--jobs", type=int, default=1, help="how many at a time (default 1)")
    parser.add_argument("--timeout", type=int, default=600, help="seconds that a cell may take (default 600)")
    parser.add_argument("--output", type=Path, default=EXECUTED, help="where executed copies go (target/notebooks)")
    parser.add_argument("--record", action="store_true", help="write the times into notebooks/TEACHING.md")
    arguments = parser.parse_args()
    books = notebooks(arguments.paths)
    if arguments.jobs < 1:
        sys.exit(f"--jobs needs a number of 1 or more, but got {arguments.jobs}.")
    print(f"{'notebook':<50} {'cells':>9} {'seconds':>8}  verdict", flush=True)
    results, output = [], arguments.output.resolve()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        try:
            for future in as_completed([pool.submit(run, book, arguments.timeout, output) for book in books]):
                results.append(future.result())
                print(row(results[-1]), flush=True)
        except KeyboardInterrupt:  # the notebooks that run get it too, and end their kernels
            pool.shutdown(cancel_futures=True)
            print("\nInterrupted.")
            return 130
    failed = [result for result in results if result.trouble]
    if arguments.record:
        record(results)
    for result in failed:
        print(f"\n{os.path.relpath(result.notebook)}, {result.trouble}")
    total = sum(result.seconds for result in results)
    copies = os.path.relpath(output)
    print(f"\n{len(results) - len(failed)} of {len(results)} ran through, {total:.1f} s; copies in {copies}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
