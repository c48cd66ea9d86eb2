"""Who was at a gathering, told by what he said or did there."""

from __future__ import annotations

import re

from ...model import Role
from .gatherings import AT_ONE, AT_THE_PLACE, WAS_AT, WERE_THERE, is_of_countries
from .naming import Naming
from .objects import GATHERING

_FIGURES = re.compile(
    r" (?:figure[ds]?|feature[ds]?|appear(?:s|ed)?) (?:on|in|among) (?:the |its )?(?:[a-z]+ )?(?:list "
    r"of (?:participants|guests"
    r"|those present)|participants|attendees|guests)\b"
)
_ON_THE_LINE = re.compile(
    r", (?:the|two|both|all) (?:[\w-]+ ){1,5}(?:on the (?:line|call|screen)|in the room|at the table"
    r"|present|in attendance),"
)
_PRESENT = re.compile(
    r"(?:,| \() ?(?:both |all |also |each |who (?:was|were) (?:also )?|which (?:was|were) (?:also "
    r")?)?(?:present|represented"
    r"|in attendance) (?:in|at)\b"
)
_HAS_SOMEBODY_AT = re.compile(
    rf" (?:has|had|have) (?:its|their|his|her|an?) (?:[a-z]+ ){{1,4}}(?:at the table|in the room|on the call)"
    rf"| (?:will |also |already )*(?:have|has|had|sent|send|sends) (?:its |their |an? )?(?:own "
    rf")?(?:envoys?|representatives?"
    rf"|delegations?|observers?|officials?) (?:at|to) [^.;,]{{0,40}}?(?i:{GATHERING.pattern})"
)
_CAME = re.compile(
    rf",? (?:was|were) (?:also |both "
    rf"|all ){{0,2}}in [A-Z]\w+(?: on [\w ]{{3,12}}?)?,? for [^.;,]{{0,40}}?{GATHERING.pattern}"
)
_TRAVELS = re.compile(
    rf" (?:will |is to |has |had |have |also |then )*(?:travel\w*|fl(?:y|ies|ew|own|ying)|go(?:es|ing)?"
    rf"|went|head(?:ed|s|ing)?"
    rf"|came|come|(?:is|are|was|were|landed|arrived|arrives?|due)(?: due| back)?(?= in)) (?:to|in) "
    rf"[A-Z]\w+(?: on \w+day)?"
    rf" (?:to (?:attend|take part in|join)|for|ahead of) [^.;,]{{0,40}}?(?:{GATHERING.pattern})"
)
_AMONG_THOSE = re.compile(
    r" (?:is|are|was|were|will be|had been|numbered|counted) (?:also )?among (?:(?:the "
    r")?(?:participants|attendees|guests)\b|(?:those|the (?:[a-z0-9]+ )?(?:leaders|countries|ministers"
    r"|nations)) (?:who"
    r" |that )?(?:attend\w*|taking part|took part|join\w+|dial\w+ in|participat\w+|present|represented"
    rf"|connected|linked in|{AT_THE_PLACE})\b)"
)
_REPRESENTS = re.compile(
    r" came to [A-Z]\w+ in person\b| (?:stood|stands) in for (?:him|her|(?:his|her|the) [a-z ]{4,25}) at\b"
    r"| (?:will "
    r"|has |had |also )*represent(?:ed|s|ing)? (?:his|her|its|the|their) (?:country|government)\b"
)
_TAKES_PART = re.compile(
    rf" (?:has |had |have |also )*(?:confirmed|announced) (?:his|her|its|their) (?:participation"
    rf"|attendance|presence) (?:in|at)"
    rf" [^.;,]{{0,40}}?(?:{GATHERING.pattern})"
    r"| (?:has |had |have |also )*accepted (?:an?|the|his|her|its|their) (?:[a-z]+ )?invitations? to "
    rf"(?:attend |join |take part in |come to )?{AT_ONE}"
    rf"| (?:has|have|had|enjoys?|enjoyed) (?:an? )?observer (?:status|seats?) at {AT_ONE}"
)
_MEETING_NOW = re.compile(
    r" (?:are|were) (?:also |all |again )?(?:meeting|gathering|convening|assembling|holding talks)\b"
    r"| (?:also |all )?(?:had|have|has) (?:a )?(?:seats?|place) at the table\b"
)
_JOINED_BY = re.compile(r" (?:will be|were|are|had been|have been) (?:also |later )?joined by\b")
_JOINED_THERE_BY = re.compile(
    rf" (?:was|were|is|are|will be) joined (?:on|at|in|for) {AT_ONE}[^.;,]{{0,20}}? by\b"
)
_THERE_BY_DEED = re.compile(
    "|".join(words.pattern for words in (_MEETING_NOW, _TRAVELS, _AMONG_THOSE, _REPRESENTS, _TAKES_PART))
)
_REPRESENTING = re.compile(r"\brepresent(?:ed|s|ing)? (?:the )?\Z")
_IS_INSIDE = re.compile(
    r" (?:was|were|is|are|has been|have been) (?:also |already |all )*(?:connected|linked in|patched in"
    r"|inside|in the (?:room"
    r"|building))\b"
    rf"| (?:has |have )?left [^.;,]{{0,40}} after (?:the|a) [^.;,]{{0,20}}?(?:{GATHERING.pattern})"
)
_AT_A_GATHERING = re.compile(rf" (?:at|in) [^.;,]{{0,40}}?(?:{GATHERING.pattern})")
_MADE_BY = re.compile(
    r"\b(?:made|given|announced|said|confirmed|presented|voiced|issued|delivered|stated|expressed|revealed"
    r"|repeated)"
    r" by (?:the )?\Z"
)
_SAID = (
    r"(?:,[^,.;]{3,50},)? (?:speaks?|pose[sd]?|sits?|arrives?|meets?|gathers?|looks? on|listens?"
    r"|shakes? hands)"
    r"(?: [^.;,]{1,40}?)?"
    r"|(?:,[^,.;]{3,50},)?(?: has| had| also| later| then| again| privately| publicly)* (?:said|told "
    r"[a-z]+|announced|stated"
    r"|declared|stressed|emphasi[sz]ed|reiterated|repeated|insisted|warned|argued|confirmed|explained|noted"
    r"|spoke)"
)
_SPOKE_AT = re.compile(
    rf"(?:{_SAID})(?: on \w+day)?,? (?:during|at|in|on|on the (?:sidelines|margins|fringes) of) {AT_ONE}"
)
# `called for more aid at the summit`, not `condemned the steps agreed at the summit`.
_ACTED_AT = re.compile(
    r"(?:,[^,.;]{3,50},)?(?: has| had| have| also| later| again| jointly)* (?:[a-z]+ed|said|told|gave"
    r"|spoke|made|held|took|brought"
    r"|put|set|drew|urges?|calls?|says?)(?! (?:that|not)\b)(?: "
    r"[\w’'-]+(?<!ed)(?<!that)(?<!made)(?<!taken)(?<!held)(?<!who)"
    rf"(?<!which)){{0,6}} (?:at|during) {AT_ONE}"
)
_MADE_AT = re.compile(rf"(?: on \w+day)?,? (?:during|at|on the (?:sidelines|margins|fringes) of) {AT_ONE}")
_THERE = re.compile(
    rf"(?: \([^)]*\))?,? (?:at|on|on arrival at|arriving at) {AT_ONE}(?: of (?:this|that|its) [a-z]+)?(?=,"
    rf"| (?:said|told|says|[a-z]+ed)\b)"
)
_OPENING = re.compile(
    rf"(?:On (?:his|her|their) way (?:in|out|to|into|from|out of|home from)|Leaving|Emerging from|As (?:he"
    rf"|she|they) (?:left"
    rf"|arrived at|entered|walked into)|Speaking|Addressing|Appearing|Arriving|As an? participant"
    rf"|On the sidelines)(?: (?:at|in|to|of"
    rf"|for|by video at))? {AT_ONE}"
    rf"[^.;“\"]{{0,60}}?, (?:the )?\Z"
)
# `is due to attend`
# `At the meeting, A argued for a truce`; what is said of A there is no sign that it came.
_AT_ITS_OPENING = re.compile(
    rf"(?:At|During|In|On) {AT_ONE}(?: (?:of|in) [^.;,“\"]{{1,40}}?)?(?: on \w+day)?,? (?:the )?"
)
_SPEAKS_UP = re.compile(
    r"(?:,[^,.;]{3,50},)?(?: has| had| also| again| then| only)* (?:said|told|argued|warned|urged|promised"
    r"|pledged"
    r"|announced|proposed|asked|called for|spoke|insisted|repeated|reiterated|stressed|demanded|declared"
    r"|pleaded"
    r"|pressed|raised|made (?:clear|the case|a case)|offered|suggested|renewed|complained|reported|presented"
    r"|confirmed|voiced|explained|noted|gave|briefed|laid out|set out|took part|joined)\b"
)
_IS_TO_COME = re.compile(
    r"(?: too| also)? (?:is|are|was|were) (?:also |both |all )?(?:expected|due|set|scheduled"
    r"|slated) to (?:also "
    r")?(?:attend|join"
    r"|take part|participate|dial in|be (?:there|present|represented|at|in|among|on))\b"
)
# `The Ruritanian delegation is led by`.
_IS_LED_BY = re.compile(r" (?:was|is|will be) (?:led|headed) by\b")
# `a call, at which A reported on its needs`.
_AT_WHICH = re.compile(rf"{GATHERING.pattern}[^.;]{{0,60}}?,? (?:at|on|during|in) which (?:the )?\Z")
_SAID_AFTER_IT = re.compile(
    r"[^.;]{0,70}? after (?:taking part|attending|joining|dialling in)"
    r"(?=[.,;”\"]| (?:in|it|the|by|from"
    r"|that)\b)"
)
_IS_TO_BE_THERE = re.compile(
    r"(?: too| also)? (?:is|are|was|were) (?:also |both |all )?(?:expected|due|set|scheduled"
    r"|slated) to be (?:there|present"
    r"|represented)\b"
)
_IF = re.compile(r"\b(?:if|unless|provided|should)\b")
_ONLY_ONE = re.compile(
    r",? (?:was|were) (?:also )?(?:there\b|the only (?:[a-z-]+ ){0,2}(?:leaders?|ministers?|countr(?:y|ies)"
    r"|delegations?|head of government|representatives?|guests?)\b)"
)
_BOTH_OF_WHOM = re.compile(rf",? (?:all|both|each) of (?:whom|which) [^.;,]{{0,30}}?{WERE_THERE}")


