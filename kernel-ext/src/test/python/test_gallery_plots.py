"""Draws every figure of the plot gallery in a real browser, with the network blocked, and looks at what is there.

The figures are written by `mlsd.plot.GalleryTest` into `kernel-ext/target/gallery/plots`; plotly.js is the one that
the course's `plotly` package ships, which is the one JupyterLab draws with. What must be seen is written by hand
below, from the figures' own source, not from their JSON.
"""

import json
import re
from pathlib import Path

import plotly
import pytest

pytestmark = pytest.mark.kernelless

ROOT = Path(__file__).resolve().parents[3]
PLOTS = ROOT / "target" / "gallery" / "plots"
SHOTS = ROOT / "target" / "gallery" / "shots"
PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
THEMES = {"light": "#ffffff", "dark": "#111111"}

POINTS = ".scatterlayer .point"
LINES = ".scatterlayer .js-line"
BARS = ".barlayer .point path"
BOXES = ".boxlayer .box"

EVIL_LABELS = [
    "<script>document.title='broken'</script>",
    '<a href="javascript:alert(1)">link</a>',
    '<a href="https://example.org">away</a>',
    '<b>AT&T</b> "quoted" it\'s \\d $5 to $10',
    "<img src=x onerror=alert(1)>",
    "a&lt;b",
]


def sees(title="", axes=(), marks=None, texts=(), colours=None, gl=0, ticks=None):
    """What a reader must see: `marks` counts elements by selector, `gl` points on a canvas, `ticks` all labels."""
    return dict(title=title, axes=axes, marks=marks or {}, texts=texts, colours=colours or {}, gl=gl, ticks=ticks or {})


