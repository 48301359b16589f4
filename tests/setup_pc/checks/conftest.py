"""A healthy Windows PC, and the place of a workbook on it."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.setup_pc.install import install
from tests.setup_pc.pcs import windows


@pytest.fixture
def pc(tmp_path: Path):
    machine = windows(tmp_path)
    install(machine, None, datetime(2024, 5, 6))
    (tmp_path / "piani").mkdir()
    return machine


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "piani" / "Piano.xlsm"
