"""The command line: a command parses, calls and prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .plain import start

if TYPE_CHECKING:
    from .commands import main

__all__ = ["main", "start"]


def __getattr__(name: str) -> Any:
    """`main`, the group of all commands, is loaded when it is asked for."""
    if name == "main":
        from .commands import main

        return main
    raise AttributeError(name)
