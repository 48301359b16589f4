"""An activated workbook on disk is brought to the installed version, or left as it is."""

from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.activate_file import activate_file
from pdo_xl.workbook.activation.upgrade_file import upgrade_file
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl

pytestmark = pytest.mark.slow

RUN = Run(datetime(2025, 1, 15, 10, 30), "prova", "0")


@pytest.fixture
def active(tmp_path: Path) -> Path:
    by_openpyxl(tmp_path / "piano.xlsx")
    return activate_file(tmp_path / "piano.xlsx", run=RUN).written.target


def old_ribbon(path: Path) -> Path:
    edited(path, {"customUI/customUI14.xml": lambda old: old.replace(b'label="PDO"', b'label="P"')})
    return path


def test_one_of_this_version_is_not_touched(active: Path) -> None:
    before = active.read_bytes()
    done, without_columns, written, missing = upgrade_file(active, run=RUN)
    assert (done, without_columns, missing) == ([], [], "")
    assert (written.target, written.changed) == (active, False)
    assert active.read_bytes() == before


def test_what_differs_is_done_and_said_and_a_copy_stays(active: Path) -> None:
    before = old_ribbon(active).read_bytes()
    done, _, written, _ = upgrade_file(active, run=RUN)
    assert done == ["Aggiornata la scheda PDO della barra multifunzione."]
    assert written.changed
    assert written.replaced.copy is not None
    assert written.replaced.copy.read_bytes() == before
    assert b'label="PDO"' in parts(active)["customUI/customUI14.xml"]


def test_into_another_file_the_workbook_stays(active: Path, tmp_path: Path) -> None:
    before, target = old_ribbon(active).read_bytes(), tmp_path / "aggiornata.xlsm"
    written = upgrade_file(active, target=target, run=RUN).written
    assert (written.target, written.replaced.copy) == (target, None)
    assert active.read_bytes() == before
    assert b'label="PDO"' in parts(target)["customUI/customUI14.xml"]


def test_one_that_was_never_activated_is_refused(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    with pytest.raises(FileRefused, match=r"«piano.xlsx» non è attivata: usare pdo-xl attiva\."):
        upgrade_file(tmp_path / "piano.xlsx", run=RUN)
