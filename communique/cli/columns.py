"""What a table of each kind of row shows; the last column is the text."""

from __future__ import annotations

from typing import Any

from ..printing import Column

# So much of a sentence is shown before the countries it counts.
_BEFORE_A_COUNT = 24


def _outlets(row: Any) -> str:
    """The outlet, and how many more printed it."""
    more = f" +{row.outlets - 1}" if row.outlets > 1 else ""
    return f"{row.publisher}{more}"


def _days(row: Any) -> str:
    """An event's day, or its span, or how open it is."""
    if row.date is None:
        return "undated"
    if row.granularity in ("before", "after"):
        return f"{row.granularity} {row.date}"
    return row.date if row.date_end in (None, row.date) else f"{row.date}/{row.date_end[5:]}"


def _speaker(row: Any) -> str:
    return ", ".join(part for part in (row.speaker or "nobody named", row.speaker_role) if part)


def _parties(row: Any) -> str:
    arrow = " > " if row.recipients else ""
    return f"{' '.join(row.actors)}{arrow}{' '.join(row.recipients)}"


def _side_day(side: Any) -> str:
    return getattr(side, "as_of", None) or getattr(side, "date", None) or side.published or "undated"


def _held(side: Any) -> str:
    """What a side of a conflict holds: a role, with its amount or rung."""
    return " ".join(filter(None, (side.role, side.amount or side.rung)))


def _counted(side: Any) -> str:
    """How many countries a side counts."""
    from db.claims import count_in

    return f"{count_in(side.text)} countries"


def _from_the_count(side: Any) -> str:
    """The sentence from just before the number."""
    from db.claims import count_at

    at = count_at(side.text) - _BEFORE_A_COUNT
    return f"…{side.text[at:]}" if at > 0 else str(side.text)


def _last_link(row: Any) -> str:
    return str(row.chain[-1]["who"]) if len(row.chain) > 1 else ""


def _role(row: Any) -> str:
    """The role now; `!` where statements are for and against it."""
    return f"{row.role or ''}{' !' if row.opposed else ''}"


_ARTICLE = Column("article", lambda row: row.article, 9, right=True)
COLUMNS: dict[str, tuple[Column, ...]] = {
    "quotes": (
        Column("day", lambda row: row.day, 10),
        Column("speaker", _speaker, 34),
        Column("kind", lambda row: row.kind, 8),
        Column("outlet", _outlets, 24),
        _ARTICLE,
        Column("words", lambda row: row.text),
    ),
    "timeline": (
        Column("day", _days, 17),
        Column("type", lambda row: row.type, 10),
        Column("modality", lambda row: row.modality, 12),
        Column("who", _parties, 20),
        Column("place", lambda row: row.place, 16),
        Column("outlet", _outlets, 24),
        _ARTICLE,
        Column("sentence", lambda row: row.text),
    ),
    "countries": (
        Column("code", lambda row: row.code, 4),
        Column("name", lambda row: row.name, 24),
        Column("role", _role, 15),
        Column("gives", lambda row: row.contribution, 13),
        Column("rung", lambda row: row.rung, 10),
        Column("as of", lambda row: row.as_of, 10),
        Column("turns", lambda row: row.turns or None, 5, right=True),
        Column("silent since", lambda row: row.silent_since, 12),
        Column("mentions", lambda row: row.mentions, 9, right=True),
        Column("quotes", lambda row: row.quotes, 9, right=True),
        Column("events", lambda row: row.events, 9, right=True),
    ),
    "positions": (
        Column("as of", lambda row: row.as_of, 10),
        Column("country", lambda row: row.country, 20),
        Column("role", lambda row: row.role, 13),
        Column("gives", lambda row: row.contribution, 13),
        Column("rung", lambda row: row.rung, 10),
        Column("outlet", _outlets, 24),
        _ARTICLE,
        Column("sentence", lambda row: row.text),
    ),
    "speakers": (
        Column("speaker", lambda row: row.speaker, 32),
        Column("country", lambda row: row.country, 7),
        Column("type", lambda row: row.type, 12),
        Column("quotes", lambda row: row.quotes, 9, right=True),
        Column("articles", lambda row: row.articles, 9, right=True),
        Column("first", lambda row: row.first, 10),
        Column("last", lambda row: row.last, 10),
        Column("role", lambda row: row.role, 32),
        Column("known as", lambda row: "; ".join(row.known_as)),
    ),
    "articles": (
        Column("id", lambda row: row.id, 9, right=True),
        Column("published", lambda row: row.published, 10),
        Column("publisher", lambda row: row.publisher, 24),
        Column("quotes", lambda row: row.quotes, 9, right=True),
        Column("events", lambda row: row.events, 9, right=True),
        Column("positions", lambda row: row.positions, 9, right=True),
        Column("title", lambda row: row.title),
    ),
    "files": (
        Column("status", lambda row: row.status, 9),
        Column("article", lambda row: row.article, 9, right=True),
        Column("reason", lambda row: row.reason, 60),
        Column("path", lambda row: row.path),
    ),
}
# The sides of a conflict; nothing stands above them.
_SIDE = (Column("day", _side_day, 10), Column("outlet", _outlets, 24), Column("source", _last_link, 20))
SIDES: dict[str, tuple[Column, ...]] = {
    "position": (*_SIDE, Column("held", _held, 22), Column("sentence", lambda row: row.text)),
    "figure": (*_SIDE, Column("held", _held, 22), Column("sentence", lambda row: row.text)),
    "count": (*_SIDE, Column("counted", _counted, 22), Column("sentence", _from_the_count)),
}
