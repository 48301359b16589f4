"""The sheet `Da fare`: a filter, links that look like links, colours by what is to be done."""

from pdo_xl.sheet.names.sheets import TO_DO
from pdo_xl.sheet.names.to_do import TO_DO_HEADERS
from pdo_xl.workbook.own_sheets.to_do_sheet import add_to_do_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_it_is_empty_below_its_header_frozen_and_filtered() -> None:
    sheet = book(drawn(add_to_do_sheet))[TO_DO]
    assert tuple(cell.value for cell in sheet[3]) == TO_DO_HEADERS
    assert (sheet.max_row, sheet.freeze_panes, sheet.auto_filter.ref) == (3, "A4", "A3:G4")
    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert column_formats(sheet, "F") == ["dd/mm/yyyy"]
    assert sheet.column_dimensions["G"].font.underline == "single"


def test_what_is_to_be_done_is_coloured_by_its_first_words() -> None:
    assert rules(drawn(add_to_do_sheet), TO_DO) == {
        "C4:C1048576": [
            ['LEFT($C4,7)="scaduto"'], ['LEFT($C4,5)="scade"'], ['LEFT($C4,13)="da correggere"'], ['LEFT($C4,5)="manca"'],
        ],
        "A4:F1048576": [['$C4<>""']],
        "G4:G1048576": [['$C4<>""']],
    }  # fmt: skip
