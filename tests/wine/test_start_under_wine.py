"""The server starts, or it is said why, within 15 seconds: the workbook's VBA and xlwings' DLL, in Windows' Python.

Verified under Wine, without Excel: pyOpenVBA runs the VBA, which asks Windows for files and settings itself. Wine 8 makes no
reparse point, which the Store's stub is: an empty file stands for it, as to `dir` it is.
"""

import copy
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.wine.conftest import CHECKOUT, OMITTED, Windows, in_time, windows_path
from tests.wine.office import case, tried
from tests.wine.sheets import book_of, sheet_of
from tests.wine.windows_python import DLL

LIMIT = 15
"""Unit: seconds."""
AT_ONCE, AGAIN = 5, 1
"""The same, of what starts nothing, and of a cell after the first."""
SHAREPOINT = "https://ente.sharepoint.com/sites/Piano dell'ente/Documenti/Piano.xlsm"
GUIDE = "1. Compilare la colonna"
OURS = windows_path(CHECKOUT / "pdo_xl" / "__init__.py").casefold()
NOT_STARTED = (
    "Il Python indicato nella configurazione non si avvia: forse è stato spostato o tolto, o gli manca xlwings. "
    "Chiedere al tecnico di eseguire «pdo-xl diagnosi»."
)
STORE = (
    "Il Python indicato nella configurazione è quello del Microsoft Store, che Excel non può usare. "
    "Chiedere al tecnico di installare Python dal sito python.org e di eseguire «pdo-xl installa»."
)
NOWHERE = (
    "Excel non sa quale Python usare: su questo PC manca la configurazione di xlwings. "
    "Chiedere al tecnico di eseguire «pdo-xl installa» e poi «pdo-xl diagnosi»."
)
IN_PART = (
    "La configurazione di xlwings non dice per intero dove si trova Python (INTERPRETER_WIN = {}). "
    "Chiedere al tecnico di eseguire «pdo-xl installa» e poi «pdo-xl diagnosi»."
)
WITHOUT_DLL = (
    "Excel non può caricare la DLL di xlwings 0.37.8 dal Python di questo PC: manca, o è quella di un'altra versione. "
    "Chiedere al tecnico di eseguire «pdo-xl diagnosi»."
)


def sentence(said: dict[str, Any]) -> str:
    """What the user reads, in time and without cmd.exe."""
    assert in_time(max(said["seconds"]), LIMIT), said
    assert not any("cmd" in command for command in said["commands"])
    (text,) = said["messages"]
    return str(text)


def test_from_sharepoint_and_beside_a_planted_folder_our_own_package_answers(windows: Windows, tmp_path: Path) -> None:
    witness, beside = _planted(tmp_path), windows_path(tmp_path / "Piano.xlsm")
    cases = [case(windows, full_name=SHAREPOINT), case(windows, full_name=beside)]
    for said in tried(windows, cases, tmp_path, cwd=tmp_path):
        assert sentence(said).startswith(GUIDE)
        assert said["module"].casefold() == OURS
    assert not witness.exists()
    excel = copy.copy(windows)
    excel.program = ""  # else chance decides which of the two comes first
    call = (0, "PDO_SCORE", "Nr.", 650.0, 325.0, OMITTED)
    excel.excel([book_of(beside, Piano=sheet_of([[None]]))], [call], plain=True)
    assert witness.exists(), "so xlwings does unless it is told"


def test_without_our_own_package_the_planted_one_is_not_executed_either(windows: Windows, tmp_path: Path) -> None:
    """Excel works in the folder of the file that was opened: a blank place on Python's path would be that."""
    witness = _planted(tmp_path)
    into_the_path = rf"C:\a;;;;;;;{windows_path(tmp_path)};%TEMP%\Piano.xlsm"
    settings = [{"PYTHONPATH": ""}, {"PYTHONPATH": r"C:\windows;;"}]
    cases = [case(windows, full_name=name, **more) for name in (r"C:\b.xlsm", into_the_path) for more in settings]
    for said in tried(windows, cases, tmp_path, cwd=tmp_path):
        assert sentence(said).startswith("Nel Python di questo PC manca il programma pdo_xl")
    assert not witness.exists()


def _planted(folder: Path) -> Path:
    """Plant a package of our name; give what is there once it was executed."""
    planted, witness = folder / "pdo_xl", folder / "eseguito"
    planted.mkdir()
    (planted / "__init__.py").write_text(f"open({windows_path(witness)!r}, 'w').close()\n")
    return witness


