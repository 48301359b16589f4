"""Two files of one plan side by side."""

from pathlib import Path

from pdo_xl.workbook.files.compare_file import compare_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.support import filled_workbook
from tests.workbook.files.conftest import RUN


def test_two_files_as_they_stand(tmp_path: Path) -> None:
    filled = filled_workbook(tmp_path / "pieno.xlsm")
    comparison = compare_file(sample_workbook(), filled, run=RUN)
    assert comparison.before.source == "Piano_Obiettivi_2024.xlsm"
    assert comparison.after.source == "pieno.xlsm"
    assert comparison.changes == []
    assert len(comparison.moved) > 50
    assert len(comparison.sectors) == 7
