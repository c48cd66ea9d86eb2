"""What stands between a word of saying and what is said: hearers, days, adverbials, and sources cited.

Positions are numbers of tokens.
"""

from __future__ import annotations

from ...lexicon import words
from .citing import is_citing, is_source
from .lookalikes import LookalikeReader
from .sentence import Frame

_TIMES = words("time_words")
_NEXT = frozenset({"following", "next", "previous", "same"})
# So many tokens may stand between a word of saying and its `that`.
_FAREST_THAT = 16
# `told reporters Roe had left`: the clause begins behind them.
_HEARERS = frozenset({"reporters", "voters", "supporters", "lawmakers", "journalists", "people"})


class BetweenReader(LookalikeReader):
    """Steps over what is no part of what is said."""

    def _is_timed(self, at: int) -> bool:
        return self._kind(at) == "I" and self._word(at + 1) in _TIMES

    def _past_listener(self, at: int) -> int | None:
        """The comma after `to journalists`, where a clause follows: `As Roe explained to journalists, …`."""
        for k in range(at + 1, min(self.count, at + 5)):
            if self._kind(k) == ",":
                return k if self._kind(k + 1) in "PDBO#wSA" else None
            if self._kind(k) not in "DBw":
                return None
        return None

    def _past_bare_day(self, at: int) -> int:
        """Past `Friday`, `late Friday` before the subject of a clause: `said Friday his country would`."""
        day = at + (self._word(at) in ("late", "early"))
        following = self._kind(day + 1)
        if self._kind(day) == "B" and self._word(day) in _TIMES and following in "DPB":
            return day + 1
        return at

    def _that_ahead(self, start: int) -> int | None:
        """`that` after a hearer or adverbials and their comma: `telling voters in Springfield, that`."""
        for at in range(start, min(self.count, start + _FAREST_THAT)):
            kind = self._kind(at)
            if kind == "T":
                return at if self._kind(at - 1) in ",-" else None
            # `reported, citing people briefed on it, that`.
            citing = is_citing(self.tokens, at) or (at > 0 and is_source(self.tokens[at - 1]))
            # `the talks` say nothing.
            noun = at > 0 and self._kind(at - 1) == "D"
            if kind in "XPRWS;:" or (at in self.cue_set and not citing and not noun):
                return None
        return None

    def _region_ahead(self, start: int) -> int | None:
        """The stretch in marks after adverbials and a comma: `had written a year ago, "…"`."""
        for at in range(start, min(self.count, start + 14)):
            kind = self._kind(at)
            if kind == "R":
                return at if self._kind(at - 1) in ",:" and self._ends_clause(at) else None
            if kind in "XPTW;-" or at in self.cue_set:
                return None
        return None

    def _past_hearer(self, at: int, frame: Frame) -> int:
        kind = self._kind(at)
        if kind in "OP":
            return at + 1
        if kind == "D" and self._word(at).lower() in ("her", "this") and self._kind(at + 1) in "TR,SGP":
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
                        and self._word(at - 1) in _HEARERS
                    ):
                        break
                    named = True
                elif kind == "w":
                    if named and self._kind(at - 1) == "B" and self._kind(at + 1) in "XA":
                        break
                elif not (
                    (kind == "I" and self._kind(at + 1) != "P")
                    or (kind == "#" and at > start and self._kind(at - 1) in "IBD")
                    or (kind == "C" and self._kind(at + 1) in "BwD" and self._word(at) == "and")
                    or (kind == "." and self._kind(at - 1) == "B" and at + 1 < self.count)
                    or kind in "AD"
                    or (
                        kind == "R"
                        and (
                            self._kind(at + 1) == "T"
                            or self._word(at - 1).endswith(("'s", "’s"))
                            or self._word(at - 1) == "so-called"
                        )
                    )
                ):
                    break
                at += 1
        return at

    def _that_day(self, at: int) -> int:
        """How many words `the next day`, `the same evening` has, if it begins here."""
        times = _TIMES | {"day"}
        return 3 if self._word(at + 1) in _NEXT and self._word(at + 2) in times else 0

    def _past_adjuncts(self, at: int) -> int:
        """Past `in an interview on Monday` where what is said follows it; else no step."""
        reached = at
        for _ in range(6):
            kind = self._kind(reached)
            word = self._word(reached)
            if kind == "A" or word in _TIMES:
                # `again and again`
                again = self._kind(reached + 1) + self._kind(reached + 2) == "CA"
                reached += 3 if again else 1
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
                        or (k == "R" and self._kind(nxt - 1) + self._kind(nxt + 1) == "Dw")
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
            elif kind == "D" and (days := self._that_day(reached)):
                reached += days
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
        if kind in "T:RW" or (kind == "," and self._kind(reached + 1) == "R"):
            return reached
        if kind in "PD" and self._kind(at) in "IG":
            return reached
        return at + 1 if self._kind(at) == "A" and self._kind(at + 1) in "TRPDB:" else at
