"""How cells look: font, colours, alignment, sizes; what differs between cells is None, as in Excel."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from xlwings import base_classes

from ..cells.formats import code_of, groups, key_of
from ..failures import explained
from ..soffice import Uno, import_uno
from .borders import BordersImpl
from .characters import CharactersImpl
from .font import AnyColour, Colour, FontImpl, colour_number, colour_of, common, dress

if TYPE_CHECKING:
    from .sheet import SheetImpl

_HORIZONTAL = {
    "general": "STANDARD", "left": "LEFT", "center": "CENTER", "right": "RIGHT", "justify": "BLOCK", "fill": "REPEAT",
}  # fmt: skip
_VERTICAL = {"top": 1, "center": 2, "bottom": 3}
"""Source: com.sun.star.table.CellVertJustify2."""
_HUNDREDTHS = 2540
"""Of a millimetre, in an inch: Calc's unit."""
_POINTS, _PIXELS, _TWIPS = 72, 96, 1440
_PARTS = 64
"""As many pieces of a block are measured, at most, to see whether its rows or columns are alike."""
_PIXELS_A_CHARACTER, _PIXELS_BESIDE = 7, 5
"""A column's width in characters of Excel's own font."""


def points(hundredths: float) -> float:
    """Turn Calc's unit into Excel's; both keep whole twips, and what lies between comes of Calc's unit.

    >>> points(2540), points(2117)
    (72.0, 60.0)
    """
    return _twips(hundredths) * _POINTS / _TWIPS


def _twips(hundredths: float) -> int:
    return round(hundredths * _TWIPS / _HUNDREDTHS)


