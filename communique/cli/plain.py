"""The plainest ways to start, known by sight: to read all others loads more than a first screen needs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .. import __version__
from .ending import ended
from .exits import Exit

_VERSION = ["--version"]


def start() -> None:
    """The way in from the shell."""
    words = sys.argv[1:]
    if words == _VERSION:
        ended(_version)
    store = _browsed(words)
    if store is not None:
        ended(lambda: _browse(store))
    ended(_any_command, debug="--debug" in words)


def _any_command() -> None:
    """Loaded only now: a signal that comes meanwhile ends the program in good order."""
    from .commands import main

    main()


def _version() -> int:
    sys.stdout.write(f"communique {__version__}\n")
    return Exit.DONE


def _browsed(words: list[str]) -> Path | None:
    """The store to be opened in the app, where the words ask for nothing else and it is there."""
    rest = [word for word in words if word != "browse"]
    if len(words) - len(rest) > 1 or not sys.stdout.isatty():
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
