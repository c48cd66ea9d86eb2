"""From an article to its positions: sentence by sentence, each subject with its predicates.

`as_of` is the day up to which a position is known to stand: the day that the sentence gives for the act or
the words, if it is not after the publication; else the publication day, as the latest it can be. It is never
a claim that something happened on that day.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import Article, CountryMention, DateMention, Event, Link, Position, Quote, Sentence, Span
from ..layout import Layout
from .actors import Actor, actors_of, may_name_a_group
from .initiatives import Initiatives
from .objects import GATHERING, Given, amount_in, condition_in, given
from .passives import Told, told_of
from .predicates import Predicate, predicate_at
from .roles import Reading, readings
from .words import Token, may_refuse, may_tell, phrase_at, tokens_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_WORDS = re.compile(r"[a-z-]+")
# A longer sentence is no sentence but a table or a hostile text.
_LONGEST_SENTENCE = 1500
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_FIRST_PERSONS = frozenset(
    {"we", "i", "we're", "we’re", "i'm", "i’m", "we've", "we’ve", "i've", "we'll", "we’ll", "i'll"}
)
_STAND_INS = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Oo]ur) (?:(?:own|prime|defen[cs]e|foreign) )?(?:country|government|ministry)\b"
)
# Roles towards a scheme as a whole, which may be a ceasefire.
_OF_THE_WHOLE = frozenset({"opposes", "supports", "noncommittal", "proposes", "refuses", "mediates"})
_INVERTED = frozenset(
    {"would", "will", "could", "did", "does", "do", "has", "have", "can", "may", "might", "is", "are"}
)
_HYPOTHETICAL = frozenset(
    {"if", "whether", "unless", "should", "until", "before", "were", "when", "once", "that's"}
)
_MODIFIERS_OF_PLACE = re.compile(
    r"\b(?:NATO|EU|European (?:Union|Council|Commission)|U\.?N\.?|United Nations|embassy)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a predicate is said of, and what is doubtful about that."""

    names: tuple[str, ...]
    doubt: str | None = None


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
    if position.doubt is not None and position.role == "hosts":
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
        self.topic: Subject | None = None
        self.topic_paragraph = -1
        self.gifts_before: list[Given] = []

    def positions(self, sentence: Sentence) -> Iterator[Position]:
        """The positions of one sentence; it also becomes what the next one's pronouns speak of."""
        span = sentence.span
        if span.end - span.start > _LONGEST_SENTENCE or self.text[span.end - 1] == "?":
            return
        mentions = self._mentions(span)
        if sentence.paragraph - self.topic_paragraph > 1:
            self.topic, self.gifts_before = None, []
        words = frozenset(_WORDS.findall(self.text[span.start : span.end].lower()))
        if not mentions and self.topic is None and not may_name_a_group(words) and not self._quoted(span):
            return
        if not may_tell(words) and not (self.gifts_before and may_refuse(words)):
            self._keep_topic(sentence, mentions, words)
            return
        reader = SentenceReader(self, sentence, actors_of(self.text, span, mentions, words), words)
        yield from reader.positions()
        if reader.gifts_before:
            self.gifts_before = reader.gifts_before
        if reader.topic is not None:
            self.topic, self.topic_paragraph = reader.topic, sentence.paragraph

    def _keep_topic(
        self, sentence: Sentence, mentions: Sequence[CountryMention], words: frozenset[str]
    ) -> None:
        """The first subject of a sentence without positions is what a pronoun of the next may mean."""
        if not mentions:
            return
        for actor in actors_of(self.text, sentence.span, mentions, words):
            if not actor.preposition:
                self.topic, self.topic_paragraph = Subject(actor.names), sentence.paragraph
                return

    def _quoted(self, span: Span) -> bool:
        """Whether a quote touches a span: its `we` may speak for a country."""
        number = bisect_right(self.quote_starts, span.end) - 1
        return number >= 0 and self.quoted[number][0].end > span.start

    def quote_at(self, at: int) -> Quote | None:
        """The innermost quote that holds an offset."""
        number = bisect_right(self.quote_starts, at) - 1
        for back in range(number, max(-1, number - 4), -1):
            span, quote = self.quoted[back]
            if span.start <= at < span.end:
                return quote
        return None

    def as_of(self, span: Span, at: int, *, planned: bool) -> str | None:
        """The day given nearest to an offset of the sentence, if it is past; else the publication day."""
        if planned:
            return self.published
        first, last = bisect_left(self.day_starts, span.start), bisect_left(self.day_starts, span.end)
        past = [d for d in self.days[first:last] if self.published is None or d.value <= self.published]
        if not past:
            return self.published
        return min(past, key=lambda day: abs(day.span.start - at)).value

    def _mentions(self, span: Span) -> Sequence[CountryMention]:
        first, last = bisect_left(self.country_starts, span.start), bisect_left(self.country_starts, span.end)
        return self.countries[first:last]


