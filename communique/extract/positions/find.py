"""From an article to its positions: sentence by sentence, then chain, day and initiative of each.

`as_of` is the day up to which a position is known to stand: the day that the sentence gives for the act or
the words, if it is not after the publication; else the publication day, as the latest it can be. It is never
a claim that something happened on that day.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from ...model import Article, CountryMention, DateMention, Event, Link, Position, Quote, Sentence, Span
from ..layout import Layout
from . import (
    asked,
    assemblies,
    leadership,
    leaving,
    likewise,
    members,
    needs,
    noes,
    nominals,
    officials,
    origins,
    regards,
    rolls,
    soldiers,
)
from .actors import Actor, actors_of, may_have_a_role
from .answers import may_answer
from .beneficiaries import CUES as BENEFITS
from .beneficiaries import beneficiaries
from .days import Days
from .elsewhere import Elsewhere
from .gathered import nobody_of, there_were
from .gatherings import Gatherings
from .groups import may_name_a_group
from .initiatives import Initiatives
from .objects import GATHERING, SCHEME, Given, given
from .officials import Officials
from .pairs import Pairs
from .reader import SentenceReader, next_topic, refers_back
from .reading import GIVING, Reading
from .rosters import is_line
from .stated import Stated, Subject, Topic, is_named
from .taken_back import is_taken_back
from .told import Told
from .traits import Traits, Unit
from .venues import hosts_by_place, hosts_by_town
from .weighing import weighed
from .words import (
    COMPOUNDS,
    may_be_ready,
    may_be_there,
    may_judge,
    may_refuse,
    may_serve_a_scheme,
    may_take_up,
    may_tell,
    plain_words,
    tokens_of,
)

# Those whose words about their country are not its own.
_OF_A_PARTY = re.compile(r"^(?!.*\b(?:ruling|governing)\b).*\b(?:[Pp]arty|opposition)\b")
# What is left of `Peru, Chile and Fiji.` without the names.
_BARE_HEADING = re.compile(r"(?:[Tt]he |[Tt]HE |, | and | AND |& )*\.")
_LONGEST_HEADING = 60
# `Ruritania will not.`
_BRIEF = 40
_LEFT_OUT = frozenset({"not", "will", "would"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
# A longer sentence is a table or a hostile text.
_LONGEST_SENTENCE = 1500
# Roles towards a scheme as a whole, which may be a ceasefire.
_OF_THE_WHOLE = frozenset({"opposes", "supports", "noncommittal", "proposes", "refuses", "mediates"})
_WE = frozenset({"we", "i"})
_ITS = frozenset({"its", "their"})
_NOT = frozenset({"no", "not", "never", "yet"})
_ON_IT = frozenset({"on", "it"})
_THERE = frozenset({"there", "without"})
_GUARANTEES = frozenset({"guarantee", "guarantees"})
_AT_GATHERINGS = frozenset({"attends", "hosts", "convenes", "absent", "excluded", "leads"})
# One of these is in every article in which `it` may be a scheme.
_SCHEMES = (
    "coalition", "ceasefire", "cease-fire", "truce", "peacekeep", "reassurance", "multinational", " force ",
)  # fmt: skip
# One of these, or one of each of a pair, is in every sentence that tells something without a predicate.
_TOLD_AROUND = nominals.CUES | asked.CUES | soldiers.CUES | needs.EARLY
_PAIRS_AROUND = Pairs(
    *needs.PAIRS.pairs,
    *origins.PAIRS.pairs,
    (soldiers.POSTED, soldiers.NONE),
    (regards.VERBS, regards.FORCES),
    (frozenset({"no"}), noes.CUES),
)
# So often is a scheme named in an article that is about one.
_MANY_SCHEMES = 3
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
    finder = PositionFinder(article, layout, countries, dates, quotes)
    found: dict[tuple[object, ...], Position] = {}
    for sentence in layout.sentences:
        for position in finder.positions(sentence):
            found.setdefault(_identity(position), position)
    return tuple(found.values())


def _identity(position: Position) -> tuple[object, ...]:
    """An inferred host counts once a day, whatever is told of the gathering; a beneficiary once."""
    if position.role == "beneficiary":
        return (position.country, position.role)
    if position.role == "hosts" and position.doubt is not None:
        return (position.country, position.role, position.as_of)
    return (position.span, position.country, position.role, position.contribution, position.rung)


def _may_tell_around(words: frozenset[str]) -> bool:
    return not words.isdisjoint(_TOLD_AROUND) or _PAIRS_AROUND.are_in(words)


def _later(one: tuple[Stated, ...], other: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """Of two the one that is said last."""
    return max(one, other, key=lambda stated: stated[0].at if stated else -1)


def _only_named(mentions: Sequence[CountryMention]) -> Subject | None:
    """The country of a sentence that names just one: `the government` may be its."""
    codes = {mention.code for mention in mentions}
    return Subject((codes.pop(),), "the only country named before") if len(codes) == 1 else None


def _in_order(named: Sequence[Actor], unnamed: Iterable[Actor]) -> list[Actor]:
    """Both in the order of the text; where two overlap, the named one stays."""
    free = [
        one for one in unnamed if all(one.end <= actor.start or one.start >= actor.end for actor in named)
    ]
    return sorted([*named, *free], key=lambda actor: actor.start)


def _stated(told: Told) -> Stated:
    reading = Reading(told.role, told.rule, told.contribution, told.rung)
    return Stated(Subject((told.country,), told.doubt), reading, told.at, told.condition)


class Unread(NamedTuple):
    """A sentence that told no position, and so has not been read: its span, mentions and words."""

    span: Span
    mentions: Sequence[CountryMention]
    words: frozenset[str]


class PositionFinder:
    """Reads the sentences of one article in their order."""

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
        self.article = article
        self.layout = layout
        self.dates = dates
        self.plain = plain_words(article.text)
        self.quotes = quotes
        self.own_chain = (Link(article.publisher, "publisher"),)
        self.quoted = sorted(
            ((span, quote) for quote in quotes for span in quote.spans), key=lambda pair: pair[0]
        )
        self.quote_starts = [span.start for span, _ in self.quoted]
        self.topic = Topic()
        self.topic_paragraph = 0
        self.heading: Subject | None = None
        self.heading_paragraph = -1
        self.who_will = -2
        self.asked_for: tuple[Given, ...] = ()
        self.unread: Unread | None = None
        self.reader: SentenceReader | None = None
        self.acting: tuple[Span, list[Actor]] | None = None
        self.gatherings = Gatherings(article.text)
        self.elsewhere = Elsewhere(article.text, article.published)

    @cached_property
    def _days(self) -> Days:
        return Days(self.text, self.dates, self.published)

    @cached_property
    def _officials(self) -> Officials:
        return Officials(
            self.text, self.layout, self.countries, self.quotes, self.published, self.article.title
        )

    @cached_property
    def _names_a_scheme(self) -> bool:
        return any(word in self.plain for word in _SCHEMES)

    @cached_property
    def _is_of_the_story(self) -> bool:
        """Whether an article is like those that the model was made from."""
        if not self._names_a_scheme:
            return False
        named = sum(self.plain.count(word) for word in _SCHEMES)
        return "ukrain" in self.plain or named >= _MANY_SCHEMES

    @cached_property
    def _initiatives(self) -> Initiatives:
        return Initiatives(self.article, self.layout)

    def positions(self, sentence: Sentence) -> Iterator[Position]:
        """The positions of one sentence; it also leaves the topic for the next."""
        span = sentence.span
        if span.end - span.start > _LONGEST_SENTENCE:
            return
        if self.text[span.end - 1] == "?":
            self._hear_question(sentence)
            stop = self.text.rfind("; ", *span)
            if stop < 0:
                return
            # `A has said no; why should B hurry?`
            span = Span(span.start, stop + 1)
        if sentence.paragraph - self.topic_paragraph > 1:
            self.topic, self.unread = Topic(), None
        mentions = self._mentions(span)
        if sentence.paragraph != self.heading_paragraph:
            self.heading = self._heading(sentence, mentions)
            self.heading_paragraph = sentence.paragraph
        plain = self.plain[span.start : span.end]
        words = frozenset(plain.split())
        for stated in hosts_by_town(self.text, span, words):
            yield from self._rows(sentence, stated)
        one = Unread(span, mentions, words)
        concerns = bool(mentions) or self._may_concern_a_country(span, words)
        if concerns:
            self._forget(span)
        units = self._units(one) if self._is_of_the_story else ()
        told: list[Stated] = []
        if concerns:
            told.extend(self._stated(one, plain))
        for stated in (*told, *self._weighed(units, told)) if units else told:
            yield from self._rows(sentence, stated)
        if not concerns:
            return
        if sentence.paragraph - self.who_will < 2:
            for answered in noes.not_it(self.text, span, mentions, self.asked_for):
                yield from self._rows(sentence, _stated(answered))
        if mentions:
            last = Subject((mentions[-1].code,), "the last named before")
            self.topic = self.topic._replace(named=_only_named(mentions) or self.topic.named, last=last)
        self.topic_paragraph = sentence.paragraph

    def _units(self, sentence: Unread) -> tuple[Unit, ...]:
        """What a stand may be weighed for: each country of a sentence, by all that stands around it."""
        if not sentence.mentions and self.heading is None and self._topic().subject is None:
            return ()
        return tuple(Traits(self._reader(sentence), sentence.mentions).units())

    def _weighed(self, units: Sequence[Unit], told: Sequence[Stated]) -> Iterator[Stated]:
        """The stands that no rule reads in a sentence."""
        known = [
            (name, stated.reading.role, stated.reading.contribution)
            for stated in told
            for name in stated.subject.names
        ]
        gifts = self.topic.gifts
        return weighed(units, known, gifts[0].contribution if gifts else None)

    def _reader(self, sentence: Unread) -> SentenceReader:
        """The reader of a sentence, one however often it is asked for."""
        if self.reader is None or self.reader.span != sentence.span:
            self.reader = SentenceReader(
                self.text,
                sentence.span,
                self._actors(sentence),
                self._topic(),
                self._quote_at,
                self._officials,
                self.heading,
            )
        return self.reader

    def _heading(self, sentence: Sentence, mentions: Sequence[CountryMention]) -> Subject | None:
        """The countries whose names alone open a paragraph: `Ruritania. Will send ships.`"""
        if not mentions or sentence.span.end - sentence.span.start > _LONGEST_HEADING:
            return None
        text = self.text[slice(*sentence.span)]
        for mention in reversed(mentions):
            first, last = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
            text = text[:first] + text[last:]
        bare = _BARE_HEADING.fullmatch(text) is not None
        return Subject(tuple(dict.fromkeys(mention.code for mention in mentions))) if bare else None

    def _forget(self, span: Span) -> None:
        """What was stated is left for the next sentence only."""
        if not self.topic.latest:
            return
        before = self.layout.sentence_at(span.start - 1)
        if before is not None and self.topic.latest[0].at < before.span.start:
            self.topic = self.topic._replace(latest=())

    def _hear_question(self, sentence: Sentence) -> None:
        """`Who will send soldiers?` states nothing, but `A is ready to` answers it."""
        mentions = self._mentions(sentence.span)
        length = sentence.span.end - sentence.span.start
        if len(mentions) == 1 and length < _LONGEST_HEADING and mentions[0].stands_for != "place":
            # `And Ruritania?` heads what follows.
            self.heading, self.heading_paragraph = Subject((mentions[0].code,)), sentence.paragraph
            self.topic, self.unread = self.topic._replace(subject=self.heading), None
            self.topic_paragraph = sentence.paragraph
        asked = tuple(given(tokens_of(self.text, *sentence.span, ()), 1, self.text))
        of_a_scheme = bool(asked) or SCHEME.search(self.text, *sentence.span) is not None
        if of_a_scheme and noes.asks_who_will(self.text, sentence.span):
            self.who_will, self.asked_for = sentence.paragraph, asked
        if asked:
            self.topic = self.topic._replace(gifts=asked)
            self.topic_paragraph = sentence.paragraph

    def _may_concern_a_country(self, span: Span, words: frozenset[str]) -> bool:
        """Whether a sentence that names no country may speak of one, or of a group."""
        if self.heading is not None or may_name_a_group(words):
            return True
        if not words.isdisjoint(officials.CUES) and self._officials.actors(span):
            return True
        if self._may_mean_one_before(words):
            return True
        speaking = not words.isdisjoint(_WE) or _may_tell_around(words)
        return speaking and self._is_quoted(span)

    def _stated(self, sentence: Unread, plain: str) -> Iterator[Stated]:
        hosts = tuple(hosts_by_place(self.text, *sentence)) if sentence.mentions else ()
        if hosts:
            self.gatherings.venues.update(self._venues_of(sentence, hosts))
        telling = self._may_state(sentence, plain)
        listing = self._may_list(sentence)
        heading = bool(sentence.mentions) and leadership.may_tell(sentence.words)
        former = self._before(sentence.span) if len(sentence.mentions) > 1 else ""
        several = assemblies.may_list(len(sentence.mentions), sentence.words, former)
        actors = self._actors(sentence) if telling or listing or heading or several else []
        stating = telling and (
            self.heading is not None or any(map(may_have_a_role, actors)) or self._may_refer(sentence)
        )
        if stating:
            self.topic = self._topic()
            reader = self._reader(sentence)
            yield from reader.stated()
            around = tuple(self._around(sentence, actors, reader))
            reader.latest = _later(reader.latest, around)
            yield from around
            self.topic, self.unread = reader.topic, None
        elif sentence.mentions:
            self.unread = sentence
        if sentence.mentions and self._may_benefit(sentence, told=stating):
            yield from beneficiaries(self.text, sentence.span, sentence.mentions)
        if listing:
            named = rolls.named_in_rolls(sentence.span, actors, self.gatherings)
            yield from map(_stated, named)
            yield from map(_stated, nobody_of(self.text, sentence.span))
            if not sentence.words.isdisjoint(_THERE):
                yield from map(_stated, there_were(self.text, sentence.span))
        if several:
            named = assemblies.named_in_lists(sentence.span, former, actors, self.gatherings)
            yield from map(_stated, named)
        if heading:
            told = leadership.told_by_heads(self.text, sentence.span, sentence.mentions, actors)
            yield from map(_stated, told)
        yield from hosts

    def _may_state(self, sentence: Unread, plain: str) -> bool:
        """Whether a sentence may state a position, by its own words or by what those before named."""
        words = sentence.words
        if self.heading is not None or _may_tell_around(words) or may_tell(plain, words):
            return True
        if may_judge(words) or may_be_there(words):
            return True
        named_before = bool(self.topic.gifts)
        if self._names_a_scheme:
            if may_take_up(plain, words) or may_serve_a_scheme(words):
                return True
            named_before = named_before or not words.isdisjoint(_NOT)
        if named_before and may_refuse(plain, words):
            return True
        if self.topic.gifts and may_be_ready(words):
            return True
        return self._may_go_on(sentence, plain) or is_line(self.text, sentence.span, sentence.mentions)

    def _may_go_on(self, sentence: Unread, plain: str) -> bool:
        """Whether what the sentence before stated may be said of another in this one."""
        if not self.topic.latest:
            return False
        if likewise.may_say(plain, sentence.words):
            return True
        brief = sentence.span.end - sentence.span.start < _BRIEF
        left_out = brief and not sentence.words.isdisjoint(_LEFT_OUT)
        return bool(sentence.mentions) and (left_out or self._may_name_of_former(sentence.words))

    def _may_benefit(self, sentence: Unread, *, told: bool) -> bool:
        """Whether a sentence may tell for whom it is done: one that tells more, or in such an article."""
        if sentence.words.isdisjoint(BENEFITS):
            return False
        return told or self._names_a_scheme or not sentence.words.isdisjoint(_GUARANTEES)

    def _before(self, span: Span) -> str:
        """The sentence before that of a span."""
        former = self.layout.sentence_at(span.start - 1)
        return self.text[slice(*former.span)] if former is not None else ""

    def _venues_of(self, sentence: Unread, hosts: Sequence[Stated]) -> Iterator[str]:
        """The places of a sentence in which a gathering is held."""
        held = {host.at for host in hosts}
        for mention in sentence.mentions:
            if mention.span.start in held:
                yield self.text[mention.span.start : mention.span.end]

    def _may_list(self, sentence: Unread) -> bool:
        """Whether a sentence may name who took part: by its words, its place, or the question before."""
        if not sentence.mentions:
            return not sentence.words.isdisjoint(rolls.CUES_OF_GROUPS) and may_name_a_group(sentence.words)
        if not sentence.words.isdisjoint(rolls.CUES) or may_answer(self.text, sentence.span.start):
            return True
        if sentence.words >= _ON_IT:
            return True
        return bool(self.gatherings.venues) and any(
            self.text[mention.span.start : mention.span.end] in self.gatherings.venues
            for mention in sentence.mentions
        )

    def _actors(self, sentence: Unread) -> list[Actor]:
        """The actors of a sentence by name, and the offices that name no country."""
        if self.acting is None or self.acting[0] != sentence.span:
            self.acting = (sentence.span, self._found_actors(sentence))
        return self.acting[1]

    def _found_actors(self, sentence: Unread) -> list[Actor]:
        named = actors_of(self.text, *sentence)
        if "those" in sentence.words or not sentence.words.isdisjoint(members.CUES):
            named = members.with_groups(self.text, sentence.span, named, sentence.words)
        if sentence.words.isdisjoint(officials.CUES):
            return named
        return _in_order(named, self._officials.actors(sentence.span))

    def _around(self, sentence: Unread, actors: Sequence[Actor], reader: SentenceReader) -> Iterator[Stated]:
        """What stands in the sentence without a predicate of the country: soldiers, needs."""
        span, mentions, words = sentence
        if soldiers.may_tell(words):
            told = soldiers.whose_soldiers(self.text, span, mentions, reader.sayer, reader.meant_by)
            yield from map(_stated, told)
            if not words.isdisjoint(leaving.CUES):
                yield from map(_stated, leaving.leaving(self.text, span, mentions, reader.meant_by))
        if not words.isdisjoint(nominals.CUES):
            yield from map(_stated, nominals.told_by_nouns(self.text, span, mentions))
        if origins.may_tell(words):
            yield from map(_stated, origins.told_by_origins(self.text, span, mentions))
        if "no" in words and not words.isdisjoint(noes.CUES):
            yield from map(_stated, noes.told_by_a_no(self.text, span, mentions))
        if not words.isdisjoint(asked.CUES):
            yield from map(_stated, asked.told_when_asked(self.text, span, mentions))
        if regards.may_tell(words):
            yield from map(_stated, regards.told_by_regard(self.text, span, mentions, reader.sayer))
        if needs.may_tell(words):
            needed = needs.needed_of(self.text, span, mentions, actors, reader.sayer, reader.meant_by)
            for one in needed:
                yield replace(_stated(one.told), condition=one.condition)

    def _may_name_of_former(self, words: frozenset[str]) -> bool:
        """Whether a sentence may name who belongs to a group that the one before spoke of."""
        if is_named(self.topic.latest[0].subject):
            return False
        return not (words.isdisjoint(members.FORMER) and words.isdisjoint(members.CUES))

    def _may_refer(self, sentence: Unread) -> bool:
        """Whether a sentence without actors may speak of a country, by pronoun, adjective or `we`."""
        if not sentence.words.isdisjoint(_WE) and self._is_quoted(sentence.span):
            return True
        if sentence.mentions:
            if _may_tell_around(sentence.words) or not sentence.words.isdisjoint(_NOT):
                return True
            if any(word.endswith(COMPOUNDS) for word in sentence.words):
                return True
        return self._may_mean_one_before(sentence.words)

    def _may_mean_one_before(self, words: frozenset[str]) -> bool:
        """Whether a pronoun of a sentence, or `its soldiers`, may be of a country named before."""
        if self.topic.subject is None and self.unread is None:
            return False
        return refers_back(words) or not (words.isdisjoint(_ITS) or words.isdisjoint(soldiers.CUES))

    def _topic(self) -> Topic:
        """The topic that the sentences before leave; one that told nothing is looked at only now."""
        if self.unread is None:
            return self.topic
        return next_topic(self._actors(self.unread), self.topic, self.unread.span.end)

    def _rows(self, sentence: Sentence, stated: Stated) -> Iterator[Position]:
        reading = stated.reading
        quote = self._quote_at(stated.at)
        if quote is not None and quote.kind != "direct" and _OF_A_PARTY.search(quote.speaker or ""):
            return
        if reading.role in GIVING and is_taken_back(self.text, sentence.span, stated.at):
            return
        if self.elsewhere.is_told_of(sentence.span, stated.at, given=reading.contribution is not None):
            return
        day = self._day(sentence.span, stated, quote)
        initiative = self._initiative(sentence, stated, day)
        for name in stated.subject.names:
            yield Position(
                country=name,
                role=reading.role,
                contribution=reading.contribution,
                rung=reading.rung,
                initiative=initiative,
                condition=stated.condition,
                as_of=day or self.published,
                span=sentence.span,
                chain=(quote.chain if quote is not None else ()) or self.own_chain,
                rule=reading.rule,
                doubt=stated.subject.doubt,
                amount=stated.amount[0] if stated.amount is not None else None,
                unit=stated.amount[1] if stated.amount is not None else None,
            )

    def _initiative(self, sentence: Sentence, stated: Stated, day: str | None) -> str | None:
        """The initiative named, or the gathering of a day: `summit of 2025-03-02`."""
        reading = stated.reading
        whole = reading.role in _OF_THE_WHOLE and reading.contribution is None
        named = self._initiatives.of(sentence, stated.about if whole else None)
        if named is not None or day is None or reading.role not in _AT_GATHERINGS:
            return named
        gathering = GATHERING.search(self.text, sentence.span.start, sentence.span.end)
        return f"{gathering[0]} of {day}" if gathering is not None else None

    def _day(self, span: Span, stated: Stated, quote: Quote | None) -> str | None:
        """The day of the act, if it is past; of what is to come, and failing that, the day it was said."""
        if stated.planned:
            day = self._days.of_words(span, stated.at)
        else:
            day = self._days.of_act(span, stated.at, at_gathering=stated.reading.role in _AT_GATHERINGS)
        if day is not None or quote is None or quote.said_on is None:
            return day
        past = _DAY.match(quote.said_on) and (self.published is None or quote.said_on <= self.published)
        return quote.said_on if past else None

    def _quote_at(self, at: int) -> Quote | None:
        """The quote that holds an offset, the innermost of several."""
        number = bisect_right(self.quote_starts, at) - 1
        for back in range(number, max(-1, number - _MOST_NESTED), -1):
            span, quote = self.quoted[back]
            if span.start <= at < span.end:
                if quote.speaker_country is None and quote.speaker_type in ("office", "anonymous"):
                    return replace(quote, speaker_country=self._officials.of_quote(quote))
                return quote
        return None

    def _is_quoted(self, span: Span) -> bool:
        """Whether a quote touches a span: its `we` may speak for a country."""
        number = bisect_right(self.quote_starts, span.end) - 1
        return number >= 0 and self.quoted[number][0].end > span.start

    def _mentions(self, span: Span) -> Sequence[CountryMention]:
        first, last = bisect_left(self.country_starts, span.start), bisect_left(self.country_starts, span.end)
        return self.countries[first:last]
