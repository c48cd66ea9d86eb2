"""Small analyses written by hand, to fill stores with: people, outlets and words are invented."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from communique.model import (
    Analysis,
    Article,
    CountryMention,
    DateMention,
    Event,
    Link,
    Position,
    Quote,
    Sentence,
    Span,
)

TEXT = (
    "“We will guard the harbour,” Jane Roe said on March 11. Ruritania’s neighbours met in Paris on Tuesday. "
    "\nFrance offers ships, John Doe told the Harbour Post. "
    "He doesn’t trust the 30-day pause in the U.S. plan."
)


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def analysis(
    *,
    publisher: str = "Example Daily",
    published: str | None = "2025-03-13",
    title: str = "Neighbours meet",
    url: str | None = None,
    path: str = "a.txt",
    text: str = TEXT,
    ident: str = "",
) -> Analysis:
    """An article with two quotes, an event and a position, by any publisher."""
    article = Article(
        text,
        id=ident,
        path=path,
        title=title,
        publisher=publisher,
        published=published,
        url=url,
        authors=("A. Writer",),
    )
    chain = (Link(publisher, "publisher"),)
    sentences = sentences_of(text)
    quotes = (
        Quote(
            "direct", (span_of(text, "“We will guard the harbour,”"),), "said", span_of(text, "said"),
            "Jane Roe",
            span_of(text, "Jane Roe"), "envoy", "GB", "person", "2025-03-11", (*chain, Link("Jane Roe",
            "person", "said")),
            "mark-cue",
        ),
        Quote(
            "indirect", (span_of(text, "France offers ships"),), "told", span_of(text, "told"), "John Doe",
            span_of(text, "John Doe"), "minister", "FR", "person", None,
            (*chain, Link("Harbour Post", "outlet", "told"), Link("John Doe", "person", "told")),
            "content-cue", "much",
        ),
    )  # fmt: skip
    events = (
        Event(
            sentences[1].span, span_of(text, "met"), "CONSULT", "asserted", "2025-03-11", None, "day",
            "relative",
            "Paris", "FR", ("PL", "DE"), (), chain, "verb",
        ),
    )  # fmt: skip
    positions = (
        Position(
            "FR", "offers", "ships", "pledged", "coalition", None, "2025-03-12", sentences[2].span,
            (*chain, Link("John Doe", "person", "told")), "offer", None, "4", "ships",
        ),
    )  # fmt: skip
    countries = (
        CountryMention(span_of(text, "Paris"), "FR", "capital", "place"),
        CountryMention(span_of(text, "France"), "FR", "name", "government"),
        CountryMention(span_of(text, "U.S."), "US", "name", "adjective"),
    )
    dates = (DateMention(span_of(text, "March 11"), "DATE", "2025-03-11", "explicit"),)
    return Analysis(article, sentences, quotes, dates, countries, events, positions)


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Sentences that end at a full stop and a space or a line's end; enough for these texts."""
    found = []
    start = 0
    for at in range(len(text)):
        if text[at] == "." and text[at + 1 : at + 2] in ("", " ", "\n") and text[at - 1] != "S":
            found.append(Sentence(Span(start, at + 1), text.count("\n", 0, start)))
            start = at + 1
            while start < len(text) and text[start].isspace():
                start += 1
    return tuple(found)


def quoting(
    words: str,
    speaker: str | None = "Jane Roe",
    *,
    publisher: str = "Example Daily",
    published: str | None = "2025-03-13",
    said_on: str | None = None,
    country: str | None = None,
    role: str | None = None,
    kind: str = "person",
    chain: tuple[Link, ...] = (),
    also: str = "",
) -> Analysis:
    """An article that is one quotation, and what else is given."""
    text = f"“{words},” said {speaker}, as {publisher} reports. {also}".strip()
    spoken = Quote(
        "direct", (Span(0, len(words) + 3),), "said", span_of(text, "said"), speaker,
        span_of(text, speaker) if speaker else None, role, country, kind if speaker else None, said_on,  # type: ignore[arg-type]
        (Link(publisher, "publisher"), *chain), "made",
    )  # fmt: skip
    article = Article(
        text, path=f"{publisher}.txt", title=f"{publisher}: {words}", publisher=publisher, published=published
    )
    return Analysis(article, sentences_of(text), (spoken,))


def meeting(
    *,
    publisher: str = "Example Daily",
    day: str | None = "2025-03-11",
    place: str | None = "Paris",
    actors: tuple[str, ...] = ("PL", "DE"),
    words: str = "Leaders met",
    type: str = "CONSULT",
    published: str = "2025-03-13",
    chain: tuple[Link, ...] = (),
) -> Analysis:
    """An article that tells of one event."""
    text = f"{words}, as the people of {publisher} wrote."
    event = Event(
        Span(0, len(text)), span_of(text, words.split()[-1]), type, "asserted", day, None,
        "day" if day else "none",  # type: ignore[arg-type]
        "explicit" if day else None, place, None, actors, (), (Link(publisher, "publisher"), *chain), "made",
    )  # fmt: skip
    article = Article(
        text,
        path=f"{publisher}.txt",
        title=f"{publisher} {words} {place}",
        publisher=publisher,
        published=published,
    )
    return Analysis(article, sentences_of(text), events=(event,))


def retold(original: Analysis, publisher: str, **changes: str | None) -> Analysis:
    """The same text as another publisher prints it."""
    chain = Link(publisher, "publisher")

    return Analysis(
        replace(original.article, publisher=publisher, path=f"{publisher}.txt", **changes),
        original.sentences,
        tuple(replace(quote, chain=(chain, *quote.chain[1:])) for quote in original.quotes),
        original.dates,
        original.countries,
        tuple(replace(event, chain=(chain, *event.chain[1:])) for event in original.events),
        tuple(replace(position, chain=(chain, *position.chain[1:])) for position in original.positions),
    )


def recurring(number: int) -> Iterator[Analysis]:
    """Articles that are each put together from the same few sentences, in the order of their days."""
    chance = random.Random(5)
    words = [f"We shall guard gate number {gate} of the harbour" for gate in range(30)]
    for at in range(number):
        publisher, day = f"Outlet {chance.randrange(30)}", f"2025-03-{1 + at * 28 // number:02}"
        parts = [
            quoting(said, publisher="Outlet", published=day, said_on="2025-03-01")
            for said in chance.sample(words, 6)
        ]
        parts += [
            meeting(day=f"2025-02-{1 + chance.randrange(20):02}", published=day, publisher="Outlet")
            for _ in range(3)
        ]
        yield _joined(parts, f"Story {at}", publisher, day)


def _joined(parts: list[Analysis], title: str, publisher: str, day: str) -> Analysis:
    """One article of the texts of several, each a line."""
    text = ""
    chain = Link(publisher, "publisher")
    quotes: list[Quote] = []
    events: list[Event] = []
    for part in parts:
        by = len(text)
        for quote in part.quotes:
            spans = tuple(Span(start + by, end + by) for start, end in quote.spans)
            quotes.append(
                replace(quote, spans=spans, cue_span=None, speaker_span=None, chain=(chain, *quote.chain[1:]))
            )
        for event in part.events:
            span, trigger = (Span(start + by, end + by) for start, end in (event.span, event.trigger_span))
            events.append(replace(event, span=span, trigger_span=trigger, chain=(chain, *event.chain[1:])))
        text += part.article.text + "\n"
    article = Article(text, path=f"{title}.txt", title=title, publisher=publisher, published=day)
    return Analysis(article, sentences_of(text), tuple(quotes), events=tuple(events))
