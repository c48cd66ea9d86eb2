"""Any text gives quotes that slice it, without exceptions, in time that grows with its length."""

from __future__ import annotations

import time

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extract.layout import Layout
from communique.extract.quotes import find_quotes
from communique.model import Article, Quote

LENGTH = 60_000
HOSTILE = {
    "straight marks": '"',
    "curly marks": "“",
    "closing marks": "”",
    "apostrophes": "'",
    "two apostrophes": "''",
    "brackets": "(",
    "one word of saying": "said ",
    "capitals": "Roe ",
    "names and commas": "Roe, ",
    "attributions in one sentence": '"a," said Roe ',
    "attributions": '"a," said Roe. ',
    "open marks": ' "a',
    "single marks": " 'a",
    "mixed clauses": 'Roe said the "x" and ',
    "offices": "President Jane Roe, the foreign minister, said no. He said yes. ",
    "paragraphs in marks": '\n"abc def ghi jkl mno pqr"',
    "open paragraphs": '\n"abc def ghi jkl mno pqr',
    "participles": "asked, ",
    "turns of a transcript": "\nROE: yes\nDOE: no",
    "offices that open sentences": "The minister was firm. He said yes. ",
    "in somebody's words": 'In the words of Roe, "x" ',
    "clauses of time": "After Roe said that he, ",
    "openers within": ' "a, Roe said',
    "lost openers": ' A. a,"',
    "marks within marks": "\n\"I said, 'no, no no no,' and went,\" Roe said. ",
    "one quote of many": "“Roe said, ‘no, no no no,’ and ",
    "lost marks": " ?a,",
    "question marks": " ?a",
    "wrong letters": " â€œa â€",
    "replacement characters": " �a",
    "datelines": "\nROE, ROE — Roe said yes",
}
PIECES = st.sampled_from(
    ["Roe", "said", "the", "that", '"', "“", "”", "''", "'", ",", ".", "\n", " ", "who", "he", "According to",
     "told",
     "was quoted as saying", "(", ")", "—", ":", "minister", "citing", "U.S.", "on", "Mr.", "\u00a0", "A"],
)  # fmt: skip


def quotes_of(text: str) -> tuple[Quote, ...]:
    return find_quotes(Article(text), Layout.of(text), (), ())


def seconds(text: str) -> float:
    started = time.process_time()
    quotes_of(text)
    return time.process_time() - started


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(name: str) -> None:
    unit = HOSTILE[name]
    text = unit * (LENGTH // len(unit))
    assert grows_evenly(lambda size: seconds(text[:size]), LENGTH // 2)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), st.booleans())
def test_every_span_slices_its_text(pieces: list[str], spaced: bool) -> None:
    text = (" " if spaced else "").join(pieces)
    for quote in quotes_of(text):
        spans = [*quote.spans, *(span for span in (quote.cue_span, quote.speaker_span) if span is not None)]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert quote.cue_span is None or text[slice(*quote.cue_span)] == quote.cue
        assert list(quote.spans) == sorted(quote.spans)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    quotes_of(text)