# `would like to see A at the next meeting`
_WISHED = re.compile(
    r"\b(?:like|likes|love|loves|wants?|wanted|hop(?:es|ed|ing)|wish\w*|prefer\w*) to (?:see|have|get|bring)"
    r" (?:the )?\Z"
)


def role_of_the_present(naming: Naming) -> Role | None:
    """`A's minister said at the summit`, `A travelled to Oslo for it`, `A, also present in Oslo`."""
    if naming.actor.preposition == "by" and _MADE_BY.search(naming.before) is not None:
        return "attends" if _is_there(_MADE_AT, naming) else None
    if naming.actor.preposition or _WISHED.search(naming.before) is not None:
        return None
    if naming.is_sure and _may_come(naming):
        return "attends"
    if any(naming.goes_on(words) for words in (_CAME, _BOTH_OF_WHOM, _HAS_SOMEBODY_AT, _PRESENT)):
        return "attends"
    if _is_there(WAS_AT, naming) or _is_there(_SPOKE_AT, naming) or _is_there(_THERE, naming):
        return "attends"
    opening = _OPENING.fullmatch(naming.sentence_before)
    if opening is not None and is_of_countries(opening[0]):
        return "attends"
    if "which" in naming.before and naming.goes_on(_SPEAKS_UP) and _AT_WHICH.search(naming.before):
        return "attends" if naming.at_a_gathering else None
    if " after " in naming.after and naming.goes_on(_SAID_AFTER_IT) and naming.near_those_met:
        return "attends"
    if _AT_ITS_OPENING.fullmatch(naming.sentence_before) is not None and naming.goes_on(_SPEAKS_UP):
        return "attends" if is_of_countries(naming.sentence_before) else None
    return "attends" if naming.is_past_aside(_ONLY_ONE) and naming.near_those_met else None


