"""The sheet `Fotografie`: ready for its first snapshot."""

from pdo_xl.sheet.names.sheets import SNAPSHOTS
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS
from pdo_xl.workbook.own_sheets.snapshots_sheet import add_snapshots_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_it_is_empty_below_its_header_and_tells_one_snapshot_from_the_next() -> None:
    package = drawn(add_snapshots_sheet)
    sheet = book(package)[SNAPSHOTS]
    assert sheet["A1"].value == "Fotografie del piano"
    assert tuple(cell.value for cell in sheet[3]) == SNAPSHOTS_HEADERS
    assert sheet.max_row == 3
    assert column_formats(sheet, "ACHSW") == ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0", "0.00", "0.00"]
    assert [letter for letter in "ABCDEFGHIJ" if sheet.column_dimensions[letter].hidden] == [*"EGHI"]
    assert sheet.auto_filter.ref == "A3:AC4"
    assert rules(package, SNAPSHOTS) == {"A4:AC1048576": [['AND($C4<>"",$C4<>$C3)'], ['$C4<>""']]}
