"""The first screen in plain text, on the terminal before Textual is imported.

Importing Textual takes most of the start; the store answers in a few milliseconds. What is typed
meanwhile waits in the terminal's queue. Nothing here is needed for the app to work: on any doubt
it draws nothing.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple, NoReturn, TypeVar

from communique.clean import visible
from communique.errors import StoreError
from db.queries import Interrupted, Queries

from . import paint

_ENTER = "\x1b[?1049h\x1b[?25l"
# All that the app may have turned on by the time it is stopped: mouse, focus, paste and size reports, keys.
_LEAVE = (
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1004l\x1b[?2004l\x1b[?2048l\x1b[<u"
    "\x1b[?25h\x1b[?1049l"
)
_COLOURS = "\x1b[38;2;212;210;203;48;2;21;24;28m"
_ECHO_AND_LINES = termios.ECHO | termios.ICANON
_STOPS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
# The app's own sizes: see `browse.NARROW` and the style sheet.
_NARROW, _SHORT, _LOW, _CHART = 116, 30, 20, 4
_NAMES = {1: "Timeline", 2: "Countries", 3: "Quotes"}
_MOMENT = 0.015
_Row = TypeVar("_Row")
_Answer = TypeVar("_Answer")


class Placed(NamedTuple):
    """Lines and the cell where the first of them begins."""

    top: int
    left: int
    lines: list[str]

    def __str__(self) -> str:
        rows = enumerate(self.lines, self.top + 1)
        return "".join(f"\x1b[{row};{self.left + 1}H{visible(line)}" for row, line in rows)


@contextmanager
def first_frame(path: Path | None) -> Iterator[Queries | None]:
    """Draw the first screen of a store, and leave the terminal as it was found whatever happens inside.

    Gives the store as it was opened for that, with what was read of it.
    """
    if not (sys.stdin.isatty() and sys.__stderr__ is not None and sys.__stderr__.isatty()):
        yield None
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    stop = partial(_stop, terminal, before)
    former = {number: signal.signal(number, stop) for number in _STOPS}
    is_left_by_app = False
    try:
        yield _draw(path, terminal)
        is_left_by_app = True
    finally:
        if not is_left_by_app:
            _write(_LEAVE)
        termios.tcsetattr(terminal, termios.TCSANOW, before)
        for number, handler in former.items():
            signal.signal(number, handler)


def _stop(terminal: int, before: list[Any], number: int, frame: FrameType | None) -> NoReturn:
    """End at once: an exception raised here may fall into an import, which makes another of it."""
    assert sys.__stderr__ is not None
    # After a hang-up there is no terminal any more.
    with suppress(OSError, termios.error):
        os.write(sys.__stderr__.fileno(), _LEAVE.encode())
        termios.tcsetattr(terminal, termios.TCSANOW, before)
    os._exit(128 + number)


def _draw(path: Path | None, terminal: int) -> Queries | None:
    width, height = os.get_terminal_size(terminal)
    quiet = termios.tcgetattr(terminal)
    quiet[3] &= ~_ECHO_AND_LINES
    termios.tcsetattr(terminal, termios.TCSANOW, quiet)
    has_colours = os.environ.get("COLORTERM") in ("truecolor", "24bit") and "NO_COLOR" not in os.environ
    colours = _COLOURS if has_colours and "TEXTUAL_THEME" not in os.environ else ""
    _write(f"{_ENTER}{colours}\x1b[2J\x1b[H")
    if path is None:
        return None
    queries = Queries(path)
    try:
        for pane in placed(queries, width, height):
            _write(str(pane))
    except StoreError:
        # The app tells what is wrong.
        queries.close()
        return None
    return queries


def _write(text: str) -> None:
    assert sys.__stderr__ is not None
    sys.__stderr__.write(text)
    sys.__stderr__.flush()


def placed(queries: Queries, width: int, height: int) -> Iterator[Placed]:
    """The panes where the app will have them, each as it is read; what takes a moment is left to the app."""
    summary = _at_once(queries, lambda: queries.summary())
    counts = (summary.events, summary.countries, summary.quotes) if summary else (None, None, None)
    chart = _CHART - (height < _SHORT)
    if width < _NARROW or height < _LOW:
        names = [f" {_words(number, counts[number - 1])}  " for number in _NAMES]
        yield Placed(0, 0, [" /", paint.fit("".join([*names, " 4 Article"]), width)])
        told = queries.events(limit=height)
        yield Placed(
            1 + chart, 0, _rows(told, paint.event_line, paint.event_heading, width, height - 2 - chart)
        )
        return
    lower = (height - 3) // 2
    upper = height - 3 - lower
    left, right = width // 2, width - width // 2
    yield Placed(0, 0, [" /", _title(1, counts[0], left)])
    yield Placed(1, left, [_title(2, counts[1], right)])
    yield Placed(1 + upper, 0, [_title(3, counts[2], width)])
    events = queries.events(limit=upper)
    yield Placed(1 + chart, 0, _rows(events, paint.event_line, paint.event_heading, left, upper - chart))
    quotes = queries.quotes(limit=lower)
    yield Placed(2 + upper, 0, _rows(quotes, paint.quote_line, paint.quote_heading, width, lower - 1))
    roster = _at_once(queries, lambda: queries.countries(at_hand=True)) or []
    yield Placed(2, left, _rows(roster, paint.country_line, paint.country_heading, right, upper - 1))


def _at_once(queries: Queries, ask: Callable[[], _Answer]) -> _Answer | None:
    """The answer if it comes in a moment."""
    try:
        with queries.within(_MOMENT):
            return ask()
    except Interrupted:
        return None


def _words(number: int, count: int | None) -> str:
    return f"{number} {_NAMES[number]}" if count is None else f"{number} {_NAMES[number]} {count:,}"


def _title(number: int, count: int | None, width: int) -> str:
    words = f" {_words(number, count)} "
    return words + "─" * (width - len(words))


def _rows(
    rows: Sequence[_Row],
    line: Callable[[_Row, int], paint.Line],
    heading: Callable[[int], paint.Line],
    width: int,
    count: int,
) -> list[str]:
    """A heading and `count - 1` rows, each as wide as its pane."""
    lines = [heading(width - 2), *(line(row, width - 2) for row in rows[: count - 1])]
    texts = [" " + "".join(text for text, _ in paint.cropped(pieces, width - 2)) + " " for pieces in lines]
    return texts + [" " * width] * (count - len(texts))
