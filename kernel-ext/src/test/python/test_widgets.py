"""Widgets from Java in JupyterLab, moved by mouse and keys as a reader moves them."""

import json
import math
import re

import nbclient
import nbconvert
from nbformat import v4

import lab as jupyterlab

WAVE = """import mlsd.widget.*;
import mlsd.plot.PlotlyChart;
PlotlyChart wave(double f) {
    var x = new ArrayList<Double>();
    var y = new ArrayList<Double>();
    for (int i = 0; i < 200; i++) { x.add(i / 20.0); y.add(Math.sin(f * i / 20.0)); }
    return new PlotlyChart(List.of(Map.of("type", "scatter", "x", x, "y", y)),
        Map.of("title", Map.of("text", "f = " + f)), Map.of());
}"""
INTERACT = 'Interact.of(Slider.of("frequency", 0, 5, 0.1).at(1), f -> wave(f))'
COMMS = """async () => Object.keys((await window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
    .requestCommInfo({target_name: 'jupyter.widget'})).content.comms).length"""
# Looks at every frame: how high the output is, and how many lines of charts are in it.
FRAMES = """node => {
    window.mlsdFrames = [];
    const look = () => {
        window.mlsdFrames.push([node.getBoundingClientRect().height, node.querySelectorAll('.js-line').length]);
        requestAnimationFrame(look);
    };
    look();
}"""


def slider(book, cell, at=0):
    return book.cell(cell).locator(".noUi-handle").nth(at)


def chart(book, cell):
    return book.cell(cell).locator(".mlsd-figures .js-plotly-plot").first


def title(book, cell, text):
    """Waits for a chart's title."""
    book.cell(cell).locator(".gtitle", has_text=re.compile(f"^{re.escape(text)}$")).wait_for()


def drawn(book, cell):
    return chart(book, cell).evaluate("node => Array.from(node.data[0].y)")


def is_wave(values, f):
    return len(values) == 200 and all(math.isclose(y, math.sin(f * i / 20), abs_tol=1e-4) for i, y in enumerate(values))


def shown(book, cell, text):
    """Waits for a text in a cell's output."""
    book.cell(cell).locator(".jp-OutputArea").get_by_text(text, exact=False).first.wait_for()


def test_keys_and_mouse_move_the_slider_and_the_chart_follows(lab):
    book = lab.write(WAVE, INTERACT)
    book.run_all()
    title(book, 1, "f = 1.0")
    assert is_wave(drawn(book, 1), 1.0)
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    title(book, 1, "f = 1.1")
    assert is_wave(drawn(book, 1), 1.1)
    for _ in range(20):
        book.page.keyboard.press("ArrowRight")
    title(book, 1, "f = 3.1")
    assert is_wave(drawn(book, 1), 3.1)
    track = book.cell(1).locator(".noUi-base").bounding_box()
    book.page.mouse.click(track["x"] + track["width"] * 0.8, track["y"] + track["height"] / 2)
    title(book, 1, "f = 4.0")
    assert is_wave(drawn(book, 1), 4.0)
    assert book.troubles() == []


def test_no_blank_frame_and_no_jump_in_height_while_the_slider_moves(lab):
    book = lab.write(WAVE, INTERACT)
    book.run_all()
    title(book, 1, "f = 1.0")
    book.page.wait_for_timeout(500)
    book.cell(1).locator(".jp-OutputArea-output").last.evaluate(FRAMES)
    slider(book, 1).focus()
    for step in range(11, 21):
        book.page.keyboard.press("ArrowRight")
        title(book, 1, f"f = {step / 10}")
    frames = book.page.evaluate("window.mlsdFrames")
    assert len(frames) > 10
    assert {lines for _, lines in frames} == {1}
    assert max(height for height, _ in frames) - min(height for height, _ in frames) <= 1


def test_an_exception_stands_in_place_and_the_widget_lives_on(lab):
    book = lab.write(WAVE, 'Interact.of(IntSlider.of("k", 0, 10).at(4), k -> 100 / (k - 5))')
    book.run_all()
    shown(book, 1, "-100")
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    alarm = book.cell(1).locator(".mlsd-alarm")
    alarm.wait_for()
    assert "ArithmeticException: / by zero" in alarm.inner_text()
    for theme in ("light", "dark"):
        book.theme(theme)
        red, green, blue = map(float, re.findall(r"[.\d]+", alarm.evaluate("node => getComputedStyle(node).color"))[:3])
        assert red > 1.5 * green and red > 1.5 * blue, theme
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    shown(book, 1, "100")
    assert alarm.count() == 0
    assert book.troubles() == []


