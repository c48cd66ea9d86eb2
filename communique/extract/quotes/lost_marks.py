"""Quotation marks that copying turned into something else, put back for reading.

A text read in the wrong encoding, stripped to ASCII or escaped twice holds `â€œ`, `?`, `�` or `&quot;` where
marks stood. What comes back is of the same length, so that positions in it are positions in the text.
"""

from __future__ import annotations

import re

# Signs that are marks in other hands, by the marks read here.
_SIGNS = str.maketrans(
    {
        "‟": "“", "〝": "“", "「": "“", "『": "“", "\x93": "“",
        "〞": "”", "〟": "”", "」": "”", "』": "”", "\x94": "”",
        "＂": '"', "\x91": "‘", "\x92": "’", "‹": "‘", "›": "’", "‚": "‘",
    }
)  # fmt: skip
# Longer writings: UTF-8 read as Windows-1252, character entities, doubled signs, escapes.
_OPENING = r"â€œ|&ldquo;|&\#8220;|&\#x201[cC];|<<(?=\w)|(?<!\w),,(?=\w)|(?<!\w)´´(?=\w)"
_CLOSING = r"â€[\x9d�]?(?![™˜œ“”¦\w])|&rdquo;|&\#8221;|&\#x201[dD];|(?<=\S)>>|(?<=\S)´´"
_EITHER = r"&quot;|&\#34;|\\\""
_WRITINGS = re.compile(
    rf"(?P<opening>{_OPENING})|(?P<closing>{_CLOSING})|(?P<either>{_EITHER})"
    r"|(?P<single>â€˜|&lsquo;|&\#8216;|(?<![\w`])`(?=[^\W\d_]))"
    r"|(?P<apostrophe>â€™|&rsquo;|&\#8217;|&\#39;|(?<=[\w.,!?…])[`‘](?![\w`]))|(?P<lost>�+)"
)
# `?We will stay,? Roe said.`: no question mark stands before a word.
_QUESTION_OPENS = re.compile(r"(?<![^\s(])\?(?=[^\W\d_])")
_QUESTION_CLOSES = re.compile(r"(?<=[.,!?…])\?(?![^\s)])|(?<=\w)\?(?=[,.;:)]|[ \t]+[a-z]|\s*$)", re.MULTILINE)
_TELLTALES = (
    *(chr(sign) for sign in _SIGNS),
    "�",
    "â€",
    "&quot;",
    "&#",
    "&ldquo;",
    "&rdquo;",
    "´´",
    "<<",
    ",,",
    "`",
)
_TELLTALE_PAIRS = ('\\"', " ?", "\n?")


def restored(text: str) -> str:
    """The text with marks where its marks were lost, each as long as what it stands for."""
    if not any(sign in text for sign in _telltales(text)) and not text.startswith("?"):
        return text
    return _questions(_WRITINGS.sub(_mark, text.translate(_SIGNS)))


def _telltales(text: str) -> tuple[str, ...]:
    """What betrays lost marks; an ASCII text can hold few of them."""
    if text.isascii():
        return ("&quot;", "&#", "&ldquo;", "<<", ",,", "`", *_TELLTALE_PAIRS)
    return (*_TELLTALES, *_TELLTALE_PAIRS)


def _mark(found: re.Match[str]) -> str:
    """The mark for what was found, filled up on its inner side."""
    width = len(found[0])
    if found["single"]:
        return "‘" + " " * (width - 1)
    if found["apostrophe"]:
        return found[0] if _within_word(found) else "’".rjust(width)
    if found["either"]:
        return '"'.ljust(width) if _opens(found) else '"'.rjust(width)
    if found["lost"]:
        return _lost(found)
    return "“".ljust(width) if found["opening"] else "”".rjust(width)


def _within_word(found: re.Match[str]) -> bool:
    after = found.string[found.end() : found.end() + 1]
    return found.string[found.start() - 1].isalnum() and after.isalnum()


def _opens(found: re.Match[str]) -> bool:
    return found.end() < len(found.string) and not found.string[found.end()].isspace()


def _lost(found: re.Match[str]) -> str:
    """A mark where one may stand; within a word, or between blanks, what was lost was none."""
    before = found.string[found.start() - 1 : found.start()] if found.start() else " "
    after = found.string[found.end() : found.end() + 1] or " "
    if before.isspace() == after.isspace() and (before.isspace() or (before.isalnum() and after.isalnum())):
        return found[0]
    opens = after.isalnum() and not before.isalnum()
    return "“".ljust(len(found[0])) if opens else "”".rjust(len(found[0]))


def _questions(text: str) -> str:
    """The text with marks for the question marks that open and close what is said in a line."""
    pieces: list[str] = []
    done = 0
    for opener in _QUESTION_OPENS.finditer(text):
        if opener.start() < done:
            continue
        line_end = text.find("\n", opener.end())
        line_end = line_end if line_end >= 0 else len(text)
        closer = _QUESTION_CLOSES.search(text, opener.end(), line_end)
        if closer is None:
            pieces.append(text[done:line_end])
            done = line_end
            continue
        pieces += [text[done : opener.start()], "“", text[opener.end() : closer.start()], "”"]
        done = closer.end()
    return "".join([*pieces, text[done:]])
