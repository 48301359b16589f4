"""Cells written exactly as they were typed."""

from pathlib import Path

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.sharing.cell_values import DATE, PERCENTAGE, CellValue
from pdo_xl.sheet.sharing.three_way import Taken
from pdo_xl.workbook.sharing.putting_in import CellsToPut


def test_values_and_formats(shared: Path) -> None:
    path = shared / "piano.xlsx"
    values = [
        CellValue("n", 45657.0, DATE, "dd/mm/yyyy"),
        CellValue("n", 0.955, PERCENTAGE, "0.0%"),
        CellValue("b", False),
        CellValue("t", "=1+1"),
        CellValue("n", 12.5, code="#0"),
    ]
    cells = [Taken(Address("Piano", row, 9), "", CellValue(), value, "a") for row, value in enumerate(values, start=3)]
    put = CellsToPut()
    put.take(path, cells, {})
    assert [(block.columns, dict(block.rows)) for block in put.blocks] == [
        ((9,), {3: [45657], 4: [0.955], 6: ["=1+1"], 7: [12.5]})
    ]
    with Package(path) as package:
        put.prepare(package, Writing(()))
        raw = RawValues(package).of_sheet("Piano", range(3, 8), [9])
    assert [raw[row, 9].shown for row in (3, 4)] == [DATE, PERCENTAGE]
    assert raw[5, 9].value is False
