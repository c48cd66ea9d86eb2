"""From an article to its events: readings, then who, when and where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...model import (
    Article,
    CountryMention,
    DateMention,
    Event,
    EventType,
    Link,
    Modality,
    Quote,
    Sentence,
    Span,
)
from ..dates import RELATIVE
from ..layout import Layout
from .participants import Sides, clause_end, pronoun_before, sides
from .parties import Parties, Party
from .readings import Reading, is_subject, readings
from .when import OPEN, Days, When, bound
from .where import Places
from .words import Tokens, is_public, parted, tells

# The most events a sentence gives, and the sentences after which a pronoun no longer says who.
_MOST = 4
_REMEMBERED = 2
_REMEMBERED_MEETING = 8
_MEETING_TYPES = ("CONSULT", "AGREE")
_MEETINGS = frozenset({"meeting", "summit", "talks", "call", "conference", "gathering", "session", "round"})
_FOLLOWING = frozenset({
    "follow", "followup", "next", "another", "further", "second", "third", "resume", "expected", "planned",
    "scheduled", "due", "slated",
})  # fmt: skip
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_CALLING = frozenset({"call", "convene", "convoke"})


def find_events(
    article: Article,
    layout: Layout,
    countries: tuple[CountryMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Event, ...]:
    """The events of an article, in the order of its text; within a sentence the main one first."""
    finder = _Finder(article, layout, countries, dates, quotes)
    return tuple(event for sentence in layout.sentences for event in finder.events(sentence))


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
        self.parted = parted(article.text)
        self.published = article.published
        self.parties = Parties(article.text, countries)
        self.places = Places(article.text, countries)
        self.days = Days(article.text, dates)
        self.own_chain = (Link(article.publisher, "publisher"),)
        self.quoted = sorted(
            ((span, quote) for quote in quotes for span in quote.spans), key=lambda pair: pair[0]
        )
        self.quote_starts = [span.start for span, _ in self.quoted]
        self.statements = _statements(layout, quotes)
        self.latest: tuple[str, ...] = ()
        self.since = 0
        self.since_meeting = _REMEMBERED_MEETING

    def events(self, sentence: Sentence) -> Iterator[Event]:
        span = sentence.span
        told: list[Event] = []
        words = set(self.parted[span.start : span.end].split())
        if tells(words) and is_public(words, lambda: self._is_named(span, words)):
            told = self._told(span, Tokens(self.text, *span), words)
        said = self.statements.get(span.start)
        told = [_by_speaker(event, said) for event in told]
        yield from told
        self._remember(told, said)
        if said is not None and all(event.trigger_span != said.cue_span for event in told):
            yield _statement(span, said)

    def _is_named(self, span: Span, words: set[str]) -> bool:
        """Whether somebody public is named, meant by the pronoun that opens the sentence, or by a meeting
        that follows another's.
        """
        if self.parties.named(span, words) or self._is_followed_up(words):
            return True
        opening = self.parted[span.start : span.start + 5].split(" ", 1)[0]
        return opening in _PRONOUNS and bool(self.latest) and self.since < _REMEMBERED

    def _is_followed_up(self, words: set[str]) -> bool:
        """ "A follow-up meeting is expected this weekend", shortly after a meeting was told of."""
        following = not (_MEETINGS.isdisjoint(words) or _FOLLOWING.isdisjoint(words))
        return following and self.since_meeting < _REMEMBERED_MEETING

    def _remember(self, told: list[Event], said: Quote | None) -> None:
        """Keep who acted or spoke, for a pronoun in the next sentences."""
        self.since += 1
        self.since_meeting = (
            0 if any(event.type in _MEETING_TYPES for event in told) else self.since_meeting + 1
        )
        if said is not None and said.speaker_country is not None:
            self.latest, self.since = (said.speaker_country,), 0
        elif told and told[0].actors:
            self.latest, self.since = told[0].actors, 0

    def _told(self, span: Span, tokens: Tokens, words: set[str]) -> list[Event]:
        found = readings(tokens, lambda: self._guests(span, tokens, words))
        if not found:
            return []
        parties = self._parties(span, tokens, words)
        when = bound(found, tokens, self.days.within(span), self._direct)
        kept = [
            reading
            for number, reading in enumerate(found)
            if _stands(reading, when, tokens)
            or (not number and (not reading.nominal or (parties and not reading.topic)))
        ]
        events = (
            (self._event(span, tokens, reading, day, parties), day.also)
            for reading in kept[:_MOST]
            for day in [when.get(reading.at, OPEN)]
        )
        return [each for event, also in events for each in _each(event, also)]

    def _parties(self, span: Span, tokens: Tokens, words: set[str]) -> list[Party]:
        """The parties of a sentence, those of its dateline left out."""
        parties = self.parties.within(span, words)
        opening = tokens.opening
        if not opening:
            return parties
        return [party for party in parties if party.start >= tokens.starts[opening]]

    def _guests(self, span: Span, tokens: Tokens, words: set[str]) -> list[int]:
        """The offsets at which somebody is named who may be received."""
        return [party.start for party in self._parties(span, tokens, words) if not party.place]

    def _event(self, span: Span, tokens: Tokens, reading: Reading, when: When, parties: list[Party]) -> Event:
        closing = clause_end(reading, tokens)
        trigger = Span(tokens.starts[reading.at], tokens.ends[reading.last])
        quote = self._quote(trigger.start)
        if quote is None:
            # Those whom a quote names do nothing outside it.
            parties = [party for party in parties if not self._is_quoted(party.start)]
        who = sides(reading, tokens, parties, closing)
        where = self.places.beside(reading, tokens, span, closing)
        when = _as_said(when, quote, self.published)
        if when.first and self.published and when.first > self.published and _is_past(reading, tokens):
            when = when if when.ahead or _calls_for(reading, tokens) else OPEN
        if when.first and self.published and when.first > self.published and reading.type == "REJECT":
            # "Will not come to Friday's talks": refused by now.
            when = OPEN
        actors, doubt = self._actors(reading, tokens, who, quote)
        type_, modality = _ahead(reading, when, self.published)
        recipients = tuple(name for name in who.recipients if name not in actors)
        return Event(
            span=span, trigger_span=trigger, type=type_, modality=modality,
            date=when.first, date_end=when.last, granularity=when.granularity, date_rule=when.rule,
            place=where.place, place_country=where.country,
            actors=actors, recipients=recipients, chain=quote.chain if quote else self.own_chain,
            rule=reading.rule, doubt=reading.doubt or doubt, bodies=who.bodies,
        )  # fmt: skip

    def _actors(
        self, reading: Reading, tokens: Tokens, who: Sides, quote: Quote | None
    ) -> tuple[tuple[str, ...], str | None]:
        """Those who act; "we" in a quote is its speaker, "he" whoever acted or spoke last."""
        if who.actors or reading.passive or reading.nominal:
            return who.actors, who.doubt
        pronoun = pronoun_before(reading, tokens)
        if quote is not None and quote.kind == "direct":
            if pronoun in ("i", "we") and quote.speaker_country:
                return (quote.speaker_country,), who.doubt
            return (), who.doubt
        if quote is not None and quote.speaker_country and pronoun in ("he", "she", "it"):
            if quote.speaker_country in who.recipients:
                return (), who.doubt
            return (quote.speaker_country,), "a pronoun, taken for who speaks"
        fits = (
            len(self.latest) > 1
            if pronoun == "they"
            else pronoun in ("he", "she", "it") and len(self.latest) == 1
        )
        if fits and self.since <= _REMEMBERED and not set(self.latest) & set(who.recipients):
            return self.latest, "a pronoun, taken for who acted or spoke last"
        return (), who.doubt

    def _direct(self, position: int) -> int | None:
        """The number of the direct quote a position lies in."""
        number = bisect_right(self.quote_starts, position) - 1
        if number < 0:
            return None
        span, quote = self.quoted[number]
        return number if position < span.end and quote.kind != "indirect" else None

    def _is_quoted(self, position: int) -> bool:
        quote = self._quote(position)
        return quote is not None and quote.kind == "direct"

    def _quote(self, position: int) -> Quote | None:
        """The quote a position lies in."""
        number = bisect_right(self.quote_starts, position) - 1
        if number < 0:
            return None
        span, quote = self.quoted[number]
        return quote if position < span.end else None


def _by_speaker(event: Event, said: Quote | None) -> Event:
    """ "The foreign minister assured them": who is quoted by the verb that tells the event does it."""
    country = said.speaker_country if said is not None and said.cue_span == event.trigger_span else None
    if country is None or event.actors or country in event.recipients:
        return event
    return replace(event, actors=(country,))


def _each(event: Event, also: str | None) -> tuple[Event, ...]:
    """An event, and its like on another day: "talks on 16 May and 2 June" were two, "4 and 5 May" one."""
    if also is None or event.date is None or also <= event.date:
        return (event,)
    if date.fromisoformat(also) - date.fromisoformat(event.date) == timedelta(1):
        return (replace(event, date_end=also, granularity="week"),)
    return event, replace(event, date=also)


def _stands(reading: Reading, when: dict[int, When], tokens: Tokens) -> bool:
    """Whether a sentence's further reading is an event of its own.

    An infinitive, or what is asked or refused, is part of another; so is a noun without a day of its own.
    Support and demands that last for months or years are no event.
    """
    if reading.part:
        return False
    if not reading.nominal:
        return True
    day = when.get(reading.at, OPEN)
    if tokens.has(reading.at, "attitude"):
        return day.granularity == "day"
    return day is not OPEN or (reading.type == "CONSULT" and is_subject(tokens, reading.at))


def _ahead(reading: Reading, when: When, published: str | None) -> tuple[EventType, Modality]:
    """What is told for a day to come is planned; a meeting to come is agreed on (PLOVER)."""
    if when.ahead and not reading.nominal and reading.modality == "asserted":
        return ("AGREE" if reading.type == "CONSULT" else reading.type), "planned"
    if (
        reading.modality == "asserted"
        and when.first
        and published
        and when.first > published
        and when.granularity not in ("before", "after")
    ):
        return ("AGREE" if reading.type == "CONSULT" else reading.type), "planned"
    return reading.type, reading.modality


def _is_past(reading: Reading, tokens: Tokens) -> bool:
    """Whether an event is told as over: a day to come is then another's, "it was put off to Friday"."""
    tag = tokens.tags[reading.at]
    return not reading.nominal and reading.modality == "asserted" and tag.form in ("past", "participle")


