"""The rectangles that a calculation writes: what stood there, what is to stand there."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import xlwings as xw

from pdo_xl.hosts.live.array_formulas import refuse_arrays
from pdo_xl.hosts.live.grid import LiveGrid, table
from pdo_xl.hosts.live.raw_cells import content, is_formula, is_link, written
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Block, Link, Value


class _Unnamed:
    """Stands for a cell that no block names."""


_UNNAMED = _Unnamed()


class Gap(NamedTuple):
    """A cell of a rectangle that is not ours: it is written as it was."""

    content: object


@dataclass(frozen=True)
class Rectangle:
    """One rectangle of one sheet.

    Shape: `before` and `after` have a row for each of the rectangle's, of contents as Excel is given them. `values` has
    what `after` stands for. `links` are the columns of cells that get a link and held a text, perhaps with another kind
    of link.
    `spills`: the program tells formulas that fill several cells from those that do not.
    """

    sheet: str
    row: int
    column: int
    before: list[list[object]]
    after: list[list[object]]
    values: list[list[Value | Gap]]
    links: range
    spills: bool = False

    @property
    def place(self) -> Area:
        """The rows and columns."""
        return Area(self.row, self.column, self.row + len(self.after) - 1, self.column + len(self.after[0]) - 1)

    @property
    def columns(self) -> Collection[int]:
        """Its columns."""
        return range(self.column, self.column + len(self.after[0]))

    def range(self, book: xw.Book) -> xw.Range:
        """The cells themselves."""
        place = self.place
        return book.sheets[self.sheet].range(place[:2], place[2:])

    def put(self, book: xw.Book, contents: Sequence[Sequence[object]]) -> None:
        """Write contents into the rectangle, in one call; formulas of others once more where they need it."""
        cells = iter(self.prepared(book, contents))
        self.range(book).raw_value = [[next(cells) for _ in row] for row in contents]
        self.put_formulas(book, contents)

    @staticmethod
    def prepared(book: xw.Book, contents: Sequence[Sequence[object]]) -> list[object]:
        """Give contents, one row behind the other, as the program is given them."""
        # Only the engine knows how its program takes dates; every other content goes as it is.
        prepare = book.app.engine.impl.prepare_xl_data_element
        return [
            cell if cell is None or type(cell) in (str, float, bool) else prepare(cell, {})
            for row in contents
            for cell in row
        ]

    def put_formulas(self, book: xw.Book, contents: Sequence[Sequence[object]]) -> None:
        """Write the formulas that are not ours as they were: written as a value, one that may spill gets an `@`.

        Source: Microsoft, "Formula vs Formula2".
        """
        if not self.spills:
            return
        sheet = book.sheets[self.sheet]
        for column, cells in enumerate(zip(*contents, strict=True), start=self.column):
            for row, formulas in _formulas_in(cells):
                first, last = (self.row + row, column), (self.row + row + len(formulas) - 1, column)
                sheet.range(first, last).impl.formula2 = [[formula] for formula in formulas]


class _Frame(NamedTuple):
    """A rectangle before anyone knows what stands in it, and the values meant for it."""

    sheet: str
    rows: range
    columns: range
    new: list[list[Value | _Unnamed]]

    @property
    def reference(self) -> str:
        """The reference inside its sheet: `K3:P161`."""
        return Area(self.rows[0], self.columns[0], self.rows[-1], self.columns[-1]).local


def areas_of(
    book: xw.Book, grids: Mapping[str, LiveGrid], blocks: Iterable[Block], plans: Collection[str]
) -> list[Rectangle]:
    """The rectangles of all sheets: one for each run of neighbouring columns, over all the rows.

    `plans` are the sheets beside whose cells they stand. Raises: FileRefused where a formula there reaches into one.
    """
    by_sheet: dict[str, list[Block]] = {}
    for block in blocks:
        if block.rows or block.table_from is not None:
            by_sheet.setdefault(block.sheet, []).append(block)
    frames = [frame for sheet, group in by_sheet.items() for frame in _frames(grids[sheet], group)]
    contents = _contents(book, frames, plans)
    return [_area(frame, before, spills) for frame, (before, spills) in zip(frames, contents, strict=True)]


def _frames(grid: LiveGrid, blocks: Sequence[Block]) -> Iterator[_Frame]:
    named: dict[tuple[int, int], Value] = {}
    first = min(min(block.rows, default=block.table_from or 1) for block in blocks)
    last = max(max(block.rows, default=first) for block in blocks)
    for block in blocks:
        if block.table_from is not None:
            end = max(block.rows, default=block.table_from - 1)
            last = max(last, grid.last_row())
            named |= {(row, column): None for row in range(end + 1, last + 1) for column in block.columns}
    for block in blocks:
        named |= {
            (row, column): value
            for row, values in block.rows.items()
            for column, value in zip(block.columns, values, strict=True)
        }
    rows = range(first, last + 1)
    for columns in _runs(sorted({column for block in blocks for column in block.columns})):
        yield _Frame(
            grid.name, rows, columns, [[named.get((row, column), _UNNAMED) for column in columns] for row in rows]
        )


def _contents(
    book: xw.Book, frames: Sequence[_Frame], plans: Collection[str]
) -> Iterator[tuple[list[list[object]], bool]]:
    """What stands in each frame, in one call: a value is exact only as a value, a formula is seen only as one.

    Beside it, whether the program knows formulas that spill, and gave them as such.
    Raises: FileRefused for a formula that fills more than its own cell.
    """
    if not frames:
        return
    answer = ask(book, "Contenuti", [frame.sheet for frame in frames], [frame.reference for frame in frames])
    for frame, (raw, formulas, *spilling) in zip(frames, answer, strict=True):
        values, texts = table(raw), table(formulas)
        if frame.sheet in plans:
            first, last = (frame.rows[0], frame.columns[0]), (frame.rows[-1], frame.columns[-1])
            refuse_arrays(book.sheets[frame.sheet].range(first, last), values, texts)
        if spilling:
            texts = table(spilling[0])
        yield (
            [[content(*pair) for pair in zip(*rows, strict=True)] for rows in zip(values, texts, strict=True)],
            bool(spilling),
        )


def _area(frame: _Frame, before: list[list[object]], spills: bool) -> Rectangle:
    values = [
        [Gap(old) if isinstance(value, _Unnamed) else value for old, value in zip(*pair, strict=True)]
        for pair in zip(before, frame.new, strict=True)
    ]
    after = [[value.content if isinstance(value, Gap) else written(value) for value in row] for row in values]
    linked = [
        column
        for pair in zip(before, frame.new, strict=True)
        for column, old, value in zip(frame.columns, *pair, strict=True)
        if isinstance(value, Link) and old is not None and not is_formula(old)
    ]
    links = range(min(linked), max(linked) + 1) if linked else range(0)
    return Rectangle(frame.sheet, frame.rows[0], frame.columns[0], before, after, values, links, spills)


def _formulas_in(cells: Sequence[object]) -> Iterator[tuple[int, list[str]]]:
    """Give each run of formulas in a column that are no links of ours, with the place of its first."""
    run: list[str] = []
    for place, cell in enumerate([*cells, None]):
        if isinstance(cell, str) and is_formula(cell) and not is_link(cell):
            run.append(cell)
        elif run:
            yield place - len(run), run
            run = []


def _runs(columns: Sequence[int]) -> Iterator[range]:
    start = columns[0]
    for column, following in zip(columns, [*columns[1:], 0], strict=True):
        if following != column + 1:
            yield range(start, column + 1)
            start = following
