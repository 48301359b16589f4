# ruff: noqa: N802, RUF012 - the names are those of Excel's objects, the lists those that pywin32 asks for
"""Runs inside Wine: workbooks that look like Excel's over COM, with the names and the interface numbers of Excel's own.

xlwings tells a Range by the GUID of its type information, and asks objects for it; hence the small type libraries.
"""

import datetime as dt
import ntpath
import os
import tempfile
from pathlib import Path

import pythoncom
import pywintypes
import win32com.server.policy
import win32com.server.util

_type_infos = {}
calls = []
"""What other programs asked of these objects, one entry a call."""
_DAY_ZERO = dt.datetime(1899, 12, 30, tzinfo=dt.UTC)


def _type_info(name, number):
    if name not in _type_infos:
        path = str(Path(tempfile.gettempdir(), f"{name}_{os.getpid()}.tlb"))
        library = pythoncom.CreateTypeLib2(pythoncom.SYS_WIN32, path)
        library.SetName("Fake" + name.strip("_"))
        made = library.CreateTypeInfo(name, pythoncom.TKIND_DISPATCH)
        made.SetGuid(pywintypes.IID(_guid(number)))
        made.LayOut()
        _type_infos[name] = (made.QueryInterface(pythoncom.IID_ITypeInfo), made, library)
    return _type_infos[name][0]


def _guid(number):
    return f"{{{number}-0000-0000-C000-000000000046}}"


class _Policy(win32com.server.policy.DesignatedWrapPolicy):
    def _GetTypeInfoCount_(self):
        return 1

    def _GetIDsOfNames_(self, names, lcid):
        calls.append(names)
        return super()._GetIDsOfNames_(names, lcid)

    def _GetTypeInfo_(self, index, lcid):
        calls.append("type")
        return 0, _type_info(self._obj_.com_name, self._obj_.com_number)

    def _invokeex_(self, dispid, lcid, flags, args, kwargs, provider):
        calls.append(dispid)
        if dispid == pythoncom.DISPID_VALUE:  # block(1, 1), sheets("Parametri")
            return self._obj_.Item(*args)
        return super()._invokeex_(dispid, lcid, flags, args, kwargs, provider)


class _Shared:
    _public_methods_ = []
    _public_attrs_ = []
    _shared = None

    @property
    def com(self):
        if self._shared is None:
            self._shared = win32com.server.util.wrap(self, usePolicy=_Policy)
        return self._shared


class Application(_Shared):
    com_name, com_number = "_Application", "000208D5"
    _public_attrs_ = ["Name", "Version", "Hwnd"]
    Name, Version, Hwnd = "Microsoft Excel", "16.0", 0


class Workbook(_Shared):
    com_name, com_number = "_Workbook", "000208DA"
    _public_attrs_ = ["Name", "FullName", "Path", "Application", "Worksheets", "Sheets"]

    def __init__(self, full_name, sheets):
        self.FullName = full_name
        self.Path, self.Name = ntpath.split(full_name)
        self.application = Application()
        self.sheets = [Worksheet(self, name, **sheet) for name, sheet in sheets.items()]

    Application = property(lambda self: self.application.com)
    Worksheets = Sheets = property(lambda self: _Sheets(self.sheets).com)


class _Sheets(_Shared):
    com_name, com_number = "Sheets", "000208D7"
    _public_attrs_, _public_methods_ = ["Count", "_NewEnum"], ["Item"]

    def __init__(self, sheets):
        self.sheets = sheets

    Count = property(lambda self: len(self.sheets))

    def Item(self, which):
        found = [sheet for sheet in self.sheets if sheet.Name == which]
        return (found[0] if found else self.sheets[int(which) - 1]).com

    def _NewEnum(self):
        return win32com.server.util.NewEnum([sheet.com for sheet in self.sheets])


