"""The language of a text, by its commonest words, or by its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..lexicon import rows

ENGLISH = "en"
_LOOKED_AT = 4_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)
_SCRIPT_SHARE = 0.2
# English unless another is plain: a wrong "not English" costs an article all its findings.
_FEWEST_HITS = 6
_TIMES_ENGLISH = 2


def language_of(text: str) -> str:
    """An ISO 639-1 code; `en` where nothing speaks against it."""
    head = text[:_LOOKED_AT]
    if not head.isascii():
        for code, pattern in _SCRIPTS:
            if len(pattern.findall(head)) > _SCRIPT_SHARE * len(head):
                return code
    found = _WORD.findall(head.lower())
    known = _languages_of_words()
    hits = Counter(code for word in found for code in known.get(word, ()))
    if not hits:
        return ENGLISH
    best, count = max(hits.items(), key=lambda hit: (hit[1], hit[0] == ENGLISH, hit[0]))
    return best if count >= _FEWEST_HITS and count > _TIMES_ENGLISH * hits[ENGLISH] else ENGLISH


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for row in rows("stop_words"):
        known[row["word"]] = (*known.get(row["word"], ()), row["language"])
    return known
