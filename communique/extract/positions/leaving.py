"""Whose soldiers leave a mission: `Ruritania's contingent will come home`, `its soldiers left the force`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import CountryMention, Span
from .objects import OF_SEVERAL
from .told import Told

_SOLDIERS = (
    r"(?: (?:own|last|remaining|first|ground|combat|[\d.,]+|(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|dozen"
    r"|hundred|thousand)))*"
    r" (?:troops|soldiers|peacekeepers|forces|contingents?|battalions?|units?|police officers|servicemen)\b"
)
_LEAVE = (
    r"(?:[^.;,:]{0,30}? (?:will|would|shall|are to|is to|have|has|had|are|were|is|was)(?: all| now| also"
    r"| already| soon)*"
    r" (?:be |been |being )?(?:leav(?:e|ing)|left|withdrawn|pulled out|brought (?:back|home)|com(?:e"
    r"|ing) home|sent home"
    r"|flown home|called (?:back|home)|recalled|go(?:ne|ing)? home|return(?:ed|ing)? home|(?:out|home"
    r"|gone)(?= (?:by|in|within"
    r"|before)\b))"
    r"|[^.;,:]{0,20}? (?:left|quit|began leaving|started leaving) (?:the|a|its) (?:[A-Za-z.-]+ ){0,3}?"
    r"(?:mission|force|coalition|operation)\b)"
)
_WHOSE_LEAVE = re.compile(rf"(?:['’]s?)?{_SOLDIERS}{_LEAVE}|,? whose{_SOLDIERS}{_LEAVE}")
_ITS_LEAVE = re.compile(rf"\b([Ii]ts|[Tt]heir|[Oo]ur){_SOLDIERS}{_LEAVE}")
# One of these is in every sentence that tells of leaving.
CUES = frozenset({
    "leave", "leaving", "left", "withdrawn", "home", "recalled", "quit", "pulled", "back", "out", "gone",
})  # fmt: skip
# To leave these is no leaving of a mission.
AT_A_FRONT = re.compile(
    r"\b(?:front|lines?|occupied|positions|villages?|towns?|city|border|Donbas|region|Ukraine|Crimea|Kursk|barracks)\b"
)
_UNREAL = re.compile(
    r"\b(?:if|whether|until|unless|once|when|before|after|that all|demand\w* that) (?:the )?\Z"
)
_REACH = 60
_NEAR = 900


def leaving(
    text: str, span: Span, mentions: Sequence[CountryMention], meant: Callable[[str, int], str | None]
) -> Iterator[Told]:
    """Each country of whose soldiers a sentence says that they leave a mission named there or before."""
    found = [
        (mention.code, mention.span.start, match)
        for mention in mentions
        if (match := _WHOSE_LEAVE.match(text, mention.span.end, span.end)) is not None
    ]
    found += [
        (code, match.start(), match)
        for match in _ITS_LEAVE.finditer(text, *span)
        if (code := meant(match[1].lower(), match.start())) is not None
    ]
    for code, at, match in found:
        unreal = _UNREAL.search(text, max(span.start, at - _REACH), at)
        at_a_front = AT_A_FRONT.search(text, match.start(), min(span.end, match.end() + _REACH))
        if unreal is None and at_a_front is None and OF_SEVERAL.search(text, max(0, at - _NEAR), span.end):
            yield Told(code, "withdraws", "its soldiers leave", at, "troops", "withdrawn")
