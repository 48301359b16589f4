"""Values and formulas into cells: one block for what is stored, one call for each run of formulas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from ..automation import may_be_converted
from ..days import plain_count
from ..soffice import import_uno
from .formats import (
    DATE_CODE,
    MOMENT_CODE,
    PERCENT_CODES,
    Kind,
    Patch,
    groups,
    is_text,
    key_of,
    places_in,
)
from .formula_text import shifted, to_calc
from .reading import first_day
from .values import CODES, Stored, stored

if TYPE_CHECKING:
    from ..soffice import Uno
    from .formula_text import Parse

_EVERY_CONTENT = 1 | 2 | 4 | 16
"""Source: com.sun.star.sheet.CellFlags."""


def shaped(value: object, rows: int, columns: int) -> list[list[Any]]:
    """Fit a written value to a block as Excel does.

    One value fills it, a formula moving along; a row is repeated; what a block lacks becomes #N/A.

    >>> shaped("=A1", 2, 1), shaped([1, 2], 2, 2), shaped([[1]], 1, 2)
    ([['=A1'], ['=A2']], [[1, 2], [1, 2]], [[1, '#N/A']])
    """
    if not isinstance(value, list | tuple):
        if isinstance(value, str) and value.startswith("="):
            return [[shifted(value, row, column) for column in range(columns)] for row in range(rows)]
        return [[value] * columns for _ in range(rows)]
    if not value or not isinstance(value[0], list | tuple):
        value = [value] * rows
    if len(value) == rows and all(len(row) == columns for row in value):
        return [list(row) for row in value]
    fitted = [list(row[:columns]) + ["#N/A"] * (columns - len(row)) for row in value[:rows]]
    return fitted + [["#N/A"] * columns for _ in range(rows - len(fitted))]


def write(model: Uno, block: Uno, rows: Sequence[Sequence[Any]], parse: Parse) -> None:
    """Write a block of values. The cells keep their formats; a day or a percentage gives one to a cell without."""
    cells = [[stored(value) for value in row] for row in rows]
    _keep_texts(model, block, rows, cells)
    if all(content == "" for row in cells for _, content in row):
        block.clearContents(_EVERY_CONTENT)
        return
    shown: dict[str, set[tuple[int, int]]] = {}
    for r, c in _places(cells, lambda cell: cell[0] in {"date", "percent"}):
        shown.setdefault(_code(cells[r][c]), set()).add((r, c))
    # Calc would make a text that looks like a number safe by giving its cell the format of texts.
    texts = _places(cells, lambda cell: cell[0] == "data" and isinstance(cell[1], str) and may_be_converted(cell[1]))
    before = groups(model, block) if shown or texts else []
    days = _places(cells, lambda cell: cell[0] == "date")
    day_zero = first_day(model) if days else None
    for r, c in days:
        day: date = cells[r][c][1]
        cells[r][c] = ("date", plain_count(day, day_zero) if day_zero else 0.0)
    if not all(kind == "formula" for row in cells for kind, _ in row):
        block.setDataArray(tuple(tuple("" if kind == "formula" else content for kind, content in row) for row in cells))
    for top, left, formulas in _runs(cells, parse):
        target = block.getCellRangeByPosition(left, top, left + len(formulas[0]) - 1, top + len(formulas) - 1)
        target.setFormulaArray(formulas)
    for key, kind, areas in before:
        _give_format(model, block, areas, texts, key)
        for code, places in shown.items() if kind is Kind.GENERAL else ():
            _give_format(model, block, areas, places, key_of(model, code))


def _code(cell: Stored) -> str:
    """The format with which a cell that has none shows a day, a moment or a percentage."""
    kind, content = cell
    if kind == "percent":
        return PERCENT_CODES[0 if round(content * 100, 9).is_integer() else 1]
    return MOMENT_CODE if isinstance(content, datetime) and content.time() != time() else DATE_CODE


def _keep_texts(model: Uno, block: Uno, rows: Sequence[Sequence[Any]], cells: list[list[Stored]]) -> None:
    """Let texts stay texts in cells whose format says so, such as "007"; they are looked for only if it matters."""
    read = {
        (r, c)
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
        if isinstance(value, str) and value[:1] not in {"'", "="} and value not in CODES
        and cells[r][c] not in (("data", value), ("data", ""))
    }  # fmt: skip
    for key, _, areas in groups(model, block) if read else ():
        for r, c in read.intersection(places_in(areas)) if is_text(model, key) else ():
            cells[r][c] = ("data", rows[r][c])


def _places(cells: list[list[Stored]], wanted: Callable[[Stored], bool]) -> set[tuple[int, int]]:
    return {(r, c) for r, row in enumerate(cells) for c, cell in enumerate(row) if wanted(cell)}


def _runs(cells: list[list[Stored]], parse: Parse) -> Iterator[tuple[int, int, tuple[tuple[str, ...], ...]]]:
    """Rectangles that begin and end with formulas, with plain constants between them taken along."""
    known: dict[str, str] = {}
    columns = [_column_runs([row[c] for row in cells]) for c in range(len(cells[0]))]
    for left, runs in enumerate(columns):
        if left and runs == columns[left - 1]:
            continue
        right = left
        while right + 1 < len(columns) and columns[right + 1] == runs:
            right += 1
        for top, bottom in runs:
            yield (
                top,
                left,
                tuple(
                    tuple(_text(cell, parse, known) for cell in row[left : right + 1])
                    for row in cells[top : bottom + 1]
                ),
            )


def _column_runs(column: list[Stored]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    first = last = None
    for row, cell in enumerate(column):
        if cell[0] == "formula":
            first, last = (row if first is None else first), row
        elif first is not None and last is not None and not _goes_along(cell):
            runs.append((first, last))
            first = last = None
    if first is not None and last is not None:
        runs.append((first, last))
    return runs


def _goes_along(cell: Stored) -> bool:
    """Whether a constant comes out the same when it is entered like a formula."""
    content = cell[1]
    return not isinstance(content, str) or not (may_be_converted(content) or "\n" in content)


def _text(cell: Stored, parse: Parse, known: dict[str, str]) -> str:
    kind, content = cell
    if kind != "formula":
        return content if isinstance(content, str) else repr(content)
    if content not in known:
        known[content] = to_calc(content, parse)
    return known[content]


def _give_format(model: Uno, block: Uno, areas: list[Patch], places: set[tuple[int, int]], key: int) -> None:
    """Give one number format to those places that lie in the areas, in one call."""
    corner = block.getRangeAddress()
    addresses = []
    for top, bottom, column in (span for area in areas for span in _spans(area, places)):
        address = import_uno().createUnoStruct("com.sun.star.table.CellRangeAddress")
        address.Sheet = corner.Sheet
        address.StartColumn = address.EndColumn = corner.StartColumn + column
        address.StartRow, address.EndRow = corner.StartRow + top, corner.StartRow + bottom
        addresses.append(address)
    if addresses:
        cells = model.createInstance("com.sun.star.sheet.SheetCellRanges")
        cells.addRangeAddresses(tuple(addresses), False)
        cells.NumberFormat = key


def _spans(area: Patch, days: set[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    top, left, bottom, right = area
    for column in range(left, right + 1):
        first = None
        for row in range(top, bottom + 2):
            if row <= bottom and (row, column) in days:
                first = row if first is None else first
            elif first is not None:
                yield first, row - 1, column
                first = None
