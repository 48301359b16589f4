"""Excel or Python from the Microsoft Store."""

from dataclasses import replace
from pathlib import Path

import pytest

from pdo_xl.setup_pc.checks import store
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import FakeRegistry, case, linux

APP = (r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe", "")
PACKAGE = (
    r"Software\Classes\Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel\Repository\Packages"
    r"\Microsoft.Office.Desktop_16051.1_x86__8wekyb3d8bbwe"
)
BOXED = r"C:\Program Files\WindowsApps\Microsoft.Office.Desktop.Excel_16051\Office16\EXCEL.EXE"
CLICK_TO_RUN = ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "Platform")


@pytest.mark.parametrize(
    ("values", "boxed"),
    [
        ({}, False),
        ({("HKLM", *APP): BOXED}, True),
        ({("HKCU", *APP): f'"{BOXED}"'}, True),
        ({("HKCU", PACKAGE, "PackageID"): "x"}, True),
        ({("HKCU", PACKAGE, "PackageID"): "x", CLICK_TO_RUN: "x64"}, False),
        ({("HKLM", *APP): r"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE"}, False),
    ],
)
def test_the_stores_excel(pc, values: dict, boxed: bool) -> None:
    found = lines(store.check, replace(case(pc), registry=FakeRegistry(values)))["Excel dello Store"]
    assert found[0] == ("da correggere" if boxed else "ok")
    assert ("installare Office da office.com" in found[2]) is boxed


def test_the_stores_python_and_a_virtual_environment_made_from_it(pc, tmp_path: Path) -> None:
    name = "Python dello Store"
    assert lines(store.check, case(pc))[name] == ("ok", "no", "")
    (tmp_path / "venv/pyvenv.cfg").write_text("home = C:\\Python312\nversion = 3.12.1\n", encoding="utf-8")
    assert lines(store.check, case(pc))[name][0] == "ok"
    home = r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.12_3.12.2544.0_x64__qbz5n2kfra8p0"
    (tmp_path / "venv/pyvenv.cfg").write_text(f"home = {home}\n", encoding="utf-8")
    found = lines(store.check, case(pc))[name]
    assert found[0] == "da correggere"
    assert found[2].startswith("installare Python da python.org, poi rilanciare installa.ps1")


def test_it_is_the_python_that_excel_starts(pc, tmp_path: Path) -> None:
    stub = r"C:\Users\anna\AppData\Local\Microsoft\WindowsApps\python.exe"
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(f'"INTERPRETER_WIN","{stub}"\r\n'.encode())
    found = lines(store.check, case(pc))["Python dello Store"]
    assert found[:2] == ("da correggere", f"«{stub}» viene dal Microsoft Store: Excel non riesce a usarlo")


def test_there_is_no_store_elsewhere(tmp_path: Path) -> None:
    assert lines(store.check, case(linux(tmp_path))) == {}
