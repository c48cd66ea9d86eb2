"""The whole roster at once: countries by contributions, in each cell the last rung."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from communique.clean import visible
from db.rows import Matrix, MatrixRow

from . import paint
from .listing import Key, Row, Whole
from .panes import Heading, Title
from .store_list import StoreList


class MatrixPane(Vertical):
    """A line a country, a column a contribution."""

    def __init__(self) -> None:
        super().__init__(id="matrix", classes="pane")
        self.title = Title(2, "Matrix")
        self.heading = Heading(lambda width, height: [paint.matrix_heading(self.kinds, width)])
        self.list = StoreList(self._line, id="matrix-list")
        self.empty = Static("", markup=False, classes="empty")
        self.kinds: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        yield self.title
        yield self.heading
        yield self.list
        yield self.empty

    def on_mount(self) -> None:
        self.watch(self.list, "cursor", self.say, init=False)

    def show(self, matrix: Matrix, key: Key | None) -> None:
        """Show a matrix, standing on the country of this key."""
        self.kinds = matrix.contributions
        rows = Whole(matrix.rows)
        self.list.show(rows, rows.number_of(key))
        self.heading.again()
        self.set_class(not matrix.rows, "-empty")
        self.empty.update(visible("No statement of where a country stands, under this filter."))
        self.say()

    def say(self) -> None:
        """Write the title."""
        rows = self.list.rows
        place = f"{self.list.cursor + 1:,}" if rows.total else ""
        count = f"{rows.total:,}"
        self.title.show(count, exact=True, place=place, also=_countries_by_contributions)

    def _line(self, row: Row, width: int) -> paint.Line:
        return paint.matrix_line(row, self.kinds, width) if isinstance(row, MatrixRow) else ()


def _countries_by_contributions(width: int) -> str:
    words = "countries by contributions, the last rung of each"
    return words if len(words) <= width else ""
