"""Rows of the tables as the records that panes and commands show, and an article as it is read."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from communique.errors import MissingError

from .places import country_name
from .rows import ArticleRow, ArticleText, EventRow, FileRow, Finding, Link, PositionRow, QuoteRow

_R = TypeVar("_R")
_CHUNK = 400
_NO_ARTICLE = "article {}: this store has none of that number; communique articles lists them"
# SQLite counts no further.
_MOST_ROWS = 1 << 63
_HEADING = "a.title, a.publisher, a.published"
_QUOTE = """r.id, r.article, coalesce(r.said_on, a.published), r.kind, r.text, r.spans, r.cue, r.cue_span,
    r.speaker, r.speaker_span, r.speaker_role, r.speaker_country, r.speaker_type, r.said_on, r.chain,
    r.rule, r.doubt"""
_EVENT = """r.id, r.article, r.date, r.date_end, r.granularity, r.date_rule, r.type, r.modality, r.place,
    r.place_country, r.actors, r.recipients, r.bodies, r.text, r.start, r.end, r.trigger_start,
    r.trigger_end, r.chain,
    r.rule, r.doubt"""
_POSITION = """r.id, r.article, r.country, r.role, r.contribution, r.rung, r.initiative, r.condition,
    r.amount, r.unit, r.as_of, r.text, r.start, r.end, r.chain, r.rule, r.doubt"""
_ARTICLE = """a.id, a.title, a.publisher, a.authors, a.published, a.url, a.path, a.quotes, a.events,
    a.positions, a.revision_of, a.doubt, a.family, a.address"""
_COLUMNS = {"quote": _QUOTE, "event": _EVENT, "position": _POSITION}
_FINDINGS = {
    table: f"""
select {columns}, {_HEADING}, r.outlets, r.origins
from json_each(?) j join {table} r on r.id = j.value join article a on a.id = r.article"""
    for table, columns in _COLUMNS.items()
}
_OF_ARTICLE = {
    table: f"""
select {columns}, {_HEADING}, r.outlets, r.origins
from {table} r join article a on a.id = r.article where r.article = ? order by r.n"""
    for table, columns in _COLUMNS.items()
}
_QUOTES_FOUND = """
select id, spans, kind, speaker, speaker_role, speaker_country, said_on, rule, chain, doubt
from quote where article = ?1 and cast(substr(spans, 3) as integer) between ?2 and ?3 order by n"""
_EVENTS_FOUND = """
select id, start, end, type, modality, date, date_end, place, actors, rule, chain, doubt
from event where article = ?1 and start between ?2 and ?3 order by n"""
_POSITIONS_FOUND = """
select id, start, end, country, role, contribution, rung, as_of, rule, chain, doubt
from position where article = ?1 and start between ?2 and ?3 order by n"""
_MEMBERS = """
select lead, id from {table} where lead in (select value from json_each(?)) and lead <> id order by id"""
_ARTICLES_BY_PLACE = f"select {_ARTICLE} from json_each(?) j join article a on a.place = j.value"
_ARTICLE_AS_READ = """
select ident, path, title, publisher, authors, published, url, language, text, dates
from article where id = ?"""
_ARTICLE_BY_ID = f"select {_ARTICLE} from article a where a.id = ?"
_COPIES = """
select id from (select ?1 as id union all select id from article where family = ?1 and shared is not null)
where id <> ?2 order by id"""
_REVISIONS = "select id from article where address = ? and publisher = ? and id <> ? order by id"
# Of an article much longer than a stretch around a place, the stretch is read first.
_AROUND = 12_000
_LONG = 10 * _AROUND
_WITHIN = "id between ?1 << 20 and ((?1 + 1) << 20) - 1"


def findings(connection: sqlite3.Connection, table: str, ids: Sequence[int]) -> list[Any]:
    """The records of a table's rows, in the order of the ids."""
    found: list[Any] = []
    for at in range(0, len(ids), _CHUNK):
        asked = json.dumps(ids[at : at + _CHUNK])
        members = _members(connection, table, asked)
        for row in connection.execute(_FINDINGS[table], (asked,)):
            found.append(_RECORDS[table](row, (row[0], *members.get(row[0], ()))))
    return found


