"""Who was there because somebody else was: `so was A`, `and so did A's minister`, `as had those of A`."""

from __future__ import annotations

import re

from ...model import Role
from .assemblies import tells_of_presence
from .naming import Lead, Naming
from .participation import CEREMONY

_VERBS = ("are ", "were ", "was ", "is ", "will ", "did ", "do ", "does ", "has ", "have ", "had ")
_SO = Lead(
    re.compile(
        r"(?:\A|[;,—–(] ?|\b(?:and|but|as) )(?:so|as) (?:too |also )?"
        r"(?P<verb>are|were|was|is|will|did|do|does|has|have|had)(?: also)? (?:the )?\Z",
        re.IGNORECASE,
    ),
    (*_VERBS, "also "),
)
_ENDS = re.compile(
    r"(?=[.,;:)–—]|\Z| (?:and|but|by|from|in|at|on|via|too|as well|while|though|with|for|who|whose)\b)"
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def role_of_the_echo(naming: Naming) -> Role | None:
    """The role of one of whom a sentence says the same as of somebody who was at a gathering."""
    if naming.actor.preposition not in ("", "as") or not naming.follows(_SO):
        return None
    so = _SO.words.search(naming.before)
    if so is None or not naming.goes_on(_ENDS) or not naming.near_those_met:
        return None
    said = naming.sentence_before[: len(naming.sentence_before) - len(naming.before) + so.start()]
    *_, former = ["", *_SENTENCE.split(naming.context.rstrip())]
    said = said if said.strip() else former
    if CEREMONY.search(said) is not None:
        return None
    return "attends" if tells_of_presence(said, so["verb"].lower()) else None
