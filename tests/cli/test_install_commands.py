"""`pdo-xl installa`, `disinstalla`, `diagnosi`, `pacchetto` as they are typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from pdo_xl.cli import app
from pdo_xl.cli import diagnosi as diagnosi_module
from pdo_xl.cli import disinstalla as disinstalla_module
from pdo_xl.cli import installa as installa_module
from pdo_xl.cli import pacchetto as pacchetto_module
from pdo_xl.setup_pc.bundle import PipFailed
from pdo_xl.setup_pc.libreoffice import install as libreoffice_module
from pdo_xl.setup_pc.machine import this_machine
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.setup_pc.libreoffice.offices import pc, put_extension
from tests.setup_pc.pcs import linux, mac, windows


def run(*arguments: str) -> tuple[int, str, str]:
    answer = CliRunner().invoke(app, list(arguments), prog_name="pdo-xl")
    return answer.exit_code, answer.stdout, answer.stderr


@pytest.fixture
def on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Let the commands believe they run on another PC."""

    def pretend(make):
        machine = make(tmp_path)
        for module in (installa_module, disinstalla_module):
            monkeypatch.setattr(module, "this_machine", lambda: machine)
        return machine

    return pretend


def test_there_and_back_on_windows(on, tmp_path: Path) -> None:
    machine = on(windows)
    code, out, err = run("installa")
    assert (code, out) == (0, "")
    assert f"Scritto in «{machine.configuration}»: INTERPRETER_WIN = {machine.interpreter}" in err
    assert "Chiudere e riaprire Excel, poi controllare con: pdo-xl diagnosi FILE.xlsm" in err
    assert b"UDF MODULES" in machine.configuration.read_bytes()
    code, _, err = run("disinstalla")
    assert code == 0
    assert "Tolto da" in err
    assert not (tmp_path / ".xlwings").exists()


def test_for_one_folder(on, tmp_path: Path) -> None:
    machine = on(windows)
    plans = tmp_path / "piani"
    plans.mkdir()
    assert run("installa", "--cartella", str(plans))[0] == 0
    assert (plans / "xlwings.conf").is_file()
    assert not machine.configuration.exists()
    assert run("disinstalla", "--cartella", str(plans))[0] == 0
    assert list(plans.iterdir()) == []


def test_someone_elses_setting_is_a_refusal(on) -> None:
    machine = on(windows)
    machine.configuration.parent.mkdir()
    machine.configuration.write_bytes(b'"USE UDF SERVER","False"\r\n')
    code, _, err = run("installa")
    assert code == 2
    assert "Errore: In «" in err
    assert "--cartella" in err
    assert machine.configuration.read_bytes() == b'"USE UDF SERVER","False"\r\n'


def test_a_mac_is_told_what_works(on) -> None:
    on(mac)
    code, _, err = run("installa")
    assert code == 0
    assert "Sul Mac funzionano i pulsanti; le formule =PDO_… no" in err
    assert "xlwings runpython install" in err


@pytest.mark.parametrize("command", ["installa", "disinstalla"])
def test_without_excel_it_says_what_works(on, command: str) -> None:
    on(linux)
    code, _, err = run(command)
    assert code == 2
    assert "non c'è Excel" in err
    assert "pdo-xl calcola FILE" in err


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


def test_diagnosis_of_this_pc_as_json() -> None:
    code, out, err = run("diagnosi", str(sample_workbook()), "--json")
    document = json.loads(out)
    assert err == ""
    assert list(document) == ["versione", "sistema", "file", "controlli"]
    wrong = [line for line in document["controlli"] if line["esito"] == "da correggere"]
    assert code == (1 if wrong else 0)
    assert {line["esito"] for line in document["controlli"]} <= {"ok", "da correggere", "non applicabile"}
    assert all(line["rimedio"] for line in wrong)
    assert next(line for line in document["controlli"] if line["nome"] == "xlwings")["esito"] == "ok"


