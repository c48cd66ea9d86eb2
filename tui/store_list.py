"""A list that reads from the store only the rows on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Blur, Click, Event, Focus, Hide, Resize
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from .keys import hint, quiet
from .listing import Key, Row, Rows, Whole, row_key
from .paint import LEAST_WIDTH, Line, Piece, cropped, fit

# Few: a widget's start goes through all rules for each of them.
STYLES = ("cursor", "muted", "code", "strong", "good", "warn", "accent")
MARK = "▌"
_STRIPS_KEPT = 2000


class StoreList(ScrollView, can_focus=True):
    """Rows of any number, one a line, with a cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"list--{style}" for style in STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        quiet("down", "j,down", "move(1)", "Down", "One row down"),
        quiet("up", "k,up", "move(-1)", "Up", "One row up"),
        quiet("half-down", "ctrl+d", "page(0.5)", "Half a page down"),
        quiet("half-up", "ctrl+u", "page(-0.5)", "Half a page up"),
        quiet("page-down", "pagedown", "page(1)", "Page down", "A page down"),
        quiet("page-up", "pageup", "page(-1)", "Page up", "A page up"),
        quiet("first", "g,home", "first", "First", "First row"),
        quiet("last", "G,end", "last", "Last", "Last row"),
        hint("open", "enter", "open", "Open", "Open the article at the exact sentence"),
        hint("toggle", "space", "narrow", "Filter by row", "Add the row to the filter, or take it out"),
    ]  # fmt: skip

    cursor: var[int] = var(0)
    # The scrollbar is always there: a list of another length needs no layout.
    virtual_size: var[Size] = var(Size(0, 0))

    @dataclass
    class Opened(Message):
        """The row was chosen to be read."""

        store_list: StoreList
        row: Row

    @dataclass
    class Toggled(Message):
        """The row was chosen to be added to the filter, or taken out."""

        store_list: StoreList
        row: Row

    def __init__(self, paint: Callable[[Row, int], Line], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._paint = paint
        self.rows: Rows = Whole(())
        self._strips: dict[tuple[int, int, int], Strip] = {}
        self._styles: dict[str, Style] = {}
        self._wants_last = False
        self.is_entered = False

    def show(self, rows: Rows, cursor: int = 0) -> None:
        """Show other rows, standing on the row `cursor`."""
        self.rows = rows
        self._strips.clear()
        self._wants_last = False
        self.extent = rows.total
        self.cursor = max(0, min(cursor, rows.total - 1))
        self._bring_into_view()
        self.refresh()

    def arrived(self) -> None:
        """Rows that were waited for are here."""
        self._strips.clear()
        self.refresh()

    def counted(self) -> None:
        """The number of rows is known now."""
        if self.extent < self.scroll_offset.y + self.size.height:
            self.refresh()
        self.extent = self.rows.total
        if self._wants_last:
            self.action_last()

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows.row(self.cursor) if self.rows.total else None

    @property
    def key(self) -> Key | None:
        """What the row under the cursor stays the same by."""
        row = self.row
        return None if row is None else row_key(row)

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        width = self._room
        if number >= self.rows.total:
            return Strip.blank(width, self._base)
        standing = 0 if number != self.cursor else 2 if self.is_entered else 1
        key = (number, width, standing)
        strip = self._strips.get(key)
        if strip is None:
            row = self.rows.row(number)
            if row is None:
                return self._strip((Piece(fit(" …", width - 1), "muted"),), standing)
            if len(self._strips) > _STRIPS_KEPT:
                self._strips.clear()
            line = self._paint(row, width - 1)
            if width - 1 < LEAST_WIDTH:
                line = cropped(line, width - 1)
            strip = self._strips[key] = self._strip(line, standing)
        return strip

    def _strip(self, line: Line, standing: int) -> Strip:
        """A painted line behind its mark; all pieces together are as wide as the list."""
        base = self._base
        if standing == 2:
            base += self._style("cursor")
        mark = Segment(MARK if standing else " ", base + self._style("accent") if standing else base)
        segments = [mark]
        for text, name in line:
            if text:
                segments.append(Segment(text, base + self._style(name) if standing < 2 else base))
        return Strip(segments, self._room)

    @property
    def _room(self) -> int:
        """The cells of a row: all but the scrollbar's."""
        return self.scrollable_content_region.width

    @property
    def _base(self) -> Style:
        """The list's own colours, kept: to find them anew goes through all that is around it."""
        base = self._styles.get("")
        if base is None:
            base = self._styles[""] = self.rich_style
        return base

    def _style(self, name: str) -> Style:
        """A named style, without a background of its own."""
        if not name:
            return Style.null()
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = self.get_component_rich_style(f"list--{name}", partial=True)
        return style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def on_resize(self, event: Resize) -> None:
        self._bring_into_view()

    def on_focus(self, event: Focus) -> None:
        self._focus_changed(event, is_entered=True)

    def on_blur(self, event: Blur) -> None:
        self._focus_changed(event, is_entered=False)

    def on_hide(self, event: Hide) -> None:
        """A list without a row makes room for why it has none, and keeps the focus."""
        event.prevent_default()

    def _focus_changed(self, event: Event, *, is_entered: bool) -> None:
        """Only the cursor's row looks different: a widget's own way is to lay out and paint the screen."""
        event.prevent_default()
        self.is_entered = is_entered
        self.refresh_line(self.cursor)

    def on_click(self, event: Click) -> None:
        number = event.y + self.scroll_offset.y
        if number < self.rows.total:
            self._go(number)
            if event.chain == 2:
                self.action_open()

    def action_move(self, by: int) -> None:
        self._go(self.cursor + by)

    def action_page(self, pages: float) -> None:
        by = int(max(1, self.size.height) * pages)
        self._go(self.cursor + by, scroll=by)

    def action_first(self) -> None:
        self._go(0)

    def action_last(self) -> None:
        self._wants_last = not self.rows.exact
        self._go(self.rows.total - 1)

    def action_open(self) -> None:
        if self.row is not None:
            self.post_message(self.Opened(self, self.row))

    def action_narrow(self) -> None:
        if self.row is not None:
            self.post_message(self.Toggled(self, self.row))

    def _go(self, number: int, *, scroll: int = 0) -> None:
        """Stand on another row; `scroll` moves the page with the cursor."""
        number = max(0, min(self.rows.total - 1, number))
        left, self.cursor = self.cursor, number
        before = self.scroll_offset.y
        self._bring_into_view(before + (number - left if scroll else 0))
        if self.scroll_offset.y == before:
            self.refresh_line(left)
            self.refresh_line(number)

    def _bring_into_view(self, top: int | None = None) -> None:
        height = max(1, self.size.height)
        top = self.scroll_offset.y if top is None else top
        top = max(self.cursor - height + 1, min(top, self.cursor))
        top = max(0, min(top, self.rows.total - height))
        if top != self.scroll_offset.y:
            # Forced: the scrollbar of rows just shown is not there yet.
            self.scroll_to(y=top, animate=False, force=True)

    @property
    def extent(self) -> int:
        """The list's length, as the scrollbar shows it."""
        return self.virtual_size.height

    @extent.setter
    def extent(self, rows: int) -> None:
        self.virtual_size = Size(1, rows)
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = rows
