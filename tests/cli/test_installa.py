"""`pdo-xl installa` as it is typed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pdo_xl.setup_pc.libreoffice import install as libreoffice_module
from tests.cli.typed import told
from tests.setup_pc.libreoffice.offices import pc
from tests.setup_pc.pcs import linux, mac, windows


def test_someone_elses_setting_is_a_refusal(on) -> None:
    machine = on(windows)
    machine.configuration.parent.mkdir()
    machine.configuration.write_bytes(b'"USE UDF SERVER","False"\r\n')
    code, _, err = told("installa")
    assert code == 2
    assert "Errore: In «" in err
    assert "--cartella" in err
    assert machine.configuration.read_bytes() == b'"USE UDF SERVER","False"\r\n'


def test_a_mac_is_told_what_works(on) -> None:
    on(mac)
    code, _, err = told("installa")
    assert code == 0
    assert "Sul Mac funzionano i pulsanti; le formule =PDO_… no" in err
    assert "xlwings runpython install" in err


@pytest.mark.parametrize("command", ["installa", "disinstalla"])
def test_without_excel_it_says_what_works(on, command: str) -> None:
    on(linux)
    code, _, err = told(command)
    assert code == 2
    assert "non c'è Excel" in err
    assert "pdo-xl calcola FILE" in err


def test_excel_beside_the_workbooks_of_two_folders(on, tmp_path: Path) -> None:
    on(windows)
    for name in "ab":
        (tmp_path / name).mkdir()
    assert told("installa", "--cartella", str(tmp_path / "a"), "--cartella", str(tmp_path / "b"))[0] == 0
    assert [(tmp_path / name / "xlwings.conf").exists() for name in "ab"] == [True, True]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="c'è Excel per questo sistema")
def test_the_real_command_touches_no_home_here(tmp_path: Path) -> None:
    home = {**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    code = "from pdo_xl.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "installa"], env=home, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "non c'è Excel" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_libreoffice_there_and_back(on, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(linux)
    whole, unopkg = pc(machine, tmp_path)
    monkeypatch.setattr(libreoffice_module, "setting", lambda _machine, profile: whole)
    (tmp_path / "Piani").mkdir()
    code, out, err = told("installa", "--libreoffice", "--cartella", str(tmp_path / "Piani"))
    assert (code, out) == (0, "")
    assert f"Da ora LibreOffice si fida delle macro nella cartella «{tmp_path}/Piani»." in err
    assert err.endswith("Controllare con: pdo-xl diagnosi --libreoffice FILE.xlsm\n")
    code, _, err = told("disinstalla", "--libreoffice")
    assert code == 0
    assert "Tolta da LibreOffice l'estensione pdo_xl." in err
    assert unopkg.names == ["add", "list", "remove"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["installa", "--profilo", "p"], "--profilo vale solo con --libreoffice"),
        (["disinstalla", "--profilo", "p"], "--profilo vale solo con --libreoffice"),
        (["disinstalla", "--libreoffice", "--cartella", "p"], "si toglie tutto insieme: ripetere senza --cartella"),
    ],
)
def test_options_that_do_not_go_together(on, arguments: list[str], sentence: str) -> None:
    on(windows)
    code, _, err = told(*arguments)
    assert code == 2
    assert sentence in err
