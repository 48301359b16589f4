"""Cells that go on into others: formulas, series, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import xlwings as xw
from xlwings import base_classes

from ..address import Area
from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .unsupported import NotSupported

if TYPE_CHECKING:
    from .range import RangeImpl
    from .sheet import SheetImpl

_DEFAULT, _SERIES, _COPY = "fill_default", "fill_series", "fill_copy"
_SHOWN_AS_DAYS = 2 | 4
"""Source: com.sun.star.util.NumberFormat: DATE, TIME."""


class _Way(NamedTuple):
    """Where cells go on to; `sign` is -1 towards the first row or column."""

    direction: str
    is_down: bool
    sign: int


class Filling(base_classes.Range):
    """The part of a range that goes on into other cells."""

    sheet: SheetImpl
    xrange: Uno

    def autofill(self, destination: xw.Range, type_: str = _DEFAULT) -> None:
        """Go on into a block that begins or ends with these cells. Raises: LibreOfficeError, NotSupported."""
        if type_ not in {_DEFAULT, _SERIES, _COPY}:
            raise NotSupported(f"Range.autofill(type_={type_!r}) (ci sono {_DEFAULT}, {_SERIES} e {_COPY})")
        whole, here = destination.impl.area, cast("RangeImpl", self).area
        way = None if destination.impl.sheet != self.sheet else _way(here, whole)
        if way is None:
            raise LibreOfficeError(
                f"Le celle {self.address} non si possono continuare in {destination.impl.address}: indicare celle "
                "dello stesso foglio che le comprendono e vanno oltre da una sola parte."
            )
        if whole == here:
            return
        count = here.shape[0 if way.is_down else 1]
        with explained(f"continuare le celle {self.address} (forse il foglio è protetto)"):
            for line in range(here.shape[1 if way.is_down else 0]):
                source, block = _line(here, way, line), _line(whole, way, line)
                if type_ == _COPY or (type_ == _DEFAULT and count == 1 and self._is_plain_number(line, way)):
                    self._repeat(source, block, way)
                else:
                    direction = import_uno().Enum("com.sun.star.sheet.FillDirection", way.direction)
                    _cells(self.sheet, block).fillAuto(direction, count)

    def _is_plain_number(self, line: int, way: _Way) -> bool:
        """Whether the first cell of a line is a number, which Excel repeats, and no day, which goes on."""
        cell = self.xrange.getCellByPosition(*((line, 0) if way.is_down else (0, line)))
        shown = self.sheet.book.model.getNumberFormats().getByKey(cell.NumberFormat)
        return bool(cell.getType().value == "VALUE" and not shown.Type & _SHOWN_AS_DAYS)

    def _repeat(self, source: Area, block: Area, way: _Way) -> None:
        """Copy a line over the rest of its block: each time twice as much."""
        done = source
        while done != block:
            rows, columns = (done.shape[0] * way.sign, 0) if way.is_down else (0, done.shape[1] * way.sign)
            target = Area(
                max(done.first_row + rows, block.first_row),
                max(done.first_column + columns, block.first_column),
                min(done.last_row + rows, block.last_row),
                min(done.last_column + columns, block.last_column),
            )
            part = Area(*(place - offset for place, offset in zip(target, (rows, columns) * 2, strict=True)))
            corner = _cells(self.sheet, target).getCellByPosition(0, 0).getCellAddress()
            self.sheet.xsheet.copyRange(corner, _cells(self.sheet, part).getRangeAddress())
            done = done.union(target)


def _way(here: Area, whole: Area) -> _Way | None:
    """Where a block goes on from the cells that it has; None where it does not, or both ways.

    >>> _way(Area(1, 1, 1, 2), Area(1, 1, 9, 2)), _way(Area(5, 1, 5, 1), Area(1, 1, 9, 1))
    (_Way(direction='TO_BOTTOM', is_down=True, sign=1), None)
    """
    if here[1::2] == whole[1::2]:
        if here.first_row == whole.first_row and here.last_row <= whole.last_row:
            return _Way("TO_BOTTOM", is_down=True, sign=1)
        if here.last_row == whole.last_row and here.first_row >= whole.first_row:
            return _Way("TO_TOP", is_down=True, sign=-1)
    if here[::2] == whole[::2]:
        if here.first_column == whole.first_column and here.last_column <= whole.last_column:
            return _Way("TO_RIGHT", is_down=False, sign=1)
        if here.last_column == whole.last_column and here.first_column >= whole.first_column:
            return _Way("TO_LEFT", is_down=False, sign=-1)
    return None


def _line(area: Area, way: _Way, line: int) -> Area:
    """One column of an area, or one row where it goes on sideways."""
    if way.is_down:
        return Area(area.first_row, area.first_column + line, area.last_row, area.first_column + line)
    return Area(area.first_row + line, area.first_column, area.first_row + line, area.last_column)


def _cells(sheet: SheetImpl, area: Area) -> Uno:
    return sheet.xsheet.getCellRangeByPosition(
        area.first_column - 1, area.first_row - 1, area.last_column - 1, area.last_row - 1
    )
