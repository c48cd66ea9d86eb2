"""What is said of a country without being so: imagined, hoped, asked of it, denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Span
from .stated import Stated, Subject, is_code
from .wished import HOPES, is_hoped
from .words import Tokens, phrase_at

_REPORTS = frozenset({
    "report", "reports", "claim", "claims", "rumours", "rumors", "suggestion", "suggestions",
    "speculation",
})  # fmt: skip
# What follows is somebody's fear or thought, not what a country said.
_IMAGINED = _REPORTS | {
    "see", "foresee", "foresees", "envisage", "envisages", "envisaged", "ensure", "ensures", "ensured",
    "fear", "fears", "feared", "doubt", "doubts", "doubted", "prospect",
    "possibility", "scenario",
    "imagine", "believe", "believes", "think", "thinks", "assume", "assumes", "predict", "predicts",
    "predicted", "speculated", "claimed", "claims", "alleged", "alleges",
    "thought", "supposed", "suspected",
}  # fmt: skip
_FEW = 3
# `, if A and B agree`, but `sends soldiers if asked and B sends ships`
_OPENS_CLAUSE = frozenset({",", ";", ":", "“", '"', "that", "but", "and"})
_ALL = frozenset({"all", "every", "everyone", "everybody"})
_BUT = frozenset({"but", "except", "save", "bar", "barring"})
_TOLD = frozenset({
    "said", "say", "announced", "confirmed", "declared", "decided", "mean", "meant", "imply", "guarantee",
})  # fmt: skip
_NOT = frozenset({"not", "never", "hasn't", "hasn’t", "haven't", "haven’t", "n't"})
# `it is unlikely that A`.
_GUESSED_OF = frozenset({"likely", "unlikely", "possible", "impossible", "doubtful", "conceivable"})
_HYPOTHETICAL = frozenset({
    "if", "whether", "unless", "should", "until", "before", "were", "when", "once", "provided",
    "providing", "assuming", "supposing", "condition", "what", "how",
})  # fmt: skip
_MARKS = frozenset({'"', "“", "”", "‘", "’"})
# `denied a report of a newspaper last month that it was willing`.
_LONGEST_REPORT = 14
# `when A voiced doubts`, `when A is not going to send any`: a fact.
_WAS_SO = re.compile(
    r" (?:[a-z]+ly |also )?(?:(?:is|are|will|does|do|has|have)(?: not|n['’]t)|[a-z]+ed|was|were|had|did"
    r"|said|took|gave)\b"
)
_IS_SO = re.compile(rf"{_WAS_SO.pattern}| (?:is|are|will)\b")
# `reports that A had signalled readiness`, but not what it would do.
_HAS_DONE = re.compile(r"(?:, [^,;]{3,80},)? (?:had|has|have)\b")
# `a report that A would send ships was false`.
_FALSE = re.compile(
    r"\b(?:false|untrue|baseless|groundless|unfounded|fabricated|incorrect|inaccurate|fake|not true|wrong)\b"
)
INVERTED = frozenset({
    "would", "will", "could", "did", "does", "do", "has", "have", "had", "can", "may", "might", "is",
    "are", "were", "was", "should",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unreal:
    """A sentence of a text, asked what it only imagines."""

    text: str
    span: Span
    tokens: Tokens

    def is_cleft(self, at: int) -> bool:
        """`It was A that first proposed it`."""
        return (
            at > 1
            and self.tokens[at - 2].word == "it"
            and self.tokens[at - 1].word in ("was", "is")
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].word in ("that", "who", "which")
        )

    def is_hypothetical(self, at: int) -> bool:
        if at == 0:
            return False
        back = at - 1
        if self.tokens[back].word == "that" and back > 0:
            back -= 1
            if self.tokens[back].word in ("is", "was", "are", "were") and back > 0:
                back -= 1
        before = self.tokens[back].word
        if before in ("and", "or") and back < at - 1 and (first := self._former_that(back)) is not None:
            # `hope that A will and that B would`
            before = self.tokens[first - 1].word
            if before in HOPES or before in _IMAGINED:
                return True
        if before == "once" and back > 0 and self.tokens[back - 1].word in ("than", "at"):
            return False
        actor = self.tokens[at].actor
        if self._is_excepted(at) or (back < at - 1 and self._is_untold(back)) or self._is_under_if(at):
            return True
        if actor is not None and before in ("when", *_REPORTS):
            facts = _WAS_SO if before == "when" else _HAS_DONE
            if before == "when" and back > 0 and self.tokens[back - 1].word == ",":
                # `on Thursday, when A is to send somebody`
                facts = _IS_SO
            return facts.match(self.text, actor.end, self.span.end) is None
        if before in _HYPOTHETICAL or actor is None:
            return before in _HYPOTHETICAL or self._ends_a_comment(back)
        if before == "which" and not any(map(is_code, actor.names)):
            return True
        excluded = back < at - 1 and (before in _GUESSED_OF or self._ends_a_refusal(back))
        return excluded or before in _IMAGINED or is_hoped(self.tokens, at)

    def _is_excepted(self, at: int) -> bool:
        """`all of them but A`: what holds for the others does not for A."""
        if at == 0 or self.tokens[at - 1].word not in _BUT:
            return False
        words = [token.word for token in self.tokens[max(0, at - _LONGEST_REPORT) : at]]
        return words[-2:-1] != [","] and not _ALL.isdisjoint(words)

    def _is_untold(self, at: int) -> bool:
        """`it is not true that A has`, `has not said that it will`."""
        words = [token.word for token in self.tokens[max(0, at - 2) : at + 1]]
        if words[-1] in ("untrue", "false", "wrong"):
            return True
        return (words[-1] == "true" or words[-1] in _TOLD) and not _NOT.isdisjoint(words[:-1])

    def _is_under_if(self, at: int) -> bool:
        """`if there is a truce and A gives its support`: the second thing that is only supposed."""
        if at < _FEW or self.tokens[at - 1].word not in ("and", "or"):
            return False
        for back in range(at - 2, -1, -1):
            if self.tokens[back].word in (",", ";", ":", "and", "then"):
                return False
            if self.tokens[back].word in ("if", "unless", "once"):
                return back == 0 or self.tokens[back - 1].word in _OPENS_CLAUSE
        return False

    def _ends_a_comment(self, at: int) -> bool:
        """`did not comment on reports that it could`."""
        return at > 0 and self.tokens[at].word in _REPORTS and self.tokens[at - 1].word in ("on", "about")

    def _former_that(self, at: int) -> int | None:
        """Where the clause began to which `and that` is joined."""
        return next((n for n in range(at - 1, 0, -1) if self.tokens[n].word == "that"), None)

    def _ends_a_refusal(self, at: int) -> bool:
        """`does not rule out that A`."""
        return any(
            (phrase := phrase_at(self.tokens, back)) is not None
            and phrase.after in (at + 1, at + 2)
            and phrase.sense in ("refuse", "exclude", "refuse-that")
            for back in range(max(0, at - 1), at + 1)
        )

    def is_asked(self, at: int, latest: Sequence[Stated]) -> bool:
        """`urged A to send`, `would A send`: what A does is not said. A headline's `A to send` is."""
        if self.is_cleft(at):
            return False
        inverted = at > 0 and self.tokens[at - 1].word in INVERTED
        if latest and latest[-1].planned and self.tokens[at - 1].word in (",", "and", ";"):
            return False
        after = at + 1
        while after < len(self.tokens) and self.tokens[after].word in _MARKS:
            after += 1
        return inverted or (at > 1 and after < len(self.tokens) and self.tokens[after].word == "to")

    def is_called_false(self, at: int, subject: Subject | None) -> bool:
        """`a report that A would send ships was false`, said by A."""
        actor = self.tokens[at].actor
        reported = at > 1 and self.tokens[at - 1].word == "that" and self.tokens[at - 2].word in _REPORTS
        if actor is None or not reported or _FALSE.search(self.text, actor.end, self.span.end) is None:
            return False
        return subject is not None and set(actor.names) == set(subject.names)

    def is_denied(self, at: int, subject: Subject | None) -> bool:
        """`denied that it would`, `denied on Monday that it was`."""
        if at == 0 or (self.tokens[at].actor is not None and self.tokens[at - 1].word != "that"):
            return False
        if self.is_called_false(at, subject):
            return True
        told = any(token.word in _REPORTS for token in self.tokens[max(0, at - _LONGEST_REPORT) : at])
        reach = _LONGEST_REPORT if told else 5
        return any(
            (phrase := phrase_at(self.tokens, back)) is not None
            and (phrase.sense == "deny" or (told and phrase.sense == "oppose"))
            for back in range(max(0, at - reach), at)
        )
