"""Rows that change places in a real Calc, with all that they hold."""

import openpyxl
import pytest
from openpyxl.comments import Comment

from pdo_xl.hosts.live.moved_rows import move_rows
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.sheet.blocks import RowMoves
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError

MOVES = [RowMoves("Sheet", {4: 6, 5: 4, 6: 5})]


def test_rows_go_with_formulas_formats_and_comments_and_back(app, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (4, 5, 6, 7):
        sheet.cell(row, 1, f"nota {row}")
        sheet.cell(row, 2, f"=A{row}&B$1")
    sheet["A4"].comment = Comment("perché?", "Rossi")
    sheet["A4"].fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")
    sheet["D1"] = "=A4"
    book.save(tmp_path / "a.xlsx")
    book = app.books.open(tmp_path / "a.xlsx")
    sheet = book.sheets[0]

    def state():
        xsheet = sheet.impl.xsheet
        cells = [xsheet.getCellByPosition(0, row - 1) for row in (4, 5, 6, 7)]
        return (
            [cell.getString() for cell in cells],
            [cell.CellBackColor == 0xFFFF00 for cell in cells],
            [note.text if (note := sheet.range(f"A{row}").note) else "" for row in (4, 5, 6, 7)],
            sheet.range("B4:B7").formula,
            sheet.range("D1").formula,
        )

    before = state()
    move_rows(book, MOVES)
    texts, coloured, comments, formulas, elsewhere = state()
    assert texts == ["nota 5", "nota 6", "nota 4", "nota 7"]
    assert coloured == [False, False, True, False]
    assert comments == ["", "", "perché?", ""]
    assert [formula for (formula,) in formulas] == ["=A4&B$1", "=A5&B$1", "=A6&B$1", "=A7&B$1"]
    assert elsewhere == "=A6"
    move_rows(book, MOVES, back=True)
    assert state() == before
    with pytest.raises(LibreOfficeError):
        ask(book, "SpostaRighe", "Sheet", [5, 4], [1, 1], [4, 2_000_000])
    assert state() == before
