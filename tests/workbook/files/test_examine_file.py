"""A plan on disk is scored and checked, and stays as it is."""

from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.workbook.files.examine_file import examine_file
from tests.workbook.files.conftest import RUN


def test_it_is_scored_for_the_day_of_the_run_or_the_one_that_is_asked_for(plain: Path, tmp_path: Path) -> None:
    before = plain.read_bytes()
    assert examine_file(plain, run=RUN).results.on == RUN.now.date()
    results = examine_file(plain, on=date(2024, 7, 1), mode=Mode.FINAL, run=RUN).results
    assert (results.on, results.parameters.mode) == (date(2024, 7, 1), Mode.FINAL)
    assert (plain.read_bytes(), list(tmp_path.iterdir())) == (before, [plain])


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"^Il file «.*manca.xlsx» non esiste"):
        examine_file(tmp_path / "manca.xlsx")
