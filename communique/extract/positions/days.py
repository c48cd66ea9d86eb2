"""Up to which day a position is known to stand: that of the act, of the words, or of the report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...model import DateMention, Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
# `said on Monday`, `told the Example Post on 11 March`: the day of the words.
_OF_WORDS = re.compile(
    r"\b(?:said|says|told|wrote|announced|declared|reported|repeated|stated|added|confirmed|warned|insisted"
    r"|posted|tweeted)(?: [\w\u2019'.-]+){0,5}?,? (?:on |late |early )?\Z"
)
# `the summit in Lima on 2 March`: the day of a gathering.
_OF_GATHERING = re.compile(
    r"\b(?:summit|meeting|talks|call|conference|session|gathering)(?: [\w-]+){0,3}? (?:on |of )?\Z"
)
_GATHERING_AFTER = re.compile(r" (?:\w+ )?(?:summit|meeting|talks|call|conference)\b")
_REACH = 70
# A day that is somebody's words' or another thing's counts as this much farther away.
_FAR = 10_000


class Days:
    """The days an article names, for the positions of each sentence."""

    def __init__(self, text: str, dates: Sequence[DateMention], published: str | None) -> None:
        self.text = text
        self.days = [
            date
            for date in dates
            if _DAY.match(date.value) and (published is None or date.value <= published)
        ]
        self.starts = [date.span.start for date in self.days]

    def of_act(self, span: Span, at: int, *, at_gathering: bool) -> str | None:
        """The day nearest to an act; that of a meeting for who meets, another for what is said of a share."""

        def distance(day: DateMention) -> int:
            far = self._is_of_words(span, day) if at_gathering else self._is_of_gathering(span, day)
            return abs(day.span.start - at) + _FAR * far

        near = self._within(span)
        return min(near, key=distance).value if near else None

    def of_words(self, span: Span, at: int) -> str | None:
        """The day on which the words were said, where the sentence gives it."""
        said = [day for day in self._within(span) if self._is_of_words(span, day)]
        return min(said, key=lambda day: abs(day.span.start - at)).value if said else None

    def _within(self, span: Span) -> list[DateMention]:
        return self.days[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def _is_of_words(self, span: Span, day: DateMention) -> bool:
        before = self.text[max(span.start, day.span.start - _REACH) : day.span.start]
        return _OF_WORDS.search(before) is not None

    def _is_of_gathering(self, span: Span, day: DateMention) -> bool:
        before = self.text[max(span.start, day.span.start - _REACH) : day.span.start]
        after = _GATHERING_AFTER.match(self.text, day.span.end, span.end)
        return after is not None or _OF_GATHERING.search(before) is not None
