"""What a sentence states, of whom, and what it leaves for the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...model import Span
from .actors import Actor
from .objects import Given
from .reading import Reading

# Bodies whose short name looks like a country's code.
_NO_CODES = frozenset({"EU", "UN", "E3", "E5", "G7"})


class Subject(NamedTuple):
    """Who a predicate is said of, and what is doubtful about that; `is_many`: several of one country."""

    names: tuple[str, ...]
    doubt: str | None = None
    is_many: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence states of a subject, at an offset; `about` is the span of the object."""

    subject: Subject
    reading: Reading
    at: int
    condition: str | None = None
    amount: tuple[str, str] | None = None
    planned: bool = False
    about: Span | None = None


class Topic(NamedTuple):
    """What the sentences before leave for this one: whom pronouns mean, what was said or named to give.

    `until` is the end of the last of them that left something.
    """

    subject: Subject | None = None
    gifts: tuple[Given, ...] = ()
    latest: tuple[Stated, ...] = ()
    named: Subject | None = None
    last: Subject | None = None
    until: int = 0


def subject_of(actor: Actor) -> Subject:
    """The subject that an actor is."""
    return Subject(actor.names, actor.doubt, actor.is_many)


def only_code(subject: Subject | None) -> str | None:
    """The country of a subject that is just one."""
    if subject is None or len(subject.names) != 1 or not is_code(subject.names[0]):
        return None
    return subject.names[0]


def is_named(subject: Subject) -> bool:
    """Whether a subject has a country, not only groups."""
    return any(map(is_code, subject.names))


def is_code(name: str) -> bool:
    return len(name) == 2 and name.isupper() and name not in _NO_CODES
