"""Make a large store through its own door, the same for the same numbers.

    python tests/benchmarks/make_store.py OUT.db [--articles 100000] [--seed 7] [--batch 200]

An article has about ten quotes and three events in 400 invented words; words, speakers and countries have a
real-looking skew (Zipf); one article in twenty is taken over from another. Prints what it took.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from multiprocessing import Process, Queue
from pathlib import Path
from typing import Generic, TypeVar, get_args

from communique.model import (
    Analysis,
    Article,
    Contribution,
    CountryMention,
    DateMention,
    Event,
    EventType,
    Link,
    Position,
    Quote,
    QuoteKind,
    Role,
    Rung,
    Sentence,
    Span,
)
from db.places import country_names
from db.store import Store

FIRST_DAY = date(2023, 1, 1)
DAYS = 1095
COUNTRIES = 150
SPEAKERS = 20_000
COMMON = [
    "the", "of", "to", "and", "in", "a", "that", "is", "for", "on", "with", "as", "was", "by", "be",
    "it", "at", "from", "not", "have", "this", "are", "has", "will", "its", "an", "or", "said", "but",
    "were", "which", "had", "his", "they", "would", "been", "their", "who", "after", "more", "he",
    "one", "about", "also", "people", "new", "two", "up", "if", "talks", "state", "peace", "climate",
    "leaders", "troops", "force", "ministers", "meeting", "agreement", "international", "support",
]  # fmt: skip
_T = TypeVar("_T")


class Skewed(Generic[_T]):
    """Draws from a list so that the n-th is drawn about 1/n as often as the first."""

    def __init__(self, choices: Sequence[_T], chance: random.Random, flatness: float = 1.0) -> None:
        self.choices = choices
        self.chance = chance
        self.totals = list(accumulate(1 / (rank + 1.5) ** flatness for rank in range(len(choices))))

    def one(self) -> _T:
        return self.choices[bisect(self.totals, self.chance.random() * self.totals[-1])]

    def many(self, n: int) -> list[_T]:
        return self.chance.choices(self.choices, cum_weights=self.totals, k=n)


class Newsroom:
    """Writes articles with their findings."""

    def __init__(self, seed: int) -> None:
        self.chance = chance = random.Random(seed)
        self.words = Skewed([*COMMON, *_invented(chance, 30_000, 3, 11)], chance)
        names = [name.title() for name in _invented(chance, 6_000, 4, 9)]
        codes = list(country_names())[:]
        chance.shuffle(codes)
        self.countries = Skewed(codes[:COUNTRIES], chance)
        self.speakers = Skewed(
            [
                (f"{chance.choice(names)} {chance.choice(names)}", chance.choice(("minister", "envoy",
                "spokesperson",
                 "president", "prime minister")), self.countries.one())
                for _ in range(SPEAKERS)
            ],
            chance,
        )  # fmt: skip
        self.publishers = Skewed(
            [f"{name} {chance.choice(('Post', 'Times', 'Daily'))}" for name in names[:60]], chance
        )
        self.places = Skewed(names[:400], chance)
        self.types = Skewed(get_args(EventType), chance)

    def articles(self, n: int) -> Iterator[Analysis]:
        recent: list[Analysis] = []
        for number in range(n):
            if recent and self.chance.random() < 0.05:
                yield self._reprint(self.chance.choice(recent), number)
                continue
            analysis = self._article(number, n)
            recent = [*recent[-200:], analysis]
            yield analysis

    def _reprint(self, source: Analysis, number: int) -> Analysis:
        article = source.article
        publisher = self.publishers.one()
        chain = (Link(publisher, "publisher"),)
        return Analysis(
            Article(article.text, path=f"made/{number}.txt", title=article.title, publisher=publisher,
                    published=article.published),
            source.sentences,
            tuple(_renewed(quote, chain) for quote in source.quotes),
            source.dates,
            source.countries,
            tuple(_renewed(event, chain) for event in source.events),
            tuple(_renewed(position, chain) for position in source.positions),
        )  # fmt: skip

    def _article(self, number: int, of: int) -> Analysis:
        chance = self.chance
        day = FIRST_DAY + timedelta(days=number * DAYS // of)
        publisher = self.publishers.one()
        chain = (Link(publisher, "publisher"),)
        text = _Text()
        quotes: list[Quote] = []
        events: list[Event] = []
        positions: list[Position] = []
        mentions: list[CountryMention] = []
        people = [self.speakers.one() for _ in range(4)]
        for index in range(18):
            if index % 4 == 0:
                text.paragraph()
            start = text.length
            if index % 9 in (1, 3, 4, 6, 8):
                quotes.append(self._quote(text, chance.choice(people), chain, day))
            elif index in (2, 7, 11):
                events.append(self._event(text, chain, day, mentions))
                if chance.random() < 0.4:
                    positions.append(self._position(Span(start, text.length), chain, day))
            else:
                text.add(" ".join(self.words.many(chance.randint(10, 26))).capitalize() + ". ")
            text.sentence(start)
        title = " ".join(self.words.many(7)).capitalize()
        article = Article(
            text.text, path=f"made/{number}.txt", title=title, publisher=publisher, published=day.isoformat(),
            authors=("Jane Roe",),
        )  # fmt: skip
        dates = (DateMention(Span(0, 4), "DATE", day.isoformat(), "made"),)
        return Analysis(
            article,
            tuple(text.sentences),
            tuple(quotes),
            dates,
            tuple(mentions),
            tuple(events),
            tuple(positions),
        )

    def _quote(self, text: _Text, speaker: tuple[str, str, str], chain: tuple[Link, ...], day: date) -> Quote:
        name, role, country = speaker
        words = " ".join(self.words.many(self.chance.randint(14, 36)))
        start = text.length
        text.add(f"“{words.capitalize()},” ")
        span = Span(start, text.length - 1)
        who = Span(text.length, text.length + len(name))
        text.add(f"{name} said. ")
        cue = Span(who.end + 1, who.end + 5)
        kinds: tuple[QuoteKind, ...] = ("direct", "direct", "mixed", "indirect")
        kind = self.chance.choice(kinds)
        said = day.isoformat() if self.chance.random() < 0.3 else None
        link = Link(name, "person", "said")
        return Quote(
            kind, (span,), "said", cue, name, who, role, country, "person", said, (*chain, link), "made"
        )

    def _event(
        self, text: _Text, chain: tuple[Link, ...], day: date, mentions: list[CountryMention]
    ) -> Event:
        chance = self.chance
        start = text.length
        codes = list(dict.fromkeys(self.countries.many(chance.randint(1, 4))))
        for code in codes:
            mentions.append(CountryMention(Span(text.length, text.length + 2), code, "name", "government"))
            text.add(f"{code} and ")
        trigger = Span(text.length, text.length + 3)
        text.add("met " + " ".join(self.words.many(chance.randint(10, 22))) + ". ")
        dated = chance.random() < 0.6
        on = (day - timedelta(days=chance.randint(0, 9))).isoformat() if dated else None
        place = self.places.one() if chance.random() < 0.5 else None
        return Event(
            Span(start, text.length - 1), trigger, self.types.one(), "asserted", on, None,
            "day" if dated else "none",
            "explicit" if dated else None, place, codes[0] if place else None, tuple(codes), (), chain,
            "made",
        )  # fmt: skip

    def _position(self, span: Span, chain: tuple[Link, ...], day: date) -> Position:
        chance = self.chance
        return Position(
            self.countries.one(), chance.choice(get_args(Role)), chance.choice((None,
            *get_args(Contribution))),
            chance.choice((None, *get_args(Rung))), None, None, day.isoformat(), Span(span.start,
            span.end - 1),
            chain, "made",
        )  # fmt: skip


class _Text:
    """A text growing sentence by sentence."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.paragraphs = -1
        self.sentences: list[Sentence] = []

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)

    def paragraph(self) -> None:
        if self.parts:
            self.add("\n\n")
        self.paragraphs += 1

    def sentence(self, start: int) -> None:
        self.sentences.append(Sentence(Span(start, self.length - 1), self.paragraphs))


