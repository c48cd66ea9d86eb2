"""The store's writer: one transaction an article, adding twice changes nothing."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from sqlite_utils import Database

from communique.errors import StoreError
from communique.model import Analysis

from .adding import Added, Adding, Status
from .door import APPLICATION_ID, BUSY_MS, DAMAGED, SCHEMA, check_version, door, look_at
from .drafts import Draft, draft
from .merging import Kept, kept_articles, kept_files
from .reckoned import keep
from .schema import migrations

__all__ = ["Added", "KnownFile", "Status", "Store"]

# Kilobytes of pages the writer keeps at hand: the indexes' inner pages of a large store.
_CACHE = 64_000
# The write-ahead log is brought home when it has so many pages: one that many articles touch is written
# there once. It is cut back to so many bytes then.
_LOG_PAGES = 4_000
_LOG = 16_000_000
# Below this many bytes a store is looked through before it is written to: a moment's work.
_LOOKED_THROUGH = 8_000_000
# So many articles of another store are taken in at once.
_BATCH = 200
_INDEXES = "select name from sqlite_master where type = 'table' and sql like '%using fts5%'"
_KNOWN = "select status, reason, articles from file"
_RECORD = """
insert into file(path, name, status, reason, articles, sha256, size, mtime_ns, seen)
values (?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict(path) do update set status = excluded.status, reason = excluded.reason,
    articles = excluded.articles, sha256 = excluded.sha256, size = excluded.size,
    mtime_ns = excluded.mtime_ns, seen = excluded.seen"""


class KnownFile(NamedTuple):
    """A file given before: how it ended then, and the articles it held."""

    status: str
    reason: str | None
    articles: tuple[int, ...]


class Store:
    """A store open for writing. Open it in a `with`; its errors that a user can act on are StoreError."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._adding: Adding | None = None
        self._batched = False

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Store:
        """Open `path`, make it if it is not there (and `create`), migrate it if older (after a backup)."""
        known = look_at(path)
        if not known and not create:
            raise StoreError(f"{path}: there is no store here yet; ingest some articles first")
        if known and not os.access(path, os.W_OK):
            raise StoreError(f"{path}: cannot be written to; choose another place with --db")
        with door(path):
            connection = _connection(path)
            try:
                _prepare(path, connection)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Bring the write-ahead log home and let go of the file."""
        with door(self.path):
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            self._connection.execute("pragma busy_timeout = 100")
            self._reckon()
            self._connection.execute("pragma wal_checkpoint(truncate)")
            self._connection.close()

    def add(self, analysis: Analysis | Draft, *, sha256: str = "") -> Added:
        """Put one article in, whole or not at all. `sha256` is that of the file it was read from.

        A draft (`db.drafts.draft`, made elsewhere) spares the writer a third of its work.
        """
        prepared = analysis if isinstance(analysis, Draft) else draft(analysis)
        with self._transaction() as adding:
            return adding.add(prepared, sha256)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Commit several articles (and their files) at once: faster, and each stays whole.

        The store is locked for other writers from the first `add` inside to the end. If anything is
        raised inside, nothing of the batch is stored.
        """
        assert not self._batched, "a batch is open already"
        self._batched = True
        try:
            yield
        except BaseException:
            self._roll_back()
            raise
        else:
            self._commit()
        finally:
            self._batched = False

    def known_file(self, path: bytes, size: int, mtime_ns: int) -> KnownFile | None:
        """What is known of the file if its size and time are as when it was last read to its end."""
        return self._known("where path = ? and size = ? and mtime_ns = ?", path, size, mtime_ns)

    def known_bytes(self, sha256: str) -> KnownFile | None:
        """What is known of a file of these bytes, whatever its name."""
        return self._known("where sha256 = ? order by id limit 1", sha256)

    def record_file(
        self,
        path: bytes,
        status: str,
        reason: str | None = None,
        *,
        sha256: str | None = None,
        size: int = 0,
        mtime_ns: int = 0,
        articles: Sequence[int] = (),
    ) -> None:
        """Note how a file ended: status one of added, unchanged, revised, copy, skipped, failed."""
        name = path.decode("utf-8", "backslashreplace")
        reason = reason.encode("utf-8", "backslashreplace").decode() if reason is not None else None
        seen = datetime.now(UTC).isoformat(timespec="seconds")
        values = (path, name, status, reason, json.dumps(list(articles)), sha256, size, mtime_ns, seen)
        with self._transaction():
            self._connection.execute(_RECORD, values)

    def merge(self, other: Path, *, stop: Callable[[], bool] = lambda: False) -> Counter[Status]:
        """Add every article of another store, until `stop`; how many of what status. Twice is once."""
        ids: dict[int, int] = {}
        by_status: Counter[Status] = Counter()
        for several in _several(kept_articles(other)):
            if stop():
                return by_status
            with self.batch():
                for kept in several:
                    added = self.add(kept.analysis, sha256=kept.sha256)
                    ids[kept.id] = added.article_id
                    by_status[added.status] += 1
        with self.batch():
            for path, status, reason, sha256, size, mtime_ns, articles in kept_files(other):
                if self._known("where path = ?", path) is None:
                    here = [ids[article] for article in articles if article in ids]
                    self.record_file(
                        path, status, reason, sha256=sha256, size=size, mtime_ns=mtime_ns, articles=here
                    )
        return by_status

    def _reckon(self) -> None:
        """Keep where all stand; while another writes, that is left to the last."""
        try:
            keep(self._connection)
        except sqlite3.OperationalError:
            self._roll_back()

    def _known(self, where: str, *values: bytes | str | int) -> KnownFile | None:
        with door(self.path):
            row = self._connection.execute(f"{_KNOWN} {where}", values).fetchone()
        return KnownFile(row[0], row[1], tuple(json.loads(row[2]))) if row else None

    @contextmanager
    def _transaction(self) -> Iterator[Adding]:
        """The batch's transaction, or one of its own."""
        if self._batched:
            with door(self.path):
                yield self._begun()
            return
        with self.batch(), door(self.path):
            yield self._begun()

    def _begun(self) -> Adding:
        if self._adding is None:
            # A read turned into a write fails at once beside another writer, so write from the start.
            self._connection.execute("begin immediate")
            self._adding = Adding.on(self._connection)
        return self._adding

    def _commit(self) -> None:
        if self._adding is None:
            return
        try:
            with door(self.path):
                self._adding.finish()
                self._connection.execute("commit")
        except BaseException:
            self._roll_back()
            raise
        self._adding = None

    def _roll_back(self) -> None:
        self._adding = None
        if self._connection.in_transaction:
            self._connection.execute("rollback")


def bring_up_to_date(path: Path) -> None:
    """Migrate an older store, after a backup."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise StoreError(
            f"{path}: made by an older communique, and cannot be written to; copy it to where it can be"
        )
    Store.open(path, create=False).close()


def _several(articles: Iterator[Kept]) -> Iterator[list[Kept]]:
    """Articles in batches."""
    while several := list(islice(articles, _BATCH)):
        yield several


def _connection(path: Path) -> sqlite3.Connection:
    """A connection to a file only its owner may read."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened: {error.strerror or error}") from error
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
    for pragma in (
        "trusted_schema = off",
        "foreign_keys = on",
        "cell_size_check = on",
        f"cache_size = -{_CACHE}",
    ):
        connection.execute(f"pragma {pragma}")
    return connection


