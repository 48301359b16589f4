"""Blocks of cells as a formula receives and returns them.

Source: design of the workbook, section "In cells": every argument takes a cell or a block, one call a block.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Hours, Percent, is_blank
from pdo_xl.domain.values.numbers import read_number
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import shorten
from pdo_xl.sheet.serial import serial_of
from pdo_xl.xlwings_libreoffice.days import DAY, DAY_ZERO, plain_count

MARK = "#PDO: "
"""How a text begins that stands in a cell instead of a result."""

_LONGEST = 250
"""Characters of such a text: it is read in a cell."""

_FIRST_SERIAL, _LAST_SERIAL = serial_of(date(2000, 1, 1)), serial_of(date(2099, 12, 31))
"""No other number is taken for a day."""

Result = str | float | int
"""What one cell of an answer shows; an empty text for nothing."""


class FormulaError(PdoError):
    """An argument that no cell of the answer can do with."""


def _as_it_is(_row: int, _column: int, entry: Entry) -> Entry:
    return entry


def _never(_row: int, _column: int) -> bool:
    return False


class Cells:
    """One argument.

    Shape: `rows` are as long as each other; a single cell is one row of one. `shape`: how many rows and columns.
    `computed`: a formula worked the values out, so a date arrives as its serial number; in a cell of a sheet a date
    is known by its format. `is_percent` and `is_duration` tell how a cell, row and column from 0, is shown; `in_words`
    gives its content together with the words that its format shows instead, if there are any.
    """

    # Not a dataclass: a formula makes four of these for each cell of a sheet.
    __slots__ = ("computed", "in_words", "is_duration", "is_percent", "rows", "shape")

    def __init__(
        self,
        rows: Sequence[Sequence[Entry]],
        computed: bool = False,
        is_percent: Callable[[int, int], bool] = _never,
        is_duration: Callable[[int, int], bool] = _never,
        in_words: Callable[[int, int, Entry], Entry] = _as_it_is,
    ) -> None:
        self.rows = rows
        self.computed = computed
        self.is_percent = is_percent
        self.is_duration = is_duration
        self.in_words = in_words
        self.shape = (len(rows), len(rows[0]) if rows else 0)

    @classmethod
    def of(cls, value: Entry) -> "Cells":
        """Take one value, as if it had been typed into a cell."""
        return cls(((value,),))

    @property
    def single(self) -> Entry:
        """The one cell. Raises: FormulaError for a block."""
        if self.shape != (1, 1):
            raise FormulaError("qui serve una cella sola, non un blocco: indicarne una.")
        return self.rows[0][0]

    def as_shown(self, row: int, column: int) -> Entry:
        """A cell with what only its format tells: a percentage, hours that are counted on, the number behind a date."""
        return self.told_apart(self.rows[row][column], row, column)

    def told_apart(self, entry: Entry, row: int, column: int) -> Entry:
        """Do so for a cell whose value is known."""
        if isinstance(entry, datetime):
            entry = DateNumber(plain_count(entry), entry.date())
        if isinstance(entry, EarlyDate | DateNumber):
            return Hours(float(entry.serial)) if self.is_duration(row, column) else entry
        if isinstance(entry, float):
            if self.is_percent(row, column):
                return Percent(entry)
            return Hours(entry) if self.is_duration(row, column) else entry
        return entry

    def column(self) -> list[Entry]:
        """All cells, row after row."""
        return [entry for row in self.rows for entry in row]


BLANK = Cells.of(None)
"""An argument that was left out."""


def marked(error: PdoError | str, suggestion: str = "") -> str:
    """Make the text that stands in a cell instead of a result.

    >>> marked("manca il valore atteso", "scrivere il valore")
    '#PDO: manca il valore atteso: scrivere il valore'
    """
    return shorten(f"{MARK}{error}{f': {suggestion}' if suggestion else ''}", _LONGEST)


def common_shape(arguments: Sequence[Cells]) -> tuple[int, int]:
    """Give the shape of the answer: that of the blocks among the arguments; single cells hold for all of them.

    Raises: FormulaError where two blocks differ.
    """
    shapes = {cells.shape: None for cells in arguments}
    shapes.pop((1, 1), None)
    if len(shapes) > 1:
        listed = " e ".join(f"{rows}×{columns}" for rows, columns in list(shapes)[:2])
        raise FormulaError(f"i blocchi hanno forme diverse ({listed}): indicare le stesse righe per ogni argomento.")
    return next(iter(shapes), (1, 1))


def across(cells: Cells, shape: tuple[int, int]) -> Iterator[Sequence[Entry]]:
    """Give the rows of an argument, a single cell repeated over the whole shape."""
    if cells.shape == shape:
        yield from cells.rows
    else:
        row = (cells.single,) * shape[1]
        for _ in range(shape[0]):
            yield row


def day_of_serial(entry: Entry) -> date | None:
    """Take a number for the day whose serial it is; None if it is no whole number of this century.

    >>> day_of_serial(45473.0), day_of_serial(12.0)
    (datetime.date(2024, 6, 30), None)
    """
    if isinstance(entry, bool) or not isinstance(entry, int | float) or not _FIRST_SERIAL <= entry <= _LAST_SERIAL:
        return None
    return DAY_ZERO.date() + int(entry) * DAY


def refuse_error(entry: Entry) -> None:
    """Raise FormulaError for a cell that shows an error."""
    if isinstance(entry, CellError):
        raise FormulaError(f"una cella mostra l'errore {entry.code}: correggerla.")


def number_in(entry: Entry, what: str) -> float | None:
    """Read a cell that another formula filled: a number, or nothing. Raises: FormulaError."""
    refuse_error(entry)
    if is_blank(entry) or (isinstance(entry, str) and entry.startswith(MARK.strip())):
        return None
    number = read_number(entry) if isinstance(entry, int | float) else None
    if number is None:
        raise FormulaError(f"{what} «{shown(entry)}» non è un numero: correggere la cella.")
    return number
