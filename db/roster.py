"""The roster: where each country stands, and how often it comes up in a filter's rows."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .days import LAST_DAY, Range, iso_day, month_of
from .filters import Filter, What
from .listing import ROSTER_LISTS, Listing
from .places import country_name, country_token
from .rows import CountryRow, Gift, Matrix, MatrixRow
from .standing import CONTRIBUTIONS, Stand, Standings
from .sums import sums

STRETCHES = 24
_STANCE_KEYS = ("role", "gives", "rung")

_TALLIES = "select what, country, sum(n) from tally where country <> '' group by what, country"
_KNOWN = "select code, name, first, last from country"
_SPAN = "select min(month), max(month) from tally where what = 'mention' and country = '' and month > 0"
_BY_MONTH = """
select country, month, n from tally where what = 'mention' and country <> '' and month between ? and ?"""


@dataclass(slots=True)
class _Counts:
    """What a roster's line counts."""

    mentions: int = 0
    articles: int = 0
    quotes: int = 0
    events: int = 0


_NONE = Stand()
UNREAD = Standings({}, None, 0, 0)


class Ground:
    """What no filter changes of a roster, read once for a state of the store."""

    def __init__(
        self, connection: sqlite3.Connection, standings: Standings, known_by: int | None = None
    ) -> None:
        known = {code: (name, first, last) for code, name, first, last in connection.execute(_KNOWN)}
        self.known_by = known_by
        self.standings = standings
        standing = standings.stands
        self.codes = frozenset(known)
        self._rows = {
            code: self._uncounted(
                code, *known.get(code, (country_name(code), None, None)), standing.get(code, _NONE)
            )
            for code in known.keys() | standing.keys()
        }
        self._trends: dict[tuple[Range, ...], dict[str, tuple[int, ...]]] = {}
        self._all: list[CountryRow] | None = None

    def all(self, connection: sqlite3.Connection) -> list[CountryRow]:
        """The roster of everything."""
        if self._all is None:
            self._all = self.rows(connection, _kept(connection), Filter())
        return self._all

    def rows(
        self, connection: sqlite3.Connection, counted: dict[str, _Counts], filter: Filter
    ) -> list[CountryRow]:
        """Rows with these counts, most mentioned first."""
        trends = self._trends.get(filter.days)
        if trends is None:
            self._trends.clear()
            trends = self._trends[filter.days] = _trends(connection, filter)
        rows = [
            (self._rows.get(code) or self._uncounted(code, country_name(code), None, None, _NONE))._replace(
                mentions=counts.mentions, articles=counts.articles, quotes=counts.quotes,
                events=counts.events, trend=trends.get(code, ()),
            )
            for code, counts in counted.items()
        ]  # fmt: skip
        return sorted(
            rows, key=lambda row: (-row.mentions, -row.articles, -row.quotes - row.events, row.name)
        )

    def matrix(self, countries: Iterable[str]) -> Matrix:
        """What was last said of each contribution of these countries, in their order."""
        rows = [self._across(code) for code in countries if code in self.standings.stands]
        given = {kind for row in rows for kind in row.gifts}
        return Matrix(tuple(kind for kind in CONTRIBUTIONS if kind in given), tuple(rows))

    def _across(self, code: str) -> MatrixRow:
        stand, row = self.standings.stands[code], self._rows[code]
        gifts = {
            kind: Gift(said.role, said.rung, iso_day(said.day))
            for kind, said in stand.by_contribution.items()
        }
        return MatrixRow(row.code, row.name, row.role, gifts)

    def _uncounted(
        self, code: str, name: str, first: int | None, last: int | None, stand: Stand
    ) -> CountryRow:
        group = country_token(code).startswith("g")
        now = stand.now
        return CountryRow(
            None if group else code, name, now and now.role, now and now.contribution, now and now.rung,
            iso_day(now.day) if now else None, stand.turns, 0, 0, 0, 0, tuple(sorted(stand.roles)),
            tuple(sorted(stand.contributions)), iso_day(first or 0), iso_day(last or 0), (),
            iso_day(self.standings.silent_since(code)), stand.opposed,
        )  # fmt: skip


def roster(
    connection: sqlite3.Connection,
    ground: Ground,
    filter: Filter,
    by_country: Sequence[Counter[str]] | None = None,
) -> list[CountryRow]:
    """The countries and groups of a filter, most mentioned first.

    `by_country`: how many rows of each of the `ROSTER_LISTS` concern each country, where that is known.
    """
    if not filter and ground.known_by is None:
        return ground.all(connection)
    if by_country is None:
        only = filter.only_country
        by_country = [
            sums(_listed(connection, what, filter, ground), only).countries for what in ROSTER_LISTS
        ]
    return ground.rows(connection, _filtered(connection, filter, ground, *by_country), filter)


def _kept(connection: sqlite3.Connection) -> dict[str, _Counts]:
    counted: dict[str, _Counts] = {}
    for what, country, n in connection.execute(_TALLIES):
        counts = counted.setdefault(country, _Counts())
        if what == "position":
            continue
        setattr(counts, f"{what}s", n)
    return counted


def _filtered(
    connection: sqlite3.Connection,
    filter: Filter,
    ground: Ground,
    quotes: Counter[str],
    events: Counter[str],
    articles: Counter[str],
) -> dict[str, _Counts]:
    """The countries of a filter's rows; mentions are its quotes and events that concern them."""
    wanted = _asked_for(filter, ground.codes)
    if any(filter.has(key) for key in _STANCE_KEYS):
        wanted &= sums(_listed(connection, "positions", filter, ground)).countries.keys()
    counted = {}
    for country in sorted(wanted):
        counts = _Counts(
            quotes[country] + events[country], articles[country], quotes[country], events[country]
        )
        if counts.mentions or counts.articles:
            counted[country] = counts
    return counted


def _listed(connection: sqlite3.Connection, what: What, filter: Filter, ground: Ground) -> Listing:
    listing = Listing.of(connection, what, filter)
    return listing if ground.known_by is None else listing.known_by(ground.known_by)


def _asked_for(filter: Filter, known: Iterable[str]) -> set[str]:
    """The countries that the filter's own `country:` terms allow."""
    wanted = set(known)
    for term in filter.terms:
        if term.key == "country":
            named = {country_token(value) for value in term.values}
            wanted = {code for code in wanted if (country_token(code) in named) != term.negative}
    return wanted


def _trends(connection: sqlite3.Connection, filter: Filter) -> dict[str, tuple[int, ...]]:
    """Mentions of each country over equal stretches of months of the filter's period."""
    first, last = connection.execute(
        "select min(month), max(month) from tally where country = '' and month > 0"
    ).fetchone()
    if first is None:
        return {}
    days = filter.days
    if days and days != ((0, LAST_DAY),):
        first = max(first, month_of(max(days[0][0], 1)))
        last = min(last, month_of(days[-1][1]))
    months = _months(first, last)
    if not months:
        return {}
    width = min(STRETCHES, len(months))
    stretch = {month: at * width // len(months) for at, month in enumerate(months)}
    trends: dict[str, list[int]] = {}
    for country, month, n in connection.execute(_BY_MONTH, (first, last)):
        trends.setdefault(country, [0] * width)[stretch[month]] += n
    return {country: tuple(counts) for country, counts in trends.items()}


def _months(first: int, last: int) -> list[int]:
    return [
        year * 100 + month
        for year in range(first // 100, last // 100 + 1)
        for month in range(1, 13)
        if first <= year * 100 + month <= last
    ]
