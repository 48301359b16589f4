"""Every sheet is printed alike: A4 landscape, one page wide, numbered, its header rows on each page."""

from pdo_xl.workbook.own_sheets.pages import print_columns, set_page
from tests.workbook.own_sheets.drawn import book, drawn


def test_a_sheet_is_one_page_wide_and_as_long_as_it_is() -> None:
    package = drawn(lambda workbook, _: set_page(workbook.add_worksheet(), (2, 5)))
    sheet = book(package).worksheets[0]
    page = sheet.page_setup
    assert (page.orientation, page.paperSize, page.fitToWidth or 1, page.fitToHeight) == ("landscape", 9, 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$2:$5"
    assert (sheet.oddFooter.left.text, sheet.oddFooter.right.text) == ("&A", "Pagina &P di &N")
    assert sheet.page_margins.footer < sheet.page_margins.bottom


def test_columns_are_printed_as_far_as_there_are_rows() -> None:
    package = drawn(lambda workbook, _: print_columns(workbook, workbook.add_worksheet("A").name, [(1, 2), (4, 9)]))
    assert book(package)["A"].print_area == "'A'!$A$1:$B$1048576,'A'!$D$1:$I$1048576"