def _calls_for(reading: Reading, tokens: Tokens) -> bool:
    """ "Called a meeting on Friday": what is called together is still to come."""
    return reading.type == "CONSULT" and tokens.tags[reading.at].verb in _CALLING


def _as_said(when: When, quote: Quote | None, published: str | None) -> When:
    """ "Today" in somebody's words is the day they were said, where the article tells it."""
    said_on = quote.said_on if quote is not None and quote.kind == "direct" else None
    if not (said_on and published and when.first and when.rule == RELATIVE and when.granularity == "day"):
        return when
    try:
        later = date.fromisoformat(when.first) - date.fromisoformat(published)
        day = date.fromisoformat(said_on) + later
    except (ValueError, OverflowError):
        return when
    # Days of the week and the like are counted from the publication day; only the nearest are meant so.
    return when._replace(first=day.isoformat()) if abs(later.days) <= 1 else when


def _statements(layout: Layout, quotes: Sequence[Quote]) -> dict[int, Quote]:
    """By the start of the sentence that holds its cue, the first quote there of a speaker with a country."""
    found: dict[int, Quote] = {}
    for quote in quotes:
        if quote.speaker_country is None or quote.cue_span is None:
            continue
        sentence = layout.sentence_at(quote.cue_span.start)
        if sentence is not None and quote.cue_span.end <= sentence.span.end:
            found.setdefault(sentence.span.start, quote)
    return found


def _statement(span: Span, quote: Quote) -> Event:
    """Somebody with a country said something: the one kind of event that is speech alone."""
    assert quote.cue_span is not None and quote.speaker_country is not None
    return Event(
        span=span, trigger_span=quote.cue_span, type="STATEMENT", modality="asserted",
        date=quote.said_on, date_end=None, granularity="day" if quote.said_on else "none",
        date_rule="the day of speaking" if quote.said_on else None, place=None, place_country=None,
        actors=(quote.speaker_country,), recipients=(), chain=quote.chain,
        rule=f"the quote's cue {quote.cue}", doubt=quote.doubt,
    )  # fmt: skip
