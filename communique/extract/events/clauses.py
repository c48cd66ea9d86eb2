"""How a verb stands in its sentence: how deep, with which helpers, active or passive."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .words import Tokens, forms, particles, senses, subject_words

_CHAIN = 8
_STOPS = frozenset(";:")
# `Canada: At the summit …`
_LABEL = 3
# `Days before the summit, …`, `Together with Norway, …`
_OPENERS = frozenset({"hours", "days", "weeks", "months", "shortly", "instead", "together"})
_MARKS = frozenset(',;:“”"')
_TURNING = frozenset({"relative", "subordinate", "coordinate"})
_LEADING = frozenset({"have", "be", "future", "conditional", "adverb", "preposition", "determiner"})
_OF_NOUNS = frozenset({"actor", "civilian", "disaster", "leisure"})
# Who gathers is somebody of rank.
_GATHER = "gather"
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "their", "our", "my"})
_SUMS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_QUOTES = frozenset('“”"')
_MODALS = frozenset({"future", "conditional", "possible", "ought"})
_BEFORE_VERBS = frozenset({"nominative", "relative"})
_BEFORE_NOUNS = frozenset({"determiner", "preposition"})
_IN_ROWS = frozenset({",", "and", "from", "of", "the"})
# Particles that no noun is followed by.
_ADVERBIAL = frozenset({"out", "off", "up", "down", "back", "aside", "away"})
_BEFORE_BASE = frozenset({"do", "does", "did", "not", "n't", "never"})
_FINITE = frozenset({"have", "future", "conditional"})
_PLURALS = frozenset({"police", "people", "men", "women", "military", "army", "government"})


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
    first = tokens.opening
    if tokens.has(first, "opener"):
        depth, aside = 1, True
    finite = -1
    for at, word in enumerate(tokens.words):
        roles = tokens.tags[at].roles
        if finite < 0 and _TURNING.isdisjoint(roles) and word not in _MARKS:
            found.append(depth + quoted)
            continue
        if finite >= 0 and _is_new_verb(tokens, at):
            finite += 1
            if finite > 1:
                depth, finite = 0, -1
        if word in _QUOTES:
            quoted = not quoted
        elif (
            (word == "," and aside and at > first + 1)
            or word in _STOPS
            or (word in ("and", "but") and at and tokens.words[at - 1] == ",")
        ):
            depth, aside = 0, False
        elif at > first and "relative" in roles and not (word == "that" and _opens_content(tokens, at)):
            finite = 0 if not depth else finite
            depth = max(depth, 1)
            aside = aside or tokens.words[at - 1] == ","
        elif at > first and "subordinate" in roles:
            depth = max(depth, 1)
        found.append(depth + quoted)
    return found


def _is_new_verb(tokens: Tokens, at: int) -> bool:
    """Whether a finite verb begins here: the second one after "that" or "who" is the main clause's again."""
    before = tokens.words[at - 1]
    if before in ("and", "or", ",", "not", "to"):
        return False
    tag = tokens.tags[at]
    if tag.roles & _FINITE:
        return True
    return tag.form == "past" and _LEADING.isdisjoint(tokens.tags[at - 1].roles)


@lru_cache(maxsize=1)
def opening_end(tokens: Tokens) -> int:
    """The comma that ends the phrase which opens the sentence ("After talks in Oslo, …"); 0 without one."""
    start = tokens.opening
    if ":" in tokens.words[1:_LABEL]:
        start = tokens.words.index(":") + 1
    if start >= len(tokens):
        return 0
    phrase = tokens.has(start, "opener") or tokens.has(start, "preposition")
    if not (phrase or tokens.words[start] in _OPENERS or tokens.words[start].endswith("ing")):
        return 0
    if tokens.words[start] == "on" and _is_named_at_once(tokens, start + 1):
        return 0
    for at in range(start + 1, len(tokens) - 1):
        if tokens.words[at] == "," and not _goes_on(tokens, at + 1):
            return at
    return 0


