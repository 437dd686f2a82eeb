"""JupyterLab in real Chromium, as a reader sees it: tables, charts, diagrams, keys, errors, both themes."""

import csv
import os
from collections import Counter
from pathlib import Path

import lab as jupyterlab
import pytest

WELCOME = "00-welcome.ipynb"
CHARTS = ["by-outcome", "roc", "threshold", "duration-chart"]
PICTURE = Path(os.environ["MLSD_SCREENSHOT"]) if "MLSD_SCREENSHOT" in os.environ else None

ROC = """import mlsd.metrics.Roc;
import mlsd.plot.Charts;
Charts.roc("The model ranks clicks first", Map.of("model",
        Roc.of(new double[] {0.9, 0.8, 0.6, 0.4, 0.1}, new boolean[] {true, true, false, true, false})))"""
# What a chart has drawn: its data in plotly's own object, and whether its marks lie on the screen.
DRAWN = """plot => ({
  traces: plot.data.map(({x, y, name}) => ({name, x: [...(x ?? [])], y: [...(y ?? [])]})),
  title: plot.querySelector('.gtitle')?.textContent,
  lines: [...plot.querySelectorAll('.scatterlayer .js-line')].map(line => line.getAttribute('d').split('L').length),
  bars: plot.querySelectorAll('.barlayer .point path').length,
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
      const svg = node.closest('svg'), axis = node.closest('.xtick, .ytick, .gtitle, .legendtext');
      if (svg && !axis) continue;  // labels on coloured marks: the gallery's tests look at those
      const under = ground(node), style = getComputedStyle(node);
      const ink = over(rgba(svg ? style.fill : style.color), under);
      const [low, high] = [light(ink), light(under)].sort((a, b) => a - b);
      found.push([Math.round((high + .05) / (low + .05) * 10) / 10, walker.currentNode.data.trim().slice(0, 40)]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}"""


def chart(book, name):
    plot = book.cell(name).locator(".js-plotly-plot")
    plot.locator(".main-svg").first.wait_for()
    return plot


def hover(book, plot):
    """Moves the mouse through a chart's drawing area; all that the chart told on the way."""
    plot.scroll_into_view_if_needed()
    box, told = plot.locator(".nsewdrag").first.bounding_box(), set()
    for part in range(1, 20):
        book.page.mouse.move(box["x"] + box["width"] * part / 20, box["y"] + box["height"] * 0.98)
        book.page.wait_for_timeout(150)
        told.update(plot.locator(".hoverlayer .hovertext").all_text_contents())
    return told


def shares_of_yes():
    """What the chart of earlier answers must show, counted here from the file itself."""
    absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    folder = Path(os.environ.get("MLSD_DATA") or absent("MLSD_DATA does not say where the real data is"))
    with open(folder / "bank-marketing" / "bank-full.csv", newline="") as file:
        rows = [(row["poutcome"], row["y"]) for row in csv.DictReader(file, delimiter=";")]
    yes, all_calls = Counter(outcome for outcome, y in rows if y == "yes"), Counter(outcome for outcome, _ in rows)
    return {outcome: yes[outcome] / all_calls[outcome] for outcome in all_calls}


@pytest.fixture(scope="module")
def welcome(jupyter, browser):
    """The welcome notebook after Run All; the tests below only look, until the last one."""
    window = jupyterlab.Lab(jupyter, browser)
    try:
        book = window.open(WELCOME)
        book.run_all(patience=600)
        yield book
    finally:
        window.end()


# ---- the welcome notebook ----


def test_run_all_runs_the_welcome_notebook_without_an_error(welcome):
    assert welcome.problems() == []
    assert all(cell["count"] for cell in welcome.state()["cells"] if cell["kind"] == "code")


def test_a_table_is_shown_with_its_size_and_a_part_of_its_rows(welcome):
    shown = welcome.cell("table")
    heads = [head.split("\n")[0] for head in shown.locator("thead th").all_inner_texts()]
    assert "45,211 rows × 17 columns" in shown.inner_text()
    assert [head for head in heads if head][:3] == ["age", "job", "marital"]
    assert 5 <= shown.locator("tbody tr").count() <= 20


def test_a_bar_chart_is_drawn_with_the_shares_that_the_file_holds(welcome):
    drawn = chart(welcome, "by-outcome").evaluate(DRAWN)
    bars = dict(zip(drawn["traces"][0]["x"], drawn["traces"][0]["y"], strict=True))
    assert drawn["bars"] == 4
    assert drawn["title"] == "Who said yes before says yes again"
    assert bars == pytest.approx(shares_of_yes(), abs=1e-4)


def test_a_chart_tells_its_values_under_the_mouse(welcome):
    told = hover(welcome, chart(welcome, "by-outcome"))
    assert any("success" in text and "0.64" in text for text in told), told


def test_the_curves_of_all_models_are_drawn(welcome):
    drawn = chart(welcome, "roc").evaluate(DRAWN)
    names = [trace["name"].split(" (AUC")[0] for trace in drawn["traces"]]
    assert names[:2] == ["rule of thumb", "logistic regression"] and len(names) == 5
    ends = {(trace["x"][at], trace["y"][at]) for trace in drawn["traces"] for at in (0, -1)}
    assert ends == {(0, 0), (1, 1)}
    assert len(drawn["lines"]) == 5 and min(drawn["lines"]) >= 2


