"""The people an article names: full names, what they are called beside them, and where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from ...lexicon import rows, words
from ...model import CountryMention, Span
from .marks import Region

_PARTICLES = r"(?:de|del|della|der|den|di|da|du|dos|van|von|bin|ibn|al|el|la|le|ten|ter|zu|y|e)"
_OPENS_WITH_PARTICLE = re.compile(rf"{_PARTICLES} ", re.IGNORECASE)
_PART = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Amb|Prof|St|Rev|Hon|Brig)\."
    r"|[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-'’][A-ZÀ-ÖØ-Þ]?[^\W\d_]+)*|[A-Z]\.(?:[A-Z]\.)*)"
)
# Runs of capitalised words, with the particles of names inside: `Ursula van der Roe`. Length bounded.
_RUN = re.compile(rf"\b{_PART}(?:[ \u00a0](?:{_PARTICLES}[ \u00a0]){{0,2}}(?:of[ \u00a0])?{_PART}){{1,7}}")
_DETERMINER = re.compile(r"^(?:the|an?|his|her|its|their|whose)(?:\s+|\Z)", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-'’][^\W\d_]+)*")
_WORD = re.compile(r"[^\s,]+")
# `Min-jae`, a given name that stands last.
_TWO_PART = re.compile(r" [A-Z][a-z]+-[a-z]+\Z")

COURTESIES = {row["word"]: row["sex"] for row in rows("courtesies")}
ABBREVIATIONS = words("title_abbreviations")
ROLE_NOUNS = words("role_nouns")
# Offices by their letters.
SHORT = {"PM": "prime minister", "FM": "foreign minister", "MP": "lawmaker", "MEP": "lawmaker"}
_BODIES = words("bodies")
ORGANISATIONS = words("organisation_words")
OUTLETS: dict[str, str] = {row["name"]: row["kind"] for row in rows("outlets")}
PORTFOLIOS = words("portfolios")
# `the Black Sea`
_WATERS = frozenset({"Sea", "Ocean", "Gulf", "Bay", "Strait", "Straits", "Canal", "Channel", "Peninsula"})
_NO_NAMES = ORGANISATIONS | PORTFOLIOS | {word.capitalize() for word in ROLE_NOUNS}
_OUTLET_NAMES = frozenset(row["word"] for row in rows("outlet_words") if row["use"] == "name")
_GIVEN_NAMES = {row["name"]: row["sex"] for row in rows("given_names")}
_TIMES = words("time_words")
_OPENERS = words("sentence_openers")
_FEMALE, _MALE = words("female_words"), words("male_words")
# `, the Freedonian defence minister,` after a name.
_APPOSITION = re.compile(r", (?:the |an? )?([^,.;:()\n\"“”]{4,70})[,.]")
# The word in small letters before a name and its capitalised titles: `with` in `with Prime Minister Roe`.
_BEFORE_NAME = re.compile(r"(?:^|\s)([a-z]+)(?:\s+[A-Z][^\s,;:]*)*\s+\Z")
_PREPOSITIONS = frozenset(
    [
        "about",
        "against",
        "alongside",
        "and",
        "as",
        "at",
        "between",
        "for",
        "in",
        "into",
        "like",
        "of",
        "on",
        "over",
        "than",
        "to",
        "toward",
        "towards",
        "under",
        "with",
        "without",
    ]
)
# What may stand between the start of a sentence, or a comma, and a name that opens it.
_LEAD = re.compile(
    r"(?:\A|(?<=[.!?”\"] )|(?<=[,:] )|(?<=\n)|(?<=– )|(?<=— )|(?<=\bc[ao]me from )|(?<=\bcomes from ))"
    r"(?:(?:The|the|But|And|Then|Later|Yet|His|Her|Its|Their)\s+)?"
    r"(?:[A-Z][^\s,;:]*\s+|(?:van|von|de|der|den|del|di|la|president|minister|prime|foreign|defence|defense|leader|secretary"
    r"|chief|chancellor|envoy|ambassador|spokes(?:man|woman)|general|king|queen|premier|senator|negotiator)\s+){0,6}\Z"
)
_OPENING_REACH = 120
# Runs of capitals read and kept, beyond one article too.
_RUNS_KEPT = 1 << 13
# More people of one surname than this are a list, not speakers; it also keeps hostile texts cheap.
_MOST_NAMESAKES = 12
_NEVER = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "But",
        "And",
        "For",
        "With",
        "From",
        "After",
        "Before",
        "While",
        "When",
        "As",
        "If",
        "Though",
    ]
)


class Naming(NamedTuple):
    """A name with the office before it: `U.S. Secretary of State` and `Marco Rubio`."""

    name: str
    surname: str
    role: str | None
    role_at: int
    start: int
    end: int
    sex: str = ""

    def moved(self, by: int) -> Naming:
        """The same naming further on in the text."""
        name, surname, role, role_at, start, end, sex = self
        return Naming(name, surname, role, role_at + by, start + by, end + by, sex)


@dataclass(slots=True, eq=False)
class Person:
    """Somebody of the article under the fullest name it gives."""

    name: str
    roles: list[tuple[str, Span]] = field(default_factory=list)
    sex: str = ""
    first_at: Span = field(default_factory=lambda: Span(0, 0))


def surname_of(name: str) -> str:
    """The last word of a name, `Jr.` and the like left out."""
    parts = [part for part in name.split() if part.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV")]
    return parts[-1] if parts else name


def bare_role(phrase: str) -> str:
    """An office without the word that says whose it is: `prime minister` of `its prime minister`."""
    return _DETERMINER.sub("", phrase)


def read_naming(text: str, start: int, end: int) -> Naming | None:
    """The name at the end of a run of capitalised words, and the office before it."""
    naming = _naming_in(text[start:end])
    return naming.moved(start) if naming is not None else None


def without_place(run: str) -> str:
    """`Jane Roe` of `Jane Roe of Freedonia`; `Bank of Freedonia` stays."""
    name, of, _ = run.partition(" of ")
    parts = name.split()
    given = bool(of) and len(parts) > 1 and any(part in _GIVEN_NAMES for part in parts[:-1])
    return name if given and parts[-1].lower() not in ROLE_NOUNS and not is_body(name) else run


@lru_cache(maxsize=_RUNS_KEPT)
def _person_in(run: str) -> Naming | None:
    """The person a run of capitalised words names, if it is a person's name and a full one."""
    naming = _naming_in(without_place(run))
    if naming is None or " " not in naming.name or " of " in naming.name or is_body(naming.name):
        return None
    first, *_, last = naming.name.split()
    if (last.lower() in ROLE_NOUNS or last in SHORT) and first not in _GIVEN_NAMES:
        # `Prime Minister`
        return None
    if first in _OPENERS or first in _TIMES or last in _OPENERS or naming.name in _BODIES:
        return None
    return naming


