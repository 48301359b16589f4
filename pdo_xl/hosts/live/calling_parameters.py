"""The parameters of the workbook whose cell is being calculated."""

import xlwings as xw

from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.parameters import BLOCK, known_parameters
from pdo_xl.hosts.live.function_values import is_percentage, rows_of_raw
from pdo_xl.sheet.names.sheets import PARAMETERS


def calling_parameters() -> Parameters:
    """Give the parameters of the calling workbook; the defaults if it has no `Parametri`.

    Raises: ParameterError, a sentence with the cell.
    """
    try:
        book = xw.Book.caller()
    except Exception:  # noqa: BLE001 - xlwings raises a plain one where no workbook calls
        return DEFAULTS
    return known_parameters(key_of(book), lambda: _cells(book))


def key_of(book: xw.Book) -> str:
    """Give that by which a workbook is told from every other one that is open.

    A name is unique in one Excel, and each Excel has a Python of its own; not so in Calc, whose books say it.
    """
    return str(getattr(book.impl, "runtime_id", "") or book.name)


def _cells(book: xw.Book) -> Cells | None:
    sheet = next((sheet for sheet in book.sheets if sheet.name == PARAMETERS), None)
    if sheet is None:
        return None
    block = sheet.range(BLOCK)
    return Cells(
        rows_of_raw(block.impl.raw_value),
        is_percent=lambda row, column: is_percentage(block[row, column].number_format),
    )