def _members(connection: sqlite3.Connection, table: str, asked: str) -> dict[int, list[int]]:
    members: dict[int, list[int]] = {}
    for lead, row_id in connection.execute(_MEMBERS.format(table=table), (asked,)):
        members.setdefault(lead, []).append(row_id)
    return members


def _quote(row: Any, ids: tuple[int, ...]) -> QuoteRow:
    (
        row_id, article, day, kind, text, spans, cue, cue_span, speaker, speaker_span, role, country, type_,
        said_on,
        chain, rule, doubt, title, publisher, published, outlets, origins,
    ) = row  # fmt: skip
    return QuoteRow(
        row_id, article, day, kind, text, tuple((start, end) for start, end in json.loads(spans)), cue,
        _span(cue_span), speaker, _span(speaker_span), role, country, type_, said_on, _chain(chain), rule,
        doubt,
        title, publisher, published, outlets, origins, ids,
    )  # fmt: skip


def _event(row: Any, ids: tuple[int, ...]) -> EventRow:
    (
        row_id, article, date, date_end, granularity, date_rule, type_, modality, place, place_country,
        actors,
        recipients, bodies, text, start, end, trigger_start, trigger_end, chain, rule, doubt, title,
        publisher,
        published, outlets, origins,
    ) = row  # fmt: skip
    return EventRow(
        row_id, article, date, date_end, granularity, date_rule, type_, modality, place, place_country,
        tuple(json.loads(actors)), tuple(json.loads(recipients)), text, (start, end), (trigger_start,
        trigger_end),
        _chain(chain), rule, doubt, title, publisher, published, outlets, origins, ids,
        tuple(json.loads(bodies)),
    )  # fmt: skip


def _position(row: Any, ids: tuple[int, ...]) -> PositionRow:
    (
        row_id, article, country, role, contribution, rung, initiative, condition, amount, unit, as_of, text,
        start, end, chain, rule, doubt, title, publisher, published, outlets, origins,
    ) = row  # fmt: skip
    return PositionRow(
        row_id, article, country, role, contribution, rung, initiative, condition, amount, unit, as_of, text,
        (start, end), _chain(chain), rule, doubt, title, publisher, published, outlets, origins, ids,
    )  # fmt: skip


_RECORDS: dict[str, Callable[[Sequence[Any], tuple[int, ...]], Any]] = {
    "quote": _quote, "event": _event, "position": _position,
}  # fmt: skip


def articles(connection: sqlite3.Connection, places: Sequence[int]) -> list[ArticleRow]:
    """The articles at these places, in their order."""
    found = []
    for at in range(0, len(places), _CHUNK):
        rows = connection.execute(_ARTICLES_BY_PLACE, (json.dumps(places[at : at + _CHUNK]),)).fetchall()
        found += [_article(connection, row) for row in rows]
    return found


def _article(connection: sqlite3.Connection, row: Sequence[Any]) -> ArticleRow:
    row_id, title, publisher, authors, published, url, path, quotes, events, positions, revision_of, doubt = (
        row[:12]
    )
    family, address = row[12:]
    copies = connection.execute(_COPIES, (family, row_id))
    revisions = (
        connection.execute(_REVISIONS, (address, publisher, row_id)).fetchall() if address is not None else ()
    )
    earlier = {other for (other,) in revisions}
    return ArticleRow(
        row_id, title, publisher, tuple(json.loads(authors)), published, url, path, quotes, events, positions,
        tuple(copy for (copy,) in copies if copy not in earlier), revision_of, tuple(sorted(earlier)), doubt,
    )  # fmt: skip


