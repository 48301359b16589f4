"""The pictures of a sheet: put there from files, moved, replaced, taken away."""

from __future__ import annotations

from pathlib import Path

import xlwings as xw
from xlwings import base_classes

from ..failures import explained
from ..soffice import LibreOfficeError, Uno, property_values
from .drawn import Drawn, DrawnOnes, hundredths, struct
from .titles import free_name
from .unsupported import NotSupported, refuses_the_rest

_PIXEL = 2540 / 96
"""Unit: hundredths of a millimetre; of a picture that does not say how large it is."""


@refuses_the_rest("Picture")
class PictureImpl(Drawn, base_classes.Picture):
    """One picture."""

    lock_aspect_ratio = False
    """Whether a new width or height changes the other one: for as long as this object is used, as xlwings does."""

    def resize(self, **sides: int) -> None:
        """Give it another size: `Width`, `Height`, in Calc's unit."""
        size = self.drawn.getSize()
        if self.lock_aspect_ratio and len(sides) == 1 and size.Width and size.Height:
            [(name, value)] = sides.items()
            other = "Height" if name == "Width" else "Width"
            sides[other] = round(getattr(size, other) * value / getattr(size, name))
        super().resize(**sides)

    def update(self, filename: str) -> PictureImpl:
        """Show another file in its place."""
        graphic = _graphic(self.parent.app.soffice.service("com.sun.star.graphic.GraphicProvider"), Path(filename))
        with explained(f"sostituire l'immagine «{self.name}»"):
            self.drawn.Graphic = graphic
        return self


@refuses_the_rest("Pictures")
class PicturesImpl(DrawnOnes, base_classes.Collection, base_classes.Pictures):
    """The pictures of a sheet."""

    kinds = ("picture",)
    one = PictureImpl

    def add(  # type: ignore[override] # xlwings hands over an anchor that its base class does not name
        self,
        filename: str,
        link_to_file: bool,
        save_with_document: bool,
        left: float | None,
        top: float | None,
        width: float,
        height: float,
        anchor: xw.Range | None,
    ) -> PictureImpl:
        """Put a file's picture on the sheet; -1 is its own width or height. Raises: LibreOfficeError, NotSupported."""
        if link_to_file or not save_with_document:
            raise NotSupported("Pictures.add(link_to_file=True)")
        if anchor is not None:
            left, top = anchor.left, anchor.top
        sheet = self.parent
        graphic = _graphic(sheet.app.soffice.service("com.sun.star.graphic.GraphicProvider"), Path(filename))
        own_width, own_height = _size(graphic)
        with explained(f"aggiungere l'immagine «{Path(filename).name}»"):
            drawn = sheet.book.model.createInstance("com.sun.star.drawing.GraphicObjectShape")
            drawn.Graphic = graphic
            names = [one.name for one in sheet.shapes]
            sheet.xsheet.getDrawPage().add(drawn)
            drawn.setSize(
                struct(
                    "Size",
                    Width=own_width if width < 0 else hundredths(width),
                    Height=own_height if height < 0 else hundredths(height),
                )
            )
            drawn.setPosition(struct("Point", X=hundredths(left or 0), Y=hundredths(top or 0)))
            drawn.Name = free_name(names, "Picture ")
        return PictureImpl(sheet, drawn)


def _graphic(provider: Uno, path: Path) -> Uno:
    with explained(f"leggere l'immagine «{path.name}»"):
        graphic = provider.queryGraphic(property_values(URL=path.absolute().as_uri()))
    if graphic is None:
        raise LibreOfficeError(
            f"LibreOffice non riesce a leggere l'immagine «{path.name}»: usare un file .png, .jpg o .svg."
        )
    return graphic


def _size(graphic: Uno) -> tuple[int, int]:
    size = graphic.Size100thMM
    if size.Width and size.Height:
        return int(size.Width), int(size.Height)
    pixels = graphic.SizePixel
    return round(pixels.Width * _PIXEL), round(pixels.Height * _PIXEL)