_F = TypeVar("_F", Quote, Event, Position)


def _renewed(finding: _F, chain: tuple[Link, ...]) -> _F:
    """A finding as another publisher prints it."""
    values = {name: getattr(finding, name) for name in finding.__slots__}
    values["chain"] = (*chain, *finding.chain[1:])
    return type(finding)(**values)


def _invented(chance: random.Random, n: int, shortest: int, longest: int) -> list[str]:
    """Words that nobody uses, each once, in the order they were drawn."""
    words: dict[str, None] = {}
    while len(words) < n:
        length = chance.randint(shortest, longest)
        words["".join(chance.choice("bcdfglmnprstvz" if at % 2 else "aeiou") for at in range(length))] = None
    return list(words)


def make(path: Path, articles: int, seed: int = 7, batch: int = 200) -> dict[str, float]:
    """Write the store; what it took."""
    cpu = 0.0
    with Store.open(path) as store:
        started = time.perf_counter()
        for written in _written_beside(articles, seed, batch):
            before = time.process_time()
            with store.batch():
                for analysis in written:
                    store.add(analysis)
            cpu += time.process_time() - before
    took = time.perf_counter() - started
    return {
        "articles": articles,
        "seconds": round(took, 1),
        "writer_cpu_ms_per_article": round(cpu / articles * 1000, 3),
        "bytes_per_article": path.stat().st_size // articles,
    }


def _written_beside(articles: int, seed: int, batch: int) -> Iterator[list[Analysis]]:
    """Batches of articles, written in a process of its own while the last ones are stored."""
    batches: Queue[list[Analysis] | None] = Queue(4)
    newsroom = Process(target=_write, args=(batches, articles, seed, batch), daemon=True)
    newsroom.start()
    while (written := batches.get()) is not None:
        yield written
    newsroom.join()


def _write(batches: Queue[list[Analysis] | None], articles: int, seed: int, batch: int) -> None:
    waiting: list[Analysis] = []
    for analysis in Newsroom(seed).articles(articles):
        waiting.append(analysis)
        if len(waiting) == batch:
            batches.put(waiting)
            waiting = []
    batches.put(waiting)
    batches.put(None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--batch", type=int, default=200)
    options = parser.parse_args()
    for ending in ("", "-wal", "-shm"):
        Path(f"{options.out}{ending}").unlink(missing_ok=True)
    print(json.dumps(make(options.out, options.articles, options.seed, options.batch)))


if __name__ == "__main__":
    os.umask(0o077)
    main()
