"""A workbook is opened so that it gets what it lacks when it is written, and tells how far the writing is."""

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from shutil import copyfile

import openpyxl

from pdo_xl.actions import calculate
from pdo_xl.monitoring import SnapshotRefused
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.opening import open_file, write
from pdo_xl.workbook.files.photograph_file import photograph_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.support import CALCULATED_SHEETS
from tests.workbook.activation.offices import PRINTED, by_openpyxl

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
    assert host.written == (path, True, (None, (PRINTED,)))
    assert {step for step, _ in told} == {"Scrittura"}
    assert 0.7 <= told[0][1] <= told[-1][1] == 1.0


def test_what_a_killed_run_left_beside_the_file_goes_though_nothing_is_written(tmp_path: Path) -> None:
    file = Path(copyfile(sample_workbook(), tmp_path / "piano.xlsm"))
    left = tmp_path / ".piano.xlsm.pdo_xl.lock"
    for _ in range(2):
        # The second time there is that snapshot already.
        left.touch()
        with suppress(SnapshotRefused):
            photograph_file(file, date(2024, 6, 30), run=RUN)
        assert not left.exists()
