"""What of a country's own may serve a scheme: its aircraft, ships and bases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Contribution, CountryMention, Span
from .objects import SCHEME
from .told import Told

# What they serve: a scheme, or what it watches over.
_OF_USE = re.compile(rf"{SCHEME.pattern}|\b(?:skies|airspace|hubs?|allies|soldiers|troops)\b", re.IGNORECASE)
_ITS = re.compile(r"\b([Ii]ts|[Tt]heir|[Oo]ur|(?:[Hh]is|[Hh]er|[Tt]he|[Ii]ts) (?:country|nation)(?=['’]s))")
_KINDS: tuple[Contribution, ...] = ("aircraft", "demining", "ships", "basing", "logistics")
# What of a country's own may serve: its aircraft, ships, bases.
_HARDWARE = re.compile(
    r"(?:['’]s?)?(?: (?!and |or |that |said |says )(?-i:[a-z0-9-]+)){0,2}? (?:(?P<aircraft>jets|fighters"
    r"|aircraft|planes|typhoons"
    r"|rafales|gripens|f-16s)|(?P<demining>minehunters|minesweepers)|(?P<ships>frigates|ships|warships"
    r"|vessels|navy)"
    r"|(?P<basing>bases|airfields|airports|ports|harbou?rs|territory)"
    r"|(?P<logistics>depots|warehouses|railways|hospitals))(?: (?:near|at|in|around) [A-Z]\w+)?"
    r"(?:, [a-z ]{3,20},)? (?P<modal>could|can|may|might|would|will|are to|are|were|is|was|have been"
    r"|has been)"
    r" (?:also |then |even |already )?"
    r"(?:serve|patrol|police|protect|guard|fly|watch|take part|join|sweep|clear|help|host|support|back|assist"
    r"|secure|escort|(?:be )?(?:made |kept )?available|be (?:used|sent|deployed|part|open|at the disposal"
    r"|put at)"
    r"|(?<=are )(?:open|at the disposal)|(?<=were )(?:open|at the disposal)|(?<=been )(?:opened|placed at"
    r"|put at|made available|offered))\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"\b(?:if|whether|were|should|unless|as if) (?:any )?\Z", re.IGNORECASE)
_REACH = 60


def serving(
    text: str,
    span: Span,
    mentions: Sequence[CountryMention],
    sayer: Callable[[int], str | None],
    meant: Callable[[str, int], str | None],
) -> Iterator[Told]:
    """`its bases can serve as a hub`, `Ruritanian jets will patrol`.

    `sayer` gives the country that speaks at an offset, `meant` the one that `its` or `our` means there.
    """
    for mention in mentions:
        if sayer(mention.span.start) in (None, mention.code):
            yield from _serving(text, span, mention.code, mention.span, sayer)
    for whose in _ITS.finditer(text, *span):
        code = meant(whose[1].lower(), whose.start())
        if code is not None:
            yield from _serving(text, span, code, Span(*whose.span()), sayer)


def _serving(
    text: str, span: Span, code: str, whose: Span, sayer: Callable[[int], str | None]
) -> Iterator[Told]:
    served = _HARDWARE.match(text, whose.end, span.end)
    if served is None or _OF_USE.search(text, *span) is None:
        return
    if _UNREAL.search(text[max(span.start, whose.start - _REACH) : whose.start]) is not None:
        return
    kind = next(kind for kind in _KINDS if served[kind] is not None)
    modal = served["modal"].lower()
    own = modal == "would" and sayer(whose.start) == code
    if own or modal in ("will", "are to", "are", "were", "is", "was", "have been", "has been"):
        yield Told(code, "offers", "its own will serve", whose.start, kind, "pledged")
    else:
        yield Told(code, "considers", "its own might serve", whose.start, kind, "considered")
