"""Old links that go, in a real Calc."""

import openpyxl

from pdo_xl.hosts.live.vba_calls import ask


def test_links_go_from_a_row_on_and_formats_stay(app, tmp_path):
    def fill(sheet):
        for row, text in enumerate(["primo", "'=1", "12", "ultimo"], start=1):
            sheet.cell(row, 2, text).hyperlink = "https://example.org/"
            sheet.cell(row, 2).fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")

    workbook = openpyxl.Workbook()
    fill(workbook.active)
    workbook.save(tmp_path / "collegamenti.xlsx")
    book = app.books.open(tmp_path / "collegamenti.xlsx")
    sheet = book.sheets[0].impl.xsheet
    cells = [sheet.getCellByPosition(1, row) for row in range(4)]
    before = [(cell.getString(), cell.CellBackColor, cell.Type.value) for cell in cells]

    def links() -> list[bool]:
        return [cell.getTextFields().createEnumeration().hasMoreElements() for cell in cells]

    assert links() == [True] * 4
    ask(book, "Riprendi", True, -4105, True, "Sheet\t2\t9\tC\t\t1\t2")
    assert links() == [True, False, False, False]
    assert [(cell.getString(), cell.CellBackColor, cell.Type.value) for cell in cells] == before
