"""A package with something wrong in it is read, or refused in a sentence: never a traceback, never a changed file."""

from datetime import date, datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused, PdoError
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.activate_file import activate_file
from pdo_xl.workbook.activation.deactivate_file import deactivate_file
from pdo_xl.workbook.activation.upgrade_file import upgrade_file
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.examine_file import examine_file
from pdo_xl.workbook.files.new_year_file import new_year_file
from tests.hosts.file.mutants import mutant
from tests.support import HEADER, TITLE, row

pytestmark = pytest.mark.slow

NOW = datetime(2024, 7, 1, 9, 0)
RUN = Run(NOW, "prova", "0")
SEEDS = 24


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """An office's plan, and the same activated."""
    import openpyxl

    folder = tmp_path_factory.mktemp("piani")
    plain, active = folder / "piano.xlsx", folder / "piano.xlsm"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Obiettivi"
    rows = [[TITLE], HEADER, *(row(sector, weight=50.0) for sector in ("SF", "SF", "GT", "GT"))]
    for cells in rows:
        sheet.append([cell if isinstance(cell, str | float | date) or cell is None else str(cell) for cell in cells])
    sheet.merge_cells("A1:F1")
    sheet["B3"].number_format = "0.000%"
    sheet.column_dimensions["C"].width = 30
    book.create_sheet("Note").append(["una nota"])
    book.save(plain)
    activated(plain, active)
    return [plain, active]


def test_without_anything_wrong_all_is_done(originals: list[Path], tmp_path: Path) -> None:
    plain, active = originals
    target = tmp_path / "esito.xlsm"
    for path, done in (
        (plain, check),
        (plain, activated),
        (active, calculated),
        (active, detached),
        (active, next_year),
    ):
        for left in written(target):
            left.unlink()
        done(path, target)


@pytest.mark.not_for_excel("what was odd before comes back as odd")
@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_package_with_something_wrong(originals: list[Path], tmp_path: Path, seed: int) -> None:
    path = tmp_path / f"m{originals[seed % 2].suffix}"
    try_all(path, tmp_path / "esito.xlsm", mutant(originals[seed % 2], path, seed))


def try_all(path: Path, target: Path, what: str) -> None:
    """Do to a workbook whatever can be done to one."""
    before = path.read_bytes()
    for done in (check, calculated, activated, upgraded, detached, next_year):
        for left in written(target):
            left.unlink()
        try:
            done(path, target)
        except PdoError as refusal:
            # A fault of this file's own would be taken for one of the workbook's.
            if "test_mutants" in str(refusal) or written(target):
                raise AssertionError(what) from refusal
        except BaseException as error:
            raise AssertionError(f"{done.__name__}: {what}") from error
        assert path.read_bytes() == before, what


def written(target: Path) -> list[Path]:
    return list(target.parent.glob(f"{target.stem}*"))


def check(path: Path, target: Path) -> None:
    examine_file(path, run=RUN)


def calculated(path: Path, target: Path) -> None:
    calculate_file(path, target=target.with_suffix(path.suffix), run=RUN)


def activated(path: Path, target: Path) -> None:
    activate_file(path, target=target, run=RUN)


def upgraded(path: Path, target: Path) -> None:
    upgrade_file(path, target=target.with_suffix(path.suffix), run=RUN)


def detached(path: Path, target: Path) -> None:
    try:
        deactivate_file(path, target=target, run=RUN)
    except FileRefused as refusal:
        # Only with the work done it is known whether macros stay.
        if "deve avere estensione .xlsx" not in str(refusal):
            raise
        deactivate_file(path, target=target.with_suffix(".xlsx"), run=RUN)


def next_year(path: Path, target: Path) -> None:
    new_year_file(path, 2025, target.with_suffix(path.suffix), run=RUN)
