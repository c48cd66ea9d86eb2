"""The sample articles keep to the record: real persons say what they said, and all else is of the set."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from gold.samples import (
    FOLDER,
    PUBLISHERS,
    Quotation,
    Sample,
    place_in,
    quotations,
    samples,
    stretches_in_marks,
    words_of,
)

FIRST_DAY, LAST_DAY = "2025-02-26", "2025-09-04"
# Names and mottos that stand in marks and are nobody's words.
NAMES_IN_MARKS = frozenset(
    {"coalition of the willing", "reassurance force", "securing our future", "thought bubble"}
)
FURNITURE = ("cookie", "crossword", "newsletter", "curlew", "choir")
FORMATS = {".txt", ".md", ".html", ".eml", ".xml", ".atom", ".jsonl", ".pdf"}

every_sample = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)


def sources_of(stretch: str) -> list[tuple[Quotation, int]]:
    """The quotations that hold these words, with the place at which they begin."""
    part = words_of(stretch)
    places = ((quotation, place_in(words_of(quotation.words), part)) for quotation in quotations())
    return [(quotation, place) for quotation, place in places if place is not None]


def paragraphs_with_marks(sample: Sample) -> list[list[str]]:
    found = (stretches_in_marks(line) for line in sample.article.text.split("\n"))
    return [[one for one in stretches if not _is_name(one)] for stretches in found]


def _is_name(stretch: str) -> bool:
    return " ".join(words_of(stretch)) in NAMES_IN_MARKS


@every_sample
def test_words_in_marks_were_said_by_somebody_named_in_the_article(sample: Sample) -> None:
    named = set(words_of(sample.article.text))
    for stretch in (stretch for paragraph in paragraphs_with_marks(sample) for stretch in paragraph):
        sources = [quotation for quotation, _ in sources_of(stretch)]
        assert sources, f"in marks, and on no list: {stretch}"
        persons = [quotation for quotation in sources if quotation.id.startswith("Q")]
        bodies = [quotation for quotation in sources if quotation.id.startswith("D")]
        assert bodies or any(words_of(one.speaker)[-1] in named for one in persons), (
            f"nobody who said it is named: {stretch}"
        )


@every_sample
def test_a_broken_quote_keeps_its_words_in_order(sample: Sample) -> None:
    for paragraph in paragraphs_with_marks(sample):
        placed = [sources_of(stretch) for stretch in paragraph]
        for quotation in quotations():
            places = [place for sources in placed for source, place in sources if source == quotation]
            assert places == sorted(places), f"out of order: {quotation.words}"


@every_sample
def test_words_said_on_a_later_day_are_not_in_the_article(sample: Sample) -> None:
    published = sample.article.published
    if published is None:
        return
    for stretch in (stretch for paragraph in paragraphs_with_marks(sample) for stretch in paragraph):
        assert any(quotation.day <= published for quotation, _ in sources_of(stretch)), stretch


@every_sample
def test_an_article_is_of_an_invented_outlet_and_of_the_period(sample: Sample) -> None:
    article = sample.article
    assert article.publisher in PUBLISHERS
    assert article.title
    assert article.authors
    assert article.published is None or FIRST_DAY <= article.published <= LAST_DAY


def test_the_set_has_every_format_and_enough_articles() -> None:
    assert {path.suffix for path in FOLDER.iterdir()} == FORMATS
    assert len(samples()) >= 20
    assert {sample.article.publisher for sample in samples()} == PUBLISHERS


def test_one_article_has_no_date() -> None:
    assert [sample.file for sample in samples() if sample.article.published is None] == [
        "undated-who-would-send-soldiers.txt"
    ]


def test_one_agency_report_is_printed_by_three_outlets_one_of_which_cut_it() -> None:
    printed = [sample.article for sample in samples() if "(HPA)" in sample.article.text[:60]]
    printed = [article for article in printed if article.publisher != "Halden Press Agency"]
    assert len({article.publisher for article in printed}) == len(printed) == 3
    paragraphs = [set(article.text.split("\n\n")) for article in printed]
    assert Counter(map(len, paragraphs)) == {7: 2, 5: 1}
    assert len(set.intersection(*paragraphs)) == 5


def test_one_article_was_revised_at_its_address() -> None:
    addresses = Counter(sample.article.url for sample in samples() if sample.article.url)
    assert [address for address, count in addresses.items() if count > 1] == [
        "https://www.continental-desk.example/defence/northwood-planners"
    ]


def test_page_furniture_stays_out_of_the_texts() -> None:
    for sample in samples():
        if Path(sample.file).suffix == ".html":
            text = sample.article.text.lower()
            assert not [word for word in FURNITURE if word in text]
