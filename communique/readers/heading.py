"""Title, byline, outlet and date in the first lines of a plain text, where they look like it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from ..lexicon import rows, words
from .days import day_of

_LOOKED_AT = 8
_LONGEST_TITLE, _LONGEST_LINE = 160, 200
_TITLE_MARK = re.compile(r"#{1,2}\s+(?P<title>.+?)\s*#*\Z")
_UNDERLINE = re.compile(r"(?:=+|-{3,})\Z")
_BYLINE = re.compile(r"(?:\*{1,2}|_)?by:?\s+(?P<names>[^\W\d_].{1,118}?)(?:\*{1,2}|_)?\Z", re.I)
_LABEL = re.compile(
    r"\**(?P<key>title|headline|author|authors|by|byline|date|published|updated|publisher|source|outlet|url|link)"
    r"\**\s*:\**\s*(?P<value>\S.*)\Z",
    re.I,
)
_KEYS = {
    "headline": "title", "authors": "author", "by": "author", "byline": "author", "published": "date",
    "source": "publisher", "outlet": "publisher", "link": "url",
}  # fmt: skip
# A line that is nothing but a day, perhaps with a weekday, an hour, or "Published" before it.
_DATE_LINE = re.compile(
    r"[*_(\[]{0,2}(?:(?:first )?(?:published|posted|updated|last updated|filed|dated?)(?: on| at)?:?\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}"
    r"|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})"
    r"(?:[T ,|·–—-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:[A-Z]{1,4}|[+-]\d{2}:?\d{2})?)?(?:[.;,|·]?\s*(?:last )?updated:?\s+[\w:., ]{1,40})?[*_)\]]{0,2}\Z",
    re.I,
)
# A comma parts an outlet from its day, not the day from its own weekday or year.
_PARTS = re.compile(
    r"\s+[|·•–—]\s+|\s+-\s+"
    r"|(?<!day),\s+(?=(?:[A-Z][a-z]+day,?\s+)?(?:\d{4}-\d|\d{1,2}(?:st|nd|rd|th)?[\s./]|[A-Z][a-z]+\.?\s\d))"
)
_NAMES = re.compile(r",?\s+(?:and|&)\s+|,\s+|;\s+")
# What may follow a name in a byline and is no second name.
_NO_NAME = re.compile(
    r"(?:in|at|for|of|from)\b|.*\b(?:correspondent|editor|reporter|staff|writer|bureau|desk)\b", re.I
)
_WHERE = re.compile(r"\s+in\s+[A-Z].*\Z")
_UNMARKED = re.compile(r"[A-Z][\w.’'-]+(?:\s+(?:[A-Z(][\w.’')-]*|of|and|the|in|&)){0,7}\Z")
_ENDS_SENTENCE = re.compile(r"[.:;,…][\"'”’)]*\Z")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stood above a text, and the text below it."""

    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str | None = None
    url: str | None = None


def split_heading(text: str, *, titled: bool = False) -> Heading:
    """Read the first lines; `titled` texts have their title from elsewhere."""
    lines = text.split("\n")
    found = Heading("")
    number = 0
    while number < len(lines):
        line = lines[number].strip()
        if not line or (_UNDERLINE.match(line) and found != Heading("")):
            number += 1
            continue
        read = _read_line(line, found) if number < 2 * _LOOKED_AT else None
        if read is None and found.title and _stands_over_a_day(lines, number):
            read = _unmarked(found, line)
        if read is None and not (titled or found.title) and _is_title(lines, number):
            read = replace(found, title=line)
        if read is None:
            break
        found = read
        number += 1
    body = "\n".join(lines[number:]).strip("\n ")
    # A text of nothing but heading is no heading.
    return replace(found, text=body) if body else Heading(text)


def names_of(byline: str) -> tuple[str, ...]:
    """The authors in a byline: `Ada Roe and John Doe, Example Daily`."""
    byline = re.sub(r"\A(?:by:?\s+|\|+\s*)", "", byline.strip(" *_"), flags=re.I)
    return tuple(part for part in _named_in(byline) if not _NO_NAME.match(part) and not _is_outlet(part))


