"""How xlwings hands a function's arguments over: one read a block, the used part of a whole column alone."""

from functools import cached_property

import xlwings as xw
from xlwings.conversion import Accessor, ConversionContext, Options, Pipeline

from pdo_xl.formulas.cells import Cells
from pdo_xl.hosts.live.function_values import is_duration, is_percentage, rows_of_raw

_LARGE = 20_000
"""Rows from which it pays to ask where the sheet's used part ends."""


class CellsAccessor(Accessor):
    """Gives a function's argument as `Cells`, from a range of a sheet or from values that a formula worked out."""

    @classmethod
    def reader(cls, options: Options) -> Pipeline:  # noqa: ARG003 - xlwings' signature
        """Read in one stage: xlwings' own would lose error cells and shift the first dates of 1900 by a day."""
        return Pipeline([_read])


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
    context.value = Cells(rows, is_percent=formats.is_percent, is_duration=formats.is_duration)


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

    def _code(self, row: int, column: int) -> object:
        common = self._common
        # Excel answers with nothing where the formats of a block differ.
        return common if common is not None else self._block[row, column].number_format
