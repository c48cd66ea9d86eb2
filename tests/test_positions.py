"""Positions: who stands where, with what, and never more than the words say."""

from __future__ import annotations

import time

import pytest
from growth import grows_evenly
from hypothesis import given
from hypothesis import strategies as st

from communique.extract import analyse
from communique.extract.countries import find_countries
from communique.extract.layout import Layout
from communique.extract.positions import find_positions
from communique.model import Article, DateMention, Link, Position, Quote, Span

pytestmark = pytest.mark.usefixtures("rules_alone")

PUBLISHED = "2025-03-13"


def found(
    text: str, dates: tuple[DateMention, ...] = (), quotes: tuple[Quote, ...] = (), title: str = ""
) -> tuple[Position, ...]:
    article = Article(text, title=title, publisher="Example Daily", published=PUBLISHED)
    layout = Layout.of(text)
    return find_positions(article, layout, find_countries(article, layout), dates, quotes, ())


def roles(text: str) -> list[tuple[str, str, str | None]]:
    return [(position.country, position.role, position.contribution) for position in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials from Peru, Chile and Fiji joined a meeting of ministers.", ["attends"] * 3),
        ("Norway joined the coalition.", ["joins"]),
        ("Norway joined a meeting of the coalition.", ["attends"]),
        ("Norway has agreed to join the force.", ["joins"]),
        ("Norway wants to join the force.", ["considers"]),
        ("Norway took part by video.", ["attends"]),
        ("Norway was represented by its ambassador.", ["attends"]),
        ("Norway sent its foreign minister.", ["attends"]),
        ("Norway was not part of the talks.", ["absent"]),
        ("Norway did not attend the summit.", ["absent"]),
        ("No Norwegian took part.", ["absent"]),
        ("Norway was excluded from the talks.", ["excluded"]),
        ("Sweden shut out Norway.", ["excluded"]),
        ("Norway was not invited.", ["excluded"]),
        ("Norway leads the talks.", ["leads"]),
        ("The talks were chaired by Norway.", ["leads"]),
        ("Norway hosted the conference.", ["hosts"]),
        ("Norway convened a summit of leaders.", ["convenes"]),
        ("Norway proposed a new mission.", ["proposes"]),
        ("The plan was first presented by Norway's prime minister, Jane Roe.", ["proposes"]),
        ("Norway is mediating between the two sides.", ["mediates"]),
        ("Norway pulled out of the coalition.", ["withdraws"]),
        ("Norway welcomed the truce.", ["supports"]),
        ("Norway opposes the plan.", ["opposes"]),
        ("Norway has rejected any presence of foreign peacekeepers.", ["opposes"]),
        ("Norway has not committed itself.", ["noncommittal"]),
        ("Norway has yet to agree to the truce.", ["noncommittal"]),
        ("Norway avoided a clear answer on the truce.", ["noncommittal"]),
    ],
)
def test_a_role_is_read_from_the_verb_and_its_object(text: str, expected: list[str]) -> None:
    assert [position.role for position in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway offered ships and aircraft.",
            [("offers", "ships", "pledged"), ("offers", "aircraft", "pledged")],
        ),
        ("Norway will send instructors.", [("offers", "training", "pledged")]),
        ("Norway said that it would send tanks.", [("offers", "weapons", "pledged")]),
        ("Norway approved 30 million euros in grants.", [("offers", "funding", "allocated")]),
        ("Norway has delivered four frigates.", [("offers", "ships", "delivered")]),
        ("Norway is considering sending troops.", [("considers", "troops", "considered")]),
        ("Norway could send troops.", [("considers", "troops", "considered")]),
        ("Norway is ready to send troops.", [("offers", "troops", "considered")]),
        ("Norway is ready to send troops after a ceasefire.", [("conditional", "troops", "considered")]),
        ("Norway would send troops only if Sweden did.", [("conditional", "troops", "considered")]),
        ("Norway will not send troops.", [("refuses", "troops", "refused")]),
        ("Norway will send no soldiers.", [("refuses", "troops", "refused")]),
        ("Norway has no plans to send troops.", [("refuses", "troops", "refused")]),
        ("Norway ruled out peacekeepers of its own.", [("refuses", "troops", "refused")]),
        ("Norway has denied that it would send troops.", [("refuses", "troops", "refused")]),
        ("Norway does not plan to take part in a force on the ground.", [("refuses", "troops", "refused")]),
        ("Norway has not ruled out sending troops.", [("considers", "troops", "considered")]),
        ("Norway refused to rule out sending troops.", [("considers", "troops", "considered")]),
        ("Norway has yet to decide whether to send troops.", [("noncommittal", "troops", None)]),
        ("Norway has not promised troops.", [("noncommittal", "troops", None)]),
        ("Norway is reluctant to send troops.", [("reluctant", "troops", None)]),
        ("Norway was asked for ships.", [("asked-for", "ships", "mentioned")]),
        ("Sweden urged Norway to send ships.", [("asked-for", "ships", "mentioned")]),
        (
            "Partners hope to persuade President Jane Roe of Norway to add ships.",
            [("asked-for", "ships", "mentioned")],
        ),
        ("Norway suspended military aid.", [("withdraws", "weapons", "withdrawn")]),
        ("Norwegian soldiers will not be sent.", [("refuses", "troops", "refused")]),
        ("Norway has announced about 7 billion kroner.", [("offers", "funding", "pledged")]),
        ("Norway has not ruled out joining the force.", [("considers", None, "considered")]),
        ("Norway voiced doubts about sending troops.", [("reluctant", "troops", None)]),
    ],
)
def test_a_share_is_offered_considered_or_refused_as_the_words_say(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert [(p.role, p.contribution, p.rung) for p in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The coalition would provide troops, aircraft or other support.",
        "Members could give ships or tanks instead.",
        "If Norway sends troops, others may follow.",
        "Would Norway send troops?",
        "Norway should send troops, a newspaper argued.",
        "Sweden asked whether Norway would send troops.",
        "French troops left the town.",
        "The defence of Norway is a matter for NATO.",
        "Norway rejected reports of a deployment.",
        "Several countries could send troops.",
        "Norway was given tanks.",
        "Peace talks helped Norway meet its aims on troops.",
        "Norway accepted a halt of strikes, not a general truce.",
        "Norway won the match against Sweden and took the cup.",
        "A Norwegian company offered jobs.",
    ],
)
def test_what_nobody_offers_or_refuses_gives_no_position(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru refuses to send troops, but offers logistics.", ["PE refuses troops", "PE offers logistics"]),
        ("Peru will provide fuel but no soldiers.", ["PE offers logistics", "PE refuses troops"]),
        (
            "Peru, which has ruled out peacekeepers of its own, was not part of the talks.",
            ["PE refuses troops", "PE absent None"],
        ),
        (
            "Peru and Chile said that they will send no soldiers, and Fiji said that it does not plan to.",
            ["PE refuses troops", "CL refuses troops", "FJ refuses troops"],
        ),
        ("Peru refuses to send troops. Chile refuses too.", ["PE refuses troops", "CL refuses troops"]),
        ("Peru sent a letter. It offered ships.", ["PE offers ships"]),
        ("Peru would equip and train a brigade.", ["PE considers weapons", "PE considers training"]),
        ("Jane Roe of Peru spoke first. Roe ruled out soldiers.", ["PE refuses troops"]),
        ("Peru will send no troops, and its premier, Jane Roe, sent none.", ["PE refuses troops"]),
        (
            "The leaders of Peru, Chile and the Netherlands attended the summit.",
            ["PE attends None", "CL attends None", "NL attends None"],
        ),
        (
            "It brought together leaders of European nations and Canada.",
            ["European nations attends None", "CA attends None"],
        ),
        (
            "Officials from 34 countries, including Peru and Chile, attended the talks.",
            ["34 countries attends None", "PE attends None", "CL attends None"],
        ),
        ("A Peruvian-led force was set up.", ["PE leads None"]),
        ("Talks on protecting Peru are led by Chile.", ["CL leads None", "PE beneficiary None"]),
    ],
)
def test_each_subject_keeps_its_own_predicates(text: str, expected: list[str]) -> None:
    assert [f"{country} {role} {contribution}" for country, role, contribution in roles(text)] == expected


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("European nations welcomed the truce.", "European nations"),
        ("Twenty-six countries have committed to a force.", "Twenty-six countries"),
        ("NATO will not send troops.", "NATO"),
        ("The European Union proposed a mission.", "European Union"),
        ("Peru leads talks among 37 countries.", "37 countries"),
    ],
)
def test_a_group_keeps_its_name_and_is_never_expanded(text: str, group: str) -> None:
    assert group in {position.country for position in found(text)}
    assert {position.country for position in found(text)} <= {group, "PE"}


