"""Mail: a message an article. The old policy of the standard library, with our own reading of headers.

The newer policy parses headers in memory that grows with the square of their length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr

from ..errors import ReadError
from ..model import Article
from .days import day_of
from .decode import Decoded, decode
from .faults import Fault, broken, over, unfit
from .formats import MESSAGE_LINE, Format
from .heading import names_of, split_heading
from .tidy import one_line, tidied
from .web import page_article, paragraphs_of

_MOST_PARTS = 200
_MOST_BOUNDARIES = 100
_LONGEST_HEADER = 20_000
_MESSAGE_START = re.compile(rb"(?:\A\s*|\n\r?\n)" + MESSAGE_LINE)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)
_SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.S)
# A sender's name that is an outlet's, not a person's.
_OUTLET = re.compile(
    r"\b(?:agency|bulletin|chronicle|courier|daily|desk|digest|dispatch|editors?|gazette|herald|journal|mail|media|"
    r"monitor|news|newsletter|newsroom|observer|post|press|record|report|review|service|telegraph|times|today|tribune|"
    r"weekly|wire)\b",
    re.I,
)
_NAME_AND_ADDRESS = re.compile(r"(?P<name>[^<>]*\S)\s*<[^<>]*>\s*\Z")
_NAME_AND_OUTLET = re.compile(
    r"(?P<name>.+?)(?:,\s+|\s+[|–—-]\s+|\s+(?:via|at)\s+|\s+\()(?P<outlet>[^()]+?)\)?\Z"
)


def articles(data: bytes, known: Format) -> Iterator[Article | Fault]:
    """The message, or each message of a mailbox."""
    if known.separator is None:
        yield _article(data)
        return
    for number, message in enumerate(_messages(data), 1):
        try:
            yield _article(message)
        except ReadError as error:
            yield Fault(number, str(error))


def _messages(data: bytes) -> Iterator[bytes]:
    starts = [(found.start(), found.end()) for found in _MESSAGE_START.finditer(data)]
    if not starts:
        raise unfit("no mailbox: no message in it")
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for (_, start), end in zip(starts, ends, strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[start:end])


def _article(data: bytes) -> Article:
    if data.count(b"boundary=") > _MOST_BOUNDARIES:
        raise over("too many nested parts")
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        if not message.keys():
            raise broken("no message: no header lines")
        return _with_heading(message, _body(message))
    except RecursionError:
        raise over("nested too deeply") from None
    except (MessageError, LookupError, ValueError) as error:
        raise broken(f"not a readable message: {one_line(str(error))[:120]}") from None


def _with_heading(message: Message, body: Article) -> Article:
    name = _sender(message)
    author, outlet = _person_and_outlet(name)
    outlet = _header(message, "Organization") or outlet
    found = split_heading(_SIGNATURE.sub("", body.text), titled=True)
    return replace(
        body,
        text=found.text,
        id=_header(message, "Message-ID").strip("<> "),
        title=_header(message, "Subject"),
        publisher=outlet or body.publisher or found.publisher,
        authors=found.authors or ((author,) if author else body.authors),
        published=day_of(_header(message, "Date")),
        url=body.url or found.url,
    )


def _body(message: Message) -> Article:
    """The first plain text, else the first page, that is no attachment."""
    texts: dict[str, Message] = {}
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise over("too many parts")
        if not part.is_multipart() and part.get_content_disposition() != "attachment":
            texts.setdefault(_type_of(part), part)
    if (plain := texts.get("text/plain")) is not None:
        read = _decoded(plain)
        if read.text.strip():
            return Article(tidied(read.text), encoding=read.encoding, doubt=read.doubt)
    if (page := texts.get("text/html")) is not None:
        return _page(_decoded(page))
    return Article("")


def _type_of(part: Message) -> str:
    """What a part says it is; one that says it has parts and has none is plain text."""
    return "text/plain" if part.get_content_maintype() == "multipart" else part.get_content_type()


def _page(read: Decoded) -> Article:
    try:
        return page_article(read)
    except ReadError:
        return Article(tidied(paragraphs_of(read.text)), encoding=read.encoding, doubt=read.doubt)


def _decoded(part: Message) -> Decoded:
    payload = part.get_payload(decode=True)
    charset = part.get_content_charset()
    return decode(payload if isinstance(payload, bytes) else b"", charset)


def _header(message: Message, name: str) -> str:
    value = str(message.get(name, ""))[:_LONGEST_HEADER]
    if "=?" not in value:
        return one_line(_unescaped(value))
    try:
        parts = decode_header(value)
    except (MessageError, ValueError):
        return one_line(value)
    return one_line("".join(_header_part(part, charset) for part, charset in parts))


def _header_part(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return decode(part, charset).text
    except ReadError:
        return part.decode("latin-1")


def _unescaped(value: str) -> str:
    """Raw bytes in a header, which the parser hands over as surrogates."""
    raw = value.encode("utf-8", "surrogateescape")
    return value if raw.isascii() else _header_part(raw, None)


def _sender(message: Message) -> str:
    value = str(message.get("From", ""))[:_LONGEST_HEADER]
    # A comma in the name, which many leave unquoted, would make two senders of one.
    if found := _NAME_AND_ADDRESS.match(value):
        name = found["name"]
    else:
        try:
            name, _ = parseaddr(value)
        except (RecursionError, IndexError, ValueError):
            return ""
    shown = Message()
    shown["From"] = name or ""
    return _header(shown, "From").strip("\"' ")


def _person_and_outlet(name: str) -> tuple[str, str]:
    """`Jane Roe, Example Daily` is both; `Example Daily Newsroom` no person."""
    if both := _NAME_AND_OUTLET.match(name):
        if _OUTLET.search(both["name"]) and not _OUTLET.search(both["outlet"]):
            return both["outlet"], both["name"]
        return both["name"], both["outlet"]
    if _OUTLET.search(name):
        return "", name
    return (names_of(name) or ("",))[0], ""
