"""How a country looks at others' soldiers: `would treat any as a target`, `views talk of them negatively`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import CountryMention, Span
from .told import Told

# One of either is in every sentence that says so.
VERBS = frozenset({
    "treat", "treats", "treated", "regard", "regards", "regarded", "view", "views", "viewed", "see", "sees",
    "saw", "consider", "considers", "considered",
})  # fmt: skip
FORCES = frozenset({
    "troops", "soldiers", "force", "forces", "peacekeepers", "contingent", "contingents", "deployment",
    "deployments", "presence", "personnel", "units", "boots",
})  # fmt: skip
_REGARDS = re.compile(
    r"\b(?:(?:treat|regard|view|see|consider)(?:s|ed)?|saw)\b[^.;]{0,60}?\b(?:troops|soldiers|forces?"
    r"|peacekeepers|contingents?|deployments?|presence|personnel|units|boots)\b[^.;]{0,60}?"
    r" (?:as (?:an? |the )?(?:[a-z]+ ){0,2}?(?:targets?|threats?|entry|intervention|occup\w+|acts? of war"
    r"|provocation|aggression|invaders?|enem\w+|escalation|involvement|participa\w+|combatants?|hostile"
    r"|red line)"
    r"|(?:[a-z]+ )?(?:negatively|with hostility|as hostile|as unacceptable))\b"
)
_REACH = 60


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may say so."""
    return not (words.isdisjoint(VERBS) or words.isdisjoint(FORCES))


def told_by_regard(
    text: str, span: Span, mentions: Sequence[CountryMention], sayer: Callable[[int], str | None]
) -> Iterator[Told]:
    """The country that looks at foreign soldiers as hostile: who speaks, else who is named before."""
    found = _REGARDS.search(text, *span)
    if found is None:
        return
    start = found.start()
    before = [
        one for one in mentions if start - _REACH <= one.span.start < start and one.stands_for != "place"
    ]
    code = sayer(start) or (before[-1].code if before else None)
    if code is not None:
        yield Told(code, "opposes", "looks at it as hostile", start)
