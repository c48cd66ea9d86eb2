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
        ("In Oslo the Norwegian premier will join the coalition.", [("NO", "joins", None)]),
        ("In Lima Norway's premier said it would send ships.", [("NO", "offers", "ships")]),
        (
            "In Oslo the defence ministry's spokesman condemned the plan for a force.",
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
        ("Norway's king, who welcomed his colleagues in the castle, was pleased.", [HOSTS]),
        ("Norway's premier seemed tired after welcoming twelve ministers in the castle.", [HOSTS]),
        ("The leaders met for talks on Sunday. Norway was the host.", [HOSTS]),
        ("More negotiations were agreed. Norway is proud to be the host.", [HOSTS]),
        ("Norway will stage another summit in May.", [HOSTS]),
        ("Norway's premier is holding an international donors conference.", [HOSTS]),
        ("Norway's premier is to hold a second meeting for army chiefs.", [HOSTS]),
        ("Norway will hold a meeting of European leaders on Friday.", [HOSTS]),
        ("Norway's premier was asked of the talks. She was the host.", [HOSTS]),
        ("Norway's premier spoke of the coalition. He will hold a summit on Friday.", [HOSTS]),
        ("Norway's premier soon opened an online meeting for the allies.", [CALLS]),
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
        ("Planners agreed that the coalition is to be directed from Oslo.", [STAFF]),
        ("The force of the coalition will have its headquarters in Oslo.", [STAFF]),
        (
            "The coalition sets up a headquarters in Oslo until May; Chile will later host it.",
            [STAFF, ("CL", "hosts", "command")],
        ),
        (
            "The mission is commanded from Oslo; in May the headquarters will rotate to Lima.",
            [STAFF, ("PE", "hosts", "command")],
        ),
        ("The force gets a headquarters in Oslo, then in Lima.", [STAFF, ("PE", "hosts", "command")]),
        ("Norway is home to the headquarters of the multinational force.", [STAFF]),
        ("A coalition is planned.\n\nNorway: Seat of the headquarters.", [STAFF]),
        ("The coalition is commanded from Oslo and an office opens later in Lima.", [STAFF]),
        ("The headquarters of the force could be in Oslo.", []),
        ("The coalition was discussed at NATO headquarters in Oslo.", []),
        ("The coalition's planners met at the headquarters in Oslo.", []),
        ("The coalition's plans were seized at the police headquarters in Oslo.", []),
        ("A bank opened its headquarters in Oslo.", []),
    ],
)
def test_where_the_headquarters_is(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


AGAINST: Row = ("NO", "opposes", None)


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that NATO contingents were “intolerable”.",
        "Norway's spokesman said he could only repeat the unacceptability of NATO peacekeepers.",
        "Norway's foreign minister said that NATO troops would be “unacceptable” to Norway.",
        "Norway's premier found it intolerable that Western battalions might be based there.",
        "They talked of a mission, a scheme which Norway considers madness.",
        "The coalition is at work. Norway wants none of it.",
        "Norway says that the arrival of Western contingents would mean war.",
        "Norway could not live with units from Western states.",
        "Norway made it clear that it would never stand for any Western bases.",
        "Norway said Western battalions would be seen as invaders.",
        "Norway's minister warns that alliance units could be regarded as combatants.",
        "Norway threatened to strike any Western soldiers sent there.",
        "A peacekeeping mission is planned. Norway's premier called it madness.",
        "Norway denounced the new headquarters as a threat.",
        "A settlement without Norway would be a dead end, its premier said.",
        "Norway sees no use for Western contingents.",
        "The coalition grows. The Norwegian embassy in Lima warned of dire consequences.",
        "For Norway the presence of Western soldiers is inadmissible.",
        "The idea of foreign soldiers is anathema to Norway.",
        "Norway slammed the plan for a European force.",
        "Norway does not want to see any European soldiers there.",
        "The Norwegian government reacted angrily to the plan for a peacekeeping force.",
    ],
)
def test_who_is_against_the_whole(text: str) -> None:
    assert AGAINST in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway wants none of its own ships in the coalition.",
        "Norway wants none of it, its premier said of the tax.",
        "Norway's ships would be met by its own soldiers.",
        "Norway said that its soldiers would be treated as heroes.",
        "Norway warned of grave consequences for farmers.",
        "A truce without guarantees is unacceptable to Norway.",
        "It is a plan that Norway has called a success.",
        "To win without Norway is impossible, the coach said.",
        "To settle it without Chile is a dead end, Norway said.",
        "Norway will not have its own soldiers in the force.",
        "Norway does not want to see its own soldiers in the force.",
        "Chile would attack if Norway sent soldiers.",
        "Norway reacted angrily to the tariff plan.",
        "Norway said that an attack on foreign soldiers would be met with force.",
        "Norway will have soldiers there.",
        "Norway will live with a smaller force.",
    ],
)
def test_who_is_not_against_the_whole(text: str) -> None:
    assert [row for row in told(text) if row[1] == "opposes"] == []


