"""Pictures from files: added, moved, replaced, taken away, and still there in the file."""

from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError
from tests.xlwings_libreoffice.objects.pixels import picture


def test_a_picture_is_added_moved_replaced_and_deleted(sheet: xw.Sheet, tmp_path: Path) -> None:
    file = picture(tmp_path / "rosso.png")
    added = sheet.pictures.add(file, name="logo")
    assert (added.name, added.left, added.top, added.width, added.height) == ("logo", 0, 0, 30, 30)
    added.left, added.top, added.width = 20, 40, 50
    assert (added.left, added.top, added.width, added.height) == (20, 40, 50, 30)
    wide = sheet.pictures.add(file, anchor=sheet["C5"], width=60)
    assert (wide.name, wide.left, wide.top) == ("Picture 1", sheet["C5"].left, sheet["C5"].top)
    assert (wide.width, wide.height) == (60, 60)
    assert [one.name for one in sheet.pictures] == [one.name for one in sheet.shapes] == ["logo", "Picture 1"]
    assert "logo" in sheet.pictures
    added.update(picture(tmp_path / "altro.png", 10, 10))
    assert (added.name, added.width, added.height) == ("logo", 50, 30)
    with pytest.raises(xw.ShapeAlreadyExists):
        sheet.pictures.add(file, name="logo")
    wide.delete()
    saved = tmp_path / "con logo.xlsx"
    sheet.book.save(saved)
    assert len(openpyxl.load_workbook(saved).worksheets[0]._images) == 1
    added.delete()
    assert len(sheet.pictures) == 0


def test_what_is_no_picture_is_refused(sheet: xw.Sheet, tmp_path: Path) -> None:
    text = tmp_path / "testo.png"
    text.write_text("non è un'immagine", encoding="utf-8")
    with pytest.raises(LibreOfficeError, match=r"leggere l'immagine «testo\.png»"):
        sheet.pictures.add(text)
    with pytest.raises(NotSupported, match=r"Pictures\.add\(link_to_file=True\)"):
        sheet.pictures.add(picture(tmp_path / "rosso.png"), link_to_file=True)
    assert len(sheet.shapes) == 0
