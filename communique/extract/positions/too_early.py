"""Who finds it too early: `Oslo's line is that it is`, `for A it is premature`, `In Lima it is …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import CountryMention, Span
from .actors import Actor

_IS_EARLY = re.compile(
    r"[Ii]t (?:is|was|would be|remains|remained|seems) (?:[a-z]+ ){0,2}?[“\"‘]?(?:too (?:early|soon)"
    r"|premature"
    r"|untimely)\b"
)
_TO_WHOM = re.compile(r"\b(?:[Ff]or|[Tt]o) (?:the )?\Z")
_IN_TOWN = re.compile(r"\b[Ii]n \Z")
_LINE = re.compile(
    r"['’]s? (?:own |official |public )?(?:line|position|view|stance|message|answer|reply|response|verdict"
    r"|attitude)\b"
    r"[^.;:]{0,50}?(?: (?:is|was|has been|remains|remained|had been)(?: still)?(?: that)?|:) [“\"‘]?"
)
# `to speak of Ruritanian soldiers`, `to name a Ruritanian contribution`.
_OF_SHARE = re.compile(
    r"[^.;]{0,80}? (?:of|about|on|name|discuss|promise|send|decide|announce|commit) (?:an? |any |the )?\Z"
)
_SHARE = re.compile(
    r"(?:['’]s?)? (?:[a-z]+ )?(?:troops|soldiers|peacekeepers|contribution|participation|part|role|share"
    r"|contingent)\b"
)


def is_early(text: str, at: int) -> bool:
    """Whether what begins at an offset is `it is too early`."""
    return _IS_EARLY.match(text, at) is not None


def who_finds_it_early(
    text: str, span: Span, at: int, actors: Sequence[Actor], mentions: Sequence[CountryMention]
) -> tuple[str, ...]:
    """The countries that the words around `it is too early` name for it."""
    for actor in actors:
        between = text[actor.end : at]
        if actor.end <= at and between in (" ", ", ") and _TO_WHOM.search(text, span.start, actor.start):
            return actor.names
    for mention in mentions:
        between = text[mention.span.end : at]
        in_town = between in (" ", ", ") and _IN_TOWN.search(text, span.start, mention.span.start)
        if mention.span.end <= at and (in_town or _LINE.fullmatch(text, mention.span.end, at)):
            return (mention.code,)
    return ()


def share_spoken_of(text: str, span: Span, at: int, mentions: Sequence[CountryMention]) -> str | None:
    """The country of whose share it is too early to speak."""
    early = _IS_EARLY.match(text, at)
    for mention in mentions:
        if early is not None and mention.span.start > early.end():
            led = _OF_SHARE.fullmatch(text, early.end(), mention.span.start) is not None
            if led and _SHARE.match(text, mention.span.end, span.end) is not None:
                return mention.code
    return None
