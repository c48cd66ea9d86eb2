"""What must always hold of a store: each rule is a query that counts the rows that break it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

from .door import BUSY_MS, door
from .queries import opened


class Invariant(NamedTuple):
    """A rule, in words and as a query that gives 0."""

    name: str
    says: str
    sql: str


class Broken(NamedTuple):
    """A rule that does not hold, and how many rows break it."""

    name: str
    says: str
    rows: int | str


# substr stops at a NUL, which a text may hold.
_WHOLE = "instr(a.text, char(0)) = 0"
_CHAIN = "json_extract(chain, '$[0][1]')"
INVARIANTS = (
    Invariant(
        "events are their sentences",
        "an event's text is the slice of the article that its span names",
        "select count(*) from event f join article a on a.id = f.article"
        f" where {_WHOLE} and substr(a.text, f.start + 1, f.end - f.start) <> f.text",
    ),
    Invariant(
        "positions are their sentences",
        "a position's text is the slice of the article that its span names",
        "select count(*) from position f join article a on a.id = f.article"
        f" where {_WHOLE} and substr(a.text, f.start + 1, f.end - f.start) <> f.text",
    ),
    Invariant(
        "quotes are their spans",
        "a quote of one span is the slice of the article that the span names",
        "select count(*) from quote f join article a on a.id = f.article"
        f" where {_WHOLE} and json_array_length(f.spans) = 1 and substr(a.text,"
        " json_extract(f.spans, '$[0][0]') + 1,"
        " json_extract(f.spans, '$[0][1]') - json_extract(f.spans, '$[0][0]')) <> f.text",
    ),
    Invariant(
        "spans lie in their text",
        "no sentence or mention reaches beyond its article",
        # A text is measured once, not for each sentence of it.
        "with reach(article, last) as (select article, max(last) from ("
        "select article, max(end) as last from sentence group by article"
        " union all select article, max(end) from mention group by article) group by article)"
        f" select count(*) from reach r join article a on a.id = r.article where {_WHOLE}"
        " and r.last > length(a.text)",
    ),
    Invariant(
        "chains begin with the publisher",
        "an attribution chain's first link is the publisher",
        "select count(*) from (select chain from quote union all select chain from event"
        " union all select chain from position)"
        f" where json_array_length(chain) > 0 and {_CHAIN} <> 'publisher'",
    ),
    Invariant(
        "days are in order",
        "an event ends no earlier than it begins, and has a day if it has an end",
        "select count(*) from event where date > date_end or (date is null and date_end is not null)",
    ),
    Invariant(
        "granularity fits the days",
        "an event of no granularity has no day, one of a day has no more than one",
        "select count(*) from event where (granularity = 'none' and date is not null)"
        " or (granularity = 'day' and (date is null or coalesce(date_end, date) <> date))",
    ),
    Invariant(
        "no more origins than outlets",
        "a group has at most as many origins as outlets",
        "select count(*) from ("
        "select outlets, origins from quote union all select outlets, origins from event"
        " union all select outlets, origins from position) where origins > outlets",
    ),
    Invariant(
        "articles are whole",
        "every article is complete, with sentences where it has text",
        "select count(*) from article a"
        " where complete <> 1 or (trim(text, char(9, 10, 13, 32)) <> '' and not exists"
        " (select 1 from sentence where id between a.id << 20 and ((a.id + 1) << 20) - 1))",
    ),
    Invariant(
        "articles have all their findings",
        "an article counts as many findings as are stored of it",
        "select count(*) from article a where quotes <> (select count(*) from quote where article = a.id)"
        " or events <> (select count(*) from event where article = a.id)"
        " or positions <> (select count(*) from position where article = a.id)",
    ),
    Invariant(
        "rungs have chains",
        "a position above `mentioned` says whose word it is",
        "select count(*) from position where rung <> 'mentioned' and json_array_length(chain) = 0",
    ),
    Invariant(
        "leads lead",
        "a row is listed under itself or under a row that is",
        "select count(*) from ("
        + " union all ".join(
            f"select lead from {table} where lead <> id"
            f" and lead not in (select id from {table} where lead = id)"
            for table in ("quote", "event", "position")
        )
        + ")",
    ),
    Invariant(
        "superseded articles list nothing",
        "no finding of an article that a newer revision replaced is listed",
        "select count(*) from article a where current = 0 and (exists"
        " (select 1 from quote where article = a.id and lead is not null) or exists"
        " (select 1 from event where article = a.id and lead is not null) or exists"
        " (select 1 from position where article = a.id and lead is not null))",
    ),
    Invariant(
        "kept counts are right",
        "the kept totals are the numbers of listed rows",
        "select (select coalesce(sum(n), 0) from tally where what = 'quote' and country = '')"
        " <> (select count(*) from quote where lead = id)"
        " or (select coalesce(sum(n), 0) from tally where what = 'event' and country = '')"
        " <> (select count(*) from event where lead = id)"
        " or (select coalesce(sum(n), 0) from tally where what = 'position' and country = '')"
        " <> (select count(*) from position where lead = id)"
        " or (select coalesce(sum(n), 0) from tally where what = 'article' and country = '')"
        " <> (select count(*) from article where current = 1)",
    ),
    Invariant(
        "sums are of what is listed",
        "what sums read are the listed rows, with their countries",
        "select count(*) from ("
        + " union all ".join(
            f"select r.id from {table} r left join {table}_sum s on s.id = r.id"
            " where (r.lead is r.id) <> (s.id is not null) or s.countries <> r.countries"
            for table in ("quote", "event", "position")
        )
        + ")",
    ),
    Invariant(
        "speakers' counts are right",
        "a speaker has as many listed quotes as is kept of them",
        "select count(*) from speaker s where quotes <>"
        " (select count(*) from quote where speaker_id = s.id and lead = id)",
    ),
    Invariant(
        "foreign keys",
        "every row refers to rows that are there",
        "select count(*) from pragma_foreign_key_check",
    ),
)
_SEARCHES = ("quote_fts", "event_fts", "position_fts", "article_fts")


def broken(path: Path) -> list[Broken]:
    """The rules that a store breaks; SQLite's own check of the file is one of them."""
    with door(path):
        connection = opened(path)
        try:
            found = [
                Broken(rule.name, rule.says, rows)
                for rule in INVARIANTS
                if (rows := connection.execute(rule.sql).fetchone()[0])
            ]
            said = [row[0] for row in connection.execute("pragma integrity_check(5)")]
            if said != ["ok"]:
                found.append(Broken("integrity", "the file is sound", "; ".join(said)))
        finally:
            connection.close()
        if os.access(path, os.W_OK):
            found += [
                Broken(name, "a search index agrees with what it indexes", "differs")
                for name in _astray(path)
            ]
    return found


def _astray(path: Path) -> list[str]:
    """The search indexes that do not agree with the rows they are made of.

    SQLite's check is written as an insert, so it asks for the right to write; it writes nothing.
    """
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=BUSY_MS / 1000
    )
    try:
        connection.execute("pragma trusted_schema = off")
        return [name for name in _SEARCHES if not _agrees(connection, name)]
    finally:
        connection.close()


def _agrees(connection: sqlite3.Connection, index: str) -> bool:
    try:
        connection.execute(f"insert into {index}({index}, rank) values ('integrity-check', 1)")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False
    return True
