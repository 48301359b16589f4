"""The settings of xlwings, layer by layer."""

from pathlib import Path

from pdo_xl.ready_folder import READY_COMMAND
from pdo_xl.setup_pc.checks import configuration, excel
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import case, windows, workbook


def test_settings_come_from_sheet_folder_user_in_this_order(pc, tmp_path: Path, plan: Path) -> None:
    user, beside = tmp_path / ".xlwings/xlwings.conf", tmp_path / "piani/xlwings.conf"
    key = "INTERPRETER_WIN"
    assert lines(configuration.check, case(pc, workbook(plan)))[key][:2] == (
        "ok", f"{pc.interpreter} (da: {user})",
    )  # fmt: skip
    beside.write_bytes(b'"interpreter_win","%HOMEPATH%/venv/Scripts/python.exe"\r\n')
    assert lines(configuration.check, case(pc, workbook(plan)))[key][:2] == (
        "ok", f"{tmp_path}/venv/Scripts/python.exe (da: {beside})",
    )  # fmt: skip
    found = lines(configuration.check, case(pc, workbook(plan, configuration={key: ""})))[key]
    assert found[:2] == ("da correggere", "vuoto (da: foglio xlwings.conf di Piano.xlsm): quel programma non esiste")
    assert lines(configuration.check, case(pc))[key][0] == "ok"


def test_another_python_is_said(pc, tmp_path: Path) -> None:
    other = tmp_path / "altro"
    other.mkdir()
    (other / "python.exe").touch()
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(f'"INTERPRETER_WIN","{other}/python.exe"\r\n'.encode())
    found = lines(configuration.check, case(pc))
    assert "è un altro Python, non quello di questo pdo-xl" in found["INTERPRETER_WIN"][1]
    assert "pdo-xl installa --cartella" in found["INTERPRETER_WIN"][2]
    assert found["UDF MODULES"] == (
        "da correggere", "manca, dovrebbe essere pdo_xl.hosts.excel.udf", "lanciare pdo-xl installa",
    )  # fmt: skip


def test_a_name_alone_is_no_path_even_where_such_a_file_lies(pc, tmp_path: Path, monkeypatch) -> None:
    """Excel's macros refuse it: it would be looked for in the folder where Excel happens to be."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "python.exe").touch()
    for name in ("python.exe", "./python.exe", f"{tmp_path}//python.exe"):
        (tmp_path / ".xlwings/xlwings.conf").write_bytes(f'"INTERPRETER_WIN","{name}"\r\n'.encode())
        found = lines(configuration.check, case(pc))["INTERPRETER_WIN"]
        assert found[0] == "da correggere"
        assert "non è un percorso intero" in found[1]
        assert found[2].startswith("togliere la riga INTERPRETER_WIN da lì")


def test_wrong_settings_of_the_sheet(pc, plan: Path) -> None:
    found = lines(configuration.check, case(pc, workbook(plan, configuration={"USE UDF SERVER": "False"})))
    assert found["USE UDF SERVER"][:2] == (
        "da correggere",
        "False (da: foglio xlwings.conf di Piano.xlsm), dovrebbe essere True",
    )
    assert "foglio nascosto xlwings.conf" in found["USE UDF SERVER"][2]


def test_nothing_configured_and_a_spoiled_file(tmp_path: Path) -> None:
    machine = windows(tmp_path)
    assert lines(configuration.check, case(machine))["INTERPRETER_WIN"] == (
        "da correggere", "Excel non sa dove trovare Python", "lanciare pdo-xl installa",
    )  # fmt: skip
    (tmp_path / ".xlwings").mkdir()
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(b"\r\n")
    found = lines(configuration.check, case(machine))["Configurazione di xlwings"]
    assert found[0] == "da correggere"
    assert "La riga 1 di" in found[1]
    assert lines(excel.check, case(machine))["DLL di xlwings a 64 bit"][0] == "ok"


def test_from_a_folder_that_needs_no_installation_nothing_is_to_be_written_for_the_user(pc, plan: Path) -> None:
    (pc.executable.parent.parent / READY_COMMAND).touch()
    pc.configuration.unlink()
    assert lines(configuration.check, case(pc)) == {
        "Configurazione di xlwings": ("non applicabile", "è accanto ai piani: indicare il file", ""),
    }
    found = lines(configuration.check, case(pc, workbook(plan)))["INTERPRETER_WIN"]
    assert found[:2] == ("da correggere", "Excel non sa dove trovare Python")
    assert found[2] == "lanciare pdo-xl installa --cartella con la cartella che contiene la cartella di lavoro"


def test_the_same_python_by_another_path_is_the_same(pc, tmp_path: Path) -> None:
    share = tmp_path / "disco"
    share.symlink_to(pc.interpreter.parent)
    pc.configuration.write_bytes(f'"INTERPRETER_WIN","{share}/pythonw.exe"\r\n'.encode())
    assert lines(configuration.check, case(pc))["INTERPRETER_WIN"][0] == "ok"
