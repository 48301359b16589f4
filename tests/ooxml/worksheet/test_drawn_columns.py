"""How far to the right the drawings of a sheet reach."""

from pathlib import Path

import pytest
import xlsxwriter

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.drawn_columns import last_drawn_column

SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(("corner", "last"), [("", 0), ("A1", 4), ("S3", 22)])
def test_a_text_box_reaches_from_its_corner(corner: str, last: int, tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_comment("Z9", "una nota non si stampa")
        if corner:
            sheet.insert_textbox(corner, "da rivedere", {"width": 200})
    with Package(path) as package:
        assert last_drawn_column(package, SHEET) == last
