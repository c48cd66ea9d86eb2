"""Where each country stands: what follows from its statements in the order of their days.

The role now of a country is, of the first of these that there is:

1. that it leads, or opposes, the whole, until it decides otherwise about the whole;
2. the latest it said of its part (offers, refuses, considers …), on one day the stronger; of a beneficiary
   only what names the initiative;
3. that the initiative is for its good (beneficiary);
4. the latest it said of another initiative than the one that most statements name;
5. what it did on a day: attends, hosts, is absent …

So a later attendance does not hide a refusal, nor a host's part its lead. What was only weighed by its words
(`kinds.WEIGHED`) counts where nothing that a rule reads is there, and makes no turn and no quarrel.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, get_args

from communique.kinds import WEIGHED, Contribution

from .claims import counts_told
from .days import SHIFT, day_of, first_id, iso_day, last_id
from .places import country_names
from .rows import Claim

CONTRIBUTIONS: tuple[str, ...] = get_args(Contribution)
# What a country says of its part, the stronger first.
_STANDING = (
    "leads", "opposes", "withdraws", "refuses", "offers", "joins", "conditional", "supports", "considers",
    "reluctant", "noncommittal",
)  # fmt: skip
_DONE = (
    "proposes", "mediates", "convenes", "hosts", "excluded", "absent", "attends", "asked-for", "beneficiary",
)  # fmt: skip
_STRENGTH = {role: -number for number, role in enumerate((*_STANDING, *_DONE))}
_DECIDES = frozenset(("leads", "opposes", "withdraws", "refuses", "offers", "joins", "supports"))
_WHOLE = frozenset(("leads", "opposes"))
FOR = frozenset(("joins", "offers", "leads", "supports", "considers", "conditional"))
AGAINST = frozenset(("refuses", "opposes", "withdraws"))
# What others say or do to a country is no word of its own.
_OF_OTHERS = frozenset(("asked-for", "beneficiary", "excluded", "absent"))
_TAKES_PART = frozenset(
    ("leads", "proposes", "convenes", "hosts", "joins", "attends", "offers", "conditional")
)
_RUNGS = ("delivered", "allocated", "pledged", "considered", "mentioned")
# A gathering of a day has its own circle: none of them is what the story is about.
_GATHERING = (" of 1", " of 2")
# Silent is who was not heard in the last sixth of the story, and for a week at least.
_SILENT_SHARE, _LEAST_SILENCE = 6, 7

_ALL = f"""
select id, country, contribution, role, rung, initiative, rule <> '{WEIGHED}' from position where lead = id"""
# What an article of no day tells cannot be said to have been known by then.
_KNOWN_BY = """ and id in (
    select p.lead from position p join article a on a.id = p.article
    where p.lead is not null and a.place between ? and ?)"""
# Said so, SQLite walks along the table and not from row to row by an index.
_BY_DAY = " order by id"
_HEARD = "select country, max(last) from speaker where country is not null group by country"
_HEARD_BY = """
select q.speaker_country, max(q.id) from quote q join article a on a.id = q.article
where q.speaker_country is not null and a.place between ? and ? group by q.speaker_country"""
_ENDS = "select min(place), max(place) from article where place >= ?"


class Statement(NamedTuple):
    """A position as far as it tells where a country stands; `sure`: a rule reads it."""

    id: int
    country: str
    contribution: str | None
    role: str
    rung: str | None
    initiative: str | None
    sure: bool = True

    @property
    def day(self) -> int:
        """The day's number, 0 where none is known."""
        return self.id >> SHIFT

    @property
    def weight(self) -> tuple[int, int, int]:
        """Of two statements of a day the greater says more."""
        return _weight(self.role, self.contribution, self.rung)


@lru_cache(4096)
def _weight(role: str, contribution: str | None, rung: str | None) -> tuple[int, int, int]:
    """How much a role says, then its rung, then its contribution; to lead on one of them is an offer."""
    weight = _STRENGTH.get("offers" if role == "leads" and contribution else role, -len(_STRENGTH))
    height = _RUNGS.index(rung) if rung in _RUNGS else len(_RUNGS)
    gift = CONTRIBUTIONS.index(contribution) if contribution in CONTRIBUTIONS else -1
    return weight, -height, -gift


@dataclass(slots=True)
class Stand:
    """Where a country stands."""

    now: Statement | None = None
    by_contribution: dict[str, Statement] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    contributions: set[str] = field(default_factory=set)
    turns: int = 0
    opposed: tuple[str, ...] = ()
    heard: int = 0


