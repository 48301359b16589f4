"""What the sheets of ours have in common: title, subtitle, header, columns with their default formats."""

from collections.abc import Sequence
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, TITLE_ROW
from pdo_xl.workbook.own_sheets.formats import HEADER, SUBTITLE, TITLE, Formats
from pdo_xl.workbook.own_sheets.pages import set_page


class Column(NamedTuple):
    """A column's header, its width in characters and the look of its cells."""

    header: str
    width: float
    look: dict[str, object]


def add_table_sheet(
    workbook: Workbook,
    formats: Formats,
    name: str,
    title: str,
    columns: Sequence[Column],
    header_row: int,
    *,
    frozen: bool = True,
) -> Worksheet:
    """Make a sheet with a title, an empty subtitle and a table's header, frozen and repeated in print.

    A new cell takes its column's default format, so a table may grow without anybody formatting it.
    """
    sheet = workbook.add_worksheet(name)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, formats(**column.look))
        sheet.write_string(header_row - 1, number, column.header, formats(**HEADER))
    sheet.set_row(TITLE_ROW - 1, 26)
    sheet.write_string(TITLE_ROW - 1, 0, title, formats(**TITLE))
    for number in range(1, len(columns)):
        sheet.write_blank(TITLE_ROW - 1, number, None, formats(**TITLE))
    for number in range(len(columns)):
        sheet.write_blank(SUBTITLE_ROW - 1, number, None, formats(**SUBTITLE))
    set_page(sheet, repeated=(TITLE_ROW, header_row))
    sheet.hide_gridlines(2)
    if frozen:
        # Not to be taken back with zeroes: they write a pane without a split, which Excel offers to repair.
        sheet.freeze_panes(header_row, 0)
    return sheet
