"""Positions: on whose help a scheme is said to rest, and what is asked of whom a pronoun means."""

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
        ("The plan cannot work without a backstop from Norway.", ("NO", "asked-for", None)),
        ("The force will not fly without Norwegian air cover.", ("NO", "asked-for", "aircraft")),
        ("Such a force would be pointless without the Norwegians behind it.", ("NO", "asked-for", None)),
        ("Without Norwegian backing the plan would fail.", ("NO", "asked-for", None)),
        ("The mission depends on Norwegian intelligence.", ("NO", "asked-for", "intelligence")),
        ("Success hinges on a Norwegian backstop.", ("NO", "asked-for", None)),
        ("Soldiers could go, provided they are backed by Norwegian jets.", ("NO", "asked-for", "aircraft")),
        ("Peace can last only if Norwegian aircraft stand behind it.", ("NO", "asked-for", "aircraft")),
        ("The key would be getting Norway to act as a guarantor.", ("NO", "asked-for", None)),
        ("They hope to talk Norway into lending air power.", ("NO", "asked-for", "aircraft")),
        ("Peru insisted that Norway stay involved.", ("NO", "asked-for", None)),
        ("Peru wants to keep the Norwegians on board.", ("NO", "asked-for", None)),
        ("She hoped for the involvement of a Norwegian delegation.", ("NO", "asked-for", None)),
        ("Peru described Norwegian support as essential.", ("NO", "asked-for", None)),
        ("What the planners hope to coax out of Norway is air cover.", ("NO", "asked-for", "aircraft")),
        ("Peru has asked Norway to garrison its ports.", ("NO", "asked-for", "troops")),
        ("Peru would like Norwegian minehunters in the strait.", ("NO", "asked-for", "ships")),
    ],
)
def test_whose_help_is_relied_on(text: str, expected: Row) -> None:
    assert told(text) == [expected]


def test_what_is_asked_of_whom_a_pronoun_means() -> None:
    asked = ("NO", "asked-for", "intelligence")
    assert asked in told("Norway has ruled out soldiers. The allies have also asked it for intelligence.")
    assert asked in told("Norway's prime minister sends no troops. Chile asked him for intelligence.")


@pytest.mark.parametrize(
    "text",
    [
        "Peru will act without Norwegian support.",
        "The plan does not depend on Norwegian backing.",
        "Norway's economy depends on Chilean help.",
        "Ukraine cannot be discussed without Ukraine's participation.",
        "Nothing would happen without Russian involvement.",
        "The Norwegian president said the plan would not work without Norwegian backing.",
        "Persuading Norway to join talks was hard.",
        "Getting Norway to agree to a truce is hard.",
        "Peru wants to bring the Norwegians to court.",
        "If Norwegian jets cover the stadium, fans will cheer.",
        "Chile asked him for ships.",
    ],
)
def test_what_rests_on_nobody(text: str) -> None:
    assert told(text) == []