def _named_in(byline: str) -> list[str]:
    """The names between commas and `and`, writers' and outlets', without the places they wrote from."""
    parts = (_WHERE.sub("", part.strip(" *_|")) for part in _NAMES.split(byline))
    return [part for part in parts if part.strip()]


def _is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: it is known, or ends as outlets' names do."""
    return name.casefold() in _outlets() or name.split()[-1].casefold() in _outlet_words()


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.casefold() for name in words("outlets"))


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(row["word"].casefold() for row in rows("outlet_words") if row["use"] == "name")


def _read_line(line: str, found: Heading) -> Heading | None:
    """`found` and what this line adds, or None if the line is part of the text."""
    if len(line) > _LONGEST_LINE:
        return None
    if (title := _TITLE_MARK.match(line)) and not found.title:
        return replace(found, title=title["title"])
    if label := _LABEL.match(line):
        return _labelled(found, label["key"].lower(), label["value"].strip(" *_"))
    if (byline := _BYLINE.match(line)) and not _ENDS_SENTENCE.search(line) and line.count(" ") < 16:
        return _with_byline(found, byline["names"])
    return _dated(found, line)


def _labelled(found: Heading, key: str, value: str) -> Heading | None:
    key = _KEYS.get(key, key)
    if key == "author":
        return _with_byline(found, value)
    if key == "title":
        return replace(found, title=value)
    if key == "publisher":
        return replace(found, publisher=value)
    if key == "url":
        return replace(found, url=value)
    dated = any(character.isdigit() for character in value)
    return replace(found, published=found.published or day_of(value)) if dated else None


def _with_byline(found: Heading, byline: str) -> Heading:
    """A byline may go on to the outlet and the day: `Ada Roe | Example Daily | 13 March 2025`."""
    first, *others = _PARTS.split(byline)
    found = replace(found, authors=found.authors + names_of(first))
    others += filter(_is_outlet, _named_in(first))
    for part in others:
        if _DATE_LINE.match(part):
            found = replace(found, published=found.published or day_of(part))
        elif not found.publisher and not _NO_NAME.match(part):
            found = replace(found, publisher=part)
    return found


def _dated(found: Heading, line: str) -> Heading | None:
    """A line that is a day, or an outlet and a day: `Example Daily, 13 March 2025`."""
    if _DATE_LINE.match(line):
        return replace(found, published=found.published or day_of(line))
    parts = _PARTS.split(line)
    days = [part for part in parts if _DATE_LINE.match(part.strip(" *_"))]
    others = [part.strip(" *_") for part in parts if part not in days]
    if len(days) != 1 or len(others) not in (1, 2) or max(map(len, others)) > 60 or not day_of(days[0]):
        return None
    found = replace(found, published=found.published or day_of(days[0]))
    for part in others:
        if byline := _BYLINE.match(part):
            found = replace(found, authors=found.authors + names_of(byline["names"]))
        elif not found.publisher and not _is_place(part):
            found = replace(found, publisher=part)
    return found


def _is_place(part: str) -> bool:
    """`PARIS, 13 March 2025`: where it was written, not an outlet."""
    return part.isupper() and not _is_outlet(part)


def _stands_over_a_day(lines: list[str], number: int) -> bool:
    """Whether a line of names stands right over a line with the day."""
    line = lines[number].strip()
    following = lines[number + 1].strip() if number + 1 < len(lines) else ""
    return bool(_UNMARKED.match(line) and _dated(Heading(""), following))


def _unmarked(found: Heading, line: str) -> Heading:
    """A line that is an outlet's name or else the writers'."""
    if _is_outlet(line):
        return replace(found, publisher=found.publisher or line)
    return replace(found, authors=found.authors + names_of(line))


def _is_title(lines: list[str], number: int) -> bool:
    """A short line without a sentence's end, with the text apart from it."""
    line = lines[number].strip()
    if len(line) > _LONGEST_TITLE or _ENDS_SENTENCE.search(line):
        return False
    following = lines[number + 1].strip() if number + 1 < len(lines) else ""
    apart = not following or _UNDERLINE.match(following) or _read_line(following, Heading("")) is not None
    apart = apart or _stands_over_a_day(lines, number + 1)
    return bool(apart) and any(rest.strip() for rest in lines[number + 1 :])
