"""The order in which an article is read: layout, dates, countries, quotes, events, positions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..model import Analysis, Article
from .countries import find_countries
from .dates import find_dates
from .events import find_events
from .layout import Layout
from .positions import find_positions
from .quotes import find_quotes


def analyse(article: Article) -> Analysis:
    """All findings of one article; the same article always gives the same findings.

    A publication day that does not exist counts as none.
    """
    article = replace(article, published=_day(article.published))
    layout = Layout.of(article.text)
    dates = find_dates(article, layout)
    countries = find_countries(article, layout)
    quotes = find_quotes(article, layout, countries, dates)
    events = find_events(article, layout, countries, dates, quotes)
    positions = find_positions(article, layout, countries, dates, quotes, events)
    return Analysis(article, layout.sentences, quotes, dates, countries, events, positions)


def _day(published: str | None) -> str | None:
    try:
        return date.fromisoformat(published or "").isoformat()
    except ValueError:
        return None
