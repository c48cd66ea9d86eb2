"""Lists of countries, or of those who stand for them, read as attendance: `At the table: A, B and C`.

A list is several countries named in a row, by name, adjective, office or person, with the bodies between
them. Its members were at a gathering if the clause puts the list there: before its place, behind it, as
those whom a host had with him, or as those of whom the same is said as of the one before. Every wording is
tied to the list on both sides, so that another predicate of its members, or a noun that owns them, as in
`the flags of A, B and C`, leaves them alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Span
from .actors import Actor
from .enumerations import RANK, WHO, Enumeration, enumerations
from .gatherings import AT_ONE, AT_THE_PLACE, UNSURE, Gatherings, is_of_countries
from .objects import GATHERING
from .passives import Told

# Words of which one is in every sentence that puts a list somewhere.
CUES = frozenset({
    "table", "tables", "room", "rooms", "hall", "chamber", "circle", "horseshoe", "tent", "ballroom",
    "palace", "screen", "screens", "line", "call", "link", "video", "photo", "picture", "row", "left",
    "right", "list", "sheet", "roll", "guests", "participants", "attendees", "delegations", "delegates",
    "present", "there", "among", "so", "with", "attended", "attending", "joined", "joining", "following",
    "meeting", "meetings", "summit", "talks", "conference", "dinner", "session", "gathering",
    "consultations", "deliberations", "discussions", "videoconference", "conclave", "round", "discussed",
    "conferred", "deliberated", "gathered", "welcomed", "received", "hosted", "greeted", "seats", "seat",
    "chairs", "chair", "places", "airport", "pictured", "seated", "forum", "went",
})  # fmt: skip
_FEWEST = 3
_SURELY = 2
_TIME = (
    r"(?:[,]? (?:today|yesterday|tonight|now|already|so far|again|this (?:morning|afternoon|evening|time)"
    r"|(?:on|last) \w+day(?: (?:morning|afternoon|evening|night))?|\w+day|at (?:noon"
    r"|\d[\d:.]*(?: ?[ap]\.?m\.?)?)"
    r"|in [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?))*"
)
_EVEN = r"(?:[,]? (?:also|all|both|each|too|again|still|then|already|duly|there|later|[a-z]+ly))*"
_SEAT = (
    rf"(?:{AT_THE_PLACE}"
    r"|(?:at|a?round) (?:his|her|its|their|whose|one|a) (?:[\w-]+ ){0,2}?table\b(?! of\b)"
    r"|in (?:his|her|their|an?) (?:[\w-]+ )?(?:room|hall|chamber)\b"
    r"|on screens?\b|in (?:the|that|this|its) (?:\w+ )?(?:back |front )?row\b"
    r"|to (?:his|her|the host['’]s|the president['’]s) (?:left|right)\b)"
)
_AT = rf"(?:(?:at|in|for|on|around|before|to|into|inside|during|of) {AT_ONE})"
_LISTED = (
    r"(?:on (?:the|that|its|his) (?:guest|attendance|seating|invitation|participants['’]) (?:list|sheet"
    r"|roll|plan)\b"
    r"|on the (?:list|roll|sheet) of (?:the )?(?:guests|participants|attendees|delegations|those present)\b)"
)
_AMONG = (
    r"(?:among (?:the )?(?:guests|participants|attendees|delegates|delegations|visitors|arrivals"
    r"|those (?:present|there|attending|in (?:the )?(?:room|attendance)|at the [a-z]+|on the [a-z]+"
    r"|who (?:were (?:there|present)|came|met|attended|gathered|dialled in)))\b)"
)
_PLACE = rf"(?:{_SEAT}|{_AT}|{_LISTED}|{_AMONG})"
_BE = (
    r"(?:were|was|are|is|had been|have been|sat|sit|sits|stood|stand|stands|appeared|appear|came|come|arrived"
    r"|arrive|have arrived|had arrived|turned up|showed up|have come|had come|will be|were seated|are seated"
    r"|gathered|assembled|took part)"
)
_MOVED = (
    r"(?:(?:had |have |are |were )?(?:travell?ed|travelling|flew|flown|flying|filed|filing|walked|streamed"
    r"|hurried|came|come|coming|went|gone|arrived|arriving|headed|heading|trooped|drove|driven))"
)
_HAD_A_SEAT = (
    r"(?:(?:each |all )?(?:had|have|has|took|take|kept|occupied|filled|put) (?:an?|the|their|its|one|two)? ?"
    r"(?:[\w-]+ ){0,2}?(?:chairs?|seats?|places?|nameplates?|ministers?|officers?|officials?|envoys?"
    r"|generals?"
    r"|ambassadors?|representatives?|delegations?|observers?|people|someone|somebody))"
)
_SHOWN = (
    r"(?:(?:also )?(?:pose[sd]?|posing|lined up|line up|stood|stand|smiled?|are pictured|were pictured"
    r"|are seen"
    r"|were seen) (?:together )?(?:for|in|during|at|before|ahead of|after) (?:the|an?|his|her|their) "
    rf"(?:[\w-]+ ){{0,3}}?(?:photo\w*|picture|portrait|{GATHERING.pattern}))"
)
# Behind the list, of which it is the subject.
_IS_THERE = re.compile(
    rf"{_EVEN} (?:{_BE}{_EVEN} {_PLACE}|{_MOVED}{_EVEN}(?: [^.;,]{{0,25}}?)?? (?:{_AT}"
    rf"|(?:in)?to the (?:[\w-]+ ){{0,2}}(?:room|hall|chamber)\b)"
    rf"|{_HAD_A_SEAT}{_EVEN} (?:{_SEAT}|{_AT})|{_SHOWN}"
    rf"|(?:attended|attend|joined|took part in|participated in|dialled into|followed"
    rf"|were following) {AT_ONE})"
)
# `A, B and C at the summit in Oslo`, of a caption.
_IN_PICTURE = re.compile(
    rf"(?: together| all)?,? {_PLACE}(?: (?:in|on|of|for|at) [^.;,:]{{2,30}}?)*\s*(?:[.;]|\Z)"
)
# What people of several countries do together.
_CONFER = re.compile(
    rf"{_EVEN} (?:discussed|conferred|deliberated|haggled|compared notes|put their heads together"
    rf"|went through"
    r"|talked (?:it|things|matters) (?:over|through)|are discussing|were discussing|sat down"
    r"|held a (?:[a-z]+ ){0,2}(?:call|meeting|session|dinner))\b(?![^.;]{0,60}\b(?:with|in"
    r"|between) (?:their|his|its)\b)"
)
# What needs the sentence before to tell of which gathering.
_WAS_AMONG_THEM = re.compile(
    rf"{_EVEN} (?:were|was|are){_EVEN} (?:among|amongst) (?:them|these|those)(?=[.,;]| (?:too|as well)\b)"
)
_WAS_ON_IT = re.compile(
    rf"{_EVEN} (?:were|was|are|stood|stand|figured|featured){_EVEN} on (?:it|the list|them)(?=[.,;]"
    rf"| (?:too|as well)\b)"
)
_WAS_THERE_TOO = re.compile(
    rf"{_EVEN} (?:(?:were|was|are){_EVEN} (?:there|present|represented|in attendance)|came(?=[.,;]"
    rf"| straight\b| too\b)"
    r"|turned up|had (?:also )?come)(?=[.,;]| (?:too|as well|straight|for the first time|of course)\b)"
)
_ENDS = re.compile(
    r"(?:(?: (?:as well|too|among others)|,? and (?:some |about )?(?:\d+ |several |many |two dozen )?others"
    r"|,? who [^.;]{3,80}|,? as they arrived[^.;]*| included))*\s*(?:[.;,]|\Z| (?:on|in|at|for|by|to|with"
    r"|as|and"
    r"|from|when|before|after|ahead)\b)"
)
_STOPS = re.compile(rf"(?:,? and (?:[\w-]+ ){{0,2}}others| {_AT}[^.;:]{{0,30}}?)?\s*(?:[.;]|\Z)")
_OPENS = r"(?:\A|[;:—–,] ?|\b(?:and|while|where) )"
_LIKE = r"(?: (?:also|both|all|among others,?|inter alia,?|besides the hosts?,?|, among others,))*"
_EXCEPT = r"(?:, (?:besides|apart from|along with|next to|beside) [^.;,:]{3,40},)?"
# Before the list, which stands behind its place: `Around the table sat `, `Arriving at the summit are `.
_THERE_IS = re.compile(
    rf"(?:{_OPENS}(?:(?:also|already|now|again|further|there too|with (?:him|her|them)"
    rf"|(?:pictured|seen|seated|standing|gathered|arriving|taking part|assembled|listening|waiting|present"
    rf"|represented|connected)),? ){{0,2}}"
    rf"{_PLACE}[^.;:]{{0,40}}?{_EXCEPT},? (?:{_BE}|come|came){_LIKE}"
    rf"|{_OPENS}(?:also )?(?:(?:taking part|participating)(?: in {AT_ONE})?|(?:attending|joining"
    rf"|following) {AT_ONE}){_TIME}{_EXCEPT} (?:are|were|will be){_LIKE}"
    rf"|{_OPENS}(?:also )?in (?:[A-Z]\w+|the (?:[a-z]+ )?(?:capital|palace|building)) for {AT_ONE}{_TIME} "
    rf"(?:are|were){_LIKE}"
    rf"|{_OPENS}in the [a-z]+ row of the [a-z ]{{3,20}}? (?:stand|stood|are|were|sit|sat){_LIKE}"
    r"|\b(?:photo\w*|picture) (?:of|from) the [a-z ]{3,20}? (?:shows|showed)"
    r"|\b(?:attendance sheet|roll|guest ?book)(?: of (?:the )?[a-z]+)? (?:bears|bore|carries|carried|shows"
    r"|showed) "
    r"the (?:signatures|names) of)"
    r"(?: the| a)? ?\Z",
    re.IGNORECASE,
)
_THERE_WERE_PEOPLE = re.compile(
    rf"\bthere (?:were|are)(?: also| even| again| now)*(?: (?:{RANK}{WHO}) (?:of|from))? (?:the )?\Z",
    re.IGNORECASE,
)
# A label: `In the palace with the president today: `, `From left: `.
_LABEL = re.compile(
    rf"(?:\A|[.?!] |^)(?:\d\d?[.:]\d\d\S*(?: [A-Z]{{2,4}})?\.? )?(?:(?:Also|Now|Already|And|Here|Again"
    rf"|Seated|Seen"
    rf"|Pictured|Gathered) )?"
    rf"(?:{_SEAT}|(?:in|at|inside) the (?:[\w’'-]+ ){{0,2}}?(?:palace|building|room|chancellery|castle"
    rf"|villa|hotel"
    rf"|[A-ZÀ-Þ]\w+)|(?:from|left to) (?:left|right)(?: to (?:right|left))?|(?:around|beside|behind|with"
    rf"|next to) "
    rf"(?:him|her|them)|in person|by video(?: ?link)?|remotely|online|on video|present|in attendance"
    rf"|(?:the )?(?:guests|participants|attendees|delegations|guest list))"
    rf"(?: with [^.;:,]{{3,40}}?| {_AT}|{_TIME}){{0,3}}(?: (?:now|today|so far|tonight))*(?::| –| —"
    rf"| -)(?: the)? ?\Z",
    re.IGNORECASE,
)
# `on the screens C, D and E`, behind `in the room are A and B;`.
_ELSEWHERE = re.compile(rf"[;,](?: and)? {_SEAT}(?:,| were| are| was)?(?: the)? ?\Z", re.IGNORECASE)
_IN_FIRST = re.compile(rf"\b{_PLACE}", re.IGNORECASE)
# `and those of D and E on the screen`, behind `with A, B and C in the room`.
_THOSE_OF = re.compile(
    rf"\b(?:[Ww]ith|were|are) [^.;]{{3,160}} {_SEAT},? and (?:those|the (?:leaders|ministers"
    rf"|premiers)) of (?:the )?\Z"
)
_BY_A_SEAT = re.compile(rf",? {_SEAT}")
_PEOPLED = rf"(?:{RANK}{WHO} (?:of|from) )?(?:the )?"
# Those whom a host has with him.
_HAD_WITH_HIM = re.compile(
    rf"\b(?:had|has|seated|gathered|assembled|convened|brought|got|united) (?:{_SEAT}"
    rf"|{_AT}){_TIME},? {_PEOPLED}\Z"
)
_HAD = re.compile(rf"\b(?:had|has|seated|gathered|assembled|got|brought) {_PEOPLED}\Z")
_AROUND_HIM = re.compile(rf"(?:{_TIME}) (?:{_SEAT}|to (?:one|the|a|his|her) (?:[a-z]+ )?table\b|{_AT})")
_RECEIVED = re.compile(
    r"\b(?:welcomed|welcomes|received|receives|hosted|hosts|greeted|greets|gathered|assembled|entertained"
    rf"|sat down to (?:[a-z]+ )?(?:dinner|lunch|talks|table) with"
    r"|(?:held|gave|hosted|gives|hosts) an? (?:[a-z]+ )?(?:dinner|lunch|summit|reception"
    r"|meeting)[^.;,]{0,25}? (?:for|with)"
    r"|chair(?:ed|s) (?:the|an?|this) (?:[a-z]+ )?(?:call|meeting|summit|talks|session"
    r"|video ?conference) with"
    rf"|shook hands [^.;,]{{0,25}}?with) {_PEOPLED}\Z"
)
_COMPLETED = re.compile(
    r"\b(?:round|company|circle|line-up|table|cast|party|group) (?:was|is|were) (?:completed|made up"
    r"|rounded off) by "
    rf"{_PEOPLED}\Z"
)
# `the call that A, B and C made`.
_ONE_THAT = re.compile(
    rf"(?i:{GATHERING.pattern})(?:,? (?:that|which|(?:at|in|to|for|on|from|during) which)"
    rf"| where) {_PEOPLED}\Z"
)
_HELD_IT = re.compile(
    rf"{_EVEN} (?:(?:had )?(?:made|held|joined|attended|had|gathered|met|sat|took part|conferred|discussed"
    rf"|came"
    r"|were (?:following|on|at|in))\b)"
)
# `So are A, B and C`: the same as of the one before.
_SO = re.compile(
    rf"(?:\A|[;,—–] ?|\b(?:and|but) )so,? (?:too )?(?P<verb>are|were|was|is|did|do|have"
    rf"|had){_LIKE} {_PEOPLED}\Z",
    re.IGNORECASE,
)
_WAS_THERE = re.compile(
    rf"\b(?:(?P<was>(?:were|was|are|is|sat|sits|stood|appeared|will be){_EVEN} (?:{_PLACE}|there\b"
    rf"|present\b|represented\b"
    r"|here\b|in (?:person|attendance)\b|connected\b|by video|on a (?:[\w-]+ )?screen\b|on it\b"
    r"|among them\b))"
    rf"|(?:attended|joined|dialled in|took part|came|travelled|flew|sent (?:his|her|its|their|an?) )\b)"
)
_LISTS_GUESTS = re.compile(
    r"\b(?:(?:list|roll|register) of (?:the )?(?:guests|participants|attendees|delegations|delegates"
    r"|those (?:present|there))"
    r"|(?:guest|attendance|participants['’]?) (?:list|sheet|roll))\b",
    re.IGNORECASE,
)
_CAME_TOGETHER = re.compile(
    rf"\b(?:{WHO}|countries|nations|states|governments|participants|guests|attendees|capitals|allies)\b"
    r"[^.!?]{0,120}?\b(?:met|meet|gathered|gather|assembled|convened|attended|took part|sat down"
    r"|came together|came"
    r"|conferred|dialled in|joined|were (?:present|there|represented)|travelled|flew)\b"
    rf"|\b(?:received|welcomed|hosted|assembled|gathered|drew)\b[^.!?]{{0,60}}\b(?:{WHO}|countries"
    rf"|nations|guests)\b",
    re.IGNORECASE,
)
# Of what else a list before may be: those who give, refuse, are counted, dead or asked.
_OF_OTHERS = re.compile(
    r"\b(?:send(?:ing)?|sent|give|giving|offer\w*|pledg\w*|promis\w*|contribut\w*|provid\w*|donat\w*"
    r"|donors?|refus\w*|oppos\w*"
    r"|reject\w*|declin\w*|object\w*|sign(?:ed)? up|ready to|willing to|prepared to|against|wounded|killed"
    r"|died|fell"
    r"|sanction\w*|undecided|absent|missing|stayed away|uninvited|targets?|blacklist|veto\w*|doubt\w*"
    r"|critici[sz]\w*)\b",
    re.IGNORECASE,
)
# What makes a clause none of an attendance that is told.
_NOT_SO = re.compile(
    r"\b(?:last year['’]s|a year (?:ago|earlier)|years ago|back then|at the time|once|(?:in"
    r"|of) (?:1[5-9]\d|20[01])\d"
    r"|as if|imagine"
    r"|cannot|can|no|nobody|none|neither|nor|without|instead of|rather than|except|unlike|absent|missing"
    r"|n['’]t"
    r"|offers?|proposals?|refus\w*|wish\w*|would-be|asked|letters?|absence|empty|hardly|nearly|almost)\b"
    r"|n['’]t\b"
)
_CONFERENCE = re.compile(r"(?<!press )(?<!news )\bconference\b")
_PRESS = re.compile(r"\b(?:press|news) (?:conference|briefing)|\breporters\b|\bjournalists\b", re.IGNORECASE)
_AT_ONE = re.compile(AT_ONE)
_ON_BOARD = re.compile(
    r" (?:in)?to (?:the|his|its|this) (?:[\w-]+ )?(?:coalition|fold|club|force|alliance|mission|group"
    r"|ranks)\b| as (?!they|he|she|the\b)"
)
# Behind the presence of somebody, what `so` would rather mean.
_SAYS_MORE = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|said|[a-z]{3,}ed)\b")
_AFTERTHOUGHT = re.compile(r"[;,]")
_CLAUSE = re.compile(r"; |, (?:but|while|whereas|although|though) ")
_RULE = "named in a list of those who were there"
_BY_THE_ONE_BEFORE = "by the gathering of the sentence before"


def _is_of_countries(words: str) -> bool:
    return is_of_countries(_CONFERENCE.sub("meeting", words))


def may_list(words: frozenset[str], former: str) -> bool:
    """Whether a sentence of several countries may put them somewhere, by its words or the list before it."""
    return not words.isdisjoint(CUES) or ("on" in words and _LISTS_GUESTS.search(former) is not None)


def named_in_lists(
    span: Span, former: str, actors: Sequence[Actor], gatherings: Gatherings
) -> Iterator[Told]:
    """Each member of the lists of a sentence that puts them at a gathering; `former` stands before it."""
    text = gatherings.text
    for listed in enumerations(text, span, actors):
        clause = _Clause(listed, text[span.start : listed.start], text[listed.end : span.end])
        if listed.countries < _SURELY or clause.is_unsure:
            continue
        near = gatherings.is_near(span) or (clause.is_long and listed.of_people)
        doubt = None
        if not (_is_put_there(clause, near=near) or (near and _is_in_company(clause))):
            doubt = _BY_THE_ONE_BEFORE
            if not _is_said_of_former(clause, former):
                continue
        for name in listed.names:
            yield Told(name, "attends", _RULE, listed.start, doubt=doubt)


@dataclass(frozen=True)
class _Clause:
    """A list with the words of its sentence before and after it."""

    listed: Enumeration
    before: str
    after: str

    @property
    def is_subject(self) -> bool:
        return not self.listed.preposition

    @property
    def is_long(self) -> bool:
        return len(self.listed.names) >= _FEWEST

    @property
    def is_unsure(self) -> bool:
        """Whether the clause denies it, wishes it, or tells of another time."""
        before = _CLAUSE.split(self.before)[-1]
        after = _AFTERTHOUGHT.split(self.after, maxsplit=1)[0]
        said = f"{before} | {after}"
        return any(words.search(said.lower()) is not None for words in (UNSURE, _NOT_SO, _PRESS))


def _is_put_there(clause: _Clause, *, near: bool) -> bool:
    """Whether the clause says where the list was: `A, B and C sat at the table`, `on screen were A and B`."""
    before, after = clause.before, clause.after
    there = _IS_THERE.match(after) if clause.is_subject else None
    if there is not None:
        return _is_of_countries(there[0]) and (near or _AT_ONE.search(there[0]) is not None)
    if clause.is_long and not before.strip() and (shown := _IN_PICTURE.match(after)) is not None:
        return clause.is_subject and _is_of_countries(shown[0])
    inverted = _THERE_IS.search(before)
    if inverted is not None and _ENDS.match(after):
        return _is_of_countries(inverted[0]) and (near or _AT_ONE.search(inverted[0]) is not None)
    if not near:
        return False
    if _THERE_WERE_PEOPLE.search(before) is not None:
        return _ENDS.match(after) is not None
    if _ELSEWHERE.search(before) is not None and _IN_FIRST.search(before) is not None:
        return _STOPS.match(after) is not None
    return _THOSE_OF.search(before) is not None and _BY_A_SEAT.match(after) is not None


def _is_in_company(clause: _Clause) -> bool:
    """Whether a host had the list with him, a label stands before it, or its members conferred."""
    before, after = clause.before, clause.after
    if not clause.is_long:
        return False
    if _HAD_WITH_HIM.search(before) is not None:
        return _ENDS.match(after) is not None
    if _HAD.search(before) is not None and _AROUND_HIM.match(after) is not None:
        return True
    if clause.listed.of_people and (_RECEIVED.search(before) or _COMPLETED.search(before)):
        return _ENDS.match(after) is not None and _ON_BOARD.match(after) is None
    if _LABEL.search(before) is not None:
        return _STOPS.match(after) is not None
    if clause.is_subject and _ONE_THAT.search(before) is not None and _HELD_IT.match(after) is not None:
        return True
    return clause.is_subject and clause.listed.of_people and _CONFER.match(after) is not None


def _is_said_of_former(clause: _Clause, former: str) -> bool:
    """Whether the list shares what the sentence before says: `A and B were on it`, `So are A and B`."""
    so = _SO.search(clause.before)
    if so is not None:
        said = clause.before[: so.start()] or former
        return _ENDS.match(clause.after) is not None and _tells_of_presence(said, so["verb"].lower())
    if not clause.is_subject or _OF_OTHERS.search(former) is not None:
        return False
    if _WAS_AMONG_THEM.match(clause.after) is not None:
        return _CAME_TOGETHER.search(former) is not None and _is_of_countries(former)
    if _WAS_ON_IT.match(clause.after) is not None:
        return _LISTS_GUESTS.search(former) is not None
    if _WAS_THERE_TOO.match(clause.after) is None:
        return False
    *_, gathering = [None, *GATHERING.finditer(former)]
    return gathering is not None and _is_of_countries(former)


def _tells_of_presence(said: str, verb: str) -> bool:
    """Whether what a sentence says last is that somebody was there."""
    if any(words.search(said.lower()) is not None for words in (UNSURE, _NOT_SO, _OF_OTHERS)):
        return False
    *_, there = [None, *_WAS_THERE.finditer(said)]
    if there is None or (there["was"] is None) == (verb in ("are", "were", "was", "is")):
        return False
    return _SAYS_MORE.search(said, there.end()) is None
