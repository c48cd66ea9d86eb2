"""Readings of expressions that name months, years, quarters, seasons, holidays and other stretches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from .calendar import day_or_none, days_from, months_from, week_value
from .days import NOTHING, Founds, relative_year
from .future import cue_before, lies_ahead
from .lengths import a_unit, since_unit
from .reading import (
    EXPLICIT,
    LATEST_QUARTER,
    NEAREST_YEAR,
    OPEN,
    RELATIVE,
    RELATIVE_TO_NAMED,
    Reading,
    found,
    pick,
)
from .words import YEAR, Word

NEAREST_MONTH: Final = "nearest such month to publication"
_MONTH_PREPOSITIONS: Final = frozenset(
    "in by since until till from of during through throughout for between and to before after around late early mid "
    "each every or past early- last next this on about".split()
)
_YEAR_PREPOSITIONS: Final = _MONTH_PREPOSITIONS | frozenset("the year fiscal circa as at than into its a".split())
# `May` and `March` are words of their own, `April`, `June` and `August` names of people.
_AMBIGUOUS_MONTHS: Final = frozenset({"3", "5"})
_NAMING: Final = frozenset({"4", "6", "8", "1"})
_SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAY_GOES_ON: Final = re.compile(r" (?:before|after|when|that|of|he|she|it|they|the|belonged|will|[A-Z])\b|-")
_ENDED: Final = re.compile(r",? (?:ended|ending|that ended|to)\b")


def month_value(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def month_year(reading: Reading, words: Sequence[Word]) -> Founds | None:
    month, year = pick(words, "M"), pick(words, YEAR)
    if month is None:
        return None
    if year:
        return (found(words, f"{year.value}-{int(month.value):02d}", EXPLICIT),)
    unit = pick(words, "U")
    if unit is None or unit.value != "year":
        return None
    number = relative_year(reading, words)
    if number is None:
        return (found(words, f"XXXX-{int(month.value):02d}", OPEN),)
    return (found(words, month_value(number, int(month.value)), RELATIVE),)


def month_range(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`March-May`, `October-December 2024`: one expression, from a month to a month."""
    first, last, year = words[0], words[1], pick(words, YEAR)
    if int(first.value) >= int(last.value):
        return None
    if year:
        value = f"{year.value}-{int(first.value):02d}/{year.value}-{int(last.value):02d}"
        return (found(words, value, EXPLICIT),)
    early, late = (_nearest_month(reading, int(word.value), word) for word in (first, last))
    return (found(words, f"{early[0]}/{late[0]}", early[1]),)


