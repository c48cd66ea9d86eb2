"""Where countries stand, on the command line: the roster, its statements, and what does not agree."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..out import put_all, tell
from .answering import Asked, answered, terminal_width
from .asking import listing
from .colour import bold
from .exits import Exit
from .options import FILTERED, form_options, limit_option, store_option

if TYPE_CHECKING:
    from db.rows import Conflict, Matrix

_Command = Callable[..., Any]
# What a name or a role needs at least; the contributions share the rest.
_CODE, _ROLE, _CELL = 4, 9, 12
_LEAST_CELL = 5
_WIDE = 140


def _as_of(command: _Command) -> _Command:
    return click.option(
        "--as-of",
        metavar="DAY",
        callback=lambda context, option, value: _last_day(value),
        help="As it was known that day: by what was published up to it.",
    )(command)


@click.command(context_settings=FILTERED)
@_as_of
@click.option("--matrix", is_flag=True, help="Countries by contributions, in each cell the last rung.")
@listing
def countries(asked: Asked, as_of: str | None, matrix: bool) -> Exit:
    """The roster: each country with its role and contribution now.

    Now is: leads or opposes the whole; else what it last said of its part (offers, refuses ...);
    else beneficiary; else what it last did (attends, hosts ...).

    \b
    communique countries gives:troops
    communique countries --as-of 2025-03-15 --matrix
    communique countries role:refuses,opposes --json
    """
    if matrix:
        return _matrix(asked, as_of)
    done = answered(
        asked, lambda queries, filter, limit: queries.countries(filter, as_of=as_of)[:limit], "countries"
    )
    if done is Exit.DONE and not asked.form:
        sys.stdout.flush()
        _say_claim(asked.db, as_of)
    return done


@click.command(context_settings=FILTERED)
@_as_of
@listing
def positions(asked: Asked, as_of: str | None) -> Exit:
    """Each statement of where a country stands, with its sentence.

    \b
    communique positions country:es
    communique positions gives:troops rung:pledged
    communique positions role:refuses --as-of 2025-03-15 --csv
    """
    return answered(
        asked, lambda queries, filter, limit: queries.positions(filter, as_of=as_of, limit=limit), "positions"
    )


@click.command()
@form_options
@limit_option
@store_option
def conflicts(form: str | None, limit: int | None, db: Path) -> Exit:
    """What a country refuses and also offers, numbers that differ: each side with its day and sentence.

    \b
    communique conflicts
    communique conflicts --limit 5 --json
    """
    if form:
        asked = Asked("", form, limit, None, db)
        return answered(asked, lambda queries, filter, limit: queries.conflicts()[:limit], "conflicts")
    from db.queries import Queries

    with Queries(db) as queries:
        found = queries.conflicts()[:limit]
    if not found:
        tell("No conflicts found.")
    for conflict in found:
        put_all(f"{line}\n" for line in _conflict_lines(conflict))
    return Exit.DONE if found else Exit.NOTHING_FOUND


def _conflict_lines(conflict: Conflict) -> Iterator[str]:
    """The subject, a line a side, and a blank one."""
    from ..clean import visible
    from ..printing import table_lines
    from .columns import SIDES

    yield bold(visible(conflict.subject))
    width = terminal_width()
    lines = table_lines(SIDES[conflict.kind], conflict.sides, None if width is None else width - 2)
    next(lines)
    yield from (f"  {line}" for line in lines)
    yield ""


def _say_claim(db: Path, as_of: str | None) -> None:
    from db.queries import Queries

    from ..clean import visible

    with Queries(db) as queries:
        claim = queries.claim(as_of=as_of)
    if claim is not None:
        said = f" ({claim.day})" if claim.day else ""
        tell(
            f"{visible(claim.initiative)}: {claim.claimed:,} countries claimed{said},"
            f" {claim.named:,} named here."
        )


def _matrix(asked: Asked, as_of: str | None) -> Exit:
    """A line a country, a column a contribution, in each cell the last rung."""
    from db.filters import Filter
    from db.queries import Queries

    with Queries(asked.db) as queries:
        matrix = queries.matrix(Filter.parse(asked.terms), as_of=as_of)
    matrix = matrix._replace(rows=matrix.rows[: asked.limit])
    if asked.form:
        from ..printing import record_lines

        put_all(record_lines(_records(matrix), asked.form))
    elif matrix.rows:
        put_all(f"{line}\n" for line in matrix_lines(matrix, terminal_width()))
    else:
        tell("No countries found.")
    return Exit.DONE if matrix.rows else Exit.NOTHING_FOUND


def _records(matrix: Matrix) -> Iterator[dict[str, Any]]:
    for row in matrix.rows:
        given = {kind: gift.rung or gift.role for kind, gift in row.gifts.items()}
        yield {
            "country": row.code or row.name,
            "role": row.role,
            **{kind: given.get(kind) for kind in matrix.contributions},
        }


def matrix_lines(matrix: Matrix, width: int | None) -> Iterator[str]:
    """The matrix as a table that fits the terminal: cells are cut, no column is left out."""
    from ..clean import visible
    from ..printing import fitted

    names, roles = (24, 12) if width is None or width >= _WIDE else (_CODE, _ROLE)
    kinds = matrix.contributions
    room = _CELL if width is None else (width - names - roles - 1) // max(1, len(kinds)) - 1
    cell = max(_LEAST_CELL, min(_CELL, room))
    cells = [*(("country", names), ("role", roles)), *((kind, cell) for kind in kinds)]

    def line(words: Sequence[str]) -> str:
        pairs = zip(words, cells, strict=True)
        return " ".join(f"{fitted(visible(word), size):{size}}" for word, (_, size) in pairs).rstrip()

    yield bold(line([heading if size >= _LEAST_CELL else "" for heading, size in cells]))
    for row in matrix.rows:
        gifts = (row.gifts.get(kind) for kind in kinds)
        name = row.name if names > _CODE or row.code is None else row.code
        yield line([name, row.role or "", *((g.rung or g.role) if g else "·" for g in gifts)])


def _last_day(given: str | None) -> str | None:
    """The day, or the last of a month or year."""
    if given is None:
        return None
    from db.days import iso_day, period

    days = period(given)
    if days is None:
        raise click.BadParameter(f"{given!r} is not a day, such as 2025-03-13", param_hint="--as-of")
    return iso_day(days[1])
