"""Who does what is told in the passive: `hosted by France`, `tanks promised by A`, `at A's invitation`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Role, Rung
from .actors import Actor
from .objects import GATHERING, SCHEME, contribution_of
from .told import BE, Told, code_of, is_unreal, phrase_before
from .words import Tokens, contribution_at, phrase_at

# `hosted by France`: the doer of a passive has the verb's role.
_BY: dict[str, Role] = {
    "lead": "leads", "chair": "leads", "host": "hosts", "found": "proposes", "propose": "proposes",
    "convene": "convenes", "mediate": "mediates",
    "support": "supports", "accept": "supports", "oppose": "opposes", "attend": "attends",
    "agree": "supports",
}  # fmt: skip
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
_NEAR = 9
_REACH = 60
_ADJECTIVE_SHARE = re.compile(
    r"\b([A-Z][a-z]+) (?:military |troop |ground |peacekeeping )?(?:contingents?|deployments?|battalions?"
    r"|brigades?"
    r"|troops|soldiers|peacekeepers)\b"
)
_AT_ITS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"\bat the (?:joint )?invitation of (?:the )?\Z"), "convenes"),
    (re.compile(r"\bunder the (?:joint )?chairmanship of (?:the )?\Z"), "leads"),
)
# Senses of which one is in every sentence with such a doer.
SENSES = frozenset({*_BY, *_GIVEN, "give-training"})


def doer(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
    """`was hosted by the French and British chiefs`, `first presented by Jane Roe`."""
    actor = tokens[at].actor
    if actor is None or actor.preposition != "by" or at < 2:
        return
    by = at - 1
    while by > 0 and at - by < 8 and tokens[by].word != "by":
        by -= 1
    last = _before_circumstances(tokens, by)
    verb = phrase_before(tokens, last)
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
    if phrase is None or verb is None or phrase.sense not in _BY or is_unreal(tokens, verb):
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
        verb = phrase_before(tokens, last)
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


def invited_by(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
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
    if tokens[verb].word != "trained" or BE.isdisjoint(near) or is_unreal(tokens, verb):
        return
    rung: Rung = "pledged" if "will" in near else "delivered"
    for name in actor.names:
        yield Told(name, "offers", "given by", tokens[verb].start, "training", rung)


def _given_by(tokens: Tokens, verb: int, sense: str, actor: Actor) -> Iterator[Told]:
    """`100 tanks were sent by A`, `tanks promised by A`: what is given stands before the verb."""
    if is_unreal(tokens, verb):
        return
    found = [phrase for at in range(max(0, verb - 9), verb) if (phrase := contribution_at(tokens, at))]
    near = [token.word for token in tokens[max(0, verb - 3) : verb]]
    # `drones sent by A` may be meant for an enemy.
    promised = sense == "pledge" or tokens[verb].word in ("donated", "gifted", "lent")
    promised = promised and any(phrase.after == verb for phrase in found)
    if BE.isdisjoint(near) and not promised:
        return
    gifts = dict.fromkeys(map(contribution_of, found))
    role, rung = _GIVEN[sense]
    if rung == "delivered" and "will" in near:
        rung = "pledged"
    for name in actor.names:
        for gift in gifts:
            yield Told(name, role, "given by", tokens[verb].start, gift, rung)
