"""Rows of the store as plain mappings, under the names that the findings' JSON form has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from .jsontext import json_text
from .separated import csv_line

Record = dict[str, Any]
# For drawing, and nothing a reader of rows could not count.
_LEFT_OUT = frozenset({"trend"})


def record_of(row: Any) -> Record:
    """The fields of a row in their order."""
    return {name: _plain(getattr(row, name)) for name in row._fields if name not in _LEFT_OUT}


def record_lines(records: Iterable[Record], form: str, *, raw: bool = False) -> Iterator[str]:
    """The records as `json` (one array), `jsonl` or `csv`, in pieces to be written one after another."""
    if form == "jsonl":
        yield from (json_text(record) + "\n" for record in records)
    elif form == "csv":
        yield from _csv(iter(records), raw=raw)
    else:
        yield from _array(records)


def _csv(records: Iterator[Record], *, raw: bool) -> Iterator[str]:
    for first in records:
        yield csv_line(first)
        yield from (csv_line(record.values(), raw=raw) for record in chain([first], records))


def _array(records: Iterable[Record]) -> Iterator[str]:
    before = "["
    for record in records:
        yield f"{before}\n {json_text(record)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _plain(value: Any) -> Any:
    """A row inside a row (a side of a conflict) as a mapping too."""
    if isinstance(value, tuple) and value and hasattr(value[0], "_fields"):
        return [record_of(inner) for inner in value]
    return value
