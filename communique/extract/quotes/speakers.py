"""Whom a mention means: the name, office, country and kind of whoever speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from ...lexicon import rows, words
from ...model import CountryMention, LinkKind, Span, SpeakerType
from ..layout import Layout
from .offices import Offices
from .people import (
    ORGANISATIONS,
    ROLE_NOUNS,
    Naming,
    People,
    Person,
    bare_role,
    is_body,
    read_naming,
    same_person,
)
from .phrases import OF_OFFICE, core_of, has_plain_head, is_series, office_of, without_complement

OUTLETS: dict[str, str] = {row["name"]: row["kind"] for row in rows("outlets")}
_OUTLET_WORDS = {(row["use"], row["word"]): row["kind"] for row in rows("outlet_words")}
_DOCUMENTS = words("document_words")
_ANONYMOUS = words("anonymous_words")
_BODIES = words("bodies")
_FEMALE, _MALE = words("female_words"), words("male_words")
_SEXED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "you",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "him",
        "her",
        "them",
        "himself",
        "herself",
        "themselves",
        "his",
        "their",
        "its",
    ]
)
_PASSING = words("passing_roles")
_DEFINITE = frozenset({"the", "his", "her", "their"})
_SPOKESPERSONS = frozenset(
    ["spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokeswomen"]
)
_GROUP_DETERMINERS = frozenset(["some", "many", "most", "both", "several", "all", "few", "others"])
_NUMBERS = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozens",
        "hundreds",
        "thousands",
    ]
)
# The last run of capitalised words of a phrase, titles and all.
_CAPITALS = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w.’'&/-]*|"
    r"(?:de|del|van|von|der|den|bin|al|el|la|le|"
    r"of(?= (?:the |[A-Z]))|the(?= [A-Z])|and(?= [A-Z])|for(?= [A-Z]))(?=\s))(?:\s+|\Z)"
)
_ASIDE = re.compile(r"\s*\([^()]{0,60}\)")
# `The defence minister was no less firm.`
_OFFICE_OPENER = re.compile(r"(?:The|His|Her|Its|Their)(?: [^\W\d_][\w-]{0,24}){1,4}")
_SINGLE_ROLES = frozenset(noun for noun in ROLE_NOUNS if not noun.endswith("s"))
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


class Resolver:
    """Resolves the mentions of one article, in the order of its text."""

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
        self.outlet: tuple[str, LinkKind] | None = None

    def resolve(self, span: Span, paragraph: int, antecedent: Span | None = None) -> Speaker:
        """Whom the mention at `span` means; `antecedent` is what a relative pronoun points back to."""
        mention = self.text[slice(*span)]
        word = mention.strip(" ,").lower()
        if word in _PRONOUNS:
            if antecedent is not None:
                found = self.resolve(antecedent, paragraph)
                return found
            speaker = self._pronoun(mention.strip(" ,"), word, span, paragraph)
        else:
            speaker = self._phrase(mention, span, paragraph)
        if speaker.type in ("person", "office", "organisation", "country"):
            self.last, self.last_paragraph, self.last_at = speaker, paragraph, span.start
        return speaker

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Resolves what does not bear on whom later mentions mean."""
        before = self.last, self.last_paragraph, self.last_at, self.outlet
        yield
        self.last, self.last_paragraph, self.last_at, self.outlet = before

    # Pronouns

    def _pronoun(self, mention: str, word: str, span: Span, paragraph: int) -> Speaker:
        sex = _SEXED.get(word)
        if sex is None:
            return Speaker(mention, doubt="pronoun", link="group" if word in ("they", "we") else "person")
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
            else None
        )
        if len(named) == 1:
            return self._person(named[0], span)
        opening = self._opening(first, span, sex)
        office = self._office_opening(first, span, opening[0] if opening is not None else -1)
        if office is not None:
            return replace(office, doubt="pronoun, the office before")
        if last is not None and (opening is None or opening[0] <= self.last_at):
            return replace(last, doubt=None if not named else f"pronoun, the last of {len(named)} who spoke")
        if opening is not None:
            return replace(
                self._person(opening[1], span), doubt=f"pronoun, subject before; {len(named)} people named"
            )
        if not named:
            return Speaker(mention, doubt="pronoun, nobody named before it")
        return Speaker(mention, doubt=f"pronoun, nearest of {len(named)} people")

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
            return found if found.type == "person" else None
        return None

    # Phrases

    def _phrase(self, mention: str, span: Span, paragraph: int) -> Speaker:
        if mention.strip(" ,").lower() in _GROUP_DETERMINERS | _NUMBERS:
            return Speaker(mention.strip(" ,"), None, None, "group", "group")
        if is_series(mention.strip(" ,")):
            return Speaker(mention.strip(" ,"), None, self.offices.country(span), "group", "group")
        head, apposition, offset = self._split(mention)
        head = without_complement(head)
        lead = span.start + offset
        named = None if has_plain_head(head) else self._name_in(head, lead)
        if named is None:
            return self._plain(head, apposition, span, paragraph)
        plain_lead = self.text[lead : named.role_at].strip()
        role = self._with_lead(plain_lead, named)
        if apposition:
            role = role or apposition
        return self._named(named, role, plain_lead, span, paragraph)

    def _split(self, mention: str) -> tuple[str, str | None, int]:
        """Head and apposition of a phrase: `Roe` and `spokeswoman for the ministry`."""
        head, _, rest = mention.partition(",")
        apposition = rest.strip(" ,").split(", ")[0] if rest else ""
        apposition = bare_role(re.sub(r"^(?:who is|who was)\s+", "", apposition))
        first = apposition.split(" ")[0].lower() if apposition else ""
        useful = (
            apposition
            and not first.isdigit()
            and first not in ("who", "which", "whose", "speaking", "also", "in", "on", "at", "however")
        )
        if useful and not any(noun in ROLE_NOUNS for noun in apposition.lower().replace("-", " ").split()):
            useful = False
        # `The minister, Jane Roe,`: the name is the apposition.
        if rest and apposition[:1].isupper() and not useful:
            name = rest.split(",")[0]
            plain = (
                not any(char.isupper() for char in head[4:])
                and core_of(head.lower().split()) not in _DOCUMENTS
            )
            if plain or self._names_holder(head, name):
                return name, bare_role(head.strip()), mention.index(name)
        return head, (apposition or None) if useful else None, 0

    def _names_holder(self, head: str, name: str) -> bool:
        """Whether a name after an office is that of its holder: `the Freedonian envoy, Jane Roe`."""
        office = office_of(head)
        noun = office.rsplit(None, 1)[-1].lower() if office else ""
        naming = read_naming(name, 0, len(name))
        return (
            noun.rsplit("-", 1)[-1] in ROLE_NOUNS
            and naming is not None
            and naming.surname in self.people.by_surname
        )

    def _name_in(self, head: str, start: int) -> Naming | None:
        """The capitalised name a phrase ends with, if it is a person's or could be."""
        head = _ASIDE.sub(lambda aside: " " * len(aside[0]), head)
        end = len(head.rstrip(" ,."))
        first = last = -1
        for run in _CAPITALS.finditer(head, 0, end):
            first = first if run.start() == last else run.start()
            last = run.end()
        if last < end:
            return None
        return read_naming(self.text, start + first, start + end)

    def _with_lead(self, lead: str, named: Naming) -> str | None:
        """The office, with what stands before it in small letters: `former` `U.S. president`."""
        lead = bare_role(re.sub(r"^(?:and|as)\s+", "", lead + " ")).strip()
        nouns = lead.lower().replace("-", " ").split()
        if lead and (any(noun in ROLE_NOUNS for noun in nouns) or (named.role and len(nouns) <= 2)):
            return f"{lead} {named.role}" if named.role else lead
        return named.role

    def _named(self, named: Naming, role: str | None, lead: str, span: Span, paragraph: int) -> Speaker:
        if named.name.isupper() and named.name.title().rsplit(" ", 1)[-1] in self.people.by_surname:
            # `ROE` at the head of a transcript's line.
            title = named.name.title()
            named = named._replace(name=title, surname=title.rsplit(" ", 1)[-1])
        name = named.name
        whole = f"the {name}" if lead.lower().endswith("the") else name
        kind = (
            OUTLETS.get(name)
            or OUTLETS.get(whole)
            or (_OUTLET_WORDS.get(("name", name.split()[-1])) if " " in name else None)
        )
        if kind is not None and role is None:
            link: LinkKind = "agency" if kind == "agency" else "outlet"
            self.outlet = name, link
            return Speaker(name, None, None, "outlet", link)
        if " and " in name and self._joins_names(name):
            return Speaker(
                self.text[slice(*span)].strip(" ,"), None, self.offices.country(span), "group", "group"
            )
        mention = self.offices.country_at(named.start, named.end)
        if (
            role is None
            and mention is not None
            and mention.kind != "leader"
            and mention.span.end >= named.end - 2
            and mention.span.start <= named.start + 4
        ):
            people = name.endswith("s") and mention.kind == "demonym"
            if mention.kind == "demonym" and not people and lead.lower() == "the":
                meant = self._national(mention.code, span, paragraph)
                if meant is not None:
                    return replace(self._person(meant, span), doubt=f"taken for “{lead} {name}”")
            return Speaker(
                name, None, mention.code, "group" if people else "country", "group" if people else "country"
            )
        if role is None and named.role is None and self._is_organisation(name, lead):
            return Speaker(
                name if not lead.lower().endswith("the") else f"{name}",
                None,
                self.offices.country(span),
                "organisation",
                "organisation",
            )
        if name.lower() in ROLE_NOUNS or (name.split()[-1].lower() in ROLE_NOUNS and role is None):
            return self._office(f"{lead} {name}".strip(), name.split()[-1].lower(), span, paragraph)
        return self._known(named, role, span)

    def _joins_names(self, name: str) -> bool:
        """`Freedonia and Sylvania`, `Roe and Jane Doe`: more than one speaks."""
        return all(
            part.split()[-1] in self.people.by_surname or part in self.offices.country_names
            for part in name.split(" and ")
            if part.strip()
        )

    def _national(self, code: str, span: Span, paragraph: int) -> Person | None:
        """`the Freedonian`: the one of that country who was named last."""
        start = self.paragraphs[max(0, paragraph - _PARAGRAPHS_BACK)].start
        named = self.people.named_between(max(start, span.start - _REACH), span.start)
        return next((one for one in reversed(named) if self.offices.country_of(one) == code), None)

    def _is_organisation(self, name: str, lead: str) -> bool:
        if (
            is_body(name)
            or name in _BODIES
            or (
                name.isupper() and 2 <= len(name.replace(".", "")) <= 6 and name not in self.people.by_surname
            )
        ):
            return True
        return lead.lower().endswith("the") and " " not in name and not self.people.by_surname.get(name)

    def _known(self, named: Naming, role: str | None, span: Span) -> Speaker:
        """A person: the fullest name and the office the article gives."""
        namesakes = self.people.by_surname.get(named.surname, [])
        if " " in named.name:
            person = next((one for one in namesakes if same_person(one.name, named.name)), None)
            name = person.name if person is not None else named.name
        elif len(namesakes) == 1:
            person, name = namesakes[0], namesakes[0].name
        elif namesakes:
            fitting = [one for one in namesakes if named.sex and one.sex == named.sex]
            if len(fitting) != 1:
                both = ", ".join(one.name for one in namesakes)
                return Speaker(
                    named.name,
                    role,
                    self.offices.country(span),
                    "person",
                    "person",
                    f"{len(namesakes)} people named {named.name}: {both}",
                )
            person, name = fitting[0], fitting[0].name
        else:
            person, name = None, named.name
        if person is not None and role:
            self.people.give_role(person, role, span)
        country = self.offices.country(span)
        if person is not None:
            role = role or (person.roles[0][0] if person.roles else None)
            country = country or self.offices.country_of(person)
            if named.sex and not person.sex and len(namesakes) == 1:
                person.sex = named.sex
            elif role and not person.sex:
                person.sex = _sex_of(role)
        return Speaker(name, role, country, "person", _spokesperson(role) or "person")

    def _person(self, person: Person, span: Span) -> Speaker:
        role = person.roles[0][0] if person.roles else None
        country = self.offices.country_of(person)
        return Speaker(person.name, role, country, "person", _spokesperson(role) or "person")

    # Phrases without a name

    def _plain(self, head: str, apposition: str | None, span: Span, paragraph: int) -> Speaker:
        phrase = head.strip(" ,.")
        parts = phrase.lower().split()
        bare = bare_role(phrase)
        core = core_of(parts)
        first = parts[0] if parts else ""
        country = self.offices.country(span) or self._owner(phrase, span)
        if first in _DEFINITE and core in ROLE_NOUNS and core in _ANONYMOUS and not core.endswith("s"):
            found = self._office(phrase, core, span, paragraph)
            if found.type == "person":
                return found
        if core in _SPOKESPERSONS:
            if first == "the" and len(parts) == 2:
                return self._office(phrase, core, span, paragraph)
            return Speaker(bare, bare, country, "office", "spokesperson")
        if ("plain", core) in _OUTLET_WORDS and first in ("the", "that", "this"):
            if self.outlet is not None:
                return Speaker(self.outlet[0], None, None, "outlet", self.outlet[1])
            return Speaker(bare, None, country, "outlet", "outlet", "outlet not named before")
        if core in ("media", "television", "press", "newspapers", "broadcaster"):
            return Speaker(phrase, None, country, "outlet", "outlet")
        if core in _DOCUMENTS:
            return Speaker(bare, None, country, None, "document")
        if core in _ANONYMOUS:
            return Speaker(bare, None, country, "anonymous", "anonymous")
        if core in ORGANISATIONS:
            return Speaker(bare, None, country, "organisation", "organisation")
        if core in ROLE_NOUNS and not core.endswith("s"):
            if first in ("a", "an", "one", "another"):
                return Speaker(bare, bare, country, "anonymous", "anonymous")
            return self._office(phrase, core, span, paragraph)
        if (
            core.endswith("s")
            or core in _NUMBERS
            or first in _GROUP_DETERMINERS
            or first in _NUMBERS
            or first.isdigit()
        ):
            return Speaker(bare, None, country, "group", "group")
        return Speaker(bare or phrase, None, country, None, "person")

    def _office(self, phrase: str, noun: str, span: Span, paragraph: int) -> Speaker:
        """`the prime minister`: whoever alone holds that office in the article, or was spoken of last."""
        bare = bare_role(phrase)
        country = self.offices.country(span) or self._owner(phrase, span)
        holders = self.offices.holders(bare, noun, country, span)
        link: LinkKind = "spokesperson" if noun in _SPOKESPERSONS else "office"
        if len(holders) > 1:
            chosen = self._latest(holders, span)
            if chosen is None:
                doubt = f"office, {len(holders)} of that name: {', '.join(one.name for one in holders)}"
                return Speaker(bare, bare, country, "office", link, doubt)
            found = self._holder(chosen, bare, country, span)
            return replace(found, doubt=f"the last named of {len(holders)} called “{bare}”")
        if holders:
            return self._holder(holders[0], bare, country, span)
        guess = self._unnamed_holder(bare, country, span, paragraph)
        if guess is not None:
            doubt = f"taken for “{bare}”, whom the text does not call so"
            return replace(self._holder(guess, bare, country, span), doubt=doubt)
        return Speaker(bare, bare, country, "office", link)

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
            fitting = [one for one in self.offices.free_leaders if self.offices.country_of(one) == country]
            if len(fitting) == 1:
                return fitting[0]
        same = self._opening(paragraph, span, _sex_of(bare))
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


def _spokesperson(role: str | None) -> LinkKind | None:
    return "spokesperson" if role and _SPOKESPERSONS & set(role.lower().split()) else None


def _sex_of(role: str) -> str:
    nouns = set(role.lower().split())
    return "f" if nouns & _FEMALE else "m" if nouns & _MALE else ""
