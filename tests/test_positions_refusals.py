"""Positions: who will not, who leaves, who is wanted, who is against it, and whose words they are."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

Row = tuple[str, str, str | None]


def told(text: str, title: str = "Report") -> list[Row]:
    """Country, role and contribution of each position of a text."""
    article = Article(text, title=title, publisher="Example Daily", published="2025-03-13")
    return [(one.country, one.role, one.contribution) for one in analyse(article).positions]


NO_TROOPS: Row = ("NO", "refuses", "troops")
NO_PART: Row = ("NO", "refuses", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No Norwegian would serve in such a force, its defence minister said.", [NO_TROOPS]),
        ("Norway's prime minister said that no Norwegians would be sent.", [NO_TROOPS]),
        ("Norway came to listen, not to dispatch Norwegians.", [NO_TROOPS]),
        ("Sending Norwegian soldiers was never on the table, Jane Roe said.", [NO_TROOPS]),
        ("Deploying Norwegian troops has never been an option.", [NO_TROOPS]),
        ("Jane Roe listened and kept Norway's army at home.", [NO_TROOPS]),
        ("Norway listened politely and kept its army at home.", [NO_TROOPS]),
        ("Norway has refused to send anyone.", [NO_TROOPS]),
        ("Norway will not deploy anybody to Ukraine.", [NO_TROOPS]),
        ("Norway refused to send anyone to the talks.", [("NO", "absent", None)]),
        ("Norway sent nobody to the summit.", [("NO", "absent", None)]),
        ("The Norwegians, she notes, have turned down any deployment of their own.", [NO_TROOPS]),
        ("It would be odd if Norway, which has refused to deploy anyone, led the force.", [NO_TROOPS]),
        ("What Norway will not do is send its soldiers.", [NO_TROOPS]),
        ("The one thing Norway will never do is send soldiers.", [NO_TROOPS]),
        ("All that Norway will do is send trainers.", [("NO", "offers", "training")]),
        ("Under no circumstances will Norway send soldiers, its minister said.", [NO_TROOPS]),
        ("Chile will send medics. Nor will Norway send troops.", [("CL", "offers", "logistics"), NO_TROOPS]),
        ("Norway will not send troops, and nor will Chile.", [NO_TROOPS, ("CL", "refuses", "troops")]),
        (
            "Norway's Jane Roe says that she will not pay for Ukraine's weapons.",
            [("NO", "refuses", "funding")],
        ),
        ("Norway refused to back a loan of €90bn.", [("NO", "refuses", "funding")]),
        ("Norway turned down a request from Peru for a warship.", [("NO", "refuses", "ships")]),
        ("Norway will not take part on its own.", [NO_PART]),
        ("Norway declined to take part this time.", [NO_PART]),
        ("Norway has asked to be left out altogether.", [NO_PART]),
        (
            "Norway would be ready to send medics if a truce holds but will have no part in the force.",
            [("NO", "conditional", "logistics"), NO_PART],
        ),
        ("Soldiers are needed at once. Norway will send none.", [NO_TROOPS]),
        ("Norway dismissed a report that it was prepared to send soldiers.", [NO_TROOPS]),
        ("Norway has said more than once that it will not send soldiers.", [NO_TROOPS]),
    ],
)
def test_who_will_not(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The coalition is shrinking. Norway will bring home its 300 troops within weeks.",
            [("NO", "withdraws", "troops")],
        ),
        (
            "The mission goes on without some. Norway said that it would withdraw its 70 soldiers.",
            [("NO", "withdraws", "troops")],
        ),
        ("Norway has recalled its frigates from the multinational force.", [("NO", "withdraws", "ships")]),
        ("Norway wants American jets overhead.", [("US", "asked-for", "aircraft")]),
        ("Officials in Oslo would dearly like Chilean ships.", [("CL", "asked-for", "ships")]),
        ("“We are hoping for German money,” a Chilean official said.", [("DE", "asked-for", "funding")]),
        ("Norway saw no reason to discuss foreign troops on its borders.", [("NO", "opposes", None)]),
        ("Norway will not accept troops from NATO members.", [("NO", "opposes", None)]),
        (
            "Norway, which has a seat there and has repeatedly rejected foreign troops, said nothing new.",
            [("NO", "opposes", None)],
        ),
        (
            "Norway's embassy in Lima warned that joining the force would have grave consequences.",
            [("NO", "opposes", None)],
        ),
        ("Norway says that such guarantees would lead to a wider war.", [("NO", "opposes", None)]),
        ("Norway said foreign soldiers would mean an escalation.", [("NO", "opposes", None)]),
    ],
)
def test_who_leaves_is_wanted_or_is_against_it(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No Norwegian has won the race.",
        "No Norwegian would say so.",
        "Norwegian trainers were sent home early.",
        "Norway withdrew its soldiers from the front line.",
        "Norway withdrew its troops from the region after the storm.",
        "Norway brought its case to the court.",
        "Norway wants Russian troops out.",
        "Norway wants Russian soldiers to leave.",
        "Norway said that a peace without guarantees would lead to war.",
        "What Norway wants is peace.",
        "What Norway will do is unclear.",
        "Nor does Norway say why.",
        "Norway led the previous force.",
        "Norway refused to back the striker.",
        "Norway did not pay for the tickets.",
        "Norway pulled its weight.",
    ],
)
def test_look_alikes_tell_nothing(text: str) -> None:
    assert told(text) == []
