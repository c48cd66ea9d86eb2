"""Groups of printings: which of them leads, what the lead is found by, how many outlets and origins it has.

A group is listed under its lead, the printing whose day is known and that was printed first. Of a group
the store keeps
    outlets   distinct publishers, where a text that one took over from another counts with its source
    origins   distinct last links of the chains, one for each such outlet; an unnamed source
              counts once for the outlet that spoke to it
Whatever a printing adds is added to what is kept: a group is not read again for each that comes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from .counting import Counts
from .days import first_id, last_id
from .drafts import together
from .folding import fold
from .places import packed, unpacked
from .search import SearchIndex

TABLES = ("quote", "event", "position")
# Outlets are counted over so many printings, the first by day: more are boilerplate.
_MOST = 120
# A group of more printings keeps its lead: all would have to be told of another.
_SETTLED = 60
DAY = {"quote": "said_on", "event": "date", "position": "as_of"}
_PRINTED_BY = """
select r.lead, a.published, a.publisher, r.id, a.family, r.fingerprint, r.chain
from json_each(?) j join {table} r on r.lead = j.value join article a on a.id = r.article
where a.place between ? and ?"""
_APART = " zzz "
_LAST = "9999"


# Whether its day is unknown, when it was printed, by whom, its id.
_Place = tuple[bool, str, str, int]


class Member(NamedTuple):
    """A printing in a group, with what is its own."""

    id: int
    known_day: bool
    printed: str
    publisher: str
    family: int
    fingerprint: int | None
    chain: str
    text: str
    countries: str
    names: str
    publishers: str
    via: str
    facets: str

    @property
    def place(self) -> _Place:
        """The least of a group's is its lead's."""
        return not self.known_day, self.printed or _LAST, self.publisher, self.id

    @property
    def own(self) -> Gathered:
        return Gathered(*self[-5:])


class Gathered(NamedTuple):
    """What rows are counted and found by, as their columns hold it."""

    countries: str
    names: str
    publishers: str
    via: str
    facets: str

    def with_all(self, others: Iterable[Gathered]) -> Gathered:
        """One row's for all of them, each thing once."""
        rows = [self, *dict.fromkeys(other for other in others if other != self)]
        if len(rows) == 1:
            return self
        return Gathered(
            packed(code for row in rows for code in unpacked(row.countries)),
            together(name for row in rows for name in row.names.split(_APART)),
            together(name for row in rows for name in row.publishers.split(_APART)),
            together(name for row in rows for name in row.via.split(_APART)),
            " ".join(sorted({facet for row in rows for facet in row.facets.split()})),
        )


class _Printing(NamedTuple):
    """What tells whose a printing is."""

    printed: str
    publisher: str
    id: int
    family: int
    fingerprint: int | None
    chain: str