def test_a_result_may_be_a_diagram_a_table_or_several_things(lab):
    book = lab.write(
        WAVE,
        """Interact.of(Dropdown.of("what", "diagram", "table", "several"), what -> switch (what) {
            case "diagram" -> mermaid("flowchart LR; data --> model");
            case "table" -> List.of(new int[0].getClass().getSimpleName(), "<i>not markup</i>");
            default -> List.of(wave(1), wave(2), html("<b>bold</b>"));
        })""",
    )
    book.run_all()
    cell = book.cell(1)
    cell.locator(".jp-RenderedMermaid img, .jp-RenderedMermaid svg").first.wait_for()
    cell.locator("select").select_option("table")
    shown(book, 1, "<i>not markup</i>")
    cell.locator("select").select_option("several")
    cell.locator("b", has_text="bold").wait_for()
    assert cell.locator(".js-plotly-plot").count() == 2
    assert book.troubles() == []


def test_every_control_can_be_named_by_a_screen_reader(lab):
    book = lab.write(
        WAVE,
        """Box.column(Slider.of("one", 0, 1, 0.1), IntSlider.of("two", 0, 9), LogSlider.of("three", 0.1, 10),
            RangeSlider.of("four", 0, 1, 0.1), Dropdown.of("five", "a", "b"), Radio.of("six", "a", "b"),
            Checkbox.of("seven"), Toggle.of("eight"), Text.of("nine"), Button.of("ten", () -> {}),
            Play.of("eleven", 0, 9))""",
    )
    book.run_all()
    cell = book.cell(1)
    for name in ["one", "two", "three", "eleven"]:
        cell.get_by_role("slider", name=name, exact=True).wait_for()
    assert cell.get_by_role("slider", name="four").count() == 2
    cell.get_by_role("combobox", name="five").wait_for()
    cell.get_by_role("radiogroup", name="six").wait_for()
    cell.get_by_role("checkbox", name="seven").wait_for()
    cell.get_by_role("button", name="eight").wait_for()
    cell.get_by_role("textbox", name="nine").wait_for()
    cell.get_by_role("button", name="ten").wait_for()
    assert book.troubles() == []


CONTROLS = [
    '''var clicks = new AtomicInteger();
    Interact.of(Dropdown.of("five", "a", "b"), Radio.of("six", "c", "d"), Checkbox.of("seven"), Toggle.of("eight"),
        (five, six, seven, eight) -> String.join(" ", "chosen:", five, six, "" + seven, "" + eight))''',
    '''Interact.of(Text.of("nine"), LogSlider.of("three", 1, 100), RangeSlider.of("four", 0, 10, 1),
        IntSlider.of("two", 0, 9).at(4), (nine, three, four, two) ->
            "moved: " + nine + " " + Math.round(100 * three) + " " + four + " " + two)''',
    '''Interact.of(Play.of("eleven", 0, 1000, 100), day -> day > 2 ? "played on" : "at the start")''',
    '''var told = Text.of("told");
    Box.column(Button.of("ten", () -> told.at("clicked " + clicks.incrementAndGet())), told,
        Tabs.of("one", "behind one").and("two", "behind two"))''',
]


