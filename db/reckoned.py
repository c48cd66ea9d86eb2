"""Where all countries stand, kept in the store: reckoned when a writer ends, read until an article comes.

Without it every reader would go through all positions before it could show a roster.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from .rows import Claim
from .standing import Stand, Standings, Statement, ends, standings

_NEWEST = "select coalesce(max(id), 0) from article"
_KEPT = f"select claim from reckoned where article = ({_NEWEST})"
_STANDS = "select country, stand from standing"


def kept(connection: sqlite3.Connection) -> Standings | None:
    """Where all stand, if that was reckoned with every article there is."""
    row = connection.execute(_KEPT).fetchone()
    if row is None:
        return None
    stands = {country: _stand(json.loads(text)) for country, text in connection.execute(_STANDS)}
    claim = Claim(*json.loads(row[0])) if row[0] else None
    return Standings(stands, claim, *ends(connection))


def keep(connection: sqlite3.Connection) -> None:
    """Reckon where all stand and keep it, unless what is kept holds still."""
    if connection.execute(_KEPT).fetchone() is not None:
        return
    connection.execute("begin immediate")
    now = standings(connection)
    connection.execute("delete from standing")
    connection.executemany(
        "insert into standing(country, stand) values (?, ?)",
        [(country, json.dumps(_written(stand))) for country, stand in sorted(now.stands.items())],
    )
    connection.execute("delete from reckoned")
    connection.execute(
        f"insert into reckoned(article, claim) values (({_NEWEST}), ?)",
        (json.dumps(now.claim) if now.claim else None,),
    )
    connection.execute("commit")


def _written(stand: Stand) -> list[Any]:
    return [
        stand.now, stand.by_contribution, sorted(stand.roles), sorted(stand.contributions), stand.turns,
        stand.opposed, stand.heard,
    ]  # fmt: skip


def _stand(written: list[Any]) -> Stand:
    now, by_contribution, roles, contributions, turns, opposed, heard = written
    return Stand(
        Statement(*now) if now else None,
        {gift: Statement(*said) for gift, said in by_contribution.items()},
        set(roles), set(contributions), turns, tuple(opposed), heard,
    )  # fmt: skip
