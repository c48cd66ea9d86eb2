"""Readings of lengths, of units counted from the publication day, of rates, and of vague references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from .calendar import days_from, months_from, week_value
from .days import NOTHING, Founds
from .reading import (
    EXPLICIT,
    LENGTH,
    OPEN,
    RATE,
    REFERENCE,
    RELATIVE,
    RELATIVE_TO_NAMED,
    Reading,
    Widening,
    beside_dates,
    found,
    pick,
)
from .words import Word

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
VAGUE: Final = "X"
_CODES: Final = {
    "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y",
    "hour": "H", "minute": "M", "second": "S", "fortnight": "W", "decade": "Y", "century": "Y",
}  # fmt: skip
# TIMEX3 has letters for decades and centuries; counted ones are given in years.
_VAGUE_CODES: Final = {"decade": "E", "century": "C"}
_SIZES: Final = {"fortnight": 2, "decade": 10, "century": 100}
_OF_A_DAY: Final = frozenset({"hour", "minute", "second"})
_OLD = re.compile(r"[ -]old\b")
_TERM = re.compile(r"\b(?:quarter|(?:six|nine) months)\b", re.IGNORECASE)
_BUSINESS = re.compile(r"\b(?:a share|quarter|earnings|net (?:income|loss)|revenue)\b", re.IGNORECASE)
# What a rate is a rate of: `33 million a year`, `four flights a week`, `twice a day`.
_OVER_THE = re.compile(r"\b(?:in|over) the \Z")
_RATED = re.compile(
    r"(?:\d|[^\W\d_]{2,}s|million|billion|thousand|hundred|percent|%|once|twice|share|barrel)[ ]an?[ ]\Z"
    r"|\bper[ ]\Z"
)
_BEFORE_LENGTHS: Final = beside_dates("length")


def since_unit(anchor: date, unit: str, count: int) -> str | None:
    """The value of the unit `count` units from that in which the anchor lies; None outside the calendar."""
    if unit in ("day", "week", "weekend", "fortnight"):
        day = days_from(anchor, count * {"day": 1, "fortnight": 14}.get(unit, 7))
        if day is None:
            return None
        return day.isoformat() if unit == "day" else week_value(day) + ("-WE" if unit == "weekend" else "")
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    moved = months_from(anchor, count * months) if months else None
    if moved is None:
        return None
    year, month = moved
    return {
        "month": f"{year:04d}-{month:02d}", "quarter": f"{year:04d}-Q{(month + 2) // 3}",
        "year": f"{year:04d}", "decade": f"{year // 10:03d}", "century": f"{year // 100:02d}",
    }[unit]  # fmt: skip


def duration(amount: str, unit: str) -> str:
    """The TIMEX3 length: `P2W`, `PT30M`, `P2Y6M`, `PXD`."""
    code, time = _CODES[unit], "T" if unit in _OF_A_DAY else ""
    if amount == VAGUE:
        return f"P{time}X{_VAGUE_CODES.get(unit, code)}"
    number = float(amount) * _SIZES.get(unit, 1)
    if number == int(number):
        return f"P{time}{int(number)}{code}"
    if number % 1 == 0.5 and unit in ("year", "hour"):
        whole, half = (f"{int(number)}{code}" if number >= 1 else ""), "6M" if unit == "year" else "30M"
        return f"P{time}{whole}{half}"
    return f"P{time}{number:g}{code}"


def _amount(words: Sequence[Word]) -> str:
    """The number the words give, `X` where it is vague; a unit alone is one."""
    numbers = [word for word in words if word.letter in "CKDY6"]
    if not numbers:
        return "0.5" if words[0].letter == "H" else "1"
    return numbers[0].value


def length(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`two days`, `10-year`, `several weeks`: kept off the timeline."""
    unit = next((word for word in reversed(words) if word.letter in "UVQG"), None)
    if unit is None or not _is_length(reading, words, unit):
        return None
    hyphened = reading.text[unit.start - 1] == "-"
    widening: Widening = "" if hyphened else "about"
    return (found(words, duration(_amount(words), unit.value), LENGTH, type="DURATION", widening=widening),)


