"""An analysis as rows, before any of it meets the store: what is searched, what is grouped by."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from communique.model import Analysis, Article, Event, Link, Position, Quote, Span, quoted_words

from .days import UNDATED, day_number
from .folding import digest, fold, folded_words, token, verbatim_words
from .places import country_names, country_token, packed

# Shorter sentences ("He declined to comment.") are shared by articles that are no copies.
_LEAST_FINGERPRINT = 6
# Shorter utterances are too common to be joined across articles.
_LEAST_WORDING = 4
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_VIA = ("outlet", "agency")
# Files of many articles: a path does not tell one from the others.
_OF_MANY = (".json", ".jsonl", ".mbox", ".xml", ".rss", ".atom")
_NAMED = ("person", "office", "spokesperson")
_SURROGATE = re.compile("[\ud800-\udfff]")
_R = TypeVar("_R")


@dataclass(slots=True)
class Row:
    """A finding on its way into the store. `own` are its table's columns of the finding itself, in order."""

    day: int
    text: str
    own: tuple[Any, ...]
    chain: tuple[Link, ...]
    fingerprint: int | None
    countries: list[str]
    facets: set[str]
    sentences: range
    keys: tuple[int | None, ...] = ()
    names: list[str] = field(default_factory=list)
    via: str = ""
    packed: str = ""

    def finish(self) -> None:
        """Work out the columns that need nothing of the store."""
        self.via = via_names(self.chain)
        self.packed = packed(self.countries)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article and its findings, with all that can be known of them without the store.

    `analysis` lacks what is rows here: sentences, mentions and dates.
    """

    analysis: Analysis
    day: int
    digest: int
    identity: int
    address: int | None
    sentences: list[tuple[int, int, int, int | None]]
    mentioned: list[tuple[int, int, str, str, str]]
    quotes: list[Row]
    events: list[Row]
    positions: list[Row]
    countries: frozenset[str]
    mentions: dict[str, int]
    facets: set[str]
    via: str
    packed: str
    authors: str
    dates: str

    @property
    def fingerprints(self) -> list[int]:
        """The fingerprints of its sentences, each once."""
        return list(dict.fromkeys(sentence[3] for sentence in self.sentences if sentence[3] is not None))


def draft(analysis: Analysis) -> Draft:
    """Everything of an article that does not depend on what the store holds."""
    analysis = encodable(analysis)
    article = analysis.article
    sentences = [
        (*sentence.span, sentence.paragraph, fingerprint(article.text[slice(*sentence.span)]))
        for sentence in analysis.sentences
    ]
    context = _Context.of(analysis, sentences)
    quotes = [context.quote(quote) for quote in analysis.quotes]
    events = [context.event(event) for event in analysis.events]
    positions = [context.position(position) for position in analysis.positions]
    context.share(quotes, events, positions)
    mentions = Counter(mention.code for mention in analysis.countries)
    rows = (*quotes, *events, *positions)
    for row in rows:
        row.finish()
    countries = frozenset(mentions).union(*(row.countries for row in rows))
    facets = {"all", *map(country_token, countries)}.union(*(row.facets for row in rows))
    via = via_names(link for row in rows for link in row.chain)
    words = digest(" ".join(article.text.split()))
    return Draft(
        replace(analysis, sentences=(), countries=(), dates=()),
        context.day, words, identity(article, words), address(article), sentences,
        [(*mention.span, mention.code, mention.kind, mention.stands_for) for mention in analysis.countries],
        quotes, events, positions, countries, dict(mentions), facets, via, packed(sorted(countries)),
        _json(article.authors),
        _json([[*date.span, date.type, date.value, date.rule] for date in analysis.dates]),
    )  # fmt: skip


def fingerprint(sentence: str) -> int | None:
    """A number that the same sentence has in every printing; None if it has too few words to tell."""
    words = folded_words(sentence)
    return digest(" ".join(words)) if len(words) >= _LEAST_FINGERPRINT else None


def identity(article: Article, words: int) -> int:
    """A number that one article has each time it is given: of publisher, words and own id.

    Without an id its address tells, without that its title. An id is its publisher's: of an unknown one's
    article the title must agree too.
    """
    publisher = fold(article.publisher)
    if article.id:
        told = ("id", article.id, "" if publisher else article.title)
    elif article.url:
        told = ("address", _page(article.url), "")
    else:
        told = ("title", article.title, "")
    return digest("\0".join((str(words), publisher, *told)))


def address(article: Article) -> int | None:
    """A number that an article's revisions share: of publisher and address, else path and own id or title.

    A record of many in a file, with neither address nor id, may be a neighbour of the same title.
    """
    if article.url:
        return digest(f"{fold(article.publisher)}\0{_page(article.url)}")
    if article.id:
        return digest("\0".join((fold(article.publisher), article.path, "", article.id)))
    if article.title and not article.path.lower().endswith(_OF_MANY):
        return digest("\0".join((fold(article.publisher), article.path, article.title)))
    return None


def _page(url: str) -> str:
    return url.partition("#")[0]


def via_names(chain: Iterable[Link]) -> str:
    """The outlets and agencies named in chains, apart from the publisher."""
    return together(link.who for link in chain if link.kind in _VIA)


def together(names: Iterable[str]) -> str:
    """Names in one searchable text, each once, kept apart so that no phrase runs over two."""
    return " zzz ".join(dict.fromkeys(name for name in names if name))


@lru_cache(maxsize=4096)
def chain_text(chain: tuple[Link, ...]) -> str:
    return _json([[link.who, link.kind, link.cue] for link in chain])


@lru_cache(maxsize=4096)
def _names_text(names: tuple[str, ...]) -> str:
    return _json(names)


@dataclass(frozen=True, slots=True)
class _Context:
    """What the findings of an article share: its text, where sentences and mentions begin."""

    text: str
    day: int
    starts: list[int]
    sentences: list[tuple[int, int, int, int | None]]
    mention_starts: list[int]
    mention_codes: list[str]

    @classmethod
    def of(cls, analysis: Analysis, sentences: list[tuple[int, int, int, int | None]]) -> _Context:
        mentions = sorted((mention.span[0], mention.code) for mention in analysis.countries)
        return cls(
            analysis.article.text,
            day_number(analysis.article.published),
            [sentence[0] for sentence in sentences],
            sentences,
            [start for start, _ in mentions],
            [code for _, code in mentions],
        )

    def quote(self, quote: Quote) -> Row:
        text = quoted_words(self.text, quote.spans)
        within = self._numbers(quote.spans[0][0], quote.spans[-1][1]) if quote.spans else range(0)
        countries = _once(
            quote.speaker_country,
            *(code for start, end in quote.spans for code in self._mentioned(start, end)),
        )
        own = (
            quote.kind, text, _spans(quote.spans), quote.cue, _span(quote.cue_span), quote.speaker,
            _span(quote.speaker_span), quote.speaker_role, quote.speaker_country, quote.speaker_type,
            quote.said_on,
            chain_text(quote.chain), quote.rule, quote.doubt,
        )  # fmt: skip
        facets = {"all", f"k{quote.kind}", *map(country_token, countries)}
        day = day_number(quote.said_on) or self.day
        return Row(
            day, text, own, quote.chain, self._print(within), countries, facets, within, _wording(text)
        )

    def event(self, event: Event) -> Row:
        within = self._numbers(*event.span)
        parties = _once(*event.actors, *event.recipients, *event.bodies)
        countries = _once(*parties, event.place_country, *self._mentioned(*event.span))
        text = self.text[slice(*event.span)]
        own = (
            event.type, event.modality, event.date, event.date_end, event.granularity, event.date_rule,
            event.place,
            event.place_country, _names_text(event.actors), _names_text(event.recipients),
            _names_text(event.bodies), text, *event.span, *event.trigger_span,
            chain_text(event.chain), event.rule, event.doubt,
        )  # fmt: skip
        facets = {"all", f"t{event.type.lower()}", *map(country_token, countries)}
        day = day_number(event.date) or UNDATED | self.day
        countries = [country for country in countries if country in country_names()]
        return Row(
            day, text, own, event.chain, self._print(within), countries, facets, within, _occurrence(event)
        )

    def position(self, position: Position) -> Row:
        within = self._numbers(*position.span)
        text = self.text[slice(*position.span)]
        own = (
            position.country, position.role, position.contribution, position.rung, position.initiative,
            position.condition, position.amount, position.unit, position.as_of, text, *position.span,
            chain_text(position.chain), position.rule, position.doubt,
        )  # fmt: skip
        stands = {f"r{token(position.role)}"}
        stands |= {f"b{token(position.contribution)}"} if position.contribution else set()
        stands |= {f"u{token(position.rung)}"} if position.rung else set()
        facets = {"all", country_token(position.country), *stands}
        day = day_number(position.as_of) or self.day
        return Row(day, text, own, position.chain, self._print(within), [position.country], facets, within)

    def share(self, quotes: list[Row], events: list[Row], positions: list[Row]) -> None:
        """Give each row what the other kinds of findings in its sentences have."""
        kinds = _by_sentence(quotes, "k")
        types = _by_sentence(events, "t")
        stands = _by_sentence(positions, "rbu")
        for rows, others in (
            (quotes, (types, stands)),
            (events, (kinds, stands)),
            (positions, (kinds, types)),
        ):
            for row in rows:
                for number in row.sentences:
                    for other in others:
                        row.facets |= other.get(number, set())

    def _numbers(self, start: int, end: int) -> range:
        """The sentences a span touches."""
        return range(max(bisect_right(self.starts, start) - 1, 0), max(bisect_left(self.starts, end), 1))

    def _mentioned(self, start: int, end: int) -> list[str]:
        return self.mention_codes[
            bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)
        ]

    def _print(self, within: range) -> int | None:
        return self.sentences[within[0]][3] if within and within[0] < len(self.sentences) else None


def _by_sentence(rows: list[Row], letters: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for row in rows:
        own = {facet for facet in row.facets if facet[0] in letters}
        for number in row.sentences:
            found[number] = found[number] | own if number in found else own
    return found


def speaker_names(draft: Draft, quoted: Sequence[tuple[int | None, list[str]]]) -> None:
    """Give the rows what to find their speakers by: of whom they quote, and of whom their chains name."""
    by_sentence: dict[int, list[Row]] = {}
    for row, (speaker, names) in zip(draft.quotes, quoted, strict=True):
        row.names = names
        if speaker is not None:
            row.facets.add(f"s{speaker}")
        for number in row.sentences:
            by_sentence.setdefault(number, []).append(row)
    for row in (*draft.events, *draft.positions):
        near = [quote for number in row.sentences for quote in by_sentence.get(number, ())]
        row.names = [name for quote in near for name in quote.names]
        row.names += [link.who for link in row.chain if link.kind in _NAMED]
        row.facets.update(facet for quote in near for facet in quote.facets if facet.startswith("s"))


def _wording(text: str) -> tuple[int | None, ...]:
    """Two numbers, one of which near-identical printings of an utterance share."""
    words = verbatim_words(text)
    if len(words) < _LEAST_WORDING:
        return None, None
    longest = sorted(sorted(set(words), key=lambda word: (-len(word), word))[:4])
    return digest(" ".join(longest)), digest(" ".join(words[:5]))


def _occurrence(event: Event) -> tuple[int | None, ...]:
    """Two numbers for an event of a known day: of its place, and of its parties."""
    if event.granularity != "day" or not event.date:
        return None, None
    parties = sorted({*event.actors, *event.recipients})
    what = f"{event.type}\0{event.date}\0"
    place = digest(what + "p" + fold(event.place)) if event.place else None
    return place, digest(what + "w" + "\0".join(parties)) if len(parties) > 1 else None


def _once(*codes: str | None) -> list[str]:
    return list(dict.fromkeys(code for code in codes if code))


def _span(span: Span | None) -> str | None:
    return f"[{span[0]},{span[1]}]" if span is not None else None


def _spans(spans: tuple[Span, ...]) -> str:
    return "[" + ",".join(f"[{start},{end}]" for start, end in spans) + "]"


def encodable(analysis: Analysis) -> Analysis:
    """The analysis with lone halves of surrogate pairs, which no file can hold, replaced one for one."""
    try:
        (analysis.article.text + analysis.article.title + analysis.article.path).encode()
        "".join((analysis.article.publisher, analysis.article.url or "", *analysis.article.authors)).encode()
    except UnicodeEncodeError:
        return _replaced(analysis)
    return analysis


def _replaced(value: _R) -> _R:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)  # type: ignore[return-value]
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_replaced(part) for part in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: _replaced(getattr(value, part.name)) for part in fields(value)})
    return value
