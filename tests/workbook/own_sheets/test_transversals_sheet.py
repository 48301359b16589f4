"""The sheet `Trasversali`: ready for more sectors than any body has."""

from pdo_xl.sheet.names.sheets import TRANSVERSALS
from pdo_xl.workbook.own_sheets.transversals_sheet import add_transversals_sheet
from tests.workbook.own_sheets.drawn import book, drawn, part, rules


def test_only_the_first_column_has_a_fixed_header() -> None:
    package = drawn(add_transversals_sheet)
    sheet = book(package)[TRANSVERSALS]
    assert [cell.value for cell in sheet[3]] == ["Obiettivo"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.print_title_cols) == ("B4", "$1:$3", "$A:$A")
    # It grows to the right: more pages beside each other are legible, one narrow page is not.
    assert (sheet.page_setup.scale, sheet.sheet_properties.pageSetUpPr.fitToPage) == (80, None)
    assert '<col min="2" max="200"' in part(package, "xl/worksheets/sheet1.xml")
    assert 'customFormat="1"' in part(package, "xl/worksheets/sheet1.xml")


def test_words_are_faint_and_the_mean_stands_apart() -> None:
    assert rules(drawn(add_transversals_sheet), TRANSVERSALS) == {
        "A3:GR3": [["LEN(TRIM(A3))>0"]],
        "B4:GR1048576": [
            ['AND($A4<>"",B$3="Media")'], ['AND($A4<>"",B$3<>"",ISTEXT(B4))'], ['AND($A4<>"",B$3<>"")'],
        ],
        "A4:A1048576": [['$A4<>""']],
    }  # fmt: skip
