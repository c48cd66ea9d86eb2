"""One sentence as it is read for attributions: its tokens, and where a clause in it ends.

Positions are numbers of tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ...lexicon import words
from .cues import CUES, FORMS, CueForm
from .mentions import Phrase
from .tokens import Token, is_verb

_TIMES = words("time_words")
# `the leaders of the two countries said`
_LONGEST_CLAUSE = 7
_LONGEST_ASIDE = 12
# `their spokesman, Jane Roe, later said`
_BEHIND_APPOSITION = 2
# Habits of verbs that tell of a saying of their own: `and Doe accused them`.
_CLAIMS = frozenset("qNe")
BE = frozenset(
    [
        "be", "been", "being", "is", "are", "was", "were",
        "isn't", "aren't", "wasn't", "weren't", "isn’t", "aren’t", "wasn’t", "weren’t",
    ]
)  # fmt: skip
_NOMINAL = frozenset("BDwI")
_ARTICLES = frozenset({"a", "an", "her", "his", "its", "the", "their"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_PADDING = "." * 64
_TRAILERS = frozenset(
    {"a", "an", "but", "while", "though", "although", "whereas", "despite", "where", "citing"}
)
TIME_CLAUSES = frozenset({"after", "although", "as", "before", "since", "though", "when", "while"})
_CLAUSE_ENDS = frozenset(",.?!…-—–")


class Stretch(NamedTuple):
    """A stretch that is said, by tokens `[first, last)`."""

    first: int
    last: int


@dataclass(slots=True)
class Frame:
    """One attribution of a sentence; `left` and `right` limit the attribution clause itself."""

    form: CueForm
    cue: Phrase
    subject: Phrase | None
    left: int
    right: int
    rule: str
    inherits: bool = False
    passive: bool = False
    negated: bool = False
    before: list[Stretch] = field(default_factory=list)
    after: list[Stretch] = field(default_factory=list)
    colon: bool = False
    via: Phrase | None = None
    via_cue: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it stands as `Roe said that …` does, a clause of its own."""
        own = self.subject is not None and self.subject[1] <= self.cue[0] and not self.inherits
        reports = self.form.finite and not {"c", "t"}.isdisjoint(self.form.habits)
        return own and reports and not self.passive and not self.before

    @property
    def stretches(self) -> list[Stretch]:
        return self.before + self.after


