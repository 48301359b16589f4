"""The rectangles that a calculation writes: what stood there, what is to stand there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import xlwings as xw

from pdo_xl.hosts.excel.cells import as_text, content, is_formula, written
from pdo_xl.hosts.excel.grid import ExcelGrid, table
from pdo_xl.sheet.blocks import Block, Link, Value
from pdo_xl.sheet.names import FINDINGS

_LINK = "=HYPERLINK("
_NUMBER = re.compile(r"-?[0-9.]+(E[+-]?[0-9]+)?|TRUE|FALSE|#.*")


class _Unnamed:
    """Stands for a cell that no block names."""


_UNNAMED = _Unnamed()


class Gap(NamedTuple):
    """A cell of a rectangle that is not ours: it is written as it was."""

    content: object


@dataclass(frozen=True)
class Area:
    """One rectangle of one sheet.

    Shape: `before` and `after` have a row for each of the rectangle's, of contents as Excel is given them. `values` has
    what `after` stands for. `had_links`: cells that get a link held a text, perhaps with a link of another kind.
    """

    sheet: str
    row: int
    column: int
    before: list[list[object]]
    after: list[list[object]]
    values: list[list[Value | Gap]]
    had_links: bool

    def range(self, book: xw.Book) -> xw.Range:
        """The cells themselves."""
        last = (self.row + len(self.after) - 1, self.column + len(self.after[0]) - 1)
        return book.sheets[self.sheet].range((self.row, self.column), last)

    def put(self, book: xw.Book, contents: Sequence[Sequence[object]]) -> None:
        """Write contents into the rectangle, in one call."""
        # Only the engine knows how its program takes dates; every other content goes as it is.
        prepare = book.app.engine.impl.prepare_xl_data_element
        self.range(book).raw_value = [
            [cell if cell is None or type(cell) in (str, float, bool) else prepare(cell, {}) for cell in row]
            for row in contents
        ]


def areas_of(book: xw.Book, grid: ExcelGrid, blocks: Sequence[Block]) -> Iterator[Area]:
    """The rectangles of one sheet: one for each run of neighbouring columns, over all the rows."""
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
    for columns in _runs(sorted({column for block in blocks for column in block.columns})):
        yield _area(book, grid, range(first, last + 1), columns, named)


def _area(book: xw.Book, grid: ExcelGrid, rows: range, columns: range, named: dict[tuple[int, int], Value]) -> Area:
    cells = book.sheets[grid.name].range((rows[0], columns[0]), (rows[-1], columns[-1]))
    new = [[named.get((row, column), _UNNAMED) for column in columns] for row in rows]
    before = _known_content(grid, cells, rows, columns) if grid.was_read else _content(grid, cells, new)
    values = [
        [Gap(old) if isinstance(value, _Unnamed) else value for old, value in zip(*pair, strict=True)]
        for pair in zip(before, new, strict=True)
    ]
    after = [[value.content if isinstance(value, Gap) else written(value) for value in row] for row in values]
    had_links = any(
        isinstance(value, Link) and old is not None and not is_formula(old)
        for pair in zip(before, new, strict=True)
        for old, value in zip(*pair, strict=True)
    )
    return Area(grid.name, rows[0], columns[0], before, after, values, had_links)


def _known_content(grid: ExcelGrid, cells: xw.Range, rows: range, columns: range) -> list[list[object]]:
    """From a sheet whose values were read: only where there are any can there be formulas."""
    raw = [[grid.raw(row, column) for column in columns] for row in rows]
    if all(cell is None for row in raw for cell in row):
        return raw
    return _merged(raw, table(cells.formula))


def _content(grid: ExcelGrid, cells: xw.Range, new: Sequence[Sequence[Value | _Unnamed]]) -> list[list[object]]:
    """From a sheet that was not read, in one call where the cells are as the software leaves them.

    `Segnalazioni` has links and texts, and formulas tell both; any other sheet has values alone. A second call is made
    where something else stands there: on the rows between, a formula that is no link, a number among the texts.
    """
    if grid.name == FINDINGS:
        formulas = table(cells.formula)
        if not any(_is_doubtful(old) for row in formulas for old in row):
            return [[_sure(str(old)) for old in row] for row in formulas]
        return _merged(table(cells.raw_value), formulas)
    raw = table(cells.raw_value)
    between = any(
        old is not None and value is _UNNAMED
        for pair in zip(raw, new, strict=True)
        for old, value in zip(*pair, strict=True)
    )
    return _merged(raw, table(cells.formula)) if between else _merged(raw, raw)


def _merged(raw: Sequence[Sequence[object]], formulas: Sequence[Sequence[object]]) -> list[list[object]]:
    return [[content(*pair) for pair in zip(*rows, strict=True)] for rows in zip(raw, formulas, strict=True)]


def _sure(old: str) -> str | None:
    return old if is_formula(old) else as_text(old) or None


def _is_doubtful(old: object) -> bool:
    if not isinstance(old, str):
        return True
    return not old.startswith(_LINK) if is_formula(old) else _NUMBER.fullmatch(old) is not None


def _runs(columns: Sequence[int]) -> Iterator[range]:
    start = columns[0]
    for column, following in zip(columns, [*columns[1:], 0], strict=True):
        if following != column + 1:
            yield range(start, column + 1)
            start = following
