"""Cells that are copied, moved, inserted, taken away."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


def test_cells_are_inserted_deleted_copied_moved_cleared(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[1, 2], [3, 4]]
    sheet["A1"].insert("down")
    assert sheet["A1:B3"].value == [[None, 2.0], [1.0, 4.0], [3.0, None]]
    sheet["A1"].delete("up")
    assert sheet["A1:B2"].value == [[1.0, 2.0], [3.0, 4.0]]
    sheet["A1:B1"].copy(sheet["A5"])
    assert sheet["A5:B5"].value == [1.0, 2.0]
    sheet["A5:B5"].move(sheet["C5"])
    assert sheet["A5:D5"].value == [None, None, 1.0, 2.0]
    sheet["2:2"].delete()
    assert sheet["C4:D4"].value == [1.0, 2.0]
    sheet["C4"].number_format = "0.00"
    sheet["C4"].clear_contents()
    assert (sheet["C4"].value, sheet["C4"].number_format) == (None, "0.00")
    sheet["C4"].value = 1
    sheet["C4"].clear_formats()
    assert (sheet["C4"].value, sheet["C4"].number_format) == (1.0, "General")
    sheet["C4"].clear()
    assert sheet["C4"].value is None
    sheet["A10"].value = [[1, 2, 3], [4, 5, 6]]
    sheet["A10"].delete()
    assert sheet["A10:C11"].value == [[2.0, 3.0, None], [4.0, 5.0, 6.0]]


def test_what_was_copied_is_pasted_also_into_another_book(sheet: xw.Sheet) -> None:
    with pytest.raises(LibreOfficeError, match=r"usare prima Range\.copy\(\)"):
        sheet["A1"].paste()
    sheet["A1:B1"].value, sheet["A1:B1"].color = ["uno", "=1+1"], (34, 34, 34)
    sheet["A1:B1"].copy()
    sheet["A2"].paste()
    sheet["A3"].paste(paste="values")
    assert sheet["A2:B3"].formula == (("uno", "=1+1"), ("uno", "2"))
    assert (sheet["A2:B2"].color, sheet["A3:B3"].color) == ((34, 34, 34), None)
    with pytest.raises(NotSupported, match=r"Range\.paste\(paste='formats'"):
        sheet["A4"].paste(paste="formats")
    sheet["A5"].paste(paste="values", transpose=True)
    assert sheet["A5:B6"].value == [["uno", None], [2.0, None]]
    with pytest.raises(NotSupported, match=r"Range\.paste\(paste=None, transpose=True\) \(c'è paste='values'\)"):
        sheet["A7"].paste(transpose=True)
    other = sheet.book.app.books.add().sheets[0]
    sheet["A1:B1"].copy(other["B2"])
    assert (other["B2:C2"].formula, other["B2"].color) == ((("uno", "=1+1"),), (34, 34, 34))
    sheet.book.app.impl.copied = None
    sheet["A1:B2"].copy_picture()
    service = sheet.book.app.impl.soffice.service("com.sun.star.datatransfer.clipboard.SystemClipboard")
    kinds = [flavor.MimeType for flavor in service.getContents().getTransferDataFlavors()]
    assert any(kind.startswith("image/png") for kind in kinds)
