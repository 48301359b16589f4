"""What belongs to cells: edges, merged areas, links, notes."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.errors import EngineError


def test_edges_are_those_of_ctrl_and_an_arrow(sheet: xw.Sheet) -> None:
    sheet["B2"].value = [
        [1, 2, None, 4],
        [5, None, None, None],
        [6, None, None, None],
        [None] * 4,
        [7, None, None, None],
    ]
    assert sheet["B2"].end("down").address == "$B$4"
    assert sheet["B4"].end("down").address == "$B$6"
    assert sheet["B6"].end("down").row == sheet.cells.shape[0]
    assert sheet["B6"].end("up").address == "$B$4"
    assert sheet["B2"].end("right").address == "$C$2"
    assert sheet["C2"].end("right").address == "$E$2"
    assert sheet["E2"].end("left").address == "$C$2"
    assert sheet["B2"].end("up").address == "$B$1"
    assert sheet["B2"].current_region.address == "$B$2:$C$4"
    assert sheet["B2"].expand("down").address == "$B$2:$B$4"
    assert sheet["B2"].expand("table").address == "$B$2:$C$4"


def test_merged_areas(sheet: xw.Sheet) -> None:
    assert not sheet["A1"].merge_cells
    sheet["A1:B2"].merge()
    assert sheet["B2"].merge_cells
    assert sheet["B2"].merge_area.address == "$A$1:$B$2"
    assert sheet["C3"].merge_area.address == "$C$3"
    sheet["A1"].unmerge()
    assert not sheet["A1:B2"].merge_cells
    sheet["A1:B2"].merge(across=True)
    assert sheet["A2"].merge_area.address == "$A$2:$B$2"
    sheet["A1:B3"].merge()
    assert sheet["A2"].merge_area.address == "$A$1:$B$3"
    sheet["A1:B3"].merge(across=True)
    assert [sheet[f"A{row}"].merge_area.address for row in (1, 3)] == ["$A$1:$B$1", "$A$3:$B$3"]


def test_rows_and_columns_are_grouped(sheet: xw.Sheet) -> None:
    sheet["3:5"].group()
    rows = sheet.impl.xsheet.getRows()
    sheet.impl.xsheet.hideDetail(sheet["3:5"].impl.xrange.getRangeAddress())
    assert [rows.getByIndex(row).IsVisible for row in range(1, 6)] == [True, False, False, False, True]
    sheet["3:5"].impl.row_hidden = False
    sheet["3:5"].ungroup()
    sheet.impl.xsheet.hideDetail(sheet["3:5"].impl.xrange.getRangeAddress())
    assert rows.getByIndex(2).IsVisible
    sheet["B:C"].group()
    sheet["B1:C1"].ungroup(by="columns")
    with pytest.raises(ValueError, match="provide by="):
        sheet["B1:C1"].group()
    with pytest.raises(ValueError, match="by: 'r'"):
        sheet["B1:C1"].group(by="r")


def test_links_and_notes(sheet: xw.Sheet) -> None:
    sheet["A1"].add_hyperlink("https://www.example.org/", "esempio")
    assert (sheet["A1"].value, sheet["A1"].hyperlink) == ("esempio", "https://www.example.org/")
    sheet["A2"].formula = '=HYPERLINK("#Piano!H46","Piano!H46")'
    assert (sheet["A2"].value, sheet["A2"].hyperlink) == ("Piano!H46", "#Piano!H46")
    with pytest.raises(EngineError, match="non contiene un collegamento"):
        sheet["A3"].hyperlink  # noqa: B018
    assert sheet["B1"].note is None
    sheet["B1"].impl.add_note("attenzione")
    assert sheet["B1"].note.text == "attenzione"
    sheet["B1"].note.text = "altro"
    assert sheet["B1"].note.text == "altro"
    sheet["B1"].note.delete()
    assert sheet["B1"].note is None


def test_select_shows_the_sheet(sheet: xw.Sheet) -> None:
    other = sheet.book.sheets.add()
    sheet["B2:C3"].select()
    assert sheet.book.sheets.active == sheet
    assert other != sheet
    assert sheet.book.selection.address == "$B$2:$C$3"
