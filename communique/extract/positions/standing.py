"""What is told of those who stand at the head of something, hold it, propose it or side with it.

Each reading looks at the words around an actor, not at the verbs that tell a position: `under British
leadership`, `was the host`, `laid a plan before them`, `will stand by Ukraine`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...model import CountryMention, Span
from . import headquarters, holding, leadership, proposing, siding
from .actors import Actor
from .stated import Subject
from .told import Told


class Around(NamedTuple):
    """A sentence with those named in it, who is quoted at an offset and whom its paragraph is headed by."""

    text: str
    span: Span
    mentions: Sequence[CountryMention]
    actors: Sequence[Actor]
    speaker: Callable[[int], str | None]
    heading: Subject | None


Teller = Callable[[Around], Iterator[Told]]


def _heads(around: Around) -> Iterator[Told]:
    return leadership.told_by_heads(around.text, around.span, around.mentions, around.actors)


def _holds(around: Around) -> Iterator[Told]:
    return holding.told_by_holders(around.text, around.span, around.actors)


def _proposes(around: Around) -> Iterator[Told]:
    return proposing.told_by_proposing(around.text, around.span, around.actors)


def _sides(around: Around) -> Iterator[Told]:
    return siding.told_by_siding(*around[:-1])


def _seats(around: Around) -> Iterator[Told]:
    return headquarters.seated(around.text, around.span, around.mentions, around.heading)


_TELLERS: tuple[tuple[Callable[[frozenset[str]], bool], Teller], ...] = (
    (leadership.may_tell, _heads),
    (holding.may_tell, _holds),
    (proposing.PAIRS.are_in, _proposes),
    (siding.PAIRS.are_in, _sides),
    (headquarters.may_tell, _seats),
)


def tellers(words: frozenset[str]) -> tuple[Teller, ...]:
    """The readings that a sentence of these words may be open to."""
    return tuple(teller for may_tell, teller in _TELLERS if may_tell(words))
