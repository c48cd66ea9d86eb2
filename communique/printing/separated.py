"""CSV for spreadsheets: no cell that one would take for a formula, no line ends inside a cell."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from ..clean import visible
from .jsontext import json_text

# The wide forms count too: some spreadsheets read them as the narrow ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# What a spreadsheet skips before it looks for a formula.
_SKIPPED = " \t\r\n\"'\u00a0\ufeff\u200b\u3000"


def csv_line(cells: Iterable[Any], *, raw: bool = False) -> str:
    """One line with its end; `raw` leaves formulas as they are."""
    # Most answers are no CSV and need not wait for it.
    import csv

    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_cell(cell, raw=raw) for cell in cells])
    return line.getvalue()


def _cell(value: Any, *, raw: bool) -> str | int | float:
    """Numbers stay numbers; lists are joined; text is guarded."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = value if isinstance(value, str) else _joined(value)
    return visible(text) if raw else guarded(text)


def guarded(text: str) -> str:
    """The text with an apostrophe before it, if a spreadsheet would compute it."""
    shown = visible(text)
    begins = text.startswith(_FORMULA) or text.lstrip(_SKIPPED).startswith(_FORMULA)
    return f"'{shown}" if begins else shown


def _joined(value: Any) -> str:
    if isinstance(value, dict):
        return json_text(value)
    if all(isinstance(entry, str | int) for entry in value):
        return "; ".join(map(str, value))
    if all(isinstance(entry, dict) and "who" in entry for entry in value):
        return " > ".join(str(entry["who"]) for entry in value)
    return json_text(value)
