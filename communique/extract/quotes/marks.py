"""Stretches of text between quotation marks.

Read paragraph by paragraph, so that a mark that was never closed costs its paragraph at most.
Double marks first (straight, curly, low, guillemets, two apostrophes); single marks only where
no double ones stand around them, for headlines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ...model import Span
from .cues import FORMS
from .lost_marks import restored

_DOUBLE = re.compile(r"''|``|[\"“”„«»\n]")
# The look behind stands after the mark, so that the scan can leap from mark to mark.
# Blanks beside a mark fill up one that was lost (see `lost_marks`).
_SINGLE_OPEN = re.compile(r"[‘'](?<![\w‘’'].)(?=(?:  +)?[^\W\d_])")
_SINGLE_CLOSE = re.compile(r"(?:(?<=\S)|(?<=\S  ))[’'](?!\w)")
_NESTED_OPEN = re.compile(r"[‘'“\"](?<!\w.)(?=[^\W\d_])")
# By what opened; a mark after a sign of its own closes rather than an apostrophe does.
_NESTED_CLOSE = {
    opener: (re.compile(rf"(?<=[.,!?…]){closer}(?!\w)"), re.compile(rf"(?<=\w){closer}(?!\w)"))
    for opener, closer in (("‘", "[’']"), ("'", "[’']"), ("“", "”"), ('"', '"'))
}
# `'em`, `'til`: an apostrophe for letters left out, no mark.
_LEFT_OUT = re.compile(r"['‘’](?:em|til|cause|tis|twas|bout|round|n)\b", re.IGNORECASE)
# A stretch in single marks is a headline, a slogan, a remark: never long.
_SINGLE_REACH = 600
_OPENERS = "“„«"
_CLOSERS = "”»"
_NEXT_LINE = re.compile(r"\s*\n\s*(?:[\"“„«]|``|'')")
_SENTENCE = re.compile(r"[.!?…]\s+(?=[A-ZÀ-Þ])|[.!?…,]?[\"”]\s+|: (?=[A-ZÀ-Þ])")
# What stands before a mark that closes what somebody says.
_BEFORE_CLOSER = frozenset(",.!?…")
# A shorter stretch before a lone mark is rather a measure or a slip.
_LEAST_LOST = 2
_LOST_REACH = 2000
_TURNED = "|".join(
    sorted(word for word, form in FORMS.items() if "q" in form.habits and "r" in form.habits and form.finite)
)
# `…, Roe said on Monday.`, `…," said Jane Roe`: an attribution after what is said, its first sign kept.
_ATTRIBUTION = re.compile(
    rf"([,.?!…])\s+(?:(?:[A-Z]|he |she |they |the |an? )[\w.’'-]*(?: [\w.’'-]+){{0,5}}? (?:{_TURNED})"
    rf"(?=[.,;:]|\s+(?:on|in|at|during|after|before|from|late|early|[A-Z])|\s*$)"
    rf"|(?:{_TURNED}) (?=[A-Z]|the |an? ))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch in quotation marks: `span` with its marks, `inner` without them."""

    span: Span
    inner: Span
    closed: bool = True


def find_regions(text: str) -> tuple[Region, ...]:
    """All regions in text order, none inside another."""
    text = restored(text)
    doubles = _doubles(text)
    return tuple(sorted([*doubles, *_singles(text, doubles)], key=lambda region: region.span))


def _doubles(text: str) -> list[Region]:
    regions: list[Region] = []
    marks: list[re.Match[str]] = []
    for mark in _DOUBLE.finditer(text):
        if mark[0] != "\n":
            marks.append(mark)
        elif marks:
            regions += _line(text, marks, mark.start())
            marks = []
    return regions + _line(text, marks, len(text)) if marks else regions


def _line(text: str, marks: list[re.Match[str]], end: int) -> list[Region]:
    """The regions of a line by its marks: those within others kept inside, if all of them close."""
    nested = _LineReader(text, end, nesting=True)
    if nested.read(marks) or not nested.deepened:
        return nested.regions
    flat = _LineReader(text, end, nesting=False)
    flat.read(marks)
    return flat.regions


