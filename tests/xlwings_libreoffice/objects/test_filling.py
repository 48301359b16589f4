"""Cells that go on into others."""

from datetime import datetime

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


def test_formulas_go_on_and_each_column_in_its_own_way(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[5, datetime(2024, 1, 31), "Nota", "Voce 1"]]
    sheet["E1"].formula = "=A1*ROW()"
    sheet["A1"].number_format = "0.00%"
    sheet["A1:E1"].autofill(sheet["A1:E4"])
    assert sheet["A4:E4"].value == [5.0, datetime(2024, 2, 3), "Nota", "Voce 4", 20.0]
    assert (sheet["E4"].formula, sheet["A4"].number_format) == ("=A4*ROW()", "0.00%")


def test_two_numbers_make_a_series_and_one_where_it_is_asked_for(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[1, 10], [3, None]]
    sheet["A1:A2"].autofill(sheet["A1:A5"])
    assert sheet["A1:A5"].value == [1.0, 3.0, 5.0, 7.0, 9.0]
    sheet["B1"].autofill(sheet["B1:E1"], "fill_series")
    assert sheet["B1:E1"].value == [10.0, 11.0, 12.0, 13.0]


@pytest.mark.parametrize(
    ("source", "whole", "filled"),
    [
        ("A3:A4", "A3:A9", [1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0]),
        ("A3:A4", "A1:A4", [1.0, 2.0, 1.0, 2.0]),
        ("A4", "A1:A4", [2.0] * 4),
        ("A4", "A4:D4", [2.0] * 4),
        ("A3", "A3", 1.0),
    ],
)
def test_copies_are_repeated_in_every_direction(sheet: xw.Sheet, source: str, whole: str, filled: object) -> None:
    sheet["A3"].value = [[1], [2]]
    sheet[source].autofill(sheet[whole], "fill_copy")
    assert sheet[whole].value == filled


def test_to_the_left_and_up_series_go_backwards(sheet: xw.Sheet) -> None:
    sheet["D4"].value = [[5, 6]]
    sheet["D4:E4"].autofill(sheet["A4:E4"])
    assert sheet["A4:E4"].value == [2.0, 3.0, 4.0, 5.0, 6.0]
    sheet["E4"].autofill(sheet["E1:E4"], "fill_series")
    assert sheet["E1:E4"].value == [3.0, 4.0, 5.0, 6.0]


@pytest.mark.parametrize("whole", ["B2:C5", "A1:A3", "A3:A9", "B1:B9"])
def test_only_one_way_on(sheet: xw.Sheet, whole: str) -> None:
    sheet["A1:B2"].value = 1
    with pytest.raises(LibreOfficeError, match=r"\$B\$2 non si possono continuare in .* da una sola parte"):
        sheet["B2"].autofill(sheet[whole])
    with pytest.raises(NotSupported, match=r"Range\.autofill\(type_='fill_months'\) \(ci sono fill_default"):
        sheet["B2"].autofill(sheet["B2:B9"], "fill_months")
