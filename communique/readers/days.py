"""Days of publication, as pages, mails, feeds and people write them. What the calendar has not is None."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_ISO = re.compile(r"\s*(?P<year>\d{4})-?(?P<number>\d{2})-?(?P<day>\d{2})(?!\d)")
# `13 March 2025`, `Thu, 13 Mar 2025`, `13th March, 2025`
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}[\s,-]+(?P<year>\d{{4}})\b", re.I
)
# `March 13, 2025`, `Mar. 13th 2025`
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.I)
# `2025/03/13`, `2025.03.13`
_YEAR_FIRST = re.compile(r"\b(?P<year>\d{4})[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})\b")
# `13.03.2025` is a day; `03/04/2025` is two, so none.
_NUMERIC = re.compile(r"\b(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})[./](?P<year>\d{4})\b")
_EARLIEST, _LATEST = 1600, 2200


def day_of(text: object) -> str | None:
    """The day that a date or time names, as `2025-03-13`."""
    if not isinstance(text, str):
        return None
    text = text[:200]
    for pattern in (_ISO, _YEAR_FIRST, _DAY_FIRST, _MONTH_FIRST):
        found = pattern.match(text) if pattern is _ISO else pattern.search(text)
        if found:
            return calendar_day(int(found["year"]), _month(found), int(found["day"]))
    return _unambiguous(text)


def calendar_day(year: int, month: int, day: int) -> str | None:
    """The day if the calendar has it and news could be of it."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(found: re.Match[str]) -> int:
    names = found.groupdict()
    return int(names["number"]) if "number" in names else _MONTHS.index(names["month"][:3].lower()) + 1


def _unambiguous(text: str) -> str | None:
    found = _NUMERIC.search(text)
    if found is None:
        return None
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if first > 12 or first == second or found["mark"] == ".":
        return calendar_day(year, second, first)
    return calendar_day(year, first, second) if second > 12 else None
