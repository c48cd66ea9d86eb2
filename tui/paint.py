"""Records become styled lines: pure functions of a row and a width.

A line is a tuple of pieces, each a text and the name of its style. All foreign text passes
through the cleaner here, so that nothing of it can be obeyed by the terminal or slip a column.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from communique.clean import visible
from communique.kinds import WEIGHED
from db.rows import (
    Bucket,
    Claim,
    CountryRow,
    EventRow,
    Gift,
    MatrixRow,
    PositionRow,
    QuoteRow,
    SpeakerRow,
)

from .cells import cell_len, is_single, set_cell_size
from .days import day_words, month_words, several, when_words

BARS = " ▁▂▃▄▅▆▇█"
KIND_LETTERS = {"direct": "D", "mixed": "M", "indirect": "I"}
_KIND_STYLES = {"direct": "good", "mixed": "warn", "indirect": "muted"}
MODALITY_WORDS = {
    "asserted": "",
    "planned": "planned",
    "hypothetical": "might",
    "negated": "not",
    "denied": "denied",
}
# The share of all events that may lie beyond an end of the histogram.
_STRAY = 0.02
# The columns of every line fit from this width on; below it they are cut.
LEAST_WIDTH = 58
# From this width on an event has a column for each of what is told; below, there are no cells to leave blank.
_COLUMNED = 90
_TAKEN_BACK = frozenset(("refuses", "opposes", "withdraws"))
# Two lines of the widest screen.
_IN_FULL = 600
# No cell holds more code points than this: a base letter and a fair number of accents.
_CODE_POINTS_A_CELL = 8


class Piece(NamedTuple):
    """A text and the name of its style: muted, code, strong, good, warn or accent."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


def fit(text: str, width: int, *, right: bool = False) -> str:
    """Foreign text in exactly `width` cells, a cut shown as `…`."""
    if width <= 0:
        return ""
    text = text[: width * _CODE_POINTS_A_CELL]
    if not (text.isascii() and text.isprintable()):
        text = visible(text)
        if not is_single(text):
            cells = cell_len(text)
            if cells > width:
                return set_cell_size(text, width - 1) + "…"
            return " " * (width - cells) + text if right else text + " " * (width - cells)
    if len(text) > width:
        return text[: width - 1] + "…"
    return text.rjust(width) if right else text.ljust(width)


def cropped(line: Line, width: int) -> Line:
    """The pieces of a line that fit, cut and filled up to exactly `width` cells."""
    pieces = []
    for text, style in line:
        pieces.append(Piece(fit(text, min(width, cell_len(text))), style))
        width -= cell_len(pieces[-1].text)
    return (*pieces, Piece(" " * width))


def quote_line(row: QuoteRow, width: int) -> Line:
    """Day, kind, speaker with office and country, the words, the outlet."""
    who, words, outlet = _quote_columns(width)
    name = row.speaker or "—"
    return (
        Piece(fit(day_words(row.day), 12), "muted"),
        Piece(f"{KIND_LETTERS.get(row.kind, '?')} ", _KIND_STYLES.get(row.kind, "")),
        *_speaker(name, row.speaker_role, who),
        Piece(fit(row.speaker_country or "", 3), "code"),
        Piece(fit(row.text, words), "muted" if row.kind == "indirect" else ""),
        Piece(" "),
        Piece(_outlets(row.publisher, row.outlets, outlet), "muted"),
    )


def quote_heading(width: int) -> Line:
    """What stands in the columns of a quote."""
    who, words, outlet = _quote_columns(width)
    return (
        Piece(
            fit("said on", 14) + fit("by", who + 3) + fit("words", words + 1) + fit("in", outlet), "heading"
        ),
    )


@lru_cache(64)
def _quote_columns(width: int) -> tuple[int, int, int]:
    """Cells for speaker, words and outlet."""
    free = max(0, width - 18)
    outlet = 13 if width < 100 else 20 if width < 150 else 26
    who = 19 if width < 100 else 34 if width < 150 else 52
    return who, max(0, free - who - outlet), outlet


