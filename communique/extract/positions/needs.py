"""What is said of a country's share by others or without a verb of its own: needed, hoped for, tied to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...lexicon import words as lexicon_words
from ...model import Contribution, CountryMention, Role, Rung, Span
from .actors import Actor
from .judgements import judging, judging_words
from .objects import contribution_of, given
from .passives import Told
from .words import contribution_at, tokens_of

# Every such sentence has a word of the first set and one of the second.
_CUES = (
    frozenset(
        {
            "need", "needs", "needed", "necessary", "essential", "crucial", "vital", "indispensable",
            "required", "requires", "asked", "asks", "calls", "called", "seeks", "sought", "demanded",
            "demands", "insisted", "insists", "hopes", "hoped", "wants", "wanted", "appealed", "depends",
            "hinged",
            "depend", "depended", "hinges", "hinge", "conditional", "dependent", "contingent", "first",
            "before", "whether", "without", "possible", "option", "conceivable", "continue", "decided",
            "taken", "tied", "linked", "ties", "links", "key", "must", "hold", "place", "require",
            "made", "mandate",
        }
    ),
    frozenset(
        {
            "support", "backing", "backstop", "element", "help", "involvement", "guarantee", "guarantees",
            "role", "participation", "contribution", "engagement", "presence", "commitment", "air",
            "airpower", "intelligence", "logistics", "satellite", "satellites", "part", "share", "readiness",
            "consent", "offer", "decision", "position", "troops", "soldiers", "willingness", "ceasefire",
            "cease-fire", "truce", "armistice", "peace", "settlement", "mandate", "open", "unclear", "left",
            "undecided", "uncertain", "nothing", "decisions", "promising", "committing", "pledging",
            "offering", "promise", "aid", "assistance", "training", "peacekeepers",
            "condition", "precondition",
        }
    ),
)  # fmt: skip
_EARLY = frozenset({"premature", "early", "soon"})
_PAIRS = (
    (
        lexicon_words("parliaments"),
        frozenset({"approve", "agree", "consent", "decide", "vote", "back", "word", "say"}),
    ),
    _CUES,
    (
        frozenset({"deployment", "force", "mission", "plan", "idea", "proposal", "coalition", "presence"})
        | {"intervention", "troops", "soldiers", "peacekeepers"},
        judging_words(),
    ),
    (frozenset({"said", "say", "says"}), frozenset({"no", "what", "how"})),
    (
        frozenset({"question", "ruled", "excluded", "unthinkable", "inconceivable"}),
        frozenset({"troops", "soldiers", "peacekeepers"}),
    ),
    # `there is backing to send`, `its contribution would be limited to`.
    (
        frozenset({"there"}),
        frozenset(
            {"backing", "support", "majority", "consensus", "appetite", "willingness", "readiness"}
            | {"problem", "problems", "obstacle", "obstacles", "objection", "objections", "barrier"}
        ),
    ),
    (
        frozenset({"contribution", "part", "share", "role", "participation", "commitment", "offer"}),
        frozenset({"consist", "consists", "limited", "confined", "restricted", "form", "comprise", "amount"})
        | {"include", "includes", "involve", "involves"},
    ),
)
_HELP = (
    r"(?P<help>support|backing|backstop|element|help|involvement|guarantees?|role|participation|contribution"
    r"|engagement|presence|commitment|air ?power|air cover|air support|airpower|intelligence|logistics"
    r"|satellites?)\b"
)
_OF_COUNTRY = re.compile(rf"(?:['’]s?)? (?:(?!and |or )[a-z-]+ ){{0,2}}?{_HELP}")
_IS_NEEDED = re.compile(
    r"[^.;,:]{0,40}? (?:is|was|are|were|would be|will be|remains?|remained) (?:also |still "
    r"|absolutely )?[“\"]?"
    r"(?:needed|necessary|essential|crucial|vital|indispensable|required|key|critical|decisive"
    r"|a must|the key)\b"
)
_NEEDING = re.compile(
    r"\b(?<!not )(?<!longer )(?:need(?:s|ed|ing)?|requires?|required|call(?:s|ed|ing)? for|ask(?:s|ed"
    r"|ing)? for"
    r"|seeks?|seeking|sought|demand(?:s|ed|ing)?|hop(?:es?|ed|ing) (?:for|to (?:get|obtain|secure|win"
    r"|gain))|want(?:s|ed)?|insist(?:s|ed|ing)? on|(?:must|should|has to|have to) have"
    r"|appeal(?:s|ed|ing)? for|press(?:es|ed|ing) for|push(?:es|ed|ing) for|lobb(?:ied|ying|ies) for)"
    r"(?: an?| the| some| any| continued| strong| more| clear| firm| further| full){0,3} \Z"
)
_FROM = re.compile(
    r"\b(?:ask|call|appeal|hope|push|press)(?:s|es|ed|ing)? for (?:the "
    r"|a )?[“\"]?(?:[a-z]+ ){0,2}(?:involvement"
    r"|support|backing|help|participation|engagement|presence|role|contribution)[”\"]? (?:of|from"
    r"|by) (?:the )?\Z"
)
# `hopes for air cover from A`.
_WANTED_FROM = re.compile(
    r"\b(?:(?:hop(?:es?|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|wait(?:s|ed|ing)?|press(?:es|ed|ing)?"
    r"|look(?:s|ed|ing)?|push(?:es|ed|ing)?) for|wants?|needs?|seeks?|sought"
    r"|requested) (?P<what>[^.;,]{3,60}) from"
    r" (?:the )?\Z"
)
_SHARE = (
    r"(?:own )?(?:contribution|part|participation|role|share|readiness|support|consent|offer|decision"
    r"|position"
    r"|involvement|troops|soldiers|help|willingness)"
)
_DEPENDS = (
    r"(?:depends?|depended|depending|hinges?|hinged|is (?:conditional|contingent|dependent)|would depend"
    r"|will depend|was (?:conditional|contingent|dependent)) (?:up)?on\b[^.;,\n]{2,100}"
    r"|(?:(?:would|will) )?(?:requires?|needs?|presupposes?) (?!to )[^.;,\n]{2,100}"
)
_SHARE_DEPENDS = re.compile(rf"(?:['’]s?)? {_SHARE}\b[^.;,]{{0,50}}? (?P<on>{_DEPENDS})")
_ITS_SHARE_DEPENDS = re.compile(
    rf"\b(?P<whose>[Ii]ts|[Tt]heir|[Oo]ur|(?:[Hh]is|[Hh]er|[Ii]ts"
    rf"|[Tt]he) country['’]s) {_SHARE}\b[^.;,]{{0,50}}? (?P<on>{_DEPENDS})"
)
_TAKES_PART_DEPENDS = re.compile(
    r" (?:will |would )?(?:takes? part|joins?|contributes?|sends?|participates?|commits?|signs?)\b"
    rf"[^.;,]{{0,50}}? (?P<on>{_DEPENDS})"
)
_TO_BE_DECIDED = re.compile(
    rf"(?:['’]s?)? {_SHARE}\b[^.;]{{0,40}}? (?:will|would|is to|are to|has yet to|is yet to"
    rf"|remains to) (?:only )?be"
    r" (?:decided|determined|settled|agreed)\b"
)
_MADE_DEPEND = re.compile(
    rf"(?:, [a-z ]{{3,30}},)? (?:has |have |had )?(?:made|makes|make|tied|ties|tie|linked|links"
    rf"|link) (?:its|their|his|her"
    rf"|any) {_SHARE}"
    r"\b[^.;,]{0,20}? (?P<on>(?:depend\w*(?: on)?|conditional on|contingent on|to|hinge on) [^.;,\n]{2,100})"
)
_MADE_CONDITION = re.compile(
    r" (?:has |have |had )?(?:made|makes|make|called|calls) (?P<on>[^.;,\n]{3,70} (?:a|the"
    r"|its) (?:pre-?)?condition)\b"
)
_TRUCE = (
    r"(?:cease-?fire|truce|armistice|peace(?: deal| agreement| treaty)?|settlement|end to the (?:war"
    r"|fighting))"
)
_TRUCE_FIRST = re.compile(
    rf"(?i:\b(?:an? |the )?(?:[a-z]+ )?{_TRUCE}) (?:must|has to|have to|had to|needs to|should|would have to"
    r"|will have to|ought to) (?:first |also )?(?:come|be|hold|precede|exist|take hold|go)\b[^.;,\n”\"]{0,60}"
)
_IN_FRONT = re.compile(r"\b(?:first|before|precede|beforehand|in place|hold|take hold)\b")
_WANTS_FIRST = re.compile(
    rf" (?:first )?(?:wants?|wanted|demands?|demanded|insist(?:s|ed)? on|needs?|requires?) (?P<on>(?:an? "
    rf"|the )?(?:[A-Za-z.]+ )?"
    rf"(?:{_TRUCE}|mandate)\b[^.;,]{{0,20}}?\b(?:first|beforehand|before)\b[^.;,\n]{{0,60}})"
)
# `wants a clear message before it commits to anything`.
_BEFORE_IT = re.compile(
    r" (?:first )?(?:wants?|wanted|needs?|needed|demands?|demanded|seeks?|sought|insists? on|would (?:need"
    r"|want|like)"
    r"|is (?:looking|waiting) for) (?P<on>[^.;]{3,90}? before (?:(?:it|they|he|she) (?:can |could |would "
    r"|will )?"
    r"(?:commits?|decides?|sends?|joins?|signs?|pledges?|promises|takes?|makes?|considers?)|committing"
    r"|sending|deciding"
    r"|joining|any (?:decision|commitment|deployment))\b[^.;,]{0,50})"
)
_OPEN = re.compile(
    r"\b(?:is|was|remains?|remained|has|had|will be) (?:still |as yet )?(?:left|open|unclear|undecided"
    r"|uncertain"
    r"|unresolved|unsettled|not (?:yet )?(?:clear|been decided|decided|certain|settled)"
    r"|to be (?:seen|decided|settled))\b"
)
_WHETHER = re.compile(r"\b[Ww]hether (?:or not )?\Z")
_WITHOUT = re.compile(
    r"\bwithout (?:promising|committing|pledging|offering|giving any|having (?:promised|committed|pledged)"
    r"|(?:making )?(?:a|any) (?:[a-z]+ )?(?:promises?|commitments?|pledges?|offers?)\b)"
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
    r"|(?<!no )(?:troops|soldiers|peacekeepers)(?= (?:were|are|would be)\b)))"
    r"\b[^.;,:]{0,30}? (?:is|was|were|would be|remains?"
    r"|remained) (?:also )?"
    r"(?:possible|a possibility|an option|on the table|conceivable|under consideration|under discussion"
    r"|not (?:ruled out|excluded))\b"
)
_NOT_OUT = re.compile(
    r"\b(?:is|was|would be) not (?:out of the question|ruled out|excluded|unthinkable|inconceivable)"
    r" (?:that|to)\b[^.;]{0,40}?\b(?:troops|soldiers|peacekeepers)\b"
)
# `the deployment would be a provocation`, said by a country.
_JUDGED = re.compile(
    r"\b(?:[Tt]he|[Aa]ny|[Ss]uch an?|[Tt]his|[Ss]uch) (?:[a-z]+ )?(?:deployment|force|mission|plan|idea"
    r"|proposal|coalition|presence|intervention|troops|soldiers|peacekeepers)\b[^.;,]{0,30}?"
    rf" (?:is|was|are|were|would be) (?:a )?{judging('unacceptable').pattern}"
)
_NOT_ASKED = re.compile(
    r"\bquestion (?:of (?P<what>[^.;,]{3,40}) )?(?:does|did|do) not (?:arise|pose itself|come up)\b"
)
# `parliament would have to approve any deployment`.
_PARLIAMENT = re.compile(
    rf"\b(?P<on>(?i:{'|'.join(sorted(lexicon_words('parliaments')))})\b"
    r"[^.;,]{0,30}? (?:would|will|must|has|have|had|need\w*)\b(?: to)?(?: first| also| still)*"
    r" (?:approve|agree|consent|decide|vote|back|have (?:the (?:last|final) (?:word|say)|to \w+))\b"
    r"[^.;]{0,60}?\b(?:deployment|sending|dispatch|mission|troops|soldiers|contribution|participation)\b[^.;,]{0,30})"
)
_GOES_ON = re.compile(
    r"\b(?:its|their|our|(?:his|her|its|the) country['’]s|(?:his|her|the) government['’]s) (?:[a-z]+ ){0,2}"
    r"(?:support|aid|assistance|help|backing)\b[^.;,:]{0,40}? (?:will|would) (?:also )?(?:continue|go on|last"
    r"|be extended|not (?:stop|end|falter|waver))\b"
)
_REACH = 90
_AHEAD = 220


# One of these is in every sentence in which `its share` depends on something.
_TIED = ("depend", "hing", "condition", "contingent", "requir", "need", "presuppos")


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words could hold what is found here."""
    for one, other in _PAIRS:
        if not (words.isdisjoint(one) or words.isdisjoint(other)):
            return True
    return not words.isdisjoint(_EARLY)


