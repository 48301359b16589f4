"""What is printed into a PDF file."""

import subprocess
from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError
from tests.conftest import program


def words(path: Path) -> list[str]:
    """What the cells say: the name of the sheet and the number of the page stand above and below."""
    reader = program("pdftotext")
    said = subprocess.run([reader, "-layout", path, "-"], check=True, capture_output=True, text=True).stdout.split()
    return [word for word in said if word.islower()]


def test_a_book_a_sheet_and_some_cells(sheet: xw.Sheet, tmp_path: Path) -> None:
    sheet["A1"].value = [["uno", "due"], ["tre", "quattro"]]
    sheet.book.sheets.add("Altro", after=sheet)["A1"].value = "cinque"
    sheet.book.to_pdf(tmp_path / "tutto.pdf")
    sheet.to_pdf(tmp_path / "foglio.pdf")
    sheet["B1:B2"].to_pdf(tmp_path / "celle.pdf")
    assert words(tmp_path / "tutto.pdf") == ["uno", "due", "tre", "quattro", "cinque"]
    assert words(tmp_path / "foglio.pdf") == ["uno", "due", "tre", "quattro"]
    assert words(tmp_path / "celle.pdf") == ["due", "quattro"]


def test_a_file_that_was_there_stays_whole(sheet: xw.Sheet, tmp_path: Path) -> None:
    with pytest.raises(LibreOfficeError, match=r"«celle\.pdf»: la cartella «.*manca» non esiste"):
        sheet["A1"].to_pdf(tmp_path / "manca" / "celle.pdf")
    there = tmp_path / "celle.pdf"
    there.write_bytes(b"prima")
    sheet["A1"].value = "dopo"
    sheet["A1"].to_pdf(there)
    assert words(there) == ["dopo"]
    assert [path.name for path in tmp_path.iterdir()] == ["celle.pdf"]
