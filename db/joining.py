"""Finding, for the rows of a new article, the listed rows they are printings of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from communique.model import Event

from .corroborate import (
    REPRINT_DAYS,
    Occurrence,
    Utterance,
    occurrence,
    same_occurrence,
    same_utterance,
    utterance,
)
from .days import day_number, first_id, last_id
from .drafts import Draft, Row

_Keys = tuple[int | None, ...]
_T = TypeVar("_T")
_ANY = (1 << 63) - 1

# Leads alone are looked at, a few of a key: however often a thing was printed, it is one group.
_FEW = 24
# A quote of no known day is looked for this many days around; rows are numbered by their days.
_AROUND = REPRINT_DAYS + 1
_LIKE_QUOTES = f"""
select q.wording, q.opening, q.id, q.speaker_id, q.said_on, a.published, q.text, q.fingerprint
from json_each(?) k join quote q on q.id in (
    select id from quote
    where {{key}} = k.value ->> 0 and {{key}} is not null and lead = id
    and id between k.value ->> 1 and k.value ->> 2 order by id limit {_FEW})
join article a on a.id = q.article"""
_UNDATED = f"select 1 from quote where id <= {last_id(0)} limit 1"
_LIKE_EVENTS = f"""
select e.at_place, e.by_parties, e.id, e.place, e.place_country, e.actors, e.recipients, e.modality, e.type,
    e.text
from json_each(?) k join event e on e.id in (
    select id from event where {{key}} = k.value and {{key}} is not null and lead = id
    order by id limit {_FEW})"""
_LIKE_POSITIONS = f"""
select id from (
    select id, contribution, rung, condition from position
    where country = ? and as_of = ? and as_of is not null and role = ? and lead = id order by id limit {_FEW})
