"""Words in marks that belong to somebody without a listed word of saying.

After a colon, in somebody's words, beside a verb of no list, signed, or simply standing after a subject.
"""

from __future__ import annotations

from .content import ContentReader
from .cues import CueForm
from .mentions import Phrase, main_subject, phrase_after
from .sentence import Frame, Stretch

_IN_THE_WORDS = CueForm("in the words of", "past", False, "ctq")
_IN_WORDS = frozenset({"words", "view", "opinion"})
_IN_WORDS_REACH = 12
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_COLON = CueForm(":", "past", False, "q")
OTHER = CueForm("", "past", False, "q")
_SENTENCE_ENDS = frozenset(".,!?…-—–")


class WordlessReader(ContentReader):
    """Reads the frames that have no word of saying."""

    def _in_words(self) -> None:
        """`In her words, "…"`, `the plan was, in the words of Roe, "dead"`: a phrase in place of a verb."""
        if "R" not in self.kinds:
            return
        for at in range(2, self.count - 1):
            if self.tokens[at].word not in _IN_WORDS or self.tokens[at - 2].word.lower() != "in":
                continue
            first = at - 1
            subject: Phrase | None = (first, first + 1)
            right = at + 1
            if self._word(right) == "of" and self._word(first).lower() == "the":
                subject = phrase_after(self.tokens, right + 1, apposition=False)
            elif self._word(first).lower() not in _POSSESSIVES:
                continue
            if subject is None:
                continue
            right = max(right, subject[1])
            after = right + (self._kind(right) == ",")
            if not self._has_region(after, after + _IN_WORDS_REACH) or self._claimed(after):
                continue
            frame = Frame(_IN_THE_WORDS, (at, at + 1), subject, at - 2, right, "in somebody's words")
            if self._kind(after) == "R":
                frame.after = [Stretch(after, self._region_end(after, frame))]
            else:
                frame.after = [Stretch(after, self._clause_end(after, frame))]
            self.frames.append(frame)

    def _words_alone(self) -> None:
        """A long stretch in marks without any word of saying is somebody's all the same.

        Whose: the name that signs it (`"…" – Jane Roe`), else the subject of the words before it.
        """
        for at in self._regions():
            token = self.tokens[at]
            if self._claimed(at) or self.text.count(" ", token.start, token.end) < 6:
                continue
            if self.headline and token.word not in _SENTENCE_ENDS:
                continue
            signed = at + 1 if self._kind(at + 1) in "-(" else at
            subject = (
                phrase_after(self.tokens, signed + 1)
                if self._kind(signed + 1) == "B" and signed > at
                else None
            )
            if subject is None and at:
                subject = main_subject(self.tokens[:at])
            if subject is None:
                continue
            rule = "signed beside" if signed > at and subject is not None else "no word of saying"
            frame = Frame(OTHER, (at, at), subject, 0, at, rule)
            last = at + 1 if rule == "signed beside" else self._region_end(at, frame)
            frame.after = [Stretch(at, last)]
            self.frames.append(frame)

    def _regions(self) -> list[int]:
        """Where stretches in marks stand."""
        return [at for at, kind in enumerate(self.kinds) if kind == "R"] if "R" in self.kinds else []

    def _claimed(self, at: int) -> bool:
        return any(first <= at < last for frame in self.frames for first, last in frame.stretches)

    def _other_verbs(self) -> None:
        """Words in marks beside a verb that is in no list: `"…," she surmised`, `"…," sighed Roe`."""
        for at in self._regions():
            if self._claimed(at):
                continue
            nxt = at + 1 + (self._kind(at + 1) == ",")
            if self._inner_end(at) not in ",?!" and nxt == at + 1:
                continue
            subject = verb = None
            if self._kind(nxt) == "w" and self._word(nxt).endswith(("ed", "s")) and nxt not in self.cue_set:
                subject, verb = phrase_after(self.tokens, nxt + 1), nxt
            else:
                phrase = phrase_after(self.tokens, nxt, apposition=False)
                if phrase is not None:
                    last = phrase[1]
                    while self._kind(last) == "A":
                        last += 1
                    if self._kind(last) == "w" and last not in self.cue_set:
                        subject, verb = phrase, last
                    elif phrase[1] - phrase[0] > 2 and self._kind(phrase[1] - 1) == "w":
                        subject, verb = (phrase[0], phrase[1] - 1), phrase[1] - 1
            if (
                subject is not None
                and verb is not None
                and self._word(verb).endswith(("ed", "s", "t", "d", "ew", "ang", "ung"))
            ):
                if self._start_of_content(at + 1) < at:
                    continue
                frame = Frame(
                    OTHER, (verb, verb + 1), subject, min(nxt, verb), max(verb + 1, subject[1]), "other verb"
                )
                frame.before = [Stretch(at, at + 1)]
                self._after_before(frame)
                self.frames.append(frame)

    def _colons(self) -> None:
        """`The ruling: "…"`, `Roe had a plain answer: "…"`: nobody's words after a colon."""
        if ":" not in self.kinds:
            return
        for at in range(1, self.count):
            if self.kinds[at] != ":" or self._kind(at + 1) not in "R." or self.tokens[at].word != ":":
                continue
            if self._kind(at + 1) == "." and at + 1 < self.count:
                continue
            if any(first <= at + 1 < last for frame in self.frames for first, last in frame.stretches) or any(
                frame.colon for frame in self.frames
            ):
                continue
            near = [
                frame
                for frame in self.frames
                if frame.subject is not None and frame.right <= at and "q" in frame.form.habits
            ]
            if near and not near[-1].stretches:
                frame = near[-1]
            else:
                subject = phrase_after(self.tokens, 0) if at <= 8 else None
                if subject is None or subject[1] != at:
                    subject = main_subject(self.tokens[:at])
                frame = Frame(_COLON, (at, at + 1), subject, 0, at + 1, "colon")
                self.frames.append(frame)
            if at + 1 < self.count:
                frame.after = [Stretch(at + 1, self._region_end(at + 1, frame))]
            else:
                frame.colon = True
