"""What a sentence tells of another war, another year or the other side: no stand of a country here.

What is bound for another place counts where the article itself is about such places.
"""

from __future__ import annotations

import re
from functools import cached_property

from ...model import Span

# A year so long past is that of another coalition, another war.
_LIVING_MEMORY = 5
_IN_A_YEAR = re.compile(r"(?:Back )?[Ii]n (?:[A-Z][a-z]+ )?(1\d{3}|20\d\d)\b")
_OF_A_YEAR = re.compile(r"\b(?:in|of) (?:[A-Z][a-z]+ )?(1\d{3}|20\d\d)\b")
_CLAUSE_SIGNS = (",", ";", ":", "–", "—", "(", ")")
# Years of history wherever in the sentence they stand.
_THEN = re.compile(r"\b[Ii]n (?P<year>(?:1[5-9]\d|20[01])\d)\b")
_LEAST_YEARS_AGO = 6
_THEATRES = (
    "Afghanistan|Bosnia|Central African Republic|Chad|Congo|Gaza|Haiti|Iran|Iraq|Kosovo|Lebanon|Liberia|Libya"
    "|Macedonia|Mali|Mozambique|Niger|Red Sea|Rwanda|Sahel|Sierra Leone|Somalia|South Sudan|Sudan|Syria"
    "|Taiwan|Vietnam|Yemen"
)
_THEATRE = re.compile(rf"\b(?:{_THEATRES})\b")
# `for Gaza`, `to the Gaza operation`, `for strikes on Iran`, `to defend Ruritanian airspace`.
_BOUND_FOR = re.compile(
    rf"[^.;]{{0,90}}?\b(?:to|for|in|on|at|into|off|over) (?:the )?(?:{_THEATRES})\b"
    r"|[^.;]{0,60}? to (?:defend|guard|police|patrol|protect) (?!Ukrain)[A-Z]\w+ (?:airspace|skies)\b"
    r"|[^.;]{0,60}? to (?:the front\b|(?:the )?Russia(?:n|['’]s) (?:army|forces|military))"
)
# `sent soldiers to Russia`, `supplied Russia with drones`.
_TO_THE_OTHER_SIDE = re.compile(
    r"[^.;]{0,60}?\b(?:(?:suppl|deliver|provid|arm|equip|send|sent|giv|gave|sell|sold)\w*(?: up)?"
    r" (?:Russia|Moscow)\b"
    r"(?!['’]s (?:neighbou?rs|enem|foe))"
    r"|(?:troops|soldiers|forces|engineers|drones|missiles|weapons|arms|shells|ammunition|tanks|rockets|munitions"
    r"|equipment|artillery|aid|support|parts)(?: and [a-z]+)? (?:to|for) (?:Russia\b|Moscow\b))"
)
_HERE = re.compile(r"\bUkrain|\bKyiv\b|\b[Kk]iev\b")


class Elsewhere:
    """An article's text, asked which of its sentences tell of another time or place."""

    def __init__(self, text: str, published: str | None) -> None:
        self.text = text
        self.year = int(published[:4]) if published else None

    def is_told_of(self, span: Span, at: int, *, given: bool) -> bool:
        """Whether what is stated at an offset of a sentence is; `given`: whether it names a contribution."""
        if self._is_history(span, at) or (given and self._is_for_the_other_side(span, at)):
            return True
        bound = _BOUND_FOR.match(self.text, at, span.end)
        return bound is not None and not self._is_about_the_place

    def _is_history(self, span: Span, at: int) -> bool:
        """`In 2003, A offered ships`, `led by A, invaded in 2003`: what was done in another time."""
        if self.year is None:
            return False
        then = _THEN.search(self.text, *span)
        if then is not None and self.year - int(then["year"]) >= _LEAST_YEARS_AGO:
            return True
        clause = self.text[_clause_start(self.text, span, at) : _clause_end(self.text, span, at)]
        opening = _IN_A_YEAR.match(self.text, *span)
        years = [*_OF_A_YEAR.findall(clause), *([opening[1]] if opening is not None else [])]
        return any(self.year - int(year) >= _LIVING_MEMORY for year in years)

    def _is_for_the_other_side(self, span: Span, at: int) -> bool:
        """Whether what is given at an offset of a sentence goes to Russia."""
        named = self.text.find("Russia", at, span.end) >= 0 or self.text.find("Moscow", at, span.end) >= 0
        return named and _TO_THE_OTHER_SIDE.match(self.text, at, span.end) is not None

    @cached_property
    def _is_about_the_place(self) -> bool:
        """Whether the article speaks of other theatres more often than of Ukraine."""
        there = sum(1 for _ in _THEATRE.finditer(self.text))
        return there > sum(1 for _ in _HERE.finditer(self.text))


def _clause_start(text: str, span: Span, at: int) -> int:
    return max(span.start, *(text.rfind(sign, span.start, at) for sign in _CLAUSE_SIGNS))


def _clause_end(text: str, span: Span, at: int) -> int:
    ends = [end for sign in _CLAUSE_SIGNS if (end := text.find(sign, at, span.end)) >= 0]
    return min(ends, default=span.end)
