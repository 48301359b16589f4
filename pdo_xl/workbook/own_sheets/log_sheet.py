"""The sheet `Registro`: one row per calculation, never shortened."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG, SUBTITLE_ROW, TITLES
from pdo_xl.workbook.own_sheets.formats import BORDER, DATE, DATE_AND_TIME, POINTS, WHOLE, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

_TOP: dict[str, object] = {"valign": "top"}
_CENTER: dict[str, object] = {**_TOP, "align": "center"}
_LOOKS: tuple[tuple[float, dict[str, object]], ...] = (
    (18, {**_CENTER, "num_format": DATE_AND_TIME}),
    (20, _TOP),
    (11, _CENTER),
    (13, {**_CENTER, "num_format": DATE}),
    (15, _CENTER),
    (12, {**_CENTER, "num_format": WHOLE}),
    (12, {**_CENTER, "num_format": POINTS}),
    (110, {**_TOP, "text_wrap": True}),
)
_TWO_LINES = 27
"""Points."""


def add_log_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without calculations."""
    columns = [Column(header, *look) for header, look in zip(LOG_HEADERS, _LOOKS, strict=True)]
    sheet = add_table_sheet(workbook, formats, LOG, TITLES[LOG], columns, HEADER_ROW)
    # As in Segnalazioni; a longer list of changes still grows in Excel.
    sheet.set_default_row(_TWO_LINES)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 30)
    box = formats.difference(bottom=1, bottom_color=BORDER)
    filled = f'={cell_name(HEADER_ROW + 1, 1, fixed_column=True)}<>""'
    rule = {"type": "formula", "criteria": filled, "format": box}
    sheet.conditional_format(HEADER_ROW, 0, MAX_ROW - 1, len(columns) - 1, rule)
    return sheet
