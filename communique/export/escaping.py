"""Foreign text inside Markdown and BibTeX: only ever text."""

from __future__ import annotations

import re
from html import escape

from ..clean import visible

# Line starters (`1.`, `+`, `-`) matter only at a line's beginning, where we never put foreign text.
_MARKDOWN = re.compile(r"([\\`*_\[\]{}()#|~!$^])")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\{}|^]+\Z", re.I)
_BRACKETS = str.maketrans({"(": "%28", ")": "%29", "[": "%5B", "]": "%5D", "*": "%2A", "_": "%5F"})
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%",
    "_": r"\_", "^": r"\^{}", "~": r"\~{}",
}  # fmt: skip
_TEX_SPECIAL = re.compile("[" + re.escape("".join(_TEX)) + "]")


def markdown(text: str) -> str:
    """The text as Markdown that shows just it, in a web page too."""
    return _MARKDOWN.sub(r"\\\1", escape(visible(text), quote=False))


def link(words: str, address: str | None) -> str:
    """A link if the address is one of the web, else the words alone."""
    shown = markdown(words)
    if address is None or visible(address) != address or not _WEB_ADDRESS.match(address):
        return shown
    return f"[{shown}]({escape(address.translate(_BRACKETS), quote=False)})"


def tex(text: str) -> str:
    """The text for a BibTeX value in braces."""
    return _TEX_SPECIAL.sub(lambda found: _TEX[found[0]], visible(text))


def tex_address(address: str) -> str:
    """An address for BibTeX, where only braces and backslashes would harm; empty if it is none of the web."""
    return address if _WEB_ADDRESS.match(address) and visible(address) == address else ""
