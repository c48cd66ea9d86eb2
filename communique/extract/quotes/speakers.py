"""Whom a mention means: the name, office, country and kind of whoever speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from ...lexicon import rows, words
from ...model import LinkKind, Span
from .antecedents import SPOKESPERSONS, Antecedents, Speaker, sex_of, spokesperson_link
from .people import (
    ORGANISATIONS,
    OUTLETS,
    ROLE_NOUNS,
    SHORT,
    Naming,
    bare_role,
    fuller,
    is_body,
    read_naming,
    same_person,
)
from .phrases import core_of, has_plain_head, is_pair, is_series, office_of, without_complement

_OUTLET_WORDS = {(row["use"], row["word"]): row["kind"] for row in rows("outlet_words")}
_DOCUMENTS = words("document_words")
_ANONYMOUS = words("anonymous_words")
# `Radio Norway`, `Harbour FM`
_BROADCASTERS = frozenset({"Radio", "TV"})
_WAVES = "FM"
_BODIES = words("bodies")
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
# `a senior official`
_SINGLE = re.compile(r"(?:an?|one|another)\b", re.IGNORECASE)
_DEFINITE = frozenset({"the", "his", "her", "their"})
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
    r"\b(?:de|del|van|von|der|den|bin|al|el|la|le|"
    r"of(?= (?:the |[A-Z]))|the(?= [A-Z])|and(?= [A-Z])|for(?= [A-Z]))(?=\s))(?:\s+|\Z)"
)
_ON_DAY = re.compile(rf" on (?:{'|'.join(sorted(words('time_words')))})\b.*")
_FOR_ITS_PART = re.compile(r", for (?:his|her|its|their) part\b")
# `Jane Roe` after an office, not `All-American guard who …`.
_NAME_ALONE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]\S*(?:\s+(?:de|del|van|von|der|den|bin|al|el|la|le|of|the|and|for))*(?:\s+|\Z))+\Z"
)
_ASIDE = re.compile(r"\s*\([^()]{0,60}\)")


class Resolver(Antecedents):
    """Resolves the mentions of one article, in the order of its text."""

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
            # `The bank's view is that …`
            owner = mention.removesuffix("'s").removesuffix("’s")
            speaker = self._phrase(owner, span, paragraph)
        if speaker.type == "anonymous" and _SINGLE.match(mention):
            self.unnamed, self.unnamed_at = speaker, span.start
        if speaker.type in ("person", "office", "organisation", "country"):
            self.last, self.last_paragraph, self.last_at = speaker, paragraph, span.start
        return speaker

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Resolves what does not bear on whom later mentions mean."""
        before = self.last, self.last_paragraph, self.last_at, self.outlet
        yield
        self.last, self.last_paragraph, self.last_at, self.outlet = before

    def _phrase(self, mention: str, span: Span, paragraph: int) -> Speaker:
        known = mention.strip(" ,")
        if " " in known and known in OUTLETS and not known.startswith(("The ", "the ")):
            # `Corriere della Sera`
            link: LinkKind = "agency" if OUTLETS[known] == "agency" else "outlet"
            self.outlet = known, link
            return Speaker(known, None, None, "outlet", link)
        if mention.strip(" ,").lower() in _GROUP_DETERMINERS | _NUMBERS:
            return Speaker(mention.strip(" ,"), None, None, "group", "group")
        if is_series(mention.strip(" ,")) or is_pair(mention.strip(" ,")):
            return Speaker(bare_role(mention.strip(" ,")), None, self.offices.country(span), "group", "group")
        head, apposition, offset = self._split(mention)
        head = without_complement(head)
        lead = span.start + offset
        named = None if has_plain_head(head) else self._name_in(head, lead)
        if named is not None and self._opens_with_noun(named):
            named = None
        if named is None:
            return self._plain(head, apposition, span, paragraph)
        plain_lead = self.text[lead : named.role_at].strip()
        role = self._with_lead(plain_lead, named)
        if apposition:
            role = role or apposition
        return self._named(named, role, plain_lead, span, paragraph)

    def _opens_with_noun(self, named: Naming) -> bool:
        """`Officials said …`: a noun that is capitalised because it opens a sentence."""
        noun = named.name.lower()
        return (
            noun in _ANONYMOUS | _DOCUMENTS or (noun in ROLE_NOUNS and noun.endswith("s"))
        ) and named.name not in self.people.by_surname

    def _split(self, mention: str) -> tuple[str, str | None, int]:
        """Head and apposition of a phrase: `Roe` and `spokeswoman for the ministry`."""
        head, _, rest = mention.partition(",")
        apposition = rest.strip(" ,").split(", ")[0] if rest else ""
        apposition = bare_role(re.sub(r"^(?:who is|who was)\s+", "", apposition))
        first = apposition.split(" ")[0].lower() if apposition else ""
        useful = (
            apposition
            and not first.isdigit()
            and first
            not in ("who", "which", "whose", "also", "in", "on", "at", "via", "including", "however")
            and not first.endswith("ing")
        )
        if useful and head[-1:].islower() and head.split()[-1].islower():
            # `her rival, former envoy Jane Roe,`
            name = rest.split(",")[0]
            named = read_naming(name, 0, len(name))
            if self._names_holder(head, name) and named is not None and not is_body(named.name):
                return name, bare_role(head.strip()), mention.index(name)
        if useful and not any(noun in ROLE_NOUNS for noun in apposition.lower().replace("-", " ").split()):
            useful = False
        # `The minister, Jane Roe,`: the name is the apposition.
        if rest and _NAME_ALONE.match(apposition) and not useful:
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
        # `news site Lattice`
        named_as = _OUTLET_WORDS.get(("plain", lead.split()[-1])) if lead else None
        kind = (
            OUTLETS.get(name)
            or OUTLETS.get(whole)
            or OUTLETS.get(whole.replace("the ", "The ", 1))
            or (_OUTLET_WORDS.get(("name", name.split()[-1])) if " " in name else None)
            or ("outlet" if self._is_broadcaster(named) else None)
            or named_as
        )
        if kind is not None and (role is None or named_as is not None):
            link: LinkKind = "agency" if kind == "agency" else "outlet"
            self.outlet = name, link
            return Speaker(name, None, None, "outlet", link)
        if " and " in name and self._joins_names(name):
            group = _FOR_ITS_PART.sub("", self.text[slice(*span)]).strip(" ,")
            return Speaker(group, None, self.offices.country(span), "group", "group")
        short = name.split()[-1]
        if short in SHORT:
            office = f"{lead} {name.removesuffix(short)}{SHORT[short]}".strip()
            return self._office(office, SHORT[short].split()[-1], span, paragraph)
        mention = self.offices.country_at(named.start, named.end)
        if (
            role is None
            and mention is not None
            and name.lower() not in ROLE_NOUNS
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
        if name.lower() in ROLE_NOUNS:
            return self._office(f"{lead} {name}".strip(), name.lower(), span, paragraph)
        if role is None and named.role is None and self._is_organisation(name, lead):
            owned = self.text[named.role_at : named.start].rstrip().endswith(("'s", "’s"))
            whole = self.text[named.role_at : named.end] if owned else name
            return Speaker(whole, None, self.offices.country(span), "organisation", "organisation")
        if name.split()[-1].lower() in ROLE_NOUNS and role is None:
            return self._office(f"{lead} {name}".strip(), name.split()[-1].lower(), span, paragraph)
        return self._known(named, role, span)

    def _is_broadcaster(self, named: Naming) -> bool:
        """Whether a name of several words is a station's; the FM of a country is a minister."""
        parts = named.name.split()
        if len(parts) == 1:
            return False
        no_country = self.offices.country_at(named.start, named.end) is None
        return parts[0] in _BROADCASTERS or (parts[-1] == _WAVES and no_country)

    def _joins_names(self, name: str) -> bool:
        """`Freedonia and Sylvania`, `Roe and Jane Doe`: more than one speaks."""
        return all(
            part.split()[-1] in self.people.by_surname or part in self.offices.country_names
            for part in name.split(" and ")
            if part.strip()
        )

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
            name = fuller(person.name, named.name) if person is not None else named.name
        elif len(namesakes) == 1 and not {named.sex, namesakes[0].sex} >= {"f", "m"}:
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
            person = self.people.by_opening_name(named.name)
            name = person.name if person is not None else named.name
        if person is not None and role:
            self.people.give_role(person, role, span)
        country = self.offices.country(span)
        if person is not None:
            role = role or (person.roles[0][0] if person.roles else None)
            country = country or self.offices.country_of(person)
            if named.sex and not person.sex and len(namesakes) == 1:
                person.sex = named.sex
            elif role and not person.sex:
                person.sex = sex_of(role)
        return Speaker(name, role, country, "person", spokesperson_link(role) or "person")

    # Phrases without a name

    def _plain(self, head: str, apposition: str | None, span: Span, paragraph: int) -> Speaker:
        phrase = head.strip(" ,.")
        parts = phrase.lower().split()
        bare = bare_role(_ON_DAY.sub("", phrase))
        core = core_of(parts)
        first = parts[0] if parts else ""
        country = self.offices.country(span) or self._owner(phrase, span)
        if first in _DEFINITE and core in ROLE_NOUNS and core in _ANONYMOUS and not core.endswith("s"):
            found = self._office(phrase, core, span, paragraph)
            if found.type == "person":
                return found
        if core in SPOKESPERSONS:
            if first == "the" and len(parts) == 2:
                return self._office(phrase, core, span, paragraph)
            return Speaker(bare, bare, country, "office", "spokesperson")
        if ("plain", core) in _OUTLET_WORDS and first in ("the", "that", "this"):
            if self.outlet is not None:
                return Speaker(self.outlet[0], None, None, "outlet", self.outlet[1])
            return Speaker(bare, None, country, "outlet", "outlet", "outlet not named before")
        if ("plain", core) in _OUTLET_WORDS and first in ("a", "an", "one"):
            return Speaker(bare, None, country, "outlet", "outlet")
        if phrase in OUTLETS:
            return Speaker(
                phrase, None, None, "outlet", "agency" if OUTLETS[phrase] == "agency" else "outlet"
            )
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
