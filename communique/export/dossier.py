"""The dossier: what a filter found, to be read, each line with its citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol

from db.rows import ArticleRow, CountryRow, EventRow, PositionRow, QuoteRow

from .escaping import link, markdown


class _Cited(Protocol):
    """A row that stands in an article."""

    @property
    def article(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def published(self) -> str | None: ...
    @property
    def outlets(self) -> int: ...
    @property
    def doubt(self) -> str | None: ...
    @property
    def chain(self) -> tuple[dict[str, object], ...]: ...


def heading(filter_text: str, counts: dict[str, int]) -> Iterator[str]:
    yield "# Dossier\n\n"
    yield f"Filter: {markdown(filter_text)}\n\n" if filter_text else "Everything in the store.\n\n"
    yield "; ".join(f"{name} {count:,}" for name, count in counts.items()) + ".\n"
    yield "What stands here was reported; every line names its article, listed at the end.\n"


def timeline(events: Iterable[EventRow]) -> Iterator[str]:
    yield "\n## Timeline\n"
    for day, rows in groupby(events, lambda row: _day(row)):
        yield f"\n### {day}\n\n"
        for row in rows:
            told = "" if row.modality == "asserted" else f" ({row.modality})"
            place = f", {markdown(row.place)}" if row.place else ""
            yield f"- **{row.type}**{told}{place}: {markdown(row.text)} {_citation(row)}\n"


def countries(roster: Iterable[CountryRow], positions: Iterable[PositionRow]) -> Iterator[str]:
    yield "\n## Countries\n"
    stated: dict[str, list[PositionRow]] = {}
    for position in positions:
        stated.setdefault(position.country, []).append(position)
    for country in roster:
        now = ", ".join(word for word in (country.role, country.contribution, country.rung) if word)
        yield f"\n### {markdown(country.name)}\n\n"
        yield f"{f'{now}; ' if now else ''}{country.quotes:,} quotes, {country.events:,} events.\n"
        rows = stated.get(country.code or country.name, [])
        yield "\n" if rows else ""
        for row in rows:
            stand = ", ".join(markdown(word) for word in (row.role, row.contribution, row.rung) if word)
            yield f"- {row.as_of or 'undated'}, {stand}: {markdown(row.text)} {_citation(row)}\n"


def quotes(rows: Iterable[QuoteRow]) -> Iterator[str]:
    yield "\n## Quotes\n"
    for day, of_day in groupby(rows, lambda row: row.day or "undated"):
        yield f"\n### {day}\n\n"
        for row in of_day:
            who = ", ".join(
                markdown(word) for word in (row.speaker or "nobody named", row.speaker_role) if word
            )
            yield f"- {who} ({row.kind}): {markdown(row.text)} {_citation(row)}\n"


def sources(articles: Iterable[ArticleRow]) -> Iterator[str]:
    yield "\n## Articles\n\n"
    for row in articles:
        parts = [", ".join(row.authors), row.publisher, row.published or "no date"]
        by = ", ".join(markdown(part) for part in parts if part)
        yield f"- \\[{row.id}\\] {link(row.title or 'untitled', row.url)}. {by}.\n"


def _citation(row: _Cited) -> str:
    """`[12: Example Daily, 13 March]`, with what stands between us and the fact."""
    through = [str(step["who"]) for step in row.chain[1:]]
    parts = [row.publisher or "no publisher", row.published or "no date"]
    parts += [f"through {' > '.join(through)}"] if through else []
    parts += [f"{row.outlets} outlets"] if row.outlets > 1 else []
    parts += [f"doubt: {row.doubt}"] if row.doubt else []
    return f"\\[{row.article}: {markdown('; '.join(parts))}\\]"


def _day(row: EventRow) -> str:
    if row.date is None:
        return "Undated"
    if row.granularity in ("before", "after"):
        return f"{row.granularity} {row.date}"
    return row.date if row.date_end in (None, row.date) else f"{row.date} to {row.date_end}"
