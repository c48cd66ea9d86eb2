"""Positions: who will not, who leaves, who is wanted, who is against it, and whose words they are."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

pytestmark = pytest.mark.usefixtures("rules_alone")

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
        ("Norway would not contribute to a military force on the ground.", [("NO", "refuses", "troops")]),
        ("Norway does not plan to contribute to the mission.", [("NO", "refuses", None)]),
        ("Norway will not take part in any form.", [("NO", "refuses", None)]),
        (
            "Norway's prime minister said that peace was far but again ruled out sending soldiers.",
            [("NO", "refuses", "troops")],
        ),
        (
            "Asked whether Norwegian troops would be part of the force, Roe declined to answer.",
            [("NO", "noncommittal", "troops")],
        ),
        (
            "Asked if Norway would join, Jane Roe said that would be for her successor to decide.",
            [("NO", "noncommittal", None)],
        ),
        (
            "Norway has said it would treat any soldiers of the alliance as targets.",
            [("NO", "opposes", None)],
        ),
        ("Norway views talk of foreign soldiers there negatively.", [("NO", "opposes", None)]),
        ("Norway was not among the signatories.", [("NO", "absent", None)]),
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
        "Norwegian soldiers in Estonia are to stay where they are.",
        "Kyiv never asked for Norwegian soldiers.",
        "Oslo did not comment on reports that it could provide troops.",
    ],
)
def test_look_alikes_tell_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials in Oslo said they would not send troops.", [NO_TROOPS]),
        ("In Oslo, officials said they would not send troops.", [NO_TROOPS]),
        ("The Norwegians came. They ruled out sending troops.", [NO_TROOPS]),
        ("Norwegian diplomats came to Lima. They ruled out sending troops.", [NO_TROOPS]),
        ("Norway has a small army. Officials there say they will not send troops.", [NO_TROOPS]),
        ("Norway has a small army. “We will not send troops,” an official there said.", [NO_TROOPS]),
        ("“We will not send troops,” said one of the officials in Oslo.", [NO_TROOPS]),
        ("Oslo has a small army. Its defence ministry has ruled out sending troops.", [NO_TROOPS]),
        ("Norway came to Lima. The defence ministry has ruled out sending troops.", [NO_TROOPS]),
        ("In Lima, Norway's Jane Roe, who came late, ruled out Norwegian soldiers.", [NO_TROOPS]),
        ("Norway told Chile that it would not send troops.", [NO_TROOPS]),
        ("Norwegian officials told the Chileans that they would not send troops.", [NO_TROOPS]),
        ("Norway assured Chile's prime minister that it would not send troops.", [NO_TROOPS]),
        ("The Norwegians, she notes, have ruled out troops; why should Chile hurry?", [NO_TROOPS]),
        ("A force is planned. Norway's Jane Roe said that her country would not join.", [NO_PART]),
        ("Soldiers are wanted. Norway has turned down the request.", [NO_TROOPS]),
        ("Norway stood by its refusal to send troops.", [NO_TROOPS]),
        ("Norway's stance is unchanged: no troops.", [NO_TROOPS]),
        ("Oslo's answer to the request for troops was a firm no.", [NO_TROOPS]),
        ("There was a firm no from Norway.", [NO_PART]),
        ("Norway has no soldiers to spare.", [NO_TROOPS]),
        ("Norway cannot spare any soldiers.", [NO_TROOPS]),
        ("Norwegian soldiers are needed at home.", [NO_TROOPS]),
        (
            "Norway offers soldiers for the force. “We have been asked and we are thinking about it,” a Chilean official said.",
            [("NO", "offers", "troops"), ("CL", "asked-for", "troops"), ("CL", "considers", None)],
        ),
        (
            "Norway has many ships. Chile hopes it can be talked into lending a few ships.",
            [("NO", "asked-for", "ships")],
        ),
    ],
)
def test_of_whom_it_is_said(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway. Will send ships.", [("NO", "offers", "ships")]),
        ("NORWAY. A regular guest, and a firm no where its own troops are concerned.", [NO_TROOPS]),
        ("Norway. No soldiers, whatever happens.", [NO_TROOPS]),
        ("Norway. Soldiers and instructors.", [("NO", "offers", "troops"), ("NO", "offers", "training")]),
        ("Norway. Up to a company, subject to a vote.", [("NO", "conditional", "troops")]),
        ("Norway, Chile. Represented at the talks.", [("NO", "attends", None), ("CL", "attends", None)]),
        ("Norway. Soldiers are expected to be sent.", []),
        ("Norway. Sending soldiers would be wrong, an analyst said.", []),
        ("Norway. It is a long country.", []),
    ],
)
def test_what_stands_below_a_countrys_name(text: str, expected: list[Row]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway found it too early to say.", "noncommittal"),
        ("Norway does not say yes.", "noncommittal"),
        ("Norway's prime minister has dodged every question about soldiers.", "noncommittal"),
        (
            "A decision on troops would fall to the next government, a Norwegian spokesman said.",
            "noncommittal",
        ),
        ("Any decision on troops must wait, a spokesman in Oslo said.", "noncommittal"),
        ("The Norwegian cabinet says it cannot bind its successor.", "noncommittal"),
        ("Norway wanted answers first.", "noncommittal"),
        ("Much has to be clarified before Norway could make a decision.", "noncommittal"),
        ("Norway's part, officials there say, depends on a truce.", "conditional"),
        (
            "“It is unacceptable for us that units of other states be there,” a Norwegian minister said.",
            "opposes",
        ),
        (
            "The mission goes on. Norway will pull its soldiers out if they come under attack.",
            "conditional",
        ),
    ],
)
def test_how_a_country_stands(text: str, expected: str) -> None:
    assert {role for country, role, _ in told(text) if country == "NO"} == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Norway's answer was not a no.",
        "Oslo's answer is no longer clear.",
        "Norway said an attack on its soldiers would mean war.",
        "Jane Roe of the opposition Norwegian Labour Party said foreign troops would mean war.",
        "Norway had been cut out of the talks, the Norwegian Labour Party complained.",
        "“We will not send troops,” said Jane Roe, leader of the opposition in Norway.",
        "The decision on the venue rests with the Chilean government, Norway said.",
        "Norway hopes it can be persuaded to stay.",
    ],
)
def test_what_others_say_or_decide_is_nobodys_stand(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway announced the withdrawal of its 200 soldiers from the mission.",
            ("NO", "withdraws", "troops"),
        ),
        ("Norway's withdrawal from the force was announced on Friday.", ("NO", "withdraws", None)),
        ("Norway has scrapped its plan to send troops.", ("NO", "withdraws", "troops")),
        ("Norway has shelved plans to send a battalion.", ("NO", "withdraws", "troops")),
        ("Norway dropped its offer of 200 soldiers.", ("NO", "withdraws", "troops")),
        ("Norway reversed its decision to send ships.", ("NO", "withdraws", "ships")),
        ("Norway ended its participation in the mission.", ("NO", "withdraws", None)),
        ("Norway's contingent will leave the mission by June.", ("NO", "withdraws", "troops")),
        ("The last Norwegian soldiers left the mission on Friday.", ("NO", "withdraws", "troops")),
        (
            "The coalition is shrinking. It includes the Norwegians, whose own 300 troops will be out by June.",
            ("NO", "withdraws", "troops"),
        ),
        ("Chile has sounded out Norway about engineers.", ("NO", "asked-for", "troops")),
        ("Norway was sounded out about sending a battalion.", ("NO", "asked-for", "troops")),
        ("Chile wants Norway to lead the force.", ("NO", "asked-for", None)),
        ("There are calls for Norway to send troops.", ("NO", "asked-for", "troops")),
        ("Calls are growing for Norway to send troops.", ("NO", "asked-for", "troops")),
        ("The allies are waiting for Norway to commit aircraft.", ("NO", "asked-for", "aircraft")),
        ("The pressure on Norway to send troops is growing.", ("NO", "asked-for", "troops")),
        ("Peru has approached Oslo about ships.", ("NO", "asked-for", "ships")),
        ("Requests for soldiers have gone to Oslo.", ("NO", "asked-for", "troops")),
        ("Norway said the plan was dead on arrival.", ("NO", "opposes", None)),
        ("Norway has voiced strong opposition to the plan.", ("NO", "opposes", None)),
        ("Norway sees no need for a European force.", ("NO", "opposes", None)),
        ("Norway has threatened to block the loan.", ("NO", "opposes", None)),
        ("Norway will treat any foreign troops there as a legitimate target.", ("NO", "opposes", None)),
        ("For Norway, foreign troops there are a red line.", ("NO", "opposes", None)),
        ("The hosts did not want Norway at the table.", ("NO", "excluded", None)),
        ("Norway complained of not being invited to the summit.", ("NO", "excluded", None)),
    ],
)
def test_who_leaves_is_asked_is_against_it_or_kept_out(text: str, expected: Row) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile and Peru are ready to send troops. Norway is not.", NO_TROOPS),
        ("Chile is ready to send troops; Norway is not.", NO_TROOPS),
        ("Chile will not send troops. Norway will.", ("NO", "offers", "troops")),
        ("Norway alone has ruled out troops.", NO_TROOPS),
        (
            "Norway has refused. “We are not sending our soldiers,” its prime minister, Jane Roe, said.",
            NO_TROOPS,
        ),
        ("Asked whether Norway would send troops, Jane Roe, its prime minister, said: “No.”", NO_TROOPS),
        ("Norwegian diplomats are harsher: they call the plan unworkable.", ("NO", "opposes", None)),
        ("Oslo, a Norwegian diplomat said, will not send a single soldier.", NO_TROOPS),
        (
            "That is how Oslo sees it. It has told allies that its soldiers are needed on its own border.",
            NO_TROOPS,
        ),
        ("Norway's left-wing government has said no to sending troops.", NO_TROOPS),
        ("Norway, whose soldiers will stay at home, said nothing.", NO_TROOPS),
        ("Norway, where the government has ruled out sending soldiers, is silent.", NO_TROOPS),
        ("In Norway, where an election is due, the government has ruled out sending soldiers.", NO_TROOPS),
        ("In Norway the government has ruled out sending soldiers.", NO_TROOPS),
        ("As for Norway, it will not send troops.", NO_TROOPS),
        ("And Norway? It will not send troops.", NO_TROOPS),
        ("What about Norway? No troops, says Jane Roe, its prime minister.", NO_TROOPS),
        ("None of the Baltic states will send troops.", ("Baltic states", "refuses", "troops")),
        ("Norway denied that Norwegian troops would be sent.", NO_TROOPS),
    ],
)
def test_whose_words_and_whose_turn_it_is(text: str, expected: Row) -> None:
    assert [row for row in told(text) if row[0] == expected[0] and row[1] != "reluctant"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norway reversed its decision not to send troops.",
        "Norway dropped its objections.",
        "Norway ended the summit with a pledge.",
        "There is no pressure on Norway to send troops.",
        "Nobody is waiting for Norway to send troops.",
        "Norway called for Peru to withdraw its troops.",
        "Chile wants Norway to lead by example.",
        "Norway blocked the road.",
        "Norway called the road dangerous.",
        "Norwegian troops have left the village.",
        "Norwegian soldiers will be home by Christmas.",
        "Sweden left Norway out of the account.",
        "Norway is a cold country. Sweden is not.",
    ],
)
def test_what_only_looks_like_leaving_asking_or_blocking_tells_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ankara was not invited to a planning meeting.", ("TR", "excluded", None)),
        ("Norway turned down a request to take part in the force.", NO_PART),
        ("Who will send soldiers? Not Norway, says its defence minister.", NO_TROOPS),
        ("No Norwegian soldier will be sent without its consent.", ("NO", "conditional", "troops")),
        ("The Norwegians never wanted any part of it, the force.", NO_PART),
        ("Norway was asked for ships and declined.", ("NO", "asked-for", "ships")),
        (
            "Norway says that any Western soldier there will be treated as a combatant.",
            ("NO", "opposes", None),
        ),
        ("Norway wants no Western soldiers on its borders.", ("NO", "opposes", None)),
        ("The coalition met on Friday. Norway has said nothing.", ("NO", "noncommittal", None)),
        (
            "Norway's chancellor spoke on Friday. His defence minister, Jane Roe, had earlier ruled out soldiers.",
            NO_TROOPS,
        ),
    ],
)
def test_what_is_asked_answered_or_left_unsaid(text: str, expected: Row) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile are pressing Muslim countries for money, but several have said they will stay out.",
        "Norway is cold. Some said they would not send troops.",
        "Norway denied that its soldiers would be asked to fight.",
        "Norway wants no war.",
        "Norway has said nothing.",
        "Who will win? Not Norway.",
        "Jane Roe is Norway's chancellor. Her party colleague, the minister John Doe, ruled out soldiers.",
    ],
)
def test_they_are_not_those_named_before_and_silence_is_no_answer(text: str) -> None:
    assert [row for row in told(text) if row[0] in ("NO", "CL") and row[1] != "asked-for"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile has asked Norway to contribute to a peacekeeping force.", ("NO", "asked-for", None)),
        ("Norway is under pressure from its allies to contribute troops.", ("NO", "asked-for", "troops")),
        ("Chile has requested fighter jets from Norway and Peru.", ("NO", "asked-for", "aircraft")),
        ("What Chile wants from Norway is soldiers, officials said.", ("NO", "asked-for", "troops")),
        (
            "A Chilean request that Norway lead the training mission is on the table.",
            ("NO", "asked-for", "training"),
        ),
        ("The coalition would like Norway to send engineers.", ("NO", "asked-for", "troops")),
        ("Chile's minister asked his Norwegian colleague for jets.", ("NO", "asked-for", "aircraft")),
        (
            "The British tried to persuade Norway to back the force with aircraft.",
            ("NO", "asked-for", "aircraft"),
        ),
        ("Norway is expected by London to run the supply lines.", ("NO", "asked-for", "logistics")),
        ("The Norwegian government has withdrawn its offer of soldiers.", ("NO", "withdraws", "troops")),
        (
            "The mission is over. Norway will recall the instructors it had sent.",
            ("NO", "withdraws", "training"),
        ),
        ("Norway has pulled out of the working group.", ("NO", "withdraws", None)),
        ("Norway declined an invitation to join the planning group.", NO_PART),
        ("For Norway, sending soldiers is not an option, Jane Roe said.", NO_TROOPS),
        ("Norway dismissed the idea of a Norwegian contingent.", NO_TROOPS),
        ("The idea of sending Norwegian soldiers was rejected by Norway.", NO_TROOPS),
        ("Norway dismissed talk of a Norwegian deployment.", NO_TROOPS),
        ("Norway said no to the Franco-British force.", NO_PART),
        ("Norway's parliament has barred the government from sending troops.", NO_TROOPS),
        ("There are no plans to send Norwegian soldiers.", NO_TROOPS),
        ("“We won't be part of it,” Norway's foreign minister said of the force.", NO_PART),
        ("Norway's answer came early: it would not provide ground troops.", NO_TROOPS),
        ("While Chile is ready to send 200 soldiers, Norway is not ready to send any.", NO_TROOPS),
        ("Twice Chile has asked Oslo for troops, and twice Norway has said no.", NO_TROOPS),
        ("Norway is not sending anyone.", NO_TROOPS),
        ("Norway will not hear of sending Norwegian troops.", NO_TROOPS),
        ("Norway supports the coalition, but not with troops.", NO_TROOPS),
        ("Norway will not tolerate a single foreign soldier there.", ("NO", "opposes", None)),
        ("Norway did not support the deployment of Western troops.", ("NO", "opposes", None)),
        ("Norway insists that there must be no Western troops there.", ("NO", "opposes", None)),
        ("“This is unacceptable to us,” a Norwegian minister said of the force.", ("NO", "opposes", None)),
        ("Norway vetoed the use of EU funds for the force.", ("NO", "opposes", None)),
        ("Norway received no invitation to the talks.", ("NO", "excluded", None)),
        ("Chile and Peru blocked Norway from taking part in the talks.", ("NO", "excluded", None)),
        ("The organisers refused Norway a seat at the conference.", ("NO", "excluded", None)),
        ("Norway was blocked from joining the force.", ("NO", "excluded", None)),
    ],
)
def test_more_wordings_of_a_no_a_wish_or_a_closed_door(text: str, expected: Row) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway has not said that it will stay out of the coalition.",
        "It is not true that Norway has rejected the mission.",
        "Some thought Norway would say no to the mission.",
        "Norway rejected Chile's demand to keep its army below 50,000 men.",
        "Norway said no more.",
        "Norway turned the page down.",
        "The British want Norway in a good mood.",
        "What Chile wants from Norway is respect.",
    ],
)
def test_what_is_not_said_or_not_so_tells_nothing(text: str) -> None:
    assert [row for row in told(text) if row[0] == "NO"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Without air cover, Norway will not send its soldiers.", ("NO", "conditional", "troops")),
        (
            "“Without it there will be no Norwegian troops,” said its premier.",
            ("NO", "conditional", "troops"),
        ),
        ("Norway's premier promised aid without any intention of sending its troops, he said.", NO_TROOPS),
        ("Norway was asked for a brigade in April and turned the request down in May.", NO_TROOPS),
        ("Norway, which was not sent an invitation, said nothing.", ("NO", "excluded", None)),
        ("Chile wants Norway in the coalition.", ("NO", "asked-for", None)),
        ("Chile urged Norway to patrol the Black Sea.", ("NO", "asked-for", "ships")),
        ("Norway has been urged by its allies to train recruits.", ("NO", "asked-for", "training")),
        ("What London has asked of Oslo is satellite intelligence.", ("NO", "asked-for", "intelligence")),
        ("Chile called on Norway to guarantee the force.", ("NO", "asked-for", None)),
        ("Norway, a NATO member with a large navy, has declined to offer ships.", ("NO", "refuses", "ships")),
        ("Norway would not share satellite intelligence.", ("NO", "refuses", "intelligence")),
        ("Norway would never agree to British soldiers in Odesa.", ("NO", "opposes", None)),
        ("A Western force there is a red line for Norway, the ambassador said.", ("NO", "opposes", None)),
        ("Norway has said no to any foreign contingent.", ("NO", "opposes", None)),
        ("A force is planned. Norway said that it would not join it.", NO_PART),
        (
            "Norway's prime minister said it was not the moment to talk about sending troops.",
            ("NO", "noncommittal", "troops"),
        ),
    ],
)
def test_on_what_it_depends_and_of_whom_it_is_wanted(text: str, expected: Row) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway is silent; any decision on troops must wait.",
        "The party said it opposed sending Norwegian soldiers.",
        "Without naming anyone, Norway spoke of soldiers.",
    ],
)
def test_what_another_subject_says_is_not_its_own(text: str) -> None:
    assert [row for row in told(text) if row[1] not in ("noncommittal",)] == []
