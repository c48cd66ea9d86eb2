"""Readings of seasons and holidays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from .calendar import day_or_none, days_from
from .days import NOTHING, Founds
from .future import is_term, lies_ahead
from .quarters import given_year
from .reading import EXPLICIT, NEAREST_YEAR, OPEN, RELATIVE, Reading, found, pick, shift_of
from .words import YEAR, Word

NEAREST_SEASON: Final = "nearest such season to publication"
_SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the summer`, `in early spring`, `winter 2024`; `fall` and `spring` only where they are no verbs."""
    word = next(each for each in words if each.letter == "N")
    if given := given_year(reading, words):
        return (found(words, f"{given[0]:04d}-{word.value}", given[1], widening="the"),)
    if words[-1] is not word or not _is_season(reading, words[0], word):
        return None
    published = reading.published
    if published is None:
        return (found(words, f"XXXX-{word.value}", OPEN, widening="the"),)
    year = published.year - (_SEASON_MONTH[word.value] > published.month)
    start = words[0].start
    if year < published.year and (lies_ahead(reading, start, word.end) or is_term(reading, start)):
        year = published.year
    return (found(words, f"{year:04d}-{word.value}", NEAREST_SEASON, widening="the"),)


def _is_season(reading: Reading, first: Word, word: Word) -> bool:
    if first is not word:
        return True
    previous = reading.previous(word.start)
    if previous == "the":
        return reading.following(word.end) not in ("of", "in", "from", "for", "to")
    return (
        previous in ("in", "by", "since", "until", "during", "through", "over", "that") and word.value != "SP"
    )


def shifted_season(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`last fall`, `this summer`, `next Christmas`."""
    word, shift, published = words[-1], shift_of(words), reading.published
    if word.letter == "5":
        return _found_holiday(reading, words, word.value, shift)
    if published is None:
        return (found(words, f"XXXX-{word.value}", OPEN),)
    month = _SEASON_MONTH[word.value]
    begun = published.year - (month > published.month)
    if shift == -1:
        # One that is still going on is not the last one.
        year = begun - (0 <= (published.year - begun) * 12 + published.month - month < 3)
    elif shift == 1:
        year = begun + 1
    else:
        year = published.year - (word.value == "WI" and published.month < 3)
    return (found(words, f"{year:04d}-{word.value}", RELATIVE),)


def holiday(reading: Reading, words: Sequence[Word]) -> Founds | None:
    # `Johnnie Christmas` is somebody.
    if reading.previous_is_name(words[0].start) or reading.following(words[0].end) in ("week", "weekend"):
        return None
    given = pick(words, YEAR)
    if given:
        day = _holiday_day(words[0].value, int(given.value))
        return (found(words, day.isoformat(), EXPLICIT),) if day else NOTHING
    return _found_holiday(reading, words, words[0].value, None)


def _found_holiday(reading: Reading, words: Sequence[Word], rule: str, shift: int | None) -> Founds:
    published = reading.published
    if published is None:
        return (
            found(words, f"XXXX-{rule}" if rule[2:3] == "-" and rule[3:].isdigit() else "XXXX-XX-XX", OPEN),
        )
    days = [
        day
        for year in range(published.year - 1, published.year + 2)
        if (day := _holiday_day(rule, year)) is not None
    ]
    if shift == -1:
        days = [day for day in days if day < published][-1:]
    elif shift == 1:
        days = [day for day in days if day > published][:1]
    elif shift == 0:
        days = [day for day in days if day.year == published.year]
    nearest = min(days, key=lambda day: abs((day - published).days), default=None)
    if nearest is None:
        return NOTHING
    return (found(words, nearest.isoformat(), NEAREST_YEAR if shift is None else RELATIVE),)


def _holiday_day(rule: str, year: int) -> date | None:
    """`12-25`, `easter-2`, `11-thu-4`, `05-mon-last` in a year."""
    if rule.startswith("easter"):
        sunday = _easter(year)
        return days_from(sunday, int(rule[6:])) if sunday else None
    parts = rule.split("-")
    if len(parts) == 2:
        return day_or_none(year, int(parts[0]), int(parts[1]))
    wanted = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(parts[1])
    if parts[2] == "last":
        last = day_or_none(year, int(parts[0]), 31)
        return days_from(last, -((last.weekday() - wanted) % 7)) if last else None
    first = day_or_none(year, int(parts[0]), 1)
    return first + timedelta((wanted - first.weekday()) % 7 + 7 * (int(parts[2]) - 1)) if first else None


def _easter(year: int) -> date | None:
    """Western Easter by the Gregorian reckoning of Meeus, Jones and Butcher."""
    golden, hundreds, within = year % 19, year // 100, year % 100
    epact = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (hundreds % 4) + 2 * (within // 4) - epact - within % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return day_or_none(year, month, day + 1)
