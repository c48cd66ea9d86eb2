"""Who is named of those that took part: lists of participants, those received, those at the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Role, Span
from .actors import Actor
from .objects import GATHERING
from .passives import Told

# Words of which one is in every sentence that names participants.
CUES = frozenset({
    "list", "roll", "roster", "participants", "attendees", "attendance", "guests", "delegations",
    "delegates", "present", "attending", "represented", "room", "table", "call", "screen", "attended",
    "joined", "received", "hosted", "welcomed", "telephoned", "briefed", "spoke", "gathered", "summit",
    "drew", "attracted", "brought", "counterparts", "alongside", "include", "includes", "involved",
    "dial", "both",
    "nobody", "exceptions", "taking", "absent", "missing", "among", "meeting", "talks", "conference", "only",
    "there", "discussions", "negotiations", "consultations", "gathering", "members", "joining",
    "dialled", "dialling", "dialing", "dialed", "participating",
})  # fmt: skip
_NAMES = r"(?:names|named|includes|included|include|shows|showed|gives|gave|has|had|were|was|are)"
_THOSE = (
    r"(?:participants|attendees|attendance|guests|delegations|delegates"
    r"|those (?:present|attending|taking part|joining|participating|gathered|dial+ing in|in (?:the room"
    r"|attendance)|at the [a-z]{4,10}"
    r"|on the [a-z]{4,10}"
    r"|who (?:attended|took part|joined|came|dialled in|spoke|were (?:there|present))))"
)
_AT_IT = (
    r"(?:present|attending|taking part|in attendance|represented|on (?:the )?(?:call|line|list|screen)"
    r"|in the room"
    r"|at the table|around the table|dialling in|joining)"
)
_LISTED = re.compile(
    rf"(?i:\b(?:list|roll|roster)(?: of [\w’' -]{{3,40}})?,? (?:also )?{_NAMES}"
    rf"|\b{_THOSE}(?: [\w’' -]{{1,40}})?,? {_NAMES}|\b{_AT_IT} (?:were|was|are|is)"
    r"|\b(?:attended|joined) by)[:,]? (?:also |both |among others,? |as well |the |those of |from ){0,3}\Z"
)
_AMONG = re.compile(r"\b(?:among them|including|such as|notably|among others)[,:]? (?:the )?\Z")
_TOOK_PART = re.compile(
    r"\b(?:participants|attendees|delegations|attended|took part|taking part|joined|present|represented"
    r"|met|gathered|involved|dialled in|came together|on the call)\b"
)
_THEN_CAME = re.compile(
    r"(?: and others)?(?: [–—-] [^–—]{3,60} [–—-])?,? (?:also |all |then )?(?:took part|joined|attended"
    r"|listened in|looked on|dial+ed in|were (?:present"
    r"|represented|there))\b"
)
_MEMBERS = re.compile(
    r"\b(?:members|joined|signed up to|belong to|part of)\b[^.;]{0,40}\b(?:coalition|force|alliance"
    r"|mission)\b"
    r"|\b(?:coalition|force|alliance|mission)\b[^.;]{0,40}\bmembers\b"
)
_RECEIVED = re.compile(
    r"\b(?:received|brought|hosted|welcomed|met(?: with)?|gathered|telephoned|called|briefed|spoke (?:to"
    r"|with)"
    r"|held talks with|assembled|invited in)\b[^.;,]{0,60}\Z"
)
_OF_RANK = re.compile(
    r"(?:the )?(?:[a-z]+ )?(?:leaders|presidents|prime ministers|ministers|chiefs|heads|envoys|officials)\b"
)
_WAS_AT = re.compile(
    r",? (?:was|were|is|are|had been) (?:also |both |all |again ){0,2}(?:the only (?:(?!not |never "
    r"|absent |missing )[\w’'-]+ ){1,8}?)?"
    r"(?:at|in|on|around|among) (?:those |the |a )?(?:(?!not )[A-Z]?[\w-]+ ){0,3}?(?:summit|meeting|talks"
    r"|table"
    r"|conference|call|room|line|link|screen|gathering|participants|attendees|guests)\b"
)
_CAME = re.compile(
    rf",? (?:was|were) (?:also |both "
    rf"|all ){{0,2}}in [A-Z]\w+(?: on [\w ]{{3,12}}?)?,? for [^.;,]{{0,40}}?{GATHERING.pattern}"
)
_WAS_NOT_AT = re.compile(
    r",? (?:was not|were not|wasn['’]t|weren['’]t|is not|are not|had not been) (?:at|in|on"
    r"|among) (?:those |the |a )?"
    r"(?:[\w-]+ ){0,3}?(?:summit|meeting|talks|table|conference|call|room|line|list|link|screen|gathering"
    r"|participants|attendees|guests)\b"
)
_NOT_OF_THEM = re.compile(
    r",? (?:was not|were not|wasn['’]t|weren['’]t) (?:among them|one of them|there(?! yet)|part of it)\b"
)
_NONE_OF = re.compile(r"\b(?:[Nn]o|[Nn]either|[Nn]or|[Nn]ot) (?:the )?\Z")
# `with A absent from the room`.
_LEFT_OUT = re.compile(
    r" (?:[a-z]+ly |also |again )?(?:absent|missing|(?:being |as )?(?:the )?(?:[a-z]+ )?exceptions?"
    r"|not (?:present|represented|taking part|there)"
    r"|staying away)\b"
)
_DREW = re.compile(
    r"\b(?:drew|attracted|was attended by) (?:[a-z]+ ){1,4}(?:from|of) (?:[^.;]{0,80} )?(?:from |the )?\Z"
)
_ONLY_ONE = re.compile(
    r",? (?:was|were) (?:also )?(?:there\b|the only (?:[a-z-]+ ){0,2}(?:leaders?|ministers?|countr(?:y|ies)"
    r"|delegations?|head of government|representatives?|guests?)\b)"
)
_BETWEEN = re.compile(
    r"\b(?:[Tt]alks|[Mm]eetings?|[Ss]ummit|[Dd]iscussions|[Nn]egotiations|[Cc]onsultations)(?: (?:of"
    r"|at) [a-z ]{2,30})?"
    r" (?:between|among|of|with) (?:the )?\Z"
)
_WAS_HELD = re.compile(
    r"[^.;]{0,60}? (?:(?:was|were) (?:held|hosted)|took place|lasted|ended|began|opened|continued"
    r"|resumed|concluded)\b"
)
_NOT_SO = re.compile(
    r"\b(?:would|could|will|may|might|not|never|should|if|whether|plans?|planned|next|to be|no longer)\b"
)
_HELD = r"(?:[a-z-]+ )?(?:call|meeting|summit|session|talks|conference|gathering|forum)"
# `a summit, with envoys of A and B attending`.
_WITH_IT = re.compile(
    r",? (?:also |all )?(?:attending|participating|taking part|present|joining|in attendance|dial+ing in)\b"
)
# `some dialled in remotely from A`.
_LINKED_FROM = re.compile(
    r"\b(?:dial(?:led|ling|ing|ed)?|join(?:ed|ing)?|connect(?:ed|ing)|tun(?:ed|ing)) (?:in )?(?:remotely "
    r"|virtually "
    r"|by (?:video|phone) )?from (?:the )?\Z"
)
# `met his counterparts (A, B and C)`.
_COUNTERPARTS = re.compile(
    r"\b(?:met|meet|talks|hosted|joined|received|summit|call)\b[^.;]{0,60}\bcounterparts,? ?(?:from|of"
    r"|[(:–—]) ?(?:the )?\Z"
)
_ALONGSIDE = re.compile(
    r"\b(?:sat|stood|gathered|met|appeared) [^.;]{0,40}?\b(?:alongside|with|beside)\b[^.;]{0,110}\Z"
)
# `the call is set to include the leaders of A`.
_INCLUDES = re.compile(
    rf"(?:\b{_HELD}\b[^.;]{{0,90}}?|\A[Ii]t) (?:(?:is|was|are) (?:also )?(?:set|due|scheduled) to include"
    rf"|will (?:also )?"
    rf"include|includes?|included) (?:[a-z]+ ){{0,3}}?(?:the )?(?:leaders|representatives|envoys"
    rf"|ministers|officials)?"
    rf"(?: from [a-z]+ countries, including)?[^.;]{{0,6}}\Z"
)
# `will chair a call with A and B`, `told a session involving A`.
_CALL_WITH = re.compile(
    rf"\b(?:(?:chair|host|hold|lead|join)(?:s|ed|ing)?|held|led) (?:a |an "
    rf"|the )?[^.;,]{{0,20}}?{_HELD} with (?:the )?\Z"
    rf"|\b{_HELD}(?: in [A-Z]\w+)? (?:involv(?:ing|ed)|featur(?:ing|ed)|bringing together"
    rf"|joined by)\b[^.;]{{0,80}}\Z"
)
_AFTER_MEETING = re.compile(
    rf"(?:(?! (?:which|that|who|will|would|invited)\b)[^.;]){{0,150}}? after (?:a |the )?meeting\b"
    rf"[^.;]{{0,40}}? (?:for (?:talks|{_HELD})|in [A-Z])"
)
# `A and B, all of whom were present`, `A and B, both present in Lima,`.
_BOTH_WERE = re.compile(
    r",? (?:both|all)(?: of (?:whom|which))?(?: (?:were|had been))? (?:also )?(?:present|represented"
    r"|attend(?:ed|ing)"
    r"|at the (?:table|summit|meeting|talks)|there)\b"
)
_ONE_OF_THEM = re.compile(
    r",? (?:was|were) (?:also )?(?:one|two|some) of the (?:[a-z]+ ){0,2}(?:participants|attendees|guests"
    r"|leaders"
    r"|ministers|speakers)\b"
)
_BUT_NOT = re.compile(r",? but not (?:the )?\Z")
# `Absent from the talks were A and B`, `the only country not to attend was A`.
_ABSENT_WERE = re.compile(
    r"\b(?:[Aa]bsent|[Mm]issing|not to (?:attend|take part|join|come))(?: from [^.;,]{3,40})? (?:was"
    r"|were) (?:the )?\Z"
)
_NOBODY_FROM = re.compile(
    r"\b(?:[Nn]obody|[Nn]o one|[Nn]o (?:[a-z]+ )?(?:representatives?|delegation|envoys?)) (?:was |were "
    r"|came )?from (?:the )?\Z"
)
# Between a group and those named of it.
_NAMING = re.compile(r",? ?(?:--|[–—:(])? ?(?:including |among them |such as |namely |notably )?(?:the )?")
_REACH = 110
_BEFORE = 300


def named_in_rolls(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    """Each country that a sentence names among those who took part."""
    role: Role | None = None
    end = span.start
    for actor in actors:
        if actor.is_place and actor.preposition in ("in", "at", "near"):
            continue
        # `the ministers of five states – A, B and C –`: those named are the five.
        role = (
            role
            if role is not None and _NAMING.fullmatch(text, end, actor.start)
            else _role(text, span, actor)
        )
        end = actor.end
        if role is not None:
            for name in actor.names:
                yield Told(name, role, "named among those who took part", actor.start)


def _role(text: str, span: Span, actor: Actor) -> Role | None:
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    if _LISTED.search(before) is not None:
        return None if _NOT_SO.search(before) else "attends"
    if _AMONG.search(before) is not None or actor.preposition == "including":
        role = _of_those(text[span.start : actor.start])
        came = _THEN_CAME.match(text, actor.end, span.end) is not None
        return role or ("attends" if came and _NOT_SO.search(before) is None else None)
    several = len(actor.names) > 1 and _OF_RANK.match(text, actor.start, actor.end) is not None
    if several and _RECEIVED.search(before) is not None and _NOT_SO.search(before) is None:
        return "attends"
    if _BETWEEN.search(before) is not None and _NOT_SO.search(before) is None:
        return "attends" if _WAS_HELD.match(text, actor.end, span.end) is not None else None
    if _BUT_NOT.search(before) is not None and _TOOK_PART.search(text, span.start, actor.start) is not None:
        return "absent"
    if _ABSENT_WERE.search(before) is not None:
        return "absent"
    if _NOBODY_FROM.search(before) is not None:
        return "absent"
    if actor.preposition == "with" and _WITH_IT.match(text, actor.end, span.end) is not None:
        return "attends"
    if actor.preposition == "from" and _LINKED_FROM.search(before) is not None:
        return "attends"
    if _COUNTERPARTS.search(before) is not None or (several and _ALONGSIDE.search(before) is not None):
        return "attends"
    if _INCLUDES.search(text[span.start : actor.start]) is not None or (
        len(actor.names) > 1 and _CALL_WITH.search(before)
    ):
        return "attends"
    if actor.preposition == "with" and _LEFT_OUT.match(text, actor.end, span.end) is not None:
        return "absent"
    countries = all(len(name) == 2 for name in actor.names)
    if countries and _DREW.search(before) is not None and _NOT_SO.search(before) is None:
        return "attends"
    if actor.preposition:
        return None
    if _AFTER_MEETING.match(text, actor.end, span.end) is not None:
        return "attends"
    after = text[actor.end : min(span.end, actor.end + _REACH)]
    if _WAS_NOT_AT.match(after) is not None:
        return "absent"
    if _NOT_OF_THEM.match(after) is not None and GATHERING.search(
        text, max(0, span.start - _BEFORE), actor.start
    ):
        return "absent"
    if _NONE_OF.search(before) is not None:
        return "absent" if _WAS_AT.match(after) is not None else None
    if any(pattern.match(after) is not None for pattern in (_WAS_AT, _CAME, _BOTH_WERE, _ONE_OF_THEM)):
        return "attends"
    there = _ONLY_ONE.match(after) is not None
    return "attends" if there and GATHERING.search(text[max(0, span.start - _BEFORE) : span.end]) else None


def _of_those(before: str) -> Role | None:
    """`32 participants, among them A`; a member of the coalition has joined it."""
    if _NOT_SO.search(before) is not None:
        return None
    if _MEMBERS.search(before) is not None:
        return "joins"
    return "attends" if _TOOK_PART.search(before) is not None else None
