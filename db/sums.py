"""Sums over a filter's rows: how many there are, in each month and of each country, all in one walk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .days import SHIFT, UNDATED, month_of
from .listing import Listing
from .places import counted

# Of rows more of which than this are hit, those that are not are gone through: what the search index passes
# over costs a third of what is read of a row.
_MOST = 2 / 3
# Whether most are hit is told by a month of no more than this share of all rows, and of so many at least.
_SAMPLE, _LEAST_SAMPLE = 1 / 10, 100
_COUNTRIES = "group_concat(t.countries, '')"
_BY_DAY = f"f.rowid >> {SHIFT} as day", "group by day"
_KEPT = "select country, month, n from tally where what = ?"


class Sums(NamedTuple):
    """How many rows there are; of events in each month too (202503, 0: undated), and of each country."""

    rows: int
    months: Counter[int]
    countries: Counter[str]

    def without(self, others: Sums) -> Sums:
        """The sums of the rows that are not among these others of them."""
        return Sums(self.rows - others.rows, self.months - others.months, self.countries - others.countries)


def sums(listing: Listing, country: str | None = None) -> Sums:
    """The sums of a list's rows; where every row concerns one `country`, of that alone."""
    if country is not None:
        return _of_one(listing, country)
    if not listing.is_of_all_days or listing.also:
        return _walked(listing)
    if listing.every:
        return _kept(listing)
    return _kept(listing).without(_walked(listing.rest())) if _are_most(listing) else _walked(listing)


def _walked(listing: Listing) -> Sums:
    day, group = _BY_DAY if listing.table == "event" else ("0", "")
    rows = list(listing.joined(f"{day}, count(*), {_COUNTRIES}", group))
    countries = counted("".join(texts for _, _, texts in rows if texts))
    return Sums(sum(n for _, n, _ in rows), _months((day, n) for day, n, _ in rows), countries)


def _of_one(listing: Listing, country: str) -> Sums:
    day, group = _BY_DAY if listing.table == "event" else ("0", "")
    days = list(listing.read(f"{day}, count(*)", group))
    count = sum(n for _, n in days)
    return Sums(count, _months(days), +Counter({country: count}))


def _kept(listing: Listing) -> Sums:
    """Of all rows there are."""
    months, countries = Counter[int](), Counter[str]()
    for country, month, n in listing.connection.execute(_KEPT, (listing.table,)):
        if country:
            countries[country] += n
        else:
            months[month] += n
    return Sums(months.total(), months, countries)


def _are_most(listing: Listing) -> bool:
    """Whether most of all rows are among them, by a sample: it tells only how they are counted."""
    months = listing.months()
    most = sum(n for _, _, n in months) * _SAMPLE
    samples = [month for month in months if _LEAST_SAMPLE <= month[2] <= most]
    if not samples:
        return False
    first, last, n = max(samples, key=lambda month: month[2])
    return listing.counted(first, last) > n * _MOST


def _months(days: Iterable[tuple[int, int]]) -> Counter[int]:
    months = Counter[int]()
    for day, n in days:
        months[0 if day >= UNDATED else month_of(day)] += n
    return +months
