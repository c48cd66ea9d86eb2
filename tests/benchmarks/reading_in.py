"""Reading a folder of plain articles into a store: workers, the writer's share, memory, a second run."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from commands import Ran, communique, ran


class Ingested(NamedTuple):
    """What reading a folder took."""

    articles: int
    alone: Ran
    together: Ran
    first: Ran
    again: Ran
    bytes_an_article: float

    @property
    def speed_up(self) -> float:
        """Of extraction by two workers over one."""
        return self.alone.seconds / self.together.seconds

    @property
    def writers_share(self) -> float:
        return self.first.first_cpu / self.first.cpu

    @property
    def second_share(self) -> float:
        return self.again.cpu / self.first.cpu


def ingested(folder: Path, articles: int) -> Ingested:
    """Extract with one worker and with two, then ingest twice into a new store."""
    with TemporaryDirectory(prefix="communique-") as place:
        db = Path(place) / "store.db"
        return Ingested(
            articles,
            ran(communique("extract", "--workers", "1", str(folder))),
            ran(communique("extract", "--workers", "2", str(folder))),
            ran([*communique("ingest", "--workers", "2", "--db", str(db)), str(folder)]),
            ran([*communique("ingest", "--workers", "2", "--db", str(db)), str(folder)]),
            db.stat().st_size / articles,
        )
