"""The exported site in a real Chromium, opened as files with no network at all: small_course has one of everything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lab import HOME, PATIENCE

EXPORT = HOME / "kernel-ext" / "src" / "main" / "python" / "export.py"
COURSE = Path(__file__).parent / "small_course"
POINTS = "node => node.data.map(trace => [[...trace.x], [...trace.y]])"


def needs_assets():
    sys.path.insert(0, str(EXPORT.parent))
    from publishing import assets

    try:
        assets.check()
    except assets.Missing as missing:
        tell = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        tell(str(missing))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small course, executed by the course's kernel and exported with its slides."""
    needs_assets()
    folder = tmp_path_factory.mktemp("exported") / "site"
    command = [sys.executable, EXPORT, "--source", COURSE, "--output", folder, "--slides"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


class Reader:
    """One browser window on the site: without a network, and keeping what went wrong."""

    def __init__(self, browser, site: Path, **options):
        self.site = site
        self.context = browser.new_context(offline=True, **{"viewport": {"width": 1200, "height": 900}} | options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)
        self.wrong: list[str] = []
        self.page.on("console", lambda message: message.type == "error" and self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: self.inside(request.url) or self.wrong.append(f"asked {request.url}"))
        self.page.on("requestfailed", lambda request: self.wrong.append(f"missing {request.url}"))

    def inside(self, url: str) -> bool:
        return url.startswith((self.site.as_uri(), "data:", "blob:"))

    def open(self, address: str):
        self.page.goto(f"{self.site.as_uri()}/{address}")
        return self.page

    def cell(self, name: str):
        return self.page.locator(f"#cell-{name}")


@pytest.fixture
def reader(browser, site):
    window = Reader(browser, site)
    yield window
    window.context.close()
    assert window.wrong == []


def test_a_chart_is_drawn_with_its_points_and_named_by_its_title(reader):
    reader.open("00-all.html")
    chart = reader.page.get_by_role("img", name="Losses fall", exact=True)
    chart.locator(".scatterlayer .js-line").wait_for()
    assert chart.evaluate(POINTS) == [[[1, 2, 3, 4], [8, 4, 2, 1]]]
    described = chart.get_attribute("aria-describedby")
    assert "y axis: loss" in reader.page.locator(f"#{described}").inner_text()


def test_there_is_one_copy_of_each_library_and_pages_are_small(site):
    copies = sorted(path.name for path in site.rglob("*.js") if path.stat().st_size > 1_000_000)
    assert copies == ["embed-amd.js", "mermaid.min.js", "plotly.min.js", "tex-svg-full.js"]
    assert [page for page in site.rglob("*.html") if page.stat().st_size > 300_000] == []


def test_a_diagram_is_drawn_and_says_what_it_holds(reader):
    reader.open("00-all.html")
    diagram = reader.cell("diagram-text").get_by_role("img")
    diagram.wait_for()
    assert diagram.get_attribute("aria-label") == "Diagram: request, ranking, response"
    assert diagram.locator(".node").count() == 3


def test_formulas_are_set_and_prices_are_not(reader):
    reader.open("00-all.html")
    text = reader.cell("formula-text")
    text.locator("mjx-container[display=true]").wait_for()
    assert text.locator("mjx-container").count() == 2
    assert "A price of $5 is no formula." in text.inner_text()
    assert reader.cell("print").locator(".output").inner_text().strip() == "printed, and costs $1 or $2"
    assert reader.cell("print").locator("mjx-container").count() == 0


def test_a_table_is_a_table(reader):
    reader.open("00-all.html")
    rows = reader.cell("table").get_by_role("table").get_by_role("row").all_inner_texts()
    assert [row.split() for row in rows[-2:]] == [["0", "zebra", "4"], ["1", "okapi", "4"]]


def test_widgets_stand_as_they_were_last_and_do_not_pretend_to_be_alive(reader):
    reader.open("00-all.html")
    slider = reader.cell("slider").get_by_role("slider")
    slider.wait_for()
    assert float(slider.get_attribute("aria-valuenow")) == 7
    reader.cell("slider").get_by_text("ten times is 70").wait_for()
    assert slider.locator("xpath=ancestor::*[contains(@class, 'noUi-target')]").get_attribute("disabled") is not None
    assert reader.cell("slider").get_by_text("here as it was last").is_visible()
    assert "No longer live" not in reader.page.locator("main").evaluate(
        "node => [...node.querySelectorAll('*')].map(e => getComputedStyle(e, '::after'))"
        ".filter(style => style.display !== 'none').map(style => style.content).join()"
    )


def test_a_chart_inside_a_widget_is_drawn_with_its_points(reader):
    reader.open("00-all.html")
    reader.cell("chart-slider").locator(".scatterlayer .js-line").wait_for()
    assert reader.cell("chart-slider").locator(".js-plotly-plot").evaluate(POINTS) == [[[0, 1], [0, 2]]]


def test_a_live_chart_is_drawn_with_all_that_came(reader):
    reader.open("00-all.html")
    reader.cell("live").locator(".scatterlayer .js-line").wait_for()
    assert reader.cell("live").locator(".js-plotly-plot").evaluate(POINTS) == [[[1, 2, 3], [6, 3, 2]]]


def test_a_quiz_folds_its_answers_and_opens_by_keys(reader):
    reader.open("00-all.html")
    quiz = reader.cell("quiz")
    answer = quiz.get_by_text("It is <b>compared</b>.")
    assert quiz.get_by_text("Which side moves?").is_visible() and not answer.is_visible()
    quiz.locator("summary").focus()
    reader.page.keyboard.press("Enter")
    assert answer.is_visible()


@pytest.mark.parametrize(
    ("cell", "summary", "inside"),
    [
        ("exercise-0-1-solution", "Solution", "return 2 * n;"),
        ("exercise-0-1-hint", "Hint 1 of 2", "What is n plus n?"),
        ("exercise-0-1-check", "How it is checked", 'Check.exercise("0.1")'),
    ],
)
def test_solutions_hints_and_checks_are_folded(reader, cell, summary, inside):
    reader.open("00-all.html")
    part = reader.cell(cell)
    assert not part.get_by_text(inside).first.is_visible()
    part.locator("summary", has_text=summary).first.press("Enter")
    assert part.get_by_text(inside).first.is_visible()
    if cell.endswith("hint"):
        assert "Hint.ladder" not in reader.page.content()


def test_hostile_text_stays_text(reader):
    reader.open("part/01-next.html")
    reader.cell("hostile-diagram").locator("svg").wait_for()
    reader.cell("hostile-chart").locator(".scatterlayer .js-line").wait_for()
    reader.cell("hostile-widget").get_by_role("slider").wait_for()
    assert reader.page.evaluate("window.pwned") is None
    assert reader.page.locator("main img").count() == 0
    evil = '</script><img src=x onerror="window.pwned=1"><script>window.pwned=2</script>'
    assert reader.cell("hostile-text").locator(".output").all_inner_texts()[-1].strip() == evil
    assert reader.cell("hostile").get_by_role("table").inner_text().count("onerror") >= 2


def test_search_finds_a_word_and_leads_to_it_by_keys(reader):
    page = reader.open("cards/zebra.html")
    page.keyboard.press("/")
    page.keyboard.type("quokk")
    found = page.get_by_role("dialog").get_by_role("listitem")
    page.get_by_text("1 place", exact=True).wait_for()
    assert "The quokka hides" in found.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/00-all.html#What-we-now-know")
    heading = page.get_by_role("heading", name="What we now know")
    assert heading.is_visible() and heading.evaluate("node => node.getBoundingClientRect().top < innerHeight")


def test_search_wants_every_word_and_says_when_there_is_none(reader):
    page = reader.open("index.html")
    page.get_by_role("button", name="Search").click()
    for asked, told in [("wallaby", "1 place"), ("wallaby quokka", "0 places"), ("<img", "")]:
        page.get_by_role("searchbox").fill(asked)
        page.wait_for_function("told => document.querySelector('[role=status]').textContent.startsWith(told)", arg=told)
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()


def test_previous_and_next_go_through_the_lessons_in_their_order(reader):
    page = reader.open("index.html")
    seen = [page.title()]
    while page.locator("[rel=next]").count():
        page.locator("[rel=next]").click()
        page.wait_for_load_state("load")  # a page left too early ends its requests, which would count as missing
        seen.append(page.title())
    course = "ML System Design in Java"
    assert seen == [f"{name} · {course}" for name in ("Small syllabus", "Everything at once", "A second lesson")]
    page.locator("[rel=prev]").click()
    page.wait_for_load_state("load")
    assert page.title().startswith("Everything at once")


def test_links_between_lessons_lead_to_the_heading_on_the_page(reader):
    page = reader.open("00-all.html")
    page.get_by_role("link", name="The next lesson").click()
    page.wait_for_url("**/part/01-next.html#A-second-lesson")
    page.locator("main").get_by_role("link", name="the first").click()
    page.wait_for_url("**/00-all.html#A-widget")
    page.get_by_role("link", name="a card").click()
    assert page.get_by_role("heading", name="The zebra").is_visible()
