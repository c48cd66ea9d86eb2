"""Lists as walks along ids: pages, counts and far jumps of any filter, all in the search index alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from .days import LAST_DAY, UNDATED, Range, first_id, last_id
from .filters import EVERY, Filter, Term, What
from .folding import folded_words

_FIRST, _LAST = 0, (1 << 63) - 1
_TABLES: dict[What, str] = {
    "quotes": "quote", "events": "event", "articles": "article", "positions": "position",
}  # fmt: skip
# So many speakers of several names are looked for by number; a name that more share is searched as words.
_ALIASED = 40


@dataclass(frozen=True, slots=True)
class Listing:
    """A filter's rows in one table, in order of their ids."""

    connection: sqlite3.Connection
    table: str
    match: str
    ranges: tuple[Range, ...]
    also: str
    values: tuple[int | str, ...]
    unfiltered: bool

    @classmethod
    def of(cls, connection: sqlite3.Connection, what: What, filter: Filter) -> Listing:
        where = filter.where(what, partial(_known_as, connection))
        table = _TABLES[what]
        also: list[str] = []
        values: list[int | str] = []
        for term in where.articles:
            clause, given = _about_article(term, table)
            also.append(clause)
            values += given
        free = where.days == ((0, LAST_DAY),)
        ranges = ((_FIRST, _LAST),) if free else _id_ranges(where.days, undated=what == "events")
        return cls(
            connection, table, where.match, ranges, "".join(f" and {clause}" for clause in also), tuple(values),
            free and not also and where.match == EVERY,
        )  # fmt: skip

    def concerning(self, facet: str) -> Listing:
        """Those of the rows that have a facet as well."""
        return replace(self, match=f'({self.match}) AND facets : "{facet}"', unfiltered=False)

    def until(self, row_id: int) -> Listing:
        """Those of the rows with ids up to this one."""
        ranges = tuple((low, min(high, row_id)) for low, high in self.ranges if low <= row_id)
        return replace(self, ranges=ranges, unfiltered=False)

    def ids(self, *, after: int | None, offset: int, limit: int, newest_first: bool) -> list[int]:
        """The ids of a page: the rows after an id in the order asked."""
        found: list[int] = []
        for low, high in self._clipped(after, newest_first):
            page = self._page(low, high, newest_first, limit - len(found), offset)
            if not page and offset:
                offset -= self._count(low, high)
            elif page:
                offset = 0
            found += page
            if len(found) >= limit:
                break
        return found

    def count(self, after: int | None = None, *, newest_first: bool = True) -> int:
        """How many rows there are (after an id in the order asked)."""
        if self.unfiltered and after is None:
            sql = "select coalesce(sum(n), 0) from tally where what = ? and country = ''"
            return int(self.connection.execute(sql, (self.table,)).fetchone()[0])
        return sum(self._count(low, high) for low, high in self._clipped(after, newest_first))

    def all_ids(self) -> Iterator[int]:
        """Every id, ascending, a stretch at a time."""
        for low, high in self.ranges:
            yield from (row[0] for row in self._run("rowid", low, high, " order by rowid"))

    def joined(self, columns: str, rest: str) -> sqlite3.Cursor:
        """`columns` of the rows (`t`), read from the table's thin index, for all ranges together."""
        either = " or ".join("f.rowid between ? and ?" for _ in self.ranges)
        also = self.also.replace("rowid", "f.rowid")
        key = "place" if self.table == "article" else "id"
        return self.connection.execute(
            f"select {columns} from {self.table}_fts f join {self.table} t indexed by {self.table}_thin"
            f" on t.{key} = f.rowid {'and t.current = 1' if self.table == 'article' else ''}"
            f" where {self.table}_fts match ? and ({either}){also} {rest}",
            (self.match, *(end for ends in self.ranges for end in ends), *self.values),
        )

    def _clipped(self, after: int | None, newest_first: bool) -> list[Range]:
        """The ranges in the order asked, without what lies before a place."""
        ranges = list(reversed(self.ranges)) if newest_first else list(self.ranges)
        if after is None:
            return ranges
        if newest_first:
            return [(low, min(high, after - 1)) for low, high in ranges if low < after]
        return [(max(low, after + 1), high) for low, high in ranges if high > after]

    def _page(self, low: int, high: int, newest_first: bool, limit: int, offset: int) -> list[int]:
        order = f" order by rowid {'desc' if newest_first else 'asc'} limit {int(limit)} offset {int(offset)}"
        return [row[0] for row in self._run("rowid", low, high, order)]

    def _count(self, low: int, high: int) -> int:
        return int(self._run("count(*)", low, high, "").fetchone()[0])

    def _run(self, columns: str, low: int, high: int, rest: str) -> sqlite3.Cursor:
        # An open range is left out: the index then needs not look at each row's id.
        within = "" if (low, high) == (_FIRST, _LAST) else " and rowid between ? and ?"
        ends = (low, high) if within else ()
        return self.connection.execute(
            f"select {columns} from {self.table}_fts where {self.table}_fts match ?{within}{self.also}{rest}",
            (self.match, *ends, *self.values),
        )


def _id_ranges(days: tuple[Range, ...], *, undated: bool) -> tuple[Range, ...]:
    """Ranges of days as ranges of ids; of events also in the region of those without a day of their own."""
    dated = [(first_id(first), last_id(last)) for first, last in days]
    if not undated:
        return tuple(dated)
    return (*dated, *((first_id(UNDATED | first), last_id(UNDATED | last)) for first, last in days))


def _about_article(term: Term, table: str) -> tuple[str, list[int | str]]:
    """A condition on the article a row is printed in."""
    ids = "select place from article where current = 1 and" if table == "article" else None
    ids = ids or f"select lead from {table} where lead is not null and"
    column = "id" if table == "article" else "article"
    operator = "not in" if term.negative else "in"
    if term.key == "article":
        marks = ", ".join("?" * len(term.values))
        return f"rowid {operator} ({ids} {column} in ({marks}))", [int(value) for value in term.values]
    star = " *" if term.prefix else ""
    match = " OR ".join(f'title : "{value}"{star}' for value in term.values)
    titled = "select a.id from article_fts x join article a on a.place = x.rowid where article_fts match ?"
    return f"+rowid {operator} ({ids} {column} in ({titled}))", [match]


def _known_as(connection: sqlite3.Connection, name: str) -> list[int]:
    """Speakers of several names, one of which has all the words: rows may be searchable by another only."""
    words = folded_words(name)
    having = " and ".join("' ' || folded || ' ' like ?" for _ in words)
    rows = connection.execute(
        f"select distinct speaker from speaker_name n where {having} and exists"
        " (select 1 from speaker_name o where o.speaker = n.speaker and o.id <> n.id) limit ?",
        (*(f"% {word} %" for word in words), _ALIASED),
    )
    return [row[0] for row in rows]
