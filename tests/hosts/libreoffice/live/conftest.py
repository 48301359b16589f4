"""A real LibreOffice with the extension, as `pdo-xl installa --libreoffice` leaves it: one for the tests of a run."""

import os
import shutil
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pdo_xl
from pdo_xl.hosts.libreoffice.extension import build_extension
from pdo_xl.version import __version__
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, Soffice, elements, import_uno, property_values, start
from tests.conftest import program
from tests.libreoffice import Offices
from tests.support import filled_workbook

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
"""LibreOffice gives no user's extension to root, which CI is; afterwards root may use the profile."""

FILTERS = {".xlsm": "Calc MS Excel 2007 VBA XML", ".ods": "calc8"}
ANSWER = """Function Risposta() As String
  Dim ponte As Object
  ponte = CreateUnoService("it.pdo_xl.Ponte")
  Risposta = ponte.ultima_risposta
End Function
Sub Dimentica()
  Dim ponte As Object
  ponte = CreateUnoService("it.pdo_xl.Ponte")
  ponte.ultima_risposta = ""
End Sub
"""
INSTALLED = os.environ.get("PDO_PROFILO_DI_LIBREOFFICE", "")
"""The profile that the README's own commands left, where `.ci/libreoffice` ran them; a test changes a copy."""

PRESS = 0
PATIENCE = 90.0


class Calc:
    """One LibreOffice, and what a person does in it."""

    def __init__(self, soffice: Soffice) -> None:
        self.soffice = soffice

    def close_all(self) -> None:
        """Close every document, saved or not."""
        for document in list(elements(self.soffice.desktop.Components)):
            document.setModified(False)
            document.close(True)

    def open(self, path: Path, *, macros: bool = True, **options: object) -> Any:
        """Open a file in a window, its macros allowed as in a trusted folder, or not."""
        options = {"MacroExecutionMode": 4 if macros else 0} | options
        return self.soffice.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, property_values(**options))

    def button(self, document: Any) -> Any:
        """Find the button of the sheet `Piano`, as somebody with a mouse finds it."""
        sheet = document.getSheets().getByName("Piano")
        controller = document.getCurrentController()
        controller.setActiveSheet(sheet)
        model = sheet.getDrawPage().getForms().getByIndex(0).getByIndex(0)
        button = controller.getControl(model).getAccessibleContext()
        assert button.getAccessibleActionDescription(PRESS) == "press"
        return button

    def press(self, document: Any) -> str:
        """Press the button itself; give what the message box said."""
        button = self.button(document)
        self.forget(document)
        assert button.doAccessibleAction(PRESS)
        return self.said(document)

    def choose(self, document: Any, command: str) -> str:
        """Choose a command of the menu PDO; give what the message box said."""
        self.forget(document)
        self.dispatch(document, command)
        return self.said(document)

    def dispatch(self, document: Any, command: str) -> None:
        """Choose a command of the menu PDO."""
        frame = document.getCurrentController().getFrame()
        frame.activate()
        helper = self.soffice.service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(frame, f"service:it.pdo_xl.Ponte?{command}", "", 0, ())

    def said(self, document: Any) -> str:
        """What the message box says once the command is done: the button's own event comes a little later."""
        end = time.monotonic() + PATIENCE
        while not (answer := self._script(document, "Risposta")):
            assert time.monotonic() < end, "nothing was answered"
            time.sleep(0.05)
        return str(answer)

    def forget(self, document: Any) -> None:
        """Have the bridge forget the last answer."""
        libraries = document.BasicLibraries
        if not libraries.hasByName("Standard"):
            libraries.createLibrary("Standard")
        library = libraries.getByName("Standard")
        if not library.hasByName("Prova"):
            library.insertByName("Prova", ANSWER)
        self._script(document, "Dimentica")

    def _script(self, document: Any, name: str) -> object:
        address = f"vnd.sun.star.script:Standard.Prova.{name}?language=Basic&location=document"
        return document.getScriptProvider().getScript(address).invoke((), (), ())[0]

    def save(self, document: Any, path: Path) -> Path:
        """Save under a name, in the format that the name says."""
        document.storeAsURL(path.as_uri(), property_values(FilterName=FILTERS[path.suffix]))
        return path


def contents(document: Any, *sheets: str) -> dict[str, dict[str, tuple[object, str]]]:
    """Every cell that is not empty: its value and its formula, by sheet and address."""
    found = {}
    for name in sheets or document.getSheets().getElementNames():
        sheet = document.getSheets().getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.getRangeAddress()
        block = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
        values, formulas = block.getDataArray(), block.getFormulaArray()
        found[name] = {
            (row + 1, column + 1): (value, formula)
            for row, pair in enumerate(zip(values, formulas, strict=True))
            for column, (value, formula) in enumerate(zip(*pair, strict=True))
            if formula != ""
        }
    return found


def install(folder: Path) -> Path:
    """Make a profile in a folder that everybody may enter, and put the extension into it as the installation does."""
    made, home = folder / "profilo", folder / "casa"
    for one in (made, home):
        one.mkdir()
        one.chmod(0o777)
    extension = folder / "ponte.oxt"
    build_extension(extension, [str(Path(pdo_xl.__file__).parents[1]), sysconfig.get_path("purelib")], __version__)
    subprocess.run(
        [
            *(NOBODY if os.getuid() == 0 else ()),
            *(program("unopkg"), "add", "--force", str(extension), f"-env:UserInstallation={made.as_uri()}"),
        ],
        env={"PATH": "/usr/bin:/bin", "HOME": str(home)},
        cwd=folder,  # where these tests run, nobody may have no right to be
        check=True,
        capture_output=True,
        timeout=120,
    )
    return made


@pytest.fixture(scope="session")
def profile() -> Iterator[Path]:
    """A user's profile with the extension in it: made here, or the one of whoever installed it as the README says."""
    if INSTALLED:
        yield Path(INSTALLED)
        return
    program("unopkg")
    try:
        import_uno()
    except LibreOfficeError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    folder = Path(tempfile.mkdtemp(prefix="pdo_xl_profilo_"))
    folder.chmod(0o755)
    yield install(folder)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def offices(profile: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices]:
    """The LibreOffice that tests share, with a copy of the profile."""
    folder = tmp_path_factory.mktemp("ufficio") / "profilo"
    shutil.copytree(profile, folder)
    shared = Offices(lambda: start(folder))
    yield shared
    shared.end()
    assert not running(folder)


@pytest.fixture
def calc(offices: Offices) -> Iterator[Calc]:
    """A LibreOffice without a document; what a test opens is closed after it. One that changes the profile starts its own."""
    with offices.lent() as soffice:
        calc = Calc(soffice)
        yield calc
        calc.close_all()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The plan of 2024 with made-up actual values, not calculated yet, in a folder of its own."""
    folder = tmp_path / "lavoro"
    folder.mkdir()
    return filled_workbook(folder / "Piano dell'anno.xlsm")


def running(profile: Path) -> list[str]:
    """The processes that use a profile, waiting a little for those that are ending."""
    end = time.monotonic() + PATIENCE
    while True:
        listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True, timeout=30).stdout
        found = [line for line in listed.splitlines() if profile.as_uri() in line]
        if not found or time.monotonic() > end:
            return found
        time.sleep(0.1)
