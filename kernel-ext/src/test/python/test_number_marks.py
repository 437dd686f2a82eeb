"""Numbers marked in prose: which number is meant, and which values it holds for."""

import lessons  # noqa: F401  puts the course's tools on the path
import pytest

import number_marks

pytestmark = pytest.mark.kernelless


def one(text):
    (mark,) = number_marks.read(text)
    return mark


@pytest.mark.parametrize(
    ("text", "holds", "fails"),
    [
        ("the AUC is .898<!-- = x -->", [0.898, 0.8976, 0.8984], [0.8974, 0.8986, -0.898, 89.8]),
        ("87 %<!-- = 100 * x -->", [87, 86.6, 87.4], [86.4, 88, 0.87]),
        ("87\u00a0%<!-- = 100 * x -->", [87], [86]),
        ("87%<!-- = 100 * x -->", [87], [86]),
        ("45,211<!-- = x --> calls", [45211, 45211.4], [45212, 211, 45]),
        ("1,234,567.5<!-- = x -->", [1234567.5], [1234567.6]),
        ("−0.31<!-- = x -->", [-0.31], [0.31]),
        ("-0.31<!-- = x -->", [-0.31], [0.31]),
        ("(–0.31<!-- = x -->)", [-0.31], [0.31]),
        ("+3<!-- = x -->", [3], [-3]),
        ("the top-10<!-- = x -->", [10], [-10]),
        ("**0.5**<!-- = x -->", [0.5], [0.4]),
        ("$0.5$<!-- = x -->", [0.5], [0.4]),
        ("`0.5`<!-- = x -->", [0.5], [0.4]),
        ("3e-4<!-- = x -->", [3e-4, 3.4e-4], [2e-4, 0]),
        ("0<!-- = x -->", [0, 0.4, -0.4], [1, -1]),
        ("from 0.7 to 0.9<!-- = x -->", [0.9], [0.7, 0.8]),
        ("0.78–0.81<!-- = x -->", [0.78, 0.8, 0.81, 0.814], [0.77, 0.82, -0.81]),
        ("5 %–7 %<!-- = x -->", [5, 6, 7], [4, 8]),
        ("−3 – −1<!-- = x -->", [-3, -2, -1], [-4, 0, 1]),
        ("2.0<!-- = x -->", [2.0, 2.04], [2.06, 1.9, float("nan"), float("inf")]),
    ],
)
def test_a_number_holds_for_what_rounds_to_it(text, holds, fails):
    mark = one(text)
    assert [value for value in holds if not mark.holds(value)] == []
    assert [value for value in fails if mark.holds(value)] == []


def test_each_end_of_a_range_may_have_a_mark_of_its_own():
    low, high = number_marks.read("0.12<!-- = low -->–0.34<!-- = high -->")
    assert (low.expression, high.expression) == ("low", "high")
    assert low.holds(0.12) and high.holds(0.34) and not high.holds(-0.34)


def test_the_expression_may_run_over_lines():
    assert one("3<!-- =\n  a\n  + b -->").expression == "a\n  + b"


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("many<!-- = x -->", "no number stands directly before the mark, but “many”"),
        ("10 ms<!-- = x -->", "no number"),
        ("1,23<!-- = x -->", "no number"),
        ("1.2.3<!-- = x -->", "no number"),
        ("5\n<!-- = x -->", "no number"),
        ("5<!-- = x", "the mark is not closed by -->"),
        ("5<!-- = -->", "the mark holds no expression"),
        ("5<!-- == x -->", "the mark holds no expression"),
    ],
)
def test_what_is_no_mark_is_told(text, trouble):
    assert one(text).startswith(trouble)


@pytest.mark.parametrize("text", ["5<!-- a remark -->", "write `.5<!-- = x -->`", "```\n5<!-- = x -->\n```", "5 = 5"])
def test_other_comments_and_quoted_marks_are_none(text):
    assert list(number_marks.read(text)) == []


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [("0.50<!-- = x -->", 0.5123, "0.51 (0.5123)"), ("1,000<!-- = x -->", 1001.0, "1,001"),
     ("1<!-- = x -->", float("nan"), "nan")],
)
def test_another_value_is_shown_as_the_number_would_be(text, value, shown):
    assert one(text).rounded(value) == shown
