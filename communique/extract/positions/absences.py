"""Who stayed away from a gathering or was shut out, told by the words around its name."""

from __future__ import annotations

import re

from ...model import Role
from .actors import Actor
from .gatherings import AT_ONE, NONE_OF, THEN_CAME, WAS_AT, WAS_HELD_BEFORE
from .naming import Lead, Naming
from .objects import GATHERING

_EXCEPT = re.compile(
    r"(?: being| were| was|,)? (?:as )?(?:the |an? )?(?:only |notable |sole |two |main )*(?:exceptions?"
    r"|absentees?)\b"
)
_OTHERS_INCLUDED = re.compile(
    r"Others? (?:nations |countries |leaders |participants )?(?:present )?(?:included|were)\b"
)
_BUT_NOT = Lead(re.compile(r",? (?:but|though|yet) not (?:from )?(?:the )?\Z"), ("not ", "from "))
_NOBODY_FROM = Lead(
    re.compile(
        r"\b(?i:nobody|no one|no-one|no (?:[a-z]+ )?(?:representatives?|officials?|envoys?|delegation"
        r"|delegates?|ministers?))"
        r" (?:present |there |at the [a-z]+ )?(?:from|of) (?:the )?\Z"
    ),
    ("from ", "of "),
)
_THERE_WAS = re.compile(r"\b(?:[Tt]here (?:was|were)|with) (?i:no)")
_CAME_NOT = re.compile(
    r" (?:took part|attended|participated|joined|came|showed up|travelled|(?:was|were|is|are) (?:there"
    r"|present|invited|at"
    r"|in|on|taking part|participating|represented))\b"
)
_NO_SEAT = re.compile(
    r" (?:had|has|sent|have) no (?:[a-z]+ )?(?:delegates?|delegation|representatives?|envoys?|officials?"
    r"|ministers?"
    rf"|observers?) (?:at|to|in|on) [^.;,]{{0,40}}?(?:{GATHERING.pattern}|\btable\b)|"
    rf" (?:(?:did not|does not|do not) have|had no|has no|have no|was given no|were given no) (?:an? "
    rf")?(?:seat|place|chair|voice)"
    rf" (?:at|in|on) [^.;,]{{0,40}}?(?:{GATHERING.pattern}|\btable\b)"
    rf"| (?:did|does|do) not (?:figure|feature|appear) (?:on|in|among) (?:the |its )?(?:[a-z]+ "
    rf")?(?:list|line-up|participants"
    rf"|guests|attendees)"
)
_STAYED = re.compile(
    r" (?:has |had )?(?:(?:preferred|chosen?|chose) to (?:stay|remain)|stayed"
    r"|remained)(?: behind)? (?:at home )?in "
)
_UNINVITED_GUEST = re.compile(
    r",? (?:who |which )?(?:was |were )?not (?:among|on|one of) (?:the |those )?(?:invitees|invited"
    r"|guest list|invitation"
    r" list)\b| (?:did not (?:get|receive)|received no|got no|had no|has received no|was given no) "
    r"(?:an )?invit(?:e|ation)\b"
)
_BARRED = re.compile(
    r"\b(?:block(?:ed|s|ing)?|barr?(?:ed|s|ing)|kept|keeps?|prevent(?:ed|s)|stopped|banned"
    r"|excluded) (?:the )?\Z"
)
_FROM_TAKING_PART = re.compile(
    r" from (?:taking part in|attending|joining|participating in|coming to|entering) [^.;,]{0,40}?"
    rf"(?:{GATHERING.pattern}|\btable\b)"
)
_REFUSED = re.compile(r"\b(?:refus(?:ed|es|ing)|den(?:ied|ies|ying)) (?:the )?\Z")
_A_SEAT = re.compile(r" (?:an?|its|any) (?:seat|place|chair|invitation|invite)\b")
_STRUCK = re.compile(r"\b(?:struck|strikes|removed|deleted|crossed|dropped|scratched|took|taken) (?:the )?\Z")
_FROM_THE_LIST = re.compile(
    r" (?:from|off) (?:the|its|his|her|their) (?:list of (?:participants|guests|invitees|those)|guest list"
    r"|invitation list"
    r"|list(?=[.,;]| of p| after| for))"
)
# `shut some countries, A among them, out of its talks`.
_LEFT_OUT_SOME = re.compile(
    r"\b(?:left|leaves|kept|keeps|shut|shuts|cut|froze|locked) [^.;]{3,50}, (?:the )?\Z"
)
_AMONG_THEM_OUT = re.compile(rf" among them,? out of [^.;,]{{0,30}}?(?:{GATHERING.pattern})")
_ITS_EXCLUSION = re.compile(
    rf" [^.;,]{{0,40}}?\b(?:his|her|its|their) (?:own )?(?:country['’]s "
    rf"|nation['’]s )?exclusion from [^.;,]{{0,40}}?"
    rf"(?:{GATHERING.pattern})"
)
_NOT_SENT_ONE = re.compile(
    r" (?:was|were|had|has) not (?:been )?(?:sent|given|offered|issued) an? (?:[a-z]+ )?invit(?:ation|e)\b"
)
_WAS_BARRED = re.compile(
    r" (?:was|were|has been|had been|is) (?:blocked|barred|prevented|kept|stopped"
    r"|banned) from (?:taking part|joining"
    r"|attending|participating)\b"
)
_NOT_INVITED = re.compile(rf", (?:[a-z]+ly )?not invited (?:to|for) {AT_ONE}")
_MISSING = Lead(
    re.compile(
        r"\b(?:(?:[Tt]he )?(?:[a-z]+ ){0,2}absentees?(?: (?:at|from) [^.;,]{3,40})?"
        r"|[Tt]hose (?:who (?:stayed away|were"
        r" missing|did not (?:come|attend)|skipped it)|missing|absent)(?: (?:at|from) [^.;,]{3,40})?) (?:were"
        r"|was|are|is)"
        r" (?:also |the |both ){0,2}\Z"
        r"|\b(?:[Aa]bsent|[Mm]issing|[Nn]ot (?:present|represented|there|at the table|in the room"
        r"|to (?:attend|take part|join|come)))(?: from "
        r"[^.;,]{3,40})?"
        r" (?:were|was|are|is) (?:also |the |both ){0,2}\Z"
    ),
    ("were ", "was ", "are ", "is ", "also ", "the ", "both "),
)
_WAS_NOT_AT = re.compile(
    r",? (?:was not|were not|wasn['’]t|weren['’]t|is not|are not|had not been) (?:at|in|on"
    r"|among) (?:those |the |a )?"
    r"(?:[\w-]+ ){0,3}?(?:summit|meeting|talks|table|conference|call|room|line|list|link|screen|gathering"
    r"|participants|attendees|guests|signatories|signers|delegations)\b"
)
_NOT_OF_THEM = re.compile(
    r",? (?:was not|were not|wasn['’]t|weren['’]t) (?:among them|one of them|there(?! yet)|part of it)\b"
)
# `with A absent from the room`, `with A and B attending`.
_LEFT_OUT = re.compile(
    r" (?:[a-z]+ly |also |again )?(?:absent|missing|not (?:present|represented|taking part|there)"
    r"|staying away)\b"
)
_LEFT_ASIDE = Lead(
    re.compile(
        r"\b(?:[Ww]ithout(?: the (?:presence|participation|attendance|involvement) of)?|[Ii]n the absence of"
        r"|[Ww]ith the exception of|except(?: for)?|minus) (?:the |any )?\Z"
    ),
    ("without ", "of ", "except ", "for ", "minus ", "any "),
)
_UNASKED = re.compile(
    r"\b(?i:nobody|no one) (?:had |has )?(?:invited|asked) (?:the )?\Z|\b(?:did not|didn['’]t|had not"
    r"|has not|have not) (?:ask|invite)d? (?:the )?\Z"
)
_TO_ONE = re.compile(rf" to (?:the|an?|its|their|this) [^.;,]{{0,30}}?(?:{GATHERING.pattern}|\btable\b)")
_INVITATIONS = Lead(
    re.compile(
        r"\b(?:[Ii]nvitations?|invited)\b[^.;]{0,40}\b(?:all|everyone|everybody) (?:but|except(?: for)?) "
        r"(?:the )?\Z"
    ),
    ("but ", "except ", "for "),
)
_NOBODY_CAME = Lead(
    re.compile(r"\b(?i:nobody|no one|no-one) (?:came|travelled|was sent|had come) from (?:the )?\Z"),
    ("from ",),
)
_IN_ABSENCE = re.compile(r"(?i:\bin the absence of) (?:the )?\Z")
_THEN_AGREED = re.compile(r", [^.;]{0,60}? (?:agreed|met|decided|adopted|discussed|talked|conferred)\b")
_WITHDRAWN = Lead(
    re.compile(r"\b(?:withdrawal|non-attendance|no-show|absence)(?: at [a-z ]{4,14})? of (?:the )?\Z"),
    ("of ",),
)
_ENDS = re.compile(r"(?=[.,;])")
_NO_SIGNATORY = re.compile(r" (?:was|were|is|are) not among the (?:signatories|signers)\b")
_FROM_ONE = re.compile(rf" (?:from|at) (?:the|this|that|\w+day['’]s) [^.;,]{{0,30}}?(?:{GATHERING.pattern})")
_UNINVITED = Lead(
    re.compile(
        r"\b(?:no (?:formal |official )?invitations? (?:was |were |had been |has been )?(?:sent |issued "
        r"|extended )?(?:for|to)"
        r"|(?:without|instead of) (?:inviting|including)) (?:the )?\Z"
    ),
    ("for ", "to ", "inviting ", "including "),
)
_THEN_ANOTHER = re.compile(
    r"[,;] (?:but |and |while |whereas )?(?:the )?\Z| (?:but|and|while|whereas) (?:the )?\Z"
)
_DID_NOT = re.compile(r" (?:did|was|were|had|has|would) not(?=[.,;])|(?: did| was| were)n['’]t(?=[.,;])")
_LEAVING = re.compile(
    r"\b(?:left|leaves|leaving|kept|keeping|shut|shutting|cut|froze|freezing|locked|locking) (?:the )?\Z"
)
_OUT_OF = re.compile(
    rf" off (?:the|his|her|its|their) (?:[a-z]+ )?(?:list|call)\b| (?:out"
    rf"|outside)\b[^.;]{{0,30}}?(?:{GATHERING.pattern}|\b(?:room|call|trip|visit|journey)\b)"
)


