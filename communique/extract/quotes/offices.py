"""Who holds an office in the article, and for which country somebody speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from ...lexicon import rows
from ...model import CountryMention, Span
from ..layout import Layout
from .people import People, Person

_OWNED = re.compile(r"^its\s", re.IGNORECASE)
# Before an office these make another of it.
_LESSENING = frozenset({"vice", "deputy", "former", "assistant", "ex"})
_SPELLINGS = (("defense", "defence"), ("premier", "prime minister"), ("taoiseach", "prime minister"))
_NO_END = "9999"
# Who may be called the leader of a country.
_HEADS = ("president", "prime minister", "prime", "chancellor", "premier", "taoiseach")


class Term(NamedTuple):
    """An office held for a country, and its days."""

    country: str | None
    office: str
    since: str
    until: str


@cache
def _terms() -> dict[str, tuple[Term, ...]]:
    """The listed offices by surname, those of bodies by full name."""
    terms: dict[str, tuple[Term, ...]] = {}
    for row in rows("officeholders"):
        term = Term(row["country"] or None, row["office"], row["since"], row["until"] or _NO_END)
        terms[row["name"]] = (*terms.get(row["name"], ()), term)
    return terms


class Offices:
    """The offices of one article's people, from the text and from the list of those who hold one."""

    def __init__(
        self,
        text: str,
        people: People,
        countries: Sequence[CountryMention],
        layout: Layout,
        published: str | None,
    ) -> None:
        self.text = text
        self.people = people
        self.countries = countries
        self.country_starts = [mention.span.start for mention in countries]
        self.layout = layout
        self.published = published

    @cached_property
    def country_names(self) -> frozenset[str]:
        """The countries of the article as it writes them."""
        return frozenset(self.text[slice(*one.span)] for one in self.countries if one.kind != "leader")

    def countries_between(self, start: int, end: int) -> set[str]:
        """The countries that a stretch of text is about."""
        first, last = bisect_left(self.country_starts, start), bisect_left(self.country_starts, end)
        return {mention.code for mention in self.countries[first:last]}

    def country_at(self, start: int, end: int) -> CountryMention | None:
        """The country named in a stretch of text."""
        number = bisect_left(self.country_starts, start)
        if number > 0 and self.countries[number - 1].span.end > start:
            return self.countries[number - 1]
        if number < len(self.countries) and self.countries[number].span.start < end:
            return self.countries[number]
        return None

    def country(self, span: Span) -> str | None:
        mention = self.country_at(span.start, span.end)
        return mention.code if mention is not None else None

    def country_of(self, person: Person) -> str | None:
        """The country somebody speaks for, by office or by name."""
        for _, span in person.roles:
            code = self.country(span)
            if code is not None:
                return code
        return self.country(person.first_at)

    def owner(self, phrase: str, span: Span) -> str | None:
        """The country meant by `its`: the first named in the sentence so far, else in the one before."""
        if not _OWNED.match(phrase):
            return None
        here = self.layout.sentence_at(span.start)
        if here is None:
            return None
        stretches = [Span(here.span.start, span.start)]
        before = self.layout.sentence_at(here.span.start - 1)
        if before is not None and before.paragraph == here.paragraph:
            stretches.append(before.span)
        for start, end in stretches:
            number = bisect_left(self.country_starts, start)
            while number < len(self.countries) and self.countries[number].span.start < end:
                if self.countries[number].kind != "leader":
                    return self.countries[number].code
                number += 1
        return None

    def holders(self, phrase: str, noun: str, country: str | None, span: Span) -> list[Person]:
        """The people of the article who hold an office, by what it calls them or by the list."""
        office = self._bare_office(phrase, span)
        called = [
            one
            for one in self.people.by_office.get(noun, [])
            if any(_is_office(office, role) for role, _ in one.roles)
        ]
        found = called + [one for one in self._listed_for(office) if one not in called]
        if country is None:
            return found
        fitting = [one for one in found if self.country_of(one) in (None, country)]
        return [one for one in fitting if self.country_of(one) == country] or fitting

    def listed(self, person: Person) -> tuple[Term, ...]:
        """The offices the list gives somebody on the day of the article."""
        known = self._listed.get(person.name)
        return known[1] if known is not None else ()

    @cached_property
    def _listed(self) -> dict[str, tuple[Person, tuple[Term, ...]]]:
        leading = {person.name: person for person in self.leaders}
        listed: dict[str, tuple[Person, tuple[Term, ...]]] = {}
        for namesakes in self.people.by_surname.values():
            for person in namesakes:
                surname = person.name.split()[-1]
                terms = [term for term in _terms().get(person.name, ()) if term.country is None]
                if person.name in leading:
                    code = self.country(person.first_at)
                    terms += [term for term in _terms().get(surname, ()) if term.country == code]
                held = tuple(term for term in terms if self._holds(term))
                if held:
                    listed[person.name] = person, held
        return listed

    def _holds(self, term: Term) -> bool:
        return term.until == _NO_END if self.published is None else term.since <= self.published <= term.until

    def _listed_for(self, office: str) -> list[Person]:
        return [
            person for person, terms in self._listed.values() if any(_is_term(office, term) for term in terms)
        ]

    @cached_property
    def leaders(self) -> list[Person]:
        """The people of the article who are known to speak for a country."""
        starts = {mention.span.start for mention in self.countries if mention.kind == "leader"}
        return [
            person
            for namesakes in self.people.by_surname.values()
            for person in namesakes
            if any(at in starts for at in range(person.first_at.start, person.first_at.end))
        ]

    def heads(self, country: str) -> list[Person]:
        """The people of the article who lead a country, by what it calls them or by the list."""
        called = [one for office in _HEADS for one in self.people.by_office.get(office, [])]
        listed = [one for one, terms in self._listed.values() if any(term.office in _HEADS for term in terms)]
        return [one for one in dict.fromkeys(called + listed) if self.country_of(one) == country]

    @cached_property
    def free_leaders(self) -> list[Person]:
        """Those of them to whom neither the text nor the list gives an office."""
        return [one for one in self.leaders if not one.roles and not self.listed(one)]

    def _bare_office(self, phrase: str, span: Span) -> str:
        """The office without its country: `prime minister` of `British prime minister`."""
        mention = self.country_at(span.start, span.end)
        if mention is not None:
            # `Taoiseach` is an office and its country in one.
            phrase = phrase.replace(self.text[slice(*mention.span)], "").strip() or phrase
        phrase = re.sub(r"^(?:['’]s\s+)?", "", phrase.strip()).replace("-", " ").lower().strip()
        return phrase.removesuffix(" of").removesuffix(" of the")


def _is_office(office: str, role: str) -> bool:
    """Whether a role is the office meant: `president` is not `vice president`."""
    role = role.replace("-", " ").lower()
    at = role.find(office)
    if at < 0:
        return False
    before = role[:at].split()
    return not before or before[-1] not in _LESSENING


def _is_term(office: str, term: Term) -> bool:
    """Whether a listed office is the one meant; a body's president is meant only beside the body's name."""
    for written, meant in _SPELLINGS:
        office = re.sub(rf"\b{written}\b", meant, office)
    held = term.office.replace("defense", "defence")
    if term.country is not None:
        return office == held
    return (office == held and held != "president") or (
        office != held and (office.endswith(" " + held) or office.startswith(held + " of "))
    )
