"""Each rule of course_rules on a notebook that keeps it and on one that breaks it."""

import copy
import json
import sys

import pytest
from lab import HOME

sys.path.insert(0, str(HOME / "kernel-ext" / "src" / "main" / "python"))
import course_rules as rules  # noqa: E402

pytestmark = pytest.mark.kernelless

GOOD = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {"kernelspec": {"name": "mlsd-java", "display_name": "Java", "language": "java"}},
    "cells": [
        {
            "cell_type": "markdown",
            "id": "title",
            "metadata": {},
            "source": ["# Drift\n", "Has it moved?\n", "\n", "30 minutes. Needs: [nothing](#top)\n"],
        },
        {"cell_type": "code", "id": "sum", "metadata": {}, "source": "1 + 1", "outputs": [], "execution_count": None},
        {"cell_type": "markdown", "id": "link", "metadata": {}, "source": "[Next](other.ipynb), https://a.org"},
        {
            "cell_type": "code", "id": "call", "metadata": {}, "outputs": [], "execution_count": None,
            "source": "// as in https://example.org/paper\nvar page = \"http://localhost:8080/score\"; \"a/home/b\"",
        },
    ],
}


def book(tmp_path, **changed):
    (tmp_path / "other.ipynb").write_text("{}")
    path = tmp_path / "good.ipynb"
    path.write_text(json.dumps(copy.deepcopy(GOOD) | changed))
    return path


def with_cell(at: int, **changed):
    cells = copy.deepcopy(GOOD["cells"])
    cells[at] |= changed
    return {"cells": cells}


def stream(name, text):
    return {"output_type": "stream", "name": name, "text": text}


def shown(**data):
    mimes = {"plain": "text/plain", "html": "text/html", "view": "application/vnd.jupyter.widget-view+json"}
    return {"output_type": "display_data", "metadata": {}, "data": {mimes[k]: v for k, v in data.items()}}


def told(findings):
    return [(finding.cell, finding.rule) for finding in findings]


def test_a_good_notebook_breaks_no_rule(tmp_path):
    assert rules.of_file(book(tmp_path)) == []


@pytest.mark.parametrize(
    ("changed", "cell", "rule"),
    [
        ({"metadata": {"kernelspec": {"name": "java"}}}, "", "kernelspec"),
        ({"metadata": {}}, "", "kernelspec"),
        (with_cell(1, execution_count=3), "sum", "stripped"),
        (with_cell(1, outputs=[stream("stdout", "2")]), "sum", "stripped"),
        (with_cell(1, id="title"), "title", "ids"),
        (with_cell(1, id="has blanks"), "has blanks", "ids"),
        (with_cell(1, id=""), "2", "ids"),
        (with_cell(0, source="Drift\n30 minutes, needs nothing"), "title", "opening"),
        (with_cell(0, source="# Drift\nneeds nothing"), "title", "opening"),
        (with_cell(0, source="# Drift\n30 minutes"), "title", "opening"),
        ({"cells": GOOD["cells"][1:]}, "sum", "opening"),
        ({"cells": []}, "", "opening"),
        (with_cell(1, source="\n".join("1;" for _ in range(21))), "sum", "length"),
        (with_cell(1, source="// " + 138 * "-"), "sum", "length"),
        (with_cell(1, source=" \n"), "sum", "no_empty_cell"),
        (with_cell(1, source="%maven a:b:1"), "sum", "no_download_magic"),
        (with_cell(1, source="1\n %%loadFromPOM\n"), "sum", "no_download_magic"),
        (with_cell(1, source='URI.create("https://example.org/a.csv")'), "sum", "no_address"),
        (with_cell(1, source='var s = """\n  https://example.org/a.csv\n""";'), "sum", "no_address"),
        (with_cell(2, source="![a](https://example.org/a.png)"), "link", "nothing_loaded_to_view"),
        (with_cell(2, source='<img width="3" src="//example.org/a.png">'), "link", "nothing_loaded_to_view"),
        (with_cell(2, source="<iframe src='x'>"), "link", "nothing_loaded_to_view"),
        (with_cell(1, source='Path.of("/home/ann/data.csv")'), "sum", "no_absolute_path"),
        (with_cell(1, source='Path.of("C:\\\\data")'), "sum", "no_absolute_path"),
        (with_cell(2, source="Look into /tmp/data"), "link", "no_absolute_path"),
        (with_cell(2, source="[there](missing.ipynb#part)"), "link", "links_lead_somewhere"),
        (with_cell(2, source="![there](images/missing.png)"), "link", "links_lead_somewhere"),
    ],
)
def test_a_bad_notebook_is_told_with_cell_and_rule(tmp_path, changed, cell, rule):
    assert told(rules.of_file(book(tmp_path, **changed))) == [(cell, rule)]


