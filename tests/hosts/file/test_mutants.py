"""A package with something wrong in it is read, or refused in a sentence: never a traceback, never a changed file."""

from datetime import date, datetime
from pathlib import Path

import pytest

from pdo_xl.actions import calculate, new_year
from pdo_xl.domain.errors import PdoError
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.computed import plan_sheet
from pdo_xl.workbook.activation.activate import add_what_is_missing
from pdo_xl.workbook.activation.giving_back import give_back
from pdo_xl.workbook.activation.leaving import own_sheets
from pdo_xl.workbook.activation.program import add_program
from pdo_xl.workbook.activation.upgrade import upgrade
from tests.hosts.file.mutants import mutant
from tests.support import HEADER, TITLE, row

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
    write(plain, active, program=True)
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
    load(FileHost(path, now=NOW))


def calculated(path: Path, target: Path) -> None:
    write(path, target.with_suffix(path.suffix))


def activated(path: Path, target: Path) -> None:
    write(path, target, program=True)


def write(path: Path, target: Path, *, program: bool = False) -> None:
    revise = add_program if program else None
    host = FileHost(path, now=NOW, target=target, activate=add_what_is_missing, revise=revise, backup=False)
    host.write(calculate(host, RUN).writing)


def upgraded(path: Path, target: Path) -> None:
    host = FileHost(path, now=NOW)
    plans = [plan_sheet(sheet) for sheet in load(host, to_be_written=True).sheets]
    parameters = read_parameters(host.grids())
    with Package(path) as package:
        if upgrade(package, plans, parameters):
            package.write_to(target)


def detached(path: Path, target: Path) -> None:
    host = FileHost(path, now=NOW)
    sheets = {sheet.layout.sheet: sheet for sheet in load(host, to_be_written=True).sheets}

    def choose(keeps_macros: bool) -> Path:
        return target.with_suffix(".xlsm" if keeps_macros else ".xlsx")

    give_back(path, sheets, own_sheets(host.grids()), choose, NOW, fingerprint(path), 20)


def next_year(path: Path, target: Path) -> None:
    host = FileHost(path, now=NOW, target=target.with_suffix(path.suffix), activate=add_what_is_missing, backup=False)
    host.write(new_year(host, RUN, 2025).writing)