def role_of_the_absent(naming: Naming) -> Role | None:
    """`without A`, `all but A took part`, `A was not at the table`, `no invitation for A`."""
    return _shut_out(naming) or _absent_by_what_precedes(naming) or _absent_by_what_follows(naming)


def is_contrary(naming: Naming, former: Role | None, between: str) -> bool:
    """`B came, A did not`, `B was there; A was not`: of whom the contrary of what was said holds."""
    if former != "attends" or naming.actor.preposition or _THEN_ANOTHER.search(between) is None:
        return False
    return naming.goes_on(_DID_NOT)


def _shut_out(naming: Naming) -> Role | None:
    before, preposition = naming.before, naming.actor.preposition
    if naming.goes_on(_TO_ONE) and _UNASKED.search(before) is not None:
        return "excluded"
    if naming.follows(_INVITATIONS) or naming.follows(_UNINVITED):
        return "excluded"
    if preposition == "excluding" and GATHERING.search(before) is not None:
        return "excluded"
    if preposition:
        return None
    if naming.goes_on(_FROM_TAKING_PART) and _BARRED.search(before) is not None:
        return "excluded"
    if naming.goes_on(_A_SEAT) and _REFUSED.search(before) is not None:
        return "excluded"
    if naming.goes_on(_FROM_THE_LIST) and _STRUCK.search(before) is not None:
        return "excluded"
    if naming.goes_on(_AMONG_THEM_OUT) and _LEFT_OUT_SOME.search(before) is not None:
        return "excluded"
    if "exclusion" in naming.after and naming.goes_far_on(_ITS_EXCLUSION) and naming.is_sure:
        return "excluded"
    if naming.is_past_aside(_NOT_SENT_ONE) or naming.goes_on(_WAS_BARRED):
        return "excluded"
    if naming.goes_on(_UNINVITED_GUEST) or naming.goes_on(_NOT_INVITED):
        return "excluded"
    if naming.after.startswith(", uninvited") and naming.at_a_gathering:
        return "excluded"
    left = _LEAVING.search(before) is not None and naming.goes_on(_OUT_OF)
    return "excluded" if left and naming.is_sure else None


