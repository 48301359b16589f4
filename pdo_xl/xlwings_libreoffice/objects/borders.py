"""The lines around and between cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from xlwings import base_classes

from ..failures import explained
from ..soffice import Uno, import_uno
from .font import AnyColour, Colour, colour_number, colour_of
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .appearance import Appearance

_SIDES = {
    "edge_top": "Top", "edge_bottom": "Bottom", "edge_left": "Left", "edge_right": "Right",
    "inside_vertical": "Vertical", "inside_horizontal": "Horizontal",
}  # fmt: skip
_DIAGONALS = {"diagonal_down": "DiagonalTLBR2", "diagonal_up": "DiagonalBLTR2"}
_NO_LINE = 0x7FFF
_STYLES = {
    "continuous": 0, "dot": 1, "dash": 2, "double": 3, "dash_dot": 16, "dash_dot_dot": 17, "slant_dash_dot": 16,
}  # fmt: skip
"""Source: com.sun.star.table.BorderLineStyle; Calc has no slanted one."""
_WIDTHS = {"hairline": 2, "thin": 26, "medium": 53, "thick": 88}
"""Unit: hundredths of a millimetre. Source: LibreOffice's import of Excel's files."""


@refuses_the_rest("Border")
class BorderImpl(base_classes.Border):
    """One side of a block."""

    def __init__(self, block: Appearance, side: str) -> None:
        self.block = block
        self.side = side

    @property
    def api(self) -> Uno:
        """The UNO line; None where cells differ."""
        with explained("leggere i bordi"):
            if self.side in _DIAGONALS:
                return self.block.xrange.getPropertyValue(_DIAGONALS[self.side])
            border = self.block.xrange.TableBorder2
            name = _SIDES[self.side]
            return getattr(border, f"{name}Line") if getattr(border, f"Is{name}LineValid") else None

    @property
    def line_style(self) -> str | None:
        """As xlwings names it: `none` without a line, None where cells differ."""
        line = self.api
        if line is None:
            return None
        if not _is_drawn(line):
            return "none"
        return next((name for name, style in _STYLES.items() if style == line.LineStyle), "continuous")

    @line_style.setter
    def line_style(self, value: str | None) -> None:
        self.change(line_style=value)

    @property
    def weight(self) -> str | None:
        """As xlwings names it; None without a line, or where cells differ."""
        line = self.api
        if line is None or not _is_drawn(line):
            return None
        return min(_WIDTHS, key=lambda name: abs(_WIDTHS[name] - line.LineWidth))

    @weight.setter
    def weight(self, value: str) -> None:
        self.change(weight=value)

    @property
    def color(self) -> Colour | None:
        """None without a line, or where cells differ."""
        line = self.api
        return colour_of(line.Color) if line is not None and _is_drawn(line) else None

    @color.setter
    def color(self, color_or_rgb: AnyColour) -> None:
        self.change(color=color_or_rgb)

    def change(self, **given: Uno) -> None:
        """Give the side another line, in one call; what is not said stays."""
        line = self.api
        if line is None or not _is_drawn(line):
            line = import_uno().createUnoStruct("com.sun.star.table.BorderLine2")
            line.LineWidth = line.OuterLineWidth = _WIDTHS["thin"]
        if "color" in given:
            line.Color = max(colour_number(given["color"]), 0)
        if "weight" in given:
            line.LineWidth = line.OuterLineWidth = _WIDTHS[given["weight"]]
        if "line_style" in given:
            style = given["line_style"]
            line.LineStyle = _NO_LINE if style is None else _STYLES[style]
            if style is None:
                line.LineWidth = line.OuterLineWidth = line.InnerLineWidth = 0
            elif style == "double":
                # Two thin lines with as much between them.
                line.LineWidth = max(line.LineWidth, _WIDTHS["medium"])
        with explained("disegnare i bordi (forse il foglio è protetto)"):
            if self.side in _DIAGONALS:
                self.block.xrange.setPropertyValue(_DIAGONALS[self.side], line)
                return
            border = import_uno().createUnoStruct("com.sun.star.table.TableBorder2")
            setattr(border, f"{_SIDES[self.side]}Line", line)
            setattr(border, f"Is{_SIDES[self.side]}LineValid", True)
            self.block.xrange.TableBorder2 = border


@refuses_the_rest("Borders")
class BordersImpl(base_classes.Borders):
    """All the sides of a block."""

    def __init__(self, parent: Appearance) -> None:
        self.parent = parent

    @property
    def api(self) -> Uno:
        """The UNO border of the block."""
        return self.parent.xrange.TableBorder2

    def __getitem__(self, key: str) -> BorderImpl:
        return BorderImpl(self.parent, key)

    @property
    def line_style(self) -> str | None:
        """What all sides have; None where they differ."""
        return cast("str | None", self._common("line_style"))

    @line_style.setter
    def line_style(self, value: str | None) -> None:
        self.set(_SIDES, line_style=value)

    @property
    def weight(self) -> str | None:
        """What all sides have; None where they differ."""
        return cast("str | None", self._common("weight"))

    @weight.setter
    def weight(self, value: str) -> None:
        self.set(_SIDES, weight=value)

    @property
    def color(self) -> Colour | None:
        """What all sides have; None where they differ."""
        return cast("Colour | None", self._common("color"))

    @color.setter
    def color(self, color_or_rgb: AnyColour) -> None:
        self.set(_SIDES, color=color_or_rgb)

    def _common(self, attribute: str) -> Uno:
        found = {getattr(self[side], attribute) for side in self._present(_SIDES)}
        return found.pop() if len(found) == 1 else None

    def set(self, which: Iterable[str] = (), **given: Uno) -> None:
        """Give the named sides a line; xlwings has checked and spelt out what it hands over."""
        wanted = {name: value for name, value in given.items() if value is not base_classes._UNSET}  # noqa: SLF001 - xlwings' own mark
        for side in self._present(which) if wanted else ():
            self[side].change(**wanted)

    def _present(self, which: Iterable[str]) -> list[str]:
        """Those sides that a block of its size has."""
        rows, columns = self.parent.shape
        missing = {side for side, count in (("inside_vertical", columns), ("inside_horizontal", rows)) if count == 1}
        return [side for side in which if side not in missing]

    def clear(self, which: Iterable[str] = ()) -> None:
        """Take the lines off the named sides."""
        self.set(which, line_style=None)


def _is_drawn(line: Uno) -> bool:
    return bool(line.LineStyle != _NO_LINE and (line.LineWidth or line.OuterLineWidth))
