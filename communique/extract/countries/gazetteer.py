"""The forms that name a country, and those that only look so, found in a text by their first word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from ...lexicon import rows
from ...model import MentionKind

# That no letter stands before is asked behind the capital, which is found sooner so.
_CAPITALISED = re.compile(r"[A-ZÀ-ÞĀ-Ž](?<!\w.)[^\W\d_]*")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# Shorter forms in capitals are words and abbreviations too: MALI is a country, OMAN as well, but IT is not.
_SHORTEST_IN_CAPITALS = 4
_KINDS: dict[str, MentionKind] = {kind: kind for kind in get_args(MentionKind)}


class Form(NamedTuple):
    """A form of a country's name or of a leader's; a trap (New Mexico, Washington Post) has no code."""

    text: str
    code: str
    kind: MentionKind
    rule: str


class Found(NamedTuple):
    """A form at its place in a text."""

    start: int
    end: int
    form: Form


def found_forms(text: str) -> Iterator[Found]:
    """The longest form at each capitalised word, left to right, none inside another."""
    forms = forms_by_first_word()
    reached = 0
    for word in _CAPITALISED.finditer(text):
        candidates = forms.get(word[0])
        if candidates is None or word.start() < reached:
            continue
        start = word.start()
        for form in candidates:
            end = start + len(form.text)
            if text.startswith(form.text, start) and not (
                end < len(text) and _joins(text[end - 1], text[end])
            ):
                reached = end
                yield Found(start, end, form)
                break


@cache
def forms_by_first_word() -> dict[str, tuple[Form, ...]]:
    """Every form by its first word, longest first."""
    by_word: dict[str, list[Form]] = {}
    for form in _all_forms().values():
        first = _FIRST_WORD.match(form.text)
        if first is not None:
            by_word.setdefault(first[0], []).append(form)
    return {word: tuple(sorted(forms, key=_longest_first)) for word, forms in by_word.items()}


def _all_forms() -> dict[str, Form]:
    listed = [
        Form(row["form"], row["code"], _KINDS[row["kind"]], row["rule"]) for row in rows("country_forms")
    ]
    listed += [Form(row["form"], "", "name", "") for row in rows("country_traps")]
    listed += [Form(row["name"], row["code"], "leader", "") for row in rows("leaders")]
    forms = {form.text: form for form in listed}
    for form in listed:
        capitals = form.text.upper()
        if form.kind != "leader" and len(capitals) >= _SHORTEST_IN_CAPITALS:
            forms.setdefault(capitals, form._replace(text=capitals))
    return forms


def _longest_first(form: Form) -> int:
    return -len(form.text)


def _joins(last: str, following: str) -> bool:
    return last.isalnum() and (following.isalnum() or following == "_")