LEADS: Row = ("NO", "leads", None)
PROPOSES: Row = ("NO", "proposes", None)
BOTH_LEAD = [LEADS, ("CL", "leads", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The meeting was chaired by General John Doe of Norway and Chile's Admiral Sir Tony Roe.",
            BOTH_LEAD,
        ),
        ("It met on Tuesday, the Norwegian premier and the Chilean president in the chair.", BOTH_LEAD),
        (
            "Norway and Chile spoke in Lima. The coalition's mission is headed by both countries.",
            BOTH_LEAD,
        ),
        ("Norway, Peru and Chile spoke. The coalition's mission is headed by both countries.", []),
        ("The coalition is planned.\n\nNorway: Co-leads.\n\nChile: Co-leads.", BOTH_LEAD),
        ("Norway: Co-leads with Chile.", []),
        ("Thirty countries answered the invitation of Norway to the palace.", [CALLS]),
        ("Norway's premier wrote it: the initiative first came from Norway.", [PROPOSES]),
        ("The coalition plans a force. The idea met with opposition from Norway.", [AGAINST]),
        ("The coalition plans a force. The plan has the backing of Norway.", [("NO", "supports", None)]),
        ("The plan for the airport met with opposition from Norway.", []),
    ],
)
def test_who_is_at_the_head(text: str, expected: list[Row]) -> None:
    assert [row for row in told(text) if row[1] != "attends"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway demanded a complete truce.", [PROPOSES]),
        ("Norway called for an unconditional ceasefire.", [PROPOSES]),
        ("Norway urged an immediate truce.", [PROPOSES]),
        ("Norway proposed direct talks with Peru on Thursday.", [PROPOSES]),
        ("Norway called for direct talks between Russia and Ukraine.", [PROPOSES]),
        (
            "Norway's premier pressed Russia and Ukraine to sit down.",
            [("NO", "mediates", None)],
        ),
        ("Norway urged Russia to accept the truce.", [("NO", "supports", None)]),
        ("Norway's premier travels to present Peru's president with a plan for peacekeepers.", [PROPOSES]),
        ("Norway's premier put before the allies a draft of a peace.", [PROPOSES]),
        ("Norway's premier suggested that NATO's mutual defence clause be extended.", [PROPOSES]),
        ("Norway's premier repeated her idea of a guarantee modelled on Article 5.", [PROPOSES]),
        ("Norway did not call for a truce.", []),
        ("Norway might call for a truce.", []),
        ("Norway called for calm.", []),
        ("Norway called for a ceasefire.", []),
        ("Norway demanded its money back.", []),
        ("Norway called for a ceasefire monitoring cell.", []),
        ("Norway proposed talks on fish.", []),
        ("Norway called for a meeting of its cabinet.", []),
        ("Norway urged Russia and Chile to meet.", []),
        ("Norway urged Chile to accept the truce.", []),
        ("If Norway asked Russia and Ukraine to meet, they would.", []),
        ("Norway's premier presented the public with a plan to cut taxes.", []),
        ("Norway's premier did not repeat her idea of a guarantee modelled on Article 5.", []),
        ("Norway invoked Article 5.", []),
    ],
)
def test_who_proposes_a_plan_a_truce_or_talks(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


SUPPORTS: Row = ("NO", "supports", None)
COALITION = "The coalition of the willing met. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has pledged to support Ukraine for as long as it takes.", [SUPPORTS]),
        ("Norway will stand by Ukraine, its premier said.", [SUPPORTS]),
        ("“We will continue to support Ukraine,” Norway's foreign minister said.", [SUPPORTS]),
        ("Leaders of Norway and Chile declared their solidarity with Ukraine.", [SUPPORTS]),
        ("Norway is sympathetic to the idea of a force.", [SUPPORTS]),
        ("Norway gave the plan a cautious welcome.", [SUPPORTS]),
        ("Norway signed up to the plan.", [SUPPORTS]),
        ("Norway approved the peace plan.", [SUPPORTS]),
        ("Norway issued a joint statement in support of the plan.", [SUPPORTS]),
        ("Norway issued a joint statement condemning the plan.", [AGAINST]),
        (COALITION + "The plan was welcomed in Oslo.", [SUPPORTS]),
        (COALITION + "The idea was rejected in Oslo.", [AGAINST]),
        ("By agreeing to a ceasefire, Norway has shown that it wants peace.", [SUPPORTS]),
        ("Norway was praised when it accepted the truce.", [SUPPORTS]),
        ("Norway and Chile prepared several scenarios for a stabilisation mission.", [PROPOSES]),
        ("Who leads the coalition? Norway and Chile.", [LEADS]),
        ("The driving forces behind the coalition are Norway and Chile.", [LEADS]),
        ("Behind the coalition stand Norway and Chile.", [LEADS]),
        ("Norway floated the idea of a one-month truce.", [PROPOSES]),
        ("At Norway's invitation, the ministers spoke.", [CALLS]),
        ("Norway would not stand by Ukraine.", []),
        ("If Norway will support Ukraine, others follow.", []),
        ("Norway will support Ukraine's membership of the union.", []),
        ("Norway supported Ukrainian farmers.", []),
        ("The plan was welcomed in Oslo, though it was about fish.", []),
        ("Norway approved the plan to cut taxes.", []),
        ("Who leads the league? Norway and Chile.", []),
        ("When will it agree to the ceasefire, Norway asked.", []),
    ],
)
def test_who_sides_with_whom(text: str, expected: list[Row]) -> None:
    assert [row for row in told(text) if row[0] == "NO"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Army commanders will gather in Norway in May.", [HOSTS]),
        ("Leaders are due to gather in Oslo on Friday.", [HOSTS]),
        ("Leaders would meet in Oslo on Friday.", []),
        ("Leaders want to meet in Oslo.", []),
        ("If leaders will meet in Oslo, so be it.", []),
        ("Cabinet ministers will meet in Oslo.", []),
        ("He spoke to the group of governments that arm Norway, chaired this time by Chile.", []),
    ],
)
def test_where_they_will_surely_meet(text: str, expected: list[Row]) -> None:
    assert [row for row in told(text) if row[0] == "NO" and row[1] != "beneficiary"] == expected
