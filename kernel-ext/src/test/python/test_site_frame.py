"""The frame of the exported site: theme, keyboard, screen reader, phone, printer, slides."""

import pytest
from test_site import POINTS, Reader, reader, site  # noqa: F401  the site is the same

GROUND = "() => getComputedStyle(document.body).backgroundColor"
DARK, LIGHT = "rgb(17, 17, 17)", "rgb(255, 255, 255)"


@pytest.mark.parametrize(("scheme", "ground"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_follows_the_system(browser, site, scheme, ground):
    window = Reader(browser, site, color_scheme=scheme)
    assert window.open("index.html").evaluate(GROUND) == ground
    window.context.close()


def test_a_chosen_theme_is_kept_from_page_to_page(reader):
    page = reader.open("index.html")
    page.get_by_label("Theme").select_option("dark")
    assert page.evaluate(GROUND) == DARK
    reader.open("part/01-next.html")
    assert page.evaluate(GROUND) == DARK
    assert page.get_by_label("Theme").input_value() == "dark"
    page.get_by_label("Theme").select_option("")
    assert page.evaluate(GROUND) == LIGHT


def test_a_diagram_changes_with_the_theme(reader):
    page = reader.open("00-all.html")
    box = page.locator("#cell-diagram-text .node rect").first
    box.wait_for()
    fill = "node => getComputedStyle(node).fill"
    light = box.evaluate(fill)
    page.get_by_label("Theme").select_option("dark")
    page.wait_for_function(
        "light => { const box = document.querySelector('#cell-diagram-text .node rect');"
        " return box && getComputedStyle(box).fill !== light; }", arg=light,
    )


def test_the_first_tab_skips_to_the_content(reader):
    page = reader.open("00-all.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("address", ["index.html", "00-all.html", "cards/zebra.html"])
def test_a_page_has_landmarks_a_language_and_one_title(reader, address):
    page = reader.open(address)
    for role, name in [("banner", None), ("main", None), ("navigation", "Lessons"), ("contentinfo", None)]:
        assert page.get_by_role(role, **{"name": name} if name else {}).count() == 1, role
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("heading", level=1).and_(page.locator("[id]")).count() == 1
    assert page.locator("img:not([alt])").count() == 0
    ids = page.evaluate("[...document.querySelectorAll('main [id]')].map(node => node.id)")
    assert len(ids) == len(set(ids))


def test_the_menu_names_the_page_and_its_parts(reader):
    page = reader.open("00-all.html")
    menu = page.get_by_role("navigation", name="Lessons")
    assert menu.locator("[aria-current=page]").inner_text() == "Everything at once"
    parts = menu.get_by_role("list", name="On this page").get_by_role("link").all_inner_texts()
    assert parts[2:5] == ["A chart", "A widget", "Exercise 0.1: twice"]  # and none of the output's headings
    menu.get_by_role("link", name="A quiz").click()
    assert page.url.endswith("#A-quiz")


@pytest.mark.parametrize("address", ["index.html", "00-all.html", "part/01-next.html"])
def test_a_phone_shows_the_page_without_moving_sideways(browser, site, address):
    window = Reader(browser, site, viewport={"width": 375, "height": 700}, has_touch=True)
    page = window.open(address)
    page.wait_for_function("() => !document.querySelector('.place:not([data-drawn=yes]), .mermaid:not([data-drawn])')")
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    menu = page.get_by_role("navigation", name="Lessons")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menu").click()
    assert menu.is_visible()
    window.context.close()


def test_on_paper_there_is_the_lesson_in_dark_ink_and_no_navigation(reader):
    page = reader.open("00-all.html")
    page.get_by_label("Theme").select_option("dark")
    page.emulate_media(media="print")
    assert page.evaluate(GROUND) == LIGHT
    assert not page.get_by_role("navigation", name="Lessons").is_visible()
    assert page.locator("#cell-table table").is_visible()


def test_without_scripts_the_text_is_there(browser, site):
    window = Reader(browser, site, java_script_enabled=False)
    page = window.open("00-all.html")
    assert page.get_by_role("heading", name="Everything at once", exact=True).first.is_visible()
    assert page.get_by_text("ten times is 30").is_visible()
    window.context.close()


def test_slides_start_at_headings_and_leave_solutions_out(reader):
    page = reader.open("slides/00-all.html")
    page.locator(".reveal.ready").wait_for()
    heads = "all => all.map(section => section.querySelector('h1, h2').textContent)"
    first = page.locator(".slides > section").evaluate_all(heads)
    titles = [title.rstrip("#") for title in first]
    assert titles == ["Everything at once", "A formula", "A diagram", "A chart", "A widget", "A quiz", "What we now know"]
    assert "return 2 * n" not in page.content() and "What is n plus n" not in page.content()


def test_a_slide_draws_its_chart_when_it_is_shown(reader):
    page = reader.open("slides/00-all.html")
    page.locator(".reveal.ready").wait_for()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.locator("#cell-chart .scatterlayer .js-line").wait_for()
    assert page.locator("#cell-chart .js-plotly-plot").evaluate(POINTS) == [[[1, 2, 3, 4], [8, 4, 2, 1]]]
    size = page.locator("#cell-chart .source pre").evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    assert size >= 18


def test_the_lesson_and_its_slides_lead_to_each_other(reader):
    page = reader.open("part/01-next.html")
    page.get_by_role("link", name="The slides of this lesson").click()
    page.locator(".reveal.ready").wait_for()
    page.get_by_role("link", name="The lesson", exact=True).click()
    assert page.url.endswith("/part/01-next.html")
