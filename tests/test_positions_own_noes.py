"""Positions: a country's no to a share of its own: its soldiers, things, a noun, what is left out."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

Row = tuple[str, str, str | None]


def told(text: str) -> list[Row]:
    """Country, role and contribution of each position of a text."""
    article = Article(text, title="Report", publisher="Example Daily", published="2025-03-13")
    return [(one.country, one.role, one.contribution) for one in analyse(article).positions]


NO_TROOPS: Row = ("NO", "refuses", "troops")


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian infantry is not part of it.",
        "Norwegian marines will not be among them.",
        "Norway has said that its own soldiers will not be among them.",
        "Norway's brigades are needed at home, its minister said.",
        "No member of the Norwegian army will set foot in Ukraine.",
        "Norway's president said not one member of the army would set foot there.",
        "The Norwegian minister said that not one soldier would be sent.",
        "Sending the army is not under consideration, a Norwegian government spokeswoman said.",
        "Troops, at any rate, are out of the question, Norway's defence minister said.",
        "For Norway, ground troops are not an option.",
        "Norway will help Ukraine, though not with troops.",
        "Norway would go on helping but not with soldiers.",
        "Norway plans no deployment on the ground.",
        "Norway has no plans for a deployment.",
        "There are no plans for a Norwegian deployment.",
        "No Norwegian deployment is planned.",
        "The Norwegians themselves will not be on the ground.",
        "Norway will not put people on the ground.",
        "Norway will put nobody on the ground.",
        "Norway's opposition to sending its soldiers is well known.",
        "The minister repeated Norway's opposition to a deployment of soldiers.",
        "Norway opposes sending troops to Ukraine.",
        "Norway holds to its refusal to send combat troops.",
        "Norway remains firm in its refusal to send soldiers.",
        "In Oslo Prime Minister Jane Roe has excluded any Norwegian soldiers.",
        "Norway does not plan to send troops, while its partners wait until a truce holds.",
    ],
)
def test_no_soldiers_of_its_own(text: str) -> None:
    assert told(text) == [NO_TROOPS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A frigate is out of the question, the Norwegian minister said.", [("NO", "refuses", "ships")]),
        (
            "Peru and Chile sit in on the planning without putting up forces of their own.",
            [
                ("PE", "attends", None),
                ("CL", "attends", None),
                ("PE", "refuses", "troops"),
                ("CL", "refuses", "troops"),
            ],
        ),
        (
            "Norway will support the mission, only not with soldiers.",
            [("NO", "supports", None), NO_TROOPS],
        ),
        (
            "The Norwegian president joined by video. Her soldiers will not cross the border, an aide said.",
            [("NO", "attends", None), NO_TROOPS],
        ),
        ("Norway's reservations about ground troops are known.", [("NO", "reluctant", "troops")]),
        ("Norway reiterated its doubts about sending soldiers.", [("NO", "reluctant", "troops")]),
        ("Norway keeps its own counsel on soldiers.", [("NO", "noncommittal", "troops")]),
        ("Russia's opposition to a deployment of soldiers is known.", [("RU", "opposes", None)]),
        ("Russia opposes sending troops to Ukraine.", [("RU", "opposes", None)]),
        ("In Lima Foreign Minister Jane Roe said Peru would send ships.", [("PE", "offers", "ships")]),
    ],
)
def test_what_else_is_refused_and_how_it_is_told(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian infantry took part in an exercise.",
        "The Norwegian army will not be sold new tanks.",
        "The Norwegian minister said not one soldier would go without a mandate.",
        "Troops are out of the question, the Russian foreign minister said.",
        "A frigate is out of the question, an analyst said.",
        "A truce is out of the question, the Norwegian prime minister said.",
        "The ships are not planned to be sold, the Norwegian minister said.",
        "Norway could help, but not with soldiers alone.",
        "Norway said nobody could keep the peace without sending soldiers.",
        "Norway cannot support the force without sending soldiers.",
        "Norway said that without sending soldiers Europe would not be heard.",
        "No Norwegian deployment is complete without a band.",
        "There are no plans for a Norwegian deployment plan.",
        "If Norway is not on the ground, nobody will be.",
        "Norway was not on the ground when the storm struck.",
        "Norway will not be on the ground until a truce holds.",
        "The question of troops is not on the table, said a Russian official.",
        "The promise eased Norway's doubts about soldiers.",
    ],
)
def test_look_alikes_refuse_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway announced a pause in military aid.", [("NO", "withdraws", "weapons")]),
        (
            "Oslo gave a sign of anger by ordering a halt to the sharing of intelligence.",
            [("NO", "withdraws", "intelligence")],
        ),
        ("Norway's freeze on arms deliveries has alarmed its allies.", [("NO", "withdraws", "weapons")]),
        (
            "Norway has halted both military aid and the sharing of intelligence.",
            [("NO", "withdraws", "weapons"), ("NO", "withdraws", "intelligence")],
        ),
        (
            "Norway's minister said that Oslo planned “no national participation” in a force on the ground.",
            [NO_TROOPS],
        ),
        ("Norway's minister said that her country's troops will have no part in it.", [NO_TROOPS]),
        (
            "Norway said no deployment of the kind would be considered without a mandate.",
            [("NO", "conditional", None)],
        ),
        (
            "Denmark leads the force. Oslo's line is that it is too early to speak of Norwegian soldiers.",
            [("DK", "leads", None), ("NO", "noncommittal", "troops")],
        ),
        (
            "Denmark leads the force. In Oslo it is too early, a spokeswoman said, to name a contribution.",
            [("DK", "leads", None), ("NO", "noncommittal", None)],
        ),
        (
            "To the Norwegian prime minister it is premature to discuss troops.",
            [("NO", "noncommittal", "troops")],
        ),
        (
            "Peru joined by video. So did Norway's new president. His soldiers will not cross the border.",
            [("PE", "attends", None), ("NO", "attends", None), NO_TROOPS],
        ),
    ],
)
def test_who_stops_and_who_waits(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway gave no figure for the soldiers who might go.",
        "Norway feared an announcement of a pause in military aid.",
        "Norway announced a pause in the talks.",
        "Norway could order a halt to military aid, an aide said.",
        "Chile's minister said it was too early to speak of Norwegian soldiers.",
        "Norway recalled the training announced for 400 soldiers.",
    ],
)
def test_what_only_looks_like_stopping_or_waiting(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian prime minister holds a deployment to be premature.",
        "Norway's prime minister said a decision would be for his successor to take.",
        "A coalition is forming. Norway is leaving any place in it to its next government.",
        "What Norway contributes, and how much, the government will decide in time.",
        "What else Norway might do has not been decided.",
        "A coalition is forming. Norway wants first to know what the others have in mind.",
        "A coalition is forming. Norway has not said.",
        "A coalition is forming. Norway had “a number of questions” it wanted answered.",
    ],
)
def test_what_is_left_open(text: str) -> None:
    assert told(text) == [("NO", "noncommittal", None)]


@pytest.mark.parametrize(
    "text",
    [
        "What Norway won has not been decided.",
        "Norway left the house to its next owner.",
        "Norway has questions.",
        "Norway has not said goodbye.",
        "Norway found the film too early for children.",
        "Norway's minister said the house would be for his successor.",
        "Norway's Jane Roe met the politician Pat Doe, who said that he opposed any deployment.",
    ],
)
def test_what_is_open_of_nothing(text: str) -> None:
    assert told(text) == []
