"""Kept counts: how many rows of each kind are listed, by country and month, and by what positions say."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .days import SHIFT, UNDATED, day_of, month_of

_COUNTED = """
insert into tally(what, country, month, n) values (?, ?, ?, ?)
on conflict do update set n = n + excluded.n"""
_STOOD = """
insert into stand(country, contribution, role, rung, n) values (?, ?, ?, ?, ?)
on conflict do update set n = n + excluded.n"""


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
