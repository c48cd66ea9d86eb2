"""What a sentence tells of another war, another year or the other side: no stand of a country here.

What is bound for another place counts where the article itself is about such places.
"""

from __future__ import annotations

import re
from functools import cached_property

from ...model import Span

# Years that are told of as history, by their first three digits.
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

    def is_told_of(self, span: Span, at: int) -> bool:
        """Whether what is stated at an offset of a sentence is."""
        then = _THEN.search(self.text, *span)
        if then is not None and self.year is not None and self.year - int(then["year"]) >= _LEAST_YEARS_AGO:
            return True
        bound = _BOUND_FOR.match(self.text, at, span.end)
        return bound is not None and not self._is_about_the_place

    def is_for_the_other_side(self, span: Span, at: int) -> bool:
        """Whether what is given at an offset of a sentence goes to Russia."""
        named = self.text.find("Russia", at, span.end) >= 0 or self.text.find("Moscow", at, span.end) >= 0
        return named and _TO_THE_OTHER_SIDE.match(self.text, at, span.end) is not None

    @cached_property
    def _is_about_the_place(self) -> bool:
        """Whether the article speaks of other theatres more often than of Ukraine."""
        there = sum(1 for _ in _THEATRE.finditer(self.text))
        return there > sum(1 for _ in _HERE.finditer(self.text))
