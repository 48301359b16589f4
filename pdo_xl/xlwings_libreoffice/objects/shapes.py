"""The shapes of a sheet, by name and place; pictures and charts among them."""

from __future__ import annotations

from xlwings import base_classes

from ..failures import explained
from .characters import CharactersImpl
from .drawn import Drawn, DrawnOnes, kind_of
from .font import FontImpl
from .unsupported import NotSupported, refuses_the_rest


@refuses_the_rest("Shape")
class ShapeImpl(Drawn, base_classes.Shape):
    """One shape."""

    @property
    def type(self) -> str:
        """As xlwings names it."""
        return kind_of(self.drawn)

    @property
    def index(self) -> int:
        """Its place among what is drawn on the sheet, from 1."""
        page = self.parent.xsheet.getDrawPage()
        return next(place for place in range(1, page.getCount() + 1) if page.getByIndex(place - 1) == self.drawn)

    def scale_height(self, factor: float, relative_to_original_size: bool, scale: str) -> None:
        """Make it higher; a picture keeps its proportions. Raises: NotSupported."""
        self._scale("height", factor, relative_to_original_size, scale)

    def scale_width(self, factor: float, relative_to_original_size: bool, scale: str) -> None:
        """Make it wider; a picture keeps its proportions. Raises: NotSupported."""
        self._scale("width", factor, relative_to_original_size, scale)

    def _scale(self, side: str, factor: float, original: bool, scale: str) -> None:
        if original or scale != "scale_from_top_left":
            raise NotSupported(f"Shape.scale_{side}(relative_to_original_size=True, scale=…)")
        size, both = self.drawn.getSize(), self.type == "picture"
        sides = {"width": {"Width": size.Width}, "height": {"Height": size.Height}}[side]
        sides = {"Width": size.Width, "Height": size.Height} if both else sides
        self.resize(**{name: round(value * factor) for name, value in sides.items()})

    @property
    def text(self) -> str | None:
        """What is written in it; None if nothing can be, or is."""
        return str(self.drawn.getString()) or None if hasattr(self.drawn, "getString") else None

    @text.setter
    def text(self, value: str) -> None:
        with explained(f"scrivere in «{self.name}»"):
            self.drawn.setString(value)

    @property
    def font(self) -> FontImpl:
        """The font of what is written in it."""
        return self.characters.font

    @property
    def characters(self) -> CharactersImpl:
        """What is written in it, letter by letter."""
        return CharactersImpl(self.drawn)


@refuses_the_rest("Shapes")
class ShapesImpl(DrawnOnes, base_classes.Collection):
    """The shapes of a sheet, pictures and charts among them."""

    one = ShapeImpl
