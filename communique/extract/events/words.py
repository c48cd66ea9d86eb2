"""The words events are told by, and the tokens of a sentence tagged with them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from operator import add
from typing import NamedTuple

from ...lexicon import rows, words

# A word with its inner hyphens and apostrophes, a mark that parts clauses, or the sign of a sum of money.
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[,;:()—–\"“”?$€£]|--|(?<!\S)-(?!\S)")
_MARKS = ".,;:!?()[]'\"’‘“”«»-–—/…"
_NOTHING: frozenset[str] = frozenset()
_VOWELS = "aeiou"
# Objects that no word stands for: any, somebody public, a place gone to.
_OPEN_OBJECTS = frozenset({"*", "party", "there"})
_DASHES = frozenset({"--", "—", "–", "-"})
# `PORT MERCY, Norland, March 14 (Wire) –`: a dateline in capitals may be as long as this.
_DATELINE = 16
# "The envoy is due in Port Mercy".
AWAITED = frozenset({"due", "expected"})
# Months that are also a modal and a verb.
_MONTHS = frozenset({"may", "march"})
# Longer stretches are no words; they are not remembered, nor are more than so many.
_LONGEST = 40
_REMEMBERED = 1 << 14


class Word(NamedTuple):
    """What a form may be: a verb's form, kinds of object, an event's name, roles in grammar.

    `naming`: an event's name of one word or two begins with it; `telling`: an event may be told by it.
    """

    verb: str | None = None
    form: str = ""
    kinds: frozenset[str] = _NOTHING
    noun: str | None = None
    roles: frozenset[str] = _NOTHING
    naming: bool = False
    telling: bool = False


UNKNOWN = Word()


class _Stretches(dict[str, tuple[list[str], list[str], list[Word]]]):
    """What stands between two blanks, read once: its tokens as written, as words, and what each may be."""

    def __missing__(self, stretch: str) -> tuple[list[str], list[str], list[Word]]:
        written: list[str] = _TOKEN.findall(stretch)
        plain = [_plain(token.lower()) for token in written]
        read = written, plain, [forms().get(word, UNKNOWN) for word in plain]
        if len(stretch) <= _LONGEST:
            if len(self) == _REMEMBERED:
                self.clear()
            self[stretch] = read
        return read


_STRETCHES = _Stretches()


class Tokens:
    """A sentence's tokens, in parallel lists: as written, normalised, what each may be, where it stands."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.span = start, end
        self.written: list[str] = []
        self.words: list[str] = []
        self.tags: list[Word] = []
        for written, plain, tags in map(_STRETCHES.__getitem__, text[start:end].split()):
            self.written += written
            self.words += plain
            self.tags += tags
        self.vocabulary = frozenset(self.words)
        if not _MONTHS.isdisjoint(self.vocabulary):
            for at, word in enumerate(self.words):
                if word in _MONTHS and at and self.written[at][0] == "M":
                    self.words[at], self.tags[at] = self.written[at], UNKNOWN

    @cached_property
    def roles(self) -> frozenset[str]:
        """All roles that any token has."""
        return frozenset().union(*{tag.roles for tag in self.tags})

    @cached_property
    def starts(self) -> list[int]:
        found = []
        place = self.span[0]
        for word in self.written:
            place = self.text.index(word, place)
            found.append(place)
            place += len(word)
        return found

    @cached_property
    def ends(self) -> list[int]:
        return list(map(add, self.starts, map(len, self.written)))

    @cached_property
    def opening(self) -> int:
        """Where the sentence begins behind `KABUL --`."""
        if not self.words or not self.capital(0):
            return 0
        reach = _DATELINE if len(self.written[0]) > 1 and self.written[0].isupper() else 8
        if _DASHES.isdisjoint(self.words[1:reach]):
            return 0
        return next((at + 1 for at in range(1, min(reach, len(self) - 1)) if self.words[at] in _DASHES), 0)

    def __len__(self) -> int:
        return len(self.words)

    def has(self, at: int, role: str) -> bool:
        """Whether the token at `at`, if there is one, has that role."""
        return 0 <= at < len(self.words) and role in self.tags[at].roles

    def has_base(self, at: int, role: str) -> bool:
        """Whether the verb at `at` has that role, whatever its form."""
        return role in forms().get(self.tags[at].verb or "", UNKNOWN).roles

    def possessive(self, at: int) -> bool:
        return self.written[at].endswith(("'s", "’s"))

    def dated(self, at: int) -> bool:
        """Whether a day's or a month's name stands here, or its number before it."""
        near = self.written[at : at + 2]
        return bool(near) and near[-1 if near[0].isdigit() else 0] in words("time_words")

    def capital(self, at: int) -> bool:
        return self.written[at][0].isupper()


