"""Stopping a long command in good order: the first signal asks, the second ends at once."""

from __future__ import annotations

import os
import signal
from types import FrameType

from .exits import Exit

_CODES = {
    signal.SIGINT: Exit.INTERRUPTED,
    signal.SIGTERM: Exit.TERMINATED,
    signal.SIGHUP: Exit.HUNG_UP,
}


class Stopping:
    """In a `with`: true once a signal has asked to stop; `exit` is then the code to end with."""

    def __init__(self) -> None:
        self.exit: Exit | None = None
        self._before: dict[int, object] = {}

    def __call__(self) -> bool:
        return self.exit is not None

    def __enter__(self) -> Stopping:
        for number in _CODES:
            self._before[number] = signal.signal(number, self._asked)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]

    def _asked(self, number: int, frame: FrameType | None) -> None:
        code = _CODES[signal.Signals(number)]
        if self.exit is not None:
            os._exit(code)
        self.exit = code
