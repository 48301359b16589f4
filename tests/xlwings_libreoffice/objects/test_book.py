from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.failures import Locked, ReadOnly
from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, property_values


def test_names_of_a_book(book, tmp_path):
    assert book.name == "l'elenco.xlsx"
    assert book.fullname == str(tmp_path / "l'elenco.xlsx")
    assert book.app.books.add().name == book.app.books.active.fullname


def test_a_missing_file(app):
    with pytest.raises(FileNotFoundError):
        app.books.open("non c'è.xlsx")


@pytest.mark.parametrize("content", [b"PK\x03\x04rovinato", b"solo testo"])
def test_a_file_that_is_no_workbook(app, tmp_path, content):
    path = tmp_path / "rotto.xlsx"
    path.write_bytes(content)
    with pytest.raises(LibreOfficeError, match=r"non riesce ad aprire «rotto\.xlsx»"):
        xw.Book(path)
    assert len(app.books) == 0
    assert path.read_bytes() == content


def test_an_add_in_of_excels(app):
    addin = Path(xw.__file__).parent / "addin" / "xlwings.xlam"
    with pytest.raises(LibreOfficeError, match=r"^«xlwings\.xlam» è un componente aggiuntivo di Excel, e LibreOffice"):
        app.books.open(addin)


def test_a_file_that_is_open_elsewhere(app, tmp_path):
    path = tmp_path / "piano.xlsx"
    openpyxl.Workbook().save(path)
    path.with_name(".~lock.piano.xlsx#").write_text(",altro,pc;")
    with pytest.raises(Locked, match=r"«piano\.xlsx» è aperto in un altro LibreOffice"):
        app.books.open(path)
    other = app.books.add()
    before = path.read_bytes()
    with pytest.raises(Locked):
        other.save(path)
    assert path.read_bytes() == before


def test_options_that_calc_does_not_have(app, tmp_path):
    path = tmp_path / "piano.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(NotSupported, match=r"xlwings: Books\.open\(delimiter=…\) non è disponibile con LibreOffice\."):
        app.books.open(path, delimiter=";")


def test_a_book_opened_to_be_read_is_not_saved(app, tmp_path):
    path = tmp_path / "piano.xlsx"
    openpyxl.Workbook().save(path)
    before = path.read_bytes()
    book = app.books.open(path, read_only=True)
    assert book.impl.read_only
    with pytest.raises(ReadOnly, match="aperta in sola lettura"):
        book.save()
    assert path.read_bytes() == before
    book.save(tmp_path / "copia.xlsx")
    assert book.name == "copia.xlsx"


def test_saving_in_place_keeps_what_was_written(book):
    book.sheets["Dati"].impl.xsheet.getCellRangeByName("B2").setValue(7)
    book.save()
    assert not book.impl.model.isModified()
    saved = openpyxl.load_workbook(book.fullname, data_only=True)["Dati"]
    assert (saved["B2"].value, saved["B4"].value) == (7, 9.5)


def test_a_new_book_is_saved_where_we_are(app, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    book = app.books.add()
    title = book.name
    book.save()
    assert (tmp_path / f"{title}.xlsx").exists()


def test_a_folder_that_does_not_exist(book, tmp_path):
    with pytest.raises(LibreOfficeError, match="non esiste"):
        book.save(tmp_path / "manca" / "piano.xlsx")
    assert not (tmp_path / "manca").exists()


def test_passwords(book, app, tmp_path):
    with pytest.raises(NotSupported, match=r"Book\.save\(password=…\)"):
        book.save(tmp_path / "chiuso.xlsx", password="segreta")
    assert not (tmp_path / "chiuso.xlsx").exists()
    path = tmp_path / "chiuso.ods"
    book.impl.model.storeToURL(path.as_uri(), property_values(FilterName="calc8", Password="segreta"))
    with pytest.raises(LibreOfficeError, match="protetto da una password"):
        app.books.open(path)
    opened = app.books.open(path, password="segreta")
    assert [sheet.name for sheet in opened.sheets] == ["Dati", "Nascosto"]


def test_a_closed_book_says_so(book, app):
    book.close()
    assert len(app.books) == 0
    with pytest.raises(LibreOfficeError, match="o ha chiuso la cartella di lavoro"):
        book.name  # noqa: B018
    with pytest.raises(LibreOfficeError, match="non è aperta nessuna cartella"):
        app.books.active  # noqa: B018


def test_a_pdf(book, tmp_path):
    book.to_pdf(tmp_path / "stampa.pdf")
    assert (tmp_path / "stampa.pdf").read_bytes().startswith(b"%PDF")