class _Lead(NamedTuple):
    """A group as its lead's row has it."""

    head: Member
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a table, in an open transaction."""

    connection: sqlite3.Connection
    counts: Counts
    index: SearchIndex
    table: str
    joined: dict[int, list[Member]] = field(default_factory=dict)
    fresh: list[tuple[int, _Place]] = field(default_factory=list)
    first: dict[int, _Place] = field(default_factory=dict)

    def join(self, lead: int, member: Member) -> None:
        """Add a stored printing to a lead's group; what that changes is worked out in `settle`."""
        self.joined.setdefault(lead, []).append(member)
        self.fresh.append((lead, member.place))

    def settle(self) -> None:
        """Bring the groups up to date with the printings that joined them."""
        self._settle(list(self.joined))
        self.fresh.clear()
        self.first.clear()

    def settle_leads(self) -> None:
        """Bring those groups up to date that another printing leads now.

        What comes next is compared with leads: it must find those of the articles before it, however
        many articles are added at once.
        """
        self._settle({lead for lead, place in self.fresh if place < self._place_of(lead)})
        self.fresh.clear()

    def _settle(self, leads: Iterable[int]) -> None:
        for lead in sorted(leads):
            self._gather(lead, self.joined.pop(lead))
            self.first.pop(lead, None)

    def _place_of(self, lead: int) -> _Place:
        if lead not in self.first:
            self.first[lead] = self._lead(lead).head.place
        return self.first[lead]

    def retire(self, row_id: int) -> bool:
        """Take a row out of the lists; what was grouped with it stays. Whether there was nothing else."""
        lead = self.connection.execute(f"select lead from {self.table} where id = ?", (row_id,)).fetchone()[0]
        if lead is None:
            return False
        self._unlist(self._lead(lead).head)
        rest = [member for member in self._members(lead) if member.id != row_id]
        if row_id == lead:
            self._stand_alone(lead)
        self.connection.execute(f"update {self.table} set lead = null where id = ?", (row_id,))
        if rest:
            self._list(rest, lead)
        return not rest

    def enlist(self, row_id: int, text: str, gathered: Gathered) -> None:
        """Make a row findable and count it."""
        self.index.add(row_id, (text, *gathered[1:]))
        self.counts.count(self.table, row_id, unpacked(gathered.countries))

    def _unlist(self, head: Member) -> None:
        """The reverse of `enlist`, with the values that were given then."""
        self.index.remove(head.id, (head.text, *head.own[1:]))
        self.counts.count(self.table, head.id, unpacked(head.countries), -1)

    def _gather(self, lead: int, joined: list[Member]) -> None:
        known = self._lead(lead)
        head = known.head
        gathered = head.own.with_all(member.own for member in joined)
        outlets = known.outlets, known.origins
        if not all(_reprinted(member, head) for member in joined):
            outlets = corroboration(self._printings(lead))
        first = min((head, *joined), key=lambda member: member.place)
        if first.id != lead and self._settled(lead):
            first = head
        if (gathered, outlets, first.id) == (head.own, (known.outlets, known.origins), lead):
            self._remember(head)
            return
        self._unlist(head)
        if first.id != lead:
            self._stand_alone(lead)
            self._follow(lead, first.id)
        self._remember(first)
        self._speak(first, gathered, outlets)

    def _list(self, members: Sequence[Member], formerly: int) -> None:
        """List a group anew, of which each member has what is its own."""
        head = min(members, key=lambda member: member.place)
        if head.id != formerly:
            self._stand_alone(formerly)
            self._follow(formerly, head.id)
        if len(members) > 1:
            self._remember(head)
        else:
            self._stand_alone(head.id)
        gathered = head.own.with_all(member.own for member in members)
        self._speak(head, gathered, corroboration(self._printings(head.id)))

    def _speak(self, head: Member, gathered: Gathered, outlets: tuple[int, int]) -> None:
        """Let a row stand in the lists for its group."""
        self.connection.execute(
            f"update {self.table} set lead = id, outlets = ?, origins = ?, countries = ?, names = ?,"
            " publishers = ?, via = ?, facets = ? where id = ?",
            (*outlets, *gathered, head.id),
        )
        self.enlist(head.id, head.text, gathered)

    def _remember(self, head: Member) -> None:
        """Keep what a lead has of itself, unless it is kept already."""
        self.connection.execute(
            "insert or ignore into alone(what, id, countries, names, publishers, via, facets)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            (self.table, head.id, *head.own),
        )

    def _stand_alone(self, row_id: int) -> None:
        """Give a row that was a lead what is its own again."""
        own = (self.table, row_id)
        self.connection.execute(
            f"update {self.table} set (countries, names, publishers, via, facets) ="
            " (select countries, names, publishers, via, facets from alone where what = ?1 and id = ?2)"
            " where id = ?2 and exists (select 1 from alone where what = ?1 and id = ?2)",
            own,
        )
        self.connection.execute("delete from alone where what = ? and id = ?", own)

    def _follow(self, lead: int, other: int) -> None:
        """Let a lead and its members follow another."""
        table = self.table
        self.connection.execute(f"update {table} set lead = ? where lead = ? and lead <> id", (other, lead))
        self.connection.execute(
            f"update {table} set lead = ? where id = ? and lead is not null", (other, lead)
        )

    def _settled(self, lead: int) -> bool:
        """Whether a group is too large to follow another lead."""
        members = f"select 1 from {self.table} where lead = ? and lead <> id limit {_SETTLED}"
        return bool(
            self.connection.execute(f"select count(*) = {_SETTLED} from ({members})", (lead,)).fetchone()[0]
        )

    def _lead(self, lead: int) -> _Lead:
        row = self.connection.execute(
            f"select {self._columns()}, r.countries, r.names, r.publishers, r.via, r.facets, r.outlets,"
            f" r.origins from {self.table} r join article a on a.id = r.article where r.id = ?",
            (lead,),
        ).fetchone()
        return _Lead(_member(row[:-2]), *row[-2:])

    def _members(self, lead: int) -> list[Member]:
        own = ", ".join(f"coalesce(o.{column}, r.{column})" for column in Gathered._fields)
        rows = self.connection.execute(
            f"select {self._columns()}, {own} from {self.table} r join article a on a.id = r.article"
            " left join alone o on o.what = ?2 and o.id = r.id"
            " where r.id = ?1 or (r.lead = ?1 and r.lead <> r.id)",
            (lead, self.table),
        )
        return [_member(row) for row in rows]

    def _columns(self) -> str:
        return (
            f"r.id, r.{DAY[self.table]} is not null, a.published, a.publisher, a.family, r.fingerprint,"
            " r.chain, r.text"
        )

    def _printings(self, lead: int) -> list[_Printing]:
        """The first of a group's printings."""
        rows = self.connection.execute(
            "select a.published, a.publisher, r.id, a.family, r.fingerprint, r.chain from ("
            f" select ?1 as id union all select id from (select id from {self.table}"
            f" where lead = ?1 and lead <> id order by id limit {_MOST})) j"
            f" join {self.table} r on r.id = j.id join article a on a.id = r.article",
            (lead,),
        )
        return [_Printing(printed or _LAST, *rest) for printed, *rest in rows]