@lru_cache(maxsize=_RUNS_KEPT)
def _naming_in(text: str) -> Naming | None:
    """The same by places within the run; the runs of an article come again and again."""
    found = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    while found and (
        found[0][2] in _NEVER or found[0][2] == "the" or (found[0][2] in _OPENERS and len(found) > 2)
    ):
        found.pop(0)
    cut = 0
    sex = ""
    for number, (_, _, word) in enumerate(found):
        bare = word.rstrip(".")
        lower = word.lower()
        last_part = lower.rsplit("-", 1)[-1]
        if bare in COURTESIES and number + 1 < len(found):
            sex = COURTESIES[bare] or sex
            cut = number + 1
        elif (
            bare in ABBREVIATIONS
            and (word.endswith(".") or bare in ("Sen", "Gen", "Gov", "Rep"))
            and number + 1 < len(found)
        ):
            cut = number + 1
        elif (word in SHORT or lower in ROLE_NOUNS or last_part in ROLE_NOUNS) and number + 1 < len(found):
            cut = number + 1
            sex = "f" if lower in _FEMALE else "m" if lower in _MALE else sex
            cut = _past_place(found, _past_portfolio(found, cut))
        elif number == cut and word in PORTFOLIOS and _is_named(found[number + 1 :]):
            # `Defence Jane Roe`, after `secretary for`
            cut = number + 1
        elif word in ORGANISATIONS and number + 2 < len(found) and found[number + 1][2] in _GIVEN_NAMES:
            # `Harbour Committee Jane Roe`, after `chair of the`
            cut = number + 1
        elif (word.endswith(("'s", "’s")) and number + 1 < len(found) and not _owns_body(found, number)) or (
            word in _TIMES and number + 1 < len(found)
        ):
            cut = number + 1
    name_words = found[cut:]
    if not name_words or name_words[0][2] == "of" or name_words[-1][2] in _WATERS:
        # `the leaders of Freedonia`
        return None
    name = text[name_words[0][0] : name_words[-1][1]].rstrip("'’")
    if name.endswith(("'s", "’s")):
        name = name[:-2]
    role = _role_of(text, found[:cut])
    return Naming(name, surname_of(name), role, found[0][0], name_words[0][0], name_words[-1][1], sex)


