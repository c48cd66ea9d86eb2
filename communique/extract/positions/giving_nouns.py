"""A noun of giving, and whose it is: `a promise by Ruritania of ships`, `its soldiers are on offer`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Contribution, CountryMention, Role, Rung, Span
from .objects import SCHEME, given, is_scheme_to_join
from .pairs import Pairs
from .told import Told
from .words import tokens_of

_NOUNS = frozenset({
    "promise", "promises", "pledge", "pledges", "offer", "offers", "commitment", "commitments",
    "announcement", "announcements", "vow", "undertaking",
})  # fmt: skip
_READINESS = frozenset({"willingness", "readiness", "intention", "preparedness"})
_SHARES = frozenset({"contribution", "share", "part", "offer"})
# Every such sentence has a word of the first set and one of the second of a pair.
PAIRS = Pairs(
    (_NOUNS, frozenset({"by", "from", "came", "comes", "on"})),
    (_READINESS, frozenset({"of"})),
    (_SHARES, frozenset({"is", "are", "will", "would", "could"})),
)
_NAMES = r"(?:(?:the )?[A-Z][\w-]+(?: [A-Z]\w+)?(?:, | and |, and ))*(?:the )?"
_MORE_NAMES = r"(?:(?:, | and |, and )(?:the )?[A-Z][\w-]+(?: [A-Z]\w+)?){0,4}"
# `a promise by `, `the announcements of A and `.
_A_PROMISE_BY = re.compile(
    r"\b(?:promises?|pledges?|offers?|commitments?|announcements?|vow|undertaking)"
    rf"(?: made| given)? (?:by|from) {_NAMES}\Z"
)
# ` of ships`, ` Prime Minister Jane Roe to send ships`.
_OF_WHAT = re.compile(
    rf"(?:['’]s?)?(?: (?:[A-Z][\w'’-]+|prime|foreign|defence|defense|minister|president"
    rf"|premier)){{0,6}}{_MORE_NAMES}"
    r" (?:of|to (?:send|provide|contribute|supply|give|deliver|deploy|dispatch|donate|lend"
    r"|station)) (?P<rest>[^.;:]{3,120})"
)
# `From Lima came a promise by Jane Roe of ships`.
_FROM_IT = re.compile(r"(?:\A|[.;:] ?|\n|, |\b(?:and|while) )(?i:from) (?:the )?\Z")
_CAME = re.compile(
    r",? (?:came|comes|there (?:is|was|came)|followed|arrived) (?:an?|the|further|new|more"
    r"|fresh) (?:[a-z-]+ ){0,2}"
    r"(?:promises?|pledges?|offers?|commitments?)(?: (?:by|from) [^.;,]{2,50}?)? (?:of|to (?:send|provide"
    r"|contribute"
    r"|supply|give|deliver|deploy|dispatch|donate|lend|station)) (?P<rest>[^.;:]{3,120})"
)
_ON_OFFER = (
    r"(?P<rest>[^.;:,]{3,60}?) (?:is|are|was|were|has been|have been|had been) (?:also |already "
    r"|now )?(?:on offer"
    r"|on (?:its|their) way)\b"
)
_ITS_ON_OFFER = re.compile(rf"(?:['’]s?)? {_ON_OFFER}")
_FROM_IT_ON_OFFER = re.compile(rf",? {_ON_OFFER}")
_READY = re.compile(rf"\b(?:willingness|readiness|intention|preparedness) of {_NAMES}\Z")
_TO_TAKE_PART = re.compile(
    rf"{_MORE_NAMES} to (?:contribute to|take part in|join|be part of|participate in|play (?:an?|its|their)"
    r" (?:[a-z]+ )?(?:part|role) in|support|consider|think about|look at|help with"
    r"|be involved in) (?P<rest>[^.;:]{3,120})"
)
# `Ruritania's share is rails and hangars`.
_IS = re.compile(
    r"(?:['’]s?)? (?:own |main |possible |planned )?(?:contribution|share|part|offer)(?: to [^.;,]{3,40})?"
    r" (?P<modal>is|are|will be|would be|was to be|could be|might be|may be)(?: to (?:be|send|provide"
    r"|supply|lend|run))?"
    r" (?P<rest>[^.;:]{3,120})"
)
_A_CONTRIBUTION = re.compile(
    r"(?:(?:an?|its|their|new|further|own|such) ){0,2}(?:[a-z]+ )?(?:contributions?|participation|share"
    r"|part)\b"
    r"(?: (?P<where>on land|on the ground|at sea|in the air|from the air))?"
)
_WHERE: dict[str, Contribution] = {
    "on land": "troops", "on the ground": "troops", "at sea": "ships", "in the air": "aircraft",
    "from the air": "aircraft",
}  # fmt: skip
# `no offer by`, `hopes for a pledge from`.
_UNREAL = re.compile(
    r"\b(?:no|any|without|if|whether|ask\w*|hop(?:e|es|ed|ing)|want\w*|wait\w*|await\w*|seek\w*|sought|need\w*"
    r"|demand\w*|call\w*|expect\w*|possible|alleged|await|press\w*|urg\w*|lack\w*|den(?:y|ies|ied))\b"
    r"[^.;,]{0,30}\Z",
    re.IGNORECASE,
)
_REACH = 110
_NEAR = 30


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words could hold such a noun."""
    return PAIRS.are_in(words)


