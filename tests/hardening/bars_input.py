"""A8, A9, A16, A17, A21, A22: any file is stored or left out with a reason; nothing else is opened."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

from . import folders, sound
from .ground import Ground, ended, expect, namespaces, no_traceback, tracing
from .terminal import Terminal, ready

_HOSTILE_SECONDS, _HOSTILE_MB = 60, 1024
_BOMB_SECONDS, _BOMB_MB = 12, 700
_STORED = ("added", "unchanged", "revised", "copy")
_LEFT = ("skipped", "failed")


class Hostile:
    """The hostile folder, read once into a store."""

    def __init__(self, ground: Ground, path: Path) -> None:
        self.given = folders.hostile(path / "in")
        self.folder, self.store = path / "in", path / "h.db"
        self.run = ground.run("ingest", "--db", self.store, "--json", self.folder, timeout=300)
        self.lines: list[dict[str, Any]] = [json.loads(line) for line in self.run.out.splitlines()]
        self.by_path = {_path_of(line): line for line in self.lines}


def hostile(ground: Ground) -> Hostile:
    """The folder and its store, made by the first bar that needs them."""
    if "the hostile store" not in ground.made:
        ground.made["the hostile store"] = Hostile(ground, ground.fresh("hostile"))
    found = ground.made["the hostile store"]
    assert isinstance(found, Hostile)
    return found


def every_file(ground: Ground) -> str:
    """A8: a folder of hostile files ends soon, in bounds, every file with its status."""
    read = hostile(ground)
    no_traceback(read.run, "ingest")
    expect(read.run.code in (0, 3), f"exit {read.run.code}: {read.run.last_line}")
    complaints = [f"{given.path[-40:]!r}: {said}" for given in read.given if (said := _amiss(read, given))]
    expect(not complaints, "; ".join(complaints[:5]) + (f" (of {len(complaints)})" if complaints[5:] else ""))
    strange = [line["path"] for line in read.lines if line["status"] not in _STORED + _LEFT]
    expect(not strange, f"no such status: {strange[:3]}")
    twice = len(read.lines) - len(read.by_path)
    expect(not twice, f"{twice} files have two lines")
    listed = json.loads(ground.run("files", "--db", read.store, "--json").out)
    expect(len(listed) == len(read.lines), f"`files` lists {len(listed)} of {len(read.lines)}")
    expect(not (faults := sound.faults(read.store)), "; ".join(faults))
    expect(read.run.seconds <= _HOSTILE_SECONDS, f"{read.run.seconds:.0f} s")
    expect(read.run.peak_mb <= _HOSTILE_MB, f"{read.run.peak_mb:.0f} MB")
    left = sum(line["status"] in _LEFT for line in read.lines)
    return (
        f"{len(read.lines)} files in {read.run.seconds:.1f} s, {read.run.peak_mb:.0f} MB:"
        f" {len(read.lines) - left} stored, {left} left out with a reason"
    )


def _amiss(read: Hostile, given: folders.Given) -> str:
    """What is wrong with how the file ended."""
    line = read.by_path.get(given.path)
    if line is None:
        return "no line of its own"
    stored = line["status"] in _STORED
    if given.fate == "stored" and not stored:
        return f"{line['status']}: {line['reason']}"
    if given.fate == "left" and stored:
        return f"is {line['status']}"
    if not stored and not line["reason"]:
        return f"{line['status']} without a reason"
    if stored and line["articles"] < given.articles:
        return f"gives {line['articles']} articles of {given.articles}"
    if stored and "extraction failed" in (line["reason"] or ""):
        return str(line["reason"])
    if stored and given.holds:
        text = str(sound.ask(read.store, "select text from article where id = ?", line["article"])[0][0])
        if given.holds not in text:
            return f"{given.holds!r} is not in its text"
    if given.never and _anywhere(read.store, given.never):
        return f"{given.never!r} is in the store"
    return ""


def bombs(ground: Ground) -> str:
    """A9: what grows when read ends within its bounds, and the file behind it is read."""
    told = []
    for number, (what, folder) in enumerate(folders.bombs(ground.fresh("bombs"))):
        store = ground.folder / f"bomb{number}.db"
        sound.away(store)
        found = ground.run("ingest", "--db", store, "--json", folder, timeout=120)
        no_traceback(found, what)
        expect(found.seconds <= _BOMB_SECONDS, f"{what}: {found.seconds:.1f} s")
        expect(found.peak_mb <= _BOMB_MB, f"{what}: {found.peak_mb:.0f} MB")
        ends = {Path(line["path"]).name: line for line in map(json.loads, found.out.splitlines())}
        expect(len(ends) == 2, f"{what}: {len(ends)} files told of")
        expect(ends["next.txt"]["status"] == "added", f"{what}: the next file is {ends['next.txt']}")
        told.append(f"{found.seconds:.1f} s {found.peak_mb:.0f} MB")
    return f"{len(told)} bombs, the next file read each time: {', '.join(told)}"


def no_network(ground: Ground) -> str:
    """A16: without a network everything is the same, and no connection to one is asked for."""
    told, place = [], ground.fresh("network")
    read = hostile(ground)
    alone = ground.run("extract", str(read.folder), timeout=300)
    command = [*namespaces("-rn"), *ground.command, "extract", str(read.folder)]
    apart = ended(_begun(command, ground))
    expect(apart.out == alone.out and apart.code == alone.code, "extract differs without a network")
    told.append("extract of the hostile folder the same without a network")
    trace = place / "trace"
    traced = [tracing(), "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(trace)]
    for arguments in (
        ("ingest", "--db", str(place / "x.db"), str(read.folder)),
        ("quotes", "--db", str(place / "x.db")),
        ("export", str(place / "out"), "--db", str(place / "x.db")),
        ("doctor", "--db", str(place / "x.db")),
    ):
        ended(_begun([*traced, *ground.command, *arguments], ground))
        _no_address(trace, arguments[0])
    command = [*traced, *ground.command, "browse", "--db", str(read.store)]
    with Terminal(command, environment=ground.environment()) as terminal:
        ready(terminal)
        terminal.press("3jj\r")
        terminal.settle(0.5, 5)
        terminal.press("q")
        terminal.wait(15)
    _no_address(trace, "browse")
    told.append("ingest, quotes, export, doctor and browse ask for no connection")
    return "; ".join(told)


def files_not_asked_for(ground: Ground) -> str:
    """A17: feeds that name other files do not get them opened."""
    read, place = hostile(ground), ground.fresh("opened")
    trace = place / "trace"
    opened = [tracing(), "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", str(trace)]
    for folder in ("xml", "html", "kinds"):
        arguments = ("ingest", "--db", str(place / f"{folder}.db"), str(read.folder / folder))
        ended(_begun([*opened, *ground.command, *arguments], ground))
        for name in ("/etc/passwd", "/etc/hostname", "/etc/hosts", "/dev/zero"):
            asked = [line for line in trace.read_text(errors="replace").splitlines() if f'"{name}"' in line]
            expect(not asked, f"{folder}: {name} was opened: {asked[:1]}")
        expect(not _anywhere(place / f"{folder}.db", "root:x:0"), f"{folder}: root:x:0 is stored")
    return "xml, html and kinds read; no file but the given"


def encodings(ground: Ground) -> str:
    """A21: texts of many encodings are found in their own script."""
    read, found = hostile(ground), 0
    texts = [given for given in read.given if b"/enc/" in given.path and given.fate == "stored"]
    for given in texts:
        answered = ground.run("articles", f'"{given.holds}"', "--db", read.store, "--json")
        expect(answered.code == 0, f"{given.holds!r} finds nothing (exit {answered.code})")
        article = read.by_path[given.path]["article"]
        # A text like one stored before is that article, whatever its encoding.
        text = sound.ask(read.store, "select text from article where id = ?", article)
        expect(given.holds in str(text[0][0]), f"{given.path!r}: its words are not in article {article}")
        found += 1
    return f"{found} of {len(texts)} found in their own script"


def names(ground: Ground) -> str:
    """A22: files of any name are stored, and the name is given back byte for byte."""
    read = hostile(ground)
    wanted = {given.path for given in read.given if b"/names/" in given.path}
    told = {path for path in wanted if read.by_path.get(path, {}).get("status") in _STORED}
    expect(told == wanted, f"not told of: {sorted(wanted - told)}")
    kept = {bytes(row[0]) for row in sound.ask(read.store, "select path from file")}  # type: ignore[call-overload]
    expect(wanted <= kept, f"not kept: {sorted(wanted - kept)}")
    json.loads(ground.run("files", "--db", read.store, "--json").out)
    return f"{len(told)} of {len(wanted)} stored, told and kept byte for byte"


def _path_of(line: dict[str, Any]) -> bytes:
    encoded = line.get("path_b64")
    return base64.b64decode(encoded) if encoded else os.fsencode(line["path"])


def _anywhere(store: Path, words: str) -> bool:
    return words.encode() in store.read_bytes()


def _begun(command: list[str], ground: Ground) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ground.environment(),
        start_new_session=True,
    )


def _no_address(trace: Path, what: str) -> None:
    asked = re.findall(r".*AF_INET.*", trace.read_text(errors="replace"))
    expect(not asked, f"{what}: {asked[:1]}")
