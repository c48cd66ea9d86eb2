"""What is carried, freed or strengthened, and so not always given to anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .objects import Given
from .predicates import Predicate

# `bolstered its own defences`.
_STRENGTHENING = ("strengthen", "bolster", "beef", "reinforc", "boost")
_OWN = re.compile(r"(?:its|their|his|her|our)\b(?! (?:support|aid|assistance|help|contribution)\b)")
_FLYING = ("fly", "flew", "flies", "flown", "airlift", "ferr")
_NOT_CARRIED = frozenset({"aircraft", "weapons"})
_SOMEWHERE = re.compile(r"\b(?:to|into) (?:the )?[A-Z]")
_BACK = re.compile(r"\b(?:home|back|out|wounded|injured|from)\b")
_BUYING = ("buy", "bought", "purchas", "procur")
_FOR_ANOTHER = re.compile(r"\bfor (?:the )?[A-Z]|\b(?:on behalf of|to (?:give|donate|hand)\b)")
# `placed a battalion on standby`.
_AT_HAND = re.compile(r"\b(?:on (?:standby|call|alert)|at [^.;,]{2,30} disposal|in readiness|in reserve)\b")
_BROUGHT = frozenset({"funding"})
_FREEING = ("free", "releas", "unlock")


def strengthens_itself(predicate: Predicate, words: str) -> bool:
    """`bolstered its air defences`: nobody else is given anything."""
    return predicate.word.startswith(_STRENGTHENING) and _OWN.match(words) is not None


def carried(predicate: Predicate, gifts: Sequence[Given], words: str) -> Sequence[Given]:
    """`flew jets over the border`, `freed soldiers` give nothing; `flew soldiers to Lima` does."""
    if predicate.sense not in ("give", "deliver", "allocate"):
        return gifts
    if predicate.word.startswith("plac"):
        return gifts if _AT_HAND.search(words) is not None else []
    if predicate.word.startswith("shar"):
        return [gift for gift in gifts if gift.contribution == "intelligence"]
    if predicate.word.startswith(_BUYING):
        return gifts if _FOR_ANOTHER.search(words) is not None else []
    if predicate.word.startswith(("bring", "brought")):
        return [gift for gift in gifts if gift.contribution in _BROUGHT]
    if predicate.word.startswith(_FREEING):
        return [gift for gift in gifts if gift.contribution == "funding"]
    if not predicate.word.startswith(_FLYING):
        return gifts
    there = _SOMEWHERE.search(words) is not None and _BACK.search(words) is None
    return [gift for gift in gifts if there and gift.contribution not in _NOT_CARRIED]
