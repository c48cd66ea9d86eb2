"""Paragraphs and sentences of a text, found once and shared by every finder."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ..lexicon import words
from ..model import Sentence, Span

_PARAGRAPH = re.compile(r"[^\n]+")
# A stop, closing marks or brackets, blank space, then what may open a sentence:
# `… at dawn.” The envoy`, `… (see below). “No`. Nothing is tried twice, so a line of dots takes no longer
# than one of letters; what may stand before is asked behind the first stop, which is found sooner so.
_STOP = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s++[\"'“‘«(\[]*+[A-Z0-9À-Þ])")
# The word a full stop hangs on: `U.S`, `Sen`, `J`.
_BEFORE = re.compile(r"[^\s(\[“\"'‘]+\Z")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\Z")
# After `U.S.` a sentence ends only before a word that seldom follows it inside one: `in the U.S. The talks`.
_OPENERS = words("sentence_openers")
_TITLES = words("abbreviations_before_names")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*([A-Za-z0-9À-ÿ]+)")


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's paragraphs (lines that are not blank) and sentences (each within one paragraph)."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Layout:
        paragraphs: list[Span] = []
        sentences: list[Sentence] = []
        for line in _PARAGRAPH.finditer(text):
            start, end = trimmed(text, line.start(), line.end())
            if start == end:
                continue
            number = len(paragraphs)
            paragraphs.append(Span(start, end))
            sentences += [Sentence(span, number) for span in _sentences(text, start, end)]
        return cls(text, tuple(paragraphs), tuple(sentences), tuple(s.span.start for s in sentences))

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`, or the last one before it; None before the first."""
        number = bisect_right(self.starts, position) - 1
        return self.sentences[number] if number >= 0 else None


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without blank space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _sentences(text: str, start: int, end: int) -> list[Span]:
    spans = []
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, start, stop):
            spans.append(Span(start, stop.end()))
            start = stop.end()
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        spans.append(Span(start, end))
    return spans


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop[0] != ".":
        return True
    # 24 code points hold any abbreviation; a longer word is none.
    word = _BEFORE.search(text, max(start, stop.start() - 24), stop.start())
    if word is None:
        return True
    if word[0] in _TITLES:
        return False
    if _INITIALS.match(word[0]):
        following = _NEXT.match(text, stop.end())
        return following is not None and following[1] in _OPENERS
    return True