class Worksheet(_Shared):
    """Shape: `cells` are rows from A1, `formats` number formats by "row,column" where they are not the usual one."""

    com_name, com_number = "_Worksheet", "000208D8"
    _public_attrs_ = ["Name", "Parent", "Application", "UsedRange"]
    _public_methods_ = ["Range", "Cells"]

    def __init__(self, book, name, cells, formats):
        self.book, self.Name, self.cells, self.formats = book, name, cells, formats
        self.reads = 0

    Parent = property(lambda self: self.book.com)
    Application = property(lambda self: self.book.application.com)
    UsedRange = property(lambda self: self.block(1, 1, len(self.cells), len(self.cells[0])).com)

    def block(self, *place):
        return Range(self, *place)

    def Cells(self, row, column):
        return self.block(int(row), int(column), 1, 1).com

    def Range(self, first, last=None):
        if last is None:
            first, last = [_corner(corner) for corner in (first + ":" + first).split(":")[:2]]
        else:
            # A block that another process hands back arrives as the very object that was given to it.
            first, last = [win32com.server.util.unwrap(corner).place for corner in (first, last)]
        return self.block(*first, last[0] - first[0] + 1, last[1] - first[1] + 1).com


class _Lines(_Shared):
    com_name, com_number = "Range", "00020846"
    _public_attrs_ = ["Count"]

    def __init__(self, count):
        self.Count = count


class Range(_Shared):
    com_name, com_number = "Range", "00020846"
    _public_attrs_ = [
        *("Value", "Row", "Column", "Rows", "Columns", "Count", "NumberFormat", "CLSID"),
        *("Worksheet", "Parent", "Application", "Address"),
    ]
    _public_methods_ = ["Item", "GetAddress"]
    CLSID = _guid("00020846")

    def __init__(self, sheet, row, column, rows, columns):
        self.sheet, self.Row, self.Column = sheet, row, column
        self.rows, self.columns = rows, columns
        self.place = (row, column)

    Rows = property(lambda self: _Lines(self.rows).com)
    Columns = property(lambda self: _Lines(self.columns).com)
    Count = property(lambda self: self.rows * self.columns)
    Worksheet = Parent = property(lambda self: self.sheet.com)
    Application = property(lambda self: self.sheet.book.application.com)
    Address = property(lambda self: self.GetAddress())

    @property
    def Value(self):
        self.sheet.reads += 1
        if self.Count == 1:
            return self._cell(self.Row, self.Column)
        rows = range(self.Row, self.Row + self.rows)
        columns = range(self.Column, self.Column + self.columns)
        # One more tuple around: pywin32 takes a tuple for several results.
        return (tuple(tuple(self._cell(row, column) for column in columns) for row in rows),)

    def handed_over(self):
        """What the workbook's own wrapper hands over: values as Value2 has them, formats, the calendar."""
        self.sheet.reads += 1
        rows = [range(self.Row, self.Row + self.rows), range(self.Column, self.Column + self.columns)]
        cells = [[self._cell(row, column) for column in rows[1]] for row in rows[0]]
        codes = [
            [_code(cell, self.sheet.formats.get(f"{row},{column}")) for column, cell in zip(rows[1], line, strict=True)]
            for row, line in zip(rows[0], cells, strict=True)
        ]
        values = tuple(tuple(map(_value2, line)) for line in cells)
        if self.Count == 1:
            return "PDO:celle", values[0][0], codes[0][0], False
        by_column = tuple(column[0] if len(set(column)) == 1 else column for column in zip(*codes, strict=True))
        return "PDO:celle", values, by_column, False

    @property
    def NumberFormat(self):
        rows = range(self.Row, self.Row + self.rows)
        columns = range(self.Column, self.Column + self.columns)
        found = {self.sheet.formats.get(f"{row},{column}", "General") for row in rows for column in columns}
        return found.pop() if len(found) == 1 else None

    def Item(self, row, column):
        return Range(self.sheet, self.Row + int(row) - 1, self.Column + int(column) - 1, 1, 1).com

    def GetAddress(self, *options):
        return f"${_letters(self.Column)}${self.Row}"

    def _cell(self, row, column):
        cells = self.sheet.cells
        return cells[row - 1][column - 1] if row <= len(cells) and column <= len(cells[row - 1]) else None


def _code(cell, code):
    return code or ("dd/mm/yyyy" if isinstance(cell, dt.datetime) else "General")


def _value2(cell):
    return (cell - _DAY_ZERO) / dt.timedelta(days=1) if isinstance(cell, dt.datetime) else cell


def _letters(column):
    return chr(64 + column)


def _corner(address):
    return int(address[1:]), ord(address[0]) - 64
