"""Cells that hold no value: errors, formulas never worked out, and the cells that one formula fills."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from pdo_xl.domain.values.entry import CellError, NotCalculated
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.reading.valueless import cells_without_value
from tests.support import HEADER, TITLE, row


def test_errors_and_bare_formulas() -> None:
    cells = b'<c r="A3" t="e"><v>#N/A</v></c><c r="B3"><f>1+1</f></c><c r="C3"><f>1+1</f><v>2</v></c><c r="D3" t="str"><f>""</f><v></v></c>'
    assert cells_without_value(cells, b"<c", 3, (1, 2, 3, 4)) == {(3, 1): CellError("#N/A"), (3, 2): NotCalculated()}


@pytest.mark.parametrize("kind", ["array", "shared"])
def test_an_array_formula_fills_all_its_cells(kind: str) -> None:
    cells = b'<c r="J3"><f t="%s" ref="J3:K5">L3:M5</f></c>' % kind.encode()
    filled = {(row, 10): NotCalculated() for row in (3, 4, 5)} if kind == "array" else {(3, 10): NotCalculated()}
    assert cells_without_value(cells, b"<c", 3, (9, 10)) == filled


def test_a_weight_that_an_array_formula_is_to_fill_is_not_missing(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in ([TITLE], HEADER, row(weight=None), row(objective="Altro", weight=None)):
        sheet.append(line)
    sheet["J3"] = ArrayFormula("J3:J4", "=L3:L4")
    book.save(tmp_path / "a.xlsx")
    (grid,) = FileHost(tmp_path / "a.xlsx", now=datetime(2024, 12, 31)).grids()
    assert grid.details((), {10}) == {(3, 10): NotCalculated(), (4, 10): NotCalculated()}
