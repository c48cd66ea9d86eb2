"""An article as lines on a page: wrapped as a person reads it, its findings marked. Pure functions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size

from communique.clean import visible
from db.rows import ArticleRow, ArticleText, EventRow, Finding, PositionRow, Printing, QuoteRow

from .days import day_words, several
from .paint import Line, Piece, chain_words

# Steps of `n` and `N`; dates and countries stand inside these and are steps only where nothing else is.
STATEMENTS = ("quote", "event", "position")
# Who else printed an article's findings, by what each is and its id.
Others = Mapping[tuple[str, int], Sequence[Printing]]
_PARAGRAPH = re.compile(r"^.*$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


class Stretch(NamedTuple):
    """A line on the page: a stretch of the text."""

    start: int
    end: int


class Mark(NamedTuple):
    """A stretch of the text that was found, and the style it is marked in."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Target:
    """What to bring into view: a finding by its kind and id, else the text at `start`."""

    what: str
    id: int
    start: int


class Page:
    """A text wrapped at a width, with its marks; of a long one perhaps only a stretch."""

    def __init__(
        self, text: str, width: int, marks: Sequence[Mark], within: tuple[int, int] | None = None
    ) -> None:
        self.text = text
        self.width = width
        self.lines = wrapped(text, width, within)
        self._starts = [line.start for line in self.lines]
        self._marks = sorted(marks)
        self._mark_starts = [mark.start for mark in self._marks]
        self._reach = list(accumulate((mark.end for mark in self._marks), max))

    def line_of(self, position: int) -> int:
        """The number of the line that holds a position of the text."""
        return max(0, bisect_right(self._starts, position) - 1)

    def marks_in(self, start: int, end: int) -> list[Mark]:
        """The marks that touch a stretch of the text."""
        found = []
        number = bisect_left(self._mark_starts, end)
        while number and self._reach[number - 1] > start:
            number -= 1
            if self._marks[number].end > start:
                found.append(self._marks[number])
        return found

    def painted(self, number: int, asked: Sequence[tuple[int, int]]) -> Line:
        """A line with its marks; `asked` are the spans of the finding one stands on."""
        start, end = self.lines[number]
        marks = [*self.marks_in(start, end), *(Mark(left, right, "asked") for left, right in asked)]
        marks = [
            Mark(max(start, m.start), min(end, m.end), m.style)
            for m in marks
            if m.start < end and m.end > start
        ]
        edges = sorted({start, end, *(m.start for m in marks), *(m.end for m in marks)})
        return tuple(
            Piece(
                visible(self.text[left:right]), " ".join({m.style for m in marks if m.start <= left < m.end})
            )
            for left, right in pairwise(edges)
        )


def laid_out(article: ArticleText, width: int) -> Page:
    """An article's text at a width, or as much of it as its findings are there of."""
    return Page(article.text, width, marks_of(article), article.within)


def wrapped(text: str, width: int, within: tuple[int, int] | None = None) -> list[Stretch]:
    """The lines of a text, none wider than `width`; paragraphs stand apart, blank lines never in a row.

    With `within`, those of the paragraphs that this stretch of the text touches.
    """
    width = max(8, width)
    apart = not _BLANK_LINE.search(text)
    line = re.compile(rf"(?!\s).{{1,{width}}}(?=\s|\Z)|\S{{{width}}}", re.DOTALL)
    lines: list[Stretch] = []
    for paragraph in _PARAGRAPH.finditer(text, *_paragraphs_of(text, within or (0, len(text)))):
        start, end = paragraph.span()
        if not paragraph[0].strip():
            if lines and not apart and _is_text(lines):
                lines.append(Stretch(start, start))
            continue
        if apart and lines:
            lines.append(Stretch(start, start))
        lines += _paragraph(text, start, end, width, line)
    return lines or [Stretch(0, 0)]


