"""The store's questions: every pane and every command asks here, and only reads.

What only some questions need is imported by these: a list on the command line shall not wait for it.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any

from communique.errors import StoreError

from .days import day_number, iso_day
from .door import BUSY_MS, SCHEMA, Interrupted, OlderSchema, check_version, door, look_at
from .filters import Filter, What
from .listing import Listing
from .places import country_token
from .reading import article_json, article_text, articles, file_rows, findings
from .rows import (
    ArticleRow,
    ArticleText,
    Bucket,
    Claim,
    Conflict,
    CountryRow,
    EventRow,
    FileRow,
    Matrix,
    Place,
    PositionRow,
    Printing,
    QuoteRow,
    SpeakerRow,
    Summary,
    buckets,
)

if TYPE_CHECKING:
    from .people import People
    from .printings import Table
    from .roster import Ground
    from .sums import Sums

__all__ = ["ALL", "Interrupted", "Queries"]

ALL = Filter()
_ALL_ROWS = 1 << 62
# So many of SQLite's steps lie between two looks at the clock: some tens of microseconds.
_STEPS_A_LOOK = 2000
_TOTALS = "select what, sum(n) from tally where country = '' group by what"
_OTHERS = "select (select count(*) from country), (select count(*) from speaker where quotes > 0)"
# The days of the first and last row of any list, from the ends of the tables.
_PERIOD = """
select min(day), max(day) from (
    select (select min(id) from quote where id >= 1 << 22) >> 22 as day
    union all select (select max(id) from quote where id >= 1 << 22) >> 22
    union all select (select min(id) from event where id between 1 << 22 and (1 << 43) - 1) >> 22
    union all select (select max(id) from event where id between 1 << 22 and (1 << 43) - 1) >> 22
    union all select (select min(place) from article where place >= 1 << 22) >> 22
    union all select (select max(place) from article where place >= 1 << 22) >> 22)"""
# Every write adds an article or the state of a file.
_STATE = "select (select max(id) from article), (select max(id) from sentence), (select max(id) from file)"
_EVENTS_BY_MONTH = "select month, n from tally where what = 'event' and country = ''"
_GROUNDS: dict[Path, tuple[object, Ground]] = {}
# Pages are not mapped: SQLite checks a mapped page's cells at each visit, a cached one's once.
_PRAGMAS = (
    "query_only = on", "trusted_schema = off", "cell_size_check = on", f"busy_timeout = {BUSY_MS}",
)  # fmt: skip
# So much of the file a connection keeps at hand; of one desk of the app's, which has several, so much.
_PAGES_KB, _DESK_KB = 16_000, 8_000


class Queries:
    """A store open for reading, for one thread at a time. Holds no read transaction between calls.

    The connection is made at the first question and keeps up to `pages_kb` of the file at hand, in units of
    1,024 bytes. Every method raises StoreError for what a user can act on, and Interrupted when
    `interrupt()` was called meanwhile.
    """

    def __init__(self, path: Path, *, pages_kb: int = _DESK_KB) -> None:
        self.path = path
        self._pages_kb = pages_kb
        self._connection: sqlite3.Connection | None = None
        self._people: tuple[int, People] | None = None

    def __enter__(self) -> Queries:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def interrupt(self) -> None:
        """Stop the question that runs now; may be called from any thread. It raises Interrupted."""
        connection = self._connection
        if connection is not None:
            # Its own thread may close it at this very moment.
            with suppress(sqlite3.ProgrammingError):
                connection.interrupt()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """A question asked inside raises Interrupted when it takes longer."""
        end = perf_counter() + seconds
        with self._asked() as connection:
            connection.set_progress_handler(lambda: perf_counter() > end, _STEPS_A_LOOK)
            try:
                yield
            finally:
                connection.set_progress_handler(None, 0)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Questions asked inside see one state of the store."""
        with self._asked() as connection:
            connection.execute("begin")
            try:
                yield
            finally:
                connection.execute("rollback")

    def version(self) -> int:
        """A number that changes whenever the store was written to: cheap, for noticing an ingest beside."""
        with self._asked() as connection:
            return _version(connection)

    def summary(self) -> Summary:
        """The kept counts of everything: a few look-ups, for the first frame."""
        with self._asked() as connection:
            totals = dict(connection.execute(_TOTALS))
            countries, speakers = connection.execute(_OTHERS).fetchone()
            first, last = connection.execute(_PERIOD).fetchone()
        return Summary(
            totals.get("article", 0), totals.get("quote", 0), totals.get("event", 0), totals.get("position",
            0),
            countries, speakers, iso_day(first or 0), iso_day(last or 0),
        )  # fmt: skip

    def quotes(
        self,
        filter: Filter = ALL,
        *,
        place: Place | None = None,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = True,
    ) -> list[QuoteRow]:
        """Utterances by day. With `place`, the rows after that row in the order asked."""
        with self._asked() as connection:
            ids = self._page(connection, "quotes", filter, place, offset, limit, newest_first)
            return findings(connection, "quote", ids)

    def events(
        self,
        filter: Filter = ALL,
        *,
        place: Place | None = None,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = False,
    ) -> list[EventRow]:
        """Occurrences by day, the undated after all others."""
        with self._asked() as connection:
            ids = self._page(connection, "events", filter, place, offset, limit, newest_first)
            return findings(connection, "event", ids)

    def articles(
        self,
        filter: Filter = ALL,
        *,
        place: Place | None = None,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = True,
    ) -> list[ArticleRow]:
        """Articles by day of publication; of several revisions the newest."""
        with self._asked() as connection:
            return articles(
                connection, self._page(connection, "articles", filter, place, offset, limit, newest_first)
            )

    def positions(
        self,
        filter: Filter = ALL,
        *,
        country: str | None = None,
        as_of: str | None = None,
        limit: int | None = None,
    ) -> list[PositionRow]:
        """Positions by day said, of all countries or one (a code, or a group's name).

        With `as_of`, those that were known that day: published up to it, with the outlets they had by then.
        """
        with self._asked() as connection:
            listing = Listing.of(connection, "positions", filter)
            if country is not None:
                listing = listing.concerning(country_token(country))
            if as_of is not None:
                listing = listing.known_by(day_number(as_of))
            ids = listing.ids(
                after=None, offset=0, limit=_ALL_ROWS if limit is None else limit, newest_first=False
            )
            rows = findings(connection, "position", ids)
            return rows if as_of is None else _as_known(connection, rows, day_number(as_of))

    def countries(
        self,
        filter: Filter = ALL,
        *,
        as_of: str | None = None,
        at_hand: bool = False,
        by_country: Sequence[Counter[str]] | None = None,
    ) -> list[CountryRow]:
        """The roster: countries and groups with their role now, most mentioned first.

        With `as_of`, as it was known that day: by what was published up to it. With `at_hand`, without
        where they stand if that was not read before. What `by_country` says of quotes, events and
        articles is not counted again.
        """
        from .reckoned import kept

        with self._asked() as connection:
            if not filter and as_of is None and (reckoned := kept(connection)) is not None:
                return list(reckoned.roster)
            from .roster import roster

            ground = self._ground(connection, as_of, at_hand=at_hand)
            return list(roster(connection, ground, filter, by_country))

    def sums(self, what: What, filter: Filter = ALL) -> Sums:
        """How many rows the list `what` has, how many concern each country the filter lists, and of events
        by month: the figures of `count`, `histogram` and `countries` in one walk.
        """
        from .sums import sums

        with self._asked() as connection:
            return sums(Listing.of(connection, what, filter), filter.only_country)

    def matrix(self, filter: Filter = ALL, *, as_of: str | None = None) -> Matrix:
        """The roster's countries by contributions, with what was last said of each."""
        from .roster import roster

        with self._asked() as connection:
            ground = self._ground(connection, as_of)
            rows = roster(connection, ground, filter)
            return ground.matrix(row.code or row.name for row in rows)

    def claim(self, *, as_of: str | None = None) -> Claim | None:
        """How many countries the main initiative is said to have, and how many are named here."""
        from .reckoned import kept

        with self._asked() as connection:
            if as_of is None and (reckoned := kept(connection)) is not None:
                return reckoned.claim
            return self._ground(connection, as_of).standings.claim

    def speakers(self, needle: str = "", filter: Filter = ALL, *, limit: int = 50) -> list[SpeakerRow]:
        """Speakers like `needle` (name or office, slips forgiven), best first; or the most quoted."""
        from .people import most_quoted, quoted_in, speaker_rows

        with self._asked() as connection:
            if not needle.strip() and not filter:
                return most_quoted(connection, limit)
            quoted = quoted_in(connection, filter) if filter else None
            if not needle.strip():
                found = [speaker for speaker, _ in (quoted or Counter()).most_common(limit)]
            else:
                found = self._known(connection).like(needle, limit if quoted is None else _ALL_ROWS)
            if quoted is not None:
                found = [speaker for speaker in found if quoted[speaker]][:limit]
            rows = speaker_rows(connection, found)
        return rows if quoted is None else [row._replace(quotes=quoted[row.id]) for row in rows]

    def count(self, what: What, filter: Filter = ALL) -> int:
        """How many rows the list `what` has: exact, the number that stands in a pane's title."""
        from .people import quoted_in
        from .roster import roster

        with self._asked() as connection:
            if what == "countries":
                return len(roster(connection, self._ground(connection, at_hand=True), filter))
            if what == "speakers":
                if filter:
                    return len(quoted_in(connection, filter))
                return int(connection.execute("select count(*) from speaker where quotes > 0").fetchone()[0])
            return Listing.of(connection, what, filter).count()

    def seek(
        self,
        what: What,
        filter: Filter,
        position: int,
        *,
        newest_first: bool = True,
        total: int | None = None,
    ) -> Place | None:
        """The place before row number `position` (from 0): give it as `place` to read on from there.

        None is the list's start. A known `total` lets it walk from the nearer end.
        """
        if position <= 0:
            return None
        with self._asked() as connection:
            listing = Listing.of(connection, what, filter)
            from_end = total is not None and total - position < position
            offset = total - position if from_end and total is not None else position - 1
            found = listing.ids(after=None, offset=offset, limit=1, newest_first=newest_first != from_end)
            if not found:
                return None
            return Place(self._row_id(connection, what, found[0]), newest_first)

    def position_of(self, what: What, filter: Filter, id: int, *, newest_first: bool = True) -> int:
        """The number of the row with this id in the list, or that it would have."""
        with self._asked() as connection:
            key = self._key(connection, what, id)
            return Listing.of(connection, what, filter).count(key, newest_first=not newest_first)

    def histogram(self, filter: Filter = ALL) -> list[Bucket]:
        """Events by month, in order, the undated last."""
        if filter:
            return buckets(self.sums("events", filter).months)
        with self._asked() as connection:
            return buckets(dict(connection.execute(_EVENTS_BY_MONTH)))

    def article(self, id: int, *, around: int | None = None) -> ArticleText:
        """An article with its findings in the order of the text; StoreError if there is none.

        With `around`, of a very long one only with the findings about that place of its text: at once.
        """
        with self._asked() as connection:
            return article_text(connection, id, around)

    def article_json(self, id: int) -> dict[str, Any]:
        """The very object `extract` prints for the article."""
        with self._asked() as connection:
            return article_json(connection, id)

    def printings(self, table: Table, ids: Iterable[int]) -> dict[int, Printing]:
        """The printings that a row gathers, by their ids."""
        from .printings import printings

        with self._asked() as connection:
            return printings(connection, table, ids)

    def other_printings(self, article: int) -> dict[tuple[str, int], tuple[Printing, ...]]:
        """Who else printed an article's findings, by what each is and its id."""
        from .printings import other_printings

        with self._asked() as connection:
            return other_printings(connection, article)

    def files(self) -> list[FileRow]:
        """Every file ever given to the store."""
        with self._asked() as connection:
            return file_rows(connection)

    def conflicts(self) -> list[Conflict]:
        """Statements that do not agree."""
        from .conflicts import conflicts

        with self._asked() as connection:
            return conflicts(connection)

    def _page(
        self,
        connection: sqlite3.Connection,
        what: What,
        filter: Filter,
        place: Place | None,
        offset: int,
        limit: int,
        newest_first: bool,
    ) -> list[int]:
        """The ids of a page; a place that is the list's end gives none."""
        if place is not None and place.id is None:
            return []
        after = None if place is None or place.id is None else self._key(connection, what, place.id)
        listing = Listing.of(connection, what, filter)
        return listing.ids(after=after, offset=offset, limit=limit, newest_first=newest_first)

    def _key(self, connection: sqlite3.Connection, what: What, row_id: int) -> int:
        """What a list is ordered by: the id, but of articles their place."""
        if what != "articles":
            return row_id
        row = connection.execute("select place from article where id = ?", (row_id,)).fetchone()
        return int(row[0]) if row else 0

    def _row_id(self, connection: sqlite3.Connection, what: What, key: int) -> int:
        if what != "articles":
            return key
        return int(connection.execute("select id from article where place = ?", (key,)).fetchone()[0])

    def _known(self, connection: sqlite3.Connection) -> People:
        """The speakers, read again if the store has changed."""
        from .people import People

        version = _version(connection)
        if self._people is None or self._people[0] != version:
            self._people = version, People.of(connection)
        return self._people[1]

    def _ground(
        self, connection: sqlite3.Connection, as_of: str | None = None, *, at_hand: bool = False
    ) -> Ground:
        """What rosters stand on, read again if the store has changed.

        Where it is not kept where all stand, that takes a while: so once for all connections to the store.
        """
        from .reckoned import kept
        from .roster import UNREAD, Ground
        from .standing import standings

        if as_of is not None:
            known_by = day_number(as_of)
            return Ground(connection, standings(connection, known_by), known_by)
        state = (self.path.stat().st_ino, *connection.execute(_STATE).fetchone())
        known = _GROUNDS.get(self.path)
        if known is not None and known[0] == state:
            return known[1]
        reckoned = kept(connection)
        if reckoned is None and at_hand:
            return Ground(connection, UNREAD)
        ground = Ground(connection, reckoned.standings(connection) if reckoned else standings(connection))
        _GROUNDS[self.path] = state, ground
        return ground

    @contextmanager
    def _asked(self) -> Iterator[sqlite3.Connection]:
        """The connection, opened if it is not; SQLite's errors become ours."""
        with door(self.path):
            if self._connection is None:
                self._connection = self._opened()
            yield self._connection

    def _opened(self) -> sqlite3.Connection:
        """A connection; a store that an older communique made is brought up to date first."""
        try:
            return opened(self.path, self._pages_kb)
        except OlderSchema:
            from .store import bring_up_to_date

            bring_up_to_date(self.path)
            return opened(self.path, self._pages_kb)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma data_version").fetchone()[0])


