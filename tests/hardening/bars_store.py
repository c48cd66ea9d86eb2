"""A5, A6, A7, A23, A24: one store, many programs, other media, other versions, other people's files."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import folders, sound
from .bars_crash import _clean, _same_counts, _source
from .ground import Ended, Ground, ended, expect, namespaces, no_traceback, percentile
from .terminal import Terminal, ready

KEPT_STORES = Path(__file__).resolve().parents[1] / "stores"
_MOST_LOG = 16 << 20
_READ_P95_MS = 100
_ANSWER_SECONDS = 1.0
_CUTS = 50
_FLIPS = 50
_FLIPPED_STORES = 10


def read_only(ground: Ground) -> str:
    """A5: on read-only media everything that reads works; ingest says why not in a line."""
    place = ground.fresh("media")
    folders.ordinary(place / "in", 20, ground.seed)
    store = place / "disk" / "x.db"
    store.parent.mkdir()
    ground.ingest(store, place / "in")
    before = _hash(store)

    def there(*arguments: str | Path) -> list[str]:
        mounted = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
        return [
            *namespaces("-rm"), "sh", "-c", mounted, str(store.parent), *ground.command, *map(str, arguments)
        ]  # fmt: skip

    def run(*arguments: str | Path) -> Ended:
        command = there(*arguments)
        return ended(
            subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=ground.environment(),
                start_new_session=True,
            )
        )

    for command in ("quotes", "timeline", "countries", "positions", "speakers", "articles", "files"):
        found = run(command, "--db", store)
        expect(found.code == 0 and found.out, f"{command}: exit {found.code}: {found.last_line}")
    found = run("export", place / "out", "--db", store)
    expect(found.code == 0, f"export: exit {found.code}: {found.last_line}")
    with Terminal(there("browse", "--db", store), environment=ground.environment()) as terminal:
        ready(terminal)
        terminal.press("3\r")
        terminal.see("Round")
        terminal.press("q")
        expect(terminal.wait() == 0, f"browse: exit {terminal.code}")
    refused = run("ingest", "--db", store, place / "in")
    no_traceback(refused, "ingest")
    expect(refused.code == 4, f"ingest: exit {refused.code}")
    expect(len(refused.err.strip().splitlines()) == 1, f"ingest says {refused.err!r}")
    expect(_hash(store) == before, "the store has changed")
    return "7 commands, export and browse work; ingest: exit 4, one line, store unchanged"


def two_writers(ground: Ground) -> str:
    """A6: two ingests into a store not there yet, and a reader beside: all whole, nobody refused."""
    folder, clean = _source(ground), _clean(ground)
    store = ground.fresh("writers") / "x.db"
    writers = [ground.start("ingest", "--db", store, folder) for _ in range(2)]
    took, errors = [], []
    while any(writer.poll() is None for writer in writers):
        if store.exists():
            began = time.perf_counter()
            try:
                sound.ask(store, "select count(*) from article")
            except sqlite3.OperationalError as error:
                errors.append(str(error))
            took.append((time.perf_counter() - began) * 1000)
        time.sleep(0.01)
    for writer in writers:
        _, told = writer.communicate()
        expect(writer.returncode == 0, f"a writer exits {writer.returncode}: {told[-200:]!r}")
    expect(not errors, f"{len(errors)} read errors: {errors[:2]}")
    _same_counts(sound.counts(store), clean.counts)
    faults = sound.faults(store)
    expect(not faults, "; ".join(faults))
    p95 = percentile(took, 95)
    expect(p95 <= _READ_P95_MS, f"reads take {p95:.0f} ms (p95)")
    return f"both exit 0, counts as alone, {len(took):,} reads, 0 errors, p95 {p95:.1f} ms"


def viewer_open(ground: Ground) -> str:
    """A7: an idle viewer holds no reading open: the log beside the store stays small, and it still answers."""
    folder = _source(ground)
    place = ground.fresh("viewer")
    store, log = place / "x.db", place / "x.db-wal"
    (place / "first").mkdir()
    (place / "first" / "a.txt").write_text(folders.BODY)
    ground.ingest(store, place / "first")
    command = [*ground.command, "browse", "--db", str(store)]
    with Terminal(command, environment=ground.environment()) as terminal:
        ready(terminal)
        writer, largest = ground.start("ingest", "--db", store, folder), 0
        while writer.poll() is None:
            terminal.read(0.1)
            largest = max(largest, log.stat().st_size if log.exists() else 0)
        _, told = writer.communicate()
        expect(writer.returncode == 0, f"ingest beside the viewer exits {writer.returncode}: {told[-200:]!r}")
        left = log.stat().st_size if log.exists() else 0
        expect(left <= _MOST_LOG, f"-wal holds {left / 1e6:.0f} MB")
        began = time.monotonic()
        terminal.press("/", 0.2)
        terminal.press("mission", 0.01)
        terminal.see(r"(?s)/ mission.*Quotes [1-9]", 5)
        answered = time.monotonic() - began
        terminal.press("\r", 0.5)
        terminal.settle()
        terminal.press("q")
        expect(terminal.wait() == 0, f"browse: exit {terminal.code}")
        found = terminal.left_on() + terminal.faults()
        expect(not found, "; ".join(found))
    return (
        f"ingest exits 0, -wal {left / 1e6:.1f} MB (at most {largest / 1e6:.1f}), a filter typed then is"
        f" answered in {answered:.1f} s; corrections are not there yet"
    )


def versions(ground: Ground) -> str:
    """A23: stores of every released schema open with what they held; a newer one is refused untouched."""
    kept = sorted(KEPT_STORES.glob("v*.db"))
    expect(kept, f"no store of a released schema in {KEPT_STORES}")
    place = ground.fresh("versions")
    now = 0
    for path in kept:
        now = max(now, _opens_as_recorded(ground, path, place))
    newer = place / "newer.db"
    shutil.copy(kept[-1], newer)
    _set_version(newer, 1000)
    before = _hash(newer)
    for arguments in (("quotes",), ("ingest", str(KEPT_STORES)), ("doctor",)):
        found = ground.run(*arguments, "--db", newer)
        no_traceback(found, arguments[0])
        expect(found.code == 4, f"newer store: {arguments[0]} exits {found.code}")
        expect("newer" in found.err + found.out.decode(), f"newer store: {arguments[0]} does not say why")
        expect(_hash(newer) == before, f"newer store: changed by {arguments[0]}")
    return f"{len(kept)} released: as recorded under schema {now}; a newer one refused, unchanged"


def _opens_as_recorded(ground: Ground, path: Path, place: Path) -> int:
    """Open a copy for writing, compare its answers with the record beside it; its schema then."""
    store = place / path.name
    shutil.copy(path, store)
    made_by = _version(store)
    (place / "none").mkdir(exist_ok=True)
    found = ground.run("ingest", "--db", store, place / "none")
    expect(found.code == 0, f"{path.name}: ingest exits {found.code}: {found.last_line}")
    if _version(store) != made_by:
        expect(list(place.glob(f"{path.name}.*bak")), f"{path.name}: migrated without a backup")
    for command, rows in json.loads(path.with_suffix(".json").read_text()).items():
        answered = json.loads(ground.run(command, "--db", store, "--json").out)
        expect(len(answered) == len(rows), f"{path.name}: {len(answered)} {command}, {len(rows)} recorded")
        for row, recorded in zip(answered, rows, strict=True):
            other = {name for name, value in recorded.items() if row.get(name) != value}
            expect(not other, f"{path.name}: {command} differ in {sorted(other)}")
    checked = ground.run("doctor", "--db", store)
    expect(checked.code == 0, f"{path.name}: doctor: {_wrong(checked)}")
    return _version(store)


def strangers(ground: Ground) -> str:
    """A24: other people's and damaged files are told by name, never changed, never a crash."""
    place = ground.fresh("strangers")
    folders.ordinary(place / "in", 40, ground.seed)
    ground.ingest(place / "good.db", place / "in")
    whole = (place / "good.db").read_bytes()
    files = dict(_made_strangers(place, whole, ground))

    def looked_at(name: str) -> str | None:
        return _unharmed(
            ground, files[name], place / "in", damaged=name.startswith(("cut", "flipped", "index"))
        )

    with ThreadPoolExecutor(2) as several:
        complaints = [
            f"{name}: {said}" for name, said in zip(files, several.map(looked_at, files), strict=True) if said
        ]
    expect(not complaints, "; ".join(complaints[:4]) + (f" (of {len(complaints)})" if complaints[4:] else ""))
    return f"{len(files)} files: quotes, doctor and ingest refuse or answer; none changed, none crashes"


