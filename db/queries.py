"""The store's questions: every pane and every command asks here, and only reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from .filters import Filter, What
from .rows import (
    ArticleRow,
    ArticleText,
    Bucket,
    Conflict,
    CountryRow,
    EventRow,
    FileRow,
    Place,
    PositionRow,
    QuoteRow,
    SpeakerRow,
    Summary,
)

ALL = Filter()


class Interrupted(Exception):
    """The question was stopped by `interrupt()`; its answer is no longer wanted."""


class Queries:
    """A store open for reading, for one thread at a time. Holds no read transaction between calls.

    The connection is made at the first question. Every method raises StoreError for what a user can
    act on, and Interrupted when `interrupt()` was called meanwhile.
    """

    def __init__(self, path: Path) -> None: ...

    def __enter__(self) -> Queries:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""

    def interrupt(self) -> None:
        """Stop the question that runs now; may be called from any thread. It raises Interrupted."""

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Questions asked inside see one state of the store."""
        yield

    def version(self) -> int:
        """A number that changes whenever the store was written to: cheap, for noticing an ingest beside."""
        raise NotImplementedError

    def summary(self) -> Summary:
        """The kept counts of everything: a few look-ups, for the first frame."""
        raise NotImplementedError

    def quotes(
        self,
        filter: Filter = ALL,
        *,
        place: Place | None = None,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = True,
    ) -> list[QuoteRow]:
        """Utterances by day. With `place`, the rows after that row in the order asked."""
        raise NotImplementedError

    def events(
        self,
        filter: Filter = ALL,
        *,
        place: Place | None = None,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = False,
    ) -> list[EventRow]:
        """Occurrences by day, the undated after all others."""
        raise NotImplementedError

    def articles(
        self,
        filter: Filter = ALL,
        *,
        place: Place | None = None,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = True,
    ) -> list[ArticleRow]:
        """Articles by day of publication; of several revisions the newest."""
        raise NotImplementedError

    def positions(
        self,
        filter: Filter = ALL,
        *,
        country: str | None = None,
        as_of: str | None = None,
        limit: int | None = None,
    ) -> list[PositionRow]:
        """Positions by day said, of all countries or one (a code, or a group's name)."""
        raise NotImplementedError

    def countries(self, filter: Filter = ALL, *, as_of: str | None = None) -> list[CountryRow]:
        """The roster: countries and groups with their role now, most mentioned first."""
        raise NotImplementedError

    def speakers(self, needle: str = "", filter: Filter = ALL, *, limit: int = 50) -> list[SpeakerRow]:
        """Speakers like `needle` (name or office, small slips forgiven), best first; all, most quoted first."""
        raise NotImplementedError

    def count(self, what: What, filter: Filter = ALL) -> int:
        """How many rows the list `what` has: exact, the number that stands in a pane's title."""
        raise NotImplementedError

    def seek(
        self,
        what: What,
        filter: Filter,
        position: int,
        *,
        newest_first: bool = True,
        total: int | None = None,
    ) -> Place | None:
        """The place before row number `position` (from 0): give it as `place` to read on from there.

        None is the list's start. A known `total` lets it walk from the nearer end.
        """
        raise NotImplementedError

    def position_of(self, what: What, filter: Filter, id: int, *, newest_first: bool = True) -> int:
        """The number of the row with this id in the list, or that it would have."""
        raise NotImplementedError

    def histogram(self, filter: Filter = ALL) -> list[Bucket]:
        """Events by month, in order, the undated last."""
        raise NotImplementedError

    def article(self, id: int) -> ArticleText:
        """An article with its findings in the order of the text; StoreError if there is none."""
        raise NotImplementedError

    def article_json(self, id: int) -> dict[str, Any]:
        """The very object `extract` prints for the article."""
        raise NotImplementedError

    def files(self) -> list[FileRow]:
        """Every file ever given to the store."""
        raise NotImplementedError

    def conflicts(self) -> list[Conflict]:
        """Statements that do not agree."""
        raise NotImplementedError
