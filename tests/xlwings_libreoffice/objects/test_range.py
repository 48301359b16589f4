"""Blocks of cells: places, edges, merged areas, moving, links, notes, looks."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.errors import EngineError
from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported


def test_places_and_addresses(sheet: xw.Sheet) -> None:
    block = sheet["B2:C4"]
    assert (block.row, block.column, block.shape, len(block)) == (2, 2, (3, 2), 6)
    assert block.address == "$B$2:$C$4"
    assert block.get_address(row_absolute=False, column_absolute=False) == "B2:C4"
    assert sheet["A1"].address == "$A$1"
    assert block(1, 1).address == "$B$2"
    assert block(3).address == "$B$3"
    assert block[2, 1].address == "$C$4"
    assert block.last_cell.address == "$C$4"
    assert block.offset(1, 1).address == "$C$3:$D$5"
    assert block.resize(1, 1).address == "$B$2"
    assert block.sheet == sheet
    assert block.rows[0].address == "$B$2:$C$2"
    sheet.name = "L'anno 1"
    book = sheet.book.name
    assert block.get_address(include_sheetname=True) == "'L''anno 1'!$B$2:$C$4"
    assert block.get_address(external=True) == f"'[{book}]L''anno 1'!$B$2:$C$4"


def test_a_formula_that_fills_a_block(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[1], [2]]
    sheet["B1:B2"].formula_array = "=A1:A2*2"
    assert sheet["B1:B2"].value == [2.0, 4.0]
    assert sheet["B2"].has_array
    assert not sheet["A1"].has_array
    assert sheet["B1:B2"].formula_array == "=A1:A2*2"
    assert sheet["A1"].formula2 == "1"


def test_what_is_missing_names_the_call(sheet: xw.Sheet) -> None:
    with pytest.raises(NotSupported, match=r"Range\.remove_duplicates"):
        sheet["A1:B2"].remove_duplicates([1])


def test_a_protected_sheet_refuses_with_a_sentence_and_keeps_its_cells(sheet: xw.Sheet) -> None:
    sheet["A1"].value = 1
    sheet.api.protect("")
    with pytest.raises(EngineError, match="protett"):
        sheet["A1"].value = 2
    assert sheet["A1"].value == 1.0
