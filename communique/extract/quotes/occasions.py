"""The day of words that go on: who said something on a day and is quoted again shortly after said it then."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ...model import DateMention, Quote, Span
from ..layout import Layout

# So many paragraphs on, somebody quoted again without a day is still heard on the same occasion.
_NEARBY = 2
_SPEAKERS = ("person", "office")
_OUTLETS = ("outlet", "agency", "document")
# `had said`, `told a newspaper earlier`: another occasion.
_ANOTHER = re.compile(
    r"\b(?:had|has|have|earlier|previously|once|later|last|repeatedly|often|always|in the past|ago|since|then"
    r"|afterwards|interview|wrote|writing|posted|tweeted|book|memoir|before|years?|months?|weeks?)\b"
    r"|['’](?:d|s|ve) (?:also )?(?:said|told|warned|called)\b"
)
_PRESENT = re.compile(r"(?:says|tells|argues|insists|warns|believes|thinks|adds|notes|wants)\Z")


def of_one_occasion(
    quotes: Sequence[Quote], layout: Layout, dates: Sequence[DateMention]
) -> tuple[Quote, ...]:
    """The quotes, those without a day given that of the same speaker's words before."""
    starts = [paragraph.start for paragraph in layout.paragraphs]
    dated = [mention.span.start for mention in dates if mention.type in ("DATE", "TIME")]
    heard: dict[str, tuple[str, int, str | None]] = {}
    found = []
    for quote in quotes:
        speaker = quote.speaker
        if speaker is None or quote.cue_span is None or quote.speaker_type not in _SPEAKERS:
            found.append(quote)
            continue
        at = bisect_right(starts, quote.cue_span.start)
        outlet = next((link.who for link in quote.chain[1:] if link.kind in _OUTLETS), None)
        before = heard.get(speaker)
        if quote.said_on is None and before is not None:
            day, paragraph, through = before
            nearby = 0 <= at - paragraph <= _NEARBY and outlet in (None, through)
            if nearby and not _is_another(quote, layout, dated):
                quote = replace(quote, said_on=day)
        if quote.said_on is not None:
            heard[speaker] = quote.said_on, at, outlet
        found.append(quote)
    return tuple(found)


def _is_another(quote: Quote, layout: Layout, dated: Sequence[int]) -> bool:
    """Whether the sentence of the cue tells, outside the words themselves, of another day or occasion."""
    assert quote.cue_span is not None
    if _PRESENT.search(quote.cue or "") is not None:
        return True
    sentence = layout.sentence_at(quote.cue_span.start)
    if sentence is None:
        return False
    inside = sorted(quote.spans)
    for number in range(bisect_left(dated, sentence.span.start), bisect_left(dated, sentence.span.end)):
        if not any(span.start <= dated[number] < span.end for span in inside):
            return True
    return any(_ANOTHER.search(layout.text, *part) is not None for part in _around(sentence.span, inside))


def _around(whole: Span, parts: Sequence[Span]) -> list[Span]:
    """What of a sentence lies outside the parts."""
    left, at = [], whole.start
    for part in parts:
        if part.start > at:
            left.append(Span(at, min(part.start, whole.end)))
        at = max(at, part.end)
    return [*left, Span(at, whole.end)] if at < whole.end else left
