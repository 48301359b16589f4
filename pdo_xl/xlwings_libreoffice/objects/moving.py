"""Cells that are copied, moved, inserted, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import xlwings as xw
from xlwings import base_classes

from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .unsupported import NotSupported

if TYPE_CHECKING:
    from .range import RangeImpl
    from .sheet import SheetImpl


_PASTED = (None, "all", "values")


class Moving(base_classes.Range):
    """The part of a range that changes where cells are."""

    sheet: SheetImpl
    xrange: Uno
    _xrange: Uno

    def copy(self, destination: xw.Range | None = None) -> None:
        """Copy the cells to another place; without one, they wait for `paste`."""
        if destination is None:
            self.sheet.app.copied = cast("RangeImpl", self)
            return
        self.copy_to(destination.impl)

    def copy_to(self, target: Moving) -> None:
        """Copy the cells to where a block begins, also of another book."""
        with explained(f"copiare le celle {self.address}"):
            if target.sheet.book.model == self.sheet.book.model:
                self.sheet.xsheet.copyRange(_corner(target), self.xrange.getRangeAddress())
                return
            here, there = (block.sheet.book.model.getCurrentController() for block in (self, target))
            here.select(self.xrange)
            there.setActiveSheet(target.sheet.xsheet)
            there.select(target.xrange.getCellByPosition(0, 0))
            there.insertTransferable(here.getTransferable())

    def copy_picture(self, appearance: str, format: str) -> None:  # noqa: A002 - xlwings' signature
        """Put the cells on the clipboard, from which other programs take them as a picture."""
        del appearance, format  # Calc offers all its formats at once
        with explained(f"copiare le celle {self.address} come immagine"):
            controller = self.sheet.book.model.getCurrentController()
            controller.select(self.xrange)
            clipboard = self.sheet.app.soffice.service("com.sun.star.datatransfer.clipboard.SystemClipboard")
            clipboard.setContents(controller.getTransferable(), None)

    def paste(
        self,
        paste: str | None = None,
        operation: str | None = None,
        skip_blanks: bool = False,
        transpose: bool = False,
    ) -> None:
        """Put here what was copied: everything, or the values alone, rows as columns too.

        Raises: LibreOfficeError, NotSupported.
        """
        if operation is not None or skip_blanks or paste not in _PASTED:
            raise NotSupported(f"Range.paste(paste={paste!r}, operation=…, skip_blanks=…)")
        if transpose and paste != "values":
            raise NotSupported(f"Range.paste(paste={paste!r}, transpose=True) (c'è paste='values')")
        copied = self.sheet.app.copied
        if copied is None:
            raise LibreOfficeError("Non è stato copiato niente: usare prima Range.copy().")
        if paste != "values":
            copied.copy_to(self)
            return
        with explained(f"incollare i valori in {self.address}"):
            rows = copied.xrange.getDataArray()
            rows = tuple(zip(*rows, strict=True)) if transpose else rows
            corner = _corner(self)
            block = self.sheet.xsheet.getCellRangeByPosition(
                corner.Column, corner.Row, corner.Column + len(rows[0]) - 1, corner.Row + len(rows) - 1
            )
            block.setDataArray(rows)

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


def _corner(block: Moving) -> Uno:
    return block.xrange.getCellByPosition(0, 0).getCellAddress()