class Appearance(base_classes.Range):
    """The part of a range that is about how it looks."""

    sheet: SheetImpl
    xrange: Uno
    row: int
    column: int

    @property
    def font(self) -> FontImpl:
        """The font."""
        return FontImpl(self.xrange)

    @property
    def characters(self) -> CharactersImpl:
        """The letters of the first cell."""
        return CharactersImpl(self.xrange.getCellByPosition(0, 0))

    @property
    def borders(self) -> BordersImpl:
        """The lines around and between the cells."""
        return BordersImpl(self)

    @property
    def number_format(self) -> str | None:
        """Excel's English code; None where the cells differ."""
        with explained("leggere il formato delle celle"):
            formats = groups(self.sheet.book.model, self.xrange)
            codes = {code_of(self.sheet.book.app.soffice, self.sheet.book.model, group.key) for group in formats}
        return codes.pop() if len(codes) == 1 else None

    @number_format.setter
    def number_format(self, value: str) -> None:
        with explained(f"dare alle celle il formato «{value}»"):
            self.xrange.NumberFormat = key_of(self.sheet.book.model, value)

    @property
    def color(self) -> Colour | None:
        """The background; None if there is none, or more than one."""
        number = common(self.xrange, "CellBackColor")
        return None if number is None or number < 0 else colour_of(number)

    @color.setter
    def color(self, color_or_rgb: AnyColour) -> None:
        dress(self.xrange, "CellBackColor", colour_number(color_or_rgb))

    @property
    def wrap_text(self) -> bool | None:
        """Whether long texts go on a new line."""
        return cast("bool | None", common(self.xrange, "IsTextWrapped"))

    @wrap_text.setter
    def wrap_text(self, value: bool) -> None:
        dress(self.xrange, "IsTextWrapped", bool(value))

    @property
    def horizontal_alignment(self) -> str | None:
        """As xlwings names it."""
        side = common(self.xrange, "HoriJustify")
        return next((name for name, calc in _HORIZONTAL.items() if side is not None and calc == side.value), None)

    @horizontal_alignment.setter
    def horizontal_alignment(self, value: str) -> None:
        dress(self.xrange, "HoriJustify", import_uno().Enum("com.sun.star.table.CellHoriJustify", _HORIZONTAL[value]))

    @property
    def vertical_alignment(self) -> str | None:
        """As xlwings names it; Calc's own choice is the bottom."""
        side = common(self.xrange, "VertJustify")
        if side == 0:
            return "bottom"
        return next((name for name, calc in _VERTICAL.items() if calc == side), None)

    @vertical_alignment.setter
    def vertical_alignment(self, value: str) -> None:
        dress(self.xrange, "VertJustify", _VERTICAL[value])

    @property
    def column_width(self) -> float | None:
        """None where the columns differ. Unit: characters."""
        width = self._common_size("Width", self.xrange.getColumns(), self.shape[1])
        if width is None:
            return None
        pixels = _twips(width) * _PIXELS / _TWIPS
        return float(round((pixels - _PIXELS_BESIDE) / _PIXELS_A_CHARACTER, 2))

    @column_width.setter
    def column_width(self, value: float) -> None:
        width = (value * _PIXELS_A_CHARACTER + _PIXELS_BESIDE) * _HUNDREDTHS / _PIXELS
        dress(self.xrange.getColumns(), "Width", round(width))
        # In Excel a column that is given a width is hidden no more.
        dress(self.xrange.getColumns(), "IsVisible", True)

    @property
    def row_height(self) -> float | None:
        """None where the rows differ. Unit: points."""
        height = self._common_size("Height", self.xrange.getRows(), self.shape[0])
        return None if height is None else points(height)

    @row_height.setter
    def row_height(self, value: float) -> None:
        dress(self.xrange.getRows(), "Height", round(value * _HUNDREDTHS / _POINTS))

    def _common_size(self, side: str, lines: Uno, count: int) -> int | None:
        """The size of each row or column, if it is one. What is asked of Calc does not grow with the sheet."""
        first = int(lines.getByIndex(0).getPropertyValue(side))
        step = -(-count // _PARTS)
        bounds = [*range(0, count, step), count]
        places = [self._start(side, bound) for bound in bounds]
        for (start, place), (end, next_place) in pairwise(zip(bounds, places, strict=True)):
            if abs(next_place - place - _twips(first) * (end - start) * _HUNDREDTHS / _TWIPS) > 1:
                return None
        return first

    def _start(self, side: str, line: int) -> int:
        """Where a row or column of the block begins; the one behind the last, where the block ends."""
        row, column = (
            (self.row - 1 + line, self.column - 1) if side == "Height" else (self.row - 1, self.column - 1 + line)
        )
        whole = self.sheet.xsheet.getRangeAddress()
        if row <= whole.EndRow and column <= whole.EndColumn:
            place = self.sheet.xsheet.getCellByPosition(column, row).Position
            return int(place.Y if side == "Height" else place.X)
        # LibreOffice counts the line around a block, too.
        size, corner = self.xrange.Size, self.xrange.Position
        return int(corner.Y + size.Height if side == "Height" else corner.X + size.Width) - 1

    @property
    def width(self) -> float:
        """Unit: points."""
        return points(self._start("Width", self.shape[1]) - self._start("Width", 0))

    @property
    def height(self) -> float:
        """Unit: points."""
        return points(self._start("Height", self.shape[0]) - self._start("Height", 0))

    @property
    def left(self) -> float:
        """Unit: points."""
        return points(self.xrange.Position.X)

    @property
    def top(self) -> float:
        """Unit: points."""
        return points(self.xrange.Position.Y)

    @property
    def row_hidden(self) -> bool | None:
        """Whether the rows are hidden; None if some are."""
        first = bool(self.xrange.getRows().getByIndex(0).IsVisible)
        return self._hidden(first, "StartRow", "EndRow", self.shape[0])

    @row_hidden.setter
    def row_hidden(self, value: bool) -> None:
        dress(self.xrange.getRows(), "IsVisible", not value)

    @property
    def column_hidden(self) -> bool | None:
        """Whether the columns are hidden; None if some are."""
        first = bool(self.xrange.getColumns().getByIndex(0).IsVisible)
        return self._hidden(first, "StartColumn", "EndColumn", self.shape[1])

    @column_hidden.setter
    def column_hidden(self, value: bool) -> None:
        dress(self.xrange.getColumns(), "IsVisible", not value)

    def _hidden(self, first: bool, start: str, end: str, count: int) -> bool | None:
        if count == 1:
            return not first
        seen = {
            line
            for area in self.xrange.queryVisibleCells().getRangeAddresses()
            for line in range(getattr(area, start), getattr(area, end) + 1)
        }
        if len(seen) == count:
            return False
        return None if seen or first else True

    def autofit(self, axis: str | None = None) -> None:
        """Make columns, rows or both as large as what they hold."""
        if axis in (None, "columns", "c"):
            dress(self.xrange.getColumns(), "OptimalWidth", value=True)
        if axis in (None, "rows", "r"):
            dress(self.xrange.getRows(), "OptimalHeight", value=True)
