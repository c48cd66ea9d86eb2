"""The one way to stdout and stderr: whoever wrote the text, nothing passes that a terminal would obey.

Printers clean what they print (`clean.visible`, `printing.json_text`) where they know its form; here stands
the second layer, as the app's line filter is one. Only the program's own bold and underline pass.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from .clean import OBEYED, visible

_OWN_STYLE = r"\x1b\[[014]m"
_HELD_BACK = re.compile(f"{_OWN_STYLE}|({OBEYED.pattern})")


def put(text: str) -> None:
    """Text of an answer, with its line ends, to stdout."""
    sys.stdout.write(_harmless(text))


def put_all(pieces: Iterable[str]) -> None:
    """An answer in pieces, each written as soon as it is there."""
    sys.stdout.writelines(map(_harmless, pieces))


def tell(words: str) -> None:
    """A line of talk, or several, to stderr at once."""
    sys.stderr.write(f"{_harmless(words)}\n")
    sys.stderr.flush()


def _harmless(text: str) -> str:
    # Most text holds nothing of the kind, which one set of characters tells five times as quickly.
    if OBEYED.search(text) is None:
        return text
    return _HELD_BACK.sub(lambda found: visible(found[1]) if found[1] else found[0], text)
