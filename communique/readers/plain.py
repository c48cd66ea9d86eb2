"""Plain text and Markdown: one article, its heading in its first lines or its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Article
from .days import day_of
from .decode import decode
from .faults import over
from .formats import MOST_TEXT, Format
from .frontmatter import Matter, split_matter
from .heading import names_of, split_heading
from .tidy import tidied

# What Markdown adds to the words themselves.
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,200}\")?\)")
_STRONG = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_SLANTED = re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?![\w_])")
_HEADLINE = re.compile(r"^#{1,6}[ \t]+", re.M)
_CITED = re.compile(r"^[ \t]*>[ \t]?", re.M)
_RULE = re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.M)


def articles(data: bytes, known: Format) -> Iterator[Article]:
    """The one article of the file."""
    read = decode(data)
    if len(read.text) > MOST_TEXT:
        raise over(f"more than {MOST_TEXT / 1e6:,.0f} million characters of text")
    text = read.text.replace("\r\n", "\n").replace("\r", "\n")
    matter, text = split_matter(text)
    found = split_heading(tidied(text), titled="title" in matter)
    yield Article(
        _plain(found.text) if known.name == "markdown" else found.text,
        title=_first(matter, "title", "headline") or found.title,
        publisher=_first(matter, "publisher", "source", "outlet") or found.publisher,
        authors=_authors(matter) or found.authors,
        published=day_of(_first(matter, "date", "published")) or found.published,
        url=_first(matter, "url", "link", "canonical") or found.url,
        encoding=read.encoding,
        doubt=read.doubt,
    )


def _first(matter: Matter, *keys: str) -> str:
    return next((" ".join(matter[key]) for key in keys if matter.get(key)), "")


def _authors(matter: Matter) -> tuple[str, ...]:
    given = matter.get("author") or matter.get("authors") or matter.get("byline") or ()
    return tuple(name for entry in given for name in names_of(entry))


def _plain(text: str) -> str:
    """Markdown's marks taken away, the words left."""
    text = _CITED.sub("", _RULE.sub("", _HEADLINE.sub("", _LINK.sub(r"\1", text))))
    return _SLANTED.sub(r"\1", _STRONG.sub(r"\2", text))
