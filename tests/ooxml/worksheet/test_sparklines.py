"""The cells of a sheet in which sparklines are drawn."""

import pytest

from pdo_xl.ooxml.markup import TooManyElements
from pdo_xl.ooxml.worksheet import sparklines
from pdo_xl.ooxml.worksheet.sparklines import sparkline_cells
from pdo_xl.sheet.address import Area

VALIDATION = (
    b"<x14:dataValidations><x14:dataValidation><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations>"
)


def groups(*cells: bytes) -> bytes:
    drawn = b"".join(b"<s:sparkline><m:f>A1:B1</m:f><m:sqref>" + cell + b"</m:sqref></s:sparkline>" for cell in cells)
    return b"<s:sparklineGroups><s:sparklineGroup>" + drawn + b"</s:sparklineGroup></s:sparklineGroups>"


def test_each_cell_and_no_other_extension() -> None:
    tail = VALIDATION + groups(b"K3", b"L4 M4:N5", b"#REF!") + VALIDATION
    assert sparkline_cells(tail) == [Area(3, 11, 3, 11), Area(4, 12, 4, 12), Area(4, 13, 5, 14)]
    assert sparkline_cells(VALIDATION) == sparkline_cells(b"<s:sparklineGroups/>") == []


def test_a_hostile_number_of_them_is_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparklines, "MAX_SPARKLINES", 2)
    assert len(sparkline_cells(groups(b"A1", b"A2"))) == 2
    with pytest.raises(TooManyElements):
        sparkline_cells(groups(b"A1", b"A2", b"A3"))
