"""Another year's plan is made in a file of its own."""

from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.examine_file import examine_file
from pdo_xl.workbook.files.new_year_file import new_year_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.workbook.files.conftest import RUN


def test_the_plan_stays_and_the_new_one_is_of_its_year(plain: Path, tmp_path: Path) -> None:
    before, target = plain.read_bytes(), tmp_path / "nuovo.xlsx"
    made, written = new_year_file(plain, 2025, target, run=RUN)
    assert (made.years.old, made.years.new, written.target, written.changed) == (2024, 2025, target, True)
    assert plain.read_bytes() == before
    assert examine_file(target, run=RUN).results.year == 2025


@pytest.mark.parametrize(("name", "dry"), [(None, False), (None, True), ("nuovo.xlsx", True)])
def test_without_a_place_or_as_a_trial_nothing_is_written(
    plain: Path, tmp_path: Path, name: str | None, dry: bool
) -> None:
    before = plain.read_bytes()
    made, written = new_year_file(plain, 2025, tmp_path / name if name else None, dry=dry, run=RUN)
    assert made.years.new == 2025
    assert not written.changed
    assert (plain.read_bytes(), list(tmp_path.iterdir())) == (before, [plain])


def test_the_plan_itself_is_no_place_whatever_is_said(plain: Path) -> None:
    before = plain.read_bytes()
    with pytest.raises(FileRefused, match="«piano.xlsx» è il piano di partenza, che non si tocca"):
        new_year_file(plain, 2025, plain, overwrite=True, run=RUN)
    assert plain.read_bytes() == before


def test_monitoring_begins_again_with_nothing_of_the_old_year(tmp_path: Path) -> None:
    old, new = tmp_path / "2024.xlsm", tmp_path / "2025.xlsm"
    book = openpyxl.load_workbook(sample_workbook(), keep_vba=True)
    book["Monitoraggio"]["Q5"] = "nota del 2024"
    book["Monitoraggio"]["Z5"] = "colonna dell'ufficio"
    book["Testi"]["B6"] = "Nel 2024 eravamo 40."
    book.save(old)
    made = new_year_file(old, 2025, new, run=RUN).made
    assert made.begun_anew == (
        "I fogli Monitoraggio e Testi ricominciano vuoti: ciò che c'era resta nel file del 2024."
    )
    calculate_file(new, run=RUN)
    sheet = openpyxl.load_workbook(new)["Monitoraggio"]
    assert (sheet.dimensions, sheet["B5"].value, sheet["Q5"].value) == ("A1:X117", 2, None)
    assert openpyxl.load_workbook(new)["Testi"]["B6"].value is None
    assert openpyxl.load_workbook(old)["Monitoraggio"]["Q5"].value == "nota del 2024"
