"""Whose soldiers go or stay: `no Ruritanian troops will be sent`, `its soldiers would not go`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Contribution, CountryMention, Span
from .hardware import serving
from .objects import DENIED, condition_in
from .told import Told, code_of

# Words of which one is in every sentence that tells whose soldiers go.
CUES = frozenset({
    "troops", "soldiers", "soldier", "peacekeepers", "forces", "servicemen", "boots", "personnel",
    "presence", "participation", "involvement", "contribution", "contingent", "contingents", "deployment",
    "battalion",
    "unit", "units", "jets", "fighters", "aircraft", "planes", "typhoons", "rafales", "gripens",
    "f-16s", "frigates", "ships", "warships", "vessels", "navy", "minehunters", "minesweepers", "bases",
    "depots", "airfields", "airports", "ports", "harbours", "harbors", "army", "force",
    "intervention",
})  # fmt: skip
# With one of these `no Ruritanians` are soldiers that do not go.
POSTED = frozenset({
    "serve", "sent", "dispatched", "dispatch", "deployed", "deploy", "posted", "stationed", "foot", "fight",
    "die", "send",
})  # fmt: skip
NONE = frozenset({"no", "not"})
_ARMED = (
    r" (?:own |ground |combat |land |military |armed |fighting ){0,2}"
    r"(?:troops|soldiers?|peacekeepers?|forces|servicemen|boots|personnel|contingents?|battalions?|units?)\b"
)
_OF_COUNTRY = re.compile(rf"(?:['’]s?|, whose)?{_ARMED}")
_OWN = re.compile(rf"\b([Ii]ts|[Tt]heir|[Oo]ur)(?:{_ARMED})")
_NONE_OF = re.compile(
    r"\b(?:will|would|is|are|can|could|shall|must|to) (?:[a-z]+ly )?(?:be |go )?(?:no|not be(?: any"
    r"| a single)?"
    r"|never be(?: any)?)(?: [a-z]+)? \Z"
)
# `none of our soldiers will`, `no soldier of its own would`.
_NONE_OF_OWN = re.compile(
    r"\b(?:[Nn]one of (?:its|our|their|his|her) (?:own )?(?:troops|soldiers|peacekeepers|forces)"
    r"|(?:[Nn]o|[Nn]ot (?:a single|one)) (?:troops|soldiers?|peacekeepers?|forces)"
    r" (?:of|from) (?:its|our|their|his|her|the) (?:own|country|army))\b"
    r"[^.;,:]{0,40}? (?:will|would|shall|(?:is|are) to|(?:is|are) going)\b"
)
# `excluded any plans for `, `no question of `, before a country's soldiers.
_EXCLUDED = re.compile(
    r"\b[Nn]o (?:plans?|intention|question|reason|wish|talk|desire) (?:to|of) (?:send|deploy|dispatch"
    r"|station)(?:ing)? (?:any )?\Z"
    r"|\bno (?:question|possibility|prospect|chance|plans?) (?:of|for) \Z|\b(?:not|never|n['’]t) (?:let"
    r"|allow|permit|see) \Z|\b(?:exclud(?:es?|ed|ing)|rul(?:es?|ed|ing) out"
    r"|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)) (?:any "
    r"|all |the )?"
    r"(?:[a-z]+ )?(?:plans?|idea|prospect|possibility|deployment|sending|dispatch|use) (?:for|of) \Z"
)
_NO = re.compile(r"\b(?:[Nn]o|[Nn]either|[Nn]ot (?:a|one) single|[Nn]ot one|[Nn]o more) \Z")
_GO = (
    r"(?:be (?:sent|deployed|stationed|dispatched|going|there|present|part|used|on the ground|in|involved"
    r"|active)|go"
    r"|take part"
    r"|participate|set foot|cross the border|serve|join|deploy|fight|move in|start|arrive|enter|stand)\b"
)
_STAY = re.compile(
    rf"[^.;,:]{{0,50}}? (?:(?:will|would|shall|can|could|are|were|is|was)(?: not|n['’]t| never)|won['’]t"
    rf"|cannot|wouldn['’]t|aren['’]t) (?:[a-z]+ly |also |be |even ){{0,3}}(?:{_GO}|sent|deployed|stationed"
    rf"|going|involved|active|present|part of|to (?:go|be)|have (?:any|a) (?:part|hand|role))"
    r"|[^.;,:]{0,50}? (?:will|would) (?:have|play|take) no (?:part|hand|role)\b"
    r"|(?! (?:already |now )?(?:stationed |based |deployed )?(?:in|on|at) )[^.;,:]{0,30}?"
    r" (?:will|would|shall|are to) (?:all )?(?:stay|remain) (?:at home|put|where they are"
    r"|out of"
    r"|in (?:their|the) barracks|on home soil)\b"
)
_RULED_OUT = re.compile(
    r"[^.;:]{0,70}?[ “\"'‘](?:is|are|was|were|(?:has|have|had)(?= never)|has been|have been|had been"
    r"|remains?|be)"
    r" [“\"'‘]?(?:[a-z]+ly )?"
    r"(?:ruled out|excluded|off the table|out of the question|no option|(?:not"
    r"|never)(?: been)? (?:being (?:discussed"
    r"|considered|planned)|foreseen|planned|envisaged"
    r"|envisioned|intended|on the (?:table|agenda|cards)|an option|part of (?:it|the (?:plan|deal))"
    r"|under (?:discussion|consideration)"
    r"|in question|being considered|considered|up for discussion))"
)
_TAKING_PART = re.compile(
    rf"(?:['’]s?)? (?:military )?(?:participation|involvement|deployment){_RULED_OUT.pattern}"
)
# `a Ruritanian contribution is being examined`.
_SHARE_STUDIED = re.compile(
    r"(?:['’]s?)? (?:military |naval |possible |future )?(?:contribution|participation|involvement"
    r"|deployment)"
    r"(?: to| in)?(?: (?:the|a|any) (?:[a-z-]+ )?(?:force|mission|coalition|operation))? (?:is|was"
    r"|would be|remains?)"
    r" (?:also |still |now )?[“\"‘]?(?:conceivable|possible|thinkable|an option|a possibility|(?:being "
    r"|under )"
    r"(?:examin|stud|consider|discuss|review|look|weigh)\w*)(?=[.,;”\"]|$| (?:if|once|in|but|and|at|by)\b)"
)
_GROUND = re.compile(r"\b(?:ground|peacekeep\w*|soldiers|troops|boots)\b")
_NOT_RULED_OUT = re.compile(
    r"[^.;:]{0,70}? (?:(?:is|are|was|were) not|(?:has|have|had) not been) (?:ruled out|excluded"
    r"|off the table)"
)
_MAY_GO = re.compile(rf"[^.;,:]{{0,40}}? (?:could|may|might|would) (?:also |then |well )?{_GO}")
_CONCEIVABLE = re.compile(
    r"(?:(?! (?:but|and|that|while|suggested|said)\b)[^.;,:]){0,60}?"
    r" (?:is|was|were|are|would be) (?:quite |also |still )?(?:conceivable|possible|thinkable"
    r"|imaginable|an option|a possibility)(?=[.,;”\"]|$| (?:if|once|only|as|in|but|and|one day|later)\b)"
)
# `are ready to be sent`, `would be available for the force`.
_STANDS_READY = re.compile(
    r" (?:is|are|was|were|stand|stood|would be|will be) (?:also |already )?(?:ready (?:to (?:be (?:sent"
    r"|deployed"
    r"|put|used|stationed)|go|deploy|move in|join)|for (?:deployment|(?:the|an?|any) (?:[a-z-]+ )?(?:force"
    r"|mission)))"
    r"|available (?:for|to) (?:the|a|such) (?:[a-z-]+ ){0,2}(?:force|mission|coalition|operation)"
    r"|on standby (?:for|to))\b"
)
_BARE_READY = re.compile(
    rf"(?:\b(?:that|and|said|says) |[“\"‘:,] ?)(?i:the )?(?:[Tt]roops|[Ss]oldiers){_STANDS_READY.pattern}"
)
# `could also be active there, the minister said, but only after a truce`.
_BUT_ONLY = re.compile(
    r"[^;:]{0,80}?,? (?:but|and|though) (?P<rest>only (?:after|once|if|when|with|under) [^;:]{3,100})"
)
_ONLY_IF = re.compile(
    rf"[^.;,:]{{0,30}}? (?:will|would|could|can|may) (?:{_GO} )?(?P<rest>only (?:{_GO} )?[^;:]{{3,140}})"
    rf"|[^.;,:]{{0,30}}? (?:will|would|could|can)(?: not|n['’]t) {_GO} (?P<rest2>(?:without|unless"
    rf"|until) [^;:]{{3,140}})"
)
# `no soldier will be sent without its consent`.
_GO_UNLESS = re.compile(
    rf"[^.;,:]{{0,30}}? (?:will|would|can|could) (?:ever )?{_GO}(?: [^.;,:]{{0,40}}?)? (?P<rest>(?:without"
    rf"|unless|until"
    r"|before|as long as) [^.;:]{3,120})"
)
_SENDING = re.compile(
    r"\b(?i:sending|deploying|dispatching|(?:the |any |a )?(?:deployment|dispatch|sending) of)"
    r"(?P<own> (?:its |our |their |own |ground |combat |any |more ){0,3})?"
    r"(?:troops|soldiers|peacekeepers|forces|boots)\b"
)
_FOREIGN = re.compile(
    r"\b(?:(?:troops|soldiers|forces|peacekeepers) (?:from|of) (?i:foreign|western|nato|european|alliance)\b"
    r"|(?i:foreign|western|nato|european|allied|any|such|international|outside|alliance)"
    r"(?: (?:foreign|western|nato|ground|military|peacekeeping|armed)){0,2} (?:troops|soldiers?|peacekeepers"
    r"|forces?|presence|contingents?|deployment|personnel)\b|(?i:foreign|western|nato"
    r"|outside) (?:military )?interventions?\b)[^.;:]{0,140}? (?:unacceptable|inadmissible"
    r"|intolerable|out of the question|a red line|(?:legitimate |military )*targets?|direct involvement"
    r"|(?:an act|a declaration) of war|not (?:be )?(?:accept"
    r"|toler|allow|permit)\w*|(?:be|is|are|were|as|remain(?:s|ed)?) (?:an? )?(?:[a-z]+ )?(?:threat"
    r"|combatants?|enem(?:y"
    r"|ies))\b)"
)
# `ground troops are not on the agenda`, said by a country.
_BARE_TROOPS = re.compile(
    r"(?:\b(?:that|said|says) |[“\"‘]|\A)(?:[Gg]round |[Cc]ombat )?(?:[Tt]roops|[Ss]oldiers"
    r"|[Bb]oots on the ground) "
    r"(?:are|were|is|was) (?:not|no longer) (?:on the (?:agenda|table|cards)|an option"
    r"|under (?:discussion|consideration))\b"
)
# `the possibility of Ruritanian peacekeepers is unacceptable`.
_ANOTHERS = re.compile(
    r"\b(?P<whose>[A-Z][a-z]+) (?:troops|soldiers|peacekeepers|forces)\b[^.;:]{0,50}? (?:is|are|was|were"
    r"|would be) "
    r"[“\"]?(?:[a-z]+ly )?(?:unacceptable|inadmissible|intolerable|out of the question|a red line)\b"
)
_UNREAL = re.compile(r"\b(?:if|whether|were|should|unless|as if) (?:any )?\Z", re.IGNORECASE)
# `no Ruritanian would serve`, behind the people's name.
_PEOPLE_GO = re.compile(
    r"s?\b(?: [a-z]+ing [^.;,]{3,40})? (?:will|would|shall|is going to|are going to|(?:is|are) to|should) "
    r"(?:ever |also |be )?(?:serve|be (?:sent|deployed|dispatched|stationed|posted)|set foot|fight|die|patrol"
    r"|go (?:to (?:[A-Z]|war|fight)|there|into)|wear (?:the|a) (?:uniform|blue helmet))\b"
)
# `not to dispatch Ruritanians`, before the people's name.
_SENDS_THEM = re.compile(
    r"\b(?:not to|(?:will|would)(?: not|n['’]t| never)|won['’]t|no (?:plans?|intention|reason|wish) (?:to"
    r"|of)|(?:rul(?:es?|ed|ing) out|refus(?:es?|ed|ing) to|declin(?:es?|ed|ing) to|against)) "
    r"(?:send|dispatch|deploy|post)(?:ing)? (?:any |young |more )?\Z"
)
# `Ruritanians` `.`, not `Ruritanians trainers`.
_PEOPLE = re.compile(r"s?(?=[.,;)”\"]|\s*\Z| (?:to|into|on|there|for)\b)")
_REACH = 60
_AHEAD = 130


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words could tell whose soldiers go or stay."""
    if not words.isdisjoint(CUES):
        return True
    return not (words.isdisjoint(POSTED) or words.isdisjoint(NONE))


