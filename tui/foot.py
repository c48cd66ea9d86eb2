"""The foot of the screen: the keys that matter now, a word about what was done, an ingest's progress."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from communique.clean import visible

_SAID_FOR = 4.0
_ALWAYS = ("help", "quit")
KEY_NAMES = {
    "pagedown": "pgdn",
    "pageup": "pgup",
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def key_words(binding: Binding) -> str:
    """A binding's keys as they are printed on a keyboard."""
    if binding.key_display:
        return binding.key_display
    return " ".join(KEY_NAMES.get(key, key) for key in binding.key.split(","))


class Hints(Static):
    """One line of keys, drawn from the bindings that are shown."""

    def __init__(self) -> None:
        super().__init__("", id="hints", markup=False)
        self._offered: tuple[Binding, ...] = ()
        self._said: Timer | None = None

    def show(self, bindings: Iterable[Binding]) -> None:
        """Show these keys, as many as there is room for; the last two always."""
        self._offered = tuple(bindings)
        self._draw()

    def say(self, words: str) -> None:
        """Say something for a few seconds."""
        if self._said is not None:
            self._said.stop()
        self.update(Content.assemble(" ", (visible(words), "bold")), layout=False)
        self._said = self.set_timer(_SAID_FOR, self._draw)

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        kept = [binding for binding in self._offered if binding.id in _ALWAYS]
        room = self.size.width - sum(_length(binding) for binding in kept)
        shown = []
        for binding in self._offered:
            if binding not in kept and _length(binding) <= room:
                room -= _length(binding)
                shown.append(binding)
        parts: list[tuple[str, str] | str] = [" "]
        for binding in (*shown, *kept):
            parts += [(key_words(binding), "bold $accent"), (f" {binding.description}  ", "$muted")]
        self.update(Content.assemble(*parts), layout=False)


def _length(binding: Binding) -> int:
    return len(key_words(binding)) + len(binding.description) + 3


class InFull(Static):
    """The words of the row one stands on, which its columns cut."""

    def __init__(self) -> None:
        super().__init__("", id="in-full", markup=False)
        self._words = ""

    def show(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.update(Content(words), layout=False)


class ProgressLine(Static):
    """How far an ingest is; not there when there is none."""

    def __init__(self) -> None:
        super().__init__("", id="progress", markup=False)
        self.display = False

    def show(self, words: str | None) -> None:
        if self.display != (words is not None):
            self.display = words is not None
        if words is not None:
            self.update(Content(f" {visible(words)}"), layout=False)