def _is_named(words_: list[tuple[int, int, str]]) -> bool:
    """Whether words may be somebody's whole name, and no office's or body's."""
    return len(words_) > 1 and _NO_NAMES.isdisjoint(word for _, _, word in words_)


def _owns_body(found: list[tuple[int, int, str]], at: int) -> bool:
    """`Prime Minister's` of `Prime Minister's Office`, whose name is the whole."""
    return at > 0 and at + 2 == len(found) and found[at + 1][2] in ORGANISATIONS


def _past_portfolio(found: list[tuple[int, int, str]], cut: int) -> int:
    if cut + 1 < len(found) and found[cut][2] in ("of", "for") and found[cut + 1][2] in PORTFOLIOS | {"the"}:
        cut += 2
        while cut + 1 < len(found) and found[cut][2] in PORTFOLIOS | {"and"}:
            cut += 1
    return cut


def _past_place(found: list[tuple[int, int, str]], cut: int) -> int:
    """Past the country of an office that stands before a name: `President of Freedonia Jane Roe`."""
    if cut + 3 < len(found) and found[cut][2] == "of":
        words_ = [word for _, _, word in found[cut + 2 :]]
        last = len(words_) - 2 if found[cut + 1][2] == "the" else 0
        given = next((at for at, word in enumerate(words_[:-1]) if word in _GIVEN_NAMES), last)
        return cut + 2 + given
    return cut


def _role_of(text: str, before: list[tuple[int, int, str]]) -> str | None:
    while before and before[-1][2].rstrip(".") in COURTESIES:
        before = before[:-1]
    while before and before[0][2].rstrip(".") in COURTESIES:
        before = before[1:]
    if not before or all(word in _TIMES for _, _, word in before):
        return None
    if before[-1][2] in ORGANISATIONS | PORTFOLIOS and ROLE_NOUNS.isdisjoint(
        word.lower() for _, _, word in before
    ):
        return None
    role = text[before[0][0] : before[-1][1]]
    owned = role.endswith(("'s", "’s"))
    if owned and len(before) == 1:
        # `Freedonia's Jane Roe`
        return None
    return role[:-2] if owned else role


def is_body(name: str) -> bool:
    """Whether a capitalised name is an organisation's or an outlet's, by its words."""
    if name in OUTLETS:
        return True
    parts = name.replace("-", " ").split()
    return any(part.strip(".,") in ORGANISATIONS for part in parts) or (
        len(parts) > 1 and parts[-1] in _OUTLET_NAMES
    )


def _past_country(naming: Naming, country: Span) -> Naming:
    """`Jane Roe` of `Peru Jane Roe`, after `ambassador to`."""
    rest = naming.name[country.end - naming.start :].strip()
    return naming._replace(name=rest, start=naming.end - len(rest)) if " " in rest else naming


