"""Presses the workbook's button in pyOpenVBA's Excel: the workbook's own PDO, with stand-ins for what calls Windows.

xlwings' module declares functions of a DLL and starts programs: a small module of the same name takes its place and
hands out `Python`, which answers as the COM server does. Application.MacroOptions, Workbook.ReadOnly, Workbook.Date1904 and
AutoFilter.Sort do not exist in that Excel: the first is behind a stand-in for PDO_Aiuti, the others are lent to it, and
so is the window that asks for a file.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

from pyopenvba import ExcelFile
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.apps.excel import Workbook as VbaWorkbook
from pyopenvba.apps.excel._autofilter import AutoFilter
from pyopenvba.interpreter._objects import MISSING, VBAObject, member, method
from pyopenvba.interpreter._values import VBAArray, error

XLWINGS = """Attribute VB_Name = "xlwings"
Public Const XLWINGS_VERSION As String = "{version}"
Public Function XLPy()
    Set XLPy = CreateObject("Prova.Python")
End Function
Public Function XLPyDLLActivateAuto(ByRef Result As Variant, ByVal Config As String, ByVal mode As Long) As Long
    Set Result = CreateObject(Config)
End Function
Public Function NDims(ByVal src As Variant, ByRef dims As Long) As Long
End Function
Public Function GetConfig(configKey As String, Optional default As String = "") As Variant
    If configKey = "INTERPRETER_WIN" Then GetConfig = "{interpreter}"
    If configKey = "PYTHONPATH" Then GetConfig = "{pythonpath}"
End Function
Public Function FileExists(ByVal FileSpec As String) As Boolean
    FileExists = InStr(FileSpec, "manca") = 0
End Function
Public Function RunPython(PythonCommand As String)
    Debug.Print PythonCommand
End Function
"""
HELP = """Attribute VB_Name = "PDO_Aiuti"
Public Sub DescriviFunzioni()
    Debug.Print "DescriviFunzioni"
End Sub
"""


def button(path: Path) -> dict[str, str]:
    """The workbook's only button, read from the VML that Excel keeps form controls in."""
    with ZipFile(path) as package:
        drawings = [name for name in package.namelist() if name.endswith(".vml")]
        (markup,) = (text for name in drawings if 'ObjectType="Button"' in (text := package.read(name).decode()))
    found = {
        key: re.findall(pattern, markup)
        for key, pattern in {
            "macro": "<x:FmlaMacro>(.*?)</x:FmlaMacro>",
            "anchor": "<x:Anchor>(.*?)</x:Anchor>",
            "printed": "<x:PrintObject>(.*?)</x:PrintObject>",
            "caption": "<font[^>]*>(.*?)</font>",
        }.items()
    }
    return {key: value for key, (value,) in found.items()}


def array(*items: object, start: int = 0) -> VBAArray:
    """A list, as VBA is given one."""
    return VBAArray([(start, start + len(items) - 1)], items=list(items))


class _Value(VBAObject):
    """A Python object as VBA holds it: a module or a tuple."""

    vba_type_name = "XLPythonObject"

    def __init__(self, value: object) -> None:
        self.value = value


class Python(VBAObject):
    """The COM server's object: notes who calls and what is called; `answer` is what the macro returns."""

    vba_type_name = "XLPython"

    def __init__(self, answer: Callable[[str, str], str]) -> None:
        self.answer = answer
        self.caller: object = None
        self.called: list[tuple[str, str, tuple[object, ...]]] = []

    @method(name="Module")
    def module(self, name: object = MISSING) -> object:
        return _Value(str(name))

    @method(name="Tuple")
    def tuple_of(self, *items: object) -> object:
        return _Value(tuple(items))

    @method(name="SetAttr")
    def set_attribute(self, owner: object = MISSING, name: object = MISSING, value: object = MISSING) -> object:
        assert isinstance(owner, _Value)
        assert (owner.value, name) == ("xlwings._xlwindows", "BOOK_CALLER")
        self.caller = value
        return None

    @method(name="Call")
    def call(self, owner: object = MISSING, name: object = MISSING, arguments: object = MISSING) -> object:
        assert isinstance(owner, _Value)
        assert isinstance(arguments, _Value)
        self.called.append((owner.value, str(name), arguments.value))
        return _Value(self.answer(*map(str, arguments.value)))

    @method(name="Str")
    def text(self, value: object = MISSING) -> object:
        return value.value if isinstance(value, _Value) else str(value)


