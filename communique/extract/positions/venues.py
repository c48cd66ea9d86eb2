"""Who hosts by the place: a gathering in a country's capital or land, if it took place there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...lexicon import rows, words
from ...model import CountryMention, Span
from .actors import OF_BODIES
from .gatherings import AT_THE_PLACE, PERSONS
from .objects import GATHERING
from .reading import Reading
from .stated import Stated, Subject

_BEFORE = re.compile(
    rf"{GATHERING.pattern}(?:,? (?:which |that )?(?:was |were )?(?:held|hosted|took place|convened))?"
    r"[^.;,“\"]{0,70}? (?:in|at) (?:central |downtown )?\Z"
)
# `a summit on the war in Ruritania`, `the meeting was gone through in Oslo`.
_OF_SOMETHING_THERE = re.compile(
    r"\b(?:war|conflict|fighting|crisis|situation|invasion|ceasefire|truce|peace|security|force|troops"
    r"|soldiers|mission"
    r"|operation|presence|deployment|contingent|settlement|elections?) (?:in|at) \Z"
    r"|\b(?:was|were) (?!in\b|at\b|held|hosted|convened|organi[sz]ed|called|chaired|taking|being|over|also"
    r"|the\b"
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
# Verbs of which one is in every sentence that has people meet in a place, beside the nouns.
_MEETING = frozenset({
    "met", "meet", "meets", "gathered", "gather", "convened", "convene", "assembled", "assemble", "huddled",
    "huddle", "sat", "sit", "trooped", "together", "table", "room", "hall", "conferred",
    "spent", "negotiated", "agreed", "signed", "names", "held",
})  # fmt: skip
# What people do when they meet, and up to where: `at Lancaster House in `, `for three hours at the `.
_TO_MEET = (
    r"(?:met|meet|gather(?:ed)?|convened?|assembled?|huddled?|conferred|s[ai]t down|s[ai]t together|c[ao]me "
    r"together|trooped in(?:to)?|spent [^.;,]{3,30}? (?:behind closed doors|together|in (?:session|talks"
    r"|conclave))|held (?:(?:emergency|crisis|closed-door) )?talks)"
)
_UP_TO_WHERE = (
    r"(?: (?!(?:to|about (?!an?\b|\d|two|three|four|five|six|half)|over|with|from|of|that|after|before"
    r"|because|if|until|not|near|outside|discuss\w*)\b"
    r"|on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|(?:January|February|March|April|May|June|July"
    r"|August"
    r"|September|October|November|December))\b)[\w’'-]+,?){0,9}?"
)
_MET_IN = re.compile(
    rf"\b{PERSONS}\b(?![’'])[^.;“\"]{{0,80}}? {_TO_MEET}\b{_UP_TO_WHERE} (?:in|at) (?:the |central "
    rf"|downtown )*\Z",
    re.IGNORECASE,
)
# `Russians and Ukrainians have negotiated three times in `.
_NEGOTIATED_IN = re.compile(
    r"\b[A-Z]\w+ and [A-Z]\w+ (?:have |had |then |again )*(?:negotiated|held (?:[a-z]+ ){0,4}talks|met for "
    rf"talks){_UP_TO_WHERE} in \Z"
)
_BEGINS = re.compile(r"(?:[^.;“\"]{0,40}?[^\w])?(?:On \w+day,? )?[Ii]n (?:central )?")
_THEN_MET = re.compile(
    rf"(?: on \w+day)?(?:,? where [^,;.]{{3,70}})?,? (?:[^.;,“\"]{{0,40}}?\b)?{PERSONS}\b"
    r"(?: (?:of|from) [^.;,]{3,30}?)?(?: (?:have|had|also|then|finally|jointly|on \w+day))* "
    rf"(?:{_TO_MEET}|held [^.;,]{{0,20}}?talks|agreed|signed|put their names)\b"
)
_SAT_IN = re.compile(rf"(?:{AT_THE_PLACE}|\bsat in on [^.;,]{{3,50}}?) in (?:central |downtown )?\Z")
_NOT_MET = re.compile(
    r"\b(?:not|never|would|could|may|might|should|will|if|whether|unless|failed|refused|no longer|due|set"
    r"|plan\w*"
    r"|want\w*|hop(?:e|ed|ing)|to (?:meet|gather|convene|assemble|sit)|next|cabinet|soldiers|troops)\b"
)
# `its ambassador in Oslo`: where he is posted.
_POSTED = re.compile(
    r"\b(?:ambassadors?|embassy|attach[eé]s?|consuls?|consulate|correspondents?|office|offices) in \Z"
)
# Who confers at a palace may be of its own country alone.
_OF_SEVERAL = re.compile(
    r"\b(?:leaders|ministers|chiefs|countries|nations|allies|coalition|[Ss]ummit)\b(?! of Congress)"
)
_TOWN = re.compile(r"\b(?:[Ii]n|[Aa]t) ((?:[A-ZÀ-Þ][\w.-]+ )?[A-ZÀ-Þ][\w-]+)(?![\w’'])(?: (el-[A-Z]\w+))?")
_REACH = 130
_LEAD = 30
_INFERRED = "host inferred from the place"


def hosts_by_place(
    text: str, sentence: Span, mentions: Sequence[CountryMention], found: frozenset[str]
) -> Iterator[Stated]:
    """The inferred hosts of one sentence; `found` are its words in lower case."""
    gathering = not found.isdisjoint(words("gatherings"))
    meeting = not found.isdisjoint(_MEETING)
    if not (gathering or meeting) or _OWN_GROUND.search(text, sentence.start, sentence.end):
        return
    for mention in mentions:
        if text[mention.span.start : mention.span.end] in OF_BODIES:
            continue
        if mention.kind == "demonym":
            if text.startswith(" capital", mention.span.end) and _is_in(
                text, sentence, _with_the(text, mention)
            ):
                yield _host(mention.code, mention.span.start)
            continue
        if mention.kind == "seat":
            several = _OF_SEVERAL.search(text, sentence.start, sentence.end) is not None
            if gathering and several and _confers_in(text, sentence, _with_article(text, mention)):
                yield _host(mention.code, mention.span.start)
                continue
        confers = mention.kind in ("capital", "name") and gathering and _is_venue(text, sentence, mention)
        if confers or (meeting and _is_met_in(text, sentence, mention)):
            yield _host(mention.code, mention.span.start)


def hosts_by_town(text: str, sentence: Span, found: frozenset[str]) -> Iterator[Stated]:
    """The inferred hosts of a sentence that names a town which is no capital: `talks in Geneva`."""
    if found.isdisjoint(_of_meetings()):
        return
    for match in _TOWN.finditer(text, sentence.start, sentence.end):
        code = _code_of_town(match)
        if code is None or _OWN_GROUND.search(text, sentence.start, sentence.end):
            continue
        place = Span(match.start(1), match.end())
        if _is_in(text, sentence, place):
            yield _host(code, place.start)


@cache
def _of_meetings() -> frozenset[str]:
    return words("gatherings") | _MEETING


def _with_the(text: str, mention: CountryMention) -> Span:
    """The span of `the Norwegian capital`, from its article on."""
    start, end = mention.span
    return Span(start - len("the ") if text.endswith("the ", 0, start) else start, end + len(" capital"))


def _is_in(text: str, sentence: Span, place: Span) -> bool:
    """Whether people confer or meet in a place."""
    return _confers_in(text, sentence, place) or _people_meet_in(text, sentence, place)


def _with_article(text: str, mention: CountryMention) -> Span:
    """The span of `the Elysée` from its article on."""
    start, end = mention.span
    return Span(start - len("the ") if text.endswith("the ", 0, start) else start, end)


def _host(code: str, at: int) -> Stated:
    return Stated(Subject((code,), _INFERRED), Reading("hosts", "gathering in a place"), at)


def _code_of_town(match: re.Match[str]) -> str | None:
    towns = _towns()
    if match[2] is not None:
        return towns.get(f"{match[1]} {match[2]}")
    return towns.get(match[1]) or towns.get(match[1].rpartition(" ")[0])


@cache
def _towns() -> dict[str, str]:
    return {row["town"]: row["code"] for row in rows("venue_towns")}


def _is_met_in(text: str, sentence: Span, mention: CountryMention) -> bool:
    """`thirty leaders gathered in Paris`, `met at the Elysée`, `sat at the table in London`."""
    if mention.kind not in ("capital", "name", "seat") or mention.stands_for not in ("place", "government"):
        return False
    return _people_meet_in(text, sentence, mention.span)


def _people_meet_in(text: str, sentence: Span, place: Span) -> bool:
    before = text[max(sentence.start, place.start - _REACH) : place.start]
    if _OF_TWO.match(text, place.end, sentence.end) or text.startswith(("'s", "’s"), place.end):
        return False
    met = _MET_IN.search(before) or _SAT_IN.search(before) or _NEGOTIATED_IN.search(before)
    if met is None:
        return _is_told_first(text, sentence, place)
    return _NOT_MET.search(before, max(0, met.start() - _LEAD)) is None


def _is_told_first(text: str, sentence: Span, place: Span) -> bool:
    """`In Geneva, negotiators held talks`, `On Thursday in Paris 26 countries agreed`."""
    if _BEGINS.fullmatch(text, sentence.start, place.start) is None:
        return False
    then_met = _THEN_MET.match(text, place.end, sentence.end)
    return then_met is not None and _NOT_MET.search(then_met[0]) is None


def _is_venue(text: str, sentence: Span, mention: CountryMention) -> bool:
    """`a meeting in Paris`, `the London summit`."""
    start, end = mention.span
    if mention.stands_for != "place":
        return False
    if _BEFORE.search(text, max(sentence.start, start - _REACH), start) is not None:
        return _confers_in(text, sentence, mention.span)
    near = text[max(sentence.start, start - _LEAD) : start]
    went = _WENT_TO.search(near) is not None and _FOR_IT.match(text, end, sentence.end) is not None
    if went or _CAME_TO.search(near) is not None:
        return _NO_VENUE.search(near) is None
    after = _AFTER.match(text, end)
    return (
        after is not None
        and _NO_VENUE.search(text, max(sentence.start, start - _LEAD), after.end() + 1) is None
    )


def _confers_in(text: str, sentence: Span, place: Span) -> bool:
    """`a meeting in Paris`, `the talks held at Northwood`."""
    start, end = place
    before = _BEFORE.search(text, max(sentence.start, start - _REACH), start)
    if _POSTED.search(text, max(sentence.start, start - _LEAD), start) is not None:
        return False
    if before is None or _OF_SOMETHING_THERE.search(before[0]) or _OF_TWO.match(text, end, sentence.end):
        return False
    return _NO_VENUE.search(text, max(sentence.start, before.start() - _LEAD), start) is None
