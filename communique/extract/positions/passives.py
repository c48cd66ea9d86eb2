"""What others do to a country: shut it out, ask it for something, name it as the one who leads or hosts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...lexicon import rows
from ...lexicon import words as lexicon_words
from ...model import Contribution, Role, Rung, Span
from .actors import Actor
from .gatherings import AT_THE_PLACE
from .objects import GATHERING, SCHEME, Given, contribution_of, given
from .predicates import predicate_at
from .words import Tokens, contribution_at, phrase_at

# `hosted by France`: the doer of a passive has the verb's role.
_BY: dict[str, Role] = {
    "lead": "leads", "chair": "leads", "host": "hosts", "found": "proposes", "propose": "proposes",
    "convene": "convenes", "mediate": "mediates",
    "support": "supports", "accept": "supports", "oppose": "opposes", "attend": "attends",
    "agree": "supports",
}  # fmt: skip
# Those who ask nothing: `nobody expects A to send`.
_NOBODY_WORDS = frozenset({"nobody", "no-one", "none", "not", "never", "neither", "few", "didn't", "doesn't"})
# Words after a verb and before `by` that tell when, where or how.
_OPENS_CIRCUMSTANCE = frozenset(
    {"on", "in", "at", "last", "this", "earlier", "jointly", "late", "via", "over", "for", "from"}
)
_LONGEST_CIRCUMSTANCE = 8
_AGREED = frozenset({"agreed", "agreed upon", "agreed on", "agreed to"})
_DONE_BY = _AGREED | {"called"}
_GIVEN: dict[str, tuple[Role, Rung]] = {
    "pledge": ("offers", "pledged"), "allocate": ("offers", "allocated"), "give": ("offers", "delivered"),
    "deliver": ("offers", "delivered"),
}  # fmt: skip
# Only a scheme is backed, accepted or rejected by a country.
_OF_A_SCHEME = frozenset({"support", "accept", "oppose", "agree", "found"})
# Much is driven, drafted or prepared by somebody.
OF_ANYTHING = (
    "driv", "front", "coordinat", "co-ordinat", "orchestrat", "push", "promot", "champion", "develop",
    "draft", "craft",
    "prepar", "hatch", "author", "work", "put together", "sketch", "formulat", "devis",
)  # fmt: skip
_SHARES = frozenset({
    "possibility", "option", "idea", "involvement", "participation", "deployment", "sending", "troops",
    "soldiers",
})  # fmt: skip
_LONGEST_CLAUSE = 20
_ENDS_LIST = frozenset({
    ";", ":", "to", "for", "in", "at", "on", "which", "who", "that", "where", "said", "but", "while", "after",
    "before", "is", "was", "were", "will", "has", "had",
})  # fmt: skip
_FORCES = frozenset({"troops", "soldiers", "forces", "peacekeepers", "boots", "contingent"})
_NEAR = 9
_REACH = 60
_BE = frozenset({"was", "were", "is", "are", "been", "be", "being"})
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
_KEEPING = frozenset({
    "left", "kept", "struck", "dropped", "removed", "keeping", "leaving", "blocked", "barred", "prevented",
    "shut", "froze", "locked", "cut", "banned", "stopped",
})  # fmt: skip
_BEFORE_KEPT_OFF = _KEEPING | {"refused", "denied", "want", "have"}
_NOT = frozenset({"not", "didn't", "didn’t", "doesn't", "doesn’t", "never"})
_AT_THE_TABLE = frozenset(
    {
        "trip",
        "visit",
        "participants",
        "invitees",
        "group",
        "format",
        "statement",
        "taking",
        "joining",
        "table",
        "room",
        "list",
        "talks",
        "summit",
        "meeting",
        "call",
        "guest",
        "conference",
    }
)
_GROWING = frozenset({"growing", "mounting", "grown", "mounted", "louder", "rising"})
_LEADING = frozenset({"lead", "chair", "join", "partake", "part"})
_WHOSE = frozenset({"its", "their", "his", "her", "our"})
_WOULD = frozenset({"would", "dearly", "also", "much", "still"})
_CAN = frozenset({"can", "could", "will", "would", "may", "might"})
_PERSUADED = frozenset(
    {"talked", "persuaded", "brought", "coaxed", "induced", "convinced", "moved", "won", "nudged"}
)
_GUARANTEEING = frozenset({"guarantee", "backstop", "underwrite", "protect", "defend"})
_HOSTS = frozenset({"host", "hosts", "organisers", "organizers", "chairs", "it", "they", "he", "she"})
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
_WISHING = _WANTING | HOPES | _TALKING | {"like"}
_ACTING_ON_OTHERS = _WISHING | _KEEPING
# Senses of which one is in every sentence that tells what others do to a country.
_OF_OTHERS = frozenset(
    {
        "attend",
        "refuse",
        "give-training",
        *_BY,
        *_GIVEN,
        "call",
        "exclude",
        "invite",
        "ask",
        "want",
        "meet",
        "pledge",
    }
)
_HYPOTHETICAL = frozenset({"could", "would", "may", "might", "should", "if", "not", "never"})


_PLANNED = frozenset({
    "will", "planned", "scheduled", "could", "may", "would", "might", "due", "possible", "expected", "set",
})  # fmt: skip
_FUTURE = frozenset({
    "will", "ready", "offer", "offers", "offered", "plan", "plans", "planned", "possible", "future",
    "proposed", "propose", "for", "next", "to", "wants",
})  # fmt: skip


class Told(NamedTuple):
    """A role that a sentence gives a country otherwise than as its subject."""

    country: str
    role: Role
    rule: str
    at: int
    contribution: Contribution | None = None
    rung: Rung | None = None
    condition: str | None = None
    doubt: str | None = None


def told_of(tokens: Tokens, text: str, span: Span) -> Iterator[Told]:
    """Each role that someone else's act gives a country."""
    words = {token.word for token in tokens}
    actors = [at for at, token in enumerate(tokens) if token.actor is not None]
    others = bool(actors) and (
        not words.isdisjoint(_ACTING_ON_OTHERS) or not tokens.senses.isdisjoint(_OF_OTHERS)
    )
    for at in actors:
        if others:
            yield from _doer(tokens, text, at)
            yield from _shut_out(tokens, at)
            yield from _kept_off(tokens, at)
            yield from _asked(tokens, text, at)
            yield from _left_aside(tokens, at)
        yield from _gathered(tokens, text, at)
        yield from _invited_by(tokens, text, at)
    yield from nobody_of(text, span)
    if "first" in words or "only" in words or "sole" in words:
        yield from _first_of(text, span)
    yield from _by_adjective(text, span)


