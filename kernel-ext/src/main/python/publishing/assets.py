"""The JavaScript that the exported site shares: pinned, fetched once at set-up, checked, never at export time.

plotly.js and anywidget lie in the Python environment already. What JupyterLab holds of MathJax, Mermaid and the widgets
is cut into pieces for its own loader, so these come as WebJars, through Maven. What there is no WebJar of, the widgets'
manager and reveal.js 5, comes through npm's own client; where that is not at hand the site does without (`WITHOUT`).
Exact versions, each archive checked against its SHA-256; Maven's and npm's own settings say where they fetch from.
`MLSD_SITE_ASSETS` names another folder for what was fetched.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[5]
FETCHED = Path(os.environ.get("MLSD_SITE_ASSETS") or HOME / ".venv" / "share" / "mlsd" / "site")
OWN = Path(__file__).parent / "static"
WIDGETS, SLIDES = "widgets/", "reveal/"
WITHOUT = {WIDGETS: "widgets are shown as plain tables and text", SLIDES: "slides cannot be exported"}


@dataclass(frozen=True)
class Archive:
    """A WebJar (group:artifact) or an npm package: what to take out of it (patterns), the folder that it goes to."""

    name: str
    version: str
    sha256: str
    members: str
    folder: str = ""

    @property
    def webjar(self) -> bool:
        return ":" in self.name

    @property
    def pin(self) -> str:
        return f"{self.name} {self.version} {self.sha256}\n"


ARCHIVES = [
    Archive(
        "org.webjars.npm:mermaid", "11.14.0",
        "fcc17f377c0f657513a66735d41a3095cad37e8059d80e2d80d39f91458cfbed", r"dist/mermaid\.min\.js",
    ),
    Archive(
        "org.webjars.npm:mathjax", "3.2.2",
        "9ee1270b782fd43bb6e0dc409d15725147da82b66fddaea9f35d41b51916460e", r"es5/tex-svg-full\.js",
    ),
    Archive(
        "org.webjars:requirejs", "2.3.7",
        "8895740ffb771097033c790e01359e825e62d2093a45e9fff59a332373876849", r"require\.js",
    ),
    Archive(
        "@jupyter-widgets/html-manager", "1.0.15",
        "2b9d65cb7913e1c7d671757a10008b32c9c2448d4429513371e55c07d6107638",
        r"dist/(embed-amd\.js|\w+\.woff2)", WIDGETS,
    ),
    Archive(
        "reveal.js", "5.2.1", "359b575dd51bbda32f89b2fd4c7dc46ad7389a805572158916c29252f7a27333",
        r"dist/reveal\.(js|css)", SLIDES,
    ),
]
READY, TROUBLE = "ready.txt", "trouble.txt"


class Missing(Exception):
    """The shared JavaScript is not on this machine."""


class NoNpm(Exception):
    """npm's client is not here, or could not fetch: the site does without."""


def pins() -> str:
    return "".join(archive.pin for archive in ARCHIVES)


def download(archive: Archive, folder: Path) -> Path:
    """The archive's file, checked."""
    folder.mkdir()
    maven(archive, folder) if archive.webjar else npm(archive, folder)
    (file,) = folder.iterdir()
    came = hashlib.sha256(file.read_bytes()).hexdigest()
    if came != archive.sha256:
        what = f"{archive.name} {archive.version}"
        raise OSError(f"{what} should have the SHA-256 {archive.sha256}, but has {came}: it was not used")
    return file


def maven(archive: Archive, folder: Path) -> None:
    command = [os.environ.get("MLSD_MAVEN", "mvn"), "-B", "-q", "-N", "dependency:copy"]
    wanted = [f"-Dartifact={archive.name}:{archive.version}:jar", f"-DoutputDirectory={folder}"]
    done = subprocess.run([*command, *wanted], cwd=HOME, capture_output=True, text=True)
    if done.returncode != 0:
        raise OSError(f"Maven could not fetch {archive.name} {archive.version}: {told(done)}")


