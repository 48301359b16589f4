"""How cells look: what differs between them is None, as in Excel."""

import xlwings as xw


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
    assert (sheet["B2"].row_height, sheet["B2"].column_width) == (30, 20)
    assert (sheet["A2:C2"].row_height, sheet["B1:B3"].column_width) == (30, 20)
    assert (sheet["B2:B3"].row_height, sheet["B2:C2"].column_width) == (None, None)
    assert (sheet["B:B"].row_height, sheet["2:2"].column_width) == (None, None)
    assert (sheet["B:B"].column_width, sheet["2:2"].row_height) == (20, 30)
    sheet["B2"].impl.xrange.getColumns().IsVisible = False
    sheet["B2"].column_width = 12
    assert sheet["B2"].impl.xrange.getColumns().IsVisible
    sheet["B2"].column_width = 20
    assert sheet["B2"].height == 30
    assert sheet["C3"].top > sheet["B2"].top > 0 == sheet["A1"].left
    assert (sheet["C3"].left, sheet["C3"].top) == (sheet["A1:B1"].width, sheet["A1:A2"].height)
    sheet["A11:A14"].row_height = 60
    assert (sheet["A11:A14"].height, sheet["A11:A14"].row_height) == (240, 60)
    # What one row has more, another has less.
    sheet["A12"].row_height, sheet["A13"].row_height = 50, 70
    assert (sheet["A11:A14"].height, sheet["A11:A14"].row_height) == (240, None)
    sheet["B2"].autofit()
    assert sheet["B2"].row_height < 30
    rows = sheet["A1:A3"].impl
    assert (rows.row_hidden, rows.column_hidden) == (False, False)
    sheet["A2"].impl.row_hidden = True
    assert (rows.row_hidden, sheet["A2"].impl.row_hidden) == (None, True)
