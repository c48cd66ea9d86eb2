"""The screen one browses on. It owns the filter and is the only one that asks."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize, ScreenResume
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from communique.errors import FilterError
from db.filters import Filter
from db.queries import Queries
from db.rows import (
    ArticleText,
    CountryRow,
    EventRow,
    Matrix,
    MatrixRow,
    PositionRow,
    QuoteRow,
    SpeakerRow,
)

from . import citation, paint
from .address import AddressScreen, web_address
from .article import ArticleView, Reader
from .asking import Asker, Reply, Tell
from .filling import Filling
from .filter_bar import FilterBar, FilterInput, Problem
from .foot import Hints, InFull, ProgressLine
from .help import HelpScreen
from .keys import hint, quiet
from .listing import Key, Row
from .matrix import MatrixPane
from .panes import Countries, Pane, PaneName, Quotes, Timeline, row_term
from .reading import Page, Target, laid_out, target_of
from .record import Printings, Record
from .speakers import SpeakerInput, SpeakerPicker
from .store_list import StoreList
from .strip_of_panes import StripOfPanes, Tab

View = Literal["timeline", "countries", "quotes", "article"]
VIEWS: tuple[View, ...] = ("timeline", "countries", "quotes", "article")
# Below this, one pane at a time; from the other on, the article stands beside the panes.
NARROW, WIDE, SHORT, LOW = 116, 160, 30, 20
# All panes together may take so long to be painted in the frame of a key.
AT_ONCE = 0.014
# The first frame waits longer: the file is opened, and nothing is on the screen that could be used.
AT_FIRST = 0.15
MOUNT_AFTER = 0.25
# So long after a move a row is said in full.
REST = 0.04


@dataclass(frozen=True, slots=True)
class Before:
    """What the filter bar gives back on escape."""

    filter: Filter
    view: View
    keys: tuple[Key | None, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is shown where."""

    narrow: bool
    short: bool
    beside: bool
    reading: bool
    in_record: bool
    in_matrix: bool
    pane: PaneName