def _absent_by_what_precedes(naming: Naming) -> Role | None:
    before, preposition = naming.before, naming.actor.preposition
    if naming.follows(_MISSING):
        return "absent"
    if preposition in ("", "with") and naming.goes_on(_EXCEPT):
        return "absent" if naming.at_a_gathering else None
    if naming.follows(_BUT_NOT):
        named = _OTHERS_INCLUDED.match(naming.sentence) or WAS_HELD_BEFORE.search(naming.sentence_before)
        return "absent" if named is not None else None
    if naming.follows(_NOBODY_FROM):
        told = _THERE_WAS.search(before) is not None or naming.goes_on(_CAME_NOT)
        return "absent" if told and naming.near_those_met else None
    if naming.follows(_NOBODY_CAME):
        return "absent" if naming.near_those_met else None
    if preposition == "except" and naming.goes_on(THEN_CAME):
        return "absent" if naming.is_sure else None
    if naming.follows(_LEFT_ASIDE):
        held = WAS_HELD_BEFORE.search(before) is not None and naming.is_sure
        agreed = naming.at_a_gathering or naming.goes_far_on(_THEN_AGREED)
        return "absent" if held or (_IN_ABSENCE.search(before) and agreed) else None
    if naming.follows(_WITHDRAWN):
        from_one = GATHERING.search(before) is not None or naming.goes_on(_FROM_ONE)
        from_one = from_one or (naming.goes_on(_ENDS) and naming.near_those_met)
        return "absent" if from_one else None
    alone = preposition == "with" or before.endswith(("with only ", "With only "))
    return "absent" if alone and naming.goes_on(_LEFT_OUT) else None


def _absent_by_what_follows(naming: Naming) -> Role | None:
    if naming.actor.preposition:
        return None
    if naming.goes_on(_NO_SEAT) or naming.goes_on(_WAS_NOT_AT):
        return "absent"
    if naming.goes_on(_NO_SIGNATORY):
        return "absent"
    if naming.goes_on(_NOT_OF_THEM) and naming.after_a_gathering:
        return "absent"
    none_of = NONE_OF.search(naming.before) is not None and naming.goes_on(WAS_AT)
    return "absent" if none_of else None


def stayed_at_home(naming: Naming, place: Actor) -> bool:
    """`The meeting is in Oslo. A's minister stayed in` A's capital."""
    home = place.is_place and place.names == naming.actor.names
    stayed = home and _STAYED.fullmatch(naming.text, naming.actor.end, place.start) is not None
    return stayed and naming.after_a_gathering
