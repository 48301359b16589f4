"""What is drawn on a sheet is found by name and by place."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.drawn import NoSuchShape, hundredths


def test_nothing_is_found_where_nothing_is_drawn(sheet: xw.Sheet) -> None:
    sheet["A1"].impl.add_note("una nota non è una forma")
    assert (len(sheet.shapes), len(sheet.pictures), len(sheet.charts)) == (0, 0, 0)
    with pytest.raises(NoSuchShape, match="«Sheet1» non è disegnato niente con il nome «logo»"):
        sheet.shapes["logo"]
    with pytest.raises(IndexError):
        sheet.pictures[0]


def test_units() -> None:
    assert hundredths(72) == 2540
    assert hundredths(0) == 0