def test_every_control_is_moved_by_keys(lab):
    book = lab.write("import java.util.concurrent.atomic.AtomicInteger;\nimport mlsd.widget.*;", *CONTROLS)
    press = book.page.keyboard.press
    book.run_all()
    shown(book, 1, "chosen: a c false false")
    cell = book.cell(1)
    for control, key, said in [
        (cell.get_by_role("combobox", name="five"), "ArrowDown", "chosen: b c false false"),
        (cell.get_by_role("radio", name="c"), "ArrowDown", "chosen: b d false false"),
        (cell.get_by_role("checkbox", name="seven"), "Space", "chosen: b d true false"),
        (cell.get_by_role("button", name="eight"), "Enter", "chosen: b d true true"),
    ]:
        control.focus()
        press(key)
        shown(book, 1, said)
    cell = book.cell(2)
    shown(book, 2, "moved: 100 0 to 10 4")
    cell.get_by_role("textbox", name="nine").focus()
    book.page.keyboard.type("cat")
    shown(book, 2, "moved: cat 100 0 to 10 4")
    for name, key, said in [
        ("three", "ArrowRight", "moved: cat 112 0 to 10 4"),
        ("four, from", "ArrowRight", "moved: cat 112 1 to 10 4"),
        ("four, to", "ArrowLeft", "moved: cat 112 1 to 9 4"),
        ("two", "End", "moved: cat 112 1 to 9 9"),
    ]:
        cell.get_by_role("slider", name=name, exact=True).focus()
        press(key)
        shown(book, 2, said)
    shown(book, 3, "at the start")
    assert book.cell(3).get_by_role("button", name="Stop eleven", exact=True).count() == 1
    book.cell(3).get_by_role("button", name="Play eleven", exact=True).press("Enter")
    shown(book, 3, "played on")
    book.cell(3).get_by_role("button", name="Stop eleven", exact=True).press("Enter")
    cell = book.cell(4)
    told = cell.get_by_role("textbox", name="told")
    for times in (1, 2):
        cell.get_by_role("button", name="ten").press("Enter")
        book.page.wait_for_function(f"node => node.value === 'clicked {times}'", arg=told.element_handle())
    assert cell.get_by_text("behind one", exact=True).is_visible()
    assert not cell.get_by_text("behind two", exact=True).is_visible()
    cell.get_by_role("tab", name="one").focus()
    press("ArrowRight")
    press("Enter")
    cell.get_by_text("behind two", exact=True).wait_for()
    assert book.troubles() == []


def test_after_a_reload_of_the_page_the_widget_is_live_where_it_stood(lab):
    book = lab.write(WAVE, INTERACT)
    book.run_all()
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    title(book, 1, "f = 1.1")
    book.save()
    book.reload()
    title(book, 1, "f = 1.1")
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    title(book, 1, "f = 1.2")
    assert is_wave(drawn(book, 1), 1.2)
    assert book.troubles() == []


def test_after_a_restart_of_the_kernel_a_sentence_says_what_to_run(lab):
    book = lab.write(WAVE, INTERACT)
    book.run_all()
    title(book, 1, "f = 1.0")
    book.save()
    book.restart()
    said = "root => getComputedStyle(root, '::after').content"
    root = book.cell(1).locator(".mlsd-widget")
    assert "run the cell again" in root.evaluate(said)
    book.reload()
    shown(book, 1, "run the cell again")
    assert "Loading widget" not in book.cell(1).inner_text()
    book.run_all()
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    title(book, 1, "f = 1.1")
    assert book.troubles() == []


def test_running_all_cells_again_leaves_no_comm_behind(lab):
    book = lab.write(WAVE, INTERACT, 'Box.row(Text.of("a"), Toggle.of("b"))')
    book.run_all()
    title(book, 1, "f = 1.0")
    once = book.page.evaluate(COMMS)
    assert once > 0
    book.run_all()
    book.run_all()
    title(book, 1, "f = 1.0")
    assert book.page.evaluate(COMMS) == once
    slider(book, 1).focus()
    book.page.keyboard.press("ArrowRight")
    title(book, 1, "f = 1.1")
    assert book.troubles() == []


def test_two_windows_show_the_same(lab, jupyter, browser):
    book = lab.write(WAVE, INTERACT, name="two-windows.ipynb")
    book.run_all()
    title(book, 1, "f = 1.0")
    book.save()
    other = jupyterlab.Lab(jupyter, browser)
    try:
        second = other.open("two-windows.ipynb")
        title(second, 1, "f = 1.0")
        slider(book, 1).focus()
        book.page.keyboard.press("ArrowRight")
        title(book, 1, "f = 1.1")
        title(second, 1, "f = 1.1")
        assert slider(second, 1).get_attribute("aria-valuenow") == slider(book, 1).get_attribute("aria-valuenow")
        slider(second, 1).focus()
        second.page.keyboard.press("ArrowLeft")
        title(book, 1, "f = 1.0")
        assert second.troubles() == []
        assert book.troubles() == []
    finally:
        other.context.close()