class _LineReader:
    """Reads the marks of one line from left to right."""

    def __init__(self, text: str, end: int, *, nesting: bool) -> None:
        self.text = text
        self.start = text.rfind("\n", 0, end) + 1
        self.end = end
        self.nesting = nesting
        self.deepened = False
        self.regions: list[Region] = []
        self.opened = -1
        self.inner = -1
        self.sought = 0
        self.depth = 0

    def read(self, marks: list[re.Match[str]]) -> bool:
        """Reads the marks; whether each that opened was closed."""
        for mark in marks:
            self._mark(mark)
        if self.opened < 0:
            return True
        if not self._continues():
            self._cut(self.end)
        if self.opened >= 0:
            self._close_at(self.end)
        return False

    def _mark(self, mark: re.Match[str]) -> None:
        inside = self.opened >= 0
        if inside and self._opens_within(mark):
            if self._cut(mark.start()):
                self.opened, self.inner = mark.span()
            elif self.nesting:
                self.depth, self.deepened = self.depth + 1, True
            elif mark[0] not in _OPENERS:
                self._close(mark)
            return
        role = _role(self.text, mark, inside)
        if role == "open" and not inside:
            if self._opener_lost(mark):
                return
            self.opened, self.inner = mark.span()
        elif role == "close" and inside:
            if self.depth:
                self.depth -= 1
            else:
                self._close(mark)
        elif role is None and not inside:
            self._opener_lost(mark)

    def _opens_within(self, mark: re.Match[str]) -> bool:
        """Whether a mark inside a region looks like one that opens: a blank before it, a letter after."""
        after = self.text[mark.end() : mark.end() + 1]
        return mark[0] not in _CLOSERS and self.text[mark.start() - 1].isspace() and after.isalpha()

    def _close(self, mark: re.Match[str]) -> None:
        # A single mark may close just before a double one: three apostrophes in a row.
        end = mark.end() + (mark[0] == "''" and self.text.startswith("'", mark.end()))
        self._add(mark.start(), end, closed=True)

    def _close_at(self, end: int) -> None:
        """Ends a region whose closing mark is missing."""
        while end > self.inner and self.text[end - 1].isspace():
            end -= 1
        self._add(end, end, closed=False)

    def _add(self, inner_end: int, end: int, *, closed: bool) -> None:
        while inner_end > self.inner and self.text[inner_end - 1].isspace():
            inner_end -= 1
        if inner_end > self.inner:
            self.regions.append(Region(Span(self.opened, end), Span(self.inner, inner_end), closed))
        self.opened, self.depth = -1, 0

    def _cut(self, end: int) -> bool:
        """Ends a region that was never closed before the attribution that follows what is said."""
        found = _ATTRIBUTION.search(self.text, max(self.inner, self.sought), end)
        self.sought = end
        if found is None:
            return False
        self._close_at(found.end(1))
        return True

    def _continues(self) -> bool:
        """Whether the next paragraph opens with a mark: then this one was left open on purpose."""
        following = _NEXT_LINE.match(self.text, self.end)
        return following is not None

    def _opener_lost(self, mark: re.Match[str]) -> bool:
        """`We will stay," Roe said.`: a mark that can only close takes its sentence with it."""
        start, end = mark.span()
        after = self.text[end : end + 1]
        if self.text[start - 1 : start] not in _BEFORE_CLOSER or (after and not after.isspace()):
            return False
        first = max(self.start, self.regions[-1].span.end if self.regions else 0, start - _LOST_REACH)
        for stop in _SENTENCE.finditer(self.text, first, start):
            first = stop.end()
        while first < start and not self.text[first].isalnum():
            first += 1
        if self.text.count(" ", first, start) < _LEAST_LOST:
            return False
        self.regions.append(Region(Span(first, end), Span(first, start)))
        return True


def _role(text: str, mark: re.Match[str], inside: bool) -> str | None:
    """Whether a mark opens or closes here; None when it does neither (`6"`)."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    sign = mark[0]
    if sign == "``":
        return "open"
    if sign in _OPENERS:
        # A curly opener typed for a closer: `to win,“ he said`.
        return "close" if inside and not before.isspace() and not after.isalnum() else "open"
    if inside:
        return "close"
    if sign == '"':
        return None if before.isdigit() else "open"
    return "open" if after.isalnum() and not before.isalnum() else None


def _singles(text: str, doubles: list[Region]) -> list[Region]:
    starts = [region.span.start for region in doubles]
    regions: list[Region] = []
    taken = 0
    for opener in _SINGLE_OPEN.finditer(text):
        start = opener.start()
        if start < taken or _LEFT_OUT.match(text, start):
            continue
        number = bisect_right(starts, start)
        if number and start < doubles[number - 1].span.end:
            continue
        limit = min(len(text), start + _SINGLE_REACH)
        if number < len(starts):
            limit = min(limit, starts[number])
        line_end = text.find("\n", start, limit)
        closer = _SINGLE_CLOSE.search(text, start + 2, line_end if line_end >= 0 else limit)
        if closer is None:
            continue
        taken = closer.end()
        inner = text[start + 1 : closer.start()].rstrip()
        regions.append(Region(Span(start, taken), Span(start + 1, start + 1 + len(inner))))
    return regions


def nested_regions(text: str, region: Region) -> list[Region]:
    """The stretches in marks within a stretch in marks."""
    start, end = region.inner
    found: list[Region] = []
    for opener in _NESTED_OPEN.finditer(text, start, end):
        at = opener.end()
        if (found and at <= found[-1].span.end) or _LEFT_OUT.match(text, opener.start()):
            continue
        after_sign, after_word = _NESTED_CLOSE[opener[0]]
        reach = min(end, at + _SINGLE_REACH)
        closer = after_sign.search(text, at + 1, reach) or after_word.search(text, at, reach)
        if closer is not None:
            found.append(Region(Span(opener.start(), closer.end()), Span(at, closer.start())))
    return found
