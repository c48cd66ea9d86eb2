"""Finding, for the rows of a new article, the listed rows they are printings of."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from communique.model import Event, Position

from .corroborate import Occurrence, Utterance, occurrence, same_occurrence, same_utterance, utterance
from .days import day_number
from .drafts import Draft, Row

_Keys = tuple[int | None, ...]
_T = TypeVar("_T")

_LIKE_QUOTES = """
select q.wording, q.opening, q.lead, q.speaker_id, q.said_on, a.published, q.text, q.fingerprint
from quote q join article a on a.id = q.article
where q.{key} in ({marks}) and q.{key} is not null and q.lead is not null order by q.id limit 200"""
_LIKE_EVENTS = """
select at_place, by_parties, lead, place, place_country, actors, recipients, modality, type, text from event
where {key} in ({marks}) and {key} is not null and lead is not null order by id limit 200"""
_LIKE_POSITIONS = """
select lead from position
where country = ? and as_of = ? and role = ? and contribution is ? and rung is ? and condition is ?
and lead is not null order by id limit 1"""
# What a text taken over from another tells in the same sentence is the same, whatever its day.
_FAMILY_EVENT = """
select lead from event
where article in (select id from article where family = ?) and fingerprint = ? and type = ?
and trigger_start - start = ? and lead is not null order by id limit 1"""
_FAMILY_POSITION = """
select lead from position
where article in (select id from article where family = ?) and fingerprint = ? and country = ? and role = ?
and contribution is ? and rung is ? and lead is not null order by id limit 1"""


@dataclass(frozen=True, slots=True)
class Joining:
    """Looks for leads in an open transaction. One lead a row: its own id if it stands alone."""

    connection: sqlite3.Connection

    def quotes(self, draft: Draft, ids: Sequence[int], speakers: Sequence[int | None]) -> list[int]:
        known = self._like(_LIKE_QUOTES, ("wording", "opening"), draft.quotes, utterance)
        rows = zip(draft.quotes, draft.analysis.quotes, speakers, strict=True)
        mine = [
            Utterance(speaker, day_number(quote.said_on), draft.day, row.text, row.fingerprint)
            for row, quote, speaker in rows
        ]
        return _leads(draft.quotes, ids, mine, known, same_utterance)

    def events(self, draft: Draft, ids: Sequence[int], family: int | None) -> list[int]:
        known = self._like(_LIKE_EVENTS, ("at_place", "by_parties"), draft.events, occurrence)
        rows = zip(draft.events, draft.analysis.events, strict=True)
        leads = _leads(
            draft.events, ids, [_occurrence(row, event) for row, event in rows], known, same_occurrence
        )
        if family is not None:
            for at, (row, event) in enumerate(zip(draft.events, draft.analysis.events, strict=True)):
                offset = event.trigger_span[0] - event.span[0]
                if leads[at] == ids[at] and row.fingerprint is not None:
                    leads[at] = (
                        self._one(_FAMILY_EVENT, family, row.fingerprint, event.type, offset) or ids[at]
                    )
        return leads

    def positions(self, draft: Draft, ids: Sequence[int], family: int | None) -> list[int]:
        leads = []
        said: dict[tuple[str | None, ...], int] = {}
        for row, position, row_id in zip(draft.positions, draft.analysis.positions, ids, strict=True):
            lead = self._position(row, position, family)
            if lead is None and position.as_of:
                key = (position.country, position.as_of, *_stance(position))
                lead = said.setdefault(key, row_id)
            leads.append(lead or row_id)
        return leads

    def _position(self, row: Row, position: Position, family: int | None) -> int | None:
        lead = None
        if position.as_of:
            lead = self._one(_LIKE_POSITIONS, position.country, position.as_of, *_stance(position))
        if lead is None and family is not None and row.fingerprint is not None:
            stance = (position.country, position.role, position.contribution, position.rung)
            lead = self._one(_FAMILY_POSITION, family, row.fingerprint, *stance)
        return lead

    def _one(self, sql: str, *values: int | str | None) -> int | None:
        found = self.connection.execute(sql, values).fetchone()
        return int(found[0]) if found else None

    def _like(
        self, sql: str, columns: Sequence[str], rows: Sequence[Row], read: Callable[[Sequence[object]], _T]
    ) -> list[tuple[_Keys, int, _T]]:
        """Listed rows that share a key with any of these: keys, lead, and what tells if they are one."""
        found: list[tuple[_Keys, int, _T]] = []
        for at, column in enumerate(columns):
            values = [row.keys[at] for row in rows if row.keys[at] is not None]
            if values:
                asked = sql.format(key=column, marks=", ".join("?" * len(values)))
                for one, other, lead, *known in self.connection.execute(asked, values):
                    found.append(((one, other), lead, read(known)))
        return found


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


def _stance(position: Position) -> tuple[str | None, ...]:
    return position.role, position.contribution, position.rung, position.condition
