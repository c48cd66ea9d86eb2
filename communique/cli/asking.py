"""The panes' questions on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..out import put, put_all
from .answering import ALL, Asked, answered, pages_of, terminal_width
from .exits import Exit
from .options import FILTERED, filter_argument, form_options, limit_option, store_option

if TYPE_CHECKING:
    from db.filters import Filter
    from db.queries import Queries

_Function = Callable[..., Any]


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
        limit_option,
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

    every = pages_of("quotes")

    def doubted(queries: Queries, filter: Filter, limit: int) -> Iterable[Any]:
        from .doubts import degree_of_doubt

        rows = every(queries, filter, ALL)
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
    return answered(asked, pages_of("events"), "timeline")


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
    return answered(asked, pages_of("articles"), "articles")


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

            put(json_text(queries.article_json(article), indent=1) + "\n")
            return Exit.DONE
        from .shown import article_lines

        shown = queries.article(article)
        lines = article_lines(shown, queries.other_printings(article), terminal_width())
        put_all(f"{line}\n" for line in lines)
    return Exit.DONE


def _needle(terms: str) -> tuple[str, str]:
    """The words to look for in names, and the rest, which is a filter."""
    words = terms.split()
    keyed = [word for word in words if ":" in word]
    return " ".join(word for word in words if ":" not in word), " ".join(keyed)


def _names(row: Any, words: list[str]) -> bool:
    """Whether every word is the file's status, or stands in its path or reason."""
    text = f"{row.path} {row.reason or ''}".lower()
    return all(word == row.status or word in text for word in words)
