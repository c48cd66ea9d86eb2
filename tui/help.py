"""Every key, drawn from the bindings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from .foot import key_words
from .keys import hint, quiet

_KEYS_WIDTH = 18
_SIGNS = (
    ("D M I", "all the words in quotation marks, a part, none: direct, mixed, indirect"),
    ("planned might", "an event that is planned; that is only possible"),
    ("not denied", "an event that did not happen; that is denied"),
    ("↻", "a country that turned: its role or contribution changed"),
    ("··", "a group of countries, never taken for its members"),
    ("said did in", "how many quotes, events and outlets"),
    ("+2", "printed by two more outlets"),
    ("▌", "where you are"),
    ("┊", "in the Article: a line that tells of an event or a position"),
    ("␛ ⇄ ·", "controls in foreign text, shown instead of obeyed"),
)


class HelpScreen(ModalScreen[None]):
    """The keys of each part of the app, in sections."""

    BINDINGS: ClassVar[list[BindingType]] = [
        hint("leave-help", "escape,question_mark,q,backspace", "leave", "Back"),
        quiet("help-down", "j,down", "scroll(1)", "Down"),
        quiet("help-up", "k,up", "scroll(-1)", "Up"),
        quiet("help-page", "pagedown,ctrl+d,space", "scroll(10)", "Page down", "Down"),
        quiet("help-page-up", "pageup,ctrl+u", "scroll(-10)", "Page up", "Up"),
    ]

    def __init__(self, sections: Sequence[tuple[str, Sequence[BindingType]]]) -> None:
        super().__init__()
        self._sections = sections

    def compose(self) -> ComposeResult:
        with Vertical(id="help"):
            yield Static("Every key   j k scroll · esc goes back", markup=False, classes="modal-title")
            with VerticalScroll(id="help-scroll"):
                yield Static(self._content(), markup=False)

    def _content(self) -> Content:
        lines: list[Content] = []
        for title, bindings in self._sections:
            lines += [Content(""), Content.styled(title, "bold $accent")]
            lines += [_line(binding) for binding in named(bindings)]
        lines += [Content(""), Content.styled("Signs", "bold $accent")]
        lines += [Content.assemble("  ", (sign.ljust(_KEYS_WIDTH), "bold"), means) for sign, means in _SIGNS]
        return Content("\n").join(lines[1:])

    def action_scroll(self, by: int) -> None:
        self.query_one("#help-scroll").scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        if self.is_active:
            self.dismiss(None)


def named(bindings: Iterable[BindingType]) -> list[Binding]:
    """The bindings that say what they do."""
    return [binding for binding in bindings if isinstance(binding, Binding) and binding.description]


def _line(binding: Binding) -> Content:
    keys = key_words(binding).ljust(_KEYS_WIDTH)
    return Content.assemble("  ", (keys, "bold"), binding.tooltip or binding.description)
