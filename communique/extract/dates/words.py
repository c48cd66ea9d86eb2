"""The words dates are made of, found in one pass: weekdays, months, numbers, units, "last", "ago" ...

Each is given a letter, and what lies between two neighbours another, so that the grammar can be
written as patterns over letters: `Thursday, 13 March 2025` is `W,D M Y`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from ...lexicon import rows

# Kinds of the word list, and the letter that stands for each in the grammar.
LETTERS: Final = {
    "weekday": "W", "weekdays": "J", "month": "M", "number": "C", "some": "K", "ordinal": "O",
    "unit": "U", "units": "V", "quarter": "Q", "quarters": "G", "half": "H", "last": "L", "next": "X",
    "this": "T", "latest": "Z", "recent": "E", "ago": "A", "shift": "S", "today": "R", "part": "P",
    "parts": "I", "season": "N", "reference": "B", "rate": "0", "every": "1", "edge": "2", "fiscal": "3",
    "decade": "4", "holiday": "5", "current": "F", "period": "=",
}  # fmt: skip
DAY, YEAR, AMOUNT, CLOCK, NUMERIC, DECADE, QUARTER_NUMBER = "D", "Y", "6", "7", "8", "4", "9"

# What may lie between two words of one date; anything else ends it.
_GAPS: Final = {
    gap: letter
    for letter, gaps in {
        " ": (" ", "\u00a0", "  ", ". ", " month "),
        ",": (", ", ","),
        "-": ("-", "–", "—", " - ", " – ", "‑"),
        "o": (" of ", " of the ", ", of "),
        "i": (" in ", " in the "),
        "t": (" the ", ", the "),
        "&": (" and ", " and the "),
        "|": (" or ",),
        ">": (" to ", " to the ", " through ", " until "),
        "s": ("'s ", "’s "),
        "a": (" at ", ", at "),
        "n": (" on ", ", on "),
        "u": (" a ", " an "),
        "m": (" more ", " trading ", " consecutive ", " straight ", " full ", " additional "),
        "b": (" before ",),
        "f": (" after ",),
        "x": (" from ",),
        "w": (" so ", " or so "),
        "/": ("/",),
        "_": ("",),
        "(": (" (",),
        ")": (") ",),
    }.items()
    for gap in gaps
}
# No letter or digit may follow a word.
_END: Final = r"(?!\w)"
BREAK: Final = "#"

# Zones a clock time may carry, and whether they mean universal time.
_ZONE = re.compile(
    r" ?\(?(GMT ?[+-]\d{1,2}|UTC|GMT|Z|[ECMP][SD]T|[ECMP]T|BST|CES?T|MSK|local time)\b(?![+-])\)?"
)
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-9][0-9]))?(?:[ \u00a0]?([AaPp])\.?[ \u00a0]?[Mm]\b\.?)?")
_FOUR_DIGIT_CLOCK = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])(?= ?(?:UTC|GMT|Z|hours|local time)\b)")
_POSSESSIVES: Final = ("his ", "her ", "heir ", "my ", "our ")
_MONEY: Final = frozenset("$£€¥#.:~&@_")


class Word(NamedTuple):
    """A word of a date: its letter, where it stands, and its number, unit or value."""

    letter: str
    start: int
    end: int
    value: str


def _forms() -> dict[str, tuple[str, str]]:
    """Every spelling that counts, with its letter and value."""
    forms: dict[str, tuple[str, str]] = {}
    for row in rows("date_words"):
        entry = LETTERS[row["kind"]], row["value"]
        proper = row["kind"] in ("weekday", "weekdays", "month")
        for spelling in _spellings(row["form"], proper=proper):
            forms[spelling] = entry
    for row in rows("holidays"):
        for spelling in (_titled(row["form"]), row["form"].upper()):
            forms[spelling] = LETTERS["holiday"], row["day"]
    return forms


def _spellings(form: str, *, proper: bool) -> tuple[str, ...]:
    first = form[0].upper() + form[1:]
    return (first, form.upper()) if proper else (form, first, form.upper())


def _titled(form: str) -> str:
    return " ".join(word[0].upper() + word[1:] for word in form.split())


def _branches(forms: Iterable[str], *, end: str = "") -> list[str]:
    """Patterns for many words by their first letters, sharing their beginnings, the longest first."""
    tails: dict[str, list[str]] = {}
    for form in forms:
        tails.setdefault(form[0], []).append(form[1:])
    return [re.escape(first) + _rest(rest) + end for first, rest in sorted(tails.items())]


def _rest(tails: list[str]) -> str:
    longer = [tail for tail in tails if tail]
    if not longer:
        return ""
    branches = _branches(longer)
    joined = branches[0] if len(branches) == 1 and len(longer) == len(tails) else f"(?:{'|'.join(branches)})"
    return joined if len(longer) == len(tails) else joined + "?"


_FORMS: Final = _forms()
# Numbers: full dates, clock times with no blank space (`5pm`), all others with what hangs on them.
_NUMBER: Final = (
    r"[0-9](?:[0-9]{3}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}[0-9:.Z+]{0,12})?(?![0-9])"
    r"|[0-9]?(?:[:.][0-9]{2})?[ap]m\b"
    r"|[0-9]{0,3}(?:/[0-9]{1,2}/[0-9]{1,2}|-[0-9]{1,2}-[0-9]{4})(?![0-9/-])"
    r"|[0-9]*(?:[.,:/][0-9]+)*(?:st|nd|rd|th|s)?(?![^\W0-9_]))|Q[1-4]\b"
)
# The mark or blank before a word is part of the match: these are found more quickly than a word's edge.
_WORD = re.compile(rf"\W({_NUMBER}|{'|'.join(_branches(_FORMS, end=_END))})")


def date_words(text: str) -> tuple[list[Word], str]:
    """The words of dates in a text, and their letters with a letter for each gap in between."""
    found: list[Word] = []
    letters: list[str] = []
    end = 0
    for match in _WORD.finditer(" " + text):
        # The blank set before the text counts one.
        start, stop = match.start(), match.end() - 1
        if known := _FORMS.get(match[1]):
            word: Word | None = Word(known[0], start, stop, known[1])
        else:
            # A clock time already taken in may reach over this number: `9:30 a.m. (0830 GMT)`.
            word = _number(text, start, stop) if start >= end else None
        if word is None:
            continue
        gap = text[end : word.start]
        if gap == " " and word.letter == "C" and found and (year := _spelled_year(found[-1], word)):
            found[-1], letters[-1], end = year, YEAR, year.end
            continue
        letters.append(_GAPS.get(gap, BREAK) if len(gap) <= 13 else BREAK)
        letters.append(word.letter)
        found.append(word)
        end = word.end
    return found, "".join(letters[1:])


def _spelled_year(first: Word, second: Word) -> Word | None:
    """`nineteen ninety-six` is the year 1996."""
    if (
        first.letter == "C"
        and first.value in ("18", "19", "20")
        and len(second.value) == 2
        and second.value >= "10"
    ):
        return Word(YEAR, first.start, second.end, first.value + second.value)
    return None


def _number(text: str, start: int, end: int) -> Word | None:
    """A number read as a day, a year, a clock time, a decade, a full date, or an amount."""
    # Longer runs are account numbers and the like.
    if end - start > 32 or (start and text[start - 1] in _MONEY):
        return None
    run = text[start:end]
    if run[0] == "Q":
        return Word(QUARTER_NUMBER, start, end, run[1])
    if run.isdigit() and text.startswith(" 1/2", end):
        return Word(AMOUNT, start, end + 4, run + ".5")
    if len(run) <= 7 and (clock := _clock(text, start)):
        return clock
    if run[-1] == "s":
        return _decade(text, run, start, end)
    if run.isascii() and run.isdigit():
        return _short_year(text, run, start, end) or _plain(run, start, end)
    if run[-2:] in ("st", "nd", "rd", "th"):
        return Word(DAY, start, end, run[:-2]) if len(run) <= 4 else None
    if "/" in run or run.count(".") == 2 or "-" in run:
        return Word(NUMERIC, start, end, run)
    amount = run.replace(",", "")
    return Word(AMOUNT, start, end, amount) if re.fullmatch(r"\d{1,6}(?:\.\d)?", amount, re.ASCII) else None


def _short_year(text: str, run: str, start: int, end: int) -> Word | None:
    """`Sept. 3, '98`: two digits behind an apostrophe are a year."""
    if len(run) != 2 or text[max(0, start - 2) : start] not in (" '", " ’", " ‘"):
        return None
    return Word(YEAR, start - 1, end, ("19" if run >= "50" else "20") + run)


def _plain(run: str, start: int, end: int) -> Word | None:
    if len(run) <= 2 and 1 <= int(run) <= 31:
        return Word(DAY, start, end, run)
    if len(run) == 4 and "1000" <= run <= "2199":
        return Word(YEAR, start, end, run)
    return Word(AMOUNT, start, end, run) if len(run) <= 6 else None


def _decade(text: str, run: str, start: int, end: int) -> Word | None:
    digits = run[:-1]
    if re.fullmatch(r"1\d\d0|20\d0", digits, re.ASCII):
        return Word(
            DECADE, start, end, digits[:2] if digits.endswith("00") and digits < "2000" else digits[:3]
        )
    # `In his 30s` is an age.
    if re.fullmatch(r"[2-9]0", digits, re.ASCII) and not text[max(0, start - 6) : start].endswith(
        _POSSESSIVES
    ):
        quoted = start > 0 and text[start - 1] in "'’‘"
        return Word(DECADE, start - quoted, end, "19" + digits[0])
    return None


def _clock(text: str, start: int) -> Word | None:
    """`9 a.m.`, `10:35 a.m.`, `08:30 UTC`, `0800 GMT`, with its zone; the value is `Thh:mm`."""
    if match := _FOUR_DIGIT_CLOCK.match(text, start):
        return _zoned(text, start, match.end(), int(match[1]), match[2])
    match = _CLOCK.match(text, start)
    if match is None or not (match[3] or match[2]):
        return None
    hour, minutes, half = int(match[1]), match[2] or "00", match[3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in "pP" else 0)
    # `10.35` alone is an amount, `3:1` a score; `10:35` is a time of day.
    elif text[match.end(1)] == "." or text[match.end() : match.end() + 1] in (":", "."):
        zone = _ZONE.match(text, match.end())
        if zone is None and (text[match.end(1)] == "." or text[match.end() : match.end() + 1] == ":"):
            return None
    return _zoned(text, start, match.end(), hour, minutes) if hour <= 24 and minutes < "60" else None


def _zoned(text: str, start: int, end: int, hour: int, minutes: str) -> Word:
    zone = _ZONE.match(text, end)
    universal = zone is not None and zone[1] in ("UTC", "GMT", "Z")
    return Word(
        CLOCK, start, zone.end() if zone else end, f"T{hour:02d}:{minutes}" + ("Z" if universal else "")
    )
