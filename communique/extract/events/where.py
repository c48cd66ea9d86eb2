"""Where: the place named beside a trigger, and its country."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ...model import CountryMention, Span
from .readings import Reading
from .words import UNKNOWN, Tokens, Word, forms

_REACH = 120
# `in Geneva`, `in the Old Town`, `in Port Mercy, Norland`: months and days are no places.
_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the )?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"((?:[A-ZÀ-Þ][\w'’-]{1,30} ){0,3}[A-ZÀ-Þ][\w'’-]{1,30})"
    r"(?:, ((?:[A-ZÀ-Þ][\w'’-]{1,30} ){0,2}[A-ZÀ-Þ][\w'’-]{1,30}))?"
)
# `in Geneva on Monday`, but `in the Norlandic parliament`, `in Roe's opinion`.
_NEXT = re.compile(r"['’]s\b| ([a-z]+)")


_AFTER_PLACES = frozenset(
    {
        "preposition",
        "coordinate",
        "subordinate",
        "relative",
        "be",
        "have",
        "reporting",
        "adverb",
        "future",
        "determiner",
    }
)


class Where(NamedTuple):
    place: str | None = None
    country: str | None = None


NOWHERE = Where()


class Places:
    """The places of an article's countries and capitals, to be asked for by span."""

    def __init__(self, text: str, countries: Sequence[CountryMention]) -> None:
        self.text = text
        self.others = [mention.span for mention in countries if mention.stands_for != "place"]
        self.found = [mention for mention in countries if mention.stands_for == "place"]
        self.starts = [mention.span.start for mention in self.found]

    def beside(self, reading: Reading, tokens: Tokens, sentence: Span, closing: int) -> Where:
        """The place after a trigger within its clause, else one that opens the sentence."""
        start, end = tokens.starts[reading.at], tokens.ends[reading.last]
        after = self._first(end, min(closing, end + _REACH))
        if after is not NOWHERE:
            return after
        return self._first(max(sentence.start, start - _REACH), start)

    def _first(self, start: int, end: int) -> Where:
        named = _IN.search(self.text, start, end)
        number = bisect_left(self.starts, start)
        mention = self.found[number] if number < bisect_right(self.starts, end - 1) else None
        if named is not None and not self._is_place(named):
            named = None
        if named is None or (mention is not None and mention.span.end <= named.start()):
            return Where(self.text[slice(*mention.span)], mention.code) if mention else NOWHERE
        country = mention.code if mention and mention.span.start < named.end() else None
        place = (
            self.text[slice(*mention.span)] if mention and mention.span.start == named.start(1) else named[1]
        )
        return Where(place.removesuffix("'s").removesuffix("’s"), country)

    def _is_place(self, named: re.Match[str]) -> bool:
        """Whether the name is a place's: no government's or people's, and describing no noun behind it."""
        number = bisect_right(self.others, (named.end(1),))
        if number and self.others[number - 1].end > named.start(1):
            return False
        following = _NEXT.match(self.text, named.end(1))
        return following is None or (
            following[1] is not None and not _AFTER_PLACES.isdisjoint(_known(following[1]).roles)
        )


def _known(word: str) -> Word:
    return forms().get(word, UNKNOWN)
