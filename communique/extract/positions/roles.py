"""From a predicate and its object to a role: surest reading first, none where the words do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Contribution
from .carrying import carried, strengthens_itself
from .objects import GATHERING, MONEY_FOR, SCHEME, Condition, Given, heads, is_gathering
from .offers import offer
from .participation import taking_part
from .predicates import Predicate
from .reading import Reading, each
from .refusals import refusal
from .stances import stance
from .wholes import towards_the_whole
from .words import ENVOYS, RANKS

_IMPLIED: dict[str, Contribution] = {
    "give-training": "training", "give-weapons": "weapons", "give-funding": "funding",
    "give-demining": "demining", "give-aircraft": "aircraft", "give-logistics": "logistics",
}  # fmt: skip
# `sent its foreign minister`, `sent Air Marshal Jane Roe`; `general` and `observer` are adjectives too.
_SOMEBODY = re.compile(
    rf"(?:an? |its |the |their )?(?:[A-Za-z]{{2,12}} ){{0,2}}(?:(?:{'|'.join(sorted(ENVOYS))})s?\b"
    rf"|(?:{'|'.join(sorted(RANKS | {'observer'}))})s?\b(?= (?:to|for|from|who)\b|[.,;]|\s*$)"
    rf"|(?:Air|Vice|Rear|{'|'.join(sorted(RANKS)).title()})\b)"
)
_UNLESS = re.compile(r"unless\b|without\b|until\b|if\b[^.;]{2,40}? not\b", re.IGNORECASE)
_IN_ELEMENTS: dict[str, Contribution] = {
    "air": "aircraft", "skies": "aircraft", "sea": "ships", "water": "ships", "land": "troops",
    "ground": "troops",
}  # fmt: skip
_ELEMENTS = re.compile(
    r"(?:only |just |both )?(?:(?:in|from|by|at|on)(?: the)? (?:air|skies|sea|water|land|ground)\b(?! of)"
    r"(?:,? and |,? or |, )?)+(?=\s*(?:$|[.,;:”\"])|(?<= )(?:but|if|with|once|when|only|not)\b"
    r"| (?:but|if|with|once|when|only|not|rather|of the)\b)"
)
_TO_ITS_BORDER = re.compile(
    r"\b(?:to|along|on|near|at) (?:its|their) (?:own )?(?:[a-z]+ )?(?:borders?|frontiers?)\b"
)
SENDS_NOBODY = "sends nobody to serve"
# `waiting for Ruritania`, `for a mandate`.
_AWAITED = re.compile(
    r"[A-Z](?!\w+(?: [A-Z]\w+)? (?:in|at|outside|on) )"
    r"|(?:an?|the|more|its) (?:[a-z]+ ){0,2}(?:mandate|decisions?|answers?|signal|clarity|outcome"
    r"|results?"
    r"|details|guarantees?|truce|cease-?fire)\b|clarity\b|answers\b"
)
_PACKAGE = re.compile(
    r"on (?:an?|its|another|the) [^.;,]{0,30}?package\b[^.;,]{0,20}?\b(?:aid|help|support)\b"
)
AWAITS = "waits and sees, a scheme being named"
_DISPATCHING = ("send", "sent", "deploy", "dispatch", "station")
_A_FORCE = re.compile(
    r"(?:an? |the |its |any |such an? |military )*(?:[a-z-]+ ){0,2}(?:force|contingent"
    r"|units?)\b(?! of police)"
)
# `take part in the deployment of soldiers`: with soldiers.
_IN_GIVING = re.compile(r"in (?:the |a |any )?(?:deployment|sending|dispatch|stationing|deploying)\b")
_EXERCISE = re.compile(r"\b(?:exercises?|drills?|man(?:oeuv|euv)[re]+s?)\b")
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
_VAGUE_ANSWER = re.compile(
    r"(?:an? |its |only )*[“\"]?(?:non-?committal|evasive|vague|guarded|cagey|ambiguous|cautious"
    r"|sphinx-like)[”\"]?"
    r" (?:answers?|reply|replies|response)\b"
)

# `was excluded from the payment system`, not from a gathering, a scheme or the room.
_FROM_ANOTHER = re.compile(
    rf"(?:\w+ )?(?:from|of) (?!the (?:process|format|room|table|list|group|decision|exercise|line-up))"
    rf"(?![^.;,]{{0,60}}?(?:{GATHERING.pattern}|(?i:{SCHEME.pattern})|negotiat|participa|\btable\b))[^.;,]"
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
        from_what = f"{predicate.word.rpartition(' ')[2]} {words}"
        return [] if _FROM_ANOTHER.match(from_what) else [Reading("excluded", "was shut out")]
    if _gives_no_answer(predicate, words):
        return each(Reading("noncommittal", "gives no answer"), gifts)
    if (
        (predicate.has("invite") or predicate.has("ask"))
        and predicate.copula
        and predicate.sense in ("lead", "chair")
    ):
        return [Reading("asked-for", "is asked to lead", rung="mentioned")]
    special = stance(predicate, gifts, words, start, condition)
    if special is not None:
        return special
    if predicate.sense == "give" and not gifts and _NOBODY.match(words):
        return _sends_nobody(predicate, words)
    if predicate.sense == "give" and predicate.negated and not gifts and _SOMEBODY.match(words):
        # `did not send its minister`: somebody of a lower rank may have come.
        unsure = predicate.modal or predicate.attitudes or words.startswith(("its ", "their "))
        return [] if unsure else [Reading("absent", "sends nobody")]
    if predicate.sense in _IMPLIED:
        gifts = [Given(_IMPLIED[predicate.sense], False, False, 0)]
        predicate = replace(predicate, sense="give")
    refused = refusal(predicate, gifts, words)
    if refused is not None:
        return refused
    sense = predicate.sense
    if sense == "await":
        vague = predicate.word.endswith(" for") and _AWAITED.match(words) is None
        return [] if predicate.negated or vague else [Reading("noncommittal", AWAITS)]
    plain = not (predicate.negated or predicate.modal or predicate.attitudes)
    deciding = sense == "decide" and predicate.word.startswith("decid")
    if deciding and plain and words.startswith("on ") and (gifts or _PACKAGE.match(words)):
        # `decided on another package of aid`
        sense, words, predicate = "allocate", words.removeprefix("on "), replace(predicate, sense="allocate")
    if "off on" in predicate.word and (gifts or MONEY_FOR.match(words)):
        sense, predicate = "allocate", replace(predicate, sense="allocate")
    if sense == "serve" and (predicate.modal or predicate.attitudes):
        sense = "give"
    if sense == "give" and predicate.word == "open" and predicate.copula:
        return []
    # `posted a loss`: only soldiers are posted.
    if (
        sense == "give"
        and predicate.word.startswith("post")
        and {g.contribution for g in gifts} != {"troops"}
    ):
        return []
    if strengthens_itself(predicate, words):
        return []
    if sense in ("give", "deliver") and _TO_ITS_BORDER.search(words) is not None:
        gifts = [gift for gift in gifts if gift.contribution != "troops"]
    gifts = carried(predicate, gifts, words)
    if sense == "give" and _OBSERVERS.match(words) and not (predicate.modal or predicate.attitudes):
        return [] if predicate.negated else [Reading("attends", "sends observers")]
    # `the chief of its general staff` is nobody's command post.
    person = all(gift.contribution == "command" for gift in gifts) and _SOMEBODY.match(words) is not None
    if sense == "give" and person and not predicate.negated:
        planned = predicate.modal == "might" or bool(predicate.attitudes)
        return [] if planned else [Reading("attends", "sends somebody")]
    if (
        sense == "give"
        and _STAFF.match(words)
        and not (predicate.negated or predicate.modal or predicate.attitudes)
    ):
        return [Reading("attends", "sends its planners")]
    if sense in ("give", "pledge", "allocate") and not gifts and MONEY_FOR.match(words) is not None:
        gifts = [Given("funding", False, False, start)]
    if (
        sense == "host"
        and predicate.negated
        and predicate.modal
        and "troops" in [gift.contribution for gift in gifts]
    ):
        return [Reading("refuses", "will not host soldiers", "basing", "refused")]
    if sense == "give" and not gifts and predicate.word.startswith(_DISPATCHING) and _A_FORCE.match(words):
        gifts = [Given("troops", False, False, start)]
    if sense in ("give", "deliver", "allocate", "pledge", "plan", "ready", "consider", "intend", "want"):
        return offer(predicate, gifts, words, condition)
    if sense == "partake" and not gifts:
        gifts, words = _in_elements(words, start)
    # `will take part in demining`: the part is the share.
    shared = (
        gifts
        and words.startswith(("in ", "with "))
        and not (is_gathering(words[:60]) or _EXERCISE.search(words))
    )
    if (
        sense == "partake"
        and shared
        and (predicate.modal or any(map(predicate.has, ("ready", "pledge", "intend", "want"))))
        and not predicate.negated
        and not SCHEME.search(words[:30])
    ):
        return offer(predicate, gifts, words, condition)
    if sense in (
        "join",
        "partake",
        "active",
        "attend",
        "meet",
        "absent",
        "miss",
        "part",
        "no-part",
        "any-part",
        "speak-at",
    ):
        reading = taking_part(predicate, words, condition)
    else:
        reading = _backs_if(predicate, words, condition) or towards_the_whole(predicate, gifts, words)
    if reading is None:
        return []
    shared = reading.role in ("considers", "conditional", "offers") and _IN_GIVING.match(words) is not None
    shared = shared or (reading.role == "considers" and predicate.sense == "exclude")
    if (reading.role in ("noncommittal", "reluctant", "withdraws") or shared) and gifts:
        return [reading._replace(contribution=gift.contribution) for gift in gifts]
    return [reading]


def _backs_if(predicate: Predicate, words: str, condition: Condition | None) -> Reading | None:
    """`would back the plan only if`, `will not support it unless`."""
    if condition is None or not condition.firm or predicate.sense not in ("support", "accept"):
        return None
    if predicate.attitudes or not predicate.modal or not heads(words, SCHEME):
        return None
    unless = _UNLESS.match(condition.words) is not None
    return Reading("conditional", "would back it on a condition") if unless == predicate.negated else None


def _in_elements(words: str, start: int) -> tuple[Sequence[Given], str]:
    """`will take part in the air and at sea`: with aircraft and ships; the words without what tells where."""
    where = _ELEMENTS.match(words)
    if where is None:
        return (), words
    kinds = [kind for name, kind in _IN_ELEMENTS.items() if name in where[0]]
    return [Given(kind, False, False, start) for kind in dict.fromkeys(kinds)], f"with {where[0]}"


def _sends_nobody(predicate: Predicate, words: str) -> list[Reading]:
    """`sent nobody`, `will send nobody`, `has refused to deploy anyone`."""
    unwilling = predicate.has("refuse") or predicate.has("no-plan") or predicate.has("deny")
    unwilling = unwilling or any(attitude.negated for attitude in predicate.attitudes)
    anybody = words.startswith("any")
    # `is not sending anyone`
    under_way = predicate.copula and predicate.negated and predicate.word.endswith("ing")
    if not predicate.modal and not unwilling and not under_way:
        return [] if anybody and not predicate.negated else [Reading("absent", "sends nobody")]
    if is_gathering(words[:60]):
        return [Reading("absent", "sends nobody")]
    if anybody and not (predicate.negated or unwilling):
        return []
    if not predicate.word.startswith((*_DISPATCHING, "post")):
        return []
    return [Reading("refuses", SENDS_NOBODY, "troops", "refused")]


def _is_shut_out(predicate: Predicate) -> bool:
    """`was excluded`, `was not invited`."""
    excluded = predicate.sense == "exclude" or predicate.word.startswith("kept out")
    excluded = excluded and not predicate.negated
    return excluded or (predicate.sense == "invite" and predicate.negated)


def _gives_no_answer(predicate: Predicate, words: str) -> bool:
    """`has yet to give a clear answer`, `gave no indication`."""
    answering = predicate.sense in ("give", "make", "pledge")
    if answering and _VAGUE_ANSWER.match(words) is not None:
        return not predicate.negated
    answer = _ANSWER.match(words) if answering else None
    return answer is not None and predicate.negated != (answer["none"] is not None)
