"""`pdo-xl disinstalla` takes back what `pdo-xl installa` wrote."""

from pathlib import Path

from tests.cli.typed import told
from tests.setup_pc.pcs import windows


def test_there_and_back_on_windows(on, tmp_path: Path) -> None:
    machine = on(windows)
    code, out, err = told("installa")
    assert (code, out) == (0, "")
    assert f"Scritto in «{machine.configuration}»: INTERPRETER_WIN = {machine.interpreter}" in err
    assert "Chiudere e riaprire Excel, poi controllare con: pdo-xl diagnosi FILE.xlsm" in err
    assert b"UDF MODULES" in machine.configuration.read_bytes()
    code, _, err = told("disinstalla")
    assert code == 0
    assert "Tolto da" in err
    assert not (tmp_path / ".xlwings").exists()


def test_for_one_folder(on, tmp_path: Path) -> None:
    machine = on(windows)
    plans = tmp_path / "piani"
    plans.mkdir()
    assert told("installa", "--cartella", str(plans))[0] == 0
    assert (plans / "xlwings.conf").is_file()
    assert not machine.configuration.exists()
    assert told("disinstalla", "--cartella", str(plans))[0] == 0
    assert list(plans.iterdir()) == []
