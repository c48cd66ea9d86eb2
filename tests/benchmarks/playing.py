"""Scenarios played to programs in a pseudo-terminal, in rounds that take turns, by the harness given."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from expected import Screen

Scenario = dict[str, Any]
Report = dict[str, Any]
SCENARIOS = Path(__file__).parent / "scenarios"
# Figures follow the rows; so long nothing may come before they are taken for complete.
_FIGURES_QUIET_MS = 1500
_FIELD = re.compile(r"\{(\w+)(:,)?\}")


class Idle(NamedTuple):
    """What the app takes and does while nobody types."""

    bytes_written: int
    cpu_ms: float
    anonymous_mb: float
    resident_mb: float
    holds_snapshot: bool


def harness(folder: Path) -> ModuleType:
    """The harness's module; ImportError in words if it or what it needs is not there."""
    path = folder / "tui_latency.py"
    if not path.exists():
        raise ImportError(f"no harness at {path}")
    spec = importlib.util.spec_from_file_location("tui_latency", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scenario(name: str, screen: Screen | None = None, *, folder: Path = SCENARIOS) -> Scenario:
    """A scenario with what the store says in place of the words in braces."""
    played = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
    played["name"] = name
    if screen is not None:
        played = _filled(played, screen)
        played["steps"] = [*played.get("steps", []), *_typed(played, screen), *_chosen(played, screen)]
    return played


def numbered(name: str, n: int) -> Scenario:
    """A scenario of the reference list, which has `n` rows."""
    text = (SCENARIOS / f"{name}.toml").read_text("utf-8")
    played = tomllib.loads(text.replace("{n:,}", f"{n:,}").replace("{n}", str(n)))
    return {**played, "name": name}


def placed(played: Scenario) -> Scenario:
    """The scenario with the places it runs on written in, for a run on several of them."""
    return {**played, "command": [os.path.expandvars(word) for word in played["command"]]}


class Played:
    """What all rounds of a scenario measured."""

    def __init__(self, scenario: Scenario) -> None:
        self.steps = scenario.get("steps", [])
        self.runs: list[Report] = []

    def start(self, field: str = "ready_ms") -> list[float]:
        """A figure of the start."""
        return [run["start"][field] for run in self.runs if run["start"].get(field) is not None]

    def step(self, name: str, field: str) -> list[float]:
        """A figure of the steps of this name."""
        samples = [sample for run in self.runs for sample in run["steps"].get(name, [])]
        return [sample[field] for sample in samples if sample.get(field) is not None]

    def seen(self, *names: str) -> list[float]:
        """From the key to the text that was waited for, else to any change of the text."""
        return [
            taken
            for name in names
            for taken in (self.step(name, "match_ms") or self.step(name, "changed_ms"))
        ]

    def cpu(self, *names: str) -> list[float]:
        """Processor time of the steps: says more than the clock where other programs run beside."""
        return [taken for name in names for taken in self.step(name, "cpu_ms")]

    def resident(self) -> list[float]:
        return [run["rss_peak_mb"] for run in self.runs]

    def failed(self) -> list[str]:
        return [failure for run in self.runs for failure in run["failed"]]


def rounds(
    harness: ModuleType, played: Sequence[tuple[Scenario, bool]], times: int, say: Callable[[str], None]
) -> dict[str, Played]:
    """Every scenario so many times, taking turns; `False` beside a scenario plays its start alone."""
    found = {one["name"]: Played(one) for one, _ in played}
    for number in range(times):
        for one, has_steps in played:
            say(f"round {number + 1} of {times}: {one['name']}")
            found[one["name"]].runs.append(harness.play(one, steps=has_steps))
    return found


def idle(harness: ModuleType, played: Scenario, store: Path, seconds: float) -> Idle:
    """Play a scenario and then leave the app alone."""
    session = harness.Session(played)
    try:
        session.start()
        for step in played.get("steps", []):
            for key in step["keys"] * step.get("repeat", 1):
                session.press(harness.key_bytes(key), None, 2.0, 0.05)
        time.sleep(1.0)
        session.drain()
        written, spent = session.total, harness.cpu_ns(session.p.pid)
        time.sleep(seconds)
        session.drain()
        memory = _memory(session.p.pid)
        return Idle(
            session.total - written,
            (harness.cpu_ns(session.p.pid) - spent) / 1e6,
            memory["Anonymous"] / 1024,
            memory["Rss"] / 1024,
            _has_reader(store),
        )
    finally:
        session.close()


def _memory(process: int) -> dict[str, int]:
    """kB by kind."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    return {line.split(":")[0]: int(line.split()[1]) for line in lines}


def _has_reader(store: Path) -> bool:
    """Whether a read transaction holds the store's log: a lock on one of its read marks."""
    shared = Path(f"{store}-shm")
    if not shared.exists():
        return False
    number = shared.stat().st_ino
    for line in Path("/proc/locks").read_text().splitlines():
        fields = line.split()
        if fields[5].endswith(f":{number}") and int(fields[6]) in range(123, 128):
            return True
    return False


def _filled(value: Any, screen: Screen) -> Any:
    if isinstance(value, Mapping):
        return {
            name: part if name in ("env", "command", "filters", "chosen") else _filled(part, screen)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [_filled(part, screen) for part in value]
    return _FIELD.sub(lambda field: screen.pattern(field[1]), value) if isinstance(value, str) else value


def _typed(played: Scenario, screen: Screen) -> list[Scenario]:
    """A filter typed letter by letter, kept and cleared: the last letter waits for the figures."""
    steps: list[Scenario] = []
    for given in played.get("filters", []):
        name, before = given["name"], screen.words(f"{given['after']} " if "after" in given else "")
        text = before + screen.words(given["text"])
        steps.append({"name": "to the bar", "keys": ["/"], "measure": False})
        steps += [{"name": "before", "keys": [before], "measure": False}] if before else []
        for end in range(len(before) + 1, len(text) + 1):
            step = {"name": f"{name}: letter", "keys": [text[end - 1].replace("<", "<lt>")], "optional": True}
            step |= {"expect": screen.typed(text[:end]), "timeout": 4}
            if end == len(text):
                step |= {"name": f"{name}: figures", "quiet_ms": _FIGURES_QUIET_MS}
                step |= {"assert": screen.figures(text), "hits": screen.hits(text)}
            steps.append(step)
        steps += _cleared(screen)
    return steps


def _chosen(played: Scenario, screen: Screen) -> list[Scenario]:
    """The first row of a pane chosen by the space bar, and the filter cleared again."""
    steps: list[Scenario] = []
    for given in played.get("chosen", []):
        text = screen.chosen(given["pane"])
        # A filter that is cleared leaves one on the row one stood on.
        for key in ("1", "<home>", "2", "<home>", "3", "<home>", given["pane"]):
            steps.append({"name": "to the pane", "keys": [key], "measure": False})
        steps.append(
            {
                "name": f"{given['name']}: figures", "keys": ["<space>"], "optional": True, "timeout": 4,
                "expect": screen.typed(text, typing=False), "quiet_ms": _FIGURES_QUIET_MS,
                "assert": screen.figures(text, typing=False),
                "hits": screen.hits(text),
            }
        )  # fmt: skip
        steps += _cleared(screen)
    return steps


def _cleared(screen: Screen) -> list[Scenario]:
    return [
        {"name": "keep", "keys": ["<enter>"], "optional": True, "measure": False, "timeout": 1},
        {"name": "clear", "keys": ["x"], "expect": screen.unfiltered, "optional": True, "timeout": 4,
         "quiet_ms": 300},
    ]  # fmt: skip


def environment(**places: Path) -> None:
    """Where scenarios find things."""
    os.environ["PYTHON"] = sys.executable
    os.environ.update({name: str(place) for name, place in places.items()})