def _prepare(path: Path, connection: sqlite3.Connection) -> None:
    """Make the tables or bring them up to date, then set how it is written."""
    version = connection.execute("pragma user_version").fetchone()[0]
    check_version(path, version)
    if version and path.stat().st_size <= _LOOKED_THROUGH:
        _look_through(path, connection)
    if version < SCHEMA:
        _migrate(path, connection)
    _write_ahead(connection)
    connection.execute("pragma synchronous = normal")
    connection.execute(f"pragma wal_autocheckpoint = {_LOG_PAGES}")
    connection.execute(f"pragma journal_size_limit = {_LOG}")
    # Pages freed by index merges need no wiping: the articles stay in the file.
    connection.execute("pragma secure_delete = off")


def _look_through(path: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("pragma quick_check(1)").fetchone()[0] != "ok":
        raise StoreError(f"{path}: {DAMAGED}")
    for (index,) in connection.execute(_INDEXES).fetchall():
        # A check in the form of an insert; it writes nothing.
        connection.execute(f"insert into {index}({index}) values ('integrity-check')")


def _migrate(path: Path, connection: sqlite3.Connection) -> None:
    """Apply the migrations in one transaction; of two programs at once, the second finds it done."""
    database = Database(connection)
    connection.execute("begin immediate")
    try:
        version = connection.execute("pragma user_version").fetchone()[0]
        check_version(path, version)
        if 0 < version < SCHEMA:
            _back_up(path, version)
        migrations.apply(database)
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        connection.execute(f"pragma user_version = {SCHEMA}")
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _back_up(path: Path, version: int) -> None:
    """Keep the store as it was beside it, `communique.db.schema1.bak`: whole, or not under that name."""
    beside = path.with_name(f"{path.name}.schema{version}.bak")
    begun = beside.with_name(f".{beside.name}.{os.getpid()}.new")
    try:
        os.close(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(begun)) as target:
            source.backup(target)
        os.link(begun, _free_name(beside))
    except OSError as error:
        raise StoreError(
            f"{path}: made by an older communique, and no backup can be kept beside it: {error.strerror}"
        ) from error
    finally:
        begun.unlink(missing_ok=True)


def _free_name(wanted: Path) -> Path:
    """The name itself, or the next that no earlier backup has."""
    number, free = 1, wanted
    while free.exists():
        number += 1
        free = wanted.with_name(f"{wanted.stem}.{number}{wanted.suffix}")
    return free


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Readers beside the writer. Two programs that switch at once get no busy handler: try again."""
    end = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.01)
