"""Bold and dim, where the output can show them and the user wants them."""

from __future__ import annotations

import os
import sys


def wanted() -> bool:
    """NO_COLOR and TERM=dumb say no, FORCE_COLOR yes; else a terminal does."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if wanted() else text


def underlined(text: str) -> str:
    return f"\x1b[4m{text}\x1b[0m" if wanted() else text