def month_span_year(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`March to May 2025`: two expressions, one year."""
    first, last, year = words
    number = int(year.value) - (int(first.value) > int(last.value))
    return (
        found([first], month_value(number, int(first.value)), EXPLICIT),
        found([last, year], f"{year.value}-{int(last.value):02d}", EXPLICIT),
    )


def month(reading: Reading, words: Sequence[Word]) -> Founds | None:
    word = words[-1]
    if len(words) == 1 and not _is_month(reading, word):
        return None
    return (found(words, *_nearest_month(reading, int(word.value), word)),)


def _is_month(reading: Reading, word: Word) -> bool:
    previous = reading.previous(word.start)
    after = reading.text[word.end : word.end + 2]
    named = after[:1] == " " and after[1:].isupper()
    if named and word.end - word.start == 3 and word.value != "5":
        return False
    if previous in _MONTH_PREPOSITIONS:
        return True
    if word.value in _AMBIGUOUS_MONTHS and previous not in ("the", "a", "its", "his", "their"):
        return False
    before = reading.text[max(0, word.start - 2) : word.start]
    return not (named and (word.value in _NAMING or word.value in _AMBIGUOUS_MONTHS)) and before[:1] != "-"


def _nearest_month(reading: Reading, number: int, word: Word) -> tuple[str, str]:
    """The nearest such month, the past one on a tie; the coming one wants a word of the future."""
    published = reading.published
    if published is None:
        return f"XXXX-{number:02d}", OPEN
    back, ahead = (published.month - number) % 12, (number - published.month) % 12
    # Two months ahead need no cue: nobody calls what is ten months past by its bare name.
    to_come = ahead < back and (ahead <= 2 or cue_before(reading, word.start))
    moved = months_from(published, ahead if to_come else -back)
    return (month_value(*moved), NEAREST_MONTH) if moved else (f"XXXX-{number:02d}", OPEN)


def shifted_month(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`last May` is the latest one before this month, `next May` the first after it, `this May` this year's."""
    number, shift = int(words[-1].value), _shift(words)
    if reading.published is None:
        return (found(words, f"XXXX-{number:02d}", OPEN),)
    back = (reading.published.month - number) % 12
    months = {-1: -(back or 12), 0: number - reading.published.month, 1: (12 - back) or 12}[shift]
    moved = months_from(reading.published, months)
    return (found(words, month_value(*moved), RELATIVE),) if moved else NOTHING


def _shift(words: Sequence[Word]) -> int:
    """Where the last of `last`, `this`, `next` among the words points."""
    return next((int(word.value) for word in reversed(words) if word.letter in "LXT"), 0)


def year(reading: Reading, words: Sequence[Word]) -> Founds | None:
    word = words[-1]
    if len(words) == 1 and not _is_year(reading, word):
        return None
    return (found(words, word.value, EXPLICIT),)


def _is_year(reading: Reading, word: Word) -> bool:
    text, previous = reading.text, reading.previous(word.start)
    if text[word.start - 1 : word.start] in ("-", "–", "/") and not text[word.start - 2 : word.start - 1].isalpha():
        return False
    if text[word.end : word.end + 1] in ("%", "-") and text[word.end : word.end + 4] not in ("-era", "-bas", "-lik"):
        return text[word.end : word.end + 1] == "-" and text[word.end + 1 : word.end + 2].isalpha()
    if reading.counts(word.end):
        return False
    if "1900" <= word.value <= "2059":
        return True
    return "1400" <= word.value and previous in _YEAR_PREPOSITIONS - {"at", "than", "a", "its", "about", "to"}


def year_range(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`2019-2021` and `1985-86` are one expression; `2000 - 2050` is two."""
    first, last = words
    tight = last.start - first.end == 1
    end = first.value[: 4 - len(last.value)] + last.value
    if len(end) != 4 or end <= first.value or not "1400" <= first.value <= "2100":
        return NOTHING
    if tight:
        return (found(words, f"{first.value}/{end}", EXPLICIT),)
    return found([first], first.value, EXPLICIT), found([last], end, EXPLICIT)


def spelled_year(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`nineteen ninety-six`, `the year two thousand`."""
    if words[0].letter == "U":
        number = int(float(words[1].value))
        return (found(words, str(number), EXPLICIT, widening="the"),) if words[0].value == "year" and number > 1000 else None
    century, rest = float(words[0].value), float(words[1].value)
    if century in (18, 19, 20) and 10 <= rest < 100:
        return (found(words, str(int(century * 100 + rest)), EXPLICIT),)
    return None


def decade(reading: Reading, words: Sequence[Word]) -> Founds | None:
    return (found(words, words[-1].value, EXPLICIT, widening="the"),)


def fiscal(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`fiscal 2025`, `the fiscal year`; a company's year is given the number it is called by."""
    word = words[-1]
    if word.letter == YEAR:
        return (found(words, word.value, EXPLICIT),)
    if word.value != "year":
        return None
    if _ENDED.match(reading.text, words[-1].end):
        return (found(words, "P1Y", "length", type="DURATION", widening="the"),)
    value = (f"{reading.published.year:04d}", RELATIVE) if reading.published else ("XXXX", OPEN)
    return (found(words, *value, widening="the"),)


def quarter(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the third quarter of 2024`, `this quarter`, `the first half of the year`."""
    unit = next((word for word in reversed(words) if word.letter in "QH"), None)
    ordinal = pick(words, "O")
    if unit is None or (ordinal is None and unit.letter == "H" and not pick(words, YEAR + "U")):
        return None
    if words[-1].letter == "U" and words[-1].value != "year":
        return None
    if unit.letter == "H":
        return _half(reading, words, ordinal)
    if ordinal is None:
        return _relative_quarter(reading, words)
    number = int(ordinal.value)
    if number > 4:
        return None
    return _found_quarter(reading, words, number)


def _given_year(reading: Reading, words: Sequence[Word]) -> tuple[int, str] | None:
    if given := pick(words, YEAR):
        return int(given.value), EXPLICIT
    number = relative_year(reading, words)
    return (number, RELATIVE) if number is not None else None


def _half(reading: Reading, words: Sequence[Word], ordinal: Word | None) -> Founds | None:
    given = _given_year(reading, words)
    if given is None and words[-1].letter == "U" and reading.published:
        given = reading.published.year, RELATIVE
    number = int(ordinal.value) if ordinal else 2
    if given is None or number > 2 or (ordinal is None and words[-3 if len(words) > 2 else 0].letter not in "L2"):
        return None
    return (found(words, f"{given[0]:04d}-H{number}", given[1], widening="the"),)


def _found_quarter(reading: Reading, words: Sequence[Word], number: int) -> Founds:
    given = _given_year(reading, words)
    if given:
        return (found(words, f"{given[0]:04d}-Q{number}", given[1], widening="the"),)
    published = reading.published
    if published is None:
        return (found(words, f"XXXX-Q{number}", OPEN, widening="the"),)
    year = published.year - (3 * number - 2 > published.month)
    if year < published.year and cue_before(reading, words[0].start):
        year = published.year
    return (found(words, f"{year:04d}-Q{number}", LATEST_QUARTER, widening="the"),)


def finished_quarter(reading: Reading, back: int = 1) -> str | None:
    """The quarter `back` quarters before that of publication."""
    moved = months_from(reading.published, -3 * back) if reading.published else None
    return f"{moved[0]:04d}-Q{(moved[1] + 2) // 3}" if moved else None


def _relative_quarter(reading: Reading, words: Sequence[Word]) -> Founds | None:
    shift = pick(words, "LXTZ")
    if shift is None or pick(words, YEAR):
        return None
    if shift.letter == "Z" and reading.quarter:
        return (found(words, f"{reading.quarter[0]:04d}-Q{reading.quarter[1]}", LATEST_QUARTER, widening="the"),)
    value = finished_quarter(reading, {"L": 1, "Z": 1, "T": 0, "X": -1}[shift.letter])
    return (found(words, value or "XXXX-QX", RELATIVE if value else OPEN, widening="the"),)


def year_quarter(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`Q3 2024`, `Q3`."""
    return _found_quarter(reading, words, int(words[0].value)) if words[0].letter == "9" else None


def quarter_year_ago(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the year-ago quarter`: the same quarter a year before the one reported."""
    ordinal = pick(words, "O")
    if ordinal and int(ordinal.value) <= 4 and reading.published:
        before = _found_quarter(reading, [ordinal], int(ordinal.value))[0].value
        value: str | None = f"{int(before[:4]) - 1:04d}{before[4:]}"
    else:
        value = same_quarter_last_year(reading)
    return (found(words, value or "XXXX-QX", RELATIVE if value else OPEN, widening="the"),)


def same_quarter_last_year(reading: Reading) -> str | None:
    if reading.quarter:
        return f"{reading.quarter[0] - 1:04d}-Q{reading.quarter[1]}"
    return finished_quarter(reading, 5)


def season(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the summer`, `in early spring`, `winter 2024`; `fall` and `spring` only where they are no verbs."""
    word = next(each for each in words if each.letter == "N")
    if given := _given_year(reading, words):
        return (found(words, f"{given[0]:04d}-{word.value}", given[1], widening="the"),)
    if words[-1] is not word or not _is_season(reading, words[0], word):
        return None
    published = reading.published
    if published is None:
        return (found(words, f"XXXX-{word.value}", OPEN, widening="the"),)
    year = published.year - (_SEASON_MONTH[word.value] > published.month)
    if year < published.year and lies_ahead(reading, words[0].start, word.end):
        year = published.year
    return (found(words, f"{year:04d}-{word.value}", "nearest such season to publication", widening="the"),)


def _is_season(reading: Reading, first: Word, word: Word) -> bool:
    if first is not word:
        return True
    previous = reading.previous(word.start)
    if previous == "the":
        return reading.following(word.end) not in ("of", "in", "from", "for", "to")
    return previous in ("in", "by", "since", "until", "during", "through", "over", "that") and word.value != "SP"


def shifted_season(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`last fall`, `this summer`, `next Christmas`."""
    word, shift, published = words[-1], _shift(words), reading.published
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
    if reading.previous_is_name(words[0].start):
        return None
    given = pick(words, YEAR)
    if given:
        day = _holiday_day(words[0].value, int(given.value))
        return (found(words, day.isoformat(), EXPLICIT),) if day else NOTHING
    return _found_holiday(reading, words, words[0].value, None)


def _found_holiday(reading: Reading, words: Sequence[Word], rule: str, shift: int | None) -> Founds:
    published = reading.published
    if published is None:
        return (found(words, f"XXXX-{rule}" if rule[2:3] == "-" and rule[3:].isdigit() else "XXXX-XX-XX", OPEN),)
    days = [
        day for year in range(published.year - 1, published.year + 2) if (day := _holiday_day(rule, year)) is not None
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


def shifted_unit(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`last week`, `earlier this month`, `the following year`."""
    unit, shift = words[-1].value, _shift(words)
    pointer = next((word for word in reversed(words) if word.letter in "LXT"), None)
    if unit == "weekend" and shift == 0:
        return (found(words, _weekend(reading, words[-1]), RELATIVE if reading.published else OPEN),)
    if pointer is None or unit in ("hour", "minute", "fortnight"):
        return _one_unit_long(words, unit) if pointer and pointer.letter != "T" else None
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
    length = {"decade": "P10Y", "century": "P100Y", "day": "P1D", "hour": "PT1H", "minute": "PT1M"}.get(unit, "P2W")
    return (found(words, length, "length", type="DURATION", widening="the"),)


_OPEN_UNITS: Final = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


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
    if reading.text[unit.end : unit.end + 1] == "-" or unit.value in ("minute",) and determiner == "the":
        return None
    if determiner == "the" or (determiner == "full" and unit.value == "year"):
        return _the_unit(reading, words, unit)
    if determiner in ("that", "same") and unit.value not in ("hour", "minute", "fortnight"):
        return _that_unit(reading, words, unit)
    if determiner in ("a", "an", "per") and len(words) == 1:
        return a_unit(reading, unit)
    return None


def _the_unit(reading: Reading, words: Sequence[Word], unit: Word) -> Founds | None:
    if unit.value in ("hour", "fortnight", "century", "decade"):
        return None
    if unit.value in ("year", "quarter") and _ENDED.match(reading.text, unit.end) and unit.value == "year":
        return (found(words, "P1Y", "length", type="DURATION", widening="the"),)
    if unit.value == "quarter":
        return _the_quarter(reading, words, unit)
    if unit.value == "weekend":
        return (found(words, _weekend(reading, unit), RELATIVE if reading.published else OPEN, widening="the"),)
    anchor, rule = reading.published, RELATIVE
    if unit.value == "day" and not _is_the_day(reading, unit):
        return None
    if unit.value == "day" and (named := reading.near(unit.start)):
        anchor, rule = named, RELATIVE_TO_NAMED
    value = unit_value(anchor, unit.value, 0)
    return (found(words, value, OPEN if "X" in value else rule, widening="the"),)


def _is_the_day(reading: Reading, unit: Word) -> bool:
    """`The day` by itself; `the day before`, `the day he died` name another."""
    return _DAY_GOES_ON.match(reading.text, unit.end) is None


def _the_quarter(reading: Reading, words: Sequence[Word], unit: Word) -> Founds | None:
    if reading.text.startswith(" of ", unit.end):
        return None
    if reading.quarter:
        return (found(words, f"{reading.quarter[0]:04d}-Q{reading.quarter[1]}", LATEST_QUARTER, widening="the"),)
    value = finished_quarter(reading)
    return (found(words, value or "XXXX-QX", LATEST_QUARTER if value else OPEN, widening="the"),)


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
        return (found(words, f"{reading.year:04d}", RELATIVE_TO_NAMED),)
    if unit.value == "quarter" and reading.quarter:
        return (found(words, f"{reading.quarter[0]:04d}-Q{reading.quarter[1]}", RELATIVE_TO_NAMED),)
    named = reading.near(unit.start, 600)
    if named is None or unit.value in ("quarter", "year"):
        return None
    return (found(words, unit_value(named, unit.value, 0), RELATIVE_TO_NAMED),)


def year_end(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`year-end`, `the end of the year` is in the year of publication."""
    if words[0].value != "year":
        return None
    value = unit_value(reading.published, "year", 0)
    return (found(words, value, RELATIVE if reading.published else OPEN),)

