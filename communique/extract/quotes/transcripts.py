"""Transcripts: lines that open with who speaks, `ROE: We will stay.`, `Q: Will you stay?`, `A: We will.`"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ...lexicon import words
from ...model import Span
from ..layout import Layout
from .cues import CueForm
from .sentence import Frame
from .tokens import Token

_PART = r"[A-ZÀ-Þ][\w.'’-]{0,24}"
_TURN = re.compile(rf"(?:\A|\n)[ \t]{{0,8}}({_PART}(?: {_PART}){{0,3}}):[ \t]{{1,4}}(?=\S)")
_QUESTIONS = frozenset({"Q", "Question", "QUESTION"})
_ANSWERS = frozenset({"A", "Answer", "ANSWER"})
# Fewer turns by one name are a heading, not talk.
_TURNS = 2
_VOICES = 2
_SPOKEN = CueForm(":", "past", False, "q")
ANSWER = "answer"
# `Photo: …`
_LABELS = words("headline_labels")


def turns_of(layout: Layout) -> Mapping[int, re.Match[str]]:
    """The turns of a transcript by paragraph: two voices, each heard more than once."""
    found = list(_TURN.finditer(layout.text))
    times = Counter(turn[1] for turn in found if turn[1].capitalize() not in _LABELS)
    voices = {name for name, number in times.items() if number >= _TURNS}
    if len(voices) < _VOICES:
        return {}
    paragraphs = {start: number for number, (start, _) in enumerate(layout.paragraphs)}
    return {paragraphs[turn.start(1)]: turn for turn in found if turn.start(1) in paragraphs}


def is_question(turn: re.Match[str]) -> bool:
    """Whether a turn is that of whoever asks, whom `Q` does not name."""
    return turn[1] in _QUESTIONS


def before_talk(text: str) -> int:
    """Where the first turn begins: whoever answers is named before it."""
    first = _TURN.search(text)
    return first.start() if first is not None else 0


def turn_frame(turn: re.Match[str]) -> tuple[Frame, list[Token]]:
    """The attribution that a turn's head makes."""
    tokens = [
        Token(*turn.span(1), turn[1], "B"),
        Token(turn.end(1), turn.end(1) + 1, ":", ":"),
    ]
    rule = ANSWER if turn[1] in _ANSWERS else "transcript"
    return Frame(_SPOKEN, (1, 2), (0, 1), 0, 2, rule), tokens


def turn_span(turn: re.Match[str], paragraph: Span) -> Span:
    """What is said in a turn."""
    return Span(turn.end(), paragraph.end)
