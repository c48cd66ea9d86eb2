"""Where a force has its headquarters: `with a headquarters in Paris`, `is run from London`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import CountryMention, Span
from .stated import Subject
from .told import Told

_SEATS = frozenset({"headquarters", "headquartered", "hq"})
_RUN = frozenset({"run", "commanded", "directed", "coordinated", "steered", "led"})
_FROM = frozenset({"from"})
# Of whom it is not the coalition's: `NATO headquarters`, `the police headquarters`.
_OF_ANOTHER = (
    r"(?<!NATO )(?<!EU )(?<!UN )(?<!police )(?<!party )(?<!alliance )(?<!alliance's )(?<!alliance’s )"
    r"(?<!company )(?<!army )(?<!campaign )(?<!British )(?<!French )"
    r"(?<!NATO's )(?<!NATO’s )(?<!his )(?<!her )"
)
_HEADQUARTERS = rf"{_OF_ANOTHER}\b(?i:headquarters|HQ)\b"
_BASED = (
    r"(?:(?:,? (?:which|that))? (?:(?:is|are|will be|is to be|are to be|was|were|has been|to be)(?: first"
    r"| now"
    r"| initially| already)? )?(?:based|located|set up|housed|established|placed|sited|opened|installed|built"
    r"|situated|headquartered)|(?:,? (?:which|that))? (?:is|are|will be|is to be|was) (?:first |initially "
    r"|now )?)?"
)
_IN = r"(?: first| initially| for now| for the first year)? (?:in|at|near|outside) (?:the |central )?"
_LOCATED = re.compile(rf"{_HEADQUARTERS}(?: of [^.;,]{{3,40}}?)?{_BASED}{_IN}\Z")
_HEADQUARTERED = re.compile(r"\bheadquartered(?: first| initially)? (?:in|at|near) (?:the )?\Z")
_MOVES = re.compile(
    rf"{_HEADQUARTERS}[^.;]{{0,40}}? (?:(?:is|are|was) (?:due |set |expected |meant )?to|will|would then)"
    r"(?: then| later)? (?:move|rotate|pass|shift|go|transfer|relocate)(?: [a-z]+)? to (?:the )?\Z"
)
_RUN_FROM = re.compile(
    r"\b(?i:force|mission|coalition|operation|contingent)\b[^.;]{0,60}? (?:is|are|will be|is to be|would be)"
    r"(?: first| initially| jointly)? (?:run|commanded|directed|coordinated|steered|led) from (?:the )?\Z"
)
# `then in Rome`, `moving to London after a year`, behind a headquarters' first place.
_THEN = re.compile(
    r"(?:(?! and an? | cells? )[^;.]){0,60}?(?:\b(?:then|later|thereafter|afterwards|next"
    r"|before)\b(?: [a-z]+){0,3}?(?: in| to)?|\b(?:moving|rotating|passing"
    r"|shifting|transferring|followed by|succeeded by)(?: [a-z]+)?(?: in| to)?) (?:the )?\Z"
)
# Behind the country: `is home to the headquarters`, `is to house it`.
_HOUSES = re.compile(
    r" (?:will|is to|are to|is due to|is|was)(?: then| later| first| also)? (?:(?:house|host"
    r"|take over) (?P<it>it\b)?"
    rf"|be home to |home to |the seat of |be the seat of )(?(it)|(?:the|its"
    rf"|a) [^.;,]{{0,30}}?{_HEADQUARTERS})"
)
# Below a heading or behind a label: `Home of the headquarters`.
_HOME_OF = re.compile(rf"(?:Home|Host|Seat|Site)(?: to| of|s)? (?:the|its|a) [^.;,]{{0,30}}?{_HEADQUARTERS}")
_UNSURE = re.compile(
    r"\b(?:could|may|might|not|never|should|[Ii]f|[Ww]hether|no longer|propos\w+|suggest\w*|met|meeting"
    r"|meet|speaking"
    r"|spoke|visit\w*|told|reporters)\b"
)
_A_FORCE = re.compile(
    r"(?i:coalition|peacekeep|multinational|reassurance|stabili[sz]ation|\b(?:the|a|joint) (?:force"
    r"|mission)\b)"
)
_FAR = 600
_REACH = 130


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may tell from where a force is led."""
    if not words.isdisjoint(_SEATS):
        return True
    return not (words.isdisjoint(_RUN) or words.isdisjoint(_FROM))


def seated(
    text: str, span: Span, mentions: Sequence[CountryMention], heading: Subject | None
) -> Iterator[Told]:
    """The countries in which a sentence puts the headquarters of a force or coalition."""
    if _A_FORCE.search(text, max(0, span.start - _FAR), span.end) is None:
        return
    last = -1
    for mention in mentions:
        start, end = mention.span
        if mention.kind not in ("name", "capital", "seat"):
            continue
        before = text[max(span.start, start - _REACH) : start]
        found = _place(before) or (last >= 0 and _THEN.fullmatch(text, last, start) is not None)
        last = end if found else last
        found = found or (_HOUSES.match(text, end, span.end) is not None and _UNSURE.search(before) is None)
        if found:
            yield Told(mention.code, "hosts", "headquarters in a place", start, "command")
    labelled = bool(mentions) and mentions[0].span.start == span.start
    labelled = labelled and text.startswith(": ", mentions[0].span.end)
    start = mentions[0].span.end + 2 if labelled else span.start
    names = (mentions[0].code,) if labelled else heading.names if heading is not None else ()
    home = _HOME_OF.match(text, start, span.end)
    if home is not None:
        for name in names:
            yield Told(name, "hosts", "home of the headquarters", home.start(), "command")


def _place(before: str) -> bool:
    """Whether a headquarters stands right before its place, or what is run from there."""
    for pattern in (_LOCATED, _HEADQUARTERED, _MOVES, _RUN_FROM):
        found = pattern.search(before)
        if found is not None:
            return _UNSURE.search(before, max(0, found.start() - 40)) is None
    return False
