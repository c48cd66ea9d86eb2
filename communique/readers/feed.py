"""Feeds: an entry an article. The parser gets bytes, never a name it could open."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from ..model import Article
from .days import calendar_day, day_of
from .faults import Fault, broken, unfit
from .formats import Format
from .tidy import one_line, tidied
from .web import is_web_address, paragraphs_of

# What the parser looks for an address in takes it the square of its length; no name is so long.
_LONG_NAME = re.compile(
    rb"(<(?:\w+:)?(?:author|contributor|creator|email|managingeditor|name|owner|publisher|webmaster)\b[^>]{0,500}>"
    rb"(?:<!\[CDATA\[)?[^<\]]{500})[^<\]]+",
    re.I,
)


def articles(data: bytes, known: Format) -> Iterator[Article | Fault]:
    """The entries in the order of the feed."""
    feed = _parsed(data)
    if not feed.entries:
        raise unfit(f"no feed with entries{_why(feed)}")
    publisher = _plain(feed.feed.get("title"))
    for entry in feed.entries:
        yield _article(entry, publisher, feed.get("encoding") or "utf-8")


def _parsed(data: bytes) -> Any:
    try:
        return feedparser.parse(io.BytesIO(_LONG_NAME.sub(rb"\1", data)), resolve_relative_uris=False)
    except ValueError as error:
        # An encoding that no text can be in, or whose name is none.
        raise broken(f"not a readable feed: {one_line(str(error))[:120]}") from None


def _article(entry: Any, publisher: str, encoding: str) -> Article:
    source = entry.get("source")
    return Article(
        tidied(paragraphs_of(_content(entry))),
        id=_string(entry.get("id")),
        title=_plain(entry.get("title")),
        publisher=_plain(source.get("title"))
        if isinstance(source, dict) and source.get("title")
        else publisher,
        authors=_authors(entry),
        published=_day(entry),
        url=_string(entry.get("link")) if is_web_address(entry.get("link")) else None,
        encoding=encoding,
    )


def _content(entry: Any) -> str:
    """The fullest text an entry carries."""
    texts = [
        _string(content.get("value")) for content in entry.get("content") or () if isinstance(content, dict)
    ]
    return max([*texts, _string(entry.get("summary"))], key=len)


def _authors(entry: Any) -> tuple[str, ...]:
    named = [_plain(author.get("name")) for author in entry.get("authors") or () if isinstance(author, dict)]
    return tuple(filter(None, named)) or tuple(filter(None, [_plain(entry.get("author"))]))


def _day(entry: Any) -> str | None:
    """The day as written; failing that, as the parser understood it."""
    for name in ("published", "created", "updated"):
        # The plain dictionary's `get`: the entry's own gives one date for another.
        if day := day_of(dict.get(entry, name)):
            return day
        if understood := dict.get(entry, f"{name}_parsed"):
            return calendar_day(*understood[:3])
    return None


def _plain(value: Any) -> str:
    return one_line(paragraphs_of(_string(value)))


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _why(feed: Any) -> str:
    error = feed.get("bozo_exception")
    return f": {one_line(str(error))[:120]}" if feed.get("bozo") and error else ""
