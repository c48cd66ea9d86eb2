"""Whom `she` and `the minister` mean: who was named or spoke before, and who holds the office."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon import words
from ...model import CountryMention, LinkKind, Span, SpeakerType
from ..layout import Layout
from .offices import Offices
from .people import PORTFOLIOS, ROLE_NOUNS, People, Person, bare_role, surname_of
from .phrases import OF_OFFICE

_FEMALE, _MALE = words("female_words"), words("male_words")
_SEXED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_PASSING = words("passing_roles")
_DESCRIPTIONS = words("descriptions")
SPOKESPERSONS = frozenset(
    ["spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokeswomen"]
)
# `The defence minister was no less firm.`
_OFFICE_OPENER = re.compile(r"(?:The|His|Her|Its|Their)(?: [^\W\d_][\w-]{0,24}){1,4}")
_SINGLE_ROLES = frozenset(noun for noun in ROLE_NOUNS if not noun.endswith("s"))
_SINGLE_NOUNS = _SINGLE_ROLES | {noun for noun in words("anonymous_words") if not noun.endswith("s")}
# `An adviser at the palace was blunter still.`, `The last word belongs to an official in Port Mercy.`
_UNNAMED = rf"(?:(?!(?:the|his|her|its|their|an?) )[\w’'-]+ ){{0,3}}?(?:{'|'.join(sorted(_SINGLE_NOUNS))})\b"
_NEWCOMER = re.compile(rf"(?:An?|One|Another) {_UNNAMED}")
_LEFT_TO = re.compile(rf"\b(?:belong(?:s|ed)|fell|falls|was left) to ((?:an?|one|another) {_UNNAMED})")
_PARAGRAPHS_BACK = 2
_SENTENCES_BACK = 4
_REACH = 3000


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a mention means, as far as the article tells."""

    name: str
    role: str | None = None
    country: str | None = None
    type: SpeakerType | None = None
    link: LinkKind = "person"
    doubt: str | None = None


