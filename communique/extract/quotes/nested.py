"""Quotes within quotes: `"The general told me, 'Hold the bridge,'" Roe said.` has two who speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...lexicon import words
from ...model import Sentence, Span
from ..layout import Layout
from .attribute import Draft
from .frames import Reader
from .marks import Region, nested_regions
from .sentence import Frame, cues_among
from .tokens import LONGEST, Token, outer_sentences, tokens_of

_TOLD = frozenset({"past", "third"})
_SUPPOSED = frozenset(
    {"would", "will", "could", "can", "may", "might", "must", "should", "shall", "never", "to"}
)
_NOBODIES = words("nobodies") | {"people", "this", "that"}
# Shorter stretches in marks within a quote, in letters, are rather words that are spoken of.
_LEAST = 12


def nested_drafts(
    layout: Layout, regions: Sequence[Region], cues: Sequence[int], drafts: Sequence[Draft]
) -> list[Draft]:
    """What those quoted quote in turn, beside a word of saying of their own."""
    found: list[Draft] = []
    starts = [region.span.start for region in regions]
    for outer in drafts:
        for start, end in outer.spans if outer.frame is not None else ():
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            for region in regions[first:last]:
                inner = nested_regions(layout.text, region)
                if inner:
                    found += _within(layout, region, inner, cues, outer)
    return found


def _within(
    layout: Layout, region: Region, inner: list[Region], cues: Sequence[int], outer: Draft
) -> Iterator[Draft]:
    for sentence in outer_sentences(_part(layout, region.inner, outer.paragraph), inner):
        if not sentence.regions:
            continue
        tokens = tokens_of(layout.text, sentence)[:LONGEST]
        reader = Reader(layout.text, tokens, cues_among(tokens, cues), follows_region=False)
        for frame in reader.read():
            spans = [Span(tokens[a].start, tokens[b - 1].end) for a, b in frame.stretches if b > a]
            if _is_sure(frame, tokens):
                frame = replace(frame, rule=f"{frame.rule}, within a quote")
                yield Draft(
                    spans, frame, tokens, outer.paragraph, outer.sentence, within=outer, nested=tuple(inner)
                )


def _part(layout: Layout, span: Span, paragraph: int) -> Layout:
    """The sentences of a stretch."""
    first = max(0, bisect_right(layout.starts, span.start) - 1)
    last = bisect_left(layout.starts, span.end)
    spans = (sentence.span for sentence in layout.sentences[first:last])
    parts = (Span(max(span.start, start), min(span.end, end)) for start, end in spans)
    return Layout(
        layout.text, (), tuple(Sentence(part, paragraph) for part in parts if part.end > part.start), ()
    )


def _is_sure(frame: Frame, tokens: Sequence[Token]) -> bool:
    """Whether somebody else is plainly quoted: a name or an office that says a whole stretch in marks.

    What people would say, what one said oneself and what `he` of an unknown sentence said are left alone.
    """
    if frame.subject is None or frame.inherits or frame.negated or not frame.form.lemma:
        return False
    subject, cue = tokens[slice(*frame.subject)], tokens[slice(*frame.cue)]
    return (
        frame.form.shape in _TOLD
        and "q" in frame.form.habits
        and not any(token.word.lower() in _SUPPOSED for token in cue)
        and subject[0].kind in "BD#w"
        and subject[0].word.lower() not in _NOBODIES
        and all(tokens[at].kind in "RT,.-" for stretch in frame.stretches for at in range(*stretch))
        and any(
            tokens[at].end - tokens[at].start >= _LEAST
            for stretch in frame.stretches
            for at in range(*stretch)
        )
    )