EXPECTED = {
    "scatter": sees("Heavier cars drink more", ["weight", "mpg"], {POINTS: 60}),
    "scatter-groups": sees(
        "Origins differ", ["weight", "mpg"], {POINTS: 60, ".legend .traces": 3}, ["Europe", "Japan", "USA"]
    ),
    "bubble": sees("Bubbles carry a third number", ["weight", "mpg"], {POINTS: 60}),
    "bubble-groups": sees("Bubbles by group", ["weight", "mpg"], {POINTS: 60, ".legend .traces": 3}),
    "line": sees("A line follows the order", ["weight", "mpg"], {LINES: 1}),
    "line-groups": sees("A line for each origin", ["weight", "mpg"], {LINES: 3, ".legend .traces": 3}),
    "area": sees("The area under the curve", ["weight", "mpg"], {LINES: 1, ".scatterlayer .js-fill": 1}),
    "scatter-3d": sees("Three numbers", gl=60),
    "scatter-3d-groups": sees("Three numbers by origin", marks={".legend .traces": 3}, gl=60),
    "histogram": sees("Most weigh a ton", marks={".barlayer .points": 1}),
    "histogram-2d": sees("Weight and consumption", ["weight", "mpg"], {".heatmaplayer image": 1}),
    "box": sees("Boxes keep their numeric names", marks={BOXES: 3}, ticks={"x": ["4", "6", "8"]}),
    "violin": sees("Violins show the shape", marks={".violinlayer .violin": 3}, texts=["Europe", "Japan", "USA"]),
    "quantile": sees("Quantiles of weight", marks={POINTS: 60}),
    "qq": sees("Two samples, quantile by quantile", ["first", "second"], {POINTS: 200, LINES: 1}),
    "tukey": sees("Mean against difference", ["mean (metres)", "difference (metres)"], {POINTS: 200, LINES: 1}),
    "heatmap": sees(
        "Origin by cylinders",
        marks={".heatmaplayer image": 1},
        ticks={"x": ["4", "6", "8"], "y": ["Europe", "Japan", "USA"]},
    ),
    "contour": sees(
        "Origin by cylinders, as heights",
        marks={".contourlayer .contour": 1},
        ticks={"x": ["4", "6", "8"], "y": ["Europe", "Japan", "USA"]},
    ),
    "bar-vertical": sees("Sales by region", marks={BARS: 4}, texts=["North", "East", "South", "West"]),
    "bar-horizontal": sees("Sales, lying", marks={BARS: 4}, texts=["North", "East", "South", "West"]),
    "bar-grouped": sees("Two years", marks={BARS: 8, ".legend .traces": 2}, texts=["2023", "2024"]),
    "bar-stacked": sees("Two years stacked", marks={BARS: 8, ".legend .traces": 2}, texts=["2023", "2024"]),
    "bar-stacked-lying": sees("Stacked, lying", marks={BARS: 8}, texts=["2023", "2024", "West"]),
    "pareto": sees("The South sells most", marks={BARS: 4}, texts=["South"]),
    "pie": sees("Shares of sales", marks={".pielayer .slice": 4}, texts=["North", "East", "South", "West"]),
    "bar-numeric-labels": sees("Cylinders are names", marks={BARS: 3}, ticks={"x": ["4", "6", "8"]}),
    "time-series": sees("Ten days", ["day", "close"], {LINES: 1}),
    "date-time-series": sees("Ten hours", ["time", "close"], {LINES: 1}),
    "candlestick": sees("Candles", ["day"], {".cartesianlayer .boxlayer .box": 10}),
    "ohlc": sees("Open, high, low, close", ["day"], {".cartesianlayer .ohlclayer path": 10}),
    "log-axis": sees("A log axis", ["visits"], {POINTS: 4, LINES: 1}, ["10k"]),
    "axis-range": sees("A range by hand", ["step"], {POINTS: 4}, ["8"]),
    "axis-reversed": sees("Reversed", ["step"], {POINTS: 4}),
    "tick-labels": sees(
        "Ticks with names", ["stage"], {POINTS: 4}, ["see", "click", "buy & keep", "<i>return</i>"]
    ),
    "fonts": sees(
        "A green title",
        marks={POINTS: 4},
        colours={
            ".g-gtitle text@fill": ["#2e8b57"],
            "rect.bg@fill": ["#fdf6e3"],
            ".main-svg@background-color": ["#eee8d5"],
        },
    ),
    "histogram-settings": sees(
        "Two histograms over each other", marks={".barlayer .points": 2, ".legend .traces": 2}, texts=["all", "size"]
    ),
    "marker-colour": sees("One colour", marks={POINTS: 4}, colours={POINTS + "@fill": ["#ff00aa"] * 4}),
    "marker-colours": sees(
        "A colour for each point",
        marks={POINTS: 4},
        colours={POINTS + "@fill": ["#ff0000", "#00aa00", "#0000ff", "#888800"]},
    ),
    "marker-scale": sees("Colours from numbers", marks={POINTS: 4, ".colorbar .cbfills": 1}),
    "line-style": sees("A dashed red line", marks={LINES: 1}, colours={LINES + "@stroke": ["#cc0000"]}),
    "bar-colours": sees(
        "Bars in their colours", marks={BARS: 3}, colours={BARS + "@fill": ["#ff0000", "#00aa00", "#0000ff"]}
    ),
    "hover-text": sees(
        "Texts at points", marks={POINTS: 4}, texts=["first", "second", "<script>x</script>", "ab"]
    ),
    "bar-and-line": sees("Bars and a line", marks={BARS: 4, LINES: 1, ".legend .traces": 2}, texts=["bars", "line"]),
    "two-axes": sees("Two y axes", ["step", "small", "large"], {LINES: 2}),
    "subplots": sees(
        "Four in one", marks={".cartesianlayer .subplot": 4, POINTS: 8}, ticks={"x3": ["7", "8"]}
    ),
    "missing-values": sees("Gaps stay gaps", marks={POINTS: 3, LINES: 3}),
    "missing-integers": sees("A whole number is missing", ["x", "n"], {POINTS: 2}),
    "hostile": sees("It's <script>\"T\"</script> & \\d $5 to $10", marks={BARS: 6}, texts=EVIL_LABELS),
    "hostile-groups": sees(
        "<a href='javascript:x'>t</a>", ["n", "it's \\n & <u>"], {POINTS: 6, ".legend .traces": 6}, EVIL_LABELS
    ),
    "hostile-pie": sees("<pie>", marks={".pielayer .slice": 6}, texts=EVIL_LABELS),
    "long-title": sees(
        "The click rate doubles at noon and falls back in the evening, on every weekday of the month but on none of its"
        " Sundays",
        ["n", "n"],
        {POINTS: 6},
    ),
    "many-points": sees("Six thousand points", ["i", "sine"], {".gl-canvas": 3}, gl=6000),
    "too-many-points": sees(
        "Sixty thousand points", ["i", "sine"], {".gl-canvas": 3}, ["20,000 of 60,000 points"], gl=20000
    ),
    "no-layout": sees(marks={POINTS: 4}),
    "own-roc": sees(
        "Boosting finds more clicks at every false alarm rate",
        ["false positive rate (share of negatives)", "true positive rate (share of positives)"],
        {LINES: 3, ".legend .traces": 3},
        ["gradient boosting (AUC 0.8", "popularity (AUC 0.6", "chance (AUC 0.500)"],
    ),
    "own-gain": sees(
        "A fifth of the rows holds half of the clicks", marks={LINES: 4}, texts=["best possible", "by chance"]
    ),
    "own-lift": sees("The first tenth clicks three times as often", marks={LINES: 3}, texts=["by chance"]),
    "own-precision-recall": sees(
        "Boosting stays clean for longer",
        ["recall (share of positives caught)", "precision (share that is positive)"],
        {LINES: 3},
        ["base rate (0.198)", "boosting (AP 0."],
    ),
    "own-reliability": sees(
        "The model promises too much",
        ["predicted probability (mean of the bin)", "observed share of positives", "rows"],
        {LINES: 2, BARS: 10, POINTS: 10},
        ["raw (ECE 0."],
    ),
    "own-scores": sees(
        "Clicks score higher, but the classes overlap", ["score"], {".barlayer .points": 2}, ["positive (", "negative ("]
    ),
    "own-confusion": sees(
        "Half of the clicks are missed",
        ["predicted class", "true class"],
        {".heatmaplayer image": 1, ".heatmap-label": 4},
        ticks={"x": ["negative", "positive"], "y": ["negative", "positive"]},
    ),
    "own-confusion-classes": sees(
        "Sport is taken for <news>",
        ["predicted class", "true class"],
        {".heatmap-label": 9},
        ["1,04099.0 %"],
        ticks={"x": ["<news>", "music", "sport"], "y": ["<news>", "music", "sport"]},
    ),
    "own-learning": sees(
        "It learns by heart after round 20", ["training round", "log loss (nats)"], {LINES: 2}, ["train", "validation"]
    ),
    "own-band": sees(
        "The click rate follows the week", ["day", "click rate"], {LINES: 2, ".scatterlayer .js-fill": 1}
    ),
    "own-intervals": sees(
        "Returning users click more",
        ["click rate, with 95 % intervals"],
        {BARS: 2, ".errorbar": 2},
        ticks={"y": ["new users", "returning <b>users</b>"]},
    ),
}

