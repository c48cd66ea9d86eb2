"""The export: one reading of the store, every file written from it, the manifest last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from communique import __version__
from db.door import SCHEMA
from db.filters import Filter
from db.queries import Queries
from db.rows import Place

from ..printing import json_text, record_lines, record_of
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
_PAGE = 2_000
_RowsOf = Callable[[], Iterable[Any]]
# Where a file lay on one machine is no part of what is known.
_PRIVATE = ("path",)


class Written(NamedTuple):
    """How many files were written, and how many rows they hold."""

    files: int
    rows: int


def export_to(path: Path, db: Path, filter_text: str, *, force: bool = False, raw: bool = False) -> Written:
    """Write everything the filter finds; the same store and filter give the same bytes."""
    filter = Filter.parse(filter_text)
    with Queries(db) as queries, queries.snapshot(), Folder(path, _NAMES, force=force) as folder:
        lists = _lists(queries, filter)
        rows = {name: _write_list(folder, name, rows_of, raw=raw) for name, rows_of in lists.items()}
        folder.write("dossier.md", _dossier(str(filter), lists, rows))
        folder.write("articles.bib", bibliography(lists["articles"]()))
        manifest = {
            "versions": {"communique": __version__, "schema": SCHEMA},
            "filter": str(filter),
            "csv_formulas": "as they are" if raw else "guarded by an apostrophe",
            "rows": rows,
            "sha256": dict(sorted(folder.hashes.items())),
        }
        folder.write("manifest.json", [json_text(manifest, indent=1) + "\n"])
    return Written(len(_NAMES), sum(rows.values()))


def _lists(queries: Queries, filter: Filter) -> dict[str, _RowsOf]:
    """Each list as a way to read it anew: it may be longer than memory holds."""
    return {
        "quotes": partial(_paged, partial(queries.quotes, filter, newest_first=False)),
        "timeline": partial(_paged, partial(queries.events, filter)),
        "countries": partial(queries.countries, filter),
        "positions": partial(queries.positions, filter),
        "articles": partial(_paged, partial(queries.articles, filter, newest_first=False)),
    }


def _paged(ask: Callable[..., Sequence[Any]]) -> Iterator[Any]:
    place = None
    while rows := ask(place=place, limit=_PAGE):
        yield from rows
        place = Place(rows[-1].id)


def _write_list(folder: Folder, name: str, rows_of: _RowsOf, *, raw: bool) -> int:
    """A list as CSV and as JSON; how many rows it has."""
    folder.write(f"{name}.csv", record_lines(map(_public, rows_of()), "csv", raw=raw))
    count = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal count
        for row in rows_of():
            count += 1
            yield _public(row)

    folder.write(f"{name}.json", record_lines(counted(), "json"))
    return count


def _dossier(filter_text: str, lists: dict[str, _RowsOf], rows: dict[str, int]) -> Iterator[str]:
    yield from dossier.heading(filter_text, rows)
    yield from dossier.timeline(lists["timeline"]())
    yield from dossier.countries(lists["countries"](), lists["positions"]())
    yield from dossier.quotes(lists["quotes"]())
    yield from dossier.sources(lists["articles"]())


def _public(row: Any) -> dict[str, Any]:
    return {name: value for name, value in record_of(row).items() if name not in _PRIVATE}
