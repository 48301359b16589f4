"""The letters of a cell and their font."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


def test_some_letters_have_a_font_of_their_own(sheet: xw.Sheet) -> None:
    sheet["A1"].value = "obiettivo"
    letters = sheet["A1"].characters
    letters[2:4].font.bold, letters[-1].font.color = True, (255, 0, 0)
    assert (letters[2:4].text, letters[2:4].font.bold, letters[:2].font.bold) == ("ie", True, False)
    assert letters.font.bold is None
    assert (letters[8].font.color, letters[0].font.color) == ((255, 0, 0), (0, 0, 0))
    assert sheet["A1"].value == "obiettivo"
    with pytest.raises(IndexError):
        letters[9]
    with pytest.raises(ValueError, match="negative"):
        letters[-3:]


@pytest.mark.parametrize("value", [5, "=1+1", None])
def test_a_number_does_not_become_a_text(sheet: xw.Sheet, value: object) -> None:
    sheet["A1"].value = value
    before = sheet["A1"].formula
    with pytest.raises(LibreOfficeError, match="La cella non contiene un testo"):
        sheet["A1"].characters.font  # noqa: B018
    assert sheet["A1"].formula == before