def npm(archive: Archive, folder: Path) -> None:
    client = shutil.which("npm")
    if client is None:
        raise NoNpm("npm is not on the path")
    command = [client, "pack", f"{archive.name}@{archive.version}", "--ignore-scripts", "--loglevel=error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise NoNpm(f"npm could not fetch it: {told(done)}")


def told(done: subprocess.CompletedProcess) -> str:
    """The first two lines of what a failed command said, without colours."""
    plain = re.sub(r"\x1b\[[\d;]*m", "", f"{done.stdout}{done.stderr}")
    return "; ".join([line.strip() for line in plain.splitlines() if line.strip()][:2]) or "it said nothing"


def files(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents of a jar's or a tarball's files."""
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as jar:
            yield from ((info.filename, jar.read(info)) for info in jar.infolist() if not info.is_dir())
    else:
        with tarfile.open(archive) as tar:
            yield from ((member.name, tar.extractfile(member).read()) for member in tar if member.isfile())


def unpack(archive: Archive, file: Path, folder: Path) -> None:
    """Writes the wanted members, and the licence where the package has one."""
    root = r"META-INF/resources/webjars/[^/]+/[^/]+" if archive.webjar else "package"
    wanted = re.compile(rf"{root}/(?:{archive.members}|LICENSE(?:\.\w+)?)")
    for member, content in files(file):
        if wanted.fullmatch(member):
            name = member.rsplit("/", 1)[-1]
            to = folder / archive.folder / name
            if name.startswith("LICENSE"):
                to = folder / "licences" / f"{archive.name.split(':')[-1].strip('@').replace('/', '-')}.txt"
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(content)


def fetch(folder: Path = FETCHED) -> None:
    """Fetches everything into a draft beside the folder, then takes the folder's place; says what it goes without."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="site-part-") as draft:
        site, got = Path(draft) / "site", ""
        site.mkdir()
        for at, archive in enumerate(ARCHIVES):
            try:
                unpack(archive, download(archive, Path(draft) / str(at)), site)
                got += archive.pin
            except NoNpm as why:
                without = f"{archive.name} {archive.version}: {why}"
                if archive.pin in fetched(folder):
                    raise OSError(f"{without}; what was fetched before stays") from why
                print(f"{without}, so {WITHOUT[archive.folder]}. With npm and a network:  ./course export --fetch")
        (site / READY).write_text(got, encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(site, folder)


def set_up(folder: Path = FETCHED) -> None:
    """The step of ./course setup: what cannot be fetched stops only the export, which then says why."""
    try:
        fetch(folder)
    except OSError as error:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TROUBLE).write_text(f"{error}\n", encoding="utf-8")
        print(f"nothing for the exported site: {error}")


def fetched(folder: Path) -> list[str]:
    """The pins of what was fetched."""
    ready = folder / READY
    return ready.read_text(encoding="utf-8").splitlines(keepends=True) if ready.exists() else []


def holds(part: str, folder: Path = FETCHED) -> bool:
    """Whether a part that the site can do without is there."""
    return all(archive.pin in fetched(folder) for archive in ARCHIVES if archive.folder == part)


def check(folder: Path = FETCHED, slides: bool = False) -> None:
    """Raises `Missing`, with what to do, unless all that is needed is there in the pinned versions."""
    here, trouble = set(fetched(folder)), folder / TROUBLE
    needed = {archive.pin for archive in ARCHIVES if archive.webjar}
    known = {archive.pin for archive in ARCHIVES}
    if (folder / READY).exists() and needed <= here <= known:
        if slides and not holds(SLIDES, folder):
            raise Missing("Slides need reveal.js, which comes through npm. With npm and a network, run once:\n"
                          "./course export --fetch")
        return
    why = "other versions are pinned now" if here else "the set-up has not fetched it yet"
    if trouble.exists():
        why = f"at set-up: {trouble.read_text(encoding='utf-8').strip()}"
    raise Missing(
        f"The site shares JavaScript that is not on this machine ({why}).\n"
        "With a network, run once:  ./course export --fetch"
    )


def shared(static: Path, slides: bool, folder: Path = FETCHED) -> None:
    """Copies everything that the pages share into the site's folder `static`."""
    check(folder)
    leave = shutil.ignore_patterns(READY, TROUBLE, *([] if slides else ["reveal", "slides.*"]))
    shutil.copytree(folder, static, ignore=leave)
    shutil.copytree(OWN, static, ignore=leave, dirs_exist_ok=True)
    import plotly

    bundled = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    shutil.copyfile(bundled, static / "plotly.min.js")
    jupyter = Path(sys.prefix) / "share" / "jupyter"
    if holds(WIDGETS, folder):
        shutil.copyfile(jupyter / "nbextensions" / "anywidget" / "index.js", static / WIDGETS / "anywidget.js")
    (static / "theme.css").write_text(themes(jupyter), encoding="utf-8")


def themes(jupyter: Path) -> str:
    """JupyterLab's colours, light and dark, so that tables and verdicts look as they do there; and those of code."""
    from jupyterlab_pygments import JupyterStyle
    from pygments.formatters import HtmlFormatter

    folder = jupyter / "nbconvert" / "templates" / "lab" / "static"
    variables = {
        name: re.findall(r"(?<![\w(-])(--[\w-]+\s*:[^;{}]+;)", (folder / name).read_text(encoding="utf-8"))
        for name in ("index.css", "theme-light.css", "theme-dark.css")
    }
    palette = [line for line in variables["index.css"] if line.startswith("--md-")]
    light, dark = ("\n".join(variables[name]) for name in ("theme-light.css", "theme-dark.css"))
    code = HtmlFormatter(style=JupyterStyle).get_style_defs(".highlight")
    always = "\n".join(palette)
    return f":root {{\n{always}\n{light}\n}}\n@media screen {{ :root[data-theme=dark] {{\n{dark}\n}} }}\n{code}\n"
