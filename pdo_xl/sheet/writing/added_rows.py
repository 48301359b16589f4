"""Where rows are added to a sheet of ours: below all that stands there, and never beyond the sheet's last row."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW
from pdo_xl.sheet.blocks import Grid

_ALL = range(1, MAX_COLUMN + 1)


def filled_rows(grids: Iterable[Grid], sheet: str, columns: range = _ALL) -> Sequence[int]:
    """The rows of a sheet that hold anything in some of its columns; none where there is no such sheet."""
    return [
        row
        for grid in grids
        if grid.name == sheet
        for row, cells in enumerate(grid.rows(), start=1)
        if cells and any(cell not in (None, "") for cell in cells[columns.start - 1 : columns.stop - 1])
    ]


def free_rows(sheet: str, filled: Iterable[int], needed: int, after: int) -> int:
    """The first of so many rows that are free below the row `after`.

    A stray cell in the sheet's last row leaves no room below it: then the first gap that is large enough.
    Raises: FileRefused where there is none.

    >>> free_rows("Registro", [4, 5, 9], 1, 3), free_rows("Registro", [4, 5, 1_048_576], 1, 3)
    (10, 6)
    """
    rows = sorted({row for row in filled if row > after} | {after})
    if rows[-1] + needed <= MAX_ROW:
        return rows[-1] + 1
    for row, following in pairwise(rows):
        if following - row > needed:
            return row + 1
    raise FileRefused(f"Nel foglio «{sheet}» non c'è più posto: eliminare le righe che non servono e riprovare.")
