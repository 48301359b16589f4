"""The parameters of the workbook that calls a function: read once, not once a cell."""

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

import xlwings as xw

from pdo_xl.domain.entry import CellError, Entry, Percent
from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.parameters import DEFAULTS, Parameters
from pdo_xl.hosts.excel.values import is_percentage, rows_of_raw
from pdo_xl.sheet.blocks import Merge
from pdo_xl.sheet.names import PARAMETERS

_LIFE = 2.0
"""Seconds. A recalculation of many cells reads once; a change by another program is seen by the next one."""

_BLOCK = "A1:B60"
"""More rows than there are parameters; names in the first column, values in the second."""

_known: dict[str, tuple[float, Parameters | ParameterError]] = {}


class _ParametersGrid:
    """The sheet `Parametri`; implements `blocks.Grid` as far as parameters need it."""

    name = PARAMETERS
    hidden = False

    def __init__(self, sheet: xw.Sheet) -> None:
        self._sheet = sheet

    @cached_property
    def _rows(self) -> list[Sequence[Entry]]:
        return rows_of_raw(self._sheet.range(_BLOCK).impl.raw_value)

    def rows(self) -> Iterator[Sequence[object]]:
        yield from self._rows

    def merges(self) -> Sequence[Merge]:
        return ()

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        found: dict[tuple[int, int], Entry] = {}
        for row, column in wanted:
            value = self._rows[row - 1][column - 1]
            if isinstance(value, float) and is_percentage(self._sheet.range((row, column)).number_format):
                found[row, column] = Percent(value)
        for number, cells in enumerate(self._rows, start=1):
            for column in columns:
                if isinstance(cells[column - 1], CellError):
                    found[number, column] = cells[column - 1]
        return found


def calling_parameters() -> Parameters:
    """Give the parameters of the workbook whose cell is being calculated; the defaults if it has no `Parametri`.

    Raises: ParameterError, a sentence with the cell.
    """
    try:
        book = xw.Book.caller()
    except Exception:  # noqa: BLE001 - xlwings raises a plain one where no workbook calls
        return DEFAULTS
    name = book.name  # unique in one Excel, and each Excel has a Python of its own
    now = time.monotonic()
    read_at, found = _known.get(name, (0.0, DEFAULTS))
    if name not in _known or now - read_at > _LIFE:
        found = _read(book)
        _known[name] = (now, found)
    if isinstance(found, ParameterError):
        raise found
    return found


def changed(name: str, parameters: Parameters) -> bool:
    """Take note of what a calculation of a workbook read; tell whether functions answered with other parameters."""
    before = _known.pop(name, None)
    return before is not None and before[1] != parameters


def _read(book: xw.Book) -> Parameters | ParameterError:
    # Imported here: a workbook without `Parametri` never needs what reads them.
    from pdo_xl.sheet.parameters import read_parameters

    grids = [_ParametersGrid(sheet) for sheet in book.sheets if sheet.name == PARAMETERS]
    try:
        return read_parameters(grids).parameters
    except ParameterError as error:
        return error