def _may_come(naming: Naming) -> bool:
    if naming.is_official and _is_there(_ACTED_AT, naming):
        return True
    if _REPRESENTING.search(naming.before) is not None and naming.goes_on(_AT_A_GATHERING):
        return True
    if naming.is_several and naming.goes_on(_JOINED_BY) and naming.near_a_gathering:
        return True
    comes = naming.goes_on(_IS_TO_COME) and not _is_tied(naming)
    if (comes or naming.goes_on(_IS_INSIDE)) and naming.near_a_gathering:
        return True
    if naming.goes_on(_IS_TO_BE_THERE) and naming.near_those_met:
        return True
    if naming.goes_on(_IS_LED_BY) and naming.is_delegation and naming.near_those_met:
        return True
    if naming.goes_on(_JOINED_THERE_BY) or naming.goes_on(_ON_THE_LINE) or naming.goes_on(_FIGURES):
        return True
    return naming.is_past_aside(_THERE_BY_DEED)


def _is_tied(naming: Naming) -> bool:
    """`is expected to join if his schedule allows`."""
    return _IF.search(naming.text, naming.actor.end, naming.span.end) is not None


def _is_there(where: re.Pattern[str], naming: Naming) -> bool:
    found = naming.match_on(where)
    if found is None:
        return False
    return is_of_countries(naming.text[naming.actor.end : min(naming.span.end, found.end() + 30)])
