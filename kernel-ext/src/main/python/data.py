"""Lists, downloads and verifies the real data sets: the work is done in Java, by mlsd.data."""

import os
import subprocess
import sys
from pathlib import Path

CLASSPATH = Path(__file__).resolve().parents[4] / ".venv" / "share" / "mlsd" / "classpath.txt"


def java(main: str, arguments: list[str]) -> int:
    """Runs a main class of the helper module in the foreground; gives its status."""
    program = Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    quiet = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
    classes = os.environ.get("MLSD_CLASSPATH") or CLASSPATH.read_text(encoding="utf-8")
    command = [program, *quiet, "-cp", classes, main, *arguments]
    return subprocess.run(command).returncode


if __name__ == "__main__":
    sys.exit(java("mlsd.data.Cli", sys.argv[1:]))
