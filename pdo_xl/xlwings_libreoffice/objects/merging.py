"""Cells that become one, and what they held."""

from __future__ import annotations

from ..soffice import Uno

_CONTENTS = 1 | 2 | 4 | 16
"""Source: com.sun.star.sheet.CellFlags: numbers, days, texts, formulas."""


def merge_cells(cells: Uno) -> None:
    """Make one cell of a block. As in Excel the first content stays, in the first cell, and the others go.

    Calc would keep them, unseen, for formulas to count and for whoever takes the cells apart again.
    """
    sheet, corner = cells.getSpreadsheet(), cells.getCellByPosition(0, 0)
    places = cells.queryContentCells(_CONTENTS).getRangeAddresses()
    if places:
        row = min(place.StartRow for place in places)
        column = min(place.StartColumn for place in places if place.StartRow == row)
        first = sheet.getCellRangeByPosition(column, row, column, row).getRangeAddress()
        here = corner.getCellAddress()
        if (here.Row, here.Column) != (row, column):
            sheet.moveRange(here, first)
    covered = cells.queryContentCells(_CONTENTS)
    if places:
        covered.removeRangeAddress(corner.getRangeAddress())
    covered.clearContents(_CONTENTS)
    cells.merge(True)