@pytest.mark.parametrize(
    "source",
    [
        "var x = Math.random();",
        "var r = new Random();",
        "var r = new java.util.Random( );",
        "new SplittableRandom().nextInt()",
        "ThreadLocalRandom.current().nextInt()",
        "RandomGenerator.getDefault().nextInt()",
        "UUID.randomUUID()",
        "display(log.sampleN(5))",
        "log.where(a)\n    .sampleX(0.1)",
        "log.sampleSplit(0.8)",
        'log.stratifiedSampleSplit(log.stringColumn("a"), 0.8)',
        "Collections.shuffle(rows);",
        "Collections.shuffle(new ArrayList<>(rows.subList(0, f(2, 3))));",
        'Collections.shuffle(rows); // new Random(1), "seeded"',
    ],
)
def test_a_draw_without_a_seed_is_told(tmp_path, source):
    assert told(rules.of_file(book(tmp_path, **with_cell(1, source=source)))) == [("sum", "every_draw_has_a_seed")]


@pytest.mark.parametrize(
    "source",
    [
        "var r = new Random(42);",
        "Collections.shuffle(rows, new Random(42));",
        "Collections.shuffle(new ArrayList<>(rows.subList(0, f(2, 3))), new Random(42));",
        "log.where(rows) // no sampleN(5): it is never seeded",
        'sample("Math.random() is out")',
        "sampleN(rows, 5, seed)",
    ],
)
def test_a_draw_with_a_seed_is_well(tmp_path, source):
    assert rules.of_file(book(tmp_path, **with_cell(1, source=source))) == []


def test_a_cell_without_id_is_told_by_its_number(tmp_path):
    cells = copy.deepcopy(GOOD["cells"])
    del cells[2]["id"]
    assert told(rules.of_file(book(tmp_path, cells=cells))) == [("3", "ids")]


@pytest.mark.parametrize(
    ("output", "rule"),
    [
        ({"output_type": "error", "ename": "E", "evalue": "wrong", "traceback": []}, "no_error"),
        (stream("stderr", "SLF4J: no logger"), "nothing_on_stderr"),
        (stream("stdout", "x" * 100_001), "output_size"),
        (shown(plain="t", html="<table><tbody>" + "<tr><td>1</td></tr>" * 21 + "</tbody></table>"), "table_rows"),
        (shown(html="<b>bold</b>"), "text_beside_html"),
    ],
)
def test_a_bad_output_is_told_with_cell_and_rule(tmp_path, output, rule):
    assert told(rules.of_run(book(tmp_path, **with_cell(1, outputs=[output])))) == [("sum", rule)]


@pytest.mark.parametrize(
    "changed",
    [
        with_cell(1, outputs=[stream("stdout", "2"), shown(plain="t", html="<table><tr></tr></table>" * 21)]),
        with_cell(1, metadata={"tags": ["stderr"]}, outputs=[stream("stderr", "wanted")]),
        with_cell(
            1, metadata={"tags": ["raises-exception"]},
            outputs=[{"output_type": "error", "ename": "E", "evalue": "wrong", "traceback": []}],
        ),
    ],
)
def test_a_good_output_breaks_no_rule(tmp_path, changed):
    assert rules.of_run(book(tmp_path, **changed)) == []


def two(tmp_path, first, second, **more):
    paths = [book(tmp_path / name, **with_cell(1, outputs=outputs, **more)) for name, outputs in
             [(made(tmp_path / "a"), first), (made(tmp_path / "b"), second)]]
    return rules.differences(*map(rules.Book.of, paths))


def made(folder):
    folder.mkdir()
    return folder.name


def test_two_runs_that_differ_are_told_with_what_differs(tmp_path):
    found = two(tmp_path, [shown(plain="0.731")], [shown(plain="0.739")])
    assert told(found) == [("sum", "same_twice")]
    assert "0.731" in found[0].says and "0.739" in found[0].says


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([stream("stdout", "a"), stream("stdout", "b")], [stream("stdout", "ab")]),
        ([shown(plain="w", view={"model_id": "1"})], [shown(plain="w", view={"model_id": "2"})]),
    ],
)
def test_what_may_differ_is_no_difference(tmp_path, first, second):
    assert two(tmp_path, first, second) == []


def test_a_cell_that_measures_time_may_differ(tmp_path):
    assert two(tmp_path, [stream("stdout", "3 ms")], [stream("stdout", "4 ms")], metadata={"tags": ["timing"]}) == []


def test_a_finding_reads_as_notebook_cell_rule():
    finding = rules.Finding("07-drift.ipynb", "sum", "length", "21 lines of code, 20 at most")
    assert str(finding) == "07-drift.ipynb, cell sum: length: 21 lines of code, 20 at most"


def test_the_time_budget_is_read_from_the_metadata(tmp_path):
    metadata = GOOD["metadata"] | {"mlsd": {"seconds": 120}}
    assert rules.Book.of(book(tmp_path, metadata=metadata)).seconds == 120
    assert rules.Book.of(book(tmp_path)).seconds == 60


@pytest.mark.parametrize("label", ["07 Deploy and serve", "7 Deploy", "step 7", "Lesson 7"])
def test_a_link_to_the_syllabus_must_name_the_lesson_once_it_is_there(tmp_path, label):
    part = tmp_path / "framework"
    part.mkdir()
    (tmp_path / "README.md").write_text("the syllabus")
    before = book(part, **with_cell(2, source=f"Next: [{label}](../README.md)."))
    assert ("link", "lessons_are_linked") not in told(rules.of_file(before))
    (part / "07-deploy.ipynb").write_text("{}")
    assert ("link", "lessons_are_linked") in told(rules.of_file(before))
