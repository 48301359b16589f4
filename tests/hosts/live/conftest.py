"""Workbooks that are open in the test engine, with made-up actual values."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

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
