"""The server starts, or it is said why, within 15 seconds: the workbook's own commands, given to xlwings' DLL.

Verified under Wine, without Excel: the commands and the sentences are what the workbook's VBA gives in pyOpenVBA.
"""

import json
from pathlib import Path

import pytest

from tests.wine.conftest import CHECKOUT, INSIDE, Windows, windows_path
from tests.workbook.program.pressing import Excel

WORKBOOK = CHECKOUT / "workbook" / "Piano_Obiettivi_2024.xlsm"
SHAREPOINT = "https://ente.sharepoint.com/sites/Piano dell'ente/Documenti/Piano.xlsm"
LIMIT = 15
"""Unit: seconds."""


def command(windows: Windows, full_name: str, interpreter: str = "") -> str:
    excel = Excel(
        WORKBOOK,
        interpreter=interpreter or windows.interpreter,
        pythonpath=windows_path(CHECKOUT),
        full_name=full_name,
    )
    excel.run("CalcolaPunteggi")
    (asked,) = excel.started
    assert "cmd" not in asked
    return asked


def start(windows: Windows, *commands: str, cwd: Path | None = None) -> list[dict[str, object]]:
    program = INSIDE / "starting.py"
    said: list[dict[str, object]] = json.loads(
        windows.python(program, windows_path(INSIDE), json.dumps(commands), cwd=cwd)
    )
    assert all(float(str(one["seconds"])) < LIMIT for one in said), said
    return said


def test_from_sharepoint_and_beside_a_planted_folder_our_own_package_answers(windows: Windows, tmp_path: Path) -> None:
    planted, witness = tmp_path / "pdo_xl", tmp_path / "eseguito"
    planted.mkdir()
    (planted / "__init__.py").write_text(f"open({windows_path(witness)!r}, 'w').close()\n")
    beside = command(windows, windows_path(tmp_path / "Piano.xlsm"))
    said = start(windows, command(windows, SHAREPOINT), beside, cwd=tmp_path)
    ours = windows_path(CHECKOUT / "pdo_xl" / "__init__.py").casefold()
    assert [str(one.get("module", one)).casefold() for one in said] == [ours, ours]
    assert not witness.exists()
    start(windows, beside.replace("False;", "True;"), cwd=tmp_path)
    assert witness.exists(), "so xlwings does unless it is told"


@pytest.mark.parametrize("kind", ["dies", "empty"])
def test_a_python_that_does_not_start_is_a_sentence_in_time(windows: Windows, tmp_path: Path, kind: str) -> None:
    interpreter = tmp_path / "pythonw.exe"
    interpreter.touch()
    path = r"C:\windows\system32\whoami.exe" if kind == "dies" else windows_path(interpreter)
    (said,) = start(windows, command(windows, r"C:\Piano.xlsm", path))
    excel = Excel(WORKBOOK, say=(1000, str(said["failure"])))
    excel.run("CalcolaPunteggi")
    ((text, *_),) = excel.messages
    assert text == (
        "Il Python indicato nella configurazione non si avvia: forse è stato spostato o tolto, o gli manca xlwings. "
        "Chiedere al tecnico di eseguire «pdo-xl diagnosi»."
    )
