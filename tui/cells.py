"""How many cells a text takes. Rich knows of all characters, but is imported only for those that need it."""

from __future__ import annotations

import re

# Letters, punctuation, arrows, signs and bars that take one cell each, whatever stands beside them.
SINGLE = "[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u259f]"
_ALL_SINGLE = re.compile(f"{SINGLE}*")


def is_single(text: str) -> bool:
    """Whether each character is known to take one cell. As many cells as characters do not tell: wide ones
    and those of no width make up for each other.
    """
    return _ALL_SINGLE.fullmatch(text) is not None


def cell_len(text: str) -> int:
    """The cells a text takes."""
    if is_single(text):
        return len(text)
    from rich import cells

    return cells.cell_len(text)


def set_cell_size(text: str, width: int) -> str:
    """The text cut or filled up to so many cells."""
    from rich import cells

    return cells.set_cell_size(text, width)
