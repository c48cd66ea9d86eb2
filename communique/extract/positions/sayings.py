"""What a country that speaks says of a share without naming itself: too early, possible, not foreseen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...lexicon import words as lexicon_words
from ...model import CountryMention, Role, Rung, Span
from .judgements import judging, judging_phrases
from .needed import TRUCE, Needed, conditional, first_named, kind_of_help
from .objects import DENIED, SCHEME, SHARE, condition_in, given
from .told import Told
from .words import tokens_of

_REACH = 90

_TRUCE_FIRST = re.compile(
    rf"(?i:\b(?:an? |the )?(?:[a-z]+ )?{TRUCE}) (?:must|has to|have to|had to|needs to|should|would have to"
    r"|will have to|ought to) (?:first |also )?(?:come|be|hold|precede|exist|take hold|go)\b[^.;,\n”\"]{0,60}"
)
_ONLY_THEN = re.compile(r"\bonly then\b")
_IN_FRONT = re.compile(r"\b(?:first|before|precede|beforehand|in place|hold|take hold)\b")
# `first a ceasefire, then a mandate`.
_IN_ORDER = re.compile(
    rf"\b[Ff]irst,? (?P<on>(?:an? |the |there must be )*(?:[a-z-]+ ){{0,2}}(?:{TRUCE}|mandate|guarantees"
    rf"|backstop|vote)\b"
    r"[^.;]{0,40}?,? (?:and )?(?:only )?then [^.;]{3,120})"
)
# `much depends on the mandate`.
_MUCH_DEPENDS = re.compile(
    r"\b(?:[Mm]uch|[Ee]verything|[Ii]t (?:all )?|[Tt]hat|[Tt]his|[Aa] lot|[Aa]ll) ?(?:will "
    r"|would )?(?P<on>depend(?:s|ed)?"
    r" (?:up)?on [^.;,”\"]{2,80})"
)
# `a mandate is a precondition`.
_PRECONDITION = re.compile(
    rf"\b(?P<on>(?:[Aa]n? |[Tt]he )?(?:[A-Za-z.]+ ){{0,2}}(?:{TRUCE}|mandate|guarantees?|backstop|backing"
    rf"|vote)) (?:is|was|were"
    r"|are|would be|remains?) (?:an? |the |its )?(?:absolute |clear |key )?(?:pre-?condition|condition"
    r"|prerequisite)"
)
# `the force needs a UN mandate`.
_NEEDS_A_MANDATE = re.compile(
    r"\b(?:[Ss]uch an?|[Tt]he) (?:[a-z]+ ){0,2}(?:mission|force|deployment|operation|contingent)"
    r" (?P<on>(?:would |will |must |should )?(?:needs?|requires?|have) an? (?:[A-Za-z.]+ ){0,2}mandate)\b"
)
_WITHOUT = re.compile(
    r"\bwithout (?:(?:saying )?(?:a|any) (?:single )?word (?:on|about)\b|saying (?:anything|whether|what"
    r"|how|if)\b"
    r"|(?:any )?mention(?:ing)?(?: of)? (?:soldiers|troops|a (?:contribution|part|role))|promising"
    r"|committing|pledging|offering(?! (?:[a-z]+ ){0,2}(?:details?|specifics"
    r"|evidence|reasons?|explanations?)\b)|giving any|having (?:promised|committed|pledged)"
    r"|(?:making )?(?:a|any) (?:[a-z]+ )?(?:promises?|commitments?|pledges?|offers?)\b)"
)
# `would go on helping without any ambition to send its army`.
_WITHOUT_SENDING = re.compile(
    r"\bwithout (?:any |an? )?(?:ambition|intention|wish|plans?|intending|wanting|wishing"
    r"|planning)(?: (?:to|of))?"
    r" (?P<what>(?:send|deploy|dispatch|station)(?:ing)? (?:its|his|her|their|any|own|ground"
    r"|combat)[^.;,]{2,40})"
)
_UNDECIDED = re.compile(
    r"\b(?:[Nn]othing|[Nn]o (?:[a-z]+ )?decisions?) (?:on [a-z ]{3,30})?(?:(?:has|have|had) (?:yet "
    r"|so far )?been"
    r"|is|was|were) (?:yet )?(?:decided|taken|made|settled)\b"
    r"|\b(?:[Aa]|[Aa]ny|[Tt]he) (?:final )?decision (?:(?:has|had) not (?:yet )?been"
    r"|(?:is|was) (?:still|yet) to be) (?:taken|made)\b"
)
_POSSIBLE = re.compile(
    r"\b(?P<help>(?i:help|support|assistance|cover|backing|protection) (?:from the air|by air|in the air)"
    r"|(?i:air (?:support|cover|power|patrols)|intelligence|logistic\w*|training|(?:sending|deploying)"
    r" (?:troops|soldiers|peacekeepers)"
    r"|(?<!no )(?:troops|soldiers|peacekeepers)(?= (?:were|are|would be)\b)"
    r"|(?:taking part|participation|participating|joining|contributing|a (?:contribution|role|part))))"
    r"\b[^.;,:]{0,30}? (?:is|was|were|would be|remains?"
    r"|remained) (?:also )?[“\"‘]?(?:[a-z]+ly )?"
    r"(?:possible|a possibility|an option|on the table|conceivable|under consideration|under discussion"
    r"|not (?:ruled out|excluded))\b"
)
_NOT_OUT = re.compile(
    r"\b(?:is|was|would be) not (?:out of the question|ruled out|excluded|unthinkable|inconceivable)"
    r" (?:that|to)\b[^.;]{0,40}?\b(?:troops|soldiers|peacekeepers)\b"
)
# `the deployment would be a provocation`, said by a country.
_JUDGED = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]ny|[Ss]uch an?|[Tt]his|[Ss]uch) (?:[a-z]+ )?"
    r"|(?:[Ss]ending|[Dd]eploying|[Ss]tationing)"
    r" (?:(?:Western|European|NATO|foreign|allied|ground|any) ){0,2})"
    r"(?:deployment|force|mission|plan|idea"
    r"|proposal|coalition|presence|intervention|troops|soldiers|peacekeepers)\b[^.;,]{0,30}?"
    rf" (?:is|was|are|were|would be) (?:a )?{judging('unacceptable').pattern}"
)
# `guarantees of that sort would lead to a wider war`, said by a country.
_LEADS_TO_WAR = re.compile(
    r"(?:\A|[“\"‘,:] ?|\b(?:that|said|says|warned|and|believes|argues|argued) )(?:(?:any|the|such|an?|those"
    r"|these|sending"
    r"|deploying|stationing|foreign|western|European|NATO|allied|Western|international) )*(?:troops"
    r"|soldiers|peacekeepers"
    r"|force|guarantees|contingents?|deployments?|presence|coalition)\b(?! (?:withdrawal|cuts?"
    r"|losses))[^.;,]{0,60}?"
    r" (?:would|will|could) (?:only |inevitably |just |simply |also )?(?:lead to|mean|risk|bring|cause"
    r"|provoke|prolong"
    r"|widen|trigger|fuel|drag [^.;,]{3,30} into|draw [^.;,]{3,30} into|amount to|be tantamount to|spell)"
    r" [^.;,]{0,30}?\b(?:war|escalation|conflict|confrontation|catastrophe|bloodshed|disaster|collision"
    r"|provocation)\b"
)
# `“This is unacceptable to us,” she said of the plan to station soldiers.`
_UNACCEPTABLE_OF = re.compile(
    rf"\b(?:[Tt]his|[Tt]hat|[Ii]t) (?:is|was"
    rf"|would be) (?:[a-z]+ly )?(?:an? )?{judging('unacceptable').pattern}[^.;]{{0,90}}?"
    r"\b(?:said|wrote|told [^.;,]{3,30}) (?:[^.;]{0,40} )?(?:of|about) (?:the|a|any"
    r"|such) [^.;]{0,40}?\b(?:force|troops|soldiers"
    r"|peacekeepers|deployment|coalition|mission|contingent)\b"
)
_NO_FOREIGN = re.compile(
    r"\bthere (?:must|can|should|may|will) (?:never )?be no (?:foreign|Western|European|NATO"
    r"|allied)(?: [a-z]+)? (?:troops|soldiers"
    r"|forces?|peacekeepers|presence|contingents?)\b"
)
# `it is unacceptable for us that units of other states be there`.
_IT_IS_UNACCEPTABLE = re.compile(
    rf"\b[Ii]t (?:is|was|would be) [“\"‘]?(?:[a-z]+ly )?(?:an? )?{judging('unacceptable').pattern}"
    r"(?: for (?:us|it|them|[A-Z]\w+))? (?:that|to|for|if) [^.;]{0,50}?"
    r"\b(?:troops|soldiers|peacekeepers|units|contingents?|forces|battalions|bases|instructors"
    r"|presence|deployment)\b(?! (?:leave|go home|withdraw))",
)
_NOT_ASKED = re.compile(
    r"\bquestion (?:of (?P<what>[^.;,]{3,40}) )?(?:does|did|do) not (?:arise|pose itself|come up)\b"
)
# `parliament would have to approve any deployment`.
_PARLIAMENT = re.compile(
    rf"\b(?P<on>(?i:{'|'.join(sorted(lexicon_words('parliaments')))})\b"
    r"[^.;,]{0,30}? (?:would|will|must|has|have|had|need\w*)\b(?: to)?(?: first| also| still)*"
    r" (?:approve|agree|consent|decide|vote|back|have (?:the (?:last|final) (?:word|say)|to \w+))\b"
    r"[^.;]{0,60}?\b(?:deployment|sending|dispatch|mission|troops|soldiers|contribution"
    r"|participation)\b[^.;,]{0,30})"
)
# `any decision on troops must wait`, `the question of soldiers would fall to its successor`.
_PUT_OFF = re.compile(
    r"\b(?i:(?:an?|any|the|every|all|such an?) (?:[a-z]+ )?(?:decisions?|questions?|debates?|discussions?"
    r"|talk|matter))\b[^.;]{0,60}? (?:(?:must|will|would|can|could|has to|have to|had to|will have to"
    r"|would have to) (?:still |first )?wait\b"
    r"|(?:(?:will|would|must|should) (?:fall|be left|be up|belong)|is|was|(?:is|was) (?:up|left)) to (?:be"
    r" (?:made|taken|settled) by )?(?:its|the|his|her|their|a|whoever) ?(?:successors?|next|new|incoming"
    r"|future|parliament|voters)"
    r"|(?:will|would|must|should|is to|was to) be (?:made|taken|settled) by (?:its|the|his|her|their|a)"
    r" (?:successors?|next|new|incoming|future)\b)"
)
# `cannot bind its successor`.
_BINDS_NONE = re.compile(
    r"\b(?:can(?:not| ?not)|can['’]t|could not|couldn['’]t|will not|would not|did not want to"
    r"|does not want to"
    r"|unable to|not (?:going|allowed) to) (?:bind|commit|tie the hands of|pre-?empt|anticipate) (?:its"
    r"|the|his"
    r"|her|their|a|any) (?:successors?|(?:next|new|incoming|future) (?:government|cabinet|parliament"
    r"|administration))\b"
)
# `attending a meeting is not the same as joining`, `a seat at the table is not a commitment`.
_NO_COMMITMENT = re.compile(
    r"\b(?i:attending|attendance|being (?:there|present|at|in|part)|taking part|listening|sitting (?:in|at)"
    r"|going to|coming to|joining (?:the|a) (?:talks|meeting|call|discussion)|(?:its|the|a|an|our)"
    r" (?:presence|seat|chair|place|officer|part in the (?:talks|meeting"
    r"|planning)))\b[^.;,]{0,40}? (?:(?:is|was"
    r"|are|were)(?: not|n['’]t| no| neither| hardly) (?:the same (?:thing )?as|equivalent to"
    r"|(?:yet )?(?:an? |any )?(?:commitment"
    r"|promise|pledge|decision|offer))|(?:does|did|do|would|will)(?: not|n['’]t) (?:mean|amount to|imply"
    r"|equal"
    r"|commit|bind|oblige|entail|signify)|committ?(?:ed|s) \w+ to nothing)"
)
_WILL_BE_GIVEN = re.compile(
    r"(?:\A|(?<=[.!?”\"] )|(?<=\n)|[“\"‘;,:] ?|\b(?:that|said|says|and|while) )"
    r"(?P<what>(?:(?!(?:that|said|says|who|which)\b)[A-Za-z0-9€$£.-]+ ){1,8}?)"
    r"(?P<modal>will|would|could|might) (?:also |now |soon |then )?"
    r"(?:sail|be (?:sent|delivered|supplied|provided|given"
    r"|handed over|shipped|transferred|made available))\b(?! (?:by|home|back)\b)"
)
_GOING_ON = (
    r"(?:support|aid|assistance|help|backing)\b[^.;,:]{0,40}? (?:will|would) (?:also )?(?:continue|go on|last"
    r"|be extended|not (?:stop|end|falter|waver))\b"
)
_ITS_GOES_ON = re.compile(rf" (?:military |financial |own )?{_GOING_ON}")
_GOES_ON = re.compile(
    r"\b(?:its|their|our|(?:his|her|its|the) country['’]s|(?:his|her|the) government['’]s) (?:[a-z]+ ){0,2}"
    rf"{_GOING_ON}"
)


def _search(
    pattern: re.Pattern[str], stems: tuple[str, ...], text: str, span: Span, lowered: str
) -> re.Match[str] | None:
    """What a pattern finds in a sentence; all that it matches has one of the stems in lower case."""
    for stem in stems:
        if stem in lowered:
            return pattern.search(text, *span)
    return None


def _whose_words(
    at: int,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> str | None:
    """Who says so: the speaker, else the country meant by `its`, if the sentence names no others only."""
    codes = {mention.code for mention in mentions}
    code = meant("its", at)
    return sayer(at) or (code if not codes or code in codes else None)


def _there(text: str, end: int, mentions: Sequence[CountryMention]) -> str | None:
    """`no decision has been taken in Oslo`."""
    return next((one.code for one in mentions if text[end : one.span.start] == " in "), None)


_ON_SENDING = re.compile(
    r" (?:yet )?(?:on|about) (?:(?:the )?(?:sending|deploying|deployment|dispatch)(?: of)? )?(?:any )?"
)
_TROOPS_OF_IT = re.compile(
    r"(?:['’]s)? (?:[a-z]+ )?(?:troops|soldiers|peacekeepers|contribution|participation|part|role|share)\b"
)


def _on_whose(text: str, end: int, mentions: Sequence[CountryMention]) -> str | None:
    """`no decision has been taken on Ruritanian troops`."""
    for one in mentions:
        on_sending = one.span.start > end and _ON_SENDING.fullmatch(text, end, one.span.start) is not None
        if on_sending and _TROOPS_OF_IT.match(text, one.span.end) is not None:
            return one.code
    return None


def said_of_itself(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Needed]:
    """What the country that speaks says of its own share without naming itself."""
    lowered = text[span.start : span.end].lower()
    first = _search(_TRUCE_FIRST, _TRUCES, text, span, lowered)
    if first is not None and _IN_FRONT.search(first[0]) is not None:
        code = sayer(first.start())
        if code is not None:
            then = _ONLY_THEN.search(text, first.end(), span.end)
            kind = first_named(text, Span(then.end(), span.end)) if then is not None else None
            yield conditional(code, first.start(), first[0], kind)
    goes_on = _search(_ITS_GOES_ON, _GOES, text, span, lowered)
    whose = _whose(mentions, goes_on.start()) if goes_on is not None else None
    if goes_on is not None and whose is not None:
        yield Needed(Told(whose, "supports", "its support goes on", goes_on.start()))
    order = _search(_IN_ORDER, (" then ",), text, span, lowered)
    if order is not None:
        before = {mention.code for mention in mentions if mention.span.start < order.start()}
        code = sayer(order.start()) or (before.pop() if len(before) == 1 else None)
        if code is not None:
            yield conditional(code, order.start(), order["on"])
    for pattern, stems in _DEPENDING:
        depends = _search(pattern, stems, text, span, lowered)
        code = sayer(depends.start()) if depends is not None else None
        if depends is not None and code is not None and _is_near_a_scheme(text, span):
            yield conditional(code, depends.start(), depends["on"])
    needing = _search(_ANY_NEEDS, ("any ",), text, span, lowered)
    code = sayer(needing.start()) if needing is not None else None
    if needing is not None and code is not None:
        yield conditional(code, needing.start(), needing["on"])
    yield from _being_given(text, span, mentions, sayer, lowered)
    parliament = _search(_PARLIAMENT, _PARLIAMENTS, text, span, lowered)
    if parliament is not None:
        code = _whose(mentions, parliament.start() - 1) or sayer(parliament.start())
        if code is not None:
            yield conditional(code, parliament.start(), parliament["on"], first_named(text, span))
    for pattern, stems, role, rule in _SAID:
        match = _search(pattern, stems, text, span, lowered)
        code = _whose_words(match.start(), mentions, sayer, meant) if match is not None else None
        if match is not None and pattern is _UNDECIDED:
            code = _on_whose(text, match.end(), mentions) or code or _there(text, match.end(), mentions)
        if match is not None and code is not None:
            if role == "considers":
                kind = kind_of_help(match["help"])
                tied = condition_in(text[match.end() : span.end])
                if tied is not None and tied.firm:
                    yield conditional(code, match.start(), tied.words, kind)
                    continue
                told = Told(code, role, rule, match.start(), kind, "considered")
            else:
                if pattern in _OF_A_SHARE and not _is_of_a_share(text, match, span):
                    continue
                about = Span(*match.span("what")) if match.groupdict().get("what") else span
                about = Span(match.start(), match.end() + _NEAR) if pattern in _OF_A_SHARE else about
                named = first_named(text, about) if pattern in _NAMING else None
                rung: Rung | None = "refused" if role == "refuses" else None
                told = Told(code, role, rule, match.start(), named, rung)
            yield Needed(told)


_BEFORE_IT = 300


def _is_near_a_scheme(text: str, span: Span) -> bool:
    return SCHEME.search(text, max(0, span.start - _BEFORE_IT), span.end) is not None


_ABOUT = re.compile(r" (?:on|about|of|over) ")
_COMMITTING = re.compile(r"\b(?:commit|promis|pledg|sign|join)")
_NEAR = 40


def _is_of_a_share(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether what waits, or what being there does not mean, is a share in a scheme."""
    about = text[match.start() : min(span.end, match.end() + _NEAR)]
    if match.re is _PUT_OFF and _ABOUT.search(match[0]) is None:
        return True
    words = match[0] if match.re is _PUT_OFF else about
    committing = match.re is _NO_COMMITMENT and _COMMITTING.search(words) is not None
    named = first_named(words, Span(0, len(words))) is not None
    return committing or named or SCHEME.search(words) is not None or SHARE.search(words) is not None


