"""Cells of a row that hold no value: errors, and formulas that no program has worked out yet."""

from collections.abc import Collection, Iterator

from pdo_xl.domain.values.entry import CellError, Entry, NotCalculated
from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.markup import attributes
from pdo_xl.ooxml.worksheet.cells import Content, content_of
from pdo_xl.ooxml.worksheet.dimension import area_in
from pdo_xl.ooxml.worksheet.row_cells import cells_in

_MOST_FILLED = 1_000
"""Rows of one array formula that are looked at."""


def cells_without_value(
    row: bytes, opening: bytes, number: int, columns: Collection[int]
) -> dict[tuple[int, int], Entry]:
    """Tell them among some columns of a row; with an array formula, all the cells that it fills.

    Raises: MarkupError.
    """
    entries: dict[tuple[int, int], Entry] = {}
    for column, cell in cells_in(row, opening, columns):
        content = content_of(cell)
        if content.kind == b"e":
            entries[number, column] = CellError(unescaped(content.raw or b""))
        elif content.formula is not None and not content.raw and content.kind != b"str":
            entries[number, column] = NotCalculated()
            entries.update(dict.fromkeys(_filled_by(content, columns), NotCalculated()))
    return entries


def _filled_by(content: Content, columns: Collection[int]) -> Iterator[tuple[int, int]]:
    """The cells of some columns that one formula fills together."""
    formula = attributes(content.formula or b"")
    filled = area_in(formula.get(b"ref", b"")) if formula.get(b"t") == b"array" else None
    if filled is not None:
        for row in range(filled.first_row, min(filled.last_row, filled.first_row + _MOST_FILLED) + 1):
            yield from ((row, column) for column in columns if filled.first_column <= column <= filled.last_column)
