"""Readings of quarters and halves of years."""

from __future__ import annotations

from collections.abc import Sequence

from .calendar import months_from
from .days import Founds, relative_year
from .future import cue_before
from .reading import EXPLICIT, LATEST_QUARTER, OPEN, RELATIVE, RELATIVE_TO_NAMED, Reading, found, pick
from .words import YEAR, Word


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


def given_year(reading: Reading, words: Sequence[Word]) -> tuple[int, str] | None:
    if given := pick(words, YEAR):
        return int(given.value), EXPLICIT
    number = relative_year(reading, words)
    return (number, RELATIVE) if number is not None else None


def _half(reading: Reading, words: Sequence[Word], ordinal: Word | None) -> Founds | None:
    given = given_year(reading, words)
    if given is None and words[-1].letter == "U" and reading.published:
        given = reading.published.year, RELATIVE
    number = int(ordinal.value) if ordinal else 2
    if (
        given is None
        or number > 2
        or (ordinal is None and words[-3 if len(words) > 2 else 0].letter not in "L2")
    ):
        return None
    return (found(words, f"{given[0]:04d}-H{number}", given[1], widening="the"),)


def _found_quarter(reading: Reading, words: Sequence[Word], number: int) -> Founds:
    given = given_year(reading, words)
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
    year = pick(words, YEAR)
    if shift and year and shift.letter == "L":
        return (found(words, f"{year.value}-Q4", EXPLICIT, widening="the"),)
    if shift is None or year:
        return None
    if shift.letter == "Z":
        return latest_period(reading, words)
    value = finished_quarter(reading, {"L": 1, "T": 0, "X": -1}[shift.letter])
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


def year_period(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the 1989 period`, `last year's quarter`: that year's quarter of the number reported."""
    given = given_year(reading, words)
    if given is None:
        return None
    if reading.quarter is None:
        return (found(words, f"{given[0]:04d}", given[1], widening="the"),)
    return (found(words, f"{given[0]:04d}-Q{reading.quarter[1]}", given[1], widening="the"),)


def same_part(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the same month a year ago`, `the same period last year`: the one spoken of, a year earlier."""
    part, forward = words[0], any(word.letter in "XT" or word.value == "1" for word in words)
    year = next((word for word in reversed(words) if word.letter == "U"), part)
    beside = reading.previous(part.start) in ("same", "corresponding", "comparable")
    if forward or not beside or year.value != "year":
        return None
    if part.value == "quarter" and reading.quarter:
        value = f"{reading.quarter[0] - 1:04d}-Q{reading.quarter[1]}"
    elif part.value in ("month", "quarter") and reading.month:
        value = f"{reading.month[0] - 1:04d}-{reading.month[1]:02d}"
    else:
        return None
    return (found(words, value, RELATIVE_TO_NAMED, widening="that"),)


def latest_period(reading: Reading, words: Sequence[Word]) -> Founds | None:
    """`the latest period`, `the quarter`: the one reported, else the last that is over."""
    if reading.quarter:
        return (
            found(words, f"{reading.quarter[0]:04d}-Q{reading.quarter[1]}", LATEST_QUARTER, widening="the"),
        )
    value = finished_quarter(reading)
    return (found(words, value or "XXXX-QX", LATEST_QUARTER if value else OPEN, widening="the"),)


def the_quarter(reading: Reading, words: Sequence[Word], unit: Word) -> Founds | None:
    # `The quarter of a million` is a share.
    return None if reading.text.startswith(" of ", unit.end) else latest_period(reading, words)
