"""What shapes, pictures and charts have in common: a name, a place, a size, a sheet on which they are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .appearance import points

if TYPE_CHECKING:
    from .sheet import SheetImpl

_TYPES = {
    "GraphicObjectShape": "picture", "ControlShape": "form_control", "TextShape": "text_box", "GroupShape": "group",
    "LineShape": "line", "ConnectorShape": "line",
}  # fmt: skip
_CAPTION = "com.sun.star.drawing.CaptionShape"
"""Notes are drawn, too, and belong to their cells."""
_CHART = "12dcae26-281f-416f-a234-c3086127382e"
"""Source: the class of LibreOffice's own charts."""


class NoSuchShape(LibreOfficeError, KeyError):
    """A shape, a picture or a chart that the sheet does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


def hundredths(points_: float) -> int:
    """Turn Excel's unit into Calc's.

    >>> hundredths(72)
    2540
    """
    return round(points_ * 2540 / 72)


def kind_of(drawn: Uno) -> str:
    """Name the type of a UNO shape as xlwings does."""
    kind = str(drawn.ShapeType).rpartition(".")[2]
    if kind == "OLE2Shape":
        return "chart" if str(drawn.CLSID).lower() == _CHART else "ole_object"
    return _TYPES.get(kind, "auto_shape")


class Drawn:
    """What shapes, pictures and charts have in common; `drawn` is the UNO shape."""

    def __init__(self, sheet: SheetImpl, drawn: Uno) -> None:
        self._sheet = sheet
        self.drawn = drawn

    @property
    def parent(self) -> SheetImpl:
        """The sheet."""
        return self._sheet

    @property
    def api(self) -> Uno:
        """The UNO shape."""
        return self.drawn

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.drawn.Name)

    @name.setter
    def name(self, value: str) -> None:
        with explained(f"dare il nome «{value}»"):
            self.drawn.Name = value

    @property
    def left(self) -> float:
        """Unit: points."""
        return points(self.drawn.getPosition().X)

    @left.setter
    def left(self, value: float) -> None:
        self.move(X=hundredths(value))

    @property
    def top(self) -> float:
        """Unit: points."""
        return points(self.drawn.getPosition().Y)

    @top.setter
    def top(self, value: float) -> None:
        self.move(Y=hundredths(value))

    @property
    def width(self) -> float:
        """Unit: points."""
        return points(self.drawn.getSize().Width)

    @width.setter
    def width(self, value: float) -> None:
        self.resize(Width=hundredths(value))

    @property
    def height(self) -> float:
        """Unit: points."""
        return points(self.drawn.getSize().Height)

    @height.setter
    def height(self, value: float) -> None:
        self.resize(Height=hundredths(value))

    def delete(self) -> None:
        """Take it away."""
        with explained(f"eliminare «{self.name}»"):
            self.parent.xsheet.getDrawPage().remove(self.drawn)

    def move(self, **coordinates: int) -> None:
        """Put it elsewhere: `X`, `Y`, in Calc's unit."""
        with explained(f"spostare «{self.name}»"):
            place = self.drawn.getPosition()
            for name, value in coordinates.items():
                setattr(place, name, value)
            self.drawn.setPosition(place)

    def resize(self, **sides: int) -> None:
        """Give it another size: `Width`, `Height`, in Calc's unit."""
        with explained(f"ridimensionare «{self.name}»"):
            size = self.drawn.getSize()
            for name, value in sides.items():
                setattr(size, name, value)
            self.drawn.setSize(size)


class DrawnOnes:
    """What is drawn on one sheet; `kinds` are the only types that count, if there are any."""

    kinds: tuple[str, ...] = ()
    one: Uno = Drawn

    def __init__(self, sheet: SheetImpl) -> None:
        self._sheet = sheet

    @property
    def parent(self) -> SheetImpl:
        """The sheet."""
        return self._sheet

    @property
    def api(self) -> Uno:
        """The UNO page of what is drawn."""
        return self.parent.xsheet.getDrawPage()

    def __iter__(self) -> Iterator[Uno]:
        with explained("elencare ciò che è disegnato sul foglio"):
            page = self.api
            drawn = [page.getByIndex(place) for place in range(page.getCount())]
            return iter(
                [
                    self.one(self.parent, shape)
                    for shape in drawn
                    if shape.ShapeType != _CAPTION and (not self.kinds or kind_of(shape) in self.kinds)
                ]
            )

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __call__(self, key: str | int) -> Uno:
        """The one of this name, or of this place from 1. Raises: NoSuchShape."""
        all_ = list(self)
        if isinstance(key, int) and 1 <= key <= len(all_):
            return all_[key - 1]
        for one in all_:
            if isinstance(key, str) and one.name.casefold() == key.casefold():
                return one
        raise NoSuchShape(f"Sul foglio «{self.parent.name}» non è disegnato niente con il nome «{key}».")

    def __contains__(self, key: str | int) -> bool:
        try:
            self(key)
        except NoSuchShape:
            return False
        return True


def struct(name: str, **values: int) -> Uno:
    """Make a UNO structure of `com.sun.star.awt`: a point, a size, a rectangle."""
    made = import_uno().createUnoStruct(f"com.sun.star.awt.{name}")
    for field, value in values.items():
        setattr(made, field, value)
    return made
