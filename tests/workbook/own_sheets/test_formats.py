"""One record of a look in a workbook's styles, however often it is asked for."""

from xlsxwriter import Workbook

from pdo_xl.workbook.own_sheets.formats import BOX, FONT, Formats
from tests.workbook.own_sheets.drawn import book, drawn


def test_equal_looks_share_one_format_and_a_difference_is_another() -> None:
    def draw(workbook: Workbook, formats: Formats) -> None:
        workbook.add_worksheet()
        one = formats(bold=True, **BOX)
        assert formats(**BOX, bold=True) is one
        assert formats(bold=True) is not one
        difference = formats.difference(bold=True, **BOX)
        assert difference is formats.difference(**BOX, bold=True)
        assert difference is not one

    drawn(draw)


def test_plain_cells_have_our_font_and_no_theme_can_replace_it() -> None:
    def draw(workbook: Workbook, formats: Formats) -> None:
        sheet = workbook.add_worksheet()
        sheet.write("A1", "x")
        sheet.write("A2", "x", formats(italic=True))

    sheet = book(drawn(draw)).worksheets[0]
    for cell in (sheet["A1"], sheet["A2"]):
        assert (cell.font.name, cell.font.size, cell.font.scheme) == (FONT, 10, None)
    assert (sheet["A1"].font.italic, sheet["A2"].font.italic) == (False, True)
