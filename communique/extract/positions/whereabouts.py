"""Who was in the town of a gathering: `A flew to Oslo`, `A was not in Oslo either`, after a summit there."""

from __future__ import annotations

import re

from ...model import Role
from .naming import Naming

_ADVERBS = (
    r"(?: (?:all|both|each|also|too|then|again|himself|herself|themselves|there|back|only|even|still"
    r"|[a-z]+ly))*"
)
_BE = r"(?:was|were|is|are|had been|has been|have been|will be)"
_SENT = (
    r"(?:leaders?|ministers?|envoys?|officers?|chiefs?|delegations?|diplomats?|generals?|presidents?"
    r"|premiers?)"
)
_ASIDE = r"(?:,[^,.;]{3,60},)?"
_CAME = re.compile(
    rf"{_ASIDE}{_ADVERBS} (?:{_BE}{_ADVERBS} in"
    r"|(?:has |have |had |will )?(?:fl[eoy]w?n?|flies|c[ao]me|comes|travel(?:s|led|ed)?|went|gone|goes|go"
    r"|hurried"
    r"|rushed"
    r"|dashed|driven|drove|made (?:it|the (?:trip|journey)))(?: in person| specially| all the way)? to"
    rf"|{_BE}{_ADVERBS} represented(?: by [^.;,]{{3,40}}?| only)? in"
    rf"|(?:has|have|had|will have) (?:an?|its|their|his|her|one|two) (?:[\w’'-]+ ){{0,3}}?{_SENT} (?:(?:fly"
    rf"|travel"
    r"|come|go|flown|sent) to|in)"
    rf"|{_BE} (?:going|travelling|flying|heading|coming) to|(?:told [^.;,]{{3,40}}|spoke|declared"
    rf"|repeated) in"
    r"|(?:left|leaves|quit)|(?:sat|sits|listened|arrived|arrives|landed|turned up|showed up|appeared) in) "
)
_STAYED_AWAY = re.compile(
    rf"{_ASIDE}{_ADVERBS} (?:(?:(?:was|were|is|are){_ADVERBS} (?:not|never)|(?:was|were|is"
    rf"|are)n['’]t){_ADVERBS} in"
    r"|(?:did not|didn['’]t|had not|would not|will not) (?:even )?(?:come|travel|go|fly|make it|make the "
    r"(?:trip|journey)) to|(?:stayed|kept) away from|(?:was|were) (?:absent|missing) (?:in|from)"
    r"|(?:sent|had) (?:nobody|no one|no-one|no (?:[a-z]+ )?[a-z]+) (?:to|in)) "
)
# `A and B are members, but none of them was in Oslo`.
_NONE_OF_THEM = re.compile(
    r"[^.;]{3,80}?\b(?:none|neither|not one) of (?:them|these|the (?:two|three|four|five)) (?:was|were|came"
    r"|travelled|flew|sat|is|are|had been) (?:in|to) "
)
# Another day than that of the gathering; another errand.
_ANOTHER_TIME = re.compile(
    r"['’]s\b| (?:in (?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\d{4}|the (?:past|spring|summer|autumn|winter))|last (?:week|month|year)|(?:a|two|three) (?:week|month"
    r"|year)s? (?:ago|earlier|before|later)|earlier|(?:the )?next|before the|for (?:talks|a meeting"
    r"|a visit) with"
    r"|to (?:see|visit|meet with)|on (?:a|an|his|her|its) [\w-]* ?(?:visit|trip|holiday))\b"
)
# Who lives there says nothing by being there.
_RESIDENT = re.compile(r"\b(?:ambassadors?|embass(?:y|ies)|consuls?)\b")
_AND_NOBODY = re.compile(r"\b(?:[Nn]o|[Nn]obody from|[Nn]one of|[Nn]either) (?:the )?\Z")


# `was not in Oslo either`: in the town of the gathering, which need not be said.
_NOT_EITHER = re.compile(r"(?: (?:was|were) not|(?: was| were)n['’]t) (?:in|at) ")


def was_not_either(naming: Naming, start: int, end: int) -> bool:
    """`A was not in Oslo either`, after others who stayed away from a gathering."""
    between = naming.text[naming.actor.end : start]
    if not naming.text.startswith(" either", end) or _NOT_EITHER.fullmatch(between) is None:
        return False
    return not naming.actor.preposition and naming.near_those_met


def role_by_place(naming: Naming, start: int, end: int) -> Role | None:
    """The role of a country named before the town of a gathering, which stands from `start` to `end`."""
    if (
        naming.actor.preposition
        or _RESIDENT.search(naming.text, naming.actor.start, naming.actor.end)
        or _ANOTHER_TIME.match(naming.text, end) is not None
    ):
        return None
    between = naming.text[naming.actor.end : start]
    if not naming.is_sure_here or _AND_NOBODY.search(naming.before) is not None:
        return None
    if _STAYED_AWAY.fullmatch(between) is not None or _NONE_OF_THEM.fullmatch(between) is not None:
        return "absent"
    return "attends" if _CAME.fullmatch(between) is not None else None