def _opens_with_office(apposition: str) -> bool:
    """Whether an office stands in an apposition before anybody's name: not `, Jane Roe and King Tom`."""
    if ROLE_NOUNS.isdisjoint(apposition.lower().replace("-", " ").split()):
        return False
    named = next((run.start() for run in _RUN.finditer(apposition) if _is_given(run[0])), len(apposition))
    return not ROLE_NOUNS.isdisjoint(apposition[:named].lower().replace("-", " ").split())


def _is_given(run: str) -> bool:
    return run.split()[0] in _GIVEN_NAMES


class People:
    """Everybody the article names outside quotation marks, found once, on first need."""

    def __init__(
        self, text: str, regions: Sequence[Region], countries: Sequence[CountryMention] = ()
    ) -> None:
        self.text = text
        self.regions = regions
        self.region_starts = [region.span.start for region in regions]
        # `United States` is a run of capitals too.
        self.countries = {mention.span for mention in countries if mention.kind != "leader"}
        self.country_starts = {span.start: span for span in self.countries}
        self.leaders = [mention.span for mention in countries if mention.kind == "leader"]

    @cached_property
    def namings(self) -> list[Naming]:
        found = []
        for run in _RUN.finditer(self.text):
            naming = _person_in(run[0])
            if naming is None:
                continue
            if run[0].isupper() and self.text.startswith(":", run.end()):
                # `WHO'S OUT: Roe lost no time.`
                continue
            naming = naming.moved(run.start())
            country = self.country_starts.get(naming.start)
            if country is None:
                found.append(naming)
            elif country.end < naming.start + len(naming.name):
                found.append(_past_country(naming, country))
        return found

    @cached_property
    def by_surname(self) -> dict[str, list[Person]]:
        """The people of each surname, in the order they are named; one entry a person."""
        people: dict[str, list[Person]] = {}
        for naming in self.namings:
            namesakes = people.setdefault(naming.surname, [])
            person = next((one for one in namesakes if same_person(one.name, naming.name)), None)
            if person is None:
                if len(namesakes) >= _MOST_NAMESAKES:
                    continue
                person = Person(naming.name, first_at=Span(naming.start, naming.end))
                namesakes.append(person)
            else:
                person.name = fuller(person.name, naming.name)
            person.sex = person.sex or naming.sex or _GIVEN_NAMES.get(naming.name.split()[0], "")
            if naming.role and len(person.roles) < _MOST_NAMESAKES:
                person.roles.append((naming.role, Span(naming.role_at, naming.end)))
            self._add_apposition(person, naming)
        for span in self.leaders:
            # A leader whom the article knows by surname alone.
            surname = self.text[slice(*span)]
            if surname not in people and " " not in surname and not self._in_marks(span.start):
                people[surname] = [Person(surname, first_at=span)]
        return people

    def by_opening_name(self, name: str) -> Person | None:
        """The one person whose family name opens the name: `Han` of `Han Min-jae`."""
        opened = [
            person
            for namesakes in self.by_surname.values()
            for person in namesakes
            if person.name.startswith(f"{name} ") and _TWO_PART.search(person.name)
        ]
        return opened[0] if len(opened) == 1 else None

    def _add_apposition(self, person: Person, naming: Naming) -> None:
        after = _APPOSITION.match(self.text, naming.end)
        if after is None or len(person.roles) > _MOST_NAMESAKES:
            return
        role = after[1]
        if role.split()[0] not in ("who", "which", "whose", "and") and _opens_with_office(role):
            person.roles.append((bare_role(role), Span(*after.span(1))))

    @cached_property
    def _mentions(self) -> tuple[list[int], list[str]]:
        """Where a known surname stands, outside marks, in text order."""
        surnames = [surname for surname in self.by_surname if len(surname) > 1]
        if not surnames:
            return [], []
        places: list[int] = []
        names: list[str] = []
        known = {form: surname for surname in surnames for form in (surname, surname + "'s", surname + "’s")}
        for word in [match for match in _CAPITALISED.finditer(self.text) if match[0] in known]:
            if self._in_marks(word.start()):
                continue
            places.append(word.start())
            names.append(known[word[0]])
        return places, names

    def _in_marks(self, position: int) -> bool:
        number = bisect_right(self.region_starts, position) - 1
        return number >= 0 and position < self.regions[number].span.end

    def opens_in_marks(self, start: int) -> bool:
        """Whether a sentence that begins at `start` begins within words in marks."""
        number = bisect_right(self.region_starts, start) - 1
        return number >= 0 and start < self.regions[number].span.end

    def named_between(self, start: int, end: int) -> list[Person]:
        """The people named in a stretch of text, each once, the last named last."""
        places, names = self._mentions
        seen: dict[str, None] = {}
        for surname in names[bisect_left(places, start) : bisect_left(places, end)]:
            seen.pop(surname, None)
            seen[surname] = None
        return [person for surname in seen for person in self.by_surname[surname]]

    def subject_before(self, sentences: Sequence[Span], position: int) -> tuple[int, list[Person]] | None:
        """Where and who: the name that opens the last sentence before `position` to be opened by a name."""
        places, names = self._mentions
        weak: tuple[int, list[Person]] | None = None
        for start, end in reversed(sentences):
            first = bisect_left(places, start)
            while first < len(places) and places[first] < min(end, position, start + _OPENING_REACH):
                at, surname = places[first], names[first]
                first += 1
                if self.text.startswith(("'s", "’s"), at + len(surname)):
                    continue
                lead = _LEAD.search(self.text, start, at)
                if lead is not None:
                    return at, self.by_surname[surname]
                before = _BEFORE_NAME.search(self.text, max(start, at - 80), at)
                if weak is None and (before is None or before[1] not in _PREPOSITIONS):
                    weak = at, self.by_surname[surname]
        return weak

    @cached_property
    def by_office(self) -> dict[str, list[Person]]:
        """The people whose office holds a word, by that word."""
        holders: dict[str, list[Person]] = {}
        for namesakes in self.by_surname.values():
            for person in namesakes:
                for role, _ in person.roles:
                    self._hold(holders, person, role)
        return holders

    def give_role(self, person: Person, role: str, span: Span) -> None:
        """Note an office learnt from an apposition."""
        if len(person.roles) < _MOST_NAMESAKES:
            person.roles.append((role, span))
            self._hold(self.by_office, person, role)

    def _hold(self, holders: dict[str, list[Person]], person: Person, role: str) -> None:
        for noun in set(role.lower().split()):
            known = holders.setdefault(noun, [])
            if person not in known[-_MOST_NAMESAKES:] and len(known) < _MOST_NAMESAKES:
                known.append(person)


def fuller(one: str, other: str) -> str:
    """The longer name of one person, but not for what stands before a given name: `Democrat Jane Roe`."""
    shorter, longer = sorted((one, other), key=len)
    return shorter if longer.endswith(f" {shorter}") and shorter.split()[0] in _GIVEN_NAMES else longer


def same_person(one: str, other: str) -> bool:
    """Whether two names of one surname are rather one person: `Keir Starmer`, `Keir R. Starmer`."""
    shorter, longer = sorted((one, other), key=len)
    if longer.lower().endswith(f" {shorter.lower()}"):
        # `Bart De Wever` and `De Wever`, `Democrat Jane Roe` and `Jane Roe`
        openers = {shorter.split()[0], longer.split()[0]}
        return _OPENS_WITH_PARTICLE.match(shorter) is not None or not openers.isdisjoint(_GIVEN_NAMES)
    first, second = one.split()[0], other.split()[0]
    return first == second or (first.rstrip(".") == second[:1]) or (second.rstrip(".") == first[:1])
