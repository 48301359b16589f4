"""A workbook on disk is given back: beside the file or in its place, and what goes with it is said."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.activate_file import activate_file
from pdo_xl.workbook.activation.deactivate_file import deactivate_file
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.distribute_file import distribute_file
from tests.hosts.file.archives import parts
from tests.shared_out import office
from tests.workbook.activation.offices import by_openpyxl, with_macros

pytestmark = pytest.mark.slow

RUN = Run(datetime(2025, 1, 15, 10, 30), "prova", "0")


def test_beside_the_workbook_stands_the_offices_again(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "ufficio.xlsx")
    active = activate_file(tmp_path / "ufficio.xlsx", target=tmp_path / "piano.xlsm", run=RUN).written.target
    done = deactivate_file(active, run=RUN)
    assert (done.written.target, done.written.changed) == (tmp_path / "piano.xlsx", True)
    assert parts(tmp_path / "piano.xlsx") == parts(tmp_path / "ufficio.xlsx")
    assert done.detached.exact
    assert (done.lost, done.still_in, done.warning) == (
        ["con il foglio Registro si perde una riga di calcoli."],
        "piano.xlsm",
        "",
    )
    with pytest.raises(FileRefused, match="«piano.xlsx» esiste già: spostarlo, oppure indicare con --esito"):
        deactivate_file(active, run=RUN)


def test_what_a_killed_run_left_goes_though_nothing_is_left_to_take_out(tmp_path: Path) -> None:
    path, left = tmp_path / "ufficio.xlsx", tmp_path / ".ufficio.xlsx.pdo_xl.lock"
    by_openpyxl(path)
    left.touch()
    with pytest.raises(FileRefused):
        deactivate_file(path, run=RUN)
    assert [*tmp_path.iterdir()] == [path]


def test_with_macros_of_the_offices_the_file_itself_is_changed_and_the_copy_has_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    before = parts(path)
    activate_file(path, run=RUN)
    done = deactivate_file(path, run=Run(datetime(2025, 1, 15, 11), "prova", "0"))
    assert done.written.target == path
    assert done.written.replaced.copy is not None
    assert done.still_in == done.written.replaced.copy.name == "piano.2025-01-15_110000.bak.xlsm"
    assert parts(path) == before


def test_a_place_that_is_taken_is_asked_about_before_anything_is_read(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    before = (tmp_path / "piano.xlsx").read_bytes()
    with pytest.raises(FileRefused, match="«piano.xlsx» è il file di partenza"):
        deactivate_file(tmp_path / "piano.xlsx", target=tmp_path / "piano.xlsx", run=RUN)
    with pytest.raises(FileRefused, match=r"«piano.xlsx» non è attivata: non c'è niente da togliere\."):
        deactivate_file(tmp_path / "piano.xlsx", target=tmp_path / "altro.xlsx", run=RUN)
    assert (tmp_path / "piano.xlsx").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["piano.xlsx"]


def test_a_part_that_was_shared_out_keeps_nothing_of_it(tmp_path: Path) -> None:
    plan = office(tmp_path / "Piano.xlsx")
    calculate_file(plan, run=RUN)
    distribute_file(plan, tmp_path / "fuori", run=RUN)
    part = tmp_path / "fuori" / "Piano_2024_SF.xlsx"
    done = deactivate_file(part, target=tmp_path / "ridato.xlsx", run=RUN)
    with zipfile.ZipFile(done.written.target) as package:
        assert b"pdo_xl.origine" not in package.read("xl/workbook.xml")
        assert b"distribuisci" not in b"".join(map(package.read, package.namelist()))
