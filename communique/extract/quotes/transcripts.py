"""Transcripts: lines that open with a name in capitals and a colon, `ROE: We will stay.`"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ...model import Span
from ..layout import Layout
from .cues import CueForm
from .sentence import Frame
from .tokens import Token

# `Q:` and `A:` name nobody.
_PART = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{0,24}"
_TURN = re.compile(rf"(?:\A|\n)[ \t]{{0,8}}((?!.:){_PART}(?: {_PART}){{0,3}}):[ \t]{{1,4}}(?=\S)")
# Fewer turns by one name are a heading, not talk.
_TURNS = 2
_VOICES = 2
_SPOKEN = CueForm(":", "past", False, "q")


def turns_of(layout: Layout) -> Mapping[int, re.Match[str]]:
    """The turns of a transcript by paragraph: two voices, each heard more than once."""
    found = list(_TURN.finditer(layout.text))
    times = Counter(turn[1] for turn in found)
    voices = {name for name, number in times.items() if number >= _TURNS}
    if len(voices) < _VOICES:
        return {}
    paragraphs = {start: number for number, (start, _) in enumerate(layout.paragraphs)}
    return {paragraphs[turn.start(1)]: turn for turn in found if turn.start(1) in paragraphs}


def turn_frame(turn: re.Match[str]) -> tuple[Frame, list[Token]]:
    """The attribution that a turn's head makes."""
    tokens = [
        Token(*turn.span(1), turn[1], "B"),
        Token(turn.end(1), turn.end(1) + 1, ":", ":"),
    ]
    return Frame(_SPOKEN, (1, 2), (0, 1), 0, 2, "transcript"), tokens


def turn_span(turn: re.Match[str], paragraph: Span) -> Span:
    """What is said in a turn."""
    return Span(turn.end(), paragraph.end)