where contribution is ? and rung is ? and condition is ? limit 1"""
# What a text taken over from another tells in the same sentence is the same, whatever its day.
_FAMILY = """
select ?1 union all
select id from (select id from article where family = ?1 and shared is not null order by id limit 8)"""
_FAMILY_EVENTS = f"""
select fingerprint, type, trigger_start - start, lead from event
where article in ({_FAMILY}) and fingerprint is not null and lead is not null order by id desc"""
_FAMILY_POSITIONS = f"""
select fingerprint, country, role, contribution, rung, lead from position
where article in ({_FAMILY}) and fingerprint is not null and lead is not null order by id desc"""


@dataclass(frozen=True, slots=True)
class Joining:
    """Looks for leads in an open transaction. One lead a row: its own id if it stands alone."""

    connection: sqlite3.Connection

    def quotes(self, draft: Draft, ids: Sequence[int], speakers: Sequence[int | None]) -> list[int]:
        rows = zip(draft.quotes, draft.analysis.quotes, speakers, strict=True)
        mine = [
            Utterance(speaker, day_number(quote.said_on), draft.day, row.text, row.fingerprint)
            for row, quote, speaker in rows
        ]
        undated = self._one(_UNDATED) is not None if draft.quotes else False
        known = [
            *self._like(_LIKE_QUOTES, "wording", _asked_around(draft.quotes, 0, undated), utterance),
            *self._like(_LIKE_QUOTES, "opening", _asked_around(draft.quotes, 1, undated), utterance),
        ]
        return _leads(draft.quotes, ids, mine, known, same_utterance)

    def events(self, draft: Draft, ids: Sequence[int], family: int | None) -> list[int]:
        known = [
            *self._like(_LIKE_EVENTS, "at_place", _asked(draft.events, 0), occurrence),
            *self._like(_LIKE_EVENTS, "by_parties", _asked(draft.events, 1), occurrence),
        ]
        rows = zip(draft.events, draft.analysis.events, strict=True)
        leads = _leads(
            draft.events, ids, [_occurrence(row, event) for row, event in rows], known, same_occurrence
        )
        told = self._told(_FAMILY_EVENTS, family) if draft.events else {}
        if told:
            for at, (row, event) in enumerate(zip(draft.events, draft.analysis.events, strict=True)):
                if leads[at] == ids[at]:
                    offset = event.trigger_span[0] - event.span[0]
                    leads[at] = told.get((row.fingerprint, event.type, offset), ids[at])
        return leads

    def positions(self, draft: Draft, ids: Sequence[int], family: int | None) -> list[int]:
        leads = []
        said: dict[tuple[str | None, ...], int] = {}
        told = self._told(_FAMILY_POSITIONS, family) if draft.positions else {}
        for row, position, row_id in zip(draft.positions, draft.analysis.positions, ids, strict=True):
            stance = (position.role, position.contribution, position.rung, position.condition)
            lead = None
            if position.as_of:
                lead = self._one(_LIKE_POSITIONS, position.country, position.as_of, *stance)
            if lead is None:
                lead = told.get((row.fingerprint, position.country, *stance[:3]))
            if lead is None and position.as_of:
                lead = said.setdefault((position.country, position.as_of, *stance), row_id)
            leads.append(lead or row_id)
        return leads

    def _told(self, sql: str, family: int | None) -> dict[tuple[object, ...], int]:
        """What the first articles of a family tell, by sentence: the leads of it."""
        if family is None:
            return {}
        return {tuple(key): lead for *key, lead in self.connection.execute(sql, (family,))}

    def _one(self, sql: str, *values: int | str | None) -> int | None:
        found = self.connection.execute(sql, values).fetchone()
        return int(found[0]) if found else None

    def _like(
        self, sql: str, key: str, asked: list[object], read: Callable[[Sequence[object]], _T]
    ) -> list[tuple[_Keys, int, _T]]:
        """Leads that share a key with any of these: keys, lead, and what tells if they are one."""
        if not asked:
            return []
        found = self.connection.execute(sql.format(key=key), (json.dumps(asked),))
        return [((one, other), lead, read(known)) for one, other, lead, *known in found]


def _asked(rows: Sequence[Row], at: int) -> list[object]:
    """The keys of rows, each once."""
    return list({row.keys[at]: None for row in rows if row.keys[at] is not None})


def _asked_around(rows: Sequence[Row], at: int, undated: bool) -> list[object]:
    """The keys of rows, each with the ids that printings of the same utterance may have."""
    asked: dict[tuple[int, int, int], None] = {}
    for row in rows:
        key = row.keys[at]
        if key is None:
            continue
        if not row.day:
            asked[key, 0, _ANY] = None
            continue
        asked[key, first_id(max(row.day - _AROUND, 1)), last_id(row.day + _AROUND)] = None
        if undated:
            asked[key, 0, last_id(0)] = None
    return list(asked)


def _leads(
    rows: Sequence[Row],
    ids: Sequence[int],
    mine: Sequence[_T],
    known: list[tuple[_Keys, int, _T]],
    same: Callable[[_T, _T], bool],
) -> list[int]:
    """The lead of each row among those known and those before it in the article."""
    by_key: dict[int, list[tuple[int, _T]]] = {}
    for keys, lead, other in known:
        _file(by_key, keys, lead, other)
    leads = []
    for row, row_id, own in zip(rows, ids, mine, strict=True):
        near = (entry for key in row.keys if key is not None for entry in by_key.get(key, ()))
        lead = next((lead for lead, other in near if same(own, other)), row_id)
        leads.append(lead)
        _file(by_key, row.keys, lead, own)
    return leads


def _file(by_key: dict[int, list[tuple[int, _T]]], keys: Iterable[int | None], lead: int, own: _T) -> None:
    for key in keys:
        if key is not None:
            by_key.setdefault(key, []).append((lead, own))


def _occurrence(row: Row, event: Event) -> Occurrence:
    parties = frozenset((*event.actors, *event.recipients))
    return Occurrence(event.place, event.place_country, parties, event.modality, event.type, row.text)
