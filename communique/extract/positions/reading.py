"""What a predicate gives its subject: a role, what is given, how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...model import Contribution, Role, Rung
from .objects import Given

# Roles of who gives or may give something.
GIVING: frozenset[Role] = frozenset(("offers", "considers", "conditional", "joins"))


class Reading(NamedTuple):
    """A role with what is given, how sure that is, and the rule that read it."""

    role: Role
    rule: str
    contribution: Contribution | None = None
    rung: Rung | None = None


def with_gift(reading: Reading, gift: Given) -> Reading:
    """The reading of one thing to give."""
    return reading._replace(contribution=gift.contribution)


def each(reading: Reading, gifts: Sequence[Given]) -> list[Reading]:
    """One reading a thing to give; the bare one where nothing is named."""
    return [with_gift(reading, gift) for gift in gifts] or [reading]