def _is_named_at_once(tokens: Tokens, at: int) -> bool:
    """ "Friday Jane Roe, Tom Doe and": the day is all that opens the sentence."""
    while at < len(tokens) - 1 and tokens.dated(at):
        at += 1 + tokens.words[at + 1].isdigit()
    return tokens.dated(at - 1 - tokens.words[at - 1].isdigit()) and tokens.capital(at)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether no clause opens behind a comma: ", and after", ", which", ", Norway, the", ", Togo and"."""
    if tokens.words[at] in ("and", "or"):
        return tokens.has(at + 1, "preposition") or tokens.has(at + 1, "opener")
    if tokens.has(at, "preposition") or tokens.has(at, "relative"):
        return True
    if not tokens.capital(at):
        return False
    if tokens.words[at + 1 : at + 2] == [","]:
        return True
    row = next(
        (k for k in range(at - 2, 0, -1) if not (tokens.capital(k) or tokens.words[k] in (",", "and"))), 0
    )
    return tokens.capital(at - 2) and tokens.has(row - 1, "rank")


def _opens_content(tokens: Tokens, at: int) -> bool:
    """Whether this `that` opens what is said or done ("said that"), not a relative clause."""
    for before in range(at - 1, max(-1, at - 6), -1):
        tag = tokens.tags[before]
        if "reporting" in tag.roles or (tag.verb and tag.form in ("past", "s", "base", "ing")):
            return True
        dated = tokens.words[before] in ("on", "in", "late", "early") or tokens.words[before].isdigit()
        if "adverb" not in tag.roles and not dated and not tokens.capital(before):
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
        elif "have" in roles or word in ("do", "does", "did"):
            helped = True
        elif word == "to" and (being := _being_to(tokens, place)) is not None:
            helper, helped = helper or "future", True
            place = being
        elif word == "to":
            matrix = _governor(tokens, place)
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
        elif not is_adverb(tokens, place):
            break
        place -= 1
    return Chain(place + 1, negative, helper, passive, helped, matrix)


def is_adverb(tokens: Tokens, at: int) -> bool:
    """Whether a token is an adverb or a day's name, by list or by its end (Italy is none)."""
    return "adverb" in tokens.tags[at].roles or (tokens.words[at].endswith("ly") and not tokens.capital(at))


def _only_adverbs(tokens: Tokens, start: int, end: int) -> bool:
    return all(
        is_adverb(tokens, k) or tokens.has(k, "be") or tokens.has(k, "negative") for k in range(start, end)
    )


def _before_adverbs(tokens: Tokens, at: int) -> int | None:
    place = at - 1
    while place >= 0 and is_adverb(tokens, place):
        if tokens.has(place, "transparent"):
            break
        place -= 1
    return place if place >= 0 else None


def _governor(tokens: Tokens, at: int) -> int | None:
    """The word an infinitive hangs on, "in Oslo on Monday" left out."""
    place = _before_adverbs(tokens, at)
    while place:
        before = place
        while before and (tokens.capital(before) or tokens.words[before].isdigit()):
            before -= 1
        if tokens.words[before] not in ("in", "on") or before + 1 == at:
            return place
        place = _before_adverbs(tokens, before)
    return place


def _being_to(tokens: Tokens, at: int) -> int | None:
    """Where the "is" of "is to visit", which is "will visit", stands; None of "the aim is to visit"."""
    place = _before_adverbs(tokens, at)
    if place is None or not tokens.has(place, "be") or tokens.has(place - 1, "purpose"):
        return None
    return place


def is_condition(tokens: Tokens, at: int) -> bool:
    """Whether "provided" opens a condition: "provided that", ", provided they"."""
    if tokens.words[at] not in ("provided", "providing") or not 0 < at < len(tokens) - 1:
        return False
    following = tokens.words[at + 1]
    return following == "that" or (tokens.words[at - 1] == "," and following != "by")