def _row_of(connection: sqlite3.Connection, sql: str, article: int) -> Any:
    """What the question tells of an article; MissingError where there is none of that number."""
    row = connection.execute(sql, (article,)).fetchone() if 0 < article < _MOST_ROWS else None
    if row is None:
        raise MissingError(_NO_ARTICLE.format(article))
    return row


def article_text(connection: sqlite3.Connection, article: int, around: int | None = None) -> ArticleText:
    """An article with everything found in it, in the order of the text.

    With `around`, of a long one with what is found about that place alone.
    """
    row = _row_of(connection, _ARTICLE_BY_ID, article)
    text, dates = connection.execute("select text, dates from article where id = ?", (article,)).fetchone()
    within = None if around is None or len(text) < _LONG else (around - _AROUND, around + _AROUND)
    found = _found(connection, article, dates, within or (0, len(text)))
    return ArticleText(_article(connection, row), text, tuple(found), within)


def _of_article(connection: sqlite3.Connection, table: str, article: int) -> list[Any]:
    rows = connection.execute(_OF_ARTICLE[table], (article,))
    return [_RECORDS[table](row, (row[0],)) for row in rows]


def _mentions(
    connection: sqlite3.Connection, article: int, within: tuple[int, int] = (0, 1 << 62)
) -> list[tuple[int, int, int, str, str, str]]:
    sql = (
        f"select id, start, end, code, kind, stands_for from mention where {_WITHIN}"
        " and start between ?2 and ?3 order by id"
    )
    return connection.execute(sql, (article, *within)).fetchall()


def _found(
    connection: sqlite3.Connection, article: int, dates: str, within: tuple[int, int]
) -> list[Finding]:
    """What begins in a stretch of an article, without what only lists show: an article may hold thousands."""
    asked = (article, *within)
    quotes = connection.execute(_QUOTES_FOUND, asked).fetchall()
    spans = json.loads(f"[{','.join(row[1] for row in quotes)}]")
    found = [_quote_finding(own, row) for own, row in zip(spans, quotes, strict=True)]
    found += [_event_finding(row) for row in connection.execute(_EVENTS_FOUND, asked)]
    found += [_position_finding(row) for row in connection.execute(_POSITIONS_FOUND, asked)]
    first, last = within
    numbered = enumerate(json.loads(dates))
    found += [_date_finding(number, date) for number, date in numbered if first <= date[0] <= last]
    found += [_mention_finding(mention) for mention in _mentions(connection, article, within)]
    found.sort(key=lambda finding: (finding.spans[:1], finding.what))
    return found


def _quote_finding(spans: Sequence[Sequence[int]], row: Any) -> Finding:
    row_id, _, kind, speaker, role, country, said_on, rule, chain, doubt = row
    who = ", ".join(filter(None, (speaker, role, country))) or "nobody named"
    label = f"{kind} quote: {who}, {said_on}" if said_on else f"{kind} quote: {who}"
    return Finding(
        "quote", row_id, tuple((left, right) for left, right in spans), label, rule, _chain(chain), doubt
    )


def _event_finding(row: Any) -> Finding:
    row_id, start, end, type_, modality, date, date_end, place, actors, rule, chain, doubt = row
    day = " to ".join(filter(None, (date, date_end))) or "no day"
    about = ", ".join(filter(None, (type_.lower(), modality, day, place, _together(actors))))
    return Finding("event", row_id, ((start, end),), f"event: {about}", rule, _chain(chain), doubt)


def _position_finding(row: Any) -> Finding:
    row_id, start, end, country, role, contribution, rung, as_of, rule, chain, doubt = row
    stand = ", ".join(filter(None, (role, contribution, rung, as_of)))
    label = f"position: {country_name(country)}, {stand}"
    return Finding("position", row_id, ((start, end),), label, rule, _chain(chain), doubt)


