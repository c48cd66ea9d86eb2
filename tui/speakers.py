"""The speaker picker: any scrap of a name or office finds who is meant."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from communique.clean import visible
from db.queries import Queries
from db.rows import SpeakerRow

from . import paint
from .asking import Asker
from .keys import hint, quiet
from .listing import Row, Whole
from .store_list import StoreList
from .typed import TypedInput

_LIMIT = 200


class SpeakerInput(TypedInput):
    """Typing searches; the arrows move in the list below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        quiet("speaker-down", "down", "screen.move(1)", "Down", "The next speaker"),
        quiet("speaker-up", "up", "screen.move(-1)", "Up", "The speaker before"),
        quiet("speaker-page-down", "pagedown", "screen.turn(1)", "Page down", "A page down"),
        quiet("speaker-page-up", "pageup", "screen.turn(-1)", "Page up", "A page up"),
        hint("choose-speaker", "enter", "screen.pick", "Choose", "Quotes by this speaker"),
    ]  # fmt: skip


class SpeakerPicker(ModalScreen[SpeakerRow | None]):
    """Fuzzy search over speakers; gives back the one chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        hint("leave-speakers", "escape", "leave", "Back", "Back without choosing"),
    ]

    def __init__(self, asker: Asker, needle: str) -> None:
        super().__init__()
        self._asker = asker
        self._early: list[Key] = []
        self._input = SpeakerInput(
            visible(needle), placeholder="a name or an office: rub, prime minister", compact=True
        )
        self._input.cursor_blink = False
        self._list = StoreList(_speaker_line, id="speaker-list")
        self._list.can_focus = False
        self._list.is_entered = True

    def compose(self) -> ComposeResult:
        with Vertical(id="speakers"):
            yield Static(
                " Quotes by whom?  enter chooses · escape goes back", markup=False, classes="modal-title"
            )
            yield self._input
            yield self._list

    async def on_mount(self) -> None:
        self.watch(self._input, "value", self._search)
        self.set_focus(self._input)
        early, self._early = self._early, []
        for key in early:
            await self.app.on_event(key)

    def take(self, key: Key) -> None:
        """Keep a key that was typed before there is a line to type in."""
        self._early.append(key)

    def _search(self, needle: str) -> None:
        ask = partial(_speakers, needle=needle)
        rows = self._asker.now(ask)
        if rows is not None:
            self._show(needle, rows)
        else:
            self._asker.later(ask, partial(self._show, needle), always=True)

    def _show(self, needle: str, rows: list[SpeakerRow]) -> None:
        """Show the answer, unless something else was typed meanwhile."""
        if self.is_attached and needle == self._input.value:
            self._list.show(Whole(rows))

    def on_store_list_opened(self, message: StoreList.Opened) -> None:
        message.stop()
        self.action_pick()

    def action_move(self, by: int) -> None:
        self._list.action_move(by)

    def action_turn(self, pages: int) -> None:
        self._list.action_page(pages)

    def action_pick(self) -> None:
        row = self._list.row
        self._leave(row if isinstance(row, SpeakerRow) else None)

    def action_leave(self) -> None:
        self._leave(None)

    def _leave(self, speaker: SpeakerRow | None) -> None:
        # The key may have been pressed twice before the first press was through.
        if self.is_active:
            self.dismiss(speaker)


def _speakers(queries: Queries, needle: str) -> list[SpeakerRow]:
    return queries.speakers(needle, limit=_LIMIT)


def _speaker_line(row: Row, width: int) -> paint.Line:
    return paint.speaker_line(row, width) if isinstance(row, SpeakerRow) else ()
