"""The sheet `Segnalazioni`: colours by gravity, a filter, links that look like links."""

from pathlib import Path
from zipfile import ZipFile

from openpyxl.workbook import Workbook

from pdo_xl.sheet.names.findings import FINDINGS_HEADERS
from pdo_xl.sheet.names.sheets import FINDINGS
from pdo_xl.workbook.own_sheets.findings_sheet import add_findings_sheet
from tests.workbook.own_sheets.drawn import book, drawn, part, rules


def test_it_is_empty_below_its_header_and_has_room_for_two_lines() -> None:
    package = drawn(add_findings_sheet)
    sheet = book(package)[FINDINGS]
    assert tuple(cell.value for cell in sheet[3]) == FINDINGS_HEADERS
    assert sheet.max_row == 3
    assert sheet.auto_filter.ref == "A3:H4"
    assert 'defaultRowHeight="27"' in part(package, "xl/worksheets/sheet1.xml")


def test_gravities_and_filled_rows_are_drawn_by_conditional_formats() -> None:
    assert rules(drawn(add_findings_sheet), FINDINGS) == {
        "A4:A1048576": [['"errore"'], ['"avviso"'], ['"nota"']],
        "A4:F1048576": [['$A4<>""']],
        "G4:G1048576": [['$A4<>""']],
        "H4:H1048576": [['$A4<>""']],
    }


def test_findings_filter_has_no_name_that_could_grow_stale(built: Path, workbook: Workbook) -> None:
    assert workbook[FINDINGS].auto_filter.ref == "A3:H4"
    with ZipFile(built) as package:
        names = package.read("xl/workbook.xml").decode()
    assert names.count("_xlnm._FilterDatabase") == 1
    assert "Piano!$A$2:$P$161" in names
