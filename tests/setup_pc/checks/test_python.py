"""The check of this Python and its packages."""

from dataclasses import replace
from pathlib import Path

from pdo_xl.extras import remedy
from pdo_xl.ready_folder import READY_COMMAND
from pdo_xl.setup_pc.checks import python
from pdo_xl.version import __version__
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import XLWINGS, case, linux


def test_python_and_packages(pc) -> None:
    wrong = replace(case(pc), python=(3, 10, 4), packages={"xlwings": "0.36.0", "pywin32": None})
    found = lines(python.check, wrong)
    assert found["Python"][:2] == ("da correggere", f"3.10.4, {pc.interpreter}")
    assert found["xlwings"][:2] == ("da correggere", f"c'è la versione 0.36.0, serve la {XLWINGS}")
    assert found["pywin32"][:2] == ("da correggere", "manca: Excel e Python non possono parlarsi")
    assert "pdo-xl installa" in found["pywin32"][2]
    assert lines(python.check, replace(case(pc), packages={}))["xlwings"][1] == "manca"


def test_off_windows_nothing_needs_pywin32(tmp_path: Path) -> None:
    found = lines(python.check, case(linux(tmp_path)))
    assert found["pywin32"] == ("non applicabile", "serve solo su Windows", "")
    assert found["pdo-xl"] == ("ok", __version__, "")
    assert found["Librerie"] == ("ok", "si caricano", "")


def test_what_documents_ask_for_is_named_and_no_fault(pc) -> None:
    whole = {"typst": "0.15.2", "python-docx": "1.2.0", "Jinja2": "3.1.6"}
    found = lines(python.check, replace(case(pc), packages=whole))
    assert found["Documenti"] == ("ok", "Jinja2 3.1.6, python-docx 1.2.0, typst 0.15.2", "")
    found = lines(python.check, replace(case(pc), packages={**whole, "typst": None, "Jinja2": None}))
    said = "Relazione e schede chiedono anche Jinja2 e typst: "
    assert found["Documenti"] == ("non applicabile", said + remedy(pc.executable), "")
    found = lines(python.check, replace(case(pc), packages=whole, broken={"typst": "DLL"}))
    assert found["Libreria typst"][:2] == ("da correggere", "non si carica (DLL)")
    assert found["Libreria typst"][2].startswith(f"{remedy(pc.executable)}; se resta così")
    (pc.executable.parent.parent / READY_COMMAND).touch()
    assert "--pronto --con relazione" in lines(python.check, replace(case(pc), packages={}))["Documenti"][1]


def test_a_python_newer_than_the_list_is_no_fault(pc) -> None:
    found = lines(python.check, replace(case(pc), python=(3, 16, 0)))
    assert found["Python"][0] == "ok"
    assert found["Python"][1].endswith("; pdo-xl è provato fino a Python 3.15, con questo si tenta")
    assert lines(python.check, replace(case(pc), python=(3, 15, 9)))["Python"][1] == f"3.15.9, {pc.interpreter}"


def test_what_is_wrong_in_a_folder_that_needs_no_installation_is_cured_by_making_it_again(pc) -> None:
    (pc.executable.parent.parent / READY_COMMAND).touch()
    found = lines(python.check, replace(case(pc), packages={}))
    assert found["pywin32"][2] == "rifare la cartella con pdo-xl pacchetto --pronto e copiarla di nuovo, intera"
