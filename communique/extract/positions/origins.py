"""What is said to come from a country, to be paid or commanded by it, or to be looked at there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Contribution, CountryMention, Role, Rung, Span
from .objects import MONEY, given
from .pairs import Pairs
from .told import Told
from .words import tokens_of

# Every such sentence has a word of the first set and one of the second of a pair.
PAIRS = Pairs(
    (
        frozenset({"offers", "contributions", "pledges", "promises", "donations"}),
        frozenset({"are", "is", "include", "includes", "included", "were"}),
    ),
    (frozenset({"come"}), frozenset({"will", "is", "are"})),
    (
        frozenset({"cost", "costs", "bill"}),
        frozenset({"met", "paid", "covered", "borne", "footed", "shouldered"}),
    ),
    (
        frozenset({"officer", "general", "admiral", "brigadier", "commander"}),
        frozenset({"command", "head", "headed", "lead", "led", "run", "commanded", "charge"}),
    ),
    (
        frozenset({"instructors", "trainers", "medics", "deminers"}),
        frozenset({"work", "ground", "place", "active", "working", "there"}),
    ),
    (frozenset({"readiness", "willingness"}), frozenset({"of"})),
    (
        frozenset(
            {"idea", "possibility", "option", "question", "dispatch", "deployment", "sending", "transfer"}
        ),
        frozenset(
            {"studied", "examined", "considered", "discussed", "weighed", "looked", "reviewed", "under"}
        ),
    ),
    (frozenset({"headquarters"}), frozenset({"be", "sit"})),
    (
        frozenset({"support", "aid", "assistance", "help", "contribution", "contributions"}),
        frozenset(
            {
                "amounted",
                "amounts",
                "comes",
                "came",
                "adds",
                "added",
                "totals",
                "totalled",
                "totaled",
                "reaches",
            }
        )
        | {"stands", "exceeds", "exceeded", "come"},
    ),
    (
        frozenset({"promised", "pledged", "donated", "offered"}),
        frozenset({"reached", "arrived", "delivered", "handed"}),
    ),
    (
        frozenset({"loan", "loans", "grant", "grants", "donation", "donations", "gift", "gifts"}),
        frozenset({"will", "is"}) | {"are", "was", "has", "have", "helped", "helps", "would"},
    ),
    (frozenset({"received", "delivery", "given"}), frozenset({"from"})),
)
# `Among the offers are ships from A, jets from B`.
_OFFERS = re.compile(
    r"\b(?:[Aa]mong the|[Tt]he|[Nn]ew|[Oo]ther|[Ll]atest)? ?(?i:offers|contributions|pledges|promises"
    r"|donations)\b"
    r"[^.;:]{0,40}? (?:are|is|include|includes|included|were):? "
)
_NO_OFFERS = re.compile(r"\b(?:no|without|possible|hoped-for|expected|any)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:\A|, |\band |\bor )(?:and )?(?P<what>(?:(?! from )[^,;.]){3,50}) from (?:the )?\Z")
_COMES_FROM = re.compile(
    r"(?:\A|[.;:,] |\bthat )(?P<what>[^.;:]{3,60}?) (?:will|is to|are to) (?:all |also "
    r"|mostly )?come from (?:the )?\Z"
)
# `The cost of the ships will be met by A`.
_PAID_BY = re.compile(
    r"\b(?:costs?|bill|expenses)\b[^.;]{0,40}? (?:will be|is being|are being|is to be|are to be|is"
    r"|are) (?:met|paid|covered"
    r"|borne|footed|shouldered) by (?:(?:the )?[A-Z][\w ]+ and )?(?:the )?\Z"
)
# `a British general is to command the sector`, `to be headed by a British officer`.
_RANK = (
    r"(?: (?:two|three|four|one)-star)?(?: (?:army|navy|air force|military))?"
    r" (?:officer|general|admiral|brigadier|commander)"
)
_COMMANDS = re.compile(
    rf"{_RANK}\b(?:, [^,;.]{{3,40}},)? (?:will|is to|is due to|is set to|has been (?:named|chosen"
    rf"|appointed) to)"
    r" (?:command|head|lead|run|take command|take charge)\b"
)
_HEADED_BY = re.compile(
    r"\b(?:will|is to|is due to|would) be (?:headed|led|commanded|run) by an? (?:[a-z-]+ )?\Z"
)
_OF_RANK = re.compile(rf"{_RANK}\b")
# `instructors were already at work`; soldiers of an enemy are there too.
_AT_WORK = re.compile(
    r" (?:military )?(?P<what>instructors|trainers|medics|deminers)\b[^.;,]{0,20}? (?:is|are|were|have been)"
    r" (?:already |now )?(?:at work|on the ground|in place|active|working|there)\b"
)
# `the readiness of A to provide ships and of B to train pilots`.
_OF_READY = re.compile(r"\b(?:readiness|willingness)\b[^.;]{0,80}? ?\bof (?:the )?\Z")
_TO_GIVE = re.compile(
    r" to (?:provide|send|contribute|supply|give|deliver|offer|deploy|dispatch"
    r"|(?P<train>train)) (?P<what>[^.;]{3,60})"
)
# `the idea of sending deminers is under discussion in A`.
_STUDIED = re.compile(
    r"\b(?:idea|possibility|option|question|dispatch|deployment|sending|transfer) of (?P<what>[^.;]{3,60}?)"
    r" (?:is|was|are|were) (?:still |now |also )?(?:being )?(?:studied|examined|considered|discussed"
    r"|weighed|looked at"
    r"|reviewed|under (?:discussion|consideration|review|study)) (?:in|by|at|within) (?:the )?\Z"
)
# `Its headquarters will be in Paris`.
_SEATED = re.compile(
    r"\b(?:headquarters|HQ)\b[^.;]{0,30}? (?:will|would|is to|are to) (?:first |initially )?(?:be"
    r"|sit)(?: based| located"
    r"| set up| housed)?(?: in [^.;]{3,40}? and then move to| in) (?:the )?\Z"
)
# `Ruritanian helicopters promised in January reached Peru`, not `Ruritanian missiles reached Peru`.
_ARRIVED = re.compile(
    r"(?:['’]s?)? (?P<what>[^.;,]{3,40}?),? (?:promised|pledged|donated|offered)\b[^.;]{0,30}? (?:reached"
    r"|arrived|(?:have|has|had)"
    r" (?:reached|arrived)|(?:were|was|have been|has been) (?:delivered|handed over))\b"
)
# `Ruritania's loan will help`.
_LOAN = re.compile(
    r"['’]s? (?P<what>(?:new |latest |first |soft )?(?:loans?|grants?|donations?"
    r"|gifts?)(?: of [^.;,]{3,40}?)?)"
    r" (?:will|would|is to|are to|is|was|has|have|helped|helps)\b"
)
_RECEIVED = re.compile(
    r"\b(?:received|took delivery of|taken delivery of|been given) (?P<what>[^.;,]{3,50}?) from (?:the )?\Z"
)
# `Ruritania's support has so far amounted to $1.5 billion`.
_AMOUNTS = re.compile(
    r"(?:['’]s?)? (?:[a-z]+ ){0,2}(?:support|aid|assistance|help|contributions?)\b(?: (?:to"
    r"|for) (?:the )?[A-Z]\w+)?"
    r"(?: so far| to date| since [^.;,]{3,30})?,? (?:has |have |had )?(?:so far |now "
    r"|already )?(?:amount(?:s|ed) to|com(?:es?|ing)"
    r" to|came to|add(?:s|ed) up to|total(?:s|led|ed)|reach(?:es|ed)|run(?:s|ning) to|stands? at"
    r"|exceed(?:s|ed))"
    rf" (?:about |around |nearly |more than |over |almost |some |at least )?(?:{MONEY.pattern})"
)
_UNREAL = re.compile(r"\b(?:no|any|without|if|possible|hopes? for|hoping for|wants?|awaits?) (?:an? )?\Z")
_REACH = 140


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words could tell what comes from a country."""
    return PAIRS.are_in(words)


