"""From an article to its positions: sentence by sentence, then chain, day and initiative of each.

`as_of` is the day up to which a position is known to stand: the day that the sentence gives for the act or
the words, if it is not after the publication; else the publication day, as the latest it can be. It is never
a claim that something happened on that day.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...model import Article, CountryMention, DateMention, Event, Link, Position, Quote, Sentence, Span
from ..layout import Layout
from .actors import actors_of, may_name_a_group
from .initiatives import Initiatives
from .reader import SentenceReader, Stated, Topic, next_topic
from .venues import hosts_by_place
from .words import may_refuse, may_tell

_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_WORDS = re.compile(r"[a-z-]+")
# A longer sentence is a table or a hostile text.
_LONGEST_SENTENCE = 1500
# Roles towards a scheme as a whole, which may be a ceasefire.
_OF_THE_WHOLE = frozenset({"opposes", "supports", "noncommittal", "proposes", "refuses", "mediates"})
# Quotes of one place lie close together: a part of one may hold another.
_MOST_NESTED = 4


def find_positions(
    article: Article,
    layout: Layout,
    countries: tuple[CountryMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...],
) -> tuple[Position, ...]:
    """The positions an article tells, in the order of its text; each once a sentence."""
    finder = _Finder(article, layout, countries, dates, quotes)
    found: dict[tuple[object, ...], Position] = {}
    for sentence in layout.sentences:
        for position in finder.positions(sentence):
            found.setdefault(_identity(position), position)
    return tuple(found.values())


def _identity(position: Position) -> tuple[object, ...]:
    """An inferred host counts once a day, whatever is told of the gathering."""
    if position.role == "hosts" and position.doubt is not None:
        return (position.country, position.role, position.as_of)
    return (position.span, position.country, position.role, position.contribution, position.rung)


class _Finder:
    def __init__(
        self,
        article: Article,
        layout: Layout,
        countries: tuple[CountryMention, ...],
        dates: tuple[DateMention, ...],
        quotes: tuple[Quote, ...],
    ) -> None:
        self.text = article.text
        self.published = article.published
        self.countries = countries
        self.country_starts = [mention.span.start for mention in countries]
        self.days = [date for date in dates if _DAY.match(date.value)]
        self.day_starts = [date.span.start for date in self.days]
        self.initiatives = Initiatives(article, layout)
        self.own_chain = (Link(article.publisher, "publisher"),) if article.publisher else ()
        self.quoted = sorted(
            ((span, quote) for quote in quotes for span in quote.spans), key=lambda pair: pair[0]
        )
        self.quote_starts = [span.start for span, _ in self.quoted]
        self.topic = Topic()
        self.topic_paragraph = 0

    def positions(self, sentence: Sentence) -> Iterator[Position]:
        """The positions of one sentence; it also leaves the topic for the next."""
        span = sentence.span
        if span.end - span.start > _LONGEST_SENTENCE or self.text[span.end - 1] == "?":
            return
        if sentence.paragraph - self.topic_paragraph > 1:
            self.topic = Topic()
        mentions = self._mentions(span)
        lowered = self.text[span.start : span.end].lower()
        words = frozenset(_WORDS.findall(lowered))
        if (
            not mentions
            and self.topic.subject is None
            and not may_name_a_group(words)
            and not self._is_quoted(span)
        ):
            return
        for stated in self._stated(span, mentions, lowered, words):
            yield from self._rows(sentence, stated)
        self.topic_paragraph = sentence.paragraph

    def _stated(
        self, span: Span, mentions: Sequence[CountryMention], lowered: str, words: frozenset[str]
    ) -> Iterator[Stated]:
        telling = may_tell(lowered, words) or (self.topic.gifts and may_refuse(lowered, words))
        actors = actors_of(self.text, span, mentions, words) if telling or mentions else []
        if telling:
            reader = SentenceReader(self.text, span, actors, self.topic, self._quote_at)
            yield from reader.stated()
            self.topic = reader.topic
        else:
            self.topic = next_topic(actors, self.topic)
        if mentions:
            yield from hosts_by_place(self.text, span, mentions, words)

    def _rows(self, sentence: Sentence, stated: Stated) -> Iterator[Position]:
        reading = stated.reading
        quote = self._quote_at(stated.at)
        whole = reading.role in _OF_THE_WHOLE and reading.contribution is None
        for name in stated.subject.names:
            yield Position(
                country=name,
                role=reading.role,
                contribution=reading.contribution,
                rung=reading.rung,
                initiative=self.initiatives.of(sentence, stated.about if whole else None),
                condition=stated.condition,
                as_of=self._as_of(sentence.span, stated),
                span=sentence.span,
                chain=(quote.chain if quote is not None else ()) or self.own_chain,
                rule=reading.rule,
                doubt=stated.subject.doubt,
                amount=stated.amount[0] if stated.amount is not None else None,
                unit=stated.amount[1] if stated.amount is not None else None,
            )

    def _as_of(self, span: Span, stated: Stated) -> str | None:
        first, last = bisect_left(self.day_starts, span.start), bisect_left(self.day_starts, span.end)
        past = [day for day in self.days[first:last] if self.published is None or day.value <= self.published]
        if not past or stated.planned:
            return self.published
        return min(past, key=lambda day: abs(day.span.start - stated.at)).value

    def _quote_at(self, at: int) -> Quote | None:
        """The quote that holds an offset, the innermost of several."""
        number = bisect_right(self.quote_starts, at) - 1
        for back in range(number, max(-1, number - _MOST_NESTED), -1):
            span, quote = self.quoted[back]
            if span.start <= at < span.end:
                return quote
        return None

    def _is_quoted(self, span: Span) -> bool:
        """Whether a quote touches a span: its `we` may speak for a country."""
        number = bisect_right(self.quote_starts, span.end) - 1
        return number >= 0 and self.quoted[number][0].end > span.start

    def _mentions(self, span: Span) -> Sequence[CountryMention]:
        first, last = bisect_left(self.country_starts, span.start), bisect_left(self.country_starts, span.end)
        return self.countries[first:last]
