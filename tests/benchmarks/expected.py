"""What must stand on the screen: patterns made of what the store answers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from communique.errors import FilterError
from db.filters import Filter
from db.queries import Queries
from db.rows import EventRow, QuoteRow
from tui.days import day_words, when_words
from tui.listing import Row
from tui.paint import KIND_LETTERS
from tui.panes import PaneName, row_term

_WORD = re.compile(r"[a-z]{2,}")
_BRACED = re.compile(r"\{(\w+)\}")
VIEWS: tuple[PaneName, ...] = ("timeline", "countries", "quotes")
_SAMPLE = 400
_ALL = Filter()


class Screen:
    """The screen of 120x40 that a store fills."""

    unfiltered = r"\A ?/ filter:.*1 Timeline.*"

    def __init__(self, store: Path) -> None:
        self._queries = Queries(store)

    def pattern(self, name: str) -> str:
        """A row or a count of the unfiltered panes."""
        summary = self._queries.summary()
        match name:
            case "events" | "quotes":
                return f"{getattr(summary, name):,}"
            case "countries":
                return f"{len(self._queries.countries()):,}"
            case "event":
                return _event(self._queries.events(limit=1)[0])
            case "last_event":
                return _event(self._queries.events(limit=1, newest_first=True)[0])
            case "quote":
                return _quote(self._queries.quotes(limit=1)[0])
            case "last_quote":
                return _quote(self._queries.quotes(limit=1, newest_first=False)[0])
            case "article":
                return r"next finding|Next finding"
        raise KeyError(name)

    def words(self, text: str) -> str:
        """A filter with the store's own words in it."""
        return _BRACED.sub(lambda braced: self._own[braced[1]], text)

    def typed(self, text: str, *, typing: bool = True) -> str:
        """The bar holds the text, and both lists begin with the first rows of its filter."""
        bar = r"\A ?/ " + re.escape(text)
        try:
            filter = Filter.parse(text, typing=typing)
        except FilterError:
            return bar
        events, quotes = self._queries.events(filter, limit=1), self._queries.quotes(filter, limit=1)
        event = _event(events[0]) if events else "No events|No rows"
        quote = _quote(quotes[0]) if quotes else "No quotes"
        return f"{bar}.*1 Timeline.*{event}.*3 Quotes.*{quote}"

    def figures(self, text: str, *, typing: bool = True) -> str:
        """The exact counts of a filter stand in the titles."""
        filter = Filter.parse(text, typing=typing)
        events, quotes = (self._queries.count(what, filter) for what in ("events", "quotes"))
        countries = len(self._queries.countries(filter))
        return f"1 Timeline {events:,} .*2 Countries {countries:,} .*3 Quotes {quotes:,} "

    def hits(self, text: str) -> int:
        """How many rows the filter's two lists have together."""
        filter = Filter.parse(text, typing=True)
        return self._queries.count("quotes", filter) + self._queries.count("events", filter)

    def chosen(self, pane: str) -> str:
        """The filter that the first row of a pane stands for."""
        name: PaneName = VIEWS[int(pane) - 1]
        firsts: dict[PaneName, Row] = {
            "timeline": self._queries.events(limit=1)[0],
            "countries": self._queries.countries(at_hand=True)[0],
            "quotes": self._queries.quotes(limit=1)[0],
        }
        term = row_term(name, firsts[name])
        assert term is not None
        return str(_ALL.with_term(*term))

    @cached_property
    def _own(self) -> dict[str, str]:
        rows = self._queries.quotes(limit=_SAMPLE)
        words = Counter(word for row in rows for word in _WORD.findall(row.text.lower()))
        common = words.most_common(1)[0][0]
        rare = min(words, key=lambda word: (words[word], -len(word), word))
        return {
            "common": common,
            "rare": rare,
            "phrase": " ".join(_pair(rows)),
            "speaker": self._queries.speakers(limit=1)[0].speaker.split()[-1].lower(),
            "code": (self._queries.countries()[0].code or "").lower(),
            "day": f"{(self._queries.summary().last or '2025')[:4]}-06",
        }


def _pair(rows: list[QuoteRow]) -> tuple[str, str]:
    """The commonest two neighbouring words."""
    pairs: Counter[tuple[str, str]] = Counter()
    for row in rows:
        words = _WORD.findall(row.text.lower())
        pairs.update(pairwise(words))
    return pairs.most_common(1)[0][0]


def _event(row: EventRow) -> str:
    when = re.escape(when_words(row.date, row.date_end, row.granularity, 14))
    return rf"{when}\s+{row.type.lower()}"


def _quote(row: QuoteRow) -> str:
    words = re.escape(row.text[:16])
    return f"{re.escape(day_words(row.day))} +{KIND_LETTERS[row.kind]} .{{30,36}}.*?{words}"
