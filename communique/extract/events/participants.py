"""Who acts and who is acted upon: countries and bodies by where they stand to the trigger."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from ...lexicon import rows
from ...model import CountryMention, Span
from .readings import Reading
from .words import Tokens

_TITLE = r"(?:[Mm]inister|[Pp]resident|[Cc]hancellor|[Pp]remier|[Kk]ing|[Qq]ueen|[Aa]mbassador|[Ee]nvoy|[Ss]ecretary|[Ll]eader|[Gg]eneral|[Cc]hief|[Ss]enator|[Ss]pokes\w{3,6}|[Dd]iplomat|[Pp]rince|[Cc]ommander)"
# `British Prime Minister Jane Roe`, `the Danish foreign minister, Jane Roe`.
_INTRODUCED = re.compile(
    rf"(?:['’]s)?(?:[ ][A-Za-z-]{{1,20}}){{0,3}}?[ ]{_TITLE}(?:[ ](?:of|for)(?:[ ][A-Za-z]{{1,15}}){{1,3}})?,?[ ]"
    r"((?:[A-ZÀ-Þ][\w’'-]{0,30}\.?[ ]){0,3}[A-ZÀ-Þ][\w’'-]{1,30})"
)
_MUTUAL = frozenset({"AGREE", "SUPPORT", "COOPERATE", "REJECT"})
_SUBORDINATE = frozenset(
    "after as because while when if until unless since before although though amid following despite whereas once".split()
)
_COUNTED = re.compile(r"\b(?:\d{1,3}|[a-z]{3,10}) (?:other )?(?:countries|nations|member states)\b")
_NUMBERED = re.compile(r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|twenty|thirty)\b")


class Party(NamedTuple):
    """A country or body named in a text; `place` where it only says where, `body` where it is no country."""

    start: int
    end: int
    name: str
    place: bool
    body: bool = False


@cache
def _bodies() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {row["form"]: row["name"] for row in rows("bodies")}
    forms = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?!\w)"), names


class Parties:
    """The parties of an article, in order, to be asked for by span."""

    def __init__(self, text: str, countries: Sequence[CountryMention]) -> None:
        found = [Party(*c.span, c.code, c.stands_for == "place") for c in countries]
        found += _groups(text)
        found += _persons(text, countries)
        found.sort()
        self.found: list[Party] = []
        for party in found:
            if not self.found or party.start >= self.found[-1].end:
                self.found.append(party)
        self.starts = [party.start for party in self.found]

    def within(self, span: Span) -> list[Party]:
        return self.found[bisect_left(self.starts, span.start) : bisect_right(self.starts, span.end - 1)]


def _groups(text: str) -> Iterable[Party]:
    pattern, names = _bodies()
    for found in pattern.finditer(text):
        yield Party(found.start(), found.end(), names[found[0]], False, True)
    for found in _COUNTED.finditer(text):
        if _NUMBERED.match(found[0]):
            yield Party(found.start(), found.end(), found[0], False, True)


def _persons(text: str, countries: Sequence[CountryMention]) -> list[Party]:
    """Later bare surnames of people introduced with their country."""
    surnames: dict[str, tuple[str, int]] = {}
    for mention in countries:
        if mention.stands_for == "place" or mention.kind not in ("name", "demonym"):
            continue
        introduced = _INTRODUCED.match(text, mention.span.end)
        if introduced is not None:
            surname = introduced[1].rpartition(" ")[2].removesuffix("'s").removesuffix("’s")
            if surname[0].isupper() and len(surname) > 2:
                surnames.setdefault(surname, (mention.code, introduced.end()))
    if not surnames:
        return []
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, surnames))})(?![\w-])")
    return [
        Party(found.start(), found.end(), surnames[found[0]][0], False)
        for found in named.finditer(text)
        if found.start() >= surnames[found[0]][1]
    ]


class Sides(NamedTuple):
    """Country codes of those who act and are acted upon, and the bodies among both.

    Bodies stand among the actors and recipients too where no country takes part.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    bodies: tuple[str, ...]
    doubt: str | None


