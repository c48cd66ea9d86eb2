"""Articles of a store as the analyses they were made of, so that another store can take them in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from communique.model import (
    Analysis,
    Article,
    CountryMention,
    DateMention,
    Event,
    Link,
    Position,
    Quote,
    Sentence,
    Span,
)

from .door import door
from .queries import opened
from .reading import article_json

_IDS = "select id, sha256, encoding, doubt from article order by id"
_SENTENCES = """
select start, end, paragraph from sentence where id between ?1 << 20 and ((?1 + 1) << 20) - 1 order by id"""
_FILES = "select path, status, reason, sha256, size, mtime_ns, articles from file order by id"


class Kept(NamedTuple):
    """An article of another store: its id there, the hash of its file, and what was found in it."""

    id: int
    sha256: str
    analysis: Analysis


class KeptFile(NamedTuple):
    """A file that another store was given, with its articles' ids there."""

    path: bytes
    status: str
    reason: str | None
    sha256: str | None
    size: int
    mtime_ns: int
    articles: tuple[int, ...]


def kept_articles(path: Path) -> Iterator[Kept]:
    """Every article of a store, in the order they came in."""
    with door(path):
        connection = opened(path)
        try:
            for article, sha256, encoding, doubt in connection.execute(_IDS).fetchall():
                yield Kept(article, sha256, _analysis(connection, article, encoding, doubt))
        finally:
            connection.close()


def kept_files(path: Path) -> list[KeptFile]:
    """Every file a store was given."""
    with door(path):
        connection = opened(path)
        try:
            rows = connection.execute(_FILES).fetchall()
        finally:
            connection.close()
    return [KeptFile._make((*told, tuple(json.loads(articles)))) for *told, articles in rows]


def _analysis(connection: sqlite3.Connection, article: int, encoding: str, doubt: str | None) -> Analysis:
    told = article_json(connection, article)
    names = ("text", "id", "path", "title", "publisher", "published", "url", "language")
    return Analysis(
        Article(
            **{name: told[name] for name in names},
            authors=tuple(told["authors"]),
            encoding=encoding,
            doubt=doubt,
        ),
        tuple(
            Sentence(Span(start, end), paragraph)
            for start, end, paragraph in connection.execute(_SENTENCES, (article,))
        ),
        tuple(Quote(**_fields(quote, leave=("text",))) for quote in told["quotes"]),
        tuple(DateMention(**_fields(date, leave=("text",))) for date in told["dates"]),
        tuple(
            CountryMention(Span(*mention["span"]), mention["code"], mention["kind"], mention["as"])
            for mention in told["countries"]
        ),
        tuple(Event(**_fields(event)) for event in told["events"]),
        tuple(Position(**_fields(position)) for position in told["positions"]),
    )


def _fields(told: dict[str, Any], leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """The JSON form of a finding as its record's fields."""
    return {name: _value(name, value) for name, value in told.items() if name not in leave}


def _value(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name == "chain":
        return tuple(Link(**link) for link in value)
    if name == "spans":
        return tuple(Span(*span) for span in value)
    if name in ("span", "cue_span", "speaker_span", "trigger_span"):
        return Span(*value)
    return tuple(value) if isinstance(value, list) else value
