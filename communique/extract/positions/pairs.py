"""Pairs of sets of words, by which a sentence's words alone say that it cannot tell something."""

from __future__ import annotations

from functools import cached_property

# Words of which one is needed, and words of which another is.
Pair = tuple[frozenset[str], frozenset[str]]


class Pairs:
    """What may be told where a word of the first set of a pair and one of its second are."""

    def __init__(self, *pairs: Pair) -> None:
        self.pairs = pairs
        self.first = frozenset(word for first, _ in pairs for word in first)

    def are_in(self, words: frozenset[str]) -> bool:
        """Whether the words have both of one pair."""
        return not all(map(words.isdisjoint, map(self._beside.__getitem__, words & self.first)))

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        """By a word of the first set of a pair, the words of all its second sets."""
        return {
            word: frozenset().union(*(second for first, second in self.pairs if word in first))
            for word in self.first
        }
