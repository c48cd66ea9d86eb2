"""Stands that no rule reads, weighed by all that stands around a country in its sentence.

A multinomial logistic regression over the traits of `traits.py` (A. Berger and others, A Maximum Entropy
Approach to Natural Language Processing, 1996). Its weights are in `stand_weights.tsv`, which
`tests/weights` makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import exp
from typing import NamedTuple, get_args

from ...kinds import WEIGHED
from ...lexicon import rows
from ...model import Contribution, Role, Rung
from .reading import Reading
from .stated import Stated, Subject, is_code
from .traits import ALONE, GIVING, OF_TOPIC, Unit

DOUBT = "no rule reads it; its words speak for it"
# The class of a unit that tells no stand.
NONE = "none"
# How sure the model must be that something is told, and that it is this role.
_TOLD = 0.5
_SURE: dict[str, float] = {
    "offers": 0.75, "attends": 0.7, "hosts": 0.6, "proposes": 0.75, "supports": 0.7, "refuses": 0.75,
    "noncommittal": 0.75, "joins": 0.5, "mediates": 0.5, "absent": 0.45, "excluded": 0.5, "withdraws": 0.5,
    "opposes": 0.6, "asked-for": 0.45, "considers": 0.6, "conditional": 0.55, "leads": 0.5,
    "reluctant": 0.5, "convenes": 0.4,
}  # fmt: skip
# So sure it must be of a country that only the sentences before name.
_SURE_OF_TOPIC = 0.85
# Roles that are told of somebody, not of what he gives.
_BARE = frozenset({
    "attends", "hosts", "convenes", "leads", "absent", "excluded", "joins", "mediates", "proposes", "opposes",
    "supports",
})  # fmt: skip
# What a country does with a share; where a rule reads one, another is weighed of another gift only.
_OF_A_SHARE = frozenset({
    "offers", "considers", "conditional", "reluctant", "noncommittal", "refuses", "opposes", "supports",
    "withdraws",
})  # fmt: skip
# The trait of a country beside a word for soldiers: `a deployment`, `boots`.
_OF_SOLDIERS = "rk:soldiers"
# Who holds, calls or leads a gathering is known to be there.
_PRESENT = frozenset({"leads", "hosts", "convenes"})
_RUNGS: dict[str, Rung] = {
    "offers": "pledged", "considers": "considered", "conditional": "considered", "refuses": "refused",
    "withdraws": "withdrawn", "asked-for": "mentioned",
}  # fmt: skip
# The country that a scheme is for gives it nothing; the other side does not share in it.
_OF_THE_HELPED = {role: role for role in ("attends", "absent", "excluded", "supports", "proposes", "hosts")}
_OF_THE_OTHER_SIDE = {
    "attends": "attends", "absent": "absent", "excluded": "excluded", "proposes": "proposes",
    "opposes": "opposes", "refuses": "opposes", "reluctant": "noncommittal", "noncommittal": "noncommittal",
    "considers": "noncommittal",
}  # fmt: skip
_PARTIES = {"UA": _OF_THE_HELPED, "RU": _OF_THE_OTHER_SIDE}


_ROLES: dict[str, Role] = {role: role for role in get_args(Role)}


class Weighed(NamedTuple):
    """A role of a country with a contribution or none, and how likely it is, from 0 to 1.

    `of_soldiers`: none is named, but soldiers are spoken of.
    """

    country: str
    role: Role
    contribution: Contribution | None
    likely: float
    at: int
    of_soldiers: bool


# By trait, the numbers of the classes it speaks for or against, with its weight.
_ByTrait = dict[str, tuple[tuple[int, float], ...]]


class _Weights(NamedTuple):
    classes: tuple[str, ...]
    bias: tuple[float, ...]
    alone: _ByTrait
    giving: _ByTrait


def weighed(
    units: Iterable[Unit], told: Sequence[tuple[str, str, Contribution | None]], before: Contribution | None
) -> Iterator[Stated]:
    """What the units state beyond the countries and roles `told` already; `before` was named to give."""
    by_country: dict[str, dict[Contribution | None, Weighed]] = {}
    for unit, sums in _summed(units):
        for one in _likely(unit, sums):
            of_country = by_country.setdefault(one.country, {})
            if one.contribution not in of_country or of_country[one.contribution].likely < one.likely:
                of_country[one.contribution] = one
    for country, found in by_country.items():
        roles = {role for code, role, _ in told if code == country}
        shares = {gift for code, role, gift in told if code == country and role in _OF_A_SHARE}
        for one in _consistent(found.values()):
            if one.role in roles or (one.role == "attends" and roles & _PRESENT):
                continue
            if (
                one.role in _OF_A_SHARE
                and shares
                and (one.contribution is None or one.contribution in shares)
            ):
                continue
            kind = None if one.role in _BARE else one.contribution
            if kind is None and one.role in _OF_A_SHARE - _BARE:
                kind = "troops" if one.of_soldiers else before if one.role == "refuses" else None
            if kind is None and one.role == "offers":
                continue
            reading = Reading(one.role, WEIGHED, kind, _RUNGS.get(one.role))
            yield Stated(Subject((country,), DOUBT), reading, one.at)


def _consistent(found: Iterable[Weighed]) -> list[Weighed]:
    """Of one country's roles those that can stand together: a bare role once, an unnamed gift only alone."""
    kept: list[Weighed] = []
    for one in sorted(found, key=lambda one: -one.likely):
        same = [other for other in kept if other.role == one.role]
        if same and (one.role in _BARE or one.contribution is None):
            continue
        kept.append(one)
    return kept


