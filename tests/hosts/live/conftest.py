"""Workbooks that are open in the test engine, with made-up actual values."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from pdo_xl.hosts.live import undo
from tests.hosts.live.engine import Excel
from tests.support import filled_workbook

NOW = datetime(2024, 12, 31, 12, 0)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed workbook with made-up actual values, not calculated again."""
    return filled_workbook(tmp_path_factory.mktemp("piano") / "Piano dell'anno.xlsm")


@pytest.fixture
def excel(filled: Path) -> Iterator[Excel]:
    """The same, open, as the workbook that calls."""
    opened = Excel(filled)
    xw.Book.set_mock_caller(opened.book)
    yield opened
    del xw.Book._mock_caller
    undo.forget(opened.full_name)


@pytest.fixture
def small(tmp_path: Path) -> Excel:
    """A small workbook whose used block does not begin in A1."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Dati"
    sheet["B2"], sheet["C2"], sheet["D2"] = "testo", 0.8, 5
    sheet["C2"].number_format = "0.0%"
    sheet["B3"], sheet["C3"], sheet["D3"] = date(2024, 6, 30), True, "#N/A"
    sheet["C4"], sheet["D4"] = 5, 1.5
    sheet["C4"].number_format = "dd/mm/yyyy"
    sheet["D5"] = "ultima"
    sheet.merge_cells("B4:B5")
    workbook.create_sheet("Altro")["A1"] = "solo"
    workbook["Altro"].sheet_state = "hidden"
    path = tmp_path / "dati.xlsx"
    workbook.save(path)
    return Excel(path)
