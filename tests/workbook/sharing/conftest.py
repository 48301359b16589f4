"""The office's plan, and the files that were made of it for its two sectors."""

import shutil
from pathlib import Path

import pytest

from pdo_xl.workbook.files.distribute_file import distribute_file
from tests.shared_out import RUN, office


@pytest.fixture(scope="session")
def shared_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("distribuito")
    distribute_file(office(folder / "piano.xlsx"), folder / "fuori", run=RUN)
    return folder


@pytest.fixture
def shared(shared_once: Path, tmp_path: Path) -> Path:
    """A folder with the plan `piano.xlsx`, and its files in `fuori`."""
    shutil.copytree(shared_once, tmp_path, dirs_exist_ok=True)
    return tmp_path
