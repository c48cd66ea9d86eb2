"""Finding speakers by what a person remembers of them: a piece of a name, an office, a slip of the pen."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass

from .days import iso_day
from .filters import Filter
from .folding import folded_words
from .listing import Listing
from .rows import SpeakerRow

_ALL = "select id, name, role, quotes from speaker where quotes > 0"
_NAMES = "select speaker, folded from speaker_name"
_MOST_QUOTED = """
select id, name, role, country, type, quotes, articles, first, last from speaker
where quotes > 0 order by quotes desc, id limit ?"""
_OTHER_NAMES = """
select n.speaker, n.name, n.why from json_each(?) j join speaker_name n on n.speaker = j.value
where n.other = 1 order by n.id"""
_ONE = "select id, name, role, country, type, quotes, articles, first, last from speaker where id = ?"
# How good a match is: the name itself, its words or their beginnings, the office, letters within, a slip.
_SAME, _BEGINS, _OFFICE, _WITHIN, _SLIP = 5, 4, 3, 2, 1
# Shorter words have too many neighbours for a slip to be told from another name.
_LEAST_SLIP = 4


@dataclass(frozen=True, slots=True)
class People:
    """All speakers, folded for comparison; made anew when the store has changed."""

    folded: tuple[tuple[int, int, str, str], ...]
    words: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> People:
        names: dict[int, list[str]] = {}
        for speaker, folded in connection.execute(_NAMES):
            names.setdefault(speaker, []).append(folded)
        folded = []
        words: dict[str, list[int]] = {}
        for speaker, name, role, quotes in connection.execute(_ALL):
            known = " | ".join(dict.fromkeys((" ".join(folded_words(name)), *names.get(speaker, ()))))
            folded.append((speaker, quotes, f" {known} ", f" {' '.join(folded_words(role or ''))} "))
            for word in set(known.split()):
                words.setdefault(word, []).append(speaker)
        return cls(tuple(folded), {word: tuple(speakers) for word, speakers in words.items()})

    def like(self, needle: str, limit: int) -> list[int]:
        """Speakers like `needle`, best first, the more quoted first among equals."""
        wanted = folded_words(needle)
        if not wanted:
            return []
        ranked = []
        for speaker, quotes, name, office in self.folded:
            quality = _quality(wanted, name, office)
            if quality:
                ranked.append((-quality, -quotes, speaker))
        if not any(-quality > _WITHIN for quality, _, _ in ranked):
            quoted = {speaker: quotes for speaker, quotes, _, _ in self.folded}
            slips = self._slips(wanted) - {speaker for _, _, speaker in ranked}
            ranked += [(-_SLIP, -quoted[speaker], speaker) for speaker in slips]
        return [speaker for _, _, speaker in sorted(ranked)[:limit]]

    def _slips(self, wanted: list[str]) -> set[int]:
        """Speakers each wanted word of whom is in the name, give or take a slip."""
        found: set[int] | None = None
        for word in wanted:
            near = [known for known in self.words if known.startswith(word) or _near(word, known)]
            speakers = {speaker for known in near for speaker in self.words[known]}
            found = speakers if found is None else found & speakers
        return found or set()


def _quality(wanted: list[str], name: str, office: str) -> int:
    if f" {' '.join(wanted)} " in name:
        return _SAME
    if all(f" {word}" in name for word in wanted):
        return _BEGINS
    if f" {' '.join(wanted)}" in office:
        return _OFFICE
    if all(f" {word}" in name or f" {word}" in office for word in wanted):
        return _OFFICE
    if all(word in name for word in wanted):
        return _WITHIN
    return 0


def _near(word: str, known: str) -> bool:
    """Whether one slip (two in a long word) parts the words: a letter more, one less, a wrong one, a swap."""
    if len(word) < _LEAST_SLIP or abs(len(word) - len(known)) > 2:
        return False
    allowed = 1 if len(word) < 8 else 2
    if len(set(word) ^ set(known)) > 2 * allowed:
        return False
    return _distance(word, known) <= allowed


def _distance(one: str, other: str) -> int:
    """Edit distance, a swap of neighbours counting as one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for to, known in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != known))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == known:
                cost = min(cost, earlier[to - 2] + 1)
            row.append(cost)
    return row[-1]


def most_quoted(connection: sqlite3.Connection, limit: int) -> list[SpeakerRow]:
    """All speakers, most quoted first."""
    return _with_names(connection, [_speaker(*row) for row in connection.execute(_MOST_QUOTED, (limit,))])


def speaker_rows(connection: sqlite3.Connection, speakers: list[int]) -> list[SpeakerRow]:
    """The records of speakers, in the order given."""
    found = [_speaker(*connection.execute(_ONE, (speaker,)).fetchone()) for speaker in speakers]
    return _with_names(connection, found)


def _with_names(connection: sqlite3.Connection, speakers: list[SpeakerRow]) -> list[SpeakerRow]:
    """The speakers with their other names, and why these are taken for theirs."""
    names: dict[int, list[str]] = {}
    asked = json.dumps([row.id for row in speakers])
    for speaker, name, why in connection.execute(_OTHER_NAMES, (asked,)):
        names.setdefault(speaker, []).append(f"{name} ({why.removeprefix(f'{name}: ')})")
    return [row._replace(known_as=tuple(names.get(row.id, ()))) for row in speakers]


def quoted_in(connection: sqlite3.Connection, filter: Filter) -> Counter[int]:
    """How many of a filter's quotes each speaker has."""
    listing = Listing.of(connection, "quotes", filter)
    quoted = Counter[int]()
    for speaker, n in listing.joined("t.speaker, count(*)", "and t.speaker is not null group by t.speaker"):
        quoted[speaker] += n
    return quoted


def _speaker(
    row_id: int, name: str, role: str | None, country: str | None, kind: str | None, quotes: int,
    articles: int,
    first: int | None, last: int | None,
) -> SpeakerRow:  # fmt: skip
    return SpeakerRow(
        row_id, name, role, country, kind, quotes, articles, iso_day(first or 0), iso_day(last or 0)
    )