def test_a_meeting_has_the_country_of_its_place_for_a_host_and_says_that_this_is_inferred() -> None:
    attends, hosts = found("Officials from Chile joined a meeting in Lima.")
    assert (attends.country, attends.role, attends.doubt) == ("CL", "attends", None)
    assert (hosts.country, hosts.role, hosts.doubt) == ("PE", "hosts", "host inferred from the place")
    assert roles("Jane Roe told a press conference in Lima about a meeting.") == []
    assert roles("A summit will be held in Lima.") == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Norway offered troops with a U.S. backstop.", "with a U.S. backstop"),
        ("Norway is ready to send troops under a UN mandate.", "under a UN mandate"),
        ("Norway would send troops only if Sweden did.", "only if Sweden did"),
        ("Norway would send troops only with a U.S. backstop.", "only with a U.S. backstop"),
        (
            "Norway said its decision would depend on a U.S. role in the force.",
            "would depend on a U.S. role in the force",
        ),
        ("Norway has made its contribution dependent on U.S. backing.", "dependent on U.S. backing"),
        (
            "Norway will send troops if there is a U.N. mandate in place.",
            "if there is a U.N. mandate in place",
        ),
        ("Norway is ready to send troops after a ceasefire.", "after a ceasefire"),
        ("Norway offered troops.", None),
    ],
)
def test_a_condition_stands_beside_what_depends_on_it(text: str, condition: str | None) -> None:
    assert [position.condition for position in found(text)] == [condition]


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("Norway offered up to 10,000 troops.", "up to 10,000", "troops"),
        ("Norway pledged 2.2 billion pounds.", "2.2 billion", "pounds"),
        ("Norway pledged €30 million in grants.", "€30 million", "euros"),
        ("Norway offered troops.", None, None),
    ],
)
def test_an_amount_stands_with_what_it_counts(text: str, amount: str | None, unit: str | None) -> None:
    assert [(position.amount, position.unit) for position in found(text)] == [(amount, unit)]


@pytest.mark.parametrize(
    ("text", "initiative"),
    [
        ("Norway joined the coalition of the willing.", "coalition of the willing"),
        ("The coalition of the willing met.\nNorway will not send troops.", "coalition of the willing"),
        ("Norway welcomed the truce.", "ceasefire"),
        ("Norway, which wants a truce, will not send troops.", None),
        ("Norway will not send troops.", None),
    ],
)
def test_a_position_is_about_the_initiative_named_with_it_or_near_it(
    text: str, initiative: str | None
) -> None:
    assert [position.initiative for position in found(text)] == [initiative]


def test_a_position_stands_as_of_the_day_the_sentence_gives_and_else_of_the_publication() -> None:
    text = "Norway offered ships on March 11."
    start = text.index("March 11")
    day = DateMention(Span(start, start + 8), "DATE", "2025-03-11", "explicit")
    assert [position.as_of for position in found(text, (day,))] == ["2025-03-11"]
    assert [position.as_of for position in found("Norway offered ships.")] == [PUBLISHED]
    later = DateMention(day.span, "DATE", "2025-03-15", "explicit")
    assert [position.as_of for position in found(text, (later,))] == [PUBLISHED]


def test_a_gathering_of_a_day_is_an_initiative_where_no_other_is_named() -> None:
    text = "Norway attended the summit on March 11."
    day = DateMention(Span(30, 38), "DATE", "2025-03-11", "explicit")
    assert [position.initiative for position in found(text, (day,))] == ["summit of 2025-03-11"]
    assert [position.initiative for position in found(text)] == [None]


def test_a_position_keeps_the_chain_of_the_words_it_stands_in() -> None:
    text = "Norway is ready to send ships, officials told the Example Post."
    chain = (Link("Example Daily", "publisher"), Link("officials", "anonymous", "told"))
    span = Span(0, text.index(","))
    quote = Quote(
        "indirect", (span,), "told", None, "officials", None, None, None, "anonymous", None, chain, "test"
    )
    assert [position.chain for position in found(text, quotes=(quote,))] == [chain]
    assert [position.chain for position in found(text)] == [(Link("Example Daily", "publisher"),)]


