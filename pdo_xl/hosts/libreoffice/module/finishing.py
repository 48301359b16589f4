"""What is left to do to a table once its cells are written: old links, the rows' heights, where pages end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdo_xl.hosts.libreoffice.module.table_charts import fit_charts

if TYPE_CHECKING:
    from pdo_xl.xlwings_libreoffice.objects.book import BookImpl

_STRUCTURED_TEXT = 512
"""Source: com.sun.star.sheet.CellFlags, FORMATTED: texts with parts, such as a link."""


def finish(
    book: BookImpl, sheet: str, first: str, last: str, what: str, breaks: str, left: str = "", right: str = ""
) -> None:
    """Take old links off a table, let its rows fit their texts, end its pages where it wants it, let charts show it."""
    if "G" in what:
        fit_charts(book, sheet, int(first), int(last))
    if "C" in what:
        _take_links_off(book, sheet, int(first), int(left), int(right))
    rows = book.model.getSheets().getByName(sheet).getRows()
    top, bottom = int(first) - 1, int(last) - 1
    if "A" in what:
        rows_of_table = book.model.getSheets().getByName(sheet).getCellRangeByPosition(0, top, 0, bottom).getRows()
        rows_of_table.OptimalHeight = True
    if "P" in what:
        # A page of its own begins with a row, in Calc; one that has none begins as the paper ends.
        below = book.model.getSheets().getByName(sheet).getCellRangeByPosition(0, top + 1, 0, rows.getCount() - 1)
        below.getRows().IsStartOfNewPage = False
        for row in map(int, breaks.split()):
            rows.getByIndex(row).IsStartOfNewPage = True


def _take_links_off(book: BookImpl, sheet: str, first_row: int, left: int, right: int) -> None:
    xsheet = book.model.getSheets().getByName(sheet)
    whole = xsheet.getRangeAddress()
    below = xsheet.getCellRangeByPosition(left - 1, first_row - 1, right - 1, whole.EndRow)
    for area in below.queryContentCells(_STRUCTURED_TEXT).getRangeAddresses():
        block = xsheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
        # A text written as data is a text without parts.
        block.setDataArray(block.getDataArray())
