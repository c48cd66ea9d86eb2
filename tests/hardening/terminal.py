"""A program in a pseudo-terminal: keys to it, its screen and every byte it sent back."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

from .ground import Failed

Size = tuple[int, int]
_TOKEN = re.compile(
    r"\x1b\[(?P<mark>[?<>=]?)(?P<numbers>[\d;:]*)(?P<between>[ -/]*)(?P<letter>[@-~])"
    r"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b[PX^_][^\x1b]*\x1b\\"
    r"|\x1b[()][A-Za-z0-9]|\x1b[78=>cDEHMNOZ]"
    r"|[\r\n\x08\t\x07]|[^\x1b\r\n\x08\t\x07]",
    re.S,
)
_UNFINISHED = re.compile(
    r"\x1b(?:\[[\d;:?<>= -/]{0,100}|\][^\x07\x1b]{0,9000}\x1b?|[PX^_][^\x1b]{0,9000}\x1b?|[()])?\Z"
)
# Modes that must be off again in the end, by their numbers.
_MODES = {
    "1049": "alternate screen", "1000": "mouse", "1002": "mouse", "1003": "mouse", "1006": "mouse",
    "1015": "mouse", "1016": "mouse", "2004": "bracketed paste", "1004": "focus reports",
}  # fmt: skip
# The pointer's shape is Textual's own.
_OSC_ALLOWED = re.compile("\x1b\\]22;[a-z-]*(?:\x07|\x1b\\\\)")
_WAIT = 0.02


class Screen:
    """What a terminal would show, as far as our program's sequences go: text, and the colour behind it."""

    def __init__(self, size: Size) -> None:
        self._rest = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.resize(size)

    def resize(self, size: Size) -> None:
        self._columns, self._lines = size
        self._x = self._y = 0
        self._back = ""
        self._cells = [[" "] * self._columns for _ in range(self._lines)]
        self._backs = [[""] * self._columns for _ in range(self._lines)]

    def feed(self, arrived: bytes) -> None:
        text = self._rest + self._decoder.decode(arrived)
        cut = _UNFINISHED.search(text)
        self._rest = text[cut.start() :] if cut else ""
        for token in _TOKEN.finditer(text, 0, cut.start() if cut else len(text)):
            self._take(token)

    @property
    def rows(self) -> list[str]:
        return ["".join(row).rstrip() for row in self._cells]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    def rows_on(self, back: str) -> list[tuple[int, str]]:
        """The rows with cells on that background, and their text."""
        return [(y, self.rows[y]) for y, backs in enumerate(self._backs) if back in backs]

    def _take(self, token: re.Match[str]) -> None:
        letter = token["letter"]
        if letter:
            if not token["mark"]:
                self._command(letter, [int(n) if n else 0 for n in re.split("[;:]", token["numbers"])])
            elif token["numbers"] in ("1049", "47") and letter == "h":
                self.resize((self._columns, self._lines))
        elif token[0] == "\r":
            self._x = 0
        elif token[0] == "\n":
            self._y = min(self._lines - 1, self._y + 1)
        elif token[0] == "\x08":
            self._x = max(0, self._x - 1)
        elif len(token[0]) == 1 and token[0] >= " ":
            self._put(token[0])

    def _command(self, letter: str, numbers: list[int]) -> None:
        first = numbers[0] if numbers else 0
        if letter in "Hf":
            self._y = min(self._lines, max(1, first)) - 1
            self._x = min(self._columns, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif letter in "ABCD":
            far = max(1, first)
            self._y = max(0, min(self._lines - 1, self._y + {"A": -far, "B": far}.get(letter, 0)))
            self._x = max(0, min(self._columns - 1, self._x + {"D": -far, "C": far}.get(letter, 0)))
        elif letter == "G":
            self._x = min(self._columns, max(1, first)) - 1
        elif letter == "J" and first in (2, 3):
            self._blank(range(self._lines), 0)
        elif letter == "K" and first == 0:
            self._blank([self._y], self._x)
        elif letter == "m":
            self._colour(numbers)

    def _colour(self, numbers: list[int]) -> None:
        at = 0
        while at < len(numbers):
            number = numbers[at]
            if number in (38, 48):
                long = 4 if numbers[at + 1 : at + 2] == [2] else 2
                if number == 48:
                    self._back = ";".join(map(str, numbers[at + 1 : at + 1 + long]))
                at += long
            elif number in (0, 49):
                self._back = ""
            at += 1

    def _put(self, character: str) -> None:
        if unicodedata.combining(character):
            return
        wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for cell in range(self._x, min(self._x + wide, self._columns)):
            self._cells[self._y][cell] = character if cell == self._x else ""
            self._backs[self._y][cell] = self._back
        self._x = min(self._x + wide, self._columns)

    def _blank(self, lines: Sequence[int], begin: int) -> None:
        for y in lines:
            self._cells[y][begin:] = [" "] * (self._columns - begin)
            self._backs[y][begin:] = [self._back] * (self._columns - begin)


class Terminal:
    """In a `with`: a program that believes itself in a terminal."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: Size = (100, 30),
        environment: Mapping[str, str],
        cwd: str | None = None,
    ) -> None:
        self._size = size
        self.screen = Screen(size)
        self.stream = bytearray()
        self.code: int | None = None
        self.arrived_at = 0.0
        self._master, self._slave = pty.openpty()
        self._set_size(size)
        self._first = termios.tcgetattr(self._slave)
        given = {**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.pid = os.fork()
        if not self.pid:
            self._become(list(command), given, cwd)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._master)
        os.close(self._slave)

    def press(self, keys: str, pause: float = 0.12) -> None:
        """Each key in turn; an escape sequence is one key."""
        for key in re.findall(r"\x1b\[[0-9;]*[A-Za-z~]|\x1bO.|.", keys, re.S):
            if self.code is not None:
                return
            self.type(key.encode("utf-8", "surrogateescape"))
            self.read(pause)

    def type(self, keys: bytes) -> None:
        """The bytes as they are."""
        try:
            os.write(self._master, keys)
        except OSError as error:
            raise Failed(f"the terminal is gone: {error.strerror}") from None

    def read(self, seconds: float, until: Callable[[], object] = lambda: False) -> bool:
        """Take in what arrives for so long, or until something holds or the program has ended."""
        end = time.monotonic() + seconds
        while True:
            if until():
                return True
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._arrived(min(left, _WAIT))
            if self.code is None:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid:
                    self.code = os.waitstatus_to_exitcode(status)
            if self.code is not None:
                while self._arrived(0.02):
                    pass
                return bool(until())

    def see(self, pattern: str, seconds: float = 15) -> None:
        """Wait until the screen shows it."""
        if not self.read(seconds, lambda: re.search(pattern, self.screen.text)):
            tail = " / ".join(row for row in self.screen.rows if row.strip())[-200:]
            raise Failed(f"{pattern!r} not seen within {seconds:.0f} s; on the screen: {tail}")

    def settle(self, quiet: float = 0.5, most: float = 8) -> None:
        """Wait until nothing more arrives."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            before = len(self.stream)
            self.read(quiet)
            if len(self.stream) == before:
                return

    def resize(self, size: Size) -> None:
        self._set_size(size)
        self.screen.resize(size)
        if self.code is None:
            os.kill(self.pid, signal.SIGWINCH)

    def send(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def wait(self, seconds: float = 6) -> int:
        """The exit code."""
        self.read(seconds, lambda: self.code is not None)
        if self.code is None:
            raise Failed(f"still running after {seconds:.0f} s")
        return self.code

    def leave(self) -> int:
        """Leave every dialogue and the app; its exit code.

        An escape with a letter close behind it is one key to a terminal, and how close is a matter of how busy
        the machine is: they are pressed again until the app has ended.
        """
        for wait in (0.5, 1, 2, 4):
            for key in ("\x1b", "\x1b", "q"):
                if self.code is None:
                    self.press(key, 0)
                    self.read(wait, lambda: self.code is not None)
        return self.wait(8)

    def _arrived(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            arrived = os.read(self._master, 1 << 16)
        except OSError:
            return False
        self.arrived_at = time.perf_counter()
        self.stream += arrived
        self.screen.feed(arrived)
        return bool(arrived)

    def _set_size(self, size: Size) -> None:
        self._size = size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def _become(self, command: list[str], environment: dict[str, str], cwd: str | None) -> None:
        """The child: take the terminal, become the program."""
        try:
            os.setsid()
            fcntl.ioctl(self._slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(self._slave, number)
            os.closerange(3, 256)
            if cwd:
                os.chdir(cwd)
            os.execvpe(command[0], command, environment)
        finally:
            os._exit(127)

    def faults(self) -> list[str]:
        """What was sent that must never be: foreign controls, foreign sequences, a traceback."""
        return sent_amiss(bytes(self.stream))

    def left_on(self) -> list[str]:
        """What is not as it was found, now that the program has ended."""
        last: dict[str, str] = {}
        for found in re.finditer(rb"\x1b\[\?([\d;]+)([hl])", bytes(self.stream)):
            for number in found[1].decode().split(";"):
                last[number] = found[2].decode()
        left = [f"{what} left on" for number, what in _MODES.items() if last.get(number) == "h"]
        if last.get("25") == "l":
            left.append("cursor left hidden")
        now = termios.tcgetattr(self._slave)
        if (now[0], now[1], now[3]) != (self._first[0], self._first[1], self._first[3]):
            left.append("tty modes not given back")
        return left


def ready(terminal: Terminal, seconds: float = 30) -> None:
    """Wait until the app itself is there: its foot has the hints that a first quick picture lacks."""
    terminal.see(r"(?s)Quotes \d.*(enter Open|Quit)", seconds)
    terminal.settle(0.2, 3)


def sent_amiss(stream: bytes) -> list[str]:
    """The faults in a stream that went to a terminal."""
    text = stream.decode("utf-8", "replace")
    text = _OSC_ALLOWED.sub("", text)
    found = [f"OSC {number}" for number in set(re.findall("\x1b\\](\\d*)", text))]
    found += [f"string control ESC {kind}" for kind in set(re.findall("\x1b([P_X^])", text))]
    found += [
        f"control {ord(code):02x}" for code in set(re.findall("[\x00-\x07\x0b\x0e-\x1a\x1c-\x1f\x7f]", text))
    ]
    if re.search("[\x80-\x9f]", text):
        found.append("a C1 control")
    if re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", text):
        found.append("a direction control")
    if "\x1b[31;5mCANARY" in text:
        found.append("an article's own colours")
    if "Traceback (most recent call last)" in text:
        found.append("a traceback")
    return found


def piped_amiss(stream: bytes) -> list[str]:
    """The faults in a stream that went to a pipe: there not even our own controls have a place."""
    text = stream.decode("utf-8", "replace")
    codes = sorted({f"{ord(code):02x}" for code in re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)})
    return [f"control {code}" for code in codes] + (
        ["a traceback"] if "Traceback (most recent call last)" in text else []
    )