DRAW = """async chart => {
    document.title = 'calm';
    await Plotly.newPlot('chart', chart.data, chart.layout, chart.config);
}"""

LOOK = """() => {
    const chart = document.getElementById('chart');
    const all = selector => [...chart.querySelectorAll(selector)];
    const inside = (node) => {
        const box = node.getBoundingClientRect(), frame = chart.querySelector('.svg-container').getBoundingClientRect();
        return box.width > 0 && box.left >= frame.left - 1 && box.right <= frame.right + 1
            && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
    };
    return {
        title: all('.g-gtitle text').map(t => [t.textContent, inside(t)]),
        axes: all('[class*=title] text').filter(t => !t.closest('.g-gtitle'))
            .map(t => [t.textContent, inside(t)]),
        texts: all('text').map(t => t.textContent),
        links: all('a[*|href]').filter(a => !a.classList.contains('modebar-btn')).length,
        foreign: all('script, img:not(.static-image), iframe, foreignObject').length,
        points: chart.calcdata.reduce((n, trace) => n + (trace[0].t && trace[0].trace._length || trace.length), 0),
        pageTitle: document.title,
    };
}"""

COLOURS = """([selector, property]) => [...document.querySelectorAll('#chart ' + selector)]
    .map(node => getComputedStyle(node)[property])"""

