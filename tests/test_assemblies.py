"""Whole lists of countries read as those who were at a gathering, and lists that say something else."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

BODIES = {"EU", "NATO"}
# By who attends, the texts that list them.
ATTENDING = {
    "DE ES GB IT": [
        "President Jean Morel had around his table the heads of government of Germany, Britain, Italy and Spain.",
    ],
    "GR HR LV": [
        "Mr Morel had the leaders of Greece, Croatia and Latvia round his dinner table on Monday.",
    ],
    "AU CA NL PL RO": [
        "The officers met in Lyon on Tuesday. Officers from Canada, Australia, the Netherlands, Poland and Romania were among them.",
    ],
    "CA CL PE": [
        "Thirty delegations gathered in Paris. Canada, Chile and Peru were among them.",
    ],
    "BE DK FI NL PL": [
        "In the palace with the president today: the prime ministers of Belgium, Denmark, the Netherlands and Poland, Finland's president.",
    ],
    "CA DE GB IT JP": [
        "Britain's prime minister is on a screen from Glasgow. So are the leaders of Germany, Italy, Japan and Canada.",
    ],
    "NATO NL NO": [
        "The summit began at noon. On Friday the premier welcomed Norway's Mette Holm, Piet Smit of the Netherlands and Nato's Jan Berg to the Foreign Office.",
    ],
    "HU SK": [
        "The list of guests was long. Hungary and Slovakia were on it.",
    ],
    "DE ES IT PT": [
        "At the table: Germany, Italy, Spain and Portugal.",
    ],
    "FI NO SE": [
        "Around the table sat the leaders of Finland, Sweden and Norway.",
    ],
    "AU CA JP": [
        "On screen were the prime ministers of Japan, Canada and Australia, who followed the summit from home.",
        "Canadian, Australian and Japanese officers took their seats at the conference in Paris.",
        "The conference in Paris filled two rooms. Canadian, Australian and Japanese officers were there too.",
    ],
    "EE LT LV": [
        "The foreign ministers of Estonia, Latvia and Lithuania had flown to Warsaw for the talks.",
    ],
    "DK IS NO": [
        "Twenty leaders met in London. Present were, among others, the prime ministers of Denmark, Norway and Iceland.",
    ],
    "CA JP NZ": [
        "Dialling in: Canada, Japan, New Zealand.",
    ],
    "DK ES FI": [
        "The summit in Kyiv drew leaders from Spain, Denmark and Finland.",
    ],
    "FI PL RO": [
        "He sat down to dinner with the presidents of Poland, Romania and Finland.",
    ],
    "DE FR GB PL": [
        "From left: the leaders of Britain, Germany, France and Poland at the summit in Tirana.",
    ],
    "DE FR GB": [
        "Pictured at the summit in Tirana are the leaders of Britain, Germany and France.",
        "The leaders of Britain, Germany and France pose for a photo before the summit in Tirana.",
    ],
    "CY GR MT": [
        "The meeting opened at ten. There were also ministers from Cyprus, Malta and Greece.",
    ],
    "DK FI SE": [
        "Behind closed doors in Oslo, defence ministers of Denmark, Sweden and Finland went through the plans.",
        "Around him at the summit: Denmark's Mette Holm, Anna Berg of Sweden, Finland's Matti Laine.",
    ],
    "ES GR IT": [
        "The dinner guests included the leaders of Italy, Spain and Greece.",
    ],
    "ES EU GR IT": [
        "Guests at the dinner in Berlin on Sunday: Italy, Spain, Greece and the EU.",
    ],
    "DE IT PL": [
        "The call began at nine. On the line were Germany, Poland and Italy.",
    ],
    "AU ES IE JP PT": [
        "Mr Holm opened the meeting at noon, with the leaders of Spain, Portugal and Ireland in the room and those of Japan and Australia on the screen.",
    ],
    "LT LV PL": [
        "The president was flanked by the leaders of Poland, Latvia and Lithuania when the summit opened.",
    ],
    "DE ES IT": [
        "Leaders met in Copenhagen on Tuesday. Germany, Italy and Spain sent their foreign ministers.",
        "The summit lasted three hours. Those who came: Germany, Italy, Spain.",
        "The prime minister held a dinner on Monday for the leaders of Germany, Italy and Spain.",
        "At the invitation of Oslo, the defence ministers of Germany, Italy and Spain discussed the force on Monday.",
        "The meeting brought Germany, Italy and Spain to one table.",
        "Also attending were Germany, Italy and Spain.",
    ],
    "AU CA JP NZ": [
        "Thirty countries met in Paris. Canada, Australia, New Zealand and Japan sent representatives from farther afield.",
    ],
    "DE ES GR IT": [
        "The chiefs of defence of Germany, Italy, Spain and Greece travelled to Paris for the conference.",
        "The meeting was small. Germany was there. So were Italy, Spain and Greece.",
        "Germany attended the summit. So did Italy, Spain and Greece.",
        "Germany took part in the call, as did Italy, Spain and Greece.",
    ],
    "FI LT LV": [
        "Also in Paris for the summit are the presidents of Finland, Latvia and Lithuania.",
    ],
    "BE CA DK IT JP NL": [
        "The summit has begun. In the room are Belgium, Denmark, the Netherlands; on the screens Canada, Japan and Italy.",
    ],
    "CY IE MT": [
        "The premier shook hands on the steps with the leaders of Malta, Cyprus and Ireland as they arrived for the summit.",
    ],
    "BE ES HR": [
        "The meeting in Lviv was the largest yet. Ministers from Spain, Belgium and Croatia were on the guest list.",
    ],
    "CA DE EU IT PL": [
        "The participants of the call: Germany, Poland, Italy, Canada, and the EU.",
    ],
    "DE GB IT": [
        "He met in Warsaw the defence ministers of Germany, Italy and Britain.",
    ],
    "AU JP NZ": [
        "The prime ministers of Australia, Japan and New Zealand listened in on the summit at night.",
    ],
    "DK IS SE": [
        "The summit was hosted by Oslo. Apart from the Norwegians, there were delegations from Sweden, Denmark and Iceland.",
        "The round was completed by the ministers of Sweden, Denmark and Iceland.",
        "The meeting began late. The leaders of Sweden, Denmark and Iceland came straight from the airport.",
        "To the summit in Oslo came the leaders of Sweden, Denmark and Iceland.",
        "Sweden, Denmark and Iceland had ministers at the meeting.",
        "The meeting was long. Sweden, Denmark and Iceland each had a chair at the table in Oslo.",
        "Sweden, Denmark and Iceland were on the attendance sheet of the meeting.",
        "The attendance sheet of the meeting bears the signatures of Sweden, Denmark and Iceland.",
        "The family photo of the summit shows the leaders of Sweden, Denmark and Iceland in the second row.",
        "In the second row of the family photo stand the leaders of Sweden, Denmark and Iceland.",
        "LIVE: Arriving at the summit are the leaders of Sweden, Denmark and Iceland.",
        "Leaders of Sweden, Denmark and Iceland have arrived in Paris for the summit.",
    ],
    "DK EE IS SE": [
        "Delegations from Sweden, Denmark, Iceland and Estonia filed into the conference room in Oslo on Monday.",
    ],
    "DK IS NATO SE": [
        "With him at the table were the leaders of Sweden, Denmark and Iceland, and Nato's secretary general.",
    ],
    "DK ES IS SE": [
        "18:00. The summit has begun. In the room now: Sweden, Denmark, Iceland and Spain.",
    ],
    "DE ES EU IT NATO": [
        "Mr Morel gathered the leaders of Germany, Italy and Spain, Nato's Jan Berg and the EU's two presidents in Paris.",
    ],
    "CA DE ES IT PL": [
        "Prime Minister Ann Lowe chaired the call with the leaders of Germany, Italy, Spain, Poland and Canada.",
        "Her guests on Sunday were the leaders of Germany, Italy, Spain, Poland and Canada.",
    ],
    "DE ES IT PL": [
        "It was a meeting of the whole family: Germany, Italy, Spain and Poland were represented.",
        "Taking part in the videoconference on Monday, besides the host, were Germany, Italy, Spain and Poland.",
        "Representatives of Germany, Italy, Spain and Poland followed the conference on screens.",
    ],
}  # fmt: skip
# Lists of others: those who give or refuse, are spoken of, asked, absent, wished for.
NOT_ATTENDING = [
    "The leaders met in Paris on Monday. Germany, Italy and Spain refused to send soldiers.",
    "The summit ended. Ready to send troops are Britain, France and Denmark.",
    "At the summit, Germany, Italy and Spain were criticised for their silence.",
    "The soldiers will be based in Poland, Romania and Slovakia, the meeting agreed.",
    "The G7 members Germany, Italy and Japan have said nothing.",
    "The summit dealt with the G7 members Germany, Italy and Japan.",
    "Leaders at the summit talked about Hungary, Slovakia and Serbia.",
    "At the meeting in Paris, Hungary, Slovakia and Serbia were on everybody's lips.",
    "Not at the table: Hungary, Slovakia and Serbia.",
    "Hungary, Slovakia and Serbia were not among them. The meeting ended at noon.",
    "The meeting ended at noon. Hungary, Slovakia and Serbia were not among them.",
    "The meeting ended at noon. Missing were Hungary, Slovakia and Serbia.",
    "After the summit he will call the leaders of Japan, Canada and Australia.",
    "He would like to have the leaders of Japan, Canada and Australia around his table.",
    "The leaders offered a lot at the summit. Among the donors were Germany, Italy and Spain.",
    "Twenty countries have signed up to send ships. Canada, Chile and Peru were among them.",
    "The meeting named six countries that will send troops. Canada, Chile and Peru were among them.",
    "The list of those that refuse is long. Hungary and Slovakia were on it.",
    "The sanctions list was published after the meeting. Firms from Hungary and Slovakia were on it.",
    "Germany will send troops. So will Italy, Spain and Greece.",
    "Germany is against the plan. So are Italy, Spain and Greece.",
    "Germany was absent from the summit. So were Italy, Spain and Greece.",
    "Germany refused at the summit to send soldiers. So did Italy, Spain and Greece.",
    "The force would be led by Britain and France, with Germany, Italy and Spain in the second row.",
    "He welcomed the offers of Germany, Italy and Spain at the summit.",
    "She welcomed the decision of Germany, Italy and Spain to send ships, made at the meeting.",
    "The summit welcomed Germany, Italy and Spain as members of the coalition.",
    "The summit's communique thanks Germany, Italy and Spain.",
    "The meeting was followed by a press conference of the ministers of Germany, Italy and Spain.",
    "In Brussels the foreign ministers of Germany, Italy and Spain told a press conference that they would not go to the summit.",
    "The leaders of Germany, Italy and Spain were not invited to the dinner.",
    "Nobody at the table spoke for Germany, Italy or Spain.",
    "Ships from Germany, Italy and Spain could patrol the coast, the meeting was told.",
    "The meeting discussed bases in Germany, Italy and Spain.",
    "He had flown in from a tour of Germany, Italy and Spain to attend the summit.",
    "The premier had visited Germany, Italy and Spain before the summit.",
    "A summit of Germany, Italy and Spain is not planned.",
    "Whether Germany, Italy and Spain will be at the table is open.",
    "The plan on the table names Germany, Italy and Spain.",
    "On the table are offers from Germany, Italy and Spain.",
    "On the table were proposals by Germany, Italy and Spain.",
    "In the room hang the flags of Germany, Italy and Spain.",
    "The summit's host had letters from the leaders of Germany, Italy and Spain on his table.",
    "The leaders of Germany, Italy and Spain wrote a letter to the summit.",
    "The leaders of Germany, Italy and Spain criticised the summit from afar.",
    "Among the hopes of the summit were troops from Germany, Italy and Spain.",
    "Among those asked at the summit for soldiers were Germany, Italy and Spain.",
    "Among those who turned down the invitation to the meeting were Germany, Italy and Spain.",
    "Around the table the talk was of Germany, Italy and Spain.",
    "The map on the wall of the conference room showed Germany, Italy and Spain.",
    "The guests' hopes rest on Germany, Italy and Spain.",
    "The next call will be with Germany, Italy and Spain.",
    "He had the backing of the leaders of Germany, Italy and Spain for the meeting.",
    "The meeting's agenda: troops from Germany, ships from Italy and money from Spain.",
    "In the coalition so far: Germany, Italy, Spain and Poland.",
    "Undecided at the end of the meeting: Germany, Italy, Spain and Poland.",
    "Opposed: Germany, Italy, Spain and Poland.",
    "Three countries refused in the meeting: Germany, Italy and Spain.",
    "So far the members of the coalition are Germany, Italy and Spain. The meeting ended.",
    "The meeting was held in secret. Newspapers from Germany, Italy and Spain were there to report it.",
    "Journalists from Germany, Italy and Spain were at the summit.",
    "The meeting was over. Protesters from Germany, Italy and Spain were in the street.",
    "Volunteers from Germany, Italy and Spain were among them. The soldiers died near Lyman.",
    "The ministers met in Oslo. Soldiers from Germany, Italy and Spain were among the wounded they remembered.",
    "The meeting thinks of Germany, Italy and Spain as hosts of the training.",
    "In his speech to the summit he singled out Germany, Italy and Spain.",
    "He received the credentials of the ambassadors of Germany, Italy and Spain.",
    "The trainers would come from Germany, Italy and Spain, the meeting heard.",
    "From Germany, Italy and Spain came protests against the summit.",
    "With Germany, Italy and Spain undecided, the summit ended without a number.",
    "With the help of Germany, Italy and Spain the summit found a formula.",
    "Along with Germany, Italy and Spain, France opposes the plan, the summit heard.",
    "Whoever sits at the table, Germany, Italy and Spain will have to pay.",
    "The talks are about Germany, Italy and Spain.",
    "Germany, Italy and Spain are expected to say no at the summit.",
    "Germany, Italy and Spain should be at the table, said the minister.",
    "The seats at the table of Germany, Italy and Spain stayed empty.",
    "The chairs of Germany, Italy and Spain were empty at the table.",
    "Germany, Italy and Spain have their troops on the border, the summit was told.",
]  # fmt: skip


def attending(text: str) -> set[str]:
    """The countries and bodies that a text has attend."""
    positions = analyse(Article(text, publisher="Example Daily", published="2025-03-13")).positions
    named = {p.country for p in positions if p.role == "attends"}
    return {name for name in named if len(name) == 2 or name in BODIES}


LISTS = [(text, names) for names, texts in ATTENDING.items() for text in texts]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_a_list_put_at_a_gathering_attends_it(text: str, names: str) -> None:
    assert attending(text) == set(names.split())


@pytest.mark.parametrize("text", NOT_ATTENDING)
def test_a_list_of_which_something_else_is_said_attends_nothing(text: str) -> None:
    listed = {"AU", "CA", "CL", "DE", "ES", "GR", "HU", "IT", "JP", "PE", "PL", "RO", "RS", "SK"}
    assert not attending(text) & listed
