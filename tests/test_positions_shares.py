"""Positions: what a country gives, might give or ties to something, in clauses, nouns and verbless lines."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article


def rows(text: str) -> list[str]:
    """The rows but those of who benefits: country, role, contribution."""
    told = analyse(Article(text, publisher="Example Daily", published="2025-03-13")).positions
    return [f"{p.country} {p.role} {p.contribution}" for p in told if p.role != "beneficiary"]


FORCE = "A peacekeeping force is planned. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is not ruled out is thought about.
        ("Norway does not exclude that it will send troops.", ["NO considers troops"]),
        ("Norway's premier would not rule out that Norway joins the force.", ["NO considers None"]),
        ("Norway does not rule out that Norway will send ships.", ["NO considers ships"]),
        (FORCE + "It is cold, but Norway does not rule out that it will help.", ["NO considers None"]),
        ("Norway's premier has opened the door to sending Norwegian soldiers.", ["NO considers troops"]),
        ("Norway has spoken of possible help from the air.", ["NO considers aircraft"]),
        ("Norway is thinking of several thousand men.", ["NO considers troops"]),
        ("Norway spoke of the possibility of sending ships.", ["NO considers ships"]),
        (FORCE + "Norway wants to be active.", ["NO considers None"]),
        ("Norway has proposed its participation in a peacekeeping force.", ["NO considers None"]),
        # A hub, the supply lines, the air, the sea.
        ("Norway could be a transit hub for the mission.", ["NO considers logistics"]),
        ("Norway will become the rear base of the force.", ["NO offers logistics"]),
        ("Norway keeps the supply lines open.", ["NO offers logistics"]),
        ("Norway is ready to assist from the air.", ["NO offers aircraft"]),
        ("Norway could help at sea.", ["NO considers ships"]),
        ("Norway is ready to send up to 800 men.", ["NO offers troops"]),
        ("Norway is ready to join with up to a company.", ["NO offers troops"]),
        ("Norway said it would add two frigates.", ["NO offers ships"]),
        ("Norway will speed up a delivery of 140 tanks to Chile.", ["NO offers weapons"]),
        ("Norway has lifted its freeze on intelligence sharing.", ["NO offers intelligence"]),
        # What is no condition, and what is one.
        ("Norway will go on supplying shells for as long as needed.", ["NO offers weapons"]),
        ("Norway will send ships even if Peru does not.", ["NO offers ships"]),
        ("Norway could send troops from the first day of a truce.", ["NO conditional troops"]),
    ],
)
def test_what_a_country_might_give_is_told_in_many_ways(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway does not rule out that Peru will send troops.",
        "Norway does not exclude that Peru will send troops.",
        "Norway does not exclude that the tax will rise.",
        "Norway opened the door to refugees.",
        "Norway spoke of ships.",
        "Norway could be a hub for migrants.",
        "Norway is a hub of the wine trade.",
        "Norway, the transit hub of the drug trade, is cold.",
        "Norway proposed its participation in the song contest.",
        "Norway lifted its freeze on wages.",
        "Norway restored its old churches.",
        "He added soldiers would go.",
        "Norway added that soldiers would go.",
        FORCE + "Norway wants to be active in trade.",
        "Norwegian police arrested 30 men.",
        # What is called false after it was reported.
        "A broadcaster reported that Oslo had promised Kyiv 800 men. The ministry called the report wrong.",
        "One idea in Oslo is that Norway might help with jets; a spokesman called this pure speculation.",
        "A paper wrote that Norway would send ships. Oslo denied it.",
        "A paper wrote that Norway would send ships, which Oslo denied.",
    ],
)
def test_what_only_looks_like_a_share_gives_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A paper wrote that Norway will send ships. The ministry confirmed it.",
        "Norway will send ships, the minister said. He denied that he was tired.",
        "Norway will send ships, according to the minister. Peru denied the report that it would leave.",
    ],
)
def test_a_denial_of_something_else_takes_nothing_back(text: str) -> None:
    assert "ships" in " ".join(rows(text))
