"""The plan's workbook, open in a real LibreOffice whose engine has what its module `PDO` answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl.hosts.libreoffice import engine
from pdo_xl.hosts.live import undo
from tests.libreoffice import app, book, sheet
from tests.support import filled_workbook

__all__ = ["app", "book", "engine", "sheet"]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed workbook with made-up actual values, not calculated again."""
    return filled_workbook(tmp_path_factory.mktemp("piano") / "Piano dell'anno.xlsm")


@pytest.fixture
def pressed(app: xw.App, filled: Path, tmp_path: Path) -> Iterator[xw.Book]:
    """The same, open, as the workbook that calls."""
    path = tmp_path / filled.name
    path.write_bytes(filled.read_bytes())
    book = app.books.open(path)
    book.set_mock_caller()
    yield book
    undo.forget(str(path))
