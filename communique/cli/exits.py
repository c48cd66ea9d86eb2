"""How a command ends, for scripts."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    NOTHING_FOUND = 1
    WRONG_USE = 2
    SOME_FAILED = 3
    STORE_UNUSABLE = 4
    OUR_FAULT = 70
    HUNG_UP = 129
    INTERRUPTED = 130
    TERMINATED = 143
