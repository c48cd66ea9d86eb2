"""What the benchmarks run on: stores, one long article, the reference list's table, a folder of articles."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path

from make_store import make

from communique.extract import analyse
from communique.model import Article
from db.store import Store

# Articles have ten quotes each.
QUOTES_AN_ARTICLE = 10
SIZES = (10_000, 100_000, 1_000_000)
LONG = 1_000_000
SAMPLES = Path(__file__).parents[2] / "sample_articles"
_REFERENCE = """
create table quotes(id integer primary key, date text, country text, speaker text, text text);
create virtual table quotes_fts using fts5(text, content='quotes', content_rowid='id', prefix='2 3');
"""
_ROWS = """
insert into quotes(date, country, speaker, text)
select coalesce(q.said_on, a.published), coalesce(q.speaker_country, ''), coalesce(q.speaker, ''), q.text
from store.quote q join store.article a on a.id = q.article order by q.id"""


def store_of(folder: Path, quotes: int) -> Path:
    """A store of so many quotes, made if it is not there."""
    path = folder / f"quotes-{quotes}.db"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        for ending in ("", "-wal", "-shm"):
            Path(f"{unfinished}{ending}").unlink(missing_ok=True)
        took = make(unfinished, quotes // QUOTES_AN_ARTICLE)
        path.with_suffix(".json").write_text(json.dumps(took))
        unfinished.rename(path)
    return path


def cost_of(store: Path) -> dict[str, float]:
    """What making the store took, as far as it was noted."""
    noted = store.with_suffix(".json")
    cost: dict[str, float] = json.loads(noted.read_text()) if noted.exists() else {}
    return cost


def reference_of(folder: Path, store: Path) -> Path:
    """The same quotes in the table that the reference list reads."""
    path = folder / f"reference-{store.stem}.db"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        with sqlite3.connect(unfinished) as connection:
            connection.executescript("pragma journal_mode = off; pragma page_size = 8192;" + _REFERENCE)
            connection.execute("attach ? as store", (str(store),))
            connection.execute(_ROWS)
            connection.execute("insert into quotes_fts(quotes_fts) values ('rebuild')")
            connection.execute("insert into quotes_fts(quotes_fts) values ('optimize')")
        connection.close()
        unfinished.rename(path)
    return path


def rows_in(reference: Path) -> int:
    """How many rows the reference list has."""
    with sqlite3.connect(reference) as connection:
        return int(connection.execute("select max(id) from quotes").fetchone()[0])


def long_article_of(folder: Path) -> Path:
    """A store whose newest quote stands in an article of a million characters."""
    path = folder / "long.db"
    if not path.exists():
        paragraphs = _paragraphs()
        chance = random.Random(7)
        parts: list[str] = []
        length = 0
        while length < LONG:
            parts.append(chance.choice(paragraphs))
            length += len(parts[-1]) + 2
        article = Article("\n\n".join(parts)[:LONG], path="long.txt", title="Long", publisher="Long Post",
                          published="2025-12-31")  # fmt: skip
        with Store.open(path) as store, store.batch():
            store.add(analyse(article))
    return path


def folder_of(folder: Path, articles: int) -> Path:
    """A folder of plain articles, each of its own sentences, none a copy of another."""
    path = folder / f"articles-{articles}"
    if path.exists():
        return path
    unfinished = folder / f"articles-{articles}.part"
    unfinished.mkdir(parents=True, exist_ok=True)
    paragraphs = _paragraphs()
    chance = random.Random(7)
    for number in range(articles):
        body = [f"{chance.choice(paragraphs)} Report {number}-{part}." for part in range(6)]
        day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        below = unfinished / f"{number // 1000:03}"
        below.mkdir(exist_ok=True)
        heading = f"Talks go on, report {number}\nHarbour Post {number % 50}\n{day}\n\n"
        (below / f"{number:06}.txt").write_text(heading + "\n\n".join(body) + "\n")
    unfinished.rename(path)
    return path


def _paragraphs() -> list[str]:
    """Paragraphs of the bundled sample articles."""
    return [
        part
        for path in sorted(SAMPLES.glob("*.txt"))
        for part in path.read_text("utf-8").split("\n\n")[1:]
        if len(part) > 120
    ]
