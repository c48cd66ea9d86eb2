"""The three linked panes: Timeline, Countries, Quotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from communique.clean import visible
from db.filters import Filter
from db.rows import Bucket, Claim

from . import paint
from .listing import Row
from .paint import Line, Piece
from .store_list import StoreList

PaneName = Literal["timeline", "countries", "quotes"]
TITLE_STYLES = ("name", "uncounted", "muted", "rule")
HEADING_STYLES = ("heading", "bar", "bar-empty", "axis")


class Painted(Widget):
    """Lines painted from pieces in named styles."""

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, Style] = {}

    def piece(self, text: str, name: str) -> Segment:
        return Segment(text, self._style(name))

    def _style(self, name: str) -> Style:
        """A named style on the widget's own, kept: to find it anew goes through all that is around it."""
        style = self._styles.get(name)
        if style is None:
            style = self.rich_style
            if name:
                kind = type(self).__name__.lower()
                style += self.get_component_rich_style(f"{kind}--{name}", partial=True, default=Style.null())
            self._styles[name] = style
        return style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()


class Title(Painted):
    """A pane's name and count, dim until the count is exact, and where in the list one stands."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"title--{style}" for style in TITLE_STYLES}

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.number = number
        self.pane_name = name
        self._place = Place()
        self._count = ""
        self._exact = True
        self._also: Callable[[int], str] | None = None

    def compose(self) -> ComposeResult:
        yield self._place

    def show(
        self, count: str, *, exact: bool, place: str = "", also: Callable[[int], str] | None = None
    ) -> None:
        """Show the count, and what `also` has to say in the cells that are left."""
        before = self._words()
        self._count, self._exact, self._also = count, exact, also
        if self._words() != before:
            self.refresh()
        self._place.show(place)

    def render_line(self, y: int) -> Strip:
        pieces = [self.piece(text, name) for text, name in self._words() if text]
        rule = "─" * (self.size.width - sum(piece.cell_length for piece in pieces))
        return Strip([*pieces, self.piece(rule, "rule")]).adjust_cell_length(self.size.width, self._style(""))

    def _words(self) -> Line:
        name = f"{self.pane_name} {self._count}" if self._exact else self.pane_name
        left = self.size.width - Place.WIDTH - len(self.pane_name) - len(self._count) - 9
        more = self._also(left) if self._also else ""
        return (
            Piece(f" {self.number} ", "muted"),
            Piece(name, "name"),
            Piece("" if self._exact else f" {self._count}", "uncounted"),
            Piece(f" · {more}" if more else "", "muted"),
            Piece(" ", ""),
        )


class Place(Painted):
    """Where in its list one stands: a widget of its own, so that a move paints a few cells, not the line."""

    WIDTH: ClassVar[int] = 12
    COMPONENT_CLASSES: ClassVar[set[str]] = {"place--muted", "place--rule"}

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def show(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.refresh()

    def render_line(self, y: int) -> Strip:
        words = self.piece(f" {self._words} ", "muted") if self._words else self.piece("─", "rule")
        return Strip([self.piece("─" * (self.WIDTH - words.cell_length), "rule"), words])


class Heading(Painted):
    """Painted lines above a list."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"heading--{style}" for style in HEADING_STYLES}

    def __init__(self, painter: Callable[[int, int], Sequence[Line]]) -> None:
        super().__init__()
        self._painter = painter
        self._painted: tuple[tuple[int, int], Sequence[Line]] | None = None

    def again(self) -> None:
        """Paint anew: what is shown has changed."""
        self._painted = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        size = (self.size.width, self.size.height)
        if self._painted is None or self._painted[0] != size:
            self._painted = (size, self._painter(self.size.width - 2, self.size.height))
        lines = self._painted[1]
        if y >= len(lines):
            return Strip.blank(self.size.width, self._style(""))
        # A blank where the rows of the list have the cursor's mark.
        pieces = [self.piece(" ", ""), *(self.piece(text, name) for text, name in lines[y] if text)]
        return Strip(pieces).adjust_cell_length(self.size.width, self._style(""))


