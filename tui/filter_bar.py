"""The filter bar: the filter as one line of text, and what is wrong with it below."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from communique.clean import visible
from communique.errors import FilterError
from db.filters import KEYS

from .keys import hint
from .typed import TypedInput

# Each letter is a question to the store; a filter is a line, and what is poured in is cut here.
LONGEST = 300
PLACEHOLDER = 'filter:  word  "two words"  country:fr  speaker:…  kind:direct  since:2025-03  -not'
_KEY = re.compile(rf"(?<!\S)-?(?:{'|'.join(KEYS)}):")
_PHRASE = re.compile(r'"[^"]*"?')
_NEGATION = re.compile(r"(?<!\S)-(?=\S)")


class TermHighlighter(Highlighter):
    """Keys, phrases and negations told apart while they are typed."""

    def highlight(self, text: Text) -> None:
        text.highlight_regex(_PHRASE, "italic")
        text.highlight_regex(_KEY, "bold")
        text.highlight_regex(_NEGATION, "bold underline")


class FilterInput(TypedInput):
    """The line one types in. `enter` keeps it, `escape` gives the former filter back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Until the app has the terminal, that makes an enter a new line: ctrl+j.
        hint("keep-filter", "enter,ctrl+j,tab,down", "screen.keep_filter", "Keep",
             "Keep the filter, return to the list"),
        hint("former-filter", "escape", "screen.give_back_filter", "Former filter",
             "Give the former filter back"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__(
            placeholder=PLACEHOLDER,
            compact=True,
            select_on_focus=False,
            max_length=LONGEST,
            highlighter=TermHighlighter(),
            id="filter",
        )
        self.cursor_blink = False

    def restricted(self) -> None:
        """Letters past the longest are dropped in silence, not with a bell for each."""


class FilterBar(Horizontal):
    """The prompt and the line."""

    def __init__(self) -> None:
        super().__init__(id="filter-bar")
        self.input = FilterInput()

    def compose(self) -> ComposeResult:
        yield Static("/", id="filter-prompt", markup=False)
        yield self.input

    def edit(self) -> None:
        """Begin typing behind what is there."""
        text = self.input.value
        if text and not text.endswith(" "):
            self.input.value = f"{text} "
        self.input.cursor_position = len(self.input.value)


class Problem(Static):
    """What is wrong with the filter: it points at the place and says what would do. The rows stay."""

    def __init__(self) -> None:
        super().__init__("", id="filter-problem", markup=False)

    def show(self, error: FilterError | None) -> None:
        if self.display != (error is not None):
            self.display = error is not None
        if error is not None:
            hint = f"try {visible(error.suggestion)} · " if error.suggestion else ""
            indent = " " * (3 + min(error.position, self.app.size.width // 2))
            self.update(Content(f"{indent}↑ {hint}{visible(str(error))}"))
