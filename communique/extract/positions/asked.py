"""What somebody leaves open: `asked whether Ruritania would join, Roe said that was for others to decide`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .needed import first_named
from .objects import SCHEME, SHARE
from .told import Told

# One of these is in every sentence with such a question.
CUES = frozenset({"asked", "pressed"})
_ASKED = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed)(?: (?:by|in|on|after) [^,;]{2,40}?)? (?:whether|if|about|on|over)"
    r" (?P<what>[^;“”\"]{5,120}?), (?:[^,;“”\"]{2,60}?) (?:(?:again )?(?:declined|refused) to (?:answer|say"
    r"|comment|be drawn|speculate)|(?:did|would|could) not (?:answer|say|be drawn|comment|speculate|commit)"
    r"|gave no (?:[a-z]+ )?(?:answer|reply)|dodged the question|said (?:only )?(?:that )?(?:it|that|this)"
    r" (?:is|was|would be) (?:[a-z]+ )?(?:too early|too soon|premature"
    r"|for (?:his|her|its|their|the|parliament)|up to|a (?:question|matter|decision) for"
    r"|not (?:yet )?(?:for|the (?:moment|time))))"
)

_JOINING = re.compile(r"\b(?:join|contribut|take part|participat|send)")


def told_when_asked(text: str, span: Span, mentions: Sequence[CountryMention]) -> Iterator[Told]:
    """The one country that a question left open is about."""
    asked = _ASKED.search(text, *span)
    if asked is None:
        return
    start, end = asked.span("what")
    codes = {one.code for one in mentions if start <= one.span.start < end and one.stands_for != "place"}
    about = SCHEME.search(text, start, end) or SHARE.search(text, start, end)
    named = first_named(text, Span(start, end))
    joining = _JOINING.search(text, start, end) is not None
    if len(codes) == 1 and (about is not None or named is not None or joining):
        yield Told(codes.pop(), "noncommittal", "does not answer", asked.start(), named)
