"""What a subject is said to do: negation, modal, attitudes and verb, read from its auxiliaries onwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from .words import Phrase, Tokens, is_negation, phrase_at

_WILL = frozenset({"will", "shall", "won't", "won’t", "'ll", "’ll"})
_MIGHT = frozenset({"would", "could", "may", "might", "can", "wouldn't", "couldn't", "cannot", "can't"})
_OUGHT = frozenset({"should", "must", "ought"})
_HAVE = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"})
_DO = frozenset({"does", "do", "did", "doesn't", "don't", "didn't"})
_CLITICS = frozenset({"whether", "to", "a", "an", "the", "that", "any", "its", "their", "his", "her"})
# What may come before the verb that the position hangs on.
_ATTITUDES = frozenset(
    {
        "ready",
        "consider",
        "intend",
        "want",
        "no-plan",
        "refuse",
        "pledge",
        "deny",
        "reluctant",
        "ask",
        "invite",
        "avoid",
    }
)
_PASSED_OVER = frozenset({"adverb", "auxiliary", "negation", "make"})
_PASTS = frozenset(
    {"sent", "gave", "lent", "led", "met", "took", "withdrew", "froze", "put", "made available", "held talks"}
)
_LONGEST = 14


class Attitude(NamedTuple):
    """What a subject is said to think of doing something, and whether that is negated."""

    sense: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb by its sense, with all that was said before it; `after` is the first token of its object."""

    sense: str
    word: str
    attitudes: tuple[Attitude, ...]
    negated: bool
    modal: str
    perfect: bool
    copula: bool
    after: int
    at: int
    denied: bool = False

    @property
    def is_base_form(self) -> bool:
        """Whether the verb is bare, so that it goes with an auxiliary said before: `would equip and train`."""
        said = self.modal or self.perfect or self.copula or self.attitudes
        return not said and not self.word.endswith(("s", "ed", "ing")) and self.word not in _PASTS

    def carried_on(self, former: Predicate) -> Predicate:
        """The predicate with what an earlier one of the same clause said of will and doing."""
        return replace(
            self,
            modal=former.modal,
            attitudes=former.attitudes,
            negated=former.negated != self.negated,
            denied=former.denied,
        )

    def has(self, sense: str) -> bool:
        """Whether one of the attitudes has the sense."""
        return any(attitude.sense == sense for attitude in self.attitudes)

    def denies(self, sense: str) -> bool:
        """Whether one of the attitudes has the sense and is negated."""
        return any(attitude == Attitude(sense, True) for attitude in self.attitudes)


def predicate_at(tokens: Tokens, at: int, *, headline: bool = False) -> Predicate | None:
    """The predicate that begins at a token, None where its verb tells no position."""
    attitudes: list[Attitude] = []
    negated = perfect = copula = False
    # A headline's infinitive is a plan: `Ruritania to send ships`.
    modal = "will" if headline and at < len(tokens) and tokens[at].word == "to" else ""
    last = min(len(tokens), at + _LONGEST)
    while at < last:
        word = tokens[at].word
        if tokens[at].actor is not None:
            return None
        phrase = phrase_at(tokens, at)
        sense = phrase.sense if phrase is not None else ""
        if is_negation(word) or sense == "negation":
            negated = not negated
        if word in _WILL:
            modal = "will"
        elif word in _MIGHT:
            modal = "might"
        elif word in _OUGHT:
            modal = "ought"
        elif word in _HAVE:
            perfect = True
        elif word in _BE:
            copula = True
        passed = (
            sense in _PASSED_OVER or word in _DO or word in _CLITICS or (not sense and word.endswith("ly"))
        )
        if passed or is_negation(word):
            at = phrase.after if phrase is not None else at + 1
            continue
        if phrase is None or sense == "say":
            break
        if sense in _ATTITUDES and _leads_on(tokens, phrase):
            attitudes.append(Attitude(sense, negated))
            negated = False
            at = phrase.after
            continue
        return Predicate(
            sense, phrase.words, tuple(attitudes), negated, modal, perfect, copula, phrase.after, at
        )
    return _bare(tokens, attitudes, modal, perfect, copula, at)


def _bare(
    tokens: Tokens, attitudes: list[Attitude], modal: str, perfect: bool, copula: bool, at: int
) -> Predicate | None:
    """An attitude to something named: `is open to a role`, `ruled out troops`, `does not plan to.`"""
    if not attitudes:
        return None
    *before, last = attitudes
    return Predicate(last.sense, "", tuple(before), last.negated, modal, perfect, copula, at, at)


def _leads_on(tokens: Tokens, attitude: Phrase) -> bool:
    """Whether another verb follows: an infinitive, a gerund, or a clause with `that`; `pledged arms` has none."""
    infinitive = attitude.words.endswith((" to", " of", " for", " about")) or attitude.sense in (
        "ask",
        "invite",
    )
    at = attitude.after
    last = min(len(tokens), at + 4)
    while at < last and tokens[at].actor is None:
        word = tokens[at].word
        if word in ("that", "to", "whether"):
            return True
        phrase = phrase_at(tokens, at)
        if phrase is None:
            return False
        if phrase.sense not in _PASSED_OVER:
            return phrase.sense not in ("say", "plan") and (infinitive or "ing" in phrase.words)
        at = phrase.after
    return False