def test_a_cell_run_again_elsewhere_leaves_a_word_in_the_other_window(lab, jupyter, browser):
    book = lab.write(WAVE, INTERACT, name="run-again.ipynb")
    book.run_all()
    title(book, 1, "f = 1.0")
    book.save()
    other = jupyterlab.Lab(jupyter, browser)
    try:
        second = other.open("run-again.ipynb")
        title(second, 1, "f = 1.0")
        book.run(1)
        title(book, 1, "f = 1.0")
        shown(second, 1, "run again in another window")
        assert book.cell(1).get_by_text("another window").count() == 0
    finally:
        other.context.close()


def test_a_live_chart_grows_while_the_cell_runs(lab):
    book = lab.write(
        WAVE,
        "wave(1)",  # the page loads Plotly
        """try (var live = Live.chart("The loss falls", "step", "loss")) {
            for (int i = 0; i < 400; i++) { live.add("train", i, 100.0 / (i + 1)); Thread.sleep(20); }
        }""",
    )
    book.run(0)
    book.run(1)
    book.cell(1).locator(".js-line").wait_for()
    book.start(2)
    book.cell(2).locator(".js-line").wait_for()
    early = len(drawn(book, 2))
    book.idle()
    assert 0 < early < 400
    book.page.wait_for_function("node => node.data[0].y.length === 400", arg=chart(book, 2).element_handle())
    assert drawn(book, 2) == [100.0 / (i + 1) for i in range(400)]
    assert book.troubles() == []


QUIZ = {
    "lesson": "7",
    "title": "What did we see?",
    "questions": [
        {
            "kind": "single",
            "id": "7.side",
            "text": "Which **side** moves?",
            "options": [
                {"text": "the reference", "right": False, "explanation": "It stays."},
                {"text": "the *window*", "right": True, "explanation": "It is <b>compared</b>, **<i>2</i>** `a * b`."},
            ],
        },
        {
            "kind": "order",
            "id": "7.order",
            "text": "In which order?",
            "steps": [{"text": t, "explanation": f"why {t}"} for t in ("collect", "train", "serve")],
        },
    ],
}


def test_a_quiz_is_answered_by_keys_and_tells_nothing_before(lab):
    (lab.server.work / "q.quiz.json").write_text(json.dumps(QUIZ), encoding="utf-8")
    book = lab.write("import mlsd.widget.*;", 'QuizWidget.of(Path.of("q.quiz.json"))')
    book.run_all()
    cell = book.cell(1)
    group = cell.get_by_role("group", name="Which side moves?")
    group.wait_for()
    models = book.page.evaluate("document.body.innerHTML")
    assert "It stays." not in models
    group.get_by_role("radio", name="the reference").focus()
    book.page.keyboard.press("ArrowDown")
    book.page.keyboard.press("Enter")
    cell.get_by_role("status").first.get_by_text("Right.", exact=False).wait_for()
    shown(book, 1, "It is <b>compared</b>, <i>2</i> a * b.")
    assert cell.locator("legend strong").all_inner_texts() == ["side"]
    assert cell.locator(".mlsd-option em").all_inner_texts() == ["window"]
    verdict = cell.get_by_role("status").first
    assert verdict.locator("span strong, code, i, b").all_inner_texts() == ["<i>2</i>", "a * b"]
    order = cell.get_by_role("group", name="In which order?")
    for goal, step in enumerate(["collect", "train", "serve"]):
        for _ in range(3):
            steps = order.locator("li").all_inner_texts()
            at = next(i for i, text in enumerate(steps) if step in text)
            if at > goal:
                order.get_by_role("button", name=f"Move “{step}” up").focus()
                book.page.keyboard.press("Space")
    order.get_by_role("button", name="Check").press("Enter")
    shown(book, 1, "why serve")
    assert cell.locator(".mlsd-right").count() == 2
    assert book.troubles() == []


