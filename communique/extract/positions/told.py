"""A role that a sentence gives a country otherwise than as its subject, and what such readings share."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ...lexicon import rows
from ...model import Contribution, Role, Rung
from .words import Tokens, phrase_at

BE = frozenset({"was", "were", "is", "are", "been", "be", "being"})
HYPOTHETICAL = frozenset({"could", "would", "may", "might", "should", "if", "not", "never"})


class Told(NamedTuple):
    """A role that a sentence gives a country otherwise than as its subject."""

    country: str
    role: Role
    rule: str
    at: int
    contribution: Contribution | None = None
    rung: Rung | None = None
    condition: str | None = None
    doubt: str | None = None


@cache
def _codes() -> dict[str, str]:
    return {row["form"]: row["code"] for row in rows("country_forms") if row["kind"] in ("demonym", "name")}


def code_of(word: str) -> str | None:
    """The country whose name, adjective or people a word is."""
    return _codes().get(word)


def phrase_before(tokens: Tokens, at: int) -> int | None:
    """Where the phrase begins that ends right before a token."""
    for back in range(max(0, at - 4), at):
        phrase = phrase_at(tokens, back)
        if phrase is not None and phrase.after == at:
            return back
    return None


def is_unreal(tokens: Tokens, at: int) -> bool:
    return any(token.word in HYPOTHETICAL for token in tokens[max(0, at - 4) : at])
