"""Finding quotes."""

from __future__ import annotations

from ..model import Article, CountryMention, DateMention, Quote
from .layout import Layout


def find_quotes(
    article: Article,
    layout: Layout,
    countries: tuple[CountryMention, ...],
    dates: tuple[DateMention, ...],
) -> tuple[Quote, ...]:
    """The quotes of an article."""
    return ()
