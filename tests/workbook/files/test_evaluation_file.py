"""The workbook of the evaluation on disk: where it is written, and where not."""

from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files.evaluation_file import evaluation_of_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.workbook.files.conftest import RUN

DAY = date(2024, 12, 31)


def test_what_somebody_filled_in_stays(tmp_path: Path) -> None:
    target = tmp_path / "Valutazione.xlsx"
    assert evaluation_of_file(sample_workbook(), target, on=DAY, run=RUN).people == 7
    target.write_bytes(b"compilata")
    with pytest.raises(FileRefused, match="esiste già"):
        evaluation_of_file(sample_workbook(), target, on=DAY, run=RUN)
    assert target.read_bytes() == b"compilata"
    made = evaluation_of_file(sample_workbook(), target, on=DAY, overwrite=True, run=RUN)
    assert made.replaced.copy is not None
    assert made.replaced.copy.read_bytes() == b"compilata"


def test_it_is_an_xlsx(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refusal:
        evaluation_of_file(sample_workbook(), tmp_path / "v.xlsm", on=DAY, run=RUN)
    assert str(refusal.value) == "«v.xlsm» deve avere estensione .xlsx: dare a --esito un altro nome."
    assert not list(tmp_path.iterdir())
