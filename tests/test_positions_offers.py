"""Positions: what a country gives, would give, thinks about and leaves open, in a newspaper's many words."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article, Position


def positions(text: str) -> tuple[Position, ...]:
    return analyse(Article(text, publisher="Example Daily", published="2025-03-13")).positions


def rows(text: str, *, rungs: bool = False) -> list[str]:
    """The rows but those of who benefits or hosts: country, role, contribution, and if asked the rung."""
    told = [p for p in positions(text) if p.role not in ("beneficiary", "hosts")]
    return [f"{p.country} {p.role} {p.contribution}" + (f" {p.rung}" if rungs else "") for p in told]


FORCE = "A peacekeeping force is planned. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What has been given is an offer of the highest rung, if it is not told as what had been before.
        ("Norway has supplied Chile with howitzers.", ["NO offers weapons delivered"]),
        ("Norway has already delivered its first NASAMS battery.", ["NO offers air-defence delivered"]),
        ("Norway said that it had given 30 tanks.", ["NO supports weapons delivered"]),
        ("Norway has flown about 70 soldiers to Peru.", ["NO offers troops delivered"]),
        ("Norwegian medics left. More fuel was supplied by Norway.", ["NO offers logistics delivered"]),
        ("More tanks will be delivered by Norway.", ["NO offers weapons pledged"]),
        ("The frigate promised by Norway arrived.", ["NO offers ships pledged"]),
        # Money by its sign alone.
        ("Norway has pledged $300 million.", ["NO offers funding pledged"]),
        ("Norway has given Chile about $1.5 billion in support.", ["NO offers funding delivered"]),
        ("Norway said it would put up C$80.5 million for the mission.", ["NO offers funding pledged"]),
        ("Norway's parliament has freed an extra €11bn.", ["NO offers funding allocated"]),
        ("Norway offered to help pay the bill.", ["NO offers funding pledged"]),
        # Pledges on paper and on an occasion.
        (
            "Norway signed a letter of intent on Friday to supply up to 150 jets.",
            ["NO offers aircraft pledged"],
        ),
        ("Norway signed a contract to deliver 20 howitzers.", ["NO offers weapons pledged"]),
        ("Norway used the call to announce 20 million euros.", ["NO offers funding pledged"]),
        (
            "Ten countries have formally committed themselves to a force.",
            ["Ten countries joins None pledged"],
        ),
        ("Norway and Peru put their names to the coalition.", ["NO joins None None", "PE joins None None"]),
        (
            "Peru is giving money to the fund; Norway has promised to do so.",
            ["PE offers funding allocated", "NO offers funding pledged"],
        ),
        # A share in other words.
        ("Norway will limit itself to ships.", ["NO offers ships pledged"]),
        ("Norway will run the supply lines of the force.", ["NO offers logistics pledged"]),
        ("Norway stood ready to handle logistics.", ["NO offers logistics considered"]),
        ("Norway offered to add to its 71 soldiers.", ["NO offers troops pledged"]),
        ("Norway offered to supply 1,000 police officers.", ["NO offers troops pledged"]),
        ("Norway will bolster Chile's air defences.", ["NO offers air-defence pledged"]),
        # Help of a kind not named, for a scheme that is.
        (FORCE + "Norway will help, the minister said.", ["NO offers None pledged"]),
        (FORCE + "Norway is ready to assist in any way that suits it.", ["NO offers None considered"]),
        (FORCE + "Norway could lend a hand.", ["NO considers None considered"]),
        (FORCE + "Norway is examining whether to join.", ["NO considers None considered"]),
        (FORCE + "Norway is studying the matter.", ["NO considers None considered"]),
        (FORCE + "Norway is open to requests.", ["NO considers None considered"]),
        # No answer.
        ("Norway has so far dodged every question about soldiers.", ["NO noncommittal troops None"]),
        ("Norway ducked questions about a peacekeeping force.", ["NO noncommittal None None"]),
    ],
)
def test_a_share_is_given_or_left_open_in_many_words(text: str, expected: list[str]) -> None:
    assert rows(text, rungs=True) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway strengthened its air defence.",
        "Norway reinforced its troops on the border.",
        "Norway released 300 soldiers.",
        "Norway flew its soldiers home from Chile.",
        "Norway flew drones into Peru.",
        "Drones sent by Norway hit a port.",
        "Norway pledged $300 million for flood relief.",
        "Norway will help.",
        FORCE + "Norway will not help.",
        FORCE + "Norway helped them.",
        FORCE + "Norway will help Chile win the cup.",
        "Norway is studying the matter.",
        "Norway left early. Peru intends to do so.",
        "Norway dodged a question about the budget.",
        "Norway dodged drones and missiles.",
    ],
)
def test_what_only_looks_like_a_share_gives_none(text: str) -> None:
    assert rows(text) == []