def _being_given(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    lowered: str,
) -> Iterator[Needed]:
    """`more tanks will be sent`, said by a country that names no other before."""
    match = _search(_WILL_BE_GIVEN, _GIVEN, text, span, lowered)
    code = sayer(match.start("what")) if match is not None else None
    if match is None or code is None or DENIED.search(text, span.start, match.start("what")) is not None:
        return
    if any(mention.code != code and mention.span.start < match.end("what") for mention in mentions):
        return
    for gift in given(tokens_of(text, *match.span("what"), ()), 0, text):
        if not gift.none:
            tied = condition_in(text[match.end() : span.end])
            if tied is not None and tied.firm:
                yield conditional(code, match.start("what"), tied.words, gift.contribution)
            elif match["modal"] in ("could", "might"):
                told = Told(
                    code, "considers", "could be given", match.start("what"), gift.contribution, "considered"
                )
                yield Needed(told)
            else:
                told = Told(
                    code, "offers", "will be given", match.start("what"), gift.contribution, "pledged"
                )
                yield Needed(told)


_CONSISTS = re.compile(
    r" (?:own |main |possible |planned )?(?:contribution|part|share|role|offer|participation|commitment)"
    r" (?P<modal>will |would |could |might |may |is to |was to )?(?:be )?(?:consists? of|cent(?:er"
    r"|re)s? on|focus(?:es)? on"
    r"|limited to|confined to|restricted to|takes? the form of|comes? in the form of|comprises?"
    r"|includes?|involves?|amounts? to) (?P<rest>[^.;:]{3,120})"
)