def _likely(unit: Unit, sums: Sequence[float]) -> Iterator[Weighed]:
    """The likeliest role of each country of a unit, where one is likely enough."""
    classes = _weights().classes
    highest = max(sums)
    shares = [exp(one - highest) for one in sums]
    total = sum(shares)
    none = classes.index(NONE)
    best = max((number for number in range(len(sums)) if number != none), key=shares.__getitem__)
    role = classes[best]
    sure = max(_SURE[role], _SURE_OF_TOPIC if OF_TOPIC in unit.around else 0)
    if 1 - shares[none] / total < _TOLD or shares[best] / total < sure:
        return
    of_soldiers = _OF_SOLDIERS in unit.around
    for name in unit.subject.names:
        meant = _PARTIES[name].get(role) if name in _PARTIES else role
        if is_code(name) and meant is not None:
            yield Weighed(name, _ROLES[meant], unit.contribution, shares[best] / total, unit.at, of_soldiers)


def _summed(units: Iterable[Unit]) -> Iterator[tuple[Unit, Sequence[float]]]:
    """Each unit with the sums of its weights by class; those of one country follow on each other."""
    weights = _weights()
    around: tuple[str, ...] | None = None
    of_giver: list[float] = []
    for unit in units:
        if unit.contribution is None:
            yield unit, _added(weights.bias, unit.around, weights.alone)
            continue
        if unit.around is not around:
            around = unit.around
            of_giver = _added(weights.bias, around, weights.giving)
        yield unit, _added(of_giver, unit.of_gift, weights.giving)


def _added(start: Sequence[float], traits: Iterable[str], by_trait: _ByTrait) -> list[float]:
    sums = list(start)
    for trait in traits:
        if trait in by_trait:
            for number, weight in by_trait[trait]:
                sums[number] += weight
    return sums


@cache
def _weights() -> _Weights:
    """The weights by trait; the row `bias` has every class with its own."""
    parted: dict[str, _ByTrait] = {ALONE: {}, GIVING: {}}
    listed = {row["trait"]: row["weights"] for row in rows("stand_weights")}
    bias = [part.rsplit(":", 1) for part in listed.pop("bias").split()]
    number = {role: n for n, (role, _) in enumerate(bias)}
    for trait, written in listed.items():
        parts = (part.rsplit(":", 1) for part in written.split())
        beside, _, name = trait.partition(" ")
        parted[beside][name] = tuple((number[role], float(weight)) for role, weight in parts)
    return _Weights(tuple(number), tuple(float(one) for _, one in bias), parted[ALONE], parted[GIVING])