def _is_length(reading: Reading, words: Sequence[Word], unit: Word) -> bool:
    first, hyphened = words[0], reading.text[unit.start - 1] == "-"
    if unit.value == "year" and (
        _OLD.match(reading.text, unit.end) or reading.previous(first.start) == "aged"
    ):
        return False
    if unit.letter in "QG" and (unit.letter == "Q") != hyphened:
        return False
    # `60 Minutes` is a programme.
    if not hyphened and reading.text[unit.start].isupper() and unit.letter == "V":
        return False
    # `In 1998 week after week`: only a plural or a hyphen makes a number of four digits an amount.
    return first.letter not in "Y" or unit.letter in "VG" or hyphened


def half_length(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`half an hour`, `half-century`."""
    return (found(words, duration("0.5", words[-1].value), LENGTH, type="DURATION"),)


def length_beside(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the first nine months`, `the past two weeks`, `the next few days`: lengths, not dates."""
    unit = words[-1]
    if len(words) == 2:
        return (found(words, PAST if words[0].letter == "L" else FUTURE, REFERENCE, widening="the"),)
    if words[1].letter == "Y":
        return None
    return (
        found(words, duration(_amount(words[1:]), unit.value), LENGTH, type="DURATION", widening="about"),
    )


def recent(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`recent years`, `recent weeks`."""
    unit = words[-1].value
    if unit in ("week", "month"):
        return (found(words, duration(VAGUE, unit), LENGTH, type="DURATION"),)
    return (found(words, PAST, REFERENCE),)


def coming(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`coming weeks`."""
    return (found(words, FUTURE, REFERENCE),)


def ago(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`three years ago`, `a week ago`; in a report of quarters `a year ago` means a quarter too."""
    unit = pick(words, "UVQ")
    if unit is None:
        return None
    amount = _amount(words)
    if amount == VAGUE or (unit.letter == "V" and not pick(words, "CKDY6")):
        return (found(words, PAST, REFERENCE, widening="about"),)
    if unit.value in _OF_A_DAY:
        return _hours_ago(reading, words, unit, amount)
    if unit.value == "year" and amount == "1" and reading.quarter and _reports(reading, words):
        return (
            found(words, f"{reading.quarter[0] - 1:04d}-Q{reading.quarter[1]}", RELATIVE, widening="the"),
        )
    if reading.published is None:
        return (found(words, _open(unit.value), OPEN, widening="about"),)
    value = _back(reading.published, unit.value, float(amount))
    return (found(words, value, RELATIVE, widening="about"),) if value else NOTHING


def _reports(reading: Reading, words: Sequence[Word]) -> bool:
    """Whether the sentences around speak of earnings, and those of a quarter rather than of nine months."""
    start, end = words[0].start, words[-1].end
    if _BUSINESS.search(reading.text, max(0, start - 200), end + 60) is None:
        return False
    terms = _TERM.findall(reading.text, max(0, start - 250), start)
    return not terms or terms[-1].lower() == "quarter"


def _open(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(
        unit, "XXXX"
    )


def _back(published: date, unit: str, amount: float) -> str | None:
    if unit == "week" and amount == 1:
        unit, amount = "day", 7
    if amount != int(amount):
        return since_unit(published, "month", -round(amount * 12)) if unit == "year" else None
    count = -int(amount)
    if unit in ("decade", "century"):
        unit, count = "year", count * _SIZES[unit]
    return since_unit(published, unit, count)


def _hours_ago(reading: Reading, words: Sequence[Word], unit: Word, amount: str) -> Founds:
    hours = float(amount) if unit.value == "hour" else 0.0
    if reading.published is None:
        return (found(words, "XXXX-XX-XX", OPEN, type="TIME", widening="about"),)
    day = days_from(reading.published, -int(hours // 24))
    return (found(words, day.isoformat(), RELATIVE, widening="about"),) if day else NOTHING


def later(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`two days later`, `a year earlier`: counted from the day named before, a length where there is none."""
    unit, shift = pick(words, "UVQ"), words[-1]
    if unit is None:
        return None
    counted, amount = pick(words, "CKDY6"), _amount(words)
    determiner = reading.previous(words[0].start)
    hyphened = reading.text[unit.end] == "-"
    if not counted and unit.letter != "V" and determiner not in ("a", "an") and not hyphened:
        return None
    if unit.letter == "V" and not counted:
        amount = VAGUE
    if unit.value == "year" and amount == "1":
        return _year_earlier(reading, words, int(shift.value))
    anchor = reading.near(words[0].start)
    if anchor and amount != VAGUE and unit.value not in _OF_A_DAY and float(amount).is_integer():
        value = since_unit(anchor, unit.value, int(shift.value) * int(float(amount)))
        return (found(words, value, RELATIVE_TO_NAMED, widening="about"),) if value else NOTHING
    return (found(words[:-1], duration(amount, unit.value), LENGTH, type="DURATION", widening="about"),)


def _year_earlier(reading: Reading, words: Sequence[Word], step: int) -> Founds:
    if step < 0 and reading.quarter and _reports(reading, words):
        return (
            found(words, f"{reading.quarter[0] - 1:04d}-Q{reading.quarter[1]}", RELATIVE, widening="the"),
        )
    year = reading.published.year if reading.published else reading.year
    if step > 0:
        year = reading.year
    value = f"{year + step:04d}" if year is not None else "XXXX"
    rule = OPEN if year is None else RELATIVE if step < 0 and reading.published else RELATIVE_TO_NAMED
    return (found(words, value, rule, widening="the"),)


def century_or_length(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the 20th century`, or a plain length such as `10-day`."""
    ordinal, unit = words[-2], words[-1]
    ordered = ordinal.letter == "O" or not reading.text[ordinal.start : ordinal.end].isdigit()
    if not ordered:
        return length(reading, words[-2:])
    number = int(ordinal.value)
    if unit.value != "century" or number < 2:
        return None
    return (found(words, f"{number - 1:02d}", EXPLICIT, widening="the"),)


def every(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`every day`, `each July`, `every two weeks`."""
    last = words[-1]
    if last.letter == "M":
        value = f"XXXX-{int(last.value):02d}"
    elif last.letter == "W":
        value = f"XXXX-WXX-{last.value}"
    elif last.letter == "N":
        value = f"XXXX-{last.value}"
    elif last.letter == "P":
        value = f"XXXX-XX-XX{last.value}"
    else:
        value = duration(_amount(words), last.value)
    return (found(words, value, RATE, type="SET"),)


def rate(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`daily`, `weekly`, `annually`."""
    # `The Aldmoor Daily` is a newspaper.
    start = words[0].start
    if reading.text[start].isupper() and reading.before(start):
        return None
    return (found(words, words[0].value, RATE, type="SET"),)


def a_unit(reading: Reading, unit: Word) -> Founds | None:
    """`a year` as a rate (`33 million a year`) or as a length (`within a year`)."""
    span = max(0, unit.start - 24), unit.start
    value = duration("1", unit.value)
    if _RATED.search(reading.text, *span) and reading.following(unit.end) not in (
        "that",
        "of",
        "after",
        "before",
    ):
        return (found([unit], value, RATE, type="SET", widening="the"),)
    if reading.following(unit.end) == "old" or unit.value in ("minute", "quarter"):
        return None
    return (found([unit], value, LENGTH, type="DURATION", widening="about"),)


def bare_units(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`for years`, `within weeks`, `months of talks`."""
    unit = words[0]
    long = reading.text.startswith("-long", unit.end)
    if (
        not long
        and reading.previous(unit.start) not in _BEFORE_LENGTHS
        and reading.following(unit.end) != "of"
    ):
        return None
    if unit.value == "second" or reading.previous(unit.start) in ("early", "small"):
        return None
    return (found(words, duration(VAGUE, unit.value), LENGTH, type="DURATION"),)


def reference(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`now`, `recently`, `soon`, `the future`."""
    word = words[0]
    if _is_no_reference(reading, word):
        return None
    return (found(words, word.value if word.letter == "B" else PRESENT, REFERENCE),)


def _is_no_reference(reading: Reading, word: Word) -> bool:
    """`as soon as`, `soon-to-open`, `every now and then`, and `the future of the pact`: no times."""
    form, after = reading.text[word.start : word.end].lower(), reading.following(word.end)
    if reading.text[word.end : word.end + 1] == "-":
        return True
    before = reading.previous(word.start)
    return (
        (form == "soon" and (before in ("as", "too") or after in ("after", "as")))
        or (form == "now" and before == "every")
        or (form == "the future" and after == "of")
    )


def the_past(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the past` as a noun."""
    word = words[0]
    if reading.text[word.start : word.end] != "past" or reading.previous(word.start) != "the":
        return None
    return (found(words, PAST, REFERENCE, widening="the"),)