def test_we_is_the_speaker_s_country() -> None:
    text = '"We will not send troops," she said.'
    quote = Quote(
        "direct", (Span(0, 26),), "said", None, "Jane Roe", None, None, "NO", "person", None, (), "test"
    )
    assert [(p.country, p.role) for p in found(text, quotes=(quote,))] == [("NO", "refuses")]
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list of participants names Norway, Chile and Peru.", ["NO", "CL", "PE"]),
        ("There were 32 participants, among them Norway and Peru.", ["NO", "PE"]),
        ("The meeting was attended by envoys of Norway and Chile.", ["NO", "CL"]),
        ("Those present included the prime ministers of Norway and Chile.", ["NO", "CL"]),
        ("Also present were the leaders of Norway and Chile.", ["NO", "CL"]),
        ("The leaders of Norway and Chile joined by video link.", ["NO", "CL"]),
        ("The leaders of Norway and Chile spoke with Jane Roe.", ["NO", "CL"]),
        ("Jane Roe received the leaders of Norway and Chile.", ["NO", "CL"]),
        ("Norway and Chile were among those who joined the call.", ["NO", "CL"]),
        ("Talks between Norway and Chile were held on Monday.", ["NO", "CL"]),
        ("Norway was at the summit.", ["NO"]),
        ("Norway travelled to the meeting.", ["NO"]),
        ("Norway sent planners.", ["NO"]),
        ("The leaders of Norway and Chile may be among the participants.", []),
        ("A meeting with the leaders of Norway and Chile is planned.", []),
    ],
)
def test_those_named_among_the_participants_attended(text: str, expected: list[str]) -> None:
    assert [position.country for position in found(text) if position.role == "attends"] == expected
    assert {position.role for position in found(text)} <= {"attends"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No Norwegian envoy was at the table.", ["NO absent None"]),
        ("Norway was not among the participants.", ["NO absent None"]),
        ("Norway did not send anyone to the meeting.", ["NO absent None"]),
        ("Norway did not send its minister to the meeting.", []),
        ("Norway's absence from the talks was noted.", ["NO absent None"]),
        ("Norway was left off the guest list.", ["NO excluded None"]),
        ("Neither Norway nor Chile will send troops.", ["NO refuses troops", "CL refuses troops"]),
        ("There will be no Norwegian soldiers in Peru.", ["NO refuses troops"]),
        ("Norway's soldiers would not go to Peru.", ["NO refuses troops"]),
        ("Norway took part. Its soldiers will not be sent.", ["NO attends None", "NO refuses troops"]),
        ("The deployment of Norwegian troops is not being discussed.", ["NO refuses troops"]),
        ("Sending troops is not on the agenda, Norway said.", ["NO refuses troops"]),
        ("Norway will send troops. Sweden has ruled that out.", ["NO offers troops", "SE refuses troops"]),
        ("Norway ruled out any part in a peacekeeping force.", ["NO refuses troops"]),
        ("Norway refused on March 5 to send troops.", ["NO refuses troops"]),
        ("Norwegian troops could be sent.", ["NO considers troops"]),
        ("Norway said that Swedish troops could be sent.", []),
    ],
)
def test_those_who_stay_away_are_told_from_those_who_are_shut_out_or_refuse(
    text: str, expected: list[str]
) -> None:
    assert [f"{country} {role} {gift}" for country, role, gift in roles(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coalition that Norway and Chile lead met.", ["NO leads None", "CL leads None"]),
        ("It was a proposal that Norway rejected.", ["NO opposes None"]),
        ("The talks which Norway hosted ended.", ["NO hosts None"]),
        ("The idea was put forward by Norwegian envoys.", ["NO proposes None"]),
        ("Norway called the plan unacceptable.", ["NO opposes None"]),
        ("Norway said that foreign soldiers there are unacceptable.", ["NO opposes None"]),
        ("Norway called a part in the force possible.", ["NO considers None"]),
        ("Norway doubled its aid to 85 billion kroner.", ["NO supports funding"]),
        ("Norway extends its training mission.", ["NO offers training"]),
        ("Norway is ready to monitor a truce.", ["NO considers troops"]),
        ("Norway offered to host talks.", ["NO offers None"]),
        ("Norway offered to mediate.", ["NO mediates None"]),
        ("Norway declared itself ready for a truce.", ["NO supports None"]),
        ("Norway voiced support for the plan.", ["NO supports None"]),
        ("Norway, which says that it will send ships, left.", ["NO offers ships"]),
        (
            "Norway backed the plan, welcomed the truce and promised ships.",
            ["NO supports None", "NO offers ships"],
        ),
        ("Norway's offer of ships was welcomed.", ["NO offers ships"]),
        ("Norway's refusal to send ships came late.", ["NO refuses ships"]),
        ("Another 100 tanks were promised by Norway.", ["NO offers weapons"]),
        ("Norway decided to send ships.", ["NO offers ships"]),
        ("Norway decided not to send ships.", ["NO refuses ships"]),
        ("Norway left open whether it would send ships.", ["NO noncommittal ships"]),
        ("Whether Norway takes a place in the force is open.", ["NO noncommittal None"]),
        ("Norway left the summit without promising anything.", ["NO noncommittal None"]),
        ("Norway kept the door open.", ["NO considers None"]),
    ],
)
def test_the_object_may_stand_elsewhere_or_make_the_role(text: str, expected: list[str]) -> None:
    assert [f"{country} {role} {gift}" for country, role, gift in roles(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden hopes that Norway will provide air cover.", ["asked-for aircraft"]),
        ("The hope is that Norway will provide air cover.", ["asked-for aircraft"]),
        ("Norwegian backing is needed, Sweden said.", ["asked-for None"]),
        ("Sweden asked for the continued help of Norway.", ["asked-for None"]),
        ("Norway has been asked to provide air cover.", ["asked-for aircraft"]),
        ("Nobody expects Norway to send troops.", []),
        ("Norway could be asked to send troops.", []),
        ("Analysts believe that Norway could send troops.", []),
        ("Reports that Norway would send troops spread.", []),
        ("Norway could have sent troops.", []),
    ],
)
def test_what_is_wished_of_a_country_it_has_not_offered(text: str, expected: list[str]) -> None:
    assert [f"{role} {gift}" for country, role, gift in roles(text) if country == "NO"] == expected


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Norway would only send troops with a UN mandate.", "with a UN mandate"),
        ("Norway will not send troops unless there is a truce.", "unless there is a truce"),
        ("Norway's part depends on Swedish guarantees.", "depends on Swedish guarantees"),
        ("Norway wants a UN mandate first.", "a UN mandate first"),
        ("Norway would contribute to the force if Sweden did.", "if Sweden did"),
        ("Norway could take part provided that there is a mandate.", "provided that there is a mandate"),
    ],
)
def test_a_share_tied_to_something_is_conditional(text: str, condition: str) -> None:
    assert [(position.role, position.condition) for position in found(text)] == [("conditional", condition)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"We are ready to send soldiers," Norwegian Prime Minister Jane Roe said.',
            ["NO offers troops"],
        ),
        (
            '"Our soldiers will not be going there," Norwegian Prime Minister Jane Roe said.',
            ["NO refuses troops"],
        ),
        (
            '"A truce must come first," Norwegian Prime Minister Jane Roe said.',
            ["NO conditional None"],
        ),
        (
            '"We have an open mind," Norwegian Prime Minister Jane Roe said of soldiers.',
            ["NO considers None"],
        ),
    ],
)
def test_the_words_of_a_speaker_are_his_country_s(text: str, expected: list[str]) -> None:
    positions = analyse(Article(text, publisher="Example Daily", published=PUBLISHED)).positions
    assert [f"{p.country} {p.role} {p.contribution}" for p in positions] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Envoys of Norway joined a meeting on March 11, officials said on March 12.", "2025-03-11"),
        ("Norway ruled out troops on March 12, after a summit on March 2.", "2025-03-12"),
        ("Norway's premier, Jane Roe, said on March 10 that Norway will send ships.", "2025-03-10"),
        ('"We will not send ships," Norwegian Prime Minister Jane Roe said on March 11.', "2025-03-11"),
    ],
)
def test_of_two_days_a_position_has_its_own(text: str, day: str) -> None:
    positions = analyse(Article(text, publisher="Example Daily", published=PUBLISHED)).positions
    assert [position.as_of for position in positions] == [day]


