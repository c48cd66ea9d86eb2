"""Whom others shut out of a gathering, and without whom it met: `B did not invite A`, `met without A`."""

from __future__ import annotations

from collections.abc import Iterator

from .objects import GATHERING
from .told import BE, Told, is_unreal, phrase_before
from .words import Tokens, phrase_at

_FORCES = frozenset({"troops", "soldiers", "forces", "peacekeepers", "boots", "contingent"})
KEEPING = frozenset({
    "left", "kept", "struck", "dropped", "removed", "keeping", "leaving", "blocked", "barred", "prevented",
    "shut", "froze", "locked", "cut", "banned", "stopped",
})  # fmt: skip
_BEFORE_KEPT_OFF = KEEPING | {"refused", "denied", "want", "have"}
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
_HOSTS = frozenset({"host", "hosts", "organisers", "organizers", "chairs", "it", "they", "he", "she"})


def _are_forces(tokens: Tokens, at: int) -> bool:
    """`excluded Ruritanian ground troops`: a share, not a country, is ruled out."""
    return any(token.word in _FORCES for token in tokens[at + 1 : at + 4])


def shut_out(tokens: Tokens, at: int) -> Iterator[Told]:
    """`B excluded A`, `B did not invite A`."""
    actor = tokens[at].actor
    if actor is None or actor.is_place or _are_forces(tokens, at):
        return
    first = phrase_before(tokens, at)
    before = phrase_at(tokens, first) if first is not None else None
    if first is None or before is None or actor.preposition:
        return
    negated = first > 0 and tokens[first - 1].word in ("not", "didn't", "didn’t")
    refusing = phrase_before(tokens, first)
    refusing_phrase = phrase_at(tokens, refusing) if refusing is not None else None
    negated = negated or (refusing_phrase is not None and refusing_phrase.sense == "refuse")
    active = first > 0 and tokens[first - 1].word not in BE and not is_unreal(tokens, first)
    active = active and any(
        token.actor is not None or token.word in _HOSTS or GATHERING.fullmatch(token.word)
        for token in tokens[:first]
    )
    if (before.sense == "exclude" and active and not negated) or (before.sense == "invite" and negated):
        for name in actor.names:
            yield Told(name, "excluded", "somebody shut it out", tokens[at - 1].start)


def kept_off(tokens: Tokens, at: int) -> Iterator[Told]:
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
    off = before in KEEPING and after[0] in ("off", "out", "from", "away") and not is_unreal(tokens, at - 1)
    unwanted = before in ("want", "have") and tokens[at - 2].word in _NOT and after[0] in ("at", "in", "on")
    if off or unwanted or seat:
        for name in actor.names:
            yield Told(name, "excluded", "somebody kept it off", tokens[at - 1].start)


def left_aside(tokens: Tokens, at: int) -> Iterator[Told]:
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
