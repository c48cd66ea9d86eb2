"""On whose help it rests: `cannot work without American backing`, `if Peru's jets stand behind it`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Contribution, CountryMention, Span
from .needed import kind_of_help
from .objects import given
from .pairs import Pairs
from .told import OF_THE_OTHER_SIDE, Told
from .words import tokens_of

# Words of which one, with one of those beside it, is in every sentence that tells on whose help it rests.
_RESTING = frozenset({
    "without", "provided", "condition", "long", "if", "depends", "depend", "dependent", "depended", "hinges",
    "hinge", "hinged", "rely", "relies", "rests", "rest", "hangs", "lean", "leans",
})  # fmt: skip
_HELPS = frozenset({
    "support", "backing", "backstop", "back-stop", "help", "involvement", "guarantee", "guarantees",
    "role", "participation", "commitment", "muscle", "umbrella", "net", "engagement", "firepower",
    "airpower", "power", "cover", "aircraft", "jets", "planes", "intelligence", "logistics",
    "satellite", "satellites", "protection", "behind", "board", "involved", "engaged", "committed",
})  # fmt: skip
_MOVING = frozenset({
    "persuading", "persuade", "convincing", "convince", "getting", "get", "coaxing", "coax", "bringing",
    "bring", "winning", "win", "talking", "talk", "nudging", "nudge", "cajoling", "cajole", "sway", "swaying",
    "keep", "keeping", "kept",
})  # fmt: skip
_TO = frozenset({"to", "into", "board", "side", "game", "room", "coalition", "tent", "engaged", "committed"})
_STAYING = frozenset({"involved", "engaged", "board", "committed"})
_ASKED = frozenset({
    "ask", "asks", "asked", "asking", "insist", "insists", "insisted", "insisting", "urge", "urges", "urged",
    "urging", "demand", "demands", "demanded", "demanding", "hope", "hopes", "hoped", "hoping", "want",
    "wants", "wanted", "call", "calls", "called", "calling", "plead", "pleads", "pleaded", "pleading",
})  # fmt: skip
PAIRS = Pairs((_RESTING, _HELPS), (_MOVING, _TO | _STAYING), (_ASKED, _STAYING))
_HELP = (
    r"(?P<help>support|backing|back-?stop|help|involvement|guarantees?|role|participation|commitment|muscle"
    r"|umbrella|safety net|engagement|fire ?power|air ?power|air cover|air support|aircraft|jets|planes"
    r"|intelligence|logistics|satellites?|protection|cover)\b"
)
_OF_COUNTRY = re.compile(
    rf"(?:['’]s?)? [“\"‘]?(?:(?!and |or |is |was |to |in |of |on |for )[a-z-]+ ){{0,2}}?{_HELP}"
)
_ARTICLES = r"(?:(?:an?|the|any|some|strong|firm|solid|clear|robust|such|continued|more|full) ){0,3}"
_RESTS_ON = re.compile(
    r"\b(?:depend(?:s|ed|ent)?|hinge[sd]?|rel(?:y|ies|ied)|lean(?:s|ed)?|hangs?|rest(?:s|ed)?)"
    rf" (?:[a-z]+ly )?(?:up)?on {_ARTICLES}\Z"
)
_NOT_SO = re.compile(r"\b(?:not|no longer|never|less|n['’]t|n['’]t) (?:[a-z]+ly )?\Z")
_OF_THE_WHOLE = re.compile(
    r"\b(?:plans?|force|mission|coalition|deployment|success|guarantees?|truce|cease-?fire|operation"
    r"|everything"
    r"|much|idea|offer|contribution|scheme|peacekeep\w+|soldiers|troops|peace)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(rf"\b[Ww]ithout {_ARTICLES}\Z")
_WITHOUT_FROM = re.compile(
    rf"\b[Ww]ithout {_ARTICLES}(?:[a-z-]+ )?[“\"‘]?{_HELP}[”\"’]? (?:from|of|by) (?:the )?\Z"
)
_BEHIND_IT = re.compile(
    r" (?:(?:firmly |standing |being |stepping |coming |getting )+(?:in )?(?:behind|on board|involved)"
    r"|behind (?:it"
    r"|them|him|us)|on board|underwriting|backing (?:it|them|him|us|the))\b"
)
_NO_USE = re.compile(
    r"\b(?:cannot|not|never|nothing|nobody|no|impossible|unworkable|pointless|useless|hollow|fail(?:s|ed)?"
    r"|collapse[sd]?|unthinkable|meaningless|little|hard|difficult|hardly|worthless|doomed|dead|suicid\w+)\b"
    r"|n['’]t\b"
)
_ON_CONDITION = re.compile(
    r"\b(?:only if|on (?:the )?condition that|provided(?: that)?|(?:as|so) long as|if) (?:the |an? )?\Z"
)
_STANDS = re.compile(
    r"(?: and (?:other )?[a-z]+)?(?: guarantees?)? (?:stand|stands|stood|back|backs|support|supports|protect"
    r"|protects"
    r"|cover|covers|is (?:there|given|in place|behind)|are (?:there|in place|behind))\b"
)
_COVERED_BY = re.compile(
    r"\b(?:only if|provided|if|condition|would have to|must|needs? to|have to|has to|should)\b[^.;]{0,50}?"
    r"\b(?:backed|covered|supported|protected|guarded|underwritten|secured|shielded|guaranteed)(?: up)? by"
    rf" {_ARTICLES}\Z"
)
_PERSUADING = re.compile(
    r"\b(?:persuad(?:e|ing)|convinc(?:e|ing)|get(?:ting)?|coax(?:ing)?|bring(?:ing)?|win(?:ning)? over"
    r"|talk(?:ing)?|nudg(?:e|ing)|cajol(?:e|ing)|sway(?:ing)?) (?:the |President |Mr\.? |Ms\.? "
    r"|Prime Minister )*\Z"
)
_TO_HELP = re.compile(
    r"(?: over| round| around)? (?:to|into) (?P<what>(?:lend|provid|send|contribut|offer|suppl|back|act|serv"
    r"|deploy"
    r"|underwrit|guarantee|help|join|commit|support)\w*\b(?! (?:in )?(?:a |the )?(?:truce|cease-?fire|talks"
    r"|negotiat))[^.;]{0,90})"
)
_KEEPING = re.compile(r"\b(?:keep|keeping|kept|get|getting|bring|bringing) (?:the )?\Z")
_ON_BOARD = re.compile(
    r" (?:engaged|involved|on board|on side|in the (?:game|room|coalition|tent)"
    r"|committed)\b"
)
_HOPED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|insist(?:s|ed|ing)?|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|hop(?:es?|ed|ing)"
    r"|want(?:s|ed)?|call(?:s|ed|ing)? for|plead(?:s|ed|ing)?)(?:, [^,.;]{2,40},)?(?: that)? (?:the |an? )?\Z"
)
_STAYS = re.compile(
    r"(?: delegation| envoys?| government| administration)? (?:(?:would|should|will|must|to) )?(?:also )?"
    r"(?:(?:be|is|are|stays?|remains?|keeps?|gets?) (?:kept |brought |more |closely |fully |in )?)"
    r"(?:involved|engaged|on board|committed)\b"
)
_REACH = 110


def told_by_reliance(
    text: str, span: Span, mentions: Sequence[CountryMention], sayer: Callable[[int], str | None]
) -> Iterator[Told]:
    """Each country of a sentence on whose help something is said to rest; `sayer` is who speaks."""
    for mention in mentions:
        start, end = mention.span
        if mention.code in OF_THE_OTHER_SIDE | {"UA"} or sayer(start) == mention.code:
            continue
        before = text[max(span.start, start - _REACH) : start]
        helping = _OF_COUNTRY.match(text, end, span.end)
        if helping is not None and _rests(text, span, mention.span, before, helping):
            yield _wanted(mention, kind_of_help(helping["help"]) or _aircraft(helping["help"]))
        elif (of := _WITHOUT_FROM.search(before)) is not None and _is_no_use(text, span, start):
            yield _wanted(mention, kind_of_help(of["help"]))
        elif (
            _WITHOUT.search(before)
            and _BEHIND_IT.match(text, end, span.end)
            and _is_no_use(text, span, start)
        ):
            yield _wanted(mention)
        elif _PERSUADING.search(before) and (to := _TO_HELP.match(text, end, span.end)) is not None:
            kinds: list[Contribution | None] = [
                gift.contribution for gift in given(tokens_of(text, *to.span("what"), ()), 0, text)
            ]
            for kind in kinds or [None]:
                yield _wanted(mention, kind)
        elif (_KEEPING.search(before) and _ON_BOARD.match(text, end, span.end)) or (
            _HOPED.search(before) and _STAYS.match(text, end, span.end)
        ):
            yield _wanted(mention)


def _rests(text: str, span: Span, name: Span, before: str, helping: re.Match[str]) -> bool:
    on = _RESTS_ON.search(before)
    if on is not None and _NOT_SO.search(before, 0, on.start()) is None:
        return _OF_THE_WHOLE.search(text, span.start, name.start) is not None
    if _WITHOUT.search(before) is not None:
        return _is_no_use(text, span, name.start)
    if _ON_CONDITION.search(before) is not None:
        return _STANDS.match(text, helping.end(), span.end) is not None
    return _COVERED_BY.search(before) is not None


def _is_no_use(text: str, span: Span, at: int) -> bool:
    """Whether what is without something is said not to do: before it, or behind it where it opens."""
    without = span.start + text[span.start : at].lower().rfind("without")
    if text[span.start : without].strip('“"‘ ') == "":
        return _NO_USE.search(text, at, span.end) is not None
    return _NO_USE.search(text, max(span.start, without - _REACH), without) is not None


def _aircraft(words: str) -> Contribution | None:
    return "aircraft" if words in ("aircraft", "jets", "planes") else None


def _wanted(mention: CountryMention, kind: Contribution | None = None) -> Told:
    return Told(mention.code, "asked-for", "its help is relied on", mention.span.start, kind, "mentioned")
