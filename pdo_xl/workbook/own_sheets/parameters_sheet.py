"""The sheet `Parametri`: every number that is not arithmetic, for the body to confirm or change."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.settings.setting import Setting
from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, PARAMETERS, SUBTITLE_ROW, TITLES
from pdo_xl.sheet.writing.row_heights import row_height
from pdo_xl.workbook.own_sheets.formats import BOX, DATE, INPUT_FILL, SUBTITLE, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

EXPLANATION = (
    "Si modifica solo la colonna gialla. Una cella vuota vale il valore previsto. "
    "Verificare i valori con il sistema di misurazione dell'ente (SMVP), poi scrivere «si» in parametri_confermati."
)
_WRAPPED: dict[str, object] = {"valign": "vcenter", "text_wrap": True, "indent": 1}
_LOOKS: tuple[tuple[float, dict[str, object]], ...] = (
    (26, {"valign": "vcenter", "bold": True, "indent": 1}),
    (32, {"valign": "vcenter", "align": "center"}),
    (76, _WRAPPED),
    (50, _WRAPPED),
)


def add_parameters_sheet(workbook: Workbook, formats: Formats, values: Mapping[str, date]) -> Worksheet:
    """Make the sheet with the defaults, and `values` where this workbook differs from them."""
    columns = [Column(header, *look) for header, look in zip(PARAMETERS_HEADERS, _LOOKS, strict=True)]
    sheet = add_table_sheet(workbook, formats, PARAMETERS, TITLES[PARAMETERS], columns, HEADER_ROW)
    sheet.set_row(HEADER_ROW - 1, 22)
    sheet.write_string(SUBTITLE_ROW - 1, 0, EXPLANATION, formats(**SUBTITLE))
    for row, setting in enumerate(SETTINGS, HEADER_ROW):
        _write_setting(sheet, formats, row, setting, values.get(setting.name, setting.default))
    return sheet


def _write_setting(
    sheet: Worksheet, formats: Formats, row: int, setting: Setting, value: date | str | float | None
) -> None:
    texts = (setting.name, str(setting.default or ""), setting.meaning, setting.source)
    sheet.set_row(row, max(20.0, row_height(texts, [width for width, _ in _LOOKS], 10)))
    name, entry, meaning, source = ({**look, **BOX} for _, look in _LOOKS)
    sheet.write_string(row, 0, setting.name, formats(**name))
    entry |= {"bg_color": INPUT_FILL, "text_wrap": True} | ({"num_format": DATE} if setting.is_date else {})
    if value is None:
        sheet.write_blank(row, 1, None, formats(**entry))
    elif isinstance(value, date):
        sheet.write_datetime(row, 1, value, formats(**entry))
    elif isinstance(value, str):
        sheet.write_string(row, 1, value, formats(**entry))
    else:
        sheet.write_number(row, 1, value, formats(**entry))
    sheet.write_string(row, 2, setting.meaning, formats(**meaning))
    sheet.write_string(row, 3, setting.source, formats(**source))
    if setting.choices:
        _offer(sheet, row, setting.choices)


def _offer(sheet: Worksheet, row: int, choices: tuple[str, ...]) -> None:
    rule = {
        "validate": "list",
        "source": list(choices),
        "error_title": "Valore non previsto",
        "error_message": "Si può scegliere fra: " + ", ".join(choices) + ".",
    }
    sheet.data_validation(row, 1, row, 1, rule)