def test_the_chain_of_an_article_without_a_publisher_begins_with_an_unnamed_one() -> None:
    positions = analyse(Article("Norway offered ships.", published=PUBLISHED)).positions
    assert [position.chain[:1] for position in positions] == [(Link("", "publisher"),)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Adverbs and marks stand inside a phrase.
        ("Norway is open in principle to joining the force.", ["NO considers None"]),
        ("Norway has “no plans whatsoever” to send troops.", ["NO refuses troops"]),
        ("Norway's parliament voted on Friday against sending troops.", ["NO refuses troops"]),
        ("Norway and Chile agreed on Tuesday to a truce.", ["NO supports None", "CL supports None"]),
        ("Norway this week ruled out soldiers.", ["NO refuses troops"]),
        # A relative clause is said of whom it stands by.
        ("Of the 31 countries that attended, Norway spoke first.", ["31 countries attends None"]),
        ("It was led by Norway, which will send ships.", ["NO offers ships", "NO leads None"]),
        ("Norway is one of only three states to have offered ships.", ["NO offers ships"]),
        ("Norway is not among the countries ready to send troops.", ["NO refuses troops"]),
        ("Norway was the only member that was not represented at the summit.", ["NO absent None"]),
        ("Peru is among the states whose envoys were in the room at the talks.", ["PE attends None"]),
        # What is said of one is said of another in few words.
        ("Norway joined by video link, as did Peru.", ["NO attends None", "PE attends None"]),
        ("Norway will not send troops. Nor will Peru.", ["NO refuses troops", "PE refuses troops"]),
        ("Norway offered ships. Peru followed suit.", ["NO offers ships", "PE offers ships"]),
        (
            "Norway pledged a frigate, Peru tanks, and Chile two transport planes.",
            ["NO offers ships", "PE offers weapons", "CL offers aircraft"],
        ),
        ("Norway is to send tanks and Peru to supply fuel.", ["NO offers weapons", "PE offers logistics"]),
        # Participles.
        ("Ruling out soldiers, Norway called for talks.", ["NO refuses troops"]),
        ("Norway issued a statement welcoming the truce.", ["NO supports None"]),
        # Who speaks for a country.
        ("The government in Lima offered ships.", ["PE offers ships"]),
        ("Two officials, Norway and Peru attended the summit.", ["NO attends None", "PE attends None"]),
        ("Norway spoke. The government says it will send ships.", ["NO offers ships"]),
        (
            "Neither Norway nor Chile spoke, but both attended the talks.",
            ["NO attends None", "CL attends None"],
        ),
        (
            "A spokeswoman for the Norwegian government confirmed that it had offered ships.",
            ["NO offers ships"],
        ),
        (
            "Two countries, Norway and Peru, have promised ships.",
            ["Two countries offers ships", "NO offers ships", "PE offers ships"],
        ),
        ("Norway became the 31st country to sign up to the coalition.", ["NO joins None"]),
        ("Military chiefs of 34 nations convened for talks.", ["34 nations attends None"]),
        ("Leaders met for talks. Norway was not among them.", ["NO absent None"]),
        (
            "Norway, which has repeatedly said it will not send troops, left.",
            ["NO refuses troops"],
        ),
        ("Norway is not considering military participation.", ["NO refuses None"]),
        ("The truce began. Norway has yet to take a position.", ["NO noncommittal None"]),
        ("It was Norway that first floated the idea of a force.", ["NO proposes None"]),
        ("Norway attended the talks, Peru did not.", ["NO attends None", "PE absent None"]),
        ("Norway promised a frigate, Peru soldiers.", ["NO offers ships", "PE offers troops"]),
        ("A truce to which Norway and Peru agreed held.", ["NO supports None", "PE supports None"]),
        ("Norway spoke. Peru says its part will depend on what Sweden does.", ["PE conditional None"]),
        # Nouns.
        ("Sweden thanked Norway for its pledge of ships.", ["NO offers ships"]),
        ("Norway said that its contribution would consist of fuel.", ["NO offers logistics"]),
        ("Norwegian participation in the force was not foreseen.", ["NO refuses None"]),
        ("Norway rebuffed requests for ships.", ["NO refuses ships"]),
        ("Norwegian soldiers will stay at home.", ["NO refuses troops"]),
        ("The talks drew officers from Norway and Peru.", ["NO attends None", "PE attends None"]),
        ("The talks ended with Norway absent from the room.", ["NO absent None"]),
        (
            "The meeting, called by Norway and attended by Peru, ended.",
            ["NO convenes None", "PE attends None"],
        ),
        # What of its own may serve.
        ("Norwegian jets could patrol the skies.", ["NO considers aircraft"]),
        ("Norway's minehunters will clear the bay for the force.", ["NO offers demining"]),
        ("None of our soldiers will go, Norway's prime minister said.", ["NO refuses troops"]),
        ("Norway said no soldier of its own would take part.", ["NO refuses troops"]),
        ("The Norwegian part would consist of ships.", ["NO offers ships"]),
        ("The Norwegian navy will lead the maritime strand of the force.", ["NO leads None"]),
        # Money and aid without more words.
        ("Norway set aside a further 30 million euros for Chile.", ["NO offers funding"]),
        ("Norway will let Chile use 2 billion kroner.", ["NO offers funding"]),
        ("Norway promised more aid but no soldiers.", ["NO supports None", "NO refuses troops"]),
        ("Norway announced its biggest package yet.", ["NO supports None"]),
        # Those whom a country sends, and what is no command post.
        ("Norway sent its deputy chief of general staff to the meeting.", ["NO attends None"]),
        ("Norway dispatched a general to the talks.", ["NO attends None"]),
        ("In Lima, the Norwegian prime minister promised ships.", ["NO offers ships"]),
        # Negations of several words.
        ("Norway will under no circumstances accept foreign troops.", ["NO opposes None"]),
        ("Norway would not stand aside, its minister said.", ["NO considers None"]),
        ("Norway has an open mind about sending soldiers.", ["NO considers troops"]),
        ("Norway considers sending soldiers premature.", ["NO noncommittal troops"]),
        ("Whether Norway takes part depends on a mandate.", ["NO conditional None"]),
        # What parliaments, conditions and mere thoughts make of it.
        ("Norway's parliament would have to approve any deployment.", ["NO conditional None"]),
        ("A Norwegian contingent would be conceivable, its army chief said.", ["NO considers troops"]),
        ("Norway said it was not out of the question to send soldiers.", ["NO noncommittal troops"]),
        ("Norway would not shy away from sending troops.", ["NO considers troops"]),
        ("Norwegian forces would not be involved on the ground.", ["NO refuses troops"]),
        ("Norway's parliament backed a motion against sending troops.", ["NO refuses troops"]),
        ("Norway will contribute to the force.", ["NO offers None"]),
        ("Norway will lead the training strand of the force.", ["NO leads training"]),
        ("Norway called the idea of foreign peacekeepers absurd.", ["NO opposes None"]),
        ("Norway's Jane Roe was among those who joined the call.", ["NO attends None"]),
        ("Norway's Storting approved a plan to send soldiers.", ["NO offers troops"]),
        ("Norway said it saw no possibility of sending troops.", ["NO refuses troops"]),
        ("Norway has not yet made any concrete commitments.", ["NO noncommittal None"]),
        ("Norway said the question of troops did not arise.", ["NO noncommittal troops"]),
        (
            "Norway will join the mission but not in any deterrent force.",
            ["NO joins None", "NO refuses None"],
        ),
        ("Norway would contribute to the force in one way or another.", ["NO considers None"]),
        ("Norway could play a role in monitoring a ceasefire.", ["NO considers None"]),
        ("Norway would focus on logistics.", ["NO considers logistics"]),
        ("Norway will not support Chile financially.", ["NO refuses None"]),
        ("Norway ruled out any participation by Norwegian soldiers.", ["NO refuses troops"]),
        ("Norway said a decision had not been taken.", ["NO noncommittal None"]),
        ("Norway said it would decide on its share once conditions were clear.", ["NO noncommittal None"]),
        ("Norway and Peru were connected by video.", ["NO attends None", "PE attends None"]),
        ("Norway would back the force with intelligence.", ["NO considers intelligence"]),
        ("Norway backed the declaration.", ["NO supports None"]),
        ("Norway is considering several scenarios.", ["NO considers None"]),
        (
            "Norway offered jets for air patrols and ships for the bay.",
            ["NO offers aircraft", "NO offers ships"],
        ),
        ("Norway and Peru have said no.", ["NO refuses None", "PE refuses None"]),
        ("Norway has not yet said what it would contribute.", ["NO noncommittal None"]),
        ("“No Norwegian soldiers,” the president said.", ["NO refuses troops"]),
        ("Norway's prime minister said troops were an option.", ["NO considers troops"]),
        ("Norway is weighing jets rather than soldiers.", ["NO considers aircraft"]),
        ("Norway said the deployment would be a provocation.", ["NO opposes None"]),
        ("Norway sent an observer.", ["NO attends None"]),
        # Words that come between.
        ("Norway does not, for now, intend to send soldiers.", ["NO refuses troops"]),
        ("Norway has from the outset excluded sending troops.", ["NO refuses troops"]),
        (
            "Norway, like Peru, had no intention of sending soldiers.",
            ["NO refuses troops", "PE refuses troops"],
        ),
        ("No Norwegian units would cross the border.", ["NO refuses troops"]),
        ("Norway said it could take on logistics.", ["NO considers logistics"]),
        (
            "Norway offered mine clearance specialists and trainers.",
            ["NO offers demining", "NO offers training"],
        ),
        ("Norway said it would take part, but not with soldiers.", ["NO refuses troops"]),
        ("Norway would decide once there was a mandate.", ["NO noncommittal None"]),
        ("Norway has not ruled out a role.", ["NO considers None"]),
        ("Norway will let its territory be used.", ["NO offers basing"]),
        ("Norway vetoed the joint statement.", ["NO opposes None"]),
        # An answer not given.
        ("Norway made no commitment on soldiers.", ["NO noncommittal troops"]),
        ("Norway has yet to give a clear answer on the truce.", ["NO noncommittal None"]),
        ("The truce began. Norway has not responded.", ["NO noncommittal None"]),
        ("Norway stopped short of promising troops.", ["NO noncommittal troops"]),
        ("Norway has neither accepted nor rejected the truce.", ["NO noncommittal None"]),
        ("Sweden hopes for air cover from Norway.", ["NO asked-for aircraft"]),
        ("Sweden hopes to talk Norway into contributing aircraft.", ["NO asked-for aircraft"]),
        ("Norway wants nothing to do with the plan.", ["NO refuses None"]),
        ("Norway has tied any contribution to a truce.", ["NO conditional None"]),
        ("Norway would not be drawn on troops.", ["NO noncommittal troops"]),
        ("Norway did not exclude air support.", ["NO considers aircraft"]),
        # An offer in other words.
        ("Norway offered to serve as a transit hub.", ["NO offers logistics"]),
        ("Norway said it would do its part in the force.", ["NO considers None"]),
        ("Norway signalled its readiness to send ships.", ["NO offers ships"]),
        ("Norway sees no obstacle to sending troops.", ["NO considers troops"]),
        ("Norway could help “by air”.", ["NO considers aircraft"]),
    ],
)
def test_the_clause_is_read_however_it_is_built(text: str, expected: list[str]) -> None:
    rows = [f"{p.country} {p.role} {p.contribution}" for p in _analysed(text)]
    assert [row for row in rows if "hosts" not in row] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What stands before a country does not make a place of it.
        ("Meanwhile, Peru has stated that it will not accept any foreign soldiers.", ["PE opposes None"]),
        ("If order must be kept in Chile, Norway will send soldiers.", ["NO conditional troops"]),
        # Who is meant by an office, an example or `these`.
        (
            "Norway's Prime Minister Jane Roe spoke. An aide said the prime minister remains open to sending troops.",
            ["NO considers troops"],
        ),
        ('Norway\'s Defence Ministry is ready to send a battalion "if necessary".', ["NO offers troops"]),
        (
            "Several countries have not ruled out sending ships, including Fiji, Chile, and Norway.",
            [
                "Several countries considers ships",
                "FJ considers ships",
                "CL considers ships",
                "NO considers ships",
            ],
        ),
        (
            "States that have publicly said that they are considering sending ships include Chile and Norway.",
            ["CL considers ships", "NO considers ships"],
        ),
        (
            "Several countries have said that they will not send ships. These include Norway and Peru.",
            ["Several countries refuses ships", "NO refuses ships", "PE refuses ships"],
        ),
        (
            "A small group of EU states, including Norway and Peru, have not ruled out sending soldiers.",
            ["EU states considers troops", "NO considers troops", "PE considers troops"],
        ),
        (
            "Countries like Norway and Peru have raised concerns that sending ships would cost too much.",
            ["NO reluctant ships", "PE reluctant ships"],
        ),
        # What is said with other words.
        ("Norway has raised questions about the truce.", ["NO reluctant None"]),
        (
            "Norway and Chile will take responsibility for drawing up the plan.",
            ["NO proposes None", "CL proposes None"],
        ),
        (
            "Norway, along with Chile, is involved in preparing the plan.",
            ["NO supports None", "CL supports None"],
        ),
        (
            "Norway and Chile are committed to a troop presence in Peru.",
            ["NO offers troops", "CL offers troops"],
        ),
        ("Norwegian soldiers will not be directly involved.", ["NO refuses troops"]),
        (
            "Norway and Chile had developed a plan for a peacekeeping force.",
            ["NO proposes None", "CL proposes None"],
        ),
        ("If a mission becomes necessary, Norway is, in principle, ready.", ["NO conditional None"]),
        ('Norway remains "open-minded" about deploying soldiers.', ["NO considers troops"]),
        ("Norway had indicated its openness to the idea of deploying its military.", ["NO considers troops"]),
        ("Norway threatened to block statements of the summit.", ["NO opposes None"]),
        (
            "Norway's leader has time and again obstructed or blocked military aid for Peru.",
            ["NO opposes None"],
        ),
        ("Jane Roe flew to Lima to urge Norway to guarantee Chile's security.", ["NO asked-for None"]),
        ("Norway is ready to set up and contribute to a force if there is a truce.", ["NO conditional None"]),
        ("Norway did not commit to backstopping a troop presence.", ["NO noncommittal troops"]),
        ("Norway is unwilling to hear of an international peacekeeping force.", ["NO opposes None"]),
        ("It is an idea that Norway and Chile are pushing.", ["NO supports None", "CL supports None"]),
        ("Norway has yet to pledge support for a military presence.", ["NO noncommittal troops"]),
        (
            "Chile is prepared to contribute up to 300 troops, and Norway is willing to send between 500 and 1,000.",
            ["CL offers troops", "NO offers troops"],
        ),
        (
            "Norway is opposed to sending ground troops but has not ruled out the possibility.",
            ["NO refuses troops", "NO considers troops"],
        ),
        ("Norway said it would allocate €1 billion to Peru.", ["NO offers funding"]),
        ("Norway has announced 4 billion Norwegian kroner for ammunition.", ["NO offers funding"]),
        ("Norway wants to play an active part in the coalition.", ["NO considers None"]),
        (
            "Norwegian soldiers could be active there, the minister said, but only after a truce has taken hold.",
            ["NO conditional troops"],
        ),
        (
            "Norway's prime minister spoke. Her government has nevertheless ruled out sending soldiers.",
            ["NO refuses troops"],
        ),
        ("Norway could help them from the air, the president suggested.", ["NO considers aircraft"]),
        (
            "A truce has to come first, sources in the Norwegian defence ministry said.",
            ["NO conditional None"],
        ),
        (
            "Norway has no plans to send troops but could help to clear mines.",
            ["NO refuses troops", "NO considers demining"],
        ),
        ("Norway saw no point in such a deployment.", ["NO opposes None"]),
        ("Norway will speed up the delivery of 20 air defence missiles.", ["NO offers air-defence"]),
        (
            "Norway pledged tanks as about 30 ministers met to discuss what to do if there is a truce.",
            ["NO offers weapons"],
        ),
        (
            "Norway committed to a further €2bn in military support, including missiles and warplanes.",
            ["NO offers weapons", "NO offers aircraft"],
        ),
        # Who speaks, and for whom.
        (
            "Norway's prime minister met reporters. The minister said the country would send ships.",
            ["NO offers ships"],
        ),
        (
            "The office of the Norwegian president said that no Norwegian participation in a contingent is planned.",
            ["NO refuses troops"],
        ),
        ("Jane Roe of Norway and Peru's John Doe also attended.", ["NO attends None", "PE attends None"]),
        (
            "The Norwegian, Chilean and Peruvian presidents attended the talks.",
            ["NO attends None", "CL attends None", "PE attends None"],
        ),
        ("In neighbouring Peru, the government has offered ships.", ["PE offers ships"]),
        (
            "Following Chile, Norway, led by Jane Roe, has also offered ships.",
            ["NO offers ships", "CL offers ships"],
        ),
        (
            "Only four states have committed to sending ships – Norway, Chile and Peru.",
            ["four states offers ships", "NO offers ships", "CL offers ships", "PE offers ships"],
        ),
        (
            "Several members, among them Norway and Peru, have closed the door on sending soldiers.",
            ["Several members refuses troops", "NO refuses troops", "PE refuses troops"],
        ),
        ("Apart from Norway, no other members have pledged to send soldiers.", ["NO offers troops"]),
        ("Norway refuses to send ships, just like Chile.", ["NO refuses ships", "CL refuses ships"]),
        (
            "Norway and Chile are the only states to have said that they would send ships.",
            ["NO offers ships", "CL offers ships"],
        ),
        # A share in other words.
        ("Norway may post soldiers to Peru.", ["NO considers troops"]),
        ("Norway will take part in demining.", ["NO offers demining"]),
        ("Norway will make its ports available.", ["NO offers basing"]),
        ("Norway will help Peru with logistics.", ["NO offers logistics"]),
        ("Norway will be responsible for logistics.", ["NO offers logistics"]),
        ("Norway put forward drones and a training team.", ["NO offers weapons"]),
        ("Norway floated air support.", ["NO considers aircraft"]),
        ("Norway is ready to back training.", ["NO offers training"]),
        ("Norway might dispatch a peacekeeping force.", ["NO considers troops"]),
        ("Norway's part would center on demining.", ["NO offers demining"]),
        (
            "Norway will hand over 7 billion kroner (600 million dollars) in tanks.",
            ["NO offers funding", "NO offers weapons"],
        ),
        ("Norway said it was willing to contribute, above all with its jets.", ["NO offers aircraft"]),
        ("Norway is ready to send ships. Peru is ready to do so.", ["NO offers ships", "PE offers ships"]),
        (
            "Norway is considering sending ships. Peru is open to it.",
            ["NO considers ships", "PE considers ships"],
        ),
        ("Norway confirmed its membership in the coalition.", ["NO joins None"]),
        ("Norway's openness to joining the force was noted.", ["NO considers None"]),
        # No, and not yet.
        ("Norway ruled out any deployment.", ["NO refuses troops"]),
        ("Norway turned down the plan.", ["NO opposes None"]),
        ("Norway voted against the resolution on Peru.", ["NO opposes None"]),
        ("Norway withheld its consent to the conclusions.", ["NO opposes None"]),
        ("Norway excluded the participation of its soldiers.", ["NO refuses troops"]),
        ("The minister excluded any plans for Norwegian soldiers.", ["NO refuses troops"]),
        ("The option was ruled out by Norway.", ["NO refuses None"]),
        ("Norway would send nobody.", ["NO refuses troops"]),
        ("Norway will not host foreign soldiers.", ["NO refuses basing"]),
        ("Norway will not provide guarantees.", ["NO refuses None"]),
        ("Norwegian soldiers will have no hand in it.", ["NO refuses troops"]),
        ("Norway said ground troops were not on the agenda.", ["NO refuses troops"]),
        ("Norway does not see itself sending soldiers.", ["NO refuses troops"]),
        ("Norway said that soldiers from NATO states would not be tolerated.", ["NO opposes None"]),
        ("Norway said that Swedish soldiers there are unacceptable.", ["NO opposes None"]),
        (
            "The Norwegian embassy warned of dangerous consequences if Peru joined the coalition.",
            ["NO opposes None"],
        ),
        ("Norway would not join the force if it is not asked first.", ["NO conditional None"]),
        ("Norway's minister said any share would hinge on a truce.", ["NO conditional None"]),
        (
            "Norway's minister said any mission would need Swedish help.",
            ["SE asked-for None", "NO conditional None"],
        ),
        ("Norway has made no public commitment.", ["NO noncommittal None"]),
        ("Norway has not committed to sending ships.", ["NO noncommittal ships"]),
        ("Norway said that a decision on soldiers could only come later.", ["NO noncommittal troops"]),
        ("Norway said all options were on the table.", ["NO noncommittal None"]),
        ("Norway wants to know more before it decides.", ["NO noncommittal None"]),
        ("Asked whether Norway would send soldiers, an aide declined to answer.", ["NO noncommittal troops"]),
        ("Norway has not accepted the truce.", ["NO noncommittal None"]),
        # What others ask, plan and call.
        ("Norway, invited to lead the force, left.", ["NO asked-for None"]),
        ("Norway was sounded out by Chile about observers.", ["NO asked-for troops"]),
        (
            "Norway and Chile have been asked by Peru to provide ships.",
            ["NO asked-for ships", "CL asked-for ships"],
        ),
        ("Chile wants Norway to act as a backstop.", ["NO asked-for None"]),
        ("Chile demands that Norway support the mission.", ["NO asked-for None"]),
        ("The force was proposed in May by Norway.", ["NO proposes None"]),
        ("The proposal made by Norway for a force was dropped.", ["NO proposes None"]),
        ("A Norwegian-proposed coalition met.", ["NO proposes None"]),
        ("Norway is leading efforts to form a coalition.", ["NO leads None"]),
        ("Norway is co-chairing from Lima.", ["NO leads None"]),
        ("The call is being set up by Norway.", ["NO convenes None"]),
        ("Norway has invited a dozen leaders to a summit.", ["NO convenes None"]),
        ("They met at the invitation of Norway.", ["NO convenes None"]),
        ("They met under the chairmanship of Norway.", ["NO leads None"]),
        ("Norway held a video call with the leaders of ten states.", ["NO convenes None"]),
        # Who was there.
        (
            "The call is due to include the leaders of Norway, Chile and Peru.",
            ["NO attends None", "CL attends None", "PE attends None"],
        ),
        (
            "A meeting took place, with envoys from Norway and Chile attending.",
            ["NO attends None", "CL attends None"],
        ),
        ("Norway met its counterparts from Chile and Peru.", ["CL attends None", "PE attends None"]),
        (
            "Ten officers were there, some of whom dialled in from Chile and Peru.",
            ["CL attends None", "PE attends None"],
        ),
        (
            "Norway sat at the table with the prime ministers of Chile and Peru.",
            ["NO attends None", "CL attends None", "PE attends None"],
        ),
        (
            "Norway and Chile, both present at the talks, said nothing.",
            ["NO attends None", "CL attends None"],
        ),
        ("Norway was one of the participants in the summit.", ["NO attends None"]),
        (
            "The ministers of five states -- Norway, Chile and Peru -- spoke after meeting in Lima.",
            [
                "five states attends None",
                "NO attends None",
                "CL attends None",
                "PE attends None",
                "PE hosts None",
            ],
        ),
        (
            "Norway, Chile and Peru are due to attend.",
            ["NO attends None", "CL attends None", "PE attends None"],
        ),
        (
            "Norway gathered ten nations, including Chile and Peru, but not the United States.",
            [
                "NO convenes None",
                "ten nations attends None",
                "CL attends None",
                "PE attends None",
                "US absent None",
            ],
        ),
        ("There was nobody from Norway at the talks.", ["NO absent None"]),
        ("Norway did not figure on the list.", ["NO absent None"]),
        ("Norway has had to join by video.", ["NO attends None"]),
        ("Norway will travel to Lima for the summit.", ["NO attends None"]),
        (
            "Peru backed a Norwegian-Chilean plan for a force.",
            ["PE supports None", "NO proposes None", "CL proposes None"],
        ),
        # Summaries of several, and of those named first.
        ("Those who have offered ships include Norway and Chile.", ["NO offers ships", "CL offers ships"]),
        ("Countries ready to send ships include Norway and Chile.", ["NO offers ships", "CL offers ships"]),
        ("Norway is among the countries that have said they are ready to send ships.", ["NO offers ships"]),
        (
            "Countries including Norway and Chile have said they are open to sending ships.",
            ["NO considers ships", "CL considers ships"],
        ),
        (
            "Other countries, such as Norway, have ruled out sending ships.",
            ["Other countries refuses ships", "NO refuses ships"],
        ),
        ("There have been offers of ships from Norway and Chile.", ["NO offers ships", "CL offers ships"]),
        ("Absent from the talks were Norway and Chile.", ["NO absent None", "CL absent None"]),
        ("The only country not to attend was Norway.", ["NO absent None"]),
        (
            "The talks in Lima involved officials from Norway and Chile.",
            ["NO attends None", "CL attends None", "PE hosts None"],
        ),
        # Verbs and nouns of all kinds.
        ("Norway would only send ships as part of a wider mission.", ["NO conditional ships"]),
        ("Norway said that it would make a contribution to the force.", ["NO offers None"]),
        ("Norway's parliament approved sending soldiers.", ["NO offers troops"]),
        ("Norway's stance is that it will not send soldiers.", ["NO refuses troops"]),
        ("In Chile, the president ruled out sending soldiers.", ["CL refuses troops"]),
        ("Norway, once sceptical, now supports the plan.", ["NO supports None"]),
        ("Norway refused to sign the joint statement.", ["NO opposes None"]),
        ("Norway has refused to agree to a truce.", ["NO opposes None"]),
        ("Norway would view foreign soldiers as legitimate targets.", ["NO opposes None"]),
        (
            "There was no question of Norwegian soldiers being sent, the president of Norway said.",
            ["NO refuses troops"],
        ),
        ("Norway plans to host a meeting of ministers.", ["NO hosts None"]),
        ("Norway is the driving force behind the plan.", ["NO leads None"]),
        ("Norway's proposal for a peacekeeping force was studied.", ["NO proposes None"]),
        ("Norway reaffirmed its commitment to the coalition.", ["NO supports None"]),
        ("Norway put its participation on hold.", ["NO noncommittal None"]),
        ("Norway has asked for more details before it decides.", ["NO noncommittal None"]),
        ("Norway has expressed reluctance to send ships.", ["NO reluctant ships"]),
        ("Norway stands ready to contribute.", ["NO offers None"]),
        ("Norway hosted a summit on the war in Peru.", ["NO hosts None"]),
        ("Norway left. In Peru, the army chief said he could send soldiers.", ["PE considers troops"]),
        (
            "Norway will not send soldiers, instead focusing on supplying the mission.",
            ["NO refuses troops", "NO offers logistics"],
        ),
        (
            "Who will send soldiers? Norway says it is ready in principle. Chile and Peru say that they are open to it.",
            ["NO offers troops", "CL considers troops", "PE considers troops"],
        ),
        ("Norway put forward the setting up of a coalition.", ["NO proposes None"]),
        (
            "Several European leaders, including the Taoiseach, the Norwegian premier and the Peruvian president, took part in the talks.",
            [
                "Several European leaders attends None",
                "IE attends None",
                "NO attends None",
                "PE attends None",
            ],
        ),
        (
            "Norway: undecided on soldiers; offers to train others.",
            ["NO noncommittal troops", "NO offers training"],
        ),
        ("Norway: no soldiers, logistics only.", ["NO refuses troops", "NO offers logistics"]),
        ("Norway (yes, in principle): open to sending soldiers.", ["NO considers troops"]),
        ("Norway: up to 150 soldiers, if there is a vote.", ["NO conditional troops"]),
        ("Norway rejected the idea of sending soldiers.", ["NO refuses troops"]),
        ("The call was hosted by her Norwegian counterpart.", ["NO hosts None"]),
        # END
    ],
)
def test_a_position_is_told_in_many_ways(text: str, expected: list[str]) -> None:
    rows = [f"{p.country} {p.role} {p.contribution}" for p in _analysed(text)]
    assert [row for row in rows if "beneficiary" not in row] == expected


