"""Who hosts by the place: a gathering in a country's capital or land, if it took place there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...lexicon import words
from ...model import CountryMention, Span
from .actors import OF_BODIES
from .objects import GATHERING
from .reading import Reading
from .stated import Stated, Subject

_BEFORE = re.compile(rf"{GATHERING.pattern}[^.;,“\"]{{0,70}}? (?:in|at) (?:central |downtown )?\Z")
# `a summit on the war in Ruritania`, `the meeting was gone through in Oslo`.
_OF_SOMETHING_THERE = re.compile(
    r"\b(?:war|conflict|fighting|crisis|situation|invasion|ceasefire|truce|peace|security|force|troops|soldiers|mission"
    r"|operation|presence|deployment|contingent|settlement|elections?) (?:in|at) \Z"
    r"|\b(?:was|were) (?!held|hosted|convened|organi[sz]ed|called|chaired|taking|being|over|also|the\b"
    r"|an?\b)[a-z]+ "
)
# A visit of one is no gathering.
_OF_TWO = re.compile(r"(?: on \w+day)? with (?:his|her|its) [\w ]{0,20}counterpart\b(?!s)")
_CAME_TO = re.compile(r"\b(?:gathered|assembled|convened|came together) (?:in|at) (?:central )?\Z")
_WENT_TO = re.compile(r"\b(?:(?:travelled|traveled|flew|came|went) to|(?:was|were) (?:also )?in) \Z")
_FOR_IT = re.compile(rf"(?: on [\w ]{{3,12}}?)?,? for [^.;,]{{0,40}}?{GATHERING.pattern}")
_AFTER = re.compile(r" (?:summit|meeting|talks(?! (?:about|of|to|with)\b)|conference|gathering|round)\b")
# What is no meeting of countries, or has not taken place.
_NO_VENUE = re.compile(
    r"\b(?:press|news) conference|\bphone|\bcall\b|\bnext\b|\?|\bannounce|\bfollows\b|\bbefore a\b"
    r"|\bcalled? for\b"
    r"|\bholding\b|\bto hold\b|\bsuggest|\boffer|\bpropos|\bcoalition talks\b"
    r"|\b(?:set|scheduled|due) (?:for|to)\b|\bplanned\b|\bwill\b|\bwould\b|\bcould\b"
)
# The seats of bodies and embassies: the country around them does not host.
_OWN_GROUND = re.compile(
    r"\b(?:NATO|EU|European (?:Union|Council|Commission)|U\.?N\.?|United Nations|embassy)\b"
)
_REACH = 130
_LEAD = 30


def hosts_by_place(
    text: str, sentence: Span, mentions: Sequence[CountryMention], found: frozenset[str]
) -> Iterator[Stated]:
    """The inferred hosts of one sentence; `found` are its words in lower case."""
    if found.isdisjoint(words("gatherings")) or _OWN_GROUND.search(text, sentence.start, sentence.end):
        return
    for mention in mentions:
        if text[mention.span.start : mention.span.end] in OF_BODIES:
            continue
        if mention.kind in ("capital", "name") and _is_venue(text, sentence, mention):
            subject = Subject((mention.code,), "host inferred from the place")
            yield Stated(subject, Reading("hosts", "gathering in a place"), mention.span.start)


def _is_venue(text: str, sentence: Span, mention: CountryMention) -> bool:
    """`a meeting in Paris`, `the London summit`."""
    start, end = mention.span
    if mention.stands_for != "place":
        return False
    before = _BEFORE.search(text, max(sentence.start, start - _REACH), start)
    if before is not None:
        if _OF_SOMETHING_THERE.search(before[0]) or _OF_TWO.match(text, end, sentence.end):
            return False
        return _NO_VENUE.search(text, max(sentence.start, before.start() - _LEAD), start) is None
    near = text[max(sentence.start, start - _LEAD) : start]
    went = _WENT_TO.search(near) is not None and _FOR_IT.match(text, end, sentence.end) is not None
    if went or _CAME_TO.search(near) is not None:
        return _NO_VENUE.search(near) is None
    after = _AFTER.match(text, end)
    return (
        after is not None
        and _NO_VENUE.search(text, max(sentence.start, start - _LEAD), after.end() + 1) is None
    )
