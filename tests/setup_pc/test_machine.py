"""What setup asks of the PC it runs on."""

import sys
from pathlib import Path

import pytest

from pdo_xl.setup_pc.machine import NoExcelHere, System, this_machine
from tests.setup_pc.pcs import linux, mac, windows


def test_the_machine_is_this_one() -> None:
    machine = this_machine()
    assert (machine.executable, machine.home) == (Path(sys.executable), Path.home())


@pytest.mark.parametrize(
    ("platform", "system", "encoding", "ending"),
    [
        ("win32", System.WINDOWS, "mbcs", b"\r\n"),
        ("darwin", System.MAC, "ascii", b"\n"),
        ("linux", System.OTHER, "ascii", b"\n"),
        ("freebsd14", System.OTHER, "ascii", b"\n"),
    ],
)
def test_each_system_writes_files_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, system: System, encoding: str, ending: bytes
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    machine = this_machine()
    assert (machine.system, machine.encoding, machine.ending) == (system, encoding, ending)


def test_excel_starts_the_python_without_a_window_where_there_is_one(tmp_path: Path) -> None:
    machine = windows(tmp_path)
    assert machine.interpreter.name == "pythonw.exe"
    machine.interpreter.unlink()
    assert machine.interpreter == machine.executable
    (tmp_path / "venv/bin").mkdir()
    (tmp_path / "venv/bin/pythonw.exe").touch()
    assert mac(tmp_path).interpreter.name == "python3"


def test_the_users_settings_stand_where_excel_reads_them(tmp_path: Path) -> None:
    assert windows(tmp_path).configuration == tmp_path / ".xlwings/xlwings.conf"
    assert mac(tmp_path).configuration == tmp_path / "Library/Containers/com.microsoft.Excel/Data/xlwings.conf"
    with pytest.raises(NoExcelHere, match="Su questo sistema non c'è Excel, .*con pdo-xl calcola FILE"):
        _ = linux(tmp_path).configuration


def test_a_folder_that_needs_no_installation_is_known_by_its_command(tmp_path: Path) -> None:
    machine = windows(tmp_path)
    assert not machine.is_ready_folder
    (machine.executable.parent.parent / "pdo-xl.cmd").touch()
    assert machine.is_ready_folder
