"""The strip that names the panes where only one of them fits, and which one it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static


@dataclass(frozen=True, slots=True)
class Tab:
    """A pane in the strip: its number, its name, its count and whether that is exact."""

    number: int
    name: str
    count: str = ""
    exact: bool = True
    active: bool = False

    @property
    def words(self) -> str:
        return f"{self.number} {self.name}{' ' * bool(self.count)}{self.count}"


class StripOfPanes(Static):
    """All panes in one line; a click goes to one."""

    @dataclass
    class Picked(Message):
        """A pane's name was clicked."""

        number: int

    def __init__(self) -> None:
        super().__init__("", id="strip", markup=False)
        self._tabs: Sequence[Tab] = ()

    def show(self, tabs: Sequence[Tab]) -> None:
        if tabs == self._tabs:
            return
        self._tabs = tabs
        parts: list[tuple[str, str] | str] = []
        for tab in tabs:
            style = "reverse bold" if tab.active else "" if tab.exact else "dim"
            parts += [(f" {tab.words} ", style), " "]
        self.update(Content.assemble(*parts), layout=False)

    def on_click(self, event: Click) -> None:
        at = 0
        for tab in self._tabs:
            at += len(tab.words) + 3
            if event.x < at:
                self.post_message(self.Picked(tab.number))
                return