@dataclass(frozen=True, slots=True)
class Standings:
    """All countries' stands, and how many countries an initiative claims."""

    stands: dict[str, Stand]
    claim: Claim | None
    first: int
    last: int

    def silent_since(self, country: str) -> int:
        """The day a country was last heard, if that is long before the story's last day; else 0.

        Of groups nothing is told: who speaks for them differs from day to day.
        """
        known = country in self.stands and country in country_names()
        heard = self.stands[country].heard if known else 0
        long_ago = max(_LEAST_SILENCE, (self.last - self.first) // _SILENT_SHARE)
        return heard if heard and self.last - heard >= long_ago else 0


def standings(connection: sqlite3.Connection, known_by: int | None = None) -> Standings:
    """Where all stand, or stood by what was published up to a day."""
    first, last = ends(connection)
    if known_by is not None:
        last = min(last, known_by)
    said = statements(connection, known_by)
    stands = stands_of(said)
    for country, day in _heard(connection, known_by):
        if country in stands:
            stands[country].heard = max(stands[country].heard, day or 0)
    return Standings(stands, claimed(said, counts_told(connection)), first, last)


def ends(connection: sqlite3.Connection) -> tuple[int, int]:
    """The days of the first and the last article."""
    first, last = connection.execute(_ENDS, (first_id(1),)).fetchone()
    return day_of(first or 0), day_of(last or 0)


def statements(connection: sqlite3.Connection, known_by: int | None = None) -> list[Statement]:
    """All statements by day, or those published up to a day."""
    if known_by is None:
        return list(map(Statement._make, connection.execute(_ALL + _BY_DAY)))
    ends = (first_id(1), last_id(known_by))
    return list(map(Statement._make, connection.execute(_ALL + _KNOWN_BY + _BY_DAY, ends)))


def _heard(connection: sqlite3.Connection, known_by: int | None) -> Iterable[tuple[str, int]]:
    """The day each country's people were last quoted."""
    if known_by is None:
        return connection.execute(_HEARD)
    rows = connection.execute(_HEARD_BY, (first_id(1), last_id(known_by)))
    return ((country, min(day_of(row_id), known_by)) for country, row_id in rows)


def stands_of(said: Sequence[Statement]) -> dict[str, Stand]:
    """Each country's stand, from statements by day."""
    main = main_initiative(said)
    by_country: dict[str, list[Statement]] = {}
    for statement in said:
        by_country.setdefault(statement.country, []).append(statement)
    return {country: _stand(own, main) for country, own in by_country.items()}


def main_initiative(said: Iterable[Statement]) -> str | None:
    """The initiative that most statements name."""
    named = Counter(s.initiative for s in said if s.initiative)
    for name in [name for name in named if any(of_a_day in name for of_a_day in _GATHERING)]:
        del named[name]
    return max(named, key=lambda name: (named[name], name), default=None)


def _stand(own: Sequence[Statement], main: str | None) -> Stand:
    by_contribution: dict[str | None, list[Statement]] = {}
    for statement in own:
        by_contribution.setdefault(statement.contribution, []).append(statement)
    sure = [s for s in own if s.sure]
    surely = {gift: [s for s in said if s.sure] for gift, said in by_contribution.items()}
    spoken = [s.day for s in own if s.role not in _OF_OTHERS]
    return Stand(
        _now(sure, main) or _now(own, main),
        {gift: _latest(_own_of(surely[gift] or said)) for gift, said in by_contribution.items() if gift},
        {s.role for s in own},
        {gift for gift in by_contribution if gift},
        sum(turns(said, main) for said in surely.values()),
        tuple(sorted(gift or "" for gift, said in surely.items() if are_opposed(said))),
        max(spoken, default=0),
    )


def _own_of(said: Sequence[Statement]) -> Sequence[Statement]:
    """What a country says itself, before what others ask of it."""
    return [s for s in said if s.role not in _OF_OTHERS] or said


def _now(own: Sequence[Statement], main: str | None) -> Statement | None:
    """The statement that tells where a country stands, by the rule above."""
    about = [s for s in own if s.initiative is None or s.initiative == main]
    # To lead what is not named is mostly to chair a meeting.
    decided = [
        s
        for s in about
        if s.contribution is None and s.role in _DECIDES and (s.role != "leads" or s.initiative == main)
    ]
    if decided and (last := _latest(decided)).role in _WHOLE:
        return last
    good = [s for s in own if s.role == "beneficiary"]
    for said in (
        # What somebody says for whose good all is done is mostly about something else.
        [s for s in about if s.role in _STANDING and (s.initiative == main or not good)],
        good,
        [s for s in own if s.role in _STANDING],
        own,
    ):
        if said:
            return _latest(said)
    return None


def _latest(said: Sequence[Statement]) -> Statement:
    """The latest statement, the strongest of its day."""
    last = max(s.id for s in said) >> SHIFT
    return max((s for s in said if s.id >> SHIFT == last), key=lambda s: (s.weight, s.id))


def turns(said: Sequence[Statement], main: str | None) -> int:
    """How often a country said another role or rung of one contribution than the day before it spoke.

    Of each day the strongest word counts. Attendance and the like are no word on its part, and what has no
    day has no place in the order.
    """
    by_day: dict[int, Statement] = {}
    for statement in said:
        if statement.role in _STANDING and statement.initiative in (None, main) and (day := statement.day):
            known = by_day.get(day)
            if known is None or statement.weight > known.weight:
                by_day[day] = statement
    words = [(by_day[day].role, by_day[day].rung) for day in sorted(by_day)]
    return sum(one != other for one, other in pairwise(words))


def are_opposed(said: Iterable[Statement]) -> bool:
    """Whether statements on one thing are for and against it, within one initiative."""
    sides: dict[str | None, set[bool]] = {}
    for statement in said:
        if statement.role in FOR or statement.role in AGAINST:
            sides.setdefault(statement.initiative, set()).add(statement.role in FOR)
    plain = sides.pop(None, set())
    return any(len(plain | side) == 2 for side in (*sides.values(), set()))


def claimed(said: Sequence[Statement], counts: dict[int, int]) -> Claim | None:
    """How many countries the main initiative is said to have, and how many of them are named here.

    `counts` are the numbers of countries that the statements' sentences tell, by id. The latest of those
    that tell of somebody taking part counts, of its day the largest.
    """
    main = main_initiative(said)
    about = [s for s in said if s.sure and s.initiative == main and s.role in _TAKES_PART]
    told = [(s.day, counts[s.id]) for s in about if s.id in counts]
    if main is None or not told:
        return None
    day, number = max(told)
    named = {s.country for s in about if s.country in country_names()}
    return Claim(main, number, len(named), iso_day(day))