def test_signs_in_paths_are_no_commands(windows: Windows, tmp_path: Path) -> None:
    """Letters that the PC's table has not may stand in the workbook's path; `installa` refuses them in Python's."""
    python = tmp_path / "R&D, l'ufficio è (qui) 100%"
    python.symlink_to(windows._python)
    interpreter = windows_path(tmp_path) + f"\\{python.name}\\pythonw.exe"
    names = (r"C:\A & B; 'c' ^d %PATH%\Piano.xlsm", "C:\\計画 Łódź\\Piano.xlsm")
    for said in tried(windows, [case(windows, interpreter, full_name=name) for name in names], tmp_path):
        assert sentence(said).startswith(GUIDE)
        assert said["module"].casefold() == OURS


def test_what_is_no_python_is_a_sentence_at_once(windows: Windows, tmp_path: Path) -> None:
    """Nothing is started: a name alone would be looked for in Excel's folder too, where a program is planted."""
    store = windows.prefix / "drive_c/users/anna/AppData/Local/Microsoft/WindowsApps"
    store.mkdir(parents=True)
    for planted in (store / "pythonw.exe", tmp_path / "pythonw.exe", tmp_path / DLL):
        planted.touch()
    expected = {
        r"C:\manca\pythonw.exe": NOT_STARTED,
        r"Q:\Python\pythonw.exe": NOT_STARTED,
        r"\\nessuno\condivisa\pythonw.exe": NOT_STARTED,
        windows_path(tmp_path): NOT_STARTED,
        r"C:\users\anna\AppData\Local\Microsoft\WindowsApps\pythonw.exe": STORE,
        r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.12_1\pythonw3.12.exe": STORE,
        r"%SystemRoot%\system32\whoami.exe": WITHOUT_DLL,
        "": NOWHERE,
        **{name: IN_PART.format(name) for name in ("pythonw", "pythonw.exe", r".\pythonw.exe", "C:/Py/pythonw.exe")},
    }
    cases = [case(windows, interpreter) for interpreter in expected]
    found = tried(windows, cases, tmp_path, cwd=tmp_path)
    assert dict(zip(expected, map(sentence, found), strict=True)) == expected
    assert [said["commands"] for said in found] == [[]] * len(expected)
    assert in_time(max(max(said["seconds"]) for said in found), AT_ONCE)


def test_a_cell_says_the_same_and_the_next_one_does_not_wait_again(windows: Windows, tmp_path: Path) -> None:
    (tmp_path / "pythonw.exe").touch()
    shutil.copy(windows._python / DLL, tmp_path)
    formulas = ("PDO_SCORE(1, 2, 3)", 'PDO_STATO("si/no", "si", "no")')
    paths = (r"C:\manca\pythonw.exe", windows_path(tmp_path / "pythonw.exe"))
    for said in tried(windows, [case(windows, path, *formulas) for path in paths], tmp_path):
        assert said["values"] == [f"#PDO: {NOT_STARTED}"] * 2
        first, second = said["seconds"]
        assert (in_time(first, LIMIT), in_time(second, AGAIN)) == (True, True)


@pytest.mark.parametrize("kind", ["dies", "empty"])
def test_a_python_that_does_not_start_is_a_sentence_in_time(windows: Windows, tmp_path: Path, kind: str) -> None:
    python = tmp_path / "Python"
    python.mkdir()
    shutil.copy(windows._python / DLL, python)
    if kind == "dies":
        shutil.copy(windows.prefix / "drive_c/windows/system32/whoami.exe", python / "pythonw.exe")
    else:
        (python / "pythonw.exe").touch()
    (said,) = tried(windows, [case(windows, windows_path(python / "pythonw.exe"))], tmp_path)
    assert sentence(said) == NOT_STARTED
    assert len(said["commands"]) == 1


def test_cells_are_answered_and_look_for_no_setting_but_at_the_start(windows: Windows, tmp_path: Path) -> None:
    score = "PDO_SCORE([Piano!G{0}],[Piano!H{0}],700)"
    formulas = (*(score.format(4) for _ in range(5)), "NDims(0, 0)", "XLPyCommand()")
    (said,) = tried(windows, [case(windows, None, *formulas)], tmp_path)
    *cells, load, command = said["looked_up"]
    assert said["values"][:5] == [100.0] * 5
    assert cells[0] > 0
    assert cells[1:] == [0] * 4
    assert load + command == 14, "so many xlwings' own wrapper does in every cell"
