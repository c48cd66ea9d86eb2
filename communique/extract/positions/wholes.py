"""Where a country stands towards a scheme or a gathering as a whole: for, against, at its head, out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Contribution
from .doers import OF_ANYTHING
from .leaving import AT_A_FRONT
from .objects import (
    AID,
    GATHERING,
    HEADLESS,
    OF_AID,
    SCHEME,
    SHARE,
    STRAND,
    TROOPS,
    Given,
    heads,
    is_gathering,
    is_scheme_to_join,
)
from .predicates import Attitude, Predicate
from .reading import Reading

_WILLING = (Attitude("ready", False), Attitude("pledge", False))
# Rejecting what is said of a thing is not rejecting the thing.
_TALK = re.compile(
    r"(?:the |any |all |such |public |this |media |a ){0,3}(?:talk|reports?|claims?|suggestions?"
    r"|accusations?|criticism|speculation)\b"
)
_OWN_SHARE = re.compile(
    r"(?:taking part|participating|(?:any |a )?(?:participation|involvement|role) of its own)\b|"
    r"(?:the (?:idea|thought|possibility|prospect) of )?"
    r"(?:sending|deploying|dispatching|stationing|posting) (?:(?:any|its|their|his|her|own|(?!Euro|West"
    r"|NATO|EU|Allied)[A-Z]\w+|ground"
    r"|combat"
    r"|military|more) ){0,3}(?:troops|units|soldiers"
    r"|peacekeepers|forces)\b"
    r"|(?:any |the )?(?:deployment|dispatch) of (?:its|their|his|her) (?:own )?(?:troops|soldiers"
    r"|peacekeepers|forces)\b"
)
# `leads the way in proposals for`, `takes responsibility for drawing up the plan`.
# `co-chaired on Thursday by video`.
_WHEN_AND_HOW = re.compile(
    r"(?:on (?:\w+day|\d)|this (?:morning|week|time)|last|together|jointly|yesterday|today|by (?:video"
    r"|phone|telephone)"
    r"|remotely)\b"
)
_THE_WAY = re.compile(
    r"(?:the (?:way|charge|push) )?(?:(?:in|on|with|towards?|to|for|of) )?(?:(?:the )?(?:draw|form"
    r"|build|creat|assembl|organi[sz]"
    r"|prepar|craft|draft|develop|sett|put|bring|forg|work|plann)\w*ing (?:up |together |out |of )?)?"
)
# `at the forefront of efforts to form a coalition`
_EFFORTS = re.compile(
    rf"(?:the |its |their |[a-z]+ )?(?:efforts?|drive|push) (?:to|at|for|towards?|in) "
    rf"[^.;,]{{0,60}}?(?:{SCHEME.pattern}|\bpeace\b)",
    re.IGNORECASE,
)
# What a plan that anybody may develop or push must be about.
_OF_PEACE = re.compile(
    r"\b(?:forces?|peace\w*|troops|soldiers|truce|cease-?fire|coalition|settlement|security|guarantees?"
    r"|missions?"
    r"|contingent|war|aggression|invasion|fighting|attacking|guns|deploy\w*|Ukrain\w+|alliance)\b",
    re.IGNORECASE,
)
_STANDING_FORCES = re.compile(r"(?:the |all )?(?:NATO|allied|U\.S\.|American|Russian|Ukrainian)\b")
_DELEGATION = re.compile(
    r"(?:the|an?|its|their|his|her) (?:[\w.-]+ ){0,2}?(?:delegations?|negotiating teams?|teams?)\b"
)
_TO_A_GATHERING = re.compile(
    r"(?:[\w-]+ ){0,5}?(?:leaders|countries|nations|ministers|counterparts|partners|allies|chiefs"
    r"|governments)\b"
    rf"[^.;,]{{0,30}}? (?:to|for) (?:a|an|the) (?:[\w-]+ ){{0,3}}?(?:{GATHERING.pattern})"
)
_GUARANTEE = re.compile(r"\bArticle (?:5|Five)\b|\bmutual defen[cs]e\b|\bguarantees?\b")
# `would decide once there is a mandate`, `will decide on military engagement after …`.
_LATER = re.compile(
    r"(?:(?:on|about) [^.;,]{0,30}?\b(?:military|engagement|involvement|share|part|contribution|commitments?"
    r"|deploy\w*)\b[^.;,]{0,20}? )?"
    r"(?:only )?(?:once|when|after|later|in due course|at a later)\b|only\b"
)
# `drew up plans to send a battalion`.
_PLANS_TO_SEND = re.compile(
    r"(?:its |the |an? |first |detailed |concrete |own |military |possible )*(?:plans|options|scenarios|ways)"
    r" (?:(?:to|for|of) (?:send|deploy|dispatch|station|provid|contribut|supply|giv)\w*\b|for (?:an?|its"
    r"|\d+) )"
)
_ANSWERS = re.compile(r"\b(?:answer|commitment|reply|decision)")
# `dodged every question about soldiers`.
_QUESTIONS = re.compile(
    r"(?:(?:the|any|all|every|a|further|more|repeated|such|reporters['’]|journalists['’]) ){0,2}"
    r"(?:questions?|issue)\b"
)
# `vetoed the joint statement`.
_TEXTS = re.compile(
    r"(?:the |an? |its |any )?(?:[A-Za-z]+ ){0,2}(?:statements?|declarations?|communiqu[eé]s?|conclusions)\b"
)


# `set up a coalition`, but no fund, zone or task force.
_GUESTS = re.compile(
    r"(?:the |a )?(?:[A-Z][\w.]+ )?(?:President|Prime Minister|Chancellor|[Mm]inisters?|leaders?"
    r"|delegations?|envoys?)\b"
)
_EFFORTS = re.compile(r"(?:the )?efforts? to (?:form|build|create|assemble|set up|gather) ")
_NOT_YET = tuple(
    f"yet to {verb}" for verb in ("pledge", "promise", "offer", "commit", "join", "endorse", "back")
)
_CREATED = re.compile(r"\b(?:coalition|alliance|mission|contingent|initiative|(?<!task )forces?)\b")
_BLOCKING = ("withh", "veto", "block", "obstruct", "thwart", "stall")
_BLOCKED = re.compile(
    rf"{_TEXTS.pattern}|{OF_AID}{AID}\b|(?:the |all |any |new )?sanctions\b"
    r"|(?:the )?(?:use|release|transfer|payment) of [^.;,]{0,20}?(?:funds|money|assets)\b"
    r"|(?:the |an? |any |that |such a |its |[A-Z]\w+['’]s )?(?:[\w.€$£-]+ ){0,2}?(?:loan|tranche|package"
    r"|funds?|funding)\b"
)


# `supports Ruritania's calls for guarantees`.
_CALLS_FOR = re.compile(r"(?:[A-Z]\w+['’]s |the )?(?:calls?|demands?|appeals?) for ")


def _not_excluded(predicate: Predicate, words: str) -> bool:
    """`does not exclude sending troops`."""
    return (
        predicate.negated
        and re.match(r"(?:send|deploy|join|tak|contribut|participat)\w*ing\b|the ", words) is not None
    )


def _acceptance(predicate: Predicate, words: str, *, scheme: bool) -> Reading | None:
    """`accepted the truce`, `would not tolerate foreign troops`."""
    refusing = predicate.negated != predicate.has("refuse")
    if (
        refusing
        and predicate.perfect
        and not predicate.modal
        and not predicate.attitudes
        and not heads(words, TROOPS)
    ):
        return Reading("noncommittal", "has not accepted it") if scheme else None
    if refusing and _OWN_SHARE.match(words):
        return Reading("refuses", "will not hear of its own share", "troops", "refused")
    if refusing and (scheme or heads(words, TROOPS)):
        return Reading("opposes", "does not accept the whole")
    willing = all(attitude in _WILLING for attitude in predicate.attitudes)
    if scheme and not predicate.negated and willing and predicate.modal != "might":
        return Reading("supports", "accepts the whole")
    return None


# `withdraw its 300 soldiers`, `pull its soldiers out`.
_OWN = re.compile(
    r"(?:home |back |out )?(?:all |most |some |half |part )?(?:of )?(?:its|their|his|her|our|the) "
)
_OUT = re.compile(r"\b(?:out|home|back|away)\b")
_FOREIGN_ONES = re.compile(
    r"\b(?:deployment|sending|presence|stationing|dispatch) of (?:any )?(?:foreign|Western|European|NATO"
    r"|allied|EU)\b"
)
# `does not support the plan`, not `the plan of one party`.
_IN_FULL = re.compile(
    r"(?:the|this|that|such an?|any|an?) (?:[A-Za-z.-]+ ){0,3}?(?:plans?|proposals?|force|mission|coalition"
    r"|initiative|idea|deployment|operation|project|scheme)\b(?:\s*(?:$|[.,;”\"])| (?:to (?:send|deploy"
    r"|station)|of sending|in|for|and|but|because|at)\b)"
)
# `rejected the plan to raise taxes`.
_OF_ANOTHER_FIELD = re.compile(
    r"[^.;,]{0,30}?\b(?:plans?|proposals?|ideas?|initiative|project|scheme|pact|deal)\b[^.;,]{0,50}?"
    r"\b(?:tax(?:es|ation)?|tariffs?|budget|pensions?|quotas?|migra\w+|asylum|visas?|imports?|exports?|gas|oil|energy|climate|emissions?"
    r"|fish\w*|farm\w*|subsid\w+|wages?|elections?|trade)\b"
)
# `welcomed leaders to the palace`
_GUESTS_WELCOMED = re.compile(
    r"(?!\w+['’]s)(?:[A-Z]|(?:the |other |\d+ |more than |some |his |her |its )*(?:[a-z]+ )?(?:leaders"
    r"|guests|ministers|chiefs|colleagues|counterparts|delegations?|visitors)\b)[^.;,]{0,70}? to"
    r" (?:[A-Z]|the |a |his |her |its )"
)
_FIRST = re.compile(r"[^.;]{3,90}?\b(?:first|before(?:hand)?)\b")


def _is_no_backing(predicate: Predicate, words: str) -> bool:
    """`welcomed leaders to the palace`, `insists on a truce first`."""
    if predicate.word.startswith("welcom"):
        return _GUESTS_WELCOMED.match(words) is not None
    return predicate.word.startswith("insist") and _FIRST.match(words) is not None


_ANY_SUCH = re.compile(r"any such (?:step|move|force|deployment|mission|plan|idea|thing)\b")
_A_GROUP = re.compile(
    r"(?:the |an? |its )?(?:[a-z]+ ){0,2}(?:group|format|process|project|initiative|scheme)\b"
)
HOMEWARD = "takes its own home"
_WHOSE = frozenset({"its", "their", "his", "her", "our"})
_WHAT_LEAVES = ("troops", "ships", "aircraft", "air-defence", "training")


# `scrapped its plan to send soldiers`, `ended its part in the mission`.
_GIVEN_UP = re.compile(
    r"(?:(?:its|their|his|her|the|any|all|earlier|former|own|promised|planned|national|military|long"
    r"|active) )*(?:(?P<plan>plans?"
    r"|offers?|pledges?|promises?|decision|commitments?)|(?P<part>participation|involvement|deployment"
    r"|contribution|part|role)"
    r"|(?P<whole>mission|operation|peacekeeping mission))\b(?! not\b)"
)
_PLAN = re.compile(
    r"(?:its|their|his|her|the|an?) (?:[a-z]+ )?(?:plans?|offers?|pledges?|promises?|commitments?)"
    r" (?:of|to)\b"
)
GIVES_IT_UP = "gives up its plan, as understood"
_ENDING = ("end", "terminat", "complet", "wind", "wound")


def _gives_up(predicate: Predicate, gifts: Sequence[Given], words: str) -> Reading | None:
    """`dropped its offer of soldiers`: only what it was itself to give, or its part in a scheme."""
    given_up = _GIVEN_UP.match(words)
    if given_up is None or predicate.negated or predicate.attitudes or predicate.modal == "might":
        return None
    ending = predicate.word.startswith(_ENDING)
    own = words.startswith(("its ", "their ", "his ", "her "))
    if given_up["plan"] is not None:
        if gifts and not ending:
            return Reading("withdraws", "gives up its plan", gifts[0].contribution, "withdrawn")
        bare = own and not ending and re.search(r"\b(?:offer|pledge|promise)s?\s*(?:$|[.,;])", words[:30])
        return Reading("withdraws", GIVES_IT_UP, rung="withdrawn") if bare else None
    if given_up["whole"] is not None and not (ending and own):
        return None
    shared = is_scheme_to_join(words[:90]) or bool(gifts)
    if given_up["part"] is not None and not shared:
        return None
    return Reading("withdraws", "ends its part", gifts[0].contribution if gifts else None, "withdrawn")


def _takes_home(predicate: Predicate, gift: Given, words: str) -> bool:
    """`withdraws its soldiers`, `will bring its ships home`."""
    if gift.contribution not in _WHAT_LEAVES or AT_A_FRONT.search(words) is not None:
        return False
    if predicate.word.startswith("recall"):
        return True
    if predicate.word.split(" ")[-1] not in _WHOSE:
        return _OWN.match(words) is not None
    return _OUT.search(words) is not None


# `led the last force in the country`, which is another.
_FORMER = re.compile(
    r"(?:the|an?|its|that|this) (?:previous|earlier|former|past|prior|last|old|defunct|now-defunct"
    r"|ill-fated) "
    r"(?:[A-Z][\w.]+ |[a-z-]+ ){0,3}(?:forces?|missions?|coalition|operation|contingent|intervention)\b"
)


def leads(predicate: Predicate, gifts: Sequence[Given], words: str, *, scheme: bool) -> Reading | None:
    """`leads the talks`, `leads on logistics`, `leads the training strand`."""
    if gifts and predicate.modal == "will" and predicate.word.startswith(("responsible", "in charge")):
        return Reading("offers", "will be in charge of its share", gifts[0].contribution, "pledged")
    if words.removeprefix("on ").removeprefix("the ").startswith("logistics"):
        return Reading("leads", "leads", "logistics")
    if words.startswith("to "):
        # `leading to talks`
        return None
    if _DELEGATION.match(words) is not None:
        return Reading("attends", "leads its delegation") if is_gathering(words) else None
    if predicate.sense == "chair" and (HEADLESS.match(words) or _WHEN_AND_HOW.match(words)):
        return Reading("leads", "is in the chair")
    words = _THE_WAY.sub("", words, count=1)
    if _FORMER.match(words) is not None:
        return None
    scheme = scheme or heads(words, SCHEME) or _EFFORTS.match(words) is not None
    strand = heads(words[:60], STRAND)
    if not (scheme or strand or is_gathering(words[:60])):
        return None
    return Reading("leads", "leads", gifts[0].contribution if strand and gifts else None)


# `proposed that the coalition meet`, `suggested including demining in the mission`.
_THAT_OR_DOING = re.compile(r"that\b|[a-z]+ing\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|had|have|could|might|may|would|will|can|did|does|do|wants?|wanted|needs?"
    r"|[a-z]+ed)\b"
)


def _is_proposed(predicate: Predicate, words: str) -> bool:
    """A course that the coalition or the force is to take; `suggested that it was tired` proposes none."""
    if _THAT_OR_DOING.match(words) is None or SCHEME.search(words[:120]) is None:
        return False
    return predicate.word.startswith("propos") or _FINITE.search(words[:80]) is None


def towards_the_whole(predicate: Predicate, gifts: Sequence[Given], words: str) -> Reading | None:
    sense = "lead" if predicate.sense == "chair" else predicate.sense
    scheme = heads(_CALLS_FOR.sub("", words.removeprefix("for ").removeprefix("to ")), SCHEME)
    scheme = scheme or SCHEME.search(predicate.word) is not None
    plain = not predicate.attitudes and predicate.modal != "might"
    if (
        sense == "undecided"
        and predicate.word.startswith(_NOT_YET)
        and not (gifts or SCHEME.search(words) or SHARE.search(words))
    ):
        return None
    if sense == "undecided":
        return None if predicate.negated else Reading("noncommittal", "undecided")
    if sense == "respond":
        asked = re.search(r"\b(?:comment|e-?mails?|questions?|reporters|interview|inquir|enquir)", words)
        return Reading("noncommittal", "has not answered") if predicate.negated and asked is None else None
    if sense in ("commit-itself", "decide"):
        later = (
            sense == "decide"
            and predicate.word.startswith(("decid", "make up"))
            and predicate.modal in ("will", "might")
        )
        undecided = predicate.negated or (
            later and (bool(gifts) or SCHEME.search(words) or SHARE.search(words) or _LATER.match(words))
        )
        return Reading("noncommittal", "has not committed itself") if undecided else None
    if sense == "exclude":
        return (
            Reading("considers", "not ruled out", rung="considered")
            if predicate.negated and (gifts or _not_excluded(predicate, words))
            else None
        )
    if sense == "accept":
        return _acceptance(predicate, words, scheme=scheme)
    if sense == "avoid":
        about = bool(gifts) or any(noun.search(words) for noun in (SCHEME, SHARE))
        avoided = (about and _QUESTIONS.match(words)) or _ANSWERS.search(words)
        return Reading("noncommittal", "avoids an answer") if avoided and not predicate.negated else None
    if sense == "oppose" and not predicate.negated and _OWN_SHARE.match(words):
        troops: Contribution | None = (
            "troops" if "ing part" not in words[:14] and "articipa" not in words[:14] else None
        )
        return Reading("refuses", "opposes its own share", troops, "refused")
    if sense in ("oppose", "support") and (
        _OF_ANOTHER_FIELD.match(words) or _is_no_backing(predicate, words)
    ):
        return None
    if (
        sense == "oppose"
        and not predicate.negated
        and not _TALK.match(words)
        and (
            scheme or heads(words, TROOPS) or (predicate.word.startswith(_BLOCKING) and _BLOCKED.match(words))
        )
    ):
        return Reading("opposes", "opposes the whole")
    signing = predicate.word.startswith("sign")
    if sense == "support" and predicate.negated and not predicate.perfect and _FOREIGN_ONES.search(words):
        return Reading("opposes", "does not back the whole")
    if (
        sense == "support"
        and predicate.negated
        and not predicate.perfect
        and scheme
        and _IN_FULL.match(words)
    ):
        return Reading("opposes", "does not back the whole") if predicate.modal != "might" else None
    if sense == "oppose" and not predicate.negated and _ANY_SUCH.match(words):
        return Reading("opposes", "opposes any such step")
    if sense == "support" and (predicate.negated or predicate.has("refuse")) and _TEXTS.match(words):
        return Reading("opposes", "does not back the words")
    if sense == "support" and signing and not _TEXTS.match(words):
        return None
    if sense == "support" and plain and not predicate.negated and (scheme or _TEXTS.match(words)):
        return Reading("supports", "supports the whole")
    willing = bool(predicate.attitudes) and all(attitude in _WILLING for attitude in predicate.attitudes)
    if willing and sense == "lead" and not predicate.negated and scheme:
        return Reading("leads", "is ready to lead", rung="considered")
    if not plain or predicate.negated:
        return None
    if sense == "lead" and predicate.word.startswith(OF_ANYTHING) and not _OF_PEACE.search(words[:100]):
        return None
    if sense == "lead" and predicate.word.startswith("command") and _STANDING_FORCES.match(words):
        return None
    if sense == "lead":
        if predicate.sense == "chair" and predicate.word.startswith("in ") and not predicate.copula:
            return None
        return leads(predicate, gifts, words, scheme=scheme)
    if sense == "found" and is_gathering(words[:60]) and not scheme:
        return Reading("convenes", "sets it up")
    if sense == "found" and scheme and _CREATED.search(words[:60]):
        return Reading("proposes", "brought the scheme about")
    if sense == "host" and predicate.word.startswith("stag") and not is_gathering(words[:60]):
        return None
    received = predicate.word.startswith("receiv")
    if sense == "host" and not received and _GUESTS.match(words):
        return Reading("hosts", "hosts leaders")
    if sense == "host" and received:
        guests = words[:1].isupper() or words.startswith("the ")
        return Reading("hosts", "receives for a gathering") if guests and is_gathering(words[:120]) else None
    if sense == "host" and (
        is_gathering(words[:60])
        or re.search(
            r"\b(?:headquarters|leaders|ministers|chiefs|counterparts|colleagues|delegations|planners"
            r"|delegates|envoys|negotiators|\d+ (?:[a-z]+ )?(?:officers|officials|diplomats)"
            r"|(?:[\w-]+-(?:member"
            r"|nation|strong)) (?:[a-z]+ )?(?:club|group|bloc|alliance))\b",
            words,
        )
    ):
        return Reading("hosts", "hosts")
    if (
        sense == "convene"
        and predicate.word.startswith(("gather", "convene", "assemble"))
        and re.match(r"(?:in|at|for|on|to)\b", words)
    ):
        return Reading("attends", "gathers in a place")
    if sense == "convene" and (
        is_gathering(words[:60])
        or re.search(
            r"\bleaders|ministers|chiefs|group|countries|nations|states|allies|partners|counterparts\b", words
        )
    ):
        return Reading("convenes", "convenes")
    if (
        sense == "propose"
        and gifts
        and not scheme
        and predicate.word.startswith(("put forward", "puts forward"))
    ):
        return Reading("offers", "puts forward its share", gifts[0].contribution, "pledged")
    if sense == "propose" and gifts and predicate.word.startswith(("float", "moot")):
        return Reading("considers", "floats its share", gifts[0].contribution, "considered")
    if sense == "invite" and not predicate.copula and _TO_A_GATHERING.match(words):
        return Reading("convenes", "invites to a gathering")
    of_anything = sense == "propose" and predicate.word.startswith(OF_ANYTHING)
    if of_anything and not (scheme and _OF_PEACE.search(words[:140])):
        return None
    if sense == "propose" and gifts and _PLANS_TO_SEND.match(words):
        return Reading("considers", "works out how to give", gifts[0].contribution, "considered")
    if sense == "propose" and words[:1].isdigit():
        # `launched 171 drones`
        return None
    if (
        sense == "propose"
        and predicate.word.startswith(("propos", "suggest"))
        and _is_proposed(predicate, words)
    ):
        return Reading("proposes", "proposes what is to be done")
    if sense == "propose" and (scheme or _GUARANTEE.search(words)):
        return Reading("proposes", "proposes")
    if sense == "mediate":
        return Reading("mediates", "mediates")
    if sense == "give-up" or (sense == "withdraw" and _PLAN.match(words)):
        return _gives_up(predicate, gifts, words)
    if sense == "withdraw" and gifts and _takes_home(predicate, gifts[0], words):
        return Reading("withdraws", HOMEWARD, gifts[0].contribution, "withdrawn")
    if sense == "withdraw" and (
        is_scheme_to_join(words[:60])
        or (predicate.word.endswith("out of") and (is_gathering(words[:60]) or _A_GROUP.match(words)))
        or predicate.word.endswith((" sharing", " supplying", " delivering", " sending"))
        or re.search(
            r"\b(?:aid|sharing|support|deliver|offer|pledge|promise)", words[:60].split("without ")[0]
        )
    ):
        return Reading("withdraws", "withdraws", rung="withdrawn")
    return None
