"""The sheets `Riepilogo`, `Segnalazioni`, `Parametri`, `Registro` and the hidden settings."""

from openpyxl.workbook import Workbook

from pdo_xl.sheet.names.findings import FINDINGS_HEADERS
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.names.sheets import CONFIGURATION, FINDINGS, LOG, PARAMETERS, PLAN, SUMMARY
from pdo_xl.sheet.names.summary import SUMMARY_HEADERS
from tests.workbook.looks import column_formats


def test_sheets_stand_in_order_and_only_the_settings_are_hidden(workbook: Workbook) -> None:
    assert workbook.sheetnames == [PLAN, *OWN_SHEETS, CONFIGURATION]
    assert [name for name in workbook.sheetnames if workbook[name].sheet_state != "visible"] == [CONFIGURATION]


def test_headers_stand_where_the_software_looks_for_them(workbook: Workbook) -> None:
    for name, row, headers in (
        (SUMMARY, 24, SUMMARY_HEADERS),
        (FINDINGS, 3, FINDINGS_HEADERS),
        (PARAMETERS, 3, PARAMETERS_HEADERS),
        (LOG, 3, LOG_HEADERS),
    ):
        assert tuple(cell.value for cell in workbook[name][row][: len(headers)]) == headers
        assert workbook[name].print_title_rows == "$1:$3"


def test_new_cells_find_their_columns_formats(workbook: Workbook) -> None:
    assert column_formats(workbook[SUMMARY], "CEFM") == ["0.0", "0%", "0", "0.00"]
    assert column_formats(workbook[LOG], "ADFG") == ["dd/mm/yyyy hh:mm", "dd/mm/yyyy", "0", "0.00"]
    links = workbook[FINDINGS].column_dimensions["G"].font
    assert (links.underline, links.color.rgb) == ("single", "FF0563C1")
    assert workbook[FINDINGS].column_dimensions["E"].alignment.wrap_text
