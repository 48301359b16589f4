"""Shapes: their type, their text and its letters, their size."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.drawn import struct
from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported


def test_a_shape_has_a_type_a_text_and_a_size(sheet: xw.Sheet) -> None:
    drawn = sheet.book.impl.model.createInstance("com.sun.star.drawing.RectangleShape")
    sheet.impl.xsheet.getDrawPage().add(drawn)
    drawn.setSize(struct("Size", Width=2540, Height=1270))
    drawn.Name = "Riquadro"
    shape = sheet.shapes["riquadro"]
    assert (shape.type, shape.text, shape.parent) == ("auto_shape", None, sheet)
    shape.text = "testo"
    shape.font.bold = False
    shape.characters[1:3].font.bold = True
    letters = shape.characters
    assert (letters.text, letters[1:3].text, letters[-1].text) == ("testo", "es", "o")
    assert (letters[1:3].font.bold, letters[0].font.bold, shape.font.bold) == (True, False, None)
    assert (shape.width, shape.height) == (72, 36)
    shape.scale_width(2)
    assert (shape.width, shape.height, shape.impl.index) == (144, 36, 1)
    with pytest.raises(NotSupported, match=r"Shape\.scale_height\(relative_to_original_size=True"):
        shape.scale_height(2, relative_to_original_size=True)
    shape.name = "Altro"
    assert "Altro" in sheet.shapes
    shape.delete()
    assert len(sheet.shapes) == 0
