"""Runs inside Wine: xlwings' DLL starts the Python that answers, exactly as the workbook's VBA asks it to.

Source: PDO.bas, ServerPython; xlwings.bas 0.37.8, XLPyCommand, XLPy, KillPy.
"""

import ctypes
import sys
from pathlib import Path

import pythoncom
import win32com.client

DLL = "xlwings64-0.37.8.dll"
_FOLDER = Path(sys.executable).parent
_VT_BSTR, _VT_DISPATCH = 8, 9
START, STOP = 1, -1


class _Variant(ctypes.Structure):
    _fields_ = [
        ("kind", ctypes.c_ushort),
        *((f"reserved{number}", ctypes.c_ushort) for number in range(3)),
        ("pointer", ctypes.c_void_p),
        ("record", ctypes.c_void_p),
    ]


def activate(library, command, mode=START):
    """What `XLPyDLLActivateAuto` answers: 0 and the COM object, or another number and a sentence."""
    call = library.XLPyDLLActivateAuto
    call.argtypes = [ctypes.POINTER(_Variant), ctypes.c_char_p, ctypes.c_long]
    call.restype = ctypes.c_long
    result = _Variant()
    failed = call(ctypes.byref(result), command.encode("mbcs", "replace"), mode)  # as VBA does
    if result.kind == _VT_DISPATCH and not failed:
        found = pythoncom.ObjectFromAddress(result.pointer, pythoncom.IID_IDispatch)
        return failed, win32com.client.dynamic.Dispatch(found)
    return failed, ctypes.wstring_at(result.pointer) if result.kind == _VT_BSTR else ""


class Server:
    """The Python of one workbook, as `ServerPython` of its module `PDO` gives it; `plain`: as xlwings' `XLPy`."""

    def __init__(self, command):
        self._library = ctypes.WinDLL(str(_FOLDER / DLL))
        self.begun = {}
        self.command = command

    @classmethod
    def of(cls, full_name, path, *, plain):
        """That of a workbook, whose settings say where the package is."""
        return cls((_plain_command if plain else _command)(str(_FOLDER / "pythonw.exe"), full_name, path))

    def xlpy(self):
        """Give the COM object, starting Python the first time."""
        return self._answer(START)

    def stop(self):
        self._answer(STOP)

    def _answer(self, mode):
        failed, answer = activate(self._library, self.command, mode)
        if failed:
            raise RuntimeError(f"XLPyDLLActivateAuto: {failed} {answer}")
        return answer


def _command(python, full_name, path):
    """ComandoPython."""
    folders = ("False;;;;;;" + path).replace("\\", "\\\\").replace("'", "\\'")
    prepare = 'import sys,xlwings.utils;xlwings.utils.prepare_sys_path(\\"' + folders + '\\")'
    serve = "sys.path[:]=filter(None,sys.path);import xlwings;xlwings.serve('$(CLSID)')"
    return f'"{python}" -B -P -c "{prepare};{serve}#{full_name}"'


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
