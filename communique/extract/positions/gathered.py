"""Who was brought together, and who of a country was there: `talks among A and B`, `no Ruritanian came`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon import words as lexicon_words
from ...model import Span
from .gatherings import AT_THE_PLACE
from .objects import GATHERING
from .told import HYPOTHETICAL, Told, code_of
from .words import Tokens, phrase_at

_LONGEST_CLAUSE = 20
_ENDS_LIST = frozenset({
    ";", ":", "to", "for", "in", "at", "on", "which", "who", "that", "where", "said", "but", "while", "after",
    "before", "is", "was", "were", "will", "has", "had",
})  # fmt: skip
_PLANNED = frozenset({
    "will", "planned", "scheduled", "could", "may", "would", "might", "due", "possible", "expected", "set",
})  # fmt: skip
_FUTURE = frozenset({
    "will", "ready", "offer", "offers", "offered", "plan", "plans", "planned", "possible", "future",
    "proposed", "propose", "for", "next", "to", "wants",
})  # fmt: skip
_DELEGATED = (
    r"(?: (?:officials?|officers?|representatives?|envoys?|delegates?|delegation|diplomats?|ministers?"
    r"|observers?|leaders?|generals?|side))?"
)
_NOBODY = re.compile(
    rf"\b(?:[Nn]o|[Nn]ot (?:one|a single)) ([A-Z][a-z]+)s?{_DELEGATED}"
    r" (?:took part|attended|(?:was|were|will be|is|are) (?:there|present|sent|in attendance|invited"
    rf"|represented|{AT_THE_PLACE})|joined|came|sat|participated)\b(?! to (?:talk|discuss))"
    rf"|\b[Tt]here (?:was|were|will be|is) (?:no|not an?|not one) ([A-Z][a-z]+)s?{_DELEGATED} (?:present"
    rf"|{AT_THE_PLACE}|(?:at|on|in) (?:the|that|this"
    rf"|\w+day['’]s) (?:[\w’'-]+ ){{0,3}}?(?:{GATHERING.pattern}))\b"
)
_WITHOUT_ONE = re.compile(
    rf"\b[Ww]ithout (?:a single|any|an?|one) ([A-Z][a-z]+){_DELEGATED} (?:being )?(?:present|there"
    rf"|in attendance"
    rf"|{AT_THE_PLACE})\b"
)
# `were the first Americans to sit in on one`.
_FIRST_OF = re.compile(
    r"\b(?:was|were|is|are|became) the (?:first|only|sole) ([A-Z][a-z]+)s?(?: [a-z]+)? to (?:be at|sit in"
    r"|attend"
    r"|take part|join (?:a|the|one)|dial in|appear at|speak at|address)\b"
)
# `there were Americans at the table`.
_THERE_WERE = re.compile(
    rf"\b[Tt]here (?:was|were|is|are) (?:also )?(?:an? |some |several |two "
    rf"|three )?([A-Z][a-z]+)s?{_DELEGATED} {AT_THE_PLACE}"
)


def _list_start(tokens: Tokens, at: int) -> int:
    """Where a list begins that goes on with an actor: `Roe, Peru's envoy Doe and the leaders of A`."""
    start = at
    while start > 0 and tokens[start - 1].word in (",", "and"):
        former = start - 2
        while former > 0 and tokens[former].actor is None and tokens[former].word not in _ENDS_LIST:
            former -= 1
        if former < 0 or tokens[former].actor is None or at - former > _LONGEST_CLAUSE:
            break
        start = former
    return start


def gathered(tokens: Tokens, text: str, at: int) -> Iterator[Told]:
    """`brought together leaders of A`, `talks among 37 countries`, `a meeting between A and B`."""
    actor = tokens[at].actor
    if actor is None or at == 0:
        return
    listed = _list_start(tokens, at)
    brought = not actor.preposition and any(
        (phrase := phrase_at(tokens, back)) is not None
        and phrase.sense in ("convene", "host")
        and not phrase.words.startswith("receiv")
        and phrase.after == listed
        and not (phrase.words == "host" and back == 0)
        and not (phrase.words.startswith("summon") and "ambassador" in tokens[at].word)
        for back in range(max(0, listed - 2), listed)
    )
    groups = all(len(name) > 2 for name in actor.names)
    among = actor.preposition in ("among", "between") or (actor.preposition in ("of", "with") and groups)
    if among:
        words = text[max(0, actor.start - 40) : actor.start].lower().split()[-2:]
        press = "press" in words or "news" in words
        among = len(words) == 2 and not press and words[0] in lexicon_words("gatherings")
    near = tokens[max(0, (listed if brought else at) - 12) : at] if brought or among else []
    if among and any(token.word in _PLANNED for token in tokens[at + 1 : at + 5]):
        return
    if near and not any(token.word in HYPOTHETICAL or token.word in _FUTURE for token in near):
        for name in actor.names:
            yield Told(name, "attends", "brought together" if brought else "a gathering of", actor.start)


def first_of(text: str, span: Span) -> Iterator[Told]:
    """`He was the only American to attend.`"""
    for match in _FIRST_OF.finditer(text, *span):
        code = code_of(match[1])
        if code is not None:
            yield Told(code, "attends", "some of it took part", match.start())


def there_were(text: str, span: Span) -> Iterator[Told]:
    """`There were Americans at the table`, `without an American present`."""
    for match in _THERE_WERE.finditer(text, *span):
        code = code_of(match[1])
        if code is not None:
            yield Told(code, "attends", "some of it were there", match.start())
    for match in _WITHOUT_ONE.finditer(text, *span):
        code = code_of(match[1])
        if code is not None:
            yield Told(code, "absent", "nobody of it took part", match.start())


def nobody_of(text: str, span: Span) -> Iterator[Told]:
    """`No American took part.`"""
    words = text[span.start : span.end]
    if not any(none in words for none in ("No ", "no ", "Not ", "not ")):
        return
    for match in _NOBODY.finditer(text, span.start, span.end):
        code = code_of(match[1] or match[2])
        if code is not None:
            yield Told(code, "absent", "nobody of it took part", match.start())
