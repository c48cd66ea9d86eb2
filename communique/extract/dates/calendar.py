"""The calendar behind the values: real days, units added and taken away, the days a value covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from ...model import Granularity

Unit = str
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
# `2025-03-11T09:30`, `2025-03-11TMO`: a time counts as its day.
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T\S*)?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?", re.ASCII)
_PART = re.compile(r"(\d{4})-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI))", re.ASCII)
_YEARS = re.compile(r"(\d{2,4})X{0,2}", re.ASCII)
# Northern seasons by month; winter is that of the year it begins in.
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso_day(text: str | None) -> date | None:
    """The day an ISO string names (`2025-03-13`); None for anything else."""
    if text is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        return None
    year, month, day = (int(part) for part in text.split("-"))
    return day_or_none(year, month, day)


def days_from(day: date, count: int) -> date | None:
    """The day `count` days on; None outside the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def months_from(day: date, count: int) -> tuple[int, int] | None:
    """Year and month `count` months on; None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return (year, month + 1) if 1 <= year <= 9999 else None


def week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def calendar_span(value: str) -> tuple[str, str, Granularity] | None:
    """First and last day of an anchored TIMEX3 value, and its granularity.

    None for lengths, references (`PAST_REF`), underspecified values (`XXXX-03-11`) and days that
    do not exist. `2025-03-11/2025-03-13` runs from the first day of one to the last of the other.
    """
    if "/" in value:
        return _range(value)
    found = _bounds(value)
    if found is None:
        return None
    first, last, granularity = found
    return first.isoformat(), last.isoformat(), granularity


def _range(value: str) -> tuple[str, str, Granularity] | None:
    start, _, end = value.partition("/")
    first, last = _bounds(start), _bounds(end)
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0].isoformat(), last[1].isoformat(), last[2]


def _bounds(value: str) -> tuple[date, date, Granularity] | None:
    if match := _DAY.fullmatch(value):
        day = iso_day(match[1])
        return (day, day, "day") if day else None
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := _PART.fullmatch(value):
        return _part_of_year(int(match[1]), *match.groups()[1:])
    if match := _YEARS.fullmatch(value):
        return _years(value, match[1])
    return None


def _week(year: int, week: int, *, weekend: bool) -> tuple[date, date, Granularity] | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
        sunday = monday + timedelta(6)
    except (ValueError, OverflowError):
        return None
    return (sunday - timedelta(1), sunday, "weekend") if weekend else (monday, sunday, "week")


def _part_of_year(
    year: int, month: str | None, quarter: str | None, half: str | None, season: str | None
) -> tuple[date, date, Granularity] | None:
    if month:
        return _months(year, int(month), 1, "month")
    if quarter:
        return _months(year, 3 * int(quarter) - 2, 3, "quarter")
    if half:
        return _months(year, 6 * int(half) - 5, 6, "season")
    return _months(year, _SEASON_START[season or "SP"], 3, "season")


def _years(value: str, digits: str) -> tuple[date, date, Granularity] | None:
    """A year, a decade (`199` or `199X`) or a century (`19` or `19XX`)."""
    if len(value) not in (len(digits), 4):
        return None
    count = 10 ** (4 - len(digits))
    return _months(int(digits) * count, 1, 12 * count, "year")


def _months(
    year: int, month: int, count: int, granularity: Granularity
) -> tuple[date, date, Granularity] | None:
    first = day_or_none(year, month, 1)
    end = months_from(first, count - 1) if first else None
    if first is None or end is None:
        return None
    return first, date(*end, monthrange(*end)[1]), granularity
