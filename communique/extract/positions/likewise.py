"""Of whom else the same is said: `as did A`, `same as A`, `after a like pledge by A`, `A took that line`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model import Span
from .actors import Actor
from .unreal import INVERTED
from .words import Token, Tokens

# Words of which one is in every sentence that says the same of another as the sentence before.
_CUES = frozenset({
    "same", "suit", "likewise", "neither", "nor", "too", "similar", "comparable", "echoed", "example",
    "shares", "shared", "mirrored", "matched",
})  # fmt: skip
_SO = tuple(f"so {verb} " for verb in ("did", "does", "do", "has", "have", "will", "would", "is", "are"))
_AS = frozenset({"as", "so", "nor", "neither"})
_LIKE = r"(?:same|like|similar|comparable|identical|matching|parallel|equivalent)"
_STEP = (
    r"(?:declarations?|pledges?|announcements?|offers?|promises?|commitments?|decisions?|moves?|statements?|steps?"
    r"|refusals?|positions?|lines?|views?|stances?|approach(?:es)?|course|tone|notes?|doubts|concerns|reservations"
    r"|contributions?|shares?|assurances?|signals?|answers?|repl(?:y|ies)|responses?|messages?)"
)
_AUXILIARY = r"(?:has|have|had|did|does|do|will|would|is|are|was|were)"
_END = (
    r"(?=\s*(?:[.,;:)”\"’'–—]|\Z)"
    r"| (?:on (?:\w+day|\d"
    r"|the (?:issue|matter|question|subject|point))|in|at|last|this|earlier|later|when"
    r"|while|but|and|a (?:day|week)|two)\b)"
)
_SAID_AFTER = re.compile(
    r",? (?:has |have |had |also |later |soon |quickly |swiftly |promptly |then |both |since |meanwhile )*"
    r"(?:follow(?:ed|s) (?:suit|its example|their example|this example)|(?:did|will do|would do|does|do"
    r"|done) (?:the same|likewise|so too|so as well)|said (?:much |exactly )?the same"
    rf"|(?:took|takes|taken|struck|adopted) (?:an? |much |broadly )?(?:the )?{_LIKE} {_STEP}"
    rf"|(?:made|makes|issued|gave|given|voiced|expressed|sent) (?:an? |the )?{_LIKE} {_STEP}"
    r"|(?:echoed|shares|shared|share|mirrored|matched) (?:that|this|these|those|its|their|the same|the)"
    rf" {_STEP}"
    rf"|(?:is|are|was|were) of the same (?:mind|opinion|view))(?: too| as well)?{_END}"
    rf"|,? (?:too|as well|likewise|also)(?=\s*(?:[.;)”\"]|\Z))"
)
_AS_HAS = re.compile(
    rf" {_AUXILIARY}(?: (?:also|already|done|too|before|earlier|previously))*(?=\s*(?:[.,;)”\"]|\Z))"
)
_SAID_BEFORE = re.compile(
    r"(?:\b(?:just |much |the )?same as|\bjust like|[,–—(] (?:much )?like|[,–—(] as with|\balong the lines of"
    r"|[,–—(] in line with|[,–—(] (?:echoing|mirroring|matching)"
    r"|\bfollow(?:ing|s) (?:in the footsteps|the example|the lead) of"
    r"|\b(?:following|after|matching|echoing|mirroring|joining) (?:an? |the )?(?:[a-z]+ )?"
    rf"{_LIKE} {_STEP} (?:by|from|of)"
    r"|\b(?:[Tt]he same|[Tt]his|[Tt]hat) (?:also )?(?:goes|applies|holds)(?: true)? for"
    r"|\b[Tt]he same is true (?:of|for)|\bsaid (?:much |exactly )?the same (?:of|about|for))(?: the)? ?\Z"
)
_CLOSED = re.compile(
    r"\s*(?:[.,;:)”\"’'–—(]|\Z)| (?:on|last|this|earlier|in|at|after|when|for|either|too|a (?:day|week)|and"
    r"|but|yesterday|today|before)\b"
)
# `Like A, B will send`; after the second kind only `also` says that A does too.
_OPENING = (
    ("like",), ("just", "like"), ("along", "with"), ("together", "with"), ("alongside",), ("besides",),
    ("as", "well", "as"), ("in", "addition", "to"),
)  # fmt: skip
_OPENING_IN_TIME = (("following",), ("after",))
_OPENING_WORDS = frozenset(phrase[0] for phrase in (*_OPENING, *_OPENING_IN_TIME))
_ALSO = frozenset({"also", "too", "likewise"})
_REACH = 90
_LONGEST_DATELINE = 6


class Opening(NamedTuple):
    """An actor before the subject, of whom the same is said, and the subject."""

    beside: Actor
    subject: Actor


def may_say(plain: str, words: frozenset[str]) -> bool:
    """Whether a sentence may say of somebody what the one before said of another."""
    return not words.isdisjoint(_CUES) or ("so" in words and any(map(plain.__contains__, _SO)))


def is_said_too(text: str, span: Span, tokens: Tokens, at: int, *, here: bool) -> bool:
    """Whether what was said before holds of the actor at a token too; `here`: in the same sentence."""
    actor = tokens[at].actor
    if actor is None:
        return False
    if at > 1 and tokens[at - 1].word in INVERTED and tokens[at - 2].word in _AS:
        return _CLOSED.match(text, actor.end, span.end) is not None
    if not actor.preposition and _SAID_AFTER.match(text, actor.end, span.end) is not None:
        return True
    as_has = here and at > 0 and tokens[at - 1].word == "as"
    if as_has and _AS_HAS.match(text, actor.end, span.end) is not None:
        return True
    before = _SAID_BEFORE.search(text, max(span.start, actor.start - _REACH), actor.start)
    if before is None or not (here or before[0].lower().startswith(("the same ", "this ", "that ", "said "))):
        return False
    return _CLOSED.match(text, actor.end, span.end) is not None


def opening(tokens: Sequence[Token]) -> Opening | None:
    """The actor that a sentence sets beside its subject: `Like A, B will`, `After A, B too will`."""
    words = [token.word for token in tokens[:_LONGEST_DATELINE]]
    dash = next((at for at, word in enumerate(words) if word in ("–", "—")), -1)
    if dash + 1 >= len(tokens) or tokens[dash + 1].word not in _OPENING_WORDS:
        return None
    tokens = tokens[dash + 1 :]
    words = [token.word for token in tokens[:5]]
    for phrase in (*_OPENING, *_OPENING_IN_TIME):
        at = len(phrase)
        if tuple(words[:at]) != phrase or len(tokens) < at + 3 or tokens[at + 1].word != ",":
            continue
        beside = tokens[at].actor
        subject = next((token.actor for token in tokens[at + 2 : at + 4] if token.actor is not None), None)
        if beside is None or subject is None:
            return None
        also = any(token.word in _ALSO for token in tokens[at + 2 :])
        return Opening(beside, subject) if phrase in _OPENING or also else None
    return None