def _date_finding(number: int, date: Sequence[Any]) -> Finding:
    start, end, type_, value, rule = date
    return Finding("date", number, ((start, end),), f"{type_.lower()}: {value}", rule, (), None)


def _mention_finding(mention: tuple[int, int, int, str, str, str]) -> Finding:
    row_id, start, end, code, kind, stands_for = mention
    return Finding("country", row_id, ((start, end),), _mentioned(code, kind, stands_for), None, (), None)


@lru_cache(4096)
def _mentioned(code: str, kind: str, stands_for: str) -> str:
    return f"country: {country_name(code)}, by {kind}, as {stands_for}"


@lru_cache(4096)
def _together(actors: str) -> str:
    return " ".join(json.loads(actors))


def article_json(connection: sqlite3.Connection, article: int) -> dict[str, Any]:
    """The object that `extract` printed of the article."""
    row = _row_of(connection, _ARTICLE_AS_READ, article)
    names = ("id", "path", "title", "publisher", "authors", "published", "url", "language", "text")
    text, dates = row[8], json.loads(row[9])
    return {
        **dict(zip(names, (*row[:4], json.loads(row[4]), *row[5:9]), strict=True)),
        "quotes": [_quote_json(quote) for quote in _of_article(connection, "quote", article)],
        "dates": [
            {"span": [start, end], "text": text[start:end], "type": type_, "value": value, "rule": rule}
            for start, end, type_, value, rule in dates
        ],
        "countries": [
            {"span": [start, end], "text": text[start:end], "code": code, "kind": kind, "as": stands_for}
            for _, start, end, code, kind, stands_for in _mentions(connection, article)
        ],
        "events": [_event_json(event) for event in _of_article(connection, "event", article)],
        "positions": [_position_json(position) for position in _of_article(connection, "position", article)],
    }


_QUOTE_FIELDS = (
    "kind", "spans", "text", "cue", "cue_span", "speaker", "speaker_span", "speaker_role", "speaker_country",
    "speaker_type", "said_on", "chain", "rule", "doubt",
)  # fmt: skip
_EVENT_FIELDS = (
    "span", "trigger_span", "type", "modality", "date", "date_end", "granularity", "date_rule", "place",
    "place_country", "actors", "recipients", "chain", "rule", "doubt", "bodies",
)  # fmt: skip
_POSITION_FIELDS = (
    "country", "role", "contribution", "rung", "initiative", "condition", "as_of", "span", "chain", "rule",
    "doubt", "amount", "unit",
)  # fmt: skip


def _quote_json(quote: QuoteRow) -> dict[str, Any]:
    return _listed({name: getattr(quote, name) for name in _QUOTE_FIELDS})


def _event_json(event: EventRow) -> dict[str, Any]:
    return _listed({name: getattr(event, name) for name in _EVENT_FIELDS})


def _position_json(position: PositionRow) -> dict[str, Any]:
    return _listed({name: getattr(position, name) for name in _POSITION_FIELDS})


def _listed(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}


def file_rows(connection: sqlite3.Connection) -> list[FileRow]:
    """Every file ever given, by name."""
    rows = connection.execute("select path, status, reason, articles, size, seen from file order by path")
    return [_file(*row) for row in rows]


def _file(path: bytes, status: str, reason: str | None, articles: str, size: int, seen: str) -> FileRow:
    try:
        path.decode()
        encoded = None
    except UnicodeDecodeError:
        from base64 import b64encode

        encoded = b64encode(path).decode()
    first: Iterable[int] = json.loads(articles)
    return FileRow(os.fsdecode(path), encoded, status, reason, next(iter(first), None), size, seen)


def _span(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    start, end = json.loads(text)
    return start, end


@lru_cache(4096)
def _chain(text: str) -> tuple[Link, ...]:
    return tuple({"who": who, "kind": kind, "cue": cue} for who, kind, cue in json.loads(text))
