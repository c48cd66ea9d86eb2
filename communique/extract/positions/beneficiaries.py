"""For whom it is all done: the country that an initiative protects, arms or aids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .reading import Reading
from .stated import Stated, Subject

_FOR = re.compile(
    r"\b(?:protect(?:ing)?|shield(?:ing)?|defend(?:ing)?|guard(?:ing)?|(?:defen[cs]e|protection) of"
    r"|(?:re-?)?arm(?:ing)?"
    r"|(?:guarantees?|aid|support|force|mission|weapons|arms|loan|help|assistance) (?:for|to))"
    r" (?:post-war |postwar )?(?:the )?\Z"
)
_REACH = 40


def beneficiaries(text: str, sentence: Span, mentions: Sequence[CountryMention]) -> Iterator[Stated]:
    """`talks on shielding Ruritania`, `aid for Ruritania`."""
    for mention in mentions:
        start, end = mention.span
        if mention.kind != "name" or text[end : end + 2] in ("'s", "’s") or mention.stands_for == "adjective":
            continue
        if _FOR.search(text, max(sentence.start, start - _REACH), start) is not None:
            yield Stated(Subject((mention.code,)), Reading("beneficiary", "for whom it is done"), start)
