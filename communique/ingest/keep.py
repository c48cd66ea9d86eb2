"""Putting what is read into the store: a few articles a commit, each file with how it ended."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from communique.errors import CommuniqueError, StoreError
from communique.readers import FileSeen, at_fault
from db.drafts import Draft
from db.store import KnownFile, Store

from .parts import sha256_of
from .run import ArticleRead, FileRead, Settings, run
from .walk import Entry, status

# A commit costs some milliseconds, and while it is gathered nobody else need wait.
_MOST_GATHERED = 100
_MOST_TEXT = 2_000_000
_LONGEST_GATHERING = 0.5
_HASHED_HERE = 30_000_000
_RANK = ("added", "revised", "copy", "unchanged")
_LABELS = {
    "added": "added", "unchanged": "unchanged", "revised": "revised", "copy": "copies", "skipped": "left out",
    "failed": "failed",
}  # fmt: skip


class Outcome(NamedTuple):
    """How a file ended. `article` is the first it holds, `articles` how many; `missed` records gave none."""

    path: bytes
    status: str
    article: int | None
    reason: str | None
    articles: int
    missed: int


@dataclass(slots=True)
class Tally:
    """How far an ingest is: articles by what became of them, files that gave none."""

    files: int = 0
    by_status: Counter[str] = field(default_factory=Counter)
    at_fault: int = 0
    stopped: bool = False

    def __str__(self) -> str:
        return ", ".join(f"{self.by_status[status]:,} {label}" for status, label in _LABELS.items())


class _KnownBefore(NamedTuple):
    """A file that need not be read again; `noted` when the store has it under this very name and time."""

    file: KnownFile
    noted: bool
    sha256: str = ""
    seen: FileSeen = FileSeen(0, 0)


@dataclass(slots=True)
class _Open:
    """The file whose articles are being added."""

    statuses: Counter[str] = field(default_factory=Counter)
    articles: list[int] = field(default_factory=list)


def ingest_into(
    path: Path,
    entries: Iterable[Entry],
    settings: Settings,
    *,
    stop: Callable[[], bool] = lambda: False,
    report: Callable[[Tally], None] = lambda tally: None,
    ended: Callable[[Outcome], None] = lambda outcome: None,
) -> Tally:
    """Read the entries into the store at `path`, made if not there. `report` is called between commits."""
    was_there = path.exists()
    if not was_there:
        make_store(path)
    with Store.open(path) as store:
        return _Keeping(store, settings, ended, was_there).keep(entries, stop, report)


def make_store(path: Path) -> None:
    """Make a store beside its place and put it there whole: nobody meets it locked."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        Store.open(beside).close()
        # Unlike a renaming, a link fails where another program was quicker.
        with contextlib.suppress(OSError):
            os.link(beside, path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be made: {(error.strerror or str(error)).lower()}") from error
    except StoreError as error:
        raise StoreError(str(error).replace(str(beside), str(path))) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Take away what runs that were killed while they made this store have left beside it."""
    begins, ends = f".{path.name}.", re.compile(r"(\d+)\.new(?:-\w+)?\Z")
    for left in path.parent.iterdir():
        if left.name.startswith(begins) and (made_by := ends.match(left.name, len(begins))):
            try:
                os.kill(int(made_by[1]), 0)
            except ProcessLookupError:
                left.unlink(missing_ok=True)
            except (OverflowError, PermissionError):
                continue


class _Keeping:
    def __init__(
        self, store: Store, settings: Settings, ended: Callable[[Outcome], None], was_there: bool
    ) -> None:
        self._store = store
        self._settings = settings
        self._ended = ended
        self._was_there = was_there
        self._open = _Open()
        self._tally = Tally()

    def keep(
        self, entries: Iterable[Entry], stop: Callable[[], bool], report: Callable[[Tally], None]
    ) -> Tally:
        results = run(entries, self._settings, stop=stop, known=self._known)
        try:
            for gathered in _gathered(results):
                with self._store.batch():
                    outcomes = [outcome for result in gathered if (outcome := self._write(result))]
                for outcome in outcomes:
                    self._ended(outcome)
                report(self._tally)
        finally:
            # Ends the workers at once, also when `report` raised.
            results.close()
        self._tally.stopped = stop()
        return self._tally

    def _known(self, entry: Entry) -> _KnownBefore | None:
        """What the store knows of the file by its time, or of its bytes by their hash."""
        if not self._was_there or entry.path in self._settings.shown:
            return None
        try:
            seen = status(entry.path, follow=entry.named)
            by_time = self._store.known_file(_stored_path(entry.path), seen.st_size, seen.st_mtime_ns)
            if by_time is not None and by_time.status != "failed":
                return _KnownBefore(by_time, noted=True)
            if seen.st_size > _HASHED_HERE:
                return None
            sha256 = sha256_of(entry.path, follow=entry.named)
        except (OSError, CommuniqueError):
            # Whoever reads it says what is wrong with it.
            return None
        by_bytes = self._store.known_bytes(sha256)
        if by_bytes is None or by_bytes.status == "failed":
            return None
        return _KnownBefore(by_bytes, False, sha256, FileSeen(seen.st_size, seen.st_mtime_ns))

    def _write(self, result: ArticleRead | FileRead) -> Outcome | None:
        if isinstance(result, FileRead):
            return self._end(result)
        assert isinstance(result.answer, Draft)
        added = self._store.add(result.answer)
        self._open.statuses[added.status] += 1
        self._open.articles.append(added.article_id)
        self._tally.by_status[added.status] += 1
        return None

    def _end(self, read: FileRead) -> Outcome:
        if isinstance(read.known, _KnownBefore):
            return self._end_known(read.entry, read.known)
        opened, self._open = self._open, _Open()
        ended = _status_of(opened, read)
        outcome = Outcome(
            read.entry.path,
            ended,
            opened.articles[0] if opened.articles else None,
            read.reason,
            len(opened.articles),
            read.missed,
        )
        self._record(outcome, read.sha256, FileSeen(read.size, read.mtime_ns), tuple(opened.articles))
        self._tally.by_status["failed"] += read.missed if opened.articles else 0
        self._count(outcome)
        return outcome

    def _end_known(self, entry: Entry, known: _KnownBefore) -> Outcome:
        left = known.file.status == "skipped"
        articles = known.file.articles
        outcome = Outcome(
            entry.path,
            "skipped" if left else "unchanged",
            articles[0] if articles else None,
            known.file.reason,
            len(articles),
            0,
        )
        if not known.noted:
            self._record(outcome, known.sha256, known.seen, articles)
        self._tally.by_status["unchanged"] += len(articles)
        self._count(outcome)
        return outcome

    def _record(self, outcome: Outcome, sha256: str, seen: FileSeen, articles: tuple[int, ...]) -> None:
        self._store.record_file(
            self._settings.shown.get(outcome.path, "").encode() or _stored_path(outcome.path),
            outcome.status,
            outcome.reason,
            sha256=sha256 or None,
            size=seen.size,
            mtime_ns=seen.mtime_ns,
            articles=articles,
        )

    def _count(self, outcome: Outcome) -> None:
        self._tally.files += 1
        if outcome.status in ("skipped", "failed"):
            self._tally.by_status[outcome.status] += 1
        if outcome.status == "failed" or outcome.missed or at_fault(outcome.reason):
            self._tally.at_fault += 1


def _gathered(
    results: Iterator[ArticleRead | FileRead],
) -> Iterator[list[ArticleRead | FileRead]]:
    """Results in groups: small enough to commit quickly, and none held back for long."""
    group: list[ArticleRead | FileRead] = []
    length, since = 0, time.monotonic()
    for result in results:
        group.append(result)
        if isinstance(result, ArticleRead) and isinstance(result.answer, Draft):
            length += len(result.answer.analysis.article.text)
        full = len(group) >= _MOST_GATHERED or length >= _MOST_TEXT
        if full or time.monotonic() - since > _LONGEST_GATHERING:
            yield group
            group, length, since = [], 0, time.monotonic()
    if group:
        yield group


def _status_of(opened: _Open, read: FileRead) -> str:
    """A file is what the best of its articles is; without any it is left out, or failed."""
    if opened.articles:
        return next(status for status in _RANK if opened.statuses[status])
    return "failed" if read.failed else "skipped"


def _stored_path(path: bytes) -> bytes:
    return os.path.abspath(path)  # noqa: PTH100 (a `Path` takes no bytes)