def _doer(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
    """`was hosted by the French and British chiefs`, `first presented by Jane Roe`."""
    actor = tokens[at].actor
    if actor is None or actor.preposition != "by" or at < 2:
        return
    by = at - 1
    while by > 0 and at - by < 8 and tokens[by].word != "by":
        by -= 1
    last = _before_circumstances(tokens, by)
    verb = _phrase_before(tokens, last)
    phrase = phrase_at(tokens, verb) if verb is not None else None
    if phrase is not None and phrase.words in _AGREED:
        phrase = phrase._replace(sense="agree")
    if phrase is not None and verb is not None and phrase.sense == "give-training":
        yield from _trained_by(tokens, verb, actor)
        return
    if phrase is not None and verb is not None and phrase.sense in _GIVEN:
        yield from _given_by(tokens, verb, phrase.sense, actor)
        return
    if phrase is not None and phrase.words == "called" and _of_gathering(text, tokens, last):
        phrase = phrase._replace(sense="convene")
    if phrase is not None and verb is not None and phrase.words == "ruled out":
        yield from _ruled_out_by(tokens, verb, actor)
    brought_about = phrase is not None and (
        phrase.sense == "found" or phrase.words.startswith(("initiat", "put together"))
    )
    if phrase is not None and brought_about and _of_gathering(text, tokens, last):
        phrase = phrase._replace(sense="convene")
    if phrase is None or verb is None or phrase.sense not in _BY or _is_unreal(tokens, verb):
        return
    before = text[tokens[0].start : tokens[verb].start]
    if phrase.sense == "lead" and before.rstrip(" ,").endswith(("delegation", "delegations", "team")):
        return
    of_a_scheme = SCHEME.search(before) is not None
    if phrase.sense in _OF_A_SCHEME and not of_a_scheme:
        return
    if phrase.words.startswith(OF_ANYTHING) and not of_a_scheme and GATHERING.search(before) is None:
        return
    own = _ADJECTIVE_SHARE.search(before) if phrase.sense == "oppose" else None
    for name in actor.names:
        if own is not None and code_of(own[1]) == name:
            yield Told(name, "refuses", "rejected by", tokens[verb].start, "troops", "refused")
        else:
            yield Told(name, _BY[phrase.sense], f"{phrase.words} by", tokens[verb].start)


def _before_circumstances(tokens: Tokens, by: int) -> int:
    """The token after the verb of `hosted jointly by`, `organised in Lima on Saturday by`."""
    for last in range(by, max(1, by - _LONGEST_CIRCUMSTANCE), -1):
        verb = _phrase_before(tokens, last)
        phrase = phrase_at(tokens, verb) if verb is not None else None
        if phrase is None or not (
            phrase.sense in (*_BY, *_GIVEN, "give-training") or phrase.words in _DONE_BY
        ):
            continue
        plain = all(token.word.endswith("ly") for token in tokens[last:by])
        return last if plain or tokens[last].word in _OPENS_CIRCUMSTANCE else by
    return by


def _ruled_out_by(tokens: Tokens, verb: int, actor: Actor) -> Iterator[Told]:
    """`a possibility already ruled out by A`: a share of its own."""
    near = tokens[max(0, verb - _NEAR) : verb]
    if not any(token.word in _SHARES for token in near):
        return
    found = [contribution_at(tokens, at) for at in range(max(0, verb - _NEAR), verb)]
    gifts = dict.fromkeys(contribution_of(phrase) for phrase in found if phrase is not None)
    for name in actor.names:
        for gift in gifts or (None,):
            yield Told(name, "refuses", "ruled out by", tokens[verb].start, gift, "refused")


_ADJECTIVE_SHARE = re.compile(
    r"\b([A-Z][a-z]+) (?:military |troop |ground |peacekeeping )?(?:contingents?|deployments?|battalions?"
    r"|brigades?"
    r"|troops|soldiers|peacekeepers)\b"
)
_AT_ITS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"\bat the (?:joint )?invitation of (?:the )?\Z"), "convenes"),
    (re.compile(r"\bunder the (?:joint )?chairmanship of (?:the )?\Z"), "leads"),
)


