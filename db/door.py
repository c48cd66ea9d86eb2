"""The door of the store: SQLite's errors become ours here, those that a user can act on, and no others."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from communique.errors import StoreError

# The number in a store's header that says it is ours: "cmqe".
APPLICATION_ID = 0x636D7165
SCHEMA = 3
BUSY_MS = 30_000
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
DAMAGED = "damaged; restore a copy, or ingest the articles into a new store"
# What SQLite says, what it means to the user, and what to do about it.
_CAUSES = (
    ("locked", "in use by another program for too long; try again when that has ended"),
    ("busy", "in use by another program for too long; try again when that has ended"),
    ("readonly", "cannot be written to; choose another place with --db"),
    ("read-only", "cannot be written to; choose another place with --db"),
    ("full", "could not be written: the disk is full; free some space and run it again"),
    ("malformed", DAMAGED),
    ("corrupt", DAMAGED),
    ("vtable constructor failed", DAMAGED),
    ("invalid fts5 file format", DAMAGED),
    ("unrecognized option", DAMAGED),
    ("could not decode", DAMAGED),
    ("not a database", "not a communique store, or damaged; name another file with --db"),
    ("no such table", "damaged: a table is missing; restore a copy, or ingest into a new store"),
    ("unable to open", "cannot be opened; look at its folder and permissions"),
    ("disk i/o", "could not be read or written: the disk reports an error"),
    ("no such column", "damaged: a column is missing; restore a copy, or ingest into a new store"),
)


class OlderSchema(StoreError):
    """A store that an older communique made: it has to be brought up to date before it is read."""


class Interrupted(Exception):
    """The question was stopped by `interrupt()`; its answer is no longer wanted."""


@contextmanager
def door(path: Path) -> Iterator[None]:
    """SQLite errors inside become StoreError, or Interrupted."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise Interrupted from error
        raise _told(path, error) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.NotSupportedError):
            raise
        raise _told(path, error) from error
    except (UnicodeDecodeError, JSONDecodeError) as error:
        # What was written was neither.
        raise StoreError(f"{path}: {DAMAGED}") from error
    except TypeError as error:
        # No column holds bytes where text is expected.
        if "bytes" not in str(error):
            raise
        raise StoreError(f"{path}: {DAMAGED}") from error


def _told(path: Path, error: sqlite3.DatabaseError) -> Exception:
    said = str(error).lower()
    cause = next((told for words, told in _CAUSES if words in said), None)
    return StoreError(f"{path}: {cause}") if cause else error


def look_at(path: Path) -> bool:
    """Whether a store is at `path`; False where nothing is, or an empty file. StoreError for anything else.

    Reads the header alone, as a plain file: whatever lies there stays as it is.
    """
    try:
        header, size = _head(path)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if not header:
        return False
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StoreError(f"{path}: not a communique store; name another file with --db")
    _check_header(path, header, size)
    return True


def _head(path: Path) -> tuple[bytes, int]:
    """A file's first bytes and its size. A pipe is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        seen = os.fstat(descriptor)
        if not stat.S_ISREG(seen.st_mode):
            raise StoreError(f"{path}: not a file, so no communique store; name another with --db")
        return os.read(descriptor, _HEADER), seen.st_size
    finally:
        os.close(descriptor)


def _check_header(path: Path, header: bytes, size: int) -> None:
    application, version = (int.from_bytes(header[at : at + 4], "big") for at in (68, 60))
    if application != APPLICATION_ID:
        raise StoreError(
            f"{path}: another program's database, not a communique store; name another file with --db"
        )
    check_version(path, version)
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    # Killed while a checkpoint copies the write-ahead log, page 1 is ahead of a file that the log completes.
    if size < page * pages and not _has_log(path):
        raise StoreError(
            f"{path}: damaged: cut short; restore a copy, or ingest the articles into a new store"
        )


def _has_log(path: Path) -> bool:
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def check_version(path: Path, version: int) -> None:
    """StoreError if a newer communique made the store."""
    if version > SCHEMA:
        raise StoreError(
            f"{path}: made by a newer communique (schema {version}, this one knows {SCHEMA}); upgrade"
        )