def consisting(
    text: str, span: Span, mentions: Sequence[CountryMention], meant: Callable[[str, int], str | None]
) -> Iterator[Needed]:
    """`its contribution would consist of fuel`, `the Ruritanian part is limited to training`."""
    match = _CONSISTS.search(text, *span)
    if match is None:
        return
    whose = _WHOSE.search(text, max(span.start, match.start() - _REACH), match.start())
    code = meant(whose[1].lower(), match.start()) if whose is not None else _whose(mentions, match.start())
    if code is None:
        return
    might = (match["modal"] or "").startswith(("could", "might", "may"))
    role: Role = "considers" if might else "offers"
    for gift in given(tokens_of(text, match.start("rest"), match.end("rest"), ()), 0, text):
        rung: Rung = "considered" if might else "pledged"
        yield Needed(Told(code, role, "what its part would be", match.start(), gift.contribution, rung))


def _whose(mentions: Sequence[CountryMention], end: int) -> str | None:
    """The country whose name, or its possessive, ends at an offset."""
    return next((mention.code for mention in mentions if end - mention.span.end in (0, len("'s"))), None)


_WHOSE = re.compile(r"\b([Ii]ts|[Tt]heir|[Oo]ur|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]he) (?:country|nation)['’]s)\Z")
_THERE_IS = re.compile(
    r"\b(?:[Tt]here (?:is|was|were|are)|(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) (?:has|have|had))"
    r" (?P<no>no |little )?(?:(?:an?|clear|broad|political|public"
    r"|cross-party|wide|strong"
    r"|general|enough) ){0,4}(?:backing|support|majority|consensus|willingness|readiness"
    r"|appetite)"
    r"(?: in (?:the )?[Pp]arliament| across the parties)? (?:for|to|in favou?r of) (?P<rest>[^.;:]{3,90})"
)
_NO_OBSTACLE = re.compile(
    r"\b[Tt]here (?:is|was|were|are) [“\"]?no (?:[a-z]+ )?(?:problems?|obstacles?|objections?"
    r"|barriers?)\b"
    r"[^.;,]{0,25}? (?:with|to|in|against) (?P<rest>[^.;:]{3,90})"
)


