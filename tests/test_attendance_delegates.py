"""Who was there through somebody who stood for it, as another was, or as the sentence before lets expect."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

MET = "The leaders met in Lima on Tuesday. "
NAMED = {"CL", "DK", "FJ", "NO"}
TOLD = {
    "NO attends": [
        MET + "Prime Minister Jane Roe represented Norway and later told reporters why.",
        MET + "Foreign Minister Jane Roe represented Norway at the talks.",
        MET + "The Norwegian premier was ill; Jane Roe, her deputy, represented Norway.",
        MET + "Representing Norway was the defence minister, Jane Roe.",
        MET + "On the Norwegian side were the special envoy, Jane Roe, and two senators.",
        MET + "On the Norwegian side sat Jane Roe, an adviser.",
        MET + "From the Norwegian side, two generals took part.",
        MET + "The Norwegian side was led by Jane Roe.",
        MET + "For Norway, the foreign minister took part.",
        MET + "Jane Roe, in office for a day, is speaking for Norway, we hear.",
        MET
        + "Norway, short of staff and with an election of its own ahead, was represented by an under-secretary.",
        MET + "Norway will be represented by a general who is also a member of its council.",
        MET + "The host spoke, and so did Norway's president.",
        MET + "The bishop was there, and so was Norway's president.",
        MET + "The guests had come, as had Norway's foreign minister.",
        MET + "The Norwegian premier, Jane Roe, sat beside the host.",
        MET + "The Norwegian president sat between the host and her deputy.",
        MET + "Norway's Jane Roe, ill with a cold, followed from Oslo.",
        MET + "The outgoing Norwegian premier came and said little.",
        MET + "The Norwegian delegation came anyway.",
        MET + "Norway's premier had come.",
        "The leaders held a video conference on Sunday. The day before, the Norwegian premier had sat through another.",
        "The leaders held a call. Norway's Jane Roe has stayed up for it.",
        "The premier gathered European leaders at the palace. The Norwegian president sat beside her.",
        "The premier will hold a meeting for chiefs of defence. Norway will take part.",
        "The ministers will hold a meeting. Norway will participate, an official said.",
        "Norway will also participate, with a defence attache attending the Lima meeting.",
        "The leaders will hold a summit. The Norwegian premier is joining them in Lima.",
    ],
    # Pronouns, lists, senders and those of whom nobody came.
    "NO attends ": [
        "The Norwegian premier came to power late. She said at the summit in Lima that there was no money.",
        "The Norwegian premier is cautious. He made the point, officials said, at a meeting of the leaders in Lima.",
        MET + "The Norwegian premier came late. She sat beside the host.",
        MET + "Norway did not send its minister, who had a cold, but only a deputy.",
        MET + "General Jane Roe was sent to the meeting by the Norwegian government.",
        MET + "An officer was sent to the talks by Norway.",
        MET + "For the first time Norwegians were among them, Jane Roe and two senators.",
        MET + "Norway will take part by video link.",
        MET + "Norway's Jane Roe, who was in Lima for the day, complained.",
        MET + "Her rival, Norway's Jane Roe, sat at the Lima table.",
        "The ministers held a call. The Norwegian premier was on as well.",
        "Norway's premier is on the calls.",
    ],
    "CL NO absent": [
        MET + "Neither Norway nor Chile was there.",
        MET + "Neither Norway's premier nor Chile's president took part.",
    ],
    "CL NO attends": [
        MET + "With them were the leaders of Norway and Chile.",
        MET + "They were joined online by Norway and Chile.",
        "The summit will bring leaders from Norway and Chile to Lima.",
        MET + "Ministers of many nations attended, from Europe as well as Norway and Chile.",
        "The call united a dozen ministers, many from Asia, but also from Norway and Chile.",
        "The call was a short meeting with ministers of ten nations, among them six heads of government of Asian states, Norway and Chile.",
        "The summit brought together leaders from 30 nations, including Norway's Prime Minister Jane Roe, Chilean President John Doe, and top EU representatives.",
        MET
        + "The host was joined by the President of Norway, Jane Roe, and, after lunch, by the Special Envoy of Chile, John Doe.",
        "The ministers held a call. Norway's Jane Roe and Chile's John Doe were on as well.",
        "Norway, Chile and others were, an aide said, among the twelve ministers attending.",
        MET + "The Norwegian and Chilean heads of state were among those who listened.",
        MET + "Representatives of Norway and of Chile were there.",
        MET + "Officials from Norway and also from Chile took part in the talks.",
        MET + "Norway's Jane Roe sat between the host and John Doe of Chile.",
        "More than 20 leaders dialled into a call. Norway's Jane Roe and Chile's John Doe spoke.",
        "The leaders held a call. The host thanked the premiers of Norway and Chile, who had stayed up late to listen.",
    ],
    "CL DK NO attends": [
        "Three ministers stood before the press after the talks: Norway's Jane Roe, Denmark's Ana Poe and John Doe of Chile.",
        "The ministers met in two towns: Spain's Jane Poe and Peru's John Poe at Lima, Norway's Jane Roe, Chile's John Doe and Denmark's Ana Poe in Oslo.",
        MET + "Norway's Jane Roe had arrived, as had the Danish and Chilean leaders.",
    ],
    "NO absent": [
        MET + "There was no representative from Norway.",
        MET + "No official from Norway was there.",
        MET + "No representative of Norway took part.",
        MET + "The Norwegian chair stayed empty, somebody said.",
        MET + "The Norwegians, whose absence was noted, are busy.",
        MET + "The talks shrank after Norway's foreign minister called off his trip.",
        "Around 25 leaders are to be on the call. Norway is not to be among them.",
        MET + "There were no Norwegians: the hosts had not asked them.",
        MET + "Norway, for the second time, had nobody there.",
        MET + "Norway will be conspicuously missing.",
        MET + "No Norwegian minister came.",
        MET + "Norway declined the invitation.",
    ],
    "": [
        MET + "Jane Roe, a lawyer who represented Norway in the case, was quoted.",
        MET + "The firm represented Norway in the arbitration.",
        MET + "The sum represented Norway's yearly budget.",
        MET + "The ambassador represents Norway at the United Nations.",
        MET + "On the Norwegian side of the border there was snow.",
        MET + "On the Norwegian side there were losses.",
        MET + "On the Norwegian side were 40 dead.",
        MET + "For Norway, the meeting was a success.",
        MET + "For Norway, Jane Roe said, the plan is too vague.",
        MET + "The minister is speaking for Norway's farmers.",
        "The force was discussed at the meeting. Norway will take part.",
        "The leaders met to plan the mission. Norway will participate in it.",
        "An election is near. Norway will take part with a choir, as will Chile.",
        MET + "The economy grew. So did Norway's exports.",
        MET + "The host was silent, and so was Norway's president.",
        MET + "The host wanted soldiers there, and so did Norway's president.",
        MET + "The host attended the concert. So did Norway's premier.",
        MET + "Norway's navy called off the search.",
        MET + "If Norway called off its trip, the talks would fail.",
        MET + "There is no representative of Norway's industry who doubts it.",
        MET + "No official from Norway would comment.",
        MET + "No minister of Norway has said so.",
        "Twenty states will give soldiers, the summit heard. Norway is not to be among them.",
        MET + "The Norwegians, whose absence from the tournament was noted, said no.",
        "The Norwegian chair was empty in the museum.",
        MET + "Norway is sitting tight.",
        MET + "Norway sits between Chile and Fiji.",
        MET + "Spring had come, and with it the rains in Norway and Chile.",
        MET + "Norway's Jane Roe spoke first to the press.",
        MET + "Norway's Jane Roe watched from home as her country lost the match.",
        MET + "Goods from Norway and from Chile came.",
        "The Norwegian premier is cautious. He could be at the summit.",
        MET + "Norwegians were there for the fish.",
        "The leaders met in Lima. Twenty soldiers died. Norwegians were among them.",
        "A storm hit. There were no Norwegians.",
        MET + "There were no Norwegians in the village.",
        MET + "Norway had nobody to send.",
        MET + "Norway declined the invitation to join the force.",
        MET + "Norway rejected the invitation of the club.",
        MET + "The soldiers were joined later by Norway's army.",
        MET + "With him was the Norwegian flag.",
        "The talks will see Norway and Chile lose money.",
        MET + "Norway did not send its army but a note.",
        MET + "A parcel has been sent to the meeting by Norway.",
        MET + "Soldiers took part, from Norway and Chile.",
        MET + "Ships took part in the exercise, from Norway as well as Chile.",
        MET + "The company was joined by investors and, later, by Norway.",
        "The plan was backed by leaders including Chile's premier, Norway's president and others.",
        MET + "Norway was among the countries that conferred the title.",
        MET + "Norway was among those who spoke against soldiers.",
        "The countries that back Norway took part in the talks.",
        "Norway is in talks with Chile on buying ships.",
        "Speaking at a news conference, Norway's premier said no.",
        "Norway's premier spoke at a business forum of her party.",
        "Norway's premier said that taking part would cost money. The summit is on Friday.",
        "It is vital that Norway takes part in the purchases.",
        "The premier will bring the Norwegian president a plan at the summit.",
        MET + "He insisted that the matter be settled with Norway at the table.",
        MET + "Norway's Jane Roe, her rival, sat in prison.",
        MET + "Norway's Jane Roe, who was in Lima on holiday, said no.",
        MET + "Norway is joining them in condemning the attack.",
    ],
}


def told(text: str) -> str:
    """The attendance of the countries of the cases in a text."""
    positions = analyse(Article(text, publisher="Example Daily", published="2025-03-13")).positions
    there = sorted({p.country for p in positions if p.role == "attends" and p.country in NAMED})
    away = sorted({p.country for p in positions if p.role in ("absent", "excluded") and p.country in NAMED})
    parts = [f"{' '.join(there)} attends"] if there else []
    return "; ".join(parts + ([f"{' '.join(away)} absent"] if away else []))


@pytest.mark.parametrize(("text", "rows"), [(text, rows) for rows, texts in TOLD.items() for text in texts])
def test_who_was_there_through_somebody_is_told(text: str, rows: str) -> None:
    assert told(text) == rows.strip()


@pytest.mark.parametrize(
    ("text", "joining"),
    [
        ("Joining the coalition are Norway and Chile.", {"NO", "CL"}),
        ("Also signing up to the coalition were Norway and Chile.", {"NO", "CL"}),
        ("Not joining the coalition are Norway and Chile.", set()),
        ("Norway is active in the fish trade and wants to back a mission.", set()),
    ],
)
def test_who_is_named_as_joining_joins(text: str, joining: set[str]) -> None:
    positions = analyse(Article(text, publisher="Example Daily", published="2025-03-13")).positions
    assert {p.country for p in positions if p.role == "joins"} == joining
