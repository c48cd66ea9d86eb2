"""The gold findings as records, read from their JSON files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from .samples import GOLD

ANY = "*"
Alternatives = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A step of a chain: any of these names, of any of these kinds; an optional step may be left out."""

    who: tuple[str, ...]
    kind: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldQuote:
    kind: str
    parts: tuple[str, ...]
    speaker: tuple[str, ...]
    country: Alternatives
    said_on: Alternatives
    chain: tuple[GoldLink, ...] | None


@dataclass(frozen=True, slots=True)
class GoldEvent:
    at: str
    types: tuple[str, ...]
    modality: tuple[str, ...]
    date: Alternatives
    date_end: str | None
    place_country: Alternatives
    actors: tuple[str, ...] | None
    chain: tuple[GoldLink, ...] | None


@dataclass(frozen=True, slots=True)
class OptionalEvent:
    """What may be told as an event of the sentence that holds `at`, on one of these days."""

    at: str
    types: tuple[str, ...]
    date: Alternatives


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """`country` is a code, or `*` for whoever stands in an optional position."""

    at: tuple[str, ...]
    country: str
    role: tuple[str, ...]
    contribution: Alternatives
    rung: Alternatives
    chain: tuple[GoldLink, ...] | None


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is demanded of one article, what is optional, and what must not be found."""

    file: str
    number: int
    publisher: str
    published: str | None
    quotes: tuple[GoldQuote, ...]
    dates: tuple[tuple[str, str], ...]
    dates_optional: tuple[str, ...]
    countries: frozenset[str]
    countries_optional: frozenset[str]
    events: tuple[GoldEvent, ...]
    optional_events: tuple[OptionalEvent, ...]
    positions: tuple[GoldPosition, ...]
    optional_positions: tuple[GoldPosition, ...]
    must_not: tuple[dict[str, str], ...]


@cache
def golds() -> dict[tuple[str, int], Gold]:
    """The gold of each article, by its file and number."""
    found = [_gold(json.loads(path.read_text("utf-8"))) for path in sorted(GOLD.glob("*.json"))]
    return {(gold.file, gold.number): gold for gold in found}


def _gold(record: dict[str, Any]) -> Gold:
    return Gold(
        file=record["file"],
        number=record["number"],
        publisher=record["publisher"],
        published=record["published"],
        quotes=tuple(_quote(quote) for quote in record["quotes"]),
        dates=tuple((date["text"], date["value"]) for date in record["dates"]),
        dates_optional=tuple(record["dates_optional"]),
        countries=frozenset(record["countries"]),
        countries_optional=frozenset(record["countries_optional"]),
        events=tuple(_event(event) for event in record["events"]),
        optional_events=tuple(
            OptionalEvent(event["at"], tuple(event["types"]), tuple(event["date"]))
            for event in record["optional_events"]
        ),
        positions=tuple(_position(position) for position in record["positions"]),
        optional_positions=tuple(_position(position) for position in record["optional_positions"]),
        must_not=tuple(record["must_not"]),
    )


def _quote(record: dict[str, Any]) -> GoldQuote:
    return GoldQuote(
        kind=record["kind"],
        parts=tuple(record["parts"]),
        speaker=tuple(record["speaker"]),
        country=tuple(record["country"]),
        said_on=tuple(record["said_on"]),
        chain=_chain(record["chain"]),
    )


def _event(record: dict[str, Any]) -> GoldEvent:
    return GoldEvent(
        at=record["at"],
        types=tuple(record["types"]),
        modality=tuple(record["modality"]),
        date=tuple(record["date"]),
        date_end=record["date_end"],
        place_country=tuple(record["place_country"]),
        actors=None if record["actors"] is None else tuple(record["actors"]),
        chain=_chain(record.get("chain")),
    )


def _position(record: dict[str, Any]) -> GoldPosition:
    return GoldPosition(
        at=tuple(record["at"]),
        country=record["country"],
        role=tuple(record["role"]),
        contribution=tuple(record["contribution"]),
        rung=tuple(record.get("rung", (ANY,))),
        chain=_chain(record.get("chain")),
    )


def _chain(links: list[dict[str, Any]] | None) -> tuple[GoldLink, ...] | None:
    if links is None:
        return None
    return tuple(
        GoldLink(tuple(link["who"]), tuple(link["kind"]), link.get("optional", False)) for link in links
    )
