"""Runs inside Wine: the workbook's VBA, xlwings' module among it, run by pyOpenVBA, which asks Windows what VBA would.

Of xlwings' module only what the interpreter cannot do is done here: calls into DLLs (the very DLL answers) and the
lines of a configuration file. Files, variables and their expansion are Windows' own.
"""

import csv
import ctypes
import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pressed
import pythoncom
import pywintypes
import win32api
import win32com.client
import win32con
from pyopenvba import ExcelFile
from pyopenvba.apps.excel import Workbook
from pyopenvba.interpreter._intrinsics import intrinsic
from pyopenvba.interpreter._objects import VBAObject, member
from pyopenvba.interpreter._values import EMPTY, MISSING, NOTHING, VBAArray, error
from python_server import DLL, STOP, activate

from tests.workbook.program.pressing import Excel

_DIRECTIVE_WITH_COMMENT = re.compile(r"^(\s*#[^'\n]*)'.*$", re.MULTILINE)
_DECLARED = re.compile(r"^.*\bDeclare\b.*$", re.MULTILINE)
_LINES_OF_FILE = re.compile(r"^Function GetConfigFromFile\(.*?^End Function$", re.MULTILINE | re.DOTALL)
_TEXT_IS_TRUE = re.compile(r"(GetConfig\(\S+ \S+, False\) =) True")
"""VBA takes the text for a truth value, the interpreter does not."""
_DONE_HERE = """
Private Function LoadLibrary(ByVal lpLibFileName As String) As Long
    LoadLibrary = CreateObject("DLL|" & lpLibFileName).Numero
End Function
Function XLPyDLLNDims(ByRef src, ByRef dims As Long, ByRef transpose As Boolean, ByRef dest) As Long
End Function
Function XLPyDLLActivateAuto(ByRef Result, Optional ByVal Config As String = "", Optional ByVal mode As Long = 1) As Long
    Dim avvio As Object
    Set avvio = CreateObject("Avvio|" & Config)
    XLPyDLLActivateAuto = avvio.Numero
    If avvio.Numero = 0 Then Set Result = avvio.Valore Else Result = avvio.Valore
End Function
Function GetConfigFromFile(sFile As String, sName As String, Optional sValue As String) As Boolean
    Dim riga As Object
    If Not FileExists(sFile) Then Exit Function
    Set riga = CreateObject("Riga|" & sFile & "|" & sName)
    GetConfigFromFile = riga.Numero = 1
    If riga.Numero = 1 Then sValue = riga.Valore
End Function
"""
_SETTINGS = ("ScreenUpdating", "Calculation", "EnableEvents", "StatusBar")


class Answer(VBAObject):
    """A number, and what goes with it."""

    def __init__(self, number, value=""):
        self.number, self.value = number, value

    @member
    def Numero(self):  # noqa: N802 - as VBA calls it
        return self.number

    @member
    def Valore(self):  # noqa: N802 - as VBA calls it
        return self.value


class Com(VBAObject):
    """An object of another program."""

    def __init__(self, com, books):
        self.com, self.books = com, books

    def vba_get(self, name, args=(), named=None):
        try:
            self.com._oleobj_.GetIDsOfNames(
                name
            )  # pywin32 would take an object that has ended for one without that name
            return self._taken(getattr(self.com, name)(*map(self._given, args)))
        except pywintypes.com_error as failure:
            number, _, details, _ = failure.args
            raise error((details and details[5]) or number, (details and details[2]) or str(failure)) from None

    def _given(self, value):
        if isinstance(value, Com):
            return value.com
        if isinstance(value, Workbook):
            return self.books(value).com
        if isinstance(value, VBAArray):
            if value.dimensions == 1:
                return tuple(map(self._given, value.items))
            rows, columns = (range(first, last + 1) for first, last in value.bounds)
            return tuple(tuple(self._given(value.get([row, column])) for column in columns) for row in rows)
        return None if value in (EMPTY, MISSING, NOTHING) else value

    def _taken(self, value):
        if isinstance(value, str):
            return value.removesuffix("\0")  # Wine's own WScript.Shell leaves it there
        return Com(value, self.books) if hasattr(value, "_oleobj_") else value


