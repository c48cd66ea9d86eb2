"""Predicates told in another order: `Nor will A send soldiers`, `What A will not do is send soldiers`."""

from __future__ import annotations

from dataclasses import replace

from .predicates import Predicate, Said, predicate_at
from .words import Tokens, is_negation

_NEVER = frozenset({"nor", "neither", "never"})
# `under no circumstances will A`, `at no point did A`.
_IN_NO = frozenset({"circumstances", "circumstance", "case", "way", "point", "time", "conditions", "event"})
_AUXILIARIES = frozenset({"will", "would", "does", "do", "did", "has", "have", "is", "are", "can", "could"})
# `What A will not do is`, `The one thing A will not do is`, `All A will do is`.
_OPENS = frozenset({"what", "thing", "all"})
_IS = frozenset({"is", "was"})
_DOING = frozenset({"do", "done", "doing", "is", "was"})
_REACH = 10


def turned_round(tokens: Tokens, at: int) -> Predicate | None:
    """The predicate of a subject at a token that stands behind its auxiliary, or behind `what`."""
    if at < 1:
        return None
    return _inverted(tokens, at) or _cleft(tokens, at)


def is_set_first(tokens: Tokens, at: int) -> bool:
    """`As for A, it will`, `In the case of A, it has`: of whom the clause is that follows."""
    before = " ".join(token.word for token in tokens[max(0, at - 4) : at])
    closed = at + 1 < len(tokens) and tokens[at + 1].word == ","
    return closed and (
        (before == "for" and at == 1)
        or before in ("as for", "as to", "in the case of", "turning to", "when it comes to")
    )


def _inverted(tokens: Tokens, at: int) -> Predicate | None:
    """`Nor will A send soldiers`, `Under no circumstances would A join`."""
    if tokens[at - 1].word not in _AUXILIARIES or at < 2 or at + 1 >= len(tokens):
        return None
    in_no = tokens[at - 2].word in _IN_NO and at > 2 and tokens[at - 3].word == "no"
    if not (tokens[at - 2].word in _NEVER or in_no):
        return None
    predicate = predicate_at(tokens, at + 1)
    if predicate is None or predicate.modal:
        return None
    said = Said().with_word(tokens[at - 1].word)
    return replace(predicate, said=said, negated=not predicate.negated)


def _cleft(tokens: Tokens, at: int) -> Predicate | None:
    """`What A will not do is send soldiers`."""
    if tokens[at - 1].word not in _OPENS or at > _REACH:
        return None
    said, negated, done = Said(), False, False
    for after in range(at + 1, min(len(tokens) - 1, at + _REACH)):
        word = tokens[after].word
        if word in _IS and done:
            predicate = predicate_at(tokens, after + 1 + (tokens[after + 1].word == "to"))
            if predicate is None or predicate.said != Said():
                return None
            return replace(predicate, said=said, negated=negated != predicate.negated)
        said, done = said.with_word(word), done or word in _DOING
        negated = negated or is_negation(word) or word in ("not", "never")
        if tokens[after].actor is not None or not (word[:1].isalpha() or word == ","):
            return None
    return None
