"""From a predicate and its object to a role: surest reading first, none where the words do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Contribution
from .objects import GATHERING, MONEY_FOR, Condition, Given
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
    "give-demining": "demining", "give-aircraft": "aircraft",
}  # fmt: skip
# `sent its foreign minister`, `sent Air Marshal Jane Roe`; `general` and `observer` are adjectives too.
_SOMEBODY = re.compile(
    rf"(?:an? |its |the |their )?(?:[a-z]{{2,12}} ){{0,2}}(?:(?:{'|'.join(sorted(ENVOYS))})s?\b"
    rf"|(?:{'|'.join(sorted(RANKS | {'observer'}))})s?\b(?= (?:to|for|from|who)\b|[.,;]|\s*$)"
    rf"|(?:Air|Vice|Rear|{'|'.join(sorted(RANKS)).title()})\b)"
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
    refused = refusal(predicate, gifts, words)
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
    if sense in ("give", "pledge", "allocate") and not gifts and MONEY_FOR.match(words) is not None:
        gifts = [Given("funding", False, False, start)]
    if sense in _IMPLIED:
        gifts = [Given(_IMPLIED[sense], False, False, 0)]
        sense = "give"
    if sense in ("give", "deliver", "allocate", "pledge", "plan", "ready", "consider", "intend", "want"):
        return offer(predicate, gifts, words, condition)
    if sense in ("join", "partake", "active", "attend", "meet", "absent", "miss", "part", "no-part"):
        reading = taking_part(predicate, words, condition)
    else:
        reading = towards_the_whole(predicate, gifts, words)
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
