"""Readings of expressions that name days: dates, weekdays, today, times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from .calendar import day_or_none, days_from, iso_day, week_value
from .future import cue_before, lies_ahead, past_before
from .reading import (
    EXPLICIT,
    NEAREST_YEAR,
    OPEN,
    REFERENCE,
    RELATIVE,
    RELATIVE_TO_NAMED,
    Found,
    Reading,
    beside_dates,
    found,
    pick,
)
from .words import CLOCK, DAY, YEAR, Word

Founds = tuple[Found, ...]
# "Nothing here, and look on behind it": an impossible date is no month either.
NOTHING: Founds = ()
NAMED_YEAR: Final = "year named before"
PAST_WEEKDAY: Final = "weekday on or before publication"
FUTURE_WEEKDAY: Final = "weekday after publication"
_ENDED = re.compile(r"\bended(?: on)?[ ]\Z")
_IN_THE = re.compile(r"\b(?:in|during|through|into) the \Z")
_OF_OUR_TIME = re.compile(r"\b(?!end|start|rest|morning|course)[a-z]{3,} of \Z")
# `Today's world`, `as strong today as ever`: no day is meant.
_AS_BEFORE = re.compile(r"\bas [\w-]+ \Z")
_GENERAL: Final = beside_dates("general")
_FAR_AHEAD: Final = 150
# Nor, behind a verb of the past, of one that is even so far ahead.
_NEAR_AHEAD: Final = 100
# `The following Monday` counts from the day named before.
_BESIDE_NAMED: Final = frozenset({"previous", "preceding", "following"})
# `Black Monday` is one day of history, whenever it is told.
_NAMED_DAYS: Final = frozenset({"black", "bloody", "super", "cyber"})


def resolved(reading: Reading, words: Sequence[Word]) -> tuple[str, str] | None:
    """Value and rule of the day that the words name; None where the calendar has no such day."""
    if month := pick(words, "M"):
        return _month_day(reading, words, month)
    if today := pick(words, "R"):
        return _day_from(reading.published, int(today.value))
    weekday = pick(words, "W")
    if weekday is None:
        return None
    shift = next((word for word in reversed(words) if word.letter in "LXT"), None)
    return _shifted_weekday(reading, weekday, shift) if shift else _weekday(reading, weekday)


def _day_from(anchor: date | None, count: int, rule: str = RELATIVE) -> tuple[str, str] | None:
    if anchor is None:
        return "XXXX-XX-XX", OPEN
    day = days_from(anchor, count)
    return (day.isoformat(), rule) if day else None


def _month_day(reading: Reading, words: Sequence[Word], month: Word) -> tuple[str, str] | None:
    day, year, weekday = pick(words, DAY), pick(words, YEAR), pick(words, "W")
    if day is None:
        return None
    return month_day(
        reading, int(month.value), int(day.value),
        year=int(year.value) if year else relative_year(reading, words),
        explicit=year is not None, weekday=int(weekday.value) if weekday else None, start=words[0].start,
    )  # fmt: skip


def relative_year(reading: Reading, words: Sequence[Word]) -> int | None:
    """The year that `last year`, `this year` or `next year` among the words means."""
    unit, shift = pick(words, "U"), pick(words, "LXT")
    if reading.published is None or unit is None or shift is None or unit.value != "year":
        return None
    return reading.published.year + int(shift.value)


def month_day(
    reading: Reading,
    month: int,
    day: int,
    *,
    year: int | None,
    explicit: bool,
    weekday: int | None,
    start: int,
) -> tuple[str, str] | None:
    """A month and day in its year: the one given, else the nearest; a weekday beside it decides."""
    rule = EXPLICIT if explicit else RELATIVE
    if year is None:
        year, rule = reading.days.get((month, day)), NAMED_YEAR
    elif explicit:
        reading.days[month, day] = year
    if year is not None:
        exact = day_or_none(year, month, day)
        return (exact.isoformat(), rule) if exact else None
    if day_or_none(2000, month, day) is None:
        return None
    if reading.published is None:
        return f"XXXX-{month:02d}-{day:02d}", OPEN
    chosen = _nearest(reading, month, day, weekday, start)
    return (chosen.isoformat(), NEAREST_YEAR) if chosen else None


def _nearest(reading: Reading, month: int, day: int, weekday: int | None, start: int) -> date | None:
    published = reading.published
    if published is None:
        return None
    past = _ENDED.search(reading.before(start)) is not None
    reach = 1 if (month, day) != (2, 29) else 4
    years = range(published.year - reach, published.year + reach + 1)
    days = [each for year in years if (each := day_or_none(year, month, day))]
    if past or not cue_before(reading, start):
        # Without a word of the future nobody leaves out the year of a day that far ahead.
        near = _NEAR_AHEAD if past_before(reading, start) else _FAR_AHEAD
        limit = published if past else days_from(published, near) or published
        days = [each for each in days if each <= limit] or days
    agreeing = [each for each in days if each.isoweekday() == weekday]
    return min(agreeing or days, key=lambda each: abs((each - published).days), default=None)


def _weekday(reading: Reading, word: Word) -> tuple[str, str] | None:
    number = int(word.value)
    if reading.published is None:
        return f"XXXX-WXX-{number}", OPEN
    back = (reading.published.isoweekday() - number) % 7
    if back and lies_ahead(reading, word.start, word.end):
        return _day_from(reading.published, 7 - back, FUTURE_WEEKDAY)
    return _day_from(reading.published, -back, PAST_WEEKDAY)


def _shifted_weekday(reading: Reading, word: Word, shift: Word) -> tuple[str, str] | None:
    number = int(word.value)
    looks_back = reading.text[shift.start : shift.end].lower() in _BESIDE_NAMED
    named = reading.near(word.start) if looks_back else None
    anchor, rule = (named, RELATIVE_TO_NAMED) if named else (reading.published, RELATIVE)
    if anchor is None:
        return f"XXXX-WXX-{number}", OPEN
    ahead = number - anchor.isoweekday()
    if shift.value == "-1":
        return _day_from(anchor, (ahead % 7) - 7, rule)
    if shift.value == "1":
        return _day_from(anchor, (ahead % 7) or 7, rule)
    return _day_from(anchor, ahead, rule)


def dated(reading: Reading, words: Sequence[Word]) -> Founds | None:
    day = pick(words, DAY)
    # `In March 20 people were killed`: the number counts.
    if day is not None and day is words[-1] and not day.end - day.start > 2 and reading.counts(day.end):
        return None
    value = resolved(reading, words)
    return (found(words, *value),) if value else NOTHING


def day_range(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`March 11-13`, `from 2 to 5 May`: one expression, from a day to a day."""
    numbers = [word for word in words if word.letter == DAY]
    month, year = pick(words, "M"), pick(words, YEAR)
    if month is None:
        return None
    if int(numbers[0].value) >= int(numbers[1].value):
        return NOTHING
    rest = [word for word in (month, year) if word]
    first, last = (resolved(reading, [number, *rest]) for number in numbers)
    if first is None or last is None:
        return NOTHING
    return (found(words, f"{first[0]}/{last[0]}", first[1]),)


