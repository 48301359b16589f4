"""Blocks of cells: places, edges, merged areas, moving, links, notes, looks."""

import pytest
import xlwings as xw

from pdo_xl.domain.errors import PdoError
from pdo_xl.hosts.libreoffice.objects.unsupported import NotSupported


@pytest.fixture
def sheet(app: xw.App) -> xw.Sheet:
    return app.books.add().sheets[0]


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
    with pytest.raises(NotSupported, match="destinazione"):
        sheet["A1"].copy()


def test_looks_come_back_and_are_none_where_cells_differ(sheet: xw.Sheet) -> None:
    cells = sheet["A1:B2"]
    assert cells.color is None
    cells.color = (255, 0, 16)
    assert cells.color == (255, 0, 16)
    sheet["A1"].color = "#00ff00"
    assert sheet["A1"].color == (0, 255, 0)
    assert cells.color is None
    cells.font.bold, cells.font.italic, cells.font.size = True, True, 14
    cells.font.name, cells.font.color = "Liberation Serif", (1, 2, 3)
    font = sheet["B2"].font
    assert (font.bold, font.italic, font.size, font.name, font.color) == (
        True,
        True,
        14.0,
        "Liberation Serif",
        (1, 2, 3),
    )
    sheet["A1"].font.bold = False
    assert cells.font.bold is None
    cells.wrap_text = True
    assert cells.wrap_text is True
    cells.horizontal_alignment, cells.vertical_alignment = "center", "top"
    assert (cells.horizontal_alignment, cells.vertical_alignment) == ("center", "top")
    assert (sheet["D1"].horizontal_alignment, sheet["D1"].vertical_alignment) == ("general", "bottom")


def test_sizes_are_excels_units(sheet: xw.Sheet) -> None:
    sheet["B2"].row_height, sheet["B2"].column_width = 30, 20
    assert sheet["B2"].row_height == pytest.approx(30, abs=0.1)
    assert sheet["B2"].column_width == pytest.approx(20, abs=0.1)
    assert sheet["B2"].height == pytest.approx(30, abs=0.1)
    assert sheet["C3"].top > sheet["B2"].top > 0 == sheet["A1"].left
    sheet["B2"].autofit()
    assert sheet["B2"].row_height < 30
    rows = sheet["A1:A3"].impl
    assert (rows.row_hidden, rows.column_hidden) == (False, False)
    sheet["A2"].impl.row_hidden = True
    assert (rows.row_hidden, sheet["A2"].impl.row_hidden) == (None, True)


def test_links_and_notes(sheet: xw.Sheet) -> None:
    sheet["A1"].add_hyperlink("https://www.example.org/", "esempio")
    assert (sheet["A1"].value, sheet["A1"].hyperlink) == ("esempio", "https://www.example.org/")
    sheet["A2"].formula = '=HYPERLINK("#Piano!H46","Piano!H46")'
    assert (sheet["A2"].value, sheet["A2"].hyperlink) == ("Piano!H46", "#Piano!H46")
    with pytest.raises(PdoError, match="non contiene un collegamento"):
        sheet["A3"].hyperlink  # noqa: B018
    assert sheet["B1"].note is None
    sheet["B1"].impl.add_note("attenzione")
    assert sheet["B1"].note.text == "attenzione"
    sheet["B1"].note.text = "altro"
    assert sheet["B1"].note.text == "altro"
    sheet["B1"].note.delete()
    assert sheet["B1"].note is None


def test_a_formula_that_fills_a_block(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[1], [2]]
    sheet["B1:B2"].formula_array = "=A1:A2*2"
    assert sheet["B1:B2"].value == [2.0, 4.0]
    assert sheet["B2"].has_array
    assert not sheet["A1"].has_array
    assert sheet["B1:B2"].formula_array == "=A1:A2*2"
    assert sheet["A1"].formula2 == "1"


def test_select_shows_the_sheet(sheet: xw.Sheet) -> None:
    other = sheet.book.sheets.add()
    sheet["B2:C3"].select()
    assert sheet.book.sheets.active == sheet
    assert other != sheet
    assert sheet.book.selection.address == "$B$2:$C$3"


def test_what_is_missing_names_the_call(sheet: xw.Sheet) -> None:
    with pytest.raises(NotSupported, match="Range.sort"):
        sheet["A1:B2"].impl.sort([1], [True], has_headers=False)


def test_a_protected_sheet_refuses_with_a_sentence_and_keeps_its_cells(sheet: xw.Sheet) -> None:
    sheet["A1"].value = 1
    sheet.api.protect("")
    with pytest.raises(PdoError, match="protett"):
        sheet["A1"].value = 2
    assert sheet["A1"].value == 1.0
