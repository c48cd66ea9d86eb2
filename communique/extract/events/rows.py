"""Which of those named stand in one row: "Norland, Westmark and the king of Tonga"."""

from __future__ import annotations

from bisect import bisect_left

from .clauses import is_verb
from .parties import Party
from .words import Tokens

_LINKS = frozenset({"and", ",", "&"})
_COMPANY = ("together with", "along with", "as well as", "alongside")
_PARTING = frozenset({"preposition", "relative", "be", "have", "reporting", "subordinate"})
# "Norland-Westmark talks".
_HYPHENS = frozenset({"-", "–", "/"})


def last_row(tokens: Tokens, parties: list[Party]) -> list[Party]:
    """The last party with those joined to it."""
    row = parties[-1:]
    for party in reversed(parties[:-1]):
        if not joined(tokens, party, row[0]):
            break
        row.insert(0, party)
    return row


def first_of(tokens: Tokens, parties: list[Party]) -> list[Party]:
    """The first country that does not only say where, with those joined to it, and a body named before it."""
    countries = [party for party in parties if not party.body]
    first = _row_of(tokens, [party for party in countries if not party.place] or countries)
    bodies = _row_of(tokens, [party for party in parties if party.body])
    if first and bodies and first[0].place and bodies[0].start > first[-1].end:
        # "At a summit in Norland, where the leaders of ten countries": Norland is only where.
        return bodies
    if first and bodies and bodies[0].start > first[0].start and not joined(tokens, first[-1], bodies[0]):
        return first
    if first and bodies and bodies[-1].end < first[0].start and _verb_between(tokens, bodies[-1], first[0]):
        return bodies
    return bodies + first


def _verb_between(tokens: Tokens, one: Party, other: Party) -> bool:
    """Whether a verb parts two parties: the second is acted upon, "the EU condemned Norland"."""
    between = range(bisect_left(tokens.starts, one.end), bisect_left(tokens.starts, other.start))
    return any(
        tokens.tags[k].form in ("past", "s")
        and "reporting" not in tokens.tags[k].roles
        and is_verb(tokens, k)
        for k in between
    )


def _row_of(tokens: Tokens, parties: list[Party]) -> list[Party]:
    chosen = parties[:1]
    for party in parties[1:]:
        if party.name != chosen[-1].name and not joined(tokens, chosen[-1], party):
            break
        chosen.append(party)
    return chosen


def joined(tokens: Tokens, one: Party, other: Party) -> bool:
    first, last = bisect_left(tokens.starts, one.end), bisect_left(tokens.starts, other.start)
    if last - first > 9:
        return False
    if tokens.text[one.end : other.start] in _HYPHENS:
        return True
    between = range(first, last)
    if any(tokens.tags[k].form in ("past", "s", "participle", "ing") for k in between):
        return False
    words = tokens.words[first:last]
    if any(company in " ".join(words) for company in _COMPANY):
        return True
    return not _LINKS.isdisjoint(words) and not any(_parts(tokens, k) for k in between)


def _parts(tokens: Tokens, place: int) -> bool:
    """Whether a word parts those named beside it; "leaders of" and "envoys from" only name others."""
    if tokens.tags[place].roles.isdisjoint(_PARTING):
        return False
    return not (tokens.words[place] in ("of", "from") and tokens.has(place - 1, "rank"))