def sides(reading: Reading, tokens: Tokens, parties: list[Party]) -> Sides:
    """The actors and recipients of one reading."""
    if not parties:
        return Sides((), (), (), None)
    start, end = tokens.starts[reading.at], tokens.ends[reading.last]
    closing = clause_end(reading, tokens)
    before = [party for party in parties if party.end <= start]
    after = [party for party in parties if end <= party.start < closing]
    subject, doubt = _subject(reading, tokens, before)
    if reading.passive:
        # "The truce agreed by two states": what a bare participle describes takes no part.
        return _sides(_agents(tokens, reading, after), subject if reading.chain.passive else [], doubt)
    if len(subject) == 2 and reading.type in _MUTUAL:
        # Of two who agree, sign or break off, the first named is given as the actor.
        return _sides(subject[:1], subject[1:], doubt)
    acting = {party.name for party in subject}
    objects = _first_of(tokens, [party for party in after if party.name not in acting])
    if reading.type == "CONSULT":
        objects = [] if len(subject) > 1 else [party for party in objects if not party.place]
    return _sides(subject, objects, doubt)


def _sides(actors: list[Party], recipients: list[Party], doubt: str | None) -> Sides:
    both = actors + recipients
    bodies = _names(party for party in both if party.body)
    if all(party.body for party in both):
        return Sides(_names(actors), _names(recipients), bodies, doubt)
    return Sides(
        _names(party for party in actors if not party.body),
        _names(party for party in recipients if not party.body),
        bodies,
        doubt,
    )


def _names(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.name for party in parties))


def _agents(tokens: Tokens, reading: Reading, after: list[Party]) -> list[Party]:
    """The parties after the "by" of a passive."""
    for place in range(reading.last + 1, min(reading.last + 12, len(tokens))):
        if tokens.words[place] == "by":
            return _first_of(tokens, [p for p in after if p.start >= tokens.ends[place]])
    return []


def _subject(reading: Reading, tokens: Tokens, before: list[Party]) -> tuple[list[Party], str | None]:
    """The parties of the subject: of the trigger's own clause, else of the one before it."""
    opening = _clause_start(reading, tokens)
    own = [party for party in before if party.start >= opening]
    if own:
        return _first_of(tokens, own), None
    if before:
        return _first_of(tokens, before), "subject taken from the clause before"
    return [], None


def _clause_start(reading: Reading, tokens: Tokens) -> int:
    for place in range(reading.at - 1, max(-1, reading.at - 40), -1):
        if tokens.words[place] == ";" or (
            tokens.has(place, "reporting") and tokens.tags[place].form != "base"
        ):
            return tokens.ends[place]
    return 0


def clause_end(reading: Reading, tokens: Tokens) -> int:
    """Where the clause of a trigger ends: a subordinate clause, a relative one, or who said it."""
    for place in range(reading.last + 1, len(tokens)):
        word = tokens.words[place]
        if word == ";" or word in _SUBORDINATE or (tokens.has(place, "relative") and word != "that"):
            return tokens.starts[place]
        if word == "," and any(tokens.has(k, "reporting") for k in range(place + 1, min(place + 9, len(tokens)))):
            return tokens.starts[place]
    return tokens.ends[-1]


def _first_of(tokens: Tokens, parties: list[Party]) -> list[Party]:
    """The first party that does not only say where, with those joined to it by commas and "and"."""
    rest = [party for party in parties if not party.place] or parties
    if not rest:
        return []
    chosen = [rest[0]]
    for party in rest[1:]:
        if not _joined(tokens, chosen[-1], party):
            break
        chosen.append(party)
    return chosen


def _joined(tokens: Tokens, one: Party, other: Party) -> bool:
    first, last = bisect_left(tokens.starts, one.end), bisect_left(tokens.starts, other.start)
    if last - first > 9:
        return False
    between = range(first, last)
    return any(tokens.words[k] in ("and", ",", "&") for k in between) and not any(
        tokens.tags[k].roles & {"preposition", "relative", "be", "have", "reporting", "subordinate"}
        or tokens.tags[k].form in ("past", "s", "participle", "ing")
        for k in between
    )
