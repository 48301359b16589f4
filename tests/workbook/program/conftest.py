"""A VBA project of ours, made once."""

import pytest

from pdo_xl.workbook.program.vba import vba_project


@pytest.fixture(scope="session")
def project() -> bytes:
    return vba_project(("Foglio1", "Foglio2"))
