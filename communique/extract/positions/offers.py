"""What a country gives, would give or might give, and how surely."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Role
from .objects import AID, HEADLESS, OF_AID, SCHEME, SHARE, Condition, Given, heads, is_scheme_to_join
from .predicates import Predicate
from .reading import Reading, each, with_gift

# `promised further aid`, `announced its biggest package yet`.
_AID = re.compile(
    rf"{OF_AID}(?:{AID}|(?<!sanctions )(?:package|tranche)s?(?! of sanctions))\b"
    r"(?=[.,;”\"]|\s*$| (?:but|and|worth|yet|so far|this|next|over|in|of [£€$\d])| (?:for|to) (?:the )?[A-Z])"
)


def offer(
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
        about = gifts or SCHEME.search(words) or SHARE.search(words)
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
        named = HEADLESS.match(words) or re.match(r"to (?:the|an?|any) ", words)
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
