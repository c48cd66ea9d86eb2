"""Where: the place named beside a trigger, and its country."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ...lexicon import rows
from ...model import CountryMention, Span
from .parties import body_names
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
# `PORT MERCY, Norland, March 14 (Wire) –`: the town is what stands before the first mark.
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,30}(?=[ ,(–—-])")
_AFTER_PLACES = frozenset(
    [
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
    ]
)
# What is said, agreed or refused about a country is not said in it; a town is where it was said.
_SPOKEN = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
_AT_A_DISTANCE = frozenset({"video", "videoconference", "virtual", "virtually", "telephone", "phone"})
_BORDERS = frozenset({"relative", "subordinate"})
_BEFORE = 30


class Where(NamedTuple):
    place: str | None = None
    country: str | None = None
    is_country: bool = False


NOWHERE = Where()


@cache
def _seats() -> dict[str, str]:
    """Seat of government -> its town."""
    return {row["seat"]: row["town"] for row in rows("event_seats")}


class Places:
    """The places of an article's countries and capitals, to be asked for by span."""

    def __init__(self, text: str, countries: Sequence[CountryMention]) -> None:
        self.text = text
        self.countries = countries
        self.offsets = [mention.span.start for mention in countries]
        self.others = [mention.span for mention in countries if mention.stands_for != "place"]
        self.found = [mention for mention in countries if mention.stands_for == "place"]
        self.starts = [mention.span.start for mention in self.found]

    def beside(self, reading: Reading, tokens: Tokens, sentence: Span, closing: int) -> Where:
        """The place after a trigger within its clause, else one before it, else that of the dateline."""
        if reading.object is not None and tokens.words[reading.object] in _AT_A_DISTANCE:
            return NOWHERE
        start, end = tokens.starts[reading.at], tokens.ends[reading.last]
        opening = tokens.opening
        after = self._first(end, min(closing, end + _REACH, _border(tokens, reading.last)))
        if _fits(after, reading):
            return after
        clause, stop = _clause(tokens, reading, opening)
        clause = max(clause, start - _REACH)
        before = self._first(clause, max(clause, stop))
        if _fits(before, reading):
            return before
        told = self._where(max(sentence.start, clause - _REACH), clause)
        if _fits(told, reading):
            return told
        if opening and _is_here(reading, tokens):
            return self._dateline(sentence.start, tokens.starts[opening])
        return NOWHERE

    def _where(self, start: int, end: int) -> Where:
        """The place that a clause behind it is about: "a summit in Paris on 27 March, where they met"."""
        if not self.text.startswith("where", end):
            return NOWHERE
        named = NOWHERE
        for place in _IN.finditer(self.text, start, end):
            named = self._first(place.start(), end)
        return named

    def _dateline(self, start: int, end: int) -> Where:
        town = _DATELINE.match(self.text, start, end)
        if town is None:
            return NOWHERE
        number = bisect_left(self.starts, start)
        here = number < len(self.found) and self.starts[number] < end
        name = " ".join(word.capitalize() for word in town[0].strip().split(" "))
        return Where(name, self.found[number].code if here else None)

    def _first(self, start: int, end: int) -> Where:
        named = _IN.search(self.text, start, end)
        number = bisect_left(self.starts, start)
        mention = self.found[number] if number < bisect_right(self.starts, end - 1) else None
        if named is not None and not self._is_place(named):
            named = None
        if named is None or (mention is not None and mention.span.end <= named.start()):
            return self._named(mention) if mention else NOWHERE
        country = mention.code if mention and mention.span.start < named.end() else None
        if mention and mention.span.start == named.start(1):
            return self._named(mention)
        return Where(named[1].removesuffix("'s").removesuffix("’s"), country or self._explained(named.end(1)))

    def _explained(self, end: int) -> str | None:
        """The country that the words behind a place tell: "at Port Mercy, the Danish headquarters"."""
        if not self.text.startswith((", the ", ", a "), end):
            return None
        number = bisect_left(self.offsets, end)
        beside = number < len(self.offsets) and self.offsets[number] <= end + len(", the ")
        return self.countries[number].code if beside else None

    def _named(self, mention: CountryMention) -> Where:
        place = self.text[slice(*mention.span)].removesuffix("'s").removesuffix("’s")
        if mention.kind == "seat":
            place = _seats().get(place, place)
        return Where(place, mention.code, mention.kind == "name")

    def _is_place(self, named: re.Match[str]) -> bool:
        """Whether the name is a place's: no government's or people's, and describing no noun behind it."""
        if named[1] in body_names():
            return False
        number = bisect_right(self.others, (named.end(1),))
        if number and self.others[number - 1].end > named.start(1):
            return False
        following = _NEXT.match(self.text, named.end(1))
        return following is None or (
            following[1] is not None and not _AFTER_PLACES.isdisjoint(_known(following[1]).roles)
        )


def _fits(named: Where, reading: Reading) -> bool:
    return named is not NOWHERE and not (named.is_country and reading.sense in _SPOKEN)


def _border(tokens: Tokens, last: int) -> int:
    """Where a clause on something else begins behind a trigger: "the coalition that would guard Norland"."""
    for place in range(last + 2, min(len(tokens), last + _BEFORE)):
        if tokens.words[place] == "that" and not tokens.has(place - 1, "reporting"):
            return tokens.starts[place]
    return tokens.span[1]


def _clause(tokens: Tokens, reading: Reading, opening: int) -> tuple[int, int]:
    """Where before a trigger its place may stand: in its clause, and in no relative clause before it."""
    end = tokens.starts[reading.at]
    for place in range(reading.chain.start - 1, max(opening, reading.chain.start - _BEFORE), -1):
        if tokens.has(place, "relative") and tokens.words[place] != "where":
            end = tokens.starts[place]
        elif not _BORDERS.isdisjoint(tokens.tags[place].roles) and not tokens.has(place, "preposition"):
            return tokens.starts[place], end
    return tokens.starts[opening], end


def _is_here(reading: Reading, tokens: Tokens) -> bool:
    """Whether an event happened where the article was written: met or spoke there, by nobody's report."""
    if reading.part or reading.nominal or reading.step or reading.modality != "asserted":
        return False
    if reading.sense not in _SPOKEN and reading.sense not in ("CONSULT", "PROTEST"):
        return False
    said = any(tokens.has(place, "reporting") for place in range(reading.at))
    return not said and _AT_A_DISTANCE.isdisjoint(tokens.vocabulary)


def _known(word: str) -> Word:
    return forms().get(word, UNKNOWN)
