"""Finding countries."""

from __future__ import annotations

from ..model import Article, CountryMention
from .layout import Layout


def find_countries(article: Article, layout: Layout) -> tuple[CountryMention, ...]:
    """The countries of an article."""
    return ()
