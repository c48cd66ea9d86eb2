"""Labelled articles, and the units that the program sees in them with their roles."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from communique.extract.countries import find_countries
from communique.extract.dates import find_dates
from communique.extract.layout import Layout
from communique.extract.positions.find import PositionFinder, Unread
from communique.extract.positions.stated import is_code
from communique.extract.positions.traits import Unit
from communique.extract.positions.weighing import NONE
from communique.extract.quotes import find_quotes
from communique.model import Article, Span

# By country, the roles it has in a sentence, each with a contribution or none.
Roles = dict[str, set[tuple[str, str | None]]]


class Labelled(NamedTuple):
    """An article and what each of its sentences tells, by span; None where that is not labelled."""

    article: Article
    rows: tuple[tuple[Span, tuple[tuple[str, str, tuple[str | None, ...]], ...] | None], ...]


class Example(NamedTuple):
    """The traits of a unit, its role, and how much it counts, up to 1."""

    traits: tuple[str, ...]
    role: str
    weight: float


class _Collector(PositionFinder):
    """Reads an article for the units of its sentences alone."""

    def __init__(self, article: Article) -> None:
        layout = Layout.of(article.text)
        dates = find_dates(article, layout)
        countries = find_countries(article, layout)
        quotes = find_quotes(article, layout, countries, dates)
        super().__init__(article, layout, countries, dates, quotes)
        self.seen: list[tuple[Span, Sequence[Unit]]] = []
        self._is_of_the_story = True
        for sentence in layout.sentences:
            for _ in self.positions(sentence):
                pass

    def _units(self, sentence: Unread) -> tuple[Unit, ...]:
        self.seen.append((sentence.span, super()._units(sentence)))
        return ()


def read(path: Path) -> Iterator[Labelled]:
    """The articles of a file: JSON lines, each with `published` and `s`, sentences with their rows.

    A sentence is `["¶The text.", [["GB", "offers|conditional", "troops|-"]]]`: `¶` begins a paragraph, `|`
    parts what is acceptable, the best first, `-` is no contribution; `null` for rows: not labelled.
    """
    for line in path.read_text("utf-8").splitlines():
        listed = json.loads(line)
        text = ""
        rows = []
        for written, told in listed["s"]:
            begins = written.startswith("¶")
            sentence = written.removeprefix("¶").strip()
            text += ("\n\n" if begins else " ") if text else ""
            span = Span(len(text), len(text) + len(sentence))
            text += sentence
            parted = tuple(
                (country, role.split("|")[0], tuple(None if one == "-" else one for one in gift.split("|")))
                for country, role, gift in told or ()
            )
            rows.append((span, parted if told is not None else None))
        article = Article(text, publisher=listed.get("publisher", ""), published=listed["published"])
        yield Labelled(article, tuple(rows))


def examples(labelled: Labelled) -> Iterator[Example]:
    """Each unit of an article with the role it has, or none; one of several roles counts in part."""
    for span, units in _Collector(labelled.article).seen:
        roles = _roles_of(labelled, span, units)
        if roles is None:
            continue
        for unit in units:
            found = sorted(
                {
                    role
                    for name in unit.subject.names
                    if is_code(name)
                    for role, gift in roles[name]
                    if gift == unit.contribution
                }
            )
            for role in found or [NONE]:
                yield Example(tuple(unit.traits), role, 1 / max(1, len(found)))


def _roles_of(labelled: Labelled, span: Span, units: Sequence[Unit]) -> Roles | None:
    """What is told in a span, None where that is not labelled; a contribution not seen there counts as none."""
    seen = {unit.contribution for unit in units}
    roles: Roles = defaultdict(set)
    for other, told in labelled.rows:
        if other.start < span.end and other.end > span.start:
            if told is None:
                return None
            for country, role, gifts in told:
                if role != "beneficiary":
                    gift = next((one for one in gifts if one in seen), None)
                    roles[country].add((role, gift))
    return roles
