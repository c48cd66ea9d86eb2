"""Days as numbers, and the row ids made of them.

A row's id is its day's number times 2**22, plus a running number: ids ascend with the day, so that lists
by day, newest first or last, are walks along the rowid, and a period is a range of ids. Rows without any
day have day 0. Events that have no day of their own live in a region above all days, by the
day of publication, so that they end the timeline.
"""

from __future__ import annotations

from datetime import date

SHIFT = 22
UNDATED = 1 << 21
# In the year 5742; what is later is put there.
LAST_DAY = UNDATED - 1

Range = tuple[int, int]


def day_number(day: str | None) -> int:
    """The number of an ISO day; 0 where there is none."""
    if not day:
        return 0
    try:
        return min(date.fromisoformat(day[:10]).toordinal(), LAST_DAY)
    except ValueError:
        return 0


def iso_day(number: int) -> str | None:
    """The ISO day of a number, or None for 0."""
    return date.fromordinal(number).isoformat() if 0 < number <= LAST_DAY else None


def first_id(day: int) -> int:
    """The least id a row of that day can have."""
    return day << SHIFT


def last_id(day: int) -> int:
    """The greatest id a row of that day can have."""
    return (day + 1 << SHIFT) - 1


def day_of(row_id: int) -> int:
    """The day number an id was made of, whichever region it lies in."""
    return (row_id >> SHIFT) & ~UNDATED


def month_of(day: int) -> int:
    """A day number's month as 202503, or 0."""
    if not day:
        return 0
    on = date.fromordinal(day)
    return on.year * 100 + on.month


def month_ids(month: int, undated_apart: bool) -> Range:
    """The ids of a month's rows (202503); of month 0, of those without a day."""
    if month:
        first = date(month // 100, month % 100, 1).toordinal()
        return first_id(first), last_id(min(_month_end(month // 100, month % 100), LAST_DAY))
    return (first_id(UNDATED), last_id(UNDATED | LAST_DAY)) if undated_apart else (0, last_id(0))


def period(text: str) -> Range | None:
    """The day numbers a day, month or year covers (`2025-03-11`, `2025-03`, `2025`); None if it is none."""
    parts = text.split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or [len(part) for part in parts] not in (
        [4],
        [4, 2],
        [4, 2, 2],
    ):
        return None
    try:
        first, last = _period([int(part) for part in parts])
    except ValueError:
        return None
    return min(first, LAST_DAY), min(last, LAST_DAY)


def _period(parts: list[int]) -> Range:
    year = parts[0]
    if len(parts) == 3:
        day = date(*parts).toordinal()
        return day, day
    if len(parts) == 2:
        return date(year, parts[1], 1).toordinal(), _month_end(year, parts[1])
    return date(year, 1, 1).toordinal(), _month_end(year, 12)


def _month_end(year: int, month: int) -> int:
    if (year, month) == (9999, 12):
        return date.max.toordinal()
    return date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
