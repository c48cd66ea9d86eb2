"""Who was where a gathering was: on a chair, in the hall, on a screen; and whose chair stayed empty."""

from __future__ import annotations

import re

from ...model import Role
from .gatherings import AT_ONE, AT_THE_PLACE, NONE_OF, WHO_MET
from .naming import Lead, Naming
from .objects import GATHERING

_ADVERBS = (
    r"(?: (?:all|both|each|also|too|then|again|himself|herself|themselves|still|duly|briefly|later"
    r"|[a-z]+ly))*"
)
_BE = rf"{_ADVERBS} (?:was|were|is|are|had been|has been|have been|will be|sat|sits|stood)"
_BESIDE = r"(?:beside|next to|alongside|opposite|across from|by the side of|to the (?:left|right) of)"
# `were a few chairs away`, `sits two places along`.
_CHAIRS_AWAY = (
    r"(?:an?|one|two|three|four|several|a few|a couple of|some) (?:chairs?|seats?|places?) (?:away|along"
    r"|down|further|apart|from)"
)
_SENT = (
    r"(?:officers?|officials?|envoys?|ministers?|ambassadors?|attach[eé]s?|generals?|admirals?|chiefs?|deputy"
    r"|representatives?|observers?|delegations?|diplomats?|advis[eo]rs?|someone|somebody|team|leaders?"
    r"|presidents?|premiers?|man|woman|people|negotiators?|planners?)"
)
_IS_THERE = re.compile(
    rf"{_BE}{_ADVERBS} (?:{AT_THE_PLACE}|{_CHAIRS_AWAY}|at (?:his|her|their) sides?\b"
    rf"|(?:seated|sitting)\b|{_BESIDE} )"
)
_COMES = re.compile(
    rf"{_ADVERBS} (?:sat (?:in|through|down)\b"
    r"|(?:put in|made) an? (?:[a-z]+ )?appearance\b"
    r"|(?:pose[sd]?|line[sd]? up|stands?|stood) (?:for|in) (?:the|an?) (?:family|group|class"
    r"|team) (?:photo\w*"
    r"|picture|portrait)\b"
    r"|(?:had |has |have )?(?:barely|hardly|scarcely|just) left the (?:table|room|hall|meeting|summit|talks"
    r"|call)\b"
    r"|joined (?:in )?(?:by|via|online|remotely|late|them|midway|halfway|from (?:the|an?|his|her|their|its"
    r"|[A-Z]))"
    r"|(?:was|were) given (?:an?|the|his|her|its|their) (?:[a-z]+ )?(?:seats?|places?|chairs?) (?:at"
    r"|around)\b"
    r"|t(?:ook|akes?) (?:an?|the|his|her|its|their) (?:seats?|places?|chairs?|floor)\b(?! in\b)"
    r"|(?:appear(?:s|ed)?|w(?:as|ere) beamed in|popped up|spoke|speaks) (?:on|by|via|over) (?:an?|the)? "
    r"?(?:[\w-]+ )?(?:screens?|video(?: ?link)?|link)\b"
    r"|(?:is |are |was |were )?(?:follow(?:s|ed|ing)|watch(?:es|ed|ing)) (?:it |them |everything "
    rf"|(?:the|that) (?:[\w-]+ )?(?:{GATHERING.pattern}) )?(?:by|via|over|on|from afar by) (?:an? )?(?:video"
    r"|screen|link|phone)"
    r"|(?:came|travelled|flew|went) to the (?:[A-Z]\S+ ){1,2}"
    r"(?:Palace|House|Castle|Hall|Chancellery|Office)\b"
    r"|(?:came|went) to the (?:Elys[eé]e|Élysée)\b"
    r"|(?:is|are) (?:also )?coming(?=[.,;]| to| too| as well)|came(?=[,;]| with(?:out)? (?:an?|the|its|his"
    r"|her|their|no)\b| too\b| along\b| as well\b| in person\b| and (?:went|listened|spoke|said)\b)"
    rf"|(?:opened|closed|wound up|kicked off) {AT_ONE}"
    rf"|(?:used) (?:the|this|that|\w+day['’]s) (?:[\w-]+ ){{0,2}}?(?:{GATHERING.pattern})"
    r"(?= to\b| by\b| with\b)"
    r"|(?:was|is|were|are) (?:also )?(?:named|listed|counted|seen|spotted|pictured)(?: as)? among (?:those"
    r"|the)"
    rf" [^.;,]{{0,40}}?(?:{WHO_MET}|present|participants|attendees|guests|delegates))"
)
# `told the leaders of the coalition`, `told his fellow ministers`.
_TOLD_THEM = re.compile(
    r"(?: has| had| also| then| later)* (?:told|reminded|assured|urged|warned) (?:the (?:other |assembled )?"
    r"(?:leaders|participants|room|round|guests)\b|the others\b|(?:his "
    r"|her )?fellow (?:[a-z-]+ )?[a-z]+s\b|those "
    r"(?:present|there|in the)\b)"
)
_SPOKE_FOR = re.compile(
    r"\b(?:spoke|speaks|speaking|sat|sat in|sits|sitting|stood in|stands in|standing in|filled in|deputised"
    r"|was there|came|attended|dialled in|took part) (?:only )?for (?:the )?\Z"
)
_ENDS = re.compile(r"(?=[.,;)]|$| (?:at|on|in|and|while|as|too|instead)\b)")
_ENDS_INVERTED = (
    "sat ", "sits ", "stood ", "stands ", "appeared ", "appears ", "was ", "were ", "is ", "are ", "came ",
    "also ",
)  # fmt: skip
# `next to him sat A`, `on the big screen appeared A`.
_INVERTED = Lead(
    re.compile(
        rf"(?:\A|[,;:—–] ?|\b(?:and|while) )(?:{_BESIDE} [^.;,]{{1,40}}?|{AT_THE_PLACE}(?: [^.;,]{{0,30}}?)?"
        r"|at (?:his|her|their|whose) sides?|behind (?:him|her|them)|facing [^.;,]{1,30}?"
        r"|a few (?:chairs|seats|places) [a-z]+) "
        r"(?:sat|sits|stood|stands|appeared|appears|was|were|is|are|came) (?:also )?(?:the )?\Z",
        re.IGNORECASE,
    ),
    _ENDS_INVERTED,
)
_LANDMARK = re.compile(rf"(?:\A|[,;:—–] ?|\band ){_BESIDE} (?:the )?\Z", re.IGNORECASE)
_THEN_SAT = re.compile(r" (?:sat|sits|stood|stands|was|were) (?!not\b)")
_ENDS_BESIDE = ("beside ", "to ", "alongside ", "opposite ", "from ", "of ")
# `was seated beside A`.
_SEATED_BY = Lead(
    re.compile(rf"\b(?:seated|sitting|sat|sits) (?:[a-z]+ )?{_BESIDE} (?:the )?\Z"), _ENDS_BESIDE
)
# `A, who briefed the ministers, is`.
_BRIEFED = re.compile(
    r"(?:,? who)?(?: has| had| also| then| later)* (?:briefed|addressed|updated|thanked) (?:the (?:other "
    r"|assembled )?|fellow |all |their (?=partners|allies|counterparts|colleagues))(?:[\w-]+ ){0,2}?"
    r"(?:leaders|ministers|chiefs|participants|partners|counterparts|colleagues|allies|group"
    r"|gathering"
    r"|summit|meeting|conference)\b"
)
# `were the most distant participants`.
_ONE_OF_THEM = re.compile(
    rf"{_BE} the (?:only|first|last|sole|other|main|[a-z]+est|(?:most|least) [a-z]+) (?:[\w-]+ ){{0,3}}?"
    r"(?:participants?|attendees?|guests?|delegations?|delegates?|faces?|voices?|speakers?)\b"
)
# `where A and B were together`, `A and B rang C together`.
_TOGETHER = re.compile(
    r"(?: all| both)? (?:were|are|sat|stood) (?:all )?together(?=[.,;]| (?:in|at)\b)"
    r"|(?: all| both| jointly| together| then)* (?:rang|phoned|telephoned|put in a call to) (?=[A-Z]|the "
    r"|U\.S\.)"
)
# `The leaders of A and B came to the palace`, `A's and B's premiers joined the host at her table`.
_SEVERAL_CAME = re.compile(
    rf"{_ADVERBS} (?:came|flew(?: in)?|travelled|arrived)(?: in person)? (?:to|in|at) (?:the )?[A-Z]"
)
_JOINED_THEM = re.compile(
    rf"{_ADVERBS} joined (?:the|his|her|their)(?: (?!in\b)[a-z]+){{1,3}} (?:at|for|on|in) (?!(?:[a-z]+ing)\b)"
)
_REPORTED = re.compile(
    r"\b(?:said|says|added|adding|saying|announced|announcing|confirmed|confirming|reported|disclosed"
    r"|told [^.;,]{3,40})(?: on \w+day)?(?: that)? (?:the )?\Z"
)
# `said that A would connect by video`.
_WOULD_COME = re.compile(
    r" would (?:also |both |all )?(?:attend|join|participate|connect|dial in|take part|be (?:there|present"
    rf"|represented)|be {AT_THE_PLACE}|send (?:an?|its|their|his|her) (?:[\w’'-]+ ){{0,3}}?{_SENT})\b"
    r"(?! (?:if|the (?:force|coalition|mission)|(?:in )?(?:a|any|the|such a) (?:force|coalition|mission))\b)"
)
# `will have an officer in the room`, `had their chiefs on the line`.
_HAS_ONE_THERE = re.compile(
    rf"{_ADVERBS} (?:(?:will |is to |are to )?have|has|had|kept|keeps|put) (?:an?|its|their|his|her|one|two"
    rf"|the"
    rf"|some) (?:[\w’'-]+ ){{0,3}}?{_SENT} (?:{AT_THE_PLACE}|there\b)"
)
_SENDS_ONE = re.compile(
    rf"{_ADVERBS} (?:(?:is|are|was|were) (?:also )?sending|sends?|sent|will (?:also )?send"
    rf"|(?:has|have|had) (?:also )?sent) (?:an?|its|their|his|her|one|two"
    rf"|the)? ?(?:[\w’'-]+ ){{0,3}}?{_SENT}\b"
    rf"(?=[.,;]| (?:too|as well|instead|and)\b| to [^.;,]{{0,40}}?(?:{GATHERING.pattern}))"
)
_IS_DUE = re.compile(
    r"(?:,[^,.;]{3,50},)? (?:is|are|was|were) (?:also |both |all )*(?:expected|due|set|scheduled|slated"
    rf"|booked|billed) (?:also )?(?:{AT_THE_PLACE}|at {AT_ONE}|there\b)"
)
_SAID_OF_THOSE_THERE = (
    _IS_THERE, _COMES, _HAS_ONE_THERE, _SENDS_ONE, _IS_DUE, _TOLD_THEM, _BRIEFED,
    _ONE_OF_THEM,
)  # fmt: skip
_AT_THE_PLACE = re.compile(AT_THE_PLACE)
_NOT_THERE = re.compile(
    rf"{_ADVERBS} (?:(?:was|were|is|are|had been|will be)(?: (?:also|both|again))* not|(?:was|were|is"
    rf"|are)n['’]t"
    r"|(?:was|were) (?:nowhere|never)) (?:there\b(?! yet)|present\b|"
    rf"(?:even )?{AT_THE_PLACE}(?! to\b)|in attendance\b|to be seen\b)"
    rf"|{_ADVERBS} (?:(?:did|had) not|(?:did|had)n['’]t) (?:come|attend|show up|turn up|appear|travel)"
    r"(?: either)?(?=[.,;]|$)"
    rf"|{_ADVERBS} (?:(?:sent|offered|tendered) (?:his|her|its|their) (?:apologies|regrets|excuses)|excused "
    r"(?:him|her|it|them)sel(?:f|ves)|could not make it|cried off|begged off|bowed out)\b"
    r"| (?:had to |could only |was left to |were left to )?watch(?:ed)? (?:on |it |(?:the"
    r"|this) [a-z]+ )?from (?:the "
    r"sidelines|afar|outside)\b"
    r"|(?:,[^,.;]{3,50},)? (?:was|were|is|are) (?:also |again |[a-z]+ly )*missing\b(?! (?:in action|out|the"
    r"|an?|its|from (?:the )?(?:text|statement|plan|draft))\b)"
)
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Hh]ad) (?:the )?\Z")
_NO_SEAT_FOR = Lead(
    re.compile(
        r"\b(?:[Nn]o|[Nn]or (?:was|is) there (?:an?|any)|(?:was|is|were) not (?:an?|any)|(?:was|is)n['’]t"
        r" (?:an?|any)|not (?:an?|one)) (?:seats?|place|chair|room|invitation|invite|chairs)"
        r"(?: (?:at|in|on|to|round) (?:the )?[a-z]+)? for (?:the )?\Z"
    ),
    ("for ",),
)


