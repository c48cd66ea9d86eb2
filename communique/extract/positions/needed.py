"""A role told otherwise than by a verb of the country's own, and what it depends on."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model import Contribution, Span
from .objects import contribution_of
from .told import Told
from .words import contribution_at, tokens_of

TRUCE = (
    r"(?:cease-?fire|truce|armistice|peace(?: deal| agreement| treaty)?|settlement|end to the (?:war"
    r"|fighting))"
)
# Before who may do something: `whether A`.
WHETHER = re.compile(r"\b(?:[Ww]hether (?:or not )?|(?:say|tell|judge) if )(?:the )?\Z")


class Needed(NamedTuple):
    """A role told otherwise than by a verb of the country's own, with the words it depends on."""

    told: Told
    condition: str | None = None


def conditional(code: str, at: int, words: str, named: Contribution | None = None) -> Needed:
    """A share that depends on the words; `named` is what it would be."""
    told = Told(code, "conditional", "makes its share depend on something", at, named, "considered")
    return Needed(told, words.strip().rstrip("”\"’'"))


def kind_of_help(words: str) -> Contribution | None:
    """The contribution that words for help name: `satellite support`, `air cover`."""
    lowered = words.lower()
    if lowered.startswith(("satellite", "intelligence")):
        return "intelligence"
    if "logistic" in lowered:
        return "logistics"
    if "training" in lowered:
        return "training"
    if re.search(r"troops|soldiers|peacekeepers", lowered):
        return "troops"
    return "aircraft" if re.search(r"\bair", lowered) else None


def first_named(text: str, span: Span) -> Contribution | None:
    """The first contribution that a sentence names."""
    tokens = tokens_of(text, *span, ())
    found = (phrase for at in range(len(tokens)) if (phrase := contribution_at(tokens, at)) is not None)
    phrase = next(found, None)
    return contribution_of(phrase) if phrase is not None else None
