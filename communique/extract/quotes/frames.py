"""Who says, and by which word: the attributions of one sentence.

A frame is a word of saying with the phrase it is attributed to and the stretches that are said. Three
shapes: what is said stands before (`…, Roe said`), after (`Roe said that …`) or around it (`The plan, Roe
said, is dead`). Positions are numbers of tokens.
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import words
from .citing import is_source
from .cues import BESIDES, FORMS, CueForm
from .lookalikes import NAMING
from .mentions import Phrase, in_series, main_subject, phrase_after, subject_before
from .passives import MODALS
from .sayings import SayingReader
from .sentence import BE, Frame, Stretch
from .tokens import is_verb

_LEADING = words("leading_verbs")
_BEFORE_PARTICIPLES = frozenset(["when", "if", "as", "though", "although", "while", "once"])
# `the agency quoted her as saying`
# `with several saying`
_SEVERAL = frozenset({"many", "most", "several"})
_WAYS = frozenset({"away", "back", "down", "off", "out", "up"})
_QUOTED = frozenset({"her", "him", "them"})
_CONDITIONS = frozenset({"if", "unless"})
_NEGATIONS = words("negations")
_REFUSALS = words("refusals")
_NOBODIES = words("nobodies")
_TIMES = words("time_words")
_ROLES = words("role_nouns")
_SIGNS = frozenset(
    [
        "sign", "signs", "banner", "banners", "placard", "placards", "poster", "posters", "slogan", "slogans",
        "t-shirt", "t-shirts", "shirt", "shirts", "billboard", "billboards", "sticker", "stickers",
        "graffiti", "motto", "inscription", "plaque",
    ]
)  # fmt: skip
_ARTEFACTS = words("statement_nouns")
# Of `wanted to know`.
_ASKING = "qrw"
_ACCORDING = CueForm("according to", "past", False, "ctq")
SIGNATURE = CueForm("", "past", False, "q")


class Reader(SayingReader):
    """Reads the frames of one sentence from left to right."""

    def read(self) -> list[Frame]:
        for at in self.cues:
            if (
                at < self.free
                and self.frames
                and (self.frames[-1].cue[0] <= at < self.frames[-1].cue[1] or self.frames[-1].via)
            ):
                continue
            frame = (
                self._according(at) if self.tokens[at].word in ("according", "According") else self._verb(at)
            )
            if frame is not None and not self._is_anaphoric(frame) and not self._is_supposed(frame):
                self.frames.append(frame)
                self.free = max(self.free, frame.cue[1])
        self._in_words()
        self._headline_colon()
        self._headline_dash()
        self._colons()
        besides = [at for at, token in enumerate(self.tokens) if token.word in BESIDES]
        if besides:
            self._nouns(besides)
            self._sayings(besides)
        self._other_verbs()
        self._words_alone()
        for number, frame in enumerate(self.frames):
            if frame.subject is None and frame.form.shape == "ing":
                after = self.frames[number + 1 : number + 2]
                frame.subject = after[0].subject if after else self._subject_behind(frame)
        return self.frames

    def _subject_behind(self, frame: Frame) -> Phrase | None:
        """`Roe` of `Since announcing that she would run, Roe has risen`."""
        end = frame.stretches[-1].last if frame.stretches else self.count
        return phrase_after(self.tokens, end + 1, apposition=False) if self._kind(end) == "," else None

    def _verb(self, at: int) -> Frame | None:
        form = FORMS[self.tokens[at].word.lower()]
        aside = form.shape == "ing" or self._word(at - 1) in ("which", "who")
        if (
            form.lemma in ("cite", "quote")
            and aside
            and (self._cites_source(at + 1) or self._is_inserted(at))
        ):
            return None
        told = form.lemma in ("brief", "inform") and self._word(at + 1) in ("on", "about", "of")
        if told and at and is_source(self.tokens[at - 1]):
            # `three people briefed on the matter`.
            return None
        group, passive, negated, infinitive = self._group(at, form)
        if (negated and self._word(group).lower() in _REFUSALS) or self._word(group - 1) == "nor":
            return None
        if form.shape == "participle" and group == at:
            return None
        if self._word(group - 1) == "worth" or (group == at and self._is_noun(at, form)):
            return None
        if form.lemma == "maintain" and not form.finite and self._kind(at + 1) not in "TR":
            # `maintaining the sanctions`
            return None
        end = at + 1
        if form.lemma == "point":
            if self._word(end) != "out" and self._word(end) != "to":
                return None
            end += self._word(end) == "out"
        elif self._word(end) in ("back", "out") and "q" in form.habits:
            end += 1
        if form.lemma == "shoot" and (self._word(end - 1) != "back" or self._kind(end) not in "TR,:."):
            return None
        if form.lemma == "call" and self._word(end) in ("in", "up", "off"):
            return None
        if form.lemma == "go" and self._kind(end) not in "R,:." and self._word(end) not in ("on", "like"):
            return None
        if form.lemma == "put":
            if self._word(end) != "it":
                return None
            end += 1
        if form.lemma == "want" and self._word(end) == "to" and self._word(end + 1) == "know":
            form, end = replace(form, habits=_ASKING), end + 2
        if passive or (form.participle and group == at and self._is_reduced(group, end, form)):
            return self._passive(group, at, end, form)
        if (
            form.participle
            and group == 0
            and not self.follows_region
            and not self.headline
            and self._kind(end) not in "B:"
        ):
            return self._passive(group, at, end, form)
        if form.lemma in ("quote", "cite") and form.shape != "ing":
            her = self._word(end) in _QUOTED
            heard = (end, end + 1) if her else phrase_after(self.tokens, end, apposition=False)
            quoted = heard and self._quoted(heard, group, at, end, subject_before(self.tokens, group))
            if quoted:
                return quoted
        frame = self._turned(group, end, form) if form.finite or form.shape == "base" else None
        if frame is None:
            frame = self._straight(group, at, end, form, infinitive)
        if frame is None or (frame.subject is None and form.shape == "base" and not self.follows_region):
            return None
        if infinitive and form.is_weak:
            return None
        if frame.subject is not None and self._is_sign(frame.subject):
            return None
        frame.negated = negated or self._is_nobody(frame.subject)
        if form.is_weak and (negated or any(token.word.lower() in MODALS for token in self.tokens[group:at])):
            return None
        self._place(frame)
        return frame if frame.stretches or frame.colon or frame.subject else None

    def _is_supposed(self, frame: Frame) -> bool:
        """`If Roe says no`: nobody said it yet."""
        supposed = frame.left > 0 and self._word(frame.left - 1).lower() in _CONDITIONS
        return supposed and not any(self._has_region(*stretch) for stretch in frame.stretches)

    def _is_anaphoric(self, frame: Frame) -> bool:
        """`He said this on Friday`, `This was reported by the paper`: what was said stands elsewhere."""
        if frame.before:
            first = frame.before[0].first
            reported = FORMS.get(self._word(first + 2))
            return (
                self._word(first) in ("This", "It")
                and self._kind(first + 1) == "X"
                and reported is not None
                and reported.participle
            )
        return any(
            self._word(first) in ("this", "so") and self._kind(first + 1) in ".,;IAS"
            for first, _ in frame.after
        )

    def _is_reduced(self, group: int, end: int, form: CueForm) -> bool:
        """Whether a participle is passive without its auxiliary: `as told by Roe`, `drafted by Doe`."""
        before = self._kind(group - 1) if group else "^"
        if before == "S":
            return self._word(group - 1).lower() in _BEFORE_PARTICIPLES
        # `said by telephone` is no passive.
        return before in ",wB" and self._word(end) == "by" and "r" not in form.habits

    def _is_sign(self, subject: Phrase) -> bool:
        """`signs reading`, `a banner read`: slogans, which nobody says."""
        first, end = subject
        if first > 1 and self._kind(first - 1) == "I":
            first -= 2
        return any(token.word.lower() in _SIGNS for token in self.tokens[first:end])

    def _is_nobody(self, subject: Phrase | None) -> bool:
        return subject is not None and self._word(subject[0]).lower() in _NOBODIES

    def _is_inserted(self, at: int) -> bool:
        """`…, citing a letter, said`, `Citing a letter, Roe said`: another verb of saying comes behind it."""
        if at and self._kind(at - 1) != ",":
            return False
        comma = next((k for k in range(at + 1, min(self.count, at + 12)) if self._kind(k) in ",R"), at)
        reach = 2 if at else 6
        return self._kind(comma) == "," and any(k in self.cue_set for k in range(comma + 1, comma + reach))

    def _cites_source(self, start: int) -> bool:
        """`citing two officials`: that is where a report comes from, not what is said."""
        for at in range(start, min(self.count, start + 8)):
            if is_source(self.tokens[at]):
                return bool(self.frames)
            if self._kind(at) in ",;:.R":
                return False
        return False

    def _group(self, at: int, form: CueForm) -> tuple[int, bool, bool, bool]:
        """Start of the verb group, and whether it is passive, negated, an infinitive."""
        start = at
        passive = negated = infinitive = False
        auxiliaries = 0
        while start > 0:
            token = self.tokens[start - 1]
            if token.kind in "AX" or self._is_not_yet(start - 1) or self._is_floating(start - 1):
                lower = token.word.lower()
                negated = negated or lower in _NEGATIONS
                if token.kind == "X":
                    if not auxiliaries and lower in BE and form.participle:
                        passive = True
                    auxiliaries += 1
                start -= 1
            elif token.kind == "G" and not infinitive and (form.shape == "base"):
                infinitive = True
                start -= 1
                before = self._word(start - 1)
                if before in _REFUSALS:
                    return start - 1, False, True, True
                if is_verb(before) or before in _LEADING:
                    start -= 1
                    if before == "on":
                        start -= 1
            else:
                break
        if (
            start < at
            and self.tokens[start].kind == "A"
            and start > 0
            and self._kind(start - 1) not in "BPW,Rw)"
        ):
            while start < at and self.tokens[start].kind == "A":
                start += 1
        return start, passive, negated, infinitive

    def _is_floating(self, at: int) -> bool:
        """`both` of `Roe and Doe have both said`, `Roe and Doe all said`."""
        return self._word(at) in ("both", "all") and at > 0 and self._kind(at - 1) in "XB"

    def _is_not_yet(self, at: int) -> bool:
        return self._word(at) == "yet" and self._word(at - 1) in _NEGATIONS

    def _turned(self, group: int, end: int, form: CueForm) -> Frame | None:
        """`…," said Roe`: the phrase stands after the word of saying."""
        if group == 1 and self._word(0) == "So" and self.follows_region:
            # `"…" So said Roe.`
            subject = phrase_after(self.tokens, end)
            return (
                None if subject is None else Frame(form, (group, end), subject, 0, subject[1], "turned round")
            )
        if group == 0:
            if not self.follows_region and not (end < self.count and self._kind(end) in "B"):
                return None
        elif self._kind(group - 1) == "R":
            if not self._ends_clause(group - 1):
                return None
        elif self._kind(group - 1) not in (",", "-") or "r" not in form.habits:
            return None
        if form.is_weak or form.lemma in NAMING:
            return None
        if "q" not in form.habits or self._kind(end) not in "BDw#P" or self._word(end) in _TIMES:
            return None
        subject = phrase_after(self.tokens, end)
        if subject is None:
            return None
        if group and self._kind(group - 1) != "R":
            plain = phrase_after(self.tokens, end, apposition=False)
            if form.lemma == "tell" or plain is None or self._kind(plain[1]) not in ".,;IAWS":
                return None
            if (
                self._kind(plain[1]) in "IA,W"
                and "B" not in self.kinds[plain[0] : plain[1]]
                and not any(token.word in _ROLES or is_source(token) for token in self.tokens[slice(*plain)])
            ):
                return None
        if self._kind(subject[1]) == "X" or (form.lemma == "tell" and self._kind(subject[1]) in "TPR"):
            return None
        return Frame(form, (group, end), subject, group, subject[1], "turned round")

    def _straight(self, group: int, at: int, end: int, form: CueForm, infinitive: bool) -> Frame | None:
        """`Roe said`: the phrase stands before, or is that of the verb this one is joined to."""
        subject = (
            None
            if form.shape == "ing" and self._kind(group - 1) == ","
            else subject_before(self.tokens, group)
        )
        if form.shape == "ing" and group == at and subject is not None:
            last = self.tokens[subject[1] - 1]
            beside = subject[0] > 0 and self._word(subject[0] - 1) != "with"
            named = last.kind == "B" and beside
            several = last.word in _SEVERAL and not beside
            if (
                (last.kind not in "PBw)" and not several)
                or named
                or last.word in _ARTEFACTS
                or self._is_deed(subject)
            ):
                subject = None
            else:
                subject = self._before_verb(subject)
        if (
            subject is not None
            and infinitive
            and self.tokens[subject[1] - 1].word.lower().endswith(("ing", "ed"))
        ):
            subject = None
        if infinitive and subject is not None and self._word(subject[0]).lower() == "it":
            # `it is too early to say`
            return None
        if infinitive and self._word(group - 2) == "to" and self._word(group - 3) in ("took", "takes"):
            # `took to X to say`
            subject = subject_before(self.tokens, group - 3)
        elif infinitive and self._kind(group) == "G" and self._kind(group - 1) in "wB" and not self.headline:
            # `called an envoy to complain`, unlike the headline `Roe to complain`
            return None
        if subject is not None:
            left = self._past_manner(subject[0])
            return Frame(form, (group, end), subject, left, end, "subject before")
        if group > 0 and self._kind(group - 1) == "R" and not self._ends_clause(group - 1):
            return None
        subject = self._inherited(group, form)
        return Frame(form, (group, end), subject, group, end, "subject shared", inherits=True)

    def _before_verb(self, phrase: Phrase) -> Phrase:
        """`the government` of `the government came out of a meeting saying …`."""
        verb = next((k for k in range(phrase[0] + 1, phrase[1]) if is_verb(self._word(k))), None)
        if verb is None or self._kind(verb - 1) not in "Bw":
            return phrase
        if self._kind(verb + 1) not in "IAG" and self._word(verb + 1) not in _WAYS:
            return phrase
        return phrase[0], verb

    def _is_deed(self, phrase: Phrase) -> bool:
        """`launched an attack on Doe, calling him …`: an attack speaks to nobody."""
        first, end = phrase
        head = next((k - 1 for k in range(first + 1, end) if self._kind(k) == "I"), end - 1)
        word = self._word(head)
        return self._word(first) in ("a", "an") and self._kind(head) == "w" and word not in _ROLES

    def _past_manner(self, left: int) -> int:
        """Before `as` and `that is how`: `"…" – that is how Roe put it`."""
        while left > 0 and self.tokens[left - 1].kind == "S" and self._word(left - 1).lower() == "as":
            left -= 1
        if left > 1 and self._word(left - 1) == "how" and self._kind(left - 2) == "X":
            left -= 2
            left -= self._word(left - 1).lower() in ("that", "this", "which")
        return left

    def _inherited(self, before: int, form: CueForm) -> Phrase | None:
        said = [frame for frame in self.frames if frame.subject is not None and frame.stretches]
        for frame in reversed(said):
            if max(last for _, last in frame.stretches) <= before:
                return frame.subject
        if form.shape == "ing":
            for at in range(before - 2, max(0, before - 40), -1):
                if self._kind(at) in "SI" and self._word(at) in ("as", "while", "when", "after", "before"):
                    found = phrase_after(self.tokens, at + 1)
                    if found is not None and found[1] < before and self._heads_verb(found[1]):
                        return found
                    if self._kind(at) == "S":
                        break
                if self._kind(at) == "R":
                    break
        near = self._clause_subject(before, own=form.shape == "ing")
        if near is not None:
            return near
        if said:
            return said[-1].subject
        found = main_subject(self.tokens[:before])
        return found if found is not None and found[1] <= before else None

    def _clause_subject(self, before: int, *, own: bool) -> Phrase | None:
        """The phrase that opens the clause a joined verb belongs to: `when pressed, he laughed and said`.

        `own`: not that of a clause with `that`: `Roe denied that Doe had won, saying`.
        """
        for at in range(before - 1, max(-1, before - 60), -1):
            if at and self._kind(at - 1) not in (",;SC-" if own else ",;STC-"):
                continue
            if self._kind(at - 1) == "," and in_series(self.tokens, at - 1):
                continue
            first = self._past_times(at)
            while self._kind(first) in "AC":
                first += 1
            if self._kind(first) == "I" and self._kind(first + 1) == "B":
                # `In Lima the ministers`, `In May 2020 the ministers`
                behind = first + 2 + (self._kind(first + 2) == "#")
                first = behind if self._kind(behind) in "DP" else first
            kind = self._kind(first)
            if first < before and (kind == "P" or (kind == "w" and first + 1 in self.cue_set)):
                return first, first + 1
            if kind in "BD" and self._kind(at - 1) != "C":
                found = phrase_after(self.tokens, first, apposition=False)
                if (
                    found is not None
                    and found[1] < before
                    and self._heads_verb(found[1])
                    and not self._timed(found)
                ):
                    return found
        return None

    def _heads_verb(self, at: int) -> bool:
        return self._kind(at) == "X" or self._may_be_verb(at)

    def _may_be_verb(self, at: int) -> bool:
        word = self._word(at)
        return self._kind(at) == "w" and (is_verb(word) or word.endswith("s") or word in FORMS)

    def _timed(self, phrase: Phrase) -> bool:
        return any(token.word in _TIMES for token in self.tokens[slice(*phrase)])

    def _according(self, at: int) -> Frame | None:
        if self._kind(at + 1) != "G" or self._kind(at - 1) == "W":
            return None
        subject = phrase_after(self.tokens, at + 2, apposition=False)
        if subject is None:
            return None
        frame = Frame(_ACCORDING, (at, at + 2), subject, at, subject[1], "according to")
        if self._word(subject[1]) == "by" and self._word(subject[1] - 1).endswith("ed"):
            # `a note published by the ministry`
            frame.subject = subject[0], max(subject[0] + 1, subject[1] - 1)
        right = frame.right
        # What follows the source up to the next comma describes it: `a report published on Monday,`
        comma = next(
            (k for k in range(right, min(self.count, right + 14)) if self._kind(k) in (",", "R", ";")),
            self.count,
        )
        if self._kind(comma) == "," and (
            self._kind(comma + 1) in "DW" or self._word(comma + 1).endswith("ing")
        ):
            second = next(
                (k for k in range(comma + 1, min(self.count, comma + 12)) if self._kind(k) in ",XRP"), comma
            )
            if self._kind(second) == "," and self._goes_on_behind(second):
                comma = second
        opens = at == 0 or all(token.kind in "AC,S" for token in self.tokens[:at])
        if opens:
            if comma + 1 < self.count:
                first = comma + (self._kind(comma) != "R")
                frame.after = [Stretch(first, self._clause_end(first, frame))]
            return frame if frame.after else None
        stop = at - (self._kind(at - 1) in ",-")
        start = self._start_of_content(stop)
        if self._credit(start, stop, subject, _ACCORDING.lemma):
            return None
        if stop > start + 2 or self._kind(start) == "R":
            frame.before = [Stretch(start, stop)]
        if (
            self._kind(at - 1) == ","
            and self._kind(comma) == ","
            and comma + 1 < self.count
            and self._kind(comma + 1) not in "CW"
        ):
            nxt = comma + 1
            spoken = self._word(nxt).lower() in FORMS or self._cue_clause(nxt, closed=True)
            if not spoken and not self._word(nxt).endswith("ing"):
                frame.after = [Stretch(nxt, self._clause_end(nxt, frame))]
        return frame if frame.stretches else None

    def _goes_on_behind(self, comma: int) -> bool:
        """Whether a clause follows what may be an apposition: `According to Roe, the envoy, it failed`."""
        return (
            self._kind(comma + 1) not in "WC"
            and not self._word(comma + 1).endswith("ing")
            and not in_series(self.tokens, comma)
        )