def role_of_the_seated(naming: Naming) -> Role | None:
    """`A sat beside the host`, `next to him sat A`, `A had its chief on the line`, `A was not there`."""
    role = _absent(naming) or (_came(naming) if naming.is_sure_here else None)
    if role is None or naming.near_those_met:
        return role
    return role if naming.amid_those_met and _is_plain(naming) else None


def _is_plain(naming: Naming) -> bool:
    """`was not in the room`, `is on the screen`: at a gathering, however far away that is told of."""
    return _AT_THE_PLACE.search(naming.sentence) is not None


def _absent(naming: Naming) -> Role | None:
    if naming.follows(_NO_SEAT_FOR):
        return "absent"
    if naming.actor.preposition or not naming.is_past_aside(_NOT_THERE):
        return None
    supposed = NONE_OF.search(naming.before) is not None or _SUPPOSED.search(naming.before) is not None
    return None if supposed else "absent"


def _came(naming: Naming) -> Role | None:
    before = naming.before
    if naming.follows(_SEATED_BY) or naming.follows_far(_INVERTED):
        return "attends"
    if naming.goes_on(_THEN_SAT) and _LANDMARK.search(naming.sentence_before) is not None:
        return "attends"
    if naming.actor.preposition == "for" and naming.goes_on(_ENDS) and _SPOKE_FOR.search(before) is not None:
        return "attends"
    if naming.goes_on(_WOULD_COME) and _REPORTED.search(before) is not None:
        return "attends"
    if naming.is_several and (naming.is_past_aside(_SEVERAL_CAME) or naming.goes_on(_JOINED_THEM)):
        return "attends"
    if naming.is_several and naming.goes_on(_TOGETHER):
        return "attends"
    if naming.actor.preposition or _SUPPOSED.search(before) is not None:
        return None
    came = any(naming.is_past_aside(words) for words in _SAID_OF_THOSE_THERE)
    return "attends" if came else None
