"""What is said: the stretches before, after or around an attribution clause."""

from __future__ import annotations

import re

from ...lexicon import words
from .between import BetweenReader
from .citing import CITING
from .cues import FORMS
from .lookalikes import NAMING
from .mentions import Phrase
from .sentence import TIME_CLAUSES, Frame, Stretch
from .tokens import is_verb

# A title has few words, and all but the short ones are capitalised.
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TITLE_WORDS = 6
# So many words are a clause, even without a verb that is known; in a sentence of their own, so few.
_WHOLE = 6
_SHORT = 5
# So many blanks in words in marks make them rather somebody's words than a name.
_PHRASE = 3
_TIMES = words("time_words")
# `said having him there was a help`
_OPENING_PARTICIPLES = frozenset({"being", "having"})
_OPENING_VERBS = frozenset(word.capitalize() for word, form in FORMS.items() if form.participle)
_TIME_CLAUSES = frozenset({"as", "when", "while"})
# What opens a question that is reported: `asked how`.
_ASKING = frozenset({"how", "if", "what", "when", "where", "whether", "why"})
_SPANS_OF_TIME = frozenset(
    ["minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"]
)
_AFTER = frozenset({"after", "ago", "before", "earlier", "later", "since"})
# `said about ten states would come`
_ROUNDING = frozenset({"about", "around"})
_LISTENER = 5
_THERE = frozenset({"here", "there", "then"})
_GOES_ON = frozenset({"because", "so", "since", "unless"})
# `announced plans to sail`
_INTENTIONS = frozenset({"decision", "intention", "plan", "plans", "readiness", "willingness", "wish"})
_FINDING = frozenset({"find", "show", "suggest", "indicate", "conclude"})
_PAPERS = words("document_words")
# Habits of verbs that take a noun phrase.
_OBJECT = frozenset("neN")
_CLAUSE_ONLY = frozenset({"say", "tell", "argue", "insist"})


