"""Defined names of books and sheets."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.errors import EngineError


@pytest.fixture
def book(app: xw.App) -> xw.Book:
    made = app.books.add()
    made.sheets[0].name = "L'anno"
    made.sheets.add("Piano", after=made.sheets[0])
    return made


def test_a_name_is_defined_read_and_deleted(book: xw.Book) -> None:
    made = book.names.add("peso", "='L''anno'!$A$1:$B$2")
    assert (made.name, made.refers_to) == ("peso", "='L''anno'!$A$1:$B$2")
    assert made.refers_to_range == book.sheets["L'anno"]["A1:B2"]
    assert "peso" in book.names
    assert "altro" not in book.names
    assert book.sheets[0].range("peso").address == "$A$1:$B$2"
    made.refers_to = "=Piano!$C$3"
    assert book.names["peso"].refers_to == "=Piano!$C$3"
    made.name = "pesi"
    assert [name.name for name in book.names] == ["pesi"]
    book.names["pesi"].delete()
    assert len(book.names) == 0


def test_a_sheets_name_carries_the_sheet(book: xw.Book) -> None:
    book.sheets["Piano"].names.add("zona", "=Piano!$A$1")
    book.names.add("Piano!altra", "=Piano!$A$2")
    assert [name.name for name in book.names] == ["Piano!altra", "Piano!zona"]
    assert len(book.sheets["L'anno"].names) == 0
    assert book.sheets["Piano"].names["zona"].refers_to == "=Piano!$A$1"


def test_cells_are_named_and_know_their_name(book: xw.Book) -> None:
    cells = book.sheets["Piano"]["B2:C3"]
    assert cells.name is None
    cells.name = "blocco"
    assert cells.name.name == "blocco"
    assert cells.name.refers_to == "=Piano!$B$2:$C$3"
    book.sheets[0]["A1"].formula = "=SUM(blocco)"
    cells.value = 2
    assert book.sheets[0]["A1"].value == 8.0


def test_a_constant_is_no_block(book: xw.Book) -> None:
    book.names.add("iva", "=0.22")
    assert book.names["iva"].refers_to == "=0.22"
    with pytest.raises(EngineError, match="non sta per un blocco"):
        book.names["iva"].refers_to_range  # noqa: B018


def test_an_impossible_name_is_refused_with_a_sentence(book: xw.Book) -> None:
    with pytest.raises(EngineError, match="A1"):
        book.names.add("A1", "=Piano!$A$1")
    assert len(book.names) == 0
