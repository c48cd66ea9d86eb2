"""Quotes: the day of words that go on or are said at an occasion, and names that only look quoted."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Who goes on speaking does so on the same day.
        ('Jane Roe said on Monday that talks go on. "We are ready," Roe told reporters.', ["2025-03-10"] * 2),
        (
            'Jane Roe said on Monday that talks go on.\n\nNobody moved.\n\n"We are ready," Roe said.',
            ["2025-03-10"] * 2,
        ),
        # Another day, another occasion, another outlet, long after, or somebody else.
        (
            'Jane Roe said on Monday that talks go on. "We are ready," Roe said on Tuesday.',
            ["2025-03-10", "2025-03-11"],
        ),
        (
            "Jane Roe said on Monday that talks go on. Roe had said that she was ready.",
            ["2025-03-10", None],
        ),
        (
            'Jane Roe said on Monday that talks go on. "We are ready," Roe told Reuters.',
            ["2025-03-10", None],
        ),
        (
            'Jane Roe said on Monday that talks go on. "We are ready," Roe says.',
            ["2025-03-10", None],
        ),
        (
            'Jane Roe said on Monday that talks go on. "We are ready," John Doe said.',
            ["2025-03-10", None],
        ),
        (
            "Jane Roe said on Monday that talks go on.\n\nA.\n\nB.\n\nC.\n\nRoe said that she was ready.",
            ["2025-03-10", None],
        ),
        # What is said after a meeting has its day.
        ("The talks will go on, Jane Roe said after a summit in Oslo on Monday.", ["2025-03-10"]),
        (
            '"We are ready," Jane Roe told reporters after hosting the summit in Oslo on Monday.',
            ["2025-03-10"],
        ),
        ("The talks will go on, Jane Roe said after the man who fell on Monday got up.", [None]),
    ],
)
def test_the_day_of_the_words(text: str, days: list[str | None]) -> None:
    found = analyse(Article(text, published="2025-03-14")).quotes
    assert [quote.said_on for quote in found] == days


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Jane Roe said that a "coalition of the willing" would be formed.', "indirect"),
        ('Jane Roe said that a "coalition of the tired" would be formed.', "mixed"),
        ('Jane Roe said that a "coalition of the willing" was "long overdue".', "mixed"),
    ],
)
def test_a_name_in_marks_is_not_quoted(text: str, kind: str) -> None:
    (found,) = analyse(Article(text, published="2025-03-14")).quotes
    assert found.kind == kind
