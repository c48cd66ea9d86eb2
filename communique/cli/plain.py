"""The plainest ways to start, known by sight: to read all others loads more than a first screen needs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from .. import __version__
from ..out import put
from .ending import at_once, ended
from .exits import Exit

_VERSION = ["--version"]
# The lists that are read page by page, and the questions of the store that they are.
_LISTS = {"quotes": "quotes", "timeline": "events", "articles": "articles"}


def start() -> None:
    """The way in from the shell."""
    words = sys.argv[1:]
    if words == _VERSION:
        ended(_version)
    asked = _listed(words)
    if asked is not None:
        ended(lambda: _list(asked))
    store = _browsed(words)
    if store is not None:
        ended(lambda: _browse(store))
    ended(_any_command, debug="--debug" in words)


def _any_command() -> None:
    with at_once():
        from .commands import main

    main()


def _version() -> int:
    put(f"communique {__version__}\n")
    return Exit.DONE


class _Listed(NamedTuple):
    """A list asked for with the commonest options alone, each given once."""

    what: str
    terms: str
    form: str
    limit: int
    db: Path


def _listed(words: list[str]) -> _Listed | None:
    """What list the words ask for, where nothing about them needs the parser."""
    if not words or words[0] not in _LISTS:
        return None
    given: dict[str, str] = {}
    terms: list[str] = []
    rest = iter(words[1:])
    for word in rest:
        if word in ("--db", "--limit"):
            given[word] = next(rest, "")
        elif word in ("--json", "--jsonl", "--csv"):
            given["form"] = word[2:]
        elif word.startswith("--"):
            return None
        else:
            terms.append(word)
    db, limit = given.get("--db", os.environ.get("COMMUNIQUE_DB", "")), given.get("--limit", "")
    if not (db and limit.isascii() and limit.isdigit() and "form" in given) or db.startswith("-"):
        return None
    return _Listed(words[0], " ".join(terms), given["form"], int(limit), Path(db))


def _list(asked: _Listed) -> int:
    from .answering import Asked, answered, pages_of

    what, terms, form, limit, db = asked
    return answered(Asked(terms, form, limit, None, db), pages_of(_LISTS[what]), what)


def _browsed(words: list[str]) -> Path | None:
    """The store to be opened in the app, where the words ask for nothing else and it is there."""
    rest = [word for word in words if word != "browse"]
    if len(words) - len(rest) > 1 or sys.stdout is None or not sys.stdout.isatty():
        return None
    match rest:
        case []:
            named = os.environ.get("COMMUNIQUE_DB", "")
        case ["--db", named] if not named.startswith("-"):
            pass
        case _:
            return None
    return Path(named) if named and Path(named).is_file() else None


def _browse(store: Path) -> int:
    from tui import run

    return run(store)
