"""The example's notes in Monitoraggio."""

from pathlib import Path

import openpyxl

from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Typed
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.example_file import example_file
from tests.workbook.files.conftest import RUN


def test_what_went_badly_has_its_reasons_the_same_for_the_same_seed(tmp_path: Path) -> None:
    made = [tmp_path / "a.xlsm", tmp_path / "b.xlsm"]
    for path in made:
        example_file(path, run=RUN)
    sheets = [openpyxl.load_workbook(path)["Monitoraggio"] for path in made]
    first = MONITORING_HEADERS.index(Typed.PROGRESS) + 1
    notes = [[[cell.value for cell in row] for row in sheet.iter_rows(4, 117, first, first + 6)] for sheet in sheets]
    assert notes[0] == notes[1]
    told = [row for row in notes[0] if any(row)]
    assert 5 < len(told) < 60
    assert all(None not in row for row in told)
    assert {row[2] for row in told} <= {"esterna", "interna", "programmazione"}
    assert calculate_file(made[0], run=RUN).written.changed is False
