"""How a run ends: every error one line on stderr, every end an exit code."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from ..clean import visible
from ..errors import CommuniqueError, FilterError, MissingError, StoreError
from ..out import tell
from .exits import Exit

# What is concerned, why, and the code.
Told = tuple[str, str, Exit]


class EnoughRead(Exception):
    """Whoever reads our output has closed it."""


def ended(
    run: Callable[[], int | None],
    *,
    debug: bool = False,
    parser_told: Callable[[Exception], Told | None] = lambda error: None,
) -> NoReturn:
    """Run, and end the program with the run's code or with that of the error, told in a line.

    `parser_told` reads the errors of whatever parsed the command line.
    """
    _stand_in_for_closed_streams()
    _speak_utf8()
    _end_in_order()
    try:
        code = run()
        sys.stdout.flush()
    except (BrokenPipeError, EnoughRead):
        # The reader of our output has enough. Nothing is left to be flushed when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = Exit.DONE
    except Exception as error:
        if debug:
            raise
        what, why, code = parser_told(error) or _read(error)
        say(f"{what}: {why}" if what else why)
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    sys.exit(int(code or Exit.DONE))


@contextmanager
def at_once() -> Iterator[None]:
    """While modules are loaded, INT and TERM end the program at once: there is nothing to clear away yet.

    An exception raised for a signal may fall into a callback of Python's own, which lets it go by.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, _stop_at_once) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop_at_once(number: int, frame: FrameType | None) -> NoReturn:
    os.write(2, b"communique: stopped\n")
    os._exit(128 + number)


def say(words: str) -> None:
    """One line of talk on stderr, after the program's name."""
    tell(f"communique: {visible(words)}")


def _read(error: Exception) -> Told:
    if isinstance(error, FilterError):
        hint = f"; try {error.suggestion}" if error.suggestion else ""
        return "filter", f"{error} (at position {error.position + 1}){hint}", Exit.WRONG_USE
    if isinstance(error, MissingError):
        return "", str(error), Exit.NOTHING_FOUND
    if isinstance(error, StoreError):
        return "store", str(error), Exit.STORE_UNUSABLE
    if isinstance(error, CommuniqueError):
        return "", str(error), Exit.WRONG_USE
    if isinstance(error, OSError):
        return os.fsdecode(error.filename or "system"), (error.strerror or str(error)).lower(), Exit.WRONG_USE
    return "internal error", f"{type(error).__name__}: {error}; --debug shows where", Exit.OUR_FAULT


def _end_in_order() -> None:
    """Asked to terminate, end with our own code and whatever there is to clear away."""
    ours = threading.current_thread() is threading.main_thread()
    if ours and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(Exit.TERMINATED))


def _stand_in_for_closed_streams() -> None:
    """Let no file that is opened later, such as the store, take the number of an output that was closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123


def _speak_utf8() -> None:
    """Output is UTF-8 whatever the locale; what cannot be encoded is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
