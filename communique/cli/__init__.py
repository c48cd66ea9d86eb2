"""The command line: a command parses, calls and prints."""

from .commands import main

__all__ = ["main"]