def tells(words: set[str]) -> bool:
    """Whether a sentence's words may tell an event; some do so only with another that is listed."""
    if not sure_triggers().isdisjoint(words):
        return True
    if not (triggers().isdisjoint(words) or objects().isdisjoint(words)):
        return True
    pairs = event_pairs()
    return any(not pairs[first].isdisjoint(words) for first in pairs.keys() & words)


def is_public(words: set[str], named: Callable[[], bool]) -> bool:
    """Whether a sentence of these words is of public life; `named` tells whether it names a country or body.

    It takes somebody public; in sport, the arts and business even that is not enough.
    """
    weight = len(words & actors()) - 2 * len(words & leisure())
    return weight > 0 or (weight > -2 and named())


def parted(text: str) -> str:
    """The text in small letters, character for character, with blanks for the marks beside words."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    for mark in _MARKS:
        lowered = lowered.replace(mark, " ")
    return lowered


def _plain(word: str) -> str:
    """A word without its possessive; `n't` for all that end so; hyphens dropped where that makes it known."""
    if len(word) < 3:
        return word
    word = word.replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("n't"):
        return "n't"
    joined = word.replace("-", "")
    return joined if joined in forms() else word


def inflected(
    verb: str, irregular: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
) -> list[tuple[str, str]]:
    """The forms of a verb: `(form, base|s|past|participle|ing)`; `past` is both where they are one."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = verb + "es"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        third = verb[:-1] + "ies"
    else:
        third = verb + "s"
    forms = (
        [(third, "s")] if verb in irregular and verb in irregular[verb][0] else [(verb, "base"), (third, "s")]
    )
    double = len(verb) > 2 and verb[-1] not in "wxyaeiou" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    stems = [stem]
    if double:
        single = len(re.findall(r"[aeiou]+", verb)) == 1
        stems = [verb + verb[-1]] if single else [verb, verb + verb[-1]]
    forms += [((verb[:-2] + "y" if verb.endswith("ie") else s) + "ing", "ing") for s in stems]
    if verb in irregular:
        past, participle = irregular[verb]
        forms += [(p, "past") for p in past] + [(p, "participle") for p in participle if p not in past]
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        forms.append((verb[:-1] + "ied", "past"))
    else:
        forms += [(verb + "d" if verb.endswith("e") else s + "ed", "past") for s in stems]
    return forms


@cache
def senses() -> dict[str, dict[str, str]]:
    """Verb (with its particle) -> kind of object, word or `*` -> type, or `-`."""
    table: dict[str, dict[str, str]] = {}
    for row in rows("event_verbs"):
        by_object = table.setdefault(row["verb"], {})
        for kind in row["objects"].split(", "):
            by_object[kind] = row["type"]
    return table


@cache
def deciding_words() -> frozenset[str]:
    """The verbs that have a word (written with `!`) which decides wherever in the object it stands."""
    return frozenset(verb for verb, table in senses().items() if any(kind.startswith("!") for kind in table))


@cache
def subject_words() -> dict[str, frozenset[str]]:
    """Verb -> the words (written with `<`) that decide its sense as its subject."""
    found = {
        verb: frozenset(kind[1:] for kind in table if kind[0] == "<") for verb, table in senses().items()
    }
    return {verb: words for verb, words in found.items() if words}


@cache
def needed() -> dict[str, frozenset[str] | None]:
    """Verb -> the words one of which it takes to tell anything, or a refusal; None where it takes none."""
    refusing = _with_role("negative")
    found: dict[str, frozenset[str] | None] = {}
    for verb, table in senses().items():
        head, _, particle = verb.partition(" ")
        keys = {particle} if particle else {kind.lstrip("!<").partition(" ")[0] for kind in table}
        before = found.get(head, refusing)
        if before is None or not keys.isdisjoint(_OPEN_OBJECTS):
            found[head] = None
        else:
            found[head] = before.union(keys, *(_words_of().get(key, _NOTHING) for key in keys))
    return found


