"""A row of the store as a plain mapping, under the names that the findings' JSON form has."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]
# The day a quote is placed on is `said_on`, else the publication's; it is the row's own, so it comes along.
_LEFT_OUT = frozenset({"trend"})


def record_of(row: Any) -> Record:
    """The fields of a row in their order."""
    names = getattr(row, "_fields", None) or row.__slots__
    return {name: getattr(row, name) for name in names if name not in _LEFT_OUT}