class Pane(Vertical):
    """A titled list. Why it is empty, and what to press then, stands in the list's place."""

    def __init__(
        self,
        name: PaneName,
        number: int,
        line: Callable[..., Line],
        heading: Callable[[int, int], Sequence[Line]],
    ) -> None:
        super().__init__(id=name, classes="pane")
        self.pane: PaneName = name
        self.title = Title(number, name.capitalize())
        self.heading = Heading(heading)
        self.list: StoreList = StoreList(line, id=f"{name}-list")
        self.empty = Static("", markup=False, classes="empty")
        self.counted: int | None = None

    def compose(self) -> ComposeResult:
        yield self.title
        yield self.heading
        yield self.list
        yield self.empty

    def on_mount(self) -> None:
        self.watch(self.list, "cursor", self.say, init=False)

    @property
    def rows_called(self) -> str:
        """What its rows are, in a sentence."""
        return "events" if self.pane == "timeline" else self.pane

    @property
    def count_words(self) -> str:
        """The count as it stands in the title: with commas, or so far if it is not known yet."""
        rows = self.list.rows
        if self.counted is not None:
            return f"{self.counted:,}"
        return f"{rows.total:,}" if rows.exact else f"{rows.total:,}+"

    @property
    def is_counted(self) -> bool:
        return self.counted is not None or self.list.rows.exact

    def say(self) -> None:
        """Write the title."""
        rows = self.list.rows
        place = f"{self.list.cursor + 1:,}" if rows.total else ""
        self.title.show(self.count_words, exact=self.is_counted, place=place)

    def say_empty(self, words: str) -> None:
        """Say why there is no row, or nothing if there are some."""
        self.set_class(bool(words), "-empty")
        if words:
            self.empty.update(Content(visible(words, newlines=True)))


class Timeline(Pane):
    """Events in order of their day, under a histogram of the period."""

    def __init__(self) -> None:
        super().__init__("timeline", 1, paint.event_line, self._histogram)
        self.period: Sequence[Bucket] = ()
        self.hits: Sequence[Bucket] = ()

    def show_histogram(self, hits: Sequence[Bucket], period: Sequence[Bucket] | None = None) -> None:
        """Show where the filter's hits lie in the whole period."""
        self.hits = hits
        if period is not None:
            self.period = period
        self.heading.again()

    def _histogram(self, width: int, height: int) -> Sequence[Line]:
        bars = paint.histogram_lines(self.period, self.hits, width, max(1, height - 2))
        return [*bars, paint.event_heading(width)]


class Countries(Pane):
    """The roster: where each country stands now, and how many are claimed beside those named."""

    def __init__(self) -> None:
        super().__init__("countries", 2, paint.country_line, self._headings)
        self.claim: Claim | None = None

    def show_claim(self, claim: Claim | None) -> None:
        """Say how many countries are claimed."""
        self.claim = claim
        self.set_class(claim is not None, "-claims")
        self.heading.again()

    def say(self) -> None:
        rows = self.list.rows
        place = f"{self.list.cursor + 1:,}" if rows.total else ""
        self.title.show(
            self.count_words, exact=self.is_counted, place=place, also=partial(paint.claim_words, self.claim)
        )

    def _headings(self, width: int, height: int) -> Sequence[Line]:
        """The columns' heading; above it the claim, where there is no title to say it in."""
        heading = paint.country_heading(width)
        if height < 2:
            return [heading]
        claim = paint.claim_words(self.claim, width)
        return [(Piece(paint.fit(claim, width), "axis"),), heading]


class Quotes(Pane):
    """Who said what, newest first."""

    def __init__(self) -> None:
        super().__init__("quotes", 3, paint.quote_line, lambda width, height: [paint.quote_heading(width)])


def row_term(pane: PaneName, row: Row) -> tuple[str, str] | None:
    """The filter term that a row of a pane stands for, or None if it stands for none."""
    from db.rows import CountryRow, EventRow, QuoteRow

    if pane == "timeline" and isinstance(row, EventRow):
        day = row.date or row.published
        return ("on", _period(day, row.granularity)) if day else None
    if pane == "countries" and isinstance(row, CountryRow):
        return ("country", row.code or row.name)
    if pane == "quotes" and isinstance(row, QuoteRow):
        return ("speaker", row.speaker) if row.speaker else None
    return None


def _period(day: str, granularity: str) -> str:
    """A day, or the month or year where no day is known."""
    return {"month": day[:7], "year": day[:4]}.get(granularity, day)


def is_narrowed_by(filter: Filter, term: tuple[str, str]) -> bool:
    """Whether the filter has a row's term already."""
    return filter.has(*term)
