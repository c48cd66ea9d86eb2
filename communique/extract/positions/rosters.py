"""A roster's lines: whose a line is, and what it lists: `Ruritania: no soldiers`, `Peru. A company.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .objects import condition_in, given
from .reading import Reading
from .words import Tokens, contribution_at, tokens_of

_NO = re.compile(r"(?:no|not|none|neither)\b")
# `bases, not soldiers`.
_BUT_NOT = re.compile(r", (?:but )?(?:not|no) (?P<what>[a-z-]+(?: [a-z-]+)?)")
_ONLY = re.compile(r"\w+ only\b")
_COUNTED = re.compile(r"(?:up to|about|around|some|an?|\d)\b")
_JOINTS = frozenset({"and", ",", "or", "plus", "with"})
_LIST_ENDS = frozenset({".", ";", ")"})
_NOT = frozenset({"no", "not", "but", "only", "if", "once", "provided"})
_MOST_QUALIFIED = 2


def is_line(text: str, span: Span, mentions: Sequence[CountryMention]) -> bool:
    """Whether a sentence opens with a country's name that labels the rest."""
    if not mentions or mentions[0].span.start != span.start or mentions[0].span.end + 1 >= span.end:
        return False
    return text[mentions[0].span.end : mentions[0].span.end + 2] in (": ", " (")


def shares(text: str, end: int, tokens: Tokens, first: int) -> Iterator[tuple[Reading, str | None]]:
    """What the words of a line from a token on give or refuse, each with its condition."""
    listed = _is_bare_list(tokens, first)
    start = tokens[first].start
    for gift in given(tokens, first, text):
        words = text[start : gift.start].lower().rpartition(",")[2].strip()
        after = text[gift.start : end]
        if _NO.match(words):
            yield Reading("refuses", "a roster's no", gift.contribution, "refused"), None
        elif listed or _COUNTED.match(words or after) or _ONLY.match(after):
            tied = condition_in(after)
            if tied is not None:
                yield Reading("conditional", "a roster's share", gift.contribution, "considered"), tied.words
            else:
                yield Reading("offers", "a roster's share", gift.contribution, "pledged"), None
    for none in _BUT_NOT.finditer(text, start, end):
        for gift in given(tokens_of(text, *none.span("what"), ()), 0, text):
            yield Reading("refuses", "a roster's no", gift.contribution, "refused"), None


def _is_bare_list(tokens: Tokens, at: int) -> bool:
    """`Soldiers and instructors; numbers not disclosed`: nothing is said of them but that they are."""
    qualified = 0
    while at < len(tokens):
        phrase = contribution_at(tokens, at)
        if phrase is None:
            qualified += 1
            if qualified > _MOST_QUALIFIED or not tokens[at].word.isalpha():
                return False
            at += 1
            continue
        at, qualified = phrase.after, 0
        if at >= len(tokens) or tokens[at].word in _LIST_ENDS:
            return True
        if tokens[at].word not in _JOINTS:
            return False
        while at < len(tokens) and tokens[at].word in _JOINTS:
            at += 1
        if at < len(tokens) and tokens[at].word in _NOT:
            return True
    return False
