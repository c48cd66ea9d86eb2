"""`browse` and `demo`: the app."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from ..errors import CommuniqueError
from ..out import put
from .exits import Exit
from .options import store_option

_DEMO_ROWS = 40


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=bytes))
@click.option("--filter", "filter_text", default="", metavar="FILTER", help="Start with this filter.")
@store_option
def browse(paths: tuple[bytes, ...], filter_text: str, db: Path) -> int:
    """Open the app on your store; articles in PATHs are read while you look.

    \b
    communique browse
    communique browse ~/articles
    communique browse --filter 'country:ua since:2025-03'
    """
    from tui import run

    if not sys.stdout.isatty():
        raise CommuniqueError("browse: this is no terminal; try communique quotes, or communique --help")
    if not paths and not db.exists():
        from ..ingest.keep import make_store

        make_store(db)
    return int(run(db, filter_text=filter_text, ingest=_ingesting(db, paths) if paths else None))


@click.command()
@click.option("--print", "as_text", is_flag=True, help="Print the three panes instead of opening the app.")
def demo(as_text: bool) -> int:
    """Open the app on the bundled sample articles, in a store of its own in your cache folder.

    \b
    communique demo
    communique demo --print
    """
    db = _demo_store()
    folder = bytes(_samples())
    if as_text:
        _read(db, (folder,), lambda tally: None)
        _print_panes(db)
        return Exit.DONE
    from tui import run

    if not sys.stdout.isatty():
        raise CommuniqueError("demo: this is no terminal; try communique demo --print")
    _read(db, (folder,), lambda tally: None)
    return int(run(db))


def _ingesting(db: Path, paths: Sequence[bytes]) -> Callable[[Callable[[Any], None]], None]:
    """What the app runs beside: reads the paths and reports how far it is."""
    return lambda report: _read(db, tuple(paths), report)


def _read(db: Path, paths: tuple[bytes, ...], report: Callable[[Any], None]) -> None:
    import os

    from ..ingest.keep import ingest_into
    from ..ingest.run import Settings
    from ..ingest.walk import entries

    ingest_into(db, entries(paths), Settings(workers=os.cpu_count() or 1), report=report)


def _demo_store() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("communique", appauthor=False, ensure_exists=True) / "demo.db"


def _samples() -> Path:
    """The sample articles: in the installed package, or in the checkout beside it."""
    package = Path(__file__).parent.parent
    for folder in (package / "sample_articles", package.parent / "sample_articles"):
        if folder.is_dir():
            return folder
    raise CommuniqueError("demo: the sample articles are not installed; install communique again")


def _print_panes(db: Path) -> None:
    """The three panes one after another, as their commands print them."""
    from .answering import Asked, answered

    asked = Asked("", None, _DEMO_ROWS, None, db)
    for title, what, ask in (
        ("Timeline", "timeline", lambda queries, filter, limit: queries.events(filter, limit=limit)),
        ("Countries", "countries", lambda queries, filter, limit: queries.countries(filter)[:limit]),
        ("Quotes", "quotes", lambda queries, filter, limit: queries.quotes(filter, limit=limit)),
    ):
        put(f"{title} {_count(db, what):,}\n")
        answered(asked, ask, what)
        put("\n")


def _count(db: Path, what: str) -> int:
    from db.queries import Queries

    with Queries(db) as queries:
        return queries.count("events" if what == "timeline" else what)  # type: ignore[arg-type]
