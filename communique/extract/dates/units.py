"""Readings of units seen from the publication day or a day named before: `last week`, `that year`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from .calendar import days_from, week_value
from .days import Founds
from .future import lies_ahead
from .lengths import a_unit, since_unit
from .quarters import the_quarter
from .reading import LENGTH, OPEN, RELATIVE, RELATIVE_TO_NAMED, Reading, found, shift_of
from .words import Word

UNTIL_ENDED: Final = re.compile(r",? (?:ended|ending|that ended|to)\b")
_DAY_GOES_ON: Final = re.compile(r" (?:(?:before|after|when|that|of|he|she|it|they|the|will)\b|[A-Z])|-")


def shifted_unit(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`last week`, `earlier this month`, `the following year`."""
    unit, shift = words[-1].value, shift_of(words)
    pointer = next((word for word in reversed(words) if word.letter in "LXTF"), None)
    if unit == "weekend" and shift == 0:
        return (found(words, _weekend(reading, words[-1]), RELATIVE if reading.published else OPEN),)
    if pointer is None or unit in ("hour", "minute", "fortnight"):
        return _one_unit_long(words, unit) if pointer and pointer.letter != "T" else None
    # "This Week" is a programme.
    if reading.text[words[-1].start].isupper() and reading.before(words[0].start):
        return None
    form = reading.text[pointer.start : pointer.end].lower()
    if form == "past" and unit in ("decade", "century", "day"):
        return _one_unit_long(words, unit)
    named = form in ("previous", "preceding", "following") or (unit == "day" and shift == 1)
    anchor = reading.near(words[0].start) if named else None
    if unit == "day" and (form == "last" or shift == 0):
        return None
    value = unit_value(anchor or reading.published, unit, shift)
    rule = RELATIVE_TO_NAMED if anchor else RELATIVE
    return (found(words, value, rule if "X" not in value else OPEN, widening="the"),)


def _one_unit_long(words: Sequence[Word], unit: str) -> Founds:
    length = {"decade": "P10Y", "century": "P100Y", "day": "P1D", "hour": "PT1H", "minute": "PT1M"}.get(
        unit, "P2W"
    )
    return (found(words, length, LENGTH, type="DURATION", widening="the"),)


_BEFORE_IT = re.compile(r" before(?=[,.;])")
# `Later in the week` is that of publication; `the week` alone may be any.
_IN_THE_WEEK = re.compile(r"\b(?:in|during|through|throughout|of) the \Z")
_OPEN_UNITS: Final = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "decade": "XXX",
    "century": "XX",
}


def unit_value(anchor: date | None, unit: str, count: int) -> str:
    """The value of the unit `count` units from that of the anchor; open without one."""
    if anchor is None:
        return _OPEN_UNITS.get(unit, "XXXX")
    moved = since_unit(anchor, unit, count)
    return moved or _OPEN_UNITS.get(unit, "XXXX")


def bare_unit(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the year`, `that day`, `a week`, `later in the day`: what stands before the unit decides."""
    unit = words[-1]
    determiner = reading.previous(unit.start)
    if reading.text[unit.end : unit.end + 1] == "-" or (unit.value in ("minute",) and determiner == "the"):
        return None
    if determiner == "the" or (determiner == "full" and unit.value == "year"):
        return _the_unit(reading, words, unit)
    if determiner in ("that", "same") and unit.value not in ("hour", "minute", "fortnight"):
        return _that_unit(reading, words, unit)
    if determiner in ("a", "an", "per") and len(words) == 1:
        return a_unit(reading, unit)
    return None


def _the_unit(reading: Reading, words: Sequence[Word], unit: Word) -> Founds | None:
    if unit.value == "day" and _BEFORE_IT.match(reading.text, unit.end):
        return _the_day_before(reading, words, unit)
    if unit.value in ("hour", "fortnight", "century", "decade") or reading.following(unit.end) == "before":
        return None
    if (
        unit.value in ("year", "quarter")
        and UNTIL_ENDED.match(reading.text, unit.end)
        and unit.value == "year"
    ):
        return (found(words, "P1Y", LENGTH, type="DURATION", widening="the"),)
    if unit.value == "quarter":
        return the_quarter(reading, words, unit)
    if unit.value == "weekend":
        return (
            found(words, _weekend(reading, unit), RELATIVE if reading.published else OPEN, widening="the"),
        )
    anchor, rule = reading.published, RELATIVE
    if unit.value == "day" and not _is_the_day(reading, unit):
        return None
    if unit.value == "week" and not _IN_THE_WEEK.search(reading.before(unit.start)):
        return (found(words, _OPEN_UNITS["week"], OPEN, widening="the"),)
    if unit.value == "day" and (named := reading.near(unit.start)):
        anchor, rule = named, RELATIVE_TO_NAMED
    value = unit_value(anchor, unit.value, 0)
    return (found(words, value, OPEN if "X" in value else rule, widening="the"),)


def _the_day_before(reading: Reading, words: Sequence[Word], unit: Word) -> Founds | None:
    """ "The day before, they had met": before the day named last."""
    named = reading.near(unit.start)
    before = days_from(named, -1) if named else None
    if before is None:
        return None
    whole = unit._replace(end=unit.end + len(" before"))
    return (found([*words[:-1], whole], before.isoformat(), RELATIVE_TO_NAMED, widening="the"),)


def _is_the_day(reading: Reading, unit: Word) -> bool:
    """`The day` by itself; `the day before`, `the day he died` name another."""
    return _DAY_GOES_ON.match(reading.text, unit.end) is None


def _weekend(reading: Reading, unit: Word) -> str:
    """The last weekend, or the one in which the article appeared; the coming one after `ahead of`."""
    published = reading.published
    if published is None:
        return _OPEN_UNITS["weekend"]
    ahead = lies_ahead(reading, unit.start, unit.end) or reading.before(unit.start).endswith("ahead of the ")
    late = 6 if reading.previous(unit.start) == "the" else 4
    day = published if ahead or published.isoweekday() >= late else days_from(published, -7)
    return f"{week_value(day)}-WE" if day else _OPEN_UNITS["weekend"]


def _that_unit(reading: Reading, words: Sequence[Word], unit: Word) -> Founds | None:
    """`that day`, `the same week` look back to what was named last."""
    if unit.value == "year" and reading.year is not None:
        return (found(words, f"{reading.year:04d}", RELATIVE_TO_NAMED, widening="that"),)
    if unit.value == "quarter" and reading.quarter:
        return (
            found(
                words, f"{reading.quarter[0]:04d}-Q{reading.quarter[1]}", RELATIVE_TO_NAMED, widening="that"
            ),
        )
    named = reading.near(unit.start, 600)
    if named is None or unit.value in ("quarter", "year"):
        return None
    return (found(words, unit_value(named, unit.value, 0), RELATIVE_TO_NAMED, widening="that"),)


def year_end(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`year-end`, `the end of the year` is in the year of publication."""
    if words[0].value != "year":
        return None
    value = unit_value(reading.published, "year", 0)
    return (found(words, value, RELATIVE if reading.published else OPEN),)