@cache
def _words_of() -> dict[str, set[str]]:
    """Kind of object or role -> the words that have it; of objects of two words, the first."""
    found: dict[str, set[str]] = {}
    for word, tag in forms().items():
        for key in tag.kinds | tag.roles:
            found.setdefault(key, set()).add(word)
    for first, pairs in object_pairs().items():
        for key in _NOTHING.union(*pairs.values()):
            found.setdefault(key, set()).add(first)
    return found


@cache
def object_pairs() -> dict[str, dict[str, frozenset[str]]]:
    """First word -> second word -> kinds of object, for objects of two words."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in rows("event_objects"):
        first, _, second = row["word"].partition(" ")
        if second:
            found.setdefault(first, {})[second] = frozenset(row["kinds"].split())
    return found


@cache
def named_events() -> dict[str, str]:
    """Noun, or two, -> type."""
    return {row["noun"]: row["type"] for row in rows("event_nouns")}


@cache
def event_pairs() -> dict[str, frozenset[str]]:
    """First word -> second words, for nouns of two words that name an event."""
    found: dict[str, set[str]] = {}
    for noun in named_events():
        first, _, second = noun.partition(" ")
        if second:
            found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


@cache
def particles() -> dict[str, frozenset[str]]:
    """Verb -> the particles with which it has a sense of its own."""
    found: dict[str, set[str]] = {}
    for verb in senses():
        head, _, particle = verb.partition(" ")
        if particle:
            found.setdefault(head, set()).add(particle)
    return {verb: frozenset(after) for verb, after in found.items()}


@cache
def forms() -> dict[str, Word]:
    """Every form the lists know, with what it may be."""
    irregular = {
        row["verb"]: (tuple(row["past"].split("/")), tuple(row["participle"].split("/")))
        for row in rows("irregular_verbs")
    }
    known: dict[str, Word] = {}
    for verb in sorted({entry.partition(" ")[0] for entry in senses()}):
        for form, name in inflected(verb, irregular):
            if form not in known or name == "base":
                known[form] = Word(verb=verb, form=name)
    for row in rows("event_objects"):
        kinds = frozenset(row["kinds"].split())
        for form in (row["word"], row["word"] + "s"):
            word = known.get(form, UNKNOWN)
            if form == row["word"] or not word.kinds:
                known[form] = word._replace(kinds=word.kinds | kinds)
    for noun, kind in named_events().items():
        known[noun] = known.get(noun, UNKNOWN)._replace(noun=kind)
    for row in rows("event_grammar"):
        known[row["word"]] = known.get(row["word"], UNKNOWN)._replace(roles=frozenset(row["roles"].split()))
    naming = {noun for noun in named_events() if " " not in noun} | event_pairs().keys()
    telling = {word for word, tag in known.items() if tag.verb} | naming | AWAITED | {"must"}
    return {
        word: known.get(word, UNKNOWN)._replace(naming=word in naming, telling=word in telling)
        for word in known.keys() | naming
    }


@cache
def triggers() -> frozenset[str]:
    """The words without which a sentence tells no event."""
    return frozenset(word for word, tag in forms().items() if tag.verb or tag.noun)


@cache
def sure_triggers() -> frozenset[str]:
    """Triggers that need no object."""
    bare = {
        verb.partition(" ")[0] for verb, by_object in senses().items() if by_object.keys() & {"*", "there"}
    }
    return AWAITED.union(word for word, tag in forms().items() if tag.verb in bare or tag.noun)


@cache
def objects() -> frozenset[str]:
    """The words that decide what a verb without a sense of its own tells."""
    literal = {kind.lstrip("!<") for by_object in senses().values() for kind in by_object}
    return frozenset(word for word, tag in forms().items() if tag.kinds) | literal


@cache
def _with_role(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("event_grammar") if role in row["roles"].split())


def actors() -> frozenset[str]:
    """Words for those who act in public life."""
    return _with_role("actor")


def leisure() -> frozenset[str]:
    """Words of sport, the arts and the stock exchange, where people attack and sign without events."""
    return _with_role("leisure")
