"""People who speak for a country: those the article introduces with an office, and a list of leaders."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...lexicon import rows, words
from .gazetteer import Form, Found

# Sorts after every day: who has no last day in office still holds it.
_NO_END = "9999"
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w'-]{1,30}(?: (?:(?:de|van|von|der|bin|al) ){0,2}[A-ZÀ-ÞĀ-Ž][\w'-]{1,30}){0,3}"
_NAME_BEFORE = re.compile(rf"({_NAME}), (?:the |then-)?\Z")
_NAME_OF = re.compile(rf"({_NAME}) of (?:the )?\Z")
_FORMER = re.compile(r"\b(?:[Ff]ormer|ex|[Ll]ate|opposition|then)\b")
_REACH = 90
_REACH_BEFORE = 14
# A bound for hostile texts: no article introduces more.
_MOST_PEOPLE = 100
# Surnames that are words of the calendar too.
_TITLES = frozenset(
    {
        "President",
        "Prime",
        "Minister",
        "Chancellor",
        "King",
        "Queen",
        "Secretary",
        "Foreign",
        "Defence",
        "Defense",
    }
    | {"Vice", "Deputy", "Ambassador", "Premier", "General", "Admiral"}
)
_NO_SURNAMES = frozenset({"May", "March", "April", "June", "August", "Day"})


class Person(NamedTuple):
    """A name as the article writes it, and the country its bearer speaks for."""

    name: str
    code: str


def in_office(here: Found, published: str | None) -> bool:
    """Whether a listed leader held office that day; undated articles know only those who still do."""
    since, until = _terms()[here.form.text]
    return since <= published <= until if published is not None else until == _NO_END


def introduced_people(text: str, found: list[Found]) -> list[Found]:
    """Every mention of the people whom the article gives a country's office, by full name or surname."""
    codes: dict[str, set[str]] = {}
    for here in found:
        for name in _names_beside(text, here):
            codes.setdefault(name, set()).add(here.form.code)
        if len(codes) > _MOST_PEOPLE:
            break
    mentions = _knights(text, found) if "Sir " in text or "Dame " in text else []
    for name, spoken_for in codes.items():
        if len(spoken_for) == 1:
            mentions += _occurrences(text, Person(name, *spoken_for))
    return mentions


def _knights(text: str, found: list[Found]) -> list[Found]:
    """`Sir John`, `Dame Jane`: a listed leader by title and given name, once named in full."""
    knighted: dict[str, set[str]] = {}
    for here in found:
        given, _, surname = here.form.text.partition(" ")
        if here.form.kind == "leader" and surname:
            knighted.setdefault(given, set()).add(here.form.code)
    return [
        Found(*match.span(), Form(match[0], next(iter(codes)), "leader", ""))
        for given, codes in knighted.items()
        if len(codes) == 1
        for match in re.finditer(rf"\b(?:Sir|Dame) {re.escape(given)}\b(?! [A-ZÀ-Þ])", text)
    ]


def merged(found: list[Found], people: list[Found]) -> list[Found]:
    """Countries and people in the order of the text; where two overlap the first and longer one stays."""
    kept: list[Found] = []
    reached = 0
    for here in sorted([*found, *people], key=lambda f: (f.start, -f.end)):
        if here.start >= reached:
            kept.append(here)
            reached = here.end
    return kept


@cache
def _terms() -> dict[str, tuple[str, str]]:
    return {row["name"]: (row["since"], row["until"] or _NO_END) for row in rows("leaders")}


@cache
def _office_after() -> re.Pattern[str]:
    offices = "|".join(sorted(map(re.escape, words("offices")), key=len, reverse=True))
    return re.compile(rf"(?:'s)?((?: [a-z-]{{1,20}}){{0,2}}?) (?:(?i:{offices}|counterpart)|PM)\b(?!')")


@cache
def _longer_office_after() -> re.Pattern[str]:
    """` Foreign and European Affairs Minister Jane Roe`, ` Prime and Defence Minister Jane Roe`."""
    portfolios = "|".join(sorted(words("portfolios") | _TITLES | {"and", "of", "for", "the", "European"}))
    return re.compile(rf"(?:'s)?(?: (?:{portfolios}),?){{1,7}}? (?:Minister|minister|Secretary),? ({_NAME})")


_HEAD_OF = re.compile(r"\b[Hh]ead of (?:the )?\Z")
_GOVERNMENT = re.compile(rf"(?:'s)? government, ({_NAME})")


_NAME_AFTER = re.compile(rf",? ({_NAME})")


def _names_beside(text: str, here: Found) -> list[str]:
    """Full name and surname of who stands beside a country with an office: `Canada's premier, Jane Roe`."""
    if here.form.kind == "leader":
        return _forms_of(here.form.text)[1:]
    if _FORMER.search(text, max(0, here.start - _REACH_BEFORE), here.start):
        return []
    name = None
    office = _office_after().match(text, here.end)
    if office is not None and not _FORMER.search(office[1]):
        name = _NAME_AFTER.match(text, office.end())
        if name is None:
            name = _NAME_BEFORE.search(text, max(0, here.start - _REACH), here.start)
    if name is None:
        name = _longer_office_after().match(text, here.end)
    if name is None and text.startswith((" government", "'s government"), here.end):
        head = _HEAD_OF.search(text, max(0, here.start - _REACH_BEFORE), here.start)
        name = _GOVERNMENT.match(text, here.end) if head is not None else None
    if name is None and office is None and here.form.kind == "name":
        name = _NAME_OF.search(text, max(0, here.start - _REACH), here.start)
        if name is not None and not _personal(_untitled(name[1])):
            name = None
    return [] if name is None else _forms_of(name[1])


def _untitled(name: str) -> str:
    """`President Jane Roe` is `Jane Roe`."""
    return " ".join(part for part in name.split() if part not in _TITLES)


def _personal(name: str) -> bool:
    return (
        bool(name) and words("institution_words").isdisjoint(name.split()) and name not in words("time_words")
    )


@cache
def _closed_words() -> frozenset[str]:
    """Prepositions and the like, which open sentences but no names: `In Warsaw, Poland's president`."""
    return frozenset(row["word"].capitalize() for row in rows("function_words"))


def _forms_of(name: str) -> list[str]:
    """`Prime Minister Jane Roe` gives `Jane Roe` and `Roe`."""
    parts = [part for part in name.removesuffix("'s").split() if _personal(part)]
    if not parts or parts[0] in _closed_words() or len(parts[-1]) < 3 or parts[-1] in _NO_SURNAMES:
        return []
    return [" ".join(parts), parts[-1]] if len(parts) > 1 else []


def _occurrences(text: str, person: Person) -> list[Found]:
    form = Form(person.name, person.code, "leader", "")
    found = []
    start = text.find(person.name)
    while start >= 0:
        end = start + len(person.name)
        if not _inside_a_word(text, start, end):
            found.append(Found(start, end, form))
        start = text.find(person.name, end)
    return found


def _inside_a_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or after.isalnum()
