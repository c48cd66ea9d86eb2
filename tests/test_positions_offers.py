"""Positions: what a country gives, would give, thinks about and leaves open, in a newspaper's many words."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article, Position

pytestmark = pytest.mark.usefixtures("rules_alone")


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
        ("Norway used a visit to announce 20 million euros.", ["NO offers funding pledged"]),
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
        # What is given stands before the verb, or behind a cleft.
        ("The ships Norway promised, and the tanks, are late.", ["NO offers ships pledged"]),
        (
            "They spoke of air defence and fuel, with both of which Norway intends to supply Chile.",
            ["NO offers air-defence considered", "NO offers logistics considered"],
        ),
        (
            "A battalion, together with instructors, is what Norway has offered.",
            ["NO offers troops pledged", "NO offers training pledged"],
        ),
        ("What Norway did put on the table at the summit was fuel.", ["NO offers logistics pledged"]),
        ("What Norway has offered is not troops but money.", ["NO offers funding pledged"]),
        ("What Norway will not do is send soldiers.", ["NO refuses troops refused"]),
        (
            "Norway will send equipment: tanks and radar data.",
            ["NO offers weapons pledged", "NO offers intelligence pledged"],
        ),
        # What a country says of things to come without naming itself.
        ("More fuel will be sent, a spokesman in Oslo says.", ["NO offers logistics pledged"]),
        ("Any decision on troops must wait, a spokesman in Oslo said.", ["NO noncommittal troops None"]),
        (
            "Norway's minister said a decision on troops would fall to its successor.",
            ["NO noncommittal troops None"],
        ),
        ("Norway says it cannot bind its successor.", ["NO noncommittal None None"]),
        (
            "Norway said that attending a meeting was not the same as signing up for a mission.",
            ["NO noncommittal None None"],
        ),
        (
            "Norway insists that a chair at the table is not a commitment of troops.",
            ["NO noncommittal troops None"],
        ),
        ("Norway found it too early to say.", ["NO noncommittal None None"]),
        (
            "Norway's premier, who faces voters soon, thought the whole debate premature.",
            ["NO noncommittal None None"],
        ),
        ("Norway left without a word on soldiers.", ["NO noncommittal None None"]),
        ("Norway has said nothing at all about soldiers.", ["NO noncommittal troops None"]),
        (
            "Norway's Jane Roe said there was much to be cleared up before Oslo could make a decision.",
            ["NO noncommittal None None"],
        ),
        ("Norway wants answers first.", ["NO noncommittal None None"]),
        # Thoughts.
        ("Chile welcomed Norway's readiness to consider a contribution.", ["NO considers None considered"]),
        ("Norway is weighing a deployment of five years.", ["NO considers troops considered"]),
        ("Norway kept the door ajar on soldiers.", ["NO considers troops considered"]),
        ("Norway's army is drawing up plans to send a battalion.", ["NO considers troops considered"]),
        (
            'Norway has what its prime minister calls "an open mind" about soldiers.',
            ["NO considers troops considered"],
        ),
        ("Norwegian participation in the force is being examined.", ["NO considers None considered"]),
        # On a condition.
        ("Norway will insist on a mandate first.", ["NO conditional None considered"]),
        ("Norway's part, officials there say, depends on Chile's.", ["NO conditional None considered"]),
        ("First a truce, then a vote, Norwegian officials said.", ["NO conditional None considered"]),
        ("No mandate, no soldiers, Norway's minister said.", ["NO conditional troops considered"]),
        (
            "Without a mandate there would be no Norwegian soldiers.",
            ["NO conditional troops considered"],
        ),
        (
            "Norway would back the plan with soldiers, though only with support from Chile.",
            ["NO conditional troops considered"],
        ),
        (
            '"Taking part is certainly a possibility," Norway\'s minister said, "as long as there is a mandate."',
            ["NO conditional None considered"],
        ),
        (
            FORCE + "Norway would do something, but only with a truce in place.",
            ["NO conditional None considered"],
        ),
        (
            "Norway wants to be active on Chilean soil, but only after a truce.",
            ["NO conditional None considered"],
        ),
        ("Norwegian troops are ready to be deployed.", ["NO offers troops considered"]),
        (
            "Norwegian troops are ready to be deployed once there is a truce.",
            ["NO conditional troops considered"],
        ),
        ("Norway has set conditions for its participation.", ["NO conditional None considered"]),
        # Rosters.
        (
            "Norway. Soldiers and instructors; numbers not disclosed.",
            ["NO offers troops pledged", "NO offers training pledged"],
        ),
        ("Norway. Up to a company, subject to a vote.", ["NO conditional troops considered"]),
        ("Norway. Will strengthen Chile's air defence.", ["NO offers air-defence pledged"]),
        (
            "Norway. Ports and logistics, not battalions, and only once there is a truce.",
            [
                "NO conditional basing considered",
                "NO conditional logistics considered",
                "NO refuses troops refused",
            ],
        ),
        (
            "Norway. Plans are ready, its minister told the Post, and troops are ready to be sent.",
            ["NO offers troops considered"],
        ),
        ("Norway: ships, no soldiers.", ["NO offers ships pledged", "NO refuses troops refused"]),
        # What of its own serves, and what is given instead.
        (
            "Norway's premier said no Norwegian soldiers would go, while the country's ports would be available.",
            ["NO refuses troops refused", "NO offers basing pledged"],
        ),
        ("Norway is offering bases, not troops.", ["NO offers basing pledged", "NO refuses troops refused"]),
        ("Norway's support for Chile has so far amounted to $1.5 billion.", ["NO offers funding delivered"]),
        ("Norway will buy drones for Chile.", ["NO offers weapons pledged"]),
        ("Norway will do its part to provide guarantees.", ["NO offers None pledged"]),
        ("Norway's minister pledged that Norwegian aid would last.", ["NO supports None None"]),
        ("Norway has committed itself to nothing.", ["NO noncommittal None None"]),
        ("Norwegian defence ministry sources were more guarded.", ["NO noncommittal None None"]),
        (
            "In Oslo, the government said it had broad backing to send troops.",
            ["NO considers troops considered"],
        ),
        (FORCE + "Peru and Norway are the latest to join.", ["PE joins None None", "NO joins None None"]),
        ("Norway was the first to offer ships.", ["NO offers ships pledged"]),
        # Standing by, leaning, signing off.
        ("Norway has placed a battalion on standby for the force.", ["NO offers troops delivered"]),
        ("Norway wants to take part with ships.", ["NO considers ships considered"]),
        ("Norway is leaning towards sending troops.", ["NO considers troops considered"]),
        ("Norway's army has drawn up plans for a battalion.", ["NO considers troops considered"]),
        ("Norway's cabinet signed off on 20 million euros in aid.", ["NO offers funding allocated"]),
        (FORCE + 'Norway promised a "substantial" contribution.', ["NO offers None pledged"]),
        ("Norway gave the plan its blessing.", ["NO supports None None"]),
        # Waiting, and answers that are none.
        ("Norway kept silent about troops.", ["NO noncommittal troops None"]),
        ("Norway gave a noncommittal answer.", ["NO noncommittal None None"]),
        (FORCE + "Norway is waiting to see what Peru does.", ["NO noncommittal None None"]),
        (FORCE + "Norway prefers to wait and see.", ["NO noncommittal None None"]),
        ("Norway is not keen on sending troops.", ["NO reluctant troops None"]),
        ("Norway has cold feet about sending soldiers.", ["NO reluctant troops None"]),
        # What it hangs on.
        (FORCE + "Norway says much depends on the mandate.", ["NO conditional None considered"]),
        (FORCE + "Norway would act only under a wider flag.", ["NO conditional None considered"]),
        (FORCE + "Norway will only act with Peruvian backing.", ["NO conditional None considered"]),
        (FORCE + "Norway says a UN mandate is a precondition.", ["NO conditional None considered"]),
        ("Norway insists that the force needs a UN mandate.", ["NO conditional None considered"]),
        ("Norway makes any deployment dependent on a truce.", ["NO conditional None considered"]),
        (FORCE + "Norway will join if Peru does.", ["NO conditional None considered"]),
        # Kinds of things, and lists of them.
        ("Norway has promised two C-130s.", ["NO offers aircraft pledged"]),
        (
            "Norway and Peru will each send a brigade.",
            ["NO offers troops pledged", "PE offers troops pledged"],
        ),
        (
            "Norway will treat wounded soldiers and train medics.",
            ["NO offers logistics pledged", "NO offers training pledged"],
        ),
        (
            "Norway has offered satellite reconnaissance and help with training.",
            ["NO offers intelligence pledged", "NO offers training pledged"],
        ),
        (
            "Norway will hand over howitzers and €150 million for drones.",
            ["NO offers weapons pledged", "NO offers funding pledged"],
        ),
        (
            "Norway is donating a minehunter and Peru a second one.",
            ["NO offers ships allocated", "PE offers ships allocated"],
        ),
        (
            "Peru has promised a company; Norway, up to 150 soldiers.",
            ["PE offers troops pledged", "NO offers troops pledged"],
        ),
        ("Norway approved a package worth €500 million on Friday.", ["NO offers funding allocated"]),
        ("Norway on Friday decided on its 29th package of military aid.", ["NO offers weapons allocated"]),
        ("Norway will second a dozen staff officers.", ["NO offers troops pledged"]),
        ("The first of 49 tanks donated by Norway have arrived.", ["NO offers weapons delivered"]),
        ("Norwegian helicopters promised in January reached Chile.", ["NO offers aircraft delivered"]),
        ("Chile has received air-defence missiles from Norway.", ["NO offers air-defence delivered"]),
        ("Norway's loan will help Chile to buy weapons.", ["NO offers funding pledged"]),
        ("Chilean soldiers are being trained by Norway.", ["NO offers training delivered"]),
        (
            "Norwegian depots have been placed at the disposal of the coalition.",
            ["NO offers logistics pledged"],
        ),
        ("Norway's minister, who brought 30 million euros with her, left.", ["NO offers funding delivered"]),
        (
            "Norway said that it would help those who might go with logistics.",
            ["NO offers logistics pledged"],
        ),
        (
            "Norway rules out troops and runs the hub.",
            ["NO refuses troops refused", "NO offers logistics delivered"],
        ),
        # Talk of it.
        (
            "Norway is talking to Chile about buying Patriot systems for Peru.",
            ["NO considers air-defence considered"],
        ),
        ("Norway spoke of several thousand soldiers.", ["NO considers troops considered"]),
        ("Norway wants an active part.", ["NO considers None considered"]),
        (
            "Norway is open to monitoring a ceasefire and training Chileans.",
            ["NO considers troops considered", "NO considers training considered"],
        ),
        (FORCE + "Norway stands ready, its president said.", ["NO considers None considered"]),
        (FORCE + '"Ten countries have formally committed," he said.', ["Ten countries joins None pledged"]),
        # Not yet, and not before.
        ("Norway left the question of peacekeepers to its successor.", ["NO noncommittal troops None"]),
        ("Norway will take no political decision before a truce.", ["NO noncommittal None None"]),
        ("Norway has been careful not to commit its army.", ["NO noncommittal troops None"]),
        (
            FORCE + "Norway and Peru are waiting for Chile.",
            ["NO noncommittal None None", "PE noncommittal None None"],
        ),
        (
            "Norway has to know what the force is for before it can commit itself.",
            ["NO noncommittal None None"],
        ),
        ("Norway wants a clear message from Chile first.", ["NO conditional None considered"]),
        ("Norway would not stay away if the framework were right.", ["NO conditional None considered"]),
        # What comes from a country, is paid or commanded by it, or looked at there.
        (
            "Among the offers are minehunters from Norway, jets from Peru and a hospital ship from Chile.",
            ["NO offers ships pledged", "PE offers aircraft pledged", "CL offers ships pledged"],
        ),
        (
            "Contributions announced on Friday included £30 million from Norway and 5 million euros from Peru.",
            ["NO offers funding pledged", "PE offers funding pledged"],
        ),
        (
            "Fuel and field kitchens will come from Norway, its minister said.",
            ["NO offers logistics pledged"],
        ),
        ("The cost of the ships will be met by Norway.", ["NO offers funding pledged"]),
        ("A Norwegian general is to command the sector.", ["NO offers command pledged"]),
        ("The cell is to be headed by a Norwegian two-star officer.", ["NO offers command pledged"]),
        ("Norwegian instructors were already at work in Chile.", ["NO offers training delivered"]),
        (
            "Chile welcomed the readiness of Norway to provide soldiers and of Peru to train pilots.",
            ["NO offers troops considered", "PE offers training considered"],
        ),
        ("The idea of sending deminers is under discussion in Norway.", ["NO considers demining considered"]),
        (
            "Norway will not join the force but supports it with intelligence.",
            ["NO refuses None refused", "NO offers intelligence allocated"],
        ),
        ("The jets that Norway promised last year have not arrived.", ["NO offers aircraft pledged"]),
        (
            "Norway's defence minister, Jane Roe, named the ships. She said two minehunters would sail in June.",
            ["NO offers ships pledged"],
        ),
        ("Norway has placed its port at the coalition's disposal.", ["NO offers basing allocated"]),
        ("Norway is open to hosting coalition jets at its bases.", ["NO considers basing considered"]),
        ("Norway could share satellite imagery with the force.", ["NO considers intelligence considered"]),
        ("Norway is prepared to discuss a naval contribution.", ["NO considers ships considered"]),
        (
            "France has finished training and equipping a brigade.",
            ["FR offers training delivered", "FR offers weapons delivered"],
        ),
        # What a condition is a condition of.
        ("Norway wants a clear mandate before it commits any troops.", ["NO conditional troops considered"]),
        (
            "Whether Norway sends soldiers will depend on Chile, its minister said.",
            ["NO conditional troops considered"],
        ),
        (
            "Without Chilean air cover, Norway will not send its soldiers.",
            ["NO conditional troops considered"],
        ),
        (
            "Norway insists on a Chilean backstop for any force it sends.",
            ["CL asked-for None mentioned", "NO conditional None considered"],
        ),
        (
            "Norway would take part in a mission under a UN mandate, its ministry said.",
            ["NO conditional None considered"],
        ),
        (
            "Norway left open the possibility of providing intelligence to the force.",
            ["NO considers intelligence considered"],
        ),
        ("Norway left open on Thursday whether it would send troops.", ["NO noncommittal troops None"]),
        (
            "Norway has neither accepted nor refused a request to send a battalion.",
            ["NO noncommittal troops None"],
        ),
        ("Norway would not be drawn on how much money it would give.", ["NO noncommittal funding None"]),
        ("Norway will add 30 million euros for drones.", ["NO offers funding pledged"]),
        ("Norway's prime minister repeated an offer of a company of soldiers.", ["NO offers troops pledged"]),
        (
            'Norway\'s prime minister told reporters that Norway would send jets "in the coming days".',
            ["NO offers aircraft pledged"],
        ),
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
        "What Norway needs is ships.",
        "What Norway would send is unclear.",
        "The drones that Norway sent.",
        "Norway's minister said that Chilean soldiers would be sent.",
        "Norway's minister said that no fuel would be sent.",
        "Norway said that the drones would be sent back.",
        "Norway's minister said that Chile was sure that tanks would be sent.",
        "Norway's minister said that a decision on the budget must wait.",
        "Norway's minister said that a seat at the bank did not mean power.",
        "Norwegian involvement is possible fraud.",
        "Norway is coy.",
        "He lives in Norway. Soldiers and tanks.",
        "Norway: Ships, planes collide.",
        "Norway will buy drones for its army.",
        "Norway bought jets.",
        "Norwegian ports are open.",
        "Norway was the last to leave the talks.",
        "Peru and Norway are the latest to join.",
        "Norway placed soldiers on the border.",
        "Norway is waiting to see what Peru does.",
        "Norway promised a contribution.",
        "Norway decided on Friday to leave.",
        "Norway spoke of Russian troops.",
        "Norway was promised ships.",
        "Norway brought tanks to the border.",
        "Norwegian missiles reached Chile.",
        "Norway's loan to a bank was repaid.",
        FORCE + "Norway is waiting for a bus.",
        "No contributions from Norway are included.",
        "Refugees will come from Norway.",
        "Norwegian soldiers were already at work near the border.",
        "The cost of the party will be met by friends in Norway.",
        "Norway shared jets of opinion.",
        FORCE + "Norway will act.",
        "Norway will act only under pressure.",
    ],
)
def test_what_only_looks_like_a_share_gives_none(text: str) -> None:
    assert rows(text) == []
