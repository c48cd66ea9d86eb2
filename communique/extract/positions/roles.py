"""From a predicate and its object to a role: surest reading first, none where the words do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Contribution, Role
from .objects import (
    GATHERING,
    SCHEME,
    TROOPS,
    Condition,
    Given,
    heads,
    is_gathering,
    is_press,
    is_scheme_to_join,
)
from .predicates import Attitude, Predicate
from .reading import Reading, each, with_gift
from .stances import MONEY, STRAND, stance

# What a refusal turned at others is about: `any foreign force`, `the presence of NATO soldiers`.
_WHOLE = re.compile(
    r"\b(?:any|all|foreign|western|european|nato|allied|international|the|such|this|that|a|presence|idea"
    r"|plans?|proposals?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:own|its|his|her|their|our|sending|to send|deploying|to deploy)\b", re.IGNORECASE)
_HEADLESS = re.compile(
    r"\s*(?:$|[.,;:”\"]|by\b|in (?:one|some) (?:way|form)\b|but\b|too\b|as well\b"
    r"|in (?:person|writing)\b|through\b|via\b|remotely\b|from\b"
    r"|with\b|after\b|when\b|if\b|provided\b|only\b|under\b|once\b|unless\b|in principle\b|as long\b)"
)
_OF_BEING = frozenset({"represented", "present", "in the room", "at the table"})


_IMPLIED: dict[str, Contribution] = {
    "give-training": "training", "give-weapons": "weapons", "give-funding": "funding",
    "give-demining": "demining", "give-aircraft": "aircraft",
}  # fmt: skip
# `sent its foreign minister`, `sent Air Marshal Jane Roe`.
_SOMEBODY = re.compile(
    r"(?:an? |its |the |their )?(?:[a-z]{2,12} )?(?:ministers?|secretary|president|envoys?|ambassadors?"
    r"|delegations?|officials?|commanders?|(?:army |defen[cs]e |military |air |naval |deputy )?chiefs?\b"
    r"|(?:[a-z]+ )?generals?\b(?= (?:to|for|from|who)\b|[.,;]|\s*$)|admirals?\b"
    r"|representatives?|observers?(?= to\b|[.,;]|\s*$)|attach[eé]"
    r"|Air|General|Admiral|Colonel|Vice|Rear|Major|Brigadier)\b"
)


# `set aside a further 30 million euros for Ruritania`.
_MONEY_FOR = re.compile(
    r"(?:an? |another |some |the |about |nearly |further |additional |new |more than |over )*"
    rf"(?:{MONEY.pattern})"
    r"[^.;]{0,60}?\b(?:for [A-Z]|aid|support|help|weapons|arms|ammunition|drones|air defen[cs]e|total|fund)"
)
_OBSERVERS = re.compile(
    rf"(?:[a-z]+ )?(?:observers|experts|officers|planners) to (?:the "
    rf"|an? )?[^.;,]{{0,40}}?{GATHERING.pattern}"
)
_NOBODY = re.compile(
    r"(?:anyone|anybody|nobody|no one|no (?:[a-z]+ )?(?:delegation|representatives?|envoys?|officials?))\b"
)
# Those who come to plan take part in the planning: no share of a force yet.
_STAFF = re.compile(r"(?:[a-z]+ )?(?:planners|delegates|negotiators|experts|liaison officers)\b")


_ANSWER = re.compile(
    r"(?:(?P<none>no|little|neither)\b ?|an? |any |its |their |the )*(?:clear|straight|firm|final|definite"
    r"|definitive|public|concrete|direct|formal|immediate|specific|binding|such)? ?(?:answers?|reply"
    r"|response|indication|commitments?|promises?|word|hint|pledges?|undertakings?|assurances?)\b"
)


def readings(
    predicate: Predicate, gifts: Sequence[Given], words: str, start: int, condition: Condition | None
) -> list[Reading]:
    """The roles a predicate gives its subject; `words` is its object, from the offset `start`.

    What it ought to do is no position, nor what it would have done.
    """
    if predicate.modal == "ought" or predicate.is_passive or predicate.is_unreal:
        return []
    if predicate.copula and not predicate.modal and not predicate.attitudes and _is_shut_out(predicate):
        return [Reading("excluded", "was shut out")]
    if _gives_no_answer(predicate, words):
        return each(Reading("noncommittal", "gives no answer"), gifts)
    special = stance(predicate, gifts, words, start, condition)
    if special is not None:
        return special
    if predicate.sense == "give" and not gifts and not predicate.modal and _NOBODY.match(words):
        return [Reading("absent", "sends nobody")]
    refused = _refusal(predicate, gifts, words)
    if refused is not None:
        return refused
    sense = predicate.sense
    if sense == "serve" and (predicate.modal or predicate.attitudes):
        sense = "give"
    if sense == "give" and predicate.word == "open" and predicate.copula:
        return []
    if sense == "give" and _OBSERVERS.match(words) and not (predicate.modal or predicate.attitudes):
        return [] if predicate.negated else [Reading("attends", "sends observers")]
    # `the chief of its general staff` is nobody's command post.
    person = all(gift.contribution == "command" for gift in gifts) and _SOMEBODY.match(words) is not None
    if sense == "give" and person and not predicate.negated:
        return [] if predicate.modal or predicate.attitudes else [Reading("attends", "sends somebody")]
    if (
        sense == "give"
        and _STAFF.match(words)
        and not (predicate.negated or predicate.modal or predicate.attitudes)
    ):
        return [Reading("attends", "sends its planners")]
    if sense in ("give", "pledge", "allocate") and not gifts and _MONEY_FOR.match(words) is not None:
        gifts = [Given("funding", False, False, start)]
    if sense in _IMPLIED:
        gifts = [Given(_IMPLIED[sense], False, False, 0)]
        sense = "give"
    if sense in ("give", "deliver", "allocate", "pledge", "plan", "ready", "consider", "intend", "want"):
        return _offer(predicate, gifts, words, condition)
    if sense in ("join", "partake", "active", "attend", "meet", "absent", "miss", "part", "no-part"):
        reading = _taking_part(predicate, words, condition)
    else:
        reading = _towards_the_whole(predicate, gifts, words)
    if reading is None:
        return []
    if reading.role in ("noncommittal", "reluctant", "withdraws") and gifts:
        return [reading._replace(contribution=gift.contribution) for gift in gifts]
    return [reading]


def _is_shut_out(predicate: Predicate) -> bool:
    """`was excluded`, `was not invited`."""
    excluded = predicate.sense == "exclude" and not predicate.negated
    return excluded or (predicate.sense == "invite" and predicate.negated)


def _gives_no_answer(predicate: Predicate, words: str) -> bool:
    """`has yet to give a clear answer`, `gave no indication`."""
    answer = _ANSWER.match(words) if predicate.sense in ("give", "make", "pledge") else None
    return answer is not None and predicate.negated != (answer["none"] is not None)


# `rebuffed calls for soldiers`: what is asked for is a share.
_REQUEST = re.compile(
    r"(?:(?:the|all|any|such|an?|repeated|several|[A-Z]?[\w-]+['’]s) ){0,3}(?:requests?|appeals?|calls?"
    r"|demands?"
    r"|pleas?|pressure) (?:for|to|from)\b"
)


# Verbs of all kinds of aversion; an adjective may stand alone: `is reluctant`.
_AVERSE = ("balk", "baulk", "cast", "distanc", "shr")


def _refusal(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading] | None:
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
        if predicate.word.startswith(_AVERSE) and not (gifts or SCHEME.search(words) or _SHARE.search(words)):
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
            if _HEADLESS.match(words)
            else []
        )
    return []


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


def _denied(predicate: Predicate, gifts: Sequence[Given]) -> list[Reading]:
    """`denied that it would take part`, `denied exploring a role`."""
    if predicate.sense in ("give", "consider", "join", "partake", "part", "plan", "ready", "intend"):
        return each(Reading("refuses", "denies that it would", rung="refused"), gifts)
    return []


_FOR_ANOTHER = re.compile(r"\b(?:role|part) for (?!it\b|its\b|itself\b)")
_ANY_PART = re.compile(
    r"(?:any |all |its |their |an? |such |[A-Z][a-z]+ )*(?:[a-z]+ )?(?:participation|part|role|involvement"
    r"|contribution|membership"
    r"|taking part|joining|participating)\b"
)


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
        [Reading("refuses", "refuses, what is understood", rung="refused")] if _HEADLESS.match(words) else []
    )


_ON_THE_GROUND = re.compile(
    r"\b(?:on the ground|ground force|military force|peacekeeping (?:force|mission)|reassurance force)"
)


def _no_part(predicate: Predicate, words: str) -> list[Reading]:
    if _ON_THE_GROUND.search(words):
        return [Reading("refuses", "refuses to take part", "troops", "refused")]
    if is_scheme_to_join(words) or (not is_gathering(words) and _HEADLESS.match(words)):
        return [Reading("refuses", "refuses to take part", rung="refused")]
    return [Reading("absent", "will not attend")] if is_gathering(words) else []


def _offer(
    predicate: Predicate, gifts: Sequence[Given], words: str, condition: Condition | None
) -> list[Reading]:
    if predicate.has("ask") or predicate.has("invite"):
        asked = Reading("asked-for", "is asked to give", rung="mentioned")
        is_asked = predicate.copula and not predicate.modal
        is_asked = is_asked and not any(attitude.negated for attitude in predicate.attitudes)
        return [with_gift(asked, gift) for gift in gifts] if is_asked else []
    if predicate.has("avoid"):
        return each(Reading("noncommittal", "avoids committing itself"), gifts)
    if (
        predicate.has("deny")
        or predicate.sense == "plan"
        or (predicate.word == "discuss" and not predicate.attitudes)
    ):
        return []
    if predicate.sense == "consider" or predicate.has("consider"):
        about = gifts or SCHEME.search(words) or _SHARE.search(words)
        if re.match(r"(?:it|them|this|that) [“\"]?(?:an?|the|as)\b", words):
            return []
        return each(Reading("considers", "considers", rung="considered"), gifts) if about else []
    if not gifts and _AID.match(words) is not None and predicate.modal != "might":
        return [Reading("supports", "promises aid", rung=None)]
    # `agreed to set up a company`: the verb after `to` is none that gives.
    if not gifts or (predicate.sense == "pledge" and predicate.word.endswith(" to")):
        return _agreed(predicate, words) or _unnamed(predicate, words, condition)
    firm = condition is not None and condition.firm
    return [with_gift(_graded(predicate, condition, firm=firm), gift) for gift in gifts if not gift.none]


# `promised further aid`, `announced its biggest package yet`.
_AID = re.compile(
    r"(?:(?:an?|its|their|his|her|the|more|further|continued|additional|another|new|extra|latest|full|major"
    r"|big|biggest|large|largest|huge|wide|broad|unwavering|steadfast|long-term|humanitarian|military"
    r"|financial|economic|political|diplomatic|technical|emergency|energy|winter|[A-Z]\w+['’]s) ){0,5}"
    r"(?:aid|assistance|support|help|backing|(?<!sanctions )(?:package|tranche)s?(?! of sanctions))\b"
    r"(?=[.,;”\"]|\s*$| (?:but|and|worth|yet|so far|this|next|over|in|of [£€$\d])| (?:for|to) (?:the )?[A-Z])"
)
_SHARE = re.compile(
    r"\b(?:part|role|contribution|requests?|participat|any(?:thing| option)|all options|every option)"
)


def _agreed(predicate: Predicate, words: str) -> list[Reading]:
    """`have committed to a force`, `agreed to a ceasefire`: a scheme, with nothing named to give."""
    if predicate.sense != "pledge" or predicate.modal:
        return []
    if predicate.word.startswith("commit") and is_scheme_to_join(words[:40]):
        return [Reading("joins", "commits itself to the scheme", rung="pledged")]
    if predicate.word.startswith("agree") and heads(words, SCHEME):
        return [Reading("supports", "agrees to the whole")]
    return []


def _unnamed(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading]:
    """`is ready to do its part`, `would contribute if …`: willing, with nothing named."""
    if predicate.word.startswith(("contribut", "help")) and condition is not None and predicate.modal:
        return [Reading("conditional", "willing on a condition, nothing named", rung="considered")]
    if (
        predicate.word.startswith("contribut")
        and predicate.modal in ("will", "might")
        and not predicate.attitudes
    ):
        named = _HEADLESS.match(words) or re.match(r"to (?:the|an?|any) ", words)
        if named is not None and not predicate.negated:
            if predicate.modal == "might":
                return [Reading("considers", "might contribute, nothing named", rung="considered")]
            return [Reading("offers", "will contribute, nothing named", rung="pledged")]
    if predicate.has("ready") and predicate.word.startswith("contribut") and not predicate.modal:
        willing: Role = "conditional" if condition else "considers"
        return [Reading(willing, "willing, nothing named", rung="considered")]
    if predicate.sense in ("ready", "want") and re.match(
        r"\s*(?:(?:do|play|take|a|an|its|the|such) )*(?:part|role|share)\b", words
    ):
        role: Role = "conditional" if condition else "considers"
        return [Reading(role, "willing, nothing named", rung="considered")]
    return []


def _graded(predicate: Predicate, condition: Condition | None, *, firm: bool) -> Reading:
    """How much is said: would it, might it, will it, did it."""
    if predicate.has("want") or predicate.sense == "want":
        return Reading("considers", "wants to give", rung="considered")
    pledging = predicate.has("pledge") or predicate.sense == "pledge"
    if predicate.modal == "might" and not predicate.has("pledge"):
        if condition is not None:
            return Reading("conditional", "would give on a condition", rung="considered")
        return Reading("considers", "might give", rung="considered")
    if firm:
        return Reading("conditional", "gives on a condition", rung="pledged" if pledging else "considered")
    if pledging or predicate.modal == "will":
        return Reading("offers", "pledges", rung="pledged")
    if predicate.has("ready") or predicate.sense == "ready":
        if condition is not None:
            return Reading("conditional", "ready on a condition", rung="considered")
        return Reading("offers", "ready to give", rung="considered")
    if predicate.has("intend") or predicate.sense == "intend":
        return Reading("offers", "intends to give", rung="considered")
    if predicate.sense == "allocate":
        return Reading("offers", "allocates", rung="allocated")
    if predicate.word.endswith("ing") and predicate.copula:
        return Reading("offers", "is giving", rung="allocated")
    return Reading("supports", "gave", rung="delivered")


def _taking_part(predicate: Predicate, words: str, condition: Condition | None) -> Reading | None:
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
        headless = sense in ("join", "partake") and _HEADLESS.match(words) is not None
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


# `a role in monitoring a ceasefire`.
_WATCHING = re.compile(r"in (?:monitor|safeguard|secur|keep|polic|guarantee|protect|uphold)\w*ing\b")


def _gathering_first(words: str) -> bool:
    """`a meeting of the coalition` is a meeting."""
    gathering, scheme = GATHERING.search(words), SCHEME.search(words)
    return gathering is not None and (scheme is None or gathering.start() < scheme.start())


def _not_excluded(predicate: Predicate, words: str) -> bool:
    """`does not exclude sending troops`."""
    return (
        predicate.negated
        and re.match(r"(?:send|deploy|join|tak|contribut|participat)\w*ing\b|the ", words) is not None
    )


def _acceptance(predicate: Predicate, words: str, *, scheme: bool) -> Reading | None:
    """`accepted the truce`, `would not tolerate foreign troops`."""
    refusing = predicate.negated != predicate.has("refuse")
    if refusing and (scheme or heads(words, TROOPS)):
        return Reading("opposes", "does not accept the whole")
    willing = all(attitude in _WILLING for attitude in predicate.attitudes)
    if scheme and not predicate.negated and willing and predicate.modal != "might":
        return Reading("supports", "accepts the whole")
    return None


_WILLING = (Attitude("ready", False), Attitude("pledge", False))
# Rejecting what is said of a thing is not rejecting the thing.
_TALK = re.compile(
    r"(?:the |any |all |such |public |this |media |a ){0,3}(?:talk|reports?|claims?|suggestions?"
    r"|accusations?|criticism|speculation)\b"
)


_OWN_SHARE = re.compile(
    r"(?:taking part|participating|(?:any |a )?(?:participation|involvement|role) of its own)\b|"
    r"(?:sending|deploying) (?:(?:any|its|their|his|her) )?(?:own )?(?:troops|soldiers|peacekeepers|forces)\b"
    r"|(?:any |the )?(?:deployment|dispatch) of (?:its|their|his|her) (?:own )?(?:troops|soldiers"
    r"|peacekeepers|forces)\b"
)


_GUARANTEE = re.compile(r"\bArticle (?:5|Five)\b|\bmutual defen[cs]e\b|\bguarantees?\b")
# `would decide once there is a mandate`, `will decide on military engagement after …`.
_LATER = re.compile(
    r"(?:on [^.;,]{0,30}?\b(?:military|engagement|involvement|share|part|contribution|commitments?"
    r"|deploy\w*)\b[^.;,]{0,20}? )?"
    r"(?:only )?(?:once|when|after|later|in due course|at a later)\b|only\b"
)
# `vetoed the joint statement`.
_TEXTS = re.compile(
    r"(?:the |an? |its |any )?(?:[a-z]+ ){0,2}(?:statement|declaration|communiqu[eé]|conclusions)\b"
)


def _towards_the_whole(predicate: Predicate, gifts: Sequence[Given], words: str) -> Reading | None:
    sense = predicate.sense
    scheme = heads(words.removeprefix("for ").removeprefix("to "), SCHEME)
    plain = not predicate.attitudes and predicate.modal != "might"
    if sense == "undecided":
        return None if predicate.negated else Reading("noncommittal", "undecided")
    if sense == "respond":
        asked = re.search(r"\b(?:comment|e-?mails?|questions?|reporters|interview|inquir|enquir)", words)
        return Reading("noncommittal", "has not answered") if predicate.negated and asked is None else None
    if sense in ("commit-itself", "decide"):
        later = (
            sense == "decide" and predicate.word.startswith("decid") and predicate.modal in ("will", "might")
        )
        undecided = predicate.negated or (
            later and (bool(gifts) or SCHEME.search(words) or _SHARE.search(words) or _LATER.match(words))
        )
        return Reading("noncommittal", "has not committed itself") if undecided else None
    if sense == "exclude":
        return (
            Reading("noncommittal", "not ruled out", rung="mentioned")
            if predicate.negated and (gifts or _not_excluded(predicate, words))
            else None
        )
    if sense == "accept":
        return _acceptance(predicate, words, scheme=scheme)
    if sense == "avoid":
        return (
            Reading("noncommittal", "avoids an answer")
            if re.search(r"\b(?:answer|commitment|reply|decision)", words)
            else None
        )
    if sense == "oppose" and not predicate.negated and _OWN_SHARE.match(words):
        troops: Contribution | None = (
            "troops" if "ing part" not in words[:14] and "articipa" not in words[:14] else None
        )
        return Reading("refuses", "opposes its own share", troops, "refused")
    if (
        sense == "oppose"
        and not predicate.negated
        and not _TALK.match(words)
        and (scheme or heads(words, TROOPS) or (predicate.word.startswith("veto") and _TEXTS.match(words)))
    ):
        return Reading("opposes", "opposes the whole")
    if sense == "support" and plain and not predicate.negated and (scheme or _TEXTS.match(words)):
        return Reading("supports", "supports the whole")
    if not plain or predicate.negated:
        return None
    if sense == "lead" and words.startswith(("on logistics", "logistics", "the logistics")):
        return Reading("leads", "leads", "logistics")
    if sense == "lead" and heads(words[:60], STRAND) and gifts:
        return Reading("leads", "leads", gifts[0].contribution)
    if sense == "lead" and (scheme or is_gathering(words[:60]) or heads(words[:60], STRAND)):
        return Reading("leads", "leads")
    if sense == "host" and (
        is_gathering(words[:60]) or re.search(r"\bheadquarters|leaders|ministers|chiefs\b", words)
    ):
        return Reading("hosts", "hosts")
    if (
        sense == "convene"
        and predicate.word.startswith(("gather", "convene", "assemble"))
        and re.match(r"(?:in|at|for|on|to)\b", words)
    ):
        return Reading("attends", "gathers in a place")
    if sense == "convene" and (
        is_gathering(words[:60]) or re.search(r"\bleaders|ministers|chiefs|group|countries\b", words)
    ):
        return Reading("convenes", "convenes")
    if sense == "propose" and (scheme or _GUARANTEE.search(words)):
        return Reading("proposes", "proposes")
    if sense == "mediate":
        return Reading("mediates", "mediates")
    if sense == "withdraw" and (
        is_scheme_to_join(words[:60])
        or (predicate.word.endswith("out of") and is_gathering(words[:60]))
        or predicate.word.endswith((" sharing", " supplying", " delivering", " sending"))
        or re.search(r"\b(?:aid|sharing|support|deliver|offer|pledge|promise)", words[:60])
    ):
        return Reading("withdraws", "withdraws", rung="withdrawn")
    return None
