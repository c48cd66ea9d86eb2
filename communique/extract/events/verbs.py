"""What a verb tells: by its particle, its object and its subject."""

from __future__ import annotations

from .words import (
    Tokens,
    Word,
    deciding_words,
    object_pairs,
    particles,
    senses,
    subject_words,
)

_WINDOW = 11
_BEHIND = 9
_NEAR = 5
NO_EVENT = "-"
_TO_DO = "to do"
_NO_KINDS: frozenset[str] = frozenset()
# As a subject (`<civilian`), anybody of the people: villagers, students, a crowd.
_CIVILIAN = "civilian"
_TELLING = frozenset({"tell", "want"})
# What ends an object: a helping verb or a clause of its own, unless one of these words opens it.
_ENDING_ALWAYS = frozenset(
    {"future", "conditional", "possible", "ought", "be", "have", "relative", "nominative"}
)
_ENDING = _ENDING_ALWAYS | {"subordinate"}
_WITHIN_OBJECTS = frozenset({"over", "so", "than", "during", "as", "once", "before"})
_OPENING = frozenset({"nominative", "relative", "subordinate", "reporting"})
_BEFORE_PARTICLES = frozenset({"adverb", "pronoun", "determiner"})
# "A ceasefire agreement" is a ceasefire: these heads leave the word before them to say of what.
_FORMS_OF_WORDS = frozenset({"agreement", "request"})
_OWNERS = frozenset({"his", "her", "their", "its"})
# Particles that may stand behind their verb's object, and how many words that may be.
_SEPARABLE = frozenset({"out", "off", "down", "over", "back", "up", "free", "home", "in", "away"})
_OBJECT = 6
_AFTER_PARTICLES = frozenset({"preposition", "subordinate", "coordinate", "relative", "reporting"})
_STOPS = frozenset({";", ":", "(", ")", "--", "—", "–", "?"})


def with_particle(tokens: Tokens, at: int) -> tuple[str, int]:
    """The verb with the particle that follows it within two words ("calls once more for")."""
    verb = tokens.tags[at].verb or ""
    own = particles().get(verb)
    if own:
        for place in range(at + 1, min(at + 4, len(tokens))):
            if tokens.words[place] in own and not tokens.dated(place + 1):
                return f"{verb} {tokens.words[place]}", place
            if _BEFORE_PARTICLES.isdisjoint(tokens.tags[place].roles):
                break
        if place := _apart(tokens, at, own & _SEPARABLE):
            return f"{verb} {tokens.words[place]}", at
    return verb, at


