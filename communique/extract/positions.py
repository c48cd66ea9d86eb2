"""Finding positions."""

from __future__ import annotations

from ..model import Article, CountryMention, DateMention, Event, Position, Quote
from .layout import Layout


def find_positions(
    article: Article,
    layout: Layout,
    countries: tuple[CountryMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...],
) -> tuple[Position, ...]:
    """The positions of an article."""
    return ()
