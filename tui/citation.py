"""A row as one copies it: the words, and where they stand. Pure functions, for people to paste."""

from __future__ import annotations

from communique.clean import visible
from db.rows import ArticleRow, CountryRow, EventRow, Finding, PositionRow, QuoteRow

from .days import day_words, when_words
from .paint import MODALITY_WORDS, participants

_WIDE = 1000


def citation(article: ArticleRow) -> str:
    """Authors, title, outlet, day and address of an article."""
    title = f"“{article.title}”" if article.title else ""
    day = day_words(article.published) if article.published else "no date"
    parts = [", ".join(article.authors), title, article.publisher, day, article.url or ""]
    return _one_line(", ".join(filter(None, parts)))


def quote_words(row: QuoteRow) -> str:
    """Who said it, when, and the words."""
    office = f", {row.speaker_role}" if row.speaker_role else ""
    speaker = f"{row.speaker or 'No speaker named'}{office}"
    day = f" ({day_words(row.said_on)})" if row.said_on else ""
    return _one_line(f"{speaker}{day}, {row.kind}: {row.text}")


def event_words(row: EventRow) -> str:
    """When, what, who and where, and the sentence it is read in."""
    modality = MODALITY_WORDS.get(row.modality, row.modality)
    when = when_words(row.date, row.date_end, row.granularity, _WIDE)
    parts = [
        when,
        f"{row.type} {modality}".strip(),
        participants(row.actors, row.recipients),
        row.place or "",
    ]
    return _one_line(f"{', '.join(filter(None, parts))}: {row.text}")


def position_words(row: PositionRow) -> str:
    """Country, role, contribution and the sentence."""
    gift = " ".join(filter(None, (row.contribution, row.amount, row.unit, row.rung)))
    parts = [row.country, row.role, gift, day_words(row.as_of) if row.as_of else ""]
    return _one_line(f"{', '.join(filter(None, parts))}: {row.text}")


def words_of(row: QuoteRow | EventRow | PositionRow) -> str:
    """A row as it is copied, without its"""
    if isinstance(row, QuoteRow):
        return quote_words(row)
    return event_words(row) if isinstance(row, EventRow) else position_words(row)


def country_words(row: CountryRow) -> str:
    """A country and where it stands now."""
    gift = " ".join(filter(None, (row.contribution, row.rung)))
    now = ", ".join(filter(None, (row.role, gift))) or "no position stated"
    seen = f"{day_words(row.first)} to {day_words(row.last)}" if row.first else "undated"
    name = f"{row.name} ({row.code})" if row.code else row.name
    return _one_line(
        f"{name}: {now}; {row.quotes:,} quotes, {row.events:,} events, {row.articles:,} articles, {seen}"
    )


def finding_words(finding: Finding, text: str) -> str:
    """The words of a finding in its article."""
    return _one_line(" ".join(text[start:end] for start, end in finding.spans))


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())
