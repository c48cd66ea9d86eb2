"""Whose an office is that names no country: `the prime minister`, of whom the article makes clear."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from ...lexicon import rows
from ...model import CountryMention, Quote, Span
from ..layout import Layout
from .actors import OF_BODIES, SAYING, Actor, is_several
from .stated import Subject

# Words of which one is in every office.
CUES = frozenset({
    "minister", "president", "chancellor", "premier", "taoiseach", "head", "secretary", "spokesman",
    "spokeswoman", "spokesperson", "envoy", "ambassador", "pm", "brussels", "chief", "there", "officials",
    "diplomats", "lawmakers", "authorities", "ministers",
})  # fmt: skip
_PORTFOLIO = r"(?:foreign|defen[cs]e|interior|armed forces|finance|europe|state)"
_OFFICE = (
    r"(?:(?:deputy )?prime minister|pm\b|(?:vice[- ])?president|chancellor|premier|taoiseach"
    r"|head of (?:the )?(?:state|(?:[a-z]+ )?government)"
    rf"|(?:deputy )?(?:{_PORTFOLIO} )?(?:minister|secretary)"
    r"(?: (?:of|for) (?:defen[cs]e|foreign affairs|state|the armed forces))?"
    r"|spokes(?:man|woman|person)|envoy|ambassador|(?:army|defen[cs]e|military|navy) chief)"
)
_LESS = r"(?:(?:former|ex-?|then|late|opposition|shadow|deposed|would-be) )"
_KIND = (
    r"(?:(?:new|acting|caretaker|interim|outgoing|incoming|current|own|ailing|liberal|conservative"
    r"|left-wing|right-wing|populist|centre-right|centre-left|government|foreign ministry|military) )"
)
_BARE = re.compile(
    rf"\b[Tt]he {_KIND}?(?P<office>(?i:{_OFFICE}))\b(?! (?:of|for)\b|['’-]| [A-ZÀ-Ý]|, [A-ZÀ-Ý]\w+ [A-ZÀ-Ý])"
)
_AFTER = re.compile(rf"(?:['’]s)? {_KIND}?(?P<office>(?i:{_OFFICE}))\b(?!['’]s)")
_HELD_AFTER = re.compile(rf", (?:the |its |his country['’]s )?{_KIND}?(?P<office>(?i:{_OFFICE}))\b")
_BEFORE = re.compile(
    rf"\b(?P<less>{_LESS})?(?P<office>(?i:{_OFFICE}))(?: [A-ZÀ-Ý][\w’'-]+){{0,4}},?(?: of| in)? (?:the )?\Z"
)
_HEAD_OF = re.compile(r"\b[Hh]ead of (?:the )?\Z")
_STATE_OR_GOVERNMENT = re.compile(r"(?:['’]s)? (state|government)\b")
_NO_LONGER = re.compile(rf"\b{_LESS}(?:[a-z]+ )?\Z", re.IGNORECASE)
_OPENS = re.compile(r"(?:(?:In|As for|Over in|Turning to) )?(?:neighbou?ring |nearby )?(?:the )?")
# `, where an election is due, `
_AFTER_OPENER = re.compile(r"\s*(?:[,:–—]|, where [^,;]{3,80},)?\s*")
# Bodies have presidents too, and so have parliaments and firms.
_OF_BODIES = re.compile(
    r"\b(?:Commission|Council|Parliament|Assembly|EU|Bank|party|club|bank|company) (?:[Pp]resident|[Cc]hief)"
    r"\b|\b[Pp]resident of (?:the |an? )?(?:European|Commission|Council|Parliament|Assembly|Senate|Bundestag"
    r"|Bank|[a-z])"
)
_BODY = ""
# Among so many of the first countries named, the one an article is about is named again.
_NEAR_HOME = 4
_BODY_NAMED = re.compile(r"\b(?:EU|E\.U\.|European|NATO|Nato|Commission|Council|alliance|bloc)\b")
_BEHIND_PREPOSITION = re.compile(r"\b(?:in|to|from|of|with|by|at|for|near|on|via|towards?|around) \Z")
# Offices that only one country has.
_OF_ONE = {"taoiseach": "IE"}
_SAME = {
    "pm": "prime minister", "premier": "prime minister", "taoiseach": "prime minister",
    "head of government": "prime minister", "head of state": "president", "secretary": "secretary of state",
    "spokeswoman": "spokesman", "spokesperson": "spokesman",
}  # fmt: skip
# What a country's own may be called in an office's plans: `sending Ruritanian soldiers`.
_FORCES = re.compile(
    r"(?:['’]s?)?(?: (?:own|ground|combat|land|military|armed|fighting|peace))* "
    r"(?:troops|soldiers?|peacekeepers?|forces|servicemen|boots|personnel|contingents?|battalions?|units?"
    r"|army"
    r"|military|warships|ships|jets|frigates)\b"
)
_STAFF = (
    r"(?:(?i:the|an?|one|senior|top|several|some|government|foreign|defen[cs]e|military) ){0,3}"
    r"(?i:officials?|ministers?|ministry|government|authorities|diplomats?|lawmakers|parliament|leaders"
    r"|spokes(?:man|woman|person|people))"
)
# `Officials there say`: of the country named just before.
_THERE = re.compile(
    rf"\b{_STAFF} there\b(?! (?:is|are|was|were|has been|would be|will be) (?:an?|no|still)\b)"
)
# `In Lima, officials said`.
_IN_CAPITAL = re.compile(rf", (?:meanwhile, |however, |too, )?(?P<staff>{_STAFF})(?=(?P<says> [a-z]+))")
_OFFICE_LENGTH = 40
_NO_END = "9999"
_REACH = 70


class _Held(NamedTuple):
    """An office that the article gives a country at a place of its text."""

    start: int
    office: str
    code: str


class Officials:
    """The offices of one article: those it gives a country, and whose the bare ones are."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        countries: Sequence[CountryMention],
        quotes: Sequence[Quote],
        published: str | None,
        title: str,
    ) -> None:
        self.title = title
        self.text = text
        self.layout = layout
        self.countries = countries
        self.country_starts = [mention.span.start for mention in countries]
        self.quotes = quotes
        self.published = published

    def actors(self, span: Span) -> list[Actor]:
        """The offices of a sentence that name no country, each of whom it is."""
        return [
            Actor(*found.span(), whose.names, is_person=True, doubt=whose.doubt)
            for found in _BARE.finditer(self.text, *span)
            if (whose := self._whose(found, span.end)) is not None
        ] + [*self._seats(span), *self._there(span), *self._in_the_capital(span)]

    def of_quote(self, quote: Quote) -> str | None:
        """The country of an office to which words are attributed."""
        if quote.speaker_span is None:
            return None
        if self.text.startswith(" there", quote.speaker_span.end):
            return self.country_there(quote.speaker_span.start)
        found = _BARE.match(self.text, quote.speaker_span.start)
        whose = self._whose(found, found.end()) if found is not None else None
        return whose.names[0] if whose is not None else None

    def speaker(self, start: int) -> Subject | None:
        """Whose the mention at an offset is to which the article attributes words: `he`, `the minister`."""
        return self._speakers.get(start)

    def of_forces(self, start: int, end: int) -> Subject | None:
        """The one country of whose soldiers a stretch of text speaks."""
        first, last = bisect_left(self.country_starts, start), bisect_left(self.country_starts, end)
        codes = {
            mention.code
            for mention in self.countries[first:last]
            if _FORCES.match(self.text, mention.span.end, end)
        }
        return Subject((codes.pop(),), "whose soldiers are spoken of") if len(codes) == 1 else None

    def _whose(self, found: re.Match[str], end: int) -> Subject | None:
        office = _plain(found["office"])
        if found["office"].lower() in _OF_ONE:
            return Subject((_OF_ONE[found["office"].lower()],))
        opener = self.opener(found.start())
        former = [one for one in self._held if one.start < found.start()]
        held = [one for one in former if _is_meant(office, one.office)]
        if not held and office == "minister":
            held = [one for one in former if one.office.endswith("prime minister")]
        codes = {one.code for one in held}
        recent = any(one.start >= self._nearby(found.start()) for one in held)
        if self._home is not None and self._home not in codes and not recent:
            return Subject((self._home,), "office, of the country the article is about")
        if opener is not None and (not codes or opener in codes):
            return Subject((opener,))
        said = self.speaker(found.start())
        forces = self.of_forces(found.end(), end)
        if len(codes) == 1 or not codes:
            if said is not None and not codes - set(said.names):
                return said
            return None if said is not None else _one_of(codes) or (forces if not codes else None)
        if forces is not None and forces.names[0] in codes:
            return forces
        near = {one.code for one in held if one.start >= self._nearby(found.start())}
        if len(near) != 1 or (said is not None and near != set(said.names)):
            return None
        one = _one_of(near)
        return one._replace(doubt=f"office, the nearest of {len(codes)}") if one is not None else None

    def _there(self, span: Span) -> Iterator[Actor]:
        """`Officials there` are of the one country named just before, or of the place named last."""
        there = self.text.find(" there", *span)
        if there < 0:
            return
        start = max(span.start, there - _OFFICE_LENGTH)
        for found in _THERE.finditer(self.text, start, min(span.end, there + _REACH)):
            code = self.country_there(found.start())
            if code is not None:
                many = is_several(found[0])
                yield Actor(*found.span(), (code,), is_person=True, doubt="officials there", is_many=many)

    def country_there(self, at: int) -> str | None:
        """The country that `there` means at an offset: the one named in the sentence or that before it."""
        here = self.layout.sentence_at(at)
        before = self.layout.sentence_at(here.span.start - 1) if here is not None else None
        start = before.span.start if before is not None else here.span.start if here is not None else at
        first, last = bisect_left(self.country_starts, start), bisect_left(self.country_starts, at)
        named = self.countries[first:last]
        codes = {mention.code for mention in named}
        if len(codes) > 1:
            codes = {mention.code for mention in named if mention.stands_for == "place"}
        return codes.pop() if len(codes) == 1 else None

    def _in_the_capital(self, span: Span) -> Iterator[Actor]:
        """`In Lima, officials said` is of those who govern there."""
        number = bisect_left(self.country_starts, span.start)
        if number >= len(self.countries) or self.text[span.start : span.start + 3] != "In ":
            return
        capital = self.countries[number]
        if capital.span.start != span.start + 3 or self.text[slice(*capital.span)] in OF_BODIES:
            return
        found = _IN_CAPITAL.match(self.text, capital.span.end, span.end)
        if found is not None and SAYING.match(self.text, found.end("staff"), span.end) is not None:
            many = is_several(found["staff"])
            yield Actor(*found.span("staff"), (capital.code,), is_person=True, is_many=many)

    def _seats(self, span: Span) -> Iterator[Actor]:
        """`Brussels` is a government where a sentence just began with its country and names no body."""
        first, last = bisect_left(self.country_starts, span.start), bisect_left(self.country_starts, span.end)
        for number in range(first, last):
            seat = self.countries[number]
            if self.text[slice(*seat.span)] not in OF_BODIES or seat.stands_for == "place":
                continue
            opener = self._first_named(number)
            between = self.text[opener.span.start : seat.span.start] if opener is not None else ""
            if opener is None or opener.code != seat.code or _BODY_NAMED.search(between) is not None:
                continue
            if _BEHIND_PREPOSITION.search(between) is None:
                yield Actor(*seat.span, (seat.code,), doubt="a seat of bodies too")

    def _first_named(self, number: int) -> CountryMention | None:
        """The country that the sentence of a mention names first, else the sentence before it."""
        here = self.layout.sentence_at(self.countries[number].span.start)
        before = self.layout.sentence_at(here.span.start - 1) if here is not None else None
        for sentence in (here, before):
            first = bisect_left(self.country_starts, sentence.span.start) if sentence is not None else number
            if first < number and self.text[slice(*self.countries[first].span)] not in OF_BODIES:
                return self.countries[first]
        return None

    def opener(self, at: int, *, capitals: bool = False) -> str | None:
        """The country that opens a sentence just before an office: `In Ruritania, the prime minister`.

        A president may be in a foreign capital, a government is in its own.
        """
        here = self.layout.sentence_at(at)
        number = bisect_left(self.country_starts, here.span.start) if here is not None else -1
        kinds = ("name", "capital") if capitals else ("name",)
        if here is None or number >= len(self.countries) or self.countries[number].kind not in kinds:
            return None
        start, end = self.countries[number].span
        before, after = self.text[here.span.start : start], self.text[end:at]
        opens = _OPENS.fullmatch(before) is not None and _AFTER_OPENER.fullmatch(after) is not None
        opens = opens and (after.strip() != "" or before.startswith(("In ", "Over in ")))
        return self.countries[number].code if opens else None

    @cached_property
    def _home(self) -> str | None:
        """The country of which an article is: named first in its text, and in its title or its dateline."""
        first = next(iter(self.countries), None)
        if first is None or self.layout.sentence_at(first.span.start) is None:
            return None
        named = [one for one in self.countries[1:_NEAR_HOME] if one.code == first.code]
        surfaces = {self.text[slice(*one.span)] for one in (first, *named)}
        titled = any(surface in self.title for surface in surfaces)
        return first.code if titled or (first.stands_for == "place" and named) else None

    def _nearby(self, at: int) -> int:
        """Where the paragraph before that of an offset begins."""
        here = self.layout.sentence_at(at)
        return self.layout.paragraphs[max(0, here.paragraph - 1)].start if here is not None else at

    @cached_property
    def _speakers(self) -> dict[int, Subject]:
        return {
            quote.speaker_span.start: Subject((quote.speaker_country,), quote.doubt)
            for quote in self.quotes
            if quote.speaker_span is not None
            and quote.speaker_country is not None
            and quote.speaker_type in ("person", "office")
        }

    @cached_property
    def _held(self) -> list[_Held]:
        found = [_Held(match.start(), "president", _BODY) for match in _OF_BODIES.finditer(self.text)]
        for mention in self.countries:
            found += self._held_beside(mention)
        return sorted(found)

    def _held_beside(self, mention: CountryMention) -> Iterator[_Held]:
        start, end = mention.span
        before = _BEFORE.search(self.text, max(0, start - _REACH), start)
        if before is not None and before["less"] is None:
            yield _Held(before.start(), _plain(before["office"]), mention.code)
        if _NO_LONGER.search(self.text, max(0, start - 16), start) is not None:
            return
        head = _HEAD_OF.search(self.text, max(0, start - _REACH), start)
        of_what = _STATE_OR_GOVERNMENT.match(self.text, end)
        if head is not None and of_what is not None:
            yield _Held(start, _plain(f"head of {of_what[1]}"), mention.code)
        leader = mention.kind == "leader"
        after = (_HELD_AFTER if leader else _AFTER).match(self.text, end, end + _REACH)
        if after is not None:
            yield _Held(start, _plain(after["office"]), mention.code)
        if leader:
            for office, since, until in _listed().get((self.text[start:end].split()[-1], mention.code), ()):
                if self.published is None or since <= self.published <= until:
                    yield _Held(start, office, mention.code)


