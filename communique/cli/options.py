"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])
FORMS = ("json", "jsonl", "csv")
_STORE_NAME = "communique.db"


def store_option(command: _Command) -> _Command:
    """`--db FILE`, handed over as a path."""
    return click.option(
        "--db",
        metavar="FILE",
        help="The store; default $COMMUNIQUE_DB, else communique.db in your data folder.",
        callback=lambda context, option, value: _store(context, value),
    )(command)


def form_options(command: _Command) -> _Command:
    """`--json`, `--jsonl`, `--csv`: the last one given counts; none is a table."""
    told = {
        "json": "One JSON document.",
        "jsonl": "A JSON object a line.",
        "csv": "CSV, safe for spreadsheets.",
    }
    for form in reversed(FORMS):
        command = click.option(f"--{form}", "form", flag_value=form, help=told[form])(command)
    return command


def limit_option(command: _Command) -> _Command:
    """`--limit N`, handed over as a number or None."""
    return click.option("--limit", type=click.IntRange(0), metavar="N", help="At most so many rows.")(command)


def filter_argument(command: _Command) -> _Command:
    """All the words of the filter as one line. A term may begin with a dash, so unknown options are terms."""
    return click.argument(
        "terms", metavar="[FILTER]...", nargs=-1, type=click.UNPROCESSED, callback=lambda c, p, v: _line(c, v)
    )(command)


FILTERED = {"ignore_unknown_options": True}


def workers_option(command: _Command) -> _Command:
    return click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=lambda: (
            len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        ),
        show_default="one a core",
        metavar="N",
        help="How many processes read and extract.",
    )(command)


def published_option(command: _Command) -> _Command:
    return click.option(
        "--published",
        metavar="DATE",
        callback=lambda context, option, value: _day(value),
        help="The publication day of texts that carry none.",
    )(command)


def _store(context: click.Context, given: str | None) -> Path:
    """The store named here, or before the command, or in the environment, or the user's own."""
    given = given or context.find_root().params.get("db") or os.environ.get("COMMUNIQUE_DB")
    return Path(given) if given else default_store()


def default_store() -> Path:
    from platformdirs import user_data_path

    return user_data_path("communique", appauthor=False) / _STORE_NAME


def _line(context: click.Context, terms: tuple[str, ...]) -> str:
    for term in terms:
        if term.startswith("--") and term != "--":
            raise click.NoSuchOption(term, ctx=context)
    return " ".join(terms)


def _day(given: str | None) -> str | None:
    if given is None:
        return None
    from ..readers.days import day_of

    day = day_of(given)
    if day is None:
        raise click.BadParameter(f"{given!r} is not a day, such as 2025-03-13", param_hint="--published")
    return day