def whose_soldiers(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Told]:
    """Whose soldiers a sentence sends or keeps; what one country says of another's counts for neither.

    `sayer` gives the country that speaks at an offset, `meant` the one that `its` or `our` means there.
    """
    for mention in mentions:
        if sayer(mention.span.start) not in (None, mention.code):
            continue
        armed = _OF_COUNTRY.match(text, mention.span.end, span.end)
        if armed is not None:
            yield from _going(text, span, mention.code, mention.span.start, armed.end())
        elif mention.kind == "demonym" and _people_stay(text, span, mention.span):
            yield Told(
                mention.code, "refuses", "its people will not go", mention.span.start, "troops", "refused"
            )
        part = _TAKING_PART.match(text, mention.span.end, span.end)
        if part is not None:
            troops: Contribution | None = "troops" if _GROUND.search(part[0]) else None
            rule = "its participation is not planned"
            yield Told(mention.code, "refuses", rule, mention.span.start, troops, "refused")
        if _SHARE_STUDIED.match(text, mention.span.end, span.end) is not None:
            rule = "its share is possible or looked at"
            yield Told(mention.code, "considers", rule, mention.span.start, None, "considered")
    for own in _OWN.finditer(text, span.start, span.end):
        code = meant(own[1].lower(), own.start())
        if code is not None:
            yield from _going(text, span, code, own.start(), own.end())
    yield from serving(text, span, mentions, sayer, meant)
    none = _NONE_OF_OWN.search(text, span.start, span.end)
    code = sayer(none.start()) if none is not None else None
    if none is not None and code is not None:
        yield Told(code, "refuses", "none of its soldiers will go", none.start(), "troops", "refused")
    sending = _SENDING.search(text, span.start, span.end)
    code = (
        (sayer(sending.start()) or _for_whom(text, span, sending.start(), mentions))
        if sending is not None
        else None
    )
    if sending is not None and code is not None and _RULED_OUT.match(text, sending.end(), span.end):
        yield Told(code, "refuses", "sending soldiers is ruled out", sending.start(), "troops", "refused")
    kept = _KEPT_HOME.search(text, span.start, span.end)
    code = _whose_army(kept["whose"], kept.start(), meant) if kept is not None else None
    if kept is not None and code is not None:
        yield Told(code, "refuses", "keeps its soldiers at home", kept.start(), "troops", "refused")
    bare = _BARE_NO.search(text, span.start, span.end)
    named = code_of(bare["whose"]) if bare is not None and bare["whose"] else None
    code = named or (sayer(bare.end() - 1) if bare is not None else None)
    if bare is not None and code is not None:
        tied = _NO_X.search(text, max(span.start, bare.start() - _REACH), bare.start() + 1)
        if tied is not None:
            rule = "no soldiers without something"
            yield Told(code, "conditional", rule, bare.start(), "troops", "considered", tied["on"])
        else:
            yield Told(code, "refuses", "says no to soldiers", bare.start(), "troops", "refused")
    yield from _stand_ready(text, span, sayer)
    bare_troops = _BARE_TROOPS.search(text, span.start, span.end)
    code = sayer(bare_troops.start()) if bare_troops is not None else None
    if bare_troops is not None and code is not None:
        yield Told(code, "refuses", "soldiers are not on the table", bare_troops.start(), "troops", "refused")
    yield from _red_lines(text, span, mentions, meant)
    foreign = _FOREIGN.search(text, span.start, span.end) or _ANOTHERS.search(text, span.start, span.end)
    code = sayer(foreign.start()) if foreign is not None else None
    theirs = code_of(foreign["whose"]) if foreign is not None and "whose" in foreign.groupdict() else None
    if foreign is not None and code is not None and code != theirs:
        yield Told(code, "opposes", "calls foreign soldiers unacceptable", foreign.start())


