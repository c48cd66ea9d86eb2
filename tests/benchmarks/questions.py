"""The store's answers timed without any screen, in processor time: other programs may run beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from expected import Screen

from db.filters import Filter
from db.listing import ROSTER_LISTS
from db.queries import Queries

_PAGE = 64
FILTERS = (
    "", "t*", "{common}", "{rare}", '"{phrase}"', "speaker:{speaker}", "country:{code}", "since:{day}",
    "kind:direct", "{common} country:{code}", "kind:direct since:{day}", "speaker:{speaker} {common}",
    "-{common}", "title:{common}", "type:consult {common}",
)  # fmt: skip


class Answered(NamedTuple):
    """Milliseconds of processor time of a filter's questions."""

    filter: str
    hits: int
    first_page: float
    last_page: float
    counts: float
    figures: float


def answered(store: Path, times: int = 3) -> list[Answered]:
    """Every filter's first and last page, the counts of its lists, and all its figures."""
    screen = Screen(store)
    return [_answered(store, screen.words(text), times) for text in FILTERS]


def _answered(store: Path, text: str, times: int) -> Answered:
    filter = Filter.parse(text)
    with Queries(store) as queries:
        queries.summary()

        def taken(ask: Callable[[], object]) -> float:
            spent = []
            for _ in range(times):
                start = process_time()
                ask()
                spent.append((process_time() - start) * 1000)
            return median(spent)

        return Answered(
            text,
            queries.count("quotes", filter) + queries.count("events", filter),
            taken(lambda: (queries.quotes(filter, limit=_PAGE), queries.events(filter, limit=_PAGE))),
            taken(lambda: queries.quotes(filter, limit=_PAGE, newest_first=False)),
            taken(lambda: (queries.count("quotes", filter), queries.count("events", filter))),
            taken(lambda: _figures(queries, filter)),
        )


def _figures(queries: Queries, filter: Filter) -> object:
    """What the app asks after the rows: counts, histogram and roster."""
    sums = [queries.sums(what, filter) for what in ROSTER_LISTS]
    return sums, queries.countries(filter, by_country=[one.countries for one in sums])


def shown(answers: list[Answered]) -> str:
    """The answers as a table."""
    head = "| filter | hits | first pages | last page | counts | figures |"
    lines = [head, "|" + " --- |" * 6]
    for one in answers:
        times = " | ".join(f"{spent:.1f}" for spent in one[2:])
        lines.append(f"| `{one.filter or 'none'}` | {one.hits:,} | {times} |")
    return "\n".join(lines)