@cache
def _listed() -> dict[tuple[str, str], tuple[tuple[str, str, str], ...]]:
    """The listed offices with their days, by surname and country."""
    listed: dict[tuple[str, str], tuple[tuple[str, str, str], ...]] = {}
    for row in rows("officeholders"):
        key = row["name"].split()[-1], row["country"]
        term = _plain(row["office"]), row["since"], row["until"] or _NO_END
        listed[key] = (*listed.get(key, ()), term)
    return listed


def _plain(office: str) -> str:
    """An office in one spelling: `defence minister` of `Minister of Defense`."""
    office = " ".join(office.lower().replace("-", " ").replace("defense", "defence").split())
    office = re.sub(r"^head of (?:the )?(?:[a-z]+ )?government$", "head of government", office)
    portfolio = re.fullmatch(r"(.*minister) (?:of|for) (?:the )?(.+)", office)
    if portfolio is not None:
        office = f"{portfolio[2].replace('foreign affairs', 'foreign')} {portfolio[1]}"
    return _SAME.get(office, office)


def _is_meant(office: str, held: str) -> bool:
    """`the minister` may be one of defence, `the prime minister` is no other."""
    if office == held:
        return True
    return office == "minister" and held.endswith(" minister") and not held.endswith("prime minister")


def _one_of(codes: set[str]) -> Subject | None:
    """The subject of an office that only one country has here; a body's is none."""
    code = next(iter(codes), _BODY)
    return Subject((code,)) if code != _BODY else None
