"""As what a country stands where it is named: its government, the place, its people, or an adjective."""

from __future__ import annotations

import re

from ...lexicon import rows
from ...model import MentionAs
from .gazetteer import Found


def _any(sense: str) -> str:
    found = [re.escape(row["word"]) for row in rows("standing_words") if row["sense"] == sense]
    return f"(?:{'|'.join(sorted(found))})"


_BETWEEN = rf"(?: the)?(?: {_any('district')})? \Z"
# `in `, `near the `, `visited northern `, `parts of `, `flew from `. What may stand between is bounded.
_LOCATED = re.compile(
    rf"\b(?:{_any('inside')}|{_any('part')} of|{_any('motion')}(?: \w+)? {_any('toward')}"
    rf"|{_any('district')}){_BETWEEN}",
    re.IGNORECASE,
)
_TOWN_BEFORE = re.compile(r"\b[A-ZÀ-Þ][\w'-]+, \Z")
# `in Paris and London`, `Australia, Japan and New Zealand`: a list's members stand for what its first does.
_LIST_LINK = re.compile(r"(?:,| and| or|, and|, or|,? as well as|/|-)(?: the)? ?")
_LONGEST_LINK = 12
# `LONDON, March 3 (Wire) —`, `[WASHINGTON] `.
_DATELINE = re.compile(r"(?:, [^\n—–-]{0,40})?(?: \([^)\n]{1,40}\))?,? ?(?:[—–]|--? )|\] ")
_AT_LINE_START = re.compile(r"(?:\A|\n)[\s\[]{0,4}\Z")
_NEXT_WORD = re.compile(r"(?:'s)?(?: |-)([A-Za-zÀ-ÿ][\w-]*)")
_CONTINUES = re.compile(rf"{_any('continues')}\Z")
_GATHERING = re.compile(rf" {_any('gathering')}\b")
_ATTRIBUTIVE = re.compile(
    rf"-{_any('joined')}\b| (?:[a-z]{{1,15}} )?{_any('attribute')}\b| {_any('office')}(?!\w)", re.ASCII
)
# `at the White House` is the house, `to the White House` its master.
_REACH = 40


def stands_for(text: str, here: Found, before: Found | None, as_before: MentionAs | None) -> MentionAs:
    """As what `here` stands; `before` is the mention before it, which stands for `as_before`."""
    if here.form.kind == "demonym":
        return _of_people(text, here)
    if before is not None and as_before in ("government", "place") and _linked(text, before, here):
        return as_before
    if _LOCATED.search(text, max(0, here.start - _REACH), here.start) or _opens_dateline(text, here):
        return "place"
    if here.form.kind == "seat":
        return "government"
    if here.form.kind == "capital" and _GATHERING.match(text, here.end):
        return "place"
    if here.form.kind == "name" and _TOWN_BEFORE.search(text, max(0, here.start - _REACH), here.start):
        return "place"
    return "adjective" if _ATTRIBUTIVE.match(text, here.end) else "government"


def _of_people(text: str, here: Found) -> MentionAs:
    """`Russians`, `the British said` are people; `French troops` holds an adjective."""
    if here.form.text.endswith("s") and not here.form.text.endswith("ss"):
        return "people"
    following = _NEXT_WORD.match(text, here.end)
    return "people" if following is None or _CONTINUES.match(following[1]) else "adjective"


def _linked(text: str, before: Found, here: Found) -> bool:
    near = here.start - before.end <= _LONGEST_LINK
    return near and _LIST_LINK.fullmatch(text, before.end, here.start) is not None


def _opens_dateline(text: str, here: Found) -> bool:
    if _DATELINE.match(text, here.end) is None:
        return False
    return _AT_LINE_START.search(text, max(0, here.start - 5), here.start) is not None
