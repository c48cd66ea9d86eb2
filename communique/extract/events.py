"""Finding events."""

from __future__ import annotations

from ..model import Article, CountryMention, DateMention, Event, Quote
from .layout import Layout


def find_events(
    article: Article,
    layout: Layout,
    countries: tuple[CountryMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Event, ...]:
    """The events of an article."""
    return ()
