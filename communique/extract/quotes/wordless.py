"""Words in marks that belong to somebody without a listed word of saying.

After a colon, in somebody's words, beside a verb of no list, signed, or simply standing after a subject.
"""

from __future__ import annotations

from ...lexicon import words
from .cues import NOUNS, CueForm
from .mentions import Phrase, main_subject, phrase_after, subject_before
from .passives import PassiveReader
from .sentence import Frame, Stretch

_IN_THE_WORDS = CueForm("in the words of", "past", False, "ctq")
_IN_WORDS = frozenset({"words", "view", "opinion"})
_IN_WORDS_REACH = 12
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_COLON = CueForm(":", "past", False, "q")
_OTHER = CueForm("", "past", False, "q")
_NOUN = CueForm("noun", "third", False, "ctq")
_LIGHT = words("light_verbs")
_LABELS = words("headline_labels")
# `Quote: "…"`, in a report that goes on with what its speaker said.
LABELLED = "label"
_QUOTE_LABELS = frozenset({"Quote", "Quotes"})
_LEAST_HEADLINE = 3
# So many blanks in words in marks that are somebody's without any word of saying, and that are signed.
_LEAST_ALONE = 6
_LEAST_SIGNED = 2
# `– Foreign Minister Jane Roe`
_LONGEST_SIGNATURE = 5
_ARTICLES = frozenset({"A", "An", "The"})
# So many words may stand between a possessor and the noun of saying.
_ADJECTIVES = 3
_SENTENCE_ENDS = frozenset(".,!?…-—–")


