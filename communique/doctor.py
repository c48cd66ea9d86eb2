"""Whether program and store are well: versions, places, schema, invariants, integrity."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from . import __version__
from .clean import visible
from .errors import CommuniqueError

_PACKAGES = ("communique", "db", "tui")
# Below these, a fault is known that what strangers write could use, or that loses writes.
_FLOORS = {
    "textual": (8, 2), "rich": (15,), "sqlite-utils": (4, 2, 1), "click": (8, 2), "platformdirs": (4, 3),
    "lxml": (6,), "trafilatura": (2, 1), "feedparser": (6, 0, 11), "chardet": (7,),
}  # fmt: skip
_PDF_FLOOR = (7, 1)
_SQLITE_FAULTS = (
    ((3, 50, 2), "CVE-2025-6965, memory errors on crafted SQL (ours is fixed text)"),
    ((3, 51, 3), "the WAL reset bug: two writers at once can, very rarely, damage a store"),
    ((3, 53, 2), "CVE-2026-11824: a store made by a stranger can crash a search; open only your own"),
)


class Checked(NamedTuple):
    """One thing looked at. `wrong` makes the command fail; a `warning` is only told."""

    name: str
    state: str
    wrong: bool = False
    warning: bool = False

    def line(self) -> str:
        mark = "WRONG" if self.wrong else "note " if self.warning else "ok   "
        return f"{mark} {self.name}: {visible(self.state)}"


def examined(db: Path) -> list[Checked]:
    """Everything looked at, in order: the program first, then the store."""
    return [*_program(), *_sqlite(), *_store(db)]


def _program() -> Iterator[Checked]:
    yield Checked("communique", __version__)
    yield Checked("python", platform.python_version())
    for name, floor in _FLOORS.items():
        yield _library(name, floor)
    try:
        version("pypdf")
    except PackageNotFoundError:
        yield Checked("pypdf", "not installed; PDF needs it: pip install 'communique[pdf]'", warning=True)
    else:
        yield _library("pypdf", _PDF_FLOOR)
    yield _places()


def _library(name: str, floor: tuple[int, ...]) -> Checked:
    wanted = ".".join(map(str, floor))
    try:
        found = version(name)
    except PackageNotFoundError:
        return Checked(name, f"not installed; {wanted} or newer is needed", wrong=True)
    if _numbers(found) < floor:
        return Checked(name, f"{found} is too old; {wanted} or newer is needed", wrong=True)
    return Checked(name, found)


def _places() -> Checked:
    """The three packages lie side by side; a `db` or `tui` from elsewhere would be somebody else's."""
    folders = {}
    for name in _PACKAGES:
        found = find_spec(name)
        folders[name] = Path(found.origin).parent.parent if found and found.origin else None
    home = folders["communique"]
    strangers = [name for name, folder in folders.items() if folder != home]
    if strangers:
        told = ", ".join(f"{name} from {folders[name]}" for name in strangers)
        return Checked(
            "packages", f"{told}, communique from {home}: start it from another folder", wrong=True
        )
    return Checked("packages", f"all from {home}")


def _sqlite() -> Iterator[Checked]:
    found = sqlite3.sqlite_version
    faults = [told for fixed, told in _SQLITE_FAULTS if _numbers(found) < fixed]
    if not faults:
        yield Checked("sqlite", found)
    for told in faults:
        yield Checked("sqlite", f"{found} has {told}", warning=True)


def _store(db: Path) -> Iterator[Checked]:
    from db.door import SCHEMA
    from db.invariants import INVARIANTS, broken

    if not db.exists():
        yield Checked("store", f"{db} is not there yet; communique ingest makes it", warning=True)
        return
    yield Checked("store", str(db))
    try:
        faults = broken(db)
    except CommuniqueError as error:
        yield Checked("store", str(error), wrong=True)
        return
    yield Checked("schema", str(SCHEMA))
    for fault in faults:
        rows = f"{fault.rows:,} rows break it" if isinstance(fault.rows, int) else fault.rows
        yield Checked(fault.name, f"{fault.says}: {rows}", wrong=True)
    if not faults:
        yield Checked("invariants", f"all {len(INVARIANTS)} hold, the file and its search indexes are sound")


def _numbers(text: str) -> tuple[int, ...]:
    """The leading numbers of a version."""
    numbers = []
    for part in text.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers)
