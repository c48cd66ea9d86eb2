"""A10, A11, A12, A18, A19, A20: nothing foreign reaches a terminal, and it is given back as it was found."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from . import folders, sound
from .bars_input import hostile
from .ground import Failed, Ground, expect
from .terminal import Size, Terminal, piped_amiss, ready, sent_amiss

_LISTS = ("quotes", "timeline", "countries", "positions", "speakers", "articles", "files")
_FORMS = ((), ("--json",), ("--jsonl",), ("--csv",))
_LAST = (90, 28)
_STORM = 30
_WAYS = ("1", "2", "3")
_BOOM = "import tui.browse as b\ndef boom(self):\n    raise ValueError('as planned')\nb.BrowseScreen.action_help = boom\n"


def commands_clean(ground: Ground) -> str:
    """A10: no command sends a foreign control to a terminal, nor any control to a pipe."""
    read, checked = hostile(ground), 0
    for arguments in _reading_commands(ground):
        code, sent = _in_terminal(ground, arguments)
        complaints = sent_amiss(sent)
        expect(not complaints, f"{_said(arguments)} in a terminal: {', '.join(complaints)}")
        piped = ground.run(*arguments)
        complaints = piped_amiss(piped.out) + piped_amiss(piped.err.encode())
        expect(not complaints, f"{_said(arguments)} in a pipe: {', '.join(complaints)}")
        expect(piped.code <= 4, f"{_said(arguments)} exits {piped.code}: {piped.last_line}")
        expect(code == piped.code, f"{_said(arguments)}: exit {code} in a terminal, {piped.code} in a pipe")
        checked += 1
    out = ground.fresh("clean_export") / "out"
    exported = ground.run("export", out, "--db", read.store)
    expect(exported.code == 0, f"export exits {exported.code}: {exported.last_line}")
    for path in out.iterdir():
        complaints = piped_amiss(path.read_bytes())
        expect(not complaints, f"export's {path.name}: {', '.join(complaints)}")
    return (
        f"{checked} commands over the hostile store, each in a terminal and in a pipe, and the export: clean"
    )


def _reading_commands(ground: Ground) -> list[list[str]]:
    read = hostile(ground)
    store = ["--db", str(read.store)]
    commands = [[name, *form, *store] for name in _LISTS for form in _FORMS]
    commands += [["conflicts", *store], ["doctor", *store], ["countries", "--matrix", *store]]
    commands.append(["extract", str(read.folder / "term")])
    commands.append(["ingest", str(read.folder / "term"), *store])
    commands.append(["ingest", "--json", str(read.folder / "term"), *store])
    for article in _articles_of(ground, b"/term/", b"/markup/"):
        commands += [["show", str(article), *store], ["show", str(article), "--json", *store]]
    for words in ("\x1b]0;CANARY\x07", "speaker:\x1b[2J", "\x9b31m", "nosuchkey\u202e:x", "on:\x1b[31m"):
        commands.append(["quotes", words, *store])
    commands += [
        ["\x1b]0;CANARY\x07"],
        ["quotes", "--db", "/nowhere/\x1b[2J.db"],
        ["ingest", "/nowhere/\x1b]0;x\x07"],
    ]
    return commands


def _articles_of(ground: Ground, *folders_meant: bytes) -> list[int]:
    read = hostile(ground)
    paths = [path for path in read.by_path if any(folder in path for folder in folders_meant)]
    return sorted({read.by_path[path]["article"] for path in paths} - {None})


def _in_terminal(ground: Ground, arguments: Sequence[str]) -> tuple[int, bytes]:
    with Terminal([*ground.command, *arguments], environment=ground.environment()) as terminal:
        return terminal.wait(60), bytes(terminal.stream)


def panes_clean(ground: Ground) -> str:
    """A11: no pane, article, dialogue or message of the app sends a foreign control."""
    read, opened = hostile(ground), 0
    keys = "jjj\r nNn\x7f1jj\r\x7f2jj\r\r\x7f\x7f3s\x1b[B\x1b?\x1b[6~\x1bo\x1b\x10\x1b"
    for article in _articles_of(ground, b"/term/"):
        command = [*ground.command, "browse", "--db", str(read.store), "--filter", f"article:{article}"]
        with Terminal(command, size=(120, 40), environment=ground.environment()) as terminal:
            ready(terminal)
            for way in _WAYS:
                terminal.press(f"{way}{keys}", 0.06)
            terminal.settle(0.3, 3)
            _left_clean(terminal, f"article {article}")
        opened += 1
    with Terminal(
        [*ground.command, "browse", "--db", str(read.store)], size=(120, 40), environment=ground.environment()
    ) as terminal:
        ready(terminal)
        terminal.press(
            "/CANARY\r3Gggjjjj\x06\x04\x15s\x1b2Gg \r\x1b1Gg\r\x1b/\x1b]52;c;Q0FOQVJZ\x07\x1bx", 0.06
        )
        _left_clean(terminal, "the whole store")
    return f"{opened} hostile articles, one by one through every pane, and all together: 0 faults"


def _left_clean(terminal: Terminal, what: str) -> None:
    """Quit and complain about what was sent."""
    try:
        code = terminal.leave()
    except Failed:
        raise Failed(f"{what}: does not quit: {terminal.screen.text[-300:]!r}") from None
    complaints = terminal.faults() + terminal.left_on()
    told = terminal.screen.text.strip()[-200:] if code else ""
    expect(code == 0 and not complaints, f"{what}: exit {code}, {', '.join(complaints)} {told}")


def markup_literal(ground: Ground) -> str:
    """A12: what looks like markup is on the screen as it was written, and does nothing."""
    place = ground.fresh("markup")
    lines = [
        {
            "title": f"M{n} {words}",
            "text": f"“We wait {words} here,” said Jane Roe of France on March 11, 2025.",
        }
        for n, words in enumerate(folders.MARKUP)
    ]
    (place / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    ground.ingest(place / "x.db", place / "in.jsonl")
    for number, words in enumerate(folders.MARKUP):
        command = [
            *ground.command,
            "browse",
            "--db",
            str(place / "x.db"),
            "--filter",
            f"article:{number + 1}",
        ]
        with Terminal(command, size=(170, 40), environment=ground.environment()) as terminal:
            ready(terminal)
            terminal.press("3")
            terminal.see(re.escape(f"We wait {words}"[:60]))
            terminal.press("\r")
            terminal.see(re.escape(f"M{number} {words}"))
            terminal.see(re.escape(f"{words} here"))
            _left_clean(terminal, words)
    return f"{len(folders.MARKUP)} titles and texts shown literally, no action done, still running"


def addresses(ground: Ground) -> str:
    """A18: only addresses of the web go to a browser, and after they were shown."""
    place = ground.fresh("addresses")
    noted = place / "noted"
    browser = place / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" >> {noted}\n')
    browser.chmod(0o700)
    cases = {
        "https://example.invalid/a?b=1&c=2": True, "http://example.invalid/": True, "javascript:alert(1)": False,
        "file:///etc/passwd": False, "-x": False, "--remote-debugging-port=9222": False, "data:text/html,x": False,
        "https:///nohost": False, " https://example.invalid/blank": True, "//example.invalid/": False,
    }  # fmt: skip
    opened = []
    for number, (url, good) in enumerate(cases.items()):
        store = place / f"{number}.db"
        text = f"“We wait for number {number},” said Jane Roe of France on March 11, 2025."
        (place / "in.jsonl").write_text(json.dumps({"text": text, "url": url}))
        ground.ingest(store, place / "in.jsonl")
        before = noted.read_text() if noted.exists() else ""
        command = [*ground.command, "browse", "--db", str(store)]
        with Terminal(command, environment=ground.environment(BROWSER=f"{browser} %s")) as terminal:
            ready(terminal)
            terminal.press("3", 0.3)
            terminal.press("o")
            terminal.see("Open in the browser" if good else "no web address")
            if good:
                terminal.see(re.escape(url.strip()))
            terminal.press("\r", 0.5)
            if good:
                terminal.read(3, partial(_grown, noted, len(before)))
            _left_clean(terminal, url)
        told = (noted.read_text() if noted.exists() else "").removeprefix(before).strip()
        expect(told == (url.strip() if good else ""), f"{url}: the browser was given {told!r}")
        opened.append(good)
    return f"{opened.count(True)} of the web opened, {opened.count(False)} others refused"


def _grown(path: Path, size: int) -> bool:
    return path.exists() and path.stat().st_size > size


def given_back(ground: Ground) -> str:
    """A19: signals, suspending and a fault of our own leave the terminal as it was found."""
    store = _some_store(ground)
    command = [*ground.command, "browse", "--db", str(store)]
    codes = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130, signal.SIGQUIT: 131}
    for number, code in codes.items():
        with Terminal(command, environment=ground.environment()) as terminal:
            ready(terminal)
            terminal.press("3/sh")
            terminal.send(number)
            found = terminal.wait()
            complaints = terminal.left_on() + terminal.faults()
            expect(found == code, f"{number.name}: exit {found}")
            expect(not complaints, f"{number.name}: {', '.join(complaints)}")
    _early(ground, command)
    _suspended(ground, command)
    _broken(ground, store)
    return "TERM 143, HUP 129, INT 130, QUIT 131, at the start too; suspended and back; an exception: nothing left on"


def _early(ground: Ground, command: list[str]) -> None:
    """A signal while the app is still being built."""
    for wait in (0.15, 0.3, 0.45, 0.6, 0.8):
        with Terminal(command, environment=ground.environment()) as terminal:
            terminal.read(wait)
            terminal.send(signal.SIGTERM)
            code = terminal.wait()
            complaints = terminal.left_on() + terminal.faults()
            expect(code in (143, -15), f"TERM after {wait} s: exit {code}")
            expect(not complaints, f"TERM after {wait} s: {', '.join(complaints)}")


def _suspended(ground: Ground, command: list[str]) -> None:
    """In a shell with job control: ctrl+z, a look at the terminal, fg, and out."""
    shell = shutil.which("bash")
    if shell is None:
        return
    started = [shell, "--norc", "--noprofile", "-i"]
    with Terminal(started, environment=ground.environment(PS1="ready> ")) as terminal:
        terminal.see("ready>")
        terminal.type((" ".join(command) + "\n").encode())
        ready(terminal)
        terminal.settle(0.3, 3)
        terminal.type(b"\x1a")
        if not terminal.read(6, lambda: b"Stopped" in terminal.stream):
            raise Failed("ctrl+z does not suspend")
        terminal.settle(0.3, 3)
        complaints = [fault for fault in terminal.left_on() if "tty" not in fault and "paste" not in fault]
        expect(not complaints, f"suspended: {', '.join(complaints)}")
        seen = len(terminal.stream)
        terminal.type(b"fg\n")
        expect(terminal.read(6, lambda: b"?1049h" in terminal.stream[seen:]), "fg does not bring it back")
        ready(terminal)
        terminal.settle(0.3, 3)
        terminal.type(b"q")
        terminal.read(6, lambda: b"?1049l" in terminal.stream[seen:])
        terminal.settle(0.3, 3)
        terminal.type(b"exit\n")
        terminal.wait()
        complaints = [fault for fault in terminal.left_on() + terminal.faults() if "paste" not in fault]
        expect(not complaints, f"after suspending: {', '.join(complaints)}")


def _broken(ground: Ground, store: Path) -> None:
    """An exception inside the app: terminal back, one line, its own exit code."""
    script = f"{_BOOM}import sys\nfrom communique.cli import main\nmain(['browse', '--db', {str(store)!r}])"
    with Terminal([sys.executable, "-c", script], environment=ground.environment()) as terminal:
        ready(terminal)
        terminal.press("?")
        code = terminal.wait()
        # Textual rings the bell.
        complaints = [fault for fault in terminal.left_on() + terminal.faults() if fault != "control 07"]
        expect(code == 70, f"an exception: exit {code}")
        expect(not complaints, f"an exception: {', '.join(complaints)}")
        told = re.sub(rb"\x1b\[[\d;?]*[a-zA-Z]", b"", bytes(terminal.stream)).rpartition(b"1049l")[2]
        expect("internal error: ValueError: as planned" in told.decode(), f"an exception: told {told!r}")
        expect("╭" not in told.decode(), "an exception: a traceback")


def resized(ground: Ground) -> str:
    """A20: a storm of sizes while searching, and while reading, ends in the screen a fresh start gives."""
    for during in ("search", "ingest"):
        store = ground.fresh(f"resized_{during}") / "x.db"
        shutil.copy(_some_store(ground), store)
        chance = random.Random(ground.seed)
        paths = []
        if during == "ingest":
            folders.ordinary(store.parent / "in", 200, ground.seed + 2)
            paths = [str(store.parent / "in")]
        command = [*ground.command, "browse", "--db", str(store), *paths]
        with Terminal(command, environment=ground.environment()) as terminal:
            ready(terminal)
            terminal.press("3")
            for number in range(_STORM):
                if during == "search" and number % 3 == 0:
                    terminal.press(("/", "m", "i", "\x7f", "\x7f", "\x1b")[number // 3 % 6], 0)
                terminal.resize(_size(chance, number))
                terminal.read(0.2)
            terminal.resize(_LAST)
            if during == "ingest":
                _whole(terminal, store)
            _unfiltered(terminal)
            terminal.press("3g", 0.2)
            terminal.settle(1.2, 15)
            shown = _plain(terminal)
            _left_clean(terminal, f"after resizing during {during}")
        with Terminal(
            [*ground.command, "browse", "--db", str(store)], size=_LAST, environment=ground.environment()
        ) as terminal:
            ready(terminal)
            _unfiltered(terminal)
            terminal.press("3g", 0.2)
            terminal.settle(1.2, 15)
            fresh = _plain(terminal)
            _left_clean(terminal, "a fresh start")
        other = [f"{one!r} is not {two!r}" for one, two in zip(shown, fresh, strict=True) if one != two]
        expect(not other, f"during {during} the screen differs from a fresh one: {'; '.join(other[:2])}")
    return f"{_STORM} sizes during a search, {_STORM} during an ingest: no fault, the screen as after a fresh start"


def _unfiltered(terminal: Terminal) -> None:
    """Out of the filter bar, and the filter cleared. A busy app takes a letter soon after an escape as one key with it."""
    for _ in range(5):
        terminal.press("\x1b", 1.0)
        terminal.settle(0.5, 5)
        terminal.press("x", 0.3)
        terminal.settle(0.5, 5)
        if "/ filter:" in terminal.screen.text:
            return
    raise Failed(f"the filter is not cleared: {terminal.screen.rows[0]!r}")


def _whole(terminal: Terminal, store: Path) -> None:
    """Wait until the ingest beside has ended."""
    end = time.monotonic() + 60
    seen = -1
    while time.monotonic() < end:
        terminal.read(2.5)
        now = int(str(sound.ask(store, "select count(*) from article")[0][0]))
        if now == seen:
            return
        seen = now
    raise Failed("the ingest beside the app does not end")


def _size(chance: random.Random, number: int) -> Size:
    extremes = ((20, 5), (1, 1), (200, 60), (3, 40), (300, 2), (80, 24))
    return extremes[number] if number < len(extremes) else (chance.randint(1, 220), chance.randint(1, 70))


def _plain(terminal: Terminal) -> list[str]:
    """The screen without its foot, whose last message may still stand there."""
    return terminal.screen.rows[:-1]


def _some_store(ground: Ground) -> Path:
    def make(path: Path) -> None:
        folders.ordinary(path.with_suffix(".in"), 60, ground.seed)
        ground.ingest(path, path.with_suffix(".in"))

    return ground.once("some.db", make)


def _said(arguments: Sequence[str]) -> str:
    return repr(" ".join(os.fsdecode(part) for part in arguments))[:80]