def _as_known(connection: sqlite3.Connection, rows: list[PositionRow], day: int) -> list[PositionRow]:
    """The rows with the outlets and origins they had on a day; printed once, they had one of each."""
    from .grouping import corroboration_by

    grouped = [row.id for row in rows if len(row.ids) > 1]
    known = corroboration_by(connection, "position", grouped, day)
    return [
        row._replace(outlets=known[row.id][0], origins=known[row.id][1]) if row.id in known else row
        for row in rows
    ]


def opened(path: Path, pages_kb: int = _PAGES_KB) -> sqlite3.Connection:
    """A connection that cannot write. Of a write-ahead log on read-only media SQLite wants to be told."""
    if not look_at(path):
        raise StoreError(f"{path}: there is no store here yet; ingest some articles first")
    place = path.resolve().as_uri()
    try:
        return _readable(path, f"{place}?mode=ro", pages_kb)
    except sqlite3.OperationalError:
        if os.access(path.parent, os.W_OK):
            raise
        return _readable(path, f"{place}?immutable=1", pages_kb)


def _readable(path: Path, uri: str, pages_kb: int) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        for pragma in (*_PRAGMAS, f"cache_size = -{pages_kb}"):
            connection.execute(f"pragma {pragma}")
        version = connection.execute("pragma user_version").fetchone()[0]
        check_version(path, version)
        if version < SCHEMA:
            raise OlderSchema(
                f"{path}: made by an older communique (schema {version}, this one makes {SCHEMA});"
                " communique articles --db FILE brings it up to date"
            )
        connection.execute("select 1 from article limit 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
