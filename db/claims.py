"""How many countries a text counts: `37 countries`, `nearly forty nations`, `Thirty-five states`."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from functools import cache, lru_cache

from communique.lexicon import rows

from .folding import fold

# Fewer ("the two countries") are no count of a circle.
_LEAST = 10
_MOST = 200
_NOUNS = ("countries", "nations", "states")
_MAY_COUNT = """
select id, text from {table} where id in (select rowid from {table}_fts where {table}_fts match ?)
order by id"""


def counting(connection: sqlite3.Connection, table: str) -> Iterator[tuple[int, str, int]]:
    """Id, sentence and number of the rows whose sentence counts countries."""
    for row_id, text in connection.execute(_MAY_COUNT.format(table=table), (_search(),)):
        number = count_in(text)
        if number is not None:
            yield row_id, text, number


def counts_told(connection: sqlite3.Connection) -> dict[int, int]:
    """The numbers of countries that positions tell, by id; of two in a sentence the first."""
    return {row_id: number for row_id, _, number in counting(connection, "position")}


def count_in(text: str) -> int | None:
    """The first number of countries told in a text, None if there is none."""
    return _first(text)[0]


def count_at(text: str) -> int:
    """About where in a text that number stands."""
    return _first(text)[1]


@lru_cache(4096)
def _first(text: str) -> tuple[int | None, int]:
    for match in _counted().finditer(fold(text)):
        number = int(match[1]) if match[1].isdigit() else _words()[match[1].replace("-", " ")]
        if _LEAST <= number <= _MOST:
            return number, match.start()
    return None, 0


@cache
def _search() -> str:
    """What finds texts that may count countries, in the language of the search index.

    The bare word `states` would find the United States.
    """
    numbers = {word.split()[-1] for word in _words()} | {str(number) for number in range(_LEAST, 100)}
    states = " OR ".join(f'"{number} states"' for number in sorted(numbers))
    return f"text : (countries OR nations OR {states})"


@cache
def _counted() -> re.Pattern[str]:
    words = sorted((word.replace(" ", "[- ]") for word in _words()), key=len, reverse=True)
    return re.compile(rf"(?<![\w.,])(\d{{2,3}}|{'|'.join(words)})\s+(?:{'|'.join(_NOUNS)})\b")


@cache
def _words() -> dict[str, int]:
    """Numbers in words."""
    numbers = (row for row in rows("date_words") if row["kind"] == "number" and row["value"].isdigit())
    return {fold(row["form"]).replace("-", " "): int(row["value"]) for row in numbers}
