"""`merge`: several stores into one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from ..out import tell
from .ending import at_once
from .exits import Exit
from .options import store_option

_LABELS = {"added": "added", "unchanged": "unchanged", "revised": "revised", "copy": "copies"}


@click.command()
@click.argument("others", nargs=-1, required=True, metavar="OTHER.db...", type=click.Path(path_type=Path))
@store_option
def merge(others: tuple[Path, ...], db: Path) -> Exit:
    """Take every article of other stores, which stay as they are, into the store.

    \b
    communique merge laptop.db
    communique --db year.db merge spring.db summer.db autumn.db

    Nothing is extracted again. Articles get numbers of their own here, copies are folded, and merging
    the same again changes nothing. The last line tells how many articles were added, and so on.
    """
    with at_once():
        from db.queries import opened
        from db.store import Store

        from ..ingest.keep import make_store
        from .stopping import Stopping

    for other in others:
        if db.exists() and other.exists() and other.samefile(db):
            raise click.UsageError(f"{other} is the store itself", click.get_current_context())
        opened(other).close()
    if not db.exists():
        make_store(db)
    by_status: Counter[str] = Counter()
    with Store.open(db) as store, Stopping() as stopping:
        for other in others:
            by_status.update(store.merge(other, stop=stopping))
    told = ", ".join(f"{by_status[status]:,} {label}" for status, label in _LABELS.items())
    tell(f"{told}{'; stopped, run it again to go on' if stopping.exit else ''}")
    return stopping.exit or Exit.DONE
