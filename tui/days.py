"""Days as a reader writes them: `13 Mar 2025`, `Mar 2025`, `15–16 Mar 2025`, `before 13 Mar`."""

from __future__ import annotations

from functools import lru_cache

UNDATED = "undated"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(4096)
def day_words(day: str | None, *, year: bool = True) -> str:
    """An ISO day, month or year in words; what is none is given back as it is."""
    if not day:
        return UNDATED
    parts = day[:10].split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return day
    month = _MONTHS[int(parts[1]) - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    return f"{int(parts[2])} {month} {parts[0]}" if year else f"{int(parts[2])} {month}"


@lru_cache(4096)
def when_words(date: str | None, date_end: str | None, granularity: str, width: int) -> str:
    """When something happened, no finer than it is known; the year goes first if `width` is short."""
    known = date or date_end
    if known is None or granularity == "none":
        return UNDATED
    if granularity in ("before", "after"):
        words = f"{granularity} {day_words((date_end or date) if granularity == 'before' else date)}"
        short = (
            f"{granularity} {day_words((date_end or date) if granularity == 'before' else date, year=False)}"
        )
    elif granularity == "month":
        words = short = day_words(known[:7])
    elif granularity == "year":
        words = short = known[:4]
    elif date and date_end and date_end != date:
        words, short = _stretch(date, date_end, granularity)
    else:
        words, short = day_words(known), day_words(known, year=False)
    return words if len(words) <= width else short


def several(count: int, one: str, many: str = "") -> str:
    """A number of things: `1 outlet`, `1,200 copies`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def month_words(month: str) -> str:
    """A month for an axis: `Mar 25`."""
    words = day_words(month)
    return f"{words[:3]} {month[2:4]}"


def _stretch(first: str, last: str, granularity: str) -> tuple[str, str]:
    """A stretch of days in words, and without its year."""
    one_year = first[:4] == last[:4]
    if granularity in ("season", "quarter"):
        start, end = day_words(first[:7]), day_words(last[:7])
        return (f"{start[:3]}–{end}" if one_year else f"{start}–{end}"), f"{start[:3]}–{end[:3]}"
    start, end = day_words(first, year=False), day_words(last, year=False)
    if first[:7] == last[:7]:
        start = start.split(" ")[0]
    shown = start if one_year else day_words(first)
    return f"{shown}–{day_words(last)}", f"{start}–{end}"
