"""Readings of months, years, decades and fiscal years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .calendar import calendar_span, days_from, iso_day, months_from, week_value
from .days import NOTHING, Founds, relative_year
from .future import cue_before, is_term, lies_ahead, past_before
from .reading import (
    EXPLICIT,
    LENGTH,
    OPEN,
    RELATIVE,
    Reading,
    beside_dates,
    found,
    pick,
    shift_of,
)
from .units import UNTIL_ENDED
from .words import YEAR, Word

NEAREST_MONTH: Final = "nearest such month to publication"
_MONTH_PREPOSITIONS: Final = beside_dates("month")
_YEAR_PREPOSITIONS: Final = beside_dates("year")
# `May` and `March` are words of their own, `April`, `June` and `August` names of people.
_AMBIGUOUS_MONTHS: Final = frozenset({"3", "5"})
_NAMING: Final = frozenset({"4", "6", "8", "1"})


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


def week_of_month(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the first week of April`: the one that holds most of its first seven days; the last likewise."""
    order, unit, word, year = words[0], words[1], words[2], pick(words, YEAR)
    number = 0 if order.letter == "L" else int(order.value)
    if unit.value != "week" or number > 4:
        return None
    value = (
        f"{year.value}-{int(word.value):02d}" if year else _nearest_month(reading, int(word.value), word)[0]
    )
    span = calendar_span(value)
    day = iso_day(span[0 if number else 1]) if span else None
    middle = days_from(day, 7 * number - 4 if number else -3) if day else None
    if middle is None:
        return None
    return (found(words, week_value(middle), EXPLICIT if year else NEAREST_MONTH, widening="the"),)


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
    short = word.end - word.start == 3 and word.value != "5"
    if named and short:
        return False
    if previous in _MONTH_PREPOSITIONS:
        return True
    # `Jan said`: only what stands before makes three letters a month.
    if short:
        return False
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
    to_come = (ahead < back and _may_lie_ahead(reading, word, ahead)) or lies_ahead(
        reading, word.start, word.end
    )
    moved = months_from(published, ahead if to_come or is_term(reading, word.start) else -back)
    return (month_value(*moved), NEAREST_MONTH) if moved else (f"XXXX-{number:02d}", OPEN)


def _may_lie_ahead(reading: Reading, word: Word, ahead: int) -> bool:
    """Two months ahead need no word of the future: nobody calls what is ten months past by its bare name."""
    return (ahead <= 2 and not past_before(reading, word.start)) or cue_before(reading, word.start)


def shifted_month(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`last May` is the latest before this month, `next May` the first after it, `this May` this year's."""
    number, shift = int(words[-1].value), shift_of(words)
    if reading.published is None:
        return (found(words, f"XXXX-{number:02d}", OPEN),)
    back = (reading.published.month - number) % 12
    months = {-1: -(back or 12), 0: number - reading.published.month, 1: (12 - back) or 12}[shift]
    moved = months_from(reading.published, months)
    return (found(words, month_value(*moved), RELATIVE),) if moved else NOTHING


def year(reading: Reading, words: Sequence[Word]) -> Founds | None:
    word = words[-1]
    if len(words) == 1 and not _is_year(reading, word):
        return None
    return (found(words, word.value, EXPLICIT),)


def _is_year(reading: Reading, word: Word) -> bool:
    text, previous = reading.text, reading.previous(word.start)
    if (
        text[word.start - 1 : word.start] in ("-", "–", "/")
        and not text[word.start - 2 : word.start - 1].isalpha()
    ):
        return False
    if text[word.end : word.end + 1] in ("%", "-") and text[word.end : word.end + 4] not in (
        "-era",
        "-bas",
        "-lik",
    ):
        return text[word.end : word.end + 1] == "-" and text[word.end + 1 : word.end + 2].isalpha()
    if reading.counts(word.end) or reading.following(word.end) in ("year", "years", "days"):
        return False
    if word.end - word.start < 4:
        return previous in _YEAR_PREPOSITIONS
    if "1900" <= word.value <= "2059":
        return True
    return word.value >= "1400" and previous in _YEAR_PREPOSITIONS


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
    """`the year two thousand`."""
    unit, number = words
    if unit.value != "year" or len(number.value) != 4:
        return None
    return (found(words, number.value, EXPLICIT, widening="the"),)


def decade(reading: Reading, words: Sequence[Word]) -> Founds | None:
    return (found(words, words[-1].value, EXPLICIT, widening="the"),)


def fiscal(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`fiscal 2025`, `the fiscal year`; a company's year is given the number it is called by."""
    word = words[-1]
    if word.letter == YEAR:
        return (found(words, word.value, EXPLICIT),)
    if word.value != "year":
        return None
    if UNTIL_ENDED.match(reading.text, words[-1].end):
        return (found(words, "P1Y", LENGTH, type="DURATION", widening="the"),)
    value = (f"{reading.published.year:04d}", RELATIVE) if reading.published else ("XXXX", OPEN)
    return (found(words, *value, widening="the"),)
