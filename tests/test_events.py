"""Events: typed by verb and object, with modality, days, places, sides and chains."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extract.countries import find_countries
from communique.extract.dates import find_dates
from communique.extract.events import find_events
from communique.extract.events.words import forms, inflected, senses
from communique.extract.layout import Layout
from communique.lexicon import rows
from communique.model import Article, Event, Link, Quote, Span

PUBLISHED = "2025-03-13"  # a Thursday


def events_of(
    text: str, quotes: tuple[Quote, ...] = (), published: str | None = PUBLISHED
) -> tuple[Event, ...]:
    article = Article(text, publisher="The Harbour Post", published=published)
    layout = Layout.of(text)
    countries, dates = find_countries(article, layout), find_dates(article, layout)
    return find_events(article, layout, countries, dates, quotes)


TYPES = """
AGREE|Norway agreed to share its harbour with Denmark.
AGREE|The prime minister promised to lift the curfew.
AGREE|Ghana will provide blankets to Togo.
AGREE|Foreign ministers of Peru and Chile will meet in Quito.
AGREE|Finland is ready to host the peace talks.
AGREE|The government has agreed to a prisoner exchange.
CONSULT|The Danish foreign minister held talks with Swedish officials.
CONSULT|President Jane Roe visited the Netherlands.
CONSULT|Envoys from Oman and Qatar met in Geneva.
CONSULT|Iceland launched a mediation effort in the dispute.
CONSULT|Officials from Peru joined a follow-up meeting in Lima.
CONSULT|Canada hosted a summit of foreign ministers.
CONSULT|The Danish premier chaired a video call of ministers.
CONSULT|The Danish premier co-chaired by video from Oslo.
CONSULT|The Danish premier rang the king of Tonga.
CONSULT|The Danish foreign minister sat at the table in Oslo.
CONSULT|A Danish officer sat in on the talks in Oslo.
CONSULT|The king of Tonga joined the ministers by video link.
CONSULT|The ministers of Chile ended their summit in Lima.
CONSULT|Denmark sounded out its allies on ferries.
AGREE|Speaking on the eve, when Danish and Chilean ministers will gather in Lima, he was calm.
REJECT|The Danish government has excluded sending forces to Chad.
SUPPORT|Portugal welcomed the truce.
SUPPORT|Spain and Malta signed a fishing agreement.
SUPPORT|Spain, Malta sign treaty on fishing
SUPPORT|Kenya established diplomatic ties with Bhutan.
SUPPORT|The Irish government expressed its solidarity with Chile.
CONCEDE|The government of Malta lifted the curfew.
CONCEDE|Nepal eased its restrictions on foreign journalists.
CONCEDE|The rebels declared a ceasefire.
CONCEDE|The unions suspended their strike.
CONCEDE|Ghana apologised to Togo for the incident.
RETREAT|The army of Chad withdrew its troops from the border town.
RETREAT|Togo released three Danish sailors.
RETREAT|The defence minister resigned.
RETREAT|Fifty soldiers surrendered to the rebels.
COOPERATE|Norway and Sweden held joint military exercises.
COOPERATE|Spain extradited two suspects to Chile.
COOPERATE|Austria shared intelligence with Slovenia.
AID|Japan donated ambulances to Fiji.
AID|Belgium sent medicine to Haiti.
AID|Ireland granted asylum to the dissident.
AID|Uruguay deployed peacekeepers in Chad.
AID|Italy provided 20 million euros to Malta.
REQUEST|Denmark urged Norland to open the road.
REQUEST|The opposition demanded the resignation of the minister.
REQUEST|Chile called on Peru to release the fishermen.
REQUEST|The minister said the militia must leave the town.
ACCUSE|Peru condemned the decision of Chile.
ACCUSE|Sweden launched an investigation into the leak at the ministry.
ACCUSE|The court charged three officers with bribery.
ACCUSE|Togo summoned the ambassador of Ghana.
ACCUSE|Malta filed a complaint against Cyprus.
REJECT|Chile rejected the proposal of Peru.
REJECT|Norway ruled out sending troops to Chad.
REJECT|Malta will not lift the ban on Danish cheese.
REJECT|The president refused to meet the envoy of Ghana.
REJECT|Peru and Chile failed to reach an agreement.
REJECT|The minister cancelled a planned visit to Oslo.
REJECT|Togo denied entry to two observers.
THREATEN|The militia threatened to attack the harbour.
THREATEN|Chad issued an ultimatum to the rebels.
THREATEN|The general vowed to retaliate.
THREATEN|Norland warned Denmark of consequences.
PROTEST|Thousands marched through the capital against the government.
PROTEST|The nurses went on strike for better pay.
PROTEST|The opposition parties boycotted the election.
PROTEST|Three prisoners started a hunger strike.
SANCTION|Denmark suspended aid to Norland.
SANCTION|Ghana expelled four diplomats of Togo.
SANCTION|Chile recalled its ambassador from Peru.
SANCTION|Fiji cut ties with Tonga.
MOBILIZE|Chad mobilized its reserves.
MOBILIZE|Norland massed troops at the border with Denmark.
MOBILIZE|Sweden put its navy on alert.
COERCE|Police arrested nine protesters.
COERCE|The authorities imposed a curfew in the harbour district.
COERCE|The government suspended the publication of two newspapers.
COERCE|Fiji deported the journalist.
ASSAULT|Rebels attacked an army base in Chad.
ASSAULT|Gunmen killed two policemen.
ASSAULT|The army launched an attack on the town.
ASSAULT|Militants abducted three aid workers.
ASSAULT|Norland's air force bombed a bridge in Denmark.
AGREE|Kenya and Ethiopia vowed to sign a water-sharing treaty before the end of the year.
AGREE|Portugal pledges 200 million euros to rebuild flood-hit Mozambique
AGREE|Canberra has committed itself to supplying Fiji with two patrol boats.
AGREE|Ghana offered to host the next round of negotiations on Sudan.
AGREE|The Czech government undertook to train 4,000 Ukrainian troops.
AGREE|Morocco is prepared to open talks with Spain.
AGREE|Tonga answered with an offer of grain.
CONSULT|The Spanish foreign minister flew to Rabat for discussions with his Moroccan counterpart.
CONSULT|Vietnam's president began a three-day state visit to India on Sunday.
CONSULT|Qatar brokered indirect talks between the rebels and the government in Kinshasa.
CONSULT|Foreign ministers of the five nations gathered in Bogota for an emergency session.
CONSULT|Turkmenistan's president is in Baku for talks.
CONSULT|An Omani delegation landed in Sanaa on Saturday to meet Houthi leaders.
CONSULT|The premier of Fiji said so during a video conference with ministers of Tonga.
CONSULT|The president of Peru is on the phone with the king of Spain.
CONSULT|The premier of Fiji arrived in Suva.
CONSULT|The talks focussed on what the ministry of Peru could accept.
CONSULT|Leaders of Peru, Chile and Brazil travelled together to the Spanish capital.
CONSULT|Danish and Swedish diplomats convened in Oslo.
CONSULT|Denmark's allies gathered in Oslo to discuss weapons.
MOBILIZE|Danish generals gathered troops in Oslo.
CONSULT|The premier of Fiji was calm after the call.
SUPPORT|Brazil threw its weight behind Argentina's claim.
SUPPORT|Lithuania hailed the Dutch decision to send more jets.
SUPPORT|New Zealand's premier applauded Samoa for its stance on fishing.
SUPPORT|South Africa voiced solidarity with Cuba over the blockade.
SUPPORT|Denmark lauded Kenya's role in Haiti.
SUPPORT|Bulgaria's lawmakers approved the treaty with North Macedonia.
CONCEDE|Belarus scrapped visa requirements for Polish travellers.
CONCEDE|The rebels in Yemen announced a week-long truce.
CONCEDE|Sri Lanka relaxed its curfew in the capital.
CONCEDE|Tunisia lifted the state of emergency.
CONCEDE|Canada apologised to indigenous peoples.
CONCEDE|Washington eased sanctions on Syria.
RETREAT|The militia set free eight Kenyan teachers.
RETREAT|Bolivia's interior minister stepped down over the prison riot.
RETREAT|Ethiopian soldiers vacated the disputed town.
RETREAT|Gunmen in Nigeria released 30 schoolgirls.
RETREAT|The Lebanese prime minister handed in his resignation.
RETREAT|Sudan's paramilitaries surrendered a weapons depot.
COOPERATE|Malaysia handed over a fugitive banker to Singapore.
COOPERATE|Greek and Cypriot warships carried out joint manoeuvres off Crete.
COOPERATE|Kazakhstan started exporting wheat to Afghanistan under the barter scheme.
COOPERATE|Uganda and Rwanda mounted a combined operation against the militia.
COOPERATE|Indian and Sri Lankan divers took part in a joint salvage exercise.
COOPERATE|Uzbekistan and Tajikistan opened a shared power station.
AID|Norway airlifted 30 tonnes of medicine to Malawi.
AID|Kuwait wrote off Somalia's debt.
AID|Sweden granted asylum to four Iranian activists.
AID|The World Food Programme handed out rations to displaced families in Haiti.
AID|Turkey sent rescue teams to Libya.
AID|China donated 500,000 vaccine doses to Zimbabwe.
REQUEST|Somalia appealed for more water trucks.
REQUEST|The bloc told Georgia to withdraw the bill.
REQUEST|Chile asked Interpol for help in the hunt.
REQUEST|Estonia wants Finland to close the strait to tankers.
REQUEST|Armenia has asked France to send monitors.
REQUEST|Jordan sought a loan from the Monetary Fund.
ACCUSE|Azerbaijan lashed out at France over arms sales.
ACCUSE|Cyprus lodged a complaint against Turkey over drilling.
ACCUSE|The Hungarian ambassador was called in by Kyiv over the remarks.
ACCUSE|Denmark opened a probe into the sabotage of the cable.
ACCUSE|Lawyers for the victims sued the Mexican army.
ACCUSE|Kenya's opposition denounced the vote as a sham.
ACCUSE|Chile joined Peru in condemning the raid.
ACCUSE|Chile issued a statement condemning the plan.
REJECT|Tunisia turned down the European offer.
REJECT|Guatemala called off a meeting with the Honduran president.
REJECT|Switzerland said no to a request for tank shells.
REJECT|Eritrea barred an aid agency's envoy from entering.
REJECT|Taiwan rebuffed Beijing's overture.
REJECT|The Bundestag voted down the opposition's motion on Gaza.
THREATEN|Iran warned Azerbaijan of a crushing response.
THREATEN|Burkina Faso gave French diplomats 48 hours to leave.
THREATEN|The separatists vowed revenge for the killing of their leader.
THREATEN|Washington set a deadline for Hamas and spoke of consequences.
THREATEN|Brazil warned Venezuela against annexing Essequibo.
THREATEN|Hezbollah said it would strike deeper if Israel kept shelling villages.
PROTEST|Thousands took to the streets of Tbilisi.
PROTEST|Dockers in Chittagong downed tools over pay.
PROTEST|Inmates in Ecuador refused food for a fifth day.
PROTEST|Nurses walked out across Zimbabwe.
PROTEST|Tens of thousands marched through Belgrade.
PROTEST|Villagers blockaded a copper mine in Panama.
SANCTION|Brazil froze its ties with Nicaragua.
SANCTION|Poland expelled 45 Russian diplomats.
SANCTION|The World Bank suspended loans to Uganda.
SANCTION|Ukraine severed relations with North Korea.
SANCTION|Israel cut off power to Gaza.
SANCTION|Argentina quit the World Health Organization.
MOBILIZE|Azerbaijan massed tanks on the Armenian frontier.
MOBILIZE|Seoul placed its forces on high alert.
MOBILIZE|Russia test-fired a ballistic missile in the Arctic.
MOBILIZE|Finland raised its military readiness.
MOBILIZE|Poland deployed 10,000 soldiers along the Belarusian border.
MOBILIZE|Iran paraded new missiles through Tehran.
COERCE|Police in Minsk rounded up two dozen reporters.
COERCE|Turkey detained a mayor over his speech.
COERCE|Malta impounded a Libyan tanker.
COERCE|Pakistan outlawed the movement.
COERCE|Tanzania arrested an opposition leader.
COERCE|Georgia's police used water cannon against the crowd.
ASSAULT|Israeli jets pounded southern Lebanon.
ASSAULT|A suicide bomber blew himself up in Peshawar.
ASSAULT|Somali militants beheaded four farmers.
ASSAULT|Rebels overran a base in eastern Congo.
ASSAULT|Pakistani aircraft bombed villages in Afghanistan.
ASSAULT|Ukrainian drones struck an oil refinery in Ryazan.
"""


def table(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip().splitlines()]


@pytest.mark.parametrize(("type_", "text"), table(TYPES))
def test_a_sentence_tells_one_event_typed_by_verb_and_object(type_: str, text: str) -> None:
    assert [event.type for event in events_of(text)] == [type_]


SAME_VERB = """
SANCTION|Denmark suspended its aid to Norland.
CONCEDE|The railway workers of Denmark suspended their strike.
COERCE|The junta suspended two newspapers.
ACCUSE|Prosecutors in Denmark launched an inquiry.
ASSAULT|The army of Norland launched an assault.
CONSULT|The envoy of Denmark launched peace talks.
SUPPORT|Denmark opened an embassy in Fiji.
ASSAULT|Soldiers of Norland opened fire.
ACCUSE|The prosecutor opened a case against the minister.
AID|The Danish government sent blankets.
MOBILIZE|The Danish government sent warships.
RETREAT|The junta released two prisoners.
REJECT|Denmark called off the visit.
CONCEDE|The unions of Denmark called off the strike.
THREATEN|Mali gave Denmark's forces three weeks to leave.
COERCE|Officers of the Serbian police used tear gas.
ASSAULT|Officials in Iran said the strike was an answer to missiles.
"""


@pytest.mark.parametrize(("type_", "text"), table(SAME_VERB))
def test_the_object_decides_what_a_verb_tells(type_: str, text: str) -> None:
    assert events_of(text)[0].type == type_


MODALITIES = """
asserted|ASSAULT|Norland attacked the harbour of Denmark.
planned|THREATEN|Norland will attack the harbour of Denmark.
planned|AGREE|Denmark said it would release the sailors of Chad.
hypothetical|CONCEDE|The envoys spoke of more aid, provided Peru lifted the blockade.
planned|AGREE|Ministers of Chile and Peru are to meet in Lima on Friday.
planned|AGREE|The foreign minister of Denmark is due in Lima on Friday.
planned|AGREE|Danish and Norwegian officers are to travel to Lima within days.
hypothetical|ASSAULT|Norland could attack the harbour of Denmark.
hypothetical|SUPPORT|Once a deal is reached the minister of Denmark will be calm.
hypothetical|CONCEDE|The minister of Denmark was calm in the event of a truce being reached.
hypothetical|THREATEN|Norland would attack Denmark in such a case.
hypothetical|MOBILIZE|Denmark is considering sending troops to Chad.
negated|ASSAULT|Denmark did not attack the convoy of Chad.
denied|ASSAULT|The army denied shelling the town.
denied|ASSAULT|Denmark denied that its jets had bombed the camp.
negated|REJECT|Denmark did not accept the proposal of Chad.
asserted|ASSAULT|No one was hurt when Norway bombed the port of Lima.
asserted|ASSAULT|Officials fled after rebels who have held Lima attacked Norway.
asserted|CONSULT|The kings of Fiji and Tonga, not among the hosts, took part in the summit.
asserted|REJECT|Denmark would not accept the proposal of Chad.
"""


@pytest.mark.parametrize(("modality", "type_", "text"), table(MODALITIES))
def test_modality_is_read_from_the_helpers_of_the_verb(modality: str, type_: str, text: str) -> None:
    event = events_of(text)[0]
    assert (event.modality, event.type) == (modality, type_)


REFUSALS = """
Slovenia would send no soldiers, the minister said.
Denmark will not be among those who send troops to Chad.
Denmark is not one of the states prepared to send troops to Chad.
Denmark rules out sending troops to Chad, its minister said.
Denmark does not plan to send troops to Chad.
Denmark said it will not accept any more refugees.
"""


@pytest.mark.parametrize("text", REFUSALS.strip().splitlines())
def test_a_refusal_is_told_by_more_than_not(text: str) -> None:
    event = events_of(text)[0]
    assert event.type == "REJECT" or event.modality == "hypothetical"


TOPICS = """
The chancellor of Denmark argued that a ceasefire would not last.
American support was needed, the prime minister of Denmark said.
It was the third anniversary of the invasion of Denmark.
Denmark answered in a statement released on Friday.
Free lunch is served at the Danish embassy.
The minister of Fiji spoke to reporters on Monday.
Norway responded to the offer with silence.
The army in Peru got a call.
Norway waited in Oslo for any summit.
Danish tourists travelled to Egypt.
The envoys of Fiji called a decision by Tonga a lucky one.
In general, tourists of Denmark travelled to Egypt.
Danish premier league players travelled to Egypt.
The minister of Fiji has at last arrived
The promises of Norland have been met with silence by Denmark.
A ship of Norway arrived in Lagos.
Denmark took over the presidency of the council.
The banks of Denmark hold Norland's frozen assets.
The minister of Denmark is against using frozen assets.
The ministry of Denmark will keep its Norwegian recruits.
The minister of Denmark finds the proposed guarantees a danger.
The ministry of Denmark is drafting a plan.
The report of the ministry is due in Oslo on Friday.
Rain is expected in Oslo on Friday, the Danish government said.
The minister of Denmark was calm should the government insist that Chad sits at the table.
The Danish premier co-chaired a commission on fish.
If there were a ceasefire tomorrow, the ministers of Denmark would be glad.
A session of parliament in Oslo was long.
"""


@pytest.mark.parametrize("text", TOPICS.strip().splitlines())
def test_what_is_only_spoken_of_is_no_event(text: str) -> None:
    assert events_of(text) == ()


def test_what_is_promised_or_refused_is_no_event_of_its_own() -> None:
    assert len(events_of("Denmark agreed to lift the ban on cheese from Norway.")) == 1
    assert len(events_of("Denmark refused to release the sailors of Chad.")) == 1


DAYS = """
met|2025-03-11||day|The ministers of Peru met in Geneva on Tuesday.
met|2025-03-11||day|The ministers of Peru met in Geneva on Tuesday, the foreign ministry said on Wednesday.
signed|2025-03-02||day|On March 2, Spain and Malta signed an agreement.
seized|2014-01-01|2014-12-31|year|In 2014, rebels seized the town.
held|2025-03-15|2025-03-16|weekend|A follow-up meeting of the ministers will be held this weekend.
attacked|||none|Chad attacked the rebels, a spokesman said on Monday.
agreed|||none|The Harbour Post reported on March 13 that Norway and Sweden had agreed to host talks.
lead|||none|Peru and Chile lead discussions on the harbour, the paper reported on March 13.
rejected|2025-03-10||before|Chad rejected the plan before 10 March.
met|2025-03-11||day|Planners met at Port Mercy, the old fort of Denmark, on Tuesday, the paper reported.
visited|2025-03-08||day|The king of Denmark visited Oslo on Saturday and demanded a truce.
condemned|2025-03-10||day|Denmark on Monday condemned the attack.
backed|2025-03-10||day|PORT MERCY, March 13 (Wire) — The ministers backed Denmark on Monday.
rejected|2014-01-01||after|Chad has rejected the plan since 2014.
lifted|2025-03-10||day|The ban was lifted by Norway on Monday after talks with Danish officials.
release|2025-03-14||day|Chad said on Tuesday that it would release the sailors on Friday.
met|||none|The ministers of Peru met in Geneva.
chair|2025-03-14||day|Fiji will chair a meeting of the contact group on harbours and ferries in Lima on Friday.
agreed|||none|They agreed that starting Monday, March 17, Chad should keep a ceasefire.
demanded|||none|Denmark demanded a truce from Monday.
met|||none|Ministers of Chad met for the third time, counting the call of 10 March.
summit|2025-03-02||day|On her way home from the Lima summit of 2 March the minister of Chad was calm.
talks|||none|The first direct talks between Chad and Togo since 2022 ended without a truce.
rejected|2025-03-10||day|The minister of Denmark rejected public talk of a deployment to Chad on Monday.
telephoned|2025-03-11||day|Ministers of Chad telephoned Denmark from a summit in Geneva on Tuesday.
met|2025-03-12||day|On 11 March Chad spoke. In Geneva the next day, the ministers of Denmark and Fiji met.
hosted|2025-03-03|2025-03-05|week|The talks of 3-5 March were hosted by Chad.
met|||none|The ministers of Chad met to put off the vote until Friday.
held|2025-03-02||day|The Lima talks are a sequel to those held by Peru on March 2.
briefing with|2025-03-08||day|The premier of Fiji said so during a briefing with ministers of Tonga on March 8, the paper reported.
meeting|2025-03-02||day|As reported before, on March 2, a meeting of ministers of Fiji took place in Suva.
met|2025-03-12||day|According to The Harbour Post, on Wednesday, the king of Spain met the premier of Malta.
ended|||none|The premier of Togo, who took office a month ago, has ended the war against Chad.
attend|2025-03-11||day|The ministers of Togo and Fiji attend a meeting on harbours, at the hall of the sea in Suva, Fiji March 11, 2025.
hosted|2025-03-11||day|All was well, the premier of Fiji announced on Tuesday as he hosted a summit in Suva.
talks|2025-03-10||day|On Monday, at talks with the Danish premier, the king of Spain said all was well.
talks|||none|On Monday, after talks with the Danish premier, the king of Spain said all was well.
hailed|2025-03-12||day|On Wednesday, Denmark's premier hailed Tuesday's summit in Oslo as historic.
condemned|||none|Denmark condemned Tuesday's attack on the harbour of Fiji.
attend|2025-03-11||day|The minister of Fiji did not attend Tuesday's talks.
meeting|2025-03-11||day|The meeting between Norway and Denmark, which took place on Tuesday, ended without a deal.
talks|2025-03-12||day|The talks between Denmark and Chad, originally planned for Tuesday, were held on Wednesday in Oslo.
summit|2025-03-20||day|The envoys of Fiji were calm ahead of a summit in Oslo on 20 March.
offered|||none|Denmark has offered to host talks, in which it has had practice since the 1990s.
allows|||none|The treaty allows Denmark to close the strait, and it has kept it closed since 2022.
call between|2025-03-12||day|Wednesday's call between the Danish premier and the king of Tonga lasted an hour.
sign|2025-03-17||day|The ministers of Denmark and Norway are due in Oslo on Monday to sign a treaty.
visit|2025-03-11||day|The premier of Fiji announced on Tuesday during a visit to Tonga that all was well.
refused|2025-03-11||day|At Tuesday's summit in Oslo, Chad refused to pay.
backed|2025-03-10||day|In a joint letter on Monday, the leaders of Chad, Fiji, Tonga, Togo, Chile, Peru, Ghana, Mali, Malta and Spain backed Denmark.
demanded|2025-03-11||day|In the Senate in Lima on Tuesday Jane Roe, of the Chilean opposition, demanded a vote.
met|||none|They spoke on Friday, three days after the ministers of Chad met in Suva.
telephone call|2025-03-08||day|The step follows a telephone call on Saturday between the Danish premier and the king of Tonga.
session|2025-03-11||day|Nobody was calm at a session of Danish officials in Oslo on Tuesday.
gathering|2025-03-14||day|The ministers of Fiji will come to Friday's gathering of the Group of Seven.
travel|||none|The Danish minister will not travel to Lima for Friday's talks.
promised|||none|The Danish premier promised nothing to whoever wins Wednesday's Norwegian election.
sit down|2025-03-18||day|Nobody knows who will come when Danish chiefs sit down in Suva on Tuesday.
meeting|||none|The king of Tonga and the Danish premier have come out of a meeting with the envoys of Chad.
flies|2025-03-17||day|On Monday the Danish king flies to Suva.
flew|2025-03-10||day|On Monday the Danish king flew to Suva.
due|2025-03-14||day|The Danish foreign minister is due in Suva on Friday.
"""


@pytest.mark.parametrize(("trigger", "date", "end", "granularity", "text"), table(DAYS))
def test_a_day_belongs_to_its_own_verb(
    trigger: str, date: str, end: str, granularity: str, text: str
) -> None:
    event = events_of(text)[0]
    assert text[slice(*event.trigger_span)] == trigger
    assert (event.date or "", event.date_end or "", event.granularity) == (date, end, granularity)
    assert (event.date_rule is None) == (event.date is None)


def test_verbs_joined_behind_a_day_share_it() -> None:
    told = events_of("The king of Denmark visited Oslo on Saturday and demanded a truce.")
    assert [event.date for event in told] == ["2025-03-08", "2025-03-08"]
    told = events_of("The king of Denmark visited Oslo on Saturday and the mayor demanded a truce.")
    assert [event.date for event in told] == ["2025-03-08", None]
    told = events_of(
        "The envoys of Chile and Peru met on Saturday, with the king of Tonga presiding, and agreed to a truce."
    )
    assert [event.date for event in told] == ["2025-03-08", "2025-03-08"]
    told = events_of("The envoys of Chile and Peru met on Saturday, and Tonga agreed to a truce.")
    assert [event.date for event in told] == ["2025-03-08", None]
    told = events_of("The promise was made by Denmark during a summit organised on Saturday by Norway.")
    assert [event.date for event in told] == ["2025-03-08", "2025-03-08"]


def test_two_days_joined_by_and_are_two_events() -> None:
    told = events_of("Talks between Chile and Peru in Lima on 3 February and 5 March brought no truce.")
    assert [(event.type, event.date) for event in told] == [
        ("CONSULT", "2025-02-03"),
        ("CONSULT", "2025-03-05"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru met on Monday and Tuesday's talks were put off.",
        "Talks between Chile and Peru were held on 3 March and on 5 March the envoys went home.",
    ],
)
def test_a_second_day_may_be_another_clauses(text: str) -> None:
    assert len([event for event in events_of(text) if event.type == "CONSULT"]) == 1


def test_what_is_announced_for_a_day_is_planned() -> None:
    event = events_of("Chile announced an exchange of prisoners for Wednesday.")[0]
    assert (event.modality, event.date) == ("planned", "2025-03-19")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The premier of Chile will visit Lima on 4 and 5 April.", ("2025-04-04", "2025-04-05")),
        ("Between 2011 and 2018 China gave Fiji $360 million in aid.", ("2011-01-01", "2018-12-31")),
        ("Chile held talks with Peru from Monday to Wednesday.", ("2025-03-10", "2025-03-12")),
        ("The summit in Lima on March 2, which hosted the leader of Chile, was long.", ("2025-03-02", None)),
        ("Chile lodged a protest with Peru, its 14th this year.", (None, None)),
        ("Chile has suspended a 1960 water treaty with Peru.", (None, None)),
        ("Peru will discuss it with Chile behind closed doors on Monday.", ("2025-03-17", None)),
        ("Chile deployed two ships after Peruvian vessels fired water cannon on Wednesday.", (None, None)),
    ],
)
def test_an_event_has_its_own_days(text: str, days: tuple[str | None, str | None]) -> None:
    event = events_of(text)[0]
    assert (event.date, event.date_end) == days


def test_a_pronoun_that_opens_a_sentence_may_stand_for_a_country() -> None:
    told = events_of("Denmark withdrew its soldiers. It also froze aid worth 40 million kroner.")
    assert [(event.type, event.actors) for event in told] == [("RETREAT", ("DK",)), ("SANCTION", ("DK",))]


def test_a_telephone_call_has_no_place() -> None:
    event = events_of("Chile is open to a mission in Peru, its minister told Fiji by telephone on Monday.")[0]
    assert (event.type, event.place, event.date) == ("CONSULT", None, "2025-03-10")


def test_a_day_behind_a_place_opens_the_sentence() -> None:
    event = events_of("In southern Chile on Monday, ministers, all of them tired, met envoys from Peru.")[0]
    assert event.date == "2025-03-10"


def test_a_relative_day_stays_open_without_a_publication_day() -> None:
    assert events_of("The ministers of Peru met on Tuesday.", published=None)[0].date is None


def test_a_meeting_on_a_day_to_come_is_planned() -> None:
    event = events_of("The summit of ministers in Geneva on 20 March is about fish in Denmark.")[0]
    assert (event.type, event.modality, event.date) == ("AGREE", "planned", "2025-03-20")
    event = events_of("Denmark called a meeting of ministers on March 20.")[0]
    assert (event.type, event.modality, event.date) == ("AGREE", "planned", "2025-03-20")
    event = events_of("Denmark called an emergency meeting of ministers for Monday.")[0]
    assert (event.type, event.modality, event.date) == ("AGREE", "planned", "2025-03-17")


SIDES = """
DK|TD|Denmark suspended aid to Chad.
TD|DK|Denmark was attacked by Chad.
|DK|Three Danish sailors were arrested.
GB,FR||London and Paris lead discussions among 37 countries.
AU,JP,NZ||Officials from Australia, Japan, and New Zealand joined a meeting in Paris.
DK|SE|The Danish envoy held talks with Swedish officials in Geneva.
NO|SE|Norway and Sweden signed an agreement.
RU||Russia has repeatedly rejected any presence of NATO troops.
US,UA||A truce agreed by the U.S. and Ukraine went unanswered.
DK|NO|Denmark, which lies south of Norway, condemned the Norwegian decision.
|DK|Norland-backed rebels attacked a Danish base.
NATO||NATO condemned the attack.
DK|TD|After Fiji attacked the town, Denmark suspended its aid to Chad.
DK||Jane Roe said that several states wanted peace for Chad, and that Denmark would give soldiers to it.
DK,TD||Talks between Denmark and Chad opened on Monday.
DK,TD||A meeting turned on Monday into a quarrel between Danish envoys on one side and Chad on the other.
NO|TD|After talks with envoys of Chad in Geneva on Monday, the Norwegian minister was calm.
DK|TD|Denmark said that Chad must leave the town.
NO,DK||Norway had announced about 7 million kroner together with Denmark.
DK,NO|TD|The ministers of Denmark and Norway met the chancellor of Chad in Geneva.
DK|NO|The Danish minister was received in Oslo on Monday.
G7||PORT MERCY, Norland, March 14 (Wire) – Ministers of the Group of Seven met on Friday.
34 countries||PARIS, March 11 — Chiefs of defence from 34 countries met behind closed doors.
DK,NO||Danish and Norwegian ministers met in Geneva.
NO||Oslo said it would release the sailors.
ES|GE|A Georgian fugitive was arrested in Spain.
KP|FJ|Two inspectors from Fiji were expelled from North Korea.
|CL|A fugitive will be extradited to Chile.
PE|CL|Peru launched strikes on Chile.
|IR|Sanctions were imposed on Iran.
IL|PS|Israel bombed the Gaza Strip.
TG|FJ|The Togolese president told the Fijian premier by telephone that the harbour was open.
NO,SE,FI||Norway brought its envoys together with Sweden and Finland.
NATO||A virtual meeting of NATO followed in March.
CL,PE||Talks between Chile and Peru were held on 3 March.
KE||The trawlers that Kenya seized were old.
RU||The move was late, but Russian peacekeepers, who withdrew last year, were not asked.
AU,JP|PH|Australia and Japan, which held joint drills with Philippine forces, were tired.
HU|RS|Hungary said it stood by the Serbian government.
JP|FJ|Japan will provide Fiji with two boats.
GE||Georgia responded by summoning the envoys.
|PE|In Chile, gunmen killed envoys of Peru.
FR,CL||France and Chile praised the accord, but Togo slept.
US|IR|The bombing of Iranian sites by the United States went on.
IL|IR|On 13 June Israel attacked Iran.
CN||China urged both countries to stop, and Russia offered to help.
IT||Italy's envoy visited Kyoto, and Germany's was ill.
TD|TG|Days before the Oslo summit, and after talks in Peru, Chad and Togo agreed to a truce.
NO||After talks, the ministers in Norway demanded a truce.
DK,TD,TG||On Monday, ministers from Denmark, Chad and Togo demanded a truce.
DK,TD,TG||In the hall the ministers of Denmark, Chad and Togo demanded a truce.
DK||Instead of a pause that Chad and Togo wanted, Denmark proposed a truce.
NO,US||Norway-U.S. talks opened in Oslo on Monday.
CL,PE,BR||Chile, together with Peru and Brazil, demanded a truce.
CL,PE||The talks were attended by the king of Chile as well as envoys from Peru.
DK,TO||Jane Roe, the Danish premier, and John Doe, the king of Tonga, met in Suva.
BR|CL,PE|Talks between Chile and Peru, brokered by Brazil, ended in silence.
ES,PT|PE|Spain and Portugal issued a joint statement condemning Peru.
|NO,SE|A Norwegian-Swedish delegation will be sent abroad.
DK|TD|Denmark is generally opposed to sending troops to Chad.
DK,NO||Together with Denmark, Norway announced about 7 million kroner.
GB,FR,PL||On Monday Starmer, Macron and Donald Tusk demanded a truce.
||The Ring Group, which Norway used to lead, met in Suva.
NO||Norway promised ships, and its foreign minister was in Chile.
||After talks with the king of Denmark, he demanded a truce.
DK,NO||With ministers from Denmark and Norway attending, all was well in Lima.
DK,NO||All was well in Lima, with ministers from Denmark and Norway attending.
"""


@pytest.mark.parametrize(("actors", "recipients", "text"), table(SIDES))
def test_sides_are_read_from_the_order_and_the_voice(actors: str, recipients: str, text: str) -> None:
    event = events_of(text)[0]
    assert (",".join(event.actors), ",".join(event.recipients)) == (actors, recipients)


def test_a_pronoun_is_taken_for_who_acted_last_and_says_so() -> None:
    _, second = events_of("Denmark condemned the attack. It suspended its aid to Chad.")
    assert (second.actors, second.recipients) == (("DK",), ("TD",))
    assert second.doubt is not None and "pronoun" in second.doubt


def test_bodies_and_groups_are_named_never_expanded() -> None:
    event = events_of("The EU condemned the decision of Chad.")[0]
    assert (event.actors, event.recipients, event.bodies) == ((), ("TD",), ("EU",))


def test_a_host_city_is_the_place_not_a_party() -> None:
    event = events_of("Peruvian and Chilean ministers met in Paris on Monday.")[0]
    assert (event.place, event.place_country) == ("Paris", "FR")
    assert event.actors == ("PE", "CL")


PLACES = """
Port Mercy||Ministers of Chad met in Port Mercy on Monday.
Geneva||In Geneva, envoys of Chad held talks.
||The minister of Chad met friends in the Norlandic parliament.
Norway|NO|Rebels attacked a convoy in Norway.
||Ministers of Chad met in March.
Brussels|BE|BRUSSELS, March 10 (Wire) — Ministers of Chad met for the first time on Monday.
||BRUSSELS, March 10 (Wire) — Ministers of Chad met by video on Monday.
||BRUSSELS — Jane Roe said that Danish ministers had met on Monday.
Moscow|RU|MOSCOW, March 6 - The Danish minister rejected soldiers in Chad on Monday.
||Denmark rejected peacekeepers in Chad on Monday.
||Denmark will host a video conference of the club that would guard a peace in Chad.
London|GB|The Danish minister met envoys of Chad in Downing Street.
||When the Danish minister briefed envoys from outside the European Union, Chad agreed.
Oslo|NO|They spoke at a summit in Oslo on 10 March, where ministers of Chad met.
"""


@pytest.mark.parametrize(("place", "country", "text"), table(PLACES))
def test_the_place_is_what_stands_after_in(place: str, country: str, text: str) -> None:
    event = events_of(text)[0]
    assert (event.place or "", event.place_country or "") == (place, country)


WITHOUT_EVENTS = """
Heavy rain is expected in the north of Norway on Friday, with winds easing by the evening.
Temperatures in southern Spain climbed to 41 degrees, the highest since records began.
A storm that hit the coast of Portugal killed at least four people and destroyed dozens of homes.
Snow fell across the Alps, and several mountain roads in Austria remained closed.
The forecast for the weekend promises sunshine over most of France.
Earthquakes of this size strike the islands of Japan about once a year.
Floods in the valley left 2,000 people without electricity, the weather service of Chile said.
Spain beat Italy 2-1 in the final after a late goal by Roe.
The striker attacked from the left and shot wide in the closing minutes.
Denmark will meet Sweden in the quarterfinal of the tournament on Saturday.
The coach defended his decision to leave the captain out of the team.
Brazil's goalkeeper was released by his club at the end of the season.
The champion withdrew from the tournament with a knee injury.
The team returned to training on Monday ahead of the match against Ghana.
The novel tells the story of a fisherman who loses his boat in a storm.
Critics praised the film for its photography and its quiet music.
The museum in Vienna shows 200 drawings from the seventeenth century.
Her third album was released in Germany last spring.
The orchestra will visit six cities in Poland, beginning in Gdansk.
The exhibition in Lisbon closes at the end of June.
It is hard to believe that anybody in government has read this law.
Europe has always been better at writing rules than at keeping them.
The minister is a patient man, but patience is not a policy.
Nobody doubts that the country needs new schools.
The real question is whether voters care about foreign policy at all.
Diplomacy is the art of saying nothing in many words.
The castle was built in the twelfth century by monks from Burgundy.
The town has belonged to Denmark, Sweden and Prussia.
For centuries the river was the border between two kingdoms.
The constitution of 1849 was one of the oldest in Europe.
Inflation in Turkey fell to 38 percent in March, from 39 percent in February.
The population of Nigeria is expected to double by 2060.
Exports to China rose by 4 percent in the first quarter.
About one in five households in Peru has no running water.
The economy of Vietnam grew faster than that of Thailand.
Shares of the company fell 3 percent after it reported lower earnings.
Trains between Munich and Prague take about six hours.
The bridge is 300 metres long and carries 20,000 cars a day.
The prime minister of Norland is 47 years old and has two children.
He joined the ministry in 1998 and speaks four languages.
The embassy is a white building with a garden and a small pond.
The parliament of Norland has 99 members, who are elected every four years.
The army of Norland is small but well equipped.
Scientists at a university in Helsinki have found a new species of beetle.
A study of 4,000 patients in Canada found no link between coffee and sleep.
Farmers in Greece expect a poor olive harvest this year.
Tourists come to Croatia for the sea, the islands and the food.
The ministry's new website is easier to read on a telephone.
The talks are only one part of the story.
The officials wore grey suits and carried folders.
English is the working language of the alliance.
The ambassador's house stands on a hill above the harbour.
Every second Dane owns a bicycle.
The burglar broke a window and took a radio and two watches.
Detectives found the stolen bicycles in a barn outside the town.
The thief was seen near the station shortly before midnight.
A waiter from Aarhus lost his wallet on the night train to Hamburg.
The neighbours heard a loud noise and thought of a firework.
Traders in Frankfurt sold bank shares and bought government bonds.
The index gained two percent as investors shrugged off weak figures from China.
The central bank of Norland left its main rate at 3 percent.
Copper fell to its lowest price since August, and oil was little changed.
The fund has invested in hotels, ports and a maker of wind turbines.
The pianist played three sonatas before a full house in Vienna.
A Danish novelist won the prize for a book about her grandmother.
The director shot most of the series in Ireland and Malta.
Her paintings hang in galleries in Lisbon, Oslo and Montreal.
Doctors advise patients with the flu to rest and to drink tea.
The new drug lowers blood pressure in nine of ten patients, a Swedish study says.
Hospitals in Italy have too few nurses and too many forms.
The airline will open a route between Dublin and Lagos in the summer.
The brewery in Pilsen was bought by a Japanese company eight years ago.
The carmaker presented a small electric van at the fair in Geneva.
In London shares traded lower after the minister spoke.
Clients of the ministry are beginning to demand diverse legal teams.
The Norwegian minister called Chile a good neighbour.
Addiction began taking hold in Oslo two years ago.
The state would make schools free for poor families.
Oncoming rains soaked the Chilean capital.
The emissions of Peru have declined by a quarter.
Envoys spoke of alleged camps in Chad.
Britain has some three billion pounds and an army.
"""


def test_text_without_events_gives_at_most_one_in_twenty() -> None:
    sentences = WITHOUT_EVENTS.strip().splitlines()
    told = [sentence for sentence in sentences if events_of(sentence)]
    assert len(told) * 20 <= len(sentences), told


def spoken(text: str, words: str, cue: str) -> Quote:
    start, at = text.index(words), text.index(cue)
    chain = (Link("The Harbour Post", "publisher"), Link("Jane Roe", "person", cue))
    return Quote(
        "direct", (Span(start, start + len(words)),), cue, Span(at, at + len(cue)),
        "Jane Roe", None, None, "DK", "person", "2025-03-11", chain, "cue",
    )  # fmt: skip


def test_a_speaker_with_a_country_gives_a_statement_after_the_main_event() -> None:
    text = '"We condemn the attack," Jane Roe, the Danish minister, said on Tuesday.'
    quote = spoken(text, '"We condemn the attack,"', "said")
    condemned, statement = events_of(text, (quote,))
    assert (condemned.type, condemned.actors, condemned.chain) == ("ACCUSE", ("DK",), quote.chain)
    assert (statement.type, statement.actors, statement.date) == ("STATEMENT", ("DK",), "2025-03-11")


def test_it_is_who_speaks_in_what_somebody_says() -> None:
    text = "Denmark is calm. Oslo has said that it will not accept troops from Chad."
    quote = spoken(text, "that it will not accept troops from Chad", "has said")
    quote = replace(quote, kind="indirect", speaker_country="NO")
    refused = events_of(text, (quote,))[0]
    assert (refused.type, refused.actors, refused.recipients) == ("REJECT", ("NO",), ("TD",))


def test_who_is_quoted_by_the_verb_of_an_event_does_it() -> None:
    text = '"We will help," the foreign minister assured the envoys on Monday.'
    (assured,) = events_of(text, (spoken(text, '"We will help,"', "assured"),))
    assert (assured.type, assured.actors) == ("SUPPORT", ("DK",))


def test_those_named_in_a_quote_do_nothing_outside_it() -> None:
    text = '"Chad is a friend," Jane Roe said at a summit in Lima.'
    meeting, _ = events_of(text, (spoken(text, '"Chad is a friend,"', "said"),))
    assert (meeting.type, meeting.actors) == ("CONSULT", ())


def test_a_chain_begins_with_the_publisher_even_where_none_is_known() -> None:
    article = Article("Denmark suspended aid to Chad.")
    layout = Layout.of(article.text)
    (event,) = find_events(article, layout, find_countries(article, layout), (), ())
    assert event.chain == (Link("", "publisher"),)


def test_today_in_somebodys_words_is_the_day_they_were_said() -> None:
    text = '"Today we suspended aid to Chad," Jane Roe, the Danish minister, said on Tuesday.'
    event, _ = events_of(text, (spoken(text, '"Today we suspended aid to Chad,"', "said"),))
    assert (event.actors, event.date) == (("DK",), "2025-03-11")


def test_a_day_beside_a_quote_is_not_that_of_what_is_told_in_it() -> None:
    text = '"Soldiers could be deployed to Chad," Jane Roe, the Danish minister, wrote on Tuesday.'
    event = events_of(text, (spoken(text, '"Soldiers could be deployed to Chad,"', "wrote"),))[0]
    assert (event.type, event.date) == ("MOBILIZE", None)


def test_a_clause_about_the_day_before_it_shares_that_day() -> None:
    text = "The group had first met on 10 March, when Denmark received the envoys of Chad in Oslo."
    assert [(event.date, event.actors) for event in events_of(text)] == [
        ("2025-03-10", ()),
        ("2025-03-10", ("DK",)),
    ]


def test_what_is_told_in_the_present_for_a_day_to_come_is_planned() -> None:
    event = events_of("Denmark receives the president of Chad in Oslo on Monday.")[0]
    assert (event.type, event.modality, event.date) == ("AGREE", "planned", "2025-03-17")


def test_a_meeting_that_follows_another_needs_nobody_named() -> None:
    text = "Norway and Chile met in Oslo. A follow-up meeting is expected this weekend."
    ahead = events_of(text)[1]
    assert (ahead.type, ahead.modality, ahead.date, ahead.date_end) == (
        "AGREE", "planned", "2025-03-15", "2025-03-16",
    )  # fmt: skip
    assert events_of("A follow-up meeting is expected this weekend.") == ()


def test_whoever_is_called_does_not_do_what_the_callers_do_next() -> None:
    called, condemned = events_of("The envoys telephoned Denmark from the harbour and condemned Norway.")
    assert (called.actors, called.recipients) == ((), ("DK",))
    assert (condemned.actors, condemned.recipients) == ((), ("NO",))


def test_support_of_a_year_is_no_event() -> None:
    assert events_of("Norland's support in 2025 comes to ten million crowns for Denmark.") == ()


def test_outside_quotes_the_chain_is_the_publisher_alone() -> None:
    assert events_of("Denmark suspended aid to Chad.")[0].chain == (Link("The Harbour Post", "publisher"),)


def test_the_main_clause_comes_first_within_a_sentence() -> None:
    text = "Denmark condemned the decision on Monday after rebels had attacked a town in Chad."
    assert [event.type for event in events_of(text)] == ["ACCUSE", "ASSAULT"]
    opened = "After rebels attacked a town in Chad, Denmark suspended its aid."
    assert events_of(opened)[0].type == "SANCTION"


def test_events_stand_in_the_order_of_the_text() -> None:
    text = "Denmark condemned the attack. Chad mobilized its reserves.\n\nTogo released two sailors."
    found = events_of(text)
    assert [event.type for event in found] == ["ACCUSE", "MOBILIZE", "RETREAT"]
    assert [event.span for event in found] == sorted(event.span for event in found)


def test_verbs_are_inflected_as_english_does() -> None:
    def told(verb: str) -> list[str]:
        return [form for form, _ in inflected(verb, {})]

    assert told("agree") == ["agree", "agrees", "agreeing", "agreed"]
    assert told("ban") == ["ban", "bans", "banning", "banned"]
    assert told("deny") == ["deny", "denies", "denying", "denied"]
    assert told("veto") == ["veto", "vetoes", "vetoing", "vetoed"]


def test_every_verb_of_the_list_is_known_by_a_form_and_every_object_by_a_kind_or_word() -> None:
    known = forms()
    assert all(known[verb.partition(" ")[0]].verb for verb in senses() if verb.partition(" ")[0] in known)
    kinds = {kind for row in rows("event_objects") for kind in row["kinds"].split()}
    assert {"aid", "troops", "prisoners", "agreement"} <= kinds


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_spans_that_lie_in_it(text: str) -> None:
    for event in events_of(text):
        assert (
            event.span.start
            <= event.trigger_span.start
            < event.trigger_span.end
            <= event.span.end
            <= len(text)
        )


TELLING = (
    "Denmark Chad agreed to lift the ban , rejected said that which who attacked on Monday in Paris by was"
    " not will after troops talks with and its . denied attacking must EU 37 countries — there among no"
)
VOCABULARY = st.sampled_from(TELLING.split())


@settings(max_examples=300, deadline=None)
@given(st.lists(VOCABULARY, max_size=60))
def test_any_order_of_telling_words_gives_sound_events(words: list[str]) -> None:
    text = " ".join(words)
    for event in events_of(text):
        assert event.span.start <= event.trigger_span.start < event.trigger_span.end <= event.span.end
        assert (event.date is None) == (event.granularity == "none")
        assert not set(event.actors) & set(event.recipients)


@pytest.mark.parametrize(
    "unit", ["army attacked ", '"', "(", "to ", "Denmark attacked Chad and ", "which said that ", "a"]
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        article, layout = Article(text), Layout.of(text)
        countries = find_countries(article, layout)
        start = time.process_time()
        find_events(article, layout, countries, (), ())
        return time.process_time() - start

    assert grows_evenly(seconds, 40_000)
