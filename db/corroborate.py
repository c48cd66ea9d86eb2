"""Which findings are printings of one: utterances, occurrences and positions told by several outlets.

Joining is a proposal and errs towards keeping apart. A group is listed under its lead, the printing whose
day is known and that was printed first. Of a group the store keeps
    outlets   distinct publishers, where a text that one took over from another counts with its source
    origins   distinct last links of the chains, one for each such outlet; an unnamed source
              counts once for the outlet that spoke to it
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from .days import SHIFT, UNDATED, day_number, day_of, month_of
from .drafts import together
from .folding import fold, folded_words, verbatim_words
from .places import packed, unpacked
from .search import Searched, SearchIndex

TABLES = ("quote", "event", "position")
# Days within which an utterance of no known day may have been printed again.
_REPRINT_DAYS = 7
_LEAST_CONTAINED = 6
_ALIKE = 0.85
# What is said rather than done: two on one day by one party are two, unless the words agree too.
_SPEECH = frozenset(("STATEMENT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"))
_TOGETHER = frozenset(("asserted", "planned"))
_SAME_WORDS = 0.5
# A meeting of ministers is not the meeting of their heads of government in the same town that day.
_LEVEL = re.compile(
    r"\b(ministers?|leaders?|presidents?|officials?|generals?|ambassadors?|experts?|chiefs?)\b", re.I
)

_COUNTED = """
insert into tally(what, country, month, n) values (?, ?, ?, ?)
on conflict do update set n = n + excluded.n"""
_STOOD = """
insert into stand(country, contribution, role, rung, n) values (?, ?, ?, ?, ?)
on conflict do update set n = n + excluded.n"""


class Utterance(NamedTuple):
    """What tells whether two quotes are one utterance."""

    speaker: int | None
    said: int
    printed: int
    text: str
    fingerprint: int | None


class Occurrence(NamedTuple):
    """What tells whether two events are one occurrence."""

    place: str | None
    country: str | None
    parties: frozenset[str]
    modality: str
    type: str
    text: str


def same_utterance(one: Utterance, other: Utterance) -> bool:
    """One act of speaking: the speaker agrees, the days agree or are open, the words align."""
    if one.speaker != other.speaker or (one.speaker is None and one.fingerprint != other.fingerprint):
        return False
    if one.said and other.said:
        if one.said != other.said:
            return False
    elif one.printed and other.printed and abs(one.printed - other.printed) > _REPRINT_DAYS:
        return False
    return _aligned(verbatim_words(one.text), verbatim_words(other.text))


def same_occurrence(one: Occurrence, other: Occurrence) -> bool:
    """One occurrence, of a type and day that agree already: never at two places, never of two circles."""
    if one.modality != other.modality and not _TOGETHER.issuperset((one.modality, other.modality)):
        return False
    if one.place and other.place and fold(one.place) != fold(other.place):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if (
        not one.parties
        or not other.parties
        or not (one.parties <= other.parties or other.parties <= one.parties)
    ):
        return False
    if not (one.place and other.place) and len(one.parties & other.parties) < 2:
        return False
    if one.type in _SPEECH and not _share_words(one.text, other.text):
        return False
    levels = _levels(one.text), _levels(other.text)
    return not (all(levels) and levels[0].isdisjoint(levels[1]))


def _levels(text: str) -> set[str]:
    return {word.lower().rstrip("s") for word in _LEVEL.findall(text)}


def _share_words(one: str, other: str) -> bool:
    words, others = set(folded_words(one)), set(folded_words(other))
    return len(words & others) >= _SAME_WORDS * min(len(words), len(others))


def _aligned(one: list[str], other: list[str]) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _LEAST_CONTAINED and f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return True
    # The matcher takes the square of what it compares; an utterance of 400 words is a speech.
    if len(longer) > 400:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


@dataclass(slots=True)
class Counts:
    """Kept counts gained and lost in a transaction, written at its end."""

    rows: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    stands: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)

    def count(self, what: str, row_id: int, countries: Iterable[str], n: int = 1) -> None:
        """A row of `what` that concerns the countries, listed or no longer."""
        month = 0 if what == "event" and row_id >> SHIFT & UNDATED else month_of(day_of(row_id))
        self.rows[what, "", month] += n
        for country in countries:
            self.rows[what, country, month] += n

    def write(self, connection: sqlite3.Connection) -> None:
        """Bring them into the tables."""
        self.rows.pop(("", "", 0), None)
        connection.executemany(_COUNTED, [(*key, n) for key, n in self.rows.items() if n])
        connection.executemany(_STOOD, [(*key, n) for key, n in self.stands.items() if n])
        if any(n < 0 for n in (*self.rows.values(), *self.stands.values())):
            connection.execute("delete from tally where n = 0")
            connection.execute("delete from stand where n = 0")
        self.rows.clear()
        self.stands.clear()


class Member(NamedTuple):
    """A printing in a group."""

    id: int
    known_day: bool
    printed: str
    publisher: str
    family: int
    fingerprint: int | None
    chain: list[list[Any]]
    countries: str
    text: str
    names: str
    publishers: str
    via: str
    facets: str


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a table, in an open transaction."""

    connection: sqlite3.Connection
    counts: Counts
    index: SearchIndex
    table: str

    def refresh(self, lead: int) -> None:
        """Choose a group's lead anew and count its outlets and origins, after a member came or went."""
        members = self._members(lead)
        if not members:
            return
        listed = next((member for member in members if member.id == lead), None)
        head = min(members, key=lambda m: (not m.known_day, m.printed or "9999", m.publisher, m.id))
        if listed is not None:
            self.unlist(listed)
        outlets, origins = corroboration(members)
        countries = packed(code for m in members for code in unpacked(m.countries))
        searched = (
            together(name for m in members for name in m.names.split(" zzz ")),
            together(m.publisher for m in members),
            together(name for m in members for name in m.via.split(" zzz ")),
            " ".join(sorted({facet for m in members for facet in m.facets.split()})),
        )
        self.connection.execute(
            f"update {self.table} set lead = ?, outlets = ?, origins = ?, countries = ?, names = ?,"
            " publishers = ?, via = ?, facets = ? where id = ?",
            (head.id, outlets, origins, countries, *searched, head.id),
        )
        if head.id != lead:
            self._point(lead, head.id)
            self.connection.execute(f"update {self.table} set lead = ? where id = ?", (head.id, lead))
        self.enlist(head.id, (head.text, *searched), countries)

    def retire(self, row_id: int) -> bool:
        """Take a row out of the lists; what was grouped with it stays. Whether there was nothing else."""
        lead = self.connection.execute(f"select lead from {self.table} where id = ?", (row_id,)).fetchone()[0]
        if lead is None:
            return False
        if lead != row_id:
            self.connection.execute(f"update {self.table} set lead = null where id = ?", (row_id,))
            self.refresh(lead)
            return False
        members = self._members(row_id)
        self.unlist(next(member for member in members if member.id == row_id))
        self.connection.execute(f"update {self.table} set lead = null where id = ?", (row_id,))
        rest = [member.id for member in members if member.id != row_id]
        if rest:
            self._point(row_id, rest[0])
            self._relist(rest[0])
        return not rest

    def enlist(self, row_id: int, searched: Searched, countries: str) -> None:
        """Make a row findable and count it."""
        self.index.add(row_id, searched)
        self.counts.count(self.table, row_id, unpacked(countries))

    def unlist(self, member: Member) -> None:
        """The reverse of `enlist`, with the values that were given then."""
        self.index.remove(member.id, member[-5:])
        self.counts.count(self.table, member.id, unpacked(member.countries), -1)

    def _point(self, lead: int, to: int) -> None:
        """Let the members of a lead follow another."""
        self.connection.execute(f"update {self.table} set lead = ? where lead = ? and lead <> id", (to, lead))

    def _relist(self, lead: int) -> None:
        """List a group whose former lead is gone."""
        member = next(member for member in self._members(lead) if member.id == lead)
        self.enlist(member.id, member[-5:], member.countries)
        self.refresh(lead)

    def _members(self, lead: int) -> list[Member]:
        day = {"quote": "said_on", "event": "date", "position": "as_of"}[self.table]
        rows = self.connection.execute(
            f"select r.id, r.{day} is not null, a.published, a.publisher, a.family, r.fingerprint, r.chain,"
            " r.countries, r.text, r.names, r.publishers, r.via, r.facets"
            f" from {self.table} r join article a on a.id = r.article"
            " where r.id = ?1 or (r.lead = ?1 and r.lead <> r.id)",
            (lead,),
        )
        return [
            Member(
                row_id,
                bool(known),
                printed or "",
                publisher,
                family,
                fingerprint,
                json.loads(chain),
                *searched,
            )
            for row_id, known, printed, publisher, family, fingerprint, chain, *searched in rows
        ]