def told_by_giving_nouns(text: str, span: Span, mentions: Sequence[CountryMention]) -> Iterator[Told]:
    """What the nouns of giving tell of each country of a sentence."""
    for mention in mentions:
        start, end = mention.span
        before = text[max(span.start, start - _REACH) : start]
        yield from _promised(text, span, mention, before)
        whose = _FROM_IT_ON_OFFER if _FROM_IT.search(before) else _ITS_ON_OFFER
        on_offer = whose.match(text, end, span.end)
        if on_offer is not None:
            yield from _gifts(text, mention, "on offer", on_offer, "offers", "pledged")
        yield from _ready(text, span, mention, before)
        yield from _is(text, span, mention)


def _promised(text: str, span: Span, mention: CountryMention, before: str) -> Iterator[Told]:
    promise, what = _A_PROMISE_BY.search(before), _OF_WHAT.match(text, mention.span.end, span.end)
    if promise is not None and _UNREAL.search(before, 0, promise.start()):
        return
    if promise is None and _FROM_IT.search(before) is not None:
        what = _CAME.match(text, mention.span.end, span.end)
    elif promise is None:
        return
    if what is None:
        return
    told = list(_gifts(text, mention, "a promise of it", what, "offers", "pledged"))
    yield from told
    share = _A_CONTRIBUTION.match(what["rest"]) if not told else None
    if share is not None:
        kind = _WHERE.get(share["where"] or "")
        yield Told(mention.code, "offers", "a promise of it", mention.span.start, kind, "pledged")


def _ready(text: str, span: Span, mention: CountryMention, before: str) -> Iterator[Told]:
    if _READY.search(before) is None:
        return
    joining = _TO_TAKE_PART.match(text, mention.span.end, span.end)
    if joining is not None and (is_scheme_to_join(joining["rest"]) or SCHEME.search(joining["rest"])):
        yield Told(mention.code, "considers", "its readiness", mention.span.start, None, "considered")


def _is(text: str, span: Span, mention: CountryMention) -> Iterator[Told]:
    is_it = _IS.match(text, mention.span.end, span.end)
    if is_it is None:
        return
    might = is_it["modal"].startswith(("could", "might", "may"))
    role: Role = "considers" if might else "offers"
    rung: Rung = "considered" if might else "pledged"
    yield from _gifts(text, mention, "what its part is", is_it, role, rung, near=_NEAR)


def _gifts(
    text: str,
    mention: CountryMention,
    rule: str,
    found: re.Match[str],
    role: Role,
    rung: Rung,
    *,
    near: int = _REACH,
) -> Iterator[Told]:
    gifts = given(tokens_of(text, *found.span("rest"), ()), 0, text)
    if gifts and gifts[0].start - found.start("rest") > near:
        return
    for gift in gifts:
        if not gift.none:
            yield Told(mention.code, role, rule, mention.span.start, gift.contribution, rung)