@dataclass
class Office(Excel):
    """The workbook, open. `looked_up` counts the settings that were looked for, `started` has the DLL's commands."""

    looked_up: int = 0
    server: object = None
    number: int = 0
    """The process of the server."""
    killed_after: str = ""
    """The function of the workbook's own that is the last thing the server hears of."""
    _books: dict = field(default_factory=dict)

    def __post_init__(self):
        super().__post_init__()
        application = self.app.application
        separator = member(lambda _: "\\", name="PathSeparator")
        application.__class__ = type("Application", (type(application),), {"PathSeparator": separator})

    def _xlwings(self):
        with ExcelFile(self.path) as file:
            source = file.vba_project().get_module("xlwings").source.replace("\r\n", "\n")
        for pattern, instead in (
            (_DIRECTIVE_WITH_COMMENT, r"\1"),
            (_TEXT_IS_TRUE, r'\1 "True"'),
            (_DECLARED, ""),
            (_LINES_OF_FILE, ""),
        ):
            source, found = pattern.subn(instead, source)
            assert found
        return source + _DONE_HERE

    def _started(self, asked):
        what, _, rest = asked.partition("|")
        if what == "Avvio":
            self.started.append(rest)
            try:
                library = ctypes.WinDLL(DLL)  # by its name alone, as VBA: it has been loaded, or it is nowhere
            except OSError:
                raise error(53, f"File not found: {DLL}") from None
            failed, answer = activate(library, rest)
            if failed:
                return Answer(failed, answer)
            self.server = answer
            # A server that has ended, of which the DLL does not know, tells no number.
            with suppress(pywintypes.com_error, AttributeError):
                self.number = int(answer.Str(answer.Call(answer.Module("os"), "getpid", answer.Tuple())))
            return Answer(0, Com(answer, self._book))
        if what == "DLL":
            return Answer(1 if ctypes.windll.kernel32.LoadLibraryW(rest) else 0)
        if what == "Riga":
            return _line(*rest.split("|"))
        return _Shell(self) if asked == "WScript.Shell" else super()._started(asked)

    def module(self):
        """Say which pdo_xl answers; nothing if none does."""
        if self.server is None:
            return None
        try:
            found = self.server.GetAttr(self.server.Module("pdo_xl"), "__file__")
        except pywintypes.com_error:
            return None
        return self.server.Str(found)

    def kill(self):
        """End the server as Windows' Task Manager does, unless it has ended."""
        with suppress(pywintypes.error):
            process = win32api.OpenProcess(win32con.PROCESS_TERMINATE, False, self.number)
            win32api.TerminateProcess(process, 1)
            process.Close()

    def answered(self, function):
        """Python asked for a function of the workbook's own, which has done its work."""
        if function == self.killed_after:
            self.killed_after = ""
            self.kill()

    def state(self):
        """What the cells hold, all but Registro, which tells when; and what Excel itself does."""
        book = self._book(None)
        cells = [(sheet.Name, repr(sheet.contents())) for sheet in book.sheets if sheet.Name != "Registro"]
        settings = [self.app.application.vba_get(name) for name in _SETTINGS]
        return sha256(repr(cells).encode()).hexdigest(), list(map(str, settings))

    def stop(self):
        """End the Python that was started."""
        if self.server is not None:
            activate(ctypes.WinDLL(DLL), self.started[-1], STOP)

    def _book(self, book):
        name = self.full_name or str(self.path)
        if name not in self._books:
            self._books[name] = pressed.Workbook(name, self)
        return self._books[name]

    def used(self, sheet):
        """The last cell that is in use."""
        used = self.app.workbook.vba_get("Worksheets", (sheet,)).vba_get("UsedRange")
        return used.vba_get("Address", (False, False)).rpartition(":")[2]


class _Shell(Com):
    """Windows' shell, which each look for a setting asks once to expand the value."""

    def __init__(self, office):
        super().__init__(win32com.client.dynamic.Dispatch("WScript.Shell"), office._book)
        self.office = office

    def vba_get(self, name, args=(), named=None):
        self.office.looked_up += 1
        return super().vba_get(name, args, named)


def _line(path, name):
    """As xlwings reads a configuration: the first line with that name."""
    with Path(path).open(encoding="mbcs", newline="") as file:
        for key, value, *_ in csv.reader(file):
            if key.lower() == name.lower():
                return Answer(1, value)
    return Answer(0)


@intrinsic("GetAttr", "PathName", minimum=1)
def _attributes(interpreter, path):
    found = ctypes.windll.kernel32.GetFileAttributesW(str(path)) & 0xFFFFFFFF
    if found == 0xFFFFFFFF:
        raise error(53 if ctypes.GetLastError() == 2 else 76)
    return found


@intrinsic("Environ", "Expression", minimum=1)
def _variable(interpreter, name):
    return os.environ.get(str(name), "")


pythoncom.CoInitialize()
