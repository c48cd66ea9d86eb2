"""How far the extraction agrees with the gold: one figure a question, with the misses behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from communique.extract import analyse
from communique.extract.layout import Layout
from communique.kinds import WEIGHED
from communique.model import Analysis, Event, Link, Position, Quote, Span

from .findings import (
    ANY,
    Alternatives,
    Gold,
    GoldEvent,
    GoldLink,
    GoldPosition,
    GoldQuote,
    OptionalEvent,
    golds,
)
from .samples import Sample, samples, words_of

# An indirect quote is found when half of its words and of those found are the same.
_SAME = 0.5
# The credit that an agency's report carries in its dateline: a step that a chain may show or not.
_CREDITS = ("hpa", "halden press agency", "lattice", "lattice newswire")
# The whole story is of help for one country: a row that says so is right wherever the help is named.
_FOR_WHOM = ("UA", "beneficiary")
_EMPTY_WORDS = frozenset({"the", "a", "an", "its", "his", "her", "their", "sir", "of"})


@dataclass(slots=True)
class Figure:
    """Rights among the asked, and what was missed."""

    right: int = 0
    asked: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    def count(self, right: bool, miss: str) -> None:
        self.asked += 1
        self.right += right
        if not right:
            self.misses.append(miss)


class Scores(dict[str, Figure]):
    """Figures by name; a name asked for the first time begins at nothing."""

    def __missing__(self, name: str) -> Figure:
        self[name] = Figure()
        return self[name]


def scores() -> Scores:
    """Every figure over all samples."""
    found = Scores()
    for sample in samples():
        gold = golds()[sample.file, sample.number]
        Reading(sample, gold, analyse(sample.article), found).score()
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """One article's gold beside its analysis."""

    sample: Sample
    gold: Gold
    analysis: Analysis
    figures: Scores

    def score(self) -> None:
        self._dates()
        self._countries()
        self._quotes()
        self._events()
        self._positions()
        self._must_nots()

    @property
    def text(self) -> str:
        return self.sample.article.text

    def _count(self, figure: str, right: bool, miss: str) -> None:
        self.figures[figure].count(right, f"{self.sample.name}: {miss}")

    def _sentence(self, at: str) -> Span:
        sentence = Layout.of(self.text).sentence_at(self.text.index(at))
        assert sentence is not None
        return sentence.span

    # dates and countries

    def _dates(self) -> None:
        found = {
            (self.text[slice(*date.span)].lower(), date.value.partition("T")[0])
            for date in self.analysis.dates
            if date.type in ("DATE", "TIME") and date.value[:1].isdigit()
        }
        wanted = {(text.lower(), value) for text, value in self.gold.dates}
        for text, value in sorted(wanted):
            right = any(value == one and (text in words or words in text) for words, one in found)
            self._count("dates recall", right, f"{text} is {value}; found {sorted(found)}")
        for words, value in sorted(found):
            if any(words in text.lower() or text.lower() in words for text in self.gold.dates_optional):
                continue
            right = any(value == one and (text in words or words in text) for text, one in wanted)
            self._count("dates precision", right, f"{words} = {value}")

    def _countries(self) -> None:
        found = {mention.code for mention in self.analysis.countries}
        wanted, optional = self.gold.countries, self.gold.countries_optional
        for code in sorted(wanted):
            self._count("countries recall", code in found, f"{code} not found")
        for code in sorted(found - optional):
            self._count("countries precision", code in wanted, f"{code} is not there")
        self._count(
            "countries exactly",
            found - optional == wanted - optional,
            f"{sorted((found ^ wanted) - optional)}",
        )

    # quotes

    def _quotes(self) -> None:
        for gold in self.gold.quotes:
            self._quote(gold)
        for quote in self.analysis.quotes:
            # Words that are given to nobody are given to nobody wrong.
            if quote.kind != "indirect" and quote.speaker is not None:
                for span in quote.spans:
                    told = f"{quote.speaker}: {self.text[slice(*span)]} ({quote.kind}, {quote.rule})"
                    self._count("quotes precision", self._is_said(quote, span), told)

    def _is_said(self, quote: Quote, span: Span) -> bool:
        """Whether these words are part of a quote of the gold, by this speaker."""
        return any(
            self._alike(span, part) and same_name(quote.speaker, gold.speaker)
            for gold in self.gold.quotes
            for part in gold.parts
        )

    def _quote(self, gold: GoldQuote) -> None:
        kind = gold.kind
        for part in gold.parts:
            same = [quote for quote in self.analysis.quotes if self._holds(quote, part, kind)]
            said = [quote for quote in same if same_name(quote.speaker, gold.speaker)]
            heard = ", ".join(f"{quote.speaker}" for quote in same) or "not found"
            told = f"{gold.speaker[0]}: {part} ({heard})"
            self._count(f"quotes {kind} words", bool(same), part)
            self._count(f"quotes {kind} words and speaker", bool(said), told)
        holding = (quote for quote in self.analysis.quotes if self._holds(quote, gold.parts[0], kind))
        if first := next(holding, None):
            self._found_quote(gold, first)

    def _found_quote(self, gold: GoldQuote, first: Quote) -> None:
        kind = gold.kind
        if kind == "direct" and len(gold.parts) > 1:
            whole = [words_of(self.text[slice(*span)]) for span in first.spans]
            wanted = [words_of(part) for part in gold.parts]
            missing = [part for part in wanted if part not in whole]
            self._count("quotes whole", not missing, " / ".join(gold.parts))
        self._count("quotes kind", first.kind == kind, f"{first.kind}, not {kind}: {gold.parts[0]}")
        told = f"{gold.speaker[0]}: {gold.parts[0]}"
        if ANY not in gold.country:
            right = first.speaker_country in gold.country
            self._count("quotes country", right, f"{first.speaker_country}, not {gold.country}: {told}")
        if ANY not in gold.said_on[:1]:
            right = fits(first.said_on, gold.said_on)
            self._count("quotes said on", right, f"{first.said_on}, not {gold.said_on}: {told}")
        self._chain(first.chain, gold.chain, told)

    def _holds(self, quote: Quote, part: str, kind: str) -> bool:
        """Whether a found quote has these words: exactly where they are direct, by half otherwise."""
        if kind == "direct":
            wanted = words_of(part)
            return quote.kind != "indirect" and any(
                words_of(self.text[slice(*span)]) == wanted for span in quote.spans
            )
        return any(self._alike(span, part) for span in quote.spans)

    def _alike(self, span: Span, part: str) -> bool:
        start = self.text.index(part)
        end = start + len(part)
        both = min(span.end, end) - max(span.start, start)
        either = max(span.end, end) - min(span.start, start)
        return both > 0 and both / either >= _SAME

    def _words(self, quote: Quote) -> str:
        return " / ".join(self.text[slice(*span)] for span in quote.spans)

    # chains

    def _chain(self, found: Sequence[Link], wanted: tuple[GoldLink, ...] | None, told: str) -> None:
        if wanted is None:
            return
        publisher = self.sample.article.publisher
        begins = bool(found) and found[0].kind == "publisher" and found[0].who == publisher
        tail = [link for link in found[1:] if link.who.lower() not in _CREDITS]
        shown = " > ".join(f"{link.who}:{link.kind}" for link in found)
        self._count("chains", begins and follows(tail, wanted), f"{told}: {shown}")

    # events

    def _events(self) -> None:
        for gold in self.gold.events:
            sentence = self._sentence(gold.at)
            here = [event for event in self.analysis.events if overlap(event.span, sentence)]
            typed = [event for event in here if event.type in gold.types]
            seen = ", ".join(event.type for event in here) or "none"
            self._count("events type", bool(typed), f"{'/'.join(gold.types)}, found {seen}: {gold.at}")
            if typed:
                self._event(gold, typed)
        for event in self.analysis.events:
            self._day(event)

    def _day(self, event: Event) -> None:
        """Whether a row of the timeline, an event with a day, is one that the gold knows."""
        if event.date is None or event.type == "STATEMENT" or event.modality not in ("asserted", "planned"):
            return
        known: tuple[GoldEvent | OptionalEvent, ...] = (*self.gold.events, *self.gold.optional_events)
        right = any(
            event.type in gold.types
            and fits(event.date, gold.date)
            and overlap(event.span, self._sentence(gold.at))
            for gold in known
        )
        self._count(
            "events on their day", right, f"{event.type} on {event.date}: {self.text[slice(*event.span)]}"
        )

    def _event(self, gold: GoldEvent, typed: list[Event]) -> None:
        dates = [(event.date, event.date_end) for event in typed]
        days = any(
            fits(date, gold.date) and (gold.date_end is None or end == gold.date_end) for date, end in dates
        )
        self._count("events date", days, f"{gold.date} {gold.date_end or ''}, found {dates}: {gold.at}")
        modality = any(event.modality in gold.modality for event in typed)
        self._count("events modality", modality, f"{gold.modality}: {typed[0].modality}: {gold.at}")
        if ANY not in gold.place_country[:1]:
            place = any(fits(event.place_country, gold.place_country) for event in typed)
            self._count(
                "events place", place, f"{gold.place_country}, found {typed[0].place_country}: {gold.at}"
            )
        if gold.actors is not None:
            parties = {code for event in typed for code in (*event.actors, *event.recipients)}
            missing = set(gold.actors) - parties
            self._count("events parties", not missing, f"without {sorted(missing)}: {gold.at}")
        if gold.chain is not None:
            self._chain(typed[0].chain, gold.chain, gold.at)

    # positions

    def _positions(self) -> None:
        for gold in self.gold.positions:
            here = self._at(gold)
            right = [position for position in here if stands(position, gold)]
            of_it = [one for one in here if one.country == gold.country]
            shown = [f"{one.role} {one.contribution} {one.rung}" for one in of_it]
            wanted = f"{gold.country} {'/'.join(gold.role)} {gold.contribution}"
            self._count("positions recall", bool(right), f"{wanted}, found {shown}: {gold.at[0]}")
            if right:
                rung = any(fits(position.rung, gold.rung) for position in right)
                told = f"{gold.rung}, found {right[0].rung}: {wanted}: {gold.at[0]}"
                self._count("positions rung", rung, told)
                if gold.chain is not None:
                    self._chain(right[0].chain, gold.chain, f"{wanted}: {gold.at[0]}")
        for position in self.analysis.positions:
            # A group's row says nothing of a country.
            if len(position.country) == 2:
                allowed = self._allowed(position)
                if position.rule != WEIGHED:
                    self._count("positions precision", allowed, self._row(position))
                self._count("positions precision, weighed ones too", allowed, self._row(position))

    def _at(self, gold: GoldPosition) -> list[Position]:
        sentences = [self._sentence(at) for at in gold.at]
        return [
            position
            for position in self.analysis.positions
            if any(overlap(position.span, sentence) for sentence in sentences)
        ]

    def _allowed(self, position: Position) -> bool:
        if (position.country, position.role) == _FOR_WHOM:
            return True
        known = (*self.gold.positions, *self.gold.optional_positions)
        return any(position in self._at(gold) and stands(position, gold) for gold in known)

    def _row(self, position: Position) -> str:
        words = self.text[slice(*position.span)]
        return f"{position.country} {position.role} {position.contribution} ({position.rule}): {words}"

    # what must not be

    def _must_nots(self) -> None:
        for rule in self.gold.must_not:
            broken = list(self._broken(rule))
            self._count("must-nots", not broken, f"{rule}: {'; '.join(broken)}")
        offers = (rule for rule in self.gold.must_not if "offer" in rule)
        for rule in offers:
            self._count("no invented offer", not list(self._broken(rule)), f"{rule}")

    def _broken(self, rule: dict[str, str]) -> Iterable[str]:
        analysis = self.analysis
        if "offer" in rule:
            for position in analysis.positions:
                of_whom = rule["offer"] in (position.country, ANY)
                of_what = rule.get("contribution") in (position.contribution, None)
                if position.role == "offers" and of_whom and of_what:
                    yield self._row(position)
        elif "role" in rule:
            for position in analysis.positions:
                if (position.country, position.role) == (rule["country"], rule["role"]):
                    yield self._row(position)
        elif "quote" in rule:
            for quote in analysis.quotes:
                if quote.kind == "direct" and words_of(self._words(quote)) == words_of(rule["quote"]):
                    yield f"{quote.speaker}"
        elif "speaker" in rule:
            yield from (self._words(quote) for quote in analysis.quotes if quote.speaker == rule["speaker"])
        else:
            sentence = self._sentence(rule["event_at"])
            yield from (
                f"{event.type} on {event.date}"
                for event in analysis.events
                if overlap(event.span, sentence) and event.date == rule["day"] and event.type != "STATEMENT"
            )


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def fits(value: str | None, alternatives: Alternatives) -> bool:
    return ANY in alternatives or value in alternatives


def stands(position: Position, gold: GoldPosition) -> bool:
    """Whether a found position says what the gold says, its rung aside."""
    return (
        gold.country in (position.country, ANY)
        and fits(position.role, gold.role)
        and fits(position.contribution, gold.contribution)
    )


def same_name(found: str | None, wanted: tuple[str, ...]) -> bool:
    """A person by the whole name, perhaps with a title; others by any of their descriptions."""
    if found is None:
        return False
    heard = set(words_of(found)) - _EMPTY_WORDS
    for name in wanted:
        words = set(words_of(name)) - _EMPTY_WORDS
        if words <= heard or (name[:1].islower() and heard and heard <= words):
            return True
    return found in wanted


def follows(found: Sequence[Link], wanted: Sequence[GoldLink]) -> bool:
    """Whether the steps found are the steps wanted, in order, the optional ones there or not."""
    if not wanted:
        return not found
    first, *rest = wanted
    if first.optional and follows(found, rest):
        return True
    if not found or found[0].kind not in first.kind:
        return False
    return same_name(found[0].who, first.who) and follows(found[1:], rest)
