"""Filling the three panes with what a filter finds: rows in the frame of the key, figures as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from db.filters import Filter
from db.listing import ROSTER_LISTS
from db.queries import Queries
from db.rows import Bucket, Claim, CountryRow, buckets

from .asking import Asker
from .listing import Key, Listing, Opening, Paged, Whole
from .panes import Countries, Pane, Quotes, Timeline

if TYPE_CHECKING:
    from db.sums import Sums

NOTHING_STORED = (
    "Nothing is stored here yet.\n\nPress q, then read articles from files or folders:\n"
    "communique browse FOLDER\n\nor look at the sample articles:\ncommunique demo"
)


class Filling:
    """Asks for what the panes show under a filter, and shows it in them; `on_shown` hears of each change."""

    def __init__(
        self,
        asker: Asker,
        timeline: Timeline,
        countries: Countries,
        quotes: Quotes,
        on_shown: Callable[[], None],
    ) -> None:
        self._asker = asker
        self._timeline, self._countries, self._quotes = timeline, countries, quotes
        self._on_shown = on_shown
        self._filter = Filter()
        self._sums: dict[str, Sums] = {}
        self._first: Pane = timeline
        self.is_reading_articles = False

    @property
    def panes(self) -> tuple[Timeline, Countries, Quotes]:
        return self._timeline, self._countries, self._quotes

    @property
    def keys(self) -> tuple[Key | None, ...]:
        """The rows one stands on."""
        return tuple(pane.list.key for pane in self.panes)

    def ask_rows(self, filter: Filter, keys: Sequence[Key | None], first: Pane, until: float) -> None:
        """Ask for the lists, the one that is looked at first; what is at hand by `until` is shown at once."""
        self._filter, self._first, self._sums = filter, first, {}
        asked: list[tuple[Pane, Key | None]] = [(self._timeline, keys[0]), (self._quotes, keys[2])]
        for pane, key in sorted(asked, key=lambda one: one[0] is not first):
            pane.counted = None
            self._ask_list(pane, key, until)

    def ask_sums(self, country: Key | None, until: float | None = None) -> None:
        """Ask for what goes through many rows: counts, histogram, roster. Without a filter they are kept."""
        if self._filter:
            self._uncounted()
            self._asker.figures(
                (
                    partial(Queries.sums, what=what, filter=self._filter),
                    partial(self._show_sums, country, what),
                )
                for what in ROSTER_LISTS
            )
        else:
            self._timeline.show_histogram(self._timeline.period)
            kept = self._asker.now(_countries_at_hand, until=until)
            if kept is not None:
                self._show_countries(country, kept)
            else:
                self._uncounted()
            self._asker.figure(Queries.countries, partial(self._show_countries, country))
            self._asker.figure(Queries.claim, self._show_claim)

    def ask_period(self, until: float | None = None) -> None:
        """The whole period's histogram, which stands behind every filter's."""
        period = self._asker.now(Queries.histogram, until=until)
        if period is not None:
            self._show_period(period)
        else:
            self._asker.later(Queries.histogram, self._show_period, always=True)

    def say_trouble(self, words: str) -> None:
        """Say what is wrong with the store where no rows are."""
        for pane in self.panes:
            if not pane.list.rows.total:
                pane.say_empty(words)

    def _ask_list(self, pane: Pane, key: Key | None, until: float) -> None:
        listing = Listing("quotes" if pane is self._quotes else "events", self._filter)
        ask = partial(listing.opening, keep=key)
        opening = self._asker.now(ask, until=until) if pane.display else None
        if opening is not None:
            self._show_list(pane, listing, opening, until)
        else:
            pane.say()
            self._asker.later(ask, partial(self._show_list, pane, listing))

    def _show_list(self, pane: Pane, listing: Listing, opening: Opening, until: float | None = None) -> None:
        """Show the first rows, with their number if it is known or kept."""
        rows = Paged(listing, opening, self._asker, pane.list.arrived)
        if rows.exact:
            total = None
        elif listing.what in self._sums:
            total = self._sums[listing.what].rows
        else:
            total = None if listing.filter else self._asker.now(listing.count, until=until)
        if total is not None:
            rows.counted(total)
            pane.counted = total
        pane.list.show(rows, opening.cursor)
        self._showed(pane)
        if not rows.exact and not listing.filter:
            self._asker.figure(listing.count, partial(self._counted, pane))

    def _show_sums(self, country: Key | None, what: str, sums: Sums) -> None:
        """Show a list's figures; with those of all of them the roster can be made."""
        self._sums[what] = sums
        if what == "events":
            self._timeline.show_histogram(buckets(sums.months))
        for pane, listed in ((self._timeline, "events"), (self._quotes, "quotes")):
            if what == listed:
                self._counted(pane, sums.rows)
        if len(self._sums) == len(ROSTER_LISTS):
            by_country = [self._sums[what].countries for what in ROSTER_LISTS]
            ask = partial(Queries.countries, filter=self._filter, by_country=by_country)
            self._asker.figure(ask, partial(self._show_countries, country))

    def _counted(self, pane: Pane, total: int) -> None:
        rows = pane.list.rows
        if isinstance(rows, Paged) and rows.listing.filter == self._filter and not rows.exact:
            rows.counted(total)
            pane.counted = total
            pane.list.counted()
            pane.say()
            self._on_shown()

    def _uncounted(self) -> None:
        self._countries.counted = None
        self._countries.say()

    def _show_countries(self, key: Key | None, rows: Sequence[CountryRow]) -> None:
        whole = Whole(rows)
        if self._countries.counted is not None and self._countries.list.rows == whole:
            return
        if self._countries.counted is not None:
            # Only where they stand was missing: one may have moved meanwhile.
            key = self._countries.list.key
        self._countries.list.show(whole, whole.number_of(key))
        self._countries.counted = len(rows)
        self._showed(self._countries)

    def _showed(self, pane: Pane) -> None:
        pane.say_empty(self._why_empty(pane) if not pane.list.rows.total else "")
        pane.say()
        self._on_shown()

    def _why_empty(self, pane: Pane) -> str:
        called = pane.rows_called
        if self._filter:
            return f"No {called} under this filter.\n\nx clears it, X takes its last term back, / edits it."
        if self.is_reading_articles:
            return "Articles are being read: what is found appears here."
        if any(other.list.rows.total for other in self.panes):
            return f"No {called} were found in these articles."
        return NOTHING_STORED if pane is self._first else "Nothing is stored here yet."

    def _show_claim(self, claim: Claim | None) -> None:
        self._countries.show_claim(claim)
        self._countries.say()

    def _show_period(self, period: Sequence[Bucket]) -> None:
        self._timeline.show_histogram(self._timeline.hits if self._filter else period, period)


def _countries_at_hand(queries: Queries) -> list[CountryRow]:
    return queries.countries(at_hand=True)
