"""The sheets of a document, by name and by place."""

import pytest

from pdo_xl.xlwings_libreoffice.objects.sheets import NoSuchSheet


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
    assert [sheet.name for sheet in book.sheets] == ["Primo", "Sheet1", "Dati", "Nascosto", "Ultimo"]
    assert unnamed.name == "Sheet1"
    with pytest.raises(ValueError, match="already present"):
        book.sheets.add("dati")