BLUE_PIXELS = """async () => {
    const picture = new Image();
    picture.src = await Plotly.toImage('chart', {format: 'png'});
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height), pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    const rgba = pen.getImageData(0, 0, picture.width, picture.height).data;
    let blue = 0;
    for (let i = 0; i < rgba.length; i += 4)
        blue += rgba[i + 3] > 200 && rgba[i] < 30 && Math.abs(rgba[i + 1] - 114) < 12 && Math.abs(rgba[i + 2] - 178) < 12;
    return blue;
}"""


@pytest.fixture(scope="module")
def page(browser):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.route("**/*", lambda route: (page.complaints.append("asked for " + route.request.url), route.abort()))
    page.set_content("<!DOCTYPE html><body style='margin:0'><div id='chart'></div></body>")
    page.add_script_tag(content=PLOTLY_JS.read_text(encoding="utf-8"))
    yield page
    page.close()


def rgb(colour):
    return "rgb(%d, %d, %d)" % tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def test_every_figure_has_an_expectation():
    written = {path.stem for path in PLOTS.glob("*.json")}
    assert written, f"{PLOTS} holds no figures: run the Java test mlsd.plot.GalleryTest first, which writes them"
    assert written == set(EXPECTED)
    assert len(EXPECTED) >= 30


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", EXPECTED)
def test_figure_shows_what_it_was_given(page, name, theme):
    expected = EXPECTED[name]
    chart = json.loads((PLOTS / f"{name}.json").read_text(encoding="utf-8"))
    page.complaints.clear()
    page.evaluate("colour => document.body.style.background = colour", THEMES[theme])
    page.evaluate(DRAW, chart)
    page.screenshot(path=SHOTS / f"{name}-{theme}.png")
    seen = page.evaluate(LOOK)

    if expected["title"]:
        assert [[text.replace("\u00a0", " "), True] for text, _ in seen["title"]] == seen["title"]
        assert squeezed("".join(text for text, _ in seen["title"])) == squeezed(expected["title"])
        assert expected["title"] in chart["description"]
    for axis in expected["axes"]:
        assert [axis, True] in seen["axes"]
    for selector, count in expected["marks"].items():
        assert (selector, page.locator("#chart " + selector).count()) == (selector, count)
    for text in expected["texts"]:
        assert any(text in shown for shown in seen["texts"]), f"{text!r} is not among {seen['texts']}"
    for axis, labels in expected["ticks"].items():
        assert sorted(page.locator(f"#chart .{axis}tick text").all_text_contents()) == labels
    for place, colours in expected["colours"].items():
        drawn = page.evaluate(COLOURS, place.split("@"))
        assert drawn[: len(colours)] == [rgb(colour) for colour in colours]
    if expected["gl"]:
        assert seen["points"] == expected["gl"]
        assert page.evaluate(BLUE_PIXELS) > 300, "the canvas holds no points in the first colour"
    assert (seen["links"], seen["foreign"], seen["pageTitle"]) == (0, 0, "calm")
    assert page.complaints == []


def squeezed(text):
    """A title without spaces: where a long one breaks into lines, the space is gone."""
    return re.sub(r"\s", "", text)


def test_hover_shows_labels_as_text(page):
    chart = json.loads((PLOTS / "hostile.json").read_text(encoding="utf-8"))
    page.evaluate(DRAW, chart)
    page.evaluate("() => Plotly.Fx.hover('chart', [{curveNumber: 0, pointNumber: 1}])")
    page.wait_for_selector("#chart .hovertext")
    assert '<a href="javascript:alert(1)">link</a>' in "".join(page.locator("#chart .hoverlayer text").all_text_contents())
    assert page.locator("#chart .hoverlayer a").count() == 0