class Needed(NamedTuple):
    """A role told otherwise than by a verb of the country's own, with the words it depends on."""

    told: Told
    condition: str | None = None


def needed_of(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    actors: Sequence[Actor],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Needed]:
    """Each such role of a sentence; `sayer` is who speaks at an offset, `meant` whom `its` means there."""
    for mention in mentions:
        yield from _asked(text, span, mention, sayer)
        if _TO_BE_DECIDED.match(text, mention.span.end, span.end) is not None:
            yield Needed(Told(mention.code, "noncommittal", "is to be decided", mention.span.start))
        depends = _SHARE_DEPENDS.match(text, mention.span.end, span.end)
        if depends is not None:
            named = _named(text, Span(mention.span.end, depends.start("on")))
            yield _conditional(mention.code, mention.span.start, depends["on"], named)
    for actor in actors:
        yield from _of_actor(text, span, actor)
    tied = any(word in text[span.start : span.end] for word in _TIED)
    own = _ITS_SHARE_DEPENDS.search(text, *span) if tied else None
    code = meant(own["whose"].lower(), own.start()) if own is not None else None
    if own is not None and code is not None:
        yield _conditional(code, own.start(), own["on"])
    yield from _said(text, span, mentions, sayer, meant)
    yield from _consisting(text, span, mentions, meant)
    yield from _backed(text, span, sayer)


