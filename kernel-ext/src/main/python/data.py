"""Lists, downloads and verifies the real data sets: the work is done in Java, by mlsd.data."""

import os
import subprocess
import sys
from pathlib import Path

CLASSPATH = Path(__file__).resolve().parents[4] / ".venv" / "share" / "mlsd" / "classpath.txt"

if __name__ == "__main__":
    java = Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    quiet = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
    command = [java, *quiet, "-cp", CLASSPATH.read_text(encoding="utf-8"), "mlsd.data.Cli", *sys.argv[1:]]
    sys.exit(subprocess.run(command).returncode)
