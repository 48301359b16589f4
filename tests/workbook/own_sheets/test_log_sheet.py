"""The sheet `Registro`: ready for its first calculation."""

from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.sheets import LOG
from pdo_xl.workbook.own_sheets.log_sheet import add_log_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_it_is_empty_below_its_header_and_draws_each_row_that_is_filled() -> None:
    package = drawn(add_log_sheet)
    sheet = book(package)[LOG]
    assert sheet["A1"].value == "Registro dei calcoli"
    assert tuple(cell.value for cell in sheet[3]) == LOG_HEADERS
    assert sheet.max_row == 3
    assert column_formats(sheet, "ADFG") == ["dd/mm/yyyy hh:mm", "dd/mm/yyyy", "0", "0.00"]
    assert rules(package, LOG) == {"A4:H1048576": [['$A4<>""']]}
