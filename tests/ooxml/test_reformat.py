"""A cell gets another number format, and keeps all else."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.reformat import NewFormats, Prepared, prepare_cells


def test_formats_and_truths(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Piano"
    sheet["A1"], sheet["C1"], sheet["B3"] = "a", 3, 5
    sheet["C1"].font = Font(bold=True)
    book.save(tmp_path / "a.xlsx")
    with Package(tmp_path / "a.xlsx") as package:
        formats = NewFormats(package)
        wanted = {
            (1, 3): Prepared("0.00%"),
            (1, 2): Prepared(None, True),
            (3, 2): Prepared("#14"),
            (3, 1): Prepared("0.00%"),
            (3, 3): Prepared("#,##0"),
        }
        prepare_cells(package, "Piano", wanted, formats)
        assert formats.like(0, "0.00%") == formats.like(0, "0.00%")
        formats.write()
        with pytest.raises(MarkupError):
            formats.like(10_000, "0")
        package.write_to(tmp_path / "b.xlsx")
    made = openpyxl.load_workbook(tmp_path / "b.xlsx")["Piano"]
    assert [[cell.value for cell in row] for row in made] == [
        ["a", True, 3],
        [None] * 3,
        [None, datetime(1900, 1, 5), None],
    ]
    assert (made["C1"].number_format, made["C1"].font.b) == ("0.00%", True)
    assert (made["B3"].number_format, made["A3"].number_format) == ("mm-dd-yy", "0.00%")
    # It begins as the number of a built-in one does, and is none.
    assert made["C3"].number_format == "#,##0"
