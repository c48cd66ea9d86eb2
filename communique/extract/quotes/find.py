"""Quotes of an article: sentence by sentence, then pieces joined over a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...lexicon import words
from ...model import Article, CountryMention, DateMention, Quote, Span
from ..layout import Layout
from .attribute import Draft, attributed
from .cues import cues_in
from .frames import SIGNATURE, Reader
from .marks import Region, find_regions
from .mentions import phrase_after
from .nested import nested_drafts
from .occasions import of_one_occasion
from .sentence import Frame, cues_among
from .tokens import LONGEST, Outer, Token, outer_sentences, tokens_of
from .transcripts import is_question, turn_frame, turn_span, turns_of

_CLAUSAL = frozenset("ct")
# A dateline has this many words and signs at most.
_DATELINE = 16
_TIMES = words("time_words")
_WORD = re.compile(r"\w+")
# `17:05` and `11.30` at the head of a live report's paragraph.
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


def find_quotes(
    article: Article,
    layout: Layout,
    countries: tuple[CountryMention, ...],
    dates: tuple[DateMention, ...],
) -> tuple[Quote, ...]:
    """The quotes of an article, in the order of its text."""
    regions = find_regions(layout.text)
    drafts = _Drafter(layout.text, layout, regions).drafts()
    return of_one_occasion(attributed(article, layout, drafts, regions, countries, dates), layout, dates)


class _Drafter:
    def __init__(self, text: str, layout: Layout, regions: tuple[Region, ...]) -> None:
        self.text = text
        self.layout = layout
        self.regions = regions
        self.cues, self.speaking = cues_in(text)
        self.starts = [region.span.start for region in regions]
        self.turns = turns_of(layout)
        self.found: list[Draft] = []
        self.open: Draft | None = None

    def drafts(self) -> list[Draft]:
        number = 0
        previous: Outer | None = None
        for sentence in outer_sentences(self.layout, self.regions):
            number += 1
            turn = self.turns.get(sentence.paragraph)
            if turn is not None:
                self._turn(turn, sentence, number)
                previous = None
                continue
            if not sentence.regions and not self._may_report(sentence, previous):
                if self.text[sentence.start] in "-–—―" and self.found:
                    self._signed(sentence)
                previous = sentence
                continue
            tokens = tokens_of(self.text, sentence)
            for first in range(0, len(tokens), LONGEST):
                self._sentence(sentence, tokens[first : first + LONGEST], number, previous)
            previous = sentence
        self.found.sort(key=lambda draft: draft.spans[0])
        kept = self._without_echoes()
        kept += nested_drafts(self.layout, self.regions, self.cues, kept)
        return sorted(kept, key=lambda draft: draft.spans[0])

    def _turn(self, turn: re.Match[str], sentence: Outer, number: int) -> None:
        """A transcript's line is one thing said, whatever marks stand in it."""
        paragraph = self.layout.paragraphs[sentence.paragraph]
        opens = sentence.start == paragraph.start and turn.end() < paragraph.end
        if opens and not is_question(turn):
            frame, tokens = turn_frame(turn)
            self.found.append(Draft([turn_span(turn, paragraph)], frame, tokens, sentence.paragraph, number))

    def _without_echoes(self) -> list[Draft]:
        """Without what only repeats words in marks of a quote around it."""
        kept: list[Draft] = []
        outer: Draft | None = None
        for draft in sorted(self.found, key=lambda one: (one.spans[0].start, -one.spans[-1].end)):
            if outer is not None and draft.spans[-1].end <= outer.spans[-1].end and self._has_marks(draft):
                if (
                    draft.spans == outer.spans
                    and outer.frame is not None
                    and _says_less(outer.frame, draft.frame)
                ):
                    kept[-1] = outer = draft
                    continue
                if draft.spans == outer.spans or (
                    draft.frame is not None and not _CLAUSAL & set(draft.frame.form.habits)
                ):
                    continue
            else:
                outer = draft
            kept.append(draft)
        return kept

    def _has_marks(self, draft: Draft) -> bool:
        return any(_within(self.regions, self.starts, start, end) for start, end in draft.spans)

    def _may_report(self, sentence: Outer, previous: Outer | None) -> bool:
        """Whether a sentence without marks can hold an attribution; beside marks any word will do."""
        if not previous and sentence.paragraph == 0:
            # `Roe: Time to leave`
            return True
        near = self._region_before(sentence, previous) is not None or self.text[sentence.end - 1] == ":"
        cues = self.cues if near else self.speaking
        first = bisect_left(cues, sentence.start)
        return first < len(cues) and cues[first] < sentence.end

    def _sentence(self, sentence: Outer, tokens: list[Token], number: int, previous: Outer | None) -> None:
        opener = self.text[sentence.start]
        if (opener.isupper() or opener.isdigit()) and sentence.start == tokens[0].start:
            tokens = tokens[self._past_dateline(sentence, tokens) :]
        cues = cues_among(tokens, self.cues)
        before = self._region_before(sentence, previous)
        reader = Reader(self.text, tokens, cues, follows_region=before is not None)
        frames = reader.read()
        claimed: set[int] = set()
        for frame in frames:
            stretches = frame.stretches
            claimed.update(k for first, last in stretches for k in range(first, last))
            spans = [Span(tokens[a].start, tokens[b - 1].end) for a, b in stretches if b > a]
            if not spans:
                if (
                    before is not None
                    and frame.left == 0
                    and frame.subject is not None
                    and "q" in frame.form.habits
                ):
                    self._claim_before(before, frame, tokens, sentence, number)
                    before = None
                elif frame.subject is not None and "q" in frame.form.habits:
                    self.open = Draft([], frame, tokens, sentence.paragraph, number)
                continue
            self.found.append(Draft(spans, frame, tokens, sentence.paragraph, number))
        if tokens and tokens[0].kind == "R" and 0 not in claimed:
            self._floating(sentence, tokens, number, claimed)

    def _past_dateline(self, sentence: Outer, tokens: list[Token]) -> int:
        """Past `SPRINGFIELD, March 3 (Lattice) —` or `17:05 –` at the head of a paragraph."""
        if len(tokens) > 2 and _CLOCK.fullmatch(tokens[0].word):
            return 1 + (tokens[1].kind == "-")
        if self.layout.paragraphs[sentence.paragraph].start != sentence.start:
            return 0
        if not tokens[0].word.isupper() and not (
            tokens[0].kind == "B"
            and tokens[1:2]
            and tokens[1].kind in "B,"
            and any(token.word in _TIMES for token in tokens[1:_DATELINE])
        ):
            return 0
        for at, token in enumerate(tokens[:_DATELINE]):
            if token.kind == "-" or (token.kind == ":" and tokens[at - 1].kind == ")"):
                return at + 1 if at + 1 < len(tokens) and len(tokens[0].word) > 2 else 0
            if token.kind not in "B#,.()I":
                return 0
        return 0

    def _signed(self, sentence: Outer) -> None:
        """`— Jane Roe, envoy`, a line of its own below words in marks."""
        draft = self.found[-1]
        if (
            draft.frame is not None
            or draft.paragraph != sentence.paragraph - 1
            or sentence.end - sentence.start > 120
        ):
            return
        tokens = tokens_of(self.text, sentence)
        first = next((at for at, token in enumerate(tokens) if token.kind != "-"), len(tokens))
        subject = phrase_after(tokens, first)
        if subject is not None and tokens[first].kind == "B":
            draft.frame, draft.tokens = (
                Frame(SIGNATURE, (0, 0), subject, first, subject[1], "signed below"),
                tokens,
            )

    def _region_before(self, sentence: Outer, previous: Outer | None) -> Region | None:
        """The stretch in marks that ends the sentence before, in the same paragraph."""
        if previous is None or previous.paragraph != sentence.paragraph or not previous.regions:
            return None
        region = previous.regions[-1]
        return region if region.span.end >= previous.end - 1 else None

    def _claim_before(
        self, region: Region, frame: Frame, tokens: list[Token], sentence: Outer, number: int
    ) -> None:
        """`"Must we go?" Roe asked.`: the sentence before ends in marks and is nobody's yet."""
        for draft in reversed(self.found[-3:]):
            if draft.spans[-1].end >= region.span.start and draft.spans[-1].start <= region.span.start:
                if draft.frame is None:
                    draft.frame, draft.tokens = frame, tokens
                    draft.sentence = number
                elif draft.carried and draft.spans[-1].start == region.span.start and len(draft.spans) > 1:
                    draft.spans.pop()
                    draft.carried = False
                    break
                return
        self.found.append(Draft([region.span], frame, tokens, sentence.paragraph, number))

    def _floating(self, sentence: Outer, tokens: list[Token], number: int, claimed: set[int]) -> None:
        span = Span(tokens[0].start, tokens[0].end)
        last = self.found[-1] if self.found else None
        if last is not None and self._runs_on(last, sentence):
            last.spans.append(span)
            last.sentence, last.paragraph = number, sentence.paragraph
            return
        whole = all(token.kind in "R.,;-" for token in tokens)
        beside = [draft for draft in self.found[-6:] if draft.paragraph == sentence.paragraph]
        near = [draft for draft in beside if draft.sentence == number - 1]
        if self._opens_to(sentence, number, near):
            opened, self.open = self.open, None
            assert opened is not None
            opened.spans.append(span)
            opened.sentence, opened.paragraph = number, sentence.paragraph
            self.found.append(opened)
            return
        if near:
            chosen = next(
                (draft for draft in near if draft.frame is not None and draft.frame.before), near[-1]
            )
            if (
                self._has_marks(chosen)
                or chosen.frame is None
                or not _CLAUSAL & set(chosen.frame.form.habits)
            ):
                chosen.spans.append(span)
                chosen.sentence = number
            else:
                # What stands in marks after a sentence told without them is a second thing said.
                self.found.append(Draft([span], chosen.frame, chosen.tokens, sentence.paragraph, number))
            return
        if whole and last is not None and last.paragraph == sentence.paragraph - 1 and last.frame is not None:
            last.spans.append(span)
            last.sentence, last.paragraph, last.carried = number, sentence.paragraph, True
            return
        long = len(_WORD.findall(self.text, span.start, span.end)) >= 5
        if whole and long:
            voice = self._only_voice(beside, sentence)
            if voice is not None:
                voice.spans.append(span)
                voice.sentence = number
            else:
                self.found.append(Draft([span], None, tokens, sentence.paragraph, number))

    def _opens_to(self, sentence: Outer, number: int, near: Sequence[Draft]) -> bool:
        """Whether words in marks belong to an attribution of the sentence before that has none of its own.

        Not where somebody said something in that sentence: `"No," said Roe, who advised Doe. "Never."`
        """
        opened = self.open
        if opened is None or opened.frame is None or opened.sentence != number - 1:
            return False
        told = any(
            draft.frame is not None and draft.frame.before and self._has_marks(draft) for draft in near
        )
        return opened.frame.colon or (opened.paragraph == sentence.paragraph and not told)

    def _only_voice(self, beside: Sequence[Draft], sentence: Outer) -> Draft | None:
        """The one quote in marks so far of a paragraph: `"No," said Roe. She left. "Never again."`

        Not where somebody reacts between: `"No," said Roe. Doe disagreed. "We must."`
        """
        told = [draft for draft in beside if draft.frame is not None]
        if len(told) != 1 or not self._has_marks(told[0]):
            return None
        first = bisect_left(self.cues, told[0].tokens[-1].end)
        if first < len(self.cues) and self.cues[first] < sentence.start:
            return None
        return told[0] if told[0].frame is not None and told[0].frame.before else None

    def _runs_on(self, draft: Draft, sentence: Outer) -> bool:
        """Whether the paragraph before ends in marks left open, which this one takes up."""
        if (
            draft.paragraph != sentence.paragraph - 1
            or self.layout.paragraphs[sentence.paragraph].start != sentence.start
        ):
            return False
        first = bisect_left(self.starts, sentence.start)
        return (
            first > 0
            and not self.regions[first - 1].closed
            and draft.spans[-1].end == self.regions[first - 1].span.end
        )


def _within(regions: Sequence[Region], starts: list[int], start: int, end: int) -> bool:
    """Whether a stretch touches words in marks."""
    number = bisect_left(starts, end) - 1
    return number >= 0 and regions[number].span.end > start


def _says_less(one: Frame, other: Frame | None) -> bool:
    """Whether the other of two words for the same stretch is the better word of saying."""
    return (
        other is not None and not _CLAUSAL & set(one.form.habits) and bool(_CLAUSAL & set(other.form.habits))
    )
