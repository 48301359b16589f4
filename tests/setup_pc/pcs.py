"""PCs for tests: any system, any registry, in a folder of the test."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pdo_xl.setup_pc.checks.base import Case, Workbook
from pdo_xl.setup_pc.machine import Machine, System
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.version import __version__

XLWINGS = "0.37.8"


class FakeRegistry:
    """A registry as a dictionary: (root, key, name) to a value; the case of letters does not matter, as in Windows."""

    def __init__(self, values: dict[tuple[str, str, str], str | int] | None = None) -> None:
        self._values = {tuple(part.lower() for part in place): value for place, value in (values or {}).items()}

    def value(self, root: str, key: str, name: str = "") -> str | int | None:
        return self._values.get((root.lower(), key.lower(), name.lower()))

    def subkeys(self, root: str, key: str) -> list[str]:
        start = key.lower() + "\\"
        keys = {place[1] for place in self._values if place[0] == root.lower() and place[1].startswith(start)}
        return sorted({place[len(start) :].split("\\")[0] for place in keys})

    def names(self, root: str, key: str) -> list[str]:
        return [place[2] for place in self._values if place[:2] == (root.lower(), key.lower())]


def windows(home: Path, encoding: str = "cp1252") -> Machine:
    """A Windows PC with a virtual environment below `home`, its DLLs where pip puts them."""
    return _machine(System.WINDOWS, home, "Scripts", ("python.exe", "pythonw.exe"), encoding, b"\r\n")


def mac(home: Path) -> Machine:
    """A Mac; Excel was opened there once."""
    (home / "Library/Containers/com.microsoft.Excel/Data").mkdir(parents=True, exist_ok=True)
    return _machine(System.MAC, home, "bin", ("python3",), "ascii", b"\n")


def linux(home: Path) -> Machine:
    return _machine(System.OTHER, home, "bin", ("python3",), "ascii", b"\n")


def _machine(
    system: System, home: Path, scripts: str, programs: tuple[str, ...], encoding: str, ending: bytes
) -> Machine:
    environment = home / "venv"
    (environment / scripts).mkdir(parents=True, exist_ok=True)
    for name in programs:
        (environment / scripts / name).touch()
    if system is System.WINDOWS:
        for bits in (32, 64):
            (environment / f"xlwings{bits}-{XLWINGS}.dll").touch()
    return Machine(system, home, environment / scripts / programs[0], {"HOMEPATH": str(home)}, encoding, ending)


OFFICE = {
    ("HKCR", r"Excel.Application\CurVer", ""): "Excel.Application.16",
    ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "Platform"): "x64",
}


def workbook(path: Path, **changed: object) -> Workbook:
    """A workbook as it should be."""
    whole = Workbook(
        path=path,
        sheets=["Piano", *OWN_SHEETS, CONFIGURATION],
        configuration={"UDF MODULES": "pdo_xl.hosts.excel.udf", "USE UDF SERVER": "True"},
        modules={
            "PDO": f'Option Explicit\r\nPublic Const VERSIONE As String = "{__version__}"\r\n',
            "xlwings": f'Attribute VB_Name = "xlwings"\n\'Version: {XLWINGS}\n',
        },
        marked=False,
    )
    return replace(whole, **changed)


def with_values(of: Case, values: dict[tuple[str, str, str], str | int]) -> Case:
    """The same PC with more in its registry."""
    return replace(of, registry=FakeRegistry({**OFFICE, **values}))


def case(machine: Machine, file: Workbook | None = None, **registry: str | int) -> Case:
    """A healthy PC; `registry` adds settings of Excel's security."""
    security = r"Software\Microsoft\Office\16.0\Excel\Security"
    values = {**OFFICE, **{("HKCU", security, name): value for name, value in registry.items()}}
    return Case(machine, FakeRegistry(values), (3, 12, 1), {"xlwings": XLWINGS, "pywin32": "312"}, XLWINGS, file)
