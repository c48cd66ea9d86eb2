"""Who says, by which word, and what: the attributions of one sentence.

A frame is a word of saying with the phrase it is attributed to and the stretches that are said. Three shapes:
what is said stands before (`…, Roe said`), after (`Roe said that …`) or around it (`The plan, Roe said, is dead`).
Positions are numbers of tokens; stretches are code points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ...lexicon import words
from .cues import FORMS, CueForm
from .mentions import Phrase, main_subject, phrase_after, subject_before
from .tokens import Token

_BE = frozenset(
    [
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "being",
        "isn't",
        "wasn't",
        "weren't",
        "isn’t",
        "wasn’t",
        "weren’t",
    ]
)
_MODALS = frozenset(["would", "will", "could", "can", "may", "might", "must", "should", "shall"])
_NEGATIONS = frozenset(
    [
        "not",
        "never",
        "didn't",
        "didn’t",
        "doesn't",
        "doesn’t",
        "don't",
        "don’t",
        "wouldn't",
        "wouldn’t",
        "won't",
        "won’t",
        "hasn't",
        "hasn’t",
        "haven't",
        "haven’t",
        "hadn't",
        "hadn’t",
        "couldn't",
        "couldn’t",
        "can't",
        "can’t",
        "cannot",
    ]
)
_REFUSALS = frozenset(
    [
        "declined",
        "declines",
        "declining",
        "decline",
        "refused",
        "refuses",
        "refusing",
        "refuse",
        "failed",
        "fails",
        "failing",
    ]
)
_TIMES = words("time_words")
_CLAUSE_ONLY = frozenset({"say", "tell", "argue", "insist"})
_TRAILERS = frozenset(
    {"a", "an", "but", "while", "though", "although", "whereas", "despite", "where", "citing"}
)
_WEAK = frozenset({"n", "N", "nq", "Nq"})
_NAMING = frozenset({"call", "dub", "label", "brand"})
_ROLES = words("role_nouns")
_SOURCES = words("anonymous_words")
_ADJECTIVES = frozenset(
    ["other", "many", "several", "few", "own", "recent", "new", "same", "various", "public", "unmet"]
)
_NOUNS = frozenset(
    [
        "answers",
        "appeals",
        "attacks",
        "backs",
        "boasts",
        "briefs",
        "calls",
        "challenges",
        "charges",
        "claims",
        "comments",
        "complaints",
        "debates",
        "demands",
        "details",
        "emails",
        "blogs",
        "directs",
        "estimates",
        "fears",
        "finds",
        "forecasts",
        "frames",
        "hints",
        "hopes",
        "issues",
        "jokes",
        "likes",
        "messages",
        "notes",
        "objects",
        "offers",
        "orders",
        "outlines",
        "pans",
        "pleads",
        "pledges",
        "points",
        "posts",
        "projects",
        "promises",
        "protests",
        "questions",
        "quotes",
        "reports",
        "requests",
        "retorts",
        "reviews",
        "shows",
        "signals",
        "starts",
        "states",
        "supports",
        "texts",
        "threats",
        "tweets",
        "views",
        "views",
        "wishes",
    ]
)
_ARTEFACTS = frozenset(
    [
        "ad",
        "ads",
        "advertisement",
        "editorial",
        "email",
        "emails",
        "e-mail",
        "letter",
        "letters",
        "memo",
        "message",
        "messages",
        "note",
        "op-ed",
        "petition",
        "post",
        "press",
        "release",
        "reply",
        "report",
        "speech",
        "statement",
        "statements",
        "tweet",
        "tweets",
    ]
)
# Marks at whose inner end a stretch in marks is a sentence or clause of its own.
_CLAUSE_ENDS = frozenset(",.?!…-—–")
_LONGEST_PLAIN = 12


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
    def stretches(self) -> list[Stretch]:
        return self.before + self.after


def habits_of(frame: Frame) -> str:
    return frame.form.habits


class Reader:
    """Reads the frames of one sentence from left to right."""

    def __init__(self, text: str, tokens: list[Token], cues: list[int], *, follows_region: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.cues = cues
        self.cue_set = frozenset(cues)
        self.follows_region = follows_region
        lower = sum(token.kind == "w" for token in tokens)
        self.headline = lower <= 1 or lower * 6 < len(tokens)
        self.count = len(tokens)
        self.frames: list[Frame] = []
        self.free = 0

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
            if frame is not None:
                self.frames.append(frame)
                self.free = max(self.free, frame.cue[1])
        self._colons()
        self._other_verbs()
        self._words_alone()
        for number, frame in enumerate(self.frames[:-1]):
            if frame.subject is None and frame.form.shape == "ing":
                frame.subject = self.frames[number + 1].subject
        return self.frames

    def _words_alone(self) -> None:
        """A long stretch in marks without any word of saying is the subject's all the same."""
        for at in range(1, self.count):
            token = self.tokens[at]
            if (
                token.kind == "R"
                and not self._claimed(at)
                and self.text.count(" ", token.start, token.end) >= 6
            ):
                subject = main_subject(self.tokens[:at])
                if subject is None or self.headline:
                    continue
                frame = Frame(_OTHER, (at, at), subject, 0, at, "no word of saying")
                frame.after = [Stretch(at, self._region_end(at, frame))]
                self.frames.append(frame)

    def _claimed(self, at: int) -> bool:
        return any(first <= at < last for frame in self.frames for first, last in frame.stretches)

    def _other_verbs(self) -> None:
        """Words in marks with a verb beside them that is in no list: `"…," she surmised`, `"…," sighed Roe`."""
        for at in range(self.count):
            if self._kind(at) != "R" or self._claimed(at):
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
        """`The ruling: "…"`, `Roe had a plain answer: "…"`: words in marks after a colon that nobody has yet."""
        for at in range(1, self.count):
            if self.tokens[at].kind != ":" or self._kind(at + 1) not in "R." or self.tokens[at].word != ":":
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

    # What a token is

    def _kind(self, at: int) -> str:
        return self.tokens[at].kind if 0 <= at < self.count else "."

    def _word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < self.count else ""

    def _ends_clause(self, at: int) -> bool:
        """Whether the stretch in marks at `at` ends a clause: `dead," she said` against `the "dead" plan`."""
        return self.tokens[at].word in _CLAUSE_ENDS

    def _has_region(self, first: int, last: int) -> bool:
        return any(token.kind == "R" for token in self.tokens[first:last])

    # The attribution clause

    def _verb(self, at: int) -> Frame | None:
        form = FORMS[self.tokens[at].word.lower()]
        if form.lemma == "cite" and form.shape == "ing" and self._cites_source(at + 1):
            return None
        group, passive, negated, infinitive = self._group(at, form)
        if negated and self._word(group).lower() in _REFUSALS:
            return None
        before = self._kind(group - 1) if group else "^"
        if form.shape == "participle" and group == at:
            return None
        if group == at and self._is_noun(at, form):
            return None
        end = at + 1
        if form.lemma == "point":
            if self._word(end) != "out" and self._word(end) != "to":
                return None
            end += self._word(end) == "out"
        elif self._word(end) in ("back", "out") and "q" in form.habits:
            end += 1
        if form.lemma == "put":
            if self._word(end) != "it":
                return None
            end += 1
        if passive or (
            form.participle
            and before == "S"
            and group == at
            and self._word(group - 1).lower() in ("when", "if", "as", "though", "although", "while", "once")
        ):
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
            heard = phrase_after(self.tokens, end, apposition=False)
            quoted = heard and self._quoted(heard, group, at, end, subject_before(self.tokens, group))
            if quoted:
                return quoted
        frame = self._turned(group, end, form) if form.finite or form.shape == "base" else None
        if frame is None:
            frame = self._straight(group, at, end, form, infinitive)
        if frame is None or (frame.subject is None and form.shape == "base" and not self.follows_region):
            return None
        if infinitive and form.habits in _WEAK:
            return None
        frame.negated = negated
        if form.habits in _WEAK and (
            negated or any(token.word.lower() in _MODALS for token in self.tokens[group:at])
        ):
            return None
        self._place(frame)
        return frame if frame.stretches or frame.colon or frame.subject else None

    def _cites_source(self, start: int) -> bool:
        """`citing two officials`: that is where a report comes from, not what is said."""
        for at in range(start, min(self.count, start + 8)):
            if self._word(at).lower() in _SOURCES:
                return bool(self.frames)
            if self._kind(at) in ",;:.R":
                return False
        return False

    def _is_noun(self, at: int, form: CueForm) -> bool:
        """Whether the form is rather a noun, a name or a naming here: `three states`, `Islamic State`, `a boat called`."""
        word, following = self._word(at), self._kind(at + 1)
        if at == 0:
            return False
        if word[0].isupper() and self._kind(at - 1) != "R" and not self.headline:
            return True
        before = self._kind(at - 1)
        if before == "D" and (
            not self._subject_word(at - 1)
            or (form.shape == "base" and self._word(at - 1).lower() in ("this", "that"))
        ):
            return True
        if before == "I" and (
            form.shape != "ing" or self._word(at - 1).lower() in ("about", "of", "from", "like")
        ):
            return True
        if before in "BwP" and self._word(at - 1).endswith(("'s", "’s")) and before != "P":
            return True
        if form.lemma in _NAMING and form.participle and following in "BR" and before in "wB":
            phrase = subject_before(self.tokens, at)
            if phrase is not None and phrase[0] and self._kind(phrase[0] - 1) in "STW":
                return False
            if (
                phrase is None
                or self._word(phrase[0]).lower() in ("a", "an", "this", "one", "another", "new")
                or self._kind(phrase[0]) == "w"
            ):
                return True
        if form.shape == "base" and form.lemma not in ("put",) and not form.participle:
            if word.lower() + "s" in _NOUNS and before in ",-C:;^":
                return True
            return before in "wB#" and not self._plural(at - 1)
        if form.shape == "third" and word.lower() in _NOUNS:
            if following == "I" and before in "BP)" and self._word(at + 1) in form.prepositions:
                return False
            if (following in "IC)" and before != "P") or (following in ".," and before not in "PB"):
                return True
            if before == "w":
                phrase = subject_before(self.tokens, at)
                return phrase is None or self._kind(phrase[0]) != "D" or self._word(at - 1) in _ADJECTIVES
        return False

    def _subject_word(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == "D" and token.word.lower() in (
            "this",
            "that",
            "these",
            "those",
            "some",
            "many",
            "most",
            "all",
            "both",
            "few",
            "another",
            "several",
        )

    def _plural(self, at: int) -> bool:
        return self._word(at).endswith("s") or self._word(at) in ("people", "men", "women", "police")

    def _group(self, at: int, form: CueForm) -> tuple[int, bool, bool, bool]:
        """Start of the verb group, and whether it is passive, negated, an infinitive."""
        start = at
        passive = negated = infinitive = False
        auxiliaries = 0
        while start > 0:
            token = self.tokens[start - 1]
            if token.kind == "A" or token.kind == "X":
                lower = token.word.lower()
                negated = negated or lower in _NEGATIONS
                if token.kind == "X":
                    if not auxiliaries and lower in _BE and (form.participle):
                        passive = True
                    auxiliaries += 1
                start -= 1
            elif token.kind == "G" and not infinitive and (form.shape == "base"):
                infinitive = True
                start -= 1
                before = self._word(start - 1)
                if before in _REFUSALS:
                    return start - 1, False, True, True
                if self._kind(start - 1) == "w" or before in ("going", "on"):
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

    def _turned(self, group: int, end: int, form: CueForm) -> Frame | None:
        """`…," said Roe`: the phrase stands after the word of saying."""
        if group == 0:
            if not self.follows_region and not (end < self.count and self._kind(end) in "B"):
                return None
        elif self._kind(group - 1) == "R":
            if not self._ends_clause(group - 1):
                return None
        elif self._kind(group - 1) not in (",", "-") or "r" not in form.habits:
            return None
        if form.habits in _WEAK or form.lemma in _NAMING:
            return None
        if "q" not in form.habits or self._kind(end) not in "BDw#P" or self._word(end) in _TIMES:
            return None
        subject = phrase_after(self.tokens, end)
        if subject is None:
            return None
        if group and self._kind(group - 1) != "R":
            plain = phrase_after(self.tokens, end, apposition=False)
            if form.lemma == "tell" or plain is None or self._kind(plain[1]) not in ".,IA":
                return None
            if (
                self._kind(plain[1]) in "IA,"
                and self._kind(end) != "B"
                and self._word(plain[1] - 1) not in _ROLES
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
            if last.kind not in "PBw)" or (last.kind == "B" and subject[0] > 0) or last.word in _ARTEFACTS:
                subject = None
        if (
            subject is not None
            and infinitive
            and self.tokens[subject[1] - 1].word.lower().endswith(("ing", "ed"))
        ):
            subject = None
        if subject is not None:
            left = subject[0]
            while left > 0 and self.tokens[left - 1].kind == "S" and self._word(left - 1).lower() == "as":
                left -= 1
            return Frame(form, (group, end), subject, left, end, "subject before")
        if group > 0 and self._kind(group - 1) == "R" and not self._ends_clause(group - 1):
            return None
        subject = self._inherited(group, form)
        return Frame(form, (group, end), subject, group, end, "subject shared", inherits=True)

    def _inherited(self, before: int, form: CueForm) -> Phrase | None:
        said = [frame for frame in self.frames if frame.subject is not None and frame.stretches]
        for frame in reversed(said):
            if max(last for _, last in frame.stretches) <= before:
                return frame.subject
        if form.shape == "ing":
            for at in range(before - 2, max(0, before - 40), -1):
                if self._kind(at) == "S" and self._word(at) in ("as", "while", "when", "after", "before"):
                    found = phrase_after(self.tokens, at + 1)
                    if found is not None and found[1] < before:
                        return found
                    break
                if self._kind(at) == "R":
                    break
        near = self._clause_subject(before)
        if near is not None:
            return near
        if said:
            return said[-1].subject
        found = main_subject(self.tokens[:before])
        return found if found is not None and found[1] <= before else None

    def _clause_subject(self, before: int) -> Phrase | None:
        """The phrase that opens the clause a joined verb belongs to: `when pressed, he laughed and said`."""
        for at in range(before - 1, max(-1, before - 60), -1):
            if at and self._kind(at - 1) not in ",;STC-":
                continue
            first = at
            while self._kind(first) in "AC":
                first += 1
            kind = self._kind(first)
            if kind == "P" and first < before:
                return first, first + 1
            if kind in "BD" and self._kind(at - 1) != "C":
                found = phrase_after(self.tokens, first, apposition=False)
                if (
                    found is not None
                    and found[1] < before
                    and self._kind(found[1]) in "Xw"
                    and not self._timed(found)
                ):
                    return found
        return None

    def _timed(self, phrase: Phrase) -> bool:
        return any(token.word in _TIMES for token in self.tokens[slice(*phrase)])

    def _passive(self, group: int, at: int, end: int, form: CueForm) -> Frame | None:
        subject = None
        rule = "passive"
        if form.lemma == "quote":
            return self._quoted(subject_before(self.tokens, group), group, at, end)
        for by in range(end, min(self.count, end + 3)):
            if self._word(by) == "by":
                subject = phrase_after(self.tokens, by + 1)
                if subject is not None:
                    of = next((k for k in range(*subject) if self._word(k) == "of"), None)
                    if form.lemma == "accuse" and of is not None and of > subject[0]:
                        subject = subject[0], of
                    end = subject[1]
                break
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
        elif "q" in form.habits and self._kind(end) == "R":
            self._after(frame, end)
        return frame if frame.after else None

    def _quoted(
        self, subject: Phrase | None, group: int, at: int, end: int, via: Phrase | None = None
    ) -> Frame | None:
        """`Roe was quoted (by the agency) as saying`, `state media quoted Roe as saying`."""
        as_at = next((k for k in range(end, min(self.count, end + 12)) if self._word(k) == "as"), None)
        if as_at is None or FORMS.get(self._word(as_at + 1), _OTHER).shape != "ing":
            return None
        if self._word(end) == "by" and via is None:
            via = phrase_after(self.tokens, end + 1)
        frame = Frame(FORMS["saying"], (as_at + 1, as_at + 2), subject, group, as_at + 2, "quoted as saying")
        frame.via, frame.via_cue = via, self._word(at)
        self.free = as_at + 2
        self._after(frame, as_at + 2)
        return frame

    def _according(self, at: int) -> Frame | None:
        if self._kind(at + 1) != "G":
            return None
        subject = phrase_after(self.tokens, at + 2, apposition=False)
        if subject is None:
            return None
        frame = Frame(_ACCORDING, (at, at + 2), subject, at, subject[1], "according to")
        right = frame.right
        # what follows the source up to the next comma describes it: according to a report published on Monday,
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
            if self._kind(second) == ",":
                comma = second
        opens = at == 0 or all(token.kind in "AC,S" for token in self.tokens[:at])
        if opens:
            if comma + 1 < self.count:
                first = comma + (self._kind(comma) != "R")
                frame.after = [Stretch(first, self._clause_end(first, frame))]
            return frame if frame.after else None
        start = self._start_of_content(at)
        stop = at - (self._kind(at - 1) in ",-")
        if stop > start + 2 or self._kind(start) == "R":
            frame.before = [Stretch(start, stop)]
        if (
            self._kind(at - 1) == ","
            and self._kind(comma) == ","
            and comma + 1 < self.count
            and self._kind(comma + 1) not in "CW"
        ):
            nxt = comma + 1
            if self._word(nxt).lower() not in FORMS and not self._word(nxt).endswith("ing"):
                frame.after = [Stretch(nxt, self._clause_end(nxt, frame))]
        return frame if frame.stretches else None

    # What is said

    def _place(self, frame: Frame) -> None:
        left = frame.left
        habits = frame.form.habits
        before = self._kind(left - 1) if left else "^"
        sayer = "q" in habits or "c" in habits or "n" in habits or "N" in habits
        if before == "," and left >= 2 and self._kind(left - 2) == "R":
            before = "R"
            stop = left - 1
        else:
            stop = left
        if (
            before == "R"
            and stop - 1 > 0
            and "c" in habits
            and "o" not in habits
            and (
                self._kind(frame.right) == "T"
                or (self._kind(frame.right) == "P" and self._kind(frame.right + 1) in "XAw")
            )
        ):
            before = "^"
        if (
            before == "R"
            and sayer
            and not frame.inherits
            and (self._ends_clause(stop - 1) or stop < left or frame.rule == "turned round")
        ):
            start = self._start_of_content(stop)
            frame.before = [Stretch(start, stop)]
        elif before in (",", "-") and left >= 2 and ("r" in habits or "c" in habits) and not frame.inherits:
            self._loose_before(frame, left - 1)
        if frame.before:
            self._after_before(frame)
        elif not frame.after:
            self._after(frame, frame.right)

    def _loose_before(self, frame: Frame, stop: int) -> None:
        """Words without marks before the clause: `The plan is dead, Roe said.`"""
        right = frame.right
        if "o" in habits_of(frame):
            right = self._past_hearer(right, frame)
        right = self._past_times(right)
        following = self._kind(right)
        start = self._start_of_content(stop)
        if (
            following == ","
            and right + 2 < self.count
            and self._kind(right + 1) in "XTPDBw#G"
            and not self._cue_next(right + 1)
            and (not self._word(right + 1).endswith("ing") or self.tokens[start].kind == "S")
        ):
            if self.tokens[start].kind not in "IA" and stop > start:
                frame.before = [Stretch(start, stop)]
            frame.after = [Stretch(right + 1, self._clause_end(right + 1, frame))]
            frame.rule = "inside the clause"
            return
        if stop - start < 3:
            return
        clausal = any(token.kind in "XPR" for token in self.tokens[start:stop]) or stop - start >= 6
        ends = following == "." and self._only_stops(right)
        if (
            ends
            or following in "IA"
            or (following == "B" and self._word(right) in _TIMES)
            or following == "G"
            or self._word(right) in _TIMES
        ):
            opening = self.tokens[start].kind
            nested = any(token.kind == "," for token in self.tokens[start:stop])
            if clausal and (opening not in "IS" or nested) and not self._clause_follows(right):
                frame.before = [Stretch(start, stop)]
        elif (
            following == ","
            and self._kind(right + 1) == "R"
            and "q" in habits_of(frame)
            and self.tokens[start].kind not in "IAGC"
            and not self.tokens[start].word.lower().endswith("ing")
        ):
            frame.before = [Stretch(start, stop)]
            frame.after = [Stretch(right + 1, self._region_end(right + 1, frame))]
        elif (
            following == ","
            and right + 1 < self.count
            and self._kind(right + 1) not in "RCWS"
            and not self._cue_next(right + 1)
        ):
            nxt = right + 1
            if self._word(nxt).endswith("ing") or nxt - 1 - start < 2:
                if clausal and self.tokens[start].kind not in "IS":
                    frame.before = [Stretch(start, stop)]
                return
            frame.before = [Stretch(start, stop)]
            frame.after = [Stretch(nxt, self._clause_end(nxt, frame))]
            frame.rule = "inside the clause"
        elif following == "," and clausal and self.tokens[start].kind not in "IS":
            frame.before = [Stretch(start, stop)]

    def _past_times(self, at: int) -> int:
        """Past `on Monday`, `Tuesday night`."""
        reached = at
        while self._word(reached) in _TIMES or (
            self._kind(reached) == "I" and self._word(reached + 1) in _TIMES
        ):
            reached += 1 + (self._kind(reached) == "I")
            if self._kind(reached) == "#":
                reached += 1
        return reached

    def _only_stops(self, at: int) -> bool:
        return all(token.kind == "." for token in self.tokens[at:])

    def _clause_follows(self, at: int) -> bool:
        return any(token.kind == "T" for token in self.tokens[at : at + 14])

    def _cue_next(self, at: int) -> bool:
        return any(k in self.cue_set for k in (at, at + 1))

    def _start_of_content(self, stop: int) -> int:
        """Where words before the clause begin: at the sentence, or after the attribution before."""
        start = 0
        for frame in self.frames:
            edge = max([frame.right, *(last for _, last in frame.stretches)])
            if edge < stop and frame.stretches:
                start = max(start, edge)
            elif frame.right < stop and frame.stretches:
                start = max(start, frame.right)
        while start < stop and self.tokens[start].kind in "C,;-.:":
            start += 1
        for at in range(stop - 1, max(start, stop - 3), -1):
            if self._kind(at) == "R" and self._kind(at - 1) == ":":
                return at
        return start

    def _after_before(self, frame: Frame) -> None:
        """`"A," Roe said, "B."`: the second piece of what is said."""
        if frame.after:
            return
        limit = min(self.count, frame.right + 25)
        for at in range(frame.right, limit):
            kind = self._kind(at)
            if kind == "R":
                if at == frame.right or self._kind(at - 1) in (",", ":", "-"):
                    frame.after = [Stretch(at, self._region_end(at, frame))]
                return
            if kind in ";TW" or (at in self.cue_set and at > frame.right):
                return

    def _after(self, frame: Frame, start: int) -> None:
        habits = frame.form.habits
        at = start
        if "o" in habits:
            at = self._past_hearer(at, frame)
        at = self._past_adjuncts(at)
        if at >= self.count:
            return
        kind = self._kind(at)
        if kind == ":":
            if at + 1 >= self.count:
                frame.colon = True
            elif "q" in habits or "t" in habits or self._kind(at + 1) == "R":
                frame.after = [
                    Stretch(
                        at + 1, self._region_end(at + 1, frame) if self._kind(at + 1) == "R" else self.count
                    )
                ]
        elif frame.negated and kind != "R":
            return
        elif kind == "T" and "t" not in habits and at == start and ("N" in habits or "n" in habits):
            last = self._clause_end(at, frame)
            if "N" in habits or self._has_region(at, last):
                frame.after = [Stretch(at, last)]
        elif (kind == "X" and "c" in habits and frame.left >= 1 and self._kind(frame.left - 1) == "W") or (
            kind == "T" and "t" in habits
        ):
            frame.after = [Stretch(at, self._clause_end(at, frame))]
        elif (
            kind in ",-"
            and self._kind(at + 1) in "IAwB"
            and "t" in habits
            and (ahead := self._that_ahead(at + 1))
        ):
            frame.after = [Stretch(ahead, self._clause_end(ahead, frame))]
        elif kind == "," and self._kind(at + 1) == "R" and "q" in habits:
            frame.after = [Stretch(at + 1, self._region_end(at + 1, frame))]
        elif kind == "R":
            if "q" in habits or "n" in habits or "N" in habits:
                frame.after = [Stretch(at, self._region_end(at, frame))]
        elif (kind == "S" and "w" in habits) or (kind == "W" and "w" in habits):
            frame.after = [Stretch(at, self._clause_end(at, frame))]
        elif kind == "G" and "i" in habits:
            first = start if frame.form.lemma == "ask" and self._kind(start) in "OPDBw#" else at
            frame.after = [Stretch(first, self._clause_end(at, frame))]
        elif kind in ".,;:)-CX":
            return
        elif "t" in habits and (ahead := self._that_ahead(start)):
            frame.after = [Stretch(ahead, self._clause_end(ahead, frame))]
        elif "q" in habits and (ahead := self._region_ahead(at)):
            frame.after = [Stretch(ahead, self._region_end(ahead, frame))]
        elif self._kind(start) in "IG" and self._word(start) in frame.form.prepositions:
            last = self._clause_end(start + 1, frame)
            if "N" in habits or self._has_region(start + 1, last):
                frame.after = [Stretch(start + 1, last)]
        elif "c" in habits and self._clausal(at, frame):
            frame.after = [Stretch(at, self._clause_end(at, frame))]
        elif at == start or "o" in habits:
            last = self._clause_end(start, frame)
            if (
                self._kind(start) in "DBPOw#IAR"
                and last > start
                and (
                    "N" in habits
                    or (("n" in habits or frame.form.lemma in _CLAUSE_ONLY) and self._has_region(start, last))
                    or ("q" in habits and self._has_region(start, last))
                )
            ):
                if (self._kind(start) in "IA" and "N" not in habits) or not (
                    {"n", "N", "c", "t"} & set(habits)
                ):
                    if "q" in habits:
                        self._later_region(frame, start, last)
                    return
                frame.after = [Stretch(start, last)]

    def _that_ahead(self, start: int) -> int | None:
        """`that` after a hearer or adverbials and their comma: `telling voters in Springfield, Ohio, that`."""
        for at in range(start, min(self.count, start + 14)):
            kind = self._kind(at)
            if kind == "T":
                return at if self._kind(at - 1) in ",-" else None
            if kind in "XPRWS;:" or at in self.cue_set:
                return None
        return None

    def _region_ahead(self, start: int) -> int | None:
        """The stretch in marks that follows a comma or colon after adverbials: `had written a year ago, "…"`."""
        for at in range(start, min(self.count, start + 14)):
            kind = self._kind(at)
            if kind == "R":
                return at if self._kind(at - 1) in ",:" and self._ends_clause(at) else None
            if kind in "XPTW;-" or at in self.cue_set:
                return None
        return None

    def _later_region(self, frame: Frame, start: int, last: int) -> None:
        for at in range(start, last):
            if self._kind(at) == "R":
                if self._kind(at - 1) in ",:" or self._ends_clause(at):
                    frame.after = [Stretch(at, self._region_end(at, frame))]
                return

    def _clausal(self, at: int, frame: Frame) -> bool:
        """Whether a clause without `that` begins at `at`: `said talks had failed`, not `maintained the pace`."""
        kind = self._kind(at)
        if kind == "P":
            return True
        if kind not in "DBw#SAIO" or (
            kind == "S" and self._word(at) not in ("if", "although", "though", "while", "because")
        ):
            return False
        if (
            frame.form.lemma in _CLAUSE_ONLY
            and kind not in "I"
            and not (kind == "A" and self._kind(at + 1) in "I.,")
        ):
            return True
        relative = False
        for k in range(at + 1, min(self.count, at + 16)):
            here = self._kind(k)
            if here in "WT":
                relative = True
            elif here in "XP":
                if not relative:
                    return True
                relative = False
            elif here in ";:" or (here == "," and kind == "I"):
                return False
        return False

    def _past_hearer(self, at: int, frame: Frame) -> int:
        kind = self._kind(at)
        if kind in "OP":
            return at + 1
        if kind == "D" and self._word(at).lower() in ("her", "this"):
            if self._kind(at + 1) in "TR,SGP":
                return at + 1
        if kind in "DBw#":
            start = at
            named = False
            while at < self.count and at - start < 14:
                kind = self._kind(at)
                if kind == "D" and at > start and self._kind(at - 1) not in "IC":
                    break
                if kind == "B":
                    if (
                        at > start
                        and self._kind(at - 1) == "w"
                        and self._word(at) not in _TIMES
                        and not named
                        and self._kind(at - 1) != "C"
                    ):
                        lower = self._word(at - 1)
                        if lower in (
                            "reporters",
                            "voters",
                            "supporters",
                            "lawmakers",
                            "journalists",
                            "people",
                        ):
                            break
                    named = True
                elif kind == "w":
                    if named and self._kind(at - 1) == "B":
                        nxt = self._kind(at + 1)
                        if nxt in "XA":
                            break
                elif (
                    kind == "I"
                    or (kind == "C" and self._kind(at + 1) in "BwD" and self._word(at) == "and")
                    or (kind == "." and self._kind(at - 1) == "B" and at + 1 < self.count)
                    or kind in "AD"
                    or (
                        kind == "R"
                        and (self._kind(at + 1) == "T" or self._word(at - 1).endswith(("'s", "’s")))
                    )
                ):
                    pass
                else:
                    break
                at += 1
            return at
        return at

    def _past_adjuncts(self, at: int) -> int:
        """Past `in an interview on Monday` where what is said follows it; else no step."""
        reached = at
        for _ in range(6):
            kind = self._kind(reached)
            word = self._word(reached)
            if kind == "A" or word in _TIMES:
                reached += 1
            elif kind == "I" or kind == "G":
                nxt = reached + 1
                taken = 0
                while nxt < self.count and taken < 14:
                    k = self._kind(nxt)
                    if (
                        k in "Bw#AI"
                        or (
                            k == "R"
                            and (self._kind(nxt + 1) == "T" or self._word(nxt - 1).endswith(("'s", "’s")))
                        )
                        or (k == "D" and (taken == 0 or self._kind(nxt - 1) in "ICG"))
                        or (k == "." and nxt + 1 < self.count)
                        or (k == "C" and self._kind(nxt + 1) in "Bw")
                    ):
                        nxt += 1
                        taken += 1
                    else:
                        break
                if taken == 0:
                    break
                reached = nxt
            elif kind == "(":
                close = next(
                    (k for k in range(reached, min(self.count, reached + 12)) if self._kind(k) == ")"), None
                )
                if close is None:
                    break
                reached = close + 1
            elif kind == "," and self._kind(reached + 1) == "A" and self._kind(reached + 2) == ",":
                reached += 3
            else:
                break
        kind = self._kind(reached)
        if reached == at:
            return at
        if kind in "T:R" or (kind == "," and self._kind(reached + 1) == "R"):
            return reached
        if kind in "PD" and self._kind(at) in "IG":
            return reached
        return at + 1 if self._kind(at) == "A" and self._kind(at + 1) in "TRPDB:" else at

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
        conditional = self._kind(start + (self._kind(start) == "T")) in "SI"
        while at < self.count:
            kind = self._kind(at)
            if kind == ";":
                return at
            if kind in ",-" and at > start:
                if self._breaks(at, frame) or (not conditional and self._trails(at + 1)):
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
                if self._breaks(at, frame) or self._trails(at + 1) or self._kind(at + 1) in "PX":
                    return at + 1
            elif (
                kind == "C" and at > start and self._word(at) in ("and", "but") and self._joined_cue(at + 1)
            ) or (at in self.cue_set and at > start and self._word(at) == "according"):
                return at
            at += 1
        stop = self.count
        while stop > start + 1 and self._kind(stop - 1) in ".,:-":
            stop -= 1
        return stop

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
        if (
            self._kind(at) == "W"
            or word in _TRAILERS
            or (self._kind(at) == "P" and self._kind(at + 1) in "Xw")
        ):
            return not self._marks_ahead(at)
        return False

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
        return form is not None and form.finite and ("q" in form.habits or "N" in form.habits)

    def _cue_clause(self, at: int, *, closed: bool = False) -> bool:
        """Whether a new `Roe said` begins at `at`; `closed`: with nothing but marks after it."""
        for k in range(at, min(self.count, at + 6)):
            if k in self.cue_set:
                form = FORMS.get(self._word(k).lower())
                if form is None or not form.finite or "q" not in form.habits or k == at:
                    return False
                after = k + 1 + (self._word(k + 1) in ("back", "out"))
                return (
                    not closed
                    or self._kind(after) in ".:"
                    or (self._kind(after) in ",-" and self._kind(after + 1) == "R")
                )
            if self._kind(k) not in "BPDwA":
                return False
        return False


_ACCORDING = CueForm("according to", "past", False, "ctq")
_COLON = CueForm(":", "past", False, "q")
_OTHER = CueForm("", "past", False, "q")
SIGNATURE = CueForm("", "past", False, "q")
