"""What a country gives, would give or might give, and how surely."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Role
from .objects import AID, HEADLESS, MONEY, OF_AID, SCHEME, SHARE, Condition, Given, heads, is_scheme_to_join
from .predicates import Predicate
from .reading import Reading, each, with_gift

# `promised further aid`, `announced its biggest package yet`.
_AID = re.compile(
    rf"{OF_AID}(?:{AID}|(?<!sanctions )(?:package|tranche)s?(?! of sanctions))\b"
    r"(?=[.,;”\"]|\s*$| (?:but|and|worth|yet|so far|this|next|over|in|of [£€$\d]|once|after|when|if|should)\b"
    r"|,? (?:for|to) (?:the )?[A-Z])"
)


# `spoke of several thousand soldiers`.
_TALKING = ("talk", "speak", "spoke")
_OF_SOME = re.compile(
    r"(?:an?|up to|about|around|several|some|as many as|sending|deploying|stationing|putting)\b|\d"
)
_HELPING = ("take charge", "take over", "contribut", "help")


def offer(
    predicate: Predicate, gifts: Sequence[Given], words: str, condition: Condition | None
) -> list[Reading]:
    if predicate.has("ask") or predicate.has("invite"):
        asked = Reading("asked-for", "is asked to give", rung="mentioned")
        is_asked = predicate.copula and not predicate.modal
        is_asked = is_asked and not any(attitude.negated for attitude in predicate.attitudes)
        if is_asked and not gifts and predicate.word.startswith(_HELPING):
            return [asked]
        return [with_gift(asked, gift) for gift in gifts] if is_asked else []
    if predicate.has("avoid"):
        return each(Reading("noncommittal", "avoids committing itself"), gifts)
    if (
        predicate.has("deny")
        or predicate.sense == "plan"
        or (predicate.word == "discuss" and not predicate.attitudes)
    ):
        return []
    if (
        predicate.has("consider")
        and predicate.word == "supplying"
        and not (gifts or predicate.copula or predicate.modal)
    ):
        return [Reading("offers", "turns to supplying it", "logistics", "considered")]
    if predicate.sense == "consider" or predicate.has("consider"):
        about = (
            gifts
            or "contribut" in predicate.word
            or SCHEME.search(words)
            or SHARE.search(f"{predicate.word} {words}")
        )
        if re.match(r"(?:it|them|this|that) [“\"]?(?:an?|the|as)\b", words):
            return []
        if predicate.word.startswith(_TALKING) and not (gifts and _OF_SOME.match(words)):
            return []
        if not gifts and _A_DEPLOYMENT.match(words):
            return [Reading("considers", "considers a deployment", "troops", "considered")]
        if not about and _THE_MATTER.match(words) and not predicate.negated:
            return [Reading("considers", CONSIDERS_IT, rung="considered")]
        return each(Reading("considers", "considers", rung="considered"), gifts) if about else []
    if not gifts and _AID.match(words) is not None and MONEY.search(words[:_NEAR]) is not None:
        return [with_gift(_graded(predicate, condition, firm=False), _MONEY)]
    if not gifts and _AID.match(words) is not None and predicate.modal != "might":
        if predicate.has("ready"):
            willing: Role = "conditional" if condition is not None else "offers"
            return [Reading(willing, "ready to give aid", rung="considered")]
        return [Reading("supports", "promises aid", rung=None)]
    # `agreed to set up a company`: the verb after `to` is none that gives.
    to_do = predicate.sense == "pledge" and predicate.word.endswith(" to")
    if not gifts or (to_do and not _committed_to(predicate, words)):
        return _agreed(predicate, words, condition) or _unnamed(predicate, words, condition)
    firm = condition is not None and condition.firm
    return [
        _of_bases(with_gift(_graded(predicate, condition, firm=firm), gift))
        for gift in gifts
        if not gift.none
    ]


_NEAR = 60
_MONEY = Given("funding", none=False, others=False, start=0)
READY = "is ready, as understood"
_DO_SO = re.compile(r"(?:to )?(?:do so|help|in principle)\b|\s*[.,;”\"]")
COMMITS = "commits itself, a scheme being named"
PLEDGES_A_SHARE = "pledges a share, a scheme being named"
_A_SHARE = re.compile(
    r"(?:an?|its|some|the) (?:[“\"]?[a-z-]+[”\"]? ){0,2}(?:contributions?|share|part)(?:[.,;”\"]|\s*$"
    r"| (?:to|in|of its own)\b)"
)
AGREES_IF = "would agree on a condition, a scheme being named"
PLEDGES_THAT = "pledges that, as understood"
_THAT = re.compile(r"(?:to )?(?:do (?:so|that|the same|likewise)|follow suit)\b")
# `agreed to a U.S.-brokered 30-day truce`; a verb has its object farther on.
_LONGEST_NOUN = 5


# `pledged to contribute to a force`, `wants to contribute`.
_TO_IT = re.compile(
    r"to (?:the|an?|any|such an?|this) (?!(?:space|rescue|trade|relief|aid)\b)(?:[\w-]+ ){0,3}?"
    r"(?:force|mission|coalition|operation|contingent"
    r"|deployment)\b"
)
_CONTRIBUTES = {
    "pledge": Reading("offers", "pledges to contribute", rung="pledged"),
    "intend": Reading("offers", "intends to contribute", rung="considered"),
    "want": Reading("considers", "wants to contribute", rung="considered"),
}
HELPS = "will help, nothing named"
_WHOM = re.compile(r"(?:(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?|it|them|us|there)(?=[ .,;”\"]|\Z) ?")
_IN_ANY_WAY = re.compile(
    r"[“\"]?(?:in (?:any|every|some|other|whatever|its own) ways?|as (?:much|best) as|where it can)\b"
)


# `a deployment of five years`, but not of cameras.
_A_DEPLOYMENT = re.compile(
    r"(?:an?|any|the|such a|its own|a possible) (?:[a-z-]+ )?deployments?\b"
    r"(?=\s*(?:$|[.,;”\"])| (?:in|to|for|after|under|if|once|when|but|with|there)\b| of (?:up to |about "
    r"|around |at least"
    r" )?(?:\d+|an?|one|two|three|four|five|six|ten|several) (?:months?|years?|weeks?)\b| of (?:its"
    r"|their) own\b)"
)
CONSIDERS_IT = "considers it, a scheme being named"
_THE_MATTER = re.compile(
    r"[’”\"]? ?(?:(?:the |this |that |its )(?:matter|issue|question|next step|options?|possibilit(?:y|ies))"
    r"|it|that|this|(?:many|several|various|different|all|other) (?:things|options|possibilities|ideas))"
    r"(?=\s*(?:$|[.,;”\"])| (?:but|and|carefully|closely|again|now|with)\b)"
)


def helps(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading]:
    """`the Norwegians will help`, `Norway is ready to assist in any way`: willing, with nothing named."""
    whom = _WHOM.match(words)
    rest = words[whom.end() :] if whom is not None else words
    if predicate.negated or any(attitude.negated for attitude in predicate.attitudes):
        return []
    if _IN_ANY_WAY.match(rest) is None and HEADLESS.match(rest) is None:
        return []
    willing = predicate.has("ready") or predicate.has("pledge") or predicate.modal in ("will", "might")
    if not willing or predicate.has("ask") or predicate.has("refuse"):
        return []
    if condition is not None and condition.firm:
        return [Reading("conditional", HELPS, rung="considered")]
    if predicate.modal == "might" or predicate.has("consider") or predicate.has("want"):
        return [Reading("considers", HELPS, rung="considered")]
    if predicate.has("ready"):
        rule = READY if HEADLESS.match(rest) else "ready to help in any way"
        return [Reading("offers", rule, rung="considered")]
    return [Reading("offers", HELPS, rung="pledged")]


def _of_bases(reading: Reading) -> Reading:
    """`put its bases at the disposal of the force`: they stay where they are, to be used."""
    if reading.contribution != "basing" or reading.rung != "delivered":
        return reading
    return reading._replace(role="offers", rung="allocated")


def _committed_to(predicate: Predicate, words: str) -> bool:
    """`is committed to a troop presence`: a noun, not what it agreed to do."""
    return predicate.word.startswith("commit") and re.match(r"[a-z]+ing\b", words) is None


def _agreed(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading]:
    """`have committed to a force`, `agreed to a ceasefire`: a scheme, with nothing named to give."""
    if predicate.sense != "pledge":
        return []
    agreeing = predicate.word.startswith("agree") and not (predicate.negated or predicate.attitudes)
    if agreeing and predicate.modal and condition is not None and condition.firm:
        if HEADLESS.match(words):
            return [Reading("conditional", AGREES_IF)]
        whole = heads(" ".join(words.split()[:_LONGEST_NOUN]), SCHEME)
        return [Reading("conditional", "would agree on a condition")] if whole else []
    if predicate.modal:
        return []
    if predicate.word.startswith("commit") and is_scheme_to_join(words[:40]):
        return [Reading("joins", "commits itself to the scheme", rung="pledged")]
    if (
        predicate.word == "committed"
        and predicate.perfect
        and HEADLESS.match(words)
        and not predicate.negated
    ):
        return [Reading("joins", COMMITS, rung="pledged")]
    if predicate.word.startswith("agree") and heads(" ".join(words.split()[:_LONGEST_NOUN]), SCHEME):
        return [Reading("supports", "agrees to the whole")]
    return []


def _unnamed(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading]:
    """`is ready to do its part`, `would contribute if …`: willing, with nothing named."""
    if (
        ("contribut" in predicate.word or predicate.word.startswith("help"))
        and condition is not None
        and predicate.modal
    ):
        return [Reading("conditional", "willing on a condition, nothing named", rung="considered")]
    if predicate.sense == "pledge" and not predicate.negated and _A_SHARE.match(words) is not None:
        return [Reading("offers", PLEDGES_A_SHARE, rung="pledged")]
    if "contribut" in predicate.word and predicate.modal in ("will", "might") and not predicate.attitudes:
        named = HEADLESS.match(words) or re.match(r"to (?:the|an?|any) ", words)
        if named is not None and not predicate.negated:
            if predicate.modal == "might":
                return [Reading("considers", "might contribute, nothing named", rung="considered")]
            return [Reading("offers", "will contribute, nothing named", rung="pledged")]
    given_to = "contribut" in predicate.word and _TO_IT.match(words) is not None
    if given_to and not predicate.negated and not any(attitude.negated for attitude in predicate.attitudes):
        for attitude, meant in _CONTRIBUTES.items():
            if predicate.has(attitude) and predicate.modal != "might":
                tied_role: Role = "conditional" if condition is not None and condition.firm else meant.role
                return [meant._replace(role=tied_role)]
    if predicate.has("ready") and "contribut" in predicate.word and not predicate.modal:
        share: Role = "conditional" if condition else "offers"
        return [Reading(share, "willing, nothing named", rung="considered")]
    if (
        predicate.sense == "ready"
        and condition is not None
        and HEADLESS.match(words)
        and not predicate.negated
    ):
        return [Reading("conditional", "willing on a condition, nothing named", rung="considered")]
    bare = not (predicate.negated or predicate.modal or predicate.attitudes)
    for_it = predicate.sense == "ready" and predicate.word.endswith(" for") and bare
    if for_it and is_scheme_to_join(words[:40]) and "operation" not in words[:40]:
        tied: Role = "conditional" if condition else "considers"
        return [Reading(tied, "ready for the scheme", rung="considered")]
    if predicate.sense == "ready" and _DO_SO.match(words) and not predicate.negated:
        return [Reading("considers", READY, rung="considered")]
    if predicate.sense in ("pledge", "intend") and _THAT.match(words) and not predicate.negated:
        return [
            Reading("offers", PLEDGES_THAT, rung="pledged" if predicate.sense == "pledge" else "considered")
        ]
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
    willing = predicate.has("ready") and not predicate.has("pledge")
    if (pledging or predicate.modal == "will") and not willing:
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
    # What `had` been given before is no share in what the words are about.
    return Reading("supports" if predicate.said.earlier else "offers", "gave", rung="delivered")
