"""When: the days of an article bound to the verbs they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ...model import DateMention, Granularity, Span
from ..dates import calendar_span
from .clauses import after_dateline
from .readings import Reading
from .words import Tokens

_BEFORE = frozenset({"before", "until", "by"})
_AFTER = frozenset({"after", "since"})
# How far a date may stand from its verb, in tokens; a mark or a clause between counts as more.
_REACH = 26
_COMMA = 3
_CLAUSE = 9
# "The meeting in Paris on Tuesday", but "announced the meeting in a speech on Tuesday".
_NOUN = 4
# How much rather a date within a clause belongs to a verb before it than to one after.
_PULL = 8
_NOUN_REACH = 15
# A date this near the start of its sentence is for all of it: "On 10 May Roe, Doe and others met".
_OPENING = 2


class When(NamedTuple):
    """An event's days, how coarse they are, and by which rule."""

    first: str | None = None
    last: str | None = None
    granularity: Granularity = "none"
    rule: str | None = None


OPEN = When()


class Days:
    """The dates of an article that name days of the calendar, to be asked for by span."""

    def __init__(self, dates: Sequence[DateMention]) -> None:
        self.found: list[tuple[DateMention, When]] = []
        for mention in dates:
            if mention.type not in ("DATE", "TIME"):
                continue
            span = calendar_span(mention.value)
            if span is not None:
                first, last, granularity = span
                when = When(first, None if last == first else last, granularity, mention.rule)
                self.found.append((mention, when))
        self.starts = [mention.span.start for mention, _ in self.found]

    def within(self, span: Span) -> list[tuple[DateMention, When]]:
        return self.found[bisect_left(self.starts, span.start) : bisect_right(self.starts, span.end - 1)]


def bound(
    readings: Sequence[Reading], tokens: Tokens, days: Sequence[tuple[DateMention, When]]
) -> dict[int, When]:
    """For each trigger (by its place) the day that belongs to it; a verb of saying takes its own day away."""
    if not days:
        return {}
    triggers = {reading.at: reading.at for reading in readings if not reading.part}
    triggers |= {
        r.object: r.at for r in readings if r.object is not None and not r.part and r.object not in triggers
    }
    nouns = {reading.at for reading in readings if reading.nominal}
    verbs = sorted(set(triggers) | {at for at in range(len(tokens)) if _says(tokens, at)})
    found: dict[int, tuple[int, When]] = {}
    opening = after_dateline(tokens)
    for mention, when in days:
        first = bisect_left(tokens.starts, mention.span.start)
        if first < opening:
            continue
        last = bisect_left(tokens.starts, mention.span.end) - 1
        near = verbs[max(0, bisect_left(verbs, first) - 4) : bisect_left(verbs, first) + 4]
        costs = [
            (_cost(tokens, at, first, last) + _NOUN * (at in nouns), at)
            for at in near
            if not first <= at <= last
        ]
        if not costs:
            continue
        cost, at = min(costs)
        if at not in triggers or cost > (_NOUN_REACH if at in nouns else _REACH):
            continue
        trigger = triggers[at]
        if trigger not in found or cost < found[trigger][0]:
            found[trigger] = cost, _bounded(tokens, first, when)
    return {at: when for at, (_, when) in found.items()}


def _says(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, "reporting") and tokens.words[at] not in ("noted", "stressed")


def _cost(tokens: Tokens, at: int, first: int, last: int) -> int:
    """How far a date stands from a verb; commas and clauses between make it farther."""
    follows = at > last
    start, end = (last + 1, at) if follows else (at + 1, first)
    cost = end - start
    if cost > _REACH:
        return cost
    for place in range(start, end):
        word = tokens.words[place]
        if word == ",":
            cost += _CLAUSE if follows and first > _OPENING else _COMMA
        elif (
            word in (";", ":")
            or tokens.has(place, "relative")
            or _opens_clause(tokens, place, follows, first)
        ):
            cost += _CLAUSE
    if follows and cost and not _opens(tokens, first):
        cost += _PULL
    return cost + follows


def _opens(tokens: Tokens, first: int) -> bool:
    """Whether a date opens its clause ("On Monday, …"); else it belongs rather to the verb before it."""
    before = first - 1
    while before >= 0 and (tokens.has(before, "preposition") or tokens.has(before, "determiner")):
        before -= 1
    return (
        before < 0
        or tokens.words[before] in ("and", "that", "but", ";", ":")
        or tokens.has(before, "relative")
    )


def _opens_clause(tokens: Tokens, place: int, follows: bool, date: int) -> bool:
    """Whether a word parts verb and date: "left on Monday after talks"; but "left after 13 March" is one."""
    if not tokens.has(place, "subordinate"):
        return False
    return follows or (not tokens.has(place, "preposition") and place + 1 < date)


def _bounded(tokens: Tokens, first: int, when: When) -> When:
    """ "Before 13 March" and "since March" leave one side open."""
    word = tokens.words[first - 1] if first else ""
    if word == "the" and first > 1:
        word = tokens.words[first - 2]
    if word in _BEFORE:
        return When(when.first, None, "before", when.rule)
    if word in _AFTER:
        return When(when.first, None, "after", when.rule)
    return when
