"""A plan on disk is calculated in its place, elsewhere, or only tried."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.support import CALCULATED_SHEETS
from tests.workbook.files.conftest import RUN


def test_it_is_written_in_its_place_with_a_copy_of_before_and_then_no_more(plain: Path) -> None:
    before = plain.read_bytes()
    calculated, written = calculate_file(plain, run=RUN)
    assert calculated.examined.results.on == RUN.now.date()
    assert (written.target, written.changed) == (plain, True)
    assert written.replaced.copy is not None
    assert written.replaced.copy.read_bytes() == before
    assert openpyxl.load_workbook(plain).sheetnames[-len(CALCULATED_SHEETS) :] == [*CALCULATED_SHEETS]
    after = plain.read_bytes()
    assert not calculate_file(plain, run=RUN).written.changed
    assert plain.read_bytes() == after


def test_elsewhere_the_file_stays_and_another_stays_too_unless_told_otherwise(plain: Path, tmp_path: Path) -> None:
    before, target = plain.read_bytes(), tmp_path / "esito.xlsx"
    target.write_bytes(before)
    with pytest.raises(FileRefused, match="«esito.xlsx» esiste già"):
        calculate_file(plain, target=target, run=RUN)
    assert target.read_bytes() == before
    written = calculate_file(plain, target=target, overwrite=True, run=RUN).written
    assert (written.target, plain.read_bytes()) == (target, before)
    assert target.read_bytes() != before


def test_a_trial_calculates_and_writes_nothing(plain: Path, tmp_path: Path) -> None:
    before = plain.read_bytes()
    told: list[str] = []
    done = calculate_file(
        plain, on=date(2024, 7, 1), mode=Mode.FINAL, dry=True, progress=lambda step, _: told.append(step), run=RUN
    )
    results = done.calculated.examined.results
    assert (results.on, results.parameters.mode) == (date(2024, 7, 1), Mode.FINAL)
    assert not done.written.changed
    assert (plain.read_bytes(), list(tmp_path.iterdir())) == (before, [plain])
    assert told == ["Lettura", "Punteggi", "Controlli"]


def test_the_writing_is_told_from_seven_tenths_to_the_end(plain: Path) -> None:
    told: list[tuple[str, float]] = []
    calculate_file(plain, progress=lambda step, done: told.append((step, done)), run=RUN)
    writing = [done for step, done in told if step == "Scrittura"]
    assert (writing[0], writing[-1]) == (0.7, 1.0)
    assert writing == sorted(writing)
