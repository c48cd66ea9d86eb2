"""The printings of one utterance, occurrence or position: who printed it, in which words, through whom."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Literal

from .rows import Printing

Table = Literal["quote", "event", "position"]
_TABLES: tuple[Table, ...] = ("quote", "event", "position")
_THESE = """
select r.id, r.article, a.publisher, a.published, r.text, r.chain
from json_each(?) j join {table} r on r.id = j.value join article a on a.id = r.article"""
# Grouped with a finding are what follows the same lead, and that lead.
_OTHERS = """
select r.id, m.id from {table} r join {table} m on m.lead = r.lead and m.lead <> m.id
where r.article = ?1 and r.lead is not null and m.article <> ?1
union all
select r.id, r.lead from {table} r join {table} m on m.id = r.lead
where r.article = ?1 and m.article <> ?1"""


def printings(connection: sqlite3.Connection, table: Table, ids: Iterable[int]) -> dict[int, Printing]:
    """The printings with these ids."""
    rows = connection.execute(_THESE.format(table=table), (json.dumps(list(ids)),))
    return {
        row_id: Printing(article, publisher, published, text, _chain(chain))
        for row_id, article, publisher, published, text, chain in rows
    }


def other_printings(
    connection: sqlite3.Connection, article: int
) -> dict[tuple[str, int], tuple[Printing, ...]]:
    """What others printed of an article's findings, by what each is and its id."""
    found: dict[tuple[str, int], tuple[Printing, ...]] = {}
    for table in _TABLES:
        pairs = connection.execute(_OTHERS.format(table=table), (article,)).fetchall()
        known = printings(connection, table, {other for _, other in pairs})
        for row_id, other in sorted(pairs):
            found[table, row_id] = (*found.get((table, row_id), ()), known[other])
    return found


def _chain(text: str) -> tuple[dict[str, str | None], ...]:
    return tuple({"who": who, "kind": kind, "cue": cue} for who, kind, cue in json.loads(text))
