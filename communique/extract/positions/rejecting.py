"""A no to the whole that no verb of opposing tells: `a red line for Moscow`, `wants none of it`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import CountryMention, Span
from .actors import Actor
from .judgements import judging, judging_words
from .objects import OF_SEVERAL
from .pairs import Pairs
from .told import Told, code_of

_FORCE = (
    r"(?:troops|soldiers|peacekeepers|forces?|units?|contingents?|battalions|boots|bayonets|presence"
    r"|deployments?|interventions?|personnel|military|servicemen|bases)\b"
)
# Soldiers of others: `any NATO soldiers`, `units from countries of the alliance`.
FOREIGN = (
    r"(?:\b(?:[Ff]oreign|[Ww]estern|Nato(?:['’]s)?|NATO(?:['’]s)?|EU|European|[Aa]llied|[Ii]nternational"
    r"|[Aa]ny such"
    r"|[Aa]lliance|[Oo]utside|[Cc]oalition)"
    rf" (?:(?:foreign|western|nato|ground|military|peacekeeping|armed|combat|allied|member"
    rf"|state) ){{0,2}}{_FORCE}"
    rf"|\b(?i:{_FORCE}) (?:of|from) (?:any |other |the |member )?(?:[a-z]+ (?:of|in) )?(?:the )?(?:NATO"
    rf"|Nato|Western"
    r"|European|EU|foreign|other|alliance|allied|third)\b)"
)
# Those with which such words begin.
_GRAVE = r"(?:grave|serious|dire|severe|catastrophic|unpredictable|far-reaching|irreversible|the gravest)"
_NOUNS = frozenset({
    "troops", "soldiers", "peacekeepers", "force", "forces", "units", "contingent", "contingents", "bayonets",
    "presence", "deployment", "deployments", "intervention", "personnel", "military", "boots", "bases",
    "battalions", "scheme", "plan", "plans", "idea", "proposal", "mission", "coalition", "initiative",
    "headquarters", "settle",
    "security", "none", "settlement",
})  # fmt: skip
_JUDGING = frozenset({
    "unacceptable", "unacceptability", "inadmissible", "inadmissibility", "impermissible", "impermissibility",
    "anathema", "red", "non-starter", "question", "intolerable", "provocation", "threat", "casus",
})  # fmt: skip
_TREATED = frozenset({
    "treated", "regarded", "seen", "viewed", "met", "considered", "taken", "perceived", "interpreted",
    "destroyed", "attacked", "hit", "targeted", "strike", "fire", "attack", "target", "destroy", "shell",
    "shoot", "kill", "want", "have", "put", "live", "stand", "suffer", "brook", "reacted", "responded",
    "none",
})  # fmt: skip
_NOWHERE = frozenset({"nowhere", "dead", "illusion", "impossible", "pointless", "utopia", "futile", "doomed"})
PAIRS = Pairs(
    (_JUDGING | judging_words(), _NOUNS),
    (_TREATED, _NOUNS),
    (_NOWHERE, frozenset({"without"})),
    (frozenset({"consequences"}), frozenset({"warned", "warning", "warns"})),
)
# `foreign units would be met as enemies`, said by a country.
_TREATED_AS = re.compile(
    rf"{FOREIGN}[^.;:]{{0,80}}? (?:would|will|can|could|shall|should|must|are|were) (?:only |also "
    rf"|always )?(?:be )?"
    r"(?:(?:treated|regarded|seen|viewed|met|considered|taken|perceived|interpreted)(?: only)?(?: as| like)? "
    r"[^.;,]{0,30}?\b(?:entry|intervention|enem(?:y|ies)|(?:legitimate )?targets?|acts? of (?:war|aggression)"
    r"|aggress\w+|occup\w+|invaders?|hostile|participa\w+|combatants?|involvement|provocation|threat)\b"
    r"|destroyed|targeted|attacked|hit\b|wiped out)"
)
# `the unacceptability of foreign soldiers`.
_UNACCEPTABILITY = re.compile(
    rf"\b(?:unacceptability|inadmissibility|impermissibility) of [^.;,]{{0,40}}?(?:{FOREIGN}|{_FORCE})"
)
_NO_USE = re.compile(r"\b(?:own|without|unless|peace|if)\b")
_A_WHOLE = (
    r"(?:troops|soldiers|peacekeepers|forces?|contingents?|presence|deployments?|mission|coalition|plans?"
    r"|idea"
    r"|proposal|scheme|initiative|intervention)\b"
)
_BEFORE_IT = (" to ", " for ", " to the ", " for the ")
# `the idea of foreign soldiers is anathema to `.
_TO_IT = re.compile(
    rf"(?P<what>[^.;:“”]{{0,90}}?\b{_A_WHOLE}[^.;:“”]{{0,60}}?) (?:is|was|are|were|would be|will be"
    rf"|remains?|remained)"
    rf" (?:still )?[“\"‘]?(?:[a-z]+ly )?(?:an? )?(?:{judging('unacceptable').pattern}|anathema"
    rf"|unthinkable)[”\"’]?"
    r" (?:for|to) (?:the )?\Z"
)
_ABOUT_IT = re.compile(
    rf"(?:\A|[“\"‘]|\bthat )(?:[Tt]his|[Tt]hat|[Ii]t) (?:is|was|would be"
    rf"|remains) (?:still )?[“\"‘]?(?:[a-z]+ly )?"
    rf"(?:an? )?(?:{judging('unacceptable').pattern}|anathema)[”\"’]? (?:for|to) (?:the )?\Z"
)
# `an idea that A has called unacceptable`, `a force which A rejects`.
_THAT = re.compile(rf"\b{_A_WHOLE}(?: [^.;,]{{0,50}}?)?,? (?:that|which) (?:the )?\Z")
_CALLED = re.compile(
    rf"(?: (?:has|have|had|also|again|repeatedly|already|long|now|consistently|always|[a-z]+ly))*"
    r" (?:(?:call|brand|deem|label|term|declar|describ|denounc|dismiss|condemn|regard|reject)(?:s|ed"
    r"|es)?(?: as)?"
    r"|considers?|considered|finds|found|views? as|sees as|saw as"
    r"|thinks) (?:it )?[“\"‘]?(?:[a-z]+ly )?(?:an? )?"
    rf"{judging('unacceptable').pattern}"
    r"|(?: (?:has|have|had|also|again|repeatedly|already|long|flatly|firmly|categorically|[a-z]+ly))*"
    r" (?:opposes|rejects|opposed|rejected|denounced|condemned|ruled out|wants to prevent|will not accept"
    r"|refuses"
    r"|objects to)"
    r"(?=\s*(?:[.,;]|\Z)| (?:outright|as|again|time|from|out of hand)\b)"
)
_NONE_OF_IT = re.compile(
    r"(?: (?:has|said|made (?:it )?clear|that|it|he|she|also))*"
    r" (?:wants?|wanted|will have|would have|is having|was having) none of (?:it|this|that)\b"
)
_NOT_WANTED = re.compile(
    rf"(?: (?:has|have|had|said|says|made (?:it )?clear|that|it|he|she|they|time and again|again"
    rf"|repeatedly|often))*"
    rf" (?:(?:will|would|could) (?:not|never|by no means) (?:have|put up with|stand for|live with|suffer"
    rf"|brook)"
    r"|(?:does|do|did) not want(?: to (?:see|have))?|(?:will|would) put up with no|wants? to see no) "
    rf"(?:any |such |the )*{FOREIGN}"
)
_STRIKES = re.compile(
    r"(?: (?:has|have|had|said|says|that|it|he|she|they|also|again|repeatedly))*"
    r" (?:will|would|could|threaten(?:s|ed)? to|vow(?:s|ed)? to|is ready to|promis(?:es|ed) to) "
    rf"(?:strike|fire on|fire at|attack|target|hit|destroy|kill|shell|shoot at) (?:at )?(?:any |all "
    rf"|the )?{FOREIGN}"
)
_REACTED = re.compile(
    r"(?: (?:has|have|had|also))* (?:reacted|responded) (?:[a-z]+ly )?(?:angrily|furiously|indignantly"
    r"|with (?:anger"
    r"|fury|scorn|outrage|hostility|indignation|derision))\b"
)
_WARNED = re.compile(
    r"(?:(?: (?:has|have|had|also|again|repeatedly))* (?:warn(?:s|ed)?|threaten(?:s|ed)?)|(?: (?:has"
    r"|had))* (?:gave"
    r"|given|issued|sounded) (?:a )?warning)(?: [A-Z]\w+| it)? (?:of|about|with) (?:the )?[“\"‘]?"
    rf"(?:{_GRAVE} )+consequences\b"
)
# `a peace without A is a dead end`.
_WITHOUT = re.compile(
    r"\bwithout (?P<who>[A-Z]\w+|it|us|the participation of [A-Z]\w+|[A-Z]\w+['’]s (?:participation"
    r"|involvement"
    r"|consent))\b[^.;]{0,50}?(?: said| says)?,? (?:is|was|are|were|would be|leads|led) (?:an? |the )?[“\"‘]?"
    r"(?:(?:road|path|way|route) (?:that leads |leading )?(?:to )?nowhere|dead[- ]end|illusion|utopia"
    r"|impossible"
    r"|pointless|futile|doomed|nowhere|unrealistic)\b"
)
_UNSURE = re.compile(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Hh]ad|fears? that|as if|own)\b")
# `the Norwegian embassy` ` in Lima`.
_SEAT = re.compile(r" (?:in|to|at) [A-Z]\w+(?= )")
_NEAR = 400
_REACH = 140


def told_by_rejecting(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    actors: Sequence[Actor],
    sayer: Callable[[int], str | None],
) -> Iterator[Told]:
    """Each country of a sentence that is against the whole, told by what it calls it or would do to it."""
    treated = _TREATED_AS.search(text, *span) or _UNACCEPTABILITY.search(text, *span)
    code = sayer(treated.start()) if treated is not None else None
    if treated is not None and code is not None:
        yield Told(code, "opposes", "would treat it as hostile", treated.start())
    for mention in mentions:
        before = text[max(span.start, mention.span.start - _REACH) : mention.span.start]
        if _is_unbearable(text, span, before):
            yield Told(mention.code, "opposes", "unacceptable to it", mention.span.start)
    for actor in actors:
        if not actor.preposition and _rejects(text, span, actor):
            for name in actor.names:
                yield Told(name, "opposes", "rejects it", actor.start)
    yield from _not_without(text, span, sayer)


def _is_unbearable(text: str, span: Span, before: str) -> bool:
    """`a force of foreign soldiers is unacceptable to `."""
    if not before.endswith(_BEFORE_IT):
        return False
    to_it = _TO_IT.search(before)
    if to_it is not None:
        return _NO_USE.search(to_it["what"]) is None and _UNSURE.search(to_it["what"]) is None
    return _ABOUT_IT.search(before) is not None and _near(text, span)


def _rejects(text: str, span: Span, actor: Actor) -> bool:
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    seat = _SEAT.match(text, actor.end, span.end)
    end = seat.end() if seat is not None else actor.end
    if _CALLED.match(text, end, span.end) is not None:
        return _THAT.search(before) is not None
    if _UNSURE.search(before) is not None:
        return False
    for pattern in (_NOT_WANTED, _STRIKES):
        if pattern.match(text, end, span.end) is not None:
            return True
    for pattern in (_NONE_OF_IT, _REACTED, _WARNED):
        if pattern.match(text, end, span.end) is not None:
            return _near(text, span)
    return False


def _near(text: str, span: Span) -> bool:
    return OF_SEVERAL.search(text, max(0, span.start - _NEAR), span.end) is not None


def _not_without(text: str, span: Span, sayer: Callable[[int], str | None]) -> Iterator[Told]:
    """`to settle security without A is a dead end`, said by A."""
    found = _WITHOUT.search(text, *span)
    code = sayer(found.start()) if found is not None else None
    if found is None or code is None:
        return
    named = code_of(found["who"].removeprefix("the participation of ").split("'")[0].split("’")[0])
    if named in (None, code):
        yield Told(code, "opposes", "nothing is settled without it", found.start())
