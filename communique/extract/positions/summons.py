"""Who hosts or calls a gathering, told by what follows its name."""

from __future__ import annotations

import re

from ...model import Role
from .naming import Naming
from .objects import GATHERING

_ASKS_TO_ONE = re.compile(
    rf" (?:has |had |have |also )*(?:asked|invited|called|bidden|bade|summoned) [^.;]{{3,80}}? (?:to"
    rf"(?: join| attend| take part in)?|for) (?:an?|the)"
    rf" [^.;,]{{0,12}}(?:\([^)]*\) )?(?:[\w-]+ ){{0,2}}(?:{GATHERING.pattern})"
)
_ASKS_SEVERAL = re.compile(
    r" (?:has |had |have |also )*(?:invited|summoned) (?:the )?[^.;,]{0,40}?\b(?:leaders|chiefs|ministers"
    r"|heads of (?:state|government)|countries|nations)\b"
)
_ASKS_HEADS = re.compile(r" (?:has |had |have |also )*invited (?:the )?heads of (?:state|government)\b")
_CALLED_BY = re.compile(
    rf"(?:{GATHERING.pattern}),? (?:was |were |had been |has been |is being )?(?:hastily |urgently )?called"
    r" (?:[^.;,]{0,30} )?by (?:the )?\Z"
)
_RECEIVED_FOR = re.compile(
    r" (?:has |had |have |also |will |is to |are to |is due to )*(?:received|hosted|welcomed|receives?|hosts?"
    r"|welcomes?) [^.;]{3,80}? for "
    r"[^.;,]{0,30}?(?:summit"
    r"|conferences?|round of|string of|series of|meetings? of|meetings? with (?:leaders|ministers))\b"
)
# `welcomed A and other leaders for talks`.
_RECEIVED_SEVERAL = re.compile(
    r" (?:has |had |have |also |will |is to |are to )*(?:received|hosted|welcomed|receives?|hosts?|welcomes?)"
    r" [^.;]{0,60}?\b(?:leaders|ministers|chiefs|delegations|counterparts"
    r"|heads)\b[^.;]{0,40}? for (?:[a-z]+ ){0,2}"
    r"(?:talks|discussions|consultations|a (?:[a-z]+ )?(?:call|meeting))\b"
)
# `A said after hosting 18 leaders`.
_AFTER_HOSTING = re.compile(
    r" (?:said|told|announced|spoke)\b[^.;]{0,60}? (?:after|while|before) hosting [^.;,]{0,30}?"
    rf"(?:leaders|ministers|chiefs|delegations|counterparts|{GATHERING.pattern})"
)
_CALLED_ONE = re.compile(
    rf" (?:has |had |have |also |then |now )*(?:called|summoned|scheduled|arranged) an? (?:[\w-]+ "
    rf"){{0,3}}?(?:{GATHERING.pattern})"
    rf"(?! (?:a|useful|off)\b)"
)
_HOLDS_ONE = re.compile(
    r" (?:will |is to |has |had |have |also )*(?:hold|held|holds|stage[sd]?) an? (?:[\w-]+ "
    r"){0,3}?(?:summit|conference)"
    r"(?! call| with| in which)\b"
)


def role_of_the_host(naming: Naming) -> Role | None:
    """`the meeting, called by A`, `A has asked 20 leaders to a summit`, `A will hold a summit`."""
    if naming.actor.preposition == "by" and _CALLED_BY.search(naming.before) is not None:
        return "convenes"
    if naming.actor.preposition or not naming.is_sure:
        return None
    if naming.goes_on(_ASKS_SEVERAL) and (naming.near_a_gathering or naming.goes_on(_ASKS_HEADS)):
        return "convenes"
    if naming.goes_far_on(_ASKS_TO_ONE) or naming.goes_on(_CALLED_ONE):
        return "convenes"
    if naming.goes_far_on(_AFTER_HOSTING) or naming.goes_far_on(_RECEIVED_SEVERAL):
        return "hosts"
    holds = len(naming.actor.names) == 1 and naming.goes_on(_HOLDS_ONE)
    return "hosts" if holds or naming.goes_far_on(_RECEIVED_FOR) else None
