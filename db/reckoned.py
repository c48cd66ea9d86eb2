"""Where all countries stand, and the roster of it, kept in the store: reckoned when a writer ends, read
until an article comes.

Without it every reader would go through all positions before it could show a roster.
"""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from .rows import Claim, CountryRow

if TYPE_CHECKING:
    from .standing import Stand, Standings

_NEWEST = "select coalesce(max(id), 0) from article"
_KEPT = f"select claim, roster from reckoned where article = ({_NEWEST})"
_STANDS = "select country, stand from standing"


class Kept(NamedTuple):
    """What was reckoned with every article there is."""

    claim: Claim | None
    roster: list[CountryRow]

    def standings(self, connection: sqlite3.Connection) -> Standings:
        """Where all stand."""
        from .standing import Standings, ends

        stands = {country: _stand(json.loads(text)) for country, text in connection.execute(_STANDS)}
        return Standings(stands, self.claim, *ends(connection))


def kept(connection: sqlite3.Connection) -> Kept | None:
    """What is kept, unless an article came since."""
    row = connection.execute(_KEPT).fetchone()
    if row is None:
        return None
    return _read(*row)


@lru_cache(maxsize=1)
def _read(claim: str, roster: str) -> Kept:
    """What the two columns hold; asked for at every change of a filter, it is read once."""
    said = json.loads(claim)
    return Kept(Claim(*said) if said else None, [_country(written) for written in json.loads(roster)])


def keep(connection: sqlite3.Connection) -> None:
    """Reckon where all stand and keep it, unless what is kept holds still."""
    if connection.execute(_KEPT).fetchone() is not None:
        return
    from .roster import Ground
    from .standing import standings

    connection.execute("begin immediate")
    now = standings(connection)
    connection.execute("delete from standing")
    connection.executemany(
        "insert into standing(country, stand) values (?, ?)",
        [(country, json.dumps(_written(stand))) for country, stand in sorted(now.stands.items())],
    )
    connection.execute("delete from reckoned")
    connection.execute(
        f"insert into reckoned(article, claim, roster) values (({_NEWEST}), ?, ?)",
        (json.dumps(now.claim), json.dumps(Ground(connection, now).all(connection))),
    )
    connection.execute("commit")


def _written(stand: Stand) -> list[Any]:
    return [
        stand.now, stand.by_contribution, sorted(stand.roles), sorted(stand.contributions), stand.turns,
        stand.opposed, stand.heard,
    ]  # fmt: skip


def _country(written: list[Any]) -> CountryRow:
    """A row of the roster: what JSON has as lists are tuples in it."""
    return CountryRow._make(tuple(value) if isinstance(value, list) else value for value in written)


def _stand(written: list[Any]) -> Stand:
    from .standing import Stand, Statement

    now, by_contribution, roles, contributions, turns, opposed, heard = written
    return Stand(
        Statement(*now) if now else None,
        {gift: Statement(*said) for gift, said in by_contribution.items()},
        set(roles), set(contributions), turns, tuple(opposed), heard,
    )  # fmt: skip