def _made_strangers(place: Path, whole: bytes, ground: Ground) -> Iterator[tuple[str, Path]]:
    chance = random.Random(ground.seed)
    some = max(5, min(_CUTS, ground.kills))
    contents = {"random bytes": chance.randbytes(100_000), "a line of text": b"these are notes\n"}
    contents |= {f"cut {n}": whole[: 1 + n * len(whole) // some] for n in range(some)}
    for number in range(max(2, min(_FLIPPED_STORES, ground.kills // 5))):
        flipped = bytearray(whole)
        for _ in range(_FLIPS):
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        contents[f"flipped {number}"] = bytes(flipped)
    for name, content in contents.items():
        path = place / f"{name.replace(' ', '_')}.db"
        path.write_bytes(content)
        yield name, path
    other = place / "other.db"
    connection = sqlite3.connect(other)
    connection.executescript(
        "create table article(id integer, text text); insert into article values (1, 'x');"
    )
    connection.close()
    yield "another program's", other
    for table in ("quote_fts", "article_fts"):
        damaged = place / f"{table}.db"
        damaged.write_bytes(whole)
        connection = sqlite3.connect(damaged, isolation_level=None)
        connection.execute("pragma journal_mode = delete")
        connection.execute(f"update {table}_data set block = zeroblob(length(block)) where id > 10")
        connection.close()
        yield f"index {table}", damaged


def _unharmed(ground: Ground, path: Path, folder: Path, *, damaged: bool) -> str | None:
    """What is wrong with how the commands take the file; None if nothing."""
    before = _hash(path)
    for arguments in (
        ("quotes", "ships"),
        ("articles", "ships", "--json"),
        ("doctor",),
        ("ingest", str(folder)),
    ):
        command = arguments[0]
        found = ground.run(*arguments, "--db", path)
        if "Traceback" in found.err or not 0 <= found.code < 128:
            return f"{command} ends with {found.code}: {found.err[-200:]!r}"
        if command == "ingest" and found.code == 0:
            return "ingest writes into it"
        if found.code == 70:
            return f"{command}: {found.last_line}"
        if command == "doctor" and found.code == 0:
            return "doctor finds nothing wrong"
        if not damaged and found.code != 4:
            return f"{command} exits {found.code}"
        if found.code == 4 and path.name not in found.err + found.out.decode(errors="replace"):
            return f"{command} does not name the file: {found.last_line}"
        if _hash(path) != before:
            return f"changed by {command}"
    return None


def _wrong(found: Ended) -> str:
    return "; ".join(line for line in found.out.decode().splitlines() if line.startswith("WRONG"))


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def _set_version(path: Path, version: int) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = version.to_bytes(4, "big")
    path.write_bytes(content)
