"""Foreign text on its way to a terminal: what a terminal would obey becomes a visible mark.

Every text that came from outside passes through `visible` before it is shown or printed.
Each code point becomes exactly one, so that spans into the text hold in what is shown.
"""

from __future__ import annotations

import re

_ESCAPE_MARK = "\u241b"
_DELETE_MARK = "\u2421"
_CONTROL_PICTURES = 0x2400
_DIRECTION_MARK = "⇄"
_UNSEEN_MARK = "·"
_BROKEN_MARK = "\ufffd"

# Marks, embeddings, overrides and isolates: they turn the order in which a line is shown.
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
# No width of their own, or one that terminals disagree on: the columns behind them would slip.
_UNSEEN = (
    0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x200B,
    *range(0x2060, 0x2066), *range(0x206A, 0x2070), 0x3164, 0xFEFF, 0xFFA0, *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),
)  # fmt: skip

_MARKS = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20)},
    0x7F: _DELETE_MARK,
    # A C1 control is the one-byte form of ESC and a letter.
    **dict.fromkeys(range(0x80, 0xA0), _ESCAPE_MARK),
    **dict.fromkeys(_DIRECTION, _DIRECTION_MARK),
    **dict.fromkeys(_UNSEEN, _UNSEEN_MARK),
    **dict.fromkeys(range(0xD800, 0xE000), _BROKEN_MARK),
    **dict.fromkeys((0x09, 0x0A, 0x2028, 0x2029), " "),
}
_MARKS_WITH_LINES = {code: mark for code, mark in _MARKS.items() if code != 0x0A}
# The keys of _MARKS as ranges, which compile in no time.
_MARKED = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)

# What a terminal obeys, line ends apart, and what turns the order of a line.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def visible(text: str, *, newlines: bool = False) -> str:
    """The text as a terminal may have it, as long as it was; applied twice it changes nothing more.

    Tabs and line ends become blanks; with `newlines` a line end stays one.
    """
    if (text.isascii() and text.isprintable()) or not _MARKED.search(text):
        return text
    text = text.replace("\r\n", " \n")
    return text.translate(_MARKS_WITH_LINES if newlines else _MARKS)
