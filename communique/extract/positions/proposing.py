"""What a country lays before others or wants of the two sides: a plan, that they meet or agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import Role, Span
from .actors import Actor
from .gatherings import UNSURE
from .objects import OF_SEVERAL
from .pairs import Pairs
from .told import Told

_SIDES = frozenset({"RU", "UA"})
PAIRS = Pairs(
    (
        frozenset({
            "asked", "urged", "invited", "called", "pressed", "told", "persuaded", "asking", "urging",
            "wants",
        }),
        frozenset({
            "meet", "talk", "negotiate", "talks", "accept", "agree", "embrace", "sign", "respond", "commit",
            "sit", "end", "stop", "come", "speak", "hold", "back", "endorse",
        }),
    ),
    (
        frozenset({
            "present", "presented", "presents", "presenting", "handed", "submitted", "laid", "put", "set",
        }),
        frozenset({
            "plan", "plans", "proposal", "proposals", "blueprint", "roadmap", "steps", "points", "draft",
        }),
    ),
    (
        frozenset({
            "suggested", "suggests", "proposed", "proposes", "floated", "floats", "raised", "pitched",
            "pushed", "pushes", "advocated", "championed", "repeated", "renewed", "brought", "put", "idea",
            "proposal", "packed",
        }),
        frozenset({"defence", "defense", "article"}),
    ),
)  # fmt: skip
_ADVERBS = r"(?: (?:also|again|now|then|later|first|once more|jointly|has|have|had|[a-z]+ly|on \w+day))*"
_ASIDE = r"(?:,? (?:who|which)|,[^,.;]{3,50},)?"
_WANTING = (
    r" (?:asked|asks|urged|urges|invited|invites|called on|calls on|pressed|presses|pushed|told|persuaded"
    r"|wants"
    r"|appealed to|prodded|encouraged)"
)
# Between one who asks and the two sides.
_ASKS = re.compile(rf"{_ASIDE}{_ADVERBS}{_WANTING}(?: both)? (?:the )?")
_TO_MEET = re.compile(
    r"(?: both)? to (?:meet|talk|negotiate|sit down|hold (?:[a-z]+ ){0,2}talks|come together"
    r"|speak to each other"
    r"|enter (?:into )?(?:[a-z]+ )?(?:talks|negotiations)|end the (?:war|fighting)"
    r"|stop (?:the )?(?:fighting|shooting))\b"
)
_TO_AGREE = re.compile(
    r" to (?:accept|agree (?:to|on)|sign(?: up to)?|back|embrace|commit (?:itself |themselves )?to"
    r"|respond to|endorse)"
    r" [^.;,]{0,40}?\b(?:cease-?fire|truce)\b"
)
# `presented B with a plan`, `laid before them four steps`.
_PLAN = (
    r"(?:an?|the|its|his|her|their|two|three|four|five|six|\d+|several) (?:[\w-]+ ){0,3}?(?:plans?"
    r"|proposals?|blueprint"
    r"|roadmap|steps|points|draft)\b"
)
_PRESENTS = re.compile(
    rf"{_ASIDE}(?:[^.;]{{0,70}}? to present|{_ADVERBS} (?:presented|presents|will present"
    rf"|is presenting)) [^.;]{{3,60}}?"
    rf" with {_PLAN}"
    rf"|{_ASIDE}{_ADVERBS} (?:laid|put|set|handed|submitted) (?:(?:before|out to"
    rf"|to) (?:[^.;,]{{3,40}}?) )?{_PLAN}"
    r"(?: (?:before|to|out to|in front of) )?"
)
_OF_PEACE = re.compile(
    r"\b(?:peace\w*|cease-?fire|truce|force|soldiers|troops|Ukrain\w+|coalition|guarantees?"
    r"|the war)\b",
    re.IGNORECASE,
)
_OF_ANOTHER_FIELD = re.compile(
    r"\b(?:tax|tariffs?|budget|pension|migra|energy|climate|trade|jobs|schools?|health|debt)\b", re.IGNORECASE
)
# `suggested that the clause of mutual defence be extended`, `her idea of a guarantee like Article 5`.
_DEFENCE = re.compile(
    rf"{_ASIDE}{_ADVERBS} (?:suggested|suggests|proposed|proposes|floated|floats|put forward|pitched"
    rf"|raised|pushed"
    r"|pushes|advocated|championed|repeated|renewed|brought|packed"
    r"|set out) [^.;]{0,90}?(?:\bmutual defen[cs]e\b"
    r"|\b(?:NATO['’]s )?(?:Article (?:5|Five)|collective defen[cs]e)\b)"
    r"|['’]s (?:own |old |new )?(?:idea|proposal|plan|suggestion) (?:of|for|to|that) [^.;]{0,80}?"
    r"\b(?:mutual defen[cs]e|Article (?:5|Five)|collective defen[cs]e)\b"
)
_NEAR = 300
_REACH = 60


def told_by_proposing(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    """Each country of a sentence that lays a plan before others or wants the two sides to meet or agree."""
    for actor in actors:
        before = text[max(span.start, actor.start - _REACH) : actor.start]
        if (
            (actor.preposition and actor.preposition != "'s")
            or actor.is_place
            or UNSURE.search(before) is not None
        ):
            continue
        role = _proposes(text, span, actor)
        if role is not None:
            for name in actor.names:
                yield Told(name, role, "proposes or presents it", actor.start)
    yield from _of_the_sides(text, span, actors)


def _proposes(text: str, span: Span, actor: Actor) -> Role | None:
    if _DEFENCE.match(text, actor.end, span.end) is not None:
        return "proposes"
    presents = _PRESENTS.match(text, actor.end, span.end)
    if presents is None or _OF_ANOTHER_FIELD.search(text, presents.start(), span.end) is not None:
        return None
    here = _OF_PEACE.search(text, presents.end(), span.end) is not None
    return "proposes" if here or OF_SEVERAL.search(text, max(0, span.start - _NEAR), span.end) else None


def _of_the_sides(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Told]:
    """`A has asked B and C to meet`, `A urged B to accept the truce`, where B and C are those at war."""
    for actor, asked in pairwise(actors):
        if actor.preposition or actor.is_place or not _SIDES.issuperset(asked.names):
            continue
        if not _SIDES.isdisjoint(actor.names) or _ASKS.fullmatch(text, actor.end, asked.start) is None:
            continue
        if UNSURE.search(text, max(span.start, actor.start - _REACH), actor.start) is not None:
            continue
        role: Role | None = None
        if len(asked.names) > 1 and _TO_MEET.match(text, asked.end, span.end) is not None:
            role = "mediates"
        elif _TO_AGREE.match(text, asked.end, span.end) is not None:
            role = "supports"
        if role is not None:
            for name in actor.names:
                yield Told(name, role, "wants it of the two sides", actor.start)
