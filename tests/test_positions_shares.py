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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway: Soldiers and instructors on offer.", ["NO offers troops", "NO offers training"]),
        ("Norway: Up to a company, plus instructors.", ["NO offers troops", "NO offers training"]),
        (
            "Norway: Jets, ships and fuel, yes.",
            ["NO offers aircraft", "NO offers ships", "NO offers logistics"],
        ),
        (
            "Norway: Soldiers not ruled out. Emphasis on training.",
            ["NO considers troops", "NO considers training"],
        ),
        ("Norway: Jets, perhaps.", ["NO considers aircraft"]),
        ("Norway: Maybe a battalion.", ["NO considers troops"]),
        ("Norway: Jets likely, ships unlikely.", ["NO considers aircraft"]),
        ("Norway: Yes to ships, no to soldiers.", ["NO offers ships", "NO refuses troops"]),
        (
            "Norway: 200 soldiers pledged; tanks under discussion.",
            ["NO offers troops", "NO considers weapons"],
        ),
        (
            "Norway: No decision on soldiers. Jets and fuel, yes.",
            ["NO noncommittal troops", "NO offers aircraft", "NO offers logistics"],
        ),
        (
            "Norway: Has pledged frigates. F-16s have been promised.",
            ["NO offers ships", "NO offers aircraft"],
        ),
        (FORCE + "\n\nNorway: Possible, with a clear mandate.", ["NO conditional None"]),
        (FORCE + "\n\nNorway: Conceivable.", ["NO considers None"]),
        # The name stands behind a bullet, or before a dash.
        ("- Norway: bases offered; no soldiers.", ["NO offers basing", "NO refuses troops"]),
        ("* Norway: ships and planes.", ["NO offers ships", "NO offers aircraft"]),
        ("Norway – up to 150 soldiers, if asked.", ["NO conditional troops"]),
        # Where help comes from.
        ("Norway declared a readiness to deploy troops to Chile.", ["NO offers troops"]),
        ("Norway signalled its intention to send ships.", ["NO offers ships"]),
        ("Norway has left the way open for Norwegian soldiers to go to Chile.", ["NO considers troops"]),
        ("Norway will help enforce a ceasefire.", ["NO offers None"]),
        (FORCE + "Norway is open to helping uphold a peace deal.", ["NO considers None"]),
        (FORCE + "Norway's government does not exclude anything.", ["NO considers None"]),
        (
            "Norway will back a peace deal with “boots on the ground” as well as “planes in the air”.",
            ["NO offers troops", "NO offers aircraft"],
        ),
    ],
)
def test_a_line_of_a_roster_and_words_of_readiness_are_read(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway: Ships and planes collide.",
        "Norway: A frigate was hit. Soldiers arrived.",
        "Norway: Troops find a lost dog.",
        "Norway: Soldiers for peace.",
        "Norway: Planes from Peru.",
        "Norway: Possible fraud.",
        FORCE + "\n\nNorway: Possible fraud.",
        "Norway left the door open for talks.",
        "Norway underpinned its economy with oil.",
        "Norway will help protect the climate.",
        "Norway helped enforce a ceasefire.",
        "Norway's government does not exclude anything.",
    ],
)
def test_a_line_that_tells_a_story_lists_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He welcomed the announcement by Norway and Peru of contributions at sea.",
            ["NO offers ships", "PE offers ships"],
        ),
        ("From Oslo came a promise by Prime Minister Roe of ships.", ["NO offers ships"]),
        ("A pledge by Norway of 30 tanks was met.", ["NO offers weapons"]),
        ("An offer from Norway to send tanks was taken up.", ["NO offers weapons"]),
        (
            "Norwegian soldiers and instructors were on offer weeks ago.",
            ["NO offers troops", "NO offers training"],
        ),
        ("From Norway, ships are on offer.", ["NO offers ships"]),
        ("Norway's share is rails, lorries and hangars.", ["NO offers logistics", "NO offers basing"]),
        ("Norway's contribution will be two frigates.", ["NO offers ships"]),
        (
            "Leaders welcomed the willingness of Norway to take part in a peacekeeping force.",
            ["NO considers None"],
        ),
        (FORCE + "Oslo's readiness to think about a contribution was welcomed.", ["NO considers None"]),
        ("She thanked Norway for its intention to reinforce Chile's air defence.", ["NO offers air-defence"]),
        (
            "She voiced her appreciation to Norway and Peru for their key role in logistics.",
            ["NO offers logistics", "PE offers logistics"],
        ),
        ("Most of the soldiers are to come from Norway and Peru.", ["NO offers troops", "PE offers troops"]),
        ("Norwegian soldiers might one day serve in Chile.", ["NO considers troops"]),
        (
            "The Norwegian minister said Norwegian soldiers could go in from day one of a truce.",
            ["NO conditional troops"],
        ),
        (FORCE + "A Norwegian share is possible if there is a mandate.", ["NO conditional None"]),
        ("Norway has offered a venue for peace talks.", ["NO offers None"]),
        ("Norway offered itself as the place for peace talks.", ["NO offers None"]),
        # What the share hangs on.
        (FORCE + "Norway is in, but makes its share dependent on Peru's.", ["NO conditional None"]),
        (FORCE + "Norway is cold, and what it gives hangs on what Lima gives.", ["NO conditional None"]),
        (
            "The Norwegian minister said everything her country gives would depend on a truce.",
            ["NO conditional None"],
        ),
    ],
)
def test_a_noun_of_giving_tells_a_share(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No offer by Norway of 30 tanks was made.",
        "She hopes for a pledge from Norway of 30 tanks.",
        "A call by Norway for tanks.",
        "The announcement by Norway of cuts.",
        "Norway's contribution is small.",
        "Refugees are to come from Norway and Peru.",
        "She thanked Norway for its role in the talks.",
        "She thanked Norway for its support to the army.",
        "Norwegian fish is on offer.",
        "The willingness of Norway to pay taxes is great.",
        "A Norwegian part is possible fraud.",
        "Norway made its part public.",
        "Norway has offered a venue for the wedding.",
        "What it gives to the poor depends on the budget.",
    ],
)
def test_a_noun_that_gives_nothing_tells_none(text: str) -> None:
    assert rows(text) == []
