"""The sheet `Segnalazioni`: what is wrong or worth knowing, cell by cell."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.gravity import Gravity
from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.findings import FINDINGS_HEADERS, FINDINGS_WIDTHS
from pdo_xl.sheet.names.sheets import FINDINGS, HEADER_ROW, SUBTITLE_ROW, TITLES
from pdo_xl.workbook.own_sheets.computed_columns import GRAVITY_LOOKS
from pdo_xl.workbook.own_sheets.formats import BORDER, FAINT_INK, LINK_INK, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_row_rule, add_table_sheet

_CENTER: dict[str, object] = {"valign": "vcenter", "align": "center"}
_WRAPPED: dict[str, object] = {"valign": "vcenter", "text_wrap": True, "indent": 1}
_LINK: dict[str, object] = {**_WRAPPED, "font_color": LINK_INK, "underline": 1}
_CODE: dict[str, object] = {**_CENTER, "font_color": FAINT_INK}
_LOOKS = (_CENTER, _WRAPPED, _WRAPPED, _WRAPPED, _WRAPPED, _WRAPPED, _LINK, _CODE)
_TWO_LINES = 27
"""Points."""


def add_findings_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without findings."""
    columns = [Column(*column) for column in zip(FINDINGS_HEADERS, FINDINGS_WIDTHS, _LOOKS, strict=True)]
    sheet = add_table_sheet(workbook, formats, FINDINGS, TITLES[FINDINGS], columns, HEADER_ROW)
    # LibreOffice gives rows without a height of their own this one when it opens a file: room for two lines.
    sheet.set_default_row(_TWO_LINES)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 22)
    sheet.autofilter(HEADER_ROW - 1, 0, HEADER_ROW, len(columns) - 1)
    for gravity in Gravity:
        rule = {"type": "cell", "criteria": "==", "value": f'"{gravity}"'}
        rule["format"] = formats.difference(**GRAVITY_LOOKS[gravity])
        sheet.conditional_format(HEADER_ROW, 0, MAX_ROW - 1, 0, rule)
    filled = f'={cell_name(HEADER_ROW + 1, 1, fixed_column=True)}<>""'
    add_row_rule(sheet, formats, columns, filled, {"bottom": 1, "bottom_color": BORDER})
    return sheet