def _conditional(code: str, at: int, words: str, named: Contribution | None = None) -> Needed:
    told = Told(code, "conditional", "makes its share depend on something", at, named, "considered")
    return Needed(told, words.strip().rstrip("”\"’'"))


def _asked(
    text: str, span: Span, mention: CountryMention, sayer: Callable[[int], str | None]
) -> Iterator[Needed]:
    """`American backing is needed`, `asked for the continued involvement of the United States`."""
    start, end = mention.span
    if sayer(start) == mention.code:
        return
    before = text[max(span.start, start - _REACH) : start]
    helping = _OF_COUNTRY.match(text, end, span.end)
    if helping is not None:
        needed = _IS_NEEDED.match(text, helping.end(), min(span.end, helping.end() + _REACH))
        if needed is not None or _NEEDING.search(before) is not None:
            yield Needed(
                Told(mention.code, "asked-for", "is needed", start, _kind(helping["help"]), "mentioned")
            )
    elif (wanted := _WANTED_FROM.search(before)) is not None:
        for gift in given(tokens_of(wanted["what"], 0, len(wanted["what"]), ()), 0, wanted["what"]):
            yield Needed(
                Told(mention.code, "asked-for", "is hoped for", start, gift.contribution, "mentioned")
            )
    elif _FROM.search(before) is not None:
        yield Needed(Told(mention.code, "asked-for", "its help is asked for", start, None, "mentioned"))


