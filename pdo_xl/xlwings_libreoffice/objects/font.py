"""Fonts and colours of cells; what differs between cells is None, as in Excel."""

from __future__ import annotations

from typing import cast

from xlwings import base_classes

from ..failures import explained
from ..soffice import Uno, import_uno
from .unsupported import refuses_the_rest

Colour = tuple[int, int, int]
AnyColour = Colour | int | str | None
_AMBIGUOUS = "AMBIGUOUS_VALUE"


def colour_number(colour: AnyColour) -> int:
    """Turn a colour as xlwings takes it into Calc's number; -1 is none.

    >>> colour_number((255, 0, 16)) == colour_number("#ff0010") == colour_number(0x1000FF) == 0xFF0010
    True
    """
    match colour:
        case None:
            return -1
        case str():
            return int(colour.removeprefix("#"), 16)
        case int():  # Excel's own number has the red last
            return (colour & 0xFF) << 16 | colour & 0xFF00 | colour >> 16 & 0xFF
    red, green, blue = colour
    return int(red) << 16 | int(green) << 8 | int(blue)


def colour_of(number: int) -> Colour:
    """Turn Calc's number into red, green and blue.

    >>> colour_of(0xFF0010)
    (255, 0, 16)
    """
    return number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF


def common(cells: Uno, name: str) -> Uno:
    """A property, or None where the cells differ."""
    with explained("leggere l'aspetto delle celle"):
        if cells.getPropertyState(name).value == _AMBIGUOUS:
            return None
        return cells.getPropertyValue(name)


def dress(cells: Uno, name: str, value: object) -> None:
    """Set a property. Raises: LibreOfficeError."""
    with explained("cambiare l'aspetto delle celle (forse il foglio è protetto)"):
        cells.setPropertyValue(name, value)


@refuses_the_rest("Font")
class FontImpl(base_classes.Font):
    """The font of a UNO block."""

    def __init__(self, cells: Uno) -> None:
        self.cells = cells

    @property
    def api(self) -> Uno:
        """The UNO block."""
        return self.cells

    @property
    def name(self) -> str | None:
        """The family."""
        return cast("str | None", common(self.cells, "CharFontName"))

    @name.setter
    def name(self, value: str) -> None:
        dress(self.cells, "CharFontName", value)

    @property
    def size(self) -> float | None:
        """The height. Unit: points."""
        return cast("float | None", common(self.cells, "CharHeight"))

    @size.setter
    def size(self, value: float) -> None:
        dress(self.cells, "CharHeight", float(value))

    @property
    def bold(self) -> bool | None:
        """Whether it is bold."""
        weight = common(self.cells, "CharWeight")
        return None if weight is None else weight > 100

    @bold.setter
    def bold(self, value: bool) -> None:
        dress(self.cells, "CharWeight", 150.0 if value else 100.0)

    @property
    def italic(self) -> bool | None:
        """Whether it is italic."""
        posture = common(self.cells, "CharPosture")
        return None if posture is None else posture.value != "NONE"

    @italic.setter
    def italic(self, value: bool) -> None:
        posture = import_uno().Enum("com.sun.star.awt.FontSlant", "ITALIC" if value else "NONE")
        dress(self.cells, "CharPosture", posture)

    @property
    def color(self) -> Colour | None:
        """The colour; the automatic one is black."""
        number = common(self.cells, "CharColor")
        return None if number is None else colour_of(max(number, 0))

    @color.setter
    def color(self, color_or_rgb: AnyColour) -> None:
        dress(self.cells, "CharColor", colour_number(color_or_rgb))
