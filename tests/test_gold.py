"""What extraction finds in the samples against what a careful reader finds, above floors."""

from __future__ import annotations

import tomllib
from functools import cache

import pytest
from gold.findings import golds
from gold.samples import GOLD, quotations, samples, words_of
from gold.scoring import Scores, scores

FLOORS: dict[str, float] = tomllib.loads((GOLD / "floors.toml").read_text("utf-8"))["floors"]


@cache
def reached() -> Scores:
    return scores()


def test_every_article_has_its_gold_and_every_gold_its_article() -> None:
    assert set(golds()) == {(sample.file, sample.number) for sample in samples()}


def test_what_the_reader_says_of_an_article_is_what_gold_says() -> None:
    for sample in samples():
        gold = golds()[sample.file, sample.number]
        assert (gold.publisher, gold.published) == (sample.article.publisher, sample.article.published)


def test_gold_points_at_words_of_its_article() -> None:
    for sample in samples():
        gold, text = golds()[sample.file, sample.number], sample.article.text
        positions = (*gold.positions, *gold.optional_positions)
        snippets = [at for position in positions for at in position.at] + [event.at for event in gold.events]
        assert [snippet for snippet in snippets if text.count(snippet) != 1] == []
        assert [part for quote in gold.quotes for part in quote.parts if part not in text] == []
        assert [words for words, _ in gold.dates if words not in text] == []


def test_gold_gives_direct_quotes_to_who_said_them() -> None:
    for gold in golds().values():
        for quote in (quote for quote in gold.quotes if quote.kind == "direct"):
            part = " ".join(words_of(quote.parts[0]))
            said = [one for one in quotations() if part in " ".join(words_of(one.words))]
            persons = [one for one in said if one.id.startswith("Q")]
            surnames = {words_of(one.speaker)[-1] for one in persons}
            assert not persons or surnames & {word for name in quote.speaker for word in words_of(name)}


@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_does_not_fall_below_its_floor(name: str) -> None:
    figure = reached()[name]
    misses = "\n".join(figure.misses)
    assert 100 * figure.share >= FLOORS[name], f"{name}: {100 * figure.share:.1f}\n{misses}"


def test_every_figure_has_a_floor() -> None:
    assert set(reached()) <= set(FLOORS)
