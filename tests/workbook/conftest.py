"""The built workbook, once for all tests of this folder."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from pdo_xl.workbook.plan_2024.build import build_blank
from pdo_xl.workbook.plan_2024.dump import Dump, read_dump
from tests.support import DUMP


@pytest.fixture(scope="session")
def dump() -> Dump:
    """The office's plan as text."""
    return read_dump(DUMP)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook, built."""
    path = tmp_path_factory.mktemp("built") / "Piano_Obiettivi_2024.xlsm"
    build_blank(DUMP, path)
    return path


@pytest.fixture(scope="session")
def workbook(built: Path) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(built, keep_vba=True)