def told_by_origins(text: str, span: Span, mentions: Sequence[CountryMention]) -> Iterator[Told]:
    """What each country of a sentence is the origin of."""
    offers = _OFFERS.search(text, *span)
    if offers is not None and _NO_OFFERS.search(text, span.start, offers.end()) is not None:
        offers = None
    for mention in mentions:
        start, end = mention.span
        before = text[max(span.start, start - _REACH) : start]
        if offers is not None and start > offers.end():
            listed = _FROM.search(text[offers.end() : start])
            yield from _given(mention, "an offer from it", "pledged", listed)
        yield from _given(mention, "it will come from it", "pledged", _COMES_FROM.search(before))
        if _PAID_BY.search(before) is not None:
            yield Told(mention.code, "offers", "the cost is met by it", start, "funding", "pledged")
        headed = _HEADED_BY.search(before) is not None and _OF_RANK.match(text, end, span.end) is not None
        if headed or _COMMANDS.match(text, end, span.end) is not None:
            yield Told(mention.code, "offers", "its officer commands", start, "command", "pledged")
        yield from _given(mention, "its people are at work", "delivered", _AT_WORK.match(text, end, span.end))
        studied = _STUDIED.search(before)
        yield from _given(mention, "it is looked at there", "considered", studied, role="considers")
        if _OF_READY.search(before) is not None:
            ready = _TO_GIVE.match(text, end, span.end)
            if ready is not None and ready["train"]:
                yield Told(mention.code, "offers", "its readiness", start, "training", "considered")
            else:
                yield from _given(mention, "its readiness", "considered", ready)
        if _AMOUNTS.match(text, end, span.end) is not None:
            yield Told(mention.code, "offers", "its aid so far", start, "funding", "delivered")
        yield from _arriving(text, span, mention)
        if _SEATED.search(before) is not None:
            yield Told(mention.code, "hosts", "the headquarters are there", start)


def _given(
    mention: CountryMention, rule: str, rung: Rung, found: re.Match[str] | None, *, role: Role = "offers"
) -> Iterator[Told]:
    if found is None:
        return
    what = found["what"]
    kinds: list[Contribution] = [
        gift.contribution for gift in given(tokens_of(what, 0, len(what), ()), 0, what)
    ]
    if not kinds and MONEY.match(what) is not None:
        kinds = ["funding"]
    for kind in kinds:
        yield Told(mention.code, role, rule, mention.span.start, kind, rung)


def _arriving(text: str, span: Span, mention: CountryMention) -> Iterator[Told]:
    """What has come of a country's, or will: its loan, its tanks once promised, what another received."""
    before = text[max(span.start, mention.span.start - _REACH) : mention.span.start]
    start, end = mention.span
    rung: Rung = "delivered"
    arrived = _ARRIVED.match(text, end, span.end)
    if arrived is None and (loan := _LOAN.match(text, end, span.end)) is not None:
        arrived, rung = loan, "pledged"
        if not given(tokens_of(loan["what"], 0, len(loan["what"]), ()), 0, loan["what"]):
            arrived = None
    if arrived is None:
        arrived = _RECEIVED.search(before)
    if arrived is None or _UNREAL.search(before) is not None:
        return
    what = arrived["what"]
    for gift in given(tokens_of(what, 0, len(what), ()), 0, what):
        yield Told(mention.code, "offers", "what came of it", start, gift.contribution, rung)