class SentenceReader:
    """One sentence: its tokens, its actors, and what is said of each."""

    def __init__(
        self, finder: _Finder, sentence: Sentence, actors: list[Actor], words: frozenset[str]
    ) -> None:
        self.finder = finder
        self.text = finder.text
        self.sentence = sentence
        self.words = words
        self.tokens = tokens_of(self.text, *sentence.span, actors)
        self.subject_before: Subject | None = None
        self.gifts_before: list[Given] = []
        self.topic: Subject | None = None
        self.said = False

    def positions(self) -> Iterator[Position]:
        """What is said of each subject, then what others do to a country, then who hosts by the place."""
        reached = 0
        for at, token in enumerate(self.tokens):
            if at < reached:
                continue
            subject = self._subject(at, token)
            if subject is None:
                continue
            denied = self._is_denied(at)
            for predicate in self._predicates(at + 1):
                predicate = self._in_full(predicate, subject, denied=denied)
                self._note(subject)
                yield from self._said(subject, predicate)
                reached = max(reached, predicate.after)
            if token.actor is not None and not token.actor.preposition:
                self._note(subject)
                self.said = self.said or self._says(at + 1)
        for told in told_of(self.tokens, self.text, self.sentence.span):
            yield self._told(told)
        yield from self._hosts_by_place()

    def _is_denied(self, at: int) -> bool:
        """`denied that it would`, `denied it was`."""
        before = at - 2 if at > 1 and self.tokens[at - 1].word == "that" else at - 1
        phrase = phrase_at(self.tokens, before) if before >= 0 else None
        if phrase is None and before >= 0:
            phrase = next(
                (
                    p
                    for n in range(max(0, before - 4), before)
                    if (p := phrase_at(self.tokens, n)) and p.sense == "deny"
                ),
                None,
            )
        return phrase is not None and phrase.sense == "deny"

    def _in_full(self, predicate: Predicate, subject: Subject, *, denied: bool) -> Predicate:
        """A denied predicate says so; what a country said it would do, it said it will do."""
        modal = predicate.modal
        if modal == "might" and self._would(predicate) and self._speaks_of_itself(subject, predicate):
            modal = "will"
        if modal == predicate.modal and denied == predicate.denied:
            return predicate
        return replace(predicate, denied=predicate.denied or denied, modal=modal)

    def _would(self, predicate: Predicate) -> bool:
        return any(
            token.word in ("would", "wouldn't")
            for token in self.tokens[max(0, predicate.at - 6) : predicate.at]
        )

    def _speaks_of_itself(self, subject: Subject, predicate: Predicate) -> bool:
        """`Ruritania said that it would`: the words of somebody about his own country."""
        if (
            self.subject_before is not None
            and self.said
            and set(subject.names) == set(self.subject_before.names)
        ):
            return True
        at = self.tokens[min(predicate.at, len(self.tokens) - 1)].start
        quote = self.finder.quote_at(at)
        return quote is not None and quote.kind == "indirect" and (quote.speaker_country,) == subject.names

    def _note(self, subject: Subject) -> None:
        self.subject_before = subject
        if self.topic is None:
            self.topic = subject

    def _subject(self, at: int, token: Token) -> Subject | None:
        """Whom a predicate after this token would be said of."""
        if token.actor is not None:
            if token.actor.preposition or self._is_hypothetical(at) or self._is_asked(at):
                return None
            return Subject(token.actor.names, token.actor.doubt)
        if token.word in _FIRST_PERSONS:
            return self._speaker(token)
        if token.word in _PRONOUNS and not self._is_hypothetical(at):
            return self._meant(token)
        if token.word in ("country", "government") and at > 0:
            return (
                self._meant(token)
                if self.tokens[at - 1].word in ("its", "their", "his", "her", "the")
                else None
            )
        return None

    def _speaker(self, token: Token) -> Subject | None:
        quote = self.finder.quote_at(token.start)
        if quote is None or quote.speaker_country is None:
            return None
        return Subject((quote.speaker_country,))

    def _meant(self, token: Token) -> Subject | None:
        """Whom a pronoun means: the subject before it, one country for `it`, several for `they`."""
        meant = self.subject_before or self.finder.topic
        if meant is None or (token.word == "they") != (len(meant.names) > 1 or not _is_code(meant.names[0])):
            return None
        return replace(meant, doubt=meant.doubt or (None if self.subject_before else "pronoun"))

    def _is_asked(self, at: int) -> bool:
        """`urged A to send`, `would A send`: what A does is not said. A headline's `A to send` is."""
        inverted = at > 0 and self.tokens[at - 1].word in _INVERTED
        return inverted or (at > 1 and at + 1 < len(self.tokens) and self.tokens[at + 1].word == "to")

    def _is_hypothetical(self, at: int) -> bool:
        return at > 0 and self.tokens[at - 1].word in _HYPOTHETICAL

    def _predicates(self, at: int) -> Iterator[Predicate]:
        """The predicates of a subject that ends before `at`: of its relative clause, its own, and those joined on."""
        at, relative = self._past_apposition(at)
        if relative is not None:
            predicate = predicate_at(self.tokens, relative)
            if predicate is not None:
                yield predicate
        former: Predicate | None = None
        joins = False
        while at < len(self.tokens):
            predicate = predicate_at(self.tokens, at, headline=not joins)
            if predicate is not None and joins and predicate.is_base_form:
                predicate = predicate.carried_on(former) if former is not None else None
            if predicate is not None:
                former = predicate
                yield predicate
            joins = True
            joined = self._joined(predicate.after if predicate is not None else at + 1)
            if joined is None:
                return
            at = joined

    def _past_apposition(self, at: int) -> tuple[int, int | None]:
        """Past `, its neighbour,`, `(…)` and `, which …,`; the second is where the relative clause's verb is."""
        words = [token.word for token in self.tokens[at : at + 40]]
        if not words:
            return at, None
        if words[0] in ("which", "who"):
            return len(self.tokens), at + 1
        if words[0] == "(" and ")" in words:
            return at + words.index(")") + 1, None
        if words[0] != ",":
            return at, None
        relative = at + 2 if words[1:2] in (["which"], ["who"]) else None
        after = at + words.index(",", 1) + 1 if "," in words[1:] else at + 1
        if relative is None and predicate_at(self.tokens, at + 1) is not None:
            return at + 1, None
        return after, relative

    def _joined(self, at: int) -> int | None:
        """Where a further predicate of the same subject begins: `…, but offers`, `… and would send`."""
        for after in range(at, min(len(self.tokens) - 1, at + 30)):
            token = self.tokens[after]
            if token.word in (";", ":", "which", "who", "that", "if"):
                return None
            if token.actor is not None and not token.actor.preposition and self._acts(after + 1):
                return None
            if token.word in ("but", "and", "or", "yet") and predicate_at(self.tokens, after + 1) is not None:
                return after + 1
        return None

    def _says(self, at: int) -> bool:
        """Whether the words after a subject are of saying: ` has said`, `, its neighbour, announced`."""
        after, _ = self._past_apposition(at)
        return any(
            (phrase := phrase_at(self.tokens, n)) is not None and phrase.sense in ("say", "pledge")
            for n in range(after, min(len(self.tokens), after + 3))
        )

    def _acts(self, at: int) -> bool:
        return at < len(self.tokens) and (
            predicate_at(self.tokens, at) is not None
            or ((phrase := phrase_at(self.tokens, at)) is not None and phrase.sense == "say")
        )

    def _said(self, subject: Subject, predicate: Predicate) -> Iterator[Position]:
        start, end = self._object(predicate)
        words = self.text[start:end]
        gifts = [
            gift
            for gift in given(self.tokens, self._first_of_object(predicate), self.text)
            if gift.start < end
        ]
        condition = self._condition(start)
        at = self.tokens[predicate.at].start if predicate.at < len(self.tokens) else start
        for reading in readings(predicate, gifts, words, condition):
            settled = self._settled(reading, gifts)
            amount = amount_in(words) if settled.contribution and settled.rung != "refused" else None
            yield from self._rows(
                subject,
                settled,
                at,
                condition,
                amount,
                planned=predicate.modal == "will" and not self._would(predicate),
                about=Span(start, end),
            )
            if settled.rung == "refused":
                gifts = [replace(gift, refused=True) for gift in gifts]
        if gifts:
            self.gifts_before = [*gifts, *self.gifts_before]

    def _first_of_object(self, predicate: Predicate) -> int:
        """`no decision on troops`, `wary of sending troops`: on to what it is about."""
        if predicate.sense not in ("undecided", "decide", "avoid", "commit-itself", "reluctant"):
            return predicate.after
        for at in range(predicate.after, min(len(self.tokens), predicate.after + 4)):
            if self.tokens[at].word in ("on", "about", "to", "over", "whether"):
                return at + 1
        return predicate.after

    def _settled(self, reading: Reading, gifts: Sequence[Given]) -> Reading:
        """`…will send no soldiers, and B does not plan to`: what is understood was named before."""
        before = self.gifts_before or self.finder.gifts_before
        if gifts or not before or not reading.rule.endswith("understood"):
            return reading
        refused = [gift for gift in before if gift.none or gift.refused]
        named = refused or (before if reading.rule.startswith("gives none") else [])
        return reading._replace(contribution=named[0].contribution) if named else reading

    def _condition(self, at: int) -> str | None:
        condition = condition_in(self.text[at : self.sentence.span.end])
        if condition is None:
            opening = condition_in(self.text[self.sentence.span.start : at].split(",")[0])
            return opening if opening is not None and opening[:1].isupper() else None
        return condition

    def _object(self, predicate: Predicate) -> tuple[int, int]:
        """The text of a predicate's object: up to the next clause."""
        if predicate.after >= len(self.tokens):
            return self.sentence.span.end, self.sentence.span.end
        start = self.tokens[predicate.after].start
        for at in range(predicate.after, len(self.tokens)):
            token = self.tokens[at]
            if token.word in (";", "but", "while", "although", "which", "who", "said", "says", "because"):
                return start, token.start
            if token.word in ("and", "or") and self._goes_on(at + 1):
                return start, token.start
            if (
                token.actor is not None
                and at > predicate.after
                and not token.actor.preposition
                and self._acts(at + 1)
            ):
                return start, token.start
        return start, self.sentence.span.end

    def _goes_on(self, at: int) -> bool:
        """Whether a further finite predicate begins: `… and has been evasive`."""
        predicate = predicate_at(self.tokens, at)
        return predicate is not None and (predicate.perfect or predicate.copula or predicate.modal != "")

    def _rows(
        self,
        subject: Subject,
        reading: Reading,
        at: int,
        condition: str | None = None,
        amount: tuple[str, str] | None = None,
        *,
        planned: bool = False,
        about: Span | None = None,
    ) -> Iterator[Position]:
        quote = self.finder.quote_at(at)
        of_whole = reading.role in _OF_THE_WHOLE and not reading.contribution
        giving = reading.role in ("offers", "conditional", "considers", "joins", "refuses")
        for name in subject.names:
            yield Position(
                country=name,
                role=reading.role,
                contribution=reading.contribution,
                rung=reading.rung,
                initiative=self.finder.initiatives.of(self.sentence, about if of_whole else None),
                condition=condition if giving and reading.rung != "refused" else None,
                as_of=self.finder.as_of(self.sentence.span, at, planned=planned),
                span=self.sentence.span,
                chain=(quote.chain if quote is not None else ()) or self.finder.own_chain,
                rule=reading.rule,
                doubt=subject.doubt,
                amount=amount[0] if amount is not None else None,
                unit=amount[1] if amount is not None else None,
            )

    def _told(self, told: Told) -> Position:
        reading = Reading(told.role, told.rule, told.contribution, told.rung)
        return next(self._rows(Subject((told.country,)), reading, told.at))

    def _hosts_by_place(self) -> Iterator[Position]:
        """A gathering in a country's capital or land has that country for a host: inferred, and so marked."""
        if self.words.isdisjoint(_GATHERINGS) or _MODIFIERS_OF_PLACE.search(self.text, *self.sentence.span):
            return
        for mention in self.finder._mentions(self.sentence.span):
            if (
                mention.stands_for == "place"
                and mention.kind in ("capital", "name")
                and self._is_venue(mention)
            ):
                yield from self._rows(
                    Subject((mention.code,), "host inferred from the place"),
                    Reading("hosts", "gathering in a place"),
                    mention.span.start,
                )

    def _is_venue(self, mention: CountryMention) -> bool:
        return is_venue(self.text, self.sentence.span, mention.span)


