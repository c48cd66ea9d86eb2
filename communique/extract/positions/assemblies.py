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
from .gatherings import UNSURE, Gatherings, is_of_countries
from .objects import GATHERING
from .seats import AT_IT, EVEN, ONE, PLACE, SEAT, TIME, TO_IT
from .told import Told

# Words of which one is in every sentence that puts only two countries somewhere.
CUES = frozenset({
    "table", "room", "rooms", "hall", "chamber", "screen", "screens", "line", "call", "link", "photo", "row",
    "left", "right", "list", "sheet", "guests", "participants", "attendees", "present", "there", "among",
    "so",
    "attended", "attending", "joined", "joining", "meeting", "summit", "talks", "conference", "dinner",
    "session", "gathering", "discussions", "videoconference", "side", "beside", "seated",
})  # fmt: skip
_FEWEST = 3
_SURELY = 2
_SAT = (
    r"(?:were|was|are|is|had been|have been|will be|will (?:also )?sit|are to sit|sat|sit|sits|stood|stand"
    r"|stands|appeared"
    r"|appear|came|come|arrived|arrive|have arrived|had arrived|turned up|showed up|have come|had come"
    r"|(?:were|are) (?:seated|sitting|standing)|gathered|assembled|took part)"
)
_MOVED = (
    r"(?:(?:had |have |has |are |were |all )*(?:just )?(?:travell?ed|travelling|flew|flown|flying|filed"
    r"|filing|walked"
    r"|streamed|hurried|came|come|coming|went|gone|arrived?|arriving|headed|heading|trooped|drove|driven"
    r"|made the (?:trip|journey)))"
)
_ON_THE_WAY = r"(?: (?:straight|together|by (?:train|plane|air)|(?:in|to|from) [A-ZÀ-Þ]\w+|on \w+day|back))*"
_HAD_A_SEAT = (
    r"(?:(?:each |all )?(?:had|have|has|took|take|kept|occupied|filled|put) (?:an?|the|their|its|one|two)? ?"
    r"(?:[\w-]+ ){0,2}?(?:chairs?|seats?|places?|nameplates?|ministers?|officers?|officials?|envoys?"
    r"|generals?"
    r"|ambassadors?|representatives?|delegations?|observers?|people|someone|somebody))"
)
_SHOWN = (
    r"(?:(?:also )?(?:pose[sd]?|posing|lined up|line up|stood|stand|smiled?|(?:are|were) (?:pictured|seen)) "
    r"(?:together )?(?:for|in|during|at|before|ahead of|after) (?:the|an?|his|her|their) "
    rf"(?:[\w-]+ ){{0,3}}?(?:photo\w*|picture|portrait|{GATHERING.pattern}))"
)
# Behind the list, of which it is the subject.
_IS_THERE = re.compile(
    rf"{EVEN} (?:{_SAT}{EVEN} {PLACE}|{_MOVED}{EVEN}{_ON_THE_WAY} {TO_IT}"
    rf"|{_HAD_A_SEAT}{EVEN} (?:{SEAT}|{AT_IT})|{_SHOWN}"
    rf"|(?:attended|attend|joined|took part in|participated in|dialled into|followed"
    rf"|were following) (?!the [a-z]+['’]s calls?\b){ONE}"
    rf"(?!['’])|shared a table\b|stayed (?:on )?(?:until|till|to) the end of {ONE}"
    rf"|left {ONE} (?:early|before|after|without|together|by|through)\b|represented their (?:countries"
    rf"|governments|nations) at)"
)
# `took part`, `joined the premier at the palace`, of people near whom a gathering is told of.
_CAME_TO_IT = re.compile(
    rf"(?:,[^,.;]{{3,60}},)?{EVEN} (?:(?:took part|attended|dialled in|listened in|were (?:there|present"
    rf"|represented)"
    r"|sat in)(?=[.,;]| (?:too|as well|by|from|online|remotely|via|in person)\b)"
    r"|joined (?:him|her|them|the (?:hosts?|president|premier|prime minister|chancellor|leaders|others)"
    r"|[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){0,2})"
    r"(?=[.;]| (?:at|in|for|on|round|around|by|via)\b)(?! in (?:[a-z]+ly )?[a-z]+ing\b))"
)
_IS_HERE = re.compile(
    rf"{EVEN} (?:(?:are|were){EVEN} (?:here|inside|in the (?:building|house))|have (?:all )?(?:arrived"
    rf"|taken their seats)"
    r"|are (?:arriving|in))(?=[.;,]| (?:already|too|in person|now)\b)"
)
# `A, B and C at the summit in Oslo`, of a caption, which may begin `Photo: `.
_CAPTION = re.compile(
    r"\s*(?:(?:\(?L(?:eft)?[- ](?:to[- ])?R(?:ight)?\)?|From (?:the )?(?:left|right)|Photo(?:graph)?"
    r"|Picture|Pictured|Above"
    r"|Clockwise from top left)[:,]? (?:the )?)?",
    re.IGNORECASE,
)
_IN_PICTURE = re.compile(
    rf"(?: together| all)?,? {PLACE}(?: (?:in|on|of|for|at) [^.;,:]{{2,30}}?)*\s*(?:[.;]|\Z)"
)
# What people of several countries do together, or at the gathering.
_CONFER = re.compile(
    rf"{EVEN} (?:discussed|conferred|deliberated|haggled|compared notes|put their heads together"
    r"|went through (?:the|it|its|those|this)\b"
    r"|talked (?:it|things|matters) (?:over|through)|are discussing|were discussing|sat down"
    r"|(?:met|meet)(?= (?:in|at|on|for|with|today|yesterday|over|late|early|again|behind)\b|[.,;])"
    r"|held a (?:[a-z]+ ){0,2}(?:call|meeting|session|dinner))\b"
    r"(?![^.;]{0,60}\b(?:(?:with|in|between) (?:their|his|its)\b|by letter|at home))"
)
_ACTED_THERE = re.compile(
    rf"{EVEN} (?:[a-z]+ed|took|held|gave|spoke|made|brought|sat|bent|stood|drew|rose|put|laid"
    rf"|set)(?! (?:to|that|by)\b)"
    r"(?: (?!(?:that|seats?|place|who|which|not|if|was|were|call) )[\w’'-]+){0,9}?"
    rf"(?<!ed)(?<!taken)(?<!made)(?<!given)(?<!held)(?<!seat)(?<!place) (?:at|in|during) {ONE}(?!['’])"
)
# What needs the sentence before to tell of which gathering.
_WAS_AMONG_THEM = re.compile(
    rf"{EVEN} (?:were|was|are){EVEN} (?:among|amongst) (?:them|these|those)(?=[.,;]| (?:too|as well)\b)"
)
_WAS_ON_IT = re.compile(
    rf"{EVEN} (?:were|was|are|stood|stand|figured|featured){EVEN} on (?:it|the list|them)"
    r"(?=[.,;]| (?:too|as well)\b)"
)
_WAS_THERE_TOO = re.compile(
    rf"{EVEN} (?:(?:were|was|are){EVEN} (?:there|present|represented|in attendance)"
    r"|came(?=[.,;]| straight\b| too\b)|turned up|had (?:also )?come|sat in)"
    r"(?=[.,;]| (?:too|as well|straight|for the first time|of course)\b)"
)
_ENDS = re.compile(
    r"(?:(?: (?:as well|too|among others)|,? and (?:some |about )?(?:\d+ |several |many |two dozen )?others"
    r"|,? who [^.;]{3,80}|,? as they arrived[^.;]*| included))*\s*(?:[.;,]|\Z"
    r"| (?:on|in|at|for|by|to|with|as|and|from|when|before|after|ahead|over|around|side by side)\b)"
)
_STOPS = re.compile(rf"(?:,? and (?:[\w-]+ ){{0,2}}others| {AT_IT}[^.;:]{{0,30}}?)?\s*(?:[.;]|\Z)")
_OPENS = r"(?:\A|[;:—–,] ?|\b(?:and|while|where) )"
_LIKE = r"(?: (?:also|both|all|among others,?|inter alia,?|besides the hosts?,?|, among others,))*"
_EXCEPT = r"(?:, (?:besides|apart from|along with|next to|beside) [^.;,:]{3,40},)?"
_ARE = rf"(?:are|were|will be){_LIKE}"
# Before the list, which stands behind its place: `Around the table sat `, `Arriving at the summit are `.
_THERE_IS = re.compile(
    rf"(?:{_OPENS}(?:(?:also|already|now|again|further|there too|new|with (?:him|her|them)"
    r"|(?:pictured|seen|seated|sitting|seated|standing|gathered|arriving|taking part|assembled|listening"
    r"|waiting"
    r"|present|represented|connected|speaking(?: in turn)?|newcomers|there)),? ){0,2}"
    rf"{PLACE}[^.;:]{{0,40}}?{_EXCEPT},? (?:{_SAT}){_LIKE}"
    rf"|{_OPENS}(?:also )?(?:(?:taking part|participating)(?: in {ONE})?|(?:attending|joining"
    rf"|following) {ONE})"
    rf"{TIME}{_EXCEPT} {_ARE}"
    rf"|{_OPENS}(?:also )?in (?:[A-Z]\w+|the (?:[a-z]+ )?(?:capital|palace|building)) for {ONE}{TIME} {_ARE}"
    rf"|{_OPENS}in the [a-z]+ row of the [a-z ]{{3,20}}? (?:stand|stood|are|were|sit|sat){_LIKE}"
    rf"|{_OPENS}(?:there, )?(?:at|a?round) an? (?:[\w-]+ )?table,? (?:{_SAT}){_LIKE}"
    rf"|{_OPENS}(?:among )?the (?:first|last|next) to (?:arrive|come|leave|turn up)(?: (?:at|for"
    rf"|to)? ?{ONE}){TIME} {_ARE}"
    rf"|{_OPENS}newcomers to {ONE} {_ARE}"
    rf"|{_OPENS}to {ONE}{TIME}{_EXCEPT},? (?:came|come){_LIKE}"
    r"|\b(?:photo\w*|pictures?) (?:of|from|taken at) the [a-z ]{3,25}? (?:shows?|showed)"
    r"|\b(?:attendance sheet|roll|guest ?book)(?: of (?:the )?[a-z]+)? (?:bears|bore|carries|carried|shows"
    r"|showed) "
    r"the (?:signatures|names) of)"
    r"(?: the| a)? ?\Z",
    re.IGNORECASE,
)
_PEOPLED = rf"(?:{RANK}{WHO} (?:of|from) )?(?:the |those (?:of|from) (?:the )?)?"
_FROM = re.compile(
    rf"(?:\bthere (?:were|are)(?: also| even| again| now)* {_PEOPLED}"
    r"|\A(?:from (?:outside|beyond|across|further|elsewhere|farther|as far)[\w ]{0,25}? )(?:came|come|were"
    r"|there were) (?:the )?"
    rf"|\b(?:{WHO}|guests) (?:had |have )?(?:came|come|travelled|arrived|flew in|flown in"
    rf"|dialled in) from (?:the )?)\Z",
    re.IGNORECASE,
)
# A label: `In the palace with the president today: `, `From left: `.
_LABEL = re.compile(
    r"(?:\A|[.?!] |^)(?:\d\d?[.:]\d\d\S*(?: [A-Z]{2,4})?\.? )?(?:(?:Also|Now|Already|And|Here|Again|Seated"
    r"|Sitting|Seen"
    r"|Pictured|Gathered|Expected|Due|Awaited|Standing) )*"
    rf"(?:{SEAT}|(?:in|at|inside) the (?:[\w’'-]+ ){{0,2}}?(?:palace|building|room|chancellery|castle"
    rf"|villa|hotel"
    r"|[A-ZÀ-Þ]\w+)|(?:from|left to) (?:left|right)(?: to (?:right|left))?|(?:around|beside|behind|with"
    r"|next to) "
    r"(?:him|her|them)|in person|by video(?: ?link)?|remotely|online|on video|present|in attendance"
    r"|arrivals|arriving"
    r"|there|(?:the )?(?:guests|participants|attendees|delegations|guest list))"
    rf"(?: with [^.;:,]{{3,40}}?| {AT_IT}|{TIME}){{0,3}}(?: (?:now|today|so far|tonight))*(?::| –| —"
    rf"| -)(?: the)? ?\Z",
    re.IGNORECASE,
)
# `Three leaders walked into the summit: A, B and C`, `ministers of three powers (A, B and C) met`.
_THOSE = (
    rf"(?:\b(?:{WHO}|countries|nations|states|governments|powers|others|guests|participants|delegations)"
    r"|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Tt]en) more)\b"
)
_CAME = (
    r"(?:\b(?:met|meet|gathered|attended|took part|sat down|came together|dialled in|listened in|conferred"
    rf"|are meeting|came to {ONE}|flew to {ONE}|followed {ONE})\b|\b{_MOVED}{_ON_THE_WAY} {TO_IT})"
)
_BY_NAME = re.compile(
    rf"{_THOSE}[^.;:]{{0,60}}?{_CAME}[^.;:(]{{0,40}}?(?::| –| —| -"
    rf"|,) (?:those of )?(?:the )?\Z"
)
_NAMED_OF = re.compile(rf"{_THOSE}[^.;:]{{0,60}}?(?: \(|: | – | — | - )(?:those of )?(?:the )?\Z")
_OF_WHOM = re.compile(rf"(?:\)| –| —| -)? (?:also |all )?{_CAME}")
_AMONG_THEM = re.compile(r",? among (?:them|others)\b")
# `The five who met in Oslo were A, B`, `His guests are A, B`, `The meeting was limited to A, B`.
_NAMES_THEM = re.compile(
    r"(?:\b(?:who|that|which) (?:met|gathered|sat|attended|took part|came|dialled in"
    r"|travelled)\b[^.;,:]{0,40}"
    r" (?:were|are|consisted of|comprised|included|was made up of)"
    r"|\b(?:guests?|companions|visitors|newcomers|participants|interlocutors)\b[^.;,:]{0,40}"
    rf"{_EXCEPT} (?:were|are)"
    rf"|(?i:{GATHERING.pattern}|\bcircle(?: of participants)?|\bround)\b[^.;:]{{0,25}} (?:is|was|had been"
    rf"|has been)"
    r"(?: [a-z]+ly)? (?:confined|limited|restricted|widened|extended|opened|enlarged"
    r"|expanded)(?: this time| then| on \w+day)?"
    r" (?:to|to include|to take in)"
    rf"|(?i:{GATHERING.pattern})\b[^.;:]{{0,25}} (?:was|is|were|are) followed (?:from [a-z]+|online"
    rf"|on screens?|by video) by"
    rf"|(?i:{GATHERING.pattern})\b[^.;:]{{0,25}} (?:connected|linked) [A-ZÀ-Þ]\w+ (?:with|to|and))"
    r"(?: also| only)? (?:(?:[a-z]+ )?(?:leaders|ministers|premiers|presidents|chiefs) (?:of"
    r"|from) )?(?:the )?\Z"
)
_WITH_ONLY = re.compile(r"\bwith (?:only|just) (?:the )?\Z")
_PRESENT = re.compile(rf" (?:present|attending|taking part|there|represented|{SEAT})(?=[.,;]|\Z| [a-z])")
_STILL_PRESENT = re.compile(r"(?: still| also| all)* (?:present|in attendance|looking on|listening)\b")
# `on the screens C, D and E`, behind `in the room are A and B;`.
_ELSEWHERE = re.compile(rf"[;,](?: and)? {SEAT}(?:,| were| are| was)?(?: the)? ?\Z", re.IGNORECASE)
_IN_FIRST = re.compile(rf"\b{PLACE}", re.IGNORECASE)
# `and those of D and E on the screen`, behind `with A, B and C in the room`.
_THOSE_OF = re.compile(rf"\b(?:[Ww]ith|were|are) [^.;]{{3,160}} {SEAT},? and (?:the )?\Z")
_BY_A_SEAT = re.compile(rf",? {SEAT}")
# Those whom a host has with him.
_HAD_WITH_HIM = re.compile(
    rf"\b(?:had|has|seated|gathered|assembled|convened|brought|got|united) (?:{SEAT}|{AT_IT}"
    rf"|(?:in|at) (?:the|his) [A-ZÀ-Þa-z]\w+){TIME},? {_PEOPLED}\Z"
)
_HAD = re.compile(rf"\b(?:had|has|seated|gathered|assembled|got|brought) {_PEOPLED}\Z")
_AROUND_HIM = re.compile(rf"(?:{TIME}) (?:{SEAT}|to (?:one|the|a|his|her) (?:[a-z]+ )?table\b|{AT_IT})")
_RECEIVED = re.compile(
    r"\b(?:welcomed|welcomes|received|receives|hosted|hosts|greeted|greets|gathered|assembled|entertained"
    r"|sat down to (?:[a-z]+ )?(?:dinner|lunch|talks|table) with"
    r"|(?:held|gave|hosted|gives|hosts) an? (?:[a-z]+ )?(?:dinner|lunch|summit|reception"
    r"|meeting)[^.;,]{0,25}?"
    r" (?:for|with)"
    r"|chair(?:ed|s) (?:the|an?|this) (?:[a-z]+ )?(?:call|meeting|summit|talks|session"
    r"|video ?conference) with"
    r"|(?:spoke|talked|conferred)(?: (?:at|on|by|in|over|via) [^.;,]{3,20}?)? (?:to|with)"
    r"|in (?:conversation|discussion|a huddle|deep talk) with"
    rf"|shook hands [^.;,]{{0,25}}?with) {_PEOPLED}\Z"
)
_COMPLETED = re.compile(
    rf"\b(?:round|company|circle|line-up|table|cast) (?:was|is|were) (?:completed|made up"
    rf"|rounded off) by {_PEOPLED}\Z"
    r"|\b(?:was|were|is|are|will be) joined (?:for|at|on|in) [^.;,]{3,30}? by "
    rf"{_PEOPLED}\Z"
)
# `the call that A, B and C made`.
_ONE_THAT = re.compile(
    rf"(?i:{GATHERING.pattern})(?:,? (?:that|which|(?:at|in|to|for|on|from|during) which)"
    rf"| where) {_PEOPLED}\Z"
)
_HELD_IT = re.compile(
    rf"{EVEN} (?:(?:had )?(?:made(?= (?:to|with|on|from)\b)|held|joined|attended|gathered|met|sat"
    rf"|took part|conferred"
    r"|discussed|came|(?:were|are) (?:following|on|at|in)|sent (?:[a-z]+ )?(?:observers|envoys|officials"
    r"|ministers|delegates))\b)"
)
# `So are A, B and C`: the same as of the one before.
_SO = re.compile(
    rf"(?:\A|[;,—–] ?|\b(?:and|but) )so,? (?:too )?(?P<verb>are|were|was|is|did|do|have"
    rf"|had){_LIKE} {_PEOPLED}\Z",
    re.IGNORECASE,
)
_WAS_THERE = re.compile(
    rf"\b(?:(?P<was>(?:were|was|are|is|sat|sits|stood|appeared|will be){EVEN} (?:{PLACE}|there\b|present\b"
    r"|represented\b|here\b|in (?:person|attendance)\b|connected\b|by video|on a (?:[\w-]+ )?screen\b|on it\b"
    r"|among them\b))"
    r"|(?:attended|joined|dialled in|took part|came(?= (?:to the|in person|too)\b|[.,])|travelled|flew)\b)"
)
_LISTS_GUESTS = re.compile(
    r"\b(?:(?:list|roll|register) of (?:the )?(?:guests|participants|attendees|delegations|delegates"
    r"|those (?:present|there))|(?:guest|attendance|participants['’]?) (?:list|sheet|roll))\b",
    re.IGNORECASE,
)
_CAME_TOGETHER = re.compile(
    rf"\b(?:{WHO}|countries|nations|states|governments|participants|guests|attendees|capitals|allies)\b"
    r"[^.!?]{0,120}?\b(?:met|meet|gathered|gather|assembled|convened|attended|took part|sat down"
    r"|came together"
    r"|came|conferred|dialled in|joined|were (?:present|there|represented)|travelled|flew)\b"
    r"|\b(?:received|welcomed|hosted|assembled|gathered|drew)\b[^.!?]{0,60}"
    rf"\b(?:{WHO}|countries|nations|guests)\b",
    re.IGNORECASE,
)
# Of what else a list before may be: those who give, refuse, are counted, dead or asked.
_OF_OTHERS = re.compile(
    r"\b(?:send(?:ing)?|sent|give|giving|offer\w*|pledg\w*|promis\w*|contribut\w*|provid\w*|donat\w*"
    r"|donors?|refus\w*|oppos\w*"
    r"|reject\w*|declin\w*|object\w*|sign(?:ed)? up|ready to|willing to|prepared to|against|wounded|killed"
    r"|died|fell"
    r"|sanction\w*|undecided|hesitat\w*|absent|missing|stayed away|uninvited|targets?|blacklist|veto\w*"
    r"|doubt\w*"
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
    r"|offers?|proposals?|refus\w*|wish\w*|would-be|asked|letters?|absence|empty|polls?|ranking|elections?"
    r"|hardly|nearly|almost)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(r"(?<!press )(?<!news )\bconference\b")
_PRESS = re.compile(r"\b(?:press|news) (?:conference|briefing)|\breporters\b|\bjournalists\b", re.IGNORECASE)
_ONE = re.compile(ONE)
_ON_BOARD = re.compile(
    r" (?:in)?to (?:the|his|its|this) (?:[\w-]+ )?(?:coalition|fold|club|force|alliance|mission|group"
    r"|ranks)\b| as (?!they|he|she|the\b)"
)
# Behind the presence of somebody, what `so` would rather mean.
_SAYS_MORE = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|said|[a-z]{3,}ed)\b")
_AFTERTHOUGHT = re.compile(r"[;,]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_CLAUSE = re.compile(r"; |, (?:but|while|whereas|although|though) ")
_RULE = "named in a list of those who were there"
_BY_THE_ONE_BEFORE = "by the gathering of the sentence before"


def _is_of_countries(words: str) -> bool:
    return is_of_countries(_CONFERENCE.sub("meeting", words))


def may_list(countries: int, words: frozenset[str], former: str) -> bool:
    """Whether a sentence may put its countries somewhere: two only by its words, or a list before it."""
    if countries >= _FEWEST or countries < _SURELY:
        return countries >= _FEWEST
    return not words.isdisjoint(CUES) or ("on" in words and _LISTS_GUESTS.search(former) is not None)


def ends_with_others(context: str) -> bool:
    """Whether the last sentence of a context is of others than those who came: givers, refusers, the dead."""
    *_, last = _SENTENCE.split(context.rstrip())
    return _OF_OTHERS.search(last) is not None


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
        return any(words.search(said) is not None for words in (UNSURE, _NOT_SO, _PRESS))


def _is_put_there(clause: _Clause, *, near: bool) -> bool:
    """Whether the clause says where the list was: `A, B and C sat at the table`, `on screen were A and B`."""
    before, after = clause.before, clause.after
    there = _IS_THERE.match(after) if clause.is_subject else None
    if there is not None:
        return _is_of_countries(there[0]) and (near or _ONE.search(there[0]) is not None)
    shown = _IN_PICTURE.match(after) if clause.is_long and clause.is_subject else None
    if shown is not None and _CAPTION.fullmatch(before) is not None:
        return _is_of_countries(shown[0])
    inverted = _THERE_IS.search(before)
    if inverted is not None and _ENDS.match(after):
        return _is_of_countries(inverted[0]) and (near or _ONE.search(inverted[0]) is not None)
    if not near:
        return False
    if _ELSEWHERE.search(before) is not None and _IN_FIRST.search(before) is not None:
        return _STOPS.match(after) is not None
    if clause.listed.preposition == "with" and _STILL_PRESENT.match(after) is not None:
        return True
    return _THOSE_OF.search(before) is not None and _BY_A_SEAT.match(after) is not None


def _is_in_company(clause: _Clause) -> bool:
    """Whether a host had the list with him, a label names it, or its members conferred."""
    before, after = clause.before, clause.after
    if not clause.is_long:
        return False
    if _HAD_WITH_HIM.search(before) is not None:
        return _ENDS.match(after) is not None
    if _HAD.search(before) is not None and _AROUND_HIM.match(after) is not None:
        return True
    if clause.listed.of_people and (_RECEIVED.search(before) or _COMPLETED.search(before)):
        return _ENDS.match(after) is not None and _ON_BOARD.match(after) is None
    if _WITH_ONLY.search(before) is not None:
        return _PRESENT.match(after) is not None
    if _FROM.search(before) is not None or _NAMES_THEM.search(before) is not None:
        return _ENDS.match(after) is not None
    if _LABEL.search(before) is not None:
        return _STOPS.match(after) is not None
    if _BY_NAME.search(before) is not None:
        return _STOPS.match(after) is not None or _AMONG_THEM.match(after) is not None
    if _NAMED_OF.search(before) is not None and _OF_WHOM.match(after) is not None:
        return True
    return clause.is_subject and _do_it_together(clause)


def _do_it_together(clause: _Clause) -> bool:
    """`the call that A, B and C made`, `ministers of A, B and C discussed it`."""
    if _ONE_THAT.search(clause.before) is not None and _HELD_IT.match(clause.after) is not None:
        return True
    if not clause.listed.of_people:
        return False
    if any(words.match(clause.after) is not None for words in (_CONFER, _IS_HERE, _CAME_TO_IT)):
        return True
    acted = _ACTED_THERE.match(clause.after)
    return acted is not None and _is_of_countries(acted[0])


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
    if any(words.search(said) is not None for words in (UNSURE, _NOT_SO, _OF_OTHERS)):
        return False
    *_, there = [None, *_WAS_THERE.finditer(said)]
    if there is None or (there["was"] is None) == (verb in ("are", "were", "was", "is")):
        return False
    return _SAYS_MORE.search(said, there.end()) is None
