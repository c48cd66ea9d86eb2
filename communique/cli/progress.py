"""How far an ingest is: one line on a terminal, nothing elsewhere."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..ingest.keep import Tally

_EVERY_SECONDS = 0.1
_CLEAR_LINE = "\r\x1b[K"


@contextlib.contextmanager
def progress_line() -> Iterator[Callable[[Tally], None]]:
    """A function that shows a tally, not oftener than the eye reads; the line is gone at the end."""
    if not sys.stderr.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        yield lambda tally: None
        return
    began = shown = time.monotonic()

    def show(tally: Tally) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown < _EVERY_SECONDS:
            return
        shown = now
        words = f"{tally.files:,} files, {tally.files / (now - began):,.0f} a second: {tally}"
        sys.stderr.write(_CLEAR_LINE + words[: shutil.get_terminal_size().columns - 1])
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()
