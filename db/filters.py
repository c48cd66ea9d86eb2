"""The filter language: one line of text, the same in the app and on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

What = Literal["quotes", "events", "articles", "positions", "countries", "speakers"]
KEYS = (
    "speaker", "country", "publisher", "via", "kind", "type", "role", "gives", "rung",
    "since", "until", "on", "title", "article",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `key` is "" for a word and for a phrase; `values` hold with "or"; `position` is not compared."""

    key: str
    values: tuple[str, ...]
    negative: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """All terms must hold. Equal filters are equal values, so a filter may be a dictionary's key."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def parse(cls, text: str, *, typing: bool = False) -> Filter:
        """Read a line; `typing` makes its last word a prefix. Raises FilterError and nothing else."""
        raise NotImplementedError

    def with_term(self, key: str, value: str, *, negative: bool = False) -> Filter:
        """This filter and one more term (`with_term("country", "UA")`); the same filter if it has it."""
        raise NotImplementedError

    def without_term(self, key: str, value: str | None = None) -> Filter:
        """This filter without the terms of `key` (and `value`, folded); unchanged if there are none."""
        raise NotImplementedError

    def has(self, key: str, value: str | None = None) -> bool:
        """Whether a (positive) term of `key`, with `value` alone, is in it."""
        raise NotImplementedError

    def __bool__(self) -> bool:
        return bool(self.terms)

    def __str__(self) -> str:
        """The line that parses to this very filter."""
        raise NotImplementedError
