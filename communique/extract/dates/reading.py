"""What is known while a text is read: its publication day, the day last named, the habits of its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, NamedTuple

from ...lexicon import rows
from ...lexicon import words as word_list
from ...model import DateMention, TimexType
from ..layout import Layout
from .calendar import iso_day
from .words import Word

EXPLICIT: Final = "explicit"
OPEN: Final = "no publication day"
RELATIVE: Final = "relative to publication"
RELATIVE_TO_NAMED: Final = "relative to a day named before"
LATEST_QUARTER: Final = "latest quarter begun"
NEAREST_YEAR: Final = "year from publication"
LENGTH: Final = "length"
RATE: Final = "rate"
REFERENCE: Final = "vague reference"

# How far before a date the words that place it in the future are looked for.
_WINDOW: Final = 60
_PREVIOUS = re.compile(r"([^\W\d_]+)[ \u00a0]\Z")
_NEXT = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_COUNTED = word_list("counted_nouns")
Widening = Literal["", "the", "that", "about"]


def beside_dates(kind: str) -> frozenset[str]:
    """The words that mark what follows them as a month, a year or a length."""
    return frozenset(row["word"] for row in rows("before_dates") if row["kind"] == kind)


class Found(NamedTuple):
    """A date before its span is widened by "the" or "about"."""

    start: int
    end: int
    type: TimexType
    value: str
    rule: str
    widening: Widening = ""


def found(
    words: Sequence[Word], value: str, rule: str, *, type: TimexType = "DATE", widening: Widening = ""
) -> Found:
    return Found(words[0].start, words[-1].end, type, value, rule, widening)


def pick(words: Sequence[Word], letters: str) -> Word | None:
    """The first word of one of these letters."""
    return next((word for word in words if word.letter in letters), None)


def shift_of(words: Sequence[Word]) -> int:
    """Where the last of `last`, `this`, `next` among the words points."""
    return next((int(word.value) for word in reversed(words) if word.letter in "LXTF"), 0)


@dataclass(slots=True)
class Reading:
    """A text being read from its beginning; `named` is the last day named so far, and where."""

    text: str
    layout: Layout
    published: date | None
    day_first: bool | None = None
    named: date | None = None
    named_at: int = -1
    year: int | None = None
    quarter: tuple[int, int] | None = None
    month: tuple[int, int] | None = None
    days: dict[tuple[int, int], int] = field(default_factory=dict)

    def note(self, mention: DateMention) -> None:
        """Remember the day, year and quarter a mention names, for those that look back."""
        value = mention.value
        if mention.type in ("DATE", "TIME") and value[:4].isdigit():
            self.year = int(value[:4])
            if day := iso_day(value[:10]):
                self.named, self.named_at = day, mention.span.start
            elif len(value) == 7 and value[5:].isdigit():
                self.month = (int(value[:4]), int(value[5:]))
            # The quarter reported, not the one of a year ago it is compared with.
            elif (
                len(value) == 7 and value[5] == "Q" and self._is_reported(mention) and self._is_over(mention)
            ):
                self.quarter = (int(value[:4]), int(value[6]))

    def _is_reported(self, mention: DateMention) -> bool:
        this_year = self.published is not None and mention.value.startswith(f"{self.published.year:04d}")
        return mention.rule == LATEST_QUARTER or this_year

    def _is_over(self, mention: DateMention) -> bool:
        """Whether a quarter is over, by the calendar or by what is said of it: the fiscal year may differ."""
        if self.published is None or self.text.startswith(" ended", mention.span.end):
            return True
        year, quarter = int(mention.value[:4]), int(mention.value[6])
        return (year, 3 * quarter) < (self.published.year, self.published.month)

    def previous(self, start: int) -> str:
        """The word before, in small letters; empty where there is none beside."""
        match = _PREVIOUS.search(self.text, max(0, start - 16), start)
        return match[1].lower() if match else ""

    def previous_is_name(self, start: int) -> bool:
        """Whether the word before is capitalised inside a sentence."""
        match = _PREVIOUS.search(self.text, max(0, start - 16), start)
        return match is not None and match[1][0].isupper() and match[1] not in ("On", "The", "At", "In", "By")

    def following(self, end: int) -> str:
        """The word after, in small letters."""
        match = _NEXT.match(self.text, end, end + 20)
        return match[1].lower() if match else ""

    def counts(self, end: int) -> bool:
        """Whether a number that ends here counts what follows: `1945 houses`."""
        return self.following(end) in _COUNTED

    def before(self, start: int, window: int = _WINDOW) -> str:
        """The words of the same sentence that lead up to `start`, at most a window of them."""
        sentence = self.layout.sentence_at(start)
        return self.text[max(start - window, sentence.span.start if sentence else 0) : start]

    def near(self, start: int, reach: int = 250) -> date | None:
        """The day last named, if it was named shortly before `start`."""
        return self.named if self.named and start - self.named_at <= reach else None
