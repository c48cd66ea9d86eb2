"""Blank space and lines as the extraction expects them: a paragraph is a line."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007", " "))
_GAPS = re.compile(r"\n{3,}")
_BLOCK = re.compile(r"\n[ \t]*\n+")
_LISTED = re.compile(r"\s*(?:[-*•>|#]|\d{1,2}[.)])\s")
# A line that was broken by hand or by a mailer, not by its writer's thought.
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 40, 100


def tidied(text: str) -> str:
    """One kind of line end and of blank, no blanks at line ends, paragraphs unwrapped."""
    text = _LINE_ENDS.sub("\n", text).translate(_SPACES)
    # By lines: a pattern for blanks before a line's end tries anew at each blank of a long run.
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    text = _GAPS.sub("\n\n", text).strip("\n ")
    if "\n" not in text:
        return text
    return "\n\n".join(_unwrapped(block) for block in _BLOCK.split(text))


def one_line(text: str) -> str:
    """All blank space as single blanks."""
    return " ".join(text.translate(_SPACES).split())


def whole(text: str) -> str:
    """The text with lone surrogates replaced, one for one: nothing that stores UTF-8 takes them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _unwrapped(block: str) -> str:
    """The block as one line, if its lines look wrapped."""
    lines = block.split("\n")
    if len(lines) < 2 or any(_LISTED.match(line) for line in lines):
        return block
    if max(map(len, lines)) > _LONGEST_WRAPPED or min(map(len, lines[:-1])) < _SHORTEST_WRAPPED:
        return block
    return " ".join(line.strip() for line in lines)
