"""Who is named of those that took part: lists of participants, those received, those at the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Role, Span
from .absences import is_contrary, role_of_the_absent, stayed_at_home
from .actors import Actor
from .answers import role_in_answer
from .appearances import role_of_the_present
from .assemblies import ends_with_others
from .gatherings import AT_ONE, AT_THE_PLACE, PERSONS, THEN_CAME, Gatherings
from .inclusions import included_role
from .naming import Lead, Naming
from .objects import SCHEME
from .presence import role_of_the_seated
from .summons import role_of_the_host
from .told import Told
from .whereabouts import role_by_place, was_not_either

# Words of which one is in every sentence that names participants.
CUES = frozenset({
    "list", "roll", "roster", "participants", "attendees", "attendance", "guests", "delegations",
    "delegates", "present", "attending", "represented", "room", "table", "call", "screen", "attended",
    "joined", "received", "hosted", "welcomed", "telephoned", "briefed", "spoke", "gathered", "summit",
    "drew", "attracted", "absent", "missing", "among", "meeting", "talks", "conference", "only",
    "there", "discussions", "negotiations", "consultations", "gathering", "members", "joining",
    "dialled", "dialling", "dialing", "dialed", "participating", "session", "involved", "coalition",
    "met", "dial", "attend", "convened", "meetings", "line", "part", "brought", "includes", "include",
    "included", "including", "meet", "called", "invitation", "stayed", "invited", "asked", "plus",
    "connected", "inside", "left", "kept", "shut", "locked", "stay", "coming", "absence", "taking",
    "person", "sat", "expected",
    "due", "absentees", "absentee",
    "during", "opened", "closed", "others", "awaited", "photo", "seat",
    "seated", "sits", "sitting", "hall",
    "someone", "somebody", "delegation", "no-show", "no-shows", "floor", "appearance", "apologies", "regrets",
    "excused", "together", "rang", "phoned", "either", "leaders", "counterparts", "colleagues",
    "chamber", "came", "seats", "chairs", "chair", "screens", "video", "listed",
})  # fmt: skip
# The surest of them, where only groups are named.
CUES_OF_GROUPS = frozenset({
    "table", "room", "screen", "line", "nobody", "no-one", "absent", "missing", "seat", "summit",
    "represented",
    "came", "video", "there",
})  # fmt: skip
_NAMES = r"(?:names|named|includes|included|include|shows|showed|gives|gave|has|had|were|was|are|comprised)"
_THOSE = (
    r"(?:participants|attendees|attendance|guests|delegations|delegates"
    r"|(?:those|(?:the |other )?(?:\d+ )?(?:leaders|ministers|countries|nations|states|others)) "
    r"(?:present|attending|taking part|joining"
    r"|participating|gathered|dial+ing in|represented|in (?:the room|attendance)|at the [a-z]{4,10}"
    r"|on the [a-z]{4,10}"
    r"|(?:who|that|which) (?:attended|took part|joined|came|dialled in|spoke|were (?:there|present"
    r"|represented)))"
    r"|(?:participating|attending) (?:countries|nations|states|leaders))"
)
_AT_IT = (
    r"(?:present(?: (?:at|in) [^.;,]{3,40})?|attending(?: [^.;,]{3,40})?|(?:taking "
    r"part|participating)(?: in [^.;,]{3,40})?|in attendance|represented"
    r"|on (?:the )?(?:call|line|list|screen)"
    r"|in the room"
    r"|(?:at|a?round) the table|dialling in|joining(?: (?:them|him|her|by video|online|remotely|in))*|there)"
)
_SITTING_WITH = re.compile(
    r"\b(?:sat|sits|sitting)\b[^.;,]{0,30} (?:with|alongside|next to) (?:[^.;,]{0,40}, )?(?:the )?\Z"
)
_BROUGHT = re.compile(r"\bbr(?:ought|ings?|inging) [^.;,]{0,50}\Z")
_TO_A_PLACE = re.compile(r" (?:together\b|to (?:the )?[A-Z])")
_ON_A_CALL_WITH = re.compile(
    r"\b(?:(?:after|following|during|held|holds|had"
    r"|hold) (?:[a-z]+ )?talks(?: in [A-Z]\w+)?(?: on \w+day)? with (?:the )?\Z|(?:held|hold|holds|had|have"
    r"|after|following"
    r"|during|chair|chairs|chaired|convened?|convenes|in|host|hosts|hosted)"
    r" (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?(?:call"
    r"|meeting|summit|videoconference|video ?conference|conference|session|talks) with (?:the )?\Z)"
)
_ALONGSIDE = re.compile(
    r"\b(?:attended|took part|participated|joined|gathered|dialled in)\b[^.;]{0,60} (?:alongside"
    r"|together with|along with)"
    r" (?:the )?\Z"
)
_JOINED_SOMEBODY = re.compile(r" (?:also |later |then )?joined (?:the )?")
_ENDS_LISTED = (
    *(f"{verb} " for verb in _NAMES.removeprefix("(?:").removesuffix(")").split("|")),
    "is ", "sat ", "sit ", "be ", "by ", ": ", ", ", "also ", "both ", "others ", "well ", "the ", "of ",
    "from ", "including ",
)  # fmt: skip
_LISTED = Lead(
    re.compile(
        rf"(?i:\b(?:list|roll|roster)(?! of (?:donors|pledges"
        rf"|contributors))(?: of [\w’' -]{{3,40}})?,? (?:also )?{_NAMES}"
        rf"|\b{_THOSE}(?: [\w’' -]{{1,40}})?(?:,? (?:also |will |then ){{0,2}}{_NAMES}|:)|\b{_AT_IT}(?: "
        rf"(?:were|was|are|is|sat|sit|will be)|:)"
        r"|\b(?:attended|joined|represented)(?:, (?:among others|inter alia),)?"
        r"(?: (?:on|in|at) [^.;,]{3,25})? by"
        r"|\b(?:took part|attended|participated|were (?:present|represented))[^.;,:]{0,30}:)[:,]? (?:also "
        r"|both |among others,? |as well |the |those of |from "
        r"|leaders including ){0,3}\Z"
    ),
    _ENDS_LISTED,
)
# `including the prime minister of A, EU partners, `: on to the next of the list.
_HAS_ON_A_LIST = re.compile(
    r"(?<!donors['’] )(?<!donor )(?<!sanctions )(?<!target )(?<!waiting )(?<!shopping )\b(?:list|roster"
    r"|seating plan|line-up)\b(?! of (?:[a-z]+ )?(?:donors|targets|demands|pledges|contributors|options))"
    r"[^.;:]{0,140}? (?:has|had|shows?|showed"
    r"|includes?|included|lists|listed|mentions|mentioned|names|named)(?: also)? (?:the )?\Z"
)
# `Expected in Lima are A and B`, `Among those awaited at the summit are A and B`.
_EXPECTED = Lead(
    re.compile(
        r"\b(?:[Ee]xpected|[Dd]ue|[Aa]waited) (?:in [A-Z]\w+|at [^.;,]{3,30}?|there)(?: on \w+day)?,?"
        r" (?:are|is|were|will be) (?:also )?(?:the )?\Z"
    ),
    ("are ", "is ", "were ", "be ", "also "),
)
# `A is represented by its ambassador, B by its minister`, `A sent its minister, B only an envoy`.
_AND_GAPPED = re.compile(
    r"\b(?:represented by|sent|sends|is sending|attended|took part|joined|dialled in)\b[^.;]{3,90}(?:,|;"
    r"| and) "
    r"(?:the )?\Z"
)
_BY_SOMEBODY = re.compile(
    r" (?:by|only|merely|just|through)(?: by| through)? (?:an?|its|his|her|their"
    r"|the) (?:[a-z]+ ){0,2}?(?:ambassador"
    r"|minister|envoy|president|premier|chancellor|general|admiral|official|attach[eé]|deputy|representative"
    r"|diplomat|adviser|officer|chief)\b"
)
_WORD = (
    r"(?:[A-Z][\w’'.-]*|of|the|an?|his|her|its|prime|vice|deputy|foreign|defen[cs]e|president|premier"
    r"|ministers?"
    r"|chancellor|secretary|chief|commission|head|general|king|envoy|taoiseach|institutions|officials"
    r"|representatives"
    r"|members|allies|partners|states|countries|nations|leaders)"
)
_ITEM = rf"{_WORD}(?: {_WORD}){{0,6}}(?:,? and|,? as well as|,) "
_ENDS_AMONG = (
    "them ", "including ", "counting ", "as ", "notably ", "least ", "others ", "namely ", ", ", ": ", "and ",
    "of ", "the ", "both ", "from ", "senior ",
)  # fmt: skip
_AMONG = Lead(
    re.compile(
        rf"\b(?:among them|including|counting|such as|notably|not least|among others|namely)[,:]? "
        rf"(?:{_ITEM}){{0,6}}"
        r"(?:those of |the |both |from |senior ){0,2}\Z"
    ),
    _ENDS_AMONG,
)
_TO_DO = re.compile(r"\bto (?!the\b|an?\b|date\b)[a-z]+|\babout\b|\bdiscuss\w*")
_TOOK_PART = re.compile(
    r"\b(?:participants|attendees|delegations|attended|attends?|attending|took part|taking part|takes? "
    r"part|joined"
    r"|present|represented|participated|participating|convened|held talks|(?:are|were|is|was) involved"
    r"|(?:leaders|ministers|heads of state[a-z ]{0,16}|chiefs|officials|envoys) (?:travelled|came|flew"
    r"|arrived)"
    r"|(?:hosted|received|welcomed|convened) [^.;]{0,40}?(?:leaders|ministers|chiefs|officials"
    r"|countries|nations)"
    rf"|met|gathered|dialled in|came together|on the (?:call|line)|connected|{AT_THE_PLACE})\b"
)
_AFTER_MEETING = re.compile(
    r"(?:,|\)| --| –| —) [^.;]{0,50}?\bafter (?:meeting\b|holding talks|(?:their|a|the) (?:[a-z-]+ ){0,2}"
    r"(?:meeting|talks|summit)\b)"
)
_AGREED_AT = re.compile(rf"(?:,|\)| --?| –| —) [^.;]{{0,50}}?\b(?:at|during) {AT_ONE}")
_TOGETHER_WITH = Lead(
    re.compile(
        r"\b(?:took part|attended|joined|dialled in|(?:was|were) (?:present|represented|there)),? (?:along "
        r"with|together with"
        r"|as well as|alongside) (?:the )?\Z"
        r"|\b(?:joined|attended|took part in|participated in|dialled into)\b[^.;]{0,50}(?:call|meeting"
        r"|summit|talks|session"
        r"|conference),? (?:along with|together with|as well as|alongside) (?:the )?\Z"
    ),
    ("with ", "as ", "alongside "),
)
_APPOSED_TO = re.compile(rf"\b{PERSONS}\b[^.;,]{{0,50}}(?:(?: --?| –| —|:|,) | \()(?:the )?\Z", re.IGNORECASE)
_MEETING = re.compile(rf"\b(?:met|meets?|meeting)\b[^.;,]{{0,60}}\b{PERSONS}\b[^.;,]{{0,20}}\Z")
_JOINED_TO = re.compile(
    rf"(?:\b{PERSONS}\b[^.;,]{{0,60}},?|[a-z],) (?:as well as|along with|together with|alongside|plus) "
    rf"(?:those of |the |from )?\Z",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\b(?:members|joined|signed up to|belong to|part of)\b[^.;]{0,40}\b(?:coalition|force|alliance"
    r"|mission)\b"
    r"|\b(?:coalition|force|alliance|mission)\b[^.;]{0,40}\bmembers\b"
    r"|\bcoalition,? (?:to )?which [^.;]{0,60}\b(?:joined|attached themselves|acceded|signed up|added "
    r"their names)\b"
)
_BY_A_SCHEME = re.compile(r"\b(?:coalition|force|alliance|mission)\b[^.;,]{0,30} joined by (?:the )?\Z")
_RECEIVED = re.compile(
    r"\b(?:spoke (?:via|by|over|on) [a-z ]{3,25} (?:to|with)|host to|received|hosted|welcomed|receives"
    r"|hosts|welcomes|receiving|hosting|welcoming|met(?: "
    r"with)?|gathered|telephoned|called|briefed|spoke (?:to|with)"
    r"|held talks with|assembled|invited in)\b[^.;,]{0,60}\Z"
)
# `received letters from the leaders of A and B`, `gathered from them that`, `welcomed the support of`.
_FROM_THEM = re.compile(
    r"\bfrom (?:the )?\Z|\b(?:support|backing|letters?|messages?|pledges?|promises?|offers?|decisions?"
    r"|congratulations"
    r"|credentials|help|blessing|assurances?|commitments?|contributions?) (?:of|from|by) (?:the )?\Z"
)
_HOSTED = re.compile(r"(?:,| has| had| also| then)* (?:received|hosted|welcomed|hosts|receives|welcomes) \Z")
_PLUS = re.compile(
    r"\b(?:participate|attend|take part|took part|attended|gathered|met|meet|dialled in)\b[^.;]{0,90},? "
    r"plus (?:the )?"
    r"(?:[a-z-]+ )?\Z"
)
_MEMBERS_OF = re.compile(
    r",? (?:both|all|itself|also|themselves) (?:an? )?members? of (?:the|this) (?:[“\"‘']?)(?:coalition"
    r"|force|alliance)\b"
)
_MEMBER_NAMED = re.compile(r"\b[Cc]oalition (?:member|partner)s? \Z|\bcoalition of (?:the )?\Z")
_WELCOMED = re.compile(
    r"\b(?i:coalition|alliance|force|group)\b[^.;]{0,30} (?:welcom(?:ed|es)|admitted|admits|accepted|took in"
    r"|gained|won) (?:the )?\Z"
)
_AT_THE_PLACE = re.compile(rf",? {AT_THE_PLACE}")
# `A and B kept C out of their talks`, `A locked C out of its summit with B`.
_KEEPING_OUT = r"(?:kept|keeps|shut|shuts|left|leaves|locked|froze|cut)"
_THEIR_TALKS = r"[^.;]{3,60}? out of (?:its|their|his|the) (?:[\w-]+ ){0,2}?(?:talks|summit|meeting|call)"
_KEPT_OUT_OF_THEIRS = re.compile(
    rf" (?:has |have |had )?{_KEEPING_OUT} [^.;]{{3,60}}? out of their (?:[\w-]+ ){{0,2}}?(?:talks|summit"
    rf"|meeting|call)\b"
)
_KEPT_OUT_OF_TALKS_WITH = re.compile(rf" (?:has |have |had )?{_KEEPING_OUT} {_THEIR_TALKS} with\b")
_OUT_OF_TALKS_WITH = re.compile(rf"\b{_KEEPING_OUT} {_THEIR_TALKS} with (?:the )?\Z")
# `had around his table the heads of government of A and B`.
_AROUND_HIS_TABLE = Lead(
    re.compile(
        r"\b(?:had|has|received|gathered|seated|sat|brought) (?:around|at|round|to) (?:his|her"
        r"|its) table (?:also )?(?:the )?\Z"
    ),
    ("table ", "also "),
)
# `had hosted them, together with A`.
_WITH_THEM = Lead(
    re.compile(
        r"\b(?:hosted|received|welcomed|met|joined) (?:them|him|her)(?: all)?,? (?:together with|along with"
        r"|as well as|plus"
        r"|alongside) (?:the )?\Z"
    ),
    ("with ", "as ", "plus ", "alongside "),
)
_CALL_THAT = re.compile(r"\bcall (?:that |which )?(?:the )?\Z")
_MADE_TO = re.compile(
    r" (?:all |jointly |then )?(?:made|placed|put through|held)(?: together)? (?:to|with)\b"
)
# `Officers from A and B were among them`, after others who met.
_WERE_AMONG_THEM = re.compile(r",? (?:too )?(?:was|were|is|are) (?:also )?among them\b")
_ON_THAT_LIST = re.compile(r" (?:was|were|is|are) (?:also |both )?on (?:it|the list|that list|this list)\b")
_GUEST_LIST = re.compile(
    r"\b(?:guest list|(?:list|roll(?: call)?|roster) of (?:[a-z]+ )?(?:guests|participants|those|attendees"
    r"|delegations|invitees"
    r"|the present))\b"
)
_MEMBERS_ARE = re.compile(
    r"\b(?i:members of the (?:coalition|force|alliance)(?: of the willing)?"
    r"|coalition['’]s (?:[\w-]+ ){0,2}members|coalition"
    r" members) (?:are|were)(?: now| today| also)? (?:the )?\Z"
)
_JOINING = re.compile(r" (?:also |later |soon )?joining\b")
_AS_MEMBERS = re.compile(r" as (?:new |full |further )*members\b")
_AS_A_MEMBER = re.compile(
    r" as (?:an?|its|the|his|her) (?:[\w-]+ ){0,2}(?:members?|participants?|partners?)\b"
)
_ON_BOARD = re.compile(r" (?:now |also |both )?(?:on board|aboard|in the fold)\b")
# A caption: `A's Jane Roe and B's John Doe at the summit in Lima.`
_IN_A_PICTURE = re.compile(rf" at {AT_ONE}(?: (?:in|on) [^.;,]{{2,40}})?\.?\s*")
# `sat down with A at the summit`, `took part in a call with A`.
_MET_ONE = re.compile(r"\b(?:sat down|sat together|conferred|huddled|met|spoke|held talks) with (?:the )?\Z")
_AT_IT_TOO = re.compile(rf" (?:at|during|on the (?:sidelines|margins|fringes) of) {AT_ONE}")
_ON_IT_WITH = re.compile(
    r"\b(?:took part|take part|taking part|participated|joined)\b(?: in)? (?:an?|the) (?:[\w-]+ ){0,3}?"
    r"(?:call|meeting|summit|video ?conference|session|link-up)(?: of the [a-z ]{5,30})? with (?:the )?\Z"
)
# `welcomed A and other leaders`.
_RECEIVED_ONE = re.compile(r"\b(?:received|hosted|welcomed|receives|hosts|welcomes|greeted) (?:the )?\Z")
_AND_OTHER_LEADERS = re.compile(
    r",? and (?:[a-z0-9]+ ){0,2}(?:other|fellow|more) (?:[\w-]+ ){0,2}?(?:leaders|ministers|chiefs|heads"
    r"|counterparts)\b"
)
_THERE_TOO = re.compile(
    rf" (?:[a-z]+ly |also |all |both |among those )*(?:attending|taking part|participating|joining|present"
    rf"|dial+ing in|listening in|looking on|{_AT_IT})\b"
)
_PRESENCE = re.compile(r"\b(?:with|in) the (?:presence|participation|attendance) of (?:the )?\Z")
_AMONG_THEM = re.compile(r",? (?:also |too )?among them\b")
_BY_ONES_SIDE = Lead(
    re.compile(r"\b(?i:flanked|accompanied|surrounded)\b[^.;,]{0,30} by (?:the )?\Z"), ("by ",)
)
_DREW = re.compile(
    r"\b(?:drew|attracted|was attended by) (?:[a-z]+ ){1,4}(?:from|of) (?:[^.;]{0,80} )?(?:from |the )?\Z"
)
_REMOTE_FROM = re.compile(
    r"\b(?:dial(?:l?ed|l?ing)?|join(?:ed|ing)?|connect(?:ed|ing)|participat(?:e|ed|ing)|took part"
    r"|taking part|tun(?:ed|ing)"
    r"|log(?:ged|ging)) (?:in )?(?:remotely |virtually |online |by video(?: ?link)? |via [a-z]+ )?from "
    r"(?:the )?\Z"
)
_BETWEEN = Lead(
    re.compile(
        r"\b(?:[Tt]alks|[Mm]eetings?|[Ss]ummit|[Dd]iscussions|[Nn]egotiations|[Cc]onsultations|[Gg]athering"
        r"|[Ss]ession"
        r"|[Vv]ideo ?conference)(?: (?:of"
        r"|at) [a-z ]{2,30})?(?: in [A-Z]\w+)?(?: on \w+day)?"
        r",? (?:between|among|of|with|involving) (?:the )?\Z"
    ),
    ("between ", "among ", "of ", "with ", "involving "),
)
# Talks that somebody was or was not at took place.
_KNOWN_TALKS = re.compile(
    r"\b(?:present at|absent from|missing from|invited to|excluded from|skipped|boycotted|left out of"
    r"|kept out of"
    r"|shut out of|attended) (?:the|those|these) [^.;,]{0,40}\Z"
)
_WAS_HELD = re.compile(
    r"[^.;]{0,60}? (?:(?:was|were|is being|are being) (?:held|hosted)|took place|lasted|ended|began"
    r"|opened|continued"
    r"|resumed|concluded|(?:is|are) (?:under ?way|taking place|in progress)|ha(?:s|ve) (?:begun|opened"
    r"|started|ended))\b"
)
_APPOSITION = re.compile(r"(?: --?| –| —|:) (?:the )?| \((?:the )?")
_AS_WELL = re.compile(
    r"[^.;:]{1,90}?,? (?:along with|together with|as well as|alongside|besides|in addition to|as (?:is|are"
    r"|was|were|did|do|does"
    r"|has|have"
    r"|will)(?: also)?) (?:the )?(?:heads? of |leaders? of |chiefs? of )?(?:the )?"
)
_MARKS = frozenset(",:-–—(")
_NOT_SO = re.compile(
    r"\b(?:would|could|will|may|might|not|never|should|if|whether|plans?|planned|next|to be|no longer)\b"
)
_TAKING_IN = ("takes in ", "brought in ", "brings in ", "drew in ", "taking in ")
_INSIDE = ("in ", "at ", "near ", "in the ")


def named_in_rolls(span: Span, actors: Sequence[Actor], gatherings: Gatherings) -> Iterator[Told]:
    """Each country that a sentence names among those who took part, called it, or stayed away."""
    text = gatherings.text
    former: Role | None = None
    for at, actor in enumerate(actors):
        before = text[span.start : actor.start]
        if actor.is_place and before.endswith(_INSIDE) and not before.endswith(_TAKING_IN):
            continue
        if actor.is_place and actor.preposition in ("in", "at", "near"):
            actor = replace(actor, preposition="")
        naming = Naming.of(span, actor, gatherings)
        role = _role(naming)
        following = actors[at + 1] if at + 1 < len(actors) else None
        doubt = None
        if following is not None and role is None:
            role = "absent" if stayed_at_home(naming, following) else _joined(naming, following)
            if role is None and text[following.start : following.end] in gatherings.venues:
                role = role_by_place(naming, following.start, following.end)
                doubt = "by the town of the gathering" if role is not None else None
            elif role is None and was_not_either(naming, following.start, following.end):
                role = "absent"
        if role is None and former is not None and _too(text, actors[at - 1], actor):
            role = former
        elif role is None and at > 0 and is_contrary(naming, former, text[actors[at - 1].end : actor.start]):
            role = "absent"
        former = role
        if role is not None:
            for name in (*_group_of(naming, actors[at - 1] if at > 0 else None), *actor.names):
                yield Told(name, role, "named among those who took part", actor.start, doubt=doubt)
        if at > 0 and naming.is_several and _HOSTED.fullmatch(text, actors[at - 1].end, actor.start):
            for name in actors[at - 1].names:
                yield Told(name, "hosts", "received several", actors[at - 1].start)


def _too(text: str, former: Actor, actor: Actor) -> bool:
    """`A is on the line, as are B and C`, `A attended, along with B`: of whom the same is said."""
    return _AS_WELL.fullmatch(text, former.end, actor.start) is not None


def _group_of(naming: Naming, former: Actor | None) -> tuple[str, ...]:
    """`five states -- A, B and C --`: the group whose members are named."""
    if former is None or any(len(name) == 2 for name in former.names):
        return ()
    apposed = _APPOSITION.fullmatch(naming.text, former.end, naming.actor.start) is not None
    return former.names if apposed else ()


def _joined(naming: Naming, other: Actor) -> Role | None:
    """`leaders of A and B joined the president in Oslo`."""
    joined = not other.is_place and _JOINED_SOMEBODY.fullmatch(naming.text, naming.actor.end, other.start)
    return "attends" if joined and naming.is_several else None


def _role(naming: Naming) -> Role | None:
    answered = role_in_answer(naming)
    if answered is not None:
        return answered
    if _names_a_list(naming) and naming.near_those_met:
        return "attends" if naming.is_sure_here else None
    if naming.follows(_EXPECTED) and naming.near_those_met:
        return "attends"
    if naming.goes_on(_BY_SOMEBODY) and _AND_GAPPED.search(naming.sentence_before) is not None:
        return "attends" if naming.is_sure_here else None
    if naming.follows(_LISTED):
        joined = _BY_A_SCHEME.search(naming.before) is not None or naming.goes_on(_AS_MEMBERS)
        listed: Role = "joins" if joined else "attends"
        return listed if naming.is_sure else None
    role = role_of_the_absent(naming) or included_role(naming.far_before, naming.context)
    if role is not None:
        return role
    if naming.follows(_AMONG) or naming.actor.preposition == "including":
        role = _of_those(naming.sentence_before)
        came = naming.goes_on(THEN_CAME) and _NOT_SO.search(naming.before) is None
        return role or ("attends" if came else None)
    if _met_with(naming):
        return "attends"
    if naming.follows(_BETWEEN):
        if _KNOWN_TALKS.search(naming.before) is not None:
            return "attends"
        if _NOT_SO.search(naming.before) is None and naming.goes_far_on(_WAS_HELD):
            return "attends"
    role = _of_several(naming) if naming.is_sure else None
    if role is not None or _by_the_side(naming):
        return role or "attends"
    return role_of_the_host(naming) or role_of_the_present(naming) or role_of_the_seated(naming)


def _names_a_list(naming: Naming) -> bool:
    """`A list drawn up by the hosts has A and B on it`."""
    before = naming.sentence_before
    listed = "list" in before or "roster" in before or "seating plan" in before or "line-up" in before
    return listed and _HAS_ON_A_LIST.search(before) is not None


def _of_several(naming: Naming) -> Role | None:
    """`Leaders met, A and B among them`, `as well as A`, `coalition member A`."""
    before = naming.before
    if naming.goes_on(_AMONG_THEM):
        if _MEMBERS.search(naming.sentence) is not None:
            return "joins"
        return "attends" if _TOOK_PART.search(naming.sentence) is not None else None
    if (naming.countries and _MEMBER_NAMED.search(before) is not None) or (
        not naming.actor.preposition and naming.goes_on(_MEMBERS_OF)
    ):
        return "joins"
    if naming.is_official and not naming.actor.preposition and not naming.sentence_before:
        caption = _IN_A_PICTURE.fullmatch(naming.text, naming.actor.end, naming.span.end)
        if caption is not None and naming.countries > 1:
            return "attends"
    if naming.is_official and naming.goes_on(_AT_IT_TOO) and _MET_ONE.search(before) is not None:
        return "attends"
    with_one = naming.actor.preposition == "with" and naming.is_official
    if with_one and _ON_IT_WITH.search(before) is not None:
        return "attends"
    if naming.goes_on(_AND_OTHER_LEADERS) and _RECEIVED_ONE.search(before) is not None:
        return "attends"
    if naming.is_sure_here and not naming.actor.preposition:
        kept_out = naming.goes_on(_KEPT_OUT_OF_TALKS_WITH)
        if kept_out or (naming.countries > 1 and naming.goes_on(_KEPT_OUT_OF_THEIRS)):
            return "attends"
    if " out of " in naming.sentence_before and _OUT_OF_TALKS_WITH.search(naming.sentence_before):
        return "attends"
    if naming.follows(_AROUND_HIS_TABLE) or naming.follows(_WITH_THEM):
        return "attends"
    if naming.goes_on(_MADE_TO) and _CALL_THAT.search(before) is not None:
        return "attends"
    if naming.goes_on(_WERE_AMONG_THEM) and naming.near_those_met:
        if _MEMBERS.search(naming.context) is not None:
            return "joins"
        return None if ends_with_others(naming.context) else "attends"
    if naming.goes_on(_ON_THAT_LIST) and _GUEST_LIST.search(naming.context) is not None:
        return None if ends_with_others(naming.context) else "attends"
    if "members" in before and _MEMBERS_ARE.search(before) is not None:
        return "joins"
    if naming.actor.preposition == "with" and naming.goes_on(_JOINING) and _MEMBERS.search(naming.sentence):
        return "joins"
    if naming.goes_on(_AS_A_MEMBER) and _WELCOMED.search(before) is not None:
        return "joins"
    if naming.actor.preposition == "with" and naming.goes_on(_ON_BOARD):
        return "joins" if _MEMBERS.search(naming.sentence) or SCHEME.search(naming.sentence) else None
    came = naming.goes_on(THEN_CAME)
    if (
        _PLUS.search(before) is not None
        or naming.follows(_TOGETHER_WITH)
        or (came and _JOINED_TO.search(before) is not None)
    ):
        return "attends"
    listed = not naming.actor.preposition and len(naming.actor.names) > 1
    mark = before.removesuffix("the ").rstrip()[-1:]
    if not listed or mark not in _MARKS or _APPOSED_TO.search(before) is None:
        return None
    met = (
        came
        or naming.goes_on(_AFTER_MEETING)
        or naming.goes_on(_AGREED_AT)
        or _MEETING.search(before) is not None
    )
    return "attends" if met else None


def _by_the_side(naming: Naming) -> bool:
    """`with A and B attending`, `in the presence of A`, `flanked by A`, `some dialled in from A and B`."""
    if naming.actor.preposition == "with" and (
        naming.goes_on(_THERE_TOO) or naming.is_past_aside(_AT_THE_PLACE)
    ):
        return _MEMBERS.search(naming.sentence) is None
    if not naming.is_sure:
        return False
    if naming.follows(_BY_ONES_SIDE) and naming.at_a_gathering:
        return True
    countries = all(len(name) == 2 for name in naming.actor.names)
    if countries and _DREW.search(naming.before) is not None and _NOT_SO.search(naming.before) is None:
        return True
    several = countries and len(naming.actor.names) > 1
    return _PRESENCE.search(naming.before) is not None or (
        several and _REMOTE_FROM.search(naming.before) is not None
    )


def _met_with(naming: Naming) -> bool:
    """`received the leaders of A and B`, `sat alongside them`, `brought them to Oslo`, `a call with them`."""
    before = naming.before
    if naming.countries > 1 and _ON_A_CALL_WITH.search(before) is not None and naming.is_sure:
        return True
    if naming.actor.preposition == "by" or not naming.is_several or _NOT_SO.search(before) is not None:
        return False
    if _BROUGHT.search(before) is not None:
        return naming.goes_on(_TO_A_PLACE)
    received = _RECEIVED.search(before)
    if received is not None:
        return _FROM_THEM.search(received[0]) is None
    return _SITTING_WITH.search(before) is not None or _ALONGSIDE.search(before) is not None


def _of_those(before: str) -> Role | None:
    """`32 participants, among them A`; a member of the coalition has joined it."""
    if _NOT_SO.search(before) is not None:
        return None
    if _MEMBERS.search(before) is not None:
        return "joins"
    *_, took_part = [None, *_TOOK_PART.finditer(before)]
    return "attends" if took_part is not None and _TO_DO.search(before, took_part.end()) is None else None
