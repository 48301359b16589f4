"""Runs inside Wine: xlwings' DLL starts the Python that answers, exactly as the workbook's VBA asks it to.

Source: PDO.bas, ServerPython; xlwings.bas 0.37.8, XLPyCommand, XLPy, KillPy.
"""

import ctypes
import sys
from pathlib import Path

import pythoncom
import win32com.client

_FOLDER = Path(sys.executable).parent
_VT_BSTR, _VT_DISPATCH = 8, 9
_START, _STOP = 1, -1


class _Variant(ctypes.Structure):
    _fields_ = [
        ("kind", ctypes.c_ushort),
        *((f"reserved{number}", ctypes.c_ushort) for number in range(3)),
        ("pointer", ctypes.c_void_p),
        ("record", ctypes.c_void_p),
    ]


class Server:
    """The Python of one workbook, as `ServerPython` of its module `PDO` gives it; `plain`: as xlwings' `XLPy`."""

    def __init__(self, command):
        library = ctypes.WinDLL(str(_FOLDER / "xlwings64-0.37.8.dll"))
        self._activate = library.XLPyDLLActivateAuto
        self._activate.argtypes = [ctypes.POINTER(_Variant), ctypes.c_char_p, ctypes.c_long]
        self._activate.restype = ctypes.c_long
        self.begun = {}
        self.command = command

    @classmethod
    def of(cls, full_name, path, *, plain):
        """That of a workbook, whose settings say where the package is."""
        return cls((_plain_command if plain else _command)(str(_FOLDER / "pythonw.exe"), full_name, path))

    def xlpy(self):
        """Give the COM object, starting Python the first time."""
        result = self._call(_START)
        if result.kind != _VT_DISPATCH:
            raise RuntimeError(f"XLPyDLLActivateAuto gave a variant of kind {result.kind}")
        return win32com.client.dynamic.Dispatch(pythoncom.ObjectFromAddress(result.pointer, pythoncom.IID_IDispatch))

    def stop(self):
        self._call(_STOP)

    def _call(self, mode):
        result = _Variant()
        failed = self._activate(ctypes.byref(result), self.command.encode("mbcs"), mode)
        if failed:
            said = ctypes.wstring_at(result.pointer) if result.kind == _VT_BSTR else ""
            raise RuntimeError(f"XLPyDLLActivateAuto: {failed} {said}")
        return result


def _command(python, full_name, path):
    """ComandoPython."""
    folders = ";".join(("False", full_name, "", "", "", "", path)).replace("\\", "\\\\").replace("'", "\\'")
    prepare = 'import xlwings.utils;xlwings.utils.prepare_sys_path(\\"' + folders + '\\")'
    return f'"{python}" -B -P -c "{prepare};import xlwings;xlwings.serve(\'$(CLSID)\')"'


def _plain_command(python, full_name, path):
    """XLPyCommand for a workbook without OneDrive, Conda and licence key."""
    folders = ";".join(("true", full_name, full_name, "", "", "", path))
    folders = folders.replace("\\", "\\\\").replace("'", "\\'").replace("&", "^&")
    tail = (
        ' -B -c "import sys, os;'
        'import xlwings.utils;xlwings.utils.prepare_sys_path(\\"' + folders + '\\");'
        "import xlwings; xlwings.serve('$(CLSID)')\""
    )
    return 'cmd.exe  /K ""' + python + '"' + tail + '"'