def _speaker(name: str, role: str | None, width: int) -> tuple[Piece, Piece]:
    """A name and, as far as there is room, the office behind it."""
    shown = visible(name[: width * _CODE_POINTS_A_CELL])
    taken = cell_len(shown)
    if role and role.casefold().startswith(name.casefold()):
        return Piece(fit(role, width - 1), "strong"), Piece(" ")
    if not role or taken > width - 5:
        return Piece(fit(shown, width - 1), "strong"), Piece(" ")
    return Piece(shown + " ", "strong"), Piece(fit(role, width - taken - 2) + " ", "muted")


def _outlets(publisher: str, outlets: int, width: int) -> str:
    """The outlet, and how many printed it if it was not alone."""
    if outlets < 2:
        return fit(publisher, width)
    others = f" +{outlets - 1:,}"
    shown = visible(publisher[: width * _CODE_POINTS_A_CELL])
    if cell_len(shown) > width - len(others):
        shown = fit(shown, width - len(others))
    return fit(shown + others, width)


def event_line(row: EventRow, width: int) -> Line:
    """Day, type, modality, who, place, the sentence, how many outlets."""
    left = (
        Piece(
            fit(when_words(row.date, row.date_end, row.granularity, _when(width) - 1), _when(width)), "muted"
        ),
        Piece(fit(row.type.lower(), 10), "code"),
    )
    modality, who = MODALITY_WORDS.get(row.modality, row.modality), participants(row.actors, row.recipients)
    outlets = Piece(fit(f"{row.outlets:,}", 4, right=True), "muted")
    if width < _COLUMNED:
        room = width - _when(width) - 14
        told = ((modality, "warn"), (who, "code"), (row.place or "", "muted"), (row.text, "muted"))
        return (*left, *_one_after_the_other(told, room - 1), Piece(" "), outlets)
    actors, place, words = _event_columns(width)
    return (
        *left,
        Piece(fit(modality, 8), "warn"),
        Piece(fit(who, actors - 1) + " ", "code"),
        Piece(fit(row.place or "", place - 1) + " ", "muted"),
        Piece(fit(row.text, words), "muted"),
        outlets,
    )


def event_heading(width: int) -> Line:
    """What stands in the columns of an event."""
    left = fit("day", _when(width))
    if width < _COLUMNED:
        left += fit("what", 10) + fit("who · where · sentence", width - _when(width) - 14)
    else:
        who, place, words = _event_columns(width)
        left += fit("what", 18) + fit("who", who) + fit("where", place) + fit("sentence", words)
    return (Piece(left + fit("in", 4, right=True), "heading"),)


def _when(width: int) -> int:
    """Cells for an event's day."""
    return 15 if width < _COLUMNED else 20


