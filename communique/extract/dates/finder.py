"""Finding dates."""

from __future__ import annotations

from ...model import Article, DateMention
from ..layout import Layout


def find_dates(article: Article, layout: Layout) -> tuple[DateMention, ...]:
    """The dates of an article."""
    return ()
