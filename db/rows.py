"""The records the store answers with: one frozen row a line on the screen or in a command's output.

Field names are those of the findings' JSON form. `article` is the id of the article a row
is read in (of several, the first printed), `ids` the findings a row gathers, `outlets` the
distinct publishers and `origins` the distinct last links of their chains.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

Link = dict[str, Any]
Spans = tuple[tuple[int, int], ...]


class QuoteRow(NamedTuple):
    """An utterance: its lead wording, and how many outlets printed it."""

    id: int
    article: int
    day: str | None
    kind: str
    text: str
    spans: Spans
    cue: str | None
    cue_span: tuple[int, int] | None
    speaker: str | None
    speaker_span: tuple[int, int] | None
    speaker_role: str | None
    speaker_country: str | None
    speaker_type: str | None
    said_on: str | None
    chain: tuple[Link, ...]
    rule: str
    doubt: str | None
    title: str
    publisher: str
    published: str | None
    outlets: int
    origins: int
    ids: tuple[int, ...]


class EventRow(NamedTuple):
    """An occurrence on the timeline. `text` is its sentence, `bodies` are bodies and groups taking part."""

    id: int
    article: int
    date: str | None
    date_end: str | None
    granularity: str
    date_rule: str | None
    type: str
    modality: str
    place: str | None
    place_country: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    text: str
    span: tuple[int, int]
    trigger_span: tuple[int, int]
    chain: tuple[Link, ...]
    rule: str
    doubt: str | None
    title: str
    publisher: str
    published: str | None
    outlets: int
    origins: int
    ids: tuple[int, ...]
    bodies: tuple[str, ...] = ()


class CountryRow(NamedTuple):
    """A country of the roster, or a group (then `code` is None and `name` as written).

    `role`, `contribution` and `rung` tell where it stands now (db/standing.py says how that is found);
    `roles` and `contributions` are all ever stated; `trend` counts mentions over equal stretches of the
    filter's period. `silent_since` is the day last heard, if long ago; `opposed` are the contributions on
    which its statements are for and against (`""`: the whole).
    """

    code: str | None
    name: str
    role: str | None
    contribution: str | None
    rung: str | None
    as_of: str | None
    turns: int
    mentions: int
    articles: int
    quotes: int
    events: int
    roles: tuple[str, ...]
    contributions: tuple[str, ...]
    first: str | None
    last: str | None
    trend: tuple[int, ...]
    silent_since: str | None = None
    opposed: tuple[str, ...] = ()


class Claim(NamedTuple):
    """How many countries an initiative is said to have, as last said, and how many take part by name."""

    initiative: str
    claimed: int
    named: int
    day: str | None


class Gift(NamedTuple):
    """What was last said of a country's contribution."""

    role: str
    rung: str | None
    as_of: str | None


class MatrixRow(NamedTuple):
    """A country's role now and what was last said of each of its contributions."""

    code: str | None
    name: str
    role: str | None
    gifts: dict[str, Gift]


class Matrix(NamedTuple):
    """The whole roster, countries by contributions."""

    contributions: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


class PositionRow(NamedTuple):
    """One statement of where a country stands, with the sentence (`text`) it is read in."""

    id: int
    article: int
    country: str
    role: str
    contribution: str | None
    rung: str | None
    initiative: str | None
    condition: str | None
    amount: str | None
    unit: str | None
    as_of: str | None
    text: str
    span: tuple[int, int]
    chain: tuple[Link, ...]
    rule: str
    doubt: str | None
    title: str
    publisher: str
    published: str | None
    outlets: int
    origins: int
    ids: tuple[int, ...]


class Printing(NamedTuple):
    """One printing of what several outlets print: where, in which words, through whom."""

    article: int
    publisher: str
    published: str | None
    text: str
    chain: tuple[Link, ...]


class SpeakerRow(NamedTuple):
    """A speaker across the store, with the office last seen.

    `known_as` are the other names taken for theirs, each with the reason.
    """

    id: int
    speaker: str
    role: str | None
    country: str | None
    type: str | None
    quotes: int
    articles: int
    first: str | None
    last: str | None
    known_as: tuple[str, ...] = ()


class ArticleRow(NamedTuple):
    """An article's heading: what stands above its text, without the text."""

    id: int
    title: str
    publisher: str
    authors: tuple[str, ...]
    published: str | None
    url: str | None
    path: str
    quotes: int
    events: int
    positions: int
    copies: tuple[int, ...]
    revision_of: int | None
    revisions: tuple[int, ...]
    doubt: str | None


class Finding(NamedTuple):
    """Something found in an article, as the reader marks it.

    `what` is quote, event, date, country or position; `spans` what to mark; `label` one line
    saying what it is; `rule`, `chain` and `doubt` why it was found. `id` is the row's id in its table.
    """

    what: str
    id: int
    spans: Spans
    label: str
    rule: str | None
    chain: tuple[Link, ...]
    doubt: str | None


class ArticleText(NamedTuple):
    """An article as a person reads it: heading, text, and its findings in text order.

    Of a long one asked for around a place, `within` is the stretch whose findings these are.
    """

    row: ArticleRow
    text: str
    findings: tuple[Finding, ...]
    within: tuple[int, int] | None = None


class FileRow(NamedTuple):
    """A file ever given to the store. `path` may hold surrogate escapes; `path_b64` is set where it does."""

    path: str
    path_b64: str | None
    status: str
    reason: str | None
    article: int | None
    size: int
    seen: str


class Bucket(NamedTuple):
    """How many rows fall into a month (`2025-03`); None counts the undated."""

    month: str | None
    rows: int


def buckets(months: Mapping[int, int]) -> list[Bucket]:
    """Rows by month (202503, 0: undated) in order, the undated last."""
    dated = [Bucket(f"{month // 100:04}-{month % 100:02}", n) for month, n in sorted(months.items()) if month]
    return dated + ([Bucket(None, months[0])] if months.get(0) else [])


class Place(NamedTuple):
    """Where a list continues: after or before the row with this id; None is the list's end."""

    id: int | None
    newest_first: bool = True


class Summary(NamedTuple):
    """What the whole store holds, from kept counts; `first` and `last` are the days its rows span."""

    articles: int
    quotes: int
    events: int
    positions: int
    countries: int
    speakers: int
    first: str | None
    last: str | None


class Conflict(NamedTuple):
    """Statements on one subject that do not agree, in order of their days.

    `kind` is "position" (a country refuses what it also pledges), "figure" (amounts that differ) or "count"
    (numbers of countries that differ, maybe of different circles; only here events are sides).
    """

    kind: str
    subject: str
    sides: tuple[PositionRow | EventRow, ...]
