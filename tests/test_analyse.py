"""What holds of every analysis, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from time import process_time

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extract import analyse
from communique.jsonform import analysis_json
from communique.model import Analysis, Article, Span

# Pieces that make finders work: marks, cues, names, days, countries, triggers, and things that break lines.
PIECES = [
    "“", "”", '"', "''", "«", "»", "'", "(", ")", "[", "]", "…", "...", "—", ",", ".", "?", "!", ":",
    ";", " said ", " told reporters ", " according to ", " warned that ", " declined to say ",
    "she said", "he added", "Jane Roe", "Mr. Roe", "the foreign minister", "a senior official", "U.S. ",
    "the ministry", "Bloomberg reported", "France", "London", "Georgia", "the Kremlin",
    "European nations", "37 countries", "March 11", "2025-03-13", "on Tuesday", "this weekend",
    "31 February", "last year", "the third quarter", "met", "suspended aid", "will send troops",
    "ruled out", "talks in Paris", "agreed to", "\n", "\n\n", " ", "\u2028", "\x1b[2J", "\u202e", "́",
    "🙂", "İ", "ß", "\x00",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def spans(analysis: Analysis) -> Iterator[Span]:
    for quote in analysis.quotes:
        yield from quote.spans
        yield from (span for span in (quote.cue_span, quote.speaker_span) if span)
    for found in (analysis.dates, analysis.countries, analysis.events, analysis.positions):
        yield from (finding.span for finding in found)
    yield from (event.trigger_span for event in analysis.events)
    yield from (sentence.span for sentence in analysis.sentences)


def is_day(text: str | None) -> bool:
    return text is None or date.fromisoformat(text).isoformat() == text


@given(TEXTS, st.sampled_from([None, "2025-03-13", "2025-02-29", "not a day"]))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_spans_inside_it_and_days_that_exist(text: str, published: str | None) -> None:
    analysis = analyse(Article(text, published=published, publisher="Example Daily"))
    assert all(0 <= start < end <= len(text) for start, end in spans(analysis))
    for quote in analysis.quotes:
        assert quote.spans == tuple(sorted(quote.spans))
        assert quote.chain[0].kind == "publisher"
        assert is_day(quote.said_on)
    for event in analysis.events:
        assert is_day(event.date) and is_day(event.date_end)
        assert (event.date or "") <= (event.date_end or event.date or "")
        assert event.span.start <= event.trigger_span.start and event.trigger_span.end <= event.span.end
        assert event.chain[0].kind == "publisher"
    for position in analysis.positions:
        assert is_day(position.as_of)
        assert position.chain[0].kind == "publisher"
    assert analysis_json(analysis)["text"] == text


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_article_gives_the_same_findings(text: str) -> None:
    article = Article(text, published="2025-03-13")
    assert analyse(article) == analyse(article)


HOSTILE = [
    '"', "“", "”", "'", "''", "(", "[", "«", ",", ".", "-", "—", "\n", " ", "\t", "A", "a", "1", "1/",
    "A ", "A. ", "a ", "said ", "Roe said ", '" said ', '"a" ', "“a ", "“a” said Roe. ", "according to ",
    "who said that ", "Jane Roe, ", "of the ", "the ", "March ", "March 1 ", "2025-", "Monday ", "two ",
    "last ", "France ", "France, ", "France and ", "U.S. ", "New ", "met ", "agreed to ", "will ",
    "not ", "suspended aid, ", "troops ", "37 countries ", "the foreign minister of ", "Minister ",
    "spokeswoman for ", "coalition of the willing ", "é", "́", "🙂",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_twice_the_text_takes_at_most_two_and_a_half_times_the_time(piece: str) -> None:
    def seconds(size: int) -> float:
        article = Article((piece * (size // len(piece) + 1))[:size], published="2025-03-13")
        start = process_time()
        analyse(article)
        return process_time() - start

    assert grows_evenly(seconds, 20_000)