def _kind(words: str) -> Contribution | None:
    lowered = words.lower()
    if lowered.startswith(("satellite", "intelligence")):
        return "intelligence"
    if "logistic" in lowered:
        return "logistics"
    if "training" in lowered:
        return "training"
    if re.search(r"troops|soldiers|peacekeepers", lowered):
        return "troops"
    return "aircraft" if re.search(r"\bair", lowered) else None


def _of_actor(text: str, span: Span, actor: Actor) -> Iterator[Needed]:
    """`A made its part depend on …`, `Whether A takes part is open`."""
    if actor.is_place:
        return
    tied = _MADE_DEPEND.match(text, actor.end, span.end) or _WANTS_FIRST.match(text, actor.end, span.end)
    tied = tied or _MADE_CONDITION.match(text, actor.end, span.end)
    tied = tied or _BEFORE_IT.match(text, actor.end, span.end)
    if tied is not None and not actor.preposition:
        for name in actor.names:
            yield _conditional(name, actor.start, tied["on"])
    for pattern, role, rule in _OF_ACTOR:
        if not actor.preposition and pattern.match(text, actor.end, span.end) is not None:
            rung: Rung | None = "refused" if role == "refuses" else None
            for name in actor.names:
                yield Needed(Told(name, role, rule, actor.start, None, rung))
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    depends = _TAKES_PART_DEPENDS.match(text, actor.end, span.end)
    if depends is not None and _WHETHER.search(before) is not None:
        for name in actor.names:
            yield _conditional(name, actor.start, depends["on"])
        return
    if _WHETHER.search(before) is not None and (
        _OPEN.search(text, actor.end, min(span.end, actor.end + _AHEAD)) is not None
        or _OPEN.search(before) is not None
    ):
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "left open whether", actor.start))