def _invited_by(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
    """`at the invitation of A`, `under the chairmanship of A`."""
    actor = tokens[at].actor
    if actor is None or actor.preposition != "of":
        return
    for pattern, role in _AT_ITS:
        if pattern.search(text, max(0, actor.start - _REACH), actor.start) is not None:
            for name in actor.names:
                yield Told(name, role, "by its invitation or in its chair", actor.start)


def _of_gathering(text: str, tokens: Tokens, at: int) -> bool:
    """`the meeting, called by`: a gathering stands before."""
    return GATHERING.search(text, tokens[max(0, at - 6)].start, tokens[at].start) is not None


def _trained_by(tokens: Tokens, verb: int, actor: Actor) -> Iterator[Told]:
    """`are being trained by A`."""
    near = [token.word for token in tokens[max(0, verb - 4) : verb]]
    if tokens[verb].word != "trained" or _BE.isdisjoint(near) or _is_unreal(tokens, verb):
        return
    rung: Rung = "pledged" if "will" in near else "delivered"
    for name in actor.names:
        yield Told(name, "offers", "given by", tokens[verb].start, "training", rung)


def _given_by(tokens: Tokens, verb: int, sense: str, actor: Actor) -> Iterator[Told]:
    """`100 tanks were sent by A`, `tanks promised by A`: what is given stands before the verb."""
    if _is_unreal(tokens, verb):
        return
    found = [phrase for at in range(max(0, verb - 9), verb) if (phrase := contribution_at(tokens, at))]
    near = [token.word for token in tokens[max(0, verb - 3) : verb]]
    # `drones sent by A` may be meant for an enemy.
    promised = sense == "pledge" or tokens[verb].word in ("donated", "gifted", "lent")
    promised = promised and any(phrase.after == verb for phrase in found)
    if _BE.isdisjoint(near) and not promised:
        return
    gifts = dict.fromkeys(map(contribution_of, found))
    role, rung = _GIVEN[sense]
    if rung == "delivered" and "will" in near:
        rung = "pledged"
    for name in actor.names:
        for gift in gifts:
            yield Told(name, role, "given by", tokens[verb].start, gift, rung)


def _are_forces(tokens: Tokens, at: int) -> bool:
    """`excluded Ruritanian ground troops`: a share, not a country, is ruled out."""
    return any(token.word in _FORCES for token in tokens[at + 1 : at + 4])


def _shut_out(tokens: Tokens, at: int) -> Iterator[Told]:
    """`B excluded A`, `B did not invite A`."""
    actor = tokens[at].actor
    if actor is None or actor.is_place or _are_forces(tokens, at):
        return
    first = _phrase_before(tokens, at)
    before = phrase_at(tokens, first) if first is not None else None
    if first is None or before is None or actor.preposition:
        return
    negated = first > 0 and tokens[first - 1].word in ("not", "didn't", "didn’t")
    refusing = _phrase_before(tokens, first)
    refusing_phrase = phrase_at(tokens, refusing) if refusing is not None else None
    negated = negated or (refusing_phrase is not None and refusing_phrase.sense == "refuse")
    active = first > 0 and tokens[first - 1].word not in _BE and not _is_unreal(tokens, first)
    active = active and any(
        token.actor is not None or token.word in _HOSTS or GATHERING.fullmatch(token.word)
        for token in tokens[:first]
    )
    if (before.sense == "exclude" and active and not negated) or (before.sense == "invite" and negated):
        for name in actor.names:
            yield Told(name, "excluded", "somebody shut it out", tokens[at - 1].start)


def _kept_off(tokens: Tokens, at: int) -> Iterator[Told]:
    """`left A off the guest list`, `did not want A at the table`."""
    actor = tokens[at].actor
    if actor is None or actor.is_place or actor.preposition or at < 2:
        return
    before = tokens[at - 1].word
    if before not in _BEFORE_KEPT_OFF:
        return
    after = [token.word for token in tokens[at + 1 : at + 9]]
    somebody = any(token.actor is not None or token.word in _HOSTS for token in tokens[: at - 1])
    if not somebody or not _AT_THE_TABLE & set(after):
        return
    seat = before in ("refused", "denied") and {"seat", "place", "invitation", "entry"} & set(after[:3])
    off = before in _KEEPING and after[0] in ("off", "out", "from", "away") and not _is_unreal(tokens, at - 1)
    unwanted = before in ("want", "have") and tokens[at - 2].word in _NOT and after[0] in ("at", "in", "on")
    if off or unwanted or seat:
        for name in actor.names:
            yield Told(name, "excluded", "somebody kept it off", tokens[at - 1].start)


def _phrase_before(tokens: Tokens, at: int) -> int | None:
    """Where the phrase begins that ends right before a token."""
    for back in range(max(0, at - 4), at):
        phrase = phrase_at(tokens, back)
        if phrase is not None and phrase.after == at:
            return back
    return None


def _asked(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
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
    if back > 0 and tokens[back].word in _BE:
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


def _left_aside(tokens: Tokens, at: int) -> Iterator[Told]:
    """`met without the Americans`; nobody is said to have shut them out."""
    actor = tokens[at].actor
    if actor is None or actor.preposition != "without":
        return
    met = any(
        (phrase := phrase_at(tokens, back)) is not None and phrase.sense == "meet"
        for back in range(max(0, at - 10), at)
    )
    if met:
        for name in actor.names:
            yield Told(name, "absent", "met without it", tokens[at].start)


def _list_start(tokens: Tokens, at: int) -> int:
    """Where a list begins that goes on with an actor: `Roe, Peru's envoy Doe and the leaders of A`."""
    start = at
    while start > 0 and tokens[start - 1].word in (",", "and"):
        former = start - 2
        while former > 0 and tokens[former].actor is None and tokens[former].word not in _ENDS_LIST:
            former -= 1
        if former < 0 or tokens[former].actor is None or at - former > _LONGEST_CLAUSE:
            break
        start = former
    return start


def _gathered(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
    """`brought together leaders of A`, `talks among 37 countries`, `a meeting between A and B`."""
    actor = tokens[at].actor
    if actor is None or at == 0:
        return
    listed = _list_start(tokens, at)
    brought = not actor.preposition and any(
        (phrase := phrase_at(tokens, back)) is not None
        and phrase.sense in ("convene", "host")
        and not phrase.words.startswith("receiv")
        and phrase.after == listed
        and not (phrase.words == "host" and back == 0)
        and not (phrase.words.startswith("summon") and "ambassador" in tokens[at].word)
        for back in range(max(0, listed - 2), listed)
    )
    groups = all(len(name) > 2 for name in actor.names)
    among = actor.preposition in ("among", "between") or (actor.preposition in ("of", "with") and groups)
    if among:
        words = text[max(0, actor.start - 40) : actor.start].lower().split()[-2:]
        press = "press" in words or "news" in words
        among = len(words) == 2 and not press and words[0] in lexicon_words("gatherings")
    near = tokens[max(0, (listed if brought else at) - 12) : at] if brought or among else []
    if among and any(token.word in _PLANNED for token in tokens[at + 1 : at + 5]):
        return
    if near and not any(token.word in _HYPOTHETICAL or token.word in _FUTURE for token in near):
        for name in actor.names:
            yield Told(name, "attends", "brought together" if brought else "a gathering of", actor.start)


_DELEGATED = (
    r"(?: (?:officials?|officers?|representatives?|envoys?|delegates?|delegation|diplomats?|ministers?"
    r"|observers?|leaders?|generals?|side))?"
)
_NOBODY = re.compile(
    rf"\b(?:[Nn]o|[Nn]ot (?:one|a single)) ([A-Z][a-z]+)s?{_DELEGATED}"
    r" (?:took part|attended|(?:was|were|will be|is|are) (?:there|present|sent|in attendance|invited"
    rf"|represented|{AT_THE_PLACE})|joined|came|sat|participated)\b(?! to (?:talk|discuss))"
    rf"|\b[Tt]here (?:was|were|will be|is) (?:no|not an?|not one) ([A-Z][a-z]+)s?{_DELEGATED} (?:present"
    rf"|{AT_THE_PLACE}|(?:at|on|in) (?:the|that|this"
    rf"|\w+day['’]s) (?:[\w’'-]+ ){{0,3}}?(?:{GATHERING.pattern}))\b"
)


_WITHOUT_ONE = re.compile(
    rf"\b[Ww]ithout (?:a single|any|an?|one) ([A-Z][a-z]+){_DELEGATED} (?:being )?(?:present|there"
    rf"|in attendance"
    rf"|{AT_THE_PLACE})\b"
)
# `were the first Americans to sit in on one`.
_FIRST_OF = re.compile(
    r"\b(?:was|were|is|are|became) the (?:first|only|sole) ([A-Z][a-z]+)s?(?: [a-z]+)? to (?:be at|sit in"
    r"|attend"
    r"|take part|join (?:a|the|one)|dial in|appear at|speak at|address)\b"
)


def _first_of(text: str, span: Span) -> Iterator[Told]:
    """`He was the only American to attend.`"""
    for match in _FIRST_OF.finditer(text, *span):
        code = code_of(match[1])
        if code is not None:
            yield Told(code, "attends", "some of it took part", match.start())


# `there were Americans at the table`.
_THERE_WERE = re.compile(
    rf"\b[Tt]here (?:was|were|is|are) (?:also )?(?:an? |some |several |two "
    rf"|three )?([A-Z][a-z]+)s?{_DELEGATED} {AT_THE_PLACE}"
)


def there_were(text: str, span: Span) -> Iterator[Told]:
    """`There were Americans at the table`, `without an American present`."""
    for match in _THERE_WERE.finditer(text, *span):
        code = code_of(match[1])
        if code is not None:
            yield Told(code, "attends", "some of it were there", match.start())
    for match in _WITHOUT_ONE.finditer(text, *span):
        code = code_of(match[1])
        if code is not None:
            yield Told(code, "absent", "nobody of it took part", match.start())


def nobody_of(text: str, span: Span) -> Iterator[Told]:
    """`No American took part.`"""
    words = text[span.start : span.end]
    if not any(none in words for none in ("No ", "no ", "Not ", "not ")):
        return
    for match in _NOBODY.finditer(text, span.start, span.end):
        code = code_of(match[1] or match[2])
        if code is not None:
            yield Told(code, "absent", "nobody of it took part", match.start())


_ADJECTIVE_LED = re.compile(
    r"\b([A-Z][a-z]+|U\.S\.|US|UK|U\.K\.)(?:-([A-Z][a-z]+))?-(led|brokered|mediated|proposed|backed)"
    r" [“\"‘]?(?:(?![a-z-]+s )[a-z-]+ ){0,2}(?:coalition|force|mission|talks|effort|initiative|plan|group"
    r"|alliance|meeting"
    r"|truce|ceasefire|deal)\b"
)
_COMPOUND_ROLES: dict[str, Role] = {
    "led": "leads", "brokered": "mediates", "mediated": "mediates", "proposed": "proposes",
    "backed": "supports",
}  # fmt: skip
# `the British-French plan`, `a Franco-British initiative`.
_OF_TWO = re.compile(
    r"\b([A-Z][a-z]+)-([A-Z][a-z]+) (?:[a-z]+ ){0,2}(?:plans?|proposals?|initiatives?|outline|blueprint"
    r"|idea)\b"
)
_LATINATE = {"Franco": "FR", "Anglo": "GB", "Russo": "RU", "Sino": "CN", "Italo": "IT", "Greco": "GR"}
_TROOPS = r"(?:troops|soldiers?|peacekeepers|forces|servicemen)"
_GOING = r"(?:be (?:sent|deployed|stationed)|go|take part|participate|set foot|serve)"
_NO_CONDITION = r"(?! (?:[^.;,:]{0,40}? )?(?:without|unless|until)\b)"
# `Ruritanian troops will not be sent`, `no Ruritanian soldiers will go`.
_TROOPS_STAY = re.compile(
    rf"\b([A-Z][a-z]+|U\.S\.) {_TROOPS} (?:will|would) (?:not|never) {_GOING}\b{_NO_CONDITION}"
    rf"|\b[Nn]o ([A-Z][a-z]+|U\.S\.) {_TROOPS} (?:will|would) {_GOING}\b{_NO_CONDITION}"
)


def _by_adjective(text: str, span: Span) -> Iterator[Told]:
    """`a Ruritanian-led force`, `Ruritania's participation is not planned`."""
    words = text[span.start : span.end]
    if "-" in words:
        yield from _by_compound(text, span)
    armed = any(word in words for word in ("troops", "soldier", "peacekeepers", "forces", "servicemen"))
    stay = _TROOPS_STAY.search(text, span.start, span.end) if armed else None
    code = code_of(stay[1] or stay[2]) if stay is not None else None
    if stay is not None and code is not None:
        yield Told(code, "refuses", "its troops will not go", stay.start(), "troops", "refused")


def _by_compound(text: str, span: Span) -> Iterator[Told]:
    """`a Ruritanian-led force`, `a Franco-British plan`."""
    for match in _ADJECTIVE_LED.finditer(text, span.start, span.end):
        for word in match.group(1, 2):
            code = code_of(word) if word is not None else None
            if code is not None:
                yield Told(code, _COMPOUND_ROLES[match[3]], f"-{match[3]}", match.start())
    for match in _OF_TWO.finditer(text, span.start, span.end):
        for word in match.group(1, 2):
            code = _LATINATE.get(word) or code_of(word)
            if code is not None:
                yield Told(code, "proposes", "a plan of two countries", match.start())


@cache
def _codes() -> dict[str, str]:
    return {row["form"]: row["code"] for row in rows("country_forms") if row["kind"] in ("demonym", "name")}


def code_of(word: str) -> str | None:
    """The country whose name, adjective or people a word is."""
    return _codes().get(word)


def _is_unreal(tokens: Tokens, at: int) -> bool:
    return any(token.word in _HYPOTHETICAL for token in tokens[max(0, at - 4) : at])
