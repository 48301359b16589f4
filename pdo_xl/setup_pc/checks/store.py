r"""Whether Excel or Python came from the Microsoft Store: closed in their box, neither reaches the other.

Source: xlwings issues 1166 (Excel: "Could not activate python COM server") and 2371 (Python); registry, App
Paths\excel.exe and the list of the Store's packages, where that Office is called Microsoft.Office.Desktop.
"""

from collections.abc import Iterator
from pathlib import Path

from pdo_xl.setup_pc.checks.base import Case, Outcome, install_again, ok, to_correct
from pdo_xl.setup_pc.checks.configuration import effective_interpreter
from pdo_xl.setup_pc.checks.excel import APP_PATH, CLICK_TO_RUN
from pdo_xl.setup_pc.machine import System
from pdo_xl.setup_pc.registry import Root

_PACKAGES = r"Software\Classes\Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel\Repository\Packages"
_OFFICE = "microsoft.office.desktop_"
_LARGEST = 2**16
"""Characters of a pyvenv.cfg that are looked at; a real one has some two hundred."""


def check(case: Case) -> Iterator[Outcome]:
    """The two programs, and the box that each may be in."""
    if case.machine.system is not System.WINDOWS:
        return
    if _is_stores_excel(case):
        yield to_correct(
            "Excel dello Store",
            "questo Excel viene dal Microsoft Store: non avvia programmi, pulsanti e formule non rispondono",
            "disinstallarlo dalle Impostazioni di Windows e installare Office da office.com, con lo stesso account",
        )
    else:
        yield ok("Excel dello Store", "no")
    boxed = next((path for path in _interpreters(case) if is_stores_python(path)), None)
    if boxed:
        yield to_correct(
            "Python dello Store",
            f"«{boxed}» viene dal Microsoft Store: Excel non riesce a usarlo",
            f"installare Python da python.org, poi {install_again(case.machine)}",
        )
    else:
        yield ok("Python dello Store", "no")


def _is_stores_excel(case: Case) -> bool:
    roots: tuple[Root, ...] = ("HKLM", "HKCU")
    programs = [program for root in roots if isinstance(program := case.registry.value(root, APP_PATH), str)]
    if any(_is_stores(program) for program in programs):
        return True
    if programs or case.registry.value("HKLM", CLICK_TO_RUN, "Platform") is not None:
        # An Office of the usual kind is there: what else the Store left on the PC does not matter.
        return False
    return any(name.lower().startswith(_OFFICE) for name in case.registry.subkeys("HKCU", _PACKAGES))


def _interpreters(case: Case) -> Iterator[Path]:
    """Give this Python, and the one that Excel would start if that is another."""
    yield case.machine.interpreter
    if named := effective_interpreter(case):
        yield Path(named)


def is_stores_python(interpreter: Path) -> bool:
    """Tell whether a Python, or the one that its virtual environment was made from, is the Store's."""
    if _is_stores(str(interpreter)):
        return True
    try:
        with (interpreter.parent.parent / "pyvenv.cfg").open(encoding="utf-8", errors="replace") as file:
            return _is_stores(file.read(_LARGEST))
    except OSError:
        return False


def _is_stores(text: str) -> bool:
    return "\\windowsapps\\" in text.lower().replace("/", "\\")
