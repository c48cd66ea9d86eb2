"""Statements on one subject that do not agree: side by side, never weighed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .claims import counting
from .days import day_of
from .places import country_name
from .reading import findings
from .rows import Conflict, EventRow, PositionRow
from .standing import AGAINST, FOR, Statement, are_opposed, statements

# Of a long quarrel the latest statements of either side.
_LATEST = 6
_MOST_COUNTS = 40
_FIGURES = """
select id, country, contribution, unit, amount from position
where lead = id and amount is not null order by id"""
_HOW_MANY = "How many countries"


class _Quarrel(NamedTuple):
    """A conflict, its sides yet to be read: rows of these tables and ids."""

    kind: str
    subject: str
    sides: Sequence[tuple[str, int]]


def conflicts(connection: sqlite3.Connection) -> list[Conflict]:
    """Positions for and against one thing, and figures that differ, each in order of days."""
    quarrels = [*_opposed(statements(connection)), *_figures(connection), *_counts(connection)]
    rows: dict[tuple[str, int], PositionRow | EventRow] = {}
    for table in ("position", "event"):
        asked = {row_id for quarrel in quarrels for name, row_id in quarrel.sides if name == table}
        rows.update(((table, row.id), row) for row in findings(connection, table, sorted(asked)))
    return [Conflict(q.kind, q.subject, tuple(rows[side] for side in q.sides)) for q in quarrels]


def _opposed(said: Iterable[Statement]) -> Iterable[_Quarrel]:
    """What is surely said for and against one contribution of a country, or the whole."""
    subjects: dict[tuple[str, str], list[Statement]] = {}
    for statement in said:
        if statement.sure and (statement.role in FOR or statement.role in AGAINST):
            subjects.setdefault((statement.country, statement.contribution or ""), []).append(statement)
    for (country, contribution), both in sorted(subjects.items()):
        if are_opposed(both):
            sides = ([s.id for s in both if s.role in roles][-_LATEST:] for roles in (FOR, AGAINST))
            ids = sorted(row_id for side in sides for row_id in side)
            yield _quarrel("position", country, contribution, ids)


def _figures(connection: sqlite3.Connection) -> Iterable[_Quarrel]:
    """Amounts of one thing given by one country that differ."""
    subjects: dict[tuple[str, str, str], dict[int, str]] = {}
    for row_id, country, contribution, unit, amount in connection.execute(_FIGURES):
        subjects.setdefault((country, contribution or "", unit or ""), {})[row_id] = amount
    for (country, contribution, unit), amounts in sorted(subjects.items()):
        if len(set(amounts.values())) > 1:
            yield _quarrel("figure", country, unit or contribution, list(amounts)[-2 * _LATEST :])


def _counts(connection: sqlite3.Connection) -> Iterable[_Quarrel]:
    """The numbers of countries that are told, if they differ; they may count different circles."""
    told: list[tuple[str, int]] = []
    numbers: set[int] = set()
    seen: set[str] = set()
    for table in ("position", "event"):
        for row_id, text, number in counting(connection, table):
            # A sentence is told once, though it may hold several findings.
            if text not in seen:
                seen.add(text)
                numbers.add(number)
                told.append((table, row_id))
    if len(numbers) > 1:
        yield _Quarrel("count", _HOW_MANY, sorted(told, key=lambda side: day_of(side[1]))[-_MOST_COUNTS:])


def _quarrel(kind: str, country: str, about: str, ids: Sequence[int]) -> _Quarrel:
    subject = country_name(country) + (f": {about}" if about else "")
    return _Quarrel(kind, subject, [("position", row_id) for row_id in ids])
