"""Runs every test: Maven (Java, with all gates), then pytest (launcher, kernel, notebooks, browser).

After `./course setup --deep` those that need PyTorch are among them.

Further arguments go to pytest. The last line counts passed, failed and skipped tests.
"""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

HOME = Path(__file__).resolve().parents[4]
SUREFIRE = HOME / "kernel-ext" / "target" / "surefire-reports"
PYTEST = HOME / "target" / "pytest.xml"


def count(reports: list[Path]) -> tuple[int, int, int]:
    """Passed, failed and skipped tests in JUnit reports."""
    passed = failed = skipped = 0
    for report in reports:
        for case in ElementTree.parse(report).iter("testcase"):
            kinds = {child.tag for child in case}
            if kinds & {"failure", "error"}:
                failed += 1
            elif "skipped" in kinds:
                skipped += 1
            else:
                passed += 1
    return passed, failed, skipped


def main(arguments: list[str]) -> int:
    os.environ["MLSD_PROGRESS"] = "off"  # what a test solves is not the reader's progress
    for report in [*SUREFIRE.glob("*.xml"), PYTEST]:
        report.unlink(missing_ok=True)
    deep = ["-Pdeep"] if (HOME / ".course" / "deep").exists() else []
    java = subprocess.run([os.environ["MLSD_MAVEN"], "-B", *deep, "verify"], cwd=HOME).returncode
    tests = HOME / "kernel-ext" / "src" / "test" / "python"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tests), f"--junitxml={PYTEST}", *arguments]
    python = subprocess.run(command, cwd=HOME).returncode
    reports = [report for report in [*SUREFIRE.glob("*.xml"), PYTEST] if report.exists()]
    passed, failed, skipped = count(reports)
    ok = java == 0 and python == 0 and failed == 0 and passed > 0
    if not ok and failed == 0:
        failed = 1  # the build, a gate or the collection of tests failed before any test could
        print("\nNo test failed, but the build did: see above.")
    print(f"\n{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
