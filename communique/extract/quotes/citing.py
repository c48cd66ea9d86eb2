"""`citing two officials`: where a report comes from, which is no part of what it says."""

from __future__ import annotations

from ...lexicon import words
from .tokens import Token

CITING = frozenset({"citing", "quoting"})
_SOURCES = words("anonymous_words")


def is_source(token: Token) -> bool:
    """Whether a word means people who are left unnamed: `officials`."""
    return token.kind == "w" and token.word.lower() in _SOURCES


def is_citing(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` names where a report comes from: `citing`, `which cited`."""
    word = tokens[at].word
    return word in CITING or (word == "cited" and at > 0 and tokens[at - 1].word == "which")
