"""How cells look: font, colours, alignment, sizes; what differs between cells is None, as in Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from xlwings import base_classes

from pdo_xl.hosts.libreoffice.cells.formats import code_of, groups, key_of
from pdo_xl.hosts.libreoffice.failures import explained
from pdo_xl.hosts.libreoffice.objects.font import AnyColour, Colour, FontImpl, colour_number, colour_of, common, dress
from pdo_xl.hosts.libreoffice.soffice import Uno, import_uno

if TYPE_CHECKING:
    from pdo_xl.hosts.libreoffice.objects.sheet import SheetImpl

_HORIZONTAL = {
    "general": "STANDARD", "left": "LEFT", "center": "CENTER", "right": "RIGHT", "justify": "BLOCK", "fill": "REPEAT",
}  # fmt: skip
_VERTICAL = {"top": 1, "center": 2, "bottom": 3}
"""Source: com.sun.star.table.CellVertJustify2."""
_HUNDREDTHS = 2540
"""Of a millimetre, in an inch: Calc's unit."""
_POINTS, _PIXELS = 72, 96
_PIXELS_A_CHARACTER, _PIXELS_BESIDE = 7, 5
"""A column's width in characters of Excel's own font."""


def points(hundredths: float) -> float:
    """Turn Calc's unit into Excel's.

    >>> points(2540)
    72.0
    """
    return round(hundredths * _POINTS / _HUNDREDTHS, 2)


class Appearance(base_classes.Range):
    """The part of a range that is about how it looks."""

    sheet: SheetImpl
    xrange: Uno

    @property
    def font(self) -> FontImpl:
        """The font."""
        return FontImpl(self.xrange)

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
    def column_width(self) -> float:
        """The first column's. Unit: characters."""
        pixels = self.xrange.getColumns().getByIndex(0).Width * _PIXELS / _HUNDREDTHS
        return float(round((pixels - _PIXELS_BESIDE) / _PIXELS_A_CHARACTER, 2))

    @column_width.setter
    def column_width(self, value: float) -> None:
        width = (value * _PIXELS_A_CHARACTER + _PIXELS_BESIDE) * _HUNDREDTHS / _PIXELS
        dress(self.xrange.getColumns(), "Width", round(width))
        # In Excel a column that is given a width is hidden no more.
        dress(self.xrange.getColumns(), "IsVisible", True)

    @property
    def row_height(self) -> float:
        """The first row's. Unit: points."""
        return points(self.xrange.getRows().getByIndex(0).Height)

    @row_height.setter
    def row_height(self, value: float) -> None:
        dress(self.xrange.getRows(), "Height", round(value * _HUNDREDTHS / _POINTS))

    @property
    def width(self) -> float:
        """Unit: points."""
        return points(self.xrange.Size.Width)

    @property
    def height(self) -> float:
        """Unit: points."""
        return points(self.xrange.Size.Height)

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
