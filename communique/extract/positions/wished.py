"""What others ask, hope or wish of a country: `asked A for aircraft`, `hopes that A will send ships`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Contribution
from .objects import SCHEME, Given, given
from .predicates import predicate_at
from .told import BE, Told
from .words import Tokens, phrase_at

# Those who ask nothing: `nobody expects A to send`.
_NOBODY_WORDS = frozenset({"nobody", "no-one", "none", "not", "never", "neither", "few", "didn't", "doesn't"})
_LONGEST_CLAUSE = 20
_HELPING = frozenset({"give", "join", "deliver", "partake", "part", "pledge", "support"})
_ADDING = frozenset(
    {"add", "bring", "offer", "provide", "share", "supply", "adding", "bringing", "providing"}
)
_CALLS = {
    "for": frozenset({
        "call", "calls", "called", "calling", "waiting", "wait", "waits", "hope", "hopes", "hoping", "push",
        "pushing", "pushed", "pressing", "appealing", "demand", "demands", "clamour", "lobbying",
    }),
    "on": frozenset({"pressure", "calls", "calling", "called", "leaning", "counting", "relying"}),
}  # fmt: skip
_GROWING = frozenset({"growing", "mounting", "grown", "mounted", "louder", "rising"})
_LEADING = frozenset({"lead", "chair", "join", "partake", "part"})
_WHOSE = frozenset({"its", "their", "his", "her", "our"})
_WOULD = frozenset({"would", "dearly", "also", "much", "still"})
_CAN = frozenset({"can", "could", "will", "would", "may", "might"})
_PERSUADED = frozenset(
    {"talked", "persuaded", "brought", "coaxed", "induced", "convinced", "moved", "won", "nudged"}
)
_GUARANTEEING = frozenset({"guarantee", "backstop", "underwrite", "protect", "defend"})
_ASKING = frozenset({"ask", "invite"})
_WANTING = frozenset({"want", "wants", "wanted", "expect", "expects", "expected"})
_TALKING = frozenset({"talk", "talks", "talked", "talking", "draw", "bring"})
# `hopes that A will send`: what is wished of a country it has not offered.
HOPES = frozenset({
    "hope", "hopes", "hoped", "hoping", "wish", "wishes", "wished", "demand", "demands", "demanded",
    "expect", "expects", "expected", "expecting", "suggested", "suggests", "proposed", "proposes",
    "urged", "request", "requests", "requested",
})  # fmt: skip
_SUGGESTING = frozenset({"suggested", "suggests", "proposed", "proposes"})
WISHING = _WANTING | HOPES | _TALKING | {"like"}


def asked(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
    """`asked A for aircraft`, `want to persuade A to add intelligence`, `A was asked for tanks`."""
    actor = tokens[at].actor
    if actor is not None and not actor.is_place:
        yield from asked_of(tokens, text, at, actor.names)


def asked_of(tokens: Tokens, text: str, at: int, names: Sequence[str]) -> Iterator[Told]:
    """What somebody asks or hopes for of the countries that a token means: `hopes it can be talked into`."""
    start = _after_asking(tokens, at)
    if start is None:
        return
    gifts = given(tokens, start, text)
    watching = predicate_at(tokens, at + 2) if tokens[at + 1].word == "to" else None
    if not gifts and watching is not None and watching.sense == "give-troops":
        gifts = [
            Given(
                _watches_with(text[tokens[start].start : tokens[-1].end]), False, False, tokens[start].start
            )
        ]
    for name in names:
        asked = _asks_help(tokens, start) or is_hoped(tokens, at) or _is_to_guarantee(tokens, start)
        asked = asked or _is_to_lead(tokens, at, start)
        if not gifts and asked:
            yield Told(name, "asked-for", "is asked", tokens[at].start, None, "mentioned")
        for gift in gifts:
            yield Told(
                name, "asked-for", "is asked to give", tokens[at].start, gift.contribution, "mentioned"
            )


def _after_asking(tokens: Tokens, at: int) -> int | None:
    """The first token of what a country is asked for; None where it is not asked."""
    if at + 2 >= len(tokens):
        return None
    if any(token.word in _NOBODY_WORDS for token in tokens[max(0, at - 4) : at]):
        return None
    following = tokens[at + 1].word
    asked = any(
        (
            (phrase := phrase_at(tokens, back)) is not None
            and phrase.sense in _ASKING
            and (phrase.after == at or (phrase.after == at - 1 and tokens[at - 1].word in _WHOSE))
        )
        or (tokens[back].word in _WANTING and back == at - 1)
        or (tokens[back].word == "like" and back == at - 1 and tokens[max(0, back - 1)].word in _WOULD)
        or (tokens[back].word in _TALKING and back == at - 1 and following == "into")
        for back in range(max(0, at - 3), at)
    )
    if is_hoped(tokens, at) and (start := _after_persuading(tokens, at + 1)) is not None:
        return start
    if _is_called_for(tokens, at) and following == "to":
        predicate = predicate_at(tokens, at + 2)
        if predicate is not None and predicate.sense in _HELPING:
            return predicate.after
    if asked and following in ("about", "over"):
        return at + 2
    if asked and following in ("to", "for", "into"):
        start = at + 2
        predicate = predicate_at(tokens, start)
        leading = predicate is not None and (predicate.sense in _LEADING or predicate.sense == "give-troops")
        if predicate is not None and leading and not predicate.negated:
            return min(predicate.after, len(tokens) - 1)
        if predicate is not None and predicate.sense == "support" and not predicate.negated:
            near = [token.word for token in tokens[predicate.after : predicate.after + 8]]
            if "with" in near:
                return predicate.after + near.index("with") + 1
        if predicate is not None and predicate.sense in ("give", "join", "deliver"):
            return predicate.after
        return start if following == "for" or _adds(tokens, start) or _asks_help(tokens, start) else None
    predicate = predicate_at(tokens, at + 1)
    if predicate is not None and is_hoped(tokens, at):
        helping = predicate.sense in _HELPING or predicate.sense in _LEADING
        willing = (predicate.modal or predicate.is_base_form) and helping
        return predicate.after if willing and not predicate.negated else None
    actor = tokens[at].actor
    if predicate is None or actor is None or actor.preposition or not predicate.is_asked or predicate.negated:
        return None
    if predicate.sense == "ask" and tokens[min(predicate.after, len(tokens) - 1)].word == "for":
        return predicate.after + 1
    return None


def _watches_with(words: str) -> Contribution:
    """What a sea, or the skies, are watched with."""
    if re.search(r"\b(?:[Ss]ea|waters|coast|strait|[Ss]traits)\b", words) is not None:
        return "ships"
    return "aircraft" if re.search(r"\b(?:skies|sky|airspace|air)\b", words) is not None else "troops"


def _is_called_for(tokens: Tokens, at: int) -> bool:
    """`calls for A`, `waiting for A`, `pressure on A`: what is wanted of it follows."""
    if at < 2 or tokens[at - 1].word not in ("for", "on"):
        return False
    before = [token.word for token in tokens[max(0, at - 6) : at - 1]]
    if "no" in before or "not" in before:
        return False
    wanted = _CALLS[tokens[at - 1].word]
    return before[-1] in wanted or (before[-1] in _GROWING and not wanted.isdisjoint(before))


def _is_to_lead(tokens: Tokens, at: int, start: int) -> bool:
    """`wants A to lead the force`, `asked A to join the coalition`: a scheme is named."""
    predicate = predicate_at(tokens, at + 2) if at + 2 < len(tokens) else None
    if predicate is None or tokens[at + 1].word != "to":
        return False
    if predicate.sense not in _LEADING and not predicate.word.startswith("contribut"):
        return False
    return any(SCHEME.fullmatch(token.word) for token in tokens[start : start + 7])


def _after_persuading(tokens: Tokens, at: int) -> int | None:
    """`hopes that A can be talked into lending ships`: the first token of what it is to give."""
    words = [token.word for token in tokens[at : at + 5]]
    if len(words) < 5 or words[0] not in _CAN or words[1] != "be":
        return None
    verb, link = at + 2, at + 3 + (words[3] == "round")
    if tokens[verb].word not in _PERSUADED or tokens[link].word not in ("to", "into"):
        return None
    predicate = predicate_at(tokens, link + 1)
    if predicate is None or predicate.sense not in ("give", "join", "deliver"):
        return link + 1 if _adds(tokens, link + 1) else None
    return predicate.after


def is_hoped(tokens: Tokens, at: int) -> bool:
    """`B hopes A will`, `B hopes that A will`, `… and that A will`, `it is expected in B that A will`."""
    back = at - 1 if at > 0 and tokens[at - 1].word != "that" else at - 2
    if back < at - 1 and back > 0 and tokens[back].word in ("and", "or"):
        former = (n for n in range(back - 1, max(0, back - _LONGEST_CLAUSE), -1) if tokens[n].word == "that")
        back = next(former, 0) - 1
    if back > 1 and tokens[back].actor is not None and tokens[back - 1].word == "in":
        back -= 2
    if back > 0 and tokens[back].word in BE:
        back -= 1
    if back < 0 or tokens[back].word not in HOPES:
        return False
    return not (tokens[back].word in _SUGGESTING and _is_named_before(tokens, at, back))


def _is_named_before(tokens: Tokens, at: int, end: int) -> bool:
    """`A's minister suggested that A could`: of itself."""
    actor = tokens[at].actor
    former = [token.actor for token in tokens[:end] if token.actor is not None]
    return actor is not None and bool(former) and set(former[-1].names) == set(actor.names)


def _adds(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and (tokens[at].word in _ADDING or _is_to_guarantee(tokens, at))


def _is_to_guarantee(tokens: Tokens, at: int) -> bool:
    """`urged A to guarantee Ruritania's security`."""
    return at < len(tokens) and tokens[at].word in _GUARANTEEING


def _asks_help(tokens: Tokens, at: int) -> bool:
    return any(
        token.word
        in ("help", "backing", "support", "backstop", "contribution", "net", "guarantee", "guarantees")
        for token in tokens[at : at + 5]
    )
