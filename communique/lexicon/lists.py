"""Reading the lists."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.tsv, by column name; empty cells are empty strings."""
    text = (_FOLDER / f"{name}.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    header, *entries = lines
    width = len(header)
    return tuple(dict(zip(header, entry + [""] * (width - len(entry)), strict=True)) for entry in entries)


@cache
def words(name: str) -> frozenset[str]:
    """The first column of `name`.tsv."""
    return frozenset(next(iter(row.values())) for row in rows(name))
