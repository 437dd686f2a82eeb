"""Steps of the set-up, called by ./course; JAVA_HOME names the JDK, MLSD_MAVEN the Maven to use.

install.py packages | lab | engine | openblas | site | build [profile] | deep | shallow | kernelspec | cache | whole
"""

import filecmp
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
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


def java() -> str:
    """The JDK's launcher."""
    return str(Path(os.environ["JAVA_HOME"]) / "bin" / "java")


def damaged() -> list[str]:
    """The packages of which files are missing, as a stop in the middle of an installation leaves them."""
    broken = set()
    for package in metadata.distributions():
        files = package.files  # none where even their list was not written
        if files is None or any(f.suffix != ".pyc" and not os.path.exists(package.locate_file(f)) for f in files):
            if package.read_text("METADATA"):  # else pip knows that it is not there
                broken.add(f"{package.name}=={package.version}")
    return sorted(broken)


def packages() -> None:
    """Installs what requirements.txt pins, and anew what an earlier try left half done, which pip takes for installed."""
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    status = subprocess.run([*pip, "-r", str(HOME / "requirements.txt")]).returncode
    if status == 0 and (broken := damaged()):
        status = subprocess.run([*pip, "--force-reinstall", "--no-deps", *broken]).returncode
    sys.exit(status)


def whole() -> None:
    """Tells the Python, where nothing is missing from its packages, else which of them are damaged."""
    if broken := damaged():
        print(f"files are missing in {', '.join(broken)}: delete {VENV}, then run  ./course setup")
    else:
        print(f"Python {platform.python_version()}  {VENV}")


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


def build(*profiles: str) -> None:
    """Builds the helper module; a jar that is as before keeps its time stamp, which the start-up cache holds."""
    status = subprocess.run([os.environ["MLSD_MAVEN"], "-B", "-q", "-Dwithout-gates", *profiles, "package"], cwd=HOME)
    if status.returncode != 0:
        sys.exit(status.returncode)
    target = HOME / "kernel-ext" / "target"
    built, jar = target / "kernel-ext-1.0-SNAPSHOT.jar", SHARE / "lib" / "kernel-ext.jar"
    jar.parent.mkdir(parents=True, exist_ok=True)
    if not (jar.exists() and filecmp.cmp(built, jar, shallow=False)):
        try:
            shutil.copyfile(built, jar)
        except PermissionError as error:  # Windows keeps the jar of a running kernel
            sys.exit(f"{error}\nIs a kernel of this course still running? Close JupyterLab, then try again.")
    libraries = (target / "classpath.txt").read_text(encoding="utf-8").strip()
    write(SHARE / "classpath.txt", f"{jar}{os.pathsep}{libraries}")


def deep() -> None:
    """Unpacks PyTorch from its jar to where the kernel looks for it, once, so that no lesson has to."""
    shallow()
    folder = SHARE / "djl"
    folder.mkdir(parents=True)
    classes = (SHARE / "classpath.txt").read_text(encoding="utf-8")
    command = [java(), "--enable-native-access=ALL-UNNAMED", "-cp", classes, "mlsd.models.Torch"]
    offline = {"DJL_CACHE_DIR": str(folder), "DJL_OFFLINE": "true", "OPT_OUT_TRACKING": "true"}
    subprocess.run(command, cwd=HOME, env=os.environ | offline, check=True)


def shallow() -> None:
    """Takes PyTorch away."""
    shutil.rmtree(SHARE / "djl", ignore_errors=True)


def jdk() -> int:
    """The JDK's feature version, as its file `release` tells it."""
    release = (Path(os.environ["JAVA_HOME"]) / "release").read_text(encoding="utf-8")
    return int(re.search(r'JAVA_VERSION="(\d+)', release).group(1))


def kernelspec() -> None:
    """Writes the kernelspec, with the paths of this machine, into the Python environment."""
    template = HOME / "kernel-ext" / "src" / "main" / "kernelspec"
    spec = VENV / "share" / "jupyter" / "kernels" / "mlsd-java"
    spec.mkdir(parents=True, exist_ok=True)
    places = {
        "@JAVA@": java(),
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
            if file.suffix == ".args" and jdk() >= 26:  # for the kernel's class WrapNames; older ones do not know it
                text += "--enable-final-field-mutation=ALL-UNNAMED\n"
            write(spec / file.name, text)
        elif file.suffix != ".md":
            shutil.copyfile(file, spec / file.name)


def cache() -> None:
    """Trains the kernel's AOT cache; without one the kernel only starts slower, so a failure here is none of the set-up."""
    arguments = VENV / "share" / "jupyter" / "kernels" / "mlsd-java" / "kernel.args"
    made = SHARE / "kernel.aot"
    made.unlink(missing_ok=True)
    command = [java(), f"@{arguments}", f"-XX:AOTCacheOutput={made}", "mlsd.kernel.Main", "--train"]
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
    steps = [packages, lab, engine, openblas, site, build, deep, shallow, kernelspec, cache, whole]
    try:
        {step.__name__: step for step in steps}[sys.argv[1]](*sys.argv[2:])
    except KeyboardInterrupt:
        sys.exit("Interrupted: the same command goes on where this one stopped.")
