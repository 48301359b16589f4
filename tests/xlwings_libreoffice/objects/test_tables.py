"""Tables, which Calc keeps as database ranges."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


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
    assert table.insert_row_range is None
    assert sheet.tables.add(sheet["H1:I1"], name="Vuota").insert_row_range == sheet["H2:I2"]
    sheet.tables["Vuota"].impl.parent.tables.api.removeByName("Vuota")
    table.name = "Altro"
    assert "Altro" in sheet.tables
    assert "Elenco" not in sheet.tables
    assert len(book.sheets["Nascosto"].tables) == 0
    assert (sheet["B3:F9"].table, sheet["C1"].table) == (table, None)
    assert sheet.tables.add(sheet["E5:F6"]).name == "Table1"
    assert sheet.tables.add(sheet["E1:F2"], name="Zeta").name == "Zeta"
    assert [table.name for table in sheet.tables] == ["Altro", "Zeta", "Table1"]
    assert (sheet.tables[1].name, sheet.tables(3).name) == ("Zeta", "Table1")
    with pytest.raises(LibreOfficeError, match="La tabella «Altro» c'è già"):
        sheet.tables.add(sheet["E8:F9"], name="Altro")
    with pytest.raises(LibreOfficeError, match="«Dati» non ha la tabella «Manca»"):
        sheet.tables["Manca"]


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