class WordlessReader(PassiveReader):
    """Reads the frames that have no word of saying."""

    def _in_words(self) -> None:
        """`In her words, "…"`, `the plan was, in the words of Roe, "dead"`: a phrase in place of a verb."""
        if "R" not in self.kinds:
            return
        for at in range(2, self.count - 1):
            if self.tokens[at].word not in _IN_WORDS or not self._opens_with_in(at):
                continue
            first = at - 1
            subject: Phrase | None = (first, first + 1)
            right = at + 1
            if self._word(right) == "of" and self._word(first).lower() == "the":
                subject = phrase_after(self.tokens, right + 1, apposition=False)
            elif self._word(first).endswith(("'s", "’s")):
                subject = subject_before(self.tokens, at)
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

    def _opens_with_in(self, at: int) -> bool:
        """`in` before `Jane Roe's words`."""
        return any(self._word(k).lower() == "in" for k in range(max(0, at - 5), at - 1))

    def _nouns(self, besides: list[int]) -> None:
        """`Her claim that …`, `the warning by Roe that …`, `Doe made the accusation that …`."""
        for at in besides:
            if self._word(at) not in NOUNS:
                continue
            source = self._named_after(at)
            that = source[1] if source is not None else at + 1
            if self._kind(that) != "T" or self._claimed(that):
                continue
            first, subject = self._phrase_of(at)
            subject = source or subject
            if subject is None:
                continue
            frame = Frame(_NOUN, (at, at + 1), subject, first, that, "noun of saying")
            last = self._noun_content_end(first, that, frame)
            if last is not None:
                frame.after = [Stretch(that, last)]
                self.frames.append(frame)

    def _named_after(self, at: int) -> Phrase | None:
        """`the claim by Roe`: who stands after the noun."""
        if self._word(at + 1) not in ("by", "from"):
            return None
        return phrase_after(self.tokens, at + 2, apposition=False)

    def _phrase_of(self, at: int) -> tuple[int, Phrase | None]:
        """Where the noun's phrase begins, and whose it is: a possessor, or the subject of a light verb."""
        first = at
        while (
            first > 0
            and self._kind(first - 1) in "wA#"
            and at - first < 3
            and self._word(first - 1) not in _LIGHT
        ):
            first -= 1
        before = self._word(first - 1)
        if self._kind(first - 1) == "D" and before.lower() in _POSSESSIVES:
            return first - 1, (first - 1, first)
        if before.endswith(("'s", "’s", "s'", "s’")) and self._kind(first - 1) in "Bw":
            owner = subject_before(self.tokens, first)
            return (owner[0], owner) if owner is not None else (first - 1, None)
        first -= self._kind(first - 1) == "D"
        if self._word(first - 1) in _LIGHT:
            return first, subject_before(self.tokens, first - 1)
        return first, None

    def _noun_content_end(self, first: int, that: int, frame: Frame) -> int | None:
        """Where the clause ends; as part of a subject only where it ends in marks."""
        last = self._clause_end(that, frame)
        if first > 0 and self._kind(first - 1) not in ",CSR-":
            return last
        return next((k + 1 for k in range(that, last) if self._kind(k) == "R"), None)

    def _headline_colon(self) -> None:
        """`Roe: Time to leave`, at the head of a text that names Roe again."""
        if not self.tokens or ":" not in self.kinds[1:6] or self.text[: self.tokens[0].start].strip():
            return
        colon = self.kinds.index(":", 1)
        name = self._word(colon - 1)
        if set(self.kinds[:colon]) != {"B"} or name in _LABELS or self._claimed(colon + 1):
            return
        if self._word(colon + 1) in _ARTICLES:
            # Headlines leave them out: `Lima: The talks have failed.`
            return
        last = self.count - (self._kind(self.count - 1) == ".")
        if last - colon > _LEAST_HEADLINE and self.text.find(name, self.tokens[-1].end) >= 0:
            frame = Frame(_COLON, (colon, colon + 1), (0, colon), 0, colon + 1, "headline colon")
            frame.after = [Stretch(colon + 1, last)]
            self.frames.append(frame)

    def _headline_dash(self) -> None:
        """`Time to leave – Roe`, at the head of a text that names Roe again."""
        if "-" not in self.kinds[1:-1] or self.text[: self.tokens[0].start].strip():
            return
        dash = self.kinds.rindex("-")
        name = self._word(self.count - 1)
        signed = self.count - dash - 1 <= _LONGEST_SIGNATURE and set(self.kinds[dash + 1 :]) == {"B"}
        short = dash <= _LEAST_HEADLINE and not self._has_region(0, dash)
        if not signed or short or name in _LABELS or any(self._claimed(at) for at in range(dash)):
            return
        if self.text.find(name, self.tokens[-1].end) >= 0:
            frame = Frame(_COLON, (dash, dash + 1), (dash + 1, self.count), dash, self.count, "headline dash")
            frame.before = [Stretch(0, dash)]
            self.frames.append(frame)

    def _words_alone(self) -> None:
        """A long stretch in marks without any word of saying is somebody's all the same.

        Whose: the name that signs it (`"…" – Jane Roe`), else the subject of the words before it.
        """
        for at in self._regions():
            token = self.tokens[at]
            dashed = self._kind(at + 1) == "-" and set(self.kinds[at + 2 :].rstrip(".")) == {"B"}
            least = _LEAST_SIGNED if dashed else _LEAST_ALONE
            if self._claimed(at) or self.text.count(" ", token.start, token.end) < least:
                continue
            if self.headline and not dashed and token.word not in _SENTENCE_ENDS:
                continue
            missing = self._inner_end(at) == "," and self._kind(at + 1) == "B"
            signed = at + 1 if self._kind(at + 1) in "-(" else at
            subject = (
                phrase_after(self.tokens, signed + 1)
                if self._kind(signed + 1) == "B" and (signed > at or missing)
                else None
            )
            if subject is None and at:
                subject = main_subject(self.tokens[:at])
            if subject is None:
                continue
            rule = "signed beside" if signed > at or missing else "no word of saying"
            frame = Frame(_OTHER, (at, at), subject, 0, at, rule)
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
                    _OTHER, (verb, verb + 1), subject, min(nxt, verb), max(verb + 1, subject[1]), "other verb"
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
                labelled = at == 1 and self._word(0) in _QUOTE_LABELS
                rule = LABELLED if labelled else "colon"
                frame = Frame(_COLON, (at, at + 1), subject, 0, at + 1, rule)
                self.frames.append(frame)
            if at + 1 < self.count:
                frame.after = [Stretch(at + 1, self._region_end(at + 1, frame))]
            else:
                frame.colon = True
