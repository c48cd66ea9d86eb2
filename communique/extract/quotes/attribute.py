"""From drafts to quotes: whose words they are, of which day, through whom they are known."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from ...lexicon import rows, words
from ...model import Article, CountryMention, DateMention, Link, LinkKind, Quote, QuoteKind, Span
from ..layout import Layout
from .antecedents import Speaker
from .chains import chain_of, outlet_in
from .citing import is_citing
from .marks import Region
from .mentions import subject_before
from .people import People
from .sentence import Frame
from .speakers import Resolver
from .tokens import Token
from .transcripts import ANSWER, before_talk
from .wordless import LABELLED

_TIMES = words("time_words")
_WORD = re.compile(r"\w")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=\Z|T)")
# How far from the word of saying its day may stand, in code points.
_DAY_REACH = 80
_OUTLET_NAME = r"[A-ZÀ-ÖØ-Þ][\w&’'-]*(?: (?:[A-ZÀ-ÖØ-Þ]\w*|i|de|la|della)\b)*"
# `told the agency`: the one named before, if there is one; `told the daily Example` names it.
_OUTLET_KIND = (
    r"((?:news )?agency|newspaper|paper|broadcaster|network|magazine|daily|weekly|website"
    r"|(?:news )?outlet|(?:television |tv |radio )?(?:station|channel))"
)
_UNNAMED_OUTLET = re.compile(
    rf" (?:the|this) {_OUTLET_KIND}"
    rf"(?: ({_OUTLET_NAME})|\b(?! (?:of|for|head|chief|official|briefing|press|news|meeting)))"
)
# `told the private broadcaster Radio Example`, `told broadcaster Radio Example`
_NAMED_OUTLET = re.compile(rf" (?:(?:the|an?) )?(?:[a-zA-Z’'-]+ ){{0,2}}?{_OUTLET_KIND} ({_OUTLET_NAME})")
# `told the Example news agency`
_OUTLET_BEFORE_KIND = re.compile(rf" the ({_OUTLET_NAME}) {_OUTLET_KIND}\b")
# `told Norwegian radio`
_BROADCAST = re.compile(
    r" ((?:(?:[A-Z]\w+|public|state|local|national|commercial) ){1,2}(?:radio|television|TV|media))\b"
    r"(?! (?:host|show|presenter|personality|station|channel|reporters))"
)
_CLAUSE = re.compile(r"[;:]|\b(?:that|who|which|after|before|since|until|because|when|while|if)\b")
# `Asked by AP, `
_SHORTEST = 10
# What leads up to an outlet somebody speaks to, and the rest of its clause.
_INTERVIEW = re.compile(
    r"\b((?:interview|conversation|talk) (?:with|to|in|for)"
    r"|(?:account|comments?|remarks|statement|version) to"
    r"|[Ss]peaking (?:to|on|with)|[Aa]sked by)(\s[^,;:\"“”()]{3,80})"
)
# `On Monday, when they met in Port Mercy, Roe said`, `On Monday night in Port Mercy Roe said`
_MEANWHILE = re.compile(
    r"(?:(?:morning|afternoon|evening|night) ?)?"
    r"(?:(?:, ?)?(?:when|as|while|after|before|at|during|in) [^;:\"“”]{3,80},"
    r"|(?:in|at) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
# `said after a summit in Port Mercy on`: the day of the occasion is that of the words.
_AT_AN_OCCASION = re.compile(
    r"(?: (?:reporters|journalists|[A-Z][\w.’'-]+)){0,4} (?:after|at|during|following|in)"
    r" (?:hosting |chairing |attending )?(?:an?|the|talks|\w+ talks)\b"
    r"(?:(?!\b(?:that|who|which|when|said|was|were|had|would|will)\b)[^,;:“”\"()]){0,80}"
)
_REPORTING = frozenset({"outlet", "agency"})
_OWN = frozenset({"i", "me", "myself"})


@cache
def _initiatives() -> frozenset[str]:
    return frozenset(row["alias"] for row in rows("initiatives"))


@dataclass(slots=True)
class Draft:
    """A quote in the making."""

    spans: list[Span]
    frame: Frame | None
    tokens: list[Token]
    paragraph: int
    sentence: int
    doubt: str | None = None
    carried: bool = False
    within: Draft | None = None
    nested: tuple[Region, ...] = ()


def attributed(
    article: Article,
    layout: Layout,
    drafts: Sequence[Draft],
    regions: Sequence[Region],
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
) -> tuple[Quote, ...]:
    """The quotes of the drafts, in order."""
    return _Attributor(article, layout, regions, countries, dates).quotes(drafts)


class _Attributor:
    def __init__(
        self,
        article: Article,
        layout: Layout,
        regions: Sequence[Region],
        countries: Sequence[CountryMention],
        dates: Sequence[DateMention],
    ) -> None:
        self.article = article
        self.text = article.text
        self.regions = regions
        self.region_starts = [region.span.start for region in regions]
        self.days = [mention for mention in dates if _DAY.match(mention.value)]
        self.day_starts = [mention.span.start for mention in self.days]
        self.paragraph_starts = [start for start, _ in layout.paragraphs]
        people = People(self.text, regions, countries)
        self.resolver = Resolver(self.text, people, countries, layout, article.published)
        self.enclosing: list[tuple[Span, Link]] = []
        self.heard: dict[int, Speaker] = {}

    def quotes(self, drafts: Sequence[Draft]) -> tuple[Quote, ...]:
        found = [self._quote(draft) for draft in drafts]
        return tuple(quote for quote in found if not _is_heading(quote))

    def _quote(self, draft: Draft) -> Quote:
        frame = draft.frame
        kind = self._kind(draft)
        spans = tuple(draft.spans)
        if frame is None:
            chain = chain_of(self.article.publisher, None, None)
            return Quote(
                kind,
                spans,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                chain,
                "no cue",
                "nobody it is attributed to",
            )
        cue_span = _span(draft.tokens, frame.cue) if frame.cue[1] > frame.cue[0] else None
        cue = self.text[slice(*cue_span)] if cue_span is not None else None
        speaker_span = speaker = None
        if frame.subject is not None:
            speaker_span = self._trimmed(_span(draft.tokens, frame.subject))
            # Words that run on over paragraphs are attributed where the mention stands.
            paragraph = bisect_right(self.paragraph_starts, speaker_span.start) - 1
            speaker = self._speaker(draft, frame, speaker_span, paragraph)
        if speaker is not None:
            if speaker.name.lower() == self.article.publisher.lower():
                speaker = replace(speaker, type="outlet", link="outlet")
            self.heard[id(draft)] = speaker
        through, beyond = self._links(draft, frame, speaker, cue)
        chain = chain_of(self.article.publisher, speaker, cue, through=through, beyond=beyond)
        doubt = _doubt(frame, speaker)
        said_on = self._said_on(draft, frame, cue_span, speaker_span)
        if speaker is None:
            return Quote(
                kind, spans, cue, cue_span, None, None, None, None, None, said_on, chain, frame.rule, doubt
            )
        return Quote(
            kind, spans, cue, cue_span, speaker.name, speaker_span,
            speaker.role if speaker.role != speaker.name else None, speaker.country,
            speaker.type, said_on, chain, frame.rule, doubt,
        )  # fmt: skip

    def _speaker(self, draft: Draft, frame: Frame, span: Span, paragraph: int) -> Speaker:
        """Whom a mention means; within a quote, `I` is who is quoted, and nobody else is spoken of later."""
        if frame.rule == LABELLED:
            return self.resolver.last_heard(span)
        if frame.rule == ANSWER:
            return self.resolver.only_person(before_talk(self.text), span)
        if draft.within is None:
            return self.resolver.resolve(span, paragraph, self._antecedent(draft, frame))
        outer = self.heard.get(id(draft.within))
        if outer is not None and self.text[slice(*span)].lower() in _OWN:
            return outer
        with self.resolver.aside():
            return self.resolver.resolve(span, paragraph, self._antecedent(draft, frame))

    def _trimmed(self, span: Span) -> Span:
        """A mention without a comma left at its end."""
        end = span.end
        while end > span.start + 1 and self.text[end - 1] in " ,-–—":
            end -= 1
        return Span(span.start, end)

    def _antecedent(self, draft: Draft, frame: Frame) -> Span | None:
        """What `who` points back to."""
        assert frame.subject is not None
        first, last = frame.subject
        if last - first > 1 or draft.tokens[first].kind not in "WT":
            return None
        end = first - 1 if first and draft.tokens[first - 1].kind == "," else first
        if draft.tokens[end - 1].kind == "C":
            # `Roe, who was there and who said`
            who = next((at for at in range(end - 2, 0, -1) if draft.tokens[at].kind == "W"), end)
            end = who - (draft.tokens[who - 1].kind == ",")
        found = subject_before(draft.tokens, end)
        if found is None or draft.tokens[found[0]].kind in "WT":
            return None
        return self._trimmed(_span(draft.tokens, found))

    # Chain

    def _links(
        self, draft: Draft, frame: Frame, speaker: Speaker | None, cue: str | None
    ) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        through: list[Link] = []
        via = self._reporter(draft, frame.via, frame.via_cue) if frame.via is not None else []
        reports = speaker is not None and speaker.link in _REPORTING
        if not reports:
            through += via
        self._enclose(draft, speaker, cue, through)
        if reports:
            return tuple(through), self._cited(draft) or tuple(via)
        heard = self._hearer(draft, frame)
        if heard is not None:
            self.resolver.outlet = heard
            through.append(Link(heard[0], heard[1], "told" if frame.form.lemma == "tell" else cue))
        return tuple(through), ()

    def _reporter(self, draft: Draft, via: tuple[int, int], cue: str | None) -> list[Link]:
        """Who quotes somebody; `it` is the outlet named before, or nobody that could be named."""
        span = self._trimmed(_span(draft.tokens, via))
        if self.text[slice(*span)].lower() in ("it", "they"):
            return [Link(*self.resolver.outlet, cue)] if self.resolver.outlet is not None else []
        reporter = self.resolver.resolve(span, draft.paragraph)
        known = reporter.type is not None or reporter.link == "document"
        return [Link(reporter.name, reporter.link if known else "outlet", cue)]

    def _enclose(self, draft: Draft, speaker: Speaker | None, cue: str | None, through: list[Link]) -> None:
        """`Bloomberg reported that officials said …`: what lies within another's words came through them."""
        start, end = draft.spans[0].start, draft.spans[-1].end
        while self.enclosing and not (
            self.enclosing[-1][0].start <= start and end <= self.enclosing[-1][0].end
        ):
            self.enclosing.pop()
        through += [link for _, link in self.enclosing]
        if speaker is not None:
            self.enclosing.append((Span(start, end), Link(speaker.name, speaker.link, cue)))

    def _cited(self, draft: Draft) -> tuple[Link, ...]:
        """`…, citing two officials`: who the outlet has it from."""
        tokens = draft.tokens
        for at, token in enumerate(tokens):
            near = at + 1 < len(tokens) and token.start > draft.spans[0].start - 200
            if near and is_citing(tokens, at):
                end = at + 1
                while end < len(tokens) and tokens[end].kind not in ",;:.RTW":
                    end += 1
                if end > at + 1:
                    source = self.resolver.resolve(_span(tokens, (at + 1, end)), draft.paragraph)
                    return (Link(source.name, source.link, token.word),)
        return ()

    def _hearer(self, draft: Draft, frame: Frame) -> tuple[str, LinkKind] | None:
        """The outlet that was told: `told Reuters`, `said in an interview with the Example Daily`."""
        if frame.cue[1] == frame.cue[0]:
            return None
        opening = self._interviewer(draft, frame)
        if opening is not None:
            return opening
        start = draft.tokens[frame.right - 1].end if frame.right else draft.tokens[0].start
        end = min(draft.tokens[-1].end, start + 160)
        for span in draft.spans:
            if span.start >= start:
                end = min(end, span.start)
        told = frame.form.lemma == "tell"
        named = _NAMED_OUTLET.match(self.text, start, end) if told else None
        if named is not None and named[2].split()[0] not in _TIMES:
            return named[2], "agency" if "agency" in named[1] else "outlet"
        before_kind = _OUTLET_BEFORE_KIND.match(self.text, start, end) if told else None
        if before_kind is not None:
            return before_kind[1], "agency" if "agency" in before_kind[2] else "outlet"
        broadcast = _BROADCAST.match(self.text, start, end) if told else None
        if broadcast is not None:
            return broadcast[1], "outlet"
        unnamed = _UNNAMED_OUTLET.match(self.text, start, end) if told else None
        if unnamed is not None:
            kind: LinkKind = "agency" if "agency" in unnamed[1] else "outlet"
            if unnamed[2] is not None and unnamed[2].split()[0] not in _TIMES:
                return unnamed[2], kind
            return self.resolver.outlet or (unnamed[1], kind)
        if end <= start or not any(
            token.kind == "B" for token in draft.tokens[frame.right : frame.right + 16]
        ):
            return None
        return outlet_in(self.text, start, end)

    def _interviewer(self, draft: Draft, frame: Frame) -> tuple[str, LinkKind] | None:
        """`In an interview with the Example Daily, Roe said`; `gave an account to Reuters, saying`."""
        if frame.subject is None:
            return None
        first, last = draft.tokens[0].start, draft.tokens[frame.subject[0]].start
        if frame.inherits and frame.form.shape == "ing":
            first, last = draft.tokens[frame.subject[1] - 1].end, draft.tokens[frame.cue[0]].start
        found = _INTERVIEW.search(self.text, first, last) if last - first > _SHORTEST else None
        if found is None:
            return None
        end = found.end(2)
        named = _NAMED_OUTLET.match(self.text, found.end(1), end)
        if named is not None:
            return named[2], "agency" if "agency" in named[1] else "outlet"
        return outlet_in(self.text, found.end(1), end)

    # Day

    def _said_on(self, draft: Draft, frame: Frame, cue: Span | None, speaker: Span | None) -> str | None:
        """The day the text gives to the saying; never the day of the article."""
        if not self.days or cue is None or not draft.tokens:
            return None
        left = min(cue.start, speaker.start if speaker is not None else cue.start)
        right = max(cue.end, speaker.end if speaker is not None else cue.end)
        number = bisect_left(self.day_starts, draft.tokens[0].start)
        best: tuple[int, str] | None = None
        for mention in self.days[number : number + 40]:
            if mention.span.start >= draft.tokens[-1].end:
                break
            if any(span.start <= mention.span.start < span.end for span in draft.spans):
                continue
            if self.article.published and mention.value[:10] > self.article.published:
                # Nobody has spoken on a day to come.
                continue
            distance = self._distance(mention.span, left, right, cue, speaker)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, mention.value[:10]
        return best[1] if best is not None else None

    def _distance(self, day: Span, left: int, right: int, cue: Span, speaker: Span | None) -> int | None:
        if day.start >= right:
            between = self.text[right : day.start]
            if _AT_AN_OCCASION.fullmatch(between) is not None:
                return len(between)
            return (
                len(between)
                if len(between) <= _DAY_REACH and not _CLAUSE.search(between) and "," not in between
                else None
            )
        if day.end <= left:
            between = self.text[day.end : left].strip()
            return len(between) + 20 if between in ("", ",") or _MEANWHILE.fullmatch(between) else None
        # `Roe, in office since May 1, said`; but `who on May 1 said`
        behind = speaker.end if speaker is not None and speaker.end <= day.start else left
        told = _CLAUSE.search(self.text, behind, day.start) is None
        return 0 if told and (day.end <= cue.start or day.start >= cue.end) else None

    def _kind(self, draft: Draft) -> QuoteKind:
        """Direct, mixed or indirect: all, some or none of the words in marks (of their own, if nested)."""
        regions = draft.nested or self.regions
        inside = outside = False
        for start, end in draft.spans:
            position = start
            number = 0 if draft.nested else max(0, bisect_right(self.region_starts, start) - 1)
            while number < len(regions) and regions[number].span.start < end:
                region = regions[number].span
                if region.end > start and not self._is_a_name(regions[number].inner):
                    outside = outside or self._has_word(position, region.start)
                    inside = inside or self._has_word(max(start, region.start), min(end, region.end))
                    position = max(position, region.end)
                number += 1
            outside = outside or self._has_word(position, end)
        if inside and not outside:
            return "direct"
        return "mixed" if inside else "indirect"

    def _is_a_name(self, region: Span) -> bool:
        """A "coalition of the willing" in marks is called so, not quoted."""
        return self.text[slice(*region)].strip(" ,.").lower() in _initiatives()

    def _has_word(self, start: int, end: int) -> bool:
        return start < end and _WORD.search(self.text, start, end) is not None


def _span(tokens: Sequence[Token], phrase: tuple[int, int]) -> Span:
    return Span(tokens[phrase[0]].start, tokens[phrase[1] - 1].end)


def _is_heading(quote: Quote) -> bool:
    """Whether a headline's words without marks are nobody's after all: `Norway: What we know`."""
    if not quote.rule.startswith("headline") or quote.kind != "indirect":
        return False
    named = quote.speaker_type == "person" and quote.speaker is not None and " " in quote.speaker
    return not named and quote.speaker_type != "office" and quote.chain[-1].kind != "document"


def _doubt(frame: Frame, speaker: Speaker | None) -> str | None:
    if speaker is None:
        return "nobody it is attributed to"
    if speaker.doubt is not None:
        return speaker.doubt
    if frame.rule == "no word of saying":
        return "no word of saying beside it"
    return (
        "speaker taken over from another clause"
        if frame.rule == "subject shared" and frame.form.shape != "ing" and speaker.type is None
        else None
    )
