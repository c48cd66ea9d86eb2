"""From a text to its country mentions: forms, then senses, then people, then as what each stands."""

from __future__ import annotations

from ...model import Article, CountryMention, MentionAs, Span
from ..layout import Layout
from .gazetteer import Found, found_forms
from .people import in_office, introduced_people, merged
from .senses import countries_only
from .standing import stands_for


def find_countries(article: Article, layout: Layout) -> tuple[CountryMention, ...]:
    """The countries an article names, and the people who speak for them, in the order of its text."""
    # One apostrophe and one blank, so that a form is found however it was typeset; both keep every offset.
    text = article.text.replace("’", "'").replace("\xa0", " ")
    forms = list(found_forms(text))
    leaders = [here for here in forms if here.form.kind == "leader" and in_office(here, article.published)]
    found = merged(countries_only(text, [here for here in forms if here.form.kind != "leader"]), leaders)
    mentions: list[CountryMention] = []
    before: Found | None = None
    standing: MentionAs | None = None
    for here in merged(found, introduced_people(text, found)):
        standing = stands_for(text, here, before, standing)
        mentions.append(CountryMention(Span(here.start, here.end), here.form.code, here.form.kind, standing))
        before = here
    return tuple(mentions)
