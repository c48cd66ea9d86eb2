"""Who will come to the gathering of the sentence before: `A will take part`, `A is joining them`."""

from __future__ import annotations

import re

from ...model import Role
from .gatherings import AT_ONE, is_of_countries
from .naming import Naming
from .objects import GATHERING

# Words of which one is in every sentence that has somebody come.
CUES = frozenset({"participate", "join", "stayed", "followed"})
_SOMEHOW = (
    r"(?=[.,;)”\"]|\Z| (?:by|with|too|as well|remotely|virtually|online|via|from|through|for|on \w+day"
    r"|in person"
    r"|at the level of|at (?:his|her|its|their))\b(?! (?:soldiers|troops|up to|about|some|\d)))"
)
_WILL_COME = re.compile(
    r"(?: and [a-z ]{3,30})? (?:will|is to|are to|plans? to|intends? to|(?:has|have) (?:said"
    r"|confirmed) (?:it|they|he"
    r"|she) will) (?:also |both |all |too |likewise |again )*(?:attend|participate|take part|join in|be there"
    r"|be present|be represented|dial in|listen in|join(?= remotely| by video| online| virtually| via))"
    rf"{_SOMEHOW}"
)
# Nobody takes part in a force by video.
_REMOTELY = re.compile(
    r"[^.;,]{3,50}? (?:remotely|virtually|online|(?:by|via) (?:an? )?(?:remote|video|telephone|phone|screen)"
    r"(?: ?link)?)\b"
)
_JOINS_THEM = re.compile(
    r" (?:is|are|was|were|will be|has been|have been|later) (?:also |both |all )*(?:joining|joined"
    r"|there with) "
    r"(?:them|him|her|the (?:others|leaders|group|party|trio|three|four))(?=[.,;]|\Z| (?:in|at|for|on"
    r"|there|by)\b)"
    r"(?! in (?:[a-z]+ly )?[a-z]+ing\b)"
)
_FOLLOWED_IT = re.compile(
    rf" (?:has |had |have )?(?:followed|watched|was linked in|was linked up|was connected)(?: (?:it|them"
    rf"|(?:to )?{AT_ONE}))? from (?:[A-ZÀ-Þ]|his|her|home|a hotel|the (?:air|plane|road|embassy))"
    r"| (?:has |had |have )?(?:stayed|got|been) up (?:(?:late|all night|in [A-ZÀ-Þ]\w+|at home|again) )?"
    r"(?:for (?:it|the (?:call|meeting|talks|video ?conference))|to (?:take part|join|listen|dial in))\b"
)
_OF_THE_FORCE = re.compile(
    r"\b(?:force|mission|troops?|soldiers?|peacekeep\w+|operation|deployment|contingents?|boots|brigade|fleet"
    r"|exercises?|training|coalition(?! (?:call|meeting|summit|talks))(?! of the willing[”\"’']? (?:call"
    r"|meeting|summit)))\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def role_of_the_coming(naming: Naming) -> Role | None:
    """`A will take part`, after a sentence on a gathering; of a force or a mission it is no attendance."""
    if not naming.is_sure_here or (naming.actor.preposition and not naming.after.startswith(", who ")):
        return None
    if naming.is_past_aside(_FOLLOWED_IT) or naming.goes_on(_JOINS_THEM):
        return "attends" if naming.near_those_met else None
    if not naming.goes_on(_WILL_COME):
        return None
    if naming.goes_on(_REMOTELY) and naming.near_those_met:
        return "attends"
    *_, former = ["", *_SENTENCE.split(naming.context.rstrip())]
    told = f"{former} {naming.sentence}"
    gathering = GATHERING.search(told) is not None and is_of_countries(former)
    return "attends" if gathering and _OF_THE_FORCE.search(told) is None else None
