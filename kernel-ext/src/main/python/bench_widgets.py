"""Key press → new chart of 200 points in JupyterLab: `Interact` from Java beside ipykernel's `interact`, in one run.

    ./course bench widgets [--presses N]

Both notebooks are open in one server, in two windows of one Chromium; the presses alternate in rounds, so that what
else the machine does falls on both alike. Measured in the page: from the key press to the frame after the one in which
the chart's title has changed. Says the two medians and their ratio, frames without a chart, jumps in height.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

HOME = Path(__file__).resolve().parents[4]
sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "test" / "python"))

JAVA = [
    """import mlsd.widget.*;
import mlsd.plot.PlotlyChart;
PlotlyChart wave(int f) {
    var x = new double[200];
    var y = new double[200];
    for (int i = 0; i < 200; i++) { x[i] = i / 20.0; y[i] = Math.sin(f * x[i] / 10); }
    return new PlotlyChart(List.of(Map.of("type", "scatter", "x", x, "y", y)),
        Map.of("title", Map.of("text", "f = " + f), "height", 360), Map.of());
}""",
    'Interact.of(IntSlider.of("f", 0, 1000).at(10), f -> wave(f))',
]
PYTHON = [
    """import math
import plotly.graph_objects as go
from ipywidgets import IntSlider, interact
def wave(f):
    x = [i / 20 for i in range(200)]
    y = [math.sin(f * v / 10) for v in x]
    return go.Figure([go.Scatter(x=x, y=y)], layout=dict(title=dict(text=f"f = {f}"), height=360))""",
    "interact(wave, f=IntSlider(value=10, min=0, max=1000)); None",
]
# Presses a key on the slider's handle and looks at every frame until the title is the next one.
PRESS = """async ([handle, cell, next]) => {
    const height = () => cell.querySelector('.jp-OutputArea').getBoundingClientRect().height;
    const before = height();
    let blank = 0, jump = 0;
    handle.focus();
    const from = performance.now();
    const key = {key: 'ArrowRight', code: 'ArrowRight', bubbles: true, cancelable: true};
    handle.dispatchEvent(new KeyboardEvent('keydown', key));
    while (true) {
        await new Promise(requestAnimationFrame);
        const lines = cell.querySelectorAll('.js-line').length;
        blank += lines === 0;
        jump = Math.max(jump, Math.abs(height() - before));
        if (lines && cell.querySelector('.gtitle')?.textContent === next) break;
        if (performance.now() - from > 20000) throw new Error(`no chart “${next}” after 20 s`);
    }
    await new Promise(requestAnimationFrame);
    return {millis: performance.now() - from, blank, jump};
}"""


class Side:
    """One notebook with its slider, moved step by step."""

    def __init__(self, name, window, cells, kernel):
        from nbformat import v4
        import nbformat

        file = f"bench-{name}.ipynb"
        metadata = {"kernelspec": {"name": kernel, "display_name": kernel, "language": name}}
        book = v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells], metadata=metadata)
        nbformat.write(book, window.server.work / file)
        self.book = window.open(file)
        self.book.run_all()
        if self.book.problems():
            raise RuntimeError(f"{name}: {self.book.problems()}")
        cell = self.book.cell(1)
        cell.locator(".gtitle").wait_for()
        self.book.page.wait_for_timeout(1000)
        self.cell = cell.element_handle()
        self.handle = cell.locator(".noUi-handle").element_handle()
        self.value, self.runs = 10, []

    def press(self, keep=True):
        self.value += 1
        seen = self.book.page.evaluate(PRESS, [self.handle, self.cell, f"f = {self.value}"])
        if keep:
            self.runs.append(seen)

    def median(self):
        return statistics.median(run["millis"] for run in self.runs)

    def flaws(self):
        blank, jump = sum(run["blank"] for run in self.runs), max(run["jump"] for run in self.runs)
        return {"blank frames": blank, "jump in px": round(jump, 1)}


def measure(presses, rounds=5, warm=10):
    import lab
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = lab.Server(Path(folder))
        try:
            browser = playwright.chromium.launch(executable_path=lab.chromium(), args=lab.FLAGS)
            windows = [lab.Lab(server, browser), lab.Lab(server, browser)]
            sides = [Side("java", windows[0], JAVA, lab.KERNEL), Side("python", windows[1], PYTHON, "python3")]
            for side in sides:
                side.book.page.bring_to_front()
                for _ in range(warm):
                    side.press(keep=False)
            for _ in range(rounds):
                for side in sides:
                    side.book.page.bring_to_front()
                    for _ in range(presses // rounds):
                        side.press()
            browser.close()
        finally:
            server.end()
    return sides


def main(arguments=()):
    parser = argparse.ArgumentParser(prog="./course bench widgets")
    parser.add_argument("--presses", type=int, default=100, help="key presses on each side (100)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(list(arguments))
    java, python = measure(options.presses)
    told = {
        "java ms": round(java.median(), 1),
        "ipykernel ms": round(python.median(), 1),
        "ratio": round(java.median() / python.median(), 2),
        "java": java.flaws(),
        "ipykernel": python.flaws(),
        "presses": len(java.runs),
    }
    if options.json:
        print(json.dumps(told))
    else:
        print(f"key press → new chart, median of {told['presses']}: Java {told['java ms']} ms, "
              f"ipykernel {told['ipykernel ms']} ms, ratio {told['ratio']} (aim: at most 0.6)")
        print(f"Java: {told['java']}; ipykernel: {told['ipykernel']}")
    return 0 if told["ratio"] <= 0.6 and not any(java.flaws().values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
