"""What a country ties its share to: `its contribution depends on …`, `wants a mandate first`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import CountryMention, Span
from .actors import Actor
from .needed import TRUCE, WHETHER, Needed, conditional, first_named
from .objects import IN_CLAUSE
from .told import Told

_SHARE = (
    r"(?:own |troop |military |possible |future )?(?:contribution|part|participation|role|share|readiness"
    r"|support|consent|offer|decision"
    r"|position"
    r"|involvement|troops|soldiers|help|willingness|deployment)"
)
_DEPENDS = (
    r"(?:depends?|depended|depending|hinges?|hinged|is (?:conditional|contingent|dependent)|would depend"
    rf"|will depend|was (?:conditional|contingent|dependent)) (?:up)?on\b{IN_CLAUSE}{{2,100}}"
    rf"|(?:(?:would|will) )?(?:requires?|needs?|presupposes?) (?!to ){IN_CLAUSE}{{2,100}}"
)
# `, officials there say,`.
_ASIDE = r"(?:, [^.;,]{0,30}(?:say|says|said|added|insist\w*|stress\w*)[^.;,]{0,20},)?"
_SHARE_DEPENDS = re.compile(rf"(?:['’]s?)? {_SHARE}\b[^.;,]{{0,50}}?{_ASIDE} (?P<on>{_DEPENDS})")
_ITS_SHARE_DEPENDS = re.compile(
    rf"\b(?P<whose>[Ii]ts|[Tt]heir|[Oo]ur|[Aa]ny|(?:[Hh]is|[Hh]er|[Ii]ts"
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
    r"\b[^.;,]{0,20}? (?P<on>(?:depend\w*(?: on)?|conditional on|contingent on|to|hinge on)"
    rf" {IN_CLAUSE}{{2,100}})"
)
_MADE_CONDITION = re.compile(
    r" (?:has |have |had )?(?:made|makes|make|called|calls) (?P<on>[^.;,\n]{3,70} (?:a|the"
    r"|its) (?:pre-?)?condition)\b"
)
# `set conditions for its participation`.
_SET_CONDITIONS = re.compile(
    r" (?:has |have |had )?(?:sets?|attached|attaches|named|names|laid down|imposed|imposes|listed"
    r"|spelled out)"
    r" (?P<on>(?:[a-z]+ ){0,2}conditions?) (?:for|to|on) (?:its|their|any|a|taking|sending|joining"
    r"|the) [^.;,]{0,40}"
)
# `insists on an American backstop for any force it sends`.
_INSISTS_FOR = re.compile(
    r" (?:insists?|insisted|is insisting) on (?P<on>(?:an? |the )?(?:[A-Za-z.-]+ ){0,3}(?:backstop"
    r"|guarantees?|backing"
    r"|mandate|cover|cease-?fire|truce|approval|consent|protection|support) for (?:any|its|an?|the"
    r"|such) (?:[a-z]+ )?"
    r"(?:force|troops|soldiers|deployment|contribution|mission|peacekeepers|contingent)\b[^.;,]{0,40})"
)
_WANTS_FIRST = re.compile(
    rf" (?:first )?(?:will |would )?(?:wants?|wanted|demands?|demanded|insist(?:s|ed)? on|needs?|needed"
    rf"|requires?"
    rf"|required|asks? for|asked for) (?P<on>(?:an? |the |more |some |clear "
    rf"|firm )*(?:[A-Za-z.]+ )?(?:{TRUCE}|mandate"
    r"|guarantees?|assurances?|backstop|vote|resolution|answers?|clarity|clarification|details?"
    r"|messages?|signals?|commitments?|pledges?)"
    r"\b[^.;,]{0,20}?\b(?:first|beforehand|before)\b[^.;,\n]{0,60})"
)
# `many questions to be answered before A could decide`.
_BEFORE_IT_DECIDES = re.compile(
    r" (?:could |can |would |will |is able to |was able to |is ready to )?(?:(?:make|take|reach"
    r"|come to)s? (?:a|any|its) "
    r"(?:final )?decision|decides?|say yes|commits?(?: itself)?|signs? up|contributes?|takes? part|joins?"
    r"|makes? up its mind)\b"
)
_ASKED_FIRST = re.compile(
    r"\b(?:questions?|clarity|answers|needs?|needed|must|have to|has to|had to|too early|wants?|wanted"
    r"|details"
    r"|clarified|unclear)\b[^.;]{0,80}? before (?:the )?\Z"
)
# `wants a clear message before it commits to anything`.
_BEFORE_IT = re.compile(
    r" (?:first )?(?:(?:has |have |had )?ask(?:s|ed) for|wants?|wanted|needs?|needed|demands?|demanded"
    r"|(?:has|have|had) to|must|seeks?|sought|insists? on|would (?:need"
    r"|want|like)"
    r"|is (?:looking|waiting) for) (?P<on>[^.;]{3,90}? before (?:(?:it|they|he|she) (?:can |could |would "
    r"|will )?"
    r"(?:commits?|accepts?|agrees?|backs?|decides?|says?|sends?|joins?|signs?|pledges?|promises|takes?"
    r"|makes?|considers?)|committing"
    r"|sending|deciding"
    r"|joining|any (?:decision|commitment|deployment))\b[^.;,]{0,50})"
)
_TIES = (_MADE_DEPEND, _INSISTS_FOR, _SET_CONDITIONS, _WANTS_FIRST, _MADE_CONDITION, _BEFORE_IT)
_TO_KNOW = re.compile(
    r"(?:(?:to )?(?:know|see|hear|understand)\b|(?:(?:more|some|clear|an?|the) )*(?:answers?|clarity"
    r"|clarification"
    r"|details?|information))\b"
)
# `before Ruritania could make a decision`.
_BEFORE = re.compile(r"\b(?:[Bb]efore|[Uu]ntil) (?:the )?\Z")
_CAN_DECIDE = re.compile(
    r" (?:(?:can|could|would|will|is able to|was able to) )?(?:(?:makes?|made|takes?|took|reach(?:es|ed)?)"
    r" (?:an?|any|its|the) (?:final )?(?:decision|commitment)|decides?|decided|commits itself"
    r"|commit itself)\b"
)
# One of these is in every sentence in which `its share` depends on something.
_TIED = ("depend", "hing", "condition", "contingent", "requir", "need", "presuppos")
_REACH = 90


def of_shares(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Needed]:
    """`Ruritania's part depends on …`, `its contribution needs …`, `Ruritania's share is to be decided`."""
    for mention in mentions:
        if _TO_BE_DECIDED.match(text, mention.span.end, span.end) is not None:
            yield Needed(Told(mention.code, "noncommittal", "is to be decided", mention.span.start))
        depends = _SHARE_DEPENDS.match(text, mention.span.end, span.end)
        if depends is not None:
            named = first_named(text, Span(mention.span.end, depends.start("on")))
            yield conditional(mention.code, mention.span.start, depends["on"], named)
    tied = any(word in text[span.start : span.end] for word in _TIED)
    own = _ITS_SHARE_DEPENDS.search(text, *span) if tied else None
    code = _own_code(own, sayer, meant) if own is not None else None
    if own is not None and code is not None:
        yield conditional(code, own.start(), own["on"])


def _own_code(
    own: re.Match[str], sayer: Callable[[int], str | None], meant: Callable[[str, int], str | None]
) -> str | None:
    """Whose share depends on something: `any share` is that of the country that speaks."""
    whose = own["whose"].lower()
    return sayer(own.start()) if whose == "any" else meant(whose, own.start())


def of_actor(text: str, span: Span, actor: Actor, sayer: Callable[[int], str | None]) -> Iterator[Needed]:
    """`A made its part depend on …`, `A wants answers first`, `before A could decide`."""
    matches = (tie.match(text, actor.end, span.end) for tie in _TIES)
    tied = next(filter(None, matches), None) if not actor.preposition else None
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    deciding = _BEFORE_IT_DECIDES.match(text, actor.end, span.end)
    asks_first = tied is not None and _TO_KNOW.match(tied["on"]) is not None
    if asks_first or (deciding is not None and _ASKED_FIRST.search(before) is not None):
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "wants to know more first", actor.start))
        return
    if tied is not None:
        joint = tied["on"].find("before ")
        start = tied.start("on") + joint
        named = first_named(text, Span(start, tied.end("on"))) if joint >= 0 else None
        for name in actor.names:
            yield conditional(name, actor.start, tied["on"], named)
    if _BEFORE.search(before) is not None and _CAN_DECIDE.match(text, actor.end, span.end) is not None:
        if set(actor.names) == {sayer(actor.start)}:
            for name in actor.names:
                yield Needed(Told(name, "noncommittal", "cannot decide yet", actor.start))
        return
    depends = _TAKES_PART_DEPENDS.match(text, actor.end, span.end)
    if depends is not None and WHETHER.search(before) is not None:
        named = first_named(text, Span(actor.end, depends.start("on")))
        for name in actor.names:
            yield conditional(name, actor.start, depends["on"], named)
