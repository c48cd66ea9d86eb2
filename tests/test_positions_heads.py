"""Positions: who hosts, calls, leads, proposes and mediates, who is for the whole and who against it."""

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
    ("text", "expected"),
    [
        ("The Dutch backed the plan for a force.", [("NL", "supports", None)]),
        ("The French host the headquarters of the coalition.", [("FR", "hosts", None)]),
        ("The Dutch agreed to send ships.", [("NL", "offers", "ships")]),
        ("The Dutch stayed away from the summit.", [("NL", "absent", None)]),
        ("The French plan to send ships is dead.", []),
        ("The French cut in the ranks is a threat to the force.", []),
        ("In Oslo the Norwegian head of state will join the coalition.", [("NO", "joins", None)]),
        ("In Lima Norway's premier said it would send ships.", [("NO", "offers", "ships")]),
        (
            "In Oslo the foreign ministry's spokeswoman denounced the plan for a force.",
            [("NO", "opposes", None)],
        ),
        ("In Oslo, a foreign ministry spokeswoman denounced the plan.", [("NO", "opposes", None)]),
        ("In Oslo the Chilean defence minister denounced the plan.", [("CL", "opposes", None)]),
        ("In Oslo the defence minister denounced the plan.", []),
        ("In Oslo the ministers denounced the plan.", []),
        (
            "Norway: No troops. Takes the lead on logistics.",
            [("NO", "refuses", "troops"), ("NO", "leads", "logistics")],
        ),
        (
            "Norway: No troops. Chile will send ships.",
            [("NO", "refuses", "troops"), ("CL", "offers", "ships")],
        ),
    ],
)
def test_whose_it_is_that_acts(text: str, expected: list[Row]) -> None:
    assert told(text) == expected
