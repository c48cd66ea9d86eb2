"""The countries, bodies and groups that a text names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from ...lexicon import rows
from ...model import CountryMention, Span
from .words import parted

_JOINED = re.compile(
    r"-(?:backed|sponsored|supported|brokered|born|based|occupied|mediated|appointed|made)\b"
)
_BACKING = frozenset({"-backed", "-sponsored", "-supported"})
_DATELINE = re.compile(r"(?:, [^\n—–:-]{0,30})?(?: ?\([^)\n]{1,30}\))? ?(?:--|[—–:]|- )")
_COUNTABLE = frozenset({"countries", "nations", "states"})
_COUNTED = re.compile(
    r"(?<![\w-])(?:\d{1,3}|(?:[a-z]{3,7}-)?[a-z]{3,9}) (?:other )?(?:countries|nations|member states)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|dozens|twenty|thirty|forty|fifty)\b",
    re.IGNORECASE,
)


class Party(NamedTuple):
    """A country or body named in a text.

    `place`: it only says where; `body`: it is no country; `backer`: others act, "Norland-backed".
    """

    start: int
    end: int
    name: str
    place: bool
    body: bool = False
    backer: bool = False


@cache
def _bodies() -> tuple[re.Pattern[str], dict[str, str], dict[str, frozenset[str]]]:
    """A pattern of the bodies' forms, their names, and their last words with the first ones of each."""
    names = {row["form"]: row["name"] for row in rows("event_bodies")}
    forms = sorted(names, key=len, reverse=True)
    heads: dict[str, frozenset[str]] = {word: frozenset({word}) for word in _COUNTABLE}
    for form in forms:
        parts = parted(form).split()
        heads[parts[-1]] = heads.get(parts[-1], frozenset()) | {parts[0]}
    # That they begin a word is asked behind their first letter, which is found sooner so.
    starting = (rf"{form[0]}(?<![\w-].){re.escape(form[1:])}" for form in forms)
    return re.compile(rf"(?:{'|'.join(starting)})(?!\w)"), names, heads


def body_names() -> dict[str, str]:
    """The forms bodies are named by, and their names."""
    return _bodies()[1]


class Parties:
    """The parties of an article, to be asked for by span."""

    def __init__(self, text: str, countries: Sequence[CountryMention]) -> None:
        self.text = text
        self.countries = countries
        self.starts = [mention.span.start for mention in countries]

    def named(self, span: Span, words: set[str]) -> bool:
        """Whether `text[span]`, whose words are `words`, names a country, or likely a body."""
        return bisect_left(self.starts, span.start) < bisect_left(self.starts, span.end) or _may_name_bodies(
            words
        )

    def within(self, span: Span, words: set[str]) -> list[Party]:
        """The parties of `text[span]`, whose words are `words`, in order."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        found = [
            _party(self.text, mention)
            for mention in self.countries[first:last]
            if not _opens_dateline(self.text, *mention.span)
        ]
        if not _may_name_bodies(words):
            return found
        apart: list[Party] = []
        for party in sorted([*found, *_groups(self.text, span, words)]):
            if not apart or party.start >= apart[-1].end:
                apart.append(party)
        return apart


def _may_name_bodies(words: set[str]) -> bool:
    heads = _bodies()[2]
    return any(not heads[word].isdisjoint(words) for word in heads.keys() & words)


def _party(text: str, mention: CountryMention) -> Party:
    start, end = mention.span
    joined = _JOINED.match(text, end) if text[end : end + 1] == "-" else None
    place = mention.stands_for == "place" or joined is not None
    return Party(start, end, mention.code, place, backer=joined is not None and joined[0] in _BACKING)


def _opens_dateline(text: str, start: int, end: int) -> bool:
    """`PORT MERCY, Norland (Wire) —`"""
    return (not start or text[start - 1] == "\n") and _DATELINE.match(text, end) is not None


def _groups(text: str, span: Span, words: set[str]) -> Iterable[Party]:
    pattern, names, _ = _bodies()
    for found in pattern.finditer(text, *span):
        if not _JOINED.match(text, found.end()):
            yield Party(found.start(), found.end(), names[found[0]], False, True)
    if _COUNTABLE.isdisjoint(words):
        return
    for found in _COUNTED.finditer(text, *span):
        if _NUMBERED.match(found[0]):
            yield Party(found.start(), found.end(), found[0], False, True)
