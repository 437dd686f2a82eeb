"""Steps of the set-up, called by ./course.

install.py engine | openblas | site | deep JAVA or off | kernelspec JAVA | cache JAVA | lab
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HOME = Path(__file__).resolve().parents[4]
VENV = HOME / ".venv"
SHARE = VENV / "share" / "mlsd"


def write(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)


def pinned(name: str) -> str:
    """The version that pom.xml pins for a library."""
    return re.search(f"<{name}.version>(.*?)</", (HOME / "pom.xml").read_text(encoding="utf-8")).group(1)


def engine() -> None:
    """Lays the engine's jar, which comes with its Python wheel, out as a Maven repository."""
    version = pinned("jjava")
    folder = SHARE / "maven" / "org" / "dflib" / "jjava" / "jjava" / version
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(VENV / "share" / "jupyter" / "kernels" / "java" / "jjava.jar", folder / f"jjava-{version}.jar")
    write(
        folder / f"jjava-{version}.pom",
        "<project><modelVersion>4.0.0</modelVersion><groupId>org.dflib.jjava</groupId>"
        f"<artifactId>jjava</artifactId><version>{version}</version></project>\n",
    )


def openblas() -> None:
    """Unpacks the library and its Fortran run time; Smile asks the system's loader for it by its plain name."""
    system, plain = {"win32": ("windows", "openblas.dll"), "darwin": ("macosx", "libopenblas.dylib")}.get(
        sys.platform, ("linux", "libopenblas.so")
    )
    processor = "arm64" if platform.machine().lower() in ("arm64", "aarch64") else "x86_64"
    artifact = f"org.bytedeco:openblas:{pinned('openblas')}:jar:{system}-{processor}"
    folder, jars = SHARE / "native", SHARE / "downloads"
    maven = [os.environ["MLSD_MAVEN"], "-B", "-q", "-N", f"-Dartifact={artifact}", f"-DoutputDirectory={jars}"]
    subprocess.run([*maven, "dependency:copy"], cwd=HOME, check=True)
    folder.mkdir(parents=True, exist_ok=True)
    for jar in jars.glob("*.jar"):
        with zipfile.ZipFile(jar) as archive:
            for member in archive.namelist():
                name = member.rsplit("/", 1)[-1]
                if re.search(r"\.(so|dylib|dll)[.0-9]*$", name) and "jni" not in name:
                    library = folder / (plain if "openblas" in name else name)
                    with archive.open(member) as source, open(library, "wb") as copy:
                        shutil.copyfileobj(source, copy)
        jar.unlink()


def site() -> None:
    """Fetches the JavaScript that exported pages share."""
    from publishing import assets

    assets.set_up()


def deep(java: str) -> None:
    """Unpacks PyTorch from its jar to where the kernel looks for it, once, so that no lesson has to; "off" removes it."""
    folder = SHARE / "djl"
    shutil.rmtree(folder, ignore_errors=True)
    if java != "off":
        folder.mkdir(parents=True)
        classes = (SHARE / "classpath.txt").read_text(encoding="utf-8")
        command = [java, "--enable-native-access=ALL-UNNAMED", "-cp", classes, "mlsd.models.Torch"]
        offline = {"DJL_CACHE_DIR": str(folder), "DJL_OFFLINE": "true", "OPT_OUT_TRACKING": "true"}
        subprocess.run(command, cwd=HOME, env=os.environ | offline, check=True)


def kernelspec(java: str) -> None:
    """Writes the kernelspec, with the paths of this machine, into the Python environment."""
    template = HOME / "kernel-ext" / "src" / "main" / "kernelspec"
    spec = VENV / "share" / "jupyter" / "kernels" / "mlsd-java"
    spec.mkdir(parents=True, exist_ok=True)
    places = {
        "@JAVA@": java,
        "@HOME@": str(HOME),
        "@SHARE@": str(SHARE),
        "@CLASSPATH@": (SHARE / "classpath.txt").read_text(encoding="utf-8"),
    }
    for file in template.iterdir():
        if file.suffix in (".json", ".args"):
            text = file.read_text(encoding="utf-8")
            for name, value in places.items():
                text = text.replace(name, value.replace("\\", "/"))
            if sys.platform == "win32":
                text = text.replace('"LD_LIBRARY_PATH": "', '"PATH": "${PATH};')
            write(spec / file.name, text)
        elif file.suffix != ".md":
            shutil.copyfile(file, spec / file.name)


def cache(java: str) -> None:
    """Trains the kernel's AOT cache; without one the kernel only starts slower, so a failure here is none of the set-up."""
    arguments = VENV / "share" / "jupyter" / "kernels" / "mlsd-java" / "kernel.args"
    made = SHARE / "kernel.aot"
    made.unlink(missing_ok=True)
    command = [java, f"@{arguments}", f"-XX:AOTCacheOutput={made}", "mlsd.kernel.Main", "--train"]
    try:
        subprocess.run(command, cwd=HOME, check=True, timeout=240)
    except (subprocess.SubprocessError, OSError) as error:
        print(f"no start-up cache: {error}")
    made.touch()  # an empty file is ignored by the JVM, and says that it was tried


def lab() -> None:
    """No news pop-up, no look-up of newer versions: the course works without a network."""
    settings = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
    write(VENV / "share" / "jupyter" / "lab" / "settings" / "overrides.json", json.dumps(settings, indent=2) + "\n")
    # Jupytext is here for the tests; a reader's JupyterLab is as without it.
    server = {"ServerApp": {"jpserver_extensions": {"jupyterlab_jupytext": False}}}
    write(VENV / "etc" / "jupyter" / "jupyter_server_config.d" / "mlsd.json", json.dumps(server, indent=2) + "\n")
    page = {"disabledExtensions": {"jupyterlab-jupytext": True}}
    write(VENV / "etc" / "jupyter" / "labconfig" / "page_config.json", json.dumps(page, indent=2) + "\n")


if __name__ == "__main__":
    steps = [engine, openblas, site, deep, kernelspec, cache, lab]
    {step.__name__: step for step in steps}[sys.argv[1]](*sys.argv[2:])
