"""Statements on one subject that do not agree: side by side, never weighed."""

from __future__ import annotations

import sqlite3

from .places import country_name
from .reading import findings
from .rows import Conflict

_FOR = "'joins', 'offers', 'leads', 'supports'"
_AGAINST = "'refuses', 'opposes', 'withdraws', 'absent', 'excluded'"
# For and against on one contribution: by role alone, so that only a glance at the kept counts is needed.
_OPPOSED = f"""
select country, contribution from stand where n > 0 group by country, contribution
having sum(role in ({_FOR})) > 0 and sum(role in ({_AGAINST})) > 0 order by country, contribution"""
_SIDES = f"""
select id from position where lead = id and country = ? and contribution is nullif(?, '')
and role in ({_FOR}, {_AGAINST}) order by id desc limit 40"""
_FIGURES = """
select country, contribution, unit from position where lead = id and amount is not null
group by country, contribution, unit having count(distinct amount) > 1 order by country, contribution, unit"""
_FIGURE_SIDES = """
select id from position
where lead = id and country = ? and contribution is ? and unit is ? and amount is not null
order by id desc limit 40"""


def conflicts(connection: sqlite3.Connection) -> list[Conflict]:
    """Positions for and against one thing, and figures that differ, each in order of days."""
    found = []
    for country, contribution in connection.execute(_OPPOSED).fetchall():
        ids = [row[0] for row in connection.execute(_SIDES, (country, contribution))]
        found.append(_conflict(connection, "position", country, contribution, ids))
    for country, contribution, unit in connection.execute(_FIGURES).fetchall():
        ids = [row[0] for row in connection.execute(_FIGURE_SIDES, (country, contribution, unit))]
        found.append(_conflict(connection, "figure", country, unit or contribution, ids))
    return found


def _conflict(
    connection: sqlite3.Connection, kind: str, country: str, about: str | None, ids: list[int]
) -> Conflict:
    subject = country_name(country) + (f": {about}" if about else "")
    return Conflict(kind, subject, tuple(findings(connection, "position", sorted(ids))))
