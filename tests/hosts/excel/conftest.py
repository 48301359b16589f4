"""xlwings' own code for worksheet functions, and a workbook whose cells they read."""

import pytest

from tests.hosts.excel.sheets import Book
from tests.hosts.excel.windows import xlwings_for_windows


@pytest.fixture(scope="module")
def call():
    with xlwings_for_windows() as calls:
        yield calls


@pytest.fixture
def book(monkeypatch):
    """A workbook without parameters; each test reads them anew."""
    monkeypatch.setattr("pdo_xl.formulas.parameters._known", {})
    return Book("Piano.xlsm")
