"""JSON that is safe to look at: what a terminal would obey stands as an escape."""

from __future__ import annotations

import json
import re
from typing import Any

from ..clean import OBEYED


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON in UTF-8's characters; reads back as the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isascii() and "\x7f" not in text else OBEYED.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