_TREATS = re.compile(r"\b(?:treat|regard|consider|view|see)(?:s|ed)? \Z")
_FOR_IT = re.compile(r"\b[Ff]or (?:the )?(?P<who>[A-Z]\w+), \Z")


# `is unacceptable for Ruritania`, `a red line for Moscow`.
_TO_WHOM = re.compile(r"[”\"’]? (?:for|to) (?:the )?(?P<who>[A-Z]\w+)")


def _for_whom(text: str, span: Span, end: int, mentions: Sequence[CountryMention]) -> str | None:
    """The country of a sentence that begins `For Ruritania, `."""
    for_it = _FOR_IT.search(text, span.start, end)
    if for_it is None:
        return None
    return next((one.code for one in mentions if one.span.start == for_it.start("who")), None)


def _red_lines(
    text: str, span: Span, mentions: Sequence[CountryMention], meant: Callable[[str, int], str | None]
) -> Iterator[Told]:
    """`A will treat foreign soldiers as targets`, `For A, foreign soldiers are a red line`."""
    foreign = _FOREIGN.search(text, *span)
    if foreign is None:
        return
    code = _for_whom(text, span, foreign.start(), mentions)
    to_whom = _TO_WHOM.match(text, foreign.end(), span.end)
    if to_whom is not None:
        code = code or next((one.code for one in mentions if one.span.start == to_whom.start("who")), None)
    if code is None:
        code = meant("its", foreign.start()) if _TREATS.search(text, span.start, foreign.start()) else None
    if code is not None:
        yield Told(code, "opposes", "calls foreign soldiers unacceptable", foreign.start())