class Antecedents:
    """The people of one article by what points back to them, in the order of its text."""

    def __init__(
        self,
        text: str,
        people: People,
        countries: Sequence[CountryMention],
        layout: Layout,
        published: str | None,
    ) -> None:
        self.text = text
        self.people = people
        self.offices = Offices(text, people, countries, layout, published)
        self.paragraphs = layout.paragraphs
        self.layout = layout
        self.last_at = -1
        self.last: Speaker | None = None
        self.last_paragraph = -9
        self.unnamed: Speaker | None = None
        self.unnamed_at = -1
        self.outlet: tuple[str, LinkKind] | None = None

    def _pronoun(self, mention: str, word: str, span: Span, paragraph: int) -> Speaker:
        sex = _SEXED.get(word)
        if sex is None:
            return Speaker(mention, doubt="pronoun", link="group" if word in ("they", "we") else "person")
        newcomer = self._newcomer(span, sex)
        if newcomer is not None:
            return replace(newcomer, doubt="pronoun, the unnamed one before")
        first = max(0, paragraph - _PARAGRAPHS_BACK)
        named = [
            person
            for person in self.people.named_between(
                max(self.paragraphs[first].start, span.start - _REACH), span.start
            )
            if person.sex in ("", sex)
        ]
        last = (
            self.last
            if self.last is not None
            and self.last.type == "person"
            and paragraph - self.last_paragraph <= _PARAGRAPHS_BACK
            and self._may_be_called(self.last, sex)
            else None
        )
        if len(named) == 1:
            return self._person(named[0], span)
        if named and self.text.endswith("in which ", 0, span.start):
            # `remarks by Roe, in which she said …`
            return self._person(named[-1], span)
        opening = self._opening(first, span, sex)
        office = self._office_opening(first, span, opening[0] if opening is not None else -1)
        if office is not None:
            return replace(office, doubt="pronoun, the office before")
        if last is not None and (opening is None or opening[0] <= self._heard_until()):
            return replace(last, doubt=None if not named else f"pronoun, the last of {len(named)} who spoke")
        if opening is not None:
            return replace(
                self._person(opening[1], span), doubt=f"pronoun, subject before; {len(named)} people named"
            )
        if not named:
            near = paragraph - self.last_paragraph <= _PARAGRAPHS_BACK
            if self.last is not None and self.last.type == "office" and near:
                return replace(self.last, doubt="pronoun, the office that spoke before")
            return Speaker(mention, doubt="pronoun, nobody named before it")
        return Speaker(mention, doubt=f"pronoun, nearest of {len(named)} people")

    def _newcomer(self, span: Span, sex: str) -> Speaker | None:
        """`A lawmaker disagreed. "No," she said.`: somebody unnamed, whom the sentence before brings in."""
        at = self._sentence_before(span.start)
        if at is None:
            return None
        start, end = at
        if start <= self.unnamed_at < end and self.unnamed_at > self.last_at:
            return self.unnamed
        brought = _NEWCOMER.match(self.text, start, end) or _LEFT_TO.search(self.text, start, end)
        if brought is None:
            return None
        place = Span(*brought.span(brought.lastindex or 0))
        role = bare_role(self.text[slice(*place)])
        if sex_of(role) not in ("", sex) or (start <= self.last_at < end and self.last_at > place.start):
            return None
        return Speaker(role, role, self.offices.country(place), "anonymous", "anonymous")

    def _sentence_before(self, position: int) -> Span | None:
        """The sentence of the paragraph before the one at `position` and the words in marks it goes with."""
        at = bisect_right(self.layout.starts, position) - 1
        paragraph = self.layout.sentences[at].paragraph
        at -= 1
        while at >= 0 and self.people.opens_in_marks(self.layout.starts[at]):
            at -= 1
        if at < 0 or self.layout.sentences[at].paragraph != paragraph:
            return None
        return self.layout.sentences[at].span

    def _heard_until(self) -> int:
        """The end of the sentence of whoever spoke last: `Roe told Doe that …` leaves Roe speaking."""
        at = bisect_right(self.layout.starts, self.last_at) - 1
        return self.layout.sentences[at].span.end if at >= 0 else self.last_at

    def _may_be_called(self, speaker: Speaker, sex: str) -> bool:
        """Whether somebody may be `he`, or `she`."""
        namesakes = self.people.by_surname.get(surname_of(speaker.name), [])
        return all(one.sex in ("", sex) for one in namesakes if one.name == speaker.name)

    def last_heard(self, span: Span) -> Speaker:
        """Whoever spoke last, for words that a label announces."""
        if self.last is None:
            return Speaker(self.text[slice(*span)], doubt="a label, nobody spoke before it")
        return replace(self.last, doubt="a label, the last who spoke")

    def only_person(self, end: int, span: Span) -> Speaker:
        """The one person named before `end`, if it is one."""
        named = self.people.named_between(0, end)
        if len(named) == 1:
            return self._person(named[0], span)
        return Speaker(self.text[slice(*span)], doubt=f"an answer, {len(named)} people named before the talk")

    def _opening(self, paragraph: int, span: Span, sex: str) -> tuple[int, Person] | None:
        """The one person who opens the sentence last opened by a name."""
        start = max(self.paragraphs[paragraph].start, span.start - _REACH)
        first = bisect_right(self.layout.starts, start) - 1
        last = bisect_right(self.layout.starts, span.start)
        sentences = [sentence.span for sentence in self.layout.sentences[max(0, first) : last]]
        found = self.people.subject_before(sentences, span.start)
        if found is None:
            return None
        fitting = [person for person in found[1] if not sex or person.sex in ("", sex)]
        return (found[0], fitting[0]) if len(fitting) == 1 else None

    def _office_opening(self, paragraph: int, span: Span, after: int) -> Speaker | None:
        """Who is meant by the office that opens a sentence before, where no name opens a later one."""
        start = max(self.paragraphs[paragraph].start, span.start - _REACH, after)
        here = bisect_right(self.layout.starts, span.start) - 1
        first = bisect_right(self.layout.starts, start) - 1
        for sentence in reversed(self.layout.sentences[max(0, first, here - _SENTENCES_BACK) : here]):
            opener = _OFFICE_OPENER.match(self.text, sentence.span.start)
            if opener is None or opener.start() < start or self.last_at >= opener.start():
                continue
            words_ = opener[0].split()
            noun = next(
                (at for at in range(len(words_), 1, -1) if words_[at - 1].lower() in _SINGLE_ROLES), None
            )
            if noun is None:
                continue
            phrase = " ".join(words_[:noun])
            of = OF_OFFICE.match(self.text, sentence.span.start + len(phrase))
            phrase += of[0] if of is not None else ""
            place = Span(sentence.span.start, sentence.span.start + len(phrase))
            found = self._office(phrase, words_[noun - 1].lower(), place, sentence.paragraph)
            just_before = sentence.span == self._sentence_before(span.start) and found.country is not None
            return found if found.type == "person" or just_before else None
        return None

    def _national(self, code: str, span: Span, paragraph: int) -> Person | None:
        """`the Freedonian`: the one of that country who was named last."""
        start = self.paragraphs[max(0, paragraph - _PARAGRAPHS_BACK)].start
        named = self.people.named_between(max(start, span.start - _REACH), span.start)
        return next((one for one in reversed(named) if self.offices.country_of(one) == code), None)

    def _office(self, phrase: str, noun: str, span: Span, paragraph: int) -> Speaker:
        """`the prime minister`: whoever alone holds that office in the article, or was spoken of last."""
        bare = bare_role(phrase)
        country = self.offices.country(span) or self._owner(phrase, span)
        holders = self.offices.holders(bare, noun, country, span)
        if not holders and noun == "chief" and bare.split()[0].capitalize() in PORTFOLIOS:
            # `the defence chief`
            minister = f"{bare.removesuffix(noun)}minister"
            holders = self.offices.holders(minister, "minister", country, span)
        link: LinkKind = "spokesperson" if noun in SPOKESPERSONS else "office"
        if len(holders) > 1:
            chosen = self._of_its_country(holders, span, paragraph) or self._latest(holders, span)
            if chosen is None:
                doubt = f"office, {len(holders)} of that name: {', '.join(one.name for one in holders)}"
                return Speaker(bare, bare, country, "office", link, doubt)
            found = self._holder(chosen, bare, country, span)
            return replace(found, doubt=f"the last named of {len(holders)} called “{bare}”")
        if holders:
            return self._holder(holders[0], bare, country, span)
        if noun in _DESCRIPTIONS and self._is_new(noun, span):
            return Speaker(bare, bare, country, "office", link)
        if noun in _DESCRIPTIONS and self._just_spoke(country, paragraph):
            assert self.last is not None
            return replace(self.last, doubt=f"taken for “{bare}”, as who spoke before")
        guess = self._unnamed_holder(bare, country, span, paragraph)
        if guess is not None:
            doubt = f"taken for “{bare}”, whom the text does not call so"
            return replace(self._holder(guess, bare, country, span), doubt=doubt)
        return Speaker(bare, bare, country, "office", link)

    def _just_spoke(self, country: str | None, paragraph: int) -> bool:
        """Whether somebody of that country spoke in this paragraph or the one before."""
        last = self.last
        near = last is not None and last.type == "person" and paragraph - self.last_paragraph <= 1
        return near and last is not None and (country is None or last.country in (None, country))

    def _is_new(self, noun: str, span: Span) -> bool:
        """Whether somebody else was just called so: `An economist disagreed. The economist said`."""
        newcomer = re.compile(rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}{noun}\b")
        return newcomer.search(self.text, self.last_at, span.start) is not None

    def _owner(self, phrase: str, span: Span) -> str | None:
        """The country meant by `its`, or that of whoever `his` and `her` mean."""
        if phrase.rsplit(None, 1)[-1].lower() in _PASSING:
            return None
        if phrase[:4].lower() in ("his ", "her ") and self.last is not None:
            return self.last.country if span.start - self.last_at <= _REACH else None
        return self.offices.owner(phrase, span)

    def _holder(self, person: Person, role: str, country: str | None, span: Span) -> Speaker:
        found = self._person(person, span)
        return replace(found, role=found.role or role, country=found.country or country)

    def _of_its_country(self, holders: list[Person], span: Span, paragraph: int) -> Person | None:
        """Of several holders of an office the one of the country that the paragraph is about."""
        if self.last is not None and self.last_paragraph == paragraph:
            return None
        before = self.offices.countries_between(self.paragraphs[paragraph].start, span.start)
        fitting = [one for one in holders if self.offices.country_of(one) in before]
        return fitting[0] if len(before) == 1 == len(fitting) else None

    def _latest(self, holders: list[Person], span: Span) -> Person | None:
        """Of several holders of an office the one who just spoke, else the one named last before it."""
        if self.last is not None and span.start - self.last_at <= _REACH:
            for one in holders:
                if one.name == self.last.name:
                    return one
        named = self.people.named_between(max(0, span.start - _REACH), span.start)
        return next((one for one in reversed(named) if one in holders), None)

    def _unnamed_holder(self, bare: str, country: str | None, span: Span, paragraph: int) -> Person | None:
        """The one leader it can be: of that country, or just spoken of, and given no other office."""
        if country is not None:
            heads = self.offices.heads(country) if bare.endswith("leader") else []
            free = [one for one in self.offices.free_leaders if self.offices.country_of(one) == country]
            fitting = heads or free
            if len(fitting) == 1:
                return fitting[0]
        same = self._opening(paragraph, span, sex_of(bare))
        if same is not None and self._may_be(same[1], bare, country):
            return same[1]
        if country is not None:
            return None
        opening = self._opening(max(0, paragraph - _PARAGRAPHS_BACK), span, "")
        return opening[1] if opening is not None and opening[1] in self.offices.free_leaders else None

    def _may_be(self, person: Person, bare: str, country: str | None) -> bool:
        """Whether somebody just named may be meant by an office: of that country, with no other office."""
        known = self.offices.country_of(person)
        if country is not None and known not in (None, country):
            return False
        if set(bare.lower().split()) & _PASSING:
            return True
        return not self.offices.listed(person) and not any(
            (ROLE_NOUNS - _PASSING) & set(role.lower().split()) for role, _ in person.roles
        )

    def _person(self, person: Person, span: Span) -> Speaker:
        role = person.roles[0][0] if person.roles else None
        country = self.offices.country_of(person)
        return Speaker(person.name, role, country, "person", spokesperson_link(role) or "person")


def spokesperson_link(role: str | None) -> LinkKind | None:
    return "spokesperson" if role and SPOKESPERSONS & set(role.lower().split()) else None


def sex_of(role: str) -> str:
    nouns = set(role.lower().split())
    return "f" if nouns & _FEMALE else "m" if nouns & _MALE else ""