def test_the_diagram_is_drawn(welcome):
    picture = welcome.cell("leak").locator(".jp-RenderedMermaid img")
    picture.wait_for()
    picture.evaluate("image => image.decode()")
    assert picture.evaluate("image => [image.width > 300, image.height > 50]") == [True, True]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everything_is_readable_and_nothing_overflows(welcome, theme):
    welcome.theme(theme)
    for name in ["table", *CHARTS]:
        welcome.cell(name)
    welcome.screenshot(jupyterlab.HOME / "target" / "lab" / f"welcome-{theme}.png")
    faint = [found for found in welcome.page.evaluate(CONTRAST) if found[0] < 4]
    overflow = welcome.page.evaluate(OVERFLOW)
    welcome.theme("light")
    assert faint == []
    assert overflow == []


def test_no_cell_writes_to_stderr(welcome):
    cells = welcome.state()["cells"]
    assert [cell["id"] for cell in cells if any(o.get("name") == "stderr" for o in cell["outputs"])] == []


def test_the_picture_for_the_readme_is_small(welcome, tmp_path):
    """MLSD_SCREENSHOT=notebooks/images/welcome.jpg keeps it."""
    picture = PICTURE or tmp_path / "welcome.jpg"
    welcome.menu("View", "Appearance", "Show Left Sidebar")
    welcome.page.set_viewport_size({"width": 1500, "height": 1160})  # room for the table, the code and the whole chart
    welcome.page.wait_for_timeout(1000)
    welcome.cell("by-outcome").evaluate("cell => cell.scrollIntoView({block: 'start'})")
    welcome.page.wait_for_timeout(1000)
    welcome.page.mouse.move(1, 1)
    welcome.screenshot(picture, type="jpeg", quality=80)
    assert picture.stat().st_size < 200_000


def test_after_a_reload_the_outputs_are_there_and_after_a_restart_the_variables_are_gone(welcome):
    welcome.save()
    before = welcome.text("base-rate")
    welcome.reload()
    assert welcome.text("base-rate") == before != ""
    welcome.cell("by-outcome").locator("img, .js-plotly-plot").first.wait_for()  # a picture until one hovers
    welcome.restart()
    welcome.run("base-rate")
    assert "bank" in welcome.text("base-rate") and welcome.text("base-rate") != before
    for name in ["set-up", "base-rate"]:
        welcome.run(name)
    assert welcome.text("base-rate") == before


def test_the_console_told_no_error_and_nothing_left_this_machine(welcome):
    assert welcome.troubles() == []


# ---- keys, errors, interruption, on a small notebook ----


def test_shift_enter_runs_a_cell_and_moves_on(lab):
    book = lab.write("int a = 20;", "a + 1")
    book.edit(0)
    for _ in range(2):
        book.watch()
        book.page.keyboard.press("Shift+Enter")
        book.idle()
    assert book.text(1) == "21"
    assert book.troubles() == []


def test_tab_completes_with_the_kind_of_each_name(lab):
    book = lab.write('var words = List.of("a", "b");', "words.si")
    book.run(0)
    book.type(1, "words.")
    book.page.keyboard.press("Tab")
    book.page.locator(".jp-Completer").wait_for()
    size = book.page.locator('.jp-Completer-item[data-value="size()"]')
    assert size.locator(".jp-Completer-typeExtended").inner_text() == "function"
    book.page.keyboard.type("siz")
    book.page.keyboard.press("Enter")
    book.page.keyboard.press("Shift+Enter")
    book._until(lambda: book.count(1), 30, "the completed cell did not run")
    assert book.text(1) == "2"
    assert book.troubles() == []


def test_shift_tab_shows_signature_and_javadoc(lab):
    book = lab.write('var words = List.of("a", "b");', "words.get(")
    book.run(0)
    book.edit(1)
    book.page.keyboard.press("Shift+Tab")
    told = book.page.locator(".jp-Tooltip")
    told.get_by_text("Returns the element at the specified position in this list.").wait_for()
    assert "get(int index)" in told.inner_text()
    assert book.troubles() == []


def test_errors_are_told_in_place_and_readable_in_both_themes(lab):
    book = lab.write("int x = 1\nint y = 2;", "List.of(3, 1).get(7)", "Strin s = null;")
    for at in range(3):
        book.run(at)
    compile_error, runtime_error, unknown = (book.cell(at).locator(".jp-OutputArea").inner_text() for at in range(3))
    assert "';' expected" in compile_error and "line 1" in compile_error
    assert "IndexOutOfBoundsException" in runtime_error and "List.of(3, 1).get(7)" in runtime_error
    assert "Strin" in unknown and "String" in unknown
    faint = {}
    for theme in ["light", "dark"]:
        book.theme(theme)
        book.screenshot(jupyterlab.HOME / "target" / "lab" / f"errors-{theme}.png")
        faint[theme] = [found for found in book.page.evaluate(CONTRAST) if found[0] < 4]
    book.theme("light")
    assert faint == {"light": [], "dark": []}
    assert book.troubles() == []


def test_a_cell_that_runs_for_ever_is_interrupted_and_the_kernel_keeps_its_state(lab):
    book = lab.write("int kept = 5;", "while (true) { Thread.sleep(10); }", "kept")
    book.run(0)
    book.start(1)
    book.busy()
    book.interrupt()
    book.idle()
    assert [problem.split(": ")[1] for problem in book.problems()] == ["Interrupted"]
    book.run(2)
    assert book.text(2) == "5"
    assert book.troubles() == []


def test_a_curve_is_drawn_through_the_points_worked_by_hand(lab):
    book = lab.write(ROC)
    book.run_all()
    drawn = chart(book, 0).evaluate(DRAWN)
    # falling scores with labels + + - + -: one step up for each +, one to the right for each -
    assert drawn["traces"][0]["x"] == [0, 0, 0, 1 / 2, 1 / 2, 1]
    assert drawn["traces"][0]["y"] == pytest.approx([0, 1 / 3, 2 / 3, 2 / 3, 1, 1])
    assert book.troubles() == []