def _whose_army(whose: str, at: int, meant: Callable[[str, int], str | None]) -> str | None:
    """`Ruritania's` is named, `its` is meant."""
    return code_of(whose[:-2]) if whose[0].isupper() else meant(whose, at)


def _people_stay(text: str, span: Span, people: Span) -> bool:
    """`no Ruritanian would serve there`, `not to dispatch Ruritanians`."""
    before = text[max(span.start, people.start - _REACH) : people.start]
    if _NO.search(before) is not None:
        return _PEOPLE_GO.match(text, people.end, span.end) is not None
    return _SENDS_THEM.search(before) is not None and _PEOPLE.match(text, people.end, span.end) is not None


def _stand_ready(text: str, span: Span, sayer: Callable[[int], str | None]) -> Iterator[Told]:
    """`troops are ready to be sent`, said by a country."""
    bare = _BARE_READY.search(text, *span)
    code = sayer(bare.start()) if bare is not None else None
    if bare is not None and code is not None:
        yield _ready(code, bare.start(), text[bare.end() : span.end])


def _ready(code: str, at: int, after: str) -> Told:
    needed = condition_in(after)
    if needed is None:
        return Told(code, "offers", "its soldiers stand ready", at, "troops", "considered")
    rule = "its soldiers stand ready on a condition"
    return Told(code, "conditional", rule, at, "troops", "considered", needed.words)


