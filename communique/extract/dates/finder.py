"""From a text to its dates: words, shapes, readings."""

from __future__ import annotations

import re

from ...model import Article, DateMention, Span
from ..layout import Layout
from .calendar import iso_day
from .days import Founds, day_first_habit
from .patterns import OPENED_BY
from .reading import Found, Reading
from .resolution import READINGS
from .spans import widened
from .words import Word, date_words


def find_dates(article: Article, layout: Layout) -> tuple[DateMention, ...]:
    """The dates of an article, in the order of the text; relative ones count from its publication day."""
    text = article.text
    words, letters = date_words(text)
    reading = Reading(text, layout, iso_day(article.published), day_first_habit(words))
    mentions: list[DateMention] = []
    position = taken = 0
    while position < len(letters):
        shape, found = _shape_at(reading, words, letters, position)
        # Words stand at the even places, gaps between them.
        position = position + 2 if shape is None or found is None else shape.end() + 1
        for each in found or ():
            mention = _mention(text, each, taken)
            taken = mention.span.end
            mentions.append(mention)
            reading.note(mention)
    return tuple(mentions)


def _shape_at(
    reading: Reading, words: list[Word], letters: str, position: int
) -> tuple[re.Match[str] | None, Founds | None]:
    """The shape that begins at a word, and what it reads as."""
    shapes = OPENED_BY.get(letters[position])
    shape = shapes.match(letters, position) if shapes else None
    if shapes is None or shape is None:
        return None, None
    found = _read(reading, words, shape)
    if found is None and shape.end() - position > 1:
        # Not that expression, but its first word may be one: `March` in `March, last week`.
        shape = shapes.match(letters, position, position + 1)
        found = _read(reading, words, shape) if shape else None
    return shape, found


def _read(reading: Reading, words: list[Word], shape: re.Match[str]) -> Founds | None:
    return READINGS[shape.lastgroup or ""](reading, words[shape.start() // 2 : (shape.end() + 1) // 2])


def _mention(text: str, found: Found, taken: int) -> DateMention:
    start, end = widened(text, found, taken)
    return DateMention(Span(start, end), found.type, found.value, found.rule)
