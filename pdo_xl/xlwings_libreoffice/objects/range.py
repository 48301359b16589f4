"""Blocks of cells as ranges of xlwings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..address import Area, cell_name, in_quotes, quoted
from ..cells import reading, writing
from ..cells.formula_text import (
    to_calc,
    to_excel,
    with_api_separators,
    with_parser_separators,
)
from ..failures import explained
from ..soffice import Uno, import_uno
from .appearance import Appearance
from .extras import Extras
from .filling import Filling
from .finding import Finding
from .moving import Moving
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .book import BookImpl
    from .sheet import SheetImpl

_CONTENTS = 1 | 2 | 4 | 16
_FORMATS = 32 | 64 | 256
_NOTES = 8 | 512
"""Source: com.sun.star.sheet.CellFlags."""
_CALC_A1, _EXCEL_A1 = 0, 1
"""Source: com.sun.star.sheet.AddressConvention."""


@refuses_the_rest("Range")
class RangeImpl(Moving, Filling, Finding, Extras, Appearance):
    """A block of cells, from row and column (counted from 1); without rows or columns it is empty."""

    # Slots stand before the base class's own properties of these names.
    __slots__ = ("_xrange", "column", "options", "row", "shape", "sheet")

    def __init__(self, sheet: SheetImpl, row: int, column: int, rows: int, columns: int) -> None:
        self.sheet = sheet
        self.row = row
        self.column = column
        self.shape = (rows, columns)  # type: ignore[misc] # a slot, where the base has a property
        self._xrange: Uno = None

    @property
    def xrange(self) -> Uno:
        """The UNO block."""
        if self._xrange is None:
            with explained(f"trovare le celle {self.address}"):
                self._xrange = self.sheet.xsheet.getCellRangeByPosition(
                    self.column - 1, self.row - 1, self.column + self.shape[1] - 2, self.row + self.shape[0] - 2
                )
        return self._xrange

    @property
    def api(self) -> Uno:
        """The UNO block; None if it is empty."""
        return self.xrange if len(self) else None

    @property
    def area(self) -> Area:
        """The block's place in its sheet, if it is not empty."""
        return Area(self.row, self.column, self.row + self.shape[0] - 1, self.column + self.shape[1] - 1)

    @property
    def coords(self) -> tuple[SheetImpl, int, int, int, int]:
        """Sheet, row, column, rows, columns."""
        return (self.sheet, self.row, self.column, *self.shape)

    def __len__(self) -> int:
        return int(self.shape[0] * self.shape[1])

    def __call__(self, row: int, column: int | None = None) -> RangeImpl:
        """The cell at a place counted from 1; with one number, counted along the rows."""
        if column is None:
            row, column = divmod(row - 1, self.shape[1])
            row, column = row + 1, column + 1
        return RangeImpl(self.sheet, self.row + row - 1, self.column + column - 1, 1, 1)

    @property
    def max_cells_per_read(self) -> None:
        """No limit: xlwings need not cut blocks into pieces."""

    @property
    def max_cells_per_write(self) -> None:
        """No limit."""

    @property
    def raw_value(self) -> Uno:
        """The values as Excel's automation gives them: one alone, or a tuple of rows."""
        if not len(self):
            return None
        with explained(f"leggere le celle {self.address}"):
            return self._delivered(reading.values(self.sheet.book.model, self.xrange))

    @raw_value.setter
    def raw_value(self, value: object) -> None:
        self._write(value)

    def _write(self, value: object) -> None:
        if len(self):
            with explained(f"scrivere le celle {self.address} (forse il foglio è protetto)"):
                rows = writing.shaped(value, *self.shape)
                writing.write(self.sheet.book.model, self.xrange, rows, self.parsed_for_calc)

    def _delivered(self, rows: list[list[Any]]) -> Uno:
        return rows[0][0] if len(self) == 1 else tuple(tuple(row) for row in rows)

    @property
    def formula(self) -> Uno:
        """The formulas in Excel's English; a constant as a text, "" for an empty cell."""
        if not len(self):
            return None
        with explained(f"leggere le formule di {self.address}"):
            return self._delivered(reading.formulas(self.sheet.book.model, self.xrange, self.parsed_for_excel))

    @formula.setter
    def formula(self, value: object) -> None:
        self._write(value)

    @property
    def formula2(self) -> Uno:
        """As `formula`: Calc has no second kind."""
        return self.formula

    @formula2.setter
    def formula2(self, value: object) -> None:
        self._write(value)

    @property
    def formula_array(self) -> str | None:
        """The formula that fills the block as one; of a cell without, its formula; None where cells differ."""
        with explained(f"leggere la formula di {self.address}"):
            text = str(self.xrange.getArrayFormula())
        if text:
            return to_excel(text.removeprefix("{").removesuffix("}"), self.parsed_for_excel)
        return str(self.formula) if len(self) == 1 else None

    @formula_array.setter
    def formula_array(self, value: str) -> None:
        with explained(f"scrivere la formula di {self.address}"):
            self.xrange.setArrayFormula(to_calc(value, self.parsed_for_calc))

    @property
    def has_array(self) -> bool:
        """Whether the first cell is part of a formula that fills a block."""
        with explained(f"leggere la formula di {self.address}"):
            return bool(self.xrange.getCellByPosition(0, 0).getArrayFormula())

    def parsed_for_calc(self, formula: str) -> str:
        """Let Calc itself translate a formula of Excel's."""
        return with_api_separators(self._parsed(formula, _EXCEL_A1, _CALC_A1))

    def parsed_for_excel(self, formula: str) -> str:
        """Let Calc itself translate a formula for Excel."""
        return self._parsed(with_parser_separators(formula), _CALC_A1, _EXCEL_A1)

    def _parsed(self, formula: str, from_: int, to: int) -> str:
        place = import_uno().createUnoStruct("com.sun.star.table.CellAddress")
        place.Sheet = self.sheet.xsheet.getRangeAddress().Sheet
        place.Row, place.Column = self.row - 1, self.column - 1
        parser = self.sheet.book.model.createInstance("com.sun.star.sheet.FormulaParser")
        parser.CompileEnglish = True
        parser.FormulaConvention = from_
        tokens = parser.parseFormula(formula[1:], place)
        parser.FormulaConvention = to
        return "=" + str(parser.printFormula(tokens, place))

    @property
    def address(self) -> str:
        """As Excel writes it: $A$1:$B$2."""
        if not len(self):
            corner = cell_name(self.row, self.column, fixed_row=True, fixed_column=True)
            return f"{corner}{{{self.shape[0]}x{self.shape[1]}}}"
        return self.get_address(row_absolute=True, col_absolute=True, external=False)

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:
        """The address, with book and sheet in front if `external`."""
        local = self.area.named(fixed_rows=bool(row_absolute), fixed_columns=bool(col_absolute))
        if not external:
            return local
        book, sheet = self.sheet.book.name, self.sheet.name
        bare = f"{book}{sheet}".replace(".", "")
        owner = f"[{book}]{sheet}"
        return f"{owner if quoted(bare) == bare else in_quotes(owner)}!{local}"

    def clear_contents(self) -> None:
        """Empty the cells; formats and notes stay."""
        self._clear(_CONTENTS)

    def clear_formats(self) -> None:
        """Take the formats off; contents stay."""
        self._clear(_FORMATS)

    def clear(self) -> None:
        """Empty the cells and take formats and notes off."""
        self._clear(_CONTENTS | _FORMATS | _NOTES)

    def _clear(self, flags: int) -> None:
        if len(self):
            with explained(f"svuotare le celle {self.address} (forse il foglio è protetto)"):
                self.xrange.clearContents(flags)

    def end(self, direction: str) -> RangeImpl:
        """Where Ctrl and an arrow key lead."""
        with explained("cercare l'ultima cella piena"):
            return RangeImpl(self.sheet, *self.edge(direction), 1, 1)

    @property
    def current_region(self) -> RangeImpl:
        """The cells around, up to empty rows and columns."""
        return self._by_cursor("collapseToCurrentRegion", self.xrange)

    @property
    def merge_area(self) -> RangeImpl:
        """The merged area of the first cell; that cell if there is none."""
        return self._by_cursor("collapseToMergedArea", self(1, 1).xrange)

    def _by_cursor(self, move: str, start: Uno) -> RangeImpl:
        with explained(f"trovare le celle intorno a {self.address}"):
            cursor = self.sheet.xsheet.createCursorByRange(start)
            getattr(cursor, move)()
            return range_of(self.sheet.book, cursor)


def range_of(book: BookImpl, cells: Uno) -> RangeImpl:
    """A UNO block as a range of its book."""
    place = cells.getRangeAddress()
    return range_at(book.sheets(place.Sheet + 1), place)


def range_at(sheet: SheetImpl, place: Uno) -> RangeImpl:
    """The block of a sheet that a UNO address, counted from 0, tells."""
    rows, columns = place.EndRow - place.StartRow + 1, place.EndColumn - place.StartColumn + 1
    return RangeImpl(sheet, place.StartRow + 1, place.StartColumn + 1, rows, columns)
