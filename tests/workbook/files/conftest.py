"""Small plans on disk, saved by another program and never activated."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.sheet.run import Run
from tests.workbook.activation.offices import by_openpyxl

RUN = Run(datetime(2025, 1, 15, 10, 30), "prova", "0")


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "piano.xlsx"
    by_openpyxl(path)
    return path
