"""A workbook is opened so that it gets what it lacks when it is written, and tells how far the writing is."""

from datetime import datetime
from pathlib import Path

import openpyxl

from pdo_xl.actions import calculate
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.opening import open_file, write
from tests.support import CALCULATED_SHEETS
from tests.workbook.activation.offices import by_openpyxl

RUN = Run(datetime(2025, 1, 15), "prova", "0")


def test_sheets_come_in_without_a_copy_and_the_writing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    by_openpyxl(path)
    told: list[tuple[str, float]] = []
    host = open_file(path, RUN, backup=False, progress=lambda step, done: told.append((step, done)))
    write(host, calculate(host, RUN).writing)
    host.close()
    assert openpyxl.load_workbook(path).sheetnames[-len(CALCULATED_SHEETS) :] == [*CALCULATED_SHEETS]
    assert list(tmp_path.iterdir()) == [path]
    assert host.written == (path, True, (None, ()))
    assert {step for step, _ in told} == {"Scrittura"}
    assert 0.7 <= told[0][1] <= told[-1][1] == 1.0
