"""LibreOffice is found on three systems, and its files tell which one it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.setup_pc.libreoffice.find import find_boxed, find_installation
from tests.setup_pc.libreoffice.offices import debian, on_a_mac, on_windows
from tests.setup_pc.pcs import linux, mac, windows


def test_debian(tmp_path: Path) -> None:
    folder = debian(tmp_path)
    found = find_installation(linux(tmp_path / "home"), tmp_path)
    assert (found.folder, found.unopkg, found.version) == (folder, folder / "unopkg", "7.4")
    assert (found.python, found.has_python, found.has_calc) == ((3, 11), True, True)


def test_what_debian_packs_apart_may_be_missing(tmp_path: Path) -> None:
    debian(tmp_path, without=["program/pythonloader.py", "share/.registry/calc.xcd"])
    found = find_installation(linux(tmp_path / "home"), tmp_path)
    assert (found.python, found.has_python, found.has_calc) == (None, False, False)


def test_windows(tmp_path: Path) -> None:
    folder = on_windows(tmp_path, "3.8.16")
    machine = replace(windows(tmp_path / "home"), environment={"ProgramFiles": str(tmp_path / "Program Files")})
    found = find_installation(machine, tmp_path)
    assert (found.unopkg, found.version, found.python) == (folder / "unopkg.com", "25.8", (3, 8))
    assert found.has_calc


def test_windows_tells_its_python_by_a_folder_too(tmp_path: Path) -> None:
    folder = on_windows(tmp_path)
    (folder / "pythonloader.uno.ini").unlink()
    (folder / "python-core-3.12.4").mkdir()
    machine = replace(windows(tmp_path / "home"), environment={"ProgramFiles": str(tmp_path / "Program Files")})
    assert find_installation(machine, tmp_path).python == (3, 12)


def test_mac(tmp_path: Path) -> None:
    folder = on_a_mac(tmp_path)
    found = find_installation(mac(tmp_path / "home"), tmp_path)
    assert (found.folder, found.version, found.python, found.has_calc) == (folder, "25.8", (3, 12), True)


def test_the_one_on_the_path_comes_first(tmp_path: Path) -> None:
    debian(tmp_path)
    own = debian(tmp_path / "altrove", "3.13")
    (own / "soffice").chmod(0o755)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/soffice").symlink_to(own / "soffice")
    machine = replace(linux(tmp_path / "home"), environment={"PATH": str(tmp_path / "bin")})
    assert find_installation(machine, tmp_path).python == (3, 13)


def test_a_wrapper_on_the_path_is_no_installation(tmp_path: Path) -> None:
    folder = debian(tmp_path)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/soffice").write_text("#!/bin/sh\n")
    (tmp_path / "bin/soffice").chmod(0o755)
    machine = replace(linux(tmp_path / "home"), environment={"PATH": str(tmp_path / "bin")})
    assert find_installation(machine, tmp_path).folder == folder


def test_the_newest_in_opt(tmp_path: Path) -> None:
    for name in ("libreoffice24.8", "libreoffice25.2", "libreoffice25.10", "libreoffice7.6", "libreofficedev26.2"):
        (tmp_path / "opt" / name / "program").mkdir(parents=True)
        (tmp_path / "opt" / name / "program/unopkg").touch()
    found = find_installation(linux(tmp_path / "home"), tmp_path)
    assert found.folder == tmp_path / "opt/libreoffice25.10/program"
    assert (found.version, found.has_python) == (None, False)


def test_none(tmp_path: Path) -> None:
    for make in (linux, mac, windows):
        assert find_installation(make(tmp_path), tmp_path) is None
        assert find_boxed(make(tmp_path), tmp_path) is None


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("snap/libreoffice", "Snap"),
        ("var/lib/flatpak/app/org.libreoffice.LibreOffice", "Flatpak"),
        ("home/.local/share/flatpak/app/org.libreoffice.LibreOffice", "Flatpak"),
    ],
)
def test_boxed(tmp_path: Path, place: str, name: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    assert find_boxed(linux(tmp_path / "home"), tmp_path) == name
