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


HOSTS: Row = ("NO", "hosts", None)
CALLS: Row = ("NO", "convenes", None)
STAFF: Row = ("NO", "hosts", "command")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's premier, who received his guests at the palace, spoke of a coalition.", [HOSTS]),
        ("The Norwegian prime minister said after receiving 18 leaders at the palace that it held.", [HOSTS]),
        ("The leaders met for talks on Sunday. Norway was the host.", [HOSTS]),
        ("The leaders agreed on further talks. Norway is glad to be the host.", [HOSTS]),
        ("Norway holds the next summit on Thursday.", [HOSTS]),
        ("Norway's premier was holding the annual recovery conference for Ukraine.", [HOSTS]),
        ("Norway's premier will hold another meeting next week, for chiefs of defence.", [HOSTS]),
        ("Norway will hold a meeting of European leaders on Friday.", [HOSTS]),
        ("The Norwegian prime minister will shortly open a video conference of the countries.", [CALLS]),
        (
            "Defence chiefs had gone to Lima, invited by their Norwegian and Danish colleagues.",
            [CALLS, ("DK", "convenes", None)],
        ),
    ],
)
def test_who_holds_or_calls_a_gathering(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway's premier received a letter in Oslo.",
        "Norway's premier received the ministers of his party at home.",
        "Norway's premier welcomed the leaders of his party to the table.",
        "The leaders met for talks on Sunday. Norway is home to a host of problems.",
        "The leaders met for talks on Sunday. Norway would be the host.",
        "Norway's premier was the host of the evening show.",
        "Norway holds a summit with Chile.",
        "Norway holds the presidency at the summit.",
        "Norway's premier held a cabinet meeting.",
        "Norway will hold a meeting on Friday.",
        "Norway and Chile held a summit.",
        "Norway wants Chile to hold the next summit.",
        "Chile hopes that Norway will hold the next summit.",
        "Norway opened its embassy before the summit.",
        "Nobody had been told that Chile was not invited by Norway to the dinner.",
    ],
)
def test_what_is_held_received_or_opened_otherwise(text: str) -> None:
    assert [row for row in told(text) if row[1] in ("hosts", "convenes")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coalition, as it is now called, will be run from Oslo for its first year.", [STAFF]),
        ("The force of the coalition will have its headquarters in Oslo.", [STAFF]),
        (
            "The coalition gets a headquarters in Oslo for a year, whereafter Chile is to house it.",
            [STAFF, ("CL", "hosts", "command")],
        ),
        (
            "The force will be run from Oslo, after which the headquarters is to move to Lima.",
            [STAFF, ("PE", "hosts", "command")],
        ),
        ("The force gets a headquarters in Oslo, then in Lima.", [STAFF, ("PE", "hosts", "command")]),
        ("Norway is home to the headquarters of the multinational force.", [STAFF]),
        ("A coalition is planned.\n\nNorway: Home of the headquarters for the first year.", [STAFF]),
        ("The coalition will be run from Oslo and a cell is to open later in Lima.", [STAFF]),
        ("The headquarters of the force could be in Oslo.", []),
        ("The coalition was discussed at NATO headquarters in Oslo.", []),
        ("The coalition's planners met at the headquarters in Oslo.", []),
        ("The coalition's plans were seized at the police headquarters in Oslo.", []),
        ("A bank opened its headquarters in Oslo.", []),
    ],
)
def test_where_the_headquarters_is(text: str, expected: list[Row]) -> None:
    assert told(text) == expected