def is_verb(tokens: Tokens, at: int) -> bool:
    """Whether the form at `at`, which may be a noun or an adjective too, stands there as a verb."""
    if is_condition(tokens, at):
        return False
    before = _word_before(tokens, at)
    form = tokens.tags[at].form
    if form in ("base", "s"):
        return _is_present(tokens, at, before)
    following = tokens.words[at + 1] if at + 1 < len(tokens) else ""
    if form == "ing":
        return _is_ing(tokens, at, before)
    if before < 0 or (tokens.words[at] == tokens.tags[at].verb and tokens.has(before, "determiner")):
        return False
    if before == at - 1 and tokens.words[before] in _ARTICLES:
        # "A jailed Norlander".
        return False
    if before == at - 1 and tokens.words[before].endswith("ing") and tokens.tags[at].form == "participle":
        # "Using frozen assets".
        return False
    if before == at - 1 and tokens.possessive(before) and following and not tokens.capital(at + 1):
        # "Norland's frozen assets".
        return False
    if before >= 0 and tokens.words[before].isdigit() and not _is_year(tokens.words[before]):
        return tokens.has(at + 1, "preposition")
    if tokens.words[at] == "left" and following in ("", ",", ")", "-"):
        return False
    if (
        tokens.has(before, "determiner")
        and not tokens.has(at + 1, "preposition")
        and following not in (",", "", "to", "that")
        and not tokens.capital(at + 1)
    ):
        return tokens.has(before, "negative")
    if not tokens.has(before, "preposition") or not following or following == ",":
        return True
    # "Strikes against alleged camps": behind a preposition a participle describes the noun after it.
    return not tokens.tags[at + 1].roles <= _OF_NOUNS


def _word_before(tokens: Tokens, at: int) -> int:
    """The word a verb follows, adverbs and "on Monday" left out; -1 at the start."""
    before = at - 1
    while before >= 0:
        if is_adverb(tokens, before):
            day = tokens.words[before].endswith("day")
            before -= 2 if day and before and tokens.words[before - 1] == "on" else 1
        elif _is_year(tokens.words[before]) and before and tokens.has(before - 1, "preposition"):
            before -= 2
        elif tokens.words[before].isdigit() and before > 1 and _is_month(tokens, before - 1):
            before -= 3
        elif tokens.words[before] == "," and before and tokens.words[before - 1].endswith("day"):
            before -= 1
        else:
            break
    return before


def _is_month(tokens: Tokens, at: int) -> bool:
    """Whether "on" and a capital lead up to a number: "on March 28"."""
    return tokens.capital(at) and tokens.words[at - 1] == "on"


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _is_present(tokens: Tokens, at: int, before: int) -> bool:
    """Whether a base form or one in -s is a verb: by the word before; where it may be a noun, by the next."""
    form = tokens.tags[at].form
    if before < 0:
        return False
    roles = tokens.tags[before].roles
    previous = tokens.words[before]
    if previous == "that" and form == "base":
        return tokens.has(at + 1, "determiner") or tokens.has(at + 1, "preposition")
    if previous != "that" and not roles.isdisjoint(_BEFORE_VERBS):
        return True
    if form == "base" and (previous == "to" or roles & _MODALS or previous in _BEFORE_BASE):
        return True
    if previous == "to" or previous.isdigit() or not roles.isdisjoint(_BEFORE_NOUNS):
        return False
    if previous in _SUMS:
        return False
    if at + 1 >= len(tokens):
        return False
    if form == "s" and tokens.words[at + 1] in _ADVERBIAL & particles().get(
        tokens.tags[at].verb or "", frozenset()
    ):
        # "Norland rules out".
        return True
    if tokens.tags[before].form == "past" and tokens.has(before - 1, "determiner"):
        # "The proposed guarantees".
        return False
    if form == "base" and not _is_plural(tokens, before):
        return False
    if (
        form == "base"
        and previous in subject_words()[_GATHER]
        and not (tokens.tags[at].noun or tokens.tags[at].kinds)
    ):
        # "When leaders gather in Norland".
        return True
    following = tokens.tags[at + 1].roles
    named = tokens.capital(at + 1) and "adverb" not in following and "preposition" not in following
    named = named or tokens.words[at + 1].isdigit() or tokens.words[at + 1 : at + 3] == ["at", "least"]
    if not _may_be_noun(tokens, at):
        return (
            form == "s"
            or named
            or tokens.words[at + 1] == "to"
            or not following.isdisjoint(_BEFORE_NOUNS)
            or _has_object(tokens, at)
        )
    if form == "s" and tokens.words[at + 1] == "to" and tokens.capital(before):
        return True
    if form == "base" and _has_object(tokens, at) and not tokens.tags[before].kinds:
        return True
    if tokens.tags[at + 1].kinds & senses().get(tokens.tags[at].verb or "", {}).keys():
        return True
    return "determiner" in following or tokens.words[at + 1] in ("him", "her", "them") or named


