"""Roles that a verb gives only with the right object: called unacceptable, offered to host."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Rung
from .judgements import judging
from .objects import (
    AID,
    GATHERING,
    MONEY,
    OF_AID,
    SCHEME,
    STRAND,
    TROOPS,
    Condition,
    Given,
    heads,
    is_gathering,
)
from .offers import helps
from .predicates import Predicate
from .reading import Reading, each, with_gift

# `let Ruritania use`, `let it draw on`.
_USED = re.compile(r"(?:[A-Z]\w+|it|them) (?:use|spend|draw on|have|buy|borrow|fly|keep)\b")
_OWN_USED = re.compile(
    r"(?:(?:its|their) )?(?:[a-z]+ )?(?:territory|soil|bases?|ports?|airports?|airfields?"
    r"|airspace)(?: (?:at|in|near|of)"
    r" [A-Z]\w+)? (?:to )?be used\b"
)
_SHARE = re.compile(
    r"\b(?:part|role|contribution|participation|sending|deployment|deploying|posting|mission|force|troops"
    r"|soldiers)\b"
)
_HELP = re.compile(rf"{OF_AID}(?:{AID}|own|contribution|spending on (?:aid|help))\b")
_WATCHED = re.compile(
    r"\b(?:cease-?fires?|truce|armistice|peace|contact line|line of contact|front|border|buffer zone|skies"
    r"|airspace|sea|waters|coast)\b"
)
_TALKS = re.compile(
    r"\b(?:headquarters|leaders|ministers|chiefs|peace|round|delegations|both sides|two sides)\b",
    re.IGNORECASE,
)
_NEAR = 40
# `asked by Ruritania for`, `sounded out about`.
_ASKED_FOR = re.compile(r"(?:by [^,;]{2,40}? )?(?:for|to|about) ")
ASKED = "is asked for it, as understood"
_NO_MORE = re.compile(r"\s*(?:$|[.,;:”\"]|and\b|but\b)")
# `invited a dozen leaders to a summit`.
_TO_A_MEETING = re.compile(
    r"[^.;]{0,60}?\b(?:leaders|ministers|chiefs|nations|countries|envoys)\b[^.;,]{0,30}? to (?:an? "
    r"|the )?[^.;,]{0,25}?"
    rf"{GATHERING.pattern}"
)
_TO_HELP = re.compile(
    r"to (?:take (?:charge|part|over|command)|lead|join|help|contribute|send|provide|support)\b"
)
# `called the meeting after`, not `called the meeting useful`.
_A_MEETING = re.compile(
    r"(?:an?|the|this|that|another) (?:[a-z-]+ ){0,3}?(?:meeting|summit|talks|conference|session"
    r"|gathering)s?\b"
    r"(?=\s*(?:$|[.,;])| (?:after|because|to|for|of|with|when|as|amid|following|between)\b"
    r"| (?:on|in|at) (?:the )?[A-Z]\w+(?=\s*(?:$|[.,;])| (?:after|because|to|for|on|with)\b))"
)
# What a country helps with when it is ready to back it.
_BACKED = frozenset({"training", "demining", "logistics"})
_WITH_IT = re.compile(r"\bwith\b")
DOES_SOMETHING = "would do something, a scheme being named"
_ONLY_ACTING = ("act", "only act")
_ACTING = (*_ONLY_ACTING, "do something", "doing something")
# `will do its part to provide guarantees`.
_TO_GUARD = re.compile(
    r"(?:to (?:provide|guarantee|secure|protect|ensure|uphold|safeguard|give|help|support|keep|offer)"
    r"|in (?:providing"
    r"|guaranteeing|securing|protecting|safeguarding|keeping|upholding))\b"
)
# `gave the plan its blessing`.
_BLESSING = re.compile(
    rf"(?:the|this|that) (?:[A-Za-z-]+ ){{0,2}}?{SCHEME.pattern} (?:its|their|a|the) (?:full "
    rf"|cautious )?(?:blessing"
    r"|backing|support|approval|green light|seal of approval)\b"
)
# `open to hosting coalition jets at its bases`.
_FORCES_HOSTED = re.compile(
    r"^[^.;,]{0,40}?\b(?:jets|aircraft|planes|troops|soldiers|ships|warships|forces|drones|depots?)\b"
)
_BY_LINK = re.compile(
    r"\s*(?:in |by |via |through |over |from )?(?:a |the )?(?:secure )?(?:video|phone|telephone|remote\w*"
    r"|online|link|screen|virtual\w*)"
)


def stance(
    predicate: Predicate, gifts: Sequence[Given], words: str, start: int, condition: Condition | None
) -> list[Reading] | None:
    """The readings of a verb that needs its object; None where another rule is to judge.

    `words` is the object and `start` its offset.
    """
    sense = predicate.sense
    if sense == "do-part":
        return _does_its_part(predicate, words, condition)
    if sense == "help":
        return helps(predicate, words, condition)
    if sense == "come":
        return _came(predicate, words)
    if sense == "open-door":
        return [] if predicate.negated else each(Reading("considers", "is open", rung="considered"), gifts)
    if sense == "raise":
        return _raised(predicate, gifts, words, start)
    considered = sense == "consider" or predicate.has("consider")
    if sense == "call" or (considered and judging("unacceptable", "early").search(words) is not None):
        return _called(predicate, gifts, words)
    if sense == "let":
        return _lets(predicate, gifts, words)
    if sense == "give-troops":
        return _watches(predicate, words, condition)
    if (
        sense in ("ask", "invite")
        and not predicate.copula
        and not predicate.negated
        and _TO_A_MEETING.match(words)
    ):
        return [Reading("convenes", "invites to a gathering")]
    if sense in ("ask", "invite"):
        asked = _asked(predicate, gifts, words)
        if asked is not None:
            return asked
    if sense == "join" and _BY_LINK.match(words) and not predicate.negated and not predicate.attitudes:
        return [Reading("attends", "joins by a link")] if predicate.modal != "might" else []
    if sense in ("host", "mediate", "lead", "chair"):
        return _would_host(predicate, words)
    if sense == "give" and _BLESSING.match(words) is not None:
        given = not (predicate.negated or predicate.attitudes or predicate.modal == "might")
        return [Reading("supports", "gives it its blessing")] if given else []
    if sense in ("ready", "pledge"):
        return _ready_for_a_truce(predicate, words, condition)
    if sense == "support":
        return _supports_with(predicate, gifts, words, start, condition)
    return None


def _asked(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading] | None:
    """`was asked by Ruritania for tanks`; between commas `, invited to take charge of the force,`."""
    aside = words.startswith("by ") or predicate.word.startswith("invit")
    passive = predicate.is_asked or (not predicate.copula and predicate.word.endswith("ed") and aside)
    if not passive or predicate.negated:
        return None
    if not gifts and predicate.sense == "ask" and predicate.perfect and _NO_MORE.match(words) is not None:
        return [Reading("asked-for", ASKED, rung="mentioned")]
    if predicate.word.startswith("approach") and words.startswith("by "):
        return [Reading("asked-for", "is asked, as understood", rung="mentioned")]
    if "about " in words[:8] and not predicate.word.startswith(("sound", "approach")):
        return None
    if _ASKED_FOR.match(words) is None or not (gifts or SCHEME.search(words) or _TO_HELP.match(words)):
        return None
    return each(Reading("asked-for", "is asked to give", rung="mentioned"), gifts)


def _lets(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading]:
    """`will let Ruritania use 2 billion pounds`: what another may use is given."""
    if predicate.negated or predicate.attitudes:
        return []
    own = _OWN_USED.match(words) is not None
    if predicate.modal == "might":
        return [Reading("considers", "might let its own be used", "basing", "considered")] if own else []
    if own:
        return [Reading("offers", "lets its own be used", "basing", "pledged")]
    if _USED.match(words) is None:
        return []
    return [with_gift(Reading("offers", "lets another use it", rung="pledged"), gift) for gift in gifts]


def _does_its_part(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading]:
    """`would do its part`, `will act only with a mandate`: willing, with nothing named."""
    willing = predicate.modal in ("will", "might") or bool(predicate.attitudes)
    if not willing or predicate.negated or any(attitude.negated for attitude in predicate.attitudes):
        return []
    something = predicate.word.startswith(_ACTING)
    # `ready to do its part, but will decide only after a truce` ties the decision to it.
    tied = condition is not None and condition.firm and (something or not condition.words.startswith("only"))
    if tied:
        rule = DOES_SOMETHING if something else "willing on a condition, nothing named"
        return [Reading("conditional", rule, rung="considered")]
    if predicate.word.startswith(_ONLY_ACTING):
        return []
    if predicate.modal == "will" and not predicate.attitudes and _TO_GUARD.match(words) is not None:
        return [Reading("offers", "will do its part, nothing named", rung="pledged")]
    rule = DOES_SOMETHING if something else "willing, nothing named"
    return [Reading("considers", rule, rung="considered")]


# `came to the same conclusion`, `came to the rescue`, `followed the summit's call`.
_CAME_OTHERWISE = re.compile(
    r"(?:to )?(?:(?:the|an?|its|his|her|their|this) )?(?:[\w-]+ )?(?:conclusions?|rescue|aid|help"
    r"|defen[cs]e|agreement"
    r"|view|understanding|terms|blows|power|[\w-]+['’]s (?:call|appeal|advice|lead|example))\b|up\b|under\b"
)


def _came(predicate: Predicate, words: str) -> list[Reading]:
    """`travelled to Lima for the summit`, `did not come to the talks`."""
    if not is_gathering(words[:80]) or predicate.modal == "might" or predicate.attitudes:
        return []
    if _CAME_OTHERWISE.match(words) is not None:
        return []
    return [
        Reading("absent", "did not come") if predicate.negated else Reading("attends", "came to a gathering")
    ]


def _raised(predicate: Predicate, gifts: Sequence[Given], words: str, start: int) -> list[Reading]:
    """`doubled its aid to 85 billion kroner`, `extends its training mission`, `resumed military aid`."""
    helps = _HELP.match(words) is not None
    if predicate.negated or predicate.modal == "might" or not (gifts or helps):
        return []
    if predicate.word.startswith("rais") and not helps and gifts[0].contribution == "funding":
        return []
    if not gifts and MONEY.search(words) is None:
        return [Reading("supports", "goes on with its support")]
    if MONEY.search(words) is not None and helps:
        return [Reading("supports", "raises its support", "funding", "pledged")]
    return [
        Reading("offers", "goes on with its share", gift.contribution, "pledged")
        for gift in gifts
        if not gift.none and gift.contribution != "troops" and gift.start - start < _NEAR
    ]


def _called(predicate: Predicate, gifts: Sequence[Given], words: str) -> list[Reading]:
    """`called the plan unacceptable`, `called a part in the force possible`."""
    about = heads(words, SCHEME) or heads(words, TROOPS)
    if judging("unacceptable").search(words) is not None and not predicate.negated:
        return [Reading("opposes", "calls the whole unacceptable")] if about else []
    if predicate.negated or predicate.modal == "might":
        return []
    if predicate.word.startswith("call") and not predicate.attitudes and _A_MEETING.match(words) is not None:
        return [Reading("convenes", "calls a gathering")] if not predicate.copula else []
    if not (about or gifts or _SHARE.search(words)):
        return []
    if judging("possible").search(words) is not None:
        return [Reading("considers", "calls it possible", rung="considered")]
    if judging("early").search(words) is not None:
        return each(Reading("noncommittal", "calls it too early"), gifts)
    return []


def _watches(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading]:
    """`is ready to monitor a ceasefire`: those who watch a truce are soldiers."""
    watched = _WATCHED.search(words)
    willing = predicate.modal in ("will", "might") or bool(predicate.attitudes)
    if watched is None or not willing or predicate.negated or predicate.has("refuse") or predicate.has("ask"):
        return []
    if condition is not None:
        return [Reading("conditional", "would watch the truce", "troops", "considered")]
    if predicate.has("pledge") or (predicate.modal == "will" and not predicate.attitudes):
        return [Reading("offers", "will watch the truce", "troops", "pledged")]
    return [Reading("considers", "ready to watch the truce", "troops", "considered")]


def _would_host(predicate: Predicate, words: str) -> list[Reading] | None:
    """`offered to host talks`, `is ready to mediate`, `is prepared to lead the force`: willing to."""
    planned = predicate.has("intend") and predicate.sense == "host" and is_gathering(words[:60])
    if planned and not predicate.negated and not predicate.denies("intend"):
        return [Reading("hosts", "plans to host")]
    forces = predicate.sense == "host" and _FORCES_HOSTED.search(words) is not None
    thinking = predicate.has("consider") and forces
    willing = predicate.has("pledge") or predicate.has("ready") or predicate.has("want") or thinking
    if not willing or predicate.negated or any(attitude.negated for attitude in predicate.attitudes):
        return None
    if predicate.sense == "mediate":
        return [Reading("mediates", "willing to mediate", rung="considered")]
    if forces and (thinking or predicate.modal == "might"):
        return [Reading("considers", "might host forces", "basing", "considered")]
    if forces:
        return [Reading("offers", "willing to host forces", "basing", "considered")]
    strand = predicate.sense == "lead" and STRAND.search(words[:60]) is not None
    held = is_gathering(words[:60]) or heads(words, SCHEME) or _TALKS.search(words[:60]) is not None
    if not (held or strand):
        return []
    rung: Rung = "pledged" if predicate.has("pledge") else "considered"
    if predicate.sense == "lead":
        return [Reading("leads", "willing to lead", rung=rung)]
    return [Reading("offers", "willing to host", rung=rung)]


_TRUCE = re.compile(
    r"(?:on |to |with |in |for |a |an |the |full |immediate |unconditional |general |temporary |\d+-day )*"
    r"(?:cease-?fire|truce|armistice|(?:stopping|ending|halting|end to|halt to) the (?:fighting|war|fire))\b"
)


def _ready_for_a_truce(predicate: Predicate, words: str, condition: Condition | None) -> list[Reading] | None:
    """`declared itself ready for a ceasefire`, `agreed on a truce`, `agreed with stopping the fighting`."""
    agreeing = predicate.sense == "ready" or predicate.word.startswith("agree")
    if not agreeing or _TRUCE.match(words) is None:
        return None
    if predicate.has("refuse") and not predicate.negated and not predicate.denies("refuse"):
        return [Reading("opposes", "refuses the truce")]
    if predicate.negated or predicate.attitudes:
        late = predicate.negated and (predicate.perfect or predicate.sense == "ready")
        return [Reading("noncommittal", "has not agreed to the truce")] if late else []
    if condition is not None and condition.firm:
        return [Reading("conditional", "agrees to the truce on a condition")]
    return [Reading("supports", "agrees to the truce")] if predicate.modal != "might" else []


def _supports_with(
    predicate: Predicate, gifts: Sequence[Given], words: str, start: int, condition: Condition | None
) -> list[Reading] | None:
    """`will support the force with its bases`; support of somebody else's soldiers gives none."""
    by_what = _WITH_IT.search(words)
    willing = predicate.modal in ("will", "might") or predicate.has("pledge") or predicate.has("ready")
    if by_what is None and willing and not predicate.negated and gifts and gifts[0].contribution in _BACKED:
        near = gifts[0].start - start < _NEAR and not gifts[0].none and predicate.modal != "might"
        return each(Reading("offers", "backs it with its share", rung="considered"), gifts) if near else None
    plain = not (predicate.modal or predicate.attitudes or predicate.perfect)
    willing = willing or (plain and by_what is not None)
    if by_what is None or not willing or predicate.negated or not gifts or gifts[0].none:
        return None
    # Behind the scheme that `it` stands for.
    inserted = max(0, words.find(" it with ") + 1)
    if gifts[0].start - start < by_what.start() - inserted:
        return None
    if condition is not None and condition.firm:
        return each(Reading("conditional", "would support it with its share", rung="considered"), gifts)
    if predicate.modal == "might":
        return each(Reading("considers", "might support it with its share", rung="considered"), gifts)
    rung: Rung = "allocated" if plain else "pledged"
    return each(Reading("offers", "supports it with its share", rung=rung), gifts)
