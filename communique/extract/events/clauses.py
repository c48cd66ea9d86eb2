"""How a verb stands in its sentence: how deep, with which helpers, active or passive."""

from __future__ import annotations

from typing import NamedTuple

from .words import Tokens

_CHAIN = 8
_STOPS = frozenset(";:")
_DASHES = frozenset({"--", "—", "–"})
_QUOTES = frozenset('“”"')


class Chain(NamedTuple):
    """The helpers before a verb.

    `helper` is the role of the modal nearest to it (`future`, `conditional`, `possible`, `ought`) or "";
    `matrix` is the place of the word whose infinitive it is ("agreed" of "agreed to lift"), or None.
    """

    start: int
    negative: bool = False
    helper: str = ""
    passive: bool = False
    helped: bool = False
    matrix: int | None = None


def depths(tokens: Tokens) -> list[int]:
    """For every token, 0 in a main clause (or what is said in one), more in clauses and asides under it."""
    found: list[int] = []
    depth = 0
    aside = False
    quoted = False
    first = _after_dateline(tokens)
    if tokens.has(first, "opener") and not tokens.has(first + 1, "nominative"):
        depth, aside = 1, True
    elif tokens.has(first, "opener"):
        depth, aside = 1, True
    for at, word in enumerate(tokens.words):
        roles = tokens.tags[at].roles
        if word in _QUOTES:
            quoted = not quoted
        elif word == "," and aside and at > first + 1:
            depth, aside = 0, False
        elif word in _STOPS:
            depth, aside = 0, False
        elif word in ("and", "but") and at and tokens.words[at - 1] == ",":
            depth, aside = 0, False
        elif at > first and "relative" in roles and not (word == "that" and _opens_content(tokens, at)):
            depth = max(depth, 1)
            aside = aside or tokens.words[at - 1] == ","
        elif at > first and "subordinate" in roles:
            depth = max(depth, 1)
        found.append(depth + quoted)
    return found


def _after_dateline(tokens: Tokens) -> int:
    """Where the sentence begins behind `KABUL --`."""
    for at in range(min(8, len(tokens))):
        if tokens.words[at] in _DASHES and at and tokens.capital[0]:
            return at + 1
    return 0


def _opens_content(tokens: Tokens, at: int) -> bool:
    """Whether this `that` opens what is said or done ("said that"), not a relative clause."""
    for before in range(at - 1, max(-1, at - 4), -1):
        tag = tokens.tags[before]
        if "reporting" in tag.roles or (tag.verb and tag.form in ("past", "s", "base", "ing")):
            return True
        if "adverb" not in tag.roles:
            return False
    return False


def chain_before(tokens: Tokens, at: int) -> Chain:
    """The helpers of the verb at `at`."""
    negative = passive = helped = False
    helper = ""
    matrix: int | None = None
    place = at - 1
    while place >= 0 and at - place <= _CHAIN:
        roles = tokens.tags[place].roles
        word = tokens.words[place]
        if "negative" in roles:
            negative = True
            helper = helper or ("possible" if word == "cannot" else "")
        elif "be" in roles:
            passive = passive or (place == at - 1 or _only_adverbs(tokens, place + 1, at))
            helped = True
        elif "have" in roles:
            helped = True
        elif word in ("do", "does", "did"):
            helped = True
        elif word == "to":
            matrix = _before_adverbs(tokens, place)
            if matrix is None:
                break
            if not tokens.has(matrix, "transparent"):
                break
            helper = helper or ("future" if tokens.has(matrix, "intent") else "")
            helper = helper or ("possible" if tokens.has(matrix, "wish") else "")
            place = matrix
            at = matrix
            if tokens.tags[matrix].form == "" and not tokens.has(matrix, "transparent"):
                break
        elif modal := next((m for m in ("future", "conditional", "possible", "ought") if m in roles), ""):
            helper = modal if not helper or helper == "future" else helper
            helped = True
        elif "adverb" not in roles and not word.endswith("ly"):
            break
        place -= 1
    return Chain(place + 1, negative, helper, passive, helped, matrix)


def _only_adverbs(tokens: Tokens, start: int, end: int) -> bool:
    return all(
        tokens.has(k, "adverb") or tokens.has(k, "be") or tokens.has(k, "negative") or tokens.words[k].endswith("ly")
        for k in range(start, end)
    )


def _before_adverbs(tokens: Tokens, at: int) -> int | None:
    place = at - 1
    while place >= 0 and (tokens.has(place, "adverb") or tokens.words[place].endswith("ly")):
        if tokens.has(place, "transparent"):
            break
        place -= 1
    return place if place >= 0 else None


def is_verb(tokens: Tokens, at: int) -> bool:
    """Whether the form at `at`, which may be a noun or an adjective too, stands there as a verb."""
    form = tokens.tags[at].form
    before = at - 1
    while before >= 0 and (tokens.has(before, "adverb") or tokens.words[before].endswith("ly")):
        before -= 1
    previous = tokens.words[before] if before >= 0 else ""
    roles = tokens.tags[before].roles if before >= 0 else frozenset()
    following = tokens.tags[at + 1].roles if at + 1 < len(tokens) else frozenset()
    next_word = tokens.words[at + 1] if at + 1 < len(tokens) else ""
    if form in ("base", "s"):
        if previous == "to" or roles & {"future", "conditional", "possible", "ought", "nominative"}:
            return True
        if previous in ("n't", "not", "do", "does", "did") or "relative" in roles:
            return True
        if roles & {"determiner", "preposition"} or before < 0:
            return False
        if tokens.tags[at].noun is None and not tokens.tags[at].kinds:
            return form == "s" or bool(following & {"determiner", "preposition"}) or tokens.capital[min(at + 1, len(tokens) - 1)]
        if "determiner" in following or next_word in ("him", "her", "them"):
            return True
        return at + 1 < len(tokens) and tokens.capital[at + 1] and next_word not in "-,"
    if form in ("past", "participle"):
        if roles & {"determiner"} and "preposition" not in following and next_word not in (",", ""):
            return "negative" in roles
        return not ("preposition" in roles and next_word and not following and not (next_word in ",.;"))
    return "determiner" not in roles


def is_reduced(tokens: Tokens, at: int, chain: Chain) -> bool:
    """Whether a participle without helper seems to describe the noun before it ("a man accused of")."""
    if chain.helped or tokens.tags[at].form not in ("past", "participle"):
        return False
    if tokens.tags[at].form == "participle":
        return True
    return at + 1 < len(tokens) and tokens.words[at + 1] in ("by", "of")
