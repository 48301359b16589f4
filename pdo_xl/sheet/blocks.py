"""What the sheet layer hands to a host to be written, and what a host hands over when read."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry, Worded
from pdo_xl.sheet.address import Area

if TYPE_CHECKING:
    from pdo_xl.domain.next_year import Edit


class Link(NamedTuple):
    """A cell that shows `text`, or a number, and jumps to `target`, a reference inside the workbook.

    A long text is better beside a number that jumps: LibreOffice breaks no linked text in lines.
    """

    text: str | int
    target: str


class Edited(NamedTuple):
    """A cell's own text with some pieces replaced: its single words keep their formats.

    Shape: `text` is the whole new text, `edits` what differs from the old. `runs` is the host's own.
    """

    text: str
    edits: tuple["Edit", ...]
    runs: bytes = b""


Value = None | str | int | float | date | datetime | Link | Edited
"""A value to be written; None empties the cell and keeps its format."""


class Block(NamedTuple):
    """Values for some columns of some rows of one sheet. Everything else in the sheet stays.

    Shape: `rows` maps a row, from 1, to one value for each of `columns`, counted from 1.
    A new cell takes its column's format; an existing one keeps its own.
    `table_from`: the block is a whole table that starts at this row; older rows below its end
    are emptied, links and filter of the sheet are made to fit it.
    `like`: new cells of the block take the formats of this row's cells, not their columns'.
    `filter_to`: the sheet's filter is made to reach to this row, and filters what it filtered.
    `heights`, of a whole table: the rows' heights, by row; its other rows get the sheet's own. A program that can
    measure texts gives each row the height that it needs; rows above the table, if there are any among them, only a
    file's writer makes as high as that. Of a table that people fill in: what rows have at least.
    `breaks`: the rows after which a printed page ends; other manual breaks in the table go.

    Unit: `heights` in points.
    """

    sheet: str
    columns: tuple[int, ...]
    rows: Mapping[int, Sequence[Value]]
    table_from: int | None = None
    like: int | None = None
    filter_to: int | None = None
    heights: Mapping[int, float] | None = None
    breaks: Sequence[int] | None = None

    def kinds(self) -> set[type]:
        """The types of all its values."""
        return set(map(type, chain.from_iterable(self.rows.values())))

    def by_column(self) -> Iterator[tuple[int, set[type], Sequence[Value]]]:
        """Each column, the types of its values, told at once where to ask value by value would take long, and these."""
        for place, column in enumerate(self.columns if self.rows else ()):
            values = list(map(itemgetter(place), self.rows.values()))
            yield column, set(map(type, values)), values

    def outline(self) -> "Block":
        """Give one that reaches as far, with the rows above its table and the last, and no values."""
        start, last = self.table_from, max(self.rows, default=0)
        cells = [self.sheet, *[None] * (len(self.columns) - 1)]
        rows = {row: cells for row in self.rows if row == last or (start is not None and row < start)}
        return Block(self.sheet, self.columns, rows, table_from=start)


class Later(NamedTuple):
    """A block of one sheet that is made where it is written."""

    sheet: str
    make: Callable[[], Block]


class RowMoves(NamedTuple):
    """Rows of a sheet that change places, whole, before anything is written: their new numbers by the old ones.

    Shape: the new numbers are the old ones in another order.
    """

    sheet: str
    rows: Mapping[int, int]


class ChartRows(NamedTuple):
    """The charts that show a table's columns from `first` on must reach to `last`."""

    sheet: str
    first: int
    last: int


class Writing(NamedTuple):
    """Everything one calculation writes, handed over at once.

    `plan_sheets` are the sheets that hold the plan, each with its header row and the first of its six
    computed columns; a host that finds no computed columns or no sheets of ours there adds them first.
    """

    blocks: tuple[Block, ...]
    charts: tuple[ChartRows, ...] = ()
    plan_sheets: tuple["PlanSheet", ...] = ()
    new_sheets: Collection[str] = ()
    former: tuple[str, ...] = ()
    """The sheets of ours that have the table of an older version: they are made anew before anything is written."""
    anew: tuple[str, ...] = ()
    """The sheets of ours that begin again, with nothing of what was on them: they stay in the file that was read."""
    renames: Mapping[str, str] = {}
    """New names of sheets, by their old ones; blocks and plan sheets already use the new ones."""
    moves: tuple[RowMoves, ...] = ()
    shown: Mapping[str, Mapping[int, float]] = {}
    """Columns that are hidden until there is something in them, with their widths in characters, by their sheets."""
    copies_kept: int = DEFAULTS.copies_kept
    """How many dated copies of the file may stay; 0 for all."""
    later: tuple[Later, ...] = ()
    """Blocks that the host itself has made, as it said that it would."""
    essential: Collection[str] = ()
    """The sheets of ours without which nothing of this is written; others may be done without."""

    def whole(self) -> "Writing":
        """Give the same with every block made."""
        return self._replace(blocks=(*self.blocks, *(later.make() for later in self.later)), later=())


class PlanSheet(NamedTuple):
    """A sheet of the plan, as the host needs to know it to add the computed columns.

    Shape: `computed` has the places of all in their order (six, or seven with that of the types), `new` the columns
    among these that are to be added.
    `marked`: those that exist have their marks. `two_states`: rows may show the states of a value and of a deadline.
    `beyond`: something of the office's stands right of the columns that are to be added, in whatever row.
    """

    name: str
    header_row: int
    last_row: int
    computed: tuple[int, ...]
    new: tuple[int, ...]
    last_staff_column: int
    marked: bool = True
    two_states: bool = False
    beyond: bool = False

    @property
    def first_computed_column(self) -> int:
        """Where the score of the indicators is."""
        return self.computed[0]

    @property
    def has_computed_columns(self) -> bool:
        """Whether none is to be added."""
        return not self.new


class Grid(Protocol):
    """One sheet's cells, as a host reads them."""

    @property
    def name(self) -> str:
        """The sheet's name."""

    @property
    def hidden(self) -> bool:
        """Whether the sheet is hidden."""

    def rows(self) -> Iterator[Sequence[object]]:
        """Every row from the first, each from column A; a blank cell is None or an empty text.

        A number, a text, a truth value, a date, a date and time; rows may differ in length.
        """

    def top(self, count: int) -> Iterator[Sequence[object]]:
        """So many rows from the first, and no more of the sheet; none of what is too large or cannot be read."""

    def merges(self) -> Sequence[Area]:
        """The merged areas."""

    def marks(self) -> Mapping[str, tuple[int, int]]:
        """The names of ours that stand for a cell of the sheet, each with its row and column from 1."""

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        """What `rows` cannot tell.

        Of the `wanted` cells, (row, column) from 1: those that are percentages, dates of early 1900 or
        serial numbers, exactly as stored. And in `columns` every error cell, and every formula
        whose value was never calculated. Plain numbers among the wanted cells may be left out.
        """

    def worded(self, cells: Iterable[tuple[tuple[int, int], Entry]]) -> Mapping[tuple[int, int], Worded]:
        """Tell which of the cells, numbers and days, their formats show in other words.

        Shape: `cells` gives them, each with what it holds, once; where no format does so they are not gone through.
        """


class Host(Protocol):
    """Whoever holds the cells."""

    @property
    def name(self) -> str:
        """What the user calls the workbook: its file name."""

    def grids(self) -> Sequence[Grid]:
        """The workbook's sheets in their order."""

    def write(self, writing: Writing) -> None:
        """Write everything, or nothing."""
