"""JupyterLab in real Chromium, as a reader sees it: tables, charts, diagrams, keys, errors, both themes."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

PLOTLY, HTML = "application/vnd.plotly.v1+json", "text/html"

TITLE = """md:
# A lesson
Text, a formula $x^2$ and a diagram.

```mermaid
flowchart LR
    log --> features --> model
```
"""
TABLE = """import tech.tablesaw.api.*;
Table visits = Table.create("visits",
        StringColumn.create("day", "Mon", "Tue", "Wed"), IntColumn.create("count", new int[] {30, 10, 20}));
visits"""
CHART = """import mlsd.metrics.Roc;
import mlsd.plot.Charts;
Charts.roc("The model ranks clicks first", Map.of("model",
        Roc.of(new double[] {0.9, 0.8, 0.6, 0.4, 0.1}, new boolean[] {true, true, false, true, false})))"""
BARS = """import tech.tablesaw.plotly.api.HorizontalBarPlot;
HorizontalBarPlot.create("Monday is busy", visits, "day", "count")"""
DIAGRAM = 'mermaid("flowchart LR; a --> b")'

# What a chart has drawn: its data in plotly's own object, and whether its marks lie on the screen.
DRAWN = """plot => ({
  traces: plot.data.map(trace => ({type: trace.type, x: [...(trace.x ?? [])], y: [...(trace.y ?? [])], name: trace.name})),
  title: plot.querySelector('.gtitle')?.textContent,
  marks: plot.querySelectorAll('.scatterlayer .js-line, .scatterlayer .point, .barlayer .point path').length,
})"""
OVERFLOW = """() => {
  const wide = node => node.scrollWidth > node.clientWidth + 1;
  return [document.documentElement, ...document.querySelectorAll('.jp-WindowedPanel-outer, .jp-OutputArea-output')]
    .filter(wide).map(node => (node.className || 'page') + ': ' + node.innerText.slice(0, 60));
}"""
# The least contrast between a text and its ground in the cells' outputs and texts, as the web's guidelines define it.
CONTRAST = """() => {
  const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3]));
  const light = colour => colour.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = node => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const found = [];
  for (const area of document.querySelectorAll('.jp-OutputArea-output, .jp-MarkdownOutput')) {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !node.checkVisibility() || node.closest('style, title')) continue;
      const under = ground(node), style = getComputedStyle(node), svg = node.closest('svg') && !node.closest('foreignObject');
      const [low, high] = [light(over(rgba(svg ? style.fill : style.color), under)), light(under)].sort((a, b) => a - b);
      found.push([Math.round((high + .05) / (low + .05) * 10) / 10, walker.currentNode.data.trim().slice(0, 40)]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}"""


def chart(book, index):
    plot = book.cell(index).locator(".js-plotly-plot")
    plot.locator(".main-svg").first.wait_for()
    return plot


def hover(book, plot):
    """Moves the mouse over a chart's drawing area until it tells the values under it."""
    box = plot.locator(".nsewdrag").first.bounding_box()
    for part in range(1, 20):
        book.page.mouse.move(box["x"] + box["width"] * part / 20, box["y"] + box["height"] * (1 - part / 20))
        book.page.wait_for_timeout(100)
        told = plot.locator(".hoverlayer .hovertext").all_text_contents()
        if told:
            return told
    return []


@pytest.fixture
def lesson(lab):
    book = lab.write(TITLE, TABLE, CHART, BARS, DIAGRAM)
    book.run_all()
    assert book.problems() == []
    yield book
    assert book.troubles() == []


def test_tables_charts_and_diagrams_are_drawn(lesson):
    table = lesson.cell(1).locator("table")
    assert [row.split() for row in table.locator("tbody tr").all_inner_texts()][-3:] != []
    roc = chart(lesson, 2).evaluate(DRAWN)
    print(roc, chart(lesson, 3).evaluate(DRAWN), table.inner_text())
    print(hover(lesson, chart(lesson, 2)), hover(lesson, chart(lesson, 3)))
    print(lesson.cell(0).inner_html()[:3000])
    print(lesson.page.evaluate(OVERFLOW))
    print(lesson.page.evaluate(CONTRAST)[:10])
    lesson.cell(0)
    lesson.screenshot("/tmp/browser/light1.png")
    lesson.cell(4)
    lesson.screenshot("/tmp/browser/light2.png")
    lesson.theme("dark")
    lesson.screenshot("/tmp/browser/dark2.png")
    print(lesson.page.evaluate(CONTRAST)[:10])
    lesson.cell(0)
    lesson.screenshot("/tmp/browser/dark1.png")


def test_completion(lab):
    book = lab.write("var list = List.of(3, 1);\nlist.si", "list.size()", "int x = 1\nint y = 2;", "String s = 5;", "list.get(7)")
    book.run(1)
    book.edit(0)
    book.page.keyboard.press("Home")
    book.page.keyboard.press("Home")
    book.type(0, "var list = List.of(3, 1);")
    book.run(0)
    book.type(1, "list.")
    book.page.keyboard.press("Tab")
    book.page.locator(".jp-Completer").wait_for()
    book.page.wait_for_timeout(1000)
    print(book.page.locator(".jp-Completer").inner_text()[:600])
    print(book.page.locator(".jp-Completer").inner_html()[:1500])
    book.screenshot("/tmp/browser/complete.png")
    book.page.keyboard.press("Escape")
    book.type(1, "list.size()")
    book.page.keyboard.press("ArrowLeft")
    book.page.keyboard.press("ArrowLeft")
    book.page.keyboard.press("Shift+Tab")
    book.page.locator(".jp-Tooltip").wait_for()
    book.page.wait_for_timeout(500)
    print(book.page.locator(".jp-Tooltip").inner_text()[:600])
    book.screenshot("/tmp/browser/tooltip.png")
    book.page.keyboard.press("Escape")
    book.type(1, "list.get(")
    book.page.keyboard.press("Shift+Tab")
    book.page.wait_for_timeout(1500)
    book.screenshot("/tmp/browser/tooltip2.png")
    book.page.keyboard.press("Escape")
    for at in (2, 3, 4):
        book.run(at)
    book.screenshot("/tmp/browser/errors.png")
    print(book.page.evaluate(CONTRAST)[:6])
    book.theme("dark")
    book.screenshot("/tmp/browser/errors-dark.png")
    print(book.page.evaluate(CONTRAST)[:6])
    print(book.troubles())