_KEPT_HOME = re.compile(
    r"\b(?:keep|keeps|keeping|kept) (?P<whose>its|their|our|(?:his|her"
    r"|the) country['’]s|[A-Z]\w+['’]s) (?:own )?(?:troops|soldiers|forces"
    r"|men|army) (?:at home|out of|on home soil|where they are|away from)\b"
)
# `No mandate, no soldiers`.
_NO_X = re.compile(
    r"\b(?P<on>(?:[Nn]o|[Ww]ithout (?:an?|any|the)) (?:[A-Za-z.-]+ )?(?:mandate|cease-?fire|truce|peace"
    r"|guarantees?"
    r"|backstop|backing|support|vote|deal|settlement)),\Z"
)
_NEEDED_AT_HOME = re.compile(
    r" (?:are|were|would be) (?:all |badly |more )?needed (?:at home|elsewhere|(?:for|on|to (?:guard|defend"
    r"|protect))"
    r" (?:its|their|our|the country['’]s) own)\b"
)
_BARE_NO = re.compile(
    r"(?:\A|(?<=[.!?”\"] )|(?<=\n)|[“\"‘':,;—–-] ?|\b(?:there are|means?|meant|remains?|is still"
    r"|clear) )(?:[Nn]o|NO|[Zz]ero"
    r"|[Nn]ot (?:a single|one|a))"
    r" (?:ground |combat |(?P<whose>[A-Z]\w+) )?(?:boots on the ground|troops|soldiers?|peacekeepers?|boots)"
    r"(?: on the ground| in [A-Z]\w+)?(?: planned| for now| so far| either)?\s*(?=[.,;!”\"’'—–]|\Z)"
)