def _analysed(text: str) -> tuple[Position, ...]:
    return analyse(Article(text, publisher="Example Daily", published=PUBLISHED)).positions


@pytest.mark.parametrize(
    ("text", "role", "condition"),
    [
        (
            "Norwegian troops would only serve under a UN mandate.",
            "conditional",
            "under a UN mandate",
        ),
        ("Norway would only take part if Sweden did.", "conditional", "if Sweden did"),
        (
            "Norway wants a clear message before it commits to troops.",
            "conditional",
            "a clear message before it",
        ),
        ("Norway's readiness to send troops hinged on Sweden's.", "conditional", "hinged on Sweden's"),
    ],
)
def test_a_condition_is_read_from_other_words_too(text: str, role: str, condition: str) -> None:
    found = [p for p in _analysed(text) if p.country == "NO" and p.role == role]
    assert [condition in (p.condition or "") for p in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Had Norway agreed to send troops, the force would have grown.",
        "Norway is asking for ships.",
        "Norway has not been asked to join the force.",
        "Norway said the plan would give Swedish forces a pause.",
        "Norway missed the deadline.",
        "Sweden has not asked Norway for troops.",
        "It would end if Norway did so too.",
        "Norway has not responded to a request for comment on the truce.",
        "Brussels said it had no role in the force.",
        "Norway's opposition leader promised troops.",
        "Officials in Brussels promised ships.",
        "A group of experts said the force “could include” ships and Norwegian jets.",
        "Norway will consider it a victory.",
        "Norway could play a role in the force, a European minister suggested.",
        "Norway announced a sanctions package against Chile.",
        "Norway offered help to the victims of the flood.",
        "Norwegian ports could be used again.",
        "Norwegian ships will sail to the Arctic.",
        "Norway's Jane Roe, leader of the opposition, promised troops.",
        "Norway's Labour Party promised troops.",
        "Norway took on 200 new border guards.",
        "Norway sent a general greeting.",
        "Norwegian soldiers would be conceivable targets.",
        "Norway has not ruled out a role for wind power.",
        "Norway's parliament will vote on the budget.",
        "An analyst does not rule out that Norway and Peru will join the coalition.",
        "Norway is unlikely to join the coalition.",
        "Norway, which belongs to no force, left.",
        "If Norway says no, sanctions will follow.",
        "Norway posted a loss of 6 billion kroner.",
        "Norway set up a task force on fraud.",
        "Norwegian-backed militias broke the truce.",
        "Norway has yet to endorse a candidate.",
        "Norway continued to raise money from small donors.",
        "Norway is expected to send ships.",
        "Norway is likely to send ships, an analyst said.",
        "The treaty foresees Norway sending ships.",
        "Its neutrality did not allow it to join the force.",
        "Ministers met to discuss aid and sending soldiers from Norway.",
        "Norway voiced support for Sweden's president.",
        "Norway was asked about its ships.",
        "Norway joined the chorus of praise.",
        "Norway attended a football match.",
        "All but Norway backed the statement.",
        "Norway: Troops find a lost dog.",
        "Norway has given few details of what the soldiers would do.",
        "Norway will help with the treatment of wounded soldiers.",
        "Norway has held up EU funds meant for arms.",
        "Norway has not joined them in that.",
        "Norway agreed that the fleet was old.",
        "Norway announced that it would withdraw its soldiers from Chile.",
    ],
)
def test_words_that_only_look_like_an_offer_give_none(text: str) -> None:
    assert _analysed(text) == ()