class BrowseScreen(Screen[None]):
    """Timeline, Countries and Quotes under one filter, and the Article."""

    AUTO_FOCUS = "#timeline-list"
    BINDINGS: ClassVar[list[BindingType]] = [
        hint("filter", "slash", "edit_filter", "Filter", "Type in the filter bar; results follow"),
        hint("speaker", "s", "find_speaker", "Speaker", "Quotes by the speaker of this row: fuzzy search"),
        hint("clear", "x", "clear_filter", "Clear", "Clear the filter"),
        quiet("drop", "X", "drop_term", "Drop last term", "Take the filter's last term back"),
        quiet("timeline", "1", "go('timeline')", "Timeline", "Go to the Timeline"),
        quiet("countries", "2", "go('countries')", "Countries", "Go to the Countries"),
        quiet("quotes", "3", "go('quotes')", "Quotes", "Go to the Quotes"),
        quiet("article", "4", "go('article')", "Article", "Go to the Article that is open, or this row's"),
        quiet("next-pane", "tab", "next(1)", "Next pane"),
        quiet("previous-pane", "shift+tab", "next(-1)", "Previous pane"),
        quiet("back", "escape,backspace", "back", "Back", "Back to the very row"),
        hint("matrix", "m", "matrix", "Matrix", "Countries by contributions, with their rungs; again: back"),
        hint("copy", "y", "copy", "Copy", "Copy the row with its citation"),
        hint("address", "o", "open_address", "Address", "Open the article's address in the browser"),
        quiet("read-again", "ctrl+r", "read_again", "Read again", "Read the store again"),
        hint("help", "question_mark", "help", "Keys", "Every key"),
        hint("quit", "q", "app.quit", "Quit", "Quit; the terminal is left as it was found"),
        quiet("palette", "ctrl+p", "app.command_palette", "Palette", "Every action by its name"),
    ]  # fmt: skip

    @dataclass
    class Answered(Message):
        """A desk has a reply."""

        reply: Reply

    def __init__(self, db_path: Path, filter_text: str = "", queries: Queries | None = None) -> None:
        super().__init__()
        self.filter = Filter()
        self.view: View = "timeline"
        self.asker = Asker(db_path, lambda reply: self.post_message(self.Answered(reply)), queries)
        self.bar = FilterBar()
        self.problem = Problem()
        self.strip_of_panes = StripOfPanes()
        self.timeline, self.countries, self.quotes = Timeline(), Countries(), Quotes()
        self.record, self.article, self.matrix = Record(), ArticleView(), MatrixPane()
        self.filling = Filling(self.asker, self.timeline, self.countries, self.quotes, self._said)
        self.upper = Horizontal(self.timeline, self.countries, id="upper")
        self.panes = Vertical(self.upper, self.quotes, id="panes")
        self.body = Horizontal(self.panes, id="body")
        self.in_full, self.progress, self.hints = InFull(), ProgressLine(), Hints()
        self._first_text = filter_text
        self._before: Before | None = None
        self._arrangement: Arrangement | None = None
        self._written: str | None = None
        self._is_moving = False
        self._in_record = False
        self._in_matrix = False
        self._reads_article = False
        self._is_painted = False
        self._left_view: View = "timeline"

    def compose(self) -> ComposeResult:
        yield self.bar
        yield self.problem
        yield self.strip_of_panes
        yield self.body
        yield self.in_full
        yield self.progress
        yield self.hints

    def on_mount(self) -> None:
        self.watch(self.bar.input, "value", self._typed, init=False)
        self.watch(self, "focused", self._focus_moved, init=False)
        for pane in self._panes:
            self.watch(pane.list, "cursor", self._row_left, init=False)
        self._arrange()
        try:
            first = Filter.parse(self._first_text)
        except FilterError as error:
            first = Filter()
            self._put_text(self._first_text)
            self.problem.show(error)
        self.filter = first
        if not self.problem.display:
            self._put_text(str(first))
        until = perf_counter() + AT_FIRST
        self._ask_rows((None, None, None), until)
        self.filling.ask_period(until)
        if not first:
            self.filling.ask_sums(None, until)
        self._focus_moved(self.focused)
        self.call_after_refresh(self._after_the_first_frame)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """The first time every widget has just been styled."""
        event.refresh_styles = event.refresh_styles and self._is_painted

    def _after_the_first_frame(self) -> None:
        """What need not be waited for."""
        self._is_painted = True
        gc.freeze()
        gc.enable()
        if self.filter:
            self.filling.ask_sums(None)
        self.set_timer(MOUNT_AFTER, self._mount_rest)

    async def _mount_rest(self) -> None:
        """The record and the article, which are not on the first screen."""
        if not self.article.is_attached:
            await self.body.mount(self.matrix, self.record, self.article)
            self.watch(self.matrix.list, "cursor", self._row_left, init=False)

    def on_unmount(self) -> None:
        self.asker.close()

    def on_resize(self, event: Resize) -> None:
        self._arrange()

    # The filter

    def _set_filter(self, filter: Filter, *, keep: bool = True, text: str | None = None) -> None:
        """Change the filter and all that is seen of it; `keep` stays on the rows one stands on."""
        self.filter = filter
        self._put_text(str(filter) if text is None else text)
        self._ask_all(self.filling.keys if keep else (None, None, None))

    def _put_text(self, text: str) -> None:
        """Write into the bar, without taking it for something typed."""
        if self.bar.input.value != text:
            with self.prevent(FilterInput.Changed):
                self._written = text
                self.bar.input.value = text

    def _typed(self, text: str) -> None:
        if text == self._written:
            return
        self._written = None
        try:
            filter = Filter.parse(text, typing=True)
        except FilterError as error:
            self.problem.show(error)
            return
        self.problem.show(None)
        if filter != self.filter:
            self.filter = filter
            self.asker.renew()
            # The letter is seen before anything is asked.
            self.call_after_refresh(self._ask_typed, filter)

    def _ask_typed(self, filter: Filter) -> None:
        """Ask for a filter as typed, unless there was another letter meanwhile."""
        if filter is self.filter:
            self._ask_all((None, None, None))

    def action_keep_filter(self) -> None:
        """Keep what is typed, unless it has a mistake."""
        text = self.bar.input.value
        try:
            Filter.parse(text)
        except FilterError as error:
            self.problem.show(error)
            return
        self._before = None
        self._put_text(str(self.filter))
        self._leave_bar()

    def action_give_back_filter(self) -> None:
        """Give the filter back that was there before the typing."""
        before, self._before = self._before, None
        self.problem.show(None)
        if before is not None:
            changed = before.filter != self.filter
            self.filter = before.filter
            self._put_text(str(self.filter))
            if changed:
                self._ask_all(before.keys)
        self._leave_bar()

    def _leave_bar(self) -> None:
        self._focus_view()

    def action_edit_filter(self) -> None:
        if self.view == "article" or self._over:
            self._in_record = self._in_matrix = False
            self._show_left(self._left_view)
        self._before = Before(self.filter, self.view, self.filling.keys)
        self._written = f"{self.bar.input.value} "
        self.bar.edit()
        # At once: the next key may be waiting already.
        self.set_focus(self.bar.input)

    def action_clear_filter(self) -> None:
        self.problem.show(None)
        if self.filter or self.bar.input.value:
            self._set_filter(Filter())
        else:
            self.hints.say("There is no filter to clear.")

    def action_drop_term(self) -> None:
        if self.filter.terms:
            self._set_filter(Filter(self.filter.terms[:-1]))
        else:
            self.hints.say("There is no term to take back.")

    def toggle_term(self, key: str, value: str) -> None:
        """Add a term to the filter, or take it out."""
        try:
            had = self.filter.has(key, value)
            self._set_filter(
                self.filter.without_term(key, value) if had else self.filter.with_term(key, value)
            )
        except FilterError as error:
            self.hints.say(str(error))

    def on_store_list_toggled(self, message: StoreList.Toggled) -> None:
        if isinstance(message.row, MatrixRow):
            self.toggle_term("country", message.row.code or message.row.name)
            return
        pane = self._pane_of(message.store_list)
        term = row_term(pane.pane, message.row) if pane else None
        if term is None:
            self.hints.say("This row has no day, country or speaker to filter by.")
        else:
            self.toggle_term(*term)

    # Asking

    @property
    def _panes(self) -> tuple[Pane, Pane, Pane]:
        return self.filling.panes

    def _pane_of(self, store_list: StoreList) -> Pane | None:
        return next((pane for pane in self._panes if pane.list is store_list), None)

    def _ask_all(self, keys: Sequence[Key | None]) -> None:
        """Ask for all panes of the filter: rows at hand go on the screen in this very frame."""
        self.asker.renew()
        until = perf_counter() + AT_ONCE
        self._ask_rows(keys, until)
        self.filling.ask_sums(keys[1], until)
        if self._in_matrix:
            self._ask_matrix(self.matrix.list.key)

    def _ask_rows(self, keys: Sequence[Key | None], until: float) -> None:
        self.filling.ask_rows(self.filter, keys, self._shown, until)
        self._say_strip()

    def _said(self) -> None:
        """A pane shows something else."""
        self._say_strip()
        self._say_row()

    async def on_browse_screen_answered(self, message: Answered) -> None:
        reply = message.reply
        if not self.asker.is_wanted(reply):
            return
        if reply.error is not None:
            self._say_trouble(str(reply.error))
        else:
            told = reply.question.tell(reply.answer)
            if told is not None:
                await told

    def _say_trouble(self, words: str) -> None:
        """Say what is wrong with the store; before the first article it is not there yet."""
        if not self.filling.is_reading_articles:
            self.hints.say(words)
            self.filling.say_trouble(words)

    def action_read_again(self) -> None:
        """Read the store again, standing on the same rows; who stands at the top stays there."""
        self._ask_all(tuple(pane.list.key if pane.list.cursor else None for pane in self._panes))
        self.filling.ask_period()

    # The views

    @property
    def _shown(self) -> Pane:
        """The pane one is in, or was in before the article."""
        view = self._left_view if self.view == "article" else self.view
        return next(pane for pane in self._panes if pane.pane == view)

    @property
    def _is_narrow(self) -> bool:
        return self.size.width < NARROW or self.size.height < LOW

    def _arrange(self) -> None:
        """Show what fits: one pane, all panes, or the panes with the article beside them."""
        wide = self.size.width >= WIDE
        arrangement = Arrangement(
            narrow=self._is_narrow,
            short=self.size.height < SHORT,
            beside=wide and self._reads_article and (self.view == "article" or not self._in_matrix),
            reading=self.view == "article",
            in_record=self._in_record,
            in_matrix=self._over is self.matrix and self.view != "article",
            pane=self._shown.pane,
        )
        # Every one of these lays out the screen and paints all of it.
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            with self.app.batch_update():
                self._show_arrangement(arrangement)
        self._say_strip()

    def _show_arrangement(self, now: Arrangement) -> None:
        left = now.beside or not now.reading
        self.set_class(now.short, "-short")
        self.set_class(now.beside, "-beside")
        self.panes.display = not now.beside or not now.in_record
        self.record.display = not now.beside or now.in_record
        self.panes.visible = left and not (now.in_record or now.in_matrix)
        self.matrix.visible = now.in_matrix
        self.record.visible = left and now.in_record
        self.article.visible = now.beside or now.reading
        self.strip_of_panes.display = now.narrow
        self.in_full.display = now.beside or not (now.reading or now.in_record)
        self.set_class(now.narrow, "-narrow")
        for pane in self._panes:
            pane.display = not now.narrow or pane.pane == now.pane
            pane.title.display = not now.narrow
        self.upper.display = self.timeline.display or self.countries.display

    def _row_left(self) -> None:
        """The cursor moves: the words of its row follow a little later, and not for every row passed."""
        if not self._is_moving:
            self._is_moving = True
            self.set_timer(REST, self._rests)

    def _rests(self) -> None:
        self._is_moving = False
        self._say_row()

    def _say_row(self) -> None:
        """Say in full what the row one stands on says."""
        shown = self.matrix if self._over is self.matrix else self._shown
        self.in_full.show(paint.words_in_full(shown.list.row))

    def _say_strip(self) -> None:
        if not self._is_narrow:
            return
        tabs = [
            Tab(
                pane.title.number,
                pane.title.pane_name,
                pane.count_words,
                pane.is_counted,
                pane.pane == self.view,
            )
            for pane in self._panes
        ]
        self.strip_of_panes.show([*tabs, Tab(4, "Article", active=self.view == "article")])

    def on_strip_of_panes_picked(self, message: StripOfPanes.Picked) -> None:
        self.action_go(VIEWS[message.number - 1])

    def action_go(self, view: View) -> None:
        if view == "article":
            self._go_to_article()
        else:
            self._in_record = self._in_matrix = False
            self._show_left(view)

    def action_next(self, by: int) -> None:
        views = VIEWS if self._reads_article else VIEWS[:3]
        self.action_go(views[(views.index(self.view) + by) % len(views)])

    def _show_left(self, view: View) -> None:
        self.view = self._left_view = view
        self._arrange()
        self._focus_view()

    def _focus_view(self) -> None:
        self.set_focus(self._list_or_reader)

    @property
    def _list_or_reader(self) -> Widget:
        if self.view == "article":
            return self.article.reader
        return self._over.list if self._over else self._shown.list

    @property
    def _over(self) -> Record | MatrixPane | None:
        """What lies over the panes."""
        if self._in_record:
            return self.record
        return self.matrix if self._in_matrix else None

    def _focus_moved(self, focused: Widget | None) -> None:
        """A click may move the focus: the view follows it."""
        for pane in self._panes:
            if focused is pane.list:
                self.view = self._left_view = pane.pane
            pane.title.set_class(focused is pane.list, "-active")
        self.record.title.set_class(focused is self.record.list, "-active")
        self.matrix.title.set_class(focused is self.matrix.list, "-active")
        if isinstance(focused, Reader):
            self.view = "article"
        self._say_strip()
        self._say_row()
        shown = {
            binding.id: binding
            for _, binding, _, _ in reversed(self.active_bindings.values())
            if binding.show
        }
        self.hints.show(reversed(shown.values()))

    # The article and the record

    def on_store_list_opened(self, message: StoreList.Opened) -> None:
        self._open(message.row)

    def _open(self, row: Row) -> None:
        if isinstance(row, CountryRow | MatrixRow):
            self.asker.later(
                partial(_record, country=row.code or row.name),
                partial(self._show_record, row),
                always=True,
            )
        elif isinstance(row, QuoteRow | EventRow | PositionRow):
            target = target_of(row)
            self.asker.later(
                lambda queries: queries.article(row.article, around=target.start),
                partial(self._show_article, target),
                always=True,
            )

    def _ask_article(self, id: int, tell: Tell[ArticleText]) -> None:
        self.asker.later(lambda queries: queries.article(id), tell, always=True)

    async def _show_record(
        self, country: CountryRow | MatrixRow, told: tuple[Sequence[PositionRow], Printings]
    ) -> None:
        await self._mount_rest()
        self.record.show(country, *told)
        self._in_record = True
        self._show_left("countries")

    def action_matrix(self) -> None:
        """The whole roster by contributions, on the country one stands on; or back from it."""
        if self._over is self.matrix and self.view != "article":
            self.action_back()
            return
        row = self._row
        key = row.code or row.name if isinstance(row, CountryRow) else None
        self._in_record, self._in_matrix = False, True
        self._ask_matrix(key)

    def _ask_matrix(self, key: Key | None) -> None:
        filter = self.filter
        self.asker.later(lambda queries: queries.matrix(filter), partial(self._show_matrix, key))

    async def _show_matrix(self, key: Key | None, matrix: Matrix) -> None:
        await self._mount_rest()
        self.matrix.show(matrix, key)
        if self._over is self.matrix:
            self._show_left("countries")

    async def _show_article(self, target: Target | None, article: ArticleText) -> None:
        await self._mount_rest()
        self._reads_article = True
        self.view = "article"
        self._arrange()
        self.article.show(article, target)
        self._focus_view()
        id, width = article.row.id, self.article.reader.measure
        if article.within is not None:
            self.asker.later(
                partial(_whole, id=id, width=width),
                lambda told: self.article.complete(*told),
                always=True,
            )
        self.asker.later(
            lambda queries: queries.other_printings(id), partial(self.article.show_others, id), always=True
        )

    def _go_to_article(self) -> None:
        """The article that is open, else the one of this row."""
        if self._reads_article:
            self.view = "article"
            self._arrange()
            self._focus_view()
        elif (row := self._row) is not None and not isinstance(row, CountryRow | MatrixRow):
            self._open(row)
        else:
            self.hints.say("No article is open: enter on an event or a quote opens one.")

    def action_back(self) -> None:
        """From the article to the row it was opened from; from the record to the roster."""
        if self.view == "article":
            self._reads_article = False
            self._show_left(self._left_view)
        elif self._in_record:
            self._in_record = False
            self._show_left("countries")
        elif self._in_matrix:
            self._in_matrix = False
            self._show_left("countries")

    # What one does with a row

    @property
    def _row(self) -> Row | None:
        """The row one stands on."""
        if self.view == "article":
            return None
        return self._over.list.row if self._over else self._shown.list.row

    def action_find_speaker(self) -> None:
        row = self._row
        finding = self.article.reader.finding if self.view == "article" else None
        needle = (row.speaker or "") if isinstance(row, QuoteRow) else ""
        if finding is not None and finding.what == "quote" and finding.chain:
            needle = str(finding.chain[-1].get("who") or "")
        self.app.push_screen(SpeakerPicker(self.asker, needle), self._speaker_picked)

    def _speaker_picked(self, speaker: SpeakerRow | None) -> None:
        if speaker is None:
            return
        try:
            self._set_filter(
                self.filter.without_term("speaker").with_term("speaker", speaker.speaker), keep=False
            )
        except FilterError as error:
            self.hints.say(str(error))
            return
        self._in_record = self._in_matrix = False
        self._show_left("quotes")

    def on_reader_stopped(self, message: Reader.Stopped) -> None:
        self.hints.say(message.words)

    def action_copy(self) -> None:
        row = self._row
        if self.view == "article" and self.article.article is not None:
            article, finding = self.article.article, self.article.reader.finding
            words = citation.finding_words(finding, article.text) if finding else ""
            self._copy(words, article)
        elif isinstance(row, CountryRow):
            self._copy(citation.country_words(row), None)
        elif isinstance(row, MatrixRow):
            self._copy(paint.words_in_full(row), None)
        elif isinstance(row, QuoteRow | EventRow | PositionRow):
            self._ask_article(row.article, partial(self._copy, citation.words_of(row)))

    def _copy(self, words: str, article: ArticleText | None) -> None:
        text = "\n".join(filter(None, (words, citation.citation(article.row) if article else "")))
        self.app.copy_to_clipboard(text)
        self.hints.say(f"Handed to the terminal to copy (OSC 52; not every terminal does): {text}")

    def action_open_address(self) -> None:
        row = self._row
        if self.view == "article" and self.article.article is not None:
            self._offer_address(self.article.article)
        elif isinstance(row, QuoteRow | EventRow | PositionRow):
            self._ask_article(row.article, self._offer_address)
        else:
            self.hints.say("This row stands in no article.")

    def _offer_address(self, article: ArticleText) -> None:
        url = web_address(article.row.url)
        if url is None:
            self.hints.say("This article has no web address.")
            return
        self.app.push_screen(AddressScreen(url), lambda opens: self.app.open_url(url) if opens else None)

    def action_help(self) -> None:
        self.app.push_screen(
            HelpScreen(
                [
                    ("Everywhere", self.BINDINGS),
                    ("In a list", StoreList.BINDINGS),
                    ("In the Article", Reader.BINDINGS),
                    ("In the filter bar", FilterInput.BINDINGS),
                    ("Among the speakers", [*SpeakerInput.BINDINGS, *SpeakerPicker.BINDINGS]),
                    ("Before an address is opened", AddressScreen.BINDINGS),
                ]
            )
        )


def _record(queries: Queries, country: str) -> tuple[Sequence[PositionRow], Printings]:
    """A country's positions, and the printings of those that several outlets print."""
    positions = queries.positions(country=country)
    several = [id for row in positions if len(row.ids) > 1 for id in row.ids]
    return positions, queries.printings("position", several) if several else {}


def _whole(queries: Queries, id: int, width: int) -> tuple[ArticleText, Page]:
    """All of an article, laid out: of a long one too much work for the screen's own thread."""
    article = queries.article(id)
    return article, laid_out(article, width)
