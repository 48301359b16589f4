"""What else a range has: edges, merged areas, names, links, notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from ..address import Area, column_letters, quoted
from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .merging import merge_cells
from .names import NameImpl
from .paper import write_pdf
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .sheet import SheetImpl
    from .tables import TableImpl

_HYPERLINK = re.compile(r'=HYPERLINK\("((?:[^"]|"")*)"', re.IGNORECASE)
_ANNOTATION = 8
"""Source: com.sun.star.sheet.CellFlags."""
_ORIENTATIONS = {"row": "ROWS", "rows": "ROWS", "column": "COLUMNS", "columns": "COLUMNS"}
_DIRECTIONS = {
    "up": (-1, 0),
    "down": (1, 0),
    "left": (0, -1),
    "right": (0, 1),
    "u": (-1, 0),
    "d": (1, 0),
    "l": (0, -1),
    "r": (0, 1),
}


@refuses_the_rest("Note")
class NoteImpl(base_classes.Note):
    """The note of one cell."""

    def __init__(self, cell: Uno) -> None:
        self.cell = cell

    @property
    def api(self) -> Uno:
        """The UNO annotation."""
        return self.cell.getAnnotation()

    @property
    def text(self) -> str:
        """What it says."""
        text = str(self.api.getString())
        # LibreOffice 25 makes the text of a note that came from a file when it is to be drawn.
        return text or str(self.api.getAnnotationShape().getString())

    @text.setter
    def text(self, value: str) -> None:
        with explained("scrivere la nota"):
            self.api.setString(value)

    def delete(self) -> None:
        """Take it away."""
        place = self.cell.getCellAddress()
        notes = self.cell.getSpreadsheet().getAnnotations()
        with explained("eliminare la nota"):
            for index in range(notes.getCount()):
                position = notes.getByIndex(index).getPosition()
                if (position.Row, position.Column) == (place.Row, place.Column):
                    notes.removeByIndex(index)
                    return


class Extras(base_classes.Range):
    """The part of a range that is about what belongs to its cells."""

    sheet: SheetImpl
    xrange: Uno
    row: int
    column: int

    def edge(self, direction: str) -> tuple[int, int]:
        """The row and column where Ctrl and an arrow key lead, read in one call."""
        down, right = _DIRECTIONS[direction]
        xsheet = self.sheet.xsheet
        cursor = xsheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        used, whole = cursor.getRangeAddress(), xsheet.getRangeAddress()
        row, column = self.row - 1, self.column - 1
        last = {
            (1, 0): (max(used.EndRow, row), column), (-1, 0): (0, column),
            (0, 1): (row, max(used.EndColumn, column)), (0, -1): (row, 0),
        }[down, right]  # fmt: skip
        (top, bottom), (left, right_end) = sorted((row, last[0])), sorted((column, last[1]))
        block = xsheet.getCellRangeByPosition(left, top, right_end, bottom).getFormulaArray()
        line = [text for cells in block for text in cells]
        steps = steps_to_edge([text != "" for text in (line if down + right > 0 else line[::-1])])
        if steps is None:
            end = {1: (whole.EndRow, column), -1: (0, column)}.get(down) or (row, whole.EndColumn if right > 0 else 0)
            return end[0] + 1, end[1] + 1
        return self.row + down * steps, self.column + right * steps

    @property
    def merge_cells(self) -> bool:
        """Whether it has merged cells."""
        with explained("leggere le celle unite"):
            return len(self.merge_area) > 1 or bool(self.xrange.getIsMerged())

    def merge(self, across: bool = False) -> None:
        """Merge the cells; `across`, each row by itself. What the covered cells hold goes, as in Excel."""
        rows, columns = self.shape
        with explained("unire le celle"):
            # Calc leaves merged areas as they are, and says nothing.
            self.xrange.merge(False)
            if not across:
                merge_cells(self.xrange)
                return
            for row in range(rows):
                merge_cells(self.xrange.getCellRangeByPosition(0, row, columns - 1, row))

    def unmerge(self) -> None:
        """Take merged areas apart."""
        with explained("separare le celle unite"):
            self.merge_area.xrange.merge(False)
            self.xrange.merge(False)

    @property
    def arg1_input(self) -> str:
        """Whole rows or columns as xlwings' `group` wants to be told of them: `1:3`, `A:C`; else nothing."""
        whole = self.sheet.xsheet.getRangeAddress()
        rows, columns = self.shape
        if columns == whole.EndColumn + 1:
            return f"{self.row}:{self.row + rows - 1}"
        if rows == whole.EndRow + 1:
            return f"{column_letters(self.column)}:{column_letters(self.column + columns - 1)}"
        return ""

    def group(self, by: str) -> None:
        """Group the block's rows or columns, with a sign that closes them."""
        with explained(f"raggruppare {self.address}"):
            self.sheet.xsheet.group(self.xrange.getRangeAddress(), _orientation(by))

    def ungroup(self, by: str) -> None:
        """Take the block's rows or columns out of their group."""
        with explained(f"separare {self.address}"):
            self.sheet.xsheet.ungroup(self.xrange.getRangeAddress(), _orientation(by))

    @property
    def table(self) -> TableImpl | None:
        """The table that the first cell is in; None if there is none."""
        first = Area(self.row, self.column, self.row, self.column)
        return next((table for table in self.sheet.tables if table.range.area.contains(first)), None)

    def to_pdf(self, path: str, quality: str) -> None:
        """Write the cells into a PDF file. Raises: LibreOfficeError."""
        del quality  # Calc has one
        write_pdf(self.sheet.book.model, path, self.xrange)

    def select(self) -> None:
        """Bring the sheet to the front and select the cells."""
        with explained("selezionare le celle"):
            controller = self.sheet.book.model.getCurrentController()
            controller.setActiveSheet(self.sheet.xsheet)
            controller.select(self.xrange)

    @property
    def name(self) -> NameImpl | None:
        """The name that stands for exactly these cells."""
        here = (self.sheet.name, self.row, self.column, *self.shape)
        for place in range(1, len(self.sheet.book.names) + 1):
            one = self.sheet.book.names(place)
            try:
                cells = one.refers_to_range
            except LibreOfficeError:
                continue
            if (cells.sheet.name, cells.row, cells.column, *cells.shape) == here:
                return one
        return None

    @name.setter
    def name(self, value: str) -> None:
        self.sheet.book.names.add(value, f"={quoted(self.sheet.name)}!{self.address}")

    @property
    def hyperlink(self) -> str:
        """Where the cell's link leads. Raises: LibreOfficeError."""
        formula = self(1, 1).formula
        link = _HYPERLINK.match(formula)
        if link:
            return link[1].replace('""', '"')
        with explained("leggere il collegamento"):
            fields = self.xrange.getCellByPosition(0, 0).getTextFields()
            if fields.getCount():
                return str(fields.getByIndex(0).URL)
        raise LibreOfficeError(f"La cella {self.address} non contiene un collegamento.")

    def add_hyperlink(self, address: str, text_to_display: str | None = None, screen_tip: str | None = None) -> None:
        """Put a link into the first cell; Calc has no text for the mouse pointer."""
        del screen_tip
        with explained("scrivere il collegamento"):
            cell = self.xrange.getCellByPosition(0, 0)
            field = self.sheet.book.model.createInstance("com.sun.star.text.TextField.URL")
            field.URL = address
            field.Representation = text_to_display or address
            cell.setString("")
            cell.insertTextContent(cell.createTextCursor(), field, False)

    @property
    def note(self) -> NoteImpl | None:
        """The note of the first cell."""
        with explained("leggere la nota"):
            cell = self.xrange.getCellByPosition(0, 0)
            here = self.xrange.getCellRangeByPosition(0, 0, 0, 0)
            return NoteImpl(cell) if here.queryContentCells(_ANNOTATION).getCount() else None

    def add_note(self, text: str) -> NoteImpl:
        """Give the first cell a note."""
        cell = self.xrange.getCellByPosition(0, 0)
        with explained("scrivere la nota"):
            self.sheet.xsheet.getAnnotations().insertNew(cell.getCellAddress(), text)
        return NoteImpl(cell)


def _orientation(by: str) -> Uno:
    if by not in _ORIENTATIONS:
        raise ValueError(f"by: {by!r}")
    return import_uno().Enum("com.sun.star.table.TableOrientation", _ORIENTATIONS[by])


def steps_to_edge(full: list[Any]) -> int | None:
    """How far Ctrl and an arrow key lead over cells that are full or not; None is the end of the sheet.

    >>> steps_to_edge([True, True, False]), steps_to_edge([True, False, True]), steps_to_edge([True, False])
    (1, 2, None)
    """
    if len(full) > 1 and full[0] and full[1]:
        return next((place - 1 for place, one in enumerate(full) if not one), len(full) - 1)
    return next((place for place, one in enumerate(full) if place and one), None)
