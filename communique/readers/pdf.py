"""PDF, with the extra `communique[pdf]`: the text of its pages as one article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from ..errors import ReadError
from ..model import Article
from .faults import Unavailable, broken, empty, over
from .formats import MOST_TEXT, Format
from .heading import names_of, split_heading
from .tidy import one_line, tidied

_MOST_PAGES = 500
_PARAGRAPH_END = re.compile(r"[.!?:][\"'”’)\]]*\Z")
# A line shorter than this share of the longest ends its paragraph.
_FULL_LINE = 0.8


def articles(data: bytes, known: Format) -> Iterator[Article]:
    """The one article of the document."""
    if not data.lstrip()[:5] == b"%PDF-":
        raise broken("not a PDF")
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Unavailable("PDF needs an extra: pip install 'communique[pdf]'") from None
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise broken("locked with a password")
        text, said = _text(reader), _said(reader)
    except (ReadError, MemoryError, RecursionError):
        raise
    except Exception as error:
        # The parser raises whatever a damaged file makes it stumble over.
        raise broken(f"damaged PDF: {one_line(str(error))[:120] or type(error).__name__}") from None
    if not text.strip():
        raise empty("no text in it; a scan has to be read by eye")
    found = split_heading(tidied(text))
    yield Article(
        found.text,
        title=found.title or said.get("/Title", ""),
        publisher=found.publisher,
        authors=found.authors or names_of(said.get("/Author", "")),
        published=found.published,
        url=found.url,
    )


def _text(reader: Any) -> str:
    pages: list[str] = []
    length = 0
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES:
            raise over(f"more than {_MOST_PAGES} pages")
        pages.append(_joined(page.extract_text() or ""))
        length += len(pages[-1])
        if length > MOST_TEXT:
            raise over(f"more than {MOST_TEXT / 1e6:,.0f} million characters of text")
    return "\n".join(pages)


def _said(reader: Any) -> dict[str, str]:
    """The document's own title and author."""
    return {key: one_line(value) for key, value in (reader.metadata or {}).items() if isinstance(value, str)}


def _joined(page: str) -> str:
    """Lines joined to paragraphs: one ends where a short line ends a sentence, or stands above the text."""
    lines = [line.strip() for line in page.split("\n")]
    full = _FULL_LINE * max(map(len, lines))
    joined, heading = "", True
    for line in lines:
        short = len(line) < full
        heading = heading and short
        joined += line
        joined += "\n\n" if not line or heading or (short and _PARAGRAPH_END.search(line)) else " "
    return joined
