"""The store's writer: one transaction an article, adding twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, NamedTuple

from communique.model import Analysis

Status = Literal["added", "unchanged", "revised", "copy"]


class Added(NamedTuple):
    """What became of an article given to the store, and its id there."""

    status: Status
    article_id: int


class KnownFile(NamedTuple):
    """A file given before: how it ended then, and the articles it held."""

    status: str
    reason: str | None
    articles: tuple[int, ...]


class Store:
    """A store open for writing. Open it in a `with`; its errors that a user can act on are StoreError."""

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Store:
        """Open `path`, make it if it is not there (and `create`), migrate it if it is older (after a backup)."""
        raise NotImplementedError

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Bring the write-ahead log home and let go of the file."""
        raise NotImplementedError

    def add(self, analysis: Analysis, *, sha256: str = "") -> Added:
        """Put one article in, whole or not at all. `sha256` is that of the file it was read from."""
        raise NotImplementedError

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Commit several articles (and their files) at once: faster, and each stays whole."""
        raise NotImplementedError
        yield

    def known_file(self, path: bytes, size: int, mtime_ns: int) -> KnownFile | None:
        """What is known of the file if its size and time are as when it was last read to its end."""
        raise NotImplementedError

    def known_bytes(self, sha256: str) -> KnownFile | None:
        """What is known of a file of these bytes, whatever its name."""
        raise NotImplementedError

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
        raise NotImplementedError

    def merge(self, other: Path) -> int:
        """Add every article of another store; how many were new here."""
        raise NotImplementedError
