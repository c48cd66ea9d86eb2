"""Positions: what those who can only guess foretell of a country is no stand of it."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

Row = tuple[str, str, str | None]


def told(text: str) -> list[Row]:
    """Country, role and contribution of each position of a text."""
    article = Article(text, title="Report", publisher="Example Daily", published="2025-03-13")
    return [(one.country, one.role, one.contribution) for one in analyse(article).positions]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe is a military analyst. According to Roe, Norway, Chile and Peru will not send soldiers.",
        "Jane Roe is a military analyst. According to Roe, Norway and Peru are not going to send soldiers.",
        "According to Jane Roe, who teaches history, Norway and Peru will not send soldiers.",
        "According to Jane Roe, a retired colonel, Norway and Peru will send soldiers.",
        "Jane Roe, an expert at a think tank, spoke first. Norwegian soldiers will not go, Roe said.",
        "The political scientist Jane Roe was asked, too. Norway will send soldiers, Roe said.",
        "Jane Roe of a think tank in Lima had a bet. “Norway is not going to send soldiers,” Roe said.",
    ],
)
def test_a_guess_is_no_stand(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to Jane Roe, Norway, Chile and Peru will not send soldiers.",
            [("NO", "refuses", "troops"), ("CL", "refuses", "troops"), ("PE", "refuses", "troops")],
        ),
        (
            "According to Jane Roe, the Norwegian minister, Chile and Peru will send ships.",
            [("CL", "offers", "ships"), ("PE", "offers", "ships")],
        ),
        (
            "According to the Evening Mail, Chile and Peru will send ships.",
            [("CL", "offers", "ships"), ("PE", "offers", "ships")],
        ),
        (
            "Jane Roe, a former professor, is Norway's defence minister. According to Roe, Chile and Peru"
            " will send ships.",
            [("CL", "offers", "ships"), ("PE", "offers", "ships")],
        ),
        (
            "Jane Roe is a military analyst. Norway has ruled out soldiers, Roe recalled.",
            [("NO", "refuses", "troops")],
        ),
        (
            "Jane Roe is a military analyst. Norway will not send soldiers, its prime minister said.",
            [("NO", "refuses", "troops")],
        ),
    ],
)
def test_what_others_say_and_what_is_past_counts(text: str, expected: list[Row]) -> None:
    assert told(text) == expected
