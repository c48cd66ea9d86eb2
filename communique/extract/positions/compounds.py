"""What an adjective of a country tells: `a Ruritanian-led force`, `no Ruritanian soldiers will go`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Role, Span
from .told import Told, code_of

_ADJECTIVE_LED = re.compile(
    r"\b([A-Z][a-z]+|U\.S\.|US|UK|U\.K\.)(?:-([A-Z][a-z]+))?-(led|brokered|mediated|proposed|backed)"
    r" [“\"‘]?(?:(?![a-z-]+s )[a-z-]+ ){0,2}(?:coalition|force|mission|talks|effort|initiative|plan|group"
    r"|alliance|meeting"
    r"|truce|ceasefire|deal)\b"
)
_COMPOUND_ROLES: dict[str, Role] = {
    "led": "leads", "brokered": "mediates", "mediated": "mediates", "proposed": "proposes",
    "backed": "supports",
}  # fmt: skip
# `the British-French plan`, `a Franco-British initiative`.
_OF_TWO = re.compile(
    r"\b([A-Z][a-z]+)-([A-Z][a-z]+) (?:[a-z]+ ){0,2}(?:plans?|proposals?|initiatives?|outline|blueprint"
    r"|idea)\b"
)
_LATINATE = {"Franco": "FR", "Anglo": "GB", "Russo": "RU", "Sino": "CN", "Italo": "IT", "Greco": "GR"}
_TROOPS = r"(?:troops|soldiers?|peacekeepers|forces|servicemen)"
_GOING = r"(?:be (?:sent|deployed|stationed)|go|take part|participate|set foot|serve)"
_NO_CONDITION = r"(?! (?:[^.;,:]{0,40}? )?(?:without|unless|until)\b)"
# `Ruritanian troops will not be sent`, `no Ruritanian soldiers will go`.
_TROOPS_STAY = re.compile(
    rf"\b([A-Z][a-z]+|U\.S\.) {_TROOPS} (?:will|would) (?:not|never) {_GOING}\b{_NO_CONDITION}"
    rf"|\b[Nn]o ([A-Z][a-z]+|U\.S\.) {_TROOPS} (?:will|would) {_GOING}\b{_NO_CONDITION}"
)


def by_adjective(text: str, span: Span) -> Iterator[Told]:
    """`a Ruritanian-led force`, `Ruritania's participation is not planned`."""
    words = text[span.start : span.end]
    if "-" in words:
        yield from _by_compound(text, span)
    armed = any(word in words for word in ("troops", "soldier", "peacekeepers", "forces", "servicemen"))
    stay = _TROOPS_STAY.search(text, span.start, span.end) if armed else None
    code = code_of(stay[1] or stay[2]) if stay is not None else None
    if stay is not None and code is not None:
        yield Told(code, "refuses", "its troops will not go", stay.start(), "troops", "refused")


def _by_compound(text: str, span: Span) -> Iterator[Told]:
    """`a Ruritanian-led force`, `a Franco-British plan`."""
    for match in _ADJECTIVE_LED.finditer(text, span.start, span.end):
        for word in match.group(1, 2):
            code = code_of(word) if word is not None else None
            if code is not None:
                yield Told(code, _COMPOUND_ROLES[match[3]], f"-{match[3]}", match.start())
    for match in _OF_TWO.finditer(text, span.start, span.end):
        for word in match.group(1, 2):
            code = _LATINATE.get(word) or code_of(word)
            if code is not None:
                yield Told(code, "proposes", "a plan of two countries", match.start())
