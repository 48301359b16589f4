"""What is gathered from a real PC and a real workbook."""

import os
import shutil
import sys
import tomllib
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.case import is_marked, open_workbook, this_case
from pdo_xl.setup_pc.machine import System, this_machine
from pdo_xl.setup_pc.registry import NoRegistry
from pdo_xl.workbook.plan_2024.sample import sample_workbook

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_this_pc() -> None:
    case = this_case(this_machine(), None)
    wanted = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    assert f"xlwings=={case.wanted_xlwings}" in wanted
    assert case.packages["xlwings"] == case.wanted_xlwings
    assert case.python == sys.version_info[:3]
    assert case.machine.executable == Path(sys.executable)
    if case.machine.system is System.OTHER:
        assert isinstance(case.registry, NoRegistry)


def test_a_library_that_cannot_be_loaded_does_not_stop_the_diagnosis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    case = this_case(this_machine(), sample_workbook())
    assert list(case.broken) == ["python_calamine"]
    assert case.workbook is None


def test_typst_that_cannot_be_loaded_is_named_and_the_workbook_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    case = this_case(this_machine(), sample_workbook())
    assert list(case.broken) == ["typst"]
    assert case.workbook is not None
    assert case.packages["typst"]


def test_the_committed_workbook() -> None:
    workbook = open_workbook(sample_workbook())
    assert workbook.sheets[:2] == ["Piano", "Riepilogo"]
    assert workbook.configuration["UDF MODULES"] == "pdo_xl.hosts.excel.udf"
    assert "Option Explicit" in workbook.modules["PDO"]
    assert not workbook.marked


def test_a_workbooks_address_is_where_it_really_lies(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    shutil.copy(sample_workbook(), tmp_path / "server" / "Piano.xlsm")
    # On Windows a drive's letter stands for a share as a link does here for a folder.
    (tmp_path / "Z").symlink_to(tmp_path / "server")
    workbook = open_workbook(tmp_path / "Z" / "Piano.xlsm")
    assert workbook.address == str(tmp_path / "server" / "Piano.xlsm")
    assert workbook.folders == (str(tmp_path / "Z"), str(tmp_path / "server"))
    assert open_workbook(tmp_path / "server" / "Piano.xlsm").folders == (str(tmp_path / "server"),)


def test_a_workbook_without_macros(tmp_path: Path) -> None:
    from openpyxl import Workbook

    path = tmp_path / "a.xlsx"
    Workbook().save(path)
    workbook = open_workbook(path)
    assert workbook.modules == workbook.configuration == {}


@pytest.mark.parametrize(("content", "sentence"), [(None, "non esiste"), (b"junk", "è danneggiato o incompleto")])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "a.xlsm"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FileRefused, match=sentence):
        open_workbook(path)


@pytest.mark.parametrize(
    ("stream", "marked"),
    [(None, False), ("[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=x\r\n", True), ("[ZoneTransfer]\nZoneId=1\n", False)],
)
def test_the_mark_is_a_second_stream(tmp_path: Path, stream: str | None, marked: bool) -> None:
    path = tmp_path / "a.xlsm"
    if stream is not None:
        # Elsewhere than on Windows a stream's name is a file's name.
        Path(f"{path}:Zone.Identifier").write_text(stream, encoding="utf-8", newline="")
    assert is_marked(path) is marked


def test_a_folder_or_a_pipe_is_called_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="è una cartella, non un file"):
        open_workbook(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "p.xlsx")
        with pytest.raises(FileRefused, match="è una pipe, non un file"):
            open_workbook(tmp_path / "p.xlsx")


def test_a_workbook_with_a_password_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(FileRefused, match="è protetto da una password"):
        open_workbook(path)
