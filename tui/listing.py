"""The rows behind a list: read in pages near what is shown, never all of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol

from db.filters import Filter
from db.queries import Queries
from db.rows import CountryRow, EventRow, MatrixRow, Place, PositionRow, QuoteRow, SpeakerRow

from .asking import Asker

Row = QuoteRow | EventRow | CountryRow | MatrixRow | PositionRow | SpeakerRow
Key = int | str
PAGE = 64
_PAGES_KEPT = 32


def row_key(row: Row) -> Key:
    """What a row stays the same by when a list is read anew."""
    if isinstance(row, CountryRow | MatrixRow):
        return row.code or row.name
    return row.id


class Rows(Protocol):
    """What a list on the screen needs to know; `exact` says whether `total` is final."""

    @property
    def total(self) -> int: ...

    @property
    def exact(self) -> bool: ...

    def row(self, number: int) -> Row | None:
        """The row, or None while it is being read."""


@dataclass(slots=True)
class Whole:
    """A short list, all of it at hand."""

    rows: Sequence[Row]
    exact: bool = True

    @property
    def total(self) -> int:
        return len(self.rows)

    def row(self, number: int) -> Row | None:
        return self.rows[number] if number < len(self.rows) else None

    def number_of(self, key: Key | None) -> int:
        """Where the row with this key stands, else the first."""
        return next((number for number, row in enumerate(self.rows) if row_key(row) == key), 0)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first rows read of a list: a page, its number, and the row to stand on."""

    rows: Sequence[QuoteRow | EventRow]
    page: int = 0
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of the store: what it is of, under which filter."""

    what: Literal["quotes", "events"]
    filter: Filter

    @property
    def newest_first(self) -> bool:
        """Quotes are read as news is, a timeline from its beginning."""
        return self.what == "quotes"

    def opening(self, queries: Queries, keep: Key | None = None) -> Opening:
        """The first page, or the page around the row with the key `keep`."""
        if not isinstance(keep, int):
            return Opening(self.page(queries, 0))
        at = queries.position_of(self.what, self.filter, keep, newest_first=self.newest_first)
        rows = self.page(queries, at // PAGE)
        if not rows and at:
            return Opening(self.page(queries, 0))
        return Opening(rows, at // PAGE, min(at, at // PAGE * PAGE + max(0, len(rows) - 1)))

    def page(
        self, queries: Queries, number: int, *, place: Place | None = None, total: int | None = None
    ) -> Sequence[QuoteRow | EventRow]:
        """One page; without a place to read on from, the store finds one."""
        if place is None and number:
            place = queries.seek(
                self.what, self.filter, number * PAGE, newest_first=self.newest_first, total=total
            )
        read = queries.quotes if self.what == "quotes" else queries.events
        return read(self.filter, place=place, limit=PAGE, newest_first=self.newest_first)

    def count(self, queries: Queries) -> int:
        return queries.count(self.what, self.filter)


class Paged:
    """A list of any length. Until it is counted, `total` is as many rows as are known to be there."""

    def __init__(
        self, listing: Listing, opening: Opening, asker: Asker, on_arrival: Callable[[], None]
    ) -> None:
        self.listing = listing
        self._asker = asker
        self._on_arrival = on_arrival
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._places: dict[int, Place] = {}
        self._pending: set[int] = set()
        self.exact = len(opening.rows) < PAGE
        self.total = opening.page * PAGE + len(opening.rows)
        self._put(opening.page, opening.rows)

    def counted(self, total: int) -> None:
        self.total, self.exact = total, True

    def row(self, number: int) -> Row | None:
        page, line = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._read(page)
        return rows[line] if rows is not None and line < len(rows) else None

    def _read(self, page: int) -> Sequence[Row] | None:
        """The page if it is at hand within a moment; else it is asked for, once."""
        if page in self._pending:
            return None
        total = self.total if self.exact else None
        ask = partial(self.listing.page, number=page, place=self._places.get(page), total=total)
        rows = self._asker.now(ask)
        if rows is not None:
            self._put(page, rows)
            return rows
        self._pending.add(page)
        self._asker.later(ask, partial(self._arrived, page))
        return None

    def _arrived(self, page: int, rows: Sequence[QuoteRow | EventRow]) -> None:
        self._pending.discard(page)
        self._put(page, rows)
        self._on_arrival()

    def _put(self, page: int, rows: Sequence[QuoteRow | EventRow]) -> None:
        self._pages[page] = rows
        if len(rows) == PAGE:
            self._places[page + 1] = Place(rows[-1].id, self.listing.newest_first)
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
