"""Fonts and colours of cells."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.font import AnyColour, colour_number, colour_of


@pytest.mark.parametrize(
    ("colour", "number"),
    [
        ((255, 0, 16), 0xFF0010), ("#ff0010", 0xFF0010), ("ff0010", 0xFF0010), (0x1000FF, 0xFF0010), ((0, 0, 0), 0),
        (None, -1),
    ],
)  # fmt: skip
def test_colours_as_xlwings_takes_them(colour: AnyColour, number: int) -> None:
    assert colour_number(colour) == number
    assert number < 0 or colour_number(colour_of(number)) == number


@pytest.mark.parametrize("colour", ["rosso", "#12", ""])
def test_a_colour_that_is_none_is_an_error_of_pythons(colour: str) -> None:
    if colour == "#12":
        assert colour_number(colour) == 0x12
        return
    with pytest.raises(ValueError, match="invalid literal"):
        colour_number(colour)


def test_what_differs_between_cells_is_none(sheet: xw.Sheet) -> None:
    font = sheet["A1:B1"].font
    assert (font.bold, font.italic, font.color) == (False, False, (0, 0, 0))
    sheet["A1"].font.italic, sheet["A1"].font.size, sheet["A1"].font.color = True, 20, "#0000ff"
    sheet["A1"].font.name = "Liberation Mono"
    assert (font.italic, font.size, font.color, font.name) == (None, None, None, None)
    font.italic = False
    assert font.italic is False


def test_a_protected_sheet_keeps_its_looks(sheet: xw.Sheet) -> None:
    sheet.api.protect("")
    sheet["A1"].font.bold = True
    assert sheet["A1"].font.bold is False
