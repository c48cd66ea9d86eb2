"""Whole lists of countries read as those who were at a gathering, and lists that say something else."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.model import Article

pytestmark = pytest.mark.usefixtures("rules_alone")

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
        "The summit opened at noon. Norway's Mette Holm, Sweden's Anna Berg and Finland's Matti Laine joined the prime minister at the palace.",
        "The meeting was held in Lima. Norway's Mette Holm, Sweden's Anna Berg and Finland's junior minister for Europe, Matti Laine, took part.",
        "The summit opened at noon. The leaders of Norway, Sweden and Finland joined President Jean Morel for dinner.",
        "The summit opened at noon. The leaders of Norway, Sweden and Finland, all in dark suits, were there.",
        "President Jean Morel was joined for lunch by the leaders of Norway, Sweden and Finland.",
        "Talks were held in Lima on Monday. At the invitation of the host, Norway, Sweden and Finland took part.",
        "Norwegian, Swedish and Finnish delegations arrived in Lima on Monday for talks about the force.",
        "Also on screen: Norway, Sweden and Finland. The meeting ended at six.",
        "Joining by video: Norway, Sweden and Finland. The meeting ended at six.",
        "Joining by video were Norway, Sweden and Finland. The meeting ended at six.",
        "The meeting ended at six. Norway, Sweden and Finland had joined by video.",
        "The talks began with Norway, Sweden and Finland at the table and ended with a dozen more.",
        "The meeting, in the presence of the ambassadors of Norway, Sweden and Finland, lasted two hours.",
        "Norway, Sweden and Finland each sent a general to the meeting in Paris.",
        "With Norway, Sweden and Finland in the room, the mood at the summit was good.",
        "Photographs of the meeting show the ministers of Norway, Sweden and Finland around a small table.",
        "A photograph taken at the summit shows the leaders of Norway, Sweden and Finland side by side.",
        "He was seen at the summit in conversation with the leaders of Norway, Sweden and Finland.",
        "The summit's closing session was chaired by the host, with the leaders of Norway, Sweden and Finland still present.",
        "Norway, Sweden and Finland stayed until the end of the summit.",
        "The leaders of Norway, Sweden and Finland left the summit early.",
        "Among the first to arrive at the summit were the leaders of Norway, Sweden and Finland.",
        "The last to arrive for the summit were the leaders of Norway, Sweden and Finland.",
    ],
    "AU CA JP": [
        "On screen were the prime ministers of Japan, Canada and Australia, who followed the summit from home.",
        "Canadian, Australian and Japanese officers took their seats at the conference in Paris.",
        "The conference in Paris filled two rooms. Canadian, Australian and Japanese officers were there too.",
        "From outside Europe came Australia, Canada and Japan. The meeting ended late.",
        "Several leaders followed the summit from home, those of Japan, Canada and Australia among them.",
        "The summit was followed from afar by the leaders of Japan, Canada and Australia.",
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
        "Defence ministers from Sweden, Finland and Denmark were in Paris for the meeting.",
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
        "PARIS: The leaders of Germany, Italy and Spain arrive for the summit at the Elysee Palace.",
        "(L-R) The leaders of Germany, Italy and Spain at a meeting in Paris on Monday.",
    ],
    "AU CA JP NZ": [
        "Thirty countries met in Paris. Canada, Australia, New Zealand and Japan sent representatives from farther afield.",
        "From outside Europe, Australia, Canada, Japan and New Zealand were on the call.",
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
    "AU ES GR JP PT": [
        "The meeting in Paris was attended by the chiefs of staff of Spain, Greece and Portugal, as well as by officers from Japan and Australia.",
    ],
    "ES GR PT": [
        "Seen at the meeting: officers of Spain, Greece and Portugal.",
    ],
    "CA NO TR": [
        "Ministers from Turkey, Norway and Canada, none of them EU members, came to Brussels for the meeting.",
    ],
    "BE DK EE FI GR": [
        "Present in Paris: Belgium, Denmark, Estonia, Finland, Greece.",
    ],
    "FI IT PL": [
        "Next to the host sat the prime ministers of Poland, Finland and Italy.",
        "At his side at Friday's summit were the prime ministers of Poland, Finland and Italy.",
    ],
    "DE ES EU IT NATO NL PL": [
        "The Élysée's list of participants reads: Germany, Italy, Poland, Spain, the Netherlands, Nato, the EU.",
    ],
    "CA JP TR": [
        "The summit brought Ankara, Ottawa and Tokyo to the same table.",
    ],
    "AT CY IE MT": [
        "Delegations came from Austria, Cyprus, Ireland and Malta, the neutrals of the Union. The meeting was held behind closed doors.",
        "The meeting, at which Austria, Cyprus, Ireland and Malta were also represented, lasted two hours.",
        "The meeting, in which Austria, Cyprus, Ireland and Malta took part for the first time, lasted two hours.",
    ],
    "AT CY IE": [
        "The meeting, to which Austria, Cyprus and Ireland sent observers, lasted two hours.",
    ],
    "AT IE MT": [
        "Even Austria, Ireland and Malta were there. The meeting in Paris lasted two hours.",
    ],
    "ES IT PL": [
        "Leaders of 20 countries met in London. Among those around the table were the leaders of Italy, Poland and Spain.",
    ],
    "DE GB IT PL": [
        "The participants were Britain, Germany, Italy and Poland.",
        "Who came? Britain, Germany, Italy, Poland. Who did not? Hungary.",
        "Who was there? The leaders of Britain, Germany, Italy and Poland.",
        "The mini-summit was confined to Britain, Germany, Italy and Poland.",
        "The summit in Paris was a small one, with only Britain, Germany, Italy and Poland present.",
        "The meeting was limited to the leaders of Britain, Germany, Italy and Poland.",
    ],
    "BE GR IE PT": [
        "Belgium was at the table for the first time, together with Portugal, Ireland and Greece.",
    ],
    "GR IE PT": [
        "Also there: Portugal, Ireland and Greece. The meeting in London ended at six.",
        "The conference of army chiefs in Paris went on all day. Portuguese, Irish and Greek officers sat in.",
    ],
    "DE FR GB IT PL": [
        "It was the turn of the ministers on Wednesday: those of France, Germany, Britain, Italy and Poland met at the Val-de-Grâce.",
        "On Wednesday the defence ministers of the five biggest military powers in Europe (France, Germany, Britain, Italy and Poland) met in Paris.",
        "Ministers of five countries - France, Germany, Britain, Italy and Poland - met in Paris.",
    ],
    "DK NO SE": [
        "10.15 The leaders of Denmark, Norway and Sweden are here. The summit begins in an hour.",
        "10.15 Arrivals: Denmark, Norway, Sweden. The summit begins in an hour.",
        "10.15 Denmark, Norway and Sweden have joined the call.",
    ],
    "CA DK NO": [
        "Norway, Denmark and Canada are on the guest list for Thursday's summit.",
        "He assembled in the Elysée the leaders of Norway, Denmark and Canada.",
        "There, at a long table, sat the prime ministers of Norway, Denmark and Canada.",
        "The premiers of Norway, Denmark and Canada shared a table with the president at the summit.",
        "Speaking in turn at the meeting were the ministers of Norway, Denmark and Canada.",
        "The ministers of Norway, Denmark and Canada took the floor in the meeting.",
        "Norwegian, Danish and Canadian generals bent over the maps with their French colleagues at the meeting in Paris.",
        "The ambassadors of Norway, Denmark and Canada represented their countries at the meeting.",
        "Norway, Denmark and Canada were represented by their ambassadors at the meeting.",
        "The circle was widened this time to include Norway, Denmark and Canada. The meeting lasted three hours.",
        "The talks went on. The circle of participants was widened to Norway, Denmark and Canada.",
        "The talks went on. New at the table this time were Norway, Denmark and Canada.",
        "Newcomers to the meeting were Norway, Denmark and Canada.",
        "For the first time, Norway, Denmark and Canada were in the room. The summit ended with a statement.",
    ],
    "CA DK EU NATO NO": [
        "Expected at the Elysée on Thursday: Norway, Denmark, Canada and the heads of Nato and the EU.",
    ],
    "CA DK EU NO": [
        "The talks went on. The group that met on Monday consisted of Norway, Denmark, Canada and the EU.",
    ],
    "CA DK NO PL": [
        "The summit ended with a statement by those present: Norway, Denmark, Canada and Poland.",
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
    "He received letters from the leaders of Germany, Italy and Spain.",
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
    "The summit ended with a statement on Norway, Denmark and Canada.",
    "Leaders met in Paris. Present in the statement are only Norway, Denmark and Canada.",
    "The leaders met in Paris. So far, Norway, Denmark and Canada have ships to offer.",
    "At the summit he thanked the leaders of Norway, Denmark and Canada for their ships.",
    "The table below the article shows what Norway, Denmark and Canada have given.",
    "In the table: Norway, Denmark and Canada, with their contributions. The summit is over.",
    "The list of contributions is short. Norway, Denmark and Canada are on it.",
    "The list of refusals agreed in the meeting is long. Hungary and Slovakia were on it.",
    "The guest list was leaked. Hungary and Slovakia were not on it.",
    "The list of guests had gaps. Missing from it were Hungary and Slovakia.",
    "The leaders who met sent a letter. Hungary and Slovakia were among those who did not sign.",
    "Leaders met in Paris and named those who will send troops. Norway, Denmark and Canada were among them.",
    "Leaders met in Paris. Several countries hesitate. Norway, Denmark and Canada are among them.",
    "Several countries at the meeting hesitate. Norway, Denmark and Canada are among them.",
    "The leaders of Norway, Denmark and Canada will meet the press at the summit.",
    "Ships of Norway, Denmark and Canada lay at the quay during the summit.",
    "The flags of Norway, Denmark and Canada were around the table.",
    "At the table there was anger at Norway, Denmark and Canada.",
    "At the table: anger at Norway, disbelief at Denmark, pity for Canada.",
    "On screen: maps of Norway, Denmark and Canada.",
    "In the room: cameras from Norway, Denmark and Canada.",
    "At the summit: what Norway, Denmark and Canada want.",
    "The summit: Norway, Denmark and Canada say no.",
    "On the agenda of the meeting: Norway, Denmark and Canada.",
    "From left to right, parties in Norway, Denmark and Canada back the force.",
    "Behind him in the polls are the leaders of Norway, Denmark and Canada.",
    "With him on the question of a mandate are the leaders of Norway, Denmark and Canada, the summit showed.",
    "Around him the leaders of Norway, Denmark and Canada fell one after another that year.",
    "He received the support of the leaders of Norway, Denmark and Canada at the summit.",
    "He received from the leaders of Norway, Denmark and Canada a promise of ships.",
    "He has the leaders of Norway, Denmark and Canada against him in the room.",
    "He has Norway, Denmark and Canada on his side at the table.",
    "The leaders of Norway, Denmark and Canada discussed at home, in their parliaments, whether to join.",
    "The leaders of Norway, Denmark and Canada discussed the plan by letter.",
    "The ministers of Norway, Denmark and Canada went through a divorce last year.",
    "The leaders of Norway, Denmark and Canada held a press conference.",
    "The call that Norway, Denmark and Canada made for a ceasefire went unheard.",
    "The call that Norway, Denmark and Canada had made for more weapons was heard.",
    "The talks that Norway, Denmark and Canada had offered to host never came about.",
    "The meeting that Norway, Denmark and Canada have refused to attend is on Friday.",
    "The seat that Norway, Denmark and Canada want at the table is not free.",
    "Norway, Denmark and Canada want to be at the table.",
    "Norway, Denmark and Canada are to be asked to the table.",
    "Norway, Denmark and Canada deserve a seat at the table.",
    "Norway, Denmark and Canada had a seat on the Council when the meeting was held.",
    "Norway, Denmark and Canada sent weapons before the summit.",
    "Norway, Denmark and Canada were at war in those years.",
    "Norway, Denmark and Canada were at the centre of the talks.",
    "Norway, Denmark and Canada were the subject of the meeting.",
    "Norway, Denmark and Canada were for the meeting, Spain against.",
    "Norway, Denmark and Canada came last in the ranking. The summit is on Friday.",
    "Norway, Denmark and Canada came to the rescue after the talks had failed.",
    "Norway, Denmark and Canada came to the same conclusion at the end of the talks.",
    "Norway, Denmark and Canada came up in the talks.",
    "Norway, Denmark and Canada were mentioned at the summit.",
    "Norway is ready to send ships. So are Denmark and Canada. The summit ends today.",
    "Norway is in the coalition. So are Denmark, Canada and Spain.",
    "The chairs in the room were red. So were those of Denmark, Canada and Spain.",
    "Norway came out of the meeting angry. So did Denmark, Canada and Spain.",
    "Norway voted no. So did Denmark, Canada and Spain, at the meeting.",
    "The host welcomed Denmark, Canada and Spain into the coalition at the summit.",
    "The host welcomed Denmark's, Canada's and Spain's pledges at the summit.",
    "She hosted exiles from Denmark, Canada and Spain at the time of the summit.",
    "The summit hosted 200 reporters from Denmark, Canada and Spain.",
    "The base hosted troops from Denmark, Canada and Spain. The summit visited it.",
    "She greeted the decision of the leaders of Denmark, Canada and Spain.",
    "She gathered from the leaders of Denmark, Canada and Spain that there was no money.",
    "The party was made up by the leaders of Denmark's, Canada's and Spain's Greens.",
    "There are leaders in Denmark, Canada and Spain who want the meeting called off.",
    "There are troops from Denmark, Canada and Spain at the border, the meeting was told.",
    "The companies of Denmark, Canada and Spain were at the trade talks.",
    "The leaders of Denmark, Canada and Spain attended the pope's funeral.",
    "The leaders of Denmark, Canada and Spain attended the opening of the games. The summit is on Friday.",
    "Denmark, Canada and Spain joined the coalition at the summit.",
    "Denmark, Canada and Spain joined Britain in condemning the attack at the summit.",
    "Denmark, Canada and Spain followed the summit's call to send ships.",
    "Denmark, Canada and Spain took the place of Britain in the coalition.",
    "Denmark, Canada and Spain took places in the ranking discussed at the meeting.",
    "Denmark, Canada and Spain put officers at the disposal of the headquarters during the talks.",
    "Denmark, Canada and Spain have ministers who doubt the summit.",
    "The summit opened at noon. Denmark, Canada and Spain joined Britain in condemning the attack.",
    "The leaders of Denmark, Canada and Spain joined the president in condemning the attack. The summit is on Friday.",
    "The leaders of Denmark, Canada and Spain joined the club of those who refuse. The summit is on Friday.",
    "The summit is on Friday. The leaders of Denmark, Canada and Spain left their parties at home.",
    "The summit is on Friday. The leaders of Denmark, Canada and Spain stayed away.",
    "The summit is on Friday. The leaders of Denmark, Canada and Spain stay out of the force.",
    "A photograph in the conference hall shows soldiers from Denmark, Canada and Spain.",
    "Photographs of the meeting show the flags of Denmark, Canada and Spain.",
    "Denmark, Canada and Spain sent a letter to the summit.",
    "Denmark, Canada and Spain sent soldiers, Italy and Greece money to the force, the meeting was told.",
    "With Denmark, Canada and Spain in the coalition, the mood at the summit was good.",
    "With Denmark, Canada and Spain out of the room, the mood at the summit was good.",
    "The last to refuse at the summit were the leaders of Denmark, Canada and Spain.",
    "The first to offer ships at the summit were Denmark, Canada and Spain.",
    "Among the first to sign up were Denmark, Canada and Spain. The summit is on Friday.",
    "He was heard at the summit in a rage about the leaders of Denmark, Canada and Spain.",
    "Ships were represented at the fair, Denmark, Canada and Spain for the first time.",
    "It was a long war: Denmark, Canada and Spain lost men. The meeting remembered them.",
    "Talks were held in Lima on Monday. At home, Denmark, Canada and Spain took part in exercises.",
    "Talks were held in Lima. Denmark, Canada and Spain took part in the war in Iraq.",
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
    listed = {"AU", "CA", "CL", "DE", "DK", "ES", "GR", "HU", "IT", "JP", "NO", "PE", "PL", "RO", "RS", "SK"}
    assert not attending(text) & listed
