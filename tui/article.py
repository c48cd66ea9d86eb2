"""The Article: its text with the asked sentence in view, and why that was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Blur, Click, Focus, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

from db.rows import ArticleText, Finding

from . import reading
from .keys import hint, quiet
from .reading import Page, Target
from .store_list import MARK

MARK_STYLES = ("asked", "asked-mark", "told-mark", "quote", "event", "date", "country", "position")
# Beside lines that tell of an event or a position: whole sentences, which would colour the whole text.
TOLD = "┊"
# No line of reading matter is longer.
MEASURE = 96


class Reader(ScrollView, can_focus=True):
    """The text of an article, wrapped, with a finding to stand on."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"reader--{style}" for style in MARK_STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        quiet("read-down", "j,down", "scroll(1)", "Down", "A line down"),
        quiet("read-up", "k,up", "scroll(-1)", "Up", "A line up"),
        quiet("read-half-down", "ctrl+d", "page(0.5)", "Half a page down"),
        quiet("read-half-up", "ctrl+u", "page(-0.5)", "Half a page up"),
        quiet("read-page-down", "pagedown", "page(1)", "Page down", "A page down"),
        quiet("read-page-up", "pageup", "page(-1)", "Page up", "A page up"),
        quiet("read-first", "g,home", "scroll_to_line(0)", "First", "Beginning of the article"),
        quiet("read-last", "G,end", "scroll_to_line(1000000000)", "Last", "End of the article"),
        hint("next-finding", "n", "step(1)", "Next finding", "Go to the next finding"),
        hint("previous-finding", "N", "step(-1)", "Previous", "Go to the previous finding"),
    ]  # fmt: skip

    class Stepped(Message):
        """Another finding is marked."""

    @dataclass
    class Stopped(Message):
        """There is no further finding, in words."""

        words: str

    def __init__(self) -> None:
        super().__init__(id="reader")
        self.article: ArticleText | None = None
        self.steps: list[Finding] = []
        self.step: int | None = None
        self._page: Page | None = None
        self._strips: dict[int, Strip] = {}
        self._asked_at: int | None = None
        self._kept_base: Style | None = None

    @property
    def finding(self) -> Finding | None:
        """The finding one stands on."""
        return None if self.step is None else self.steps[self.step]

    def show(self, article: ArticleText, target: Target | None) -> None:
        """Show an article, with the target in view and marked."""
        self.article = article
        self.steps = reading.steps_of(article)
        self.step = None if target is None else reading.step_at(self.steps, target)
        self._asked_at = None if target is None else target.start
        self._lay_out()
        self._bring_into_view(force=True)

    @property
    def measure(self) -> int:
        """The width that text is wrapped at."""
        return min(MEASURE, self._room - 2 * 2)

    def complete(self, article: ArticleText, page: Page) -> None:
        """Show all of an article of which a stretch was shown: what is on the screen stays where it is."""
        if self._page is None or page.width != self.measure:
            page = reading.laid_out(article, self.measure)
        top = self._first_shown
        finding = self.finding
        self.article, self.steps = article, reading.steps_of(article)
        if finding is not None:
            self.step = reading.step_at(self.steps, Target(finding.what, finding.id, finding.spans[0][0]))
        self._turn_to(page)
        self._scroll(page.line_of(top))

    @property
    def _first_shown(self) -> int:
        """Where in the text the uppermost line begins."""
        lines = self._page.lines if self._page else [reading.Stretch(0, 0)]
        return lines[min(self.scroll_offset.y, len(lines) - 1)].start

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if self._page is None or number >= len(self._page.lines):
            return Strip.blank(self._room, self._base)
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._painted(self._page, number)
        return strip

    def _painted(self, page: Page, number: int) -> Strip:
        base = self._base
        spans = self.finding.spans if self.finding else ()
        start, end = page.lines[number]
        is_asked = any(left < end and right > start for left, right in spans)
        is_told = any(mark.style in ("event", "position") for mark in page.marks_in(start, end))
        margin = " " * (self._margin - 2)
        sign, style = (MARK, "asked-mark") if is_asked else (TOLD if is_told else " ", "told-mark")
        gutter = Segment(f"{sign} ", base + self._style(style))
        pieces = [Segment(text, base + self._sum(names)) for text, names in page.painted(number, spans)]
        return Strip([Segment(margin, base), gutter, *pieces]).adjust_cell_length(self._room, base)

    @property
    def _room(self) -> int:
        """The cells of a line: all but the scrollbar's."""
        return self.scrollable_content_region.width

    @property
    def _margin(self) -> int:
        return max(2, (self._room - MEASURE) // 2)

    def _sum(self, names: str) -> Style:
        style = Style.null()
        for name in MARK_STYLES:
            if name in names.split():
                style = self._style(name) + style
        return style

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"reader--{name}", partial=True)

    def _lay_out(self) -> None:
        """Wrap the text for the width there is."""
        if self.article is not None and self._room:
            self._turn_to(reading.laid_out(self.article, self.measure))

    def _turn_to(self, page: Page) -> None:
        self._strips.clear()
        self._page = page
        size = Size(1, len(page.lines))
        if size != self.virtual_size:
            self.virtual_size = size
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()
        self._kept_base = None

    @property
    def _base(self) -> Style:
        """The text's own colours, kept: to find them anew goes through all that is around it."""
        if self._kept_base is None:
            self._kept_base = self.rich_style
        return self._kept_base

    def on_resize(self, event: Resize) -> None:
        top = self._first_shown
        self._lay_out()
        if self._page is None:
            return
        if self.finding is not None or self._asked_at is not None:
            self._bring_into_view(force=True)
        else:
            self._scroll(self._page.line_of(top))

    def on_focus(self, event: Focus) -> None:
        """It looks the same with the keys or without: nothing to lay out or paint."""
        event.prevent_default()

    def on_blur(self, event: Blur) -> None:
        event.prevent_default()

    def on_click(self, event: Click) -> None:
        """Stand on the finding that was clicked."""
        if self._page is None or event.y + self.scroll_offset.y >= len(self._page.lines):
            return
        start, end = self._page.lines[event.y + self.scroll_offset.y]
        at = min(end, start + max(0, event.x - self._margin))
        for number, step in enumerate(self.steps):
            if any(left <= at < right for left, right in step.spans):
                self._stand_on(number)
                return

    def action_scroll(self, by: int) -> None:
        self._scroll(self.scroll_offset.y + by)

    def action_page(self, pages: float) -> None:
        self._scroll(self.scroll_offset.y + int(self.size.height * pages))

    def action_scroll_to_line(self, number: int) -> None:
        self._scroll(number)

    def action_step(self, by: int) -> None:
        if not self.steps:
            self.post_message(self.Stopped("Nothing was found in this article."))
            return
        number = self._from_here(by) if self.step is None else self.step + by
        if 0 <= number < len(self.steps):
            self._stand_on(number)
        else:
            self.post_message(self.Stopped(f"This is the {'last' if by > 0 else 'first'} finding."))

    def _from_here(self, by: int) -> int:
        """The step nearest to the top of the screen, when none is marked yet."""
        if self._page is None:
            return 0
        top = self._first_shown
        after = next((n for n, step in enumerate(self.steps) if step.spans[0][0] >= top), len(self.steps))
        return after if by > 0 else after - 1

    def _stand_on(self, number: int) -> None:
        self.step = number
        self._asked_at = None
        self._strips.clear()
        self._bring_into_view()
        self.refresh()
        self.post_message(self.Stepped())

    def _bring_into_view(self, *, force: bool = False) -> None:
        """Scroll so that the marked finding stands in the upper half."""
        at = self.finding.spans[0][0] if self.finding else self._asked_at
        if self._page is None:
            return
        if at is None:
            self._scroll(0)
            return
        end = max(right for _, right in self.finding.spans) if self.finding else at
        first, last = self._page.line_of(at), self._page.line_of(max(at, end - 1))
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if force or first < top or last >= top + height:
            self._scroll(first - height // 3)

    def _scroll(self, top: int) -> None:
        lines = len(self._page.lines) if self._page else 0
        # Forced: the scrollbar of a text just laid out is not there yet.
        self.scroll_to(y=max(0, min(top, lines - self.size.height)), animate=False, force=True)


class ArticleView(Vertical):
    """The article under its heading, and below it why the marked finding was found."""

    def __init__(self) -> None:
        super().__init__(id="article", classes="pane")
        self.header = Static("", id="article-header", markup=False)
        self.reader = Reader()
        self.why = Static("", id="article-why", markup=False)
        self._others: reading.Others = {}
        self.source: str = ""

    def compose(self) -> ComposeResult:
        yield self.header
        yield self.reader
        yield self.why

    @property
    def article(self) -> ArticleText | None:
        return self.reader.article

    def show(self, article: ArticleText, target: Target | None) -> None:
        title, below = reading.header_lines(article.row)
        self.header.update(Content.assemble((title, "bold"), "\n", (below, "$muted")), layout=False)
        self.reader.show(article, target)
        self._others = {}
        self.explain()

    def complete(self, article: ArticleText, page: Page) -> None:
        """Show all of the article of which a stretch is shown."""
        if self.article is not None and self.article.row.id == article.row.id and self.article.within:
            self.reader.complete(article, page)
            self.explain()

    def show_others(self, id: int, others: reading.Others) -> None:
        """Name who else printed the findings of the article with this id, if it is still the one shown."""
        if others and self.article is not None and self.article.row.id == id:
            self._others = others
            self.explain()

    def explain(self) -> None:
        """Say why the marked finding was found."""
        what, through, why = reading.why_lines(
            self.reader.finding, self.reader.step or 0, len(self.reader.steps), self._others
        )
        text = Content.assemble((what, "bold"), "\n", through, "\n", (why, "$muted"))
        self.why.update(text, layout=False)

    def on_reader_stepped(self) -> None:
        self.explain()
