"""Whether a store is sound, asked of SQLite itself and not of the program that made it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

# What would be left by an article that was put in by halves.
HALVES = (
    ("articles not complete", "select count(*) from article where complete <> 1"),
    (
        "articles whose findings are not all there",
        "select count(*) from article a where quotes <> (select count(*) from quote where article = a.id)"
        " or events <> (select count(*) from event where article = a.id)"
        " or positions <> (select count(*) from position where article = a.id)",
    ),
    ("quotes of no article", "select count(*) from quote where article not in (select id from article)"),
    ("events of no article", "select count(*) from event where article not in (select id from article)"),
)
_TABLES = (
    "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
    " and name not like '%\\_fts%' escape '\\' and name not like '\\_%' escape '\\'"
)
_SEARCHES = "select name from sqlite_master where sql like '%using fts5%'"


def faults(store: Path) -> list[str]:
    """Everything wrong with the store; nothing is wrong with one that is not there."""
    if not store.exists():
        return []
    found = []
    connection = sqlite3.connect(store, timeout=10, isolation_level=None)
    try:
        said = connection.execute("pragma integrity_check").fetchall()
        if said != [("ok",)]:
            found.append(f"integrity: {said[:2]}")
        if connection.execute("pragma foreign_key_check").fetchone():
            found.append("foreign keys")
        for (name,) in connection.execute(_SEARCHES).fetchall():
            try:
                connection.execute(f"insert into {name}({name}, rank) values ('integrity-check', 1)")
            except sqlite3.DatabaseError as error:
                found.append(f"search index {name}: {error}")
        tables = {name for (name,) in connection.execute(_TABLES)}
        for what, question in HALVES:
            rows = connection.execute(question).fetchone()[0] if "article" in tables else 0
            if rows:
                found.append(f"{rows} {what}")
    finally:
        connection.close()
    return found


def counts(store: Path) -> dict[str, int]:
    """How many rows each table of the store holds, search indexes left aside."""
    connection = sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True, timeout=10)
    try:
        names = [name for (name,) in connection.execute(_TABLES).fetchall()]
        return {name: connection.execute(f'select count(*) from "{name}"').fetchone()[0] for name in names}
    finally:
        connection.close()


def ask(store: Path, question: str, *values: object) -> list[tuple[object, ...]]:
    """The rows that answer a question."""
    connection = sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(question, values).fetchall()
    finally:
        connection.close()


def away(store: Path) -> None:
    """Take a store and what lies beside it away."""
    for beside in store.parent.glob(f"{store.name}*"):
        beside.unlink()
