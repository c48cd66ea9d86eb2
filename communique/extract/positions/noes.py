"""A country's no that a noun tells: `Ruritania's answer was no`, `a firm no from Ruritania`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .needed import first_named
from .passives import Told

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
_REACH = 80


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
