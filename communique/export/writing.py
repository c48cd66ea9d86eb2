"""The export: one reading of the store, every file written from it, the manifest last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from communique import __version__
from db.door import SCHEMA
from db.filters import Filter
from db.queries import Queries

from ..printing import csv_line, json_text, record_of
from . import dossier
from .bibliography import bibliography
from .folder import Folder

_LISTS = ("quotes", "timeline", "countries", "positions", "articles")
_NAMES = (
    *(f"{name}.{suffix}" for name in _LISTS for suffix in ("csv", "json")),
    "dossier.md",
    "articles.bib",
    "manifest.json",
)
_ALL = 1_000_000_000
# Where a file lay on one machine is no part of what is known.
_PRIVATE = ("path",)


class Written(NamedTuple):
    """How many files were written, and how many rows they hold."""

    files: int
    rows: int


def export_to(path: Path, db: Path, filter_text: str, *, force: bool = False, raw: bool = False) -> Written:
    """Write everything the filter finds; the same store and filter give the same bytes."""
    filter = Filter.parse(filter_text)
    with Queries(db) as queries, queries.snapshot():
        lists = _asked(queries, filter)
    with Folder(path, _NAMES, force=force) as folder:
        for name, rows in lists.items():
            folder.write(f"{name}.csv", _csv(rows, raw=raw))
            folder.write(f"{name}.json", _json(rows))
        folder.write("dossier.md", _dossier(str(filter), lists))
        folder.write("articles.bib", bibliography(lists["articles"]))
        manifest = {
            "versions": {"communique": __version__, "schema": SCHEMA},
            "filter": str(filter),
            "csv_formulas": "as they are" if raw else "guarded by an apostrophe",
            "rows": {name: len(rows) for name, rows in lists.items()},
            "sha256": dict(sorted(folder.hashes.items())),
        }
        folder.write("manifest.json", [json_text(manifest, indent=1) + "\n"])
    return Written(len(_NAMES), sum(map(len, lists.values())))


def _asked(queries: Queries, filter: Filter) -> dict[str, list[Any]]:
    return {
        "quotes": list(queries.quotes(filter, limit=_ALL, newest_first=False)),
        "timeline": list(queries.events(filter, limit=_ALL)),
        "countries": list(queries.countries(filter)),
        "positions": list(queries.positions(filter)),
        "articles": list(queries.articles(filter, limit=_ALL, newest_first=False)),
    }


def _csv(rows: list[Any], *, raw: bool) -> Iterator[str]:
    records = [_public(row) for row in rows]
    if records:
        yield csv_line(records[0])
    yield from (csv_line(record.values(), raw=raw) for record in records)


def _json(rows: list[Any]) -> Iterator[str]:
    yield "["
    for number, row in enumerate(rows):
        yield (",\n " if number else "\n ") + json_text(_public(row))
    yield "\n]\n"


def _dossier(filter_text: str, lists: dict[str, list[Any]]) -> Iterable[str]:
    yield from dossier.heading(filter_text, {name: len(rows) for name, rows in lists.items()})
    yield from dossier.timeline(lists["timeline"])
    yield from dossier.countries(lists["countries"], lists["positions"])
    yield from dossier.quotes(lists["quotes"])
    yield from dossier.sources(lists["articles"])


def _public(row: Any) -> dict[str, Any]:
    return {name: value for name, value in record_of(row).items() if name not in _PRIVATE}
