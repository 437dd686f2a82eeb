"""One executed notebook, or one Markdown file, as a fragment of HTML; templates/lesson decides what a cell becomes."""

import copy
import json
import re
from html import escape
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from traitlets.config import Config

TEMPLATES = Path(__file__).parent / "templates"
VIEW, STATE = "application/vnd.jupyter.widget-view+json", "application/vnd.jupyter.widget-state+json"
PLOTLY = "application/vnd.plotly.v1+json"
LIVE_ONLY = {"mlsd.widget.quiz"}  # asks Java for each answer: a page shows its folded form instead
SHOWN = [
    VIEW, PLOTLY, "text/vnd.mermaid", "text/html", "text/markdown", "image/svg+xml", "text/latex", "image/png",
    "image/jpeg", "text/plain",
]
LIBRARIES = {
    "charts": ('class="place"', f'type="{VIEW}"'),
    "diagrams": ('class="mermaid"',),
    "formulas": ('class="formula"', 'class="output formula"'),
    "widgets": (f'type="{VIEW}"',),
}


class Prose(IPythonRenderer):
    """Markdown as JupyterLab reads it, but a diagram's text is text."""

    def block_mermaidjs(self, code: str) -> str:
        return diagram(code)

    def inline_math(self, body: str) -> str:
        return f'<span class="formula">{super().inline_math(body)}</span>'

    def block_math(self, body: str) -> str:
        return f'<span class="formula">{super().block_math(body)}</span>'

    def latex_environment(self, name: str, body: str) -> str:
        return f'<span class="formula">{super().latex_environment(name, body)}</span>'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return super().image(text, url, title).replace("<img ", '<img loading="lazy" ', 1)


def diagram(code: str) -> str:
    return f'<figure class="diagram"><pre class="mermaid">{escape(code.strip())}</pre></figure>\n'


def prose(markdown: str, attachments: dict | None = None, anchors: bool = True) -> str:
    """Markdown as HTML, without the comments that tie a number to its cell."""
    told = re.sub(r"<!--\s*=.*?-->", "", markdown, flags=re.S)
    renderer = Prose(escape=False, anchor_link_text="#", exclude_anchor_links=not anchors, attachments=attachments)
    html = MarkdownWithMath(renderer=renderer).render(told)
    return html.replace('class="anchor-link"', 'class="anchor-link" aria-hidden="true" tabindex="-1"')


def script_json(value: object) -> str:
    """JSON, as short as it gets, that cannot end the script that it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def output_prose(markdown: str) -> str:
    """Markdown that a cell shows: its headings are none of the page's, which may have the same names."""
    return prose(markdown, anchors=False)


def widget_state(book: nbformat.NotebookNode) -> dict:
    return book.metadata.get("widgets", {}).get(STATE, {}).get("state", {})


def parts(model: str, state: dict, seen: set[str] | None = None) -> set[str]:
    """A widget's model and all that it is made of."""
    seen = set() if seen is None else seen
    if model in state and model not in seen:
        seen.add(model)
        for child in re.findall(r"IPY_MODEL_([\w-]+)", str(state[model]["state"])):
            parts(child, state, seen)
    return seen


def shown_kind(data: dict, state: dict) -> str:
    """Which of an output's forms the page shows: the richest that works without a kernel."""
    if VIEW in data:
        made_of = parts(data[VIEW]["model_id"], state)
        asks = {state[part]["state"].get("_anywidget_id") for part in made_of} & LIVE_ONLY
        if asks or not made_of:
            data = {kind: form for kind, form in data.items() if kind != VIEW}
    return next((kind for kind in SHOWN if kind in data), "")


def prepared(book: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """A copy that knows what the page shows of each output, and holds no widget that it does not show."""
    book = copy.deepcopy(book)
    state, kept = widget_state(book), set()
    for cell in book.cells:
        for output in cell.get("outputs", []):
            if "data" in output:
                output.metadata = {"shown": shown_kind(output.data, state)}
                if output.metadata["shown"] == VIEW:
                    kept |= parts(output.data[VIEW]["model_id"], state)
    if kept:
        at_rest = {name: resting(model) for name, model in state.items() if name in kept}
        book.metadata["widgets"][STATE]["state"] = at_rest
    else:
        book.metadata.pop("widgets", None)
    return book


def resting(model: dict) -> dict:
    """A control on a page computes nothing: it is shown as it was left, and cannot be moved."""
    model = copy.deepcopy(model)
    if model["model_module"] == "@jupyter-widgets/controls" and {"description", "value"} & set(model["state"]):
        model["state"]["disabled"] = True
    return model


def exporter() -> HTMLExporter:
    filters = {"prose": prose, "output_prose": output_prose, "diagram": diagram, "script_json": script_json}
    config = Config({"HTMLExporter": {"filters": filters}})
    return HTMLExporter(template_name="lesson", extra_template_basedirs=[str(TEMPLATES)], config=config)


def fragment(book: nbformat.NotebookNode) -> str:
    """The cells as HTML, each an element with the id cell-…; the widgets' state at the end."""
    return styles_once(exported(prepared(book)))


def exported(book: nbformat.NotebookNode) -> str:
    html = exporter().from_notebook_node(book)[0]
    return re.sub(r'<span class="w">(\s+)</span>', r"\1", html)  # blanks need no colour: a tenth of a page


def libraries(html: str) -> list[str]:
    """The shared JavaScript that a page needs."""
    return [name for name, signs in LIBRARIES.items() if any(sign in html for sign in signs)]


def styles_once(html: str) -> str:
    """Each table brings its style along; one copy a page is enough."""
    seen: set[str] = set()

    def keep(match: re.Match) -> str:
        first = match[0] not in seen
        seen.add(match[0])
        return match[0] if first else ""

    return re.sub(r"<style>.*?</style>", keep, html, flags=re.S)
