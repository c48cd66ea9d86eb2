"""What a country has stopped giving, told by a noun: `announced a pause in aid`, `Peru's freeze on arms`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Contribution, CountryMention, Span
from .actors import Actor
from .objects import given
from .told import Told
from .words import tokens_of

# One of these is in every sentence with such a noun.
CUES = frozenset({"pause", "halt", "freeze", "suspension", "stop", "cut-off", "cutoff"})
# `a pause in`, not `a pause in the talks`: what is halted tells.
A_HALT = re.compile(
    r"(?:an?|the) (?:(?:[a-z]+ly|immediate|complete|total|full|temporary|sudden|abrupt|partial) ){0,2}"
    r"(?:pause|halt|freeze|suspension|stop|cut-?off|end) (?:in|to|on|of) (?P<what>[^.;,]{3,80})"
)
_ORDERED = re.compile(
    r"\b(?:announc|order|impos|declar|confirm|decid|decree)\w*(?: on| upon)? (?:on \w+day )?" + A_HALT.pattern
)
_OWN_HALT = re.compile(
    r"(?:['’]s?)? (?:[a-z]+ )?(?:pause|halt|freeze|suspension|cut-?off) (?:in|to|on"
    r"|of) (?P<what>[^.;,]{3,80})"
)
_UNSURE = re.compile(
    r"\b(?:if|whether|could|might|may|not|never|no|nobody|denied|denies|feared?|fears|expect\w*|ask\w*|urg\w*"
    r"|warn\w*|hop(?:ed|es?)|want\w*|would|should)\b|n['’]t\b"
)
_SHARING = re.compile(
    r"\b(?:aid|assistance|help|support|arms|weapons|supplies|intelligence|deliver"
    r"|shipment)"
)
_FAR = 140


def told_by_a_halt(
    text: str, span: Span, mentions: Sequence[CountryMention], actors: Sequence[Actor]
) -> Iterator[Told]:
    """Each country of a sentence that has halted something, and what."""
    ordered = _ORDERED.search(text, *span)
    if ordered is not None:
        for name in _who(text, ordered.start(), actors):
            yield from _withdrawn(name, ordered, text)
    for mention in mentions:
        own = _OWN_HALT.match(text, mention.span.end, span.end)
        before = text[max(span.start, mention.span.start - 30) : mention.span.start]
        if own is not None and _UNSURE.search(before) is None:
            yield from _withdrawn(mention.code, own, text)


def _who(text: str, end: int, actors: Sequence[Actor]) -> tuple[str, ...]:
    """The nearest actor before an offset that may have ordered it."""
    for actor in reversed([one for one in actors if one.end <= end and not one.is_place]):
        if not actor.preposition:
            gap = text[actor.end : end]
            return actor.names if len(gap) <= _FAR and _UNSURE.search(gap) is None else ()
    return ()


def _withdrawn(name: str, halt: re.Match[str], text: str) -> Iterator[Told]:
    kinds: list[Contribution | None] = [
        gift.contribution for gift in given(tokens_of(text, *halt.span("what"), ()), 0, text)
    ]
    if not kinds and _SHARING.search(halt["what"]) is not None:
        kinds = [None]
    for kind in kinds:
        if kind != "troops":
            yield Told(name, "withdraws", "has halted it", halt.start(), kind, "withdrawn")
