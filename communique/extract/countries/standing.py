"""As what a country stands where it is named: its government, the place, its people, or an adjective."""

from __future__ import annotations

import re
from functools import cache

from ...lexicon import rows, words
from ...model import MentionAs
from .gazetteer import Found

_TOWN_BEFORE = re.compile(r"\b([A-ZÀ-Þ][\w'-]+), \Z")
# `in Paris and London`, `Australia, Japan and New Zealand`: a list's members stand for what its first does.
_LIST_LINK = re.compile(r"(?:,| and| or|, and|, or|,? as well as|/|-)(?: the)? ?")
_LONGEST_LINK = 12
# `LONDON, March 3 (Wire) —`, `[WASHINGTON] `.
_DATELINE = re.compile(r"(?:, [^\n—–-]{0,40})?(?: \([^)\n]{1,40}\))?,? ?(?:[—–]|--? )|\] ")
_AT_LINE_START = re.compile(r"(?:\A|\n)[\s\[]{0,4}\Z")
# The word after, and the one after that: ` senior officials`, `-led`.
_FOLLOWING = re.compile(r"( |-)([A-Za-zÀ-ÿ]{1,30})(?: ([a-z]{1,30}))?(?![\w'])")
_NEXT_WORD = re.compile(r"(?:'s)?[ -]([A-Za-zÀ-ÿ]+)")
# How far back the words that tell a place are looked for.
_REACH = 40


def stands_for(text: str, here: Found, before: Found | None, as_before: MentionAs | None) -> MentionAs:
    """As what `here` stands; `before` is the mention before it, which stands for `as_before`."""
    if here.form.kind == "leader":
        return "government"
    if here.form.kind == "demonym":
        return _of_people(text, here)
    if before is not None and as_before in ("government", "place") and _linked(text, before, here):
        return as_before
    if _located(text, here) or _opens_dateline(text, here):
        return "place"
    if here.form.kind == "seat":
        return "government"
    if here.form.kind == "name" and _is_behind_a_town(text, here):
        return "place"
    return _before_a_noun(text, here) or "government"


@cache
def _sense(sense: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("standing_words") if row["sense"] == sense)


def _of_people(text: str, here: Found) -> MentionAs:
    """`Russians`, `the British said` are people; `French troops` holds an adjective."""
    if here.form.text.endswith("s") and not here.form.text.endswith("ss"):
        return "people"
    following = _NEXT_WORD.match(text, here.end)
    return "people" if following is None or following[1] in _sense("continues") else "adjective"


def _is_behind_a_town(text: str, here: Found) -> bool:
    """`Aldmoor, Norway`, but not `On Monday, Norway`."""
    town = _TOWN_BEFORE.search(text, max(0, here.start - _REACH), here.start)
    return town is not None and town[1] not in words("time_words")


def _located(text: str, here: Found) -> bool:
    """`in `, `near the `, `visited northern `, `parts of `, `flew straight to `."""
    if here.start == 0 or text[here.start - 1] != " ":
        return False
    before = text[max(0, here.start - _REACH) : here.start].lower().split()
    while before and (before[-1] == "the" or before[-1] in _sense("district")):
        if before.pop() != "the":
            return True
    if not before:
        return False
    last = before[-1].lstrip("(“\"'‘")
    if last in _sense("inside"):
        return True
    if last == "of":
        return before[-2:-1] != [] and before[-2] in _sense("part")
    return last in _sense("toward") and not _sense("motion").isdisjoint(before[-3:-1])


def _before_a_noun(text: str, here: Found) -> MentionAs | None:
    """`U.S. officials`, `Kremlin-backed` hold an adjective; `the London summit` a place."""
    following = _FOLLOWING.match(text, here.end)
    if following is None:
        return None
    joint, word, second = following.groups()
    if joint == "-":
        return "adjective" if word in _sense("joined") else None
    if here.form.kind == "capital" and word in _sense("gathering"):
        return "place"
    if (
        word in _sense("attribute")
        or word in _sense("office")
        or (word in _sense("modifier") and second in _sense("attribute"))
    ):
        return "adjective"
    return None


def _linked(text: str, before: Found, here: Found) -> bool:
    near = here.start - before.end <= _LONGEST_LINK
    return near and _LIST_LINK.fullmatch(text, before.end, here.start) is not None


def _opens_dateline(text: str, here: Found) -> bool:
    if _AT_LINE_START.search(text, max(0, here.start - 5), here.start) is None:
        return False
    return _DATELINE.match(text, here.end) is not None