WORDS = """
Norway Sweden, Peru 's the will not send troops ships “ ” ( ) ; and which has
ruled out talks in Oslo .
it they coalition asked for to 30 million euros if
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=60))
def test_any_words_give_positions_within_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for position in found(text):
        assert 0 <= position.span.start < position.span.end <= len(text)


@pytest.mark.parametrize(
    "part", ["Norway ", "will send troops, ", "the leaders of ", "Norway, which ", "37 countries ", "and it "]
)
def test_hostile_texts_take_time_in_proportion(part: str) -> None:
    def took(times: int) -> float:
        start = time.process_time()
        found(part * times)
        return time.process_time() - start

    assert grows_evenly(took, 10_000)


@pytest.mark.parametrize(
    "condition",
    ["provided Peru offers bases", "provided that Peru offers bases", "on the condition that Peru pledges bases",
     "if Peru offers bases", "as long as Peru offers bases"],
)  # fmt: skip
def test_what_is_a_condition_on_another_is_no_offer_of_that_one(condition: str) -> None:
    assert roles(f"Norway would send soldiers {condition}.") == [("NO", "conditional", "troops")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Croatian Prime Minister Ivan Horvat met the press. The prime minister will send ships.",
            ["HR offers ships"],
        ),
        (
            "Jane Roe, Norway's defence minister, was asked.\n\nThe minister ruled out sending troops.",
            ["NO refuses troops"],
        ),
        (
            "The head of the Norwegian government, Ola Moe, spoke. The prime minister will send ships.",
            ["NO offers ships"],
        ),
        (
            "Norwegian President Ola Moe met Peruvian President Jan Roe in May.\n\nLeaders talked of it.\n\n"
            "Talks went on.\n\nPresident Ola Moe of Norway spoke last. The president will send ships.",
            ["NO offers ships"],
        ),
        ("The prime minister is open to sending Canadian soldiers, a report said.", ["CA considers troops"]),
        (
            "Canadian Prime Minister Jane Roe and British Prime Minister John Doe spoke. "
            "The prime minister has ruled out sending Canadian troops.",
            ["CA refuses troops"],
        ),
        ("Her government has ruled out sending Italian troops.", ["IT refuses troops"]),
        ("Norway's premier, Jane Roe, spoke. She said the nation will send ships.", ["NO offers ships"]),
        # Two hold the office, and nothing tells who is meant.
        ("Norwegian President Ola Moe met Peruvian President Jan Roe. The president will send ships.", []),
        # A body's president, a firm's, and one no longer in office are none of a country.
        ("Commission President Jan Roe met Norway's premier. The president will send ships.", []),
        ("Former Norwegian Prime Minister Ola Moe spoke. The prime minister will send ships.", []),
        ("Norway's defence minister, Ola Moe, left. The prime minister ruled out sending troops.", []),
        ("Norway's prime minister, Ola Moe, left. The president of a firm will send ships.", []),
        ("Norway's premier praised the talks.\n\nJohn Doe runs a bank. He will send money.", []),
        ("Senator Jane Roe ruled out sending Canadian soldiers.", []),
    ],
)
def test_an_office_or_a_pronoun_is_the_country_s_that_the_article_makes_clear(
    text: str, expected: list[str]
) -> None:
    assert [" ".join(map(str, role)) for role in roles(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“My country is ready to send ships,” Croatian Prime Minister Ivan Horvat said.", ["HR offers"]),
        ("“Our nation will not send troops,” Croatian Prime Minister Ivan Horvat said.", ["HR refuses"]),
        ("Croatian Prime Minister Ivan Horvat said our country will send ships.", ["HR offers"]),
        ("“Our country will not send troops,” a passer-by in Zagreb said.", []),
        (
            "Croatian Prime Minister Ivan Horvat spoke. “We will not send troops,” the prime minister said.",
            ["HR refuses"],
        ),
    ],
)
def test_our_country_is_the_speaker_s(text: str, expected: list[str]) -> None:
    assert [f"{position.country} {position.role}" for position in _analysed(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Several members, among them Norway and Peru, have ruled out sending soldiers.", "NO PE"),
        (
            "A large group of EU states, including Malta and Cyprus, have not ruled out sending troops.",
            "MT CY",
        ),
        ("Countries such as Norway and Peru will send ships.", "NO PE"),
        ("Countries like Norway and Peru will send ships.", "NO PE"),
        ("Countries bordering the sea, such as Norway and Peru, will send ships.", "NO PE"),
        ("Its other allies, including Norway and Peru, have said they may send troops.", "NO PE"),
        ("Some 29 countries – including Peru – will send ships.", "PE"),
        ("States that have said publicly that they are considering sending troops include Peru.", "PE"),
        ("The countries that will send ships are Peru, Chile and Fiji.", "PE CL FJ"),
        ("Only seven countries will send troops – Peru, Chile and the Baltic states (Estonia).", "PE CL EE"),
        ("A number of other countries have not ruled out sending troops, including Peru.", "PE"),
        ("Several states have refused to send troops. These include Norway and Peru.", "NO PE"),
        ("Seven countries have pledged troops. Among the countries named are Norway and Peru.", "NO PE"),
        ("Finland, along with Norway, will send ships.", "FI NO"),
        # Not of the group, not all of it, not said of it, or only what a group might do.
        ("Several countries refused to send troops to conflict zones, including Peru.", ""),
        ("Not all members, among them Norway, will send troops.", ""),
        ("If countries such as Norway send troops, others may follow.", ""),
        ("Countries such as Norway could send troops.", ""),
        ("Countries that will send ships are waiting for Norway.", ""),
        ("The states that refused to send troops were criticised by Norway.", ""),
        ("Several states will send troops. They are expected in Norway.", ""),
        ("Several states refuse to send troops. Norway and Peru wait.", ""),
    ],
)
def test_what_is_said_of_a_group_is_said_of_those_named_of_it(text: str, expected: str) -> None:
    assert [country for country, _, _ in roles(text) if len(country) == 2] == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will not join the mission, same as Peru.", "NO PE"),
        ("Norway will send up to 180 troops, following a like declaration by Peru.", "NO PE"),
        ("Norway has pledged troops, as Peru has.", "NO PE"),
        ("Norway will send troops. Peru, too.", "NO PE"),
        ("Norway will send troops; the same goes for Peru.", "NO PE"),
        ("Norway will send troops, along the lines of Peru.", "NO PE"),
        ("Norway has ruled out sending troops. Peru took a similar line.", "NO PE"),
        (
            "Norway is ready to send 10,000 troops, and Peru is willing to send between 5,000 and 10,000.",
            "NO PE",
        ),
        ("Norway will send 500 troops, Peru another 500.", "NO PE"),
        ("Norway will send 500 troops and Peru 200.", "NO PE"),
        ("Norway offered 30 tanks. Peru will send 20.", "NO PE"),
        ("Like Norway, Peru will send troops.", "PE NO"),
        ("Following Norway and Chile, Peru has also said that it will send troops.", "PE NO CL"),
        ("Unlike Norway, Peru will send troops.", "PE"),
        ("Unlike Norway and Chile, Peru will send troops.", "PE"),
        ("Following Norway and Chile, Peru will send troops.", "PE"),
        ("Norway will send troops, unlike Peru.", "NO"),
        ("Norway will send ships, following a request by Peru.", "NO"),
        ("Norway will send ships as Peru has asked.", "NO"),
        ("Norway will send ships. The same day Peru held a vote.", "NO"),
        ("Norway will send ships. Peru is watching, too.", "NO"),
        ("Norway will send ships. Prices rose. Peru took the same line.", "NO"),
    ],
)
def test_what_is_said_of_one_country_may_be_said_of_another_too(text: str, expected: str) -> None:
    assert [country for country, _, _ in roles(text)] == expected.split()


def test_who_is_meant_with_a_doubt_is_marked() -> None:
    (position,) = found(
        "Norwegian President Ola Moe met Peruvian President Jan Roe.\n\nOthers came.\n\nMore came.\n\n"
        "President Ola Moe of Norway spoke last.\n\nThe president will send ships."
    )
    assert (position.country, position.doubt) == ("NO", "office, the nearest of 2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway: undecided on troops; offers ships.", ["NO noncommittal troops", "NO offers ships"]),
        ("Norway (perhaps): could send soldiers, the premier said.", ["NO considers troops"]),
        ("Norway: no ground troops for now.", ["NO refuses troops"]),
        ("Norway: Sweden will send troops.", ["SE offers troops"]),
        ("OSLO: The Swedish prime minister will send troops.", ["SE offers troops"]),
        ("He said of Norway: ready to send troops.", []),
    ],
)
def test_what_stands_below_a_country_s_name_is_said_of_it(text: str, expected: list[str]) -> None:
    assert [" ".join(map(str, role)) for role in roles(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru spoke. Both governments will send ships.", "NO PE"),
        ("Norway and Peru spoke. The two leaders ruled out sending troops.", "NO PE"),
        ("Norway and Peru spoke. Neither country will send troops.", "NO PE"),
        ("Norway, Chile and Peru spoke. All three will send ships.", "NO CL PE"),
        ("Norway, Chile and Peru spoke. Both governments will send ships.", ""),
        ("Norway was asked. Its defence minister, Ola Moe, will send ships.", "NO"),
        ("Norway, whose government has ruled out sending troops, spoke.", "NO"),
        ("Norway was asked. The Nordic country will send troops.", "NO"),
        ("Norway was asked. The host country will send troops.", ""),
        ("In Norway, the prime minister has ruled out sending troops.", "NO"),
        ("In Norway, the Swedish premier has ruled out sending troops.", "SE"),
        ("Belgian Defence Minister Ola Moe said Brussels would not send troops.", "BE"),
        ("The Belgian premier met EU leaders. Brussels will send ships.", ""),
        (
            "The Croatian Deputy Prime Minister and Defence Minister Ivo Horvat spoke.\n\nHorvat will send ships.",
            "HR",
        ),
        ("Croatian PM Ivo Horvat spoke.\n\nThe PM will send ships.", "HR"),
    ],
)
def test_they_are_those_the_words_count_or_own(text: str, expected: str) -> None:
    assert [country for country, _, _ in roles(text)] == expected.split()


def test_an_office_without_a_name_is_of_the_country_the_article_is_about() -> None:
    text = "OSLO - Norway heard its envoys.\n\nThe prime minister will send ships."
    (position,) = found(text, title="Norway to decide")
    assert (position.country, position.role) == ("NO", "offers")
    assert position.doubt is not None
    assert found("Talks went on.\n\nThe prime minister will send ships to Norway.", title="Talks go on") == ()
