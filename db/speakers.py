"""One person is one speaker, across the store.

The rule is conservative: names are joined only where one known speaker fits and nothing speaks against it,
and `speaker_name.why` says on what ground. In order:

1. the same name, of the same country or of none;
2. a fuller or shorter form of a known full name (`Jane Roe`, `Jane M. Roe`), if one person fits;
3. a surname alone, if one person of that surname is known and the countries do not disagree;
4. an office (`the Ruritanian prime minister`), if one person was seen to hold it about that day, or else one
   speaker known by name is in the list of those who held it.

Two people of one surname stay two; the unnamed and mere pronouns are never joined, not even to each other.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from functools import cache

from communique.lexicon import rows
from communique.model import Quote

from .days import LAST_DAY, day_number
from .folding import fold, folded_words

# Written before names, and no part of them.
_HONORIFICS = frozenset(
    [
        "sir",
        "dame",
        "lord",
        "lady",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "gen",
        "general",
        "col",
        "adm",
        "president",
        "minister",
    ]
)
# Somebody seen in office on a day is taken for the holder this many days before and after it.
_TERM = 120
# A pronoun that its article could not resolve is nobody in particular.
_PRONOUNS = frozenset(("i", "he", "she", "it", "we", "you", "they", "one", "some", "others", "both"))
_FIRST = "as first written"
_SMALL = frozenset(["the", "of", "a", "an", "for", "and", "s"])

_SAME_NAME = """
select n.speaker, s.country, s.type from speaker_name n join speaker s on s.id = n.speaker
where n.folded = ? limit 50"""
_SAME_SURNAME = "select id, name, country from speaker where surname = ? limit 50"
_HOLDERS = """
select speaker from office where role = ? and country = ? and first - ? <= ? and last + ? >= ? limit 3"""
_NEW = """
insert into speaker(name, surname, role, role_day, country, type, quotes, articles, first, last)
values (?, ?, ?, ?, ?, ?, 0, 0, null, null)"""
_NEW_NAME = "insert or ignore into speaker_name(speaker, name, folded, other, why) values (?, ?, ?, ?, ?)"
_OF_COUNTRY = "update speaker set country = ? where id = ? and country is null"
_HELD = """
insert into office(speaker, role, country, first, last) values (?, ?, ?, ?, ?)
on conflict(role, country, speaker) do update set
    first = min(first, excluded.first), last = max(last, excluded.last)"""
_SEEN = """
update speaker set quotes = quotes + :quotes, articles = articles + :articles,
    first = case when :first is null then first else min(coalesce(first, :first), :first) end,
    last = case when :last is null then last else max(coalesce(last, :last), :last) end,
    role = case when :role is not null and :role_day >= role_day then :role else role end,
    role_day = case when :role is not null then max(role_day, :role_day) else role_day end,
    country = coalesce(country, :country)
