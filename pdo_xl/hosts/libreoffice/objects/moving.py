"""Cells that are copied, moved, inserted, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import xlwings as xw
from xlwings import base_classes

from pdo_xl.hosts.libreoffice.failures import explained
from pdo_xl.hosts.libreoffice.objects.unsupported import NotSupported
from pdo_xl.hosts.libreoffice.soffice import Uno, import_uno

if TYPE_CHECKING:
    from pdo_xl.hosts.libreoffice.objects.range import RangeImpl
    from pdo_xl.hosts.libreoffice.objects.sheet import SheetImpl


class Moving(base_classes.Range):
    """The part of a range that changes where cells are."""

    sheet: SheetImpl
    xrange: Uno
    _xrange: Uno

    def copy(self, destination: xw.Range | None = None) -> None:
        """Copy the cells to another place of the same book. Raises: NotSupported."""
        if destination is None or destination.impl.sheet.book.model != self.sheet.book.model:
            raise NotSupported("Range.copy senza destinazione nella stessa cartella")
        with explained(f"copiare le celle {self.address}"):
            self.sheet.xsheet.copyRange(_corner(destination.impl), self.xrange.getRangeAddress())

    def move(self, destination: xw.Range) -> None:
        """Move the cells to another place of the same book."""
        with explained(f"spostare le celle {self.address}"):
            self.sheet.xsheet.moveRange(_corner(destination.impl), self.xrange.getRangeAddress())

    def insert(self, shift: str | None = None, copy_origin: str | None = None) -> None:
        """Make room by moving cells down or right; None decides by the shape, as Excel does."""
        del copy_origin  # Calc takes the format from above or from the left
        rows, columns = self.shape
        mode = {"down": "DOWN", "right": "RIGHT", None: "DOWN" if columns >= rows else "RIGHT"}[shift]
        with explained(f"inserire celle in {self.address}"):
            self.sheet.xsheet.insertCells(
                self.xrange.getRangeAddress(), import_uno().Enum("com.sun.star.sheet.CellInsertMode", mode)
            )

    def delete(self, shift: str | None = None) -> None:
        """Take the cells away and move others up or left; None decides by the shape, as Excel does."""
        rows, columns = self.shape
        # One cell goes down when it is inserted, and left when it is taken away.
        mode = {"up": "UP", "left": "LEFT", None: "UP" if columns > rows else "LEFT"}[shift]
        with explained(f"eliminare le celle {self.address}"):
            self.sheet.xsheet.removeRange(
                self.xrange.getRangeAddress(), import_uno().Enum("com.sun.star.sheet.CellDeleteMode", mode)
            )
            # LibreOffice moves its own object of the sheet along, as if that were a reference to cells.
            sheets = self.sheet.book.model.getSheets()
            self.sheet.xsheet = sheets.getByName(self.sheet.xsheet.getName())
        self._xrange = None


def _corner(block: RangeImpl) -> Uno:
    return block.xrange.getCellByPosition(0, 0).getCellAddress()
