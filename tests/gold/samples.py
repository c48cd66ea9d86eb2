"""The sample articles as the readers give them, and the quotations that may stand in them."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from communique.model import Article
from communique.readers import format_of, read

GOLD = Path(__file__).parent
FOLDER = GOLD.parent.parent / "sample_articles"

PUBLISHERS = frozenset({
    "Ashgrove Daily", "Brackwater Tribune", "Continental Desk", "Dunmore Evening Record", "Fennmoor Herald",
    "Ferrow Times", "Halden Press Agency", "Lattice Newswire", "The Kestrel Review", "The Larchmere Post",
    "The Orrin Gazette", "The Saltmarsh Examiner", "Thornmere Ledger", "Wexcombe Courier",
})  # fmt: skip

_WORD = re.compile(r"\w+(?:['-]\w+)*")
_PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-"})
# From an opening mark to the closing one, or to the paragraph's end where the quote goes on in the next.
_IN_MARKS = re.compile(r"[“\"]([^“”\"\n]+)(?:[”\"]|$)", re.M)


@dataclass(frozen=True, slots=True)
class Sample:
    """An article of a sample file: `number` counts the articles of one file from 0."""

    file: str
    number: int
    article: Article

    @property
    def name(self) -> str:
        return self.file if self.number == 0 else f"{self.file}#{self.number}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a real person or body said, and when."""

    id: str
    speaker: str
    day: str
    words: str


@cache
def samples() -> tuple[Sample, ...]:
    """Every article of every sample file, in the order of the file names."""
    return tuple(sample for path in sorted(FOLDER.iterdir()) for sample in _read(path))


def _read(path: Path) -> list[Sample]:
    known = format_of(str(path).encode())
    assert known is not None, path
    found = list(read(path.read_bytes(), known, path=path.name))
    articles = [one for one in found if isinstance(one, Article)]
    assert articles and len(articles) == len(found), found
    return [Sample(path.name, number, article) for number, article in enumerate(articles)]


@cache
def quotations() -> tuple[Quotation, ...]:
    lines = (GOLD / "quotations.tsv").read_text("utf-8").splitlines()
    rows = csv.DictReader(
        (line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return tuple(Quotation(**row) for row in rows)


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, its marks, apostrophes, dashes and accents made plain."""
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN_MARKS))
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)).lower())


def place_in(whole: list[str], part: list[str]) -> int | None:
    """Where `part` begins in `whole`, its words side by side; None if it does not occur."""
    starts = range(len(whole) - len(part) + 1)
    return next((start for start in starts if whole[start : start + len(part)] == part), None)


def stretches_in_marks(text: str) -> list[str]:
    """What stands in double quotation marks, each stretch by itself."""
    return [stretch[1] for stretch in _IN_MARKS.finditer(text)]
