"""The JavaScript that the exported site shares: pinned, fetched once at set-up, checked, never at export time.

plotly.js and anywidget lie in the Python environment already. What JupyterLab holds of MathJax, Mermaid and the widgets
is cut into pieces for its own loader, so these come from npm: exact versions, each archive checked against its SHA-256.
`npm_config_registry` names another registry, as for npm itself; proxies are taken from the environment.
`MLSD_SITE_ASSETS` names another folder for what was fetched.
"""

import hashlib
import io
import os
import re
import shutil
import sys
import tarfile
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[5]
FETCHED = Path(os.environ.get("MLSD_SITE_ASSETS") or HOME / ".venv" / "share" / "mlsd" / "site")
REGISTRY = ""
OWN = Path(__file__).parent / "static"


@dataclass(frozen=True)
class Archive:
    """One npm package: what to take out of it (patterns), and the folder that it goes to."""

    name: str
    version: str
    sha256: str
    members: str
    folder: str = ""

    @property
    def address(self) -> str:
        registry = os.environ.get("npm_config_registry") or os.environ.get("NPM_CONFIG_REGISTRY") or REGISTRY
        return f"{registry.rstrip('/')}/{self.name}/-/{self.name.rsplit('/', 1)[-1]}-{self.version}.tgz"


ARCHIVES = [
    Archive(
        "mermaid", "11.14.0",
        "63ba06649e17e10fee02e54c7c2edacfe250b4bbddb3c2497f00d3a32a42e5c7", r"dist/mermaid\.min\.js",
    ),
    Archive(
        "mathjax", "3.2.2",
        "1b9c0a1c44df864e915690558e72adb9cc5203360daefd385084ced3b6c64c09", r"es5/tex-svg-full\.js",
    ),
    Archive(
        "requirejs", "2.3.8",
        "777158e89275e16bd51aec3ef714fbcb5dc45789e7078659933bc814916d7dec", r"require\.js",
    ),
    Archive(
        "@jupyter-widgets/html-manager", "1.0.15",
        "2b9d65cb7913e1c7d671757a10008b32c9c2448d4429513371e55c07d6107638",
        r"dist/(embed-amd\.js|\w+\.woff2)", "widgets/",
    ),
    Archive(
        "reveal.js", "5.2.1", "359b575dd51bbda32f89b2fd4c7dc46ad7389a805572158916c29252f7a27333",
        r"dist/reveal\.(js|css)", "reveal/",
    ),
]
READY, TROUBLE = "ready.txt", "trouble.txt"


class Missing(Exception):
    """The shared JavaScript is not on this machine."""


def pins() -> str:
    return "".join(f"{a.name} {a.version} {a.sha256}\n" for a in ARCHIVES)


def download(archive: Archive) -> bytes:
    """The archive's bytes, checked."""
    with urllib.request.urlopen(archive.address, timeout=120) as answer:
        content = answer.read()
    came = hashlib.sha256(content).hexdigest()
    if came != archive.sha256:
        raise OSError(f"{archive.address} should have the SHA-256 {archive.sha256}, but has {came}: it was not used")
    return content


def unpack(archive: Archive, content: bytes, folder: Path) -> None:
    """Writes the wanted members, and the licence where the package has one."""
    wanted = re.compile(rf"package/(?:{archive.members}|LICENSE(?:\.\w+)?)")
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        for member in tar.getmembers():
            if member.isfile() and wanted.fullmatch(member.name):
                name = member.name.rsplit("/", 1)[-1]
                to = folder / archive.folder / name
                if name.startswith("LICENSE"):
                    to = folder / "licences" / f"{archive.name.strip('@').replace('/', '-')}.txt"
                to.parent.mkdir(parents=True, exist_ok=True)
                to.write_bytes(tar.extractfile(member).read())


def fetch(folder: Path = FETCHED) -> None:
    """Fetches everything into a draft beside the folder, then takes the folder's place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="site-part-") as draft:
        for archive in ARCHIVES:
            unpack(archive, download(archive), Path(draft) / "site")
        (Path(draft) / "site" / READY).write_text(pins(), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(Path(draft) / "site", folder)


def set_up(folder: Path = FETCHED) -> None:
    """The step of ./course setup: what cannot be fetched stops only the export, which then says why."""
    try:
        fetch(folder)
    except OSError as error:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TROUBLE).write_text(f"{error}\n", encoding="utf-8")
        print(f"nothing for the exported site: {error}")


def check(folder: Path = FETCHED) -> None:
    """Raises `Missing`, with what to do, unless all is there in the pinned versions."""
    ready, trouble = folder / READY, folder / TROUBLE
    if ready.exists() and ready.read_text(encoding="utf-8") == pins():
        return
    why = "other versions are pinned now" if ready.exists() else "the set-up has not fetched it yet"
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
    shutil.copyfile(jupyter / "nbextensions" / "anywidget" / "index.js", static / "widgets" / "anywidget.js")
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
