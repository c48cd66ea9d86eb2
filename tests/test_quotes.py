"""Sentences in, quotes out: who says what, by which word, through whom."""

from __future__ import annotations

import pytest

from communique.extract import analyse
from communique.extract.layout import Layout
from communique.extract.quotes import find_quotes
from communique.model import Article, CountryMention, DateMention, Quote, Span


def found(
    text: str, *, publisher: str = "Example Daily", days: dict[str, str] | None = None
) -> tuple[Quote, ...]:
    """The quotes of a text; `days` gives expressions and the days they mean."""
    dates = tuple(
        DateMention(Span(text.index(words), text.index(words) + len(words)), "DATE", value, "test")
        for words, value in (days or {}).items()
    )
    article = Article(text, publisher=publisher)
    return find_quotes(article, Layout.of(text), (), dates)


def said(text: str) -> list[tuple[str, list[str], str | None]]:
    """Kind, stretches and the mention they are attributed to."""
    return [
        (quote.kind, [text[slice(*span)] for span in quote.spans], mention(text, quote))
        for quote in found(text)
    ]


def mention(text: str, quote: Quote) -> str | None:
    return text[slice(*quote.speaker_span)] if quote.speaker_span is not None else None


SHAPES: dict[str, tuple[str, list[tuple[str, list[str], str | None]]]] = {
    "words before the clause": ('"We will stay," Roe said.', [("direct", ['"We will stay,"'], "Roe")]),
    "the clause turned round": ('"We will stay," said Jane Roe.', [("direct", ['"We will stay,"'], "Jane Roe")]),
    "words after the clause": ('Roe said, "We will stay."', [("direct", ['"We will stay."'], "Roe")]),
    "words after a colon": ('Roe said: "We will stay."', [("direct", ['"We will stay."'], "Roe")]),
    "words around the clause": (
        '"We will stay," Roe said. "We are needed."',
        [("direct", ['"We will stay,"', '"We are needed."'], "Roe")],
    ),
    "words broken by the clause": (
        '"We will," she said, "stay here."',
        [("direct", ['"We will,"', '"stay here."'], "she")],
    ),
    "a question and its asker": ('"Must we go?" Roe asked.', [("direct", ['"Must we go?"'], "Roe")]),
    "curly marks": ("“We will stay,” Roe said.", [("direct", ["“We will stay,”"], "Roe")]),
    "two apostrophes": ("''We will stay,'' Roe said.", [("direct", ["''We will stay,''"], "Roe")]),
    "guillemets": ("«We will stay,» Roe said.", [("direct", ["«We will stay,»"], "Roe")]),
    "single marks": ("‘We will stay,’ Roe said.", [("direct", ["‘We will stay,’"], "Roe")]),
    "a mixed clause whole": (
        'Roe said the plan was "dead on arrival" unless Freedonia signed it.',
        [("mixed", ['the plan was "dead on arrival" unless Freedonia signed it'], "Roe")],
    ),
    "a mixed clause before the word": (
        'The "ball is in (Freedonia\'s) court," Jane Roe said.',
        [("mixed", ['The "ball is in (Freedonia\'s) court,"'], "Jane Roe")],
    ),
    "an ellipsis and an insertion stay in": (
        '"We … [the ministers] will stay," Roe said.',
        [("direct", ['"We … [the ministers] will stay,"'], "Roe")],
    ),
    "a that-clause": ("Roe said that the talks had failed.", [("indirect", ["that the talks had failed"], "Roe")]),
    "a bare clause": ("Roe said the talks had failed.", [("indirect", ["the talks had failed"], "Roe")]),
    "a clause before": (
        "The talks have failed, the envoy said.",
        [("indirect", ["The talks have failed"], "the envoy")],
    ),
    "a clause around": (
        "The talks, Roe said, were over.",
        [("indirect", ["The talks", "were over"], "Roe")],
    ),
    "a hearer": ("Roe told reporters that talks had failed.", [("indirect", ["that talks had failed"], "Roe")]),
    "an infinitive": ("Roe vowed to sign the treaty.", [("indirect", ["to sign the treaty"], "Roe")]),
    "a question told": ("Roe asked whether the envoys would come.", [("indirect", ["whether the envoys would come"], "Roe")]),
    "according to": (
        "According to Roe, the talks have failed.",
        [("indirect", ["the talks have failed"], "Roe")],
    ),
    "according to, after": (
        "The talks have failed, according to Roe.",
        [("indirect", ["The talks have failed"], "Roe")],
    ),
    "a document": ("The report found that the bridge was unsafe.", [("indirect", ["that the bridge was unsafe"], "The report")]),
    "a tweet": ('"No deal," Roe tweeted.', [("direct", ['"No deal,"'], "Roe")]),
    "an apposition": (
        '"No," Jane Roe, a spokeswoman for the ministry, said.',
        [("direct", ['"No,"'], "Jane Roe, a spokeswoman for the ministry")],
    ),
    "a shared subject": (
        'Roe praised the plan and said it was "fair."',
        [("mixed", ['it was "fair."'], "Roe")],
    ),
    "quoted as saying": (
        'Roe was quoted as saying "the border is shut."',
        [("direct", ['"the border is shut."'], "Roe")],
    ),
    "a passive accusation": (
        "Freedonia was accused by Sylvania of lying.",
        [("indirect", ["Freedonia", "of lying"], "Sylvania")],
    ),
    "an unlisted verb beside marks": ('"We will stay," she surmised.', [("direct", ['"We will stay,"'], "she")]),
    "a line signed below": ('"We will stay for a very long time."\n— Jane Roe', [("direct", ['"We will stay for a very long time."'], "Jane Roe")]),
    "a quoted paragraph goes on": (
        '"We will stay," Roe said.\n"Nobody will drive us out of here."',
        [("direct", ['"We will stay,"', '"Nobody will drive us out of here."'], "Roe")],
    ),
    "a day before the clause": (
        "Roe told Doe by telephone on 18 July that talks had failed.",
        [("indirect", ["that talks had failed"], "Roe")],
    ),
    "a day is nothing said": (
        "The plans were complete, Roe told the board on 15 August.",
        [("indirect", ["The plans were complete"], "Roe")],
    ),
    "a companion before the clause": (
        "Roe had said beside Jane Doe that talks had failed.",
        [("indirect", ["that talks had failed"], "Roe")],
    ),
    "a dateline is nobody's words": (
        "SPRINGFIELD, March 27 — The talks have failed, Jane Roe said.",
        [("indirect", ["The talks have failed"], "Jane Roe")],
    ),
    "in the words of": (
        'In the words of Jane Roe, "the border is shut".',
        [("direct", ['"the border is shut"'], "Jane Roe")],
    ),
    "in her words": (
        'Roe was calm. In her words, "the border is shut".',
        [("direct", ['"the border is shut"'], "her")],
    ),
    "a first word outside marks": (
        '"We met," Roe said. The world, Roe added, "needs action now."',
        [("direct", ['"We met,"'], "Roe"), ("mixed", ["The world", '"needs action now."'], "Roe")],
    ),
    "words in marks after a sentence without them": (
        'The talks had failed, Roe said. "We will go home in the morning."',
        [
            ("indirect", ["The talks had failed"], "Roe"),
            ("direct", ['"We will go home in the morning."'], "Roe"),
        ],
    ),
    "two attributions joined": (
        "Freedonia has said that it will come, and Sylvania has said that it will not.",
        [("indirect", ["that it will come"], "Freedonia"), ("indirect", ["that it will not"], "Sylvania")],
    ),
    "a country's minister shares his verb": (
        "Freedonia's foreign minister rejected the plan on Monday and said talks had failed.",
        [("indirect", ["talks had failed"], "Freedonia's foreign minister")],
    ),
    "a clause of time ends where the sentence goes on": (
        "After Roe said that talks had failed, Doe went home.",
        [("indirect", ["that talks had failed"], "Roe")],
    ),
    "speech that opens with as": (
        "As Roe said, the two envoys have become old.",
        [("indirect", ["the two envoys have become old"], "Roe")],
    ),
    "speech that goes on behind the clause": (
        "The road is shut, Roe said, because the river has risen.",
        [("indirect", ["The road is shut", "because the river has risen"], "Roe")],
    ),
    "that and a clause within": (
        "They argue that, while the road is shut, the river is open.",
        [("indirect", ["that, while the road is shut, the river is open"], "They")],
    ),
    "a participle opens the clause": (
        "Roe said having envoys there was a help.",
        [("indirect", ["having envoys there was a help"], "Roe")],
    ),
    "states that do something": (
        "States that send no ship may send money, Roe wrote.",
        [("indirect", ["States that send no ship may send money"], "Roe")],
    ),
    "a transcript": (
        "ROE: We will stay.\nDOE: We will go.\nROE: Very well.\nDOE: Yes.",
        [
            ("indirect", ["We will stay."], "ROE"),
            ("indirect", ["We will go."], "DOE"),
            ("indirect", ["Very well."], "ROE"),
            ("indirect", ["Yes."], "DOE"),
        ],
    ),
    "a transcript with whole names": (
        "Jane Roe: We will stay.\nTom Doe: We will go.\nJane Roe: Very well.\nTom Doe: Yes.",
        [
            ("indirect", ["We will stay."], "Jane Roe"),
            ("indirect", ["We will go."], "Tom Doe"),
            ("indirect", ["Very well."], "Jane Roe"),
            ("indirect", ["Yes."], "Tom Doe"),
        ],
    ),
    "questions and answers": (
        "Q: Will you stay?\nA: We will stay.\nQ: And Doe?\nA: He said “no” to me.",
        [("indirect", ["We will stay."], "A"), ("mixed", ["He said “no” to me."], "A")],
    ),
    "a lost closing mark costs its paragraph": (
        '"We will stay, Roe said.\nDoe said: "We will go."',
        [("direct", ['"We will stay,'], "Roe"), ("direct", ['"We will go."'], "Doe")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_attribution_is_read(shape: str) -> None:
    text, expected = SHAPES[shape]
    assert said(text) == expected


NO_QUOTES = {
    "a name in marks": 'The so-called "coalition of the willing" met in Springfield.',
    "a title in marks": 'Her book "Far Away" sold well.',
    "refused speech": "Roe declined to say whether she would go.",
    "speech denied": "Roe did not say whether she would go.",
    "states that are not a verb": "Five other states in the north voted.",
    "a name it goes by": 'There it went by the name of a "coalition of the willing".',
    "no speech": "The ship left the harbour at noon.",
}


@pytest.mark.parametrize("reason", NO_QUOTES)
def test_words_nobody_says_are_no_quotes(reason: str) -> None:
    assert said(NO_QUOTES[reason]) == []


SPEAKERS: dict[str, tuple[str, list[tuple[str | None, str | None, str | None]]]] = {
    "a title goes to the office": (
        '"No," U.S. Secretary of State Jane Roe said.',
        [("Jane Roe", "U.S. Secretary of State", "person")],
    ),
    "an apposition goes to the office": (
        '"No," Jane Roe, a spokeswoman for the ministry, said.',
        [("Jane Roe", "spokeswoman for the ministry", "person")],
    ),
    "a surname is the full name": (
        'Jane Roe came late. "No," Roe said.',
        [("Jane Roe", None, "person")],
    ),
    "an honorific is left out": ('"No," Sir Tom Poe said.', [("Tom Poe", None, "person")]),
    "two people of one surname stay two": (
        'Ann Lee met Bob Lee. "No," Lee said.',
        [("Lee", None, "person")],
    ),
    "a pronoun with one person before it": (
        'Jane Roe came late. "No," she said.',
        [("Jane Roe", None, "person")],
    ),
    "a pronoun with nobody before it": ('"No," she said.', [("she", None, None)]),
    "an office one person holds": (
        'Defence Minister Jane Roe came late. "No," the defence minister said.',
        [("Jane Roe", "Defence Minister", "person")],
    ),
    "an office nobody named holds": ('"No," the ambassador said.', [("ambassador", None, "office")]),
    "a ministry": ('"No," the Freedonian Foreign Ministry said.', [("Freedonian Foreign Ministry", None, "organisation")]),
    "an unnamed official": (
        '"No," a senior official said.',
        [("senior official", None, "anonymous")],
    ),
    "an outlet": ("Bloomberg reported that talks had failed.", [("Bloomberg", None, "outlet")]),
    "a group": ("Some voters said that talks had failed.", [("Some voters", None, "group")]),
    "a holder named beside the office": (
        '"No," said the Freedonian defence minister, Jane Roe. "Never," Roe said.',
        [("Jane Roe", "Freedonian defence minister", "person")] * 2,
    ),
    "an office that opens the sentence before": (
        'Ambassador Jane Roe met General Tom Doe. The ambassador was firm. "No," she said.',
        [("Jane Roe", "Ambassador", "person")],
    ),
    "a counterpart is who was just named": (
        'Tom Doe was shorter. "No," his counterpart wrote.',
        [("Tom Doe", "counterpart", "person")],
    ),
    "an office without the word that says whose": (
        '"No," its prime minister, Jane Roe, said.',
        [("Jane Roe", "prime minister", "person")],
    ),
    "where somebody is from is no part of the name": ('"No," said Jane Roe of Freedonia.', [("Jane Roe", None, "person")]),
    "an initial that ends a sentence": (
        'Jane Roe wrote on X. The envoy was firm. "No," Roe said.',
        [("Jane Roe", None, "person")],
    ),
    "a pronoun of the sex that a given name tells": (
        'Ursula Roe praised Boris Doe. "No," he said. "Yes," she said.',
        [("Boris Doe", None, "person"), ("Ursula Roe", None, "person")],
    ),
    "an unnamed one whom the sentence before brings in": (
        'Tom Doe left. A palace adviser was blunter still. "No," he said.',
        [("palace adviser", None, "anonymous")],
    ),
    "an unnamed one who spoke before": (
        'Tom Doe left. The ice is thin, concedes a pilot from Lima. A ferry would sink, says an official. "No," he says.',
        [("pilot from Lima", None, None), ("official", None, "anonymous"), ("official", None, "anonymous")],
    ),
    "an unnamed one whom somebody met": (
        'Tom Doe met an adviser in Lima. "No," he said.',
        [("Tom Doe", None, "person")],
    ),
    "who told somebody goes on": (
        'In Lima on Monday President Tom Doe told Bob Poe that the ice was thin. "We will wait," he said.',
        [("Tom Doe", "President", "person"), ("Tom Doe", "President", "person")],
    ),
    "a surname with its particle": (
        'Boris Doe left after Ursula von der Roe spoke. Von der Roe was calm. "No," she said.',
        [("Ursula von der Roe", None, "person")],
    ),
    "an office in small letters opens a sentence too": (
        'Bob Poe spoke. Ring chief Tom Doe was as discreet. "No," he said.',
        [("Tom Doe", None, "person")],
    ),
    "a label in capitals": (
        'WHO IS OUT: Tom Doe lost no time. "Not us," he said.',
        [("Tom Doe", None, "person")],
    ),
    "an office that names its country": (
        "Micheál Martin left. A ferry, the Taoiseach added, was something to look at.",
        [("Micheál Martin", "Taoiseach", "person")],
    ),
    "the office of an office": (
        "Nothing was decided, the Prime Minister's Office said.",
        [("Prime Minister's Office", None, "organisation")],
    ),
    "others are a group": ("Others have said what they would give.", [("Others", None, "group")]),
    "a noun that opens a sentence": ("Officials said that talks had failed.", [("Officials", None, "anonymous")]),
    "an office that opens a sentence": (
        "President Jane Roe came late. The President said that talks had failed.",
        [("Jane Roe", "President", "person")],
    ),
    "an office of a country, then its holder": (
        "President of Freedonia Jane Roe said that talks had failed.",
        [("Jane Roe", "President of Freedonia", "person")],
    ),
    "whose somebody is makes no office": (
        "Freedonia's Jane Roe said that talks had failed.",
        [("Jane Roe", None, "person")],
    ),
    "what somebody is doing is no office": (
        "Roe, addressing reporters, said that talks had failed.",
        [("Roe", None, "person")],
    ),
    "a list of names is no office": (
        "Jane Roe, Paul Doe and Anna Poe met President Tom Lee, and Roe said that talks had failed.",
        [("Jane Roe", None, "person")],
    ),
    "a surname with a particle": (
        "Bart De Roe came late. De Roe said that talks had failed.",
        [("Bart De Roe", None, "person")],
    ),
    "a party before the name": (
        "Democrat Jane Roe came late. Jane Roe left. Roe said that talks had failed.",
        [("Jane Roe", None, "person")],
    ),
    "small words within others are no particles": (
        "Top aide Yarrow said that talks had failed.",
        [("Yarrow", "Top aide", "person")],
    ),
    "a chief of defence is the minister": (
        "Defence Minister Jane Roe came late. The defence chief said that talks had failed.",
        [("Jane Roe", "Defence Minister", "person")],
    ),
    "a woman with particles opens the sentence before": (
        "Tom Doe spoke first. In Lima, Council President Ada van der Poe heard him out. “No,” she said.",
        [("Ada van der Poe", "Council President", "person")],
    ),
    "a name after a heading and its colon": (
        "Tom Doe met Ann Lee.\nNorway: President Ada Poe heard Tom Doe. “No,” she wrote.",
        [("Ada Poe", "President", "person")],
    ),
    "an outlet with its article": ("The Times said that talks had failed.", [("Times", None, "outlet")]),
    "a day is no part of a group": (
        "Envoys of the ring on March 1 in Lima said that talks had failed.",
        [("Envoys of the ring", None, "group")],
    ),
    "a title with its field": (
        "State Secretary for Defence Ana Roe said that talks had failed.",
        [("Ana Roe", "State Secretary for Defence", "person")],
    ),
    "a family name that stands first": (
        "Prime Minister Han Min-jae left. Han said that talks had failed.",
        [("Han Min-jae", "Prime Minister", "person")],
    ),
    "leaders of a country are no name": (
        "Leaders of Freedonia met. “No,” he said.",
        [("he", None, None)],
    ),
    "whoever answers is named before the questions": (
        "Jane Roe runs the ferries.\nQ: Will you stay?\nA: We will.\nQ: And Tom Doe?\nA: No.",
        [("Jane Roe", None, "person")] * 2,
    ),
    "two may answer": (
        "Jane Roe met Tom Doe.\nQ: Will you stay?\nA: We will.\nQ: And then?\nA: No.",
        [("A", None, None)] * 2,
    ),
    "a name and an office": (
        "Roe and the harbour minister said that talks had failed.",
        [("Roe and the harbour minister", None, "group")],
    ),
    "the PM": (
        "Prime Minister Jane Roe left. The PM said that talks had failed.",
        [("Jane Roe", "Prime Minister", "person")],
    ),
    "an outlet behind its kind": (
        "Norwegian broadcaster NRK said that talks had failed.",
        [("NRK", None, "outlet")],
    ),
    "an outlet in small letters": ("dpa said that talks had failed.", [("dpa", None, "outlet")]),
    "a nameless daily": ("A Lima daily said that talks had failed.", [("Lima daily", None, "outlet")]),
    "a broadcaster by its first word": ("Radio Lima said that talks had failed.", [("Radio Lima", None, "outlet")]),
    "a poll is a document": ("Polls showed that talks had failed.", [("Polls", None, None)]),
    "people described by what they know": (
        "Sources acquainted with the talks said that they had failed.",
        [("Sources acquainted with the talks", None, "anonymous")],
    ),
    "leaders of several countries": (
        "The leaders of Norway, Chile and Peru said that talks had failed.",
        [("leaders of Norway, Chile and Peru", None, "group")],
    ),
    "the publisher is an outlet": ("Example Daily reports that talks had failed.", [("Example Daily", None, "outlet")]),
    "whose remarks they were": (
        'Tom Doe said "no". The note follows remarks by Jane Roe, in which she said that talks had failed.',
        [("Tom Doe", None, "person"), ("Jane Roe", None, "person")],
    ),
    "an office that spoke, then a pronoun": (
        "The Freedonian envoy said “no”. She added that talks had failed.",
        [("Freedonian envoy", None, "office")] * 2,
    ),
    "through whom a body speaks is no office": (
        "The Harbour Board, via spokesman Tom Doe, said that talks had failed.",
        [("Harbour Board", None, "organisation")],
    ),
    "another who was called so": (
        "Jane Roe said that talks had failed. An economist disagreed. The economist said that talks went on.",
        [("Jane Roe", None, "person"), ("economist", None, "office")],
    ),
    "a bank's view": ("The harbour bank's view was that talks had failed.", [("harbour bank", None, "organisation")]),
    "who wrote a study": ("A study by the harbour bank said that talks had failed.", [("study by the harbour bank", None, None)]),
    "an MP of a party": (
        "Harbour MP Jane Roe said that talks had failed.",
        [("Jane Roe", "Harbour MP", "person")],
    ),
    "an outlet of two words is nobody": (
        "He told Die Presse that talks had failed. “No,” he said.",
        [("He", None, None), ("he", None, None)],
    ),
    "a station is no minister": ("Harbour FM said that talks had failed.", [("Harbour FM", None, "outlet")]),
    "the PM of a country is no name": (
        "The Freedonian PM left. He said that talks had failed.",
        [("He", None, None)],
    ),
    "what copying left of a possessor": ("’s top aide Tom Roe said that talks had failed.", [("Tom Roe", "top aide", "person")]),
    "a rival by name": (
        "Jane Roe came late. Her strongest rival, former envoy Jane Roe, said that talks had failed.",
        [("Jane Roe", "former envoy", "person")],
    ),
    "who points back past what was done": (
        "They left after siding with judges who said that talks had failed.",
        [("judges", None, "group")],
    ),
    "an outlet behind a plain word": ("News site Lattice said that talks had failed.", [("Lattice", None, "outlet")]),
    "whose ministry it is": (
        "Freedonia's Defence Ministry said that talks had failed.",
        [("Freedonia's Defence Ministry", None, "organisation")],
    ),
    "what somebody is may open with a capital": (
        "Vivian Roe won. Roe, an All-Peruvian rower who beat Lima, said that talks had failed.",
        [("Vivian Roe", None, "person")],
    ),
    "a chair of a committee": (
        "The chair of the Harbour Committee Jane Roe was late. Roe said that talks had failed.",
        [("Jane Roe", None, "person")],
    ),
    "whoever spoke, by what she does": (
        "Jane Roe said that talks had failed.\nThe lawmaker added that the ice would melt.\nThe MP said no ice was left.",
        [("Jane Roe", None, "person")] * 3,
    ),
    "a title whose field is part of the capitals": (
        "State Secretary for Defence Jane Roe left. Roe said that talks had failed.",
        [("Jane Roe", None, "person")],
    ),
    "a body is nobody": (
        "The United Nations met. The Freedonian envoy said that talks had failed.",
        [("Freedonian envoy", None, "office")],
    ),
    "words behind a label": (
        'Jane Roe said that talks had failed.\nQuote: "We are nearly there, I trust."',
        [("Jane Roe", None, "person")] * 2,
    ),
    "whose office": (
        "Freedonia, whose foreign minister said that talks had failed, left.",
        [("foreign minister", None, "office")],
    ),
    "who points back": (
        "Jane Roe, who said that talks had failed, left.",
        [("Jane Roe", None, "person")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SPEAKERS)
def test_a_mention_means_whom_the_article_lets_it_mean(case: str) -> None:
    text, expected = SPEAKERS[case]
    assert [(quote.speaker, quote.speaker_role, quote.speaker_type) for quote in found(text)] == expected


def test_what_is_not_certain_says_why() -> None:
    text = 'Ann Lee met Bob Lee. "No," Lee said.'
    assert [quote.doubt for quote in found(text)] == ["2 people named Lee: Ann Lee, Bob Lee"]
    assert [quote.doubt for quote in found('"No," she said.')] == ["pronoun, nobody named before it"]


CHAINS: dict[str, tuple[str, list[tuple[str, str, str | None]]]] = {
    "a speaker": ('"No," Jane Roe said.', [("Jane Roe", "person", "said")]),
    "an agency was told": (
        "Jane Roe told Reuters that talks had failed.",
        [("Reuters", "agency", "told"), ("Jane Roe", "person", "told")],
    ),
    "an outlet cites officials": (
        "Talks among several countries have failed, Bloomberg reported on Monday, citing officials.",
        [("Bloomberg", "outlet", "reported"), ("officials", "anonymous", "citing")],
    ),
    "an outlet named behind its kind": (
        '"No," Jane Roe told the newspaper Ferry i Most.',
        [("Ferry i Most", "outlet", "told"), ("Jane Roe", "person", "told")],
    ),
    "an outlet between an adjective and its name": (
        '"No," Jane Roe told the private broadcaster Radio Most.',
        [("Radio Most", "outlet", "told"), ("Jane Roe", "person", "told")],
    ),
    "words told to others, known through an office": (
        '"No," Jane Roe told the council, according to the harbour ministry.',
        [("harbour ministry", "organisation", "according to"), ("Jane Roe", "person", "told")],
    ),
    "an outlet that asked somebody": (
        'Asked by Fox News how it would go, Jane Roe replied: "No."',
        [("Fox News", "outlet", "replied"), ("Jane Roe", "person", "replied")],
    ),
    "an outlet behind its kind alone": (
        '"No," Jane Roe told broadcaster Radio Most.',
        [("Radio Most", "outlet", "told"), ("Jane Roe", "person", "told")],
    ),
    "an agency before its kind": (
        '"No," Jane Roe told the Ferrow news agency.',
        [("Ferrow", "agency", "told"), ("Jane Roe", "person", "told")],
    ),
    "the radio of a country": (
        '"No," Jane Roe told Freedonian radio on Monday.',
        [("Freedonian radio", "outlet", "told"), ("Jane Roe", "person", "told")],
    ),
    "an agency of another kind": (
        '"No," Jane Roe told the UN refugee agency.',
        [("Jane Roe", "person", "told")],
    ),
    "an outlet that asked": (
        "In an interview with Le Figaro on her way home, Jane Roe said that talks had failed.",
        [("Le Figaro", "outlet", "said"), ("Jane Roe", "person", "said")],
    ),
    "an account to an agency": (
        "The harbour ministry gave another account to Reuters, saying that talks had failed.",
        [("Reuters", "agency", "saying"), ("harbour ministry", "organisation", "saying")],
    ),
    "an outlet with small words in its name": (
        "Welt am Sonntag wrote, citing officials, that talks had failed.",
        [("Welt am Sonntag", "outlet", "wrote"), ("officials", "anonymous", "citing")],
    ),
    "a country is no outlet": (
        '"No," Jane Roe told DR Congo lawmakers.',
        [("Jane Roe", "person", "told")],
    ),
    "a daily briefing is no daily": (
        '"No," Jane Roe told the daily briefing.',
        [("Jane Roe", "person", "told")],
    ),
    "a committee is no outlet": (
        '"No," said Jane Roe after a Foreign Policy Committee meeting.',
        [("Jane Roe", "person", "said")],
    ),
    "words known through an outlet": (
        '"No," said Jane Roe after the talks, according to Reuters.',
        [("Reuters", "agency", "according to"), ("Jane Roe", "person", "said")],
    ),
    "words known through an office": (
        '"No," Jane Roe said during the call, according to the harbour ministry.',
        [("harbour ministry", "organisation", "according to"), ("Jane Roe", "person", "said")],
    ),
    "the publisher cites another": (
        "Example Daily reports, citing the Lattice Herald, that talks had failed.",
        [("Lattice Herald", "outlet", "citing")],
    ),
    "state media quote": (
        'State media quoted Jane Roe as saying "the border is shut."',
        [("State media", "outlet", "quoted"), ("Jane Roe", "person", "saying")],
    ),
}


@pytest.mark.parametrize("case", CHAINS)
def test_a_chain_runs_from_the_publisher_to_whoever_is_named_last(case: str) -> None:
    text, expected = CHAINS[case]
    (quote,) = found(text)
    assert [(link.who, link.kind, link.cue) for link in quote.chain] == [
        ("Example Daily", "publisher", None),
        *expected,
    ]


def test_the_outlet_is_the_one_named_last() -> None:
    text = "Bloomberg reported that talks had failed.\n\nThe ministers had left early, the outlet wrote."
    assert [quote.speaker for quote in found(text)] == ["Bloomberg", "Bloomberg"]


DAYS: dict[str, tuple[str, dict[str, str], str | None]] = {
    "the day stands after the word": (
        '"No," Roe said on March 11.',
        {"on March 11": "2025-03-11"},
        "2025-03-11",
    ),
    "the day opens the sentence": ('On Tuesday, Roe said "no."', {"On Tuesday": "2025-03-11"}, "2025-03-11"),
    "the day is in what is said": (
        "Roe said that talks begin on March 11.",
        {"on March 11": "2025-03-11"},
        None,
    ),
    "the day is that of an office": (
        "Jane Roe, in office since May 1, said that talks had failed.",
        {"May 1": "2025-05-01"},
        None,
    ),
    "the day opens a clause before the speaker": (
        "On March 11, when they met in Lima, Roe said no.",
        {"March 11": "2025-03-11"},
        "2025-03-11",
    ),
    "the day is that of another clause": (
        "On March 11 Doe left, and Roe said no.",
        {"March 11": "2025-03-11"},
        None,
    ),
    "the day stands behind who": (
        "Jane Roe, who in a call on March 11 told Doe that talks had failed, left.",
        {"March 11": "2025-03-11"},
        "2025-03-11",
    ),
    "there is no day": ('"No," Roe said.', {}, None),
}


@pytest.mark.parametrize("case", DAYS)
def test_the_day_of_the_saying_is_given_only_where_the_text_gives_it(case: str) -> None:
    text, days, expected = DAYS[case]
    assert [quote.said_on for quote in found(text, days=days)] == [expected]


def test_an_office_is_that_of_the_country_a_paragraph_is_about() -> None:
    text = (
        "Danish prime minister Jane Roe met Norwegian prime minister Tom Doe.\n\n"
        "Denmark is calm. Nothing was decided, the prime minister said."
    )
    assert [quote.speaker for quote in analyse(Article(text)).quotes] == ["Jane Roe"]


def test_nobody_has_spoken_on_a_day_to_come() -> None:
    text = "Jane Roe promised in Lima the next day that talks would open."
    assert [quote.said_on for quote in analyse(Article(text, published="2025-03-13")).quotes] == [None]


def test_a_country_beside_the_name_is_the_speakers() -> None:
    text = '"No," Freedonian President Jane Roe said.'
    country = CountryMention(Span(6, 16), "XK", "demonym", "adjective")
    (quote,) = find_quotes(Article(text), Layout.of(text), (country,), ())
    assert (quote.speaker, quote.speaker_role, quote.speaker_country) == (
        "Jane Roe",
        "Freedonian President",
        "XK",
    )
