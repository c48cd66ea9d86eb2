"""Harder shapes of what is said: quotes within quotes, lost marks, passives, nouns, refusals, headlines."""

from __future__ import annotations

import pytest
from test_quotes import found, mention, said

NESTED: list[tuple[str, str, str, list[str]]] = [
    # the text, the words within, who says them, through whom they are known
    (
        "\"My adviser told me, 'Never sign that treaty,' and I listened,\" Jane Roe said.",
        "'Never sign that treaty,'",
        "My adviser",
        ["Jane Roe", "My adviser"],
    ),
    (
        "Roe recalled: \"The general said, 'We cannot hold the bridge.'\"",
        "'We cannot hold the bridge.'",
        "The general",
        ["Roe", "general"],
    ),
    ("“Doe told us that ‘the door is open,’” said Jane Roe.", "that ‘the door is open,’", "Doe", ["Jane Roe", "Doe"]),
    (
        "\"As Chancellor Ada Poe said, 'Silence is an answer,' and we heard it,\" Roe told reporters.",
        "'Silence is an answer,'",
        "Chancellor Ada Poe",
        ["Roe", "Ada Poe"],
    ),
    (
        "\"The ministry wrote to us: 'No ship will sail,'\" the harbour master, Tom Doe, said.",
        "'No ship will sail,'",
        "The ministry",
        ["Tom Doe", "ministry"],
    ),
    ("“Doe said “the door is open now,” and left,” Roe recalled.", "“the door is open now,”", "Doe", ["Roe", "Doe"]),
    ('Roe said that Doe had told her "we will not go".', '"we will not go"', "Doe", ["Roe", "Doe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "through"), NESTED)
def test_a_quote_within_a_quote_has_its_own_speaker(
    text: str, words: str, speaker: str, through: list[str]
) -> None:
    inner = next(quote for quote in found(text) if [text[slice(*span)] for span in quote.spans] == [words])
    assert mention(text, inner) == speaker
    assert [link.who for link in inner.chain[1:]] == through


ONE_VOICE = [
    "\"I said, 'What are you doing here?' and left,\" Roe said.",
    "\"People would say, 'That is not a bridge,' and laugh,\" Roe said.",
    "\"They call it the 'bridge of a hundred sighs' here,\" Roe said.",
    "\"The ministers' boat and the envoys' car were late,\" Roe said.",
]


@pytest.mark.parametrize("text", ONE_VOICE)
def test_what_nobody_else_plainly_says_within_a_quote_is_no_quote_of_its_own(text: str) -> None:
    assert [mention(text, quote) for quote in found(text)] == ["Roe"]


# How marks come out of other hands: what opens and closes.
MARKS = [
    ("?", "?"), ("�", "�"), ("â€œ", "â€\x9d"), ("â€œ", "â€"), ("\x93", "\x94"), ("&quot;", "&quot;"),
    ("&ldquo;", "&rdquo;"), ("&#8220;", "&#8221;"), ('\\"', '\\"'), ("`", "'"), ("``", "''"), (",,", "''"),
    ("´´", "´´"), ("<<", ">>"), ("‹", "›"), ("「", "」"), ("＂", "＂"), ("‚", "‘"), ("„", "“"), ("‟", "”"),
    ("â€˜", "â€™"), ("“", "“"), ('"', ""), ("“", ""), ("", '"'), ("", "”"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_marks_changed_or_lost_in_copying_are_read(opening: str, closing: str) -> None:
    text = f"{opening}We will stay until the spring,{closing} Jane Roe said.\nDoe left."
    assert said(text) == [("direct", [f"{opening}We will stay until the spring,{closing}"], "Jane Roe")]


NO_MARKS = [
    "Did the envoy know? Nobody can tell. The ministers' aides went home.",
    "It was a '90s bridge, six feet 2\" wide, 'twas said of old.",
    "The caf� was shut on Monday and don�t ask why.",
]


@pytest.mark.parametrize("text", NO_MARKS)
def test_other_signs_are_no_marks(text: str) -> None:
    assert said(text) == []


BROKEN: dict[str, tuple[str, list[tuple[str, list[str], str | None]]]] = {
    "a mark that never closes costs no more than its paragraph": (
        'Roe said: "We will stay and see.\nDoe said: "We will go."',
        [("direct", ['"We will stay and see.'], "Roe"), ("direct", ['"We will go."'], "Doe")],
    ),
    "a lost closing mark before another opens": (
        '"We will stay, Roe said. "We are needed here."',
        [("direct", ['"We will stay,', '"We are needed here."'], "Roe")],
    ),
    "marks within marks of the same kind": (
        '"The "peace" deal is dead," Roe said.',
        [("direct", ['"The "peace" deal is dead,"'], "Roe")],
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_marks_cost_their_paragraph_at_most(case: str) -> None:
    text, expected = BROKEN[case]
    assert said(text) == expected


READ: list[tuple[str, list[tuple[str, list[str], str | None]]]] = [
    # passives
    ('The plan was described by Roe as "a trap".', [("mixed", ["The plan", 'as "a trap"'], "Roe")]),
    ('The raid was denounced as "piracy" by the harbour union.', [("mixed", ["The raid", 'as "piracy"'], "the harbour union")]),
    ('The text was called "a gift to the enemy" by Tom Doe.', [("mixed", ["The text", '"a gift to the enemy"'], "Tom Doe")]),
    ("Freedonia was accused of shelling the port by Sylvania.", [("indirect", ["Freedonia", "of shelling the port"], "Sylvania")]),
    ("Doe was told by the general that the bridge had fallen.", [("indirect", ["that the bridge had fallen"], "the general")]),
    ("As reported by the Example Daily, the bridge has fallen.", [("indirect", ["the bridge has fallen"], "the Example Daily")]),
    # nouns of saying and papers
    ("Roe gave assurances that the bridge was safe.", [("indirect", ["that the bridge was safe"], "Roe")]),
    ("Doe made the accusation that the letter was forged.", [("indirect", ["that the letter was forged"], "Doe")]),
    ('Her warning that "the bridge will fall" went unheard.', [("mixed", ['that "the bridge will fall"'], "Her")]),
    ("They laughed at the claim by Roe that she had won.", [("indirect", ["that she had won"], "Roe")]),
    ("The report found the bridge was unsafe.", [("indirect", ["the bridge was unsafe"], "The report")]),
    ("A statement said the bridge would reopen.", [("indirect", ["the bridge would reopen"], "A statement")]),
    ("In a letter, Roe said the bridge would reopen.", [("indirect", ["the bridge would reopen"], "Roe")]),
    # headlines
    ("Roe: Time for a ‘new start’ on bridges\n\nJane Roe left.", [("mixed", ["Time for a ‘new start’ on bridges"], "Roe")]),
    ("Roe: 'We will not leave'\n\nThe envoy spoke.", [("direct", ["'We will not leave'"], "Roe")]),
    ("'We will not leave,' says Roe\n\nThe envoy spoke.", [("direct", ["'We will not leave,'"], "Roe")]),
    ("Envoy says talks 'far from over'\n\nRoe spoke.", [("mixed", ["talks 'far from over'"], "Envoy")]),
    # where what is said ends
    (
        "Roe said the ruling, which struck down the ban, shows the way.",
        [("indirect", ["the ruling, which struck down the ban, shows the way"], "Roe")],
    ),
    (
        "Officials say that Ada Poe, who must decide, has revealed nothing.",
        [("indirect", ["that Ada Poe, who must decide, has revealed nothing"], "Officials")],
    ),
    (
        "Roe said the road was open and Doe said the bridge was shut.",
        [("indirect", ["the road was open"], "Roe"), ("indirect", ["the bridge was shut"], "Doe")],
    ),
    ('Roe left the envoys, calling them "spies" and slamming the door.', [("mixed", ['them "spies"'], "Roe")]),
    ('Roe called the pact "a trap," walking out of the hall.', [("mixed", ['the pact "a trap,"'], "Roe")]),
    ("About 200 people crossed the bridge, officials said.", [("indirect", ["About 200 people crossed the bridge"], "officials")]),
    ('Asked about the bridge, Roe said, "We will mend it."', [("direct", ['"We will mend it."'], "Roe")]),
    ('On "Morning Walk," Roe said that talks had failed.', [("indirect", ["that talks had failed"], "Roe")]),
    # where a report comes from is no part of it
    ("The Example Daily reported on Friday, citing two people briefed on the plan, that it was dead.",
     [("indirect", ["that it was dead"], "The Example Daily")]),
    ("According to the Example Daily, which cited unnamed officials, the talks failed.",
     [("indirect", ["the talks failed"], "the Example Daily")]),
    ("The Example Daily, citing a leaked letter, said Roe would go.",
     [("indirect", ["Roe would go"], "The Example Daily, citing a leaked letter")]),
    ("Quoting an old proverb, Roe said that a bridge has two ends.", [("indirect", ["that a bridge has two ends"], "Roe")]),
    # whom a phrase means, and what is no part of the words
    ("An adviser to the president said the bridge was shut.", [("indirect", ["the bridge was shut"], "An adviser to the president")]),
    ("A source close to the minister said the bridge was shut.", [("indirect", ["the bridge was shut"], "A source close to the minister")]),
    ("The ambassador to Freedonia, Jane Roe, said the bridge was shut.", [("indirect", ["the bridge was shut"], "The ambassador to Freedonia, Jane Roe")]),
    ("Freedonia, Sylvania and Osterlich said they would come.", [("indirect", ["they would come"], "Freedonia, Sylvania and Osterlich")]),
    ("In Freedonia, Roe and Doe said they would come.", [("indirect", ["they would come"], "Roe and Doe")]),
    ("Roe said Friday his country would come.", [("indirect", ["his country would come"], "Roe")]),
    ("Doe said late Friday the bridge was shut.", [("indirect", ["the bridge was shut"], "Doe")]),
    ("17:05 Roe said the bridge was shut.", [("indirect", ["the bridge was shut"], "Roe")]),
    ('"The bridge is shut," the paper quoted Roe as saying.', [("direct", ['"The bridge is shut,"'], "Roe")]),
    ("It was late, Roe said, so the ministers went home.", [("indirect", ["It was late", "so the ministers went home"], "Roe")]),
    # a saying told in other ways
    ('"Nobody will thank us" – that is how Roe put it.', [("direct", ['"Nobody will thank us"'], "Roe")]),
    ("The bridge is shut – Jane Roe pointed out.", [("indirect", ["The bridge is shut"], "Jane Roe")]),
    ("As Roe explained to journalists, the bridge is shut.", [("indirect", ["the bridge is shut"], "Roe")]),
    ("The bridge has fallen, as reported by the Example Daily.", [("indirect", ["The bridge has fallen"], "the Example Daily")]),
    ("Norway will lend two ferries, Roe announced on Friday as she met Doe.", [("indirect", ["Norway will lend two ferries"], "Roe")]),
    ("The ferries will sail, Roe said on Friday, a day after ministers met.", [("indirect", ["The ferries will sail"], "Roe")]),
    ("Roe indicated a bridge would not be needed.", [("indirect", ["a bridge would not be needed"], "Roe")]),
    ("The ferries may sail, Lattice Herald reports citing the Example Daily.", [("indirect", ["The ferries may sail"], "Lattice Herald")]),
    ('Peru will not join the "ring of bridges," as Jane Roe said last month that "it is too early".',
     [("mixed", ['that "it is too early"'], "Jane Roe")]),
    # who shares the verb
    ("The leaders of Norway, Chile and Peru met in Lima and called on Roe to resign.",
     [("indirect", ["Roe to resign"], "The leaders of Norway, Chile and Peru")]),
    ("In Lima the two delegations had met for hours and agreed to lend a ferry.", [("indirect", ["to lend a ferry"], "the two delegations")]),
    ('Roe said that Doe had no share in Norway\'s "will" to agree and accused him of "lies".',
     [("mixed", ['that Doe had no share in Norway\'s "will" to agree'], "Roe"), ("mixed", ['him of "lies"'], "Roe")]),
    # where what is said ends
    ("Roe insisted the plan was sound, Doe's office said, without giving a day.",
     [("indirect", ["Roe insisted the plan was sound"], "Doe's office"), ("indirect", ["the plan was sound"], "Roe")]),
    ("Envoys voiced doubts. They stressed that ferries are few, with some saying that none will sail.",
     [("indirect", ["that ferries are few"], "They"), ("indirect", ["that none will sail"], "They")]),
    ("According to a note by the harbour board, the ferries will carry many goods, including wheat and wool.",
     [("indirect", ["the ferries will carry many goods, including wheat and wool"], "a note")]),
    ("17:10 — Norway's Jane Roe: “The ferries will sail tonight from here.”", [("direct", ["“The ferries will sail tonight from here.”"], "Norway's Jane Roe")]),
    # headlines whose speaker stands last, and words without marks before or after a name
    ("Ferries to sail again in spring – Roe\n\nJane Roe left.", [("indirect", ["Ferries to sail again in spring"], "Roe")]),
    ("‘We will not sail’ – Roe\n\nJane Roe left.", [("direct", ["‘We will not sail’"], "Roe")]),
    ("Roe: Time to sail again\n\nJane Roe left.", [("indirect", ["Time to sail again"], "Roe")]),
    # who speaks together, and what only looks like speech
    ("Roe and the harbour minister said they would come.", [("indirect", ["they would come"], "Roe and the harbour minister")]),
    ("In a note, ring members said they had failed.", [("indirect", ["they had failed"], "ring members")]),
    ("Media reports indicate that Norway and Peru have been asked to lend ferries.",
     [("indirect", ["that Norway and Peru have been asked to lend ferries"], "Media reports"), ("indirect", ["to lend ferries"], None)]),
    ("Roe stressed that it depends on Doe agreeing to the plan.", [("indirect", ["that it depends on Doe agreeing to the plan"], "Roe")]),
    ("Doe thereby confirmed that talks had failed.", [("indirect", ["that talks had failed"], "Doe")]),
    ("Roe underlined that the river was high.", [("indirect", ["that the river was high"], "Roe")]),
    # where what is said begins and ends
    ("After the embassy warned of a “dark path” to the “ring of bridges,” Jane Roe stated that talks had failed.",
     [("mixed", ["“dark path” to the “ring of bridges,”"], "the embassy"), ("indirect", ["that talks had failed"], "Jane Roe")]),
    ("Speaking to envoys in Lima, Roe stated, “We will see.”", [("direct", ["“We will see.”"], "Roe")]),
    ("Envoys announced at the “Ring of Bridges” session that ten ferries would sail.",
     [("indirect", ["that ten ferries would sail"], "Envoys")]),
    ("The ferries were named, according to sources acquainted with the talks, Radio Lima reports.",
     [("indirect", ["The ferries were named"], "sources acquainted with the talks"),
      ("indirect", ["The ferries were named, according to sources acquainted with the talks"], "Radio Lima")]),
    ("They announced their wish to sail, but all of them have warned that ferries are few.",
     [("indirect", ["their wish to sail"], "They"), ("indirect", ["that ferries are few"], "They")]),
    ("Roe praised Doe and said the plan was sound, his office said.",
     [("indirect", ["Roe praised Doe and said the plan was sound"], "his office"), ("indirect", ["the plan was sound"], "Roe")]),
    ("Norway: The ferries must wait for the ice to melt, envoys said.", [("indirect", ["The ferries must wait for the ice to melt"], "envoys")]),
    ("Envoys said talks had failed and Doe accused them of lying.",
     [("indirect", ["talks had failed"], "Envoys"), ("indirect", ["them of lying"], "Doe")]),
    ("Near Lima, leaders laughed and said the ice would melt.", [("indirect", ["the ice would melt"], "leaders")]),
    ("Roe said this week that the ice would melt.", [("indirect", ["that the ice would melt"], "Roe")]),
    ("Roe has said again and again that the ice would melt.", [("indirect", ["that the ice would melt"], "Roe")]),
    ("Roe warned afterwards against giving in.", [("indirect", ["giving in"], "Roe")]),
    # the day stands between who speaks and the word
    ("Jane Roe, the envoy to Peru, on Monday said the ice would melt.", [("indirect", ["the ice would melt"], "Jane Roe, the envoy to Peru")]),
    ("Speaker Jane Roe this week demanded that Doe leave.", [("indirect", ["that Doe leave"], "Speaker Jane Roe")]),
    ("On 21 June Peruvian envoys said the ice would melt.", [("indirect", ["the ice would melt"], "Peruvian envoys")]),
    ("Ada May said the ice would melt.", [("indirect", ["the ice would melt"], "Ada May")]),
    # who is meant by a long phrase
    ("Leaders of the Workers' Party said the ice would melt.", [("indirect", ["the ice would melt"], "Leaders of the Workers' Party")]),
    ("Norway and its allies said they would come.", [("indirect", ["they would come"], "Norway and its allies")]),
    ("The parliament passed a law criticising Roe for lying.", [("indirect", ["Roe for lying"], "The parliament")]),
    ("Doe launched an attack on the council, calling it a sham.", [("indirect", ["it a sham"], "Doe")]),
    ("Doe launched an attack on the council calling it a sham.", [("indirect", ["it a sham"], "Doe")]),
    # what is said within what is said
    ("They went home after Norway said last week the ice would melt, envoys said on Sunday.",
     [("indirect", ["They went home after Norway said last week the ice would melt"], "envoys"),
      ("indirect", ["the ice would melt"], "Norway")]),
    ("Chile has agreed to lift a ban on wool, Roe said on Monday.",
     [("indirect", ["Chile has agreed to lift a ban on wool"], "Roe"), ("indirect", ["to lift a ban on wool"], "Chile")]),
    ("LIMA (Lattice): The ferries will sail from here, Roe said on Monday.", [("indirect", ["The ferries will sail from here"], "Roe")]),
    # whose a participle at the end is
    ("Roe has rejected the vote as a sham, saying the ice would melt.", [("indirect", ["the ice would melt"], "Roe")]),
    ("Roe rejected the news that Doe was ill, saying the ice would melt.", [("indirect", ["the ice would melt"], "Roe")]),
    ("The court heard Norway, which warned against relying on ferries.", [("indirect", ["relying on ferries"], "which")]),
    ("Lima, May 17, Lattice - Roe said the ice would melt.", [("indirect", ["the ice would melt"], "Roe")]),
    ("On 17 July 2020 the council said the ice would melt.", [("indirect", ["the ice would melt"], "the council")]),
    ("A majority of the 28,000 pilots say the ice will melt.", [("indirect", ["the ice will melt"], "A majority of the 28,000 pilots")]),
    ("The court barred the appeal, local media said, the Lattice Herald reported.",
     [("indirect", ["The court barred the appeal"], "local media"),
      ("indirect", ["The court barred the appeal, local media said"], "the Lattice Herald")]),
    # words in marks that go on after a sentence about somebody else
    ('"Doe was hard on us," said Jane Roe, a pilot who advised Poe. "There was a lot of noise."',
     [("direct", ['"Doe was hard on us,"', '"There was a lot of noise."'], "Jane Roe, a pilot who advised Poe")]),
    ('"We will win," Roe said in Lima, an hour after papers declared him the victor. "You will see it."',
     [("direct", ['"We will win,"', '"You will see it."'], "Roe")]),
    ('"We cannot blame her," said Jane Roe, 44, a pilot. She plans to vote in May. "It is not fair to her at all."',
     [("direct", ['"We cannot blame her,"', '"It is not fair to her at all."'], "Jane Roe, 44")]),
    ('"We will stay," said Jane Roe. Tom Doe disagreed. "The islands do not want you here."',
     [("direct", ['"We will stay,"'], "Jane Roe"), ("direct", ['"The islands do not want you here."'], None)]),
    ('"I would be in Lima still," Roe, now 81 and at home in Cusco, said by telephone.',
     [("direct", ['"I would be in Lima still,"'], "Roe, now 81 and at home in Cusco")]),
    ('"It is cold," the island senator and Green candidate said in a note.',
     [("direct", ['"It is cold,"'], "the island senator and Green candidate")]),
    ('Roe “bristled” and said, “No comment,” the Lima Herald reported.',
     [("mixed", ["Roe “bristled” and said, “No comment,”"], "the Lima Herald"), ("direct", ["“No comment,”"], "Roe")]),
    ('Roe admitted that the toll could be termed "theft," the Lima Herald reported in 1991.',
     [("mixed", ['Roe admitted that the toll could be termed "theft,"'], "the Lima Herald"),
      ("mixed", ['that the toll could be termed "theft,"'], "Roe")]),
    # sayings of several words
    ("Roe made it clear that the ice would melt.", [("indirect", ["that the ice would melt"], "Roe")]),
    ("Roe has made clear the ice will melt.", [("indirect", ["the ice will melt"], "Roe")]),
    ("The ferries will not sail before May, the ministry made clear on Tuesday.",
     [("indirect", ["The ferries will not sail before May"], "the ministry")]),
    ("She was adamant that the ice would melt.", [("indirect", ["that the ice would melt"], "She")]),
    ("Norway's position is that the river is its own.", [("indirect", ["that the river is its own"], "Norway's")]),
    ('Their line was that "the river is ours".', [("mixed", ['that "the river is ours"'], "Their")]),
    ("Roe took to Lattice to say that the ice would melt.", [("indirect", ["that the ice would melt"], "Roe")]),
    ("Roe posted on Lattice that the ice would melt.", [("indirect", ["that the ice would melt"], "Roe")]),
    ("Roe voiced concern that the ice would melt.", [("indirect", ["concern that the ice would melt"], "Roe")]),
    ("Analysts warn the ice could melt.", [("indirect", ["the ice could melt"], "Analysts")]),
    ('In Jane Roe\'s words, "the river is nobody\'s".', [("direct", ['"the river is nobody\'s"'], "Jane Roe's")]),
    # who speaks, in other orders
    ('"The ice is melting", – said Jane Roe.', [("direct", ['"The ice is melting"'], "Jane Roe")]),
    ('"The ice is melting" — Jane Roe.', [("direct", ['"The ice is melting"'], "Jane Roe")]),
    ('"The ice is melting." So said Jane Roe.', [("direct", ['"The ice is melting."'], "Jane Roe")]),
    ('"The ice is melting," a statement by the harbour board read.',
     [("direct", ['"The ice is melting,"'], "a statement by the harbour board")]),
    ("The ring that Roe has in mind would help Peru, said the envoy while talking to Doe.",
     [("indirect", ["The ring that Roe has in mind would help Peru"], "the envoy")]),
    ("It became a row after Jane Roe stepped up her warnings, while saying the ice would melt.",
     [("indirect", ["the ice would melt"], "Jane Roe")]),
    ('"Our work with the islands is vital for all of us," Roe, who heads the ring.',
     [("direct", ['"Our work with the islands is vital for all of us,"'], "Roe, who heads the ring")]),
    ("Roe and Doe have both argued that the ice would melt.", [("indirect", ["that the ice would melt"], "Roe and Doe")]),
    ("Groups that have backed him say the ice will melt.", [("indirect", ["the ice will melt"], "Groups that have backed him")]),
    ("Since announcing that the ice would melt, Roe has risen.", [("indirect", ["that the ice would melt"], "Roe")]),
    ("On Monday morning Mr. Roe tried again, writing that the ice would melt.", [("indirect", ["that the ice would melt"], "Mr. Roe")]),
    ("Like Norway, Mr. Roe said that the ice would melt.", [("indirect", ["that the ice would melt"], "Mr. Roe")]),
    ("Roe says that after the storm of May, Doe, a veteran, was ready to sail.",
     [("indirect", ["that after the storm of May, Doe, a veteran, was ready to sail"], "Roe")]),
    ("It is too early to say which ferries will sail, Roe said.", [("indirect", ["It is too early to say which ferries will sail"], "Roe")]),
    ("“The ferries will sail,” the agency quoted her as saying.", [("direct", ["“The ferries will sail,”"], "her")]),
    ("Doe, an analyst, reckons the ice will melt.", [("indirect", ["the ice will melt"], "Doe, an analyst")]),
    ("16:45 — “The ferries will sail,” Roe says.", [("direct", ["“The ferries will sail,”"], "Roe")]),
    # plural subjects with a complement before a bare present
    ("Officials in Lima say the ferry is late.", [("indirect", ["the ferry is late"], "Officials in Lima")]),
    ("Aides to Jane Roe argue the ferry is safe.", [("indirect", ["the ferry is safe"], "Aides to Jane Roe")]),
    ("Ministers of Peru answer that it is early.", [("indirect", ["that it is early"], "Ministers of Peru")]),
    # more words of saying
    ("Roe shot back that the ice was thin.", [("indirect", ["that the ice was thin"], "Roe")]),
    ("Roe snapped that the ice was thin.", [("indirect", ["that the ice was thin"], "Roe")]),
    ("The ice is thin, Roe retorted hours later.", [("indirect", ["The ice is thin"], "Roe")]),
    ("Roe let it be known that no ferry would sail.", [("indirect", ["that no ferry would sail"], "Roe")]),
    ("The ferries, Roe believes, must sail in spring.", [("indirect", ["The ferries", "must sail in spring"], "Roe")]),
    ("The ice is thin, concedes a pilot from Lima.", [("indirect", ["The ice is thin"], "a pilot from Lima")]),
    ("Peru, she reminded the council, had refused to sail.",
     [("indirect", ["Peru", "had refused to sail"], "she")]),
    # what is said before the clause, in long sentences
    ("Lima had not been asked because the Peruvians would refuse, a pilot told Reuters.",
     [("indirect", ["Lima had not been asked because the Peruvians would refuse"], "a pilot")]),
    ("The council is racing to buy ferries after Roe said that Norway would help, the Example Daily reported on Tuesday.",
     [("indirect", ["The council is racing to buy ferries after Roe said that Norway would help"], "the Example Daily"),
      ("indirect", ["that Norway would help"], "Roe")]),
    ("The ferry may sail if it is mended, Reuters quoted a Danish harbour ministry source as saying last week.",
     [("indirect", ["The ferry may sail if it is mended"], "a Danish harbour ministry source")]),
    ("The ferry will sail sooner, Roe told allies yesterday at a meeting in Lima that brought much news.",
     [("indirect", ["The ferry will sail sooner"], "Roe")]),
    ("Sending ferries to Peru was never on the table, Roe told the council.",
     [("indirect", ["Sending ferries to Peru was never on the table"], "Roe")]),
    ("Some 40 ferries will sail, Roe told reporters before it began.", [("indirect", ["Some 40 ferries will sail"], "Roe")]),
    ("No river should be dammed, Roe told the leaders of the so-called “river ring” in Lima.",
     [("indirect", ["No river should be dammed"], "Roe")]),
    ("No ferry had been bought, the council pointed out before breakfast.",
     [("indirect", ["No ferry had been bought"], "the council")]),
    ("About 10 ferries are ready, the people said, asking not to be named.", [("indirect", ["About 10 ferries are ready"], "the people")]),
    ("Norway agreed to lend ferries, according to a joint statement.",
     [("indirect", ["Norway agreed to lend ferries"], "a joint statement"), ("indirect", ["to lend ferries"], "Norway")]),
    # the subject behind an opening, and within a clause with `who`
    ("In Lima on Wednesday President Jane Roe told Doe that the ice was thin.",
     [("indirect", ["that the ice was thin"], "President Jane Roe")]),
    ("After the Lima talks on September 4th Mr Roe said the ice was thin.", [("indirect", ["the ice was thin"], "Mr Roe")]),
    ("Jane Roe, who in an interview last week said the ice was thin, has left.",
     [("indirect", ["the ice was thin"], "who")]),
    ("The pilot, who on Monday told reporters the ice was thin, left.", [("indirect", ["the ice was thin"], "who")]),
    ("The rebels, who are many, vowed to stay, and their spokesman, Tom Doe, called the ring \"a trap\".",
     [("indirect", ["to stay"], "The rebels, who are many"), ("mixed", ["the ring \"a trap\""], "their spokesman, Tom Doe")]),
    ("On Monday in New York the Danish pilot said the ice was thin.", [("indirect", ["the ice was thin"], "the Danish pilot")]),
    ('"No," a Peruvian pilot who took part told Reuters.', [("direct", ['"No,"'], "a Peruvian pilot who took part")]),
    ("In Lima, the council came out of a long session on Monday saying it had the votes.",
     [("indirect", ["it had the votes"], "the council")]),
    ("Pilots met on Thursday, with several saying they had to know what the ferries were for.",
     [("indirect", ["they had to know what the ferries were for"], "several")]),
    ("Some 40 ferries will sail, one of them said.", [("indirect", ["Some 40 ferries will sail"], "one of them")]),
    ("Tom Doe, the premier, told reporters that he would sail, while in Lima the head of state, Ann Poe, wrote that it was late.",
     [("indirect", ["that he would sail"], "Tom Doe, the premier"), ("indirect", ["that it was late"], "the head of state, Ann Poe")]),
    ("Jane Roe, who was there and who has said that no ferry will sail, would rather wait.",
     [("indirect", ["that no ferry will sail"], "who")]),
    ("Peru, said a diplomat familiar with the talks, is thinking of a ferry.", [("indirect", ["Peru", "is thinking of a ferry"], "a diplomat familiar with the talks")]),
    ("The ice must thaw first, harbour sources were quoted as saying by the newspaper Echo on Thursday.",
     [("indirect", ["The ice must thaw first"], "harbour sources")]),
    ('The plan, a Danish pilot confided to Roe, is "a way of saying no."', [("mixed", ["The plan", 'is "a way of saying no."'], "a Danish pilot")]),
    ("The council has not met; for Roe, an aide said, the question does not arise.", [("indirect", ["the question does not arise"], "an aide")]),
    ("Peru is late; the ferries are safe, an aide said.", [("indirect", ["the ferries are safe"], "an aide")]),
    # what stands between
    ("Bloomberg reported on Monday, citing two people familiar with the talks, that the Danes had left.",
     [("indirect", ["that the Danes had left"], "Bloomberg")]),
    ("Roe promised in Lima the next day that the ferries would sail.", [("indirect", ["that the ferries would sail"], "Roe")]),
    ("The council said the same evening that ten ferries would sail.", [("indirect", ["that ten ferries would sail"], "The council")]),
    ("The ferries, he said there, were the first to sail.", [("indirect", ["The ferries", "were the first to sail"], "he")]),
    ("Cornered by reporters on the quay, Roe said there were those who “want to sail”.",
     [("mixed", ["there were those who “want to sail”"], "Roe")]),
    ('No ferry will sail, Roe told the council, but the islands will be "helping us, with their piers, all winter", provided there is ice.',
     [("mixed", ["No ferry will sail", 'but the islands will be "helping us, with their piers, all winter", provided there is ice'], "Roe")]),
    ("“Is that a no?” Jane Roe (Harbour) wanted to know.", [("direct", ["“Is that a no?”"], "Jane Roe (Harbour)")]),
    ("Roe wanted to know whether the ferries would sail.", [("indirect", ["whether the ferries would sail"], "Roe")]),
    ('There was no ferry, which one pilot from the island described as "a strange way to run a port."',
     [("mixed", ['as "a strange way to run a port."'], "one pilot from the island")]),
    ('His government had beforehand described the talk of ferries as "very premature".',
     [("mixed", ['the talk of ferries as "very premature"'], "His government")]),
    ('11.30 "The ice is thin. We will wait," Jane Roe says in Lima.', [("direct", ['"The ice is thin. We will wait,"'], "Jane Roe")]),
    ("No ferry had been bought, the Prime Minister’s Office said.", [("indirect", ["No ferry had been bought"], "the Prime Minister’s Office")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_harder_shapes_are_read(text: str, expected: list[tuple[str, list[str], str | None]]) -> None:
    assert said(text) == expected


SILENT = [
    # refused and negated speech
    "The ministry refused to comment on the letter.",
    "Doe would not say who had signed the order.",
    "Nobody said that the road was open.",
    "Roe has yet to say whether she will go.",
    "Doe was unable to say how many ships had left.",
    "A spokesman would neither confirm nor deny the report.",
    "The minister stopped short of saying the pact was dead.",
    'Roe did not say "never".',
    # names, titles, slogans, scare quotes
    'The "green line" runs through the city.',
    'His novel "The Long Bridge" won a prize.',
    'The operation, code-named "Silent Harbour", began at dawn.',
    'The ship "Queen of Sylvania" left port.',
    'The minister launched the "Build Together" campaign.',
    'The word "truce" appears twice in the text.',
    'The policy, known as "open gates", will end.',
    'The "peace" lasted two days.',
    'Marchers carried signs reading "No more bridges" through the city.',
    'A banner over the gate read "Bridges now".',
    # noun phrases that are only spoken of
    "The general dismissed Moscow's objections.",
    "Roe praised the soldiers.",
    "The council condemned the attack.",
    "Doe criticised the ministry's handling of the flood.",
    "The ministry denied the report.",
    "Roe welcomed the agreement.",
    # things that are announced, summoned or given a name
    "Norway has announced more than four million crowns for the purchase of ferries.",
    "Roe announced a new package of ferries for the islands.",
    "The council announced the deal, which will open the river.",
    "Roe called a meeting of ministers on Monday.",
    "Leaders called it the Long River Force.",
    # speech that is only supposed, or stands elsewhere
    "If Norway says no, the ferries will stay in port.",
    "The ministry has not yet said what the bridge could cost.",
    "Roe said this during a call with envoys.",
    "This was reported by the harbour board.",
    "It is worth noting that Doe was in Lima.",
    "Peru could also be asked to give other aid.",
    # places before a colon
    "Lima: The ferries will sail from here on Monday.\n\nLima waited.",
    "Norway: What we know about the ferries\n\nNorway waited.",
    "Maintaining the sanctions was the main point.",
    "Defence Ministers Discuss ‘Ring Force’ for the River",
    "Roe announced further help of two million crowns to feed people in Lima, who have little.",
    "Roe called envoy Jane Doe to discuss the river.",
    "A threat called in to the embassy emptied it.",
    "Norway summoned a top envoy to complain about the river.",
    "The river, which according to reports left two dead, fell.",
    "The council met those blamed for the flood.",
    "He named 26 alleged members of the ring.",
    "Roe challenged reports that appeared in Lima.",
    "The road was clear that morning.",
    "Norway's message is that of a friend.",
    "What next for the ferries? – Analysis\n\nAnalysis of the tides is hard.",
    "Photo: Ferries off Lima\nThe river fell.\nPhoto: A bridge\nVideo: The ice\nVideo: The ferries",
    "They left without saying whether they would sail.",
    # what is only sought
    "Roe wanted to know more about the ferries.",
    # what is believed, with nobody saying so
    "Roe believes the ferries must sail.",
    # nouns that look like verbs of saying
    "In the streets of Lima report cards were burnt.",
    "She read the minutes of the press report about Norway.",
    "The pilots of Peru shot that whale.",
    "They shot back at the pilots that had fired.",
    "The ferries that northern states have been building are late.",
    "Beside Norway, states that have lent ferries are few.",
    "Doe spoke of proposed rules for the river.",
    "They met during a hastily called meeting in Lima.",
]


@pytest.mark.parametrize("text", SILENT)
def test_where_nothing_is_said_there_is_no_quote(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A memo obtained by the Example Daily warned that the bridge was unsafe.", "memo obtained by the Example Daily", None),
        ("The envoy of the Sylvanian foreign ministry said the bridge was shut.", "envoy of the Sylvanian foreign ministry", "office"),
    ],
)  # fmt: skip
def test_a_paper_is_not_who_got_hold_of_it(text: str, name: str, kind: str | None) -> None:
    assert [(quote.speaker, quote.speaker_type) for quote in found(text)] == [(name, kind)]
