"""Where a file comes from is written into it, and read again by whatever program saved it."""

from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.workbook.sharing import origin
from pdo_xl.workbook.sharing.origin import ORIGIN
from tests.shared_out import type_in


def read(path: Path) -> origin.Origin | None:
    with Package(path) as package:
        return origin.read(package)


def test_it_says_what_went_out(shared: Path) -> None:
    known = read(shared / "fuori" / "Piano_2024_GT.xlsx")
    assert known is not None
    assert (known.file, known.year, known.by, known.part) == ("piano.xlsx", 2024, "settore", "GT")
    assert [(row.keyed.row, row.source_row) for row in known.rows] == [(row, row + 6) for row in range(3, 9)]
    assert known.typed == {"Piano": [9]}
    assert known.rows[0].cells[8] == CellValue("n", 10.0, code="#0")
    assert known.headers["Piano"][9] == "Valore effettivo"
    assert len(known.fingerprint) == 64


def test_another_program_keeps_it(shared: Path) -> None:
    path = shared / "fuori" / "Piano_2024_GT.xlsx"
    before = read(path)
    type_in(path, {"I3": 5})
    assert read(path) == before
    assert openpyxl.load_workbook(path)[ORIGIN].sheet_state == "hidden"


def test_other_files_have_none_and_a_damaged_one_is_refused(shared: Path) -> None:
    assert read(shared / "piano.xlsx") is None
    path = shared / "fuori" / "Piano_2024_GT.xlsx"
    book = openpyxl.load_workbook(path)
    book[ORIGIN]["A2"] = "eJx9"
    book.save(path)
    with pytest.raises(FileRefused, match="il segno di distribuisci è danneggiato"):
        read(path)
