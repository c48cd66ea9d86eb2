"""A plain aligned table, fitted to a width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from ..clean import visible

_GAP = "  "
_CUT = "…"
_LEAST_TEXT = 20


class Column(NamedTuple):
    """A heading, what stands under it, and at most how wide. Numbers stand on the right."""

    heading: str
    cell: Callable[[Any], Any]
    most: int = 24
    right: bool = False


def table_lines(columns: Sequence[Column], rows: Sequence[Any], width: int | None) -> Iterator[str]:
    """The heading, then a line a row. The last column has what is left of `width`, if any is given."""
    cells = [[_shown(column.cell(row)) for column in columns] for row in rows]
    widths = [
        max([len(column.heading), *(min(_width(line[number]), column.most) for line in cells)])
        for number, column in enumerate(columns[:-1])
    ]
    if width is None:
        last = None
    else:
        _squeeze(widths, columns, width)
        last = max(_LEAST_TEXT, width - sum(widths) - len(_GAP) * len(widths))
    yield _line([column.heading for column in columns], widths, last, columns)
    for line in cells:
        yield _line(line, widths, last, columns)


def fitted(text: str, width: int) -> str:
    """The text cut to `width` cells."""
    if text.isascii():
        return text if len(text) <= width else text[: width - 1] + _CUT
    if _width(text) <= width:
        return text
    used, end = 0, 0
    for end, character in enumerate(text):  # noqa: B007
        used += _width(character)
        if used > width - 1:
            break
    return text[:end] + _CUT


def _squeeze(widths: list[int], columns: Sequence[Column], width: int) -> None:
    """Take from the widest columns until the last one has room."""
    while sum(widths) + len(_GAP) * len(widths) + _LEAST_TEXT > width:
        wide = [number for number, column in enumerate(columns[:-1]) if not column.right]
        widest = max(wide, key=lambda number: widths[number], default=None)
        if widest is None or widths[widest] <= len("…") + 5:
            return
        widths[widest] -= 1


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        value = " ".join(map(str, value))
    return f"{value:,}" if isinstance(value, int) else visible(str(value)).strip()


def _line(cells: list[str], widths: list[int], last: int | None, columns: Sequence[Column]) -> str:
    padded = [
        _padded(fitted(cell, width), width, right=column.right)
        for cell, width, column in zip(cells, widths, columns, strict=False)
    ]
    padded.append(cells[-1] if last is None else fitted(cells[-1], last))
    return _GAP.join(padded).rstrip()


def _padded(text: str, width: int, *, right: bool) -> str:
    blank = " " * (width - _width(text))
    return blank + text if right else text + blank


def _width(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)