_VENUE_BEFORE = re.compile(rf"{GATHERING.pattern}[^.;,“\"]{{0,40}}? (?:in|at) (?:central |downtown )?\Z")
_VENUE_AFTER = re.compile(r" (?:summit|meeting|talks|conference|gathering)\b")
_NO_VENUE = re.compile(
    r"\b(?:press|news) conference|\bphone|\bcall\b|\bnext\b|\?|\bannounce|\bfollows\b|\bbefore a\b|\bcalled? for\b|\bplanned\b|\bwill\b|\bwould\b|\bcould\b|\bproposed\b"
)


def is_venue(text: str, sentence: Span, place: Span) -> bool:
    """`a meeting in Paris`, `the London summit`, if it took place."""
    start = max(sentence.start, place.start - 90)
    before = _VENUE_BEFORE.search(text, start, place.start)
    if before is not None:
        return _NO_VENUE.search(text, max(sentence.start, before.start() - 30), place.start) is None
    after = _VENUE_AFTER.match(text, place.end)
    return (
        after is not None
        and _NO_VENUE.search(text, max(sentence.start, place.start - 30), after.end()) is None
    )


_GATHERINGS = frozenset(
    {
        "meeting",
        "meetings",
        "summit",
        "summits",
        "talks",
        "discussion",
        "discussions",
        "conference",
        "gathering",
    }
    | {"session", "sessions", "negotiations", "forum", "consultations", "round"}
)


def _is_code(name: str) -> bool:
    return len(name) == 2 and name.isupper() and name not in ("EU", "UN", "E3", "E5", "G7")
