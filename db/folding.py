"""Words made comparable: case, accents and punctuation put aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ACCENT = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_WORD = re.compile(r"[^\W_]+")
# An editor's insertion inside a quotation: `the ball is in (Russia's) court`.
_INSERTION = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
# Whatever is not text to a search: control characters, NUL above all, and halves of surrogate pairs.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    folded = text.casefold()
    if unicodedata.is_normalized("NFKD", folded):
        return folded
    return _ACCENT.sub("", unicodedata.normalize("NFKD", folded))


def folded_words(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return _WORD.findall(fold(text))


def verbatim_words(text: str) -> list[str]:
    """The words of a quotation as spoken: an editor's insertions taken out."""
    return folded_words(_INSERTION.sub(" ", text) if "(" in text or "[" in text else text)


def digest(text: str) -> int:
    """A 64-bit number of a text, the same on every machine and in every run."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def cleaned(text: str) -> str:
    """What a person typed, as a search may hold it: one line without control characters."""
    return _UNPRINTABLE.sub(" ", text)


@lru_cache(maxsize=4096)
def token(text: str) -> str:
    """A name as one search token: `air-defence` → `airdefence`."""
    return "".join(folded_words(text))


# What a row's facets begin with in the search index: a letter of no alphabet in use. A word's beginning is
# looked for in all that begins so, whatever column it stands in: so that is never a facet.
_FACET = "\u01aa"


def facet(name: str) -> str:
    """A facet as the search index has it: what a row has besides words (`kdirect`, `cfr`)."""
    return f"{_FACET}{name}"


def facets_text(names: Iterable[str]) -> str:
    """A row's facets as its column holds them."""
    return " ".join(map(facet, sorted(names)))


def searchable(text: str) -> bool:
    """Whether the text holds a word as FTS5's unicode61 sees one (letters, numbers, private use)."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co" for char in text)
