"""What is given where it stands before its verb: `the ships that A promised`, `ships are what A offered`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .objects import HEADLESS, Given, contribution_of, given
from .predicates import Predicate, predicate_at
from .words import Tokens, contribution_at

_BE = frozenset({"is", "was", "are", "were"})
_RELATIVES = frozenset({"that", "which"})
_ASKING = frozenset({"how", "what", "whose", "whether"})
_JOINTS = frozenset({"and", ",", "or"})
# Between the copula of a cleft and its verb: `what A put on the table at the summit was`.
_WIDEST_CLEFT = 18
_LONGEST_NOUN = 14
_CLAUSE_ENDS = frozenset({";", ":", "“", '"'})
# What somebody sent may have been aimed at another.
_PROMISING = (
    "giv", "gave", "suppl", "provid", "donat", "deliver", "contribut", "lend", "lent", "hand", "strengthen",
)  # fmt: skip
# `the jets that A promised last year have not arrived`.
_LAST_YEAR = re.compile(
    r"(?:(?:last|this|earlier this) (?:year|month|week|spring|summer|autumn|winter)|in [A-Z]\w+|on \w+day"
    r"|so far) ?"
)
_VERB = re.compile(r"(?:has|have|had|will|would|are|is|was|were)\b")
_OFFERING = frozenset({"give", "deliver", "pledge", "allocate"})


def cleft(tokens: Tokens, at: int) -> Predicate | None:
    """`What A has offered is ships`: the predicate of A, its object behind the copula."""
    predicate = predicate_at(tokens, at + 1)
    if predicate is None:
        return None
    if any(token.word in _BE for token in tokens[at + 1 : predicate.at]):
        # `What A will not do is send soldiers`.
        return replace(predicate, said=predicate.said._replace(copula=False))
    near = range(predicate.after, min(len(tokens), predicate.after + _WIDEST_CLEFT))
    copula = next((n for n in near if tokens[n].word in _BE), None)
    if copula is None:
        return None
    # `is not troops but money`.
    following = [token.word for token in tokens[copula + 1 : copula + _WIDEST_CLEFT]]
    but = following.index("but") + 1 if following[:1] == ["not"] and "but" in following else 0
    return replace(_offered(predicate), after=copula + 1 + but)


def before_cleft(tokens: Tokens, at: int, text: str) -> tuple[Predicate, tuple[Given, ...]] | None:
    """`Ships are what A has offered`: the predicate of A and what is named before."""
    if at < 3 or tokens[at - 2].word not in _BE:
        return None
    predicate = predicate_at(tokens, at + 1)
    ends = [n for n in range(at - 2) if tokens[n].word in _CLAUSE_ENDS]
    gifts = given(tokens, ends[-1] + 1 if ends else 0, text)
    gifts = [gift for gift in gifts if gift.start < tokens[at - 2].start]
    return (_offered(predicate), tuple(gifts)) if predicate is not None and gifts else None


def _offered(predicate: Predicate) -> Predicate:
    """`put on the table`, `put on paper`: no plan and nothing given, where it is tanks that were."""
    put = predicate.word.split(" ")[0] == "put" and not predicate.word.endswith("up")
    return replace(predicate, sense="pledge") if put else predicate


def antecedents(tokens: Tokens, at: int, predicate: Predicate, words: str) -> Sequence[Given]:
    """`the ships that A has promised`, `fuel, with which A will supply B`: what the relative clause gives."""
    supplied = predicate.sense == "pledge" or predicate.word.startswith(_PROMISING)
    rest = _LAST_YEAR.sub("", _past_recipient(words), count=1)
    if predicate.sense not in _OFFERING or not supplied:
        return ()
    if HEADLESS.match(rest) is None and _VERB.match(rest) is None:
        return ()
    end = at
    if end > 0 and tokens[end - 1].word in _RELATIVES:
        end -= 1
        while end > 0 and tokens[end - 1].word in ("with", "of", "both", "all", "some", ","):
            end -= 1
    found: list[Given] = []
    while end > 0:
        start = next((n for n in range(max(0, end - 3), end) if _ends_at(tokens, n, end)), None)
        phrase = contribution_at(tokens, start) if start is not None else None
        if start is None or phrase is None:
            break
        if any(token.word in _ASKING for token in tokens[max(0, start - 3) : start]):
            # `would not say how much money it would give`
            return ()
        found.append(Given(contribution_of(phrase), False, False, tokens[start].start))
        end = _past_joint(tokens, start)
    return tuple(reversed(found))


def _ends_at(tokens: Tokens, start: int, end: int) -> bool:
    phrase = contribution_at(tokens, start)
    return phrase is not None and phrase.after == end


def _past_joint(tokens: Tokens, start: int) -> int:
    """The token behind the noun before a joint: `air defence and new equipment`; 0 where none is joined."""
    for joint in range(start - 1, max(0, start - 4), -1):
        if tokens[joint].word in _JOINTS:
            return joint
        if not tokens[joint].word.isalnum():
            break
    return 0


def _past_recipient(words: str) -> str:
    """`strengthen Kyiv`, `promised it`: on to what follows."""
    first, _, rest = words.partition(" ")
    named = first[:1].isupper() or first.rstrip('.,;”"') in ("it", "them")
    bare = first.rstrip('.,;”"')
    return f"{first[len(bare) :]} {rest}".strip() if named else words
