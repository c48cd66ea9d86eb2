"""The words everyone speaks: articles, and what is found in them.

All records are frozen. Spans are half-open pairs of code-point offsets into
`Article.text`; whatever is shown of a finding is a slice of that text.
Days are ISO 8601 strings (`2025-03-13`); countries are ISO 3166-1 alpha-2
codes, plus XK.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .kinds import (
    Contribution as Contribution,
)
from .kinds import (
    EventType as EventType,
)
from .kinds import (
    Granularity as Granularity,
)
from .kinds import (
    LinkKind as LinkKind,
)
from .kinds import (
    MentionAs as MentionAs,
)
from .kinds import (
    MentionKind as MentionKind,
)
from .kinds import (
    Modality as Modality,
)
from .kinds import (
    QuoteKind as QuoteKind,
)
from .kinds import (
    Role as Role,
)
from .kinds import (
    Rung as Rung,
)
from .kinds import (
    SpeakerType as SpeakerType,
)
from .kinds import (
    TimexType as TimexType,
)


class Span(NamedTuple):
    """Half-open `[start, end)` in code points of the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one publisher at one time. The title is not part of `text`.

    `published` is a day or None; `path` is where it was read from, for people to read;
    `encoding` says how its bytes were read and `doubt` what is doubtful about that.
    """

    text: str
    id: str = ""
    path: str = ""
    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str = "en"
    encoding: str = "utf-8"
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span and the number of its paragraph, counted from 0."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Link:
    """One step of an attribution chain: who, of what kind, by which word ("said", "citing")."""

    who: str
    kind: LinkKind
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words said by somebody. A quote broken by "he said" has several spans, in text order.

    `speaker_span` is the mention the words are attributed to; `speaker` is whom it resolves to
    in the article, else the mention itself. Spans include the quotation marks.
    """

    kind: QuoteKind
    spans: tuple[Span, ...]
    cue: str | None
    cue_span: Span | None
    speaker: str | None
    speaker_span: Span | None
    speaker_role: str | None
    speaker_country: str | None
    speaker_type: SpeakerType | None
    said_on: str | None
    chain: tuple[Link, ...]
    rule: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression with its TIMEX3 type and value (ISO 8601 forms, `2025-W11-WE`, `PRESENT_REF`)."""

    span: Span
    type: TimexType
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named, by what form, and as what it stands there."""

    span: Span
    code: str
    kind: MentionKind
    stands_for: MentionAs


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, is planned, denied or threatened, as the article tells it.

    `date`..`date_end` are days, both None where the text gives none; `span` is the sentence.
    `actors` and `recipients` are country codes (bodies and groups by name where no country takes part);
    `bodies` are the bodies and groups on either side, as named, never their members.
    """

    span: Span
    trigger_span: Span
    type: EventType
    modality: Modality
    date: str | None
    date_end: str | None
    granularity: Granularity
    date_rule: str | None
    place: str | None
    place_country: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    chain: tuple[Link, ...]
    rule: str
    doubt: str | None = None
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """One statement of where a country, or a group that is never expanded, stands.

    `country` is a code, or the group's name as written. `amount` is a number as written
    ("up to 10,000"), `unit` what it counts.
    """

    country: str
    role: Role
    contribution: Contribution | None
    rung: Rung | None
    initiative: str | None
    condition: str | None
    as_of: str | None
    span: Span
    chain: tuple[Link, ...]
    rule: str
    doubt: str | None = None
    amount: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one article, each kind in the order of the text."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateMention, ...] = ()
    countries: tuple[CountryMention, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = field(default=())


def quoted_words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of a quote, its parts joined by a space."""
    return " ".join(text[start:end] for start, end in spans)
