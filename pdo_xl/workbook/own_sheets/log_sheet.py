"""The sheet `Registro`: one row per calculation, and beside it one per changed score; never shortened."""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.log import (
    CHANGES_COLUMN,
    CHANGES_COLUMNS,
    CHANGES_HEADERS,
    CHANGES_TITLE,
    CHANGES_WIDTHS,
    LOG_COLUMNS,
    LOG_HEADERS,
    LOG_WIDTHS,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG, SUBTITLE_ROW, TITLES
from pdo_xl.workbook.own_sheets.formats import (
    BORDER,
    DATE,
    DATE_AND_TIME,
    HEADER,
    POINTS,
    SUBTITLE,
    TITLE,
    WHOLE,
    Formats,
)
from pdo_xl.workbook.own_sheets.pages import print_columns
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

_MIDDLE: dict[str, object] = {"valign": "vcenter"}
_CENTER: dict[str, object] = {**_MIDDLE, "align": "center"}
_WRAPPED: dict[str, object] = {**_MIDDLE, "text_wrap": True, "indent": 1}
_WHEN: dict[str, object] = {**_CENTER, "num_format": DATE_AND_TIME}
_SCORE: dict[str, object] = {**_CENTER, "num_format": POINTS}
_LOOKS: tuple[dict[str, object], ...] = (
    _WHEN,
    _MIDDLE,
    _CENTER,
    {**_CENTER, "num_format": DATE},
    _CENTER,
    {**_CENTER, "num_format": WHOLE},
    _SCORE,
    _WRAPPED,
)
_CHANGE_LOOKS = (_WHEN, _WRAPPED, {**_CENTER, "num_format": WHOLE}, _WRAPPED, _SCORE, _SCORE)
_TWO_LINES = 27
"""Points."""


def add_log_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without calculations."""
    columns = [Column(*column) for column in zip(LOG_HEADERS, LOG_WIDTHS, _LOOKS, strict=True)]
    sheet = add_table_sheet(workbook, formats, LOG, TITLES[LOG], columns, HEADER_ROW)
    # As in Segnalazioni: room for two lines.
    sheet.set_default_row(_TWO_LINES)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 30)
    sheet.set_column(CHANGES_COLUMN - 2, CHANGES_COLUMN - 2, 3)
    for place, header, width, look in zip(CHANGES_COLUMNS, CHANGES_HEADERS, CHANGES_WIDTHS, _CHANGE_LOOKS, strict=True):
        sheet.set_column(place - 1, place - 1, width, formats(**look))
        sheet.write_blank(0, place - 1, None, formats(**TITLE))
        sheet.write_blank(SUBTITLE_ROW - 1, place - 1, None, formats(**SUBTITLE))
        sheet.write_string(HEADER_ROW - 1, place - 1, header, formats(**HEADER))
    sheet.write_string(0, CHANGES_COLUMN - 1, CHANGES_TITLE, formats(**TITLE))
    box = formats.difference(bottom=1, bottom_color=BORDER)
    for first, last in _tables():
        filled = f'={cell_name(HEADER_ROW + 1, first, fixed_column=True)}<>""'
        rule = {"type": "formula", "criteria": filled, "format": box}
        sheet.conditional_format(HEADER_ROW, first - 1, MAX_ROW - 1, last - 1, rule)
    # Each table on pages of its own; side by side the writing would be half as large.
    print_columns(workbook, LOG, _tables())
    return sheet


def _tables() -> Iterator[tuple[int, int]]:
    """The first and the last column of each table."""
    for columns in (LOG_COLUMNS, CHANGES_COLUMNS):
        yield columns[0], columns[-1]
