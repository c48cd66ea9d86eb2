"""A1 to A4: kills, signals, twice, and a full disk leave whole articles and nothing else."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import time
from pathlib import Path

from . import folders, sound
from .ground import Ended, Failed, Ground, Impossible, ended, expect, namespaces, no_traceback

_STOPS_WITHIN = 2.0
_SMALL_DISK = "512k"
_SMALL_FILE = 450_000


def killed(ground: Ground) -> str:
    """A1: killed at random moments, the store is sound each time and ends as a clean run's."""
    folder, clean = _source(ground), _clean(ground)
    store = ground.fresh("killed") / "x.db"
    chance, kills, began, runs = random.Random(ground.seed), 0, time.monotonic(), 0
    while kills < ground.kills:
        runs += 1
        expect(runs < 6 * ground.kills, "most runs end before they can be killed")
        process = ground.start("ingest", "--db", store, folder)
        try:
            _, told = process.communicate(timeout=chance.uniform(0.05, 0.95) * clean.seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            kills += 1
            found = sound.faults(store)
            expect(not found, f"after kill {kills}: {'; '.join(found)}")
        else:
            expect(process.returncode == 0, f"a run after a kill exits {process.returncode}: {told[-200:]!r}")
            sound.away(store)
    ground.ingest(store, folder)
    found = sound.faults(store)
    expect(not found, f"in the end: {'; '.join(found)}")
    _same_counts(sound.counts(store), clean.counts)
    beside = {path.name for path in store.parent.iterdir()} - {"x.db", "x.db-wal", "x.db-shm"}
    expect(not beside, f"left beside the store: {sorted(beside)}")
    return (
        f"{kills} kills in {time.monotonic() - began:.0f} s, 0 faults, {_articles(clean)} as in a clean run"
    )


def stopped(ground: Ground) -> str:
    """A2: INT and TERM end an ingest soon, with their code, a last line and whole articles."""
    folder, clean = _source(ground), _clean(ground)
    store = ground.fresh("stopped") / "x.db"
    chance, slowest, times = random.Random(ground.seed), 0.0, max(2, min(10, ground.kills // 5))
    for number in (signal.SIGINT, signal.SIGTERM):
        done = runs = 0
        while done < times:
            runs += 1
            expect(runs < 6 * times, "most runs end before they can be stopped")
            process = ground.start("ingest", "--db", store, folder)
            try:
                process.communicate(timeout=chance.uniform(0.05, 0.9) * clean.seconds)
            except subprocess.TimeoutExpired:
                seconds, found = _stop(process, number, group=done % 2 == 0)
                slowest = max(slowest, seconds)
                _good_end(found, number, seconds)
                said = sound.faults(store)
                expect(not said, f"after {number.name}: {'; '.join(said)}")
                done += 1
            else:
                sound.away(store)
    ground.ingest(store, folder)
    _same_counts(sound.counts(store), clean.counts)
    return (
        f"{times} INT, {times} TERM: 130 and 143, the slowest after {slowest:.1f} s, counts as in a clean run"
    )


def _stop(process: subprocess.Popen[bytes], number: signal.Signals, *, group: bool) -> tuple[float, Ended]:
    """Signal the process, or its whole group as a terminal does; the seconds until its end."""
    (os.killpg if group else os.kill)(process.pid, number)
    began = time.monotonic()
    found = ended(process, 30)
    return time.monotonic() - began, found


def _good_end(found: Ended, number: signal.Signals, seconds: float) -> None:
    expect(seconds <= _STOPS_WITHIN, f"{number.name}: ended after {seconds:.1f} s")
    # 0: it had just come to its end. -n: before Python itself was up.
    expect(found.code in (128 + number, 0, -number), f"{number.name}: exit {found.code}")
    expect("Traceback" not in found.err, f"{number.name}: a traceback")
    if found.code == 128 + number and found.err:
        expect("added" in found.last_line or "stopped" in found.last_line, f"last line {found.last_line!r}")


def twice(ground: Ground) -> str:
    """A3: reading a folder again is quick, adds no row and hardly a byte."""
    folder = _source(ground)
    store = ground.fresh("twice") / "x.db"
    first = ground.ingest(store, folder)
    rows, size = sound.counts(store), store.stat().st_size
    second = ground.ingest(store, folder)
    _same_counts(sound.counts(store), rows)
    grown = store.stat().st_size / size - 1
    expect(second.seconds <= first.seconds / 4, f"{second.seconds:.2f} s after {first.seconds:.2f} s")
    expect(grown <= 0.01, f"the file grew by {grown:.1%}")
    return (
        f"first {first.seconds:.1f} s, again {second.seconds:.2f} s ({second.seconds / first.seconds:.0%}),"
        f" no new row, file {grown:+.1%}"
    )


def disk_full(ground: Ground) -> str:
    """A4: a full disk ends the ingest in a line, and what is stored is whole."""
    told = []
    try:
        store, found = _on_small_disk(ground)
        told.append(_refused(store, found, f"disk of {_SMALL_DISK}"))
    except Impossible as reason:
        told.append(f"no small disk here ({reason})")
    store, found = _under_file_limit(ground)
    told.append(_refused(store, found, "file limit"))
    return "; ".join(told)


def _on_small_disk(ground: Ground) -> tuple[Path, Ended]:
    place = ground.fresh("full")
    disk, kept = place / "disk", place / "kept"
    disk.mkdir()
    kept.mkdir()
    script = (
        f'mount -t tmpfs -o size={_SMALL_DISK} none "$0" || exit 77\n'
        'kept=$1; shift; "$@"; code=$?; cp "$DISK"/* "$kept"/; exit $code'
    )
    command = [
        *namespaces("-rm"), "sh", "-c", script, str(disk), str(kept),
        *ground.command, "ingest", "--db", str(disk / "x.db"), str(_source(ground)),
    ]  # fmt: skip
    found = ended(
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ground.environment(DISK=str(disk)),
            start_new_session=True,
        )
    )
    if found.code == 77:
        raise Impossible("no tmpfs may be mounted")
    return kept / "x.db", found


def _under_file_limit(ground: Ground) -> tuple[Path, Ended]:
    store = ground.fresh("limited") / "x.db"
    found = ground.run(
        "ingest", "--db", store, _source(ground),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (_SMALL_FILE, _SMALL_FILE)),
    )  # fmt: skip
    return store, found


def _refused(store: Path, found: Ended, what: str) -> str:
    no_traceback(found, what)
    expect(found.code == 4, f"{what}: exit {found.code}: {found.last_line}")
    lines = found.err.strip().splitlines()
    expect(1 <= len(lines) <= 3, f"{what}: {len(lines)} lines on stderr")
    expect(store.exists(), f"{what}: no store is left")
    faults = sound.faults(store)
    expect(not faults, f"{what}: {'; '.join(faults)}")
    kept = sound.ask(store, "select count(*) from article")[0][0]
    return f"{what}: exit 4, {kept:,} whole articles kept, {found.last_line.rpartition(': ')[2][:50]!r}"


class _Clean:
    """A run nobody disturbs: how long it takes and what it stores."""

    def __init__(self, ground: Ground) -> None:
        store = ground.fresh("clean") / "x.db"
        self.seconds = ground.ingest(store, _source(ground)).seconds
        self.counts = sound.counts(store)


def _clean(ground: Ground) -> _Clean:
    if "a clean run" not in ground.made:
        ground.made["a clean run"] = _Clean(ground)
    clean = ground.made["a clean run"]
    assert isinstance(clean, _Clean)
    return clean


def _source(ground: Ground) -> Path:
    return ground.once("articles", lambda path: folders.ordinary(path, ground.articles, ground.seed))


def _articles(clean: _Clean) -> str:
    return f"{clean.counts['article']:,} articles"


def _same_counts(found: dict[str, int], wanted: dict[str, int]) -> None:
    other = {
        name: (found.get(name), wanted.get(name))
        for name in found | wanted
        if found.get(name) != wanted.get(name)
    }
    if other:
        raise Failed(f"rows (found, wanted) differ: {other}")
