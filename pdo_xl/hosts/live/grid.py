"""One sheet of an open workbook, read in one call."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice

import xlwings as xw

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Hours, Percent, Worded
from pdo_xl.hosts.live.function_values import in_words
from pdo_xl.hosts.live.raw_cells import PLAIN, Rows, error_name, read_cell
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.ooxml.number_formats import Shown, shown_as
from pdo_xl.sheet.address import LAST_LOOKED_AT, Address, Area, area
from pdo_xl.sheet.serial import early_date
from pdo_xl.xlwings_libreoffice.days import plain_count

_MOST_CELLS = 4_000_000
"""Cells that are taken over in one call: a plan of 100,000 rows has 1.6 million."""


def table(block: object) -> Rows:
    """A block as Excel delivers it, as rows: one cell alone comes without them."""
    return block if isinstance(block, tuple | list) else ((block,),)


def series(answer: object) -> Sequence[object]:
    """A list as a macro delivers it."""
    return answer if isinstance(answer, tuple | list) else (answer,)


class LiveGrid:
    """One worksheet; implements `blocks.Grid`. Its used block is read once and kept."""

    def __init__(self, book: xw.Book, name: str, marks: str = "") -> None:
        self.name = name
        self._marks = marks
        self._book = book
        self._block: Rows | None = None
        self._first_row = self._first_column = 1
        self._merges: list[Area] | None = None
        self._codes: dict[tuple[int, int], str] = {}

    @property
    def sheet(self) -> xw.Sheet:
        """The worksheet itself."""
        return self._book.sheets[self.name]

    @property
    def hidden(self) -> bool:
        """Whether the sheet is hidden."""
        return not self.sheet.visible

    @property
    def was_read(self) -> bool:
        """Whether the cells are here already."""
        return self._block is not None

    def last_row(self) -> int:
        """The last row that is in use."""
        if self._block is not None:
            return self._first_row + len(self._block) - 1
        used = self._used()
        return used.row + used.shape[0] - 1

    def raw(self, row: int, column: int) -> object:
        """One cell as Excel delivered it; None outside the used block."""
        block = self._read()
        row, column = row - self._first_row, column - self._first_column
        if 0 <= row < len(block) and 0 <= column < len(block[row]):
            return block[row][column]
        return None

    def rows(self) -> Iterator[Sequence[object]]:
        """Give every row from the first, each from column A; an error cell is blank here."""
        block = self._read()
        for _ in range(self._first_row - 1):
            yield ()
        left = [None] * (self._first_column - 1)
        for row in block:
            yield left + _read(row)

    def top(self, count: int) -> Iterator[Sequence[object]]:
        """Give the first rows, as `rows` does, asked for alone; none of a sheet that is used far to the right."""
        if self.was_read:
            yield from islice(self.rows(), count)
            return
        used = self.sheet.used_range
        last = min(count, used.row + used.shape[0] - 1)
        width = used.column + used.shape[1] - 1
        if last >= used.row and width <= LAST_LOOKED_AT:
            for row in table(self.sheet.range((1, 1), (last, width)).raw_value):
                yield _read(row)

    def merges(self) -> Sequence[Area]:
        """List the merged areas, asked for once."""
        if self._merges is None:
            references = series(ask(self._book, "AreeUnite", self.name))
            self._merges = [merge for reference in references if (merge := area(str(reference))) is not None]
        return self._merges

    def marks(self) -> Mapping[str, tuple[int, int]]:
        """List the names of ours that stand for a cell of the sheet."""
        places = {}
        for mark in filter(None, self._marks.split(";")):
            name, _, reference = mark.partition("=")
            with suppress(ValueError):
                cell = Address.parse(self.name, reference)
                places[name] = cell.row, cell.column
        return places

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        """Tell percentages, early dates, durations, plain numbers among the wanted cells; error cells in `columns`."""
        entries: dict[tuple[int, int], Entry] = {}
        for row, cells in enumerate(self._read(), start=self._first_row):
            for column in columns:
                place = column - self._first_column
                name = error_name(cells[place]) if 0 <= place < len(cells) else None
                if name is not None:
                    entries[row, column] = CellError(name)
        numbers: dict[tuple[int, int], float | EarlyDate | DateNumber] = {}
        for cell in sorted(wanted):
            read = read_cell(self.raw(*cell))
            if isinstance(read, float | EarlyDate | DateNumber):
                numbers[cell] = read
            elif isinstance(read, datetime):
                entries[cell] = plain_count(read)
        if numbers:
            # At once with those that `worded` is to be asked for: each call takes its time.
            codes = self._codes_of(dict.fromkeys([*numbers, *self._counts_in(columns)]))
            for cell, number in numbers.items():
                entries[cell] = _shown(number, codes[cell])
        return entries

    def worded(self, cells: Iterable[tuple[tuple[int, int], Entry]]) -> Mapping[tuple[int, int], Worded]:
        """Tell which of the cells their formats show in other words."""
        held = dict(cells)
        codes = self._codes_of(held)
        told = {cell: in_words(codes[cell], entry) for cell, entry in held.items()}
        return {cell: entry for cell, entry in told.items() if isinstance(entry, Worded)}

    def _counts_in(self, columns: Collection[int]) -> Iterator[tuple[int, int]]:
        """Find the cells of some columns that hold a number or a day."""
        places = [column - self._first_column for column in columns if column >= self._first_column]
        for row, cells in enumerate(self._read(), start=self._first_row):
            for place in places:
                if place < len(cells) and isinstance(cells[place], float | datetime):
                    yield row, self._first_column + place

    def _codes_of(self, cells: Collection[tuple[int, int]]) -> Mapping[tuple[int, int], str]:
        """Give the codes of cells' formats, each asked for once."""
        if missing := [cell for cell in cells if cell not in self._codes]:
            rows, columns = (list(part) for part in zip(*missing, strict=True))
            codes = series(ask(self._book, "FormatiNumero", self.name, rows, columns))
            self._codes.update(zip(missing, map(str, codes), strict=True))
        return self._codes

    def _read(self) -> Rows:
        if self._block is None:
            used = self._used()
            self._first_row, self._first_column = used.row, used.column
            self._block = table(used.raw_value)
        return self._block

    def _used(self) -> xw.Range:
        """The used block, which a stray cell in the sheet's last row or column makes as large as the sheet.

        Raises: FileRefused for one that would fill the memory.
        """
        used = self.sheet.used_range
        rows, columns = used.shape
        if rows * columns > _MOST_CELLS:
            last = Address(self.name, used.row + rows - 1, used.column + columns - 1)
            raise FileRefused(
                f"Il foglio «{self.name}» risulta usato fino alla cella {last.local}: eliminare le righe sotto i dati "
                "e le colonne alla loro destra (selezionarle, Elimina), salvare e riprovare."
            )
        return used


def _read(row: Sequence[object]) -> list[object]:
    return [cell if type(cell) in PLAIN else read_cell(cell) for cell in row]


def _shown(number: float | EarlyDate | DateNumber, code: str) -> Entry:
    shown = shown_as(code)
    if not isinstance(number, float):
        # An open workbook delivers hours that are counted on as a date of 1900.
        return Hours(float(number.serial)) if shown is Shown.DURATION else number
    match shown:
        case Shown.DURATION:
            return Hours(number)
        case Shown.PERCENTAGE:
            return Percent(number)
        case Shown.DATE:
            return early_date(number) or number
        case _:
            return number
