"""A PC with a LibreOffice that was never opened, and an unopkg that only pretends."""

from pathlib import Path

import pytest

from pdo_xl.setup_pc.libreoffice.install import Setting
from tests.setup_pc.libreoffice.offices import FakeUnopkg, pc
from tests.setup_pc.pcs import linux


@pytest.fixture
def office(tmp_path: Path) -> tuple[Setting, FakeUnopkg]:
    return pc(linux(tmp_path / "home"), tmp_path)
