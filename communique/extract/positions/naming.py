"""Where a sentence names somebody, and what stands around the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ...model import Span
from .actors import Actor
from .gatherings import UNSURE, Gatherings
from .objects import GATHERING

_REACH = 110
_CONTEXT = 300
# `, sworn in only yesterday,`, `(by video)`: between a name and what is said of it.
_ASIDE = re.compile(r",[^,.;]{3,80},| \([^)]{2,60}\)| [–—][^–—.;]{3,80}[–—]")
_WHO = re.compile(r",? (?:who|which)(?= )")
_CLAUSE = re.compile(r"[;:–—]|, (?:and|but|while|though|although) ")
_OF_RANK = re.compile(
    r"\b(?:prime minister|president|premier|chancellor|head of state|counterpart|planners|officers"
    r"|diplomats|negotiators|minister|secretary|ambassador|envoy|general|admiral|officer|official|diplomat"
    r"|delegates|leaders|presidents|prime ministers|ministers|chiefs|heads|envoys"
    r"|officials|counterparts|delegations|representatives)\b",
    re.IGNORECASE,
)


class Lead(NamedTuple):
    """What stands right before a name, and in which small letters that ends, an article passed over."""

    words: re.Pattern[str]
    ends: tuple[str, ...]


@dataclass(frozen=True)
class Naming:
    """An actor in its sentence, with the words before and after it; `led` is what leads up to its article."""

    text: str
    span: Span
    actor: Actor
    before: str
    after: str
    gatherings: Gatherings
    led: str

    @classmethod
    def of(cls, span: Span, actor: Actor, gatherings: Gatherings) -> Naming:
        """The naming of an actor in the sentence of a span."""
        text = gatherings.text
        before = text[max(span.start, actor.start - _REACH) : actor.start]
        after = text[actor.end : min(span.end, actor.end + _REACH)]
        return cls(text, span, actor, before, after, gatherings, before.lower().removesuffix("the "))

    def follows(self, lead: Lead) -> bool:
        """Whether the words of a lead stand before the name; most fail at where they would end."""
        return self.led.endswith(lead.ends) and lead.words.search(self.before) is not None

    def follows_far(self, lead: Lead) -> bool:
        """Whether the words of a lead stand before the name, from anywhere in the sentence."""
        return self.led.endswith(lead.ends) and lead.words.search(self.sentence_before) is not None

    def goes_on(self, words: re.Pattern[str]) -> bool:
        """Whether the words stand right after the name."""
        return words.match(self.after) is not None

    def goes_far_on(self, words: re.Pattern[str]) -> bool:
        """Whether the words stand right after the name, to the end of the sentence."""
        return words.match(self.text, self.actor.end, self.span.end) is not None

    def match_on(self, words: re.Pattern[str]) -> re.Match[str] | None:
        """The words right after the name or behind `, who`."""
        found = words.match(self.text, self.actor.end, self.span.end)
        if found is not None:
            return found
        who = _WHO.match(self.text, self.actor.end, self.span.end)
        return words.match(self.text, who.end(), self.span.end) if who is not None else None

    def is_past_aside(self, words: re.Pattern[str]) -> bool:
        """Whether the words stand right after the name, or after what is put between commas behind it."""
        if self.goes_far_on(words):
            return True
        return any(words.match(self.text, past, self.span.end) is not None for past in self._past)

    @cached_property
    def _past(self) -> tuple[int, ...]:
        """Behind what is put between commas, and behind `, who`."""
        found = (words.match(self.text, self.actor.end, self.span.end) for words in (_ASIDE, _WHO))
        return tuple(match.end() for match in found if match is not None)

    @property
    def sentence(self) -> str:
        return self.text[self.span.start : self.span.end]

    @cached_property
    def sentence_before(self) -> str:
        return self.text[self.span.start : self.actor.start]

    @property
    def far_before(self) -> str:
        return self.text[max(self.span.start, self.actor.start - 2 * _REACH) : self.actor.start]

    @property
    def context(self) -> str:
        """The text before the sentence."""
        return self.text[max(0, self.span.start - _CONTEXT) : self.span.start]

    @cached_property
    def is_sure(self) -> bool:
        """Whether nothing before the name says that it is only wished, thought of or denied."""
        return UNSURE.search(self.before) is None

    @cached_property
    def is_sure_here(self) -> bool:
        """Whether nothing in the clause says that it is only wished, thought of or denied."""
        clause = _CLAUSE.split(self.before)[-1]
        return UNSURE.search(clause) is None

    @cached_property
    def countries(self) -> int:
        return sum(len(name) == 2 for name in self.actor.names)

    @cached_property
    def is_official(self) -> bool:
        """Whether a person or an office is named, not a country alone."""
        ranked = _OF_RANK.search(self.text, self.actor.start, self.actor.end) is not None
        return self.actor.is_person or ranked

    @property
    def is_delegation(self) -> bool:
        """`the Ruritanian delegation`."""
        return self.text.endswith("delegation", self.actor.start, self.actor.end)

    @cached_property
    def is_several(self) -> bool:
        """`the leaders of A and B`, `A's Jane Roe and B's John Doe`: people of several countries."""
        return self.countries > 1 and self.is_official

    @property
    def at_a_gathering(self) -> bool:
        """Whether the sentence speaks of a gathering."""
        return GATHERING.search(self.text, self.span.start, self.span.end) is not None

    @property
    def near_a_gathering(self) -> bool:
        """Whether the sentence, or the text around it, speaks of one."""
        around = self.text[max(0, self.span.start - _CONTEXT) : self.span.end + _REACH]
        return GATHERING.search(around) is not None

    @property
    def near_those_met(self) -> bool:
        """Whether the text tells of a meeting of countries in the sentence or not far before it."""
        return self.gatherings.is_near(self.span)

    @property
    def amid_those_met(self) -> bool:
        """Whether the text tells of a meeting of countries anywhere."""
        return bool(self.gatherings.ends)

    @property
    def after_a_gathering(self) -> bool:
        """Whether the text before the name speaks of one."""
        return GATHERING.search(self.text, max(0, self.span.start - _CONTEXT), self.actor.start) is not None
