"""JSON that is safe to look at: what a terminal would obey stands as an escape."""

from __future__ import annotations

import json
import re
from typing import Any

# JSON itself escapes what is below the blank. C1 controls, DEL, marks of direction, lone surrogates pass it.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON in UTF-8's characters; reads back as the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isascii() and "\x7f" not in text else _OBEYED.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
