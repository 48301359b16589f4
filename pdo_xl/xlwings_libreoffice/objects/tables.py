"""Tables of a sheet: Calc keeps them as database ranges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import xlwings as xw
from xlwings import base_classes

from ..failures import explained
from ..soffice import LibreOfficeError, Uno
from .autofilter import AutoFilterImpl
from .range import RangeImpl, range_at
from .titles import TABLE, free_name
from .totals import add_totals, take_totals_off
from .unsupported import NotSupported, refuses_the_rest

if TYPE_CHECKING:
    from .sheet import SheetImpl


class NoSuchTable(LibreOfficeError, KeyError):
    """A table that the sheet does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


@refuses_the_rest("Tables")
class TablesImpl(base_classes.Collection, base_classes.Tables):
    """The tables of one sheet, from its top: Calc does not keep the order in which they were made."""

    def __init__(self, sheet: SheetImpl) -> None:
        self._sheet = sheet

    @property
    def parent(self) -> SheetImpl:
        """The sheet."""
        return self._sheet

    @property
    def api(self) -> Uno:
        """The UNO collection, of the whole document."""
        return self.parent.book.model.DatabaseRanges

    def __call__(self, key: str | int) -> TableImpl:
        """The table of this name, or of this place from 1. Raises: NoSuchTable."""
        tables = list(self)
        if isinstance(key, int) and 1 <= key <= len(tables):
            return tables[key - 1]
        for table in tables:
            if isinstance(key, str) and table.name.casefold() == key.casefold():
                return table
        raise NoSuchTable(f"Il foglio «{self.parent.name}» non ha la tabella «{key}».")

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __iter__(self) -> Iterator[TableImpl]:
        with explained("elencare le tabelle"):
            ranges = self.api
            place = self.parent.index - 1
            areas = [ranges.getByName(name) for name in ranges.getElementNames()]
            placed = [(one.getDataArea(), one) for one in areas]
            own = [(area.StartRow, area.StartColumn, one.getName(), one) for area, one in placed if area.Sheet == place]
            return iter([TableImpl(self.parent, one) for *_, one in sorted(own, key=lambda entry: entry[:3])])

    def __contains__(self, key: str | int) -> bool:
        try:
            self(key)
        except NoSuchTable:
            return False
        return True

    def add(
        self,
        source_type: str | None = None,
        source: xw.Range | None = None,
        link_source: bool | None = None,
        has_headers: bool = True,
        destination: xw.Range | None = None,
        table_style_name: str | None = None,
        name: str | None = None,
    ) -> TableImpl:
        """Make a table of a block; LibreOffice has no table styles, so `table_style_name` changes nothing."""
        del table_style_name
        if source_type is not None or link_source is not None or destination is not None:
            raise NotSupported("Tables.add(source_type=…, link_source=…, destination=…)")
        if not has_headers:
            raise NotSupported("Tables.add(has_headers=False)")
        if source is None:
            raise NotSupported("Tables.add(source=None)")
        with explained("creare la tabella"):
            ranges = self.api
            name = name or free_name(ranges.getElementNames(), TABLE)
            if ranges.hasByName(name):
                raise LibreOfficeError(f"La tabella «{name}» c'è già: scegliere un altro nome.")
            ranges.addNewByName(name, _area(source.impl))
            made = ranges.getByName(name)
            made.ContainsHeader = True
            made.AutoFilter = True
        return TableImpl(self.parent, made)


@refuses_the_rest("Table")
class TableImpl(base_classes.Table):
    """One table; `area` is the UNO database range."""

    def __init__(self, sheet: SheetImpl, area: Uno) -> None:
        self._sheet = sheet
        self.area = area

    @property
    def parent(self) -> SheetImpl:
        """The sheet."""
        return self._sheet

    @property
    def api(self) -> Uno:
        """The UNO database range."""
        return self.area

    @property
    def name(self) -> str:
        """Its name, as formulas use it."""
        return str(self.area.getName())

    @name.setter
    def name(self, value: str) -> None:
        with explained(f"dare alla tabella il nome «{value}»"):
            self.area.setName(value)

    @property
    def display_name(self) -> str:
        """The same name."""
        return self.name

    @display_name.setter
    def display_name(self, value: str) -> None:
        self.name = value

    @property
    def range(self) -> RangeImpl:
        """All of it, headers and totals too."""
        return range_at(self.parent, self.area.getDataArea())

    @property
    def header_row_range(self) -> RangeImpl | None:
        """The row of headers; None if it has none."""
        whole = self.range
        return RangeImpl(self.parent, whole.row, whole.column, 1, whole.shape[1]) if self.show_headers else None

    @property
    def data_body_range(self) -> RangeImpl | None:
        """The rows between headers and totals; None if there are none."""
        whole = self.range
        headers, totals = int(self.show_headers), int(self.show_totals)
        rows = whole.shape[0] - headers - totals
        if rows < 1:
            return None
        return RangeImpl(self.parent, whole.row + headers, whole.column, rows, whole.shape[1])

    @property
    def insert_row_range(self) -> RangeImpl | None:
        """Where the first row of an empty table is to go; None where it has rows."""
        whole = self.range
        if self.data_body_range is not None:
            return None
        return RangeImpl(self.parent, whole.row + int(self.show_headers), whole.column, 1, whole.shape[1])

    @property
    def totals_row_range(self) -> RangeImpl | None:
        """The row of totals; None if it has none."""
        whole = self.range
        if not self.show_totals:
            return None
        return RangeImpl(self.parent, whole.row + whole.shape[0] - 1, whole.column, 1, whole.shape[1])

    @property
    def show_headers(self) -> bool:
        """Whether the first row has headers."""
        return bool(self.area.ContainsHeader)

    @show_headers.setter
    def show_headers(self, value: bool) -> None:  # noqa: ARG002 - refused whatever it is
        raise NotSupported("Table.show_headers")

    @property
    def show_totals(self) -> bool:
        """Whether the last row has totals."""
        return bool(self.area.TotalsRow)

    @show_totals.setter
    def show_totals(self, value: bool) -> None:
        if bool(value) != self.show_totals:
            with explained("aggiungere o togliere la riga dei totali (forse il foglio è protetto)"):
                (add_totals if value else take_totals_off)(self)

    @property
    def show_autofilter(self) -> bool:
        """Whether the headers have filter buttons."""
        return bool(self.area.AutoFilter)

    @show_autofilter.setter
    def show_autofilter(self, value: bool) -> None:
        with explained("cambiare i pulsanti del filtro"):
            self.area.AutoFilter = bool(value)

    @property
    def autofilter(self) -> AutoFilterImpl:
        """The filter of its rows."""
        return AutoFilterImpl(self.range)

    def resize(self, range: xw.Range) -> None:  # noqa: A002 - xlwings' signature
        """Give it other cells."""
        with explained("ridimensionare la tabella"):
            self.cover(range.impl)

    def cover(self, block: RangeImpl) -> None:
        """Stand for other cells of its sheet."""
        self.area.setDataArea(_area(block))


def _area(block: RangeImpl) -> Uno:
    (row, column), (rows, columns) = (block.row, block.column), block.shape
    cells = block.sheet.xsheet.getCellRangeByPosition(column - 1, row - 1, column + columns - 2, row + rows - 2)
    return cells.getRangeAddress()
