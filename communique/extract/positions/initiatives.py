"""Which initiative a position is about: by its names in the sentence, else by the last one named nearby."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from ...lexicon import rows
from ...model import Article, Sentence, Span
from ..layout import Layout

# How many paragraphs an initiative stays the subject without being named.
_NEARBY = 6
CEASEFIRE = "ceasefire"


class Initiatives:
    """The initiatives an article names, in the order of its text."""

    def __init__(self, article: Article, layout: Layout) -> None:
        self.layout = layout
        lowered = article.text.lower()
        # Lower-casing may change the length of a text (İ); its offsets are then of no use.
        text = lowered if len(lowered) == len(article.text) else article.text
        self.found = [(m.start(), _aliases()[m[0]]) for m in _scan().finditer(text)]
        self.starts = [start for start, _ in self.found]
        # The ceasefire is never what a text goes on about unnamed: every sentence says so anew.
        self.lasting = [(start, name) for start, name in self.found if name != CEASEFIRE]
        self.lasting_starts = [start for start, _ in self.lasting]
        names = {name for _, name in self.lasting}
        self.only = next(iter(names)) if len(names) == 1 else None
        in_title = _scan().search(article.title.lower())
        self.of_title = _aliases()[in_title[0]] if in_title is not None else None

    def of(self, sentence: Sentence, about: Span | None) -> str | None:
        """The initiative of a sentence; the ceasefire only where it is named in the object, `about`."""
        named = self._named(sentence.span)
        if about is not None and CEASEFIRE in self._named(about)[:1]:
            return CEASEFIRE
        others = [name for name in named if name != CEASEFIRE]
        return others[0] if others else self._nearby(sentence)

    def _named(self, span: Span) -> list[str]:
        first, last = bisect_right(self.starts, span.start - 1), bisect_right(self.starts, span.end)
        return [name for _, name in self.found[first:last]]

    def _nearby(self, sentence: Sentence) -> str | None:
        at = bisect_right(self.lasting_starts, sentence.span.start) - 1
        if at >= 0:
            start, name = self.lasting[at]
            held = self.layout.sentence_at(start)
            if held is not None and sentence.paragraph - held.paragraph <= _NEARBY:
                return name
        if self.of_title is not None and self.of_title != CEASEFIRE:
            return self.of_title
        return self.only


@cache
def _aliases() -> dict[str, str]:
    return {row["alias"]: row["initiative"] for row in rows("initiatives")}


@cache
def _scan() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _aliases()), key=len, reverse=True)))