def test_several_choices_and_a_number_are_answered_wrongly_and_then_rightly_by_keys(lab):
    options = [("a reference", True), ("bins", True), ("labels", False)]
    several = {
        "kind": "multiple", "id": "7.needs", "text": "What does PSI need?",
        "options": [{"text": t, "right": r, "explanation": f"why {t}"} for t, r in options],
    }
    number = {
        "kind": "numeric", "id": "7.psi", "text": "How large?", "value": 0.44, "tolerance": 0.01, "unit": "nats",
        "explanation": "Add up.", "slips": [{"value": 0.22, "explanation": "One bin only."}],
    }
    quiz = {"lesson": "7", "title": "Again", "questions": [several, number]}
    (lab.server.work / "r.quiz.json").write_text(json.dumps(quiz), encoding="utf-8")
    book = lab.write("import mlsd.widget.*;", 'QuizWidget.of(Path.of("r.quiz.json"))')
    book.run_all()
    cell, press = book.cell(1), book.page.keyboard.press
    group = cell.get_by_role("group", name="What does PSI need?")
    status = cell.get_by_role("status").first
    group.get_by_role("button", name="Check").press("Enter")
    status.get_by_text("Choose all that apply.").wait_for()
    for name in ("a reference", "labels"):
        group.get_by_role("checkbox", name=name).focus()
        press("Space")
    press("Enter")
    status.get_by_text("Not right: 2 of 3 are the other way round.", exact=False).wait_for()
    assert "✓ right, your choice: a reference — why a reference" in status.inner_text()
    assert "✓ right: bins — why bins" in status.inner_text()
    for name in ("bins", "labels"):
        group.get_by_role("checkbox", name=name).focus()
        press("Space")
    press("Enter")
    status.locator(".mlsd-right").wait_for()
    field, told = cell.get_by_role("textbox", name="Your answer nats"), cell.get_by_role("status").last
    for typed, says in [("much", "Write a number."), ("0.22", "One bin only."), ("0,44", "Right.")]:
        field.focus()
        press("ControlOrMeta+a")
        book.page.keyboard.type(typed)
        press("Enter")
        told.get_by_text(says, exact=False).wait_for()
    assert book.troubles() == []


def test_a_verdict_and_a_hint_open_by_keys(lab):
    book = lab.write(
        "import mlsd.lesson.*;",
        'Check.exercise("7.1").when("zero", () -> 1, 2)',
        'Hint.ladder("7.1", "Which side moves?", "Go through the windows.")',
    )
    book.run_all()
    assert "✗ Not right yet. Exercise 7.1: zero gives 1, expected 2." in book.cell(1).inner_text()
    summary = book.cell(2).locator("summary").first
    summary.focus()
    book.page.keyboard.press("Enter")
    shown(book, 2, "Which side moves?")
    assert not book.output(2).get_by_text("Go through the windows.").is_visible()
    assert book.troubles() == []


def headless(*cells):
    """A notebook run without a browser, with the widgets' state kept, as `./course run` does."""
    book = v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells])
    nbclient.NotebookClient(book, kernel_name=jupyterlab.KERNEL, store_widget_state=True, timeout=120).execute()
    return book


def test_a_headless_run_keeps_the_last_state_of_the_widgets():
    made = 'var k = IntSlider.of("k", 0, 10).at(3); Interact.of(k, v -> "ten times is " + v * 10)'
    book = headless(WAVE, made, "k.at(4);")
    state = book.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    kinds = {each["model_name"]: each["state"] for each in state.values()}
    assert kinds["IntSliderModel"]["value"] == 4
    assert kinds["OutputModel"]["outputs"][0]["data"]["text/plain"] == "ten times is 40"


def test_a_headless_run_keeps_all_points_of_a_live_chart_in_its_state_and_in_its_text():
    grown = '''try (var live = Live.chart("The loss falls", "step", "loss")) {
        for (int i = 1; i <= 3; i++) { live.add("train", i, 6.0 / i); Thread.sleep(400); }
    }'''
    book = headless(WAVE, grown)
    (output,) = book.cells[1].outputs
    assert output["data"]["text/plain"].endswith('line "train": x 3 values from 1 to 3; y 3 values from 2 to 6')
    state = book.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    (figure,) = [s for each in state.values() for s in each["state"].get("figures", [])]
    assert figure["data"][0]["y"] == [6, 3, 2]


def test_a_page_without_a_widget_manager_shows_the_result_as_text():
    book = headless(WAVE, 'Interact.of(IntSlider.of("k", 0, 10).at(3), v -> "ten times is " + v * 10)')
    del book.metadata["widgets"]
    page, _ = nbconvert.HTMLExporter().from_notebook_node(book)
    assert "k = 3" in page and "ten times is 30" in page


def test_progress_is_one_line_when_headless():
    loop = 'for (var i : ProgressBar.over("epochs", List.of(1, 2, 3))) Thread.sleep(50);'
    book = headless(f"import mlsd.widget.*; {loop}")
    (output,) = book.cells[0].outputs
    assert re.fullmatch(r"epochs: 100 %, 3 of 3, .*, took .* s", output["data"]["text/plain"])
