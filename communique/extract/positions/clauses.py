"""Where a subject's predicates begin and where their objects end."""

from __future__ import annotations

from collections.abc import Iterator

from .predicates import Predicate, predicate_at
from .words import Tokens, contribution_at, phrase_at

_ENDS_OBJECT = frozenset({";", "but", "while", "although", "which", "who", "said", "says", "because"})
_ENDS_CLAUSE = frozenset({";", ":", "which", "who", "that", "if"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
# `the country` and `the government` stand for one named before.
STAND_INS = frozenset({"country", "government"})
_SUBJECTS = PRONOUNS | STAND_INS
_JOINTS = frozenset({"but", "and", "or", "yet"})
# `a joint statement welcoming the plan`.
_STATEMENTS = frozenset({
    "statement", "statements", "letter", "declaration", "resolution", "message", "communique",
    "communiqué", "note", "motion", "post", "decree", "bill", "order", "law",
})  # fmt: skip
# How far a second predicate or a closing comma is looked for.
_REACH = 40
# Senses whose object begins after a preposition: `no decision on troops`, `wary of sending troops`.
_OF_SOMETHING = frozenset({"undecided", "decide", "avoid", "commit-itself", "reluctant"})


def predicates_of(tokens: Tokens, at: int) -> Iterator[Predicate]:
    """The predicates of a subject that ends before `at`: of its relative clause, its own, those joined on."""
    at, relative = past_apposition(tokens, at)
    if relative is not None:
        predicate = predicate_at(tokens, relative)
        if predicate is None:
            predicate = _said_of_itself(tokens, relative)
        if predicate is not None:
            yield predicate
    former: Predicate | None = None
    joined: int | None = at
    while joined is not None and joined < len(tokens):
        predicate = predicate_at(tokens, joined, headline=joined == at)
        carried = joined != at and predicate is not None
        if predicate is not None and carried and (predicate.is_base_form or tokens[joined].word == "to"):
            predicate = predicate.carried_on(former) if former is not None else None
        if predicate is not None:
            former = predicate
            yield predicate
        joined = _joined(tokens, predicate.after if predicate is not None else joined + 1)


def of_relative(tokens: Tokens, at: int) -> Iterator[Predicate]:
    """The predicate of the relative clause alone: `led by A, which will send`, `of 31 countries that met`."""
    if tokens[at].word == "that":
        relative: int | None = at + 1
    else:
        _, relative = past_apposition(tokens, at)
    if relative is not None and relative < len(tokens):
        predicate = predicate_at(tokens, relative) or _said_of_itself(tokens, relative)
        if predicate is not None:
            yield predicate


def _said_of_itself(tokens: Tokens, at: int) -> Predicate | None:
    """`, which says it will not send`: the predicate after the word of saying."""
    said = range(at, min(len(tokens), at + 4))
    saying = next((n for n in said if (phrase := phrase_at(tokens, n)) and phrase.sense == "say"), None)
    if saying is None:
        return None
    for after in range(saying, min(len(tokens), saying + 5)):
        if tokens[after].word in PRONOUNS:
            return predicate_at(tokens, after + 1)
    return None


def past_apposition(tokens: Tokens, at: int) -> tuple[int, int | None]:
    """Past `, its neighbour,`, `(…)` and `, which …,`; the second is where the relative clause's verb is."""
    words = [token.word for token in tokens[at : at + _REACH]]
    if not words:
        return at, None
    if words[0] in ("which", "who"):
        return len(tokens), at + 1
    if words[0] == "(" and ")" in words:
        return at + words.index(")") + 1, None
    if words[0] != ",":
        return at, None
    relative = at + 2 if words[1:2] in (["which"], ["who"]) else None
    if words[1:2] == ["having"] and "," in words[1:]:
        relative = at + 1
    if relative is None and predicate_at(tokens, at + 1) is not None:
        return at + 1, None
    return at + words.index(",", 1) + 1 if "," in words[1:] else at + 1, relative


def acts(tokens: Tokens, at: int) -> bool:
    """Whether a predicate, or a word of saying, begins at a token: what stands before is a subject."""
    if at >= len(tokens):
        return False
    phrase = phrase_at(tokens, at)
    return predicate_at(tokens, at) is not None or (phrase is not None and phrase.sense == "say")


def says(tokens: Tokens, at: int) -> bool:
    """Whether the words after a subject are of saying: ` has said`, `, its neighbour, announced`."""
    after, _ = past_apposition(tokens, at)
    return any(
        (phrase := phrase_at(tokens, n)) is not None and phrase.sense in ("say", "pledge")
        for n in range(after, min(len(tokens), after + 3))
    )


def object_start(tokens: Tokens, predicate: Predicate) -> int:
    """The first token of what a predicate is about, a preposition passed over."""
    if predicate.sense not in _OF_SOMETHING:
        return predicate.after
    for at in range(predicate.after, min(len(tokens), predicate.after + 4)):
        if tokens[at].word in ("on", "about", "to", "over", "whether"):
            return at + 1
    return predicate.after


def object_end(tokens: Tokens, predicate: Predicate) -> int:
    """The token at which a predicate's object ends: where the next clause begins."""
    for at in range(predicate.after, len(tokens)):
        token = tokens[at]
        if token.word in _ENDS_OBJECT or (token.word in ("and", "or") and _goes_on(tokens, at + 1)):
            return at
        subject = token.actor is not None and at > predicate.after and not token.actor.preposition
        if subject and (acts(tokens, at + 1) or is_gapped(tokens, at)):
            return at
    return len(tokens)


def is_gapped(tokens: Tokens, at: int) -> bool:
    """`…, A ships`, `… and A 30 tanks`: an actor whose verb is the one before."""
    if tokens[at - 1].word not in (",", "and", ";") or at + 1 >= len(tokens):
        return False
    for after in range(at + 1, min(len(tokens), at + 4)):
        if contribution_at(tokens, after) is not None:
            return True
        if phrase_at(tokens, after) is not None or not tokens[after].word.isalnum():
            return False
    return False


def _joined(tokens: Tokens, at: int) -> int | None:
    """Where a further predicate of the same subject begins: `…, but offers`, `… and would send`."""
    for after in range(at, min(len(tokens) - 1, at + _REACH)):
        token = tokens[after]
        if token.word in _ENDS_CLAUSE or (token.word in _SUBJECTS and acts(tokens, after + 1)):
            return None
        if token.actor is not None and not token.actor.preposition and acts(tokens, after + 1):
            return None
        participle = tokens[after + 1].word.endswith("ing") and (
            token.word == "," or token.word in _STATEMENTS
        )
        if tokens[after + 1].word in ("both", "neither"):
            return None
        if (participle or token.word in _JOINTS) and predicate_at(tokens, after + 1) is not None:
            return after + 1
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a further finite predicate begins: `… and has been evasive`."""
    predicate = predicate_at(tokens, at)
    return predicate is not None and (predicate.perfect or predicate.copula or predicate.modal != "")
