"""xlwings' own code for worksheet functions, run where there is no Windows.

Stand-ins for pywin32 take its place while xlwings' modules `udfs`, `com_server` and `_xlwindows` are imported, unchanged.
What this shows: decorators, converters, the VBA wrapper and CallUDF work with our functions. It does not show COM,
the DLL, or Excel: the tests under Wine show the first two.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any
from uuid import UUID

import xlwings as xw

MISSING = -2147352572
"""What VBA passes for an argument that was left out."""
DIVISION_BY_ZERO = -2146826281
RANGE = "00020846-0000-0000-c000-000000000046"
UDF = "pdo_xl.hosts.excel.udf"
ANSWERS = "pdo_xl.hosts.excel.answers"
_BORROWED = ("func", "arg", "ret", "sub", "script")
_PRIVATE = ("xlwings.udfs", "xlwings.com_server", "xlwings._xlwindows", "xlwings._win32patch")


class _Stub(ModuleType):
    """A module that has whatever is asked of it."""

    def __init__(self, name: str, **attributes: object) -> None:
        super().__init__(name)
        self.__path__, self.__file__ = [], None
        self.__spec__ = ModuleSpec(name, None, is_package=True)
        self.__dict__.update(attributes)

    def __getattr__(self, name: str) -> "_Stub":
        if name.startswith("__"):
            raise AttributeError(name)
        made = _Stub(f"{self.__name__}.{name}")
        setattr(self, name, made)
        return made

    def __call__(self, *arguments: object, **options: object) -> "_Stub":
        return self

    def __getitem__(self, key: object) -> "_Stub":
        return self


class ComError(Exception):
    """pywintypes.com_error."""


class Iid:
    """pywintypes.IID."""

    def __init__(self, text: str) -> None:
        self.uuid = UUID(str(text).strip("{}"))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Iid) and self.uuid == other.uuid

    def __hash__(self) -> int:
        return hash(self.uuid)


class ComTime(datetime):
    """pywin32's date: a datetime with a zone that means nothing."""


def com_time(*parts: int) -> ComTime:
    return ComTime(*parts, tzinfo=UTC)


class _Dispatch:
    """CDispatch and its kin."""

    _oleobj_ = None


def _stand_ins() -> dict[str, ModuleType]:
    class PyIDispatch:
        pass

    dispatch = Iid("00020400-0000-0000-C000-000000000046")
    client = _Stub("win32com.client", Dispatch=lambda found, *_, **__: found, DispatchEx=lambda found, *_, **__: found)
    for name in ("CDispatch", "DispatchBaseClass", "CoClassBaseClass"):
        setattr(client, name, type(name, (_Dispatch,), {}))
    util = _Stub("win32com.server.util", wrap=lambda found, *_, **__: found, unwrap=lambda found: found)
    server = _Stub("win32com.server", util=util)
    modules = {
        "pywintypes": _Stub("pywintypes", com_error=ComError, error=OSError, IID=Iid, TimeType=ComTime),
        "pythoncom": _Stub("pythoncom", com_error=ComError, IID_IDispatch=dispatch, TypeIIDs={dispatch: PyIDispatch}),
        "win32com": _Stub("win32com", client=client, server=server),
        "win32com.client": client,
        "win32com.server": server,
        "win32com.server.util": util,
        "win32com.server.policy": server.policy,
        "win32com.server.dispatcher": server.dispatcher,
    }
    modules["pythoncom"].CoInitialize = lambda *_: None
    others = ("win32api", "win32con", "win32gui", "win32process", "win32event", "win32timezone")
    return modules | {name: _Stub(name) for name in others}


@contextmanager
def xlwings_for_windows() -> Iterator["Calls"]:
    """Import xlwings' Windows side over stand-ins, and our functions with its decorators; take all back in the end."""
    stand_ins = _stand_ins()
    names = [*stand_ins, *_PRIVATE, UDF, ANSWERS]
    modules = {name: sys.modules.pop(name, None) for name in names}
    platform = {name: getattr(ctypes, name, None) for name in ("oledll", "windll", "PyDLL")}
    public = {name: getattr(xw, name) for name in _BORROWED}
    engines = list(xw.engines.engines)
    had = {name: name in vars(xw) for name in ("_xlwindows", "udfs", "com_server")}
    kept = {name: vars(xw).get(name) for name in had}
    sys.modules.update(stand_ins)
    for name in platform:
        setattr(ctypes, name, _Stub(name))
    try:
        windows = import_module("xlwings._xlwindows")
        xw._xlwindows = windows
        xw.engines.add(xw.Engine(impl=windows.engine))
        udfs = import_module("xlwings.udfs")
        xw.func, xw.arg, xw.ret, xw.sub, xw.script = udfs.xlfunc, udfs.xlarg, udfs.xlret, udfs.xlsub, udfs.xlsub
        server = import_module("xlwings.com_server")
        import_module(UDF)
        yield Calls(udfs, server)
    finally:
        loop = getattr(sys.modules.get("xlwings.com_server"), "loop", None)
        if loop is not None:
            loop.close()
        for name, value in public.items():
            setattr(xw, name, value)
        xw.engines.engines[:] = engines
        for name, before in had.items():
            setattr(xw, name, kept[name]) if before else vars(xw).pop(name, None)
        for name, value in platform.items():
            setattr(ctypes, name, value) if value is not None else delattr(ctypes, name)
        for name in names:
            sys.modules.pop(name, None)
        sys.modules.update({name: module for name, module in modules.items() if module is not None})


class Calls:
    """Calls our functions as the workbook's VBA does."""

    def __init__(self, udfs: ModuleType, server: ModuleType) -> None:
        self._udfs = udfs
        self._python = server.XLPython()

    def __call__(self, function: str, *arguments: object, book: object = None) -> object:
        """CallUDF, with a workbook as ThisWorkbook if there is one."""
        return self._python.CallUDF(UDF, function, arguments, book, None)

    def handed(self, function: str, *arguments: object, book: object = None) -> object:
        """What the workbook's own wrapper does: values with their formats, of a workbook that has begun."""
        self._python.CallUDF(ANSWERS, "begin", ("Piano",), book, None)
        return self._python.CallUDF(ANSWERS, "answer", (function, "Piano", arguments), None, None)

    def described(self) -> dict[str, dict[str, Any]]:
        """What the function wizard is told: by function, its text, category, arguments' texts, which are optional."""
        module = self._udfs.get_udf_module(UDF, None)
        found = (
            getattr(module, name).__xlfunc__ for name in dir(module) if hasattr(getattr(module, name), "__xlfunc__")
        )
        return {
            info["name"]: {
                "text": info["ret"]["doc"],
                "category": info["category"],
                "arguments": {argument["name"]: argument["doc"] for argument in info["args"]},
                "optional": [argument["name"] for argument in info["args"] if "optional" in argument],
            }
            for info in found
        }
