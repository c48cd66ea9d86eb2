"""Positions: the plain constructions of a news report, and what looks like them."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

pytestmark = pytest.mark.usefixtures("rules_alone")


def rows(text: str) -> list[str]:
    """Country, role and contribution of each position but those of who benefits or hosts."""
    found = analyse(Article(text, publisher="Example Daily", published="2025-03-13")).positions
    told = [one for one in found if one.role not in ("beneficiary", "hosts")]
    return [f"{one.country} {one.role} {one.contribution}" for one in told]


FORCE = "A peacekeeping force is planned. "
NO_TROOPS = "Norway will not send troops. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An offer, a pledge, a no that is said again.
        ("Norway reaffirmed a pledge of up to a company.", ["NO offers troops"]),
        ("Norway stood by its offer to send tanks.", ["NO offers weapons"]),
        ("Norway repeated its offer to send soldiers.", ["NO offers troops"]),
        ("Norway renewed its offer to mediate.", ["NO mediates None"]),
        ("Norway restated its opposition to any foreign contingent.", ["NO opposes None"]),
        ("Norway voiced its objections to a peacekeeping force.", ["NO opposes None"]),
        ("Norway repeated its opposition to sending its soldiers.", ["NO refuses troops"]),
        ("Norway has earmarked one company for the force.", ["NO offers troops"]),
        # Where it takes part tells with what.
        (
            "Norway's premier said his country would take part in the air and at sea.",
            ["NO offers aircraft", "NO offers ships"],
        ),
        ("Norway will take part only at sea.", ["NO offers ships"]),
        # Backing it, or not, and on what condition.
        ("Norway does not support the plan to send soldiers.", ["NO opposes None"]),
        ("Norway said it would back the plan only if others shared the risk.", ["NO conditional None"]),
        ("Norway would agree to the plan only if Chile paid.", ["NO conditional None"]),
        (FORCE + "Norway would agree only if others shared the risk.", ["NO conditional None"]),
        # What could be sent, what is backed, what is on the table.
        ("Norway's minister said that tanks could be sent.", ["NO considers weapons"]),
        (
            "Norway's minister said up to 150 soldiers could be sent if parliament agreed.",
            ["NO conditional troops"],
        ),
        ("Norway said it had broad support in parliament for sending troops.", ["NO considers troops"]),
        ("Norway's minister said that everything was on the table.", ["NO noncommittal None"]),
        (
            "Norway's premier said “everything is on the table” when asked whether it would send soldiers.",
            ["NO noncommittal troops"],
        ),
        (FORCE + "Norway said it saw no conditions for a deployment.", ["NO noncommittal None"]),
        # Thanks to several, and for what has come.
        (
            "Jane Roe thanked Norway and Peru for new packages of artillery shells.",
            ["NO offers weapons", "PE offers weapons"],
        ),
        # Who called a meeting.
        ("Norway called the meeting after the talks failed.", ["NO convenes None"]),
        ("Norway called a summit to discuss a truce.", ["NO convenes None"]),
        # The same of another.
        (
            NO_TROOPS + "Peru's minister gave the same answer.",
            ["NO refuses troops", "PE refuses troops"],
        ),
        (NO_TROOPS + "John Roe said the same of Peru.", ["NO refuses troops", "PE refuses troops"]),
        # Told on in the words of the one who spoke before.
        (
            "Norway's premier said his country was ready to take part. Norway would supply ships this year.",
            ["NO offers None", "NO offers ships"],
        ),
        (
            "Norway's premier said that Peru was ready. Peru would send 200 soldiers.",
            ["PE considers troops"],
        ),
        (
            "Norway's premier said no Norwegian soldiers would go, but Norway would supply ships.",
            ["NO offers ships", "NO refuses troops"],
        ),
        # Who speaks last is no member of the list before.
        (
            "Chile rejected a truce proposed by Norway and Peru, Chile said.",
            ["CL opposes None", "NO proposes None", "PE proposes None"],
        ),
        ("Norway insists on a ceasefire and a mandate first.", ["NO conditional None"]),
        ("Norway insists on a ceasefire.", ["NO supports None"]),
        (
            "Norway sounded out Peru about combat engineers and was turned down.",
            ["PE asked-for troops"],
        ),
        # A contribution not named, to a scheme that is.
        ("Norway pledged to contribute to a peacekeeping force.", ["NO offers None"]),
        ("Norway wants to contribute to the force.", ["NO considers None"]),
        ("Norway does not want to contribute to the force.", ["NO refuses None"]),
        # What it does not see, or gives up.
        ("Norway doesn't see a role for its troops in Chile.", ["NO refuses troops"]),
        ("Norway sees no role for NATO troops in Chile.", ["NO opposes None"]),
        ("Norway has backed away from its plan to send troops.", ["NO withdraws troops"]),
        (
            "Norway will contribute ships to the force, its foreign minister said, but no ground troops.",
            ["NO offers ships", "NO refuses troops"],
        ),
        ("Norway's minister warned that sending troops would be a mistake.", ["NO opposes None"]),
        ("Norway will send soldiers to deter Russia.", ["NO offers troops"]),
        ("Norway sent tanks as a signal to Russia.", ["NO offers weapons"]),
        # Those of a country by its name.
        ("Lawmakers in Norway approved the transfer of two jets.", ["NO offers aircraft"]),
        ("Ministers in Norway approved the transfer of two jets.", []),
        # Left open.
        ("It is too early to say whether Norway will send troops, Jane Roe said.", ["NO noncommittal None"]),
        ("It is too soon to say if Norway would join the force.", ["NO noncommittal None"]),
        ("No decision has been made on sending Norwegian troops.", ["NO noncommittal troops"]),
        ("Norway resisted Chilean pressure to send troops.", ["NO refuses troops"]),
        # Of its own, and of others.
        ("Norway's minister suggested that Norway could help with air power.", ["NO considers aircraft"]),
        ("Norway's minister suggested that Peru could send ships.", ["PE asked-for ships"]),
        ("The Norwegian minister expressed her country's support for the coalition.", ["NO supports None"]),
        ("Norway said it was “available” for a peacekeeping mission.", ["NO considers None"]),
        ("Norway will not support any military spending on Chile.", ["NO refuses funding"]),
        ("Norway would make up its mind when the conditions were clear.", ["NO noncommittal None"]),
        ("Norway's reluctance to send troops annoyed its allies.", ["NO reluctant troops"]),
        # A noun that begins like a verb.
        (
            "Norway has offered demining experts and Peru a field hospital.",
            ["NO offers demining", "PE offers logistics"],
        ),
    ],
)
def test_a_report_says_it_plainly(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway wants to protect its soldiers.",
        "Norway intends to count its soldiers.",
        "Norway wants to see European soldiers in Chile.",
        "Norway is prepared to defend its soldiers.",
        "Norway will take part in the air show.",
        "Norway called the meeting on Monday a success.",
        "Norway called the meeting useful.",
        "Norway does not support the team.",
        "Norway would agree only if others came.",
        "Norway had support for its skiers.",
        "Jane Roe thanked Norway for its hospitality.",
        "Norway reaffirmed a pledge of neutrality.",
        "Norway is ready for the talks.",
        "Norway is ready for the operation.",
        "Norway plans to contribute to the space mission.",
        "Norway sent 10,000 soldiers to Russia.",
        "Norway supplied Russia with drones.",
        "Norway denied supplying weapons to Russia.",
        "It is unclear whether Norway will win the cup.",
        "No decision has been made on Norwegian fish.",
        "Norway sent soldiers to its border with Peru.",
        "Norway pledged to contribute to a fund for schools.",
        "Norway sees a role for Chile.",
        "Norway pulled back from its plan to raise taxes.",
        "Norway denied that it had taken part in the meeting.",
        "Norway rejected a plan to raise taxes.",
        "Norway opposes the proposal on fish quotas.",
        FORCE + "Jane Roe of Norway would be waiting for John Roe in Lima.",
        "Norway pledged its support for the team.",
        "Norway will not support any military spending cuts.",
        "Norway's reluctance to speak is known.",
    ],
)
def test_what_looks_like_it_gives_none(text: str) -> None:
    assert rows(text) == []


def test_who_keeps_its_soldiers_at_home_does_not_think_of_sending_them() -> None:
    assert rows("Norway wants to keep its soldiers at home.") == ["NO refuses troops"]


def test_who_flies_home_does_not_leave_the_scheme() -> None:
    assert rows("Norway's premier flew home without making any promise.") == ["NO noncommittal None"]


@pytest.mark.parametrize(
    "text",
    [
        "A paper wrote that Norway would send ships. Oslo denied it.",
        "A paper wrote that Norway would send ships, which Oslo denied.",
        "Norway was ready to join the force, a newspaper reported; its ministry called the report false.",
        "A broadcaster said Norway would train soldiers. The story was untrue, the ministry said.",
    ],
)
def test_what_is_reported_and_called_false_is_no_share(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will send ships, the minister said. He denied that he was tired.", ["NO offers ships"]),
        ("A paper wrote that Norway would send ships. Oslo confirmed it.", ["NO considers ships"]),
    ],
)
def test_what_is_not_called_false_stands(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
