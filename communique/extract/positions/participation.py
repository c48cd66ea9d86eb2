"""Who takes part in a gathering or a scheme, means to, or stays away."""

from __future__ import annotations

import re

from ...model import Role
from .objects import GATHERING, HEADLESS, SCHEME, Condition, is_gathering, is_press, is_scheme_to_join
from .predicates import Predicate
from .reading import Reading

_OF_BEING = frozenset({"represented", "present", "in the room", "at the table"})
# `a role in monitoring a ceasefire`.
_WATCHING = re.compile(r"in (?:monitor|safeguard|secur|keep|polic|guarantee|protect|uphold)\w*ing\b")


def taking_part(predicate: Predicate, words: str, condition: Condition | None) -> Reading | None:
    sense = predicate.sense
    gathering, scheme = is_gathering(words), is_scheme_to_join(words)
    if predicate.has("ask") or predicate.has("invite"):
        asked = predicate.copula and not any(attitude.negated for attitude in predicate.attitudes)
        return Reading("asked-for", "is asked to take part", rung="mentioned") if asked else None
    if sense == "miss":
        return (
            Reading("absent", "missed it")
            if gathering and not (predicate.negated or predicate.modal)
            else None
        )
    if sense in ("absent", "no-part") and predicate.negated and predicate.modal and not gathering:
        tied = condition is not None and condition.firm
        return Reading("conditional" if tied else "considers", "would not stay away", rung="considered")
    if sense == "absent":
        return None if predicate.negated else Reading("absent", "was absent")
    if sense == "no-part" and predicate.word.startswith("want"):
        return Reading("refuses", "wants no part in it", rung="refused")
    if sense == "no-part":
        if gathering or (not scheme and predicate.modal == ""):
            return Reading("absent", "took no part")
        return Reading("refuses", "stays out", rung="refused")
    if sense == "part" and not predicate.copula:
        return None
    if predicate.negated and predicate.modal:
        return Reading("refuses", "will not be part", rung="refused") if sense == "part" and scheme else None
    if predicate.negated:
        named = sense != "part" or gathering or scheme
        return Reading("absent", "was not part") if named else None
    tied = condition is not None and condition.firm and predicate.modal == "will"
    if predicate.attitudes or predicate.modal == "might" or tied:
        headless = sense in ("join", "partake") and HEADLESS.match(words) is not None
        if not (scheme or headless or _WATCHING.match(words)):
            return None
        role: Role = "conditional" if condition is not None and condition.firm else "considers"
        if predicate.has("pledge"):
            return Reading("joins", "agrees to join")
        return Reading(role, "thinks of joining", rung="considered")
    if sense == "part":
        return (
            Reading("joins", "is part of the scheme")
            if scheme
            else Reading("attends", "is part")
            if gathering
            else None
        )
    if sense in ("join", "partake", "active") and scheme and not _gathering_first(words):
        return Reading("joins", "joins the scheme")
    if sense == "join":
        return Reading("attends", "joins a gathering") if gathering else None
    if sense == "attend" and predicate.word in _OF_BEING and not predicate.copula:
        return None
    if is_press(words) or (sense == "meet" and predicate.modal):
        return None
    if sense in ("partake", "attend") and predicate.modal and not gathering:
        return None
    if sense in ("meet", "partake", "attend"):
        return Reading("attends", "takes part in a gathering")
    return None


def _gathering_first(words: str) -> bool:
    """`a meeting of the coalition` is a meeting."""
    gathering, scheme = GATHERING.search(words), SCHEME.search(words)
    return gathering is not None and (scheme is None or gathering.start() < scheme.start())
