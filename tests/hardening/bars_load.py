"""L1: the app stays quick while articles are read beside it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from . import folders
from .ground import Ground, expect, percentile
from .terminal import Terminal, ready

_ARTICLES = 10_000
_USUAL = 1500
# The background of the row one stands on, in the app's own theme.
_CURSOR = "2;45;67;88"
_ROWS = 25
_BETWEEN_SECONDS = 0.1
_LONGEST_SECONDS = 5.0


def load_held(ground: Ground) -> str:
    """L1: a key press in the open app, idle and while ten thousand articles are read beside it."""
    number = max(ground.articles, round(_ARTICLES * min(1, ground.articles / _USUAL)))
    place = ground.fresh("load")
    folders.ordinary(place / "first", 300, ground.seed + 1)
    folders.ordinary(place / "in", number, ground.seed)
    ground.ingest(place / "x.db", place / "first")
    command = [*ground.command, "browse", "--db", str(place / "x.db")]
    with Terminal(command, size=(120, 40), environment=ground.environment()) as terminal:
        ready(terminal)
        terminal.press("3")
        terminal.settle()
        idle = presses(terminal, lambda: False, 60)
        began = time.monotonic()
        writer = ground.start("ingest", "--db", place / "x.db", place / "in", stdout=subprocess.DEVNULL)
        busy = presses(terminal, lambda: writer.poll() is not None, 100_000)
        seconds = time.monotonic() - began
        expect(writer.wait() == 0, f"ingest exits {writer.returncode}")
        terminal.press("q")
        expect(terminal.wait(10) == 0, f"browse exits {terminal.code}")
        amiss = terminal.faults() + terminal.left_on()
        expect(not amiss, "; ".join(amiss))
    expect(len(busy) >= 20, f"only {len(busy)} key presses under load")
    return f"{number:,} articles in {seconds:.0f} s; key press {idle.told()} idle, {busy.told()} under load"


class Presses(NamedTuple):
    """How long the presses of a key took until the screen showed their effect, in milliseconds."""

    took: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.took)

    def told(self) -> str:
        return (
            f"p50 {percentile(self.took, 50):.0f} p95 {percentile(self.took, 95):.0f}"
            f" max {max(self.took):.0f} ms ({len(self.took)})"
        )


def presses(terminal: Terminal, ended: Callable[[], bool], most: int) -> Presses:
    """Go down and up a list until `ended`; each press is waited for."""
    took: list[float] = []
    while not ended() and len(took) < most:
        key = "j" if len(took) // _ROWS % 2 == 0 else "k"
        standing = terminal.screen.rows_on(_CURSOR)
        began = time.perf_counter()
        terminal.type(key.encode())
        moved = terminal.read(_LONGEST_SECONDS, partial(_stands_elsewhere, terminal, standing))
        expect(moved, f"{key} moves nothing within {_LONGEST_SECONDS:.0f} s")
        took.append((terminal.arrived_at - began) * 1000)
        terminal.read(_BETWEEN_SECONDS)
    return Presses(tuple(took))


def _stands_elsewhere(terminal: Terminal, before: list[tuple[int, str]]) -> bool:
    now = terminal.screen.rows_on(_CURSOR)
    return bool(now) and now != before