def _said(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Needed]:
    """What the country that speaks says of its own share without naming itself."""
    first = _TRUCE_FIRST.search(text, *span)
    if first is not None and _IN_FRONT.search(first[0]) is not None:
        code = sayer(first.start())
        if code is not None:
            yield _conditional(code, first.start(), first[0])
    parliament = _PARLIAMENT.search(text, *span)
    if parliament is not None:
        code = _whose(mentions, parliament.start() - 1) or sayer(parliament.start())
        if code is not None:
            yield _conditional(code, parliament.start(), parliament["on"], _named(text, span))
    for pattern, role, rule in _SAID:
        match = pattern.search(text, *span)
        code = (sayer(match.start()) or meant("its", match.start())) if match is not None else None
        if match is not None and code is not None:
            if role == "considers":
                told = Told(code, role, rule, match.start(), _kind(match["help"]), "considered")
            else:
                about = Span(*match.span("what")) if match.groupdict().get("what") else span
                named = _named(text, about) if pattern in (_TOO_EARLY, _NOT_OUT, _NOT_ASKED) else None
                told = Told(code, role, rule, match.start(), named)
            yield Needed(told)


_CONSISTS = re.compile(
    r" (?:own |main |possible |planned )?(?:contribution|part|share|role|offer|participation|commitment)"
    r" (?P<modal>will |would |could |might |may |is to |was to )?(?:be )?(?:consists? of"
    r"|limited to|confined to|restricted to|takes? the form of|comes? in the form of|comprises?"
    r"|includes?|involves?|amounts? to) (?P<rest>[^.;:]{3,120})"
)


def _consisting(
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


_WHOSE = re.compile(r"\b([Ii]ts|[Tt]heir|[Oo]ur|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]he) country['’]s)\Z")
_THERE_IS = re.compile(
    r"\b[Tt]here (?:is|was|were|are) (?P<no>no |little )?(?:(?:an?|clear|broad|political|public"
    r"|cross-party|wide|strong"
    r"|general|enough) ){0,4}(?:backing|support|majority|consensus|willingness|readiness"
    r"|appetite)"
    r" (?:for|to|in favou?r of) (?P<rest>[^.;:]{3,90})"
)


_NO_OBSTACLE = re.compile(
    r"\b[Tt]here (?:is|was|were|are) [“\"]?no (?:[a-z]+ )?(?:problems?|obstacles?|objections?"
    r"|barriers?)\b"
    r"[^.;,]{0,25}? (?:with|to|in|against) (?P<rest>[^.;:]{3,90})"
)


def _backed(text: str, span: Span, sayer: Callable[[int], str | None]) -> Iterator[Needed]:
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


def _named(text: str, span: Span) -> Contribution | None:
    """The first contribution that a sentence names."""
    tokens = tokens_of(text, *span, ())
    found = (phrase for at in range(len(tokens)) if (phrase := contribution_at(tokens, at)) is not None)
    phrase = next(found, None)
    return contribution_of(phrase) if phrase is not None else None


_OF_ACTOR: tuple[tuple[re.Pattern[str], Role, str], ...] = (
    (
        re.compile(r" (?:have |has |had |also |again |too )*(?:said|says?) [“\"]?no[”\"]?(?=[.,;]|$| too\b)"),
        "refuses",
        "says no",
    ),
    (
        re.compile(
            r" (?:has|have|had) (?:not|yet to)(?: yet)? (?:said|say|made clear|make clear|spelled out"
            r"|spell out|revealed|disclosed) (?:what|how|whether|if) (?:it|they|he|she)"
            r" (?:would|will|could|might)\b"
        ),
        "noncommittal",
        "has not said what it would do",
    ),
)
_TOO_EARLY = re.compile(
    r"\b(?i:it|that|this|(?:(?:the|such|any|a|all) )?(?:[a-z]+ )?(?:discussions?|debate|question|talk|idea"
    r"|deployment|move"
    r"|step|decision)[^.;,]{0,40}?) (?:is|was|were|would be|remains?|remained|seems?) (?:still |simply |far "
    r"|much |way |a bit |rather |very )?(?:too (?:early|soon)|premature)\b"
)
_SAID: tuple[tuple[re.Pattern[str], Role, str], ...] = (
    (_POSSIBLE, "considers", "calls it possible"),
    (_NOT_OUT, "noncommittal", "not ruled out"),
    (_NOT_ASKED, "noncommittal", "says that it does not arise"),
    (_JUDGED, "opposes", "calls the whole unacceptable"),
    (_WITHOUT, "noncommittal", "without promising"),
    (_TOO_EARLY, "noncommittal", "calls it too early"),
    (_UNDECIDED, "noncommittal", "nothing is decided"),
    (_GOES_ON, "supports", "its support goes on"),
)
