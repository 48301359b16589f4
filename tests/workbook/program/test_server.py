"""How the workbook has Python started, and what it says where that cannot be."""

from pathlib import Path

import pytest

from tests.workbook.program.pressing import Excel

STORE = r"C:\Users\anna\AppData\Local\Microsoft\WindowsApps\pythonw.exe"
IN_PART = "La configurazione di xlwings non dice per intero dove si trova Python (INTERPRETER_WIN = {}). "


def test_python_is_started_without_another_program_and_looks_into_no_folder_of_the_workbook(built: Path) -> None:
    excel = Excel(
        built, interpreter=r"C:\Nicolò & C\pythonw.exe", pythonpath=r"C:\L'ente", full_name=r"C:\a;%PATH%\Piano.xlsm"
    )
    excel.run("CalcolaPunteggi")
    assert excel.started == [
        (
            r'"C:\Nicolò & C\pythonw.exe" -B -P -c "import sys,xlwings.utils;xlwings.utils.prepare_sys_path('
            r"\"False;;;;;;C:\\L\'ente\");sys.path[:]=filter(None,sys.path);import xlwings;xlwings.serve("
            "'$(CLSID)')#C:\\a;%PATH%\\Piano.xlsm\""
        )
    ]


@pytest.mark.parametrize(
    ("interpreter", "begins"),
    [
        (STORE, "Il Python indicato nella configurazione è quello del Microsoft Store, che Excel non può usare."),
        (
            r"C:\manca\pythonw.exe",
            "Il Python indicato nella configurazione non si avvia: forse è stato spostato o tolto",
        ),
        ("", "Excel non sa quale Python usare: su questo PC manca la configurazione di xlwings."),
        *(
            (name, IN_PART.format(name))
            for name in ("pythonw", "pythonw.exe", r"Scripts\pythonw.exe", "C:/Py/pythonw.exe")
        ),
    ],
)
def test_what_cannot_start_is_said_at_once(built: Path, interpreter: str, begins: str) -> None:
    excel = Excel(built, interpreter=interpreter)
    excel.run("CalcolaPunteggi")
    assert excel.started == []
    ((text, *_),) = excel.messages
    assert text.startswith(begins)