@lru_cache(64)
def _event_columns(width: int) -> tuple[int, int, int]:
    """Cells for participants, place and sentence."""
    free = width - 42
    who = min(24, free // 3)
    return who, 12, free - who - 12


def _one_after_the_other(told: Sequence[tuple[str, str]], width: int) -> Line:
    """What there is to tell, apart by dots, in exactly `width` cells."""
    pieces: list[Piece] = []
    for text, style in told:
        if text:
            pieces += [Piece(" · ", "muted")] * bool(pieces)
            pieces.append(Piece(visible(text[: width * _CODE_POINTS_A_CELL]), style))
    return cropped(tuple(pieces), width)


def participants(actors: Sequence[str], recipients: Sequence[str]) -> str:
    """Who took part, and towards whom: `GB FR → UA`."""
    side = " ".join(actors)
    return f"{side} → {' '.join(recipients)}".strip() if recipients else side


def country_line(row: CountryRow, width: int) -> Line:
    """Code, name, role and contribution now, counts, first and last seen, the trend.

    `↻`: it turned; `≠`: its statements are for and against one thing.
    """
    columns = _country_columns(width)
    gift = " ".join(filter(None, (row.contribution, row.rung if columns.gives > 14 else None)))
    counts = fit(short_number(row.quotes), 5, right=True)
    if columns.events:
        counts += fit(short_number(row.events), columns.events, right=True)
    return (
        Piece(fit(row.code or "··", 3), "code"),
        Piece(fit(row.name, columns.name - 1) + " ", "strong"),
        Piece(("↻" if row.turns else " ") + ("≠" if row.opposed else " "), "warn"),
        Piece(fit(row.role or "", columns.role - 3) + " ", "strong"),
        Piece(fit(gift, columns.gives - 1) + " ", "good"),
        Piece(counts + "  "),
        Piece(_seen(row.first, row.last, columns.seen), "muted"),
        Piece(fit(sparkline(row.trend, columns.trend), columns.trend), "accent"),
    )


def country_heading(width: int) -> Line:
    """What stands in the columns of a country."""
    columns = _country_columns(width)
    left = fit("country", columns.name + 3) + fit("  role", columns.role) + fit("gives", columns.gives)
    counts = fit("said", 5, right=True) + fit("did", columns.events, right=True) + "  "
    seen = "first and last seen" if columns.seen >= 26 else "last seen" if columns.seen >= 12 else "last"
    return (Piece(left + counts + fit(seen, columns.seen) + " " * columns.trend, "heading"),)


class CountryColumns(NamedTuple):
    """Cells for each column of a country that grows with the pane."""

    name: int
    role: int
    gives: int
    events: int
    seen: int
    trend: int


@lru_cache(64)
def _country_columns(width: int) -> CountryColumns:
    events, seen, trend = (0, 7, 6) if width < 70 else (5, 13, 12) if width < 100 else (6, 27, 18)
    free = max(3, width - 10 - events - seen - trend)
    role, gives = min(16, free * 8 // 20), min(22, free * 6 // 20)
    name = min(30, free - role - gives)
    return CountryColumns(name, role, gives, events, seen, trend + free - role - gives - name)


def _seen(first: str | None, last: str | None, width: int) -> str:
    if width >= 26 and first and last and first != last:
        return fit(f"{day_words(first)}–{day_words(last)}", width)
    return fit(day_words(last, year=width >= 12), width)


def position_line(row: PositionRow, width: int) -> Line:
    """Day, role, contribution with rung, how far attested, and the sentence; `~` marks a weighed role."""
    weighed = row.rule == WEIGHED
    gift = " ".join(filter(None, (row.contribution, row.amount, row.unit, row.rung)))
    gives = 18 if width < 100 else 28
    source = 0 if width < 100 else 26
    return (
        Piece(fit(day_words(row.as_of), 12), "muted"),
        Piece(fit(f"~{row.role}", 13), "muted") if weighed else Piece(fit(row.role, 13), "strong"),
        Piece(fit(gift, gives), "muted" if weighed else "good"),
        Piece(fit(f"{row.outlets:,}", 3, right=True) + "  ", "muted"),
        Piece(fit(row.text, max(0, width - 30 - gives - source)), "muted"),
        Piece(fit(" " + chain_words(row.chain[1:]), source), "muted"),
    )


def position_heading(width: int) -> Line:
    """What stands in the columns of a position."""
    gives = 18 if width < 100 else 28
    source = 0 if width < 100 else 26
    left = fit("said on", 12) + fit("role", 13) + fit("gives", gives) + fit(" in", 3) + "  "
    return (
        Piece(
            left + fit("sentence", max(0, width - 30 - gives - source)) + fit(" through", source), "heading"
        ),
    )


def speaker_line(row: SpeakerRow, width: int) -> Line:
    """A speaker to pick: name, office, country, how many quotes."""
    name = max(12, min(30, width // 2 - 6))
    return (
        Piece(" "),
        Piece(fit(row.speaker, name - 1) + " ", "strong"),
        Piece(fit(row.country or "", 3), "code"),
        Piece(fit(row.role or "", max(0, width - name - 12)), "muted"),
        Piece(fit(f"{row.quotes:,}", 7, right=True) + " "),
    )


def short_number(number: int) -> str:
    """A number in at most four cells: `999`, `1.2k`, `34k`, `1.2M`."""
    for unit, sign in ((1_000_000, "M"), (1000, "k")):
        if number >= unit:
            whole = number // unit
            return f"{whole}{sign}" if whole > 9 else f"{whole}.{number * 10 // unit % 10}{sign}"
    return str(number)


def words_in_full(row: object) -> str:
    """What a row's columns cut: the words of a quote, the sentence of an event, all a country's roles."""
    if isinstance(row, QuoteRow | EventRow | PositionRow):
        return " ".join(visible(row.text[:_IN_FULL]).split())
    if isinstance(row, CountryRow):
        return visible(" · ".join(filter(None, _country_words(row))))
    if isinstance(row, MatrixRow):
        return visible(
            " · ".join([row.name, *filter(None, (row.role,)), *map(_gift_words, row.gifts.items())])
        )
    return ""


def _country_words(row: CountryRow) -> tuple[str, ...]:
    roles, gifts = ", ".join(row.roles), ", ".join(row.contributions)
    return (
        row.name,
        f"silent since {day_words(row.silent_since)}" if row.silent_since else "",
        f"↻ turned {several(row.turns, 'time')}" if row.turns else "",
        f"≠ for and against: {', '.join(gift or 'the whole' for gift in row.opposed)}" if row.opposed else "",
        f"has been: {roles}" if roles else "",
        f"spoken of: {gifts}" if gifts else "",
    )


def _gift_words(given: tuple[str, Gift]) -> str:
    kind, gift = given
    day = f" ({day_words(gift.as_of)})" if gift.as_of else ""
    return f"{kind}: {' '.join(filter(None, (gift.role, gift.rung)))}{day}"


def claim_words(claim: Claim | None, width: int) -> str:
    """How many countries are claimed and how many named, as far as there is room; nothing if unsaid."""
    if claim is None:
        return ""
    numbers = f"{claim.claimed:,} countries claimed, {claim.named:,} named here"
    said = f" ({day_words(claim.day)})" if claim.day else ""
    wordings = (
        f"{claim.initiative}: {claim.claimed:,} countries claimed{said}, {claim.named:,} named here",
        numbers,
        f"{claim.claimed:,} claimed, {claim.named:,} named",
    )
    return next((visible(words) for words in wordings if cell_len(visible(words)) <= width), "")


def matrix_line(row: MatrixRow, kinds: Sequence[str], width: int) -> Line:
    """Country, role now, and of each contribution the last rung, or the role where there is none."""
    name, role, cell = _matrix_columns(width, len(kinds))
    pieces = [
        Piece(fit(row.code or "··", 3), "code"),
        Piece(fit(row.name, name - 1) + " " if name else "", "strong"),
        Piece(fit(row.role or "", role - 1) + " ", "strong"),
    ]
    for kind in kinds:
        gift = row.gifts.get(kind)
        words = fit((gift.rung or gift.role) if gift else "·", cell - 1) + " "
        pieces.append(Piece(words, _gift_style(gift)))
    return cropped(tuple(pieces), width)


def _gift_style(gift: Gift | None) -> str:
    if gift is None:
        return "muted"
    return "warn" if gift.role in _TAKEN_BACK else "good"


def matrix_heading(kinds: Sequence[str], width: int) -> Line:
    """What stands in the columns of the matrix."""
    name, role, cell = _matrix_columns(width, len(kinds))
    left = fit("country" if name else "", name + 3) + fit("role", role)
    return cropped((Piece(left + "".join(fit(kind, cell - 1) + " " for kind in kinds), "heading"),), width)


@lru_cache(64)
def _matrix_columns(width: int, kinds: int) -> tuple[int, int, int]:
    """Cells for a country's name, its role and each contribution."""
    name, role = (0, 9) if width < 100 else (18, 13)
    return name, role, max(5, min(14, (width - name - role - 3) // max(1, kinds)))


def chain_words(chain: Sequence[dict[str, Any]]) -> str:
    """Through whom it is known, from the publisher outwards: `Harbour Post › officials (citing)`."""
    links = []
    for link in chain:
        cue = f" ({link['cue']})" if link.get("cue") else ""
        links.append(f"{link.get('who') or link.get('kind') or '?'}{cue}")
    return visible(" › ".join(links))


def sparkline(counts: Sequence[int], width: int) -> str:
    """Counts as one bar a cell, the largest full; more counts than cells are added up."""
    if not counts or width <= 0:
        return ""
    sums = merged(counts, width)
    most = max(sums) or 1
    return "".join(BARS[0] if not count else BARS[max(1, count * 8 // most)] for count in sums)


def merged(counts: Sequence[int], width: int) -> list[int]:
    """At most `width` sums of neighbours, in order."""
    if len(counts) <= width:
        return list(counts)
    edges = [number * len(counts) // width for number in range(width + 1)]
    return [sum(counts[left:right]) for left, right in pairwise(edges)]


def histogram_lines(period: Sequence[Bucket], hits: Sequence[Bucket], width: int, height: int) -> list[Line]:
    """The whole period month by month, `height` lines of bars for the filter's hits and an axis below.

    A month that the store knows but the filter does not hit is a dim dot: the axis never moves.
    """
    months, is_cut = _months(period or hits)
    if not months or width < 8:
        return [(Piece(" " * width),)] * (height + 1)
    found = {bucket.month: bucket.rows for bucket in hits}
    known = {bucket.month: bucket.rows for bucket in period}
    counts = merged([found.get(month, 0) for month in months], width - 2)
    totals = merged([known.get(month, 0) for month in months], width - 2)
    cell = max(1, min(6, (width - 2) // len(counts)))
    lines = [_bar_line(counts, totals, level, height, cell, width) for level in reversed(range(height))]
    return [*lines, _axis(months, cell * len(counts), width, is_cut)]


def _bar_line(
    counts: Sequence[int], totals: Sequence[int], level: int, height: int, cell: int, width: int
) -> Line:
    most = max(counts) or 1
    pieces = [Piece(" ")]
    for count, total in zip(counts, totals, strict=True):
        eighths = max(1, -(-count * height * 8 // most)) if count else 0
        part = min(8, max(0, eighths - level * 8))
        if part:
            pieces.append(Piece(BARS[part] * max(1, cell - 1) + " " * (cell > 1), "bar"))
        elif total and not count and level == 0:
            pieces.append(Piece("·" * max(1, cell - 1) + " " * (cell > 1), "bar-empty"))
        else:
            pieces.append(Piece(" " * cell))
    return (*pieces, Piece(" " * (width - 1 - cell * len(counts))))


def _axis(months: Sequence[str], bars: int, width: int, is_cut: bool) -> Line:
    """The first and the last month under their bars, `…` where stray months lie beyond."""
    beyond = "…" if is_cut else ""
    first, last = f"{beyond}{month_words(months[0])}", f"{month_words(months[-1])}{beyond}"
    if len(months) == 1 or bars < len(first) + len(last) + 1:
        words = first if len(months) == 1 else f"{first} – {last}"
        return (Piece(fit(f" {words}", width), "axis"),)
    return (Piece(fit(f" {first}{last.rjust(bars - len(first))}", width), "axis"),)


def _months(buckets: Sequence[Bucket]) -> tuple[list[str], bool]:
    """Every month from the first to the last, the empty ones too; and whether strays at the ends were cut.

    One article that looks back to 1945 would press the whole story into one bar.
    """
    named = sorted((b.month, b.rows) for b in buckets if b.month and len(b.month) == len("2025-03"))
    stray = sum(rows for _, rows in named) * _STRAY
    first, last = _inner(named, stray), len(named) - _inner(named[::-1], stray)
    kept = [month for month, _ in named[first:last]]
    if not kept:
        return [], False
    low, high = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (kept[0], kept[-1]))
    months = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(low, high + 1)]
    return months, len(kept) < len(named)


def _inner(named: Sequence[tuple[str, int]], stray: float) -> int:
    """How many months at the beginning hold no more than `stray` rows together."""
    total = 0
    for number, (_, rows) in enumerate(named):
        total += rows
        if total > stray:
            return number
    return 0
