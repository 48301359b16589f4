import pytest
import xlwings as xw

from pdo_xl.hosts.libreoffice.objects.sheets import NoSuchSheet
from pdo_xl.hosts.libreoffice.objects.unsupported import NotSupported
from pdo_xl.hosts.libreoffice.soffice import LibreOfficeError


def test_sheets_by_name_and_place(book):
    assert len(book.sheets) == 2
    assert [sheet.name for sheet in book.sheets] == ["Dati", "Nascosto"]
    assert book.sheets["Dati"] == book.sheets[0] == book.sheets(1)
    assert [sheet.index for sheet in book.sheets] == [1, 2]
    assert "Dati" in book.sheets
    assert "Manca" not in book.sheets
    assert book.sheets.active.name == "Dati"
    assert book.sheets[0].book == book
    with pytest.raises(NoSuchSheet, match="^La cartella «l'elenco.xlsx» non ha il foglio «Manca».$"):
        book.sheets["Manca"]
    with pytest.raises(IndexError):
        book.sheets[2]
    with pytest.raises(KeyError, match="non ha un foglio numero 3"):
        book.sheets(3)


def test_adding(book):
    added = book.sheets.add("Ultimo", after="Nascosto")
    assert book.sheets.active == added
    book.sheets.add("Primo", before="Dati")
    book.sheets["Dati"].activate()
    unnamed = book.sheets.add()
    assert [sheet.name for sheet in book.sheets] == ["Primo", "Foglio1", "Dati", "Nascosto", "Ultimo"]
    assert unnamed.name == "Foglio1"
    with pytest.raises(ValueError, match="already present"):
        book.sheets.add("dati")


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
    copied = book.sheets["Dati"].copy(name="Copia")
    assert [sheet.name for sheet in book.sheets] == ["Dati", "Nascosto", "Copia"]
    assert copied.impl.xsheet.getCellRangeByName("B4").getFormula() == "=SUM(B2:B3)"
    copied.move(before=book.sheets["Dati"])
    assert [sheet.name for sheet in book.sheets] == ["Copia", "Dati", "Nascosto"]
    other = app.books.add()
    book.sheets["Dati"].copy(before=other.sheets[0])
    assert other.sheets[0].name == "Dati"
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


def test_tables(book):
    sheet = book.sheets["Dati"]
    assert len(sheet.tables) == 0
    table = sheet.tables.add(sheet["A1:C4"], name="Elenco")
    assert sheet.tables["elenco"] == sheet.tables[0] == table
    assert (table.name, table.display_name, table.parent) == ("Elenco", "Elenco", sheet)
    assert (table.range.row, table.range.shape) == (1, (4, 3))
    assert (table.header_row_range.row, table.header_row_range.shape) == (1, (1, 3))
    assert (table.data_body_range.row, table.data_body_range.shape) == (2, (3, 3))
    assert (table.show_headers, table.show_totals, table.totals_row_range) == (True, False, None)
    assert table.show_autofilter is True
    table.show_autofilter = False
    assert table.show_autofilter is False
    table.resize(sheet["A1:B3"])
    assert table.range.shape == (3, 2)
    table.name = "Altro"
    assert "Altro" in sheet.tables
    assert "Elenco" not in sheet.tables
    assert len(book.sheets["Nascosto"].tables) == 0
    assert sheet.tables.add(sheet["E5:F6"]).name == "Tabella1"
    with pytest.raises(LibreOfficeError, match="La tabella «Altro» c'è già"):
        sheet.tables.add(sheet["E8:F9"], name="Altro")
    with pytest.raises(LibreOfficeError, match="«Dati» non ha la tabella «Manca»"):
        sheet.tables["Manca"]


@pytest.mark.parametrize("call", ["charts", "pictures", "shapes", "freeze_panes", "page_setup", "comments"])
def test_what_calc_does_not_offer_here(book, call):
    with pytest.raises(NotSupported):
        list(getattr(book.sheets["Dati"], call))


def test_what_a_table_does_not_have(book):
    sheet = book.sheets["Dati"]
    table = sheet.tables.add(sheet["A1:C4"])
    with pytest.raises(NotSupported, match=r"Table\.table_style"):
        table.table_style  # noqa: B018
    with pytest.raises(NotSupported, match=r"Table\.show_headers"):
        table.show_headers = False
    with pytest.raises(NotSupported, match=r"Tables\.add\(has_headers=False\)"):
        sheet.tables.add(sheet["E5:F6"], has_headers=False)
    assert isinstance(table, xw.main.Table)
