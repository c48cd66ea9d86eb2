"""Attributions in the passive: `Doe was told by Roe that …`, `Roe was quoted as saying …`.

Positions are numbers of tokens.
"""

from __future__ import annotations

from .content import ContentReader
from .cues import FORMS, CueForm
from .mentions import Phrase, phrase_after, subject_before
from .sentence import Frame, Stretch

# So many words may stand before the words in marks that say how somebody was called.
_JUDGED = 8
_NOMINAL = frozenset("BDAwI#")
MODALS = frozenset(["would", "will", "could", "can", "may", "might", "must", "should", "shall"])


class PassiveReader(ContentReader):
    """Reads the frames whose word of saying is a participle."""

    def _passive(self, group: int, at: int, end: int, form: CueForm) -> Frame | None:
        subject = None
        told = False
        rule = "passive"
        if any(token.word.lower() in MODALS for token in self.tokens[group:at]):
            # `Doe may be asked to go`
            return None
        if form.lemma == "quote":
            return self._quoted(subject_before(self.tokens, group), group, at, end)
        for by in range(end, min(self.count, end + 1)):
            if self._word(by) == "by":
                told = self._word(group - 1).lower() == "as"
                subject = phrase_after(self.tokens, by + 1, apposition=not told)
                if subject is not None:
                    of = next((k for k in range(*subject) if self._word(k) == "of"), None)
                    if form.lemma == "accuse" and of is not None and of > subject[0]:
                        subject = subject[0], of
                    end = subject[1]
                break
        if subject is not None and self._kind(end) == "," and told:
            return self._as_told(Frame(form, (group, at + 1), subject, group - 1, end, rule))
        if subject is not None and told and self._kind(group - 2) == "," and group > 2:
            return self._told_before(Frame(form, (group, at + 1), subject, group - 2, end, rule))
        frame = Frame(
            form, (group, end if subject is None else at + 1), subject, group, end, rule, passive=True
        )
        head = subject_before(self.tokens, group)
        if head is not None:
            frame.left = head[0]
        if (
            form.lemma
            in ("say", "report", "announce", "tell", "inform", "allege", "ask", "accuse", "estimate")
            and self._kind(end) in "TGSI"
        ):
            if (
                form.lemma in ("tell", "inform", "ask", "say", "report", "announce", "allege", "estimate")
                and self._kind(end) in "TGS"
            ):
                self._after(frame, end)
            elif form.lemma == "accuse" and self._word(end) == "of":
                if head is not None:
                    frame.before = [Stretch(*head)]
                frame.after = [Stretch(end, self._clause_end(end, frame))]
                if subject is None:
                    self._accuser(frame)
        else:
            self._judged(frame, head, end)
        if not frame.after and "q" in form.habits and self._kind(end) == "R":
            self._after(frame, end)
        return frame if frame.after else None

    def _as_told(self, frame: Frame) -> Frame | None:
        """`As reported by the Example Daily, the talks have failed.`"""
        if self._kind(frame.right + 1) not in "PDBO#wSA":
            return None
        frame.after = [Stretch(frame.right + 1, self._clause_end(frame.right + 1, frame))]
        return frame

    def _told_before(self, frame: Frame) -> Frame | None:
        """`The talks have failed, as reported by the Example Daily.`"""
        assert frame.subject is not None
        start = self._start_of_content(frame.left)
        cue = " ".join(token.word for token in self.tokens[slice(*frame.cue)])
        if self._credit(start, frame.left, frame.subject, cue):
            return None
        frame.before = [Stretch(start, frame.left)]
        return frame

    def _accuser(self, frame: Frame) -> None:
        """`Freedonia was accused of lying by Sylvania`: who accuses stands last."""
        first, last = frame.after[0]
        for by in range(last - 2, first, -1):
            if self._word(by) == "by" and not self._word(by + 1).endswith("ing"):
                subject = phrase_after(self.tokens, by + 1, apposition=False)
                if subject is not None and subject[1] == last:
                    frame.subject, frame.after = subject, [Stretch(first, by)]
                return

    def _judged(self, frame: Frame, head: Phrase | None, start: int) -> None:
        """`The plan was described (by Roe) as "a trap" (by Doe)`: what is called, and how."""
        at = start + (self._word(start) == "as")
        last = next((k + 1 for k in range(at, min(self.count, at + _JUDGED)) if self._kind(k) == "R"), None)
        if last is None or head is None or any(self._kind(k) in "XPTW,;:" for k in range(at, last - 1)):
            return
        if frame.subject is None and self._word(last) == "by":
            frame.subject = phrase_after(self.tokens, last + 1)
        if frame.subject is not None:
            frame.before, frame.after = [Stretch(*head)], [Stretch(start, last)]

    def _quoted(
        self, subject: Phrase | None, group: int, at: int, end: int, via: Phrase | None = None
    ) -> Frame | None:
        """`Roe was quoted (by the agency) as saying`, `state media quoted Roe as saying`."""
        as_at = next((k for k in range(end, min(self.count, end + 12)) if self._word(k) == "as"), None)
        if as_at is None or not self._is_gerund(as_at + 1):
            return None
        if self._word(end) == "by" and via is None:
            via = phrase_after(self.tokens, end + 1)
        if subject is not None and subject[0] == end and set(self.kinds[end:as_at]) <= _NOMINAL:
            # `quoted a source of the Freedonian ministry as saying`
            subject = end, as_at
        frame = Frame(FORMS["saying"], (as_at + 1, as_at + 2), subject, group, as_at + 2, "quoted as saying")
        frame.via, frame.via_cue = via, self._word(at)
        self.free = as_at + 2
        left = via[0] if via is not None else group
        right = as_at + 2
        if via is None and subject is not None:
            left = subject[0]
            if self._word(right) == "by" and (via := phrase_after(self.tokens, right + 1)):
                # `sources were quoted as saying by the agency`
                frame.via, right = via, via[1]
        if left > 1 and self._kind(left - 1) == "," and self._kind(self._past_times(right)) in ".;":
            # `The plan is dead, it quoted Roe as saying on Monday.`
            frame.left = left
            self._loose_before(frame, left - 1)
            return frame
        self._after(frame, as_at + 2)
        if not frame.after and left and self._kind(left - 1) == "R" and self._ends_clause(left - 1):
            # `…," it quoted Roe as saying`.
            frame.left = left
            frame.before = [Stretch(self._start_of_content(left), left)]
        return frame

    def _is_gerund(self, at: int) -> bool:
        form = FORMS.get(self._word(at))
        return form is not None and form.shape == "ing"
