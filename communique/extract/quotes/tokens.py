"""Sentences as the finder reads them: words with their class, each stretch in marks one token.

A sentence here is one outside quotation marks: full stops within marks do not end it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from ...lexicon import rows, words
from ..layout import Layout
from .marks import Region

# A sentence of more tokens is a table or a list run together; it is read in pieces of this many.
LONGEST = 400
# `17:05` and `28,000` are one; so is every word with what stands within it.
_TOKEN = re.compile(r"[^\W_]+(?:(?:[-'’–.&/]|(?<=\d)(?::(?=\d)|,(?=\d{3}\b)))[^\W_]+)*|--+|[^\w\s]")
_MOST_KINDS = 1 << 15
_MARKS = "\"'”’»“ \n\t\u00a0"
_CLASSES = {row["word"]: row["class"] for row in rows("function_words")}
# Auxiliaries that are names as often when capitalised.
_NAMES = frozenset({"Will", "May", "Can", "Might"})
_PAST = words("past_forms").union(*(row["past"].split("/") for row in rows("irregular_verbs")))
_NOUNS_IN_LY = frozenset(["ally", "assembly", "daily", "family", "rally", "reply", "supply", "weekly"])
_PUNCTUATION = {"%": "#", "-": "-", "–": "-", "—": "-", "―": "-", "‒": "-", "[": "(", "]": ")"}


class Token(NamedTuple):
    """A word, a sign or a stretch in marks; the `word` of the last is the sign it ends with.

    `kind`: R in marks; the sign itself for `, ; : . ( )`, `-` for dashes, `.` for ? and ! too; the class of a
    function word (see the word list); B a capitalised word; # a number; w any other word.
    """

    start: int
    end: int
    word: str
    kind: str


# The bare constructor: half the time of the named one, for the most frequent record of all.
_token = partial(tuple.__new__, Token)


@dataclass(frozen=True, slots=True)
class Outer:
    """A sentence outside marks: its paragraph, limits and tokens."""

    paragraph: int
    start: int
    end: int
    regions: tuple[Region, ...]


def outer_sentences(layout: Layout, regions: Sequence[Region]) -> Iterator[Outer]:
    """The sentences of the text, those broken within marks joined again."""
    starts = [region.span.start for region in regions]
    pending: tuple[int, int, int] | None = None
    for sentence in layout.sentences:
        start, end = sentence.span
        if pending is not None:
            if pending[0] == sentence.paragraph and _within(regions, starts, start):
                pending = (pending[0], pending[1], end)
                continue
            yield _outer(pending, regions, starts)
        pending = (sentence.paragraph, start, end)
    if pending is not None:
        yield _outer(pending, regions, starts)


def _within(regions: Sequence[Region], starts: list[int], position: int) -> bool:
    number = bisect_right(starts, position) - 1
    return number >= 0 and starts[number] < position < regions[number].span.end


def _outer(found: tuple[int, int, int], regions: Sequence[Region], starts: list[int]) -> Outer:
    paragraph, start, end = found
    first = bisect_right(starts, start - 1)
    last = bisect_right(starts, end - 1)
    return Outer(paragraph, start, end, tuple(regions[first:last]))


def tokens_of(text: str, sentence: Outer) -> list[Token]:
    """The tokens of a sentence."""
    tokens: list[Token] = []
    position = sentence.start
    for region in sentence.regions:
        _words(text, position, region.span.start, tokens)
        tokens.append(
            Token(
                region.span.start,
                region.span.end,
                text[region.inner.start : region.inner.end].rstrip(_MARKS)[-1:],
                "R",
            )
        )
        position = region.span.end
    _words(text, position, sentence.end, tokens)
    return tokens


def _words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    first = len(tokens)
    tokens += map(
        _token,
        [
            (found.start(), found.end(), word := found[0], _KINDS[word])
            for found in _TOKEN.finditer(text, start, end)
        ],
    )
    if text.find(" am ", start, end) >= 0:
        for at in range(first + 1, len(tokens) - 1):
            if tokens[at].word == "am" and tokens[at - 1].kind == "B" and tokens[at + 1].kind == "B":
                # Part of a name: `Welt am Sonntag`.
                tokens[at] = tokens[at]._replace(kind="B")
    if text.find("A.", start, end) >= 0:
        for at in range(first, len(tokens)):
            token = tokens[at]
            if token.word == "A" and text.startswith(".", token.end):
                # An initial, not the article: `James A. Baker`.
                tokens[at] = token._replace(kind="B")


class _Kinds(dict[str, str]):
    """The class of every word met, found once; a text of ever new words does not fill the memory."""

    def __missing__(self, word: str) -> str:
        kind = kind_of_word(word)
        if len(self) < _MOST_KINDS:
            self[word] = kind
        return kind


def kind_of_word(word: str) -> str:
    """The class of one word or sign."""
    known = _CLASSES.get(word)
    if known is not None:
        return known
    first = word[0]
    if first.isalpha():
        if not first.islower():
            known = _CLASSES.get(word.lower())
            if (
                known is None
                and ("'" in word or "’" in word)
                and _CLASSES.get(word.replace("’", "'").split("'")[0].lower()) == "P"
            ):
                return "P"
            # `US` and `IT` are names, `It` and `Who` are not.
            return (
                known
                if known is not None
                and word not in _NAMES
                and (word == "I" or len(word) == 1 or not word.isupper())
                else "B"
            )
        if "'" in word or "’" in word:
            # `they've`, `who's`
            base = _CLASSES.get(word.replace("’", "'").split("'")[0].lower(), "w")
            return base if base in "PW" else "w"
        return "A" if word.endswith("ly") and word not in _NOUNS_IN_LY else "w"
    if first.isnumeric():
        return "#"
    if word in "?!…":
        return "."
    return "-" if word.startswith("--") else _PUNCTUATION.get(word, word)


_KINDS = _Kinds()


def is_verb(word: str) -> bool:
    """Whether a word in small letters is rather a verb of the past."""
    return word.endswith("ed") or word in _PAST
