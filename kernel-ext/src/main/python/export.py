"""Makes a static site of the executed course, which opens from its folder, without a server or a network.

One page a notebook, with the syllabus, the data cards and all else that they link to. A site that is there already
stays until the new one is whole. The JavaScript of the pages was fetched at set-up; only --fetch uses the network.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import run
from publishing import assets
from publishing.build import build
from publishing.lessons import Lesson, Trouble, fresh, in_order
from publishing.links import Atlas

MARK = ".course-site"


def lesson(book: Path, source: Path, copies: Path) -> Lesson:
    """A notebook of the folder `source` and its executed copy, which lies in `copies` as the notebook lies there."""
    if not book.is_relative_to(source):
        raise Trouble(f"{book} does not lie in {source}: name notebooks of the course, or another folder with --source")
    return Lesson(book, copies / book.relative_to(source))


def run_all(lessons: list[Lesson], jobs: int, timeout: int) -> None:
    """Runs each notebook into its copy, telling each as it ends; raises `Trouble` for those that fail."""
    print(f"{'notebook':<50} {'cells':>9} {'seconds':>8}  verdict", flush=True)
    failed = []
    with ProcessPoolExecutor(jobs) as pool:
        try:
            waiting = [pool.submit(run_one, each, timeout) for each in lessons]
            for future in as_completed(waiting):
                print(run.row(future.result()), flush=True)
                failed += [future.result()] if future.result().trouble else []
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise
    if failed:
        told = "\n\n".join(f"{os.path.relpath(result.notebook)}, {result.trouble}" for result in failed)
        raise Trouble(f"{told}\n\n{len(failed)} of {len(lessons)} notebooks failed")


def run_one(lesson: Lesson, timeout: int) -> run.Result:
    with tempfile.TemporaryDirectory() as folder:
        result = run.run(lesson.source, timeout, Path(folder))
        copy = run.copy_of(lesson.source, Path(folder))
        if copy.exists():
            lesson.executed.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(copy, lesson.executed)
    return result


def replaceable(site: Path) -> None:
    """Raises `Trouble` for a folder that holds something else than a site of ours."""
    if site.exists() and not (site.is_dir() and (not any(site.iterdir()) or (site / MARK).exists())):
        raise Trouble(f"{site} holds something else than an exported site: name an empty folder, or a new one")


def replace(site: Path, made: Path) -> None:
    """Puts the new site in the place of the former one, which is kept until then."""
    former = made.with_name("former")
    if site.exists():
        os.replace(site, former)
    try:
        os.replace(made, site)
    except OSError:
        if former.exists():
            os.replace(former, site)
        raise


def export(arguments: argparse.Namespace) -> str:
    """Makes the site; what it says at the end."""
    source, site = arguments.source.resolve(), arguments.output.resolve()
    replaceable(site)
    assets.check(slides=arguments.slides)
    books = in_order(run.notebooks(arguments.paths or [str(source)]), source / "README.md")
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=site.parent, prefix=f".{site.name}-", ignore_cleanup_errors=True) as drafts:
        copies = arguments.copies.resolve() if arguments.executed else Path(drafts) / "executed"
        lessons = [lesson(book, source, copies) for book in books]
        if arguments.executed:
            for each in lessons:
                fresh(each)
        else:
            run_all(lessons, arguments.jobs, arguments.timeout)
        made = Path(drafts) / "site"
        made.mkdir()
        home = run.HOME if source.is_relative_to(run.HOME) else source
        build(lessons, Atlas(source, home), made, arguments.slides, lambda line: print(f"  {line}", flush=True))
        (made / MARK).write_text("made by ./course export\n", encoding="utf-8")
        replace(site, made)
    count = "1 lesson" if len(lessons) == 1 else f"{len(lessons)} lessons"
    return f"{count} exported: open  {os.path.relpath(site / 'index.html')}  in a browser"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./course export", description=__doc__)
    parser.add_argument("paths", nargs="*", metavar="notebook or folder")
    parser.add_argument("--output", type=Path, default=run.HOME / "target" / "site", help="default target/site")
    parser.add_argument("--slides", action="store_true", help="slides of each lesson, too")
    parser.add_argument("--executed", action="store_true", help="run nothing: take the copies of the last ./course run")
    parser.add_argument("--copies", type=Path, default=run.EXECUTED, help="where those copies are (target/notebooks)")
    parser.add_argument("--fetch", action="store_true", help="fetch the site's JavaScript again, through Maven and npm")
    parser.add_argument("--jobs", type=int, default=1, help="how many notebooks run at a time (default 1)")
    parser.add_argument("--timeout", type=int, default=600, help="seconds that a cell may take (default 600)")
    parser.add_argument("--source", type=Path, default=run.NOTEBOOKS, help="the lessons' folder (default notebooks)")
    return parser.parse_args()


def main() -> int:
    def stop(*_):
        raise KeyboardInterrupt

    given = arguments()
    signal.signal(signal.SIGTERM, stop)
    try:
        if given.fetch:
            assets.fetch()
        print(export(given))
        return 0
    except KeyboardInterrupt:
        print("\nInterrupted; the former site, if there was one, is as it was.", file=sys.stderr)
        return 130
    except (Trouble, assets.Missing, OSError) as error:
        print(f"\n{error}\nNothing was exported; the former site, if there was one, is as it was.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
