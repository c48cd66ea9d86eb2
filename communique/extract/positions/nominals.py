"""Positions told by a noun of the country: `Ruritania's offer of ships`, `its refusal to send troops`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Contribution, CountryMention, Role, Rung, Span
from .objects import GATHERING, SCHEME, given, heads, is_scheme_to_join
from .told import Told
from .words import tokens_of

_OFFERED: tuple[Role, str, Rung | None] = ("offers", "its offer", "pledged")
_READY: tuple[Role, str, Rung | None] = ("considers", "its readiness", "considered")
_REFUSED: tuple[Role, str, Rung | None] = ("refuses", "its refusal", "refused")
_GIVING = {
    **dict.fromkeys(("offer", "pledge", "promise", "commitment"), _OFFERED),
    **dict.fromkeys(("readiness", "willingness", "openness"), _READY),
    "reluctance": ("reluctant", "its reluctance", None),
    **dict.fromkeys(("refusal", "unwillingness", "decision"), _REFUSED),
}
_STANDS: dict[str, Role] = {
    **dict.fromkeys(("opposition", "objection", "objections", "rejection"), "opposes"),
    **dict.fromkeys(("backing", "endorsement", "support"), "supports"),
}
# Words of which one is in every sentence with such a noun.
CUES = frozenset(
    {
        *_GIVING,
        *_STANDS,
        "offers",
        "pledges",
        "promises",
        "proposal",
        "proposals",
        "plan",
        "plans",
        "initiative",
        "idea",
        "absence",
        "withdrawal",
        "exit",
        "pullout",
        "pull-out",
        "departure",
        "thanked",
        "thanks",
        "thank",
        "grateful",
        "praised",
        "thanking",
    }
)
_NOUN = re.compile(
    r"(?:['’]s?)? (?:own |new |latest |earlier |recent |firm |strong |continued ){0,2}"
    r"(?:(?P<give>offer|pledge|promise|commitment) (?:of|to)|(?P<ready>readiness|willingness|openness) to"
    r"|(?P<no>refusal|reluctance|unwillingness|decision not) to"
    r"|(?P<stand>opposition|objections?|rejection|backing|endorsement|support) (?:of|to|for)"
    r"|(?P<plan>proposals?|plans?|initiative|idea) (?:for|of)"
    r"|(?P<out>withdrawal|exit|pull-?out|departure) (?:from|of)"
    r"|(?P<absence>absence) from) (?P<rest>[^.;:]{3,120})"
)
_TRUCE = re.compile(r"\b(?:truce|cease-?fire|armistice)\b")
_JOINING = re.compile(r"(?:join|tak|participat|becom)\w*\b")
# `readiness to consider a contribution`.
_WEIGHING = re.compile(
    r"(?:consider|discuss|look at|explore|examine|weigh|talk about|make|contemplate) (?:an? |the |its |any )?"
    r"(?:[a-z]+ )?(?:contribution|part|role|share|participation|involvement)\b|contribute\b"
    r"|take part in (?:an?|the)"
    r" (?:[a-z-]+ )?(?:force|mission|operation|coalition)"
)
_UNREAL = re.compile(r"\b(?:no|any|without|if|possible|hopes? for|hoping for|wants?|awaits?) (?:an? )?\Z")

# Where support is a fact, not what somebody wants: at the head of a sentence, after `despite`.
_IS_THERE = re.compile(
    r"(?:\A|[.!?]\s+|\n|\b(?:despite|welcomed|because of|thanks to|noted|citing|repeated|reaffirmed|voiced) )"
    r"(?:[Tt]he )?\Z"
)


def told_by_nouns(text: str, span: Span, mentions: Sequence[CountryMention]) -> Iterator[Told]:
    """What the nouns of each country of a sentence tell."""
    for mention in mentions:
        noun = _NOUN.match(text, mention.span.end, span.end)
        before = text[max(span.start, mention.span.start - 20) : mention.span.start]
        if noun is not None and _UNREAL.search(before) is None:
            yield from _of_noun(text, mention, noun)
        yield from _thanked(text, span, mention)
        yield from _coming_from(text, span, mention)


_THANKED = re.compile(
    r"\b(?:thank(?:s|ed|ing)?|prais(?:es?|ed|ing)|commend(?:s|ed|ing)?|credit(?:s|ed)|applaud(?:s|ed|ing)?"
    r"|grateful to|gratitude to|paid tribute to|hail(?:s|ed|ing)?)\b[^.;:]*\Z"
)
_FOR_GIVING = re.compile(
    r"(?:(?:, | and |, and )(?:the )?[A-Z][\w-]+(?: [A-Z]\w+)?){0,4}"
    r" for (?:(?:its|their|the|a) (?:[a-z]+ )?(?:offer|pledge|promise|commitment) (?:of|to)"
    r"|(?P<got>(?:(?:its|their|the|an?|another|new|further|more|fresh|latest) ){0,2}(?:[a-z]+ )?(?:packages?"
    r"|deliver(?:y|ies)|shipments?|donations?|supply|supplies) of)"
    r"|(?:promising|pledging|offering|agreeing to (?:send|give|provide)|(?P<done>sending|providing"
    r"|donating|giving"
    r"|delivering|supplying))) (?P<rest>[^.;:]{3,120})"
)


_REACH = 110
_GAVE: tuple[Role, Rung] = ("offers", "delivered")
_OFFER: tuple[Role, Rung] = ("offers", "pledged")


def _thanked(text: str, span: Span, mention: CountryMention) -> Iterator[Told]:
    """`thanked A for its offer of ships and B for promising fuel`."""
    given_for = _FOR_GIVING.match(text, mention.span.end, span.end)
    if given_for is None or _THANKED.search(text, span.start, mention.span.start) is None:
        return
    role, rung = _GAVE if given_for["done"] or given_for["got"] else _OFFER
    for gift in given(tokens_of(text, given_for.start("rest"), given_for.end("rest"), ()), 0, text):
        yield Told(mention.code, role, "thanked for it", mention.span.start, gift.contribution, rung)


# `offers of soldiers from A and B`.
_FROM = re.compile(
    r"(?P<before>\b\w+ )?\b(?:offers?|pledges?|promises?) of (?P<what>[^.;,]{3,40}?) (?:from|by) (?:the )?"
    r"(?:[A-Z]\w+(?:, | and |, and ))*(?:the )?\Z"
)
_NO_OFFER = frozenset({"no", "any", "for", "awaits", "without", "possible", "expected"})


def _coming_from(text: str, span: Span, mention: CountryMention) -> Iterator[Told]:
    start = mention.span.start
    offered = _FROM.search(text, max(span.start, start - _REACH), start)
    if offered is None or (offered["before"] or "").strip().lower() in _NO_OFFER:
        return
    for gift in given(tokens_of(text, *offered.span("what"), ()), 0, text):
        yield Told(mention.code, "offers", "an offer from it", start, gift.contribution, "pledged")


def _of_noun(text: str, mention: CountryMention, noun: re.Match[str]) -> Iterator[Told]:
    at, rest = mention.span.start, noun["rest"]
    if noun["stand"] is not None:
        if heads(rest, SCHEME) and _IS_THERE.search(text[max(0, at - 30) : at]):
            yield Told(mention.code, _STANDS[noun["stand"]], f"its {noun['stand']}", at)
    elif noun["plan"] is not None:
        if heads(rest, SCHEME) and (is_scheme_to_join(rest) or _TRUCE.search(rest)):
            yield Told(mention.code, "proposes", "its plan", at)
    elif noun["out"] is not None:
        if is_scheme_to_join(rest[:60]):
            yield Told(mention.code, "withdraws", "its withdrawal", at, None, "withdrawn")
    elif noun["absence"] is not None:
        if GATHERING.search(rest) is not None:
            yield Told(mention.code, "absent", "its absence", at)
    else:
        role, rule, rung = _GIVING[(noun["give"] or noun["ready"] or noun["no"]).split()[0]]
        tokens = tokens_of(text, noun.start("rest"), noun.end("rest"), ())
        kinds: list[Contribution] = [gift.contribution for gift in given(tokens, 0, text)]
        joining = _JOINING.match(rest) is not None and is_scheme_to_join(rest)
        if not kinds and role == "considers" and (joining or _WEIGHING.match(rest) is not None):
            yield Told(mention.code, role, rule, at, None, rung)
        for kind in kinds:
            yield Told(mention.code, role, rule, at, kind, rung)
