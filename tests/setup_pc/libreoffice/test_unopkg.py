"""unopkg is started cleanly, and what it answers is looked at."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.libreoffice.find import find_installation
from pdo_xl.setup_pc.libreoffice.install import install, uninstall
from pdo_xl.setup_pc.libreoffice.unopkg import Unopkg, UnopkgFailed, run_unopkg
from tests.setup_pc.libreoffice.offices import pc
from tests.setup_pc.pcs import linux, windows


def test_an_unopkg_that_hangs_or_refuses_to_remove_is_said(office) -> None:
    on, unopkg = office
    unopkg.hang = "add"
    with pytest.raises(UnopkgFailed, match="non ha risposto entro 120 secondi: chiudere LibreOffice"):
        install(on, [], NOW)
    unopkg.hang = ""
    install(on, [], NOW)
    unopkg.fail = "remove"
    with pytest.raises(UnopkgFailed, match=r"non ha tolto l'estensione: Exception occurred: boom\. Toglierla da Libre"):
        uninstall(on, NOW)


@pytest.mark.parametrize(
    ("system", "given", "kept"),
    [
        (
            linux,
            {"VIRTUAL_ENV": "/v", "PYTHONPATH": "/p", "PATH": "/v/bin", "LANG": "it_IT.UTF-8", "ALTRO": "x"},
            {"LANG": "it_IT.UTF-8", "PATH": "/usr/bin:/bin"},
        ),
        (
            windows,
            {"VIRTUAL_ENV": "v", "PYTHONHOME": "p", "Path": "v", "SystemRoot": r"D:\Win", "TEMP": "t", "CONDA_PREFIX": "c"},
            {"SystemRoot": r"D:\Win", "TEMP": "t", "PATH": r"D:\Win\System32;D:\Win"},
        ),
    ],
)  # fmt: skip
def test_libreoffice_is_started_with_a_clean_environment(tmp_path: Path, system, given, kept) -> None:
    machine = replace(system(tmp_path / "home"), environment=given)
    on, unopkg = pc(machine, tmp_path)
    install(on, [], NOW)
    started = unopkg.calls[0][1]
    expected = {**kept, "HOME": str(machine.home)} if system is linux else kept
    assert {name: value for name, value in started.items() if name not in {"ProgramFiles", "APPDATA"}} == expected


NOW = datetime(2024, 5, 6)


def test_the_administrator_is_sent_to_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    with pytest.raises(FileRefused, match=r"\(root\): rilanciare il comando, senza sudo, come l'utente che usa Libre"):
        run_unopkg(["unopkg", "list"], {})


@pytest.mark.skipif(sys.platform == "win32", reason="la riga di comando è di Unix")
def test_a_name_is_never_a_command_and_signs_of_another_code_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    done = run_unopkg([sys.executable, "-c", "import sys; sys.stdout.buffer.write(sys.argv[1].encode() + b'\\xe0')", "; ls $(x)"], {})  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "; ls $(x)\N{REPLACEMENT CHARACTER}")


@pytest.mark.parametrize(
    ("said", "reason"),
    [("", "non ha detto perché"), ("ERROR: unopkg failed.\n", "non ha detto perché"), ("ERROR: a. b.\n", r"a\. b")],
)
def test_the_reason_is_what_unopkg_says_of_it(tmp_path: Path, said: str, reason: str) -> None:
    on, _ = pc(linux(tmp_path / "home"), tmp_path)
    found = find_installation(on.machine, tmp_path)
    assert found is not None
    unopkg = Unopkg(on.machine, found, on.profile, lambda *_: subprocess.CompletedProcess([], 1, said, ""))
    with pytest.raises(UnopkgFailed, match=rf"^LibreOffice non ha tolto l'estensione: {reason}\. Toglierla da Libre"):
        unopkg.remove()
