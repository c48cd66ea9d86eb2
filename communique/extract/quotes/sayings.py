"""Sayings of several words: `made it clear that`, `was adamant that`, `her position is that`.

Positions are numbers of tokens.
"""

from __future__ import annotations

from ...lexicon import words
from .cues import ADJECTIVES, MADE, STANCES, CueForm
from .mentions import Phrase, subject_before
from .sentence import Frame, Stretch
from .wordless import WordlessReader

_TIMES = words("time_words")
_MAKING = frozenset({"make", "makes", "made", "making"})
_LETTING = frozenset({"let", "lets", "letting"})
_BEFORE_CLEAR = _MAKING | {"it", "be"}
_SAYING = CueForm("make clear", "past", True, "ctqr")


class SayingReader(WordlessReader):
    """Reads the frames whose word of saying is an adjective or a noun beside a plain verb."""

    def _sayings(self, besides: list[int]) -> None:
        for at in besides:
            word = self._word(at)
            if word in MADE and self._word(at - 1) in _BEFORE_CLEAR:
                self._made_clear(at)
            elif word in ADJECTIVES and self._kind(at + 1) == "T":
                self._was_adamant(at)
            elif word in STANCES and self._kind(at + 1) == "X" and self._kind(at + 2) == "T":
                self._stance(at)

    def _made_clear(self, at: int) -> None:
        """`Roe made (it) clear that …`, `…, Roe made clear`, `Roe let it be known that …`."""
        let = self._word(at - 1) == "be" and self._word(at - 2) == "it"
        verb = at - 3 if let else at - 1 - (self._word(at - 1) == "it")
        if self._word(verb) not in (_LETTING if let else _MAKING):
            return
        group = self._past_auxiliaries(verb)
        subject = subject_before(self.tokens, group)
        if subject is None or self._claimed(at):
            return
        frame = Frame(_SAYING, (group, at + 1), subject, subject[0], at + 1, "made clear")
        self._place(frame)
        if frame.stretches:
            self.frames.append(frame)

    def _was_adamant(self, at: int) -> None:
        """`Roe was adamant that …`."""
        group = self._past_auxiliaries(at)
        subject = subject_before(self.tokens, group)
        if group == at or subject is None or self._word(subject[0]).lower() == "it":
            return
        self._say(subject, group, at + 1)

    def _stance(self, at: int) -> None:
        """`Roe's position is that …`."""
        owner = subject_before(self.tokens, at + 1)
        if owner is None:
            return
        mine = next((k for k in range(*owner) if self._word(k).endswith(("'s", "’s"))), None)
        if mine is not None:
            owner = owner[0], mine + 1
        elif self._kind(owner[0]) == "D" and self._word(owner[0]).lower() in ("his", "her", "its", "their"):
            owner = owner[0], owner[0] + 1
        else:
            return
        self._say(owner, at, at + 2)

    def _say(self, subject: Phrase, first: int, that: int) -> None:
        if self._claimed(that) or self._opens_no_clause(that + 1):
            return
        frame = Frame(_SAYING, (first, that), subject, subject[0], that, "saying of several words")
        frame.after = [Stretch(that, self._clause_end(that, frame))]
        self.frames.append(frame)

    def _opens_no_clause(self, at: int) -> bool:
        """`that of the minister`, `the road was clear that morning`."""
        timed = self._word(at) in _TIMES and self._kind(at + 1) in ".,;"
        return timed or self._word(at) == "of"

    def _past_auxiliaries(self, at: int) -> int:
        while at > 0 and self._kind(at - 1) in "XA":
            at -= 1
        return at
