"""The small words that belong to a date's span: `the`, `nearly`, `at least`."""

from __future__ import annotations

import re

from .reading import Found

_ARTICLE = re.compile(r"\b(?:the|an?|its|The|An?)[ \u00a0]\Z")
_THAT = re.compile(r"\b(?:that|the|this) (?:same )?\Z|\bsame \Z", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|just over|over|at least|at most|more than|less than|"
    r"up to|no more than|fewer than|as many as|just under|under|approximately)"
    r"[ \u00a0]\Z",
    re.IGNORECASE,
)


def widened(text: str, found: Found, taken: int) -> tuple[int, int]:
    """The span with its leading article or approximation, not reaching back over `taken`."""
    start = found.start
    if found.widening == "that":
        start = _reaching(_THAT, text, start, taken)
    elif found.widening:
        start = _reaching(_ARTICLE, text, start, taken)
    if found.widening == "about":
        start = _reaching(_ABOUT, text, start, taken)
    return start, found.end


def _reaching(pattern: re.Pattern[str], text: str, start: int, taken: int) -> int:
    match = pattern.search(text, max(taken, start - 16), start)
    return match.start() if match else start
