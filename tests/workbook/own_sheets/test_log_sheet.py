"""The sheet `Registro`: ready for its first calculation."""

from pdo_xl.sheet.names.log import CHANGES_HEADERS, CHANGES_TITLE, LOG_HEADERS
from pdo_xl.sheet.names.sheets import LOG
from pdo_xl.workbook.own_sheets.log_sheet import add_log_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, part, rules


def test_it_is_empty_below_its_header_and_draws_each_row_that_is_filled() -> None:
    package = drawn(add_log_sheet)
    sheet = book(package)[LOG]
    assert sheet["A1"].value == "Registro dei calcoli"
    assert tuple(cell.value for cell in sheet[3]) == (*LOG_HEADERS, None, *CHANGES_HEADERS)
    assert sheet["J1"].value == CHANGES_TITLE
    assert sheet.max_row == 3
    assert column_formats(sheet, "ADFG") == ["dd/mm/yyyy hh:mm", "dd/mm/yyyy", "0", "0.00"]
    assert column_formats(sheet, "JLNO") == ["dd/mm/yyyy hh:mm", "0", "0.00", "0.00"]
    assert rules(package, LOG) == {"A4:H1048576": [['$A4<>""']], "J4:O1048576": [['$J4<>""']]}


def test_each_table_is_printed_on_its_own_pages() -> None:
    markup = part(drawn(add_log_sheet), "xl/workbook.xml")
    assert "Registro!$A$1:$H$1048576,Registro!$J$1:$O$1048576</definedName>" in markup
