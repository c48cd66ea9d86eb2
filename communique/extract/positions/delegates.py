"""Who was at a gathering through somebody who stood for it: `Jane Roe represented A`, `on A's side were`."""

from __future__ import annotations

import re

from ...model import Role
from .gatherings import AT_ONE, AT_THE_PLACE
from .naming import Naming
from .objects import GATHERING

# Words of which one is in every sentence that has somebody stand for a country.
CUES = frozenset(
    {"represented", "representing", "represent", "represents", "side", "speaking", "sent", "dispatched"}
)
_REPRESENTED = re.compile(
    r"(?P<who>[^.;]{0,60}?)(?:,? (?:who|which))?(?: (?:also|again|instead|now|himself|herself"
    r"|is|was|are|were|will|will be|is to|had|has))*"
    r" (?:represented|representing|will represent|is to represent|represents(?= [^.;]{2,25}? at (?:the"
    r"|this)))"
    r" (?:the )?\Z"
)
# Those who stand for a country elsewhere than at a gathering of countries.
_BY_TRADE = re.compile(
    r"\b(?:lawyers?|attorneys?|counsel|firms?|compan(?:y|ies)|lobby\w*|agenc(?:y|ies)|athletes?|teams?"
    r"|players?"
    r"|singers?|MPs?|lawmakers?|deput(?:y|ies) (?:who|from)|part(?:y|ies)|union|bloc|ambassadors? (?:who|to)"
    r"|stamps?|flags?|colou?rs?|figures?|exports?|sums?|share|letters?|interests?|it|this|that|these|which)\b"
)
_REPRESENTED_AT = re.compile(
    r"(?=[.,;)]|\Z| (?:and|there|too|as well|instead|while|by|this|for the first time|in person)\b)"
    rf"| (?:at|in|on|during) {AT_ONE}| {AT_THE_PLACE}"
)
# `Representing A was its defence minister`.
_STANDING_FOR = re.compile(
    r"(?:Representing|Standing in for|Sitting in for|Speaking for|There for) (?:the )?"
)
_WAS_SOMEBODY = re.compile(
    r" (?:was|were|is|are|will be) (?:only |also )?(?:an?|the|its|his|her|their|[A-ZÀ-Þ])"
    r"|(?: at| in) [^.;,]{3,40} (?:was|were) |, [^.;,]{3,60}? (?:said|told|took|attended|listened|sat)\b"
)
# `On the Ruritanian side were the envoy and two senators`.
_ON_THE_SIDE = re.compile(
    r",?(?: (?:at|in|during) [^.;,]{3,30},?)? (?:were|was|sat|are|is|will be|took part|came|attended"
    r"|participated"
    r"|stood)(?! (?:not|no|some|little|much|a lack|ready|willing|nothing|doubt\w*|talk|the (?:view|hope"
    r"|fear|mood"
    r"|belief|feeling)|\d+|losses|killed|also (?:doubt|talk)\w*)\b)"
    rf"|,? [^.;,]{{3,60}}? (?:took part|attended|participated|joined|sat|was there|were there"
    rf"|{AT_THE_PLACE})\b"
)
_SIDE = re.compile(r"(?:['’]s|[a-z]) (?:own )?(?:side|team|delegation|part)\Z")
_LED_BY = re.compile(
    r" (?:was|were|is|will be|had been) (?:led|headed|represented|fronted|made up|formed)(?: \w+)? (?:by"
    r"|of)\b"
    r"| (?:consisted|comprised|included|was composed)\b"
)
# `A general has been sent to the talks by A`.
_SENT_BY = re.compile(
    r"\b(?:officers?|officials?|envoys?|ministers?|ambassadors?|attach[eé]s?|[Gg]enerals?|[Aa]dmirals?"
    r"|chiefs?"
    r"|representatives?|delegations?|diplomats?|advis[eo]rs?|[A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ][\w’-]+)\b[^.;]{0,40}? "
    r"(?:sent|dispatched|despatched|delegated|detailed) (?:to|for) (?:attend )?[^.;,]{3,40}?"
    rf"(?:{GATHERING.pattern})[^.;,]{{0,20}} by (?:the )?\Z"
)
# `For A, the foreign minister took part`.
_CAME_FOR = re.compile(
    r",?(?: (?!(?:that|which|who|what|when) )[^.;, ]+){1,8}?(?:,[^.;,]{3,60},)? (?:(?:will )?(?:take"
    r"|took) part"
    r"|(?:will )?attend(?:ed)?|participated|was there|was present|were there|dialled in|listened in"
    r"|sat (?:in|at|on|down)\b|came(?=[.,;]| to (?:the|this)))"
)
# `is speaking for A`, on a call.
_SPOKE_FOR = re.compile(
    r"\b(?:(?:is|was|will be) (?:speaking|sitting in|standing in|there|on the (?:line|call|screen)"
    r"|in the (?:room|chair)|at the table)) for (?:the )?\Z"
)
_ENDS = re.compile(r"(?=[.,;)]|\Z)")
# `A, short of staff and with an election ahead, was represented by an under-secretary`.
_LONG_ASIDE = re.compile(
    r",(?! and)[^.;]{3,170}, (?:was|were|is|are|will be) (?:again |also |only |there )?represented"
    r" (?:by|at|only by|merely by)\b"
)
_WILL_BE_REPRESENTED = re.compile(
    r" will (?:also |only )?be represented(?=[.,;]|\Z| (?:by|remotely|online|there|only|too|as well"
    r"|for the first"
    r" time)\b)"
)


def role_of_the_represented(naming: Naming) -> Role | None:
    """`Its premier represented A`, `for A, its envoy took part`, `on the side of A were two senators`."""
    if not _is_stood_for(naming) or not naming.is_sure_here:
        return None
    return "attends" if naming.near_those_met or naming.at_a_gathering else None


def _is_stood_for(naming: Naming) -> bool:
    before, preposition = naming.sentence_before, naming.actor.preposition
    if preposition in ("on", "from", "for"):
        if preposition == "for" and _SPOKE_FOR.search(before) is not None:
            return naming.goes_on(_ENDS)
        opens = before.lower().removesuffix("the ").strip() == preposition
        if not opens and re.search(rf"(?:[;:—–]|, and|, while) {preposition} (?:the )?\Z", before) is None:
            return False
        if preposition == "for":
            return naming.goes_on(_CAME_FOR)
        return _is_a_side(naming) and naming.goes_on(_ON_THE_SIDE)
    if preposition == "by":
        return _SENT_BY.search(before) is not None
    if preposition not in ("", "representing"):
        return False
    if naming.goes_on(_LED_BY) and _is_a_side(naming):
        return True
    if naming.goes_on(_WILL_BE_REPRESENTED) or naming.goes_far_on(_LONG_ASIDE):
        return True
    if "epresent" not in before and "tanding" not in before:
        return False
    if _STANDING_FOR.fullmatch(before) is not None:
        return naming.goes_on(_WAS_SOMEBODY)
    stood = _REPRESENTED.search(before)
    if stood is None or _BY_TRADE.search(stood["who"]) is not None or naming.actor.is_person:
        return False
    return naming.goes_on(_REPRESENTED_AT) or _is_of_the_gathering(naming)


def _is_a_side(naming: Naming) -> bool:
    return _SIDE.search(naming.text, naming.actor.start, naming.actor.end) is not None


def _is_of_the_gathering(naming: Naming) -> bool:
    """`represented A at Sunday's meeting`."""
    return re.match(rf" (?:at|in|on) [^.;,]{{3,40}}?(?:{GATHERING.pattern})", naming.after) is not None
