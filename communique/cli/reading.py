"""`ingest` and `extract`: files in."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..out import put, tell
from .door import say
from .ending import at_once
from .exits import Exit
from .options import published_option, store_option, workers_option

if TYPE_CHECKING:
    from ..ingest.keep import Outcome, Tally
    from ..ingest.run import FileRead
    from ..ingest.spread import Elsewhere

_STDIN = "-"
_paths = click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=bytes, allow_dash=True)
)


@click.command()
@_paths
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file on standard output.")
@published_option
@workers_option
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Read and extract on the Dask cluster there, such as tcp://host:8786; opens a connection to it.",
)
@store_option
def ingest(
    paths: tuple[bytes, ...],
    as_json: bool,
    published: str | None,
    workers: int,
    scheduler: str | None,
    db: Path,
) -> Exit:
    """Read files, folders and all below them, or standard input (-), into the store.

    \b
    communique ingest ~/articles
    communique ingest page.html --published 2025-03-13
    curl … | communique ingest -

    Reading the same again changes nothing. The last line tells how many articles were added, and so on;
    `communique files` lists every file with its reason.
    """
    with at_once():
        from ..ingest.keep import ingest_into
        from ..ingest.run import Settings
        from ..ingest.walk import entries
        from .progress import progress_line
        from .stopping import Stopping

    def ended(outcome: Outcome) -> None:
        _print_outcome(outcome, "-" if outcome.path in names else None)

    with (
        from_stdin(paths) as (files, names),
        _elsewhere(scheduler) as elsewhere,
        Stopping() as stopping,
        progress_line() as report,
    ):
        tally = ingest_into(
            db,
            entries(files),
            Settings("draft", published, workers, debug_wanted(), names, elsewhere),
            stop=stopping,
            report=report,
            ended=ended if as_json else lambda outcome: None,
        )
    tell(f"{tally}{_stopped_words(tally)}")
    return stopping.exit or (Exit.SOME_FAILED if tally.at_fault else Exit.DONE)


@click.command()
@_paths
@published_option
@workers_option
def extract(paths: tuple[bytes, ...], published: str | None, workers: int) -> Exit:
    """Read and extract, store nothing: one JSON object an article, in the order of the input.

    \b
    communique extract article.txt
    communique extract articles.jsonl --workers 4 > findings.jsonl
    curl … | communique extract -
    """
    with at_once():
        from ..ingest.run import ArticleRead, Settings, run
        from ..ingest.walk import entries
        from ..readers import at_fault

    found = fault = False
    with from_stdin(paths) as (files, names):
        for read in run(entries(files), Settings("json", published, workers, debug_wanted(), names)):
            if isinstance(read, ArticleRead):
                found = True
                put(f"{read.answer}\n")
            elif read.reason is not None:
                say(f"{names.get(read.entry.path) or _shown(read)}: {read.reason}")
                fault = fault or read.failed or bool(read.missed) or at_fault(read.reason)
    if fault:
        return Exit.SOME_FAILED
    return Exit.DONE if found else Exit.NOTHING_FOUND


@contextlib.contextmanager
def _elsewhere(scheduler: str | None) -> Iterator[Elsewhere | None]:
    """The cluster at an address; without one all is done here, and nothing that could connect is loaded."""
    if scheduler is None:
        yield None
        return
    from ..ingest.cluster import cluster

    with cluster(scheduler, debug=debug_wanted()) as elsewhere:
        yield elsewhere


def debug_wanted() -> bool:
    return bool(getattr(click.get_current_context().find_root().command, "debug", False))


@contextlib.contextmanager
def from_stdin(paths: tuple[bytes, ...]) -> Iterator[tuple[list[bytes], dict[bytes, str]]]:
    """The paths with `-` replaced by a file that holds standard input, and how such a file is called."""
    if _STDIN.encode() not in paths:
        yield list(paths), {}
        return
    from shutil import copyfileobj
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(prefix="communique-") as kept:
        copyfileobj(sys.stdin.buffer, kept)
        kept.flush()
        name = os.fsencode(kept.name)
        yield [name if path == _STDIN.encode() else path for path in paths], {name: _STDIN}


def _shown(read: FileRead) -> str:
    from ..ingest.run import readable

    return readable(read.entry.path)


def _print_outcome(outcome: Outcome, name: str | None) -> None:
    from base64 import b64encode

    from ..ingest.run import readable
    from ..printing import json_text

    line = {
        "path": name or readable(outcome.path),
        "status": outcome.status,
        "article": outcome.article,
        "reason": outcome.reason,
        "articles": outcome.articles,
    }
    try:
        outcome.path.decode()
    except UnicodeDecodeError:
        line["path_b64"] = b64encode(outcome.path).decode()
    put(json_text(line) + "\n")
    sys.stdout.flush()


def _stopped_words(tally: Tally) -> str:
    return "; stopped, run it again to go on" if tally.stopped else ""
