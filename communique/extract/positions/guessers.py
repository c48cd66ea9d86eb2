"""Who can only guess at what countries will do: those whom the article calls analysts or the like.

`Jane Roe teaches history in Lima. According to Roe, A, B and C will not send soldiers.` tells no stand of A.
"""

from __future__ import annotations

import re
from functools import cached_property

from ...model import Quote, Span

_KINDS = (
    "analyst", "columnist", "commentator", "expert", "academic", "historian", "researcher", "professor",
    "pundit", "blogger", "scholar", "lecturer", "scientist", "think tank", "retired", "teaches", "university",
)  # fmt: skip
_WHO = (
    r"(?:analyst|columnist|commentator|expert|academic|historian|researcher|professor|pundit|blogger|scholar"
    r"|lecturer|political scientist|(?:senior |research |visiting )fellow"
    r"|retired (?:[a-z]+ )?(?:general|colonel|admiral|officer|diplomat|ambassador|major|brigadier|marshal))"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: (?:van |von |de |der |den |al-)?[A-ZÀ-Þ][\w’'-]+){0,2}"
# `Jane Roe, a military analyst`, `Jane Roe is a researcher`, `Jane Roe of a think tank`.
_CALLED = re.compile(
    rf"(?P<name>{_NAME})(?:, (?:who (?:is|was) )?|,? who | is | was )(?:an? |the |one of )"
    rf"(?:(?!former |one-time |ex-|of |for )[\w’'-]+ ){{0,5}}?{_WHO}s?\b"
    rf"(?! (?:in|at|with) (?:the|its|his|her) (?:[a-z]+ )?(?:ministry|government|cabinet))"
    rf"|(?P<teacher>{_NAME}),? (?:who )?(?:teaches|lectures)\b"
    rf"|(?P<fellow>{_NAME})(?:, (?:an? |the )?[^,.;]{{0,30}}?| )(?:of|at|with|from) (?:[^,.;]{{0,40}}? )?"
    r"(?:think tank|[Uu]niversity)\b"
)
# `the military analyst Jane Roe`.
_TITLED = re.compile(rf"(?<!former )\b(?i:{_WHO}) (?P<name>{_NAME})")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?:[^,.;“”\"]{0,40}? )?(?P<name>[A-ZÀ-Þ][\w’'-]+)(?=[,.;])")


class Guessers:
    """Those of one article who can only guess."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _surnames(self) -> frozenset[str]:
        lowered = self.text.lower()
        if not any(kind in lowered for kind in _KINDS):
            return frozenset()
        found = [*_CALLED.finditer(self.text), *_TITLED.finditer(self.text)]
        names = (next(name for name in match.groupdict().values() if name) for match in found)
        return frozenset(name.split()[-1].removesuffix("'s").removesuffix("’s") for name in names)

    def speak(self, span: Span, quote: Quote | None) -> bool:
        """Whether words of a sentence are a guesser's: of the quote they are in, or `According to Roe, `."""
        if not self._surnames:
            return False
        if quote is not None and quote.speaker_country is None:
            return (quote.speaker or "").split(" ")[-1] in self._surnames
        cited = _ACCORDING.search(self.text, *span)
        return cited is not None and cited["name"] in self._surnames