def _apart(tokens: Tokens, at: int, own: frozenset[str]) -> int:
    """Where a particle stands behind a short object ("pulled its last battalion out"); 0 where none does."""
    if not own:
        return 0
    for place in range(at + 2, min(at + 2 + _OBJECT, len(tokens))):
        tag = tokens.tags[place]
        if tokens.words[place] in own:
            return place if _stands_alone(tokens, place) else 0
        if tokens.words[place] in _STOPS or tokens.words[place] == "," or "preposition" in tag.roles:
            return 0
        if tag.form in ("past", "s") and not (tag.kinds or tag.noun):
            return 0
    return 0


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a particle has no object of its own: "pulled troops out of", not "taking hold in Norland"."""
    if tokens.has(at - 1, "preposition") or at + 1 == len(tokens):
        return at + 1 == len(tokens)
    return tokens.words[at + 1] in (",", "to", ")") or not _AFTER_PARTICLES.isdisjoint(
        tokens.tags[at + 1].roles
    )


def sense_of(tokens: Tokens, at: int, last: int, verb: str, passive: bool) -> tuple[str | None, str, int]:
    """Type, rule and place of the object that decided it; the nearest object word that has a row wins."""
    table = senses().get(verb)
    if table is None or (
        _is_infinitive(tokens, last + 2)
        and tokens.words[last + 1] == "to"
        and tokens.has_base(at, "transparent")
    ):
        # "Began to demand": the verb behind it tells what.
        return None, "", at
    if _describes_nothing(tokens, at, table):
        return NO_EVENT, verb, at
    # "Generals gathered troops": what stands right behind the verb tells more than who does it.
    object_next = last + 1 < len(tokens) and _row(tokens, last + 1, table)
    if not passive and not object_next and (subject := _by_subject(tokens, at, verb)):
        return table[f"<{subject}"], f"{subject} {verb}", at
    places = list(_ahead(tokens, last))
    if passive:
        places = list(_behind(tokens, at)) + places
    elif verb == "strike":
        # "A deal like the one struck in Oslo": what is struck may stand before.
        places += _behind(tokens, at)
    if verb in deciding_words():
        for place in places:
            counted = tokens.has(place - 1, "determiner") or tokens.words[place - 1].isdigit()
            for word in (tokens.words[place], *(_pair_kinds(tokens, place) if counted else ())):
                if f"!{word}" in table and not (word == "for" and tokens.dated(place + 1)):
                    return table[f"!{word}"], f"{verb} {word}", place
    if verb == "call":
        # Whoever is called, or what, follows at once; farther off stands what they are called.
        places = places[:_NEAR]
    elif verb in _TELLING:
        # "Told Norland to leave": the one told stands between.
        places = places[:_NEAR]
    for number, place in enumerate(places):
        key = _row(tokens, place, table)
        if key is None:
            continue
        if number + 1 < len(places) and places[number + 1] == place + 1:
            later = _row(tokens, place + 1, table)
            if later is not None and not tokens.tags[place + 1].kinds & _FORMS_OF_WORDS:
                return table[later], f"{verb} {later}", place + 1
        return table[key], f"{verb} {key}", place
    default = table.get("*")
    return default, verb, next((place for place in places[:4] if tokens.tags[place].noun), at)


def _by_subject(tokens: Tokens, at: int, verb: str) -> str:
    """The word before a verb that decides what it tells: "talks collapsed", "nurses walked out"."""
    wanted = subject_words().get(verb)
    if wanted is None:
        return ""
    for place in _behind(tokens, at):
        if tokens.words[place] in wanted:
            return tokens.words[place]
        if _CIVILIAN in wanted and tokens.has(place, _CIVILIAN):
            return _CIVILIAN
    return ""


def _describes_nothing(tokens: Tokens, at: int, table: dict[str, str]) -> bool:
    """ "A statement released on Friday": the noun before the participle is what makes it no event."""
    form = tokens.tags[at].form
    return form in ("past", "participle") and at > 0 and table.get(tokens.words[at - 1]) == NO_EVENT


def _row(tokens: Tokens, place: int, table: dict[str, str]) -> str | None:
    word = tokens.words[place]
    if word == "to" and _TO_DO in table and tokens.tags[place - 1].verb is None:
        return _TO_DO if _is_infinitive(tokens, place + 1) else None
    if word in table:
        return word
    kinds = tokens.tags[place].kinds
    if word in object_pairs():
        # "War games" are no war.
        kinds = _pair_kinds(tokens, place) or kinds
    return next((kind for kind in table if kind in kinds), None) if kinds else None


def _pair_kinds(tokens: Tokens, place: int) -> frozenset[str]:
    """The kinds of an object of two words that begins here."""
    pairs = object_pairs().get(tokens.words[place])
    if pairs is None or place + 1 == len(tokens):
        return _NO_KINDS
    return pairs.get(tokens.words[place + 1], _NO_KINDS)


def _is_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether a verb in its base form stands here, or is to be taken for one: no name, no determiner."""
    if at >= len(tokens) or tokens.capital(at):
        return False
    tag = tokens.tags[at]
    return tag.form == "base" or "be" in tag.roles or not (tag.roles or tag.kinds or tag.noun)


def _ahead(tokens: Tokens, last: int) -> range:
    """The places after a verb where its object may stand."""
    start = last + 1
    limit = min(len(tokens), start + _WINDOW)
    if start < limit and tokens.words[start] == "that":
        return range(start, start)
    for place in range(start, limit):
        if _ends_object(tokens, place) or (place > start and tokens.tags[place].form == "participle"):
            return range(start, place)
    return range(start, limit)


def _ends_object(tokens: Tokens, place: int) -> bool:
    """Whether what stands here belongs no longer to the object of a verb before it."""
    word, roles = tokens.words[place], tokens.tags[place].roles
    if word == "without" or (word == "in" and _is_gerund(tokens, place + 1)):
        return True
    if word == ",":
        return place + 1 < len(tokens) and _opens_another(tokens.tags[place + 1])
    if word == "that":
        # "Promised on Monday that his country's help would go on", "a letter that condemned them".
        following = place + 1
        return following < len(tokens) and (
            tokens.words[following] in _OWNERS or tokens.tags[following].form == "past"
        )
    if roles.isdisjoint(_ENDING):
        return word in _STOPS
    return word not in _WITHIN_OBJECTS or not roles.isdisjoint(_ENDING_ALWAYS)


def _is_gerund(tokens: Tokens, at: int) -> bool:
    """ "In condemning", but not "in funding", which is a thing."""
    return (
        at < len(tokens)
        and tokens.tags[at].form == "ing"
        and not (tokens.tags[at].kinds or tokens.tags[at].noun)
    )


def _opens_another(tag: Word) -> bool:
    """Whether a clause of its own begins with this word behind a comma."""
    return tag.form in ("ing", "past") or not tag.roles.isdisjoint(_OPENING)


def _behind(tokens: Tokens, at: int) -> range:
    """The places before a passive verb where its subject may stand, nearest first."""
    start = at
    limit = max(0, at - _BEHIND)
    while start > limit:
        word = tokens.words[start - 1]
        if word in _STOPS or word == ",":
            break
        start -= 1
    return range(at - 1, start - 1, -1)