class Sort(VBAObject):
    """A filter's order, and its fields: the same object answers for both. `Count` of 0 is a filter without one."""

    fields = 0

    @member(name="SortFields")
    def sort_fields(self) -> object:
        return self

    @member(name="Count")
    def count(self) -> object:
        return self.fields


class _Ordered(AutoFilter):
    @member(name="Sort")
    def sort(self) -> object:
        return Sort()


AutoFilter.vba_add_member(_Ordered._vba_members["sort"])


@dataclass
class Excel:
    """The workbook, open; `say` is the macro's answer or the error (number, description) that Python or the DLL gives."""

    path: Path
    say: str | tuple[int, str] = ""
    says: list[str] = field(default_factory=list)
    """What it answers before that, one call after the other."""
    xlwings_version: str = "0.37.8"
    on_mac: bool = False
    read_only: bool = False
    interpreter: str = r"C:\Python\pythonw.exe"
    pythonpath: str = ""
    full_name: str = ""
    """Where the workbook was opened from, if it is not the file itself."""
    chosen: str | bool = False
    """The file that is chosen where one is asked for; False is Cancel."""
    asked: list[tuple[object, ...]] = field(default_factory=list)
    app: ExcelApplication = field(init=False)
    python: Python = field(init=False)
    started: list[str] = field(default_factory=list)
    """What asked for Python: "Prova.Python" is xlwings' own function, anything else the command that the DLL got."""

    def __post_init__(self) -> None:
        self.app = ExcelApplication.open(self.path, with_vba=False)
        self.python = Python(lambda *_: self._said())
        self.app.interpreter.host.create = self._started
        self.app.workbook.__class__ = type(
            "Workbook",
            (VbaWorkbook,),
            {
                "ReadOnly": member(lambda book: self.read_only, name="ReadOnly"),
                "Date1904": member(lambda book: False, name="Date1904"),
                **({"FullName": member(lambda book: self.full_name, name="FullName")} if self.full_name else {}),
            },
        )
        self.app.application.__class__ = type(
            "Application",
            (type(self.app.application),),
            {"GetOpenFilename": method(lambda _, *window: self._asked(window), name="GetOpenFilename")},
        )
        self.app.add_module(self._xlwings())
        self.app.add_module(HELP)
        with ExcelFile(self.path) as file:
            source = file.vba_project().get_module("PDO").source
        # The compiler defines Mac; here the module does.
        self.app.add_module(f"#Const Mac = {self.on_mac}\r\n{source}", name="PDO")

    def press_button(self) -> None:
        """Run the macro that the workbook's only button names; "[0]!" stands for the workbook itself."""
        self.run(button(self.path)["macro"].removeprefix("[0]!"))

    def run(self, macro: str, *arguments: object) -> object:
        return self.app.run(macro, *arguments)

    @property
    def messages(self) -> list[tuple[str, str, int]]:
        """What was shown: text, title, icon (48 a warning, 64 a message)."""
        return [(text, title, style) for _, text, title, style in self.app.dialogs]

    def _xlwings(self) -> str:
        """The module in the place of xlwings' own."""
        return XLWINGS.format(version=self.xlwings_version, interpreter=self.interpreter, pythonpath=self.pythonpath)

    def _asked(self, window: tuple[object, ...]) -> str | bool:
        self.asked.append(window)
        return self.chosen

    def _started(self, asked: str) -> VBAObject:
        self.started.append(asked)
        if isinstance(self.say, tuple) and self.say[0] > 0:
            raise error(*self.say)  # before Python answers: the DLL, the process
        return self.python

    def _said(self) -> str:
        if self.says:
            return self.says.pop(0)
        if isinstance(self.say, tuple):
            raise error(*self.say)
        return self.say
