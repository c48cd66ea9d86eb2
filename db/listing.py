"""Lists as walks along ids: pages, counts and far jumps of any filter, in the search index alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Any, NamedTuple

from .days import LAST_DAY, UNDATED, Range, first_id, last_id, month_ids
from .filters import EVERY, Filter, Term, What, has_facet
from .folding import folded_words

_FIRST, _LAST = 0, (1 << 63) - 1
_EVERYTHING = ((_FIRST, _LAST),)
# No row at all, in a form for which SQLite finds a plan that uses the index it is told to use.
_NONE = "f.rowid between 1 and 0"
_TABLES: dict[What, str] = {
    "quotes": "quote", "events": "event", "articles": "article", "positions": "position",
}  # fmt: skip
# The lists whose rows a roster counts by country.
ROSTER_LISTS: tuple[What, ...] = ("quotes", "events", "articles")
# So many speakers of several names are looked for by number; a name that more share is searched as words.
_ALIASED = 40


# A jump further than this looks at what it passes over as a whole.
_FAR = 500
_MONTHS = "select month, n from tally where what = ? and country = '' order by month"


class Listing(NamedTuple):
    """A filter's rows in one table, in order of their ids."""

    connection: sqlite3.Connection
    table: str
    match: str
    ranges: tuple[Range, ...]
    also: str
    values: tuple[int | str, ...]
    every: bool

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
        ranges = _EVERYTHING if free else _id_ranges(where.days, undated=what == "events")
        return cls(
            connection, table, where.match, ranges, "".join(f" and {clause}" for clause in also),
            tuple(values),
            not also and where.match == EVERY,
        )  # fmt: skip

    def concerning(self, name: str) -> Listing:
        """Those of the rows that have a facet as well."""
        return self._replace(match=f"({self.match}) AND {has_facet(name)}", every=False)

    def known_by(self, day: int) -> Listing:
        """Those of the rows that an article published up to a day tells; one of no day is left out."""
        if self.table == "article":
            known = "+{row} between ? and ?"
        else:
            known = (
                f"+{{row}} in (select r.lead from {self.table} r join article a on a.id = r.article"
                " where r.lead is not null and a.place between ? and ?)"
            )
        values = (*self.values, first_id(1), last_id(day))
        return self._replace(also=f"{self.also} and {known}", values=values, every=False)

    def ids(self, *, after: int | None, offset: int, limit: int, newest_first: bool) -> list[int]:
        """The ids of a page: the rows after an id in the order asked."""
        found: list[int] = []
        for low, high in (
            self._stretches(after, newest_first) if offset > _FAR else self._clipped(after, newest_first)
        ):
            if offset > _FAR and (passed := self._count(low, high)) <= offset:
                offset -= passed
                continue
            page = self._page(low, high, newest_first, limit - len(found), offset)
            offset = 0 if page or not offset else offset - self._count(low, high)
            found += page
            if len(found) >= limit:
                break
        return found

    def count(self, after: int | None = None, *, newest_first: bool = True) -> int:
        """How many rows there are (after an id in the order asked)."""
        return sum(self._count(low, high) for low, high in self._clipped(after, newest_first))

    @property
    def is_of_all_days(self) -> bool:
        """Whether no period narrows it."""
        return self.ranges == _EVERYTHING

    def rest(self) -> Listing:
        """The rows of the table that the search does not find."""
        return self._replace(match=f"({EVERY}) NOT ({self.match})", every=False)

    def read(self, columns: str, rest: str = "") -> Iterator[tuple[Any, ...]]:
        """`columns` of the rows (`f`), as the search index alone has them; each range is a question."""
        return self._read(f"{self.table}_fts f", columns, rest)

    def joined(self, columns: str, rest: str = "") -> Iterator[tuple[Any, ...]]:
        """`columns` of the rows (`f`) and of the table that is made for sums (`t`), in the same way."""
        joined = f"{self.table}_fts f cross join {self.table}_sum t on t.id = f.rowid"
        return self._read(joined, columns, rest)

    def _read(self, source: str, columns: str, rest: str) -> Iterator[tuple[Any, ...]]:
        # A condition on the article is worked out once for each question: so that is one.
        for ranges in [self.ranges] if self.also else [(ends,) for ends in self.ranges]:
            within, ends = "", tuple[int, ...]()
            if not self.is_of_all_days:
                within = f"and ({' or '.join('f.rowid between ? and ?' for _ in ranges) or _NONE})"
                ends = tuple(chain.from_iterable(ranges))
            yield from self.connection.execute(
                f"select {columns} from {source} where {self.table}_fts match ? {within}"
                f"{self.also.format(row='f.rowid')} {rest}",
                (self.match, *ends, *self.values),
            )

    def counted(self, low: int, high: int) -> int:
        """How many of the rows have ids between these."""
        return int(self._run("count(*)", low, high, "").fetchone()[0])

    def months(self) -> list[tuple[int, int, int]]:
        """The months of the whole table as ranges of ids, each with its kept count."""
        rows = self.connection.execute(_MONTHS, (self.table,))
        return [(*month_ids(month, self.table == "event"), n) for month, n in rows]

    def _stretches(self, after: int | None, newest_first: bool) -> list[Range]:
        """The ranges in smaller steps, if their counts are kept: a far jump then passes over whole months."""
        ranges = self._clipped(after, newest_first)
        if not self.every:
            return ranges
        months = [(first, last) for first, last, _ in self.months()]
        steps = [(max(low, first), min(high, last)) for low, high in ranges for first, last in months]
        return sorted(((low, high) for low, high in steps if low <= high), reverse=newest_first)

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
        if not self.every:
            return self.counted(low, high)
        # Of a list that nothing but a period narrows, whole months are kept counts.
        total = 0
        for first, last, n in self.months():
            if low <= first and last <= high:
                total += n
            elif low <= last and first <= high:
                total += self.counted(max(low, first), min(high, last))
        return total

    def _run(self, columns: str, low: int, high: int, rest: str) -> sqlite3.Cursor:
        # An open range is left out: the index then needs not look at each row's id.
        within = "" if (low, high) == (_FIRST, _LAST) else " and rowid between ? and ?"
        ends = (low, high) if within else ()
        return self.connection.execute(
            f"select {columns} from {self.table}_fts where {self.table}_fts match ?{within}"
            f"{self.also.format(row='rowid')}{rest}",
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
        return f"{{row}} {operator} ({ids} {column} in ({marks}))", [int(value) for value in term.values]
    star = " *" if term.prefix else ""
    match = " OR ".join(f'title : "{value}"{star}' for value in term.values)
    titled = "select a.id from article_fts x join article a on a.place = x.rowid where article_fts match ?"
    return f"+{{row}} {operator} ({ids} {column} in ({titled}))", [match]


def _known_as(connection: sqlite3.Connection, name: str) -> list[int]:
    """Speakers of several names, one of which has all the words: rows may be searchable by another only."""
    words = folded_words(name)
    having = " and ".join("' ' || n.folded || ' ' like ?" for _ in words)
    rows = connection.execute(
        "select distinct n.speaker from (select distinct speaker from speaker_name where other = 1) o"
        f" join speaker_name n on n.speaker = o.speaker where {having} limit ?",
        (*(f"% {word} %" for word in words), _ALIASED),
    )
    return [row[0] for row in rows]
