"""What stands around a country in its sentence, as traits to weigh: words, senses, clusters, gifts.

A unit is one country (or a list) with one contribution named in the sentence, or with none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from ...lexicon import rows
from ...model import Contribution, CountryMention
from .clauses import OFFICES, PRONOUNS, STAND_INS
from .objects import GATHERING, contribution_of
from .stated import Subject, is_code, is_named, only_code, subject_of
from .subjects import FIRST_PERSONS, SubjectReader
from .words import Token, contribution_at, is_negation

# Tokens so near, and so far, may say what a country does.
_NEAR, _FAR = 6, 25
_CLOSE = 3
_LONGEST_PHRASE = 3
_SIGNS = ("?", "“", '"', "if ", "whether", "could", "would", "might", "may ", "hope", "unless")
_NEGATIONS = frozenset({"not", "no", "never", "none", "neither", "nor", "without", "nobody", "nothing"})
_STOPS = frozenset({",", ";", ":", "but", "and", ".", "”", '"'})
# How many tokens behind a negation are denied.
_DENIED = 5
_NUMBER = re.compile(r"[$£€]?\d")
# An ending and what is left of it, so that `ready` and `readiness` are one.
_ENDINGS = (
    ("ations", "at"), ("ation", "at"), ("ments", "ment"), ("ness", ""), ("ings", ""), ("ing", ""),
    ("ied", "i"), ("ies", "i"), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""), ("y", "i"),
)  # fmt: skip
_SHORTEST_STEM = 3
# How many are kept at hand.
_MOST_STEMS = 1 << 16
_HEAD = ("<s>", "<s>", "<s>")
_TAIL = ("</s>", "</s>", "</s>")


# What a trait's name begins with: of a country alone, of one beside something it may give.
ALONE, GIVING = "N", "T"
# The trait of a country that only the sentences before name.
OF_TOPIC = "kind:topic"


class Unit(NamedTuple):
    """Whom a role is weighed for, at an offset, with a gift or none; traits of the country, of the gift."""

    subject: Subject
    at: int
    contribution: Contribution | None
    around: tuple[str, ...]
    of_gift: tuple[str, ...] = ()

    @property
    def traits(self) -> Iterator[str]:
        """All traits; those of a country weigh otherwise beside a gift."""
        if self.contribution is None:
            return (f"{ALONE} {trait}" for trait in self.around)
        return (f"{GIVING} {trait}" for trait in chain(self.around, self.of_gift))


@lru_cache(maxsize=_MOST_STEMS)
def stem(word: str) -> str:
    """A word in lower case without its ending."""
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(left) >= _SHORTEST_STEM:
            word = word[: len(word) - len(ending)] + left
            break
    doubled = len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "sl"
    return word[:-1] if doubled else word


class Traits:
    """The traits of every unit of one sentence."""

    def __init__(self, reader: SubjectReader, mentions: Sequence[CountryMention]) -> None:
        self.reader = reader
        self.tokens = reader.tokens
        self.named = {mention.span.start: mention.code for mention in mentions}
        self.words = [self._word(token) for token in self.tokens]
        self.stems = [word if word.startswith("<") else stem(word) for word in self.words]
        denied = _denied(self.words)
        phrases = self.tokens.phrases
        self.senses = _marked(((phrase.sense,) if phrase else () for phrase in phrases), denied)
        self.clusters = _marked(_clusters_at(self.stems), denied)
        self.shared = tuple(self._of_sentence())

    def units(self) -> Iterator[Unit]:
        """Each country of the sentence with each contribution named in it, and with none."""
        gifts = self._gifts()
        for at, subject in self._subjects():
            around = tuple(chain(self.shared, self._around(at, subject)))
            start = self.tokens[at].start if at >= 0 else self.reader.span.start
            yield Unit(subject, start, None, around)
            for kind, places in gifts.items():
                first, after = min(places, key=lambda place: (abs(place[0] - at), place[0]))
                yield Unit(subject, start, kind, around, tuple(self._of_gift(kind, at, first, after)))

    def _word(self, token: Token) -> str:
        if token.actor is not None:
            return "<p>" if token.actor.is_place else "<a>"
        if token.start in self.named:
            return "<a>"
        if _NUMBER.match(token.word):
            return "<#>"
        named = token.start > self.reader.span.start and self.reader.text[token.start].isupper()
        return "<n>" if named else token.word

    def _gifts(self) -> dict[Contribution, list[tuple[int, int]]]:
        """By contribution, the tokens from and to which it is named."""
        found: dict[Contribution, list[tuple[int, int]]] = {}
        at = 0
        while at < len(self.tokens):
            phrase = contribution_at(self.tokens, at)
            if phrase is not None:
                found.setdefault(contribution_of(phrase), []).append((at, phrase.after))
            at = phrase.after if phrase is not None else at + 1
        return found

    def _subjects(self) -> Iterator[tuple[int, Subject]]:
        """The countries named or meant, with their token; -1 for the one that a heading or a topic means."""
        found = False
        for at, token in enumerate(self.tokens):
            meant = self._meant(at, token)
            if meant is not None and is_named(meant) and not self._is_of_others(at, token):
                found = True
                yield at, meant
        heading = self.reader.heading
        topic = heading if heading is not None or found else self.reader.before.subject
        opens = not self.tokens or self.tokens[0].actor is None
        if topic is not None and is_named(topic) and (opens or heading is None):
            yield -1, topic

    def _is_of_others(self, at: int, token: Token) -> bool:
        """Whether a country is only imagined to do something, or spoken of by one out of office."""
        quote = self.reader.quote_at(token.start)
        if quote is not None and self.reader.is_out_of_office(quote):
            return True
        return token.actor is not None and self.reader.unreal.is_hypothetical(at)

    def _meant(self, at: int, token: Token) -> Subject | None:
        if token.actor is not None:
            named = not token.actor.is_place and any(map(is_code, token.actor.names))
            return subject_of(token.actor) if named else None
        if token.start in self.named:
            return Subject((self.named[token.start],))
        if token.word in FIRST_PERSONS or token.word in STAND_INS or token.word in OFFICES:
            return self.reader.stands_for(at)
        return self._pronoun(at, token) if token.word in PRONOUNS else None

    def _pronoun(self, at: int, token: Token) -> Subject | None:
        """The nearest subject before a pronoun that is one country or several, as it is."""
        before = (subject_of(one.actor) for one in reversed(self.tokens[:at]) if one.actor is not None)
        for meant in chain(before, (self.reader.before.subject,)):
            if meant is not None and (token.word == "they") == (only_code(meant) is None):
                return meant
        return None

    def _of_sentence(self) -> Iterator[str]:
        text = self.reader.text[self.reader.span.start : self.reader.span.end]
        if GATHERING.search(text):
            yield "has:gathering"
        yield from (f"has:{sign.strip()}" for sign in _SIGNS if sign in text)

    def _around(self, at: int, subject: Subject) -> Iterator[str]:
        yield from self._of_subject(at, subject)
        words = self._seen_by(at, subject)
        left, right = max(0, at - _FAR), at + 1 + _FAR
        behind = (*_HEAD, *words[max(0, at - 2) : max(0, at)])
        ahead = (*words[at + 1 : at + 1 + _CLOSE], *_TAIL)
        yield f"l1:{behind[-1]}"
        yield f"l2:{behind[-2]} {behind[-1]}"
        yield f"r1:{ahead[0]}"
        yield f"r2:{ahead[0]} {ahead[1]}"
        yield f"r3:{ahead[0]} {ahead[1]} {ahead[2]}"
        yield from self._bags(words, "n", at + 1, at + 1 + _NEAR)
        yield from self._bags(words, "r", at + 1, right)
        yield from self._bags(words, "l", left, max(0, at))
        kinds = tuple(chain.from_iterable(self.clusters[at + 1 : right]))
        yield f"rk2:{' '.join(kinds[:2])}"
        yield from (f"rkb:{one} {two}" for one, two in set(pairwise(kinds)))
        yield from set(self._beside(words, at + 1, right))
        senses = tuple(chain.from_iterable(self.senses[at + 1 : right]))
        yield from (f"rsb:{one} {two}" for one, two in set(pairwise(senses)))

    def _seen_by(self, at: int, subject: Subject) -> list[str]:
        """The stems, with every naming of the country itself as `<c>`."""
        names = frozenset(subject.names)
        found = list(self.stems)
        for other, token in enumerate(self.tokens):
            own = token.actor.names if token.actor is not None else (self.named.get(token.start, ""),)
            if other == at or not names.isdisjoint(own):
                found[other] = "<c>"
        return found

    def _of_subject(self, at: int, subject: Subject) -> Iterator[str]:
        token = self.tokens[at] if at >= 0 else None
        if token is None:
            yield "kind:heading" if self.reader.heading is not None else OF_TOPIC
            return
        if token.actor is not None:
            yield f"prep:{token.actor.preposition}"
            yield f"kind:{token.actor.is_person} {token.actor.is_place} {len(subject.names) > 1}"
        else:
            yield "kind:adjective" if token.start in self.named else f"kind:{token.word}"
        quote = self.reader.quote_at(token.start)
        if quote is None:
            yield "by:nobody"
            return
        own = quote.speaker_country is not None and quote.speaker_country in subject.names
        whose = "own" if own else "other" if quote.speaker_country else "unknown"
        yield f"by:{whose} {quote.kind}"
        yield f"by:{quote.speaker_type}"

    def _bags(self, words: Sequence[str], name: str, first: int, after: int) -> Iterator[str]:
        """The words, clusters and senses between two tokens, each once."""
        yield from (f"{name}:{word}" for word in set(words[first:after]))
        yield from (f"{name}k:{kind}" for kind in set(chain.from_iterable(self.clusters[first:after])))
        yield from (f"{name}s:{sense}" for sense in set(chain.from_iterable(self.senses[first:after])))

    def _beside(self, words: Sequence[str], first: int, after: int) -> Iterator[str]:
        """Each cluster with the word before it: `was asked`, `would send`."""
        for number, kinds in enumerate(self.clusters[first:after], first):
            for kind in kinds:
                yield f"rkp:{words[number - 1] if number else ''} {kind}"

    def _of_gift(self, kind: Contribution, at: int, first: int, after: int) -> Iterator[str]:
        ahead = first > at
        inner = (at + 1, first) if ahead else (after, max(0, at))
        words = self.stems
        between = words[slice(*inner)]
        side = "ahead" if ahead else "behind"
        yield f"gift:{kind} {side}"
        yield f"far:{side} {min(len(between), 12) // 3} {'<a>' in between}"
        yield from self._bags(words, f"m {side}", *inner)
        senses = tuple(chain.from_iterable(self.senses[slice(*inner)]))
        yield f"msa:{side} {' '.join(senses[-3:])}".rstrip()
        kinds = tuple(chain.from_iterable(self.clusters[slice(*inner)]))
        yield from (f"mkb:{side} {one} {two}" for one, two in set(pairwise(kinds)))
        before = (*_HEAD, *self.words[max(0, first - _CLOSE) : first])
        for number in range(1, _CLOSE + 1):
            yield f"gl{number}:{' '.join(before[-number:])}"
        behind = (*self.words[after : after + 2], *_TAIL)
        yield f"gr1:{behind[0]}"
        yield f"gr2:{behind[0]} {behind[1]}"
        yield from self._bags(words, "gn", max(0, first - _NEAR), first)
        yield from self._bags(words, "ga", after, after + _NEAR)


def _denied(words: Sequence[str]) -> list[bool]:
    """By token, whether a negation stands shortly before it in its clause."""
    found: list[bool] = []
    left = 0
    for word in words:
        found.append(left > 0)
        if word in _NEGATIONS or is_negation(word):
            left = _DENIED
        elif word in _STOPS:
            left = 0
        else:
            left -= 1
    return found


def _marked(named: Iterable[tuple[str, ...]], denied: Sequence[bool]) -> list[tuple[str, ...]]:
    """The names at each token, marked where they are denied: `not ruled out` is no `ruled out`."""
    return [
        tuple(f"~{name}" for name in names) if names and no else names
        for names, no in zip(named, denied, strict=True)
    ]


def _clusters_at(stems: Sequence[str]) -> list[tuple[str, ...]]:
    """By token, the clusters of the words that begin there: one, two or three."""
    known = _clusters()
    found: list[tuple[str, ...]] = []
    for at, first in enumerate(stems):
        if first not in known:
            found.append(())
            continue
        phrases = known[first]
        lengths = range(min(_LONGEST_PHRASE, len(stems) - at), 0, -1)
        found.append(
            tuple(chain.from_iterable(phrases.get(tuple(stems[at : at + length]), ()) for length in lengths))
        )
    return found


@cache
def _clusters() -> dict[str, dict[tuple[str, ...], tuple[str, ...]]]:
    """By first stem, the phrases of stems and the clusters of meaning that each is in."""
    found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for row in rows("stand_clusters"):
        phrase = tuple(map(stem, row["phrase"].split()))
        phrases = found.setdefault(phrase[0], {})
        if row["cluster"] not in phrases.get(phrase, ()):
            phrases[phrase] = (*phrases.get(phrase, ()), row["cluster"])
    return found
