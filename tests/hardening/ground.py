"""What every bar stands on: a folder to work in, the command under test, sizes, and its two ways out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parents[2]
_KIB = 1024
_SAMPLE_SECONDS = 0.05


class Failed(Exception):
    """The bar does not hold; its words say what was seen."""


class Impossible(Exception):
    """This machine cannot run the bar; its words say why."""


class Ended(NamedTuple):
    """How a command ended, what it said, how long it took and how much memory its processes held at most."""

    code: int
    out: bytes
    err: str
    seconds: float
    peak_mb: float

    @property
    def last_line(self) -> str:
        return (self.err.strip().splitlines() or [""])[-1]


@dataclass
class Ground:
    """Where the bars work. `kills` and `articles` are their sizes; `seed` makes other kills and other files."""

    folder: Path
    command: tuple[str, ...] = (sys.executable, "-m", "communique")
    kills: int = 50
    articles: int = 1500
    seed: int = 1
    made: dict[str, object] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[Path], object]) -> Path:
        """A folder or file several bars use, made by the first."""
        path = self.folder / name
        if name not in self.made:
            self.made[name] = make(path)
        return path

    def fresh(self, name: str) -> Path:
        """An empty folder of the bar's own."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def environment(self, **more: str) -> dict[str, str]:
        """The user's surroundings with a home of our own, and nothing that colours or moves output."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("COMMUNIQUE_DB", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "LINES")
            and not name.startswith("XDG_")
        }
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return {"PYTHONPATH": str(REPOSITORY), **kept, "HOME": str(home), **more}

    def start(self, *arguments: str | bytes | Path, **more: object) -> subprocess.Popen[bytes]:
        """The command on its way, leader of a process group of its own."""
        given: dict[str, object] = {
            "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
            "env": self.environment(), "start_new_session": True, **more,
        }  # fmt: skip
        return subprocess.Popen([*self.command, *arguments], **given)  # type: ignore[call-overload, no-any-return]

    def run(self, *arguments: str | bytes | Path, timeout: float = 300, **more: object) -> Ended:
        """The command from its start to its end."""
        return ended(self.start(*arguments, **more), timeout)

    def ingest(self, store: Path, *paths: Path, timeout: float = 600, **more: object) -> Ended:
        """An ingest that must succeed."""
        found = self.run("ingest", "--db", store, *paths, timeout=timeout, **more)
        expect(found.code == 0, f"ingest exits {found.code}: {found.last_line}")
        return found


def ended(process: subprocess.Popen[bytes], timeout: float = 300) -> Ended:
    """Wait for a process; its whole group is killed if it takes too long."""
    began = time.monotonic()
    watch = _Watch(process.pid)
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise Failed(f"no end within {timeout:.0f} s: {_words(process)}") from None
    finally:
        peak = watch.stop()
    return Ended(
        process.returncode, out or b"", (err or b"").decode(errors="replace"), time.monotonic() - began, peak
    )


def expect(holds: object, words: str) -> None:
    """The bar fails with these words unless it holds."""
    if not holds:
        raise Failed(words)


def no_traceback(found: Ended, what: str) -> None:
    expect("Traceback (most recent call last)" not in found.err, f"{what}: a traceback")
    expect(0 <= found.code < 128, f"{what}: ended with {found.code}")


def namespaces(*flags: str) -> list[str]:
    """`unshare` with these flags, or the reason why not."""
    command = ["unshare", *flags]
    try:
        tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        raise Impossible("unshare is not installed") from None
    if tried.returncode:
        raise Impossible("no user namespaces")
    return command


def tracing() -> str:
    """The path of strace, or the reason why not."""
    found = shutil.which("strace")
    if found is None:
        raise Impossible("strace is not installed")
    if subprocess.run([found, "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        raise Impossible("strace may not trace")
    return found


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which so many per cent lie; 0 of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part / 100))] if ordered else 0.0


def _words(process: subprocess.Popen[bytes]) -> str:
    arguments = process.args if isinstance(process.args, list) else [process.args]
    return " ".join(os.fsdecode(part) for part in arguments)[-120:]  # type: ignore[arg-type]


class _Watch:
    """Samples the memory that a process and all below it hold."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        self._ended.set()
        self._thread.join()
        return self._peak / _KIB

    def _sample(self) -> None:
        while not self._ended.wait(_SAMPLE_SECONDS):
            self._peak = max(self._peak, sum(_resident(pid) for pid in _tree(self._pid)))


def _tree(root: int) -> list[int]:
    found, at = [root], 0
    while at < len(found):
        try:
            for task in Path(f"/proc/{found[at]}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            pass
        at += 1
    return found


def _resident(pid: int) -> int:
    """Kilobytes of its own that a process holds in memory."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    except (OSError, ValueError):
        pass
    return 0