def _has_object(tokens: Tokens, at: int) -> bool:
    """Whether one of the next words is an object that the verb is known with: "sign peace agreement"."""
    table = senses().get(tokens.tags[at].verb or "", {})
    for place in range(at + 1, min(at + 4, len(tokens))):
        tag = tokens.tags[place]
        if "preposition" in tag.roles or tokens.words[place] == ",":
            return False
        if tokens.words[place] in table or not tag.kinds.isdisjoint(table):
            return True
    return False


def _is_plural(tokens: Tokens, at: int) -> bool:
    """Whether the subject that ends here may be plural: "leaders", "police", "Jane Roe and John Doe"."""
    if _ends_plural(tokens.words[at]) or tokens.has(at, "coordinate"):
        return True
    if not tokens.capital(at):
        return False
    # "Rebels in Norland declare a truce": the plural stands before the place.
    return any(
        tokens.words[place] == "and"
        or (tokens.words[place] == "," and place + 1 == at and not tokens.capital(at + 1))
        or (place and tokens.has(place, "preposition") and _ends_plural(tokens.words[place - 1]))
        for place in range(max(0, at - 5), at)
    )


def _ends_plural(word: str) -> bool:
    return word.endswith(("s", "men")) or word in _PLURALS


def _may_be_noun(tokens: Tokens, at: int) -> bool:
    tag = tokens.tags[at]
    return bool(tag.noun or tag.kinds) or "nounish" in forms()[tag.verb or ""].roles


def _is_ing(tokens: Tokens, at: int, before: int) -> bool:
    if tokens.has(before, "be"):
        return True
    if tokens.tags[at].noun or tokens.tags[at].kinds:
        follows = tokens.has(at + 1, "determiner") and tokens.words[at + 1] != "that"
        return follows and not tokens.has(before, "determiner")
    return not tokens.has(before, "determiner")


def absolute(tokens: Tokens, at: int) -> int | None:
    """Where the "with" of "with ministers from Denmark and Norway attending" stands, or None."""
    if not at or not tokens.capital(at - 1):
        return None
    place = at - 1
    while place > 0 and (tokens.capital(place) or tokens.words[place] in _IN_ROWS):
        place -= 1
    return next((k for k in (place, place - 1) if k >= 0 and tokens.words[k] == "with"), None)


def is_reduced(tokens: Tokens, at: int, chain: Chain) -> bool:
    """Whether a participle without helper seems to describe the noun before it ("a man accused of")."""
    if chain.helped or tokens.tags[at].form not in ("past", "participle"):
        return False
    if tokens.tags[at].form == "participle":
        return True
    return at + 1 < len(tokens) and tokens.words[at + 1] in ("by", "of")
