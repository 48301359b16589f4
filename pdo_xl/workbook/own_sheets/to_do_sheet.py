"""The sheet `Da fare`: what each person must act on, a page for each."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.sheets import HEADER_ROW, SUBTITLE_ROW, TITLES, TO_DO
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS, TO_DO_WIDTHS, ToDoColumn
from pdo_xl.workbook.own_sheets.formats import BORDER, DATE, LINK_INK, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_row_rule, add_table_sheet

_TOP: dict[str, object] = {"valign": "top"}
_CENTER: dict[str, object] = {**_TOP, "align": "center"}
_WRAPPED: dict[str, object] = {**_TOP, "text_wrap": True}
_LOOKS: dict[ToDoColumn, dict[str, object]] = {
    ToDoColumn.MANAGER: {**_WRAPPED, "bold": True},
    ToDoColumn.SECTOR: {**_CENTER, "text_wrap": True},
    ToDoColumn.WHAT: _WRAPPED,
    ToDoColumn.OBJECTIVE: _WRAPPED,
    ToDoColumn.INDICATOR: _WRAPPED,
    ToDoColumn.DUE: {**_CENTER, "num_format": DATE},
    ToDoColumn.CELL: {**_CENTER, "text_wrap": True, "font_color": LINK_INK, "underline": 1},
}
_BEGINNINGS = {
    "scaduto": LOOKS[State.NOT_REACHED],
    "scade": LOOKS[State.DUE_SOON],
    "da correggere": LOOKS[State.TO_CHECK],
    "manca": LOOKS[State.PARTLY],
}
"""The looks of what is to be done, by how it begins; the longer of two beginnings first."""
_LINE: dict[str, object] = {"bottom": 1, "bottom_color": BORDER}


def add_to_do_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without anything to do."""
    columns = [
        Column(column.value, width, _LOOKS[column]) for column, width in zip(ToDoColumn, TO_DO_WIDTHS, strict=True)
    ]
    sheet = add_table_sheet(workbook, formats, TO_DO, TITLES[TO_DO], columns, HEADER_ROW)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 22)
    sheet.autofilter(HEADER_ROW - 1, 0, HEADER_ROW, len(TO_DO_HEADERS) - 1)
    # LibreOffice applies the first rule that holds and no other: each one draws the line below its row.
    place = ToDoColumn.WHAT.place
    first = cell_name(HEADER_ROW + 1, place, fixed_column=True)
    for beginning, look in _BEGINNINGS.items():
        rule = {"type": "formula", "criteria": f'=LEFT({first},{len(beginning)})="{beginning}"'}
        made = formats.difference(bg_color=look.light, font_color=look.ink, **_LINE)
        sheet.conditional_format(HEADER_ROW, place - 1, MAX_ROW - 1, place - 1, {**rule, "format": made})
    add_row_rule(sheet, formats, columns, f'={first}<>""', _LINE)
    return sheet
