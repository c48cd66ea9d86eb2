"""Which reader takes which file: by suffix, then by the first bytes."""

from __future__ import annotations

import re
from typing import NamedTuple

MEGABYTE = 1_000_000
# Nothing a newsroom writes is longer; what is, is a bomb or no article.
MOST_TEXT = 5 * MEGABYTE


class Format(NamedTuple):
    """A way of reading. `foreign`: a parser that is not ours does the work, so it runs behind limits.

    `separator`, which begins with a line end, divides a file of any size into records that are read apart.
    """

    name: str
    module: str
    most_bytes: int
    foreign: bool = False
    separator: re.Pattern[bytes] | None = None


# The line before a message: an address or a time of day in it, or a header behind it. A paragraph of the
# message before may begin with "From" too.
MESSAGE_LINE = (
    rb"From (?:\S*@[^\n]*\r?\n|[^\n]*\d:\d\d:\d\d[^\n]*\r?\n|[^\n]*\r?\n(?=>?[!-9;-~]+[ \t]*:[ \t\r\n]))"
)

_TEXT = Format("text", "plain", 4 * MOST_TEXT)
_MARKDOWN = Format("markdown", "plain", 4 * MOST_TEXT)
_PAGE = Format("page", "web", 5 * MEGABYTE, foreign=True)
_MAIL = Format("mail", "mail", 30 * MEGABYTE, foreign=True)
_MAILBOX = Format(
    "mailbox", "mail", 30 * MEGABYTE, foreign=True, separator=re.compile(rb"\n\r?\n" + MESSAGE_LINE)
)
_FEED = Format("feed", "feed", 10 * MEGABYTE, foreign=True)
_JSON = Format("json", "records", 50 * MEGABYTE)
_LINES = Format("lines", "records", 30 * MEGABYTE, separator=re.compile(rb"\n"))
_PDF = Format("pdf", "pdf", 50 * MEGABYTE, foreign=True)

FORMATS = {
    known.name: known for known in (_TEXT, _MARKDOWN, _PAGE, _MAIL, _MAILBOX, _FEED, _JSON, _LINES, _PDF)
}
SUFFIXES = {
    b".txt": _TEXT,
    b".md": _MARKDOWN,
    b".html": _PAGE,
    b".htm": _PAGE,
    b".eml": _MAIL,
    b".mbox": _MAILBOX,
    b".xml": _FEED,
    b".rss": _FEED,
    b".atom": _FEED,
    b".json": _JSON,
    b".jsonl": _LINES,
    b".pdf": _PDF,
}


def suffix_of(path: bytes) -> bytes:
    """The suffix in small letters, with its dot; empty when there is none."""
    name = path.rpartition(b"/")[2]
    stem, dot, suffix = name.rpartition(b".")
    return (dot + suffix).lower() if stem and dot else b""


def format_of(path: bytes) -> Format | None:
    """The format that a name's suffix stands for."""
    return SUFFIXES.get(suffix_of(path))


def sniffed(head: bytes) -> Format:
    """The format of bytes that came without a name."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:400].lower()
    if start.startswith(b"%pdf-"):
        return _PDF
    if start.startswith(b"{"):
        return _LINES
    if start.startswith(b"["):
        return _JSON
    if start.startswith((b"<rss", b"<feed", b"<rdf")) or (
        start.startswith(b"<?xml") and b"<html" not in start
    ):
        return _FEED
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")):
        return _PAGE
    if start.startswith((b"from:", b"received:", b"return-path:", b"message-id:", b"delivered-to:")):
        return _MAIL
    return _MAILBOX if start.startswith(b"from ") else _TEXT
