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

_DOUBLE = re.compile(r"''|``|[\"“”„«»\n]")
# The look behind stands after the mark, so that the scan can leap from mark to mark.
_SINGLE_OPEN = re.compile(r"[‘'](?<![\w‘’'].)(?=[^\W\d_])")
_SINGLE_CLOSE = re.compile(r"(?<=\S)[’'](?!\w)")
# `'em`, `'til`: an apostrophe for letters left out, no mark.
_LEFT_OUT = re.compile(r"['‘’](?:em|til|cause|tis|twas|bout|round|n)\b", re.IGNORECASE)
# A stretch in single marks is a headline, a slogan, a remark: never long.
_SINGLE_REACH = 600
_OPENERS = "“„«"
_CLOSERS = "”»"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch in quotation marks: `span` with its marks, `inner` without them."""

    span: Span
    inner: Span
    closed: bool = True


@dataclass(slots=True)
class _Scan:
    """Where the scan for double marks stands."""

    opened: int | None = None
    width: int = 0


def find_regions(text: str) -> tuple[Region, ...]:
    """All regions in text order, none inside another."""
    doubles = _doubles(text)
    return tuple(sorted([*doubles, *_singles(text, doubles)], key=lambda region: region.span))


def _doubles(text: str) -> list[Region]:
    regions: list[Region] = []
    scan = _Scan()
    for mark in _DOUBLE.finditer(text):
        start = mark.start()
        if mark[0] == "\n":
            if scan.opened is not None:
                _close(text, regions, scan, start, start, closed=False)
            continue
        role = _role(text, mark, scan.opened is not None)
        if role == "open" and scan.opened is None:
            scan.opened, scan.width = start, len(mark[0])
        elif role == "close" and scan.opened is not None:
            # A single mark may close just before a double one: three apostrophes in a row.
            end = mark.end() + (mark[0] == "''" and text.startswith("'", mark.end()))
            _close(text, regions, scan, start, end, closed=True)
    if scan.opened is not None:
        _close(text, regions, scan, len(text), len(text), closed=False)
    return regions


def _close(text: str, regions: list[Region], scan: _Scan, inner_end: int, end: int, *, closed: bool) -> None:
    assert scan.opened is not None
    start, inner_start = scan.opened, scan.opened + scan.width
    scan.opened = None
    if not closed:
        while end > inner_start and text[end - 1].isspace():
            end -= 1
        inner_end = end
    if inner_end > inner_start:
        regions.append(Region(Span(start, end), Span(inner_start, inner_end), closed))


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
        regions.append(Region(Span(start, taken), Span(start + 1, closer.start())))
    return regions
