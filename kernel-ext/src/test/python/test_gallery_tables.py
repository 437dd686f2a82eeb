"""Every rendering in a real browser: light and dark, nothing overflows, nothing runs, all text can be read.

The renderings come from GalleryTest (kernel-ext/target/gallery/gallery.json); the style sheets are JupyterLab's own,
as nbconvert ships them. Screenshots go to kernel-ext/target/gallery/.
"""

import html
import json
import pathlib
import sys

import pytest

pytestmark = pytest.mark.kernelless

GALLERY = pathlib.Path(__file__).parents[3] / "target" / "gallery"
STYLES = pathlib.Path(sys.prefix) / "share/jupyter/nbconvert/templates/lab/static"
CONTRAST = """() => {
  const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3]));
  const light = c => {
    const [r, g, b] = c.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = node => {
    const layers = [];
    for (let n = node; n; n = n.parentElement) layers.push(rgba(getComputedStyle(n).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.closest('.mlsd-out') || node.closest('style')) continue;
    const under = ground(node), ink = over(rgba(getComputedStyle(node).color), under);
    const [a, b] = [light(ink), light(under)].sort((x, y) => y - x);
    found.push([(a + .05) / (b + .05), walker.currentNode.data.slice(0, 40)]);
  }
  return found.sort((x, y) => x[0] - y[0]);
}"""


def shown(bundle):
    if "image/png" in bundle:
        return f'<img alt="" src="data:image/png;base64,{bundle["image/png"]}">'
    return bundle.get("text/html") or f"<pre>{html.escape(bundle['text/plain'])}</pre>"


def kind(bundle):
    return "jp-RenderedHTMLCommon jp-RenderedHTML" if "text/html" in bundle else "jp-RenderedText"


def document(bundles, theme):
    # As a bare page, only what every browser does to long lines of plain text.
    bare = "pre { white-space: pre-wrap; overflow-wrap: anywhere }"
    styles = [] if theme == "bare" else ["index.css", f"theme-{theme}.css"]
    css = "\n".join((STYLES / name).read_text(encoding="utf-8") for name in styles) or bare
    outputs = "".join(
        f'<h4>{html.escape(b["name"])}</h4><div class="jp-OutputArea jp-Cell-outputArea"><div class="jp-OutputArea-child">'
        f'<div class="jp-OutputPrompt jp-OutputArea-prompt"></div><div class="jp-OutputArea-output {kind(b)}">{shown(b)}</div>'
        "</div></div>"
        for b in bundles
    )
    body = 'style="background: var(--jp-layout-color0); color: var(--jp-content-font-color1); overflow: auto; display: block"'
    attributes = f'data-jp-theme-light="{str(theme == "light").lower()}" data-jp-theme-name="JupyterLab {theme}"'
    return (
        f'<!doctype html><meta charset="utf-8"><title>{theme}</title><style>{css}</style>'
        f"<body class='jp-Notebook' {attributes} {body}><main style='display: block; max-width: 860px; margin: 1em auto'>{outputs}</main>"
    )


@pytest.fixture(scope="module")
def bundles():
    file = GALLERY / "gallery.json"
    assert file.exists(), f"{file} is missing: run the GalleryTest of kernel-ext first"
    return json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["light", "dark", "bare"])
def page(request, bundles, browser):
    page = browser.new_page(viewport={"width": 900, "height": 800})
    page.requests = []
    page.on("request", lambda asked: page.requests.append(asked.url))
    file = GALLERY / f"{request.param}.html"
    file.write_text(document(bundles, request.param), encoding="utf-8")
    page.goto(file.as_uri())
    yield page
    page.close()


def test_the_page_does_not_scroll_sideways(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= 900
    too_wide = page.evaluate(
        "[...document.querySelectorAll('.mlsd-out')].filter(o => o.scrollWidth > o.clientWidth + 1).map(o => o.outerText.slice(0, 80))"
    )
    assert too_wide == []


def test_a_wide_table_scrolls_in_its_own_box(page):
    assert page.evaluate("[...document.querySelectorAll('.mlsd-box')].some(box => box.scrollWidth > box.clientWidth)")


def test_no_script_of_the_data_runs(page):
    page.hover("table >> nth=0")
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.querySelectorAll('.mlsd-out script, .mlsd-out img, .mlsd-out [onload]').length") == 0


def test_nothing_is_loaded(page):
    assert [url for url in page.requests if not url.startswith(("file:", "data:"))] == []


def test_every_text_can_be_read(page):
    contrasts = page.evaluate(CONTRAST)
    assert len(contrasts) > 500
    assert [found for found in contrasts if found[0] < 4.5] == []


def test_pictures_are_whole(page):
    sizes = page.evaluate("[...document.images].map(image => image.naturalWidth)")
    assert len(sizes) == 2 and min(sizes) > 0


def test_renderings_are_small(bundles):
    sizes = {b["name"]: sum(len(v.encode("utf-8")) for k, v in b.items() if k != "name") for b in bundles}
    assert max(sizes.values()) <= 100_000, sizes


def test_the_first_outputs_are_photographed(page):
    for at, output in enumerate(page.query_selector_all(".mlsd-out")[:6]):
        output.screenshot(path=GALLERY / f"{page.title()}-{at}.png")
        assert (GALLERY / f"{page.title()}-{at}.png").stat().st_size > 1000
