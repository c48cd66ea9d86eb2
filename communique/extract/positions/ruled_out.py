"""What a country says will not be, without a verb of its own: `A frigate is out of the question, A said`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Contribution, CountryMention, Span
from .actors import Actor
from .objects import given
from .pairs import Pairs
from .told import OF_THE_OTHER_SIDE, Told, code_of
from .words import tokens_of

# One of these is in every sentence that rules something out so.
_CUES = frozenset({
    "question", "table", "option", "agenda", "cards", "consideration", "considered", "discussion", "planned",
    "foreseen", "envisaged", "ground", "plans", "foot", "sent", "go",
})  # fmt: skip
# Each with one of these beside it.
PAIRS = Pairs((_CUES, frozenset({"not", "out", "off", "no", "never", "nobody", "won't", "won’t"})))
_OUT = (
    r"(?:out of the question|off the table|ruled out|(?:not|no longer|never) (?:an option"
    r"|(?:up )?for discussion"
    r"|on the (?:table|agenda|cards)|under (?:consideration|discussion)|being (?:considered|discussed"
    r"|planned)"
    r"|(?:planned|foreseen|envisaged|envisioned)(?! to\b)))"
)
_THING = re.compile(
    r"(?:\A|(?<=[.!?”\"] )|(?<=\n)|[“\"‘]|: |\b(?:that|said|says|and|but|while) |(?<=, ))"
    r"(?!(?i:western|european|foreign|nato|allied|such|any|these|those|that|which|what|it|and|but)\b)"
    r"(?P<what>(?:[A-Za-z][a-z-]* )?(?:(?!(?:and|or|is|are|was|were|that|who|which|from|by)\b)[a-z-]+ ){0,4}?"
    r"[A-Za-z-]+)(?:, [^,.;”\"]{2,30},)? (?:is|are|was|were|would be|remains?|remained) (?:[a-z]+ly |still )?"
    rf"[“\"‘]?{_OUT}\b"
)
_FOR_IT = re.compile(r"\b[Ff]or (?:the )?(?P<who>[A-Z]\w+), \Z")
_NOT_ONE = re.compile(
    r"(?:\A|[“\"‘]|: |\b(?:that|said|says|and|but|while) |, )(?:[Nn]ot (?:a single|one)|[Nn]o)"
    r" (?:soldiers?|boots?|troops) (?:would|will|is to|are to|is going to|are going to) "
    r"(?:ever )?(?:set foot|go\b|be (?:sent|deployed|going)|cross)"
    r"(?P<rest>[^.;]*)"
)
_UNTIL = re.compile(r"\b(?:until|unless|without|before|as long as|while|except|if)\b")
_DEPLOYMENT = re.compile(
    r"(?:['’]s)? (?:military |ground |troop )?(?:deployments?|contingents?|battalions?"
    r"|ground troops)\b(?! plan| order)"
    r"(?P<out>[^.;,:]{0,40}? (?:is|are|was|were|will be|would be) (?:being |currently |now )?(?:planned"
    r"|foreseen"
    r"|envisaged|envisioned|intended|considered|under consideration|on the (?:table|cards|agenda)))?"
)
_NO_PLANS_FOR = re.compile(
    r"\b[Nn]o (?:plans?|intention|question|prospect|talk|thought|chance) (?:of|for) (?:an? |any )?\Z"
)
_NO = re.compile(r"\b[Nn]o \Z")
# `the Norwegians themselves will not be on the ground`.
_NOT_ON_THE_GROUND = re.compile(
    r"(?: (?:themselves|itself|himself))?(?:,? for (?:its|their) part,?)? (?:(?:will|would|shall)(?: not"
    r"| never)"
    r"|won['’]t|wouldn['’]t|(?:is|are)(?: not|n['’]t) going to) (?:itself "
    r"|themselves )?(?:be (?:there )?on the ground"
    r"|have (?:any |its |their )?(?:own )?(?:boots|soldiers|troops|people|men|anyone"
    r"|anybody) on the ground)\b"
    r"(?! (?:until|unless|without|before)\b)"
    r"|(?: (?:themselves|itself))? (?:will|would) (?:have|put) (?:no|not a single|zero) (?:boots?|soldiers?"
    r"|troops"
    r"|people|men|one) on the ground\b(?! (?:until|unless|without|before)\b)"
    r"|(?: (?:themselves|itself))? (?:will|would) (?:have|put) (?:nobody|no-one) on the ground\b"
)


def told_by_what_is_out(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    actors: Sequence[Actor],
    sayer: Callable[[int], str | None],
) -> Iterator[Told]:
    """What each country of a sentence rules out; `sayer` is who speaks at an offset."""
    thing = _THING.search(text, *span)
    code = _of_whom(text, span, thing.start("what"), mentions, sayer) if thing is not None else None
    if thing is not None and code is not None and code not in OF_THE_OTHER_SIDE:
        first = thing["what"].split()[0]
        kinds = given(tokens_of(text, *thing.span("what"), ()), 0, text)
        for gift in kinds if code_of(first) in (None, code) else ():
            yield _no(code, "says that it is out of the question", thing.start("what"), gift.contribution)
    none = _NOT_ONE.search(text, *span)
    code = sayer(none.start()) if none is not None else None
    if none is not None and code is not None and _UNTIL.search(none["rest"]) is None:
        yield _no(code, "says that no soldier will go", none.start())
    for mention in mentions:
        before = text[max(span.start, mention.span.start - 40) : mention.span.start]
        planned = _DEPLOYMENT.match(text, mention.span.end, span.end)
        if planned is not None and (
            _NO_PLANS_FOR.search(before) or (planned["out"] is not None and _NO.search(before))
        ):
            yield _no(mention.code, "no deployment of its own is planned", mention.span.start)
    for actor in actors:
        if not actor.preposition and _NOT_ON_THE_GROUND.match(text, actor.end, span.end) is not None:
            for name in actor.names:
                yield _no(name, "will not be on the ground", actor.start)


def _no(code: str, rule: str, at: int, kind: Contribution | None = "troops") -> Told:
    return Told(code, "refuses", rule, at, kind, "refused")


def _of_whom(
    text: str,
    span: Span,
    at: int,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
) -> str | None:
    """Who speaks, or the country of `For Ruritania, `."""
    for_it = _FOR_IT.search(text, span.start, at)
    if for_it is not None:
        return next((one.code for one in mentions if one.span.start == for_it.start("who")), None)
    return sayer(at)
