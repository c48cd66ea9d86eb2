"""Bytes to text: by mark, by declaration, as strict UTF-8, by detection. The choice is recorded."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from .faults import unfit

REPLACED = "\ufffd"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call Latin-1 or ASCII is Windows-1252 in practice, and browsers read it so.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ", "xz-compressed"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "an SQLite file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
)
_SHIFT = re.compile(rb"\x1b\$(?:[@AB]|\(D)")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
_MOST_CONTROLS = 0.02
_DETECTED_IN = 200_000


class Decoded(NamedTuple):
    """A text, how its bytes were read, and what is doubtful about that."""

    text: str
    encoding: str
    doubt: str | None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`; ReadError where it is none."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise unfit(f"{what}, not text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], encoding)
    for candidate in (_known(declared), _wide(data), _shifted(data), "utf-8"):
        if candidate is not None and (text := _strict(data, candidate)) is not None:
            return Decoded(text, candidate, None)
    damaged = _lossy(data, "utf-8")
    if _mostly_right(damaged.text):
        return damaged
    if _binary(data):
        raise unfit("not text: binary bytes")
    return _detected(data, damaged)


def doubt_of(text: str) -> str | None:
    """What replacement characters say."""
    count = text.count(REPLACED)
    return f"{count} unreadable {'character' if count == 1 else 'characters'}" if count else None


def _known(name: str | None) -> str | None:
    """The codec that a declaration names, if it is one for text."""
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip("\"' ").encode("ascii", "ignore").decode())
    except (LookupError, ValueError):
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name in ("idna", "punycode", "undefined"):
        return None
    return _MEANT.get(codec.name, codec.name)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of a Latin text is NUL."""
    head = data[:4000]
    if len(head) < 8 or head.count(0) < len(head) // 4:
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _shifted(data: bytes) -> str | None:
    """East Asian text in seven bits, which would pass for ASCII: escapes change the character set."""
    return "iso2022_jp_2" if _SHIFT.search(data[:4000]) and data.isascii() else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, doubt_of(text))


def _mostly_right(text: str) -> bool:
    """Whether a text read as damaged UTF-8 is that: what lies outside ASCII is rather right than wrong."""
    wrong = text.count(REPLACED)
    return sum(1 for character in text if character > "\x7f") - wrong >= wrong


def _binary(data: bytes) -> bool:
    head = data[:65536]
    return len(head) - len(head.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(head)


def _detected(data: bytes, damaged: Decoded) -> Decoded:
    from chardet import detect

    guess = detect(data[:_DETECTED_IN])
    encoding = _known(guess.get("encoding"))
    if encoding is None:
        return damaged
    read = _lossy(data, encoding)
    sure = guess.get("confidence") or 0
    return read if sure >= 0.5 or read.doubt else read._replace(doubt=f"encoding guessed: {encoding}")