where id = :id"""


@dataclass(slots=True)
class Seen:
    """What a transaction adds to a speaker."""

    quotes: int = 0
    articles: int = 0
    first: int | None = None
    last: int | None = None
    role: str | None = None
    role_day: int = 0
    country: str | None = None


@dataclass(slots=True)
class Speakers:
    """The speakers of one open transaction: looks names up, and writes what it saw at its end."""

    connection: sqlite3.Connection
    seen: dict[int, Seen] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    # Emptied whenever a name or a country is learnt: where a transaction ends must make no difference.
    known: dict[tuple[str, str | None, str | None], int] = field(default_factory=dict)
    held: dict[tuple[int, str, str], tuple[int, int]] = field(default_factory=dict)

    def speaker_of(self, quote: Quote, day: int) -> int | None:
        """The speaker of a quote said on a day; None for the unnamed and where there is none."""
        if not quote.speaker or quote.speaker_type == "anonymous" or fold(quote.speaker) in _PRONOUNS:
            return None
        office = office_name(quote.speaker) if quote.speaker_type == "office" else ""
        key = (quote.speaker, quote.speaker_country, quote.speaker_type)
        speaker = None if office else self.known.get(key)
        if speaker is None:
            speaker = self._found(quote, day, office)
            self._settle(speaker, quote.speaker_country)
            self.known[key] = speaker
        self._see(speaker, quote, day)
        return speaker

    def name(self, speaker: int) -> str:
        """The fullest name of a speaker."""
        if speaker not in self.names:
            row = self.connection.execute("select name from speaker where id = ?", (speaker,)).fetchone()
            self.names[speaker] = row[0]
        return self.names[speaker]

    def count(self, speaker: int | None, quotes: int = 0, articles: int = 0) -> None:
        """Note rows gained or lost."""
        if speaker is not None:
            seen = self.seen.setdefault(speaker, Seen())
            seen.quotes += quotes
            seen.articles += articles

    def write(self) -> None:
        """Write what the transaction saw."""
        self.write_offices()
        self.connection.executemany(
            _SEEN,
            [
                {
                    "id": speaker, "quotes": seen.quotes, "articles": seen.articles, "first": seen.first,
                    "last": seen.last, "role": seen.role, "role_day": seen.role_day, "country": seen.country,
                }
                for speaker, seen in self.seen.items()
            ],
        )  # fmt: skip
        self.seen.clear()

    def write_offices(self) -> None:
        """Write who held what, so that the offices named next are known."""
        self.connection.executemany(
            _HELD, [(speaker, role, country, *days) for (speaker, role, country), days in self.held.items()]
        )
        self.held.clear()

    def _found(self, quote: Quote, day: int, office: str) -> int:
        name = quote.speaker or ""
        words = name_words(name)
        folded = " ".join(words) or fold(name)
        holder = self._holder(office, quote.speaker_country, day) if office else None
        if holder is not None:
            self._name(holder[0], name, folded, f"{name}: {holder[1]}")
            return holder[0]
        same = self._same_name(folded, quote)
        if same is not None:
            return same
        if quote.speaker_type == "person" and words:
            match = self._same_person(words, quote.speaker_country)
            if match is not None:
                self._name(match[0], name, folded, match[1])
                self._fuller(match[0], name, words)
                return match[0]
        return self._new(quote, words, folded)

    def _same_name(self, folded: str, quote: Quote) -> int | None:
        """The one of that name and country; failing that the only one of that name, if nothing disagrees."""
        named = {
            speaker: country
            for speaker, country, kind in self.connection.execute(_SAME_NAME, (folded,))
            if kind == quote.speaker_type or (kind == "person" and quote.speaker_type is None)
        }
        fits = [speaker for speaker, country in named.items() if country == quote.speaker_country]
        if not fits and len(named) == 1:
            fits = [speaker for speaker, country in named.items() if _agree(country, quote.speaker_country)]
        return fits[0] if len(fits) == 1 else None

    def _same_person(self, words: list[str], country: str | None) -> tuple[int, str] | None:
        fits = [
            (speaker, name)
            for speaker, name, known_country in self.connection.execute(_SAME_SURNAME, (words[-1],))
            if _agree(known_country, country) and _same_words(name_words(name), words)
        ]
        if len(fits) != 1:
            return None
        why = "surname alone, one person known of it" if len(words) == 1 else f"a form of {fits[0][1]}"
        return fits[0][0], why

    def _holder(self, office: str, country: str | None, day: int) -> tuple[int, str] | None:
        """Who held an office about a day, and how that is known."""
        if not country or not day:
            return None
        self.write_offices()
        holders = self.connection.execute(_HOLDERS, (office, country, _TERM, day, _TERM, day)).fetchall()
        if holders:
            return (holders[0][0], "seen in that office about then") if len(holders) == 1 else None
        return self._listed_holder(office, country, day)

    def _listed_holder(self, office: str, country: str, day: int) -> tuple[int, str] | None:
        """The one speaker of that surname and country, if the list of holders has the surname for the day."""
        surnames = {
            name for name, since, until in _listed().get((office, country), ()) if since <= day <= until
        }
        known = [
            speaker
            for surname in surnames
            for speaker, _, of in self.connection.execute(_SAME_SURNAME, (surname,))
            if of == country
        ]
        return (known[0], "held that office then, by the list of holders") if len(known) == 1 else None

    def _new(self, quote: Quote, words: list[str], folded: str) -> int:
        surname = words[-1] if quote.speaker_type == "person" and words else None
        values = (quote.speaker, surname, quote.speaker_role, 0, quote.speaker_country, quote.speaker_type)
        speaker = self.connection.execute(_NEW, values).lastrowid
        assert speaker is not None
        self._name(speaker, quote.speaker or "", folded, _FIRST)
        return speaker

    def _settle(self, speaker: int, country: str | None) -> None:
        """Note at once where a speaker is of, since the next name is matched by it."""
        if country and self.connection.execute(_OF_COUNTRY, (country, speaker)).rowcount:
            self.known.clear()

    def _name(self, speaker: int, name: str, folded: str, why: str) -> None:
        self.known.clear()
        self.connection.execute(_NEW_NAME, (speaker, name, folded, int(why != _FIRST), why))

    def _fuller(self, speaker: int, name: str, words: list[str]) -> None:
        if len(words) > len(name_words(self.name(speaker))):
            self.connection.execute("update speaker set name = ? where id = ?", (name, speaker))
            self.names[speaker] = name

    def _see(self, speaker: int, quote: Quote, day: int) -> None:
        seen = self.seen.get(speaker)
        if seen is None:
            seen = self.seen[speaker] = Seen()
        if day:
            seen.first = day if seen.first is None else min(seen.first, day)
            seen.last = day if seen.last is None else max(seen.last, day)
        seen.country = seen.country or quote.speaker_country
        if quote.speaker_role and day >= seen.role_day:
            seen.role, seen.role_day = quote.speaker_role, day
        if quote.speaker_role and quote.speaker_country and day and quote.speaker_type == "person":
            key = (speaker, office_name(quote.speaker_role), quote.speaker_country)
            first, last = self.held.get(key, (day, day))
            self.held[key] = (min(first, day), max(last, day))


def name_words(name: str) -> list[str]:
    """The folded words of a person's name, without honorifics."""
    words = folded_words(name)
    while len(words) > 1 and words[0] in _HONORIFICS:
        words = words[1:]
    return words


@cache
def office_name(role: str) -> str:
    """An office without its country: `the Ruritanian Prime Minister` → `prime minister`."""
    return " ".join(
        word for word in folded_words(role) if word not in _country_words() and word not in _SMALL
    )


@cache
def _listed() -> dict[tuple[str, str], list[tuple[str, int, int]]]:
    """The listed holders of each office of a country: folded surname, first and last day."""
    listed: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
    for row in rows("officeholders"):
        name = folded_words(row["name"])[-1]
        days = day_number(row["since"]), day_number(row["until"]) or LAST_DAY
        listed.setdefault((office_name(row["office"]), row["country"]), []).append((name, *days))
    return listed


@cache
def _country_words() -> frozenset[str]:
    forms = (folded_words(row["form"]) for row in rows("country_forms") if row["kind"] in ("name", "demonym"))
    return frozenset(word for words in forms for word in words) | {"u", "uk", "us", "usa"}


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _same_words(known: list[str], words: list[str]) -> bool:
    """Whether one name is a form of the other: the shorter's words in the longer, in order."""
    shorter, longer = sorted((known, words), key=len)
    if len(shorter) > 1 and shorter[0] != longer[0]:
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter) and shorter[-1] == longer[-1]
