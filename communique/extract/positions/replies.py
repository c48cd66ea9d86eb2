"""What a country answers, leaves unsaid or finds of what it is asked: `was asked and said no`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Role, Rung, Span
from .actors import Actor
from .needed import WHETHER, Needed, first_named
from .objects import OF_SEVERAL
from .told import Told

_OPEN = re.compile(
    r"\b(?:is|was|remains?|remained|has|had|will be) (?:still |as yet )?(?:left|open|unclear|undecided"
    r"|uncertain"
    r"|unresolved|unsettled|not (?:yet )?(?:clear|been decided|decided|certain|settled)"
    r"|to be (?:seen|decided|settled)|too (?:early|soon) to (?:say|tell|know|judge))\b"
)
# `whether A would win the cup` is no share left open.
_OF_A_SHARE = re.compile(
    r"\b(?:send|join|contribut|tak(?:e|es|ing) (?:a |any )?part|particip|provid|deploy|offer|suppl|support"
    r"|back|commit|sign|appro|agree|accept|propos|refus|let|allow|lend|give|pay|host|train|stay|remain"
    r"|follow|be (?:part|among)|coalition|force|mission|plan|cease|truce|talks|summit|troops"
    r"|soldiers|attend|come|go\b|help|role|play)"
)
# `Asked whether A would send soldiers, an official declined to answer`.
_ASKED = re.compile(r"\b[Aa]sked (?:whether|if|about) (?:the )?\Z")
_NO_ANSWER = re.compile(
    r"[^.;]{0,90}?, [^.;,]{3,60}? (?:declined to|refused to|would not|did not) (?:answer|comment|say"
    r"|be drawn)\b"
)
_ANSWERS_NO = re.compile(
    r"[^.;]{0,90}?, [^.;]{3,70}? (?:(?:said|answered|replied|responded|was"
    r"|told [^.;,:]{3,30})[:,]? (?:with (?:a|one word):? )?(?:simply )?"
    r"(?:an? )?(?:[a-z]+ )?[“\"‘]?[Nn](?:o|ever|ein)\b[^ ]|shook (?:his|her|their) heads?)"
)
_IF = re.compile(r"\b(?:[Ii]f|[Ww]hen|[Uu]nless|[Oo]nce) \Z")
_RUNGS: dict[Role, Rung] = {"refuses": "refused", "asked-for": "mentioned"}
_REACH = 90
_FAR = 700
_AHEAD = 220
# `warned of consequences if A joined the coalition`.
_WARNS = re.compile(
    r"[^.;,]{0,30}? (?:warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?|caution(?:s|ed|ing)?) [^.;]{0,40}?\b(?:that"
    r"|against) "
    r"(?!no\b|without\b|any (?:attack|strike))[^.;]{0,90}?\b(?:coalition|force|mission|troops|soldiers"
    r"|peacekeepers"
    r"|deployment|contingent|presence)\b[^.;]{0,70}? (?:would|will|could) (?:only |inevitably "
    r"|also )?(?:have|bring|mean"
    r"|lead|be|risk|draw|drag|provoke|trigger|cause)\b[^.;]{0,40}?(?:consequences|war|escalat|confrontation"
    r"|target"
    r"|conflict|retaliat|catastroph|red line|provocation)"
    r"|[^.;,]{0,30}? (?:warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?) [^.;]{0,60}?(?:consequences|dangerous"
    r"|escalat"
    r"|confrontation|retaliat|targets?)[^.;]{0,40}? (?:if|over|should"
    r"|in case)\b[^.;]{0,60}?\b(?:coalition|force|mission"
    r"|troops|peacekeepers|deployment)\b"
)
# `found it too early to say`, `, who faces voters on Sunday, thought the whole debate premature`.
_FOUND_EARLY = re.compile(
    r"(?:, [^,;.]{3,70},)? (?:has |had |still |also )*(?:found|finds|thought|thinks|considered"
    r"|considers|deemed|deems|called|calls|judged|judges) (?:it|(?:the|this|that|any"
    r"|such) (?:[a-z]+ ){0,2}(?:debate"
    r"|discussions?|question|talk|idea|matter|plans?))(?: about [a-z ]{3,30})? (?:still |far |much |simply )?"
    r"[“\"‘]?(?:[a-z]+ly )?(?:premature|too early|too soon)\b"
)
# `was asked and said no`, `was asked for ships and declined`.
_WAS_ASKED = r" (?:was|were|has been|have been|had been) (?:also )?(?:asked|approached|sounded out)"
_AND_DECLINED = (
    r" (?:and|but) (?:has |had |have )?(?:also )?(?:said no|declined|refused|turned it down|begged off)\b"
)
_ASKED_IN_VAIN = re.compile(rf"{_WAS_ASKED}(?P<what> [^.;,]{{1,40}})?{_AND_DECLINED}")
_ONLY_ASKED = re.compile(
    rf"{_WAS_ASKED}(?:{_AND_DECLINED}| (?:in|on|last|this) [^.;,]{{2,20}} (?:and|but) (?:has|have"
    rf"|had) (?:not|yet to)"
    r" (?:yet )?(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?)\b)"
)
_SAYS_NOTHING = re.compile(
    r" (?:has|have|had)(?: so far| yet| also)? (?:said nothing|not said a word|kept (?:quiet|silent|mum)"
    r"|(?:remained|stayed|been) (?:silent|quiet|mum))(?: (?:about|on) [^.;,]{3,40})?(?=\s*[.,;]|\s*\Z"
    r"| so far| yet)"
)
_NO_INVITATION = re.compile(
    r"(?:, (?:which|who))? (?:(?:(?:has|have|had) )?(?:received|got)|was (?:sent|given)|were (?:sent"
    r"|given)) no invitation\b"
    r"|(?:, (?:which|who))? (?:was|were|has been|had been) not (?:sent|given|extended) an invitation\b"
)
# `is under pressure to send soldiers`, `is expected by B to run supplies`.
_UNDER_PRESSURE = re.compile(
    r" (?:(?:is|are|was|were|came|comes|remains?|has been|have been) (?:also "
    r"|now )?(?:under (?:[a-z]+ )?pressure"
    r"(?: (?:from|by) [^.;]{3,50}?)?|(?:expected|wanted|urged|pressed|asked|begged) by [^.;]{2,40}?)) to"
    r" (?P<what>(?:send|contribute|provide|commit|deploy|join|supply|take part|run|lend|give|offer|train"
    r"|host)\b"
    r"[^.;,]{0,60})"
)
_ASKED_BEFORE = re.compile(r"\b(?:ask|request|call|appeal|press|invit|urg)\w*\b")
_COMPLAINS = re.compile(
    r" (?:has |have |had |also |again |had )*(?:complain(?:s|ed|ing)?|protest(?:s|ed|ing)?|fum(?:es|ed|ing)"
    r"|(?:is|was|were)"
    r" (?:angry|furious|annoyed|upset|irritated|offended|hurt)) (?:of|about|at|over) (?:not being"
    r"|not having been|being (?:un|dis)?)"
    r"(?: ?(?:invited|asked to (?:the|a)|shut out|left out|excluded))\b"
)
_OF_ACTOR: tuple[tuple[re.Pattern[str], Role, str], ...] = (
    (_COMPLAINS, "excluded", "complains of being left out"),
    (_NO_INVITATION, "excluded", "got no invitation"),
    (_UNDER_PRESSURE, "asked-for", "is under pressure to"),
    (_ASKED_IN_VAIN, "refuses", "was asked and declined"),
    (_ONLY_ASKED, "asked-for", "was asked and declined"),
    (_SAYS_NOTHING, "noncommittal", "has said nothing"),
    (_FOUND_EARLY, "noncommittal", "finds it too early"),
    (_WARNS, "opposes", "warns of consequences"),
    (
        re.compile(r" (?:have |has |had |also |again |too )*(?:said|says?) [“\"]?no[”\"]?(?=[.,;]|$| too\b)"),
        "refuses",
        "says no",
    ),
    (
        re.compile(
            r" (?:also |still |now |itself |simply )*(?:has|have|had) (?:no|few|hardly any"
            r"|not enough) (?:[a-z]+ ){0,2}?"
            r"(?P<what>troops|soldiers|battalions|ships|warships|jets|aircraft|air[- ]defen[cs]e systems"
            r"|batteries|missiles"
            r"|engineers|trainers) to (?:spare|send|offer|give|lend)\b"
        ),
        "refuses",
        "has none to spare",
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


def of_actor(text: str, span: Span, actor: Actor) -> Iterator[Needed]:
    """`A said no`, `Asked whether A would send soldiers, …`, `Whether A takes part is open`."""
    before = text[max(span.start, actor.start - _REACH) : actor.start]
    if not actor.preposition and not _IF.search(before):
        yield from _by_pattern(text, span, actor, before)
    if _ASKED.search(before) is not None:
        yield from _to_a_question(text, span, actor)
    ahead = min(span.end, actor.end + _AHEAD)
    if WHETHER.search(before) is None or _OF_A_SHARE.search(text, actor.end, ahead) is None:
        return
    if _OPEN.search(text, actor.end, ahead) is not None or _OPEN.search(before) is not None:
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "left open whether", actor.start))


def _by_pattern(text: str, span: Span, actor: Actor, before: str) -> Iterator[Needed]:
    for pattern, role, rule in _OF_ACTOR:
        found = pattern.match(text, actor.end, span.end)
        if found is None:
            continue
        if pattern is _SAYS_NOTHING and not OF_SEVERAL.search(text, max(0, actor.start - _FAR), span.end):
            continue
        rung: Rung | None = _RUNGS.get(role)
        named = first_named(text, Span(*found.span())) if "what" in found.groupdict() else None
        if pattern is _UNDER_PRESSURE and named is None and found["what"].startswith("train"):
            named = "training"
        if rule == "says no" and _ASKED_BEFORE.search(before) is not None:
            named = first_named(text, Span(span.start, actor.start))
        for name in actor.names:
            yield Needed(Told(name, role, rule, actor.start, named, rung))


def _to_a_question(text: str, span: Span, actor: Actor) -> Iterator[Needed]:
    """`Asked whether A would send soldiers, the minister said no`, `… declined to answer`."""
    named = first_named(text, Span(actor.end, span.end))
    if _ANSWERS_NO.match(text, actor.end, span.end) is not None:
        for name in actor.names:
            yield Needed(Told(name, "refuses", "answers with a no", actor.start, named, "refused"))
    if _NO_ANSWER.match(text, actor.end, span.end) is not None:
        for name in actor.names:
            yield Needed(Told(name, "noncommittal", "no answer was given", actor.start, named))