# `without a mandate there will be no Ruritanian soldiers`.
_WITHOUT = re.compile(
    r"\b(?P<on>[Ww]ithout (?:(?:an?|any|the|[A-Z]\w+) [^.;,]{3,40}?|it|that|this|them)),? (?:there (?:will"
    r"|would|can|could) be )?no \Z"
)


def _going(text: str, span: Span, code: str, start: int, end: int) -> Iterator[Told]:
    before = text[max(span.start, start - _REACH) : start]
    after = text[end : min(span.end, end + _AHEAD)]
    if _UNREAL.search(before) is not None:
        return
    none = _NONE_OF.search(before) is not None or _EXCLUDED.search(before) is not None
    none = none or (DENIED.search(before) is not None and _MAY_GO.match(after) is not None)
    stays = _NEEDED_AT_HOME.match(after) is not None
    stays = stays or _STAY.match(after) is not None or _RULED_OUT.match(after) is not None
    none = none or (
        _NO.search(before) is not None
        and re.match(r"[^.;,]{0,50}? (?:will|would|are|is|shall|can)\b", after) is not None
    )
    unless = _GO_UNLESS.match(after) if none else None
    if unless is not None:
        rule = "its soldiers go on a condition"
        yield Told(code, "conditional", rule, start, "troops", "considered", unless["rest"].strip())
        return
    tied = _ONLY_IF.match(after)
    condition = condition_in(tied["rest"] or tied["rest2"]) if tied is not None else None
    might = _MAY_GO.match(after)
    only = _BUT_ONLY.match(after, might.end()) if might is not None else None
    condition = condition or (condition_in(only["rest"]) if only is not None else None)
    without = _WITHOUT.search(before) if none else None
    words = condition.words if condition is not None else without["on"] if without is not None else None
    if words is not None:
        rule = "its soldiers go on a condition"
        yield Told(code, "conditional", rule, start, "troops", "considered", words)
    elif _NOT_RULED_OUT.match(after) is not None:
        yield Told(code, "considers", "not ruled out", start, "troops", "considered")
    elif none or stays:
        yield Told(code, "refuses", "its soldiers will not go", start, "troops", "refused")
    elif (stand := _STANDS_READY.match(after)) is not None:
        yield _ready(code, start, text[end + stand.end() : span.end])
    elif might is not None or _CONCEIVABLE.match(after) is not None:
        yield Told(code, "considers", "its soldiers might go", start, "troops", "considered")
