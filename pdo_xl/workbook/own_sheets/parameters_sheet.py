"""The sheet `Parametri`: every number that is not arithmetic, for the body to confirm or change."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.settings.setting import Setting
from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.parameters import (
    NAME_COLUMN,
    PARAMETERS_HEADERS,
    PARAMETERS_WIDTHS,
    PROPOSAL_COLUMN,
    VALUE_COLUMN,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, PARAMETERS, SUBTITLE_ROW, TITLES
from pdo_xl.sheet.reading.parameter_rows import new_rows, row_of
from pdo_xl.sheet.writing.row_heights import row_height
from pdo_xl.workbook.own_sheets.formats import BOX, DATE, FAINT_INK, INK, INPUT_FILL, LIGHT_FILL, SUBTITLE, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

EXPLANATION = (
    "Si modifica solo la colonna gialla: vuota vale la proposta, e ciò che ne differisce è in arancione. T è il valore "
    "atteso, V l'effettivo. Dove non è detto altro decide l'ente, con il proprio SMVP (D.Lgs. 150/2009, art. 7)."
)
_WRAPPED: dict[str, object] = {"valign": "vcenter", "text_wrap": True, "indent": 1}
_LOOKS: tuple[dict[str, object], ...] = (
    {**_WRAPPED, "bold": True},
    {"valign": "vcenter", "align": "center", "text_wrap": True},
    {"valign": "vcenter", "align": "center", "text_wrap": True, "font_color": FAINT_INK},
    _WRAPPED,
    {"valign": "vcenter", "font_color": FAINT_INK, "indent": 1},
)
_HEADING: dict[str, object] = {**_WRAPPED, "text_wrap": False, "bold": True, "font_color": INK, "bg_color": LIGHT_FILL}
_CHANGED: dict[str, object] = {"bg_color": "#F8CBAD", "font_color": "#5C2400", "bold": True}
_LOWEST = 20.0
"""Points."""


def add_parameters_sheet(workbook: Workbook, formats: Formats, values: Mapping[str, date]) -> Worksheet:
    """Make the sheet with the defaults, and `values` where this workbook differs from them."""
    columns = [Column(*column) for column in zip(PARAMETERS_HEADERS, PARAMETERS_WIDTHS, _LOOKS, strict=True)]
    sheet = add_table_sheet(workbook, formats, PARAMETERS, TITLES[PARAMETERS], columns, HEADER_ROW)
    sheet.set_row(HEADER_ROW - 1, 22)
    sheet.write_string(SUBTITLE_ROW - 1, 0, EXPLANATION, formats(**SUBTITLE))
    for row, entry in new_rows().items():
        if isinstance(entry, Setting):
            _write_setting(sheet, formats, row, entry, values.get(entry.name, entry.default))
        else:
            _write_heading(sheet, formats, row, entry)
    value, proposal, name = (
        cell_name(HEADER_ROW + 1, column, fixed_column=True) for column in (VALUE_COLUMN, PROPOSAL_COLUMN, NAME_COLUMN)
    )
    # A row that says which column is which has no proposal to differ from.
    rule = {"type": "formula", "criteria": f'=AND({name}<>"",{value}<>"",{proposal}<>"",{value}<>{proposal})'}
    rule["format"] = formats.difference(**_CHANGED)
    sheet.conditional_format(HEADER_ROW, VALUE_COLUMN - 1, MAX_ROW - 1, VALUE_COLUMN - 1, rule)
    return sheet


def _write_heading(sheet: Worksheet, formats: Formats, row: int, heading: str) -> None:
    sheet.set_row(row - 1, _LOWEST)
    sheet.write_string(row - 1, 0, heading, formats(**_HEADING))
    for column in range(1, len(PARAMETERS_HEADERS)):
        sheet.write_blank(row - 1, column, None, formats(**_HEADING))


def _write_setting(
    sheet: Worksheet, formats: Formats, row: int, setting: Setting, value: date | str | float | None
) -> None:
    cells = row_of(setting, value, NAME_COLUMN)
    texts = ["" if cell is None else str(cell) for cell in cells]
    sheet.set_row(row - 1, max(_LOWEST, row_height(texts, PARAMETERS_WIDTHS, 10)))
    for column, (cell, look) in enumerate(zip(cells, _LOOKS, strict=True)):
        found = {**look, **BOX}
        if column == VALUE_COLUMN - 1:
            found |= {"bg_color": INPUT_FILL} | ({"num_format": DATE} if setting.is_date else {})
        if isinstance(cell, date):
            sheet.write_datetime(row - 1, column, cell, formats(**found))
        else:
            sheet.write(row - 1, column, cell, formats(**found))
    if setting.choices:
        _offer(sheet, row - 1, setting.choices)


def _offer(sheet: Worksheet, row: int, choices: tuple[str, ...]) -> None:
    rule = {
        "validate": "list",
        "source": list(choices),
        "error_title": "Valore non previsto",
        "error_message": "Si può scegliere fra: " + ", ".join(choices) + ".",
    }
    sheet.data_validation(row, VALUE_COLUMN - 1, row, VALUE_COLUMN - 1, rule)
