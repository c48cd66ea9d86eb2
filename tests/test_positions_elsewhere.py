"""Positions: what is told of another war, year or body, or only as somebody's guess, is nobody's stand here."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

pytestmark = pytest.mark.usefixtures("rules_alone")


def told(text: str, title: str = "") -> list[str]:
    found = analyse(Article(text, title=title, published="2025-03-14")).positions
    return [f"{position.country} {position.role} {position.contribution}" for position in found]


@pytest.mark.parametrize(
    "text",
    [
        "In 2003, Norway was reluctant to support the coalition.",
        "The coalition led by Norway invaded Peru in 2003; Ukraine's is another.",
        "In 2011 Norway sent six jets.",
        "Norway pledged tents for Gaza on Saturday, a day after the call on Ukraine.",
        "Norway refused to send ships to the Red Sea, while Ukraine waits.",
        "Norway sent jets to defend Polish airspace, far from Ukraine.",
        "Belarus has promised to send soldiers to the front.",
        "Norway joined NATO in 1949, and the coalition knows it.",
        "Norway's prime minister was absent from parliament on Tuesday.",
        "Norway's minister may skip the next meeting.",
        "Norway was excluded from the payment system in 2022.",
        "Norway was shut out of the payment system.",
        "Kyiv was promised fighter jets by an ally.",
        "Norway might send a brigade one day, a columnist wrote.",
        "Moscow's ministry claimed that Norway was preparing to send soldiers.",
        "Norway has not said that it will stay out of the coalition.",
        "It is not true that Norway has rejected the mission.",
        "An envoy's presence did not mean that Norway would provide soldiers.",
        "If a truce were signed and Norway gave its support, others might follow.",
        "Kyiv rejected a demand to keep its army below 50,000 men.",
    ],
)
def test_what_is_no_stand_here(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2022 Norway sent six jets to Ukraine.", ["NO offers aircraft"]),
        ("Since 2015 Norway has trained Ukrainian soldiers.", ["NO offers training"]),
        ("Norway refused to send ships to the Red Sea mission.", ["NO refuses ships"]),
        ("Norway joined the NATO summit by video.", ["NO attends None"]),
        ("Norway was excluded from the talks.", ["NO excluded None"]),
        ("Norway hopes for peace and said that it would send jets.", ["NO offers aircraft"]),
        (
            "Planners hope that Chile will provide ships and that Norway would send jets.",
            ["CL asked-for ships", "NO asked-for aircraft"],
        ),
        ("It is expected in Kyiv that Norway will send tanks.", ["NO asked-for weapons"]),
        ("It is true that Norway has offered soldiers.", ["NO offers troops"]),
        ("Norway has said that it will send soldiers.", ["NO offers troops"]),
        ("Norway is committed to sending jets.", ["NO offers aircraft"]),
        ("Norway rejected a demand to send soldiers.", ["NO refuses troops"]),
        (
            "President Jane Roe of Norway excluded Norwegian soldiers but said that help from the air was possible.",
            ["NO refuses troops", "NO considers aircraft"],
        ),
        ("Chile has excluded Norwegian ground troops.", []),
        (
            "Norway will not send soldiers. Oslo would, however, give logistical support to those that did.",
            ["NO refuses troops", "NO considers logistics"],
        ),
        ("Planners met to plan a force. Norway's prime minister joined them later.", []),
        (
            "A summit was held in London. Oslo would like to see Chile at the next meeting, it added.",
            ["GB hosts None"],
        ),
        (
            "Norway sends soldiers if asked and Chile sends ships.",
            ["NO conditional troops", "CL offers ships"],
        ),
        ("All but Norway took part in the meeting.", ["NO absent None"]),
    ],
)
def test_what_looks_alike_and_is_one(text: str, expected: list[str]) -> None:
    assert [row for row in told(text) if not row.startswith("UA")] == expected