class ContentReader(BetweenReader):
    """Finds the stretches that belong to a frame whose clause is known."""

    def _place(self, frame: Frame) -> None:
        left = frame.left
        habits = frame.form.habits
        before = self._kind(left - 1) if left else "^"
        stop = self._past_signs(left, frame)
        if stop < left:
            before = "R"
        if (
            before == "R"
            and stop - 1 > 0
            and "c" in habits
            and "o" not in habits
            and (
                self._kind(self._past_times(frame.right)) == "T"
                or (self._kind(frame.right) == "P" and self._kind(frame.right + 1) in "XAw")
            )
        ):
            before = "^"
        if (
            before == "R"
            and not frame.inherits
            and not (frame.subject is not None and self._kind(frame.subject[0]) == "W")
            and not self._is_title(stop - 1, frame)
            and (self._ends_clause(stop - 1) or stop < left or frame.rule == "turned round")
        ):
            start = self._start_of_content(stop)
            frame.before = [Stretch(start, stop)]
        elif (
            before in (",", "-")
            and left >= 2
            and not frame.inherits
            and not (frame.subject is not None and self._kind(frame.subject[0]) == "W")
            and ("r" in habits or "c" in habits or self._closes(frame))
        ):
            self._loose_before(frame, left - 1)
        if frame.before:
            self._after_before(frame)
        elif not frame.after:
            self._after(frame, frame.right)

    def _past_signs(self, left: int, frame: Frame) -> int:
        """Before the comma or dash between words in marks and the clause: `"…", – said Roe`."""
        stop = left
        while stop > 1 and left - stop < 2 and self._kind(stop - 1) in ",-":
            stop -= 1
        if self._kind(stop - 1) != "R":
            return left
        loose = self._kind(stop) == "-" and self._word(frame.cue[0]) != "put" and frame.rule != "turned round"
        return left if loose else stop

    def _closes(self, frame: Frame) -> bool:
        """Whether a clause that could report a clause reports none behind it: `…, Roe pointed out.`"""
        right = self._past_times(frame.right)
        return (
            frame.form.is_clausal
            and (self._kind(right) in ".," or self._word(right) in TIME_CLAUSES or self._is_moment(right))
            and self._kind(right + 1) not in "RT"
        )

    def _is_title(self, at: int, frame: Frame) -> bool:
        """`On "Morning Walk," Roe said …`: a name in marks after a preposition, with a clause said later."""
        opening = self._kind(self._start_of_content(at))
        if opening != "I" or self._kind(frame.right) in ".,":
            return False
        start, end = self.tokens[at].start, self.tokens[at].end
        words_ = _LONG_WORD.findall(self.text, start, end)
        return len(words_) <= _TITLE_WORDS and all(word[0].isupper() for word in words_)

    def _loose_before(self, frame: Frame, stop: int) -> None:
        """Words without marks before the clause: `The plan is dead, Roe said.`"""
        right = frame.right
        if "o" in frame.form.habits:
            right = self._past_hearer(right, frame)
        right = self._past_times(right)
        right += self._word(right) in _THERE and self._kind(right + 1) == ","
        if self._kind(right) == "G":
            # `…, he confided to reporters, …`
            listener = self.kinds.find(",", right, right + _LISTENER)
            heard = listener > 0 and set(self.kinds[right + 1 : listener]) <= set("DBw")
            right = listener if heard else right
        following = self._kind(right)
        start = self._start_of_content(stop)
        opening = self._opening_kind(start)
        if (following == "," and self._ends_after(right)) or (
            following == "T" and is_verb(self._word(right + 1))
        ):
            following = "I"
        if (
            following == ","
            and right + 2 < self.count
            and self._kind(right + 1) in "XTPDBw#G"
            and (self._kind(right + 1) == "X" or not self._cue_next(right + 1))
            and (not self._word(right + 1).endswith("ing") or self.tokens[start].kind == "S")
        ):
            if self.tokens[start].kind not in "IA" and stop > start:
                frame.before = [Stretch(start, stop)]
            frame.after = [Stretch(right + 1, self._clause_end(right + 1, frame))]
            frame.rule = "inside the clause"
            return
        if stop - start < 3 and not (following == "," and self._kind(right + 1) == "R"):
            return
        clausal = stop - start >= _WHOLE or any(
            # `the plan needs no vote`
            token.kind in "XPR" or (token.kind == "w" and self._kind(at + 1) == "D")
            for at, token in enumerate(self.tokens[start:stop], start)
        )
        ends = following == ";" or (following == "." and self._only_stops(right))
        if (
            ends
            or following in "IAW"
            or self._word(right) in CITING
            or (following == "S" and self._word(right) in _TIME_CLAUSES | TIME_CLAUSES)
            or (following == "B" and self._word(right) in _TIMES)
            or following == "G"
            or self._word(right) in _TIMES
            or self._is_moment(right)
        ):
            nested = any(token.kind == "," for token in self.tokens[start:stop])
            whole = opening not in "IS" or nested or self._word(start).lower() == "whether"
            whole = whole and not self._opens(start)
            clausal = clausal or (whole and ends and stop - start >= _SHORT)
            if clausal and (whole or ends) and not self._clause_follows(right):
                frame.before = [Stretch(start, stop)]
        elif (
            following == ","
            and self._kind(right + 1) == "R"
            and "q" in frame.form.habits
            and (start == 0 or (self._kind(start - 1) == "R" and self._word(start - 1) == "."))
            and (self.tokens[start].kind in "DBPw#" or self._word(start) == "If")
            and not self._word(start).endswith("ed")
            and not self.tokens[start].word.lower().endswith("ing")
        ):
            frame.before = [Stretch(start, stop)]
            frame.after = [Stretch(right + 1, self._region_end(right + 1, frame))]
        elif (
            following == ","
            and right + 1 < self.count
            and (self._kind(right + 1) not in "RCWS" or self._goes_on_after(right + 1))
            and not self._cue_next(right + 1)
        ):
            nxt = right + 1
            if self._word(nxt).endswith("ing") or nxt - 1 - start < 2:
                if clausal and opening not in "IS":
                    frame.before = [Stretch(start, stop)]
                return
            frame.before = [Stretch(start, stop)]
            frame.after = [Stretch(nxt, self._clause_end(nxt, frame))]
            frame.rule = "inside the clause"
        elif following == "," and clausal and opening not in "IS" and not self._opens(start):
            frame.before = [Stretch(start, stop)]

    def _opening_kind(self, start: int) -> str:
        """The kind of the first word of what is said; `About` is part of the number it stands before."""
        number = self._word(start).lower() in _ROUNDING and self._kind(start + 1) in "#w"
        return "#" if number else self._kind(start)

    def _ends_after(self, comma: int) -> bool:
        """Whether the writer goes on behind a clause: when it was said, how, who reported it."""
        nxt = comma + 1
        return (
            self._is_moment(nxt) or self._word(nxt) == "without" or self._cue_clause(nxt, closed=True)
        ) and self._kind(nxt) != "R"

    def _is_moment(self, at: int) -> bool:
        """`a day after the talks`, `hours before he left`: when somebody spoke."""
        for k in range(at, min(self.count, at + 5)):
            if self._word(k) in _SPANS_OF_TIME:
                return self._word(k + 1) in _AFTER
            if self._kind(k) not in "D#wA":
                return False
        return False

    def _opens(self, start: int) -> bool:
        """Whether a sentence opens with a participle: `Asked about it, Roe said, "…"`.

        Not where that is the subject: `Sending ships was never on the table, Roe said`.
        """
        word = self._word(start)
        cornered = word.endswith("ed") and self._kind(start + 1) == "I"
        if start or not (word in _OPENING_VERBS or word.endswith("ing") or cornered):
            return False
        verb = next((k for k in range(1, self.count) if self._kind(k) in "XTWSP,;R"), 0)
        return not (word.endswith("ing") and self._kind(verb) == "X")

    def _goes_on_after(self, at: int) -> bool:
        """`…, she said, but also …`, `…, he said, because …`: what is said goes on behind the clause."""
        word = self._word(at)
        return word in _GOES_ON or (
            word == "but" and (self._word(at + 1) in ("also", "that") or self._quotes_on(at + 1))
        )

    def _quotes_on(self, at: int) -> bool:
        """`…, she said, but the country would be "with you, at every step"`: more than a name in marks."""
        region = self.kinds.find("R", at)
        if region < 0 or any(k in self.cue_set for k in range(at, region)):
            return False
        start, end = self.tokens[region].start, self.tokens[region].end
        return self.text.count(" ", start, end) >= _PHRASE

    def _only_stops(self, at: int) -> bool:
        return all(token.kind == "." for token in self.tokens[at:])

    def _clause_follows(self, at: int) -> bool:
        """Whether a clause of what is said comes behind: not one of `a meeting that brought news`."""
        for k in range(at, min(self.count, at + 14)):
            if k in self.cue_set and k > at:
                return False
            if self._kind(k) == "T" and not is_verb(self._word(k + 1)):
                return True
        return False

    def _start_of_content(self, stop: int) -> int:
        """Where words before the clause begin: at the sentence, or after the attribution before."""
        start = 0
        for frame in self.frames:
            edge = max([frame.right, *(last for _, last in frame.stretches)])
            if edge < stop and frame.stretches:
                start = max(start, edge)
            elif edge == stop and frame.is_plain and self._is_within(frame):
                # `They left after Roe said no, Doe said`
                pass
            elif edge == stop and frame.before and self._has_region(*frame.before[-1]):
                # `"No," Roe told them, according to his office`
                start = max(start, edge)
            elif edge == stop and frame.is_plain:
                # `Roe insisted the plan was sound, Doe's office said`
                start = max(start, frame.left)
            elif edge == stop and frame.inherits and frame.form.finite and frame.after:
                # `Roe praised Doe and said the plan was sound, his office said`
                shared = [one.left for one in self.frames if one.subject == frame.subject]
                start = min([*shared, frame.subject[0]] if frame.subject is not None else shared)
            elif frame.right < stop and frame.stretches:
                start = max(start, frame.right)
        start = max(start, self._past_label(stop), self.kinds.rfind(";", start, stop) + 1)
        while start < stop and self.tokens[start].kind in "C,;-.:":
            start += 1
        for at in range(stop - 1, max(start, stop - 3), -1):
            if self._kind(at) == "R" and self._kind(at - 1) == ":":
                return at
        return start

    def _is_within(self, frame: Frame) -> bool:
        """Whether the attribution stands in a clause of time of the sentence."""
        return self._is_subordinate(frame) or self._word(frame.left - 1).lower() in TIME_CLAUSES

    def _past_label(self, stop: int) -> int:
        """Past `Norway:` at the head of a sentence, where a whole clause follows."""
        colon = self.kinds.find(":", 1, 4)
        return colon + 1 if 0 < colon < stop - 3 and set(self.kinds[:colon]) == {"B"} else 0

    def _credit(self, start: int, stop: int, source: Phrase, cue: str) -> bool:
        """Whether nothing new is said before `…, according to Reuters`: then Roe's words came through it."""
        if not self.frames or not self.frames[-1].stretches or self.frames[-1].via is not None:
            return False
        last = self.frames[-1]
        heard = "o" in last.form.habits and start == last.right
        adjunct = heard or self._kind(start) == "I"
        if stop > start and (not adjunct or any(kind in "XPTWR" for kind in self.kinds[start:stop])):
            return False
        self.frames[-1].via, self.frames[-1].via_cue = source, cue
        return True

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
            if self._kind(at) == "X" and "c" in habits and self._kind(start) != "P":
                # `warned the river could rise`
                at = start
        if not (self._kind(at) == "G" and "i" in habits):
            at = self._past_adjuncts(at)
        if at == start and self._kind(at) + self._kind(at + 1) + self._kind(at + 2) == "wIT":
            # `said early on that`
            at += 2
        if at == start and "c" in habits:
            at = self._past_bare_day(at)
            timed = self._past_times(at)
            if timed > at and self._kind(at) != "T" and self._kind(timed) in "TPDB":
                # `said this week the river`
                at = timed
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
        elif frame.negated:
            return
        elif kind == "T" and "t" not in habits and at == start and _OBJECT & set(habits):
            last = self._clause_end(at, frame)
            if self._worth(habits, at, last):
                frame.after = [Stretch(at, last)]
        elif (kind == "X" and "c" in habits and frame.left >= 1 and self._kind(frame.left - 1) in "WT") or (
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
            if "q" in habits or _OBJECT & set(habits):
                frame.after = [Stretch(at, self._region_end(at, frame))]
        elif "w" in habits and (kind == "W" or self._word(at) in _ASKING):
            frame.after = [Stretch(at, self._clause_end(at, frame))]
        elif kind == "G" and "i" in habits:
            first = start if frame.form.lemma == "ask" and self._kind(start) in "OPDBw#" else at
            frame.after = [Stretch(first, self._clause_end(at, frame))]
        elif (
            self._word(at) == "as"
            and "N" in habits
            and self._kind(at + 1) == "R"
            and self._is_of_which(frame)
        ):
            frame.after = [Stretch(at, at + 2)]
        elif self._word(frame.left).lower() == "as" and kind == "G" and (comma := self._past_listener(at)):
            frame.after = [Stretch(comma + 1, self._clause_end(comma + 1, frame))]
        elif (
            kind == ","
            and self._word(frame.left).lower() == "as"
            and (frame.left == 0 or self._kind(frame.left - 1) in "C,;-")
            and "c" in habits
            and self._kind(at + 1) in "PDBO#wSA"
        ):
            frame.after = [Stretch(at + 1, self._clause_end(at + 1, frame))]
        elif kind in ".,;:)-CX" and not (kind == "X" and self._word(at) in _OPENING_PARTICIPLES):
            return
        elif "t" in habits and (ahead := self._that_ahead(start)):
            frame.after = [Stretch(ahead, self._clause_end(ahead, frame))]
        elif "q" in habits and (ahead := self._region_ahead(at)):
            frame.after = [Stretch(ahead, self._region_end(ahead, frame))]
        elif (about := start + (self._kind(start) == "A")) and self._word(about) in frame.form.prepositions:
            last = self._clause_end(about + 1, frame)
            if self._worth(habits, about + 1, last):
                frame.after = [Stretch(about + 1, last)]
        elif ("c" in habits or self._is_finding(frame)) and self._clausal(at, frame):
            frame.after = [Stretch(at, self._clause_end(at, frame))]
        elif (at == start or "o" in habits) and not self._is_timed(start):
            last = self._clause_end(start, frame)
            if (
                self._kind(start) in "DBPOw#IAR"
                and last > start
                and (
                    self._worth(habits, start, last, announces=frame.form.lemma == "announce")
                    and not self._is_naming(frame, start, last)
                    if _OBJECT & set(habits)
                    else (frame.form.lemma in _CLAUSE_ONLY or "q" in habits) and self._has_region(start, last)
                )
            ):
                if (self._kind(start) in "IA" and not {"N", "e"} & set(habits)) or not (
                    (_OBJECT | {"c", "t"}) & set(habits)
                ):
                    if "q" in habits:
                        self._later_region(frame, start, last)
                    return
                frame.after = [Stretch(start, last)]

    def _is_of_which(self, frame: Frame) -> bool:
        """`a plan which Roe described as "dead"`: what is described stands before."""
        return frame.left > 0 and self._kind(frame.left - 1) in "WT"

    def _worth(self, habits: str, first: int, last: int, *, announces: bool = False) -> bool:
        """Whether a noun phrase tells what is said: by its marks, by the verb, or by a clause within."""
        if "N" in habits or self._has_region(first, last):
            return True
        if announces:
            intends = any(self._word(at) in _INTENTIONS for at in range(first, last))
            return any(kind == "T" or (kind == "G" and intends) for kind in self.kinds[first + 1 : last])
        last = next((at for at in range(first + 1, last) if self.kinds[at : at + 2] == ",W"), last)
        return "e" in habits and any(
            self.kinds[at] in "XPTW"
            or (self.kinds[at] in "IG" and self._word(at + 1).endswith("ing"))
            or (self.kinds[at] == "G" and self._kind(at + 1) == "w")
            for at in range(first + 1, last)
        )

    def _is_naming(self, frame: Frame, first: int, last: int) -> bool:
        """`called it the Long Bridge`, `called a meeting`, `called Roe to ask`: no words of hers."""
        if frame.form.lemma not in NAMING or self._has_region(first, last):
            return False
        names = self._kind(last - 1) == "B" and "w" not in self.kinds[first:last]
        to = self.kinds.find("Gw", first, last)
        rings = to > first and "B" in self.kinds[first:to] and "D" not in self.kinds[first + 1 : to]
        return names or rings or self._word(first) in ("a", "an")

    def _is_finding(self, frame: Frame) -> bool:
        """`The report found the bridge was unsafe`: papers find and show clauses, people find things."""
        if frame.form.lemma not in _FINDING or frame.subject is None:
            return False
        return any(token.word.lower() in _PAPERS for token in self.tokens[slice(*frame.subject)])

    def _later_region(self, frame: Frame, start: int, last: int) -> None:
        for at in range(start, last):
            if self._kind(at) == "R":
                if self._kind(at - 1) in ",:" or self._ends_clause(at):
                    frame.after = [Stretch(at, self._region_end(at, frame))]
                return

    def _clausal(self, at: int, frame: Frame) -> bool:
        """Whether a clause without `that` begins here: `said talks had failed`, not `kept the pace`."""
        kind = self._kind(at)
        if self._word(at) in _ROUNDING and self._kind(at + 1) in "#w":
            kind = "#"
        if kind == "P":
            return True
        if kind not in "DBw#SAIOX" or (
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
