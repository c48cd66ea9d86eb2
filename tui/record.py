"""A country's record: its positions in order, and all of what is known of the one stood on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from communique.chains import corroboration_words
from communique.clean import visible
from db.rows import CountryRow, MatrixRow, PositionRow, Printing

from . import paint
from .days import day_words
from .listing import Row, Whole
from .panes import Heading, Title
from .store_list import StoreList

Printings = Mapping[int, Printing]


class Record(Vertical):
    """Where a country has stood, statement by statement."""

    def __init__(self) -> None:
        super().__init__(id="record", classes="pane")
        self.title = Title(2, "Positions")
        self.heading = Heading(lambda width, height: [paint.position_heading(width)])
        self.list = StoreList(_position_line, id="record-list")
        self.detail = Static("", id="record-detail", markup=False)
        self.country = ""
        self._printings: Printings = {}

    def compose(self) -> ComposeResult:
        yield self.title
        yield self.heading
        yield self.list
        yield self.detail

    def on_mount(self) -> None:
        self.watch(self.list, "cursor", self._say, init=False)

    def on_resize(self) -> None:
        self._say()

    def show(
        self, country: CountryRow | MatrixRow, positions: Sequence[PositionRow], printings: Printings
    ) -> None:
        """Show a country's positions; `printings` are those of the rows that several outlets print."""
        self.country = visible(f"{country.name} ({country.code})" if country.code else country.name)
        self._printings = printings
        self.list.show(Whole(positions))
        self._say()

    def _say(self) -> None:
        rows = self.list.rows
        place = f"{self.list.cursor + 1:,}" if rows.total else ""
        self.title.show(f"{rows.total:,} · {self.country}", exact=True, place=place)
        self.detail.update(self._words(), layout=False)

    def _words(self) -> Content:
        row = self.list.row
        if not isinstance(row, PositionRow):
            return Content("No statement of where it stands was found.")
        gift = " ".join(filter(None, (row.contribution, row.amount, row.unit, row.rung)))
        of = [row.role, gift, row.initiative or "", f"if: {row.condition}" if row.condition else ""]
        printed = [self._printings[id] for id in row.ids if id in self._printings]
        chains = [printing.chain for printing in printed] or [row.chain]
        outlets = visible(corroboration_words(row.outlets, row.origins, chains))
        others = [printing for printing in printed if printing.article != row.article]
        doubt = f" · doubt: {row.doubt}" if row.doubt else ""
        return Content.assemble(
            (visible(f"{day_words(row.as_of)} · {' · '.join(filter(None, of))}"), "bold"),
            "\n",
            (
                f"{paint.chain_words(row.chain)} · {outlets} · rule: {visible(row.rule)}{visible(doubt)}",
                "$muted",
            ),
            "\n",
            visible(row.text),
            *(("\n" + visible(_also(printing)), "$muted") for printing in others),
        )


def _also(printing: Printing) -> str:
    """Another outlet's wording."""
    return f"also {printing.publisher}, {day_words(printing.published)}: {' '.join(printing.text.split())}"


def _position_line(row: Row, width: int) -> paint.Line:
    return paint.position_line(row, width) if isinstance(row, PositionRow) else ()
