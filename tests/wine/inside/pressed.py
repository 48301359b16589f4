# ruff: noqa: N802, RUF012 - the names are those of Excel's objects, the lists those that pywin32 asks for
"""Runs inside Wine: the workbook that pyOpenVBA has open, as Python sees it over COM while it answers a button."""

import datetime as dt

import fake_excel
import pythoncom
import pywintypes
import win32com.client
from pyopenvba.interpreter._values import EMPTY, NULL, VBAArray, VBADate

_DAY_ZERO = dt.datetime(1899, 12, 30, tzinfo=dt.UTC)


class Workbook(fake_excel.Workbook):
    """Its sheets have the cells that they have there now."""

    def __init__(self, full_name, excel):
        super().__init__(full_name, {})
        self.application = _Application(excel)
        names = [name for name, *_ in excel.run("PDO.StatoCartella")[1:]]
        self.sheets = [_Worksheet(self, name, excel) for name in names]


class _Application(fake_excel.Application):
    _public_methods_ = ["Run"]

    def __init__(self, excel):
        self.excel = excel

    def Run(self, macro, *given):
        name = macro.rpartition("!")[2]
        if name == "PDO.Riprendi":
            given = given[:3]  # pyOpenVBA knows neither how high rows are nor where pages end
        answer = told(self.excel.run(name, *map(_given, given)))
        if name == "PDO.Contenuti":
            # Each block by itself, as in VBA: pywin32 would make one array of blocks that look alike at their beginning.
            answer = _array(_array(map(_block, _whole(area))) for area in answer)
        self.excel.answered(name)
        # One more tuple around: pywin32 takes a tuple for several results.
        return (answer,) if isinstance(answer, tuple) else answer


class _Worksheet(fake_excel.Worksheet):
    _public_attrs_ = [*fake_excel.Worksheet._public_attrs_, "Visible"]
    Visible = -1

    def __init__(self, book, name, excel):
        super().__init__(book, name, [], {})
        self.excel = excel

    @property
    def UsedRange(self):
        """What is in use now, read once: each cell by itself would be another call of VBA."""
        self.cells = self.contents()
        return self.block(1, 1, len(self.cells), len(self.cells[0])).com

    def block(self, *place):
        return _Range(self, *place)

    def contents(self):
        used = self.excel.used(self.Name)
        ((values, *_),) = self.excel.run("PDO.Contenuti", _given([self.Name]), _given([f"A1:{used}"]))
        return told(values)


class _Range(fake_excel.Range):
    _public_attrs_ = [*fake_excel.Range._public_attrs_, "Formula2", "ColumnWidth", "HasArray"]
    HasArray = False
    ColumnWidth = 8.43

    def _set(self, name, rows):
        last = self.Row + self.rows - 1, self.Column + self.columns - 1
        corners = (f"{fake_excel._letters(column)}{row}" for row, column in (self.place, last))
        sheet = self.sheet.excel.app.workbook.vba_get("Worksheets", (self.sheet.Name,))
        rows = rows if isinstance(rows, tuple) else ((rows,),)
        bounds = [(1, len(rows)), (1, len(rows[0]))]
        cells = [_given(cell) for column in zip(*rows, strict=True) for cell in column]
        sheet.vba_get("Range", (":".join(corners),)).vba_set(name, VBAArray(bounds, items=cells))

    Value = property(fake_excel.Range.Value.fget, lambda self, rows: self._set("Value", rows))
    Formula2 = property(lambda self: None, lambda self, rows: self._set("Formula2", rows))


def _given(value):
    """As VBA has it."""
    if isinstance(value, tuple | list):
        return VBAArray([(0, len(value) - 1)], items=[_given(one) for one in value])
    if isinstance(value, dt.datetime):
        return VBADate.from_datetime(value.replace(tzinfo=None))
    return EMPTY if value is None else value


def _whole(area):
    """Values, and formulas: pyOpenVBA gives no values of rows below those in use."""
    values, *formulas = area
    if isinstance(values, tuple):
        values += ((None,) * len(formulas[0][0]),) * (len(formulas[0]) - len(values))
    return values, *formulas


def _block(part):
    return _array(part) if isinstance(part, tuple) else part


def _array(items):
    return win32com.client.VARIANT(pythoncom.VT_ARRAY | pythoncom.VT_VARIANT, tuple(items))


def told(value):
    """As COM hands it over."""
    if isinstance(value, tuple | list):
        return tuple(map(told, value))
    if isinstance(value, VBADate):
        return pywintypes.Time(_DAY_ZERO + dt.timedelta(days=value.serial))
    if isinstance(value, dt.datetime):
        return pywintypes.Time(value.replace(tzinfo=dt.UTC))
    return None if value in (EMPTY, NULL) else value