def backed(text: str, span: Span, sayer: Callable[[int], str | None]) -> Iterator[Needed]:
    """`there was broad backing to send soldiers`, said by a country of itself."""
    match = _THERE_IS.search(text, *span) or _NO_OBSTACLE.search(text, *span)
    code = sayer(match.start()) if match is not None else None
    if match is None or code is None:
        return
    for gift in given(tokens_of(text, match.start("rest"), match.end("rest"), ()), 0, text):
        if match.groupdict().get("no"):
            yield Needed(Told(code, "reluctant", "no backing for it", match.start(), gift.contribution))
        else:
            told = Told(code, "considers", "backing for it", match.start(), gift.contribution, "considered")
            yield Needed(told)


_LATER = re.compile(
    r"\b(?:[Aa]|[Aa]ny|[Tt]he) (?:final )?decision\b[^.;,]{0,40}? (?:could|would|will"
    r"|can) (?:only )?(?:come|be (?:taken|made))"
    r" (?:later|only|after|once|when|in due course)\b"
)
_ALL_OPTIONS = re.compile(
    r"\b[Nn]othing (?:is|was|has been) (?:off the table|ruled out|excluded)\b"
    r"|\b(?:[Aa]ll options|[Ee]verything)"
    r" (?:is|are|was|were|remains?|remained) (?:still )?(?:on the table|open)\b"
)
# `no national participation in a contingent is foreseen`.
_NOT_FORESEEN = re.compile(
    r"\b[Nn]o (?:[A-Za-z]+ ){0,2}?(?P<what>(?:participation|involvement|contribution"
    r"|deployment)\b[^.;]{0,90}?)"
    r" (?:is|was|are|were|would be) (?:being )?(?:foreseen|planned|envisaged|envisioned|intended"
    r"|considered|discussed)\b"
)
_ANY_NEEDS = re.compile(
    r"\b[Aa]ny (?:[a-z]+ ){0,2}(?:mission|force|deployment|operation|contingent) (?:would|must|will"
    r"|should|has to) "
    r"(?P<on>(?:need|require|have|depend on|rest on|rely on) [^.;–—]{3,90})"
)
_TOO_EARLY = re.compile(
    r"\b(?i:it|that|this|(?:(?:the|such|any|a|all) )?(?:[a-z]+ )?(?:discussions?|debate|question|talk|idea"
    r"|deployment|move"
    r"|step|decision)[^.;,]{0,40}?) (?:is|was|were|would be|remains?|remained|seems?) (?:still |simply |far "
    r"|much |way |a bit |rather |very )?(?:too (?:early|soon)|premature)\b"
)
_NOT_THE_MOMENT = re.compile(
    r"\b(?:is|was) (?:not|hardly) (?:yet )?the (?:right )?(?:moment|time) (?:to"
    r"|for) (?P<what>[^.;,]{0,40}?\b(?:troops|soldiers"
    r"|peacekeepers|deployment|contingent|force|mission)\b)"
)
_OF_A_SHARE = (_PUT_OFF, _NO_COMMITMENT)
_NAMING = (
    _ALL_OPTIONS,
    _WITHOUT_SENDING,
    _NOT_THE_MOMENT,
    _UNDECIDED,
    _PUT_OFF,
    _NO_COMMITMENT,
    _LATER,
    _TOO_EARLY,
    _NOT_OUT,
    _NOT_ASKED,
    _NOT_FORESEEN,
)
# Stems of which one is in all that some patterns match.
_TRUCES = ("cease", "truce", "armistice", "peace", "settlement", "end to the ")
_PARLIAMENTS = tuple(sorted(lexicon_words("parliaments")))
_UNACCEPTABLE = judging_phrases("unacceptable")
_GOES = (" continue", " go on", " last", " extended", " not ")
_GIVEN = (
    " sail", " sent", " delivered", " supplied", " provided", " given", " handed", " shipped", " transferred",
    " available",
)  # fmt: skip
_WAR = (
    "war", "escalation", "conflict", "confrontation", "catastrophe", "bloodshed", "disaster", "collision",
    "provocation",
)  # fmt: skip
_COMMITMENTS = (
    " same ", "equivalent", "commit", "promise", "pledge", "decision", "offer", " mean", " amount", " imply",
    " equal", " bind", " oblige", " entail", " signify",
)  # fmt: skip
_DEPENDING: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_MUCH_DEPENDS, ("depend",)),
    (_PRECONDITION, ("condition", "prerequisite")),
    (_NEEDS_A_MANDATE, ("mandate",)),
)
_SAID: tuple[tuple[re.Pattern[str], tuple[str, ...], Role, str], ...] = (
    (
        _POSSIBLE,
        ("possib", "option", "table", "conceivable", "consideration", "discussion", "ruled out", "excluded"),
        "considers",
        "calls it possible",
    ),
    (
        _NOT_OUT,
        ("not out of the", "not ruled out", "not excluded", "not unthinkable", "not inconceivable"),
        "noncommittal",
        "not ruled out",
    ),
    (_NOT_ASKED, ("question ",), "noncommittal", "says that it does not arise"),
    (_JUDGED, _UNACCEPTABLE, "opposes", "calls the whole unacceptable"),
    (_LEADS_TO_WAR, _WAR, "opposes", "says that it leads to war"),
    (_UNACCEPTABLE_OF, _UNACCEPTABLE, "opposes", "calls the whole unacceptable"),
    (_NO_FOREIGN, ("be no ",), "opposes", "wants no foreign soldiers"),
    (_IT_IS_UNACCEPTABLE, _UNACCEPTABLE, "opposes", "calls the whole unacceptable"),
    (_WITHOUT, ("without ",), "noncommittal", "without promising"),
    (_WITHOUT_SENDING, ("without ",), "refuses", "without wanting to send any"),
    (
        _PUT_OFF,
        ("decision", "question", "debate", "discussion", "talk", "matter"),
        "noncommittal",
        "a decision is left to others or to later",
    ),
    (
        _BINDS_NONE,
        (" bind ", " commit ", " tie the hands ", " preempt ", " pre-empt ", " anticipate "),
        "noncommittal",
        "does not bind those who come after",
    ),
    (_NO_COMMITMENT, _COMMITMENTS, "noncommittal", "being there commits it to nothing"),
    (
        _NOT_FORESEEN,
        ("participation", "involvement", "contribution", "deployment"),
        "refuses",
        "no part is foreseen",
    ),
    (_LATER, ("decision",), "noncommittal", "a decision is put off"),
    (_ALL_OPTIONS, ("nothing ", "all options ", "everything "), "noncommittal", "all options are open"),
    (_TOO_EARLY, ("too early", "too soon", "premature"), "noncommittal", "calls it too early"),
    (_NOT_THE_MOMENT, (" moment ", " time "), "noncommittal", "says that it is not the moment"),
    (_UNDECIDED, ("nothing ", "decision"), "noncommittal", "nothing is decided"),
    (_GOES_ON, _GOES, "supports", "its support goes on"),
)
