"""Keeping the search indexes, and what sums are read from, in step with what is listed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

Searched = tuple[str, ...]
# What sums read of a listed row.
_SUMMED = {
    "quote": "select id, speaker_id, countries from quote where id = ? and lead = id",
    "event": "select id, countries from event where id = ? and lead = id",
    "position": "select id, countries from position where id = ? and lead = id",
    "article": "select place, countries from article where place = ? and current = 1",
}
FINDING_COLUMNS = ("text", "names", "publishers", "via", "facets")
ARTICLE_COLUMNS = ("text", "title", "names", "publishers", "via", "facets")


@dataclass(slots=True)
class SearchIndex:
    """What a transaction changes in one index, written at its end in the order of ids.

    FTS5 gathers rows in memory as long as their ids ascend, and writes a piece of index for
    every step back: rows written as they come would cost several times as much.
    """

    table: str
    columns: tuple[str, ...]
    changes: dict[int, tuple[Searched | None, Searched | None]] = field(default_factory=dict)

    def add(self, row_id: int, searched: Searched) -> None:
        """Make a row findable by these texts."""
        before, _ = self.changes.get(row_id, (None, None))
        self.changes[row_id] = before, searched

    def remove(self, row_id: int, searched: Searched) -> None:
        """Take a row out, giving the texts it was findable by."""
        if row_id not in self.changes:
            self.changes[row_id] = searched, None
            return
        before, _ = self.changes[row_id]
        self.changes[row_id] = before, None

    def write(self, connection: sqlite3.Connection) -> None:
        """Bring the changes into the index."""
        marks = ", ".join("?" * (len(self.columns) + 1))
        names = ", ".join(self.columns)
        add = f"insert into {self.table}_fts(rowid, {names}) values ({marks})"
        remove = f"insert into {self.table}_fts({self.table}_fts, rowid, {names}) values ('delete', {marks})"
        for row_id, (before, after) in sorted(self.changes.items()):
            if before == after:
                continue
            if before is not None:
                connection.execute(remove, (row_id, *before))
            if after is not None:
                connection.execute(add, (row_id, *after))
        self._sum(connection)
        self.changes.clear()

    def _sum(self, connection: sqlite3.Connection) -> None:
        """Bring what is listed now into the table that sums are read from."""
        gone = [(row_id,) for row_id, (_, after) in self.changes.items() if after is None]
        listed = [(row_id,) for row_id, (_, after) in sorted(self.changes.items()) if after is not None]
        connection.executemany(f"delete from {self.table}_sum where id = ?", gone)
        connection.executemany(f"insert or replace into {self.table}_sum {_SUMMED[self.table]}", listed)
