"""JSON: an object, an array of them, or one a line. `text` is kept exactly as given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..errors import ReadError
from ..model import Article
from .days import day_of
from .decode import decode
from .faults import Fault, broken, over
from .formats import Format


def articles(data: bytes, known: Format) -> Iterator[Article | Fault]:
    """The records of a file, or of a part of one."""
    read = decode(data)
    if known.separator is None:
        yield from _of_document(read.text, read.encoding)
    else:
        yield from _of_lines(read.text, read.encoding)


def _of_document(text: str, encoding: str) -> Iterator[Article | Fault]:
    document = _parsed(text)
    for number, record in enumerate(document if isinstance(document, list) else [document], 1):
        yield _record(record, number, encoding)


def _of_lines(text: str, encoding: str) -> Iterator[Article | Fault]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = _parsed(line)
        except ReadError as error:
            yield Fault(number, str(error))
            continue
        for single in record if isinstance(record, list) else [record]:
            yield _record(single, number, encoding)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise over("nested too deeply") from None
    except ValueError as error:
        raise broken(f"not JSON: {error}") from None


def _record(record: Any, number: int, encoding: str) -> Article | Fault:
    if not isinstance(record, dict):
        return Fault(number, str(broken(f"a record is an object, not {_kind(record)}")))
    text = record.get("text")
    if not isinstance(text, str):
        return Fault(number, str(broken(f"`text` is {_kind(text)}, not a string")))
    return Article(
        text,
        id=_scalar(record.get("id")),
        title=_string(record.get("title")),
        publisher=_string(record.get("publisher")),
        authors=_names(record.get("authors", record.get("author"))),
        published=day_of(record.get("published", record.get("date"))),
        url=_string(record.get("url")) or None,
        encoding=encoding,
    )


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _scalar(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _names(value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(name for name in names if isinstance(name, str))


def _kind(value: Any) -> str:
    """What JSON calls a value."""
    kinds = {
        type(None): "missing",
        bool: "a truth value",
        int: "a number",
        float: "a number",
        list: "an array",
    }
    return kinds.get(type(value), "an object" if isinstance(value, dict) else "a string")
