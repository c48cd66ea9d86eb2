"""Countries named in a row, or those who stand for them, with the bodies between: `A, B's Jane Roe, Nato`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ...lexicon import words
from ...model import Span
from .actors import Actor

_CODE = 2
_FEWEST = 2
# Who stands for a country or is one; soldiers, reporters and protesters do not.
WHO = (
    r"(?:representatives|leaders|officials|ministers|envoys|diplomats|delegations|delegates|chiefs|heads"
    r"|commanders|officers|planners|negotiators|counterparts|colleagues|presidents|premiers|prime ministers"
    r"|chancellors|ambassadors|attach[eé]s|generals|admirals|secretaries|advisers|chiefs of (?:staff"
    r"|defen[cs]e)"
    r"|heads of (?:state(?: and government)?|government|delegation))"
)
RANK = (
    r"(?:(?:the|two|three|four|senior|top|military|army|navy|defen[cs]e|foreign|finance|deputy|prime|security"
    r"|high-ranking|visiting|political|national|his|her|their|other) )*"
)
_PEOPLE = re.compile(
    rf"\b(?:{WHO}|prime minister|president|premier|chancellor|minister|envoy|general)\b", re.IGNORECASE
)
_HEAD = re.compile(rf"\b(?:{RANK}{WHO}|those) (?:of|from) (?:the )?\Z", re.IGNORECASE)
# Between two members: `, `, ` as well as the premier of `, `, and for `.
_JOINT = (
    r"(?:,|;|,? and|,? as well as|,? along with|,? together with|,? besides|,? plus|,? with)"
    r"(?: also| both| for)*"
)
_TITLED = (
    r"(?: (?:the|an?|its|his|her|those|that|prime|vice|deputy|foreign|defen[cs]e|president|premier|chancellor"
    r"|ministers?|minister|leaders?|secretary|chief|king|taoiseach|general|heads?|of|from|[A-ZÀ-Þ][\w’'.-]+))"
    r"{0,6}"
)
# Somebody whose country is not told: ` Jane van der Roe`.
_STRANGER = (
    r" (?!Nato\b)(?:O['’])?[A-ZÀ-Þ][a-zß-ÿ][\w-]*"
    r"(?:(?: (?:van|von|de|der|den)){0,2} (?:O['’])?[A-ZÀ-Þ][a-zß-ÿ][\w-]*){0,2}(?!['’])"
)
_BETWEEN = re.compile(rf"{_JOINT}(?:{_STRANGER}{_JOINT}){{0,2}}{_TITLED} ?")
# What of a member's name its actor left: ` Alexander Berg`, ` (by video)`, `, left`, ` for Europe`.
_TAIL = re.compile(
    r"(?: for (?:the )?[A-ZÀ-Þ]\w+(?: [a-z]+)?(?=,))?"
    r"(?: (?:[A-ZÀ-Þ][\w’-]+|van|von|de|der|den)){0,4}(?: \([^)]{2,40}\))?(?![\w’'])"
    r"(?:,? \(?(?:far |second |third )?(?:from )?(?:left|right|centre|center)\)?(?=,| and))?"
)
_STRANGERS = re.compile(rf"(?:,{_STRANGER}){{0,2}},? and{_STRANGER}(?=[.;:]| [a-z])")
_WHERE = ("in ", "at ", "near ", "in the ")
_LONGEST_HEAD = 70


@dataclass(frozen=True)
class Enumeration:
    """The members of one list in their sentence, with where it begins and ends."""

    start: int
    end: int
    names: tuple[str, ...]
    preposition: str
    of_people: bool

    @property
    def countries(self) -> int:
        return sum(len(name) == _CODE and name not in words("bodies") for name in self.names)


def enumerations(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Enumeration]:
    """The lists of a sentence; what is only a place opens none."""
    at = 0
    while at < len(actors):
        first = actors[at]
        at += 1
        if first.is_place and text[span.start : first.start].endswith(_WHERE):
            continue
        members = [first]
        end = _past_name(text, first.end, span.end)
        names = [*first.names]
        while True:
            body = _body().match(text, end, span.end)
            if at < len(actors) and _goes_on(text, members, end, actors[at]):
                names += actors[at].names
                members.append(actors[at])
                end = _past_name(text, actors[at].end, span.end)
                at += 1
            elif body is not None:
                names.append(body["body"].replace("Nato", "NATO"))
                end = body.end()
                at += sum(actor.start < end for actor in actors[at:])
            else:
                break
        if len(names) < _FEWEST:
            continue
        strangers = _STRANGERS.match(text, end, span.end)
        end = strangers.end() if strangers is not None else end
        start, preposition = _with_head(text, span, first)
        of_people = _PEOPLE.search(text, start, end) is not None or any(one.is_person for one in members)
        named = tuple(dict.fromkeys(name for name in names if len(name) == _CODE or name in words("bodies")))
        yield Enumeration(start, end, named, preposition, of_people=of_people)


def _goes_on(text: str, members: Sequence[Actor], end: int, following: Actor) -> bool:
    """Whether a list goes on to an actor: `In Oslo, A` and `of Peru, the ministers of A` are none."""
    between = _BETWEEN.fullmatch(text, end, following.start)
    if between is None:
        return False
    first = members[0]
    alone = len(members) == 1 and len(first.names) == 1 and bool(first.preposition)
    return not (alone and between[0].strip() in (",", ", the"))


def _with_head(text: str, span: Span, first: Actor) -> tuple[int, str]:
    """Where a list begins, and the preposition before: `army chiefs from A, B and C` at `army`."""
    if first.preposition not in ("of", "from"):
        return first.start, "" if first.is_place else first.preposition
    head = _HEAD.search(text, max(span.start, first.start - _LONGEST_HEAD), first.start)
    return (first.start, first.preposition) if head is None else (head.start(), "")


def _past_name(text: str, end: int, stop: int) -> int:
    """Behind what an actor leaves of a member's name."""
    tail = _TAIL.match(text, end, stop)
    return tail.end() if tail is not None else end


@cache
def _body() -> re.Pattern[str]:
    """`, Nato's Jan Berg`, ` and the two EU presidents`."""
    named = "|".join(sorted(map(re.escape, words("bodies") | {"Nato"}), key=len, reverse=True))
    return re.compile(
        rf"{_JOINT} (?:the )?(?:two |both |heads of (?:the )?"
        rf"|chiefs of (?:the )?)?(?P<body>{named})\b(?:['’]s?)?"
        r"(?: two)?(?: (?:presidents?|chiefs?|(?:secretary|Secretary)[ -](?:general|General)"
        r"|foreign policy chief))?"
        r"(?: [A-ZÀ-Þ][\w’-]+(?: (?:van|von|de|der|den))*){0,3}"
    )
