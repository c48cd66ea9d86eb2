"""Which findings are printings of one: utterances and occurrences told by several outlets.

Joining is a proposal and errs towards keeping apart.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from .days import day_number
from .folding import fold, folded_words, verbatim_words

# Days within which an utterance of no known day may have been printed again.
REPRINT_DAYS = 7
_LEAST_CONTAINED = 6
_ALIKE = 0.85
# What is said rather than done: two on one day by one party are two, unless the words agree too.
_SPEECH = frozenset(("STATEMENT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"))
_TOGETHER = frozenset(("asserted", "planned"))
_SAME_WORDS = 0.5
# A meeting of ministers is not the meeting of their heads of government in the same town that day.
_LEVEL = re.compile(
    r"\b(ministers?|leaders?|presidents?|officials?|generals?|ambassadors?|experts?|chiefs?)\b", re.I
)


class Utterance(NamedTuple):
    """What tells whether two quotes are one utterance."""

    speaker: int | None
    said: int
    printed: int
    text: str
    fingerprint: int | None


class Occurrence(NamedTuple):
    """What tells whether two events are one occurrence."""

    place: str | None
    country: str | None
    parties: frozenset[str]
    modality: str
    type: str
    text: str


def same_utterance(one: Utterance, other: Utterance) -> bool:
    """One act of speaking: the speaker agrees, the days agree or are open, the words align."""
    if one.speaker != other.speaker or (one.speaker is None and one.fingerprint != other.fingerprint):
        return False
    if one.said and other.said:
        if one.said != other.said:
            return False
    elif one.printed and other.printed and abs(one.printed - other.printed) > REPRINT_DAYS:
        return False
    return _aligned(verbatim_words(one.text), verbatim_words(other.text))


def same_occurrence(one: Occurrence, other: Occurrence) -> bool:
    """One occurrence, of a type and day that agree already: never at two places, never of two circles."""
    if one.modality != other.modality and not _TOGETHER.issuperset((one.modality, other.modality)):
        return False
    if one.place and other.place and fold(one.place) != fold(other.place):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if (
        not one.parties
        or not other.parties
        or not (one.parties <= other.parties or other.parties <= one.parties)
    ):
        return False
    if not (one.place and other.place) and len(one.parties & other.parties) < 2:
        return False
    if one.type in _SPEECH and not _share_words(one.text, other.text):
        return False
    levels = _levels(one.text), _levels(other.text)
    return not (all(levels) and levels[0].isdisjoint(levels[1]))


def _levels(text: str) -> set[str]:
    return {word.lower().rstrip("s") for word in _LEVEL.findall(text)}


def _share_words(one: str, other: str) -> bool:
    words, others = set(folded_words(one)), set(folded_words(other))
    return len(words & others) >= _SAME_WORDS * min(len(words), len(others))


def _aligned(one: list[str], other: list[str]) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _LEAST_CONTAINED and f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return True
    # The matcher takes the square of what it compares; an utterance of 400 words is a speech.
    if len(longer) > 400:
        return False
    # No order of the words can make more of them agree than this.
    enough = _ALIKE * (len(one) + len(other)) / 2
    if len(shorter) < enough or (Counter(one) & Counter(other)).total() < enough:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def utterance(row: Sequence[Any]) -> Utterance:
    """From the columns speaker_id, said_on, published, text, fingerprint."""
    speaker, said, printed, text, fingerprint = row
    return Utterance(speaker, day_number(said), day_number(printed), text, fingerprint)


def occurrence(row: Sequence[Any]) -> Occurrence:
    """From the columns place, place_country, actors, recipients, modality, type, text."""
    place, country, actors, recipients, modality, kind, text = row
    return Occurrence(
        place, country, frozenset(json.loads(actors) + json.loads(recipients)), modality, kind, text
    )
