"""Numbers in the text that a cell computes: `the AUC is .898<!-- = quality.get(1).auc() -->`.

The comment stands directly behind the number and holds a Java expression over the notebook's variables at that place.
The number is compared as it is written, rounded to its digits: `87 %` holds for 86.6, `45,211` for 45,211 alone,
`0.78–0.81` (an en dash) for all from 0.775 to 0.815. Each end of a range may have a mark of its own instead.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from course_book import Book, Broken, code_spans, text

DIGITS = r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?"
UNIT = r"[ \u00a0\u202f]?[%‰×°€$]"
SIGN = r"(?:(?<![\w.,)\]>%‰])[-−–+])?"
SINGLE = re.compile(rf"({SIGN}{DIGITS})(?:{UNIT})?[*_`$]*$")
RANGE = re.compile(rf"({SIGN}{DIGITS})(?:{UNIT})? ?[–-] ?([-−]?{DIGITS})(?:{UNIT})?[*_`$]*$")
MARK = re.compile(r"<!--\s*=\s*(.*?)\s*-->", re.S)
BEGIN = re.compile(r"<!--\s*=")


@dataclass(frozen=True)
class Number:
    """A number as it is written: its value and half of its last digit."""

    value: float
    half: float
    decimals: int

    @staticmethod
    def of(written: str) -> "Number":
        plain = re.sub(r"[−–]", "-", written).replace(",", "")
        digits, _, exponent = plain.lower().partition("e")
        decimals = len(digits.partition(".")[2])
        return Number(float(plain), 0.5 * 10.0 ** (int(exponent or 0) - decimals), decimals)


@dataclass(frozen=True)
class Mark:
    """A marked number: the text before the mark, what it says, and the expression that it should equal."""

    written: str
    low: Number
    high: Number
    expression: str

    def holds(self, value: float) -> bool:
        """Whether a value, rounded as the number is written, is that number; a value in the middle may go both ways."""
        slack = 1e-9 * max(abs(self.low.value), abs(self.high.value), self.high.half)
        low, high = self.low.value - self.low.half - slack, self.high.value + self.high.half + slack
        return math.isfinite(value) and low <= value <= high

    def rounded(self, value: float) -> str:
        """A value with the digits of the number, and in full where that says more."""
        if not math.isfinite(value):
            return str(value)
        short = f"{value:,.{self.high.decimals}f}"
        return short if float(short.replace(",", "")) == value else f"{short} ({value!r})"


def begins(markdown: str) -> Iterator[re.Match]:
    """Where a mark begins, but for those that are quoted as code."""
    spans = code_spans(markdown)
    for found in BEGIN.finditer(markdown):
        if not any(start < found.start() < end for start, end in spans):
            yield found


def read(markdown: str) -> Iterator[Mark | str]:
    """The marks of a text in order; what is wrong with a mark where it is none."""
    for begin in begins(markdown):
        before, found = markdown[: begin.start()], MARK.match(markdown, begin.start())
        line = before.rpartition("\n")[2]
        if found is None:
            yield f"the mark is not closed by -->: {markdown[begin.start():][:60]}"
        elif not found[1] or found[1].startswith("="):
            yield f"the mark holds no expression: {found[0]}"
        elif both := RANGE.search(line):
            yield Mark(both[0], Number.of(both[1]), Number.of(both[2]), found[1])
        elif one := SINGLE.search(line):
            yield Mark(one[0], Number.of(one[1]), Number.of(one[1]), found[1])
        else:
            yield f"no number stands directly before the mark, but “{line[-30:]}”: {found[0]}"


def number_marks(book: Book) -> Broken:
    for cell in book.prose:
        for mark in read(text(cell)):
            if isinstance(mark, str):
                yield cell, mark
            elif mark.low.value > mark.high.value:
                yield cell, f"the range {mark.written} runs from the larger number to the smaller"


RULES = [number_marks]