def day_pair(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`April 24 and 25`: two days of one month, two expressions."""
    numbers = [word for word in words if word.letter == DAY]
    month, year = pick(words, "M"), pick(words, YEAR)
    if month is None or (words[-1] is numbers[1] and reading.counts(words[-1].end)):
        return None
    rest = [word for word in (month, year) if word]
    middle = words.index(numbers[1])
    parts = (words[:middle], words[middle:])
    return tuple(
        found(part, *value)
        for part, number in zip(parts, numbers, strict=True)
        if (value := resolved(reading, [number, *rest]))
    )


def date_range(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`March 30 to April 2, 2025`: two expressions, one year."""
    year = words[-1]
    first, last = words[:2], words[2:]
    early, late = resolved(reading, [*first, year]), resolved(reading, last)
    if early is None or late is None:
        return NOTHING
    if early[0] > late[0]:
        before = year._replace(value=str(int(year.value) - 1))
        early = resolved(reading, [*first, before]) or early
    return found(first, *early), found(last, *late)


def timed_day(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """A day with a time or part of it: `9 a.m. Tuesday`, `Friday night`."""
    value, time = resolved(reading, words), pick(words, "7P")
    if value is None or time is None:
        return NOTHING
    return (found(words, value[0] + time.value, value[1], type="TIME"),)


def timed_shift(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`this morning`, `last night`, `the next morning`."""
    shift, part = pick(words, "LXT"), pick(words, "P")
    if shift is None or part is None:
        return None
    anchor, count, rule = reading.published, int(shift.value), RELATIVE
    if count == 1 and (named := reading.near(words[0].start)):
        anchor, rule = named, RELATIVE_TO_NAMED
    value = _day_from(anchor, count, rule)
    return (found(words, value[0] + part.value, value[1], type="TIME"),) if value else NOTHING


def weekday(reading: Reading, words: Sequence[Word]) -> Founds | None:
    if reading.previous(words[0].start) in _NAMED_DAYS and reading.previous_is_name(words[0].start):
        return (found(words, f"XXXX-WXX-{words[-1].value}", REFERENCE),)
    value = resolved(reading, words)
    return (found(words, *value),) if value else NOTHING


def weekday_of_week(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`Tuesday of last week`, `Monday and Tuesday next week`: days of that very week."""
    pointer, unit = words[-2], words[-1]
    if unit.value != "week" or reading.published is None:
        return None
    monday = days_from(reading.published, 7 * int(pointer.value) + 1 - reading.published.isoweekday())
    spans = [[word] for word in words[:-3]] + [words[-3:]]
    return tuple(
        found(span, *value)
        for span in spans
        if (value := _day_from(monday, int(span[0].value) - 1)) is not None
    )


def weekday_range(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`from Monday to Wednesday`: two expressions, the second day the first such one after the first."""
    first, last = words
    early = _weekday(reading, first)
    begun = iso_day(early[0]) if early else None
    if early is None or begun is None:
        return None
    ahead = (int(last.value) - begun.isoweekday()) % 7
    late = _day_from(begun, ahead, early[1])
    return (found([first], *early), found([last], *late)) if late else (found([first], *early),)


def from_weekday(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`a week from Monday`, `two weeks from Friday`."""
    unit, day = words[-2], words[-1]
    counted = pick(words, "6CD")
    if unit.value != "week" or reading.published is None or not (counted or unit.letter == "U"):
        return None
    ahead = (int(day.value) - reading.published.isoweekday()) % 7 or 7
    value = _day_from(reading.published, ahead + 7 * int(float(counted.value) if counted else 1))
    return (found(words, *value, widening="the"),) if value else NOTHING


def weekday_part(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`Tuesday nights`."""
    return (found(words, f"XXXX-WXX-{words[0].value}{words[1].value}", "rate", type="SET"),)


def weekdays(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`Mondays`."""
    return (found(words, f"XXXX-WXX-{words[0].value}", "rate", type="SET"),)


def today(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`today`, `earlier yesterday`; `USA Today` is a newspaper, and `the leaders of tomorrow` have no day."""
    word = words[-1]
    if reading.text[word.start].isupper() and reading.previous_is_name(word.start):
        return None
    if _is_general(reading, word):
        vague = {"1": "FUTURE_REF", "-1": "PAST_REF"}.get(word.value, "PRESENT_REF")
        return (found(words, vague, REFERENCE),)
    value = resolved(reading, words)
    return (found(words, *value),) if value else NOTHING


def _is_general(reading: Reading, word: Word) -> bool:
    start, end = max(0, word.start - 24), word.end
    if reading.text[end : end + 3] in ("'s ", "’s "):
        return reading.following(end + 2) in _GENERAL
    if reading.following(end) == "as" and _AS_BEFORE.search(reading.text, start, word.start):
        return True
    return _OF_OUR_TIME.search(reading.text, start, word.start) is not None


def clock(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """A time of day alone belongs to the day named just before, else to the publication day."""
    named = reading.near(words[0].start)
    value = _day_from(named or reading.published, 0, RELATIVE_TO_NAMED if named else RELATIVE)
    time = pick(words, CLOCK + "P")
    if value is None or time is None:
        return NOTHING
    return (found(words, value[0] + time.value, value[1], type="TIME"),)


def hour_of_part(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`4 in the morning`."""
    hour, half = int(words[0].value), words[1].value
    if not 1 <= hour <= 12 or half[1].isdigit():
        return None
    hour = hour % 12 + (0 if half == "TMO" or (half == "TNI" and hour < 6) else 12)
    return clock(reading, [words[0]._replace(letter=CLOCK, end=words[1].end, value=f"T{hour:02d}:00")])


def part(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`in the morning`, `at noon`, `that evening`; other parts of days name no day of their own."""
    previous = reading.previous(words[0].start)
    if previous in ("that", "same"):
        return clock(reading, words) if reading.near(words[0].start) else None
    if len(words) == 2:
        return clock(reading, words)
    pointed = words[-1].value[1].isdigit() and previous in ("at", "by", "until", "before", "after", "around")
    if not (pointed or _IN_THE.search(reading.text, max(0, words[0].start - 12), words[0].start)):
        return None
    return clock(reading, words)


def week_of(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the week of March 6`."""
    value = resolved(reading, words[1:])
    if words[0].value != "week" or value is None:
        return None
    day = iso_day(value[0])
    return (found(words, week_value(day) if day else "XXXX-WXX", value[1], widening="the"),)


def day_beside(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the day before yesterday`, `the week before last`, `the day after next Tuesday`."""
    first, step = words[0], 1 if " after " in reading.text[words[0].end : words[1].start] else -1
    if len(words) == 2 and words[1].letter == "L":
        if first.value != "week" or reading.published is None:
            return None
        before = days_from(reading.published, -14)
        return (found(words, week_value(before), RELATIVE, widening="the"),) if before else NOTHING
    value = resolved(reading, words[1:])
    if first.value != "day" or value is None:
        return None
    shifted = _day_from(iso_day(value[0]), step, value[1])
    return (found(words, *shifted, widening="the"),) if shifted else NOTHING


_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)


def full_numeric(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`2025-03-11`, `13/03/2025`; `11/03/2025` only where the article's other dates settle the order."""
    run = words[0].value
    if match := _ISO.fullmatch(run):
        value = match[1] + (f"T{match[2]}" if match[2] else "")
        return (
            (found(words, value, EXPLICIT, type="TIME" if match[2] else "DATE"),)
            if iso_day(match[1])
            else NOTHING
        )
    if match := _YEAR_FIRST.fullmatch(run):
        exact = day_or_none(int(match[1]), int(match[2]), int(match[3]))
        return (found(words, exact.isoformat(), EXPLICIT),) if exact else NOTHING
    match = _SLASHED.fullmatch(run)
    if match is None:
        return NOTHING
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    # Dots are day first wherever they are used.
    first = True if match[2] == "." or one > 12 else False if two > 12 else reading.day_first
    if first is None and one != two:
        return NOTHING
    day = day_or_none(year, two, one) if first else day_or_none(year, one, two)
    return (found(words, day.isoformat(), EXPLICIT),) if day else NOTHING


def day_first_habit(words: Sequence[Word]) -> bool | None:
    """Whether the unambiguous slashed dates of a text put the day first; None where they do not agree."""
    habits = set()
    for word in words:
        if word.letter == "8" and (match := _SLASHED.fullmatch(word.value)):
            one, two = int(match[1]), int(match[3])
            if (one > 12) != (two > 12):
                habits.add(one > 12)
    return habits.pop() if len(habits) == 1 else None
