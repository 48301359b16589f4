"""Cells exactly as they are stored, and as they are shown."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.sharing.cell_values import DATE, PERCENTAGE, TEXT, TRUTH, CellValue


@pytest.mark.parametrize("from_1904", [False, True])
def test_each_kind(tmp_path: Path, from_1904: bool) -> None:
    book = openpyxl.Workbook()
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.title = "Piano"
    for column, value in enumerate(("testo", 12.5, True, date(2024, 12, 31), 0.95, "=1+1", None, "#N/A"), start=1):
        sheet.cell(2, column, value)
    sheet["E2"].number_format = "0.0%"
    sheet["G2"].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "a.xlsx")
    with Package(tmp_path / "a.xlsx") as package:
        raw = RawValues(package)
        values = raw.of_sheet("Piano", {2}, range(1, 10))
        assert raw.of_sheet("Manca", {2}, {1}) == {}
    cells = {column: value for (_, column), value in values.items()}
    assert cells[1] == CellValue(TEXT, "testo")
    assert cells[2][:3] == ("n", 12.5, "")
    assert cells[3] == CellValue(TRUTH, True)
    assert cells[4].told() == "31/12/2024"
    assert cells[5][1:4] == (0.95, PERCENTAGE, "0.0%")
    assert (cells[6].formula, cells[6].blank) == (True, True)
    assert (cells[7].blank, cells[7].shown) == (True, DATE)
    assert cells[8].kind == "e"
    assert 9 not in cells
