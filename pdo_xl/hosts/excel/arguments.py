"""How a function's arguments are handed over.

By the workbook's own wrappers as values with their number formats; by xlwings' as ranges: one read a block, the used
part of a whole column alone.
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property

import xlwings as xw
from xlwings.conversion import Accessor, ConversionContext, Options, Pipeline

from pdo_xl.domain.values.entry import Entry
from pdo_xl.formulas.cells import BLANK, Cells
from pdo_xl.hosts.live.function_values import entry_of_raw, in_words, is_duration, is_percentage, rows_of_raw
from pdo_xl.ooxml.number_formats import Shown, shown_as
from pdo_xl.xlwings_libreoffice.days import DAY_ZERO

_LARGE = 20_000
"""Rows from which it pays to ask where the sheet's used part ends."""


_MOST_ASKED = 2_000
"""Cells of different formats that are asked for theirs to the last."""


class CellsAccessor(Accessor):
    """Gives a function's argument as `Cells`, from a range of a sheet or from values that a formula worked out."""

    @classmethod
    def reader(cls, options: Options) -> Pipeline:  # noqa: ARG003 - xlwings' signature
        """Read in one stage: xlwings' own would lose error cells and shift the first dates of 1900 by a day."""
        return Pipeline([_read])


CELLS = "PDO:celle"
"""How what a wrapper hands over of a range begins."""
_LEFT_OUT = -2147352572
"""Source: DISP_E_PARAMNOTFOUND, what VBA passes for an argument that is not given."""
_DAYS_TO_1904 = 1462
"""By how many days the counts of the two calendars differ."""


def handed_over(given: object) -> Cells:
    """Take an argument as a wrapper hands it over.

    Shape: of a range (CELLS, values, formats, whether days count from 1904), of anything else the value. Formats: one
    for all cells, or one for each column, or for each cell of a column.
    """
    if not (isinstance(given, tuple) and given and given[0] == CELLS):
        return BLANK if isinstance(given, int) and given == _LEFT_OUT else cells_of(given)
    _, values, formats, date1904 = given
    rows = rows_of_raw(values)
    known = _KnownFormats(formats)
    if dated := [column for column in range(len(rows[0])) if known.has_dates(column)]:
        shift = _DAYS_TO_1904 if date1904 else 0
        rows = [
            [known.dated(cell, row, column, shift) if column in dated else cell for column, cell in enumerate(cells)]
            for row, cells in enumerate(rows)
        ]
    return Cells(rows, is_percent=known.is_percent, is_duration=known.is_duration, in_words=known.in_words)


class _KnownFormats:
    """The number formats that came along."""

    def __init__(self, formats: str | Sequence[str | Sequence[str]]) -> None:
        self._formats = formats

    def is_percent(self, row: int, column: int) -> bool:
        return is_percentage(self._code(row, column))

    def is_duration(self, row: int, column: int) -> bool:
        return is_duration(self._code(row, column))

    def in_words(self, row: int, column: int, entry: Entry) -> Entry:
        return in_words(self._code(row, column), entry)

    def has_dates(self, column: int) -> bool:
        of_column = self._formats if isinstance(self._formats, str) else self._formats[column]
        codes = {of_column} if isinstance(of_column, str) else set(of_column)
        return any(shown_as(code) is Shown.DATE for code in codes)

    def dated(self, cell: Entry, row: int, column: int, shift: int) -> Entry:
        """Turn a number that is shown as a date into the date."""
        if not isinstance(cell, float) or shown_as(self._code(row, column)) is not Shown.DATE:
            return cell
        try:
            return entry_of_raw(DAY_ZERO + timedelta(days=cell + shift))
        except OverflowError:
            return cell

    def _code(self, row: int, column: int) -> str:
        if isinstance(self._formats, str):
            return self._formats
        of_column = self._formats[column]
        return of_column if isinstance(of_column, str) else of_column[row]


def cells_of(raw: object) -> Cells:
    """Take raw values that come from no sheet."""
    return raw if isinstance(raw, Cells) else Cells(rows_of_raw(raw), computed=True)


def _read(context: ConversionContext) -> None:
    if context.range is None:
        context.value = cells_of(context.value)
        return
    used = _used_part(context.range)
    formats = _Formats(used)
    rows = rows_of_raw(used.impl.raw_value)
    context.value = Cells(
        rows, is_percent=formats.is_percent, is_duration=formats.is_duration, in_words=formats.in_words
    )


def _used_part(block: xw.Range) -> xw.Range:
    rows, columns = block.shape
    if rows < _LARGE:
        return block
    sheet, first, left = block.sheet, block.row, block.column
    used = sheet.used_range
    last = max(first, min(first + rows, used.row + used.shape[0]) - 1)
    return sheet.range((first, left), (last, left + columns - 1))


class _Formats:
    """The number formats of a block: asked for when a cell is in doubt, once if they are all alike."""

    def __init__(self, block: xw.Range) -> None:
        self._block = block

    @cached_property
    def _common(self) -> object:
        return self._block.number_format

    def is_percent(self, row: int, column: int) -> bool:
        return is_percentage(self._code(row, column))

    def is_duration(self, row: int, column: int) -> bool:
        return is_duration(self._code(row, column))

    def in_words(self, row: int, column: int, entry: Entry) -> Entry:
        # One by one, the formats of a long block would take minutes.
        if self._common is None and self._block.size > _MOST_ASKED:
            return entry
        return in_words(self._code(row, column), entry)

    def _code(self, row: int, column: int) -> object:
        common = self._common
        # Excel answers with nothing where the formats of a block differ.
        return common if common is not None else self._block[row, column].number_format
