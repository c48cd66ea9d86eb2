"""What a country will not do: refused, ruled out, denied, shied away from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Contribution
from .objects import HEADLESS, SCHEME, SHARE, Given, is_gathering, is_scheme_to_join
from .predicates import Predicate
from .reading import Reading, each, with_gift

# What a refusal turned at others is about: `any foreign force`, `the presence of NATO soldiers`.
_WHOLE = re.compile(
    r"\b(?:any|all|foreign|western|european|nato|allied|international|the|such|this|that|a|presence|idea"
    r"|plans?|proposals?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:own|its|his|her|their|our|sending|to send|deploying|to deploy)\b", re.IGNORECASE)
# `rebuffed calls for soldiers`: what is asked for is a share.
_REQUEST = re.compile(
    r"(?:(?:the|all|any|such|an?|repeated|several|[A-Z]?[\w-]+['’]s) ){0,3}(?:requests?|appeals?|calls?"
    r"|demands?"
    r"|pleas?|pressure) (?:for|to|from)\b"
)
# Verbs of all kinds of aversion; an adjective may stand alone: `is reluctant`.
_AVERSE = ("balk", "baulk", "cast", "distanc", "shr")
# `will not support Ruritania with weapons`: a country, not a plan.
_SUPPORTED = re.compile(r"[A-Z][a-z]+(?: (?:financially|militarily|with|any|in|by)\b|[.,;]|\s*$)")
_FOREIGN_FORCE = re.compile(
    r"\b(?i:foreign|western|nato|european|allied) (?:military )?(?:interventions?|troops|soldiers|forces?"
    r"|peacekeepers"
    r"|presence|contingents?|deployments?)\b"
)
_ANY_OF_THEM = re.compile(
    r"(?:any(?: of (?:its|their|his|her) own)?|one|its own|their own|them)(?: to [A-Z]\w+)?(?:[,.;]|$)"
)
_FOR_ANOTHER = re.compile(r"\b(?:role|part) for (?!it\b|its\b|itself\b)")
_ANY_PART = re.compile(
    r"(?:any |all |its |their |an? |such |[A-Z][a-z]+ )*(?:[a-z]+ )?(?:participation|part|role|involvement"
    r"|contribution|membership"
    r"|taking part|joining|participating)\b"
)
_ON_THE_GROUND = re.compile(
    r"\b(?:on the ground|ground force|military force|peacekeeping (?:force|mission)|reassurance force)"
)


def refusal(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading] | None:
    """`will not send troops`, `ruled out peacekeepers of its own`; None where nothing is refused."""
    twice = predicate.has("refuse") and predicate.sense == "refuse"
    twice = twice or [attitude.sense for attitude in predicate.attitudes].count("refuse") > 1
    if twice or predicate.denies("refuse") or (predicate.sense == "refuse" and predicate.negated):
        acting = predicate.sense in ("give", "join", "partake", "part")
        return (
            each(Reading("noncommittal", "not ruled out", rung="mentioned"), gifts)
            if gifts or acting or (_ANY_PART.match(words) and not _FOR_ANOTHER.search(words))
            else []
        )
    if predicate.denies("avoid") and gifts:
        return each(Reading("considers", "does not shy away from it", rung="considered"), gifts)
    if predicate.has("reluctant") or predicate.sense == "reluctant":
        if predicate.negated or predicate.denies("reluctant"):
            return []
        if predicate.word.startswith(_AVERSE) and not (gifts or SCHEME.search(words) or SHARE.search(words)):
            return []
        return each(Reading("reluctant", "reluctant"), gifts)
    if predicate.denied:
        return _denied(predicate, gifts)
    if predicate.sense in ("oppose", "avoid", "refuse") and gifts and _REQUEST.match(words):
        return (
            [] if predicate.negated else each(Reading("refuses", "refuses a request", rung="refused"), gifts)
        )
    if predicate.sense == "refuse":
        return _ruled_out(gifts, words)
    if predicate.sense == "refuse-that":
        if predicate.negated:
            return [Reading("noncommittal", "not ruled out", rung="mentioned")]
        return [Reading("refuses", "refuses that, as understood", rung="refused")]
    if predicate.sense == "support" and predicate.negated and predicate.modal and _SUPPORTED.match(words):
        return [Reading("refuses", "will not support another", rung="refused")]
    if predicate.has("ask") or predicate.has("invite"):
        return None
    giving = predicate.sense in ("give", "deliver", "plan", "pledge", "ready", "intend", "join", "partake")
    giving = giving or predicate.sense in ("part", "serve")
    giving = giving or predicate.sense == "consider"
    if not giving:
        return None
    refusing = predicate.has("refuse") or predicate.has("deny") or predicate.has("no-plan")
    refusing = refusing or any(attitude.negated for attitude in predicate.attitudes)
    none = bool(gifts) and all(gift.none for gift in gifts)
    if predicate.sense == "give" and predicate.negated and predicate.modal and _ANY_OF_THEM.match(words):
        return [Reading("refuses", "gives none, as understood", rung="refused")]
    if predicate.sense == "give" and re.match(r"none\b", words) and not predicate.negated:
        return [Reading("refuses", "gives none, as understood", rung="refused")]
    if predicate.negated and not predicate.perfect and predicate.modal:
        refusing = True
    if predicate.sense in ("plan", "intend", "ready", "consider") and predicate.negated:
        refusing = True
    if (
        predicate.sense == "consider"
        and predicate.negated
        and predicate.modal
        and _FOREIGN_FORCE.search(words)
    ):
        return [Reading("opposes", "will not discuss the whole")]
    if predicate.sense in ("join", "partake", "part"):
        if predicate.sense == "part" and not predicate.attitudes:
            return None
        if refusing and gifts and words.startswith("with "):
            return each(Reading("refuses", "takes no part with it", rung="refused"), gifts)
        return _no_part(predicate, words) if refusing else None
    if predicate.sense == "consider" and refusing and not gifts and _ANY_PART.match(words):
        return [Reading("refuses", "does not consider a part of its own", rung="refused")]
    if refusing and gifts and gifts[0].others and predicate.word.startswith(("agree", "consent", "accept")):
        return [Reading("opposes", "does not agree to the whole")]
    if not (refusing or none):
        return [] if predicate.negated else None
    if gifts:
        return [
            with_gift(Reading("refuses", "refuses its own share", rung="refused"), gift) for gift in gifts
        ]
    if predicate.sense in ("intend", "plan"):
        return (
            [Reading("refuses", "refuses, what is understood", rung="refused")]
            if HEADLESS.match(words)
            else []
        )
    return []


def _denied(predicate: Predicate, gifts: Sequence[Given]) -> list[Reading]:
    """`denied that it would take part`, `denied exploring a role`."""
    if predicate.sense in ("give", "consider", "join", "partake", "part", "plan", "ready", "intend"):
        return each(Reading("refuses", "denies that it would", rung="refused"), gifts)
    return []


def _ruled_out(gifts: Sequence[Given], words: str) -> list[Reading]:
    if _ANY_PART.match(words) and not gifts:
        kind: Contribution | None = (
            "troops"
            if re.search(r"peacekeep|on the ground|ground force|\b(?:soldiers|troops)\b", words)
            else None
        )
        return [Reading("refuses", "rules out a part of its own", kind, "refused")]
    if any(gift.others for gift in gifts) or (not gifts and SCHEME.search(words) and not _OWN.search(words)):
        if _WHOLE.search(words) and (
            gifts or re.search(r"\b(?:any|foreign|such|peacekeep\w+)\b", words, re.IGNORECASE)
        ):
            return [Reading("opposes", "rejects the whole")]
        return []
    if gifts:
        return [
            with_gift(Reading("refuses", "rules out its own share", rung="refused"), gift) for gift in gifts
        ]
    return (
        [Reading("refuses", "refuses, what is understood", rung="refused")] if HEADLESS.match(words) else []
    )


def _no_part(predicate: Predicate, words: str) -> list[Reading]:
    if _ON_THE_GROUND.search(words):
        return [Reading("refuses", "refuses to take part", "troops", "refused")]
    if is_scheme_to_join(words) or (not is_gathering(words) and HEADLESS.match(words)):
        return [Reading("refuses", "refuses to take part", rung="refused")]
    return [Reading("absent", "will not attend")] if is_gathering(words) else []
