"""The table of limits: what was measured beside what it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from commands import Quick
from playing import Idle, Played
from reading_in import Ingested

LISTS = ("timeline", "countries", "quotes")
_FEW_HITS = 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `kept` is None where there was nothing to measure it by."""

    what: str
    limit: str
    measured: str
    ratio: str = ""
    kept: bool | None = None

    def __str__(self) -> str:
        words = {True: "ok", False: "NOT", None: "-"}[self.kept]
        return f"| {self.what} | {self.limit} | {self.measured} | {self.ratio} | {words} |"


def table(rows: Sequence[Row]) -> str:
    head = "| what | limit | measured | to the reference | |"
    return "\n".join([head, "|" + " --- |" * 5, *map(str, rows)])


def p95(samples: Sequence[float]) -> float:
    ordered = sorted(samples)
    return ordered[max(0, -(-95 * len(ordered) // 100) - 1)]


def _words(samples: Sequence[float], unit: str = "ms") -> str:
    return f"{median(samples):.1f} (p95 {p95(samples):.1f}) {unit}" if samples else "nothing measured"


def _ratio(what: str, limit: float, ours: Sequence[float], reference: Sequence[float]) -> Row:
    """Our median against the reference's."""
    if not ours or not reference:
        return Row(what, f"<= {limit} x", _words(ours))
    ratio = median(ours) / median(reference)
    words = f"{_words(ours)}; reference {median(reference):.1f}"
    return Row(what, f"<= {limit} x", words, f"{ratio:.2f} x", ratio <= limit)


def _beside(step: str, limit: float, ours: Played, reference: Played, move: str) -> Row:
    """A step against the reference's, by the clock and, where other programs run beside, by the processor."""
    row = _ratio(step, limit, ours.seen(step), reference.seen(move))
    spent, theirs = ours.cpu(step), reference.cpu(move)
    if not spent or not theirs:
        return row
    words = f"{row.measured}; processor {median(spent):.1f} of {median(theirs):.1f} ms"
    return replace(row, measured=words)


def _most(what: str, limit: float, samples: Sequence[float], unit: str = "ms") -> Row:
    """The median may be so much."""
    kept = median(samples) <= limit if samples else None
    return Row(what, f"<= {limit:g} {unit}", _words(samples, unit), kept=kept)


def start_rows(played: dict[str, Played]) -> list[Row]:
    empty = played["empty"]
    rows = []
    for what, limit, name in (
        ("start to three filled panes", 1.5, "start"), ("something readable", 0.3, "first_screen"),
    ):  # fmt: skip
        row = _ratio(what, limit, played[name].start(), empty.start())
        spent, theirs = median(played[name].start("cpu_ms")), median(empty.start("cpu_ms"))
        rows.append(replace(row, measured=f"{row.measured}; processor {spent:.0f} of {theirs:.0f} ms"))
    return rows


def move_rows(ours: Played, reference: Played) -> list[Row]:
    rows = []
    for name in LISTS:
        for move in ("down", "page down", "first", "last"):
            step = f"{name} {move}"
            rows.append(_beside(step, 1.5, ours, reference, move))
        rows.append(_most(f"{name}: bytes a move", 1500, ours.step(f"{name} down", "bytes"), "bytes"))
    rows.append(_beside("quotes middle", 1.5, ours, reference, "middle"))
    rows.append(_most("held page down: lag", 30, ours.step("quotes held page down", "lag_ms")))
    rows.append(_ratio("memory at its most", 2, ours.resident(), reference.resident()))
    return rows


def filter_rows(ours: Played) -> list[Row]:
    """A row a filter: the letters' first pages, and when the last letter's figures were complete."""
    names = [step["name"].removesuffix(": figures") for step in ours.steps if "hits" in step]
    hits = {step["name"]: step["hits"] for step in ours.steps if "hits" in step}
    letters = [name for one in names for name in (f"{one}: letter", f"{one}: figures")]
    rows = [_most("echo of a letter", 15, [e for name in letters for e in ours.step(name, "changed_ms")])]
    for name in names:
        pages = ours.seen(f"{name}: letter", f"{name}: figures")
        kept = median(pages) <= 40 and p95(pages) <= 80 if pages else None
        rows.append(Row(f"{name}: first page", "<= 40, p95 80 ms", _words(pages), kept=kept))
        found = hits[f"{name}: figures"]
        limit = 100 if found <= _FEW_HITS else 500
        rows.append(
            _most(f"{name}: figures of {found:,} hits", limit, ours.step(f"{name}: figures", "settled_ms"))
        )
    rows.append(_most("filter cleared", 40, ours.seen("clear")))
    return rows


def article_rows(ordinary: Played, long: Played) -> list[Row]:
    return [
        _most("enter: the article", 60, ordinary.seen("enter", "enter again")),
        _most("enter: of a million characters", 150, long.seen("enter")),
    ]


def idle_rows(idle: Idle) -> list[Row]:
    return [
        Row("memory, anonymous", "<= 80 MB", f"{idle.anonymous_mb:.0f} of {idle.resident_mb:.0f} MB",
            kept=idle.anonymous_mb <= 80),
        Row("idle: bytes", "0", f"{idle.bytes_written}", kept=not idle.bytes_written),
        Row("idle: processor", "< 20 ms", f"{idle.cpu_ms:.1f} ms", kept=idle.cpu_ms < 20),
        Row("idle: read transaction", "none", "held" if idle.holds_snapshot else "none",
            kept=not idle.holds_snapshot),
    ]  # fmt: skip


def command_rows(version: Quick, answer: Quick, empty: Played | None) -> list[Row]:
    rows = []
    for what, one in (("communique --version", version), ("communique quotes … --json", answer)):
        row = _ratio(what, 0.35, [one.taken], empty.start() if empty else [])
        beside = f" of {median(empty.start('cpu_ms')):.0f}" if empty else ""
        rows.append(replace(row, measured=f"{row.measured}; processor {one.cpu:.0f}{beside} ms"))
    return rows


def ingest_rows(found: Ingested) -> list[Row]:
    rate = found.articles / found.first.seconds
    peak = max(found.first.peak_mb, found.again.peak_mb)
    return [
        Row("extraction, two workers", ">= 1.8 x", f"{found.together.seconds:.1f} s",
            f"{found.speed_up:.2f} x", found.speed_up >= 1.8),
        Row("writer's share", "<= 25 %", f"{found.writers_share:.0%} of {found.first.cpu:.1f} s",
            kept=found.writers_share <= 0.25),
        Row("ingest: memory", "<= 400 MB", f"{peak:.0f} MB at {rate:.0f} articles/s", kept=peak <= 400),
        Row("second run", "<= 5 %", f"{found.again.cpu:.1f} s", f"{found.second_share:.1%}",
            found.second_share <= 0.05),
    ]  # fmt: skip


def growth_rows(small: dict[str, Played], large: dict[str, Played]) -> list[Row]:
    """How much longer the largest store takes than the smallest."""
    rows = [_ratio("growth: start", 1.5, large["start"].start(), small["start"].start())]
    for name in LISTS:
        step = f"{name} page down"
        rows.append(_ratio(f"growth: {step}", 1.5, large["moves"].seen(step), small["moves"].seen(step)))
    letters = [step["name"] for step in large["growth"].steps if ": " in step["name"]]
    rows.append(
        _ratio("growth: filters", 1.5, large["growth"].seen(*dict.fromkeys(letters)),
               small["growth"].seen(*dict.fromkeys(letters)))
    )  # fmt: skip
    return rows
