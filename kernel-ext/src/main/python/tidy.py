"""Formats the Java code and strips the notebooks' outputs; cell ids stay."""

import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[4]

if __name__ == "__main__":
    java = subprocess.run([os.environ["MLSD_MAVEN"], "-B", "-q", "spotless:apply"], cwd=HOME).returncode
    books = [str(p) for p in (HOME / "notebooks").rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts]
    strip = subprocess.run([sys.executable, "-m", "nbstripout", "--keep-id", *books]).returncode if books else 0
    sys.exit(max(java, strip))
