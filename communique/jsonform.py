"""The JSON form of an analysis: the fixed field names that `extract` and `show --json` print."""

from __future__ import annotations

from typing import Any

from .model import Analysis, Article, CountryMention, DateMention, Event, Link, Position, Quote, quoted_words

Json = dict[str, Any]
_ARTICLE_FIELDS = ("id", "path", "title", "publisher", "authors", "published", "url", "language", "text")


def analysis_json(analysis: Analysis) -> Json:
    """One article with its findings."""
    text = analysis.article.text
    return {
        **article_json(analysis.article),
        "quotes": [quote_json(quote, text) for quote in analysis.quotes],
        "dates": [date_json(date, text) for date in analysis.dates],
        "countries": [country_json(mention, text) for mention in analysis.countries],
        "events": [event_json(event) for event in analysis.events],
        "positions": [position_json(position) for position in analysis.positions],
    }


def article_json(article: Article) -> Json:
    return {name: getattr(article, name) for name in _ARTICLE_FIELDS}


def quote_json(quote: Quote, text: str) -> Json:
    words = quoted_words(text, quote.spans)
    named = {"kind": quote.kind, "spans": quote.spans, "text": words}
    return {**named, **_fields(quote), "chain": chain_json(quote.chain)}


def date_json(date: DateMention, text: str) -> Json:
    return {"span": date.span, "text": text[slice(*date.span)], **_fields(date)}


def country_json(mention: CountryMention, text: str) -> Json:
    return {
        "span": mention.span,
        "text": text[slice(*mention.span)],
        "code": mention.code,
        "kind": mention.kind,
        "as": mention.stands_for,
    }


def event_json(event: Event) -> Json:
    return {**_fields(event), "chain": chain_json(event.chain)}


def position_json(position: Position) -> Json:
    return {**_fields(position), "chain": chain_json(position.chain)}


def chain_json(chain: tuple[Link, ...]) -> list[Json]:
    return [{"who": link.who, "kind": link.kind, "cue": link.cue} for link in chain]


def _fields(finding: Quote | DateMention | Event | Position) -> Json:
    return {name: getattr(finding, name) for name in finding.__slots__}
