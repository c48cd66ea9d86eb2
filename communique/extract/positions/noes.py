"""A country's no that a noun tells: `Ruritania's answer was no`, `a firm no from Ruritania`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .needed import first_named
from .objects import Given
from .told import Told

_NOUN = r"(?:answers?|repl(?:y|ies)|responses?|positions?|stance|message|verdict|line)"
# Words of which one is in every sentence with such a no.
CUES = frozenset({
    "answer", "answers", "reply", "replies", "response", "responses", "position", "positions", "stance",
    "message", "verdict", "line", "firm", "flat", "clear", "categorical", "emphatic", "blunt", "polite",
    "definite", "resounding",
})  # fmt: skip
_HOW = (
    r"(?:(?:firm|flat|clear|categorical|emphatic|blunt|polite|definite|resounding|simple|short|plain|hard"
    r"|unequivocal"
    r"|outright) )"
)
_NO = (
    rf"[“\"‘]?(?:an? )?{_HOW}{{0,2}}[“\"‘]?[Nn]o[”\"’]?"
    r"(?=\s*[.,;:!”\"’–—]|\s*\Z| (?:to|on|where|when|as far|and|but|from)\b)"
)
_WAS_NO = re.compile(
    rf"(?:['’]s)? (?:own |official |public |latest |only |first ){{0,2}}{_NOUN}\b(?P<to>[^.;:]{{0,60}}?)"
    rf" (?:is|was|remains?|remained|has been|stays)(?: still| always| again)? {_NO}"
)
_NO_TROOPS = re.compile(
    rf"(?:['’]s)? (?:own |official |public "
    rf"|latest ){{0,2}}{_NOUN}\b[^.;:]{{0,60}}?: (?P<to>[Nn]o (?:[a-z]+ ){{0,2}}?"
    r"(?:troops|soldiers|boots|peacekeepers)\b)"
)
_NO_FROM = re.compile(
    rf"\b[Aa]n? {_HOW}{{1,2}}[“\"‘]?no[”\"’]?(?P<to> (?:to|on) [^.;,]{{3,50}})? (?:from|by) (?:the )?\Z"
)
_ITS_NO = re.compile(rf"['’]s {_HOW}{{0,2}}[“\"‘]?no[”\"’]? (?P<to>(?:to|on) (?!longer)[^.;,]{{3,60}})")
# `a firm no where its own troops are concerned`, below a heading.
FIRM_NO = re.compile(rf"\b(?:[Aa]n? )?{_HOW}no\b(?P<to> (?:to|on|where|when|as far)\b[^.;]{{3,60}})?")
# `Who will send soldiers?`, `Not Ruritania.`
_WHO_WILL = re.compile(
    r"\b[Ww]ho(?: else)?(?: then)?(?:,? [^?,]{2,30},)? (?:will|would|could|can|is (?:ready|willing|prepared"
    r"|going))\b"
)
_NOT_IT = re.compile(r"(?:[Cc]ertainly |[Ss]urely |[Aa]nd |[Bb]ut )?[Nn]ot (?:the )?\Z")
_REACH = 80


def asks_who_will(text: str, span: Span) -> bool:
    """Whether a question asks who will do something."""
    return _WHO_WILL.search(text, *span) is not None


def not_it(
    text: str, span: Span, mentions: Sequence[CountryMention], gifts: Sequence[Given]
) -> Iterator[Told]:
    """`Not Ruritania, says its minister.`: what was asked of it, it will not do."""
    first = mentions[0] if mentions else None
    if first is None or _NOT_IT.fullmatch(text, span.start, first.span.start) is None:
        return
    if text[first.span.end : first.span.end + 1] not in (",", ".", ";", ":", ""):
        return
    kinds = dict.fromkeys(gift.contribution for gift in gifts)
    for kind in kinds or (None,):
        yield Told(first.code, "refuses", "not it, as asked", first.span.start, kind, "refused")


def told_by_a_no(text: str, span: Span, mentions: Sequence[CountryMention]) -> Iterator[Told]:
    """Each country of a sentence whose no a noun tells."""
    for mention in mentions:
        start, end = mention.span
        found = (
            _WAS_NO.match(text, end, span.end)
            or _NO_TROOPS.match(text, end, span.end)
            or _ITS_NO.match(text, end, span.end)
            or _NO_FROM.search(text, max(span.start, start - _REACH), start)
        )
        if found is not None:
            named = first_named(text, Span(*found.span("to"))) if found["to"] else None
            yield Told(mention.code, "refuses", "its answer is no", start, named, "refused")
