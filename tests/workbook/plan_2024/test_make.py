"""The committed workbook is what the builder makes of the dump, and calculating it again changes nothing."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from pdo_xl import __version__
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.plan_2024.make import make_workbook
from tests.conftest import Validate
from tests.support import DUMP

pytestmark = pytest.mark.slow

COMMITTED = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def parts(path: Path) -> list[tuple[str, tuple[int, ...], bytes]]:
    with zipfile.ZipFile(path) as package:
        return [(info.filename, info.date_time, package.read(info)) for info in package.infolist()]


def test_making_it_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "uno.xlsm", tmp_path / "due.xlsm"
    make_workbook(DUMP, one)
    make_workbook(DUMP, other)
    assert one.read_bytes() == other.read_bytes()


def test_the_committed_workbook_is_what_the_builder_makes(tmp_path: Path) -> None:
    made = tmp_path / "fatto.xlsm"
    make_workbook(DUMP, made)
    # Part by part: the same content may be compressed to other bytes by another version of zlib.
    assert parts(made) == parts(COMMITTED)


def test_calculating_it_again_changes_nothing(tmp_path: Path) -> None:
    copy = tmp_path / COMMITTED.name
    copy.write_bytes(COMMITTED.read_bytes())
    assert not calculate_file(copy, run=Run(datetime(2030, 1, 1), "altri", __version__)).written.changed
    assert copy.read_bytes() == COMMITTED.read_bytes()
    assert list(tmp_path.iterdir()) == [copy]


def test_the_committed_workbook_and_one_calculated_again_are_valid(tmp_path: Path, validate: Validate) -> None:
    assert validate(COMMITTED) == ""
    copy = tmp_path / COMMITTED.name
    copy.write_bytes(COMMITTED.read_bytes())
    run = Run(datetime(2030, 1, 1), "altri", __version__)
    assert calculate_file(copy, on=date(2024, 7, 1), run=run).written.changed
    assert validate(copy) == ""
