"""From bytes of a known format to whole articles: what every format has in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from ..model import Article
from .decode import doubt_of
from .faults import Fault, empty, over
from .formats import MOST_TEXT, Format
from .language import language_of
from .tidy import one_line, whole

_LONGEST_LINE = 1_000
_LONGEST_NAME = 200


def read(
    data: bytes, known: Format, *, path: str = "", published: str | None = None
) -> Iterator[Article | Fault]:
    """The articles in `data`, and a fault for each record that gave none.

    `published` is for texts that carry no day of their own. Raises ReadError where the whole of the
    data cannot be read, and nothing else.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise empty("nothing in it")
    articles = import_module(f".{known.module}", __package__).articles
    number = 0
    for number, found in enumerate(_caught(articles(data, known)), 1):
        yield found if isinstance(found, Fault) else _finished(found, number, path, published)
    if not number:
        raise empty("no article in it")


def _caught(found: Iterator[Article | Fault]) -> Iterator[Article | Fault]:
    try:
        yield from found
    except RecursionError:
        raise over("nested too deeply") from None


def _finished(article: Article, number: int, path: str, published: str | None) -> Article | Fault:
    """The article as it is stored, or why it cannot be."""
    if not article.text.strip():
        return Fault(number, str(empty("no text")))
    if len(article.text) > MOST_TEXT:
        return Fault(number, str(over(f"more than {MOST_TEXT / 1e6:,.0f} million characters of text")))
    text = whole(article.text)
    return replace(
        article,
        text=text,
        path=path,
        id=whole(article.id),
        title=_line(article.title),
        publisher=_line(article.publisher)[:_LONGEST_NAME],
        authors=tuple(filter(None, (_line(author)[:_LONGEST_NAME] for author in article.authors))),
        published=article.published or published,
        url=_line(article.url) or None if article.url else None,
        language=language_of(text),
        doubt=article.doubt or doubt_of(text),
    )


def _line(text: str) -> str:
    return one_line(whole(text))[:_LONGEST_LINE]
