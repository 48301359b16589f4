"""A plan on disk frozen in its own workbook."""

from datetime import date, datetime
from pathlib import Path
from shutil import copyfile

import openpyxl
import pytest

from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.monitoring import SnapshotRefused
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.compare_file import compare_file
from pdo_xl.workbook.files.new_year_file import new_year_file
from pdo_xl.workbook.files.photograph_file import photograph_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.support import HEADER, row

RUN = Run(datetime(2024, 7, 10, 10, 30), "rossi", "0.2.0")
JUNE = date(2024, 6, 30)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The committed workbook."""
    return Path(copyfile(sample_workbook(), tmp_path / "piano.xlsm"))


def test_rows_are_added_and_nothing_else_of_the_plan_changes(file: Path) -> None:
    before = openpyxl.load_workbook(file)["Piano"]
    done = photograph_file(file, date(2024, 1, 31), kind=SnapshotKind.APPROVAL, act="DGC 45/2024", run=RUN)
    assert done.written.changed
    assert done.written.replaced.copy is not None
    photograph_file(file, JUNE, run=RUN)
    book = openpyxl.load_workbook(file)
    sheet = book["Fotografie"]
    assert sheet.max_row == 3 + 2 * 159
    assert [sheet.cell(4, column).value for column in (1, 2, 3, 4, 5, 6, 7, 8)] == [
        datetime(2024, 1, 31), "approvazione", datetime(2024, 7, 10, 10, 30), "rossi", "0.2.0", "DGC 45/2024", "Piano", 3,
    ]  # fmt: skip
    assert sheet.cell(163, 2).value == "verifica"
    assert sheet["A4"].number_format == "dd/mm/yyyy"
    assert sheet["A2"].value.startswith("2 fotografie; l'ultima è del 30/06/2024 (verifica).")
    for old, new in zip(before.iter_rows(max_col=16), book["Piano"].iter_rows(max_col=16), strict=True):
        assert [cell.value for cell in old] == [cell.value for cell in new]
    following = file.with_name("piano_2025.xlsm")
    new_year_file(file, 2025, following, run=RUN)
    anew = openpyxl.load_workbook(following)["Fotografie"]
    assert [cell.value for row in anew.iter_rows(min_row=2) for cell in row if cell.row != 3 and cell.value] == []
    comparison = compare_file(file, run=RUN)
    assert (comparison.before.day, comparison.after.day) == (date(2024, 1, 31), JUNE)
    assert comparison.changes == []


def test_a_trial_and_a_refusal_leave_the_file_as_it_was(file: Path) -> None:
    before = file.read_bytes()
    done = photograph_file(file, JUNE, dry=True, run=RUN)
    assert not done.written.changed
    with pytest.raises(SnapshotRefused):
        photograph_file(file, date(2024, 12, 31), run=RUN)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_plan_never_activated_gets_the_two_sheets(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Piano"
    for cells in [["PIANO DEGLI OBIETTIVI 2024"], HEADER, row(target=10, actual=3, weight=100)]:
        sheet.append(cells)
    path = tmp_path / "piano.xlsx"
    book.save(path)
    photograph_file(path, JUNE, run=RUN)
    made = openpyxl.load_workbook(path)
    assert made.sheetnames == ["Piano", "Monitoraggio", "Fotografie"]
    assert made["Piano"].max_column == 10
    assert made["Fotografie"]["R4"].value == 3
    assert [change.what for change in compare_file(path, run=RUN).changes] == []