def _paragraphs_of(text: str, within: tuple[int, int]) -> tuple[int, int]:
    """The stretch with the whole of its first and last paragraph."""
    first, last = max(0, within[0]), min(len(text), within[1])
    end = text.find("\n", last)
    return text.rfind("\n", 0, first) + 1, len(text) if end < 0 else end


def _is_text(lines: Sequence[Stretch]) -> bool:
    return lines[-1].start != lines[-1].end


def _paragraph(text: str, start: int, end: int, width: int, line: re.Pattern[str]) -> Iterable[Stretch]:
    """The lines of a paragraph; one with wide characters is measured cell by cell."""
    shown = visible(text[start:end])
    if shown.isascii() or cell_len(shown) == len(shown):
        return [Stretch(*found.span()) for found in line.finditer(text, start, end)]
    return [Stretch(start + left, start + right) for left, right in _by_cells(shown, width)]


def _by_cells(shown: str, width: int) -> Iterable[tuple[int, int]]:
    """Cut at the last blank before the width is passed, else in the word."""
    first = cells = 0
    blank = -1
    for at, character in enumerate(shown):
        if character == " ":
            blank = at
        cells += get_character_cell_size(character)
        if cells > width and at > first:
            cut = blank if blank > first else at
            yield first, cut
            first = cut + 1 if cut == blank else cut
            cells, blank = cell_len(shown[first : at + 1]), -1
    if first < len(shown):
        yield first, len(shown)


def marks_of(article: ArticleText) -> list[Mark]:
    """All findings as light marks."""
    return [
        Mark(start, end, finding.what)
        for finding in article.findings
        for start, end in finding.spans
        if end > start
    ]


def steps_of(article: ArticleText) -> list[Finding]:
    """The findings that `n` goes through."""
    steps = [finding for finding in article.findings if finding.what in STATEMENTS and finding.spans]
    return steps or [finding for finding in article.findings if finding.spans]


def target_of(row: QuoteRow | EventRow | PositionRow) -> Target:
    """Where in its article a row is read."""
    if isinstance(row, QuoteRow):
        return Target("quote", row.id, row.spans[0][0] if row.spans else 0)
    return Target("event" if isinstance(row, EventRow) else "position", row.id, row.span[0])


def step_at(steps: Sequence[Finding], target: Target) -> int | None:
    """Which step the target is: the very finding, else one of its kind at that place."""
    for number, step in enumerate(steps):
        if (step.what, step.id) == (target.what, target.id):
            return number
    for number, step in enumerate(steps):
        if step.what == target.what and any(start <= target.start < end for start, end in step.spans):
            return number
    return None


def header_lines(row: ArticleRow) -> tuple[str, str]:
    """The title, and what else stands above the text."""
    parts = [
        ", ".join(row.authors),
        row.publisher,
        day_words(row.published) if row.published else "no date",
        several(len(row.copies), "copy", "copies") if row.copies else "",
        several(len(row.revisions), "revision") if row.revisions else "",
        f"a revision of article {row.revision_of}" if row.revision_of else "",
        row.url or row.path,
        row.doubt or "",
    ]
    return visible(row.title) or "(no title)", visible(" · ".join(filter(None, parts)))


def why_lines(finding: Finding | None, step: int, steps: int, others: Others) -> tuple[str, str, str]:
    """What the marked finding is, through whom it is known, and by which rule and with what doubt.

    `others` are those who printed the article's findings too.
    """
    if finding is None:
        found = f"{steps:,} findings · n goes to the next" if steps else "Nothing was found in this article."
        return found, "", ""
    chain = chain_words(finding.chain)
    rule = f"rule: {visible(finding.rule)}" if finding.rule else ""
    doubt = f"doubt: {visible(finding.doubt)}" if finding.doubt else "no doubt noted"
    label = f"{step + 1:,} of {steps:,} · {visible(finding.label)}"
    printed = dict.fromkeys(printing.publisher for printing in others.get((finding.what, finding.id), ()))
    also = f" · also in {visible(', '.join(printed))}" if printed else ""
    return label, f"through: {chain}{also}" if chain else "", " · ".join(filter(None, (rule, doubt)))
