"""The panes' questions on the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial, wraps
from heapq import nsmallest
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from .exits import Exit
from .options import FILTERED, filter_argument, form_options, store_option

if TYPE_CHECKING:
    from db.filters import Filter
    from db.queries import Queries

    from ..printing import Column

_ALL = 1_000_000_000
_TABLE_ROWS = 100
_PAGE = 2_000
_Ask = Callable[["Queries", "Filter", int], Iterable[Any]]
_Function = Callable[..., Any]


class Asked(NamedTuple):
    """What every listing command was given."""

    terms: str
    form: str | None
    limit: int | None
    sort: str | None
    db: Path


def listing(command: _Function) -> _Function:
    """The options of a command that lists rows, put together in one `Asked`."""

    @wraps(command)
    def put_together(
        terms: str, form: str | None, limit: int | None, sort: str | None, db: Path, **others: Any
    ) -> Exit:
        return Exit(command(Asked(terms, form, limit, sort, db), **others))

    options = (
        filter_argument,
        form_options,
        click.option("--limit", type=click.IntRange(0), metavar="N", help="At most so many rows."),
        click.option("--sort", metavar="FIELD", help="By this field of the row; -FIELD for falling order."),
        store_option,
    )
    for option in reversed(options):
        put_together = option(put_together)
    return put_together


@click.command(context_settings=FILTERED)
@click.option("--doubtful", is_flag=True, help="The most doubtful first.")
@listing
def quotes(asked: Asked, doubtful: bool) -> Exit:
    """Who said what, the newest first.

    \b
    communique quotes speaker:rubio kind:direct --limit 20
    communique quotes '"security guarantees"' since:2025-03 --json
    communique quotes -kind:indirect country:fr,gb --csv > quotes.csv
    """

    every = _pages_of("quotes")

    def doubted(queries: Queries, filter: Filter, limit: int) -> Iterable[Any]:
        from .doubts import degree_of_doubt

        rows = every(queries, filter, _ALL)
        return nsmallest(limit, rows, key=lambda row: -degree_of_doubt(row.rule, row.doubt))

    return answered(asked, doubted if doubtful else every, "quotes")


@click.command(context_settings=FILTERED)
@listing
def timeline(asked: Asked) -> Exit:
    """What happened, is planned, denied or threatened, in the order of its days.

    \b
    communique timeline country:fr since:2025-03
    communique timeline type:consult --jsonl
    communique timeline on:2025-03-11 --sort place
    """
    return answered(asked, _pages_of("events"), "timeline")


@click.command(context_settings=FILTERED)
@listing
def speakers(asked: Asked) -> Exit:
    """Speakers like the words given, by name or office; small slips are forgiven.

    \b
    communique speakers rub
    communique speakers prime minister
    communique speakers country:fr
    """
    from db.filters import Filter

    needle, terms = _needle(asked.terms)

    def ask(queries: Queries, filter: Filter, limit: int) -> Sequence[Any]:
        return queries.speakers(needle, Filter.parse(terms), limit=limit)

    return answered(asked, ask, "speakers")


@click.command(context_settings=FILTERED)
@listing
def articles(asked: Asked) -> Exit:
    """Articles by day of publication, the newest first.

    \b
    communique articles publisher:courier
    communique articles title:summit --json
    communique articles since:2025-09
    """
    return answered(asked, _pages_of("articles"), "articles")


@click.command(context_settings=FILTERED)
@listing
def files(asked: Asked) -> Exit:
    """Every file ever given to the store: added, unchanged, revised, copy, skipped or failed, and why.

    \b
    communique files
    communique files skipped
    communique files --json
    """
    words = asked.terms.lower().split()

    def ask(queries: Queries, filter: Filter, limit: int) -> Sequence[Any]:
        return [row for row in queries.files() if _names(row, words)][:limit]

    return answered(asked._replace(terms=""), ask, "files")


@click.command()
@click.argument("article", type=int)
@click.option("--json", "as_json", is_flag=True, help="The object that `extract` prints.")
@store_option
def show(article: int, as_json: bool, db: Path) -> Exit:
    """An article's text with its findings marked and listed below.

    \b
    communique show 12
    communique show 12 --json
    """
    from db.queries import Queries

    with Queries(db) as queries:
        if as_json:
            from ..printing import json_text

            sys.stdout.write(json_text(queries.article_json(article), indent=1) + "\n")
            return Exit.DONE
        from .shown import article_lines

        shown = queries.article(article)
        for line in article_lines(shown, queries.other_printings(article), terminal_width()):
            sys.stdout.write(line + "\n")
    return Exit.DONE


def _pages_of(name: str) -> _Ask:
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


def answered(asked: Asked, ask: _Ask, what: str) -> Exit:
    """Ask the store and print its rows in the form wanted."""
    from db.filters import Filter
    from db.queries import Queries

    limit = asked.limit if asked.limit is not None else _ALL if asked.form else _TABLE_ROWS + 1
    filter = Filter() if what == "speakers" else Filter.parse(asked.terms)
    with Queries(asked.db) as queries, queries.snapshot():
        rows = iter(ask(queries, filter, _ALL if asked.sort else limit))
        if asked.sort:
            rows = islice(_sorted(list(rows), asked.sort), limit)
        first = list(islice(rows, 1))
        sys.stdout.writelines(_lines(chain(first, rows), asked, what))
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
        click.echo(f"No {what} found.", err=True)
        return
    cut = asked.limit is None and len(rows) > _TABLE_ROWS
    columns: tuple[Column, ...] = COLUMNS[what]
    lines = table_lines(columns, rows[:_TABLE_ROWS] if cut else rows, terminal_width())
    yield _heading(next(lines)) + "\n"
    yield from (f"{line}\n" for line in lines)
    if cut:
        sys.stdout.flush()
        click.echo(f"The first {_TABLE_ROWS}; --limit N for more, --json for all.", err=True)


def _sorted(rows: list[Any], sort: str) -> list[Any]:
    """By a field, what lacks it last."""
    name = sort.removeprefix("-")
    if rows and name not in rows[0]._fields:
        fields = ", ".join(rows[0]._fields)
        raise click.BadParameter(f"no field {name!r}; there are {fields}", param_hint="--sort")
    there = [row for row in rows if getattr(row, name) is not None]
    there.sort(key=lambda row: getattr(row, name), reverse=sort.startswith("-"))
    return there + [row for row in rows if getattr(row, name) is None]


def _needle(terms: str) -> tuple[str, str]:
    """The words to look for in names, and the rest, which is a filter."""
    words = terms.split()
    keyed = [word for word in words if ":" in word]
    return " ".join(word for word in words if ":" not in word), " ".join(keyed)


def _names(row: Any, words: list[str]) -> bool:
    """Whether every word is the file's status, or stands in its path or reason."""
    text = f"{row.path} {row.reason or ''}".lower()
    return all(word == row.status or word in text for word in words)


def terminal_width() -> int | None:
    """The terminal's width; None where the output is no terminal."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def _heading(line: str) -> str:
    from .colour import bold

    return bold(line)
