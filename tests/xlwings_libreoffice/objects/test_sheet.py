import pytest

from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


def test_renaming(book):
    sheet = book.sheets["Dati"]
    sheet.name = "L'elenco 2024"
    assert [each.name for each in book.sheets] == ["L'elenco 2024", "Nascosto"]
    with pytest.raises(LibreOfficeError, match="Il foglio non può chiamarsi «Nascosto»"):
        sheet.name = "Nascosto"
    assert sheet.name == "L'elenco 2024"


def test_visibility(book):
    assert [sheet.visible for sheet in book.sheets] == [True, False]
    with pytest.raises(LibreOfficeError, match="«Dati» è l'unico visibile"):
        book.sheets["Dati"].visible = False
    book.sheets["Nascosto"].visible = True
    book.sheets["Dati"].visible = False
    assert [sheet.visible for sheet in book.sheets] == [False, True]


def test_deleting(book):
    book.sheets["Nascosto"].delete()
    with pytest.raises(LibreOfficeError, match="«Dati» è l'unico della cartella"):
        book.sheets["Dati"].delete()
    assert [sheet.name for sheet in book.sheets] == ["Dati"]


def test_copying_and_moving(book, app):
    again = book.sheets["Dati"].copy()
    assert again.name == "Dati (2)"
    again.delete()
    copied = book.sheets["Dati"].copy(name="Copia")
    assert [sheet.name for sheet in book.sheets] == ["Dati", "Nascosto", "Copia"]
    assert copied.impl.xsheet.getCellRangeByName("B4").getFormula() == "=SUM(B2:B3)"
    copied.move(before=book.sheets["Dati"])
    assert [sheet.name for sheet in book.sheets] == ["Copia", "Dati", "Nascosto"]
    other = app.books.add()
    book.sheets["Dati"].copy(before=other.sheets[0])
    assert [sheet.name for sheet in other.sheets] == ["Dati", "Sheet1"]
    book.sheets["Dati"].copy(before=other.sheets[0])
    assert [sheet.name for sheet in other.sheets] == ["Dati (2)", "Dati", "Sheet1"]
    assert other.sheets[0].impl.xsheet.getCellRangeByName("A2").getString() == "uno"


@pytest.mark.parametrize(
    ("argument", "place", "shape"),
    [
        ("B2", (2, 2), (1, 1)),
        ("$B$2:c4", (2, 2), (3, 2)),
        ("C4:B2", (2, 2), (3, 2)),
        ("B:C", (1, 2), (1_048_576, 2)),
        ("2:3", (2, 1), (2, 16_384)),
        ("Dati!A2", (2, 1), (1, 1)),
    ],
)
def test_ranges(book, argument, place, shape):
    found = book.sheets["Dati"].range(argument)
    assert ((found.row, found.column), found.shape) == (place, shape)


def test_ranges_by_corners(book):
    sheet = book.sheets["Dati"]
    for found in (
        sheet.range((2, 1), (4, 3)),
        sheet.range("A2", "C4"),
        sheet.range(sheet["A2"], sheet["C4"]),
        sheet[1:4, :3],
    ):
        assert (found.row, found.column, found.shape) == (2, 1, (3, 3))
    assert sheet.cells.shape == (1_048_576, 16_384)


def test_a_range_that_is_none(book):
    with pytest.raises(LibreOfficeError, match="«manca» non è un riferimento a celle né un nome di questa cartella"):
        book.sheets["Dati"].range("manca")
    with pytest.raises(IndexError):
        book.sheets["Dati"].range((0, 1))


def test_the_used_range(book):
    used = book.sheets["Dati"].used_range
    assert (used.row, used.column, used.shape) == (1, 1, (4, 3))
    empty = book.sheets["Nascosto"].used_range
    assert (empty.row, empty.column, empty.shape) == (1, 1, (1, 1))
    book.sheets["Nascosto"].impl.xsheet.getCellRangeByName("C5").setValue(1)
    moved = book.sheets["Nascosto"].used_range
    assert (moved.row, moved.column, moved.shape) == (5, 3, (1, 1))


def test_clearing(book):
    sheet = book.sheets["Dati"]
    cell = sheet.impl.xsheet.getCellRangeByName("B3")
    plain, percent = sheet.impl.xsheet.getCellRangeByName("B2").NumberFormat, cell.NumberFormat
    assert plain != percent
    sheet.clear_contents()
    assert (cell.getString(), cell.NumberFormat) == ("", percent)
    cell.setString("testo")
    sheet.clear_formats()
    assert (cell.getString(), cell.NumberFormat) == ("testo", plain)
    sheet.clear()
    assert cell.getString() == ""


def test_a_protected_sheet_is_not_cleared(book):
    sheet = book.sheets["Dati"]
    sheet.impl.xsheet.protect("")
    with pytest.raises(LibreOfficeError, match="Il foglio «Dati» è protetto: togliere la protezione"):
        sheet.clear()
    assert sheet.impl.xsheet.getCellRangeByName("A2").getString() == "uno"


def test_autofit(book):
    sheet = book.sheets["Dati"]
    columns = sheet.impl.xsheet.getColumns()
    sheet.impl.xsheet.getCellRangeByName("A2").setString("un testo che è più largo della colonna in cui sta")
    before = columns.getByIndex(0).Width
    sheet.autofit("rows")
    assert columns.getByIndex(0).Width == before
    sheet.autofit()
    assert columns.getByIndex(0).Width > before
