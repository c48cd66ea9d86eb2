"""Who is named of a group: `several states, among them A and B, …`, `the countries that … include A`.

A group is never expanded: what is said of it holds for those whom the sentence itself names of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ...model import Span
from .actors import Actor
from .predicates import Predicate, predicate_at
from .stated import Subject, is_code
from .words import WILLING, Tokens

_NOUN = r"(?:countries|nations|states|governments|allies|partners|capitals|members|powers|others)"
# Words of which one is in every sentence that names some of a group.
CUES = frozenset({
    "countries", "nations", "states", "governments", "allies", "partners", "capitals", "members", "powers",
    "others", "leaders",
})  # fmt: skip
_MANY = (
    r"(?:(?:(?i:an?|the) )?(?:(?:large|larger|small|smaller|growing|wide|whole|sizeable) )?"
    r"(?i:number|group|handful|string|range|series|majority|minority|host) of (?:the )?)"
)
# Of these one is in every sentence that names some of a group that has no number.
_NAMING = frozenset({
    "including", "such", "like", "notably", "namely", "especially", "particularly", "include", "includes",
    "included", "named", "example", "instance",
})  # fmt: skip
_NAMING_TOGETHER = (frozenset({"among", "them"}), frozenset({"that", "are"}), frozenset({"that", "were"}))
# `A number of other countries`, `Kyiv's other allies`: groups without a name or a number of their own.
_UNNAMED = re.compile(
    rf"\b(?:{_MANY}|(?i:the|those|these|all|most|some|both) |[A-Z]\w+['’]s )?"
    rf"(?:(?:other|more|further|member|allied|western|willing|coalition|neighbouring|smaller|larger|bigger"
    rf"|central|eastern|northern|southern|EU|NATO|European) ){{0,2}}(?i:{_NOUN})\b(?!['’])"
    r"|\b[Tt]hose(?= (?:who|that)\b)"
)
# `their nations`, `the two countries` stand for some named before.
_MEANT_BEFORE = re.compile(
    r"\b(?:(?:[Tt]heir|[Oo]ur|[Bb]oth|[Tt]he (?:two|three|four)) "
    r"|(?:is|are|was|were) (?:also |now )?(?:among|one of) )\Z"
)
_QUANTIFIED = re.compile(rf"\b{_MANY}(?:[a-z]+ )?\Z")
_PREPOSITION = re.compile(
    r"\b(?:of|to|with|against|for|between|by|from|in|at|about|over|among|on|into|than|like|as) (?:the )?\Z"
)
# `such as`, `among them`: words that open the names, by the first.
_OPENERS = {
    "including": ((),), "like": ((),), "notably": ((),), "namely": ((),), "especially": ((),),
    "particularly": ((),), "such": (("as",),), "among": (("them",), ("others",), ("these",), ("those",)),
    "for": (("example",), ("instance",)),
}  # fmt: skip
_SIGNS = frozenset({",", "(", "–", "—", "-", ":"})
_BETWEEN_NAMES = frozenset(
    {",", "and", "or", "(", ")", "–", "—", "as", "well", "both", "the", "also", "plus"}
)
_INCLUDING = frozenset({"include", "includes", "included", "are", "were", "comprise"})
_RELATIVES = frozenset({"that", "which", "who"})
# Nouns to which names at a sentence's end may belong instead.
_PLACES = frozenset({
    "zones", "places", "regions", "areas", "missions", "conflicts", "wars", "cities", "forces", "targets",
}) | CUES  # fmt: skip
_AUXILIARIES = frozenset({"have", "has", "had", "are", "were", "will", "would", "do", "did", "may", "might"})
_BACK_TO = frozenset({"these", "they", "those"})
# Words of which one, or a group's, is in every sentence that names some of a group before.
FORMER = _BACK_TO | {"them", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
_COUNTED = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_REACH = 9
_LONGEST_LIST = 40
_LONGEST_OTHER = 8


class Named(NamedTuple):
    """Those named of a group, and the token after their names."""

    subject: Subject
    after: int


def with_groups(text: str, span: Span, actors: Sequence[Actor], words: frozenset[str]) -> list[Actor]:
    """The actors of a sentence with the groups that have no name of their own; those have no names."""
    found = [_quantified(text, span, actor) for actor in actors]
    if words.isdisjoint(_NAMING) and not any(pair <= words for pair in _NAMING_TOGETHER):
        return found
    for match in _UNNAMED.finditer(text, *span):
        if any(actor.start < match.end() and match.start() < actor.end for actor in found):
            continue
        if _MEANT_BEFORE.search(text, max(span.start, match.start() - 16), match.start()) is not None:
            continue
        before = _PREPOSITION.search(text, max(span.start, match.start() - 12), match.start())
        found.append(
            Actor(match.start(), match.end(), (), before[0].split()[0] if before is not None else "")
        )
    return sorted(found, key=lambda actor: actor.start)


def _quantified(text: str, span: Span, actor: Actor) -> Actor:
    """`a large group of EU states` begins at `a`."""
    if actor.preposition != "of" or any(map(is_code, actor.names)):
        return actor
    many = _QUANTIFIED.search(text, max(span.start, actor.start - 40), actor.start)
    return actor if many is None else replace(actor, start=many.start(), preposition="")


def is_group(actor: Actor | None) -> bool:
    """Whether an actor is a group, none of whose members it names itself."""
    return actor is not None and not any(map(is_code, actor.names))


def named_beside(tokens: Tokens, at: int) -> Named | None:
    """Those named right after a group: `, including A and B,`, ` such as A`, ` – A and B –`."""
    if not is_group(tokens[at].actor) or _is_partial(tokens, at):
        return None
    near = [token.word for token in tokens[at + 1 : at + _REACH]]
    if not near or (near[0] not in _SIGNS and _OPENERS.keys().isdisjoint(near)):
        return None
    for opener in range(at + 1, min(len(tokens), at + _REACH)):
        first = _past_opener(tokens, opener)
        if first is None and opener == at + 1 and tokens[opener].word in _SIGNS:
            first = opener + 1
        named = _names_from(tokens, first) if first is not None else None
        if named is not None:
            closed = opener == at + 1 and first == opener + 1 and tokens[opener].word in _SIGNS
            if not _goes_on(tokens, opener, named.after, closed=closed):
                return None
            if tokens[named.after].word not in ("–", "—"):
                return named
            opened = tokens[opener - 1].word in ("–", "—")
            return named._replace(after=named.after + 1 if opened else _past_aside(tokens, named.after))
        if opener > at + 1 and predicate_at(tokens, opener) is not None:
            return None
    return None


def named_last(tokens: Tokens, at: int, predicate: Predicate) -> Named | None:
    """Those named after what is said of a group: `…, including A and B.`, `… – A, B and C.`"""
    if not (is_group(tokens[at].actor) or tokens[at].word == "they") or _is_partial(tokens, at):
        return None
    for sign in range(predicate.after, len(tokens) - 1):
        token = tokens[sign]
        if token.word in _PLACES or (token.actor is not None and is_group(token.actor)):
            return None
        if token.word not in _SIGNS:
            continue
        first = _past_opener(tokens, sign + 1)
        if first is None and token.word in (":", "–", "—"):
            first = sign + 1
        named = _names_from(tokens, first) if first is not None else None
        if named is not None:
            return named
    return None


def named_of_those(tokens: Tokens, at: int, predicate: Predicate) -> Named | None:
    """Those that are the group: `the countries that will send ships are A and B`, `… include A`."""
    if (
        not is_group(tokens[at].actor)
        or at + 1 >= len(tokens)
        or tokens[at + 1].word not in _RELATIVES | WILLING
    ):
        return None
    for verb in range(predicate.after, len(tokens) - 1):
        if tokens[verb].word in _INCLUDING:
            return _names_from(tokens, verb + 1)
        actor = tokens[verb].actor
        if tokens[verb].word in (";", ":") or (actor is not None and not actor.preposition):
            return None
    return None


def named_of_former(tokens: Tokens) -> Named | None:
    """Those named of a group of the sentence before: `These include A.`, `Among them are A and B.`"""
    words = [token.word for token in tokens[:8]]
    at = _after_back_reference(tokens, words)
    if at and words[at : at + 1] and words[at] in ("named", "concerned", "mentioned"):
        at += 1
    if not at or at >= len(words) or words[at] not in _INCLUDING | {"is", "was"}:
        return None
    named = _names_from(tokens, at + 1)
    return named if named is not None and _ends(tokens, named.after) else None


def _after_back_reference(tokens: Tokens, words: Sequence[str]) -> int:
    """The token after `These`, `Among them`, `The three`, which mean a group named before; 0 without one."""
    if not words:
        return 0
    if words[0] in _BACK_TO:
        return 1
    group = is_group(tokens[1].actor) if len(tokens) > 1 else False
    if words[0] == "among" and (group or words[1:2] == ["them"] or not _BACK_TO.isdisjoint(words[1:2])):
        return 2
    if words[0] == "the" and words[1:2] and words[1] in _COUNTED:
        return 2
    return 1 if is_group(tokens[0].actor) and words[0].startswith(("the ", "those ", "these ")) else 0


def _is_partial(tokens: Tokens, at: int) -> bool:
    """`not all members`: of none of them it is said that they do."""
    words = [token.word for token in tokens[max(0, at - 2) : at]]
    return "not" in words or "hardly" in words


def _past_opener(tokens: Tokens, at: int) -> int | None:
    """The token after `including`, `such as`, `among them`; None where no names are opened."""
    for rest in _OPENERS.get(tokens[at].word, ()):
        after = at + 1 + len(rest)
        if tuple(token.word for token in tokens[at + 1 : after]) == rest:
            after += after < len(tokens) and tokens[after].word == ","
            those_of = [token.word for token in tokens[after : after + 2]] == ["those", "of"]
            return after + 2 * those_of
    return None


def _names_from(tokens: Tokens, at: int) -> Named | None:
    """The countries listed from a token on; groups among them stay out."""
    names: list[str] = []
    after = at
    place = at
    while place < min(len(tokens), at + _LONGEST_LIST):
        actor = tokens[place].actor
        if actor is not None and (not actor.is_place or place == at or names):
            names += [name for name in actor.names if is_code(name)]
            after = place + 1
        elif tokens[place].word not in _BETWEEN_NAMES:
            group = _past_group(tokens, place)
            if group is None:
                break
            place = after = group
            continue
        place += 1
    if not names:
        return None
    after += after < len(tokens) and tokens[after].word == ")"
    if tokens[after : after + 1] and tokens[after].word in ("and", "or"):
        # `A, B and the Commission President,`.
        others = range(after + 2, min(len(tokens), after + _LONGEST_OTHER))
        after = next((sign for sign in others if tokens[sign].word in (",", "–", "—")), after)
    return Named(Subject(tuple(dict.fromkeys(names))), after)


def _past_group(tokens: Tokens, at: int) -> int | None:
    """Past a group among the names: `the Nordic states`, `the EU commission`."""
    for after in range(at + 1, min(len(tokens), at + 4)):
        last, following = tokens[after - 1], tokens[after].word
        group = last.word in CUES or is_group(last.actor) or is_group(tokens[at - 1].actor)
        if not group and not last.word.isalpha():
            return None
        if group and following in _BETWEEN_NAMES:
            return after
    return None


def _past_aside(tokens: Tokens, dash: int) -> int:
    """Past `– called the willing –`, or past the dash alone that closes the names."""
    for after in range(dash + 2, min(len(tokens) - 1, dash + _LONGEST_LIST)):
        if tokens[after].word == tokens[dash].word:
            return after + 1
    return dash + 1


def _goes_on(tokens: Tokens, opener: int, after: int, *, closed: bool) -> bool:
    """Whether the sentence goes on about the group after the names: a sign closes them, or a verb follows.

    Names without a word that opens them must be `closed` by a sign.
    """
    if after >= len(tokens):
        return False
    if closed and tokens[opener].word == ",":
        return tokens[after].word == ","
    if tokens[opener].word in ("(", "–", "—"):
        return tokens[after].word in (")", "–", "—", ",") or tokens[after - 1].word == ")"
    goes_on = tokens[after].word in (",", "–", "—", ")") or tokens[after].word in _AUXILIARIES
    return goes_on or predicate_at(tokens, after) is not None


def _ends(tokens: Tokens, after: int) -> bool:
    """Whether the sentence ends there, or a further clause begins."""
    return after >= len(tokens) or not tokens[after].word[:1].isalnum() or tokens[after].word == "while"