def corroboration(members: Sequence[Member]) -> tuple[int, int]:
    """The outlets and origins of a group."""
    kept: list[Member] = []
    families: set[int] = set()
    prints: set[int] = set()
    publishers: set[str] = set()
    for member in sorted(members, key=lambda m: (m.printed or "9999", m.publisher, m.id)):
        taken_over = member.family in families or (
            member.fingerprint is not None and member.fingerprint in prints
        )
        families.add(member.family)
        if member.fingerprint is not None:
            prints.add(member.fingerprint)
        if taken_over or fold(member.publisher) in publishers:
            continue
        publishers.add(fold(member.publisher))
        kept.append(member)
    return len(kept), len({_origin(member) for member in kept})


def _origin(member: Member) -> str:
    """Who is named last in a chain; of an unnamed source, the outlet that spoke to it."""
    if not member.chain:
        return fold(member.publisher)
    who, kind, _ = member.chain[-1]
    if kind != "anonymous":
        return fold(who)
    known = [link[0] for link in member.chain[:-1] if link[1] != "anonymous"]
    return f"unnamed\0{fold(known[-1] if known else member.publisher)}"


def utterance(row: Sequence[Any]) -> Utterance:
    """From the columns speaker_id, said_on, published, text, fingerprint."""
    speaker, said, printed, text, fingerprint = row
    return Utterance(speaker, day_number(said), day_number(printed), text, fingerprint)


def occurrence(row: Sequence[Any]) -> Occurrence:
    """From the columns place, place_country, actors, recipients, modality, type, text."""
    place, country, actors, recipients, modality, kind, text = row
    return Occurrence(
        place, country, frozenset(json.loads(actors) + json.loads(recipients)), modality, kind, text
    )