def test_diagnosis_for_people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosi_module, "this_machine", lambda: linux(tmp_path))
    code, out, err = run("diagnosi")
    assert code == 0
    assert out.startswith("Python\n  ok               Python: ")
    assert err == "Tutto a posto.\n"
    from openpyxl import Workbook

    Workbook().save(tmp_path / "a.xlsx")
    code, out, err = run("diagnosi", str(tmp_path / "a.xlsx"))
    assert code == 1
    assert "  da correggere    Modulo PDO: manca: pulsanti e formule non possono funzionare\n" in out
    assert "                   → lanciare pdo-xl attiva sul file" in out
    assert err == "3 voci da correggere.\n"


def test_diagnosis_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    code, out, err = run("diagnosi", str(tmp_path / "no.xlsm"))
    assert (code, out) == (2, "")
    assert "non esiste: controllare il nome." in err


def test_bundle_prints_sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def make(target, workbook, pythons, source):
        asked.append((target, workbook, list(pythons)))
        return {"LEGGIMI.txt": 1_000, "ruote/a.whl": 12_345_678}

    monkeypatch.setattr(pacchetto_module, "make_bundle", make)
    code, out, _ = run("pacchetto", "--esito", "x", "--python", "3.13", "--python", "3.12")
    assert code == 0
    assert out == " 0,00 MB  LEGGIMI.txt\n12,35 MB  ruote/a.whl\n12,35 MB  in tutto, 2 file in «x»\n".replace(
        " 0,", "  0,"
    ).replace("12,35", " 12,35")
    run("pacchetto", "mio.xlsm", "--esito", "x")
    assert asked == [
        (Path("x"), sample_workbook(), ["3.12", "3.13"]),
        (Path("x"), Path("mio.xlsm"), ["3.11", "3.12", "3.13"]),
    ]


def test_bundle_says_why_pip_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments):
        raise PipFailed("pip non è riuscito a scaricare pdo-xl: niente rete.")

    monkeypatch.setattr(pacchetto_module, "make_bundle", fail)
    code, out, err = run("pacchetto", "--esito", "x")
    assert (code, out) == (2, "")
    assert err.endswith("Errore: pip non è riuscito a scaricare pdo-xl: niente rete.\n")


def test_the_machine_is_this_one() -> None:
    assert this_machine().executable == Path(sys.executable)


def test_libreoffice_there_and_back(on, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(linux)
    whole, unopkg = pc(machine, tmp_path)
    monkeypatch.setattr(libreoffice_module, "setting", lambda _machine, profile: whole)
    (tmp_path / "Piani").mkdir()
    code, out, err = run("installa", "--libreoffice", "--cartella", str(tmp_path / "Piani"))
    assert (code, out) == (0, "")
    assert f"Da ora LibreOffice si fida delle macro nella cartella «{tmp_path}/Piani»." in err
    assert err.endswith("Controllare con: pdo-xl diagnosi --libreoffice FILE.xlsm\n")
    code, _, err = run("disinstalla", "--libreoffice")
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
    code, _, err = run(*arguments)
    assert code == 2
    assert sentence in err


def test_excel_beside_the_workbooks_of_two_folders(on, tmp_path: Path) -> None:
    on(windows)
    for name in "ab":
        (tmp_path / name).mkdir()
    assert run("installa", "--cartella", str(tmp_path / "a"), "--cartella", str(tmp_path / "b"))[0] == 0
    assert [(tmp_path / name / "xlwings.conf").exists() for name in "ab"] == [True, True]


def test_diagnosis_of_libreoffice_in_another_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosi_module, "this_machine", lambda: linux(tmp_path))
    put_extension(tmp_path / "p", [tmp_path / "via"])
    code, out, _ = run("diagnosi", "--libreoffice", "--profilo", str(tmp_path / "p"))
    assert code == 1
    assert "\nLibreOffice\n" in out
