"""The sheets of a Calc document as sheets of xlwings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..address import Area, area, parted
from ..failures import explained
from ..soffice import LibreOfficeError, Uno
from .names import NamesImpl
from .range import RangeImpl, range_at
from .sheet_parts import SheetParts
from .tables import TablesImpl
from .titles import copy_name
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .app import AppImpl
    from .book import BookImpl

_CONTENTS = 1 | 2 | 4 | 16
_FORMATS = 32 | 64 | 256
_EVERYTHING = _CONTENTS | _FORMATS | 8 | 512
"""Source: com.sun.star.sheet.CellFlags; notes are cleared with everything, drawings never."""


@refuses_the_rest("Sheet")
class SheetImpl(SheetParts):
    """One sheet; `xsheet` is the UNO object."""

    def __init__(self, book: BookImpl, xsheet: Uno) -> None:
        self._book = book
        self.xsheet = xsheet

    @property
    def book(self) -> BookImpl:
        """The document."""
        return self._book

    @property
    def api(self) -> Uno:
        """The UNO sheet."""
        return self.xsheet

    @property
    def app(self) -> AppImpl:
        """The program."""
        return self.book.app

    @property
    def name(self) -> str:
        """The name on its tab."""
        with explained("leggere il nome del foglio"):
            return str(self.xsheet.getName())

    @name.setter
    def name(self, value: str) -> None:
        with explained(f"dare al foglio il nome «{value}»"):
            self.xsheet.setName(value)
            if self.xsheet.getName() != value:
                raise LibreOfficeError(
                    f"Il foglio non può chiamarsi «{value}»: il nome è già usato, o ha un segno non ammesso."
                )

    @property
    def index(self) -> int:
        """Its place, from 1."""
        return int(self.xsheet.getRangeAddress().Sheet) + 1

    @property
    def names(self) -> NamesImpl:
        """The names defined for this sheet alone."""
        return NamesImpl(self)

    @property
    def tables(self) -> TablesImpl:
        """The tables, which Calc calls database ranges."""
        return TablesImpl(self)

    @property
    def visible(self) -> bool:
        """Whether its tab is shown."""
        return bool(self.xsheet.IsVisible)

    @visible.setter
    def visible(self, value: bool) -> None:
        with explained("mostrare o nascondere il foglio"):
            self.xsheet.IsVisible = bool(value)
            if not value and self.xsheet.IsVisible:
                raise LibreOfficeError(f"Il foglio «{self.name}» è l'unico visibile: mostrarne prima un altro.")

    def activate(self) -> None:
        """Bring it to the front of its document."""
        with explained("mostrare il foglio"):
            self.book.model.getCurrentController().setActiveSheet(self.xsheet)

    def select(self) -> None:
        """Bring it to the front: a sheet is selected by showing it."""
        self.activate()

    def range(self, arg1: object, arg2: object = None) -> RangeImpl:
        """A block by corners (row, column), references, names or other blocks."""
        first = self._block(arg1)
        if arg2 is None:
            return first
        last = self._block(arg2)
        top, left = min(first.row, last.row), min(first.column, last.column)
        bottom = max(first.row + first.shape[0], last.row + last.shape[0])
        right = max(first.column + first.shape[1], last.column + last.shape[1])
        return RangeImpl(self, top, left, bottom - top, right - left)

    def _block(self, arg: object) -> RangeImpl:
        if isinstance(arg, RangeImpl):
            return arg
        if isinstance(arg, tuple):
            if 0 in arg[:2]:
                raise IndexError("Attempted to access 0-based Range. xlwings/Excel Ranges are 1-based.")
            # Of four numbers, as xlwings gives them for a slice, the others are rows and columns, and may be 0.
            return RangeImpl(self, *arg[:2], *(arg[2:] or (1, 1)))
        if not isinstance(arg, str):
            raise TypeError(f"Invalid parameters: {arg!r}")
        corners = area(arg.upper())
        if corners is None:
            return self._named(arg)
        cells = Area.between(*corners)
        return RangeImpl(self, cells.first_row, cells.first_column, *cells.shape)

    def _named(self, name: str) -> RangeImpl:
        """Whole columns or rows, defined names, another sheet's cells: LibreOffice knows."""
        sheet, local = parted(name)
        if sheet:
            return self.book.sheets(sheet).range(local)
        try:
            cells = self.xsheet.getCellRangeByName(name.replace("$", ""))
            place = cells.getRangeAddress()
        except Exception as error:
            with explained("trovare le celle"):
                self.xsheet.getName()
            raise LibreOfficeError(f"«{name}» non è un riferimento a celle né un nome di questa cartella.") from error
        owner = self if place.Sheet == self.index - 1 else SheetImpl(self.book, cells.getSpreadsheet())
        return range_at(owner, place)

    @property
    def cells(self) -> RangeImpl:
        """All the cells that the sheet can have."""
        return range_at(self, self.xsheet.getRangeAddress())

    @property
    def used_range(self) -> RangeImpl:
        """From the first cell with a content to the last, unlike Excel without cells that only have a format."""
        with explained("trovare le celle usate"):
            cursor = self.xsheet.createCursor()
            cursor.gotoStartOfUsedArea(False)
            cursor.gotoEndOfUsedArea(True)
            return range_at(self, cursor.getRangeAddress())

    def clear_contents(self) -> None:
        """Empty the cells; formats and notes stay."""
        self._clear(_CONTENTS)

    def clear_formats(self) -> None:
        """Take the formats off; contents stay."""
        self._clear(_FORMATS)

    def clear(self) -> None:
        """Empty the cells and take formats and notes off."""
        self._clear(_EVERYTHING)

    def _clear(self, flags: int) -> None:
        with explained("svuotare il foglio"):
            if self.xsheet.isProtected():
                # LibreOffice would leave the cells as they are, and say nothing.
                raise LibreOfficeError(
                    f"Il foglio «{self.name}» è protetto: togliere la protezione (Strumenti, Proteggi foglio) "
                    "e riprovare."
                )
            self.xsheet.clearContents(flags)

    def autofit(self, axis: str | None = None) -> None:
        """Make columns, rows or both as large as what they hold."""
        used = self.used_range
        last = (used.row + used.shape[0] - 2, used.column + used.shape[1] - 2)
        with explained("adattare righe e colonne"):
            block = self.xsheet.getCellRangeByPosition(used.column - 1, used.row - 1, last[1], last[0])
            if axis in (None, "columns", "c"):
                block.getColumns().OptimalWidth = True
            if axis in (None, "rows", "r"):
                block.getRows().OptimalHeight = True

    def delete(self) -> None:
        """Take the sheet out of its document. Raises: LibreOfficeError."""
        sheets = self.book.model.getSheets()
        if sheets.getCount() == 1:
            raise LibreOfficeError(f"Il foglio «{self.name}» è l'unico della cartella e non si può eliminare.")
        with explained("eliminare il foglio"):
            sheets.removeByName(self.name)

    def copy(self, before: SheetImpl | None, after: SheetImpl | None) -> None:
        """Copy the sheet, also into another open document."""
        place = position(before, after)
        beside = before or after or self
        sheets = beside.book.model.getSheets()
        place = sheets.getCount() if place is None else place
        with explained("copiare il foglio"):
            name = copy_name(sheets.getElementNames(), self.name)
            if beside.book.model == self.book.model:
                sheets.copyByName(self.name, name, place)
            else:
                sheets.importSheet(self.book.model, self.name, place)
                sheets.getByIndex(place).setName(name)
            SheetImpl(beside.book, sheets.getByIndex(place)).activate()

    def move(self, before: SheetImpl | None, after: SheetImpl | None) -> None:
        """Move the sheet inside its document."""
        place = position(before, after)
        with explained("spostare il foglio"):
            sheets = self.book.model.getSheets()
            sheets.moveByName(self.name, sheets.getCount() if place is None else place)


def position(before: SheetImpl | None, after: SheetImpl | None) -> int | None:
    """Where a sheet is to go, from 0."""
    if before is not None:
        return before.index - 1
    return None if after is None else after.index
