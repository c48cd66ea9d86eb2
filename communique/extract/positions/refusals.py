"""What a country will not do: refused, ruled out, denied, shied away from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Contribution
from .objects import HEADLESS, ON_THE_GROUND, SCHEME, SHARE, Given, heads, is_gathering, is_scheme_to_join
from .predicates import Predicate
from .reading import Reading, each, with_gift

# What a refusal turned at others is about: `any foreign force`, `the presence of NATO soldiers`.
_WHOLE = re.compile(
    r"\b(?:any|all|foreign|western|european|nato|allied|international|the|such|this|that|a|presence|idea"
    r"|plans?|proposals?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:own|its|his|her|their|our|sending|to send|deploying|to deploy)\b", re.IGNORECASE)
# `rejected a demand to keep its army small`: nothing that is given.
_TO_HAVE_LESS = re.compile(
    r"^[^.;,]{0,40}?\b(?:demands?|ultimatum|conditions?|terms|calls?)\b [^.;,]{0,20}?\bto (?:keep|limit"
    r"|cut|reduce|shrink|cap|give up|surrender|hand over|halve|disband|lay down|cede)\b"
)
# `rebuffed calls for soldiers`: what is asked for is a share.
_ASKED = (
    r"(?:(?:the|all|any|such|an?|repeated|several|[A-Z]?[\w-]+['’]s|[A-Z][\w.]+) ){0,3}"
    r"(?:requests?|appeals?|calls?"
    r"|demands?|pleas?|pressure)"
)
_REQUEST = re.compile(rf"{_ASKED} (?:for|to|from)\b")
# `agree to Ruritanian soldiers`
_OTHERS_SOLDIERS = re.compile(
    r"(?:any |the )?(?:[A-Z]\w+(?:, | and | or |,? and )?){1,4} ?(?:troops|soldiers|peacekeepers|forces)\b"
)
# Verbs of all kinds of aversion; an adjective may stand alone: `is reluctant`.
_AVERSE = (
    "balk",
    "baulk",
    "cast",
    "distanc",
    "shr",
    "rais",
    "express",
    "voic",
    "concern",
    "worri",
    "apprehen",
)
# `has not ruled out the possibility`: of what was named before.
_THE_MATTER = re.compile(
    r"(?:the |this |that |such an? )(?:possibility|option|idea|move|step)(?=[.,;”\"]|\s*$)"
)
# `will not support Ruritania with weapons`: a country, not a plan.
_SUPPORTED = re.compile(r"[A-Z][a-z]+(?: (?:financially|militarily|with|any|in|by)\b|[.,;]|\s*$)")
# `will not support any further military spending on Ruritania`.
_SPENDING = re.compile(
    r"(?:(?:any|further|more|new|additional|military|the|such|financial|joint) ){1,4}(?:spending|financing"
    r"|payments?"
    r"|expenditure|money|credits?)\b(?! (?:cuts?|plans?))(?= (?:on|for|to) [A-Z]|\s*(?:$|[.,;]))"
)
_FOREIGN_FORCE = re.compile(
    r"\b(?i:foreign|western|nato|european|allied|international) (?:military "
    r"|peacekeeping )?(?:interventions?|troops|soldiers|forces?"
    r"|peacekeepers"
    r"|presence|contingents?|deployments?)\b"
)
_ANY_OF_THEM = re.compile(
    r"(?:any(?: of (?:its|their|his|her) own)?|one|its own|their own|them)(?: to [A-Z]\w+)?(?:[,.;]|$)"
)
_FOR_ANOTHER = re.compile(r"\b(?:role|part) for (?!it\b|its\b|itself\b)")
_ANY_PART = re.compile(
    r"[“\"]?(?:[A-Z]\w+['’]s |any |all |its |their |the |an? |such "
    r"|[A-Z][a-z]+ )*(?:[a-z]+ )?(?:participation|part|role"
    r"|involvement"
    r"|contribution|membership"
    r"|taking part|joining|participating)\b"
)


_TO_A_SCHEME = re.compile(
    r"to (?!the cost|funding)[^.;,]{0,40}?\b(?:force|mission|coalition|contingent|deployment|peacekeeping"
    r"|operation)\b",
    re.IGNORECASE,
)


def refusal(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading] | None:
    """`will not send troops`, `ruled out peacekeepers of its own`; None where nothing is refused."""
    twice = predicate.has("refuse") and predicate.sense == "refuse"
    twice = twice or [attitude.sense for attitude in predicate.attitudes].count("refuse") > 1
    if twice or predicate.denies("refuse") or (predicate.sense == "refuse" and predicate.negated):
        acting = predicate.sense in ("give", "join", "partake", "part")
        return (
            each(Reading("considers", "not ruled out, as understood", rung="considered"), gifts)
            if gifts
            or acting
            or _THE_MATTER.match(words)
            or (_ANY_PART.match(words) and not _FOR_ANOTHER.search(words))
            else []
        )
    if predicate.denies("avoid") and (gifts or HEADLESS.match(words)):
        return each(Reading("considers", "does not shy away from it", rung="considered"), gifts)
    if predicate.has("reluctant") or predicate.sense == "reluctant":
        if predicate.word.startswith("unwilling") and _FOREIGN_FORCE.search(words):
            return [Reading("opposes", "does not want the whole")]
        if predicate.negated or predicate.denies("reluctant"):
            return []
        if predicate.word.startswith(_AVERSE) and not (gifts or SCHEME.search(words) or SHARE.search(words)):
            return []
        return each(Reading("reluctant", "reluctant"), gifts)
    agreeing = predicate.sense == "pledge" and predicate.word.startswith("agree")
    if agreeing and predicate.negated and predicate.modal and not gifts and _OTHERS_SOLDIERS.match(words):
        return [Reading("opposes", "will not agree to the whole")]
    if predicate.denied:
        return _denied(predicate, gifts)
    unpledged = (
        gifts or _ANY_PART.match(words) or predicate.word.startswith("commit") or words.startswith("one")
    )
    if predicate.sense == "pledge" and unpledged and predicate.negated and not predicate.modal:
        return each(Reading("noncommittal", "has not committed itself"), gifts)
    if predicate.sense in ("oppose", "avoid", "refuse") and _TO_HAVE_LESS.search(words):
        return []
    if predicate.sense in ("oppose", "avoid", "refuse") and gifts and _REQUEST.match(words):
        return (
            [] if predicate.negated else each(Reading("refuses", "refuses a request", rung="refused"), gifts)
        )
    excluding = predicate.sense == "exclude" and not predicate.copula and (gifts or _ANY_PART.match(words))
    if predicate.sense == "refuse" or (excluding and not predicate.negated):
        return _ruled_out(predicate, gifts, words)
    if predicate.sense == "refuse-that" and predicate.word.startswith(("no such", "has no such")):
        return [Reading("refuses", "has no such plans, as understood", rung="refused")]
    if predicate.sense == "refuse-that":
        if predicate.negated:
            return [Reading("considers", "not ruled out", rung="considered")]
        return [Reading("refuses", "refuses that, as understood", rung="refused")]
    if predicate.sense == "support" and predicate.negated and predicate.modal and _SUPPORTED.match(words):
        return [Reading("refuses", "will not support another", rung="refused")]
    unwilling = predicate.has("refuse") or (predicate.negated and predicate.modal != "")
    if predicate.sense == "support" and unwilling and [g.contribution for g in gifts] == ["funding"]:
        return [Reading("refuses", "will not pay", "funding", "refused")]
    if predicate.sense == "support" and unwilling and _SPENDING.match(words) is not None:
        return [Reading("refuses", "will not pay", "funding", "refused")]
    if predicate.has("ask") or predicate.has("invite"):
        return None
    if predicate.denies("pledge") and (gifts or _BACKSTOP.search(words)):
        return each(Reading("noncommittal", "has not committed itself"), gifts)
    giving = predicate.sense in ("give", "deliver", "plan", "pledge", "ready", "intend", "join", "partake")
    giving = giving or predicate.sense in ("part", "serve", "consider", "give-training", "give-weapons")
    if not giving:
        return None
    refusing = predicate.has("refuse") or predicate.has("deny") or predicate.has("no-plan")
    refusing = refusing or any(attitude.negated for attitude in predicate.attitudes)
    none = bool(gifts) and all(gift.none for gift in gifts)
    if predicate.sense == "give" and predicate.has("refuse") and _ANY_OF_THEM.match(words):
        return [Reading("refuses", "gives none, as understood", rung="refused")]
    if predicate.sense == "give" and predicate.negated and predicate.modal and _ANY_OF_THEM.match(words):
        return [Reading("refuses", "gives none, as understood", rung="refused")]
    unready = predicate.sense == "give" and any(attitude.negated for attitude in predicate.attitudes)
    if unready and _ANY_OF_THEM.match(words):
        return [Reading("refuses", "gives none, as understood", rung="refused")]
    if predicate.sense == "give" and re.match(r"none\b", words) and not predicate.negated:
        return [Reading("refuses", "gives none, as understood", rung="refused")]
    # `is not sending any`.
    under_way = predicate.copula and predicate.sense == "give" and predicate.word.endswith("ing")
    if predicate.negated and not predicate.perfect and (predicate.modal or under_way):
        refusing = True
    if predicate.sense in ("plan", "intend", "ready", "consider") and predicate.negated:
        refusing = True
    if (
        predicate.sense == "consider"
        and refusing
        and (predicate.modal or predicate.attitudes)
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
    if refusing and "contribut" in predicate.word and _TO_A_SCHEME.match(words):
        # `would not contribute to a force on the ground`
        kind: Contribution | None = "troops" if ON_THE_GROUND.search(words) else None
        return [Reading("refuses", "will not contribute to the scheme", kind, "refused")]
    if refusing and predicate.sense == "give" and _BACKSTOP.search(words):
        return [Reading("refuses", "refuses to guarantee it", rung="refused")]
    if predicate.sense in ("intend", "plan"):
        return (
            [Reading("refuses", "refuses, what is understood", rung="refused")]
            if HEADLESS.match(words)
            else []
        )
    return []


def _denied(predicate: Predicate, gifts: Sequence[Given]) -> list[Reading]:
    """`denied that it would take part`, `denied exploring a role`."""
    if predicate.perfect and predicate.sense in ("join", "partake", "part"):
        return []
    if predicate.sense in ("give", "consider", "join", "partake", "part", "plan", "ready", "intend"):
        return each(Reading("refuses", "denies that it would", rung="refused"), gifts)
    return []


_ANY_DEPLOYMENT = re.compile(
    r"(?:any|such a|the|all) (?:[a-z]+ )?deployments?\b(?! of (?:foreign|nato|western|european))", re.I
)
_OF_OWN = re.compile(r"\bof (?:its|their|his|her|our) own\b")
_BACKSTOP = re.compile(r"\b(?:guarantees?|backstop|safety net|umbrella)\b")
# `voted against the text on Ruritania`.
_VOTED_ON = re.compile(
    r"(?:the |an? |any |such )?(?:[A-Za-z]+ ){0,2}(?:part on|text|wording|resolution|motion|proposal|plan"
    r"|bill"
    r"|statement|declaration|conclusions)\b"
)


_TO_TAKE_PART = re.compile(
    rf"(?:{_REQUEST.pattern}|(?:an?|the|any) (?:[a-z]+ )?(?:invitation"
    rf"|offer) to\b)[^.;,]{{0,30}}?\b(?:join(?:ing)?|tak(?:e|ing) part|participat\w+|contribut\w+"
    rf"|a part|a role)\b"
    r"(?! (?:in|at|to) (?:the |an? )?(?:[a-z]+ )?(?:meeting|summit|talks|conference|call)\b)"
)
_ABROAD = re.compile(r"\b(?:any|foreign|western|nato|european|allied|international)\b", re.IGNORECASE)
DECLINED = "turns down what it is asked for, as understood"
_THE_REQUEST = re.compile(
    r"(?:the|that|this|any such|every such) (?:[A-Z][\w.]+ |[a-z]+ )?(?:request|appeal|plea"
    r"|call)s?(?=\s*[.,;”\"]|\s*$| on"
    r"| in| last| this| and| but| saying)"
)


def _ruled_out(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading]:
    if (
        predicate.word.startswith(("say no", "says no", "said no", "saying no"))
        and is_scheme_to_join(words)
        and not _ABROAD.search(words)
    ):
        return [Reading("refuses", "says no to the scheme", rung="refused")]
    if predicate.word.startswith("turn") and not gifts and heads(words, SCHEME) and not _OF_OWN.search(words):
        return [Reading("opposes", "turns down the whole")]
    if predicate.word.endswith("against") and _VOTED_ON.match(words) and not gifts:
        return [Reading("opposes", "votes against the whole")]
    if not gifts and not predicate.negated and _TO_TAKE_PART.match(words) is not None:
        return [Reading("refuses", "refuses a request to take part", rung="refused")]
    if _ANY_DEPLOYMENT.match(words) and not gifts:
        return [Reading("refuses", "rules out a deployment", "troops", "refused")]
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
    if predicate.word.startswith(("turn", "declin", "refus", "rejec")) and _THE_REQUEST.match(words):
        return [Reading("refuses", DECLINED, rung="refused")]
    if HEADLESS.match(words) is None:
        return []
    turned = predicate.word.startswith("turn") and predicate.word.endswith(" down")
    rule = "turns it down, as understood" if turned else "refuses, what is understood"
    return [Reading("refuses", rule, rung="refused")]


# `would not join it`, the group named before.
_ONLY_IT = re.compile(r"(?:[a-z-]+ )?it(?=\s*[.,;”\"]|\s*$)")


def _no_part(predicate: Predicate, words: str) -> list[Reading]:
    if ON_THE_GROUND.search(words):
        return [Reading("refuses", "refuses to take part", "troops", "refused")]
    if is_scheme_to_join(words) or (not is_gathering(words) and HEADLESS.match(words)):
        return [Reading("refuses", "refuses to take part", rung="refused")]
    if is_gathering(words):
        return [Reading("absent", "will not attend")]
    return [Reading("refuses", "will not join it", rung="refused")] if _ONLY_IT.match(words) else []
