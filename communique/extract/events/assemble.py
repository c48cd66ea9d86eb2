from __future__ import annotations
from ...model import Article, CountryMention, DateMention, Event, Quote, Span, Link
from ..layout import Layout
from .readings import readings
from .words import tokens_of

def find_events(article: Article, layout: Layout, countries: tuple[CountryMention, ...], dates: tuple[DateMention, ...], quotes: tuple[Quote, ...]) -> tuple[Event, ...]:
    """The events of an article."""
    out = []
    for s in layout.sentences:
        t = tokens_of(article.text, s.span.start, s.span.end)
        for r in readings(t):
            out.append(Event(s.span, Span(t.starts[r.at], t.ends[r.last]), r.type, r.modality, None, None, "none", None, None, None, (), (), (), r.rule))
    return tuple(out)
