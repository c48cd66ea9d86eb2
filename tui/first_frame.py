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
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TypeVar

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
_STOPS = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGQUIT: 131}
# The app's own sizes: see `browse.NARROW` and the style sheet.
_NARROW, _LOW, _CHART = 116, 20, 4
_NAMES = {1: "Timeline", 2: "Countries", 3: "Quotes"}
_MOMENT = 0.015
_Row = TypeVar("_Row")
_Answer = TypeVar("_Answer")


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
    former = {number: signal.signal(number, _stop) for number in _STOPS}
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


def _stop(number: int, frame: FrameType | None) -> None:
    raise SystemExit(_STOPS[signal.Signals(number)])


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
        lines = screen_lines(queries, width, height)
    except StoreError:
        # The app tells what is wrong.
        queries.close()
        return None
    _write("\r\n".join(lines))
    return queries


def _write(text: str) -> None:
    assert sys.__stderr__ is not None
    sys.__stderr__.write(text)
    sys.__stderr__.flush()


def screen_lines(queries: Queries, width: int, height: int) -> list[str]:
    """The rows of the panes where the app will have them; what takes a moment is left to the app."""
    summary = _at_once(queries, lambda: queries.summary())
    counts = (summary.events, summary.countries, summary.quotes) if summary else (None, None, None)
    if width < _NARROW or height < _LOW:
        told = queries.events(limit=height)
        names = [f" {_words(number, counts[number - 1])}  " for number in _NAMES]
        rows = _rows(told, paint.event_line, paint.event_heading, width, height - _CHART)
        return [" /", paint.fit("".join([*names, " 4 Article"]), width), "", "", *rows][: height - 1]
    lower = (height - 3) // 2
    upper = height - 3 - lower
    left, right = width // 2, width - width // 2
    events = _rows(queries.events(limit=upper), paint.event_line, paint.event_heading, left, upper - _CHART)
    roster = _at_once(queries, lambda: queries.countries(at_hand=True)) or []
    countries = _rows(roster, paint.country_line, paint.country_heading, right, upper - 1)
    quotes = _rows(queries.quotes(limit=lower), paint.quote_line, paint.quote_heading, width, lower - 1)
    timeline = [_title(1, counts[0], left), *[" " * left] * (_CHART - 1), *events]
    beside = [_title(2, counts[1], right), *countries]
    together = [f"{one}{other}" for one, other in zip(timeline, beside, strict=False)]
    return [" /", *together, _title(3, counts[2], width), *quotes]


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
