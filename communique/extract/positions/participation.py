"""Who takes part in a gathering or a scheme, means to, or stays away."""

from __future__ import annotations

import re

from ...model import Role
from .objects import (
    GATHERING,
    HEADLESS,
    ON_THE_GROUND,
    SCHEME,
    Condition,
    is_gathering,
    is_press,
    is_scheme_to_join,
)
from .predicates import Attitude, Predicate
from .reading import Reading

_OF_BEING = frozenset({"represented", "present", "in the room", "at the table"})
# What is attended must be a gathering.
_WITH_OBJECT = ("attend", "speak", "spoke", "spoken")
_CIRCLE = re.compile(r"\b(?:group|circle|format|delegation)\b")
# `joined the Ruritanian president in Lima`.
_SOMEBODY_AT = re.compile(
    r"[^.;,]{0,40}?\b(?:president|prime minister|chancellor|premier|leaders?|ministers?"
    r"|counterparts?)\b[^.;,]{0,30}? in [A-Z]"
)
# `is involved in preparing the plan`.
_WORKING = re.compile(r"(?:support|prepar|plann|draft|draw|develop|work)\w*ing\b")
# `a role in monitoring a ceasefire`.
_WATCHING = re.compile(r"in (?:monitor|safeguard|secur|keep|polic|guarantee|protect|uphold)\w*ing\b")


READY_TO_JOIN = "ready to join"


def taking_part(predicate: Predicate, words: str, condition: Condition | None) -> Reading | None:
    sense = predicate.sense
    gathering, scheme = is_gathering(words), is_scheme_to_join(words)
    gathering = gathering or (sense == "join" and _OF_A_SCHEME.search(words) is not None)
    due = predicate.attitudes and all(
        attitude == Attitude("intend", False) for attitude in predicate.attitudes
    )
    if sense == "attend" and due and not predicate.negated and (gathering or HEADLESS.match(words)):
        return Reading("attends", "is due to attend")
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
        if ON_THE_GROUND.search(words):
            return Reading("refuses", "takes no part", "troops", "refused")
        if gathering or (not scheme and predicate.modal == ""):
            return Reading("absent", "took no part")
        return Reading("refuses", "stays out", rung="refused")
    if sense == "part" and not predicate.copula:
        return None
    if words.startswith("no ") and not predicate.negated:
        return None
    if sense == "part" and _WORKING.match(words) and SCHEME.search(words) and not predicate.negated:
        return Reading("supports", "works on the scheme")
    if predicate.negated and predicate.modal:
        return Reading("refuses", "will not be part", rung="refused") if sense == "part" and scheme else None
    if predicate.negated:
        named = (
            sense not in ("part", "join")
            or gathering
            or scheme
            or HEADLESS.match(words)
            or _CIRCLE.search(words) is not None
        )
        return Reading("absent", "was not part") if named else None
    tied = condition is not None and condition.firm and predicate.modal == "will"
    if predicate.attitudes or predicate.modal == "might" or tied:
        headless = sense in ("join", "partake") and HEADLESS.match(words) is not None
        if not (scheme or headless or _WATCHING.match(words)):
            return None
        role: Role = "conditional" if condition is not None and condition.firm else "considers"
        if predicate.has("pledge"):
            return Reading("joins", "agrees to join")
        if predicate.has("ready") and role == "considers":
            return Reading(role, READY_TO_JOIN, rung="considered")
        return Reading(role, "thinks of joining", rung="considered")
    if sense == "part":
        return (
            Reading("joins", "is part of the scheme")
            if scheme and not _gathering_first(words)
            else Reading("attends", "is part")
            if gathering
            else None
        )
    if sense in ("join", "partake", "active") and scheme and not _gathering_first(words):
        return Reading("joins", "joins the scheme")
    if sense == "join":
        met = not predicate.modal and _SOMEBODY_AT.match(words) is not None
        return Reading("attends", "joins a gathering") if gathering or met else None
    if sense == "partake" and predicate.modal == "will" and _WATCHING.match(words):
        return Reading("joins", "will take part in it")
    elsewhere = predicate.word.startswith(_WITH_OBJECT) and not gathering and not HEADLESS.match(words)
    if sense == "attend" and elsewhere:
        return None
    if sense == "attend" and predicate.word in _OF_BEING and not predicate.copula:
        return None
    if (
        is_press(words)
        or (predicate.word.startswith("play") and not gathering)
        or (sense == "meet" and predicate.modal)
    ):
        return None
    by_link = predicate.word.startswith(("dial", "tune", "attend")) and HEADLESS.match(words) is not None
    if sense in ("partake", "attend") and predicate.modal and not (gathering or by_link):
        return None
    if sense in ("meet", "partake", "attend"):
        return Reading("attends", "takes part in a gathering")
    return None


# `a coalition phone call`: of the two nouns the last is meant.
_OF_A_SCHEME = re.compile(
    rf"\b(?:coalition|force|mission|alliance)(?: of the [a-z]+)?[’”\"']? (?:[a-z]+ )?(?:{GATHERING.pattern})",
    re.IGNORECASE,
)


def _gathering_first(words: str) -> bool:
    """`a meeting of the coalition` is a meeting."""
    gathering, scheme = GATHERING.search(words), SCHEME.search(words)
    if _OF_A_SCHEME.search(words) is not None:
        return True
    return gathering is not None and (scheme is None or gathering.start() < scheme.start())
