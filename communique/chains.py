"""Through whom a finding is known, in words. Pure functions, for the app and the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_Chain = Sequence[Mapping[str, Any]]
# So many origins are named; more are counted.
_NAMED = 3


def corroboration_words(outlets: int, origins: int, chains: Sequence[_Chain]) -> str:
    """How far a row is attested: `4 outlets, 1 origin (Bloomberg, unnamed officials)`.

    `chains` are those of its printings, each from its publisher outwards.
    """
    names = list(dict.fromkeys(origin_words(chain) for chain in chains if chain))[: max(1, origins)]
    more = f"; {origins - _NAMED:,} more" if origins > _NAMED else ""
    told = f" ({'; '.join(names[:_NAMED])}{more})" if names else ""
    return f"{_several(outlets, 'outlet')}, {_several(origins, 'origin')}{told}"


def origin_words(chain: _Chain) -> str:
    """Who is named last in a chain, or the unnamed with the outlet that spoke to them."""
    *before, last = chain
    who = str(last.get("who") or last.get("kind") or "?")
    if last.get("kind") != "anonymous":
        return who
    known = [str(link["who"]) for link in before if link.get("kind") != "anonymous" and link.get("who")]
    return ", ".join([*known[-1:], f"unnamed {who}"])


def _several(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else one + 's'}"
