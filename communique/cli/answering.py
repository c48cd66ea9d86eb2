"""A question's rows from the store to the output. Nothing of the command line's parser is needed for it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..out import put_all, tell
from .exits import Exit

if TYPE_CHECKING:
    from db.filters import Filter
    from db.queries import Queries

    from ..printing import Column

Ask = Callable[["Queries", "Filter", int], Iterable[Any]]
ALL = 1_000_000_000
_TABLE_ROWS = 100
_PAGE = 2_000


class Asked(NamedTuple):
    """What every listing command was given."""

    terms: str
    form: str | None
    limit: int | None
    sort: str | None
    db: Path


def pages_of(name: str) -> Ask:
    """The list of this name, read page by page."""
    return lambda queries, filter, limit: paged(partial(getattr(queries, name), filter), limit)


def paged(ask: Callable[..., Sequence[Any]], limit: int) -> Iterator[Any]:
    """The rows of a list a page at a time, so that a list of any length can be printed."""
    from db.rows import Place

    place = None
    while limit > 0 and (rows := ask(place=place, limit=min(limit, _PAGE))):
        yield from rows
        limit -= len(rows)
        place = Place(rows[-1].id)


def answered(asked: Asked, ask: Ask, what: str) -> Exit:
    """Ask the store and print its rows in the form wanted."""
    from db.filters import Filter
    from db.queries import Queries

    limit = asked.limit if asked.limit is not None else ALL if asked.form else _TABLE_ROWS + 1
    filter = Filter() if what == "speakers" else Filter.parse(asked.terms)
    with Queries(asked.db) as queries, queries.snapshot():
        rows = iter(ask(queries, filter, ALL if asked.sort else limit))
        if asked.sort:
            rows = islice(_sorted(list(rows), asked.sort), limit)
        first = list(islice(rows, 1))
        put_all(_lines(chain(first, rows), asked, what))
    return Exit.DONE if first else Exit.NOTHING_FOUND


def _lines(rows: Iterator[Any], asked: Asked, what: str) -> Iterator[str]:
    if asked.form:
        from ..printing import record_lines, record_of

        return record_lines(map(record_of, rows), asked.form)
    return _table(list(rows), asked, what)


def _table(rows: list[Any], asked: Asked, what: str) -> Iterator[str]:
    from ..printing import table_lines
    from .columns import COLUMNS

    if not rows:
        tell(f"No {what} found.")
        return
    cut = asked.limit is None and len(rows) > _TABLE_ROWS
    columns: tuple[Column, ...] = COLUMNS[what]
    lines = table_lines(columns, rows[:_TABLE_ROWS] if cut else rows, terminal_width())
    yield _heading(next(lines)) + "\n"
    yield from (f"{line}\n" for line in lines)
    if cut:
        sys.stdout.flush()
        tell(f"The first {_TABLE_ROWS}; --limit N for more, --json for all.")


def _sorted(rows: list[Any], sort: str) -> list[Any]:
    """By a field, what lacks it last."""
    name = sort.removeprefix("-")
    if rows and name not in rows[0]._fields:
        import click

        fields = ", ".join(rows[0]._fields)
        raise click.BadParameter(f"no field {name!r}; there are {fields}", param_hint="--sort")
    there = [row for row in rows if getattr(row, name) is not None]
    there.sort(key=lambda row: getattr(row, name), reverse=sort.startswith("-"))
    return there + [row for row in rows if getattr(row, name) is None]


def terminal_width() -> int | None:
    """The terminal's width; None where the output is no terminal."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def _heading(line: str) -> str:
    from .colour import bold

    return bold(line)