class SentenceView:
    """The tokens of a sentence and the frames read in it so far."""

    def __init__(self, text: str, tokens: list[Token], cues: list[int], *, follows_region: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.cues = cues
        self.cue_set = frozenset(cues)
        self.follows_region = follows_region
        self.kinds = "".join([token.kind for token in tokens])
        # So that a look past either end finds a stop.
        self._padded = self.kinds + _PADDING
        lower = self.kinds.count("w")
        self.headline = lower <= 1 or lower * 6 < len(tokens)
        self.count = len(tokens)
        self.frames: list[Frame] = []
        self.free = 0

    def _kind(self, at: int) -> str:
        return self._padded[at]

    def _word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < self.count else ""

    def _ends_clause(self, at: int) -> bool:
        """Whether the stretch in marks at `at` ends a clause: `dead," she said` against `the "dead" plan`."""
        return self.tokens[at].word in _CLAUSE_ENDS

    def _has_region(self, first: int, last: int) -> bool:
        return "R" in self.kinds[first:last]

    def _region_end(self, at: int, frame: Frame) -> int:
        """End of what is said where it opens with a stretch in marks."""
        nxt = self._kind(at + 1)
        if at and self._kind(at - 1) in ",:" and nxt != "C":
            return at + 1
        if at + 1 >= self.count or nxt in ".,;:-)" or self._ends_clause(at):
            if nxt == "C" and self._kind(at + 2) == "R":
                return self._region_end(at + 2, frame)
            return at + 1
        if nxt == "C":
            if self._kind(at + 2) == "R":
                return self._region_end(at + 2, frame)
            if any(k in self.cue_set for k in range(at + 2, at + 4)):
                return at + 1
        return self._clause_end(at, frame)

    def _clause_end(self, start: int, frame: Frame) -> int:
        """End of a clause that begins at `start`: the sentence's, or where another attribution begins."""
        at = start
        subordinate = self._is_subordinate(frame)
        asked = subordinate and frame.passive
        conditional = self._kind(start + (self._kind(start) == "T")) in "SI" and not asked
        while at < self.count:
            kind = self._kind(at)
            if kind == ";":
                return at
            if kind in ",-" and at > start and not (at == start + 1 and self._kind(start) == "T"):
                if (
                    self._breaks(at, frame)
                    or self._resumes(at, start, frame)
                    or (not conditional and self._trails(at + 1) and self._may_end(start, at, frame))
                ):
                    return at
                if (
                    subordinate
                    and kind == ","
                    and not conditional
                    and self._kind(at + 1) in ("PBD#w" if asked else "PBD")
                ):
                    return at
                if (
                    kind == "-"
                    and self._kind(at + 1) == "R"
                    and not self._has_region(start, at)
                    and self._may_end(start, at, frame)
                ):
                    return at
                conditional = conditional and self._kind(at - 1) == "T"
            elif (
                kind == "R"
                and at >= start
                and self._inner_end(at) in ",-—"
                and at + 1 < self.count
                and self._kind(at + 1) not in ",-"
            ):
                if self._cue_clause(at + 1, closed=True) and at > start + 1:
                    for back in range(at - 1, max(start, at - 3), -1):
                        if self._kind(back) in ":-,":
                            return back
                if (
                    frame.form.is_weak
                    or self._breaks(at, frame)
                    or self._trails(at + 1)
                    or self._kind(at + 1) in ("PXBD" if subordinate else "PX")
                ):
                    return at + 1
            elif (
                kind == "C"
                and at > start
                and self._word(at) in ("and", "but")
                and self._another(at + 1, frame)
            ) or (at in self.cue_set and at > start + 2 and self._word(at) == "according"):
                return at
            at += 1
        stop = self.count
        while stop > start + 1 and self._kind(stop - 1) in ".,:-":
            stop -= 1
        return stop

    def _resumes(self, comma: int, start: int, frame: Frame) -> bool:
        """Whether the verb of the sentence comes behind a clause with `who`: `Roe, who said no, left`."""
        if frame.subject is None or self._kind(frame.subject[0]) != "W" or self._kind(comma) != ",":
            return False
        aside = self._kind(frame.subject[0] - 1) in ",C"
        verb = self._kind(comma + 1) == "X" or is_verb(self._word(comma + 1))
        return aside and verb and self._may_end(start, comma, frame)

    def _may_end(self, start: int, at: int, frame: Frame) -> bool:
        """Whether a clause said can end at `at`: it has its verb, or needs none."""
        if frame.form.is_weak or self._has_region(start, at):
            return True
        return any(
            token.kind == "X"
            or token.word in CUES
            or (token.kind == "w" and (is_verb(token.word) or self._kind(k + 1) in "DTOP"))
            for k, token in enumerate(self.tokens[start:at], start)
        )

    def _another(self, at: int, frame: Frame) -> bool:
        """Whether what stands after `and` is another's words, or the writer's: `and Doe says`, `and left`."""
        if self._joined_cue(at) or (
            (self._kind(at) in "BD" or self._has_region(0, at)) and self._cue_clause(at)
        ):
            return True
        if not frame.form.is_weak:
            return False
        word = self._word(at)
        return self._kind(at) in "PX" or (self._kind(at) == "w" and word.endswith(("ed", "ing")))

    def _is_subordinate(self, frame: Frame) -> bool:
        """Whether the attribution opens the sentence of another: `After Roe said so, …`, `Asked if …,`."""
        at = frame.left - 1
        if frame.passive and frame.cue[0] == 0:
            return True
        return 0 <= at <= 4 and self._word(at).lower() in TIME_CLAUSES

    def _breaks(self, comma: int, frame: Frame) -> bool:
        nxt = comma + 1
        word = self._word(nxt).lower()
        if word in ("according", "citing"):
            return True
        at = nxt
        while self._kind(at) == "A":
            at += 1
        if at in self.cue_set:
            form = FORMS.get(self._word(at).lower())
            if form is not None and form.shape == "ing":
                return True
        if at in self.cue_set and frame.subject is not None and self._kind(frame.subject[0]) == "W":
            form = FORMS.get(self._word(at).lower())
            if form is not None and form.finite:
                return True
        if self._kind(nxt) == "C" and word in ("and", "but"):
            return self._joined_cue(nxt + 1) or self._cue_clause(nxt + 1)
        if word in ("while", "as", "though", "although", "whereas"):
            return self._cue_clause(nxt + 1)
        return self._cue_clause(nxt, closed=True)

    def _inner_end(self, at: int) -> str:
        """The last sign within the marks at `at`."""
        return self.tokens[at].word

    def _trails(self, at: int) -> bool:
        """Whether words after a comma are rather the writer's: `, which …`, `, a claim …`, `, while …`."""
        word = self._word(at)
        if word in ("a", "an") and self._is_aside(at):
            return False
        spoken = word == "with" and any(self._word(k) == "saying" for k in range(at + 2, at + 5))
        return spoken or ((self._kind(at) == "W" or word in _TRAILERS) and not self._marks_ahead(at))

    def _is_aside(self, at: int) -> bool:
        """Whether an apposition stands before its verb: `Roe, a veteran, was ready`."""
        comma = self.kinds.find(",", at, at + _LONGEST_ASIDE)
        return comma > 0 and (self._kind(comma + 1) == "X" or is_verb(self._word(comma + 1)))

    def _marks_ahead(self, at: int) -> bool:
        """Whether more words in marks come before another word of saying does."""
        for k in range(at, min(self.count, at + 40)):
            if self._kind(k) == "R":
                return True
            if k in self.cue_set:
                return False
        return False

    def _joined_cue(self, at: int) -> bool:
        auxiliary = False
        while self._kind(at) in "AX":
            auxiliary = auxiliary or self._kind(at) == "X"
            at += 1
        if at not in self.cue_set:
            return False
        if auxiliary:
            return True
        form = FORMS.get(self._word(at).lower())
        return form is not None and form.finite and not _CLAIMS.isdisjoint(form.habits)

    def _cue_clause(self, at: int, *, closed: bool = False) -> bool:
        """Whether a new `Roe said` begins at `at`; `closed`: with nothing but marks after it."""
        first = at if closed else self._past_apposition(at)
        reach = _LONGEST_CLAUSE if first == at else _BEHIND_APPOSITION
        for k in range(first, min(self.count, first + reach)):
            # `the Herald reported`: a name is no word of saying.
            if k in self.cue_set and (self.headline or self._word(k).islower()):
                form = FORMS.get(self._word(k).lower())
                if form is None or not form.finite or k == at or _CLAIMS.isdisjoint(form.habits):
                    return False
                if form.participle and self._word(k - 1) in BE:
                    # `and Doe has been asked to go`
                    return False
                after = self._past_times(k + 1 + (self._word(k + 1) in ("back", "out")))
                return (
                    not closed
                    or self._kind(after) in ".:"
                    or (self._kind(after) in ",-" and self._kind(after + 1) == "R")
                    or (self._kind(after) == "," and self._word(after + 1) == "without")
                )
            if self._kind(k) not in ("BPDwA" if closed else "BPDwAXIO") and self._word(k) != "of":
                return False
        return False

    def _past_apposition(self, at: int) -> int:
        """Past `their spokesman, Jane Roe,`; else no step."""
        comma = self.kinds.find(",", at, at + _LONGEST_CLAUSE)
        second = self.kinds.find(",", comma + 1, comma + _LONGEST_CLAUSE)
        if comma < 0 or second < 0:
            return at
        head, aside = self.kinds[at:comma], self.kinds[comma + 1 : second]
        return second + 1 if "w" in head and set(head + aside) <= _NOMINAL else at

    def _past_times(self, at: int) -> int:
        """Past `on Monday`, `Tuesday night`."""
        reached = at
        if self._word(reached) in ("this", "that") and self._word(reached + 1) in _TIMES:
            reached += 2
        while self._word(reached) in _TIMES or (
            self._kind(reached) == "I"
            and (self._word(reached + 1) in _TIMES or _YEAR.fullmatch(self._word(reached + 1)))
        ):
            reached += 1 + (self._kind(reached) == "I")
            if self._kind(reached) == "#":
                reached += 1
        return reached

    def _cue_next(self, at: int) -> bool:
        # `the question` asks nothing.
        noun = self._word(at).lower() in _ARTICLES
        return at in self.cue_set or (at + 1 in self.cue_set and not noun)


def cues_among(tokens: Sequence[Token], starts: Sequence[int]) -> list[int]:
    """The tokens that are words of saying, whole and outside marks; `starts` are where such words stand."""
    found = []
    first = bisect_left(starts, tokens[0].start)
    last = bisect_left(starts, tokens[-1].end, first)
    at = 0
    for start in starts[first:last]:
        at = bisect_left(tokens, (start,), at)
        if at == len(tokens):
            break
        token = tokens[at]
        if token.start == start and token.word in CUES and token.kind in "wB":
            found.append(at)
    return found