def corroboration(printings: Iterable[_Printing]) -> tuple[int, int]:
    """The outlets and origins of a group: of each sentence, text and publisher the first printing counts."""
    sentences: dict[int | tuple[int], _Printing] = {}
    for printing in sorted(printings):
        sentences.setdefault(
            (printing.id,) if printing.fingerprint is None else printing.fingerprint, printing
        )
    texts: dict[int, _Printing] = {}
    for printing in sentences.values():
        texts.setdefault(printing.family, printing)
    outlets: dict[str, _Printing] = {}
    for printing in texts.values():
        outlets.setdefault(fold(printing.publisher), printing)
    return len(outlets), len({_origin(printing.chain, printing.publisher) for printing in outlets.values()})


def corroboration_by(
    connection: sqlite3.Connection, table: str, leads: Iterable[int], day: int
) -> dict[int, tuple[int, int]]:
    """The outlets and origins of groups as they were known that day: of what was published up to it."""
    printings: dict[int, list[_Printing]] = {}
    rows = connection.execute(
        _PRINTED_BY.format(table=table), (json.dumps(list(leads)), first_id(1), last_id(day))
    )
    for lead, *printing in rows:
        printings.setdefault(lead, []).append(_Printing(*printing))
    return {lead: corroboration(of_lead) for lead, of_lead in printings.items()}


@lru_cache(maxsize=4096)
def _origin(chain: str, publisher: str) -> str:
    """Who is named last in a chain; of an unnamed source, the outlet that spoke to it."""
    links = json.loads(chain)
    if not links:
        return fold(publisher)
    who, kind, _ = links[-1]
    if kind != "anonymous":
        return fold(who)
    known = [link[0] for link in links[:-1] if link[1] != "anonymous"]
    return f"unnamed\0{fold(known[-1] if known else publisher)}"


def _reprinted(member: Member, head: Member) -> bool:
    """Whether a printing has its lead's sentence, and later: then it is no other outlet's word."""
    return (
        member.fingerprint is not None
        and member.fingerprint == head.fingerprint
        and member.place[1:] > head.place[1:]
    )


def _member(row: Sequence[Any]) -> Member:
    row_id, known_day, printed, *rest = row
    return Member(row_id, bool(known_day), printed or "", *rest)
