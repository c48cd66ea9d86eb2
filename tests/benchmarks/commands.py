"""Commands timed from outside, with the memory and processor time of all their processes."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")
_LOOK = 0.05


class Ran(NamedTuple):
    """What a command took."""

    seconds: float
    cpu: float
    first_cpu: float
    peak_mb: float


def communique(*words: str, db: Path | None = None) -> list[str]:
    """The command line of the program."""
    return [sys.executable, "-m", "communique", *(("--db", str(db)) if db else ()), *words]


class Quick(NamedTuple):
    """Milliseconds of a quick command, by the clock and by the processor."""

    taken: float
    cpu: float


def quick(words: Sequence[str]) -> Quick:
    """One run of a quick command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    taken = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Quick(taken * 1000, cpu * 1000)


def in_turn(commands: Sequence[Sequence[str]], times: int) -> list[Quick]:
    """The medians of each command, taking turns."""
    runs: list[list[Quick]] = [[] for _ in commands]
    for _ in range(times):
        for spent, words in zip(runs, commands, strict=True):
            spent.append(quick(words))
    return [Quick(median(run.taken for run in spent), median(run.cpu for run in spent)) for spent in runs]


def ran(words: Sequence[str]) -> Ran:
    """One run of a long command; `first_cpu` is of the first process alone, the writer."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak, first = 0, 0.0
    while process.poll() is None:
        peak = max(peak, sum(_resident(one) for one in _tree(process.pid)))
        first = max(first, _own_cpu(process.pid))
        time.sleep(_LOOK)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(time.perf_counter() - start, cpu, first, peak * _PAGE / 2**20)


def _tree(root: int) -> list[int]:
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        try:
            for task in Path(f"/proc/{process}/task").iterdir():
                waiting += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0


def _own_cpu(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except (OSError, IndexError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICK
