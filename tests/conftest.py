"""Builders shared by the tests: invented articles, and small stores of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from communique.extract.layout import Layout
from communique.model import (
    Analysis,
    Article,
    CountryMention,
    Event,
    EventType,
    Link,
    Position,
    Quote,
    Role,
    Span,
)
from db.store import Store
from tui.app import CommuniqueApp


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Positions by the rules only: what the model weighs beside them has tests of its own."""
    monkeypatch.setattr("communique.extract.positions.find.weighed", lambda *_: ())


SUMMIT = """Ministers met in Port Amity on 11 March 2025.

"We will not wait for the spring," said Jane Roe, the foreign minister of France. Officials from Japan and \
Australia joined the talks.

Tomas Vell, the chief envoy, told reporters that Britain would send ships if a ceasefire held."""

FOLLOW_UP = """The follow-up meeting is planned for 15 March in London.

Jane Roe said the partners were "ready to work" on a ceasefire. France offered aircraft, she added."""

UNDATED = """A spokesperson denied that Spain had refused to take part.

"Nobody has asked us," the spokesperson said."""


def span(text: str, words: str) -> Span:
    """Where the words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def sentence(text: str, words: str) -> Span:
    """The sentence the words stand in."""
    found = Layout.of(text).sentence_at(span(text, words).start)
    assert found is not None
    return found.span


def quote(text: str, words: str, **fields: Any) -> Quote:
    """A direct quote of these words, or what `fields` say instead."""
    speaker = fields.pop("speaker", None)
    publisher = fields.pop("publisher", "Harbour Post")
    links = (Link(publisher, "publisher"), *((Link(speaker, "person", "said"),) if speaker else ()))
    given: dict[str, Any] = {
        "kind": "direct", "cue": "said", "cue_span": None, "speaker": speaker, "speaker_span": None,
        "speaker_role": None, "speaker_country": None, "speaker_type": "person" if speaker else None,
        "said_on": None, "chain": links, "rule": "words, comma, cue, name",
    }  # fmt: skip
    return Quote(spans=(span(text, words),), **{**given, **fields})


def event(text: str, trigger: str, type: EventType, **fields: Any) -> Event:
    """An event told by the sentence that holds the trigger."""
    given: dict[str, Any] = {
        "modality": "asserted", "date": None, "date_end": None, "granularity": "none", "date_rule": None,
        "place": None, "place_country": None, "actors": (), "recipients": (),
        "chain": (Link("Harbour Post", "publisher"),), "rule": "trigger",
    }  # fmt: skip
    told = {**given, **fields}
    return Event(span=sentence(text, trigger), trigger_span=span(text, trigger), type=type, **told)


def position(text: str, words: str, country: str, role: Role, **fields: Any) -> Position:
    """Where a country stands, by the sentence that holds the words."""
    given: dict[str, Any] = {
        "contribution": None, "rung": None, "initiative": None, "condition": None, "as_of": None,
        "chain": (Link("Harbour Post", "publisher"),), "rule": "verb of offering",
    }  # fmt: skip
    return Position(country=country, role=role, span=sentence(text, words), **{**given, **fields})


def mention(text: str, words: str, code: str) -> CountryMention:
    """A country named as a government."""
    return CountryMention(span(text, words), code, "name", "government")


def analysis(text: str, *, found: Sequence[Any] = (), **article: Any) -> Analysis:
    """An article and what was found in it, each finding put where it belongs."""
    return Analysis(
        Article(text, **article),
        sentences=Layout.of(text).sentences,
        quotes=tuple(f for f in found if isinstance(f, Quote)),
        countries=tuple(f for f in found if isinstance(f, CountryMention)),
        events=tuple(f for f in found if isinstance(f, Event)),
        positions=tuple(f for f in found if isinstance(f, Position)),
    )


def three_articles() -> list[Analysis]:
    """A summit, the follow-up to it, and a report without a date."""
    day = "2025-03-11"
    return [
        analysis(
            SUMMIT, title="Ministers weigh a pause", publisher="Harbour Post", authors=("Ada Penn",),
            published="2025-03-12", url="https://harbourpost.example/pause",
            found=[
                event(SUMMIT, "met", "CONSULT", date=day, date_end=day, granularity="day", place="Port Amity",
                      actors=("AU", "FR", "GB", "JP")),
                quote(SUMMIT, '"We will not wait for the spring,"', speaker="Jane Roe", speaker_country="FR",
                      speaker_role="foreign minister of France", said_on=day),
                quote(SUMMIT, "Britain would send ships if a ceasefire held", kind="indirect",
                      speaker="Tomas Vell", speaker_country="GB", speaker_role="chief envoy", said_on=day),
                event(SUMMIT, "send", "AID", modality="hypothetical", actors=("GB",), date="2025-03-01",
                      date_end="2025-03-31", granularity="month"),
                position(SUMMIT, "send ships", "GB", "conditional", contribution="ships", rung="considered",
                         condition="if a ceasefire held", as_of=day),
                position(SUMMIT, "joined", "JP", "attends", as_of=day),
                mention(SUMMIT, "France", "FR"), mention(SUMMIT, "Japan", "JP"),
                mention(SUMMIT, "Australia", "AU"), mention(SUMMIT, "Britain", "GB"),
            ],
        ),
        analysis(
            FOLLOW_UP, title="Partners meet again", publisher="Northern Courier", published="2025-03-13",
            found=[
                event(FOLLOW_UP, "meeting", "AGREE", modality="planned", date="2025-03-15",
                      date_end="2025-03-16", granularity="weekend", place="London", place_country="GB"),
                quote(FOLLOW_UP, 'the partners were "ready to work" on a ceasefire', kind="mixed",
                      speaker="Jane Roe", speaker_country="FR", said_on="2025-03-13",
                      publisher="Northern Courier"),
                position(FOLLOW_UP, "offered aircraft", "FR", "offers", contribution="aircraft",
                         rung="pledged", as_of="2025-03-13"),
                mention(FOLLOW_UP, "France", "FR"),
            ],
        ),
        analysis(
            UNDATED, title="A denial", publisher="Meridian Daily",
            found=[
                event(UNDATED, "refused", "REJECT", modality="denied", actors=("ES",)),
                quote(UNDATED, '"Nobody has asked us,"', speaker="the spokesperson",
                      publisher="Meridian Daily"),
                mention(UNDATED, "Spain", "ES"),
            ],
        ),
    ]  # fmt: skip


def many_articles(count: int) -> list[Analysis]:
    """Articles of one quote each, a day apart, told apart by their number."""
    found = []
    for number in range(count):
        day = (date(2024, 1, 1) + timedelta(days=number)).isoformat()
        words = f'"Statement number {number} stands alone,"'
        text = f"{words} said Jane Roe in Port Amity, where France met {'Japan' if number % 2 else 'Spain'}."
        told = [
            quote(text, words, speaker="Jane Roe", speaker_country="FR", said_on=day),
            event(text, "met", "CONSULT", date=day, date_end=day, granularity="day", actors=("FR",)),
            mention(text, "France", "FR"),
        ]
        title = f"Report {number}"
        found.append(analysis(text, title=title, publisher="Harbour Post", published=day, found=told))
    return found


Fill = Callable[[Sequence[Analysis]], Path]


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Makes a store of articles and gives its path."""

    def filled(articles: Sequence[Analysis], name: str = "small.db") -> Path:
        path = tmp_path / name
        with Store.open(path) as store, store.batch():
            for found in articles:
                store.add(found)
        return path

    return filled


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three articles, for tests that only read."""
    path = tmp_path_factory.mktemp("store") / "three.db"
    with Store.open(path) as store, store.batch():
        for found in three_articles():
            store.add(found)
    return path


@pytest.fixture(scope="session")
def long_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of four hundred quotes, for tests that only read: several pages of every list."""
    path = tmp_path_factory.mktemp("store") / "long.db"
    with Store.open(path) as store, store.batch():
        for found in many_articles(400):
            store.add(found)
    return path


def press_at_once(app: CommuniqueApp, *keys: str) -> None:
    """What a paste of keys or a script sends: the app has done nothing between them."""
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else None))
