"""The worksheet functions as Calc calls them: the same answers as in Excel, from the same code.

Source: design of the workbook, section "In cells". xlwings is not needed, and not loaded, for them.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.formulas.cells import BLANK, Cells, Result, marked
from pdo_xl.formulas.indicators import check_cells, delay_cells, score_cells, state_cells
from pdo_xl.formulas.parameters import BLOCK, known_parameters
from pdo_xl.formulas.sector import sector_cells
from pdo_xl.hosts.live.function_values import in_words, is_duration, rows_of_raw
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.xlwings_libreoffice.cells.reading import values
from pdo_xl.xlwings_libreoffice.soffice import Uno

Answer = tuple[int, int, tuple[Result, ...]]
"""Rows, columns, and the cells of an answer one after the other: what Basic takes back in one piece."""

_LARGE = 20_000
"""Rows from which it pays to ask where the sheet's used part ends."""

_TIME, _PERCENT = 4, 128
"""Source: com.sun.star.util.NumberFormat."""


_QUOTED = re.compile(r'("[^"]*"|\\.|\[[^\]]*\])')
_FROM_ITALIAN = str.maketrans("GgAa.,", "ddyy,.")


class Function(NamedTuple):
    """One function: the names of its arguments, and what works it out."""

    arguments: tuple[str, ...]
    work_out: Callable[[Sequence[Cells], Parameters], list[list[Result]]]


def _score(cells: Sequence[Cells], parameters: Parameters) -> list[list[Result]]:
    kinds, targets, actuals, years = cells
    return score_cells(kinds, targets, actuals, years, parameters)


def _state(cells: Sequence[Cells], parameters: Parameters) -> list[list[Result]]:
    kinds, targets, actuals, days = cells
    return state_cells(kinds, targets, actuals, days, parameters, date.today())


def _delay(cells: Sequence[Cells], parameters: Parameters) -> list[list[Result]]:
    kinds, targets, actuals, days = cells
    return delay_cells(kinds, targets, actuals, days, parameters, date.today())


def _check(cells: Sequence[Cells], parameters: Parameters) -> list[list[Result]]:
    kinds, targets, actuals = cells
    return check_cells(kinds, targets, actuals, parameters)


def _sector(cells: Sequence[Cells], parameters: Parameters) -> list[list[Result]]:
    sectors, weights, scores, wanted = cells
    return sector_cells(sectors, weights, scores, wanted, parameters)


def _summary(cells: Sequence[Cells], parameters: Parameters) -> list[list[Result]]:
    # Imported here: the rules of every finding are not needed for a score.
    from pdo_xl.formulas.summary import summary_cells

    plan, day = cells
    return summary_cells(plan, day, parameters, date.today())


FUNCTIONS = {
    "PDO_SCORE": Function(("tipologia", "atteso", "effettivo", "anno"), _score),
    "PDO_STATO": Function(("tipologia", "atteso", "effettivo", "data"), _state),
    "PDO_RITARDO": Function(("tipologia", "atteso", "effettivo", "data"), _delay),
    "PDO_VERIFICA": Function(("tipologia", "atteso", "effettivo"), _check),
    "PDO_SETTORE": Function(("settori", "pesi", "punteggi", "settore"), _sector),
    "PDO_RIEPILOGO": Function(("piano", "data"), _summary),
}


def answer(document: Uno, name: str, arguments: Sequence[Uno]) -> Answer:
    """Work a function out for a document's cell. What staff can put right becomes a text, a bug does not."""
    function = FUNCTIONS[name]
    try:
        cells = [_cells(document, argument) for argument in arguments]
        rows = function.work_out(cells, _parameters(document))
    except PdoError as error:
        rows = [[marked(error)]]
    return len(rows), len(rows[0]), tuple(cell for row in rows for cell in row)


def _cells(document: Uno, argument: Uno) -> Cells:
    if argument is None:
        return BLANK
    if hasattr(argument, "getRangeAddress"):
        return _block(document, _used_part(argument))
    return Cells(rows_of_raw(argument), computed=True)


def _block(document: Uno, block: Uno) -> Cells:
    def format_of(row: int, column: int) -> Uno:
        return document.getNumberFormats().getByKey(block.getCellByPosition(column, row).NumberFormat)

    def shows_percent(row: int, column: int) -> bool:
        return bool(format_of(row, column).Type & _PERCENT)

    def shows_duration(row: int, column: int) -> bool:
        shown = format_of(row, column)
        return bool(shown.Type & _TIME) and is_duration(shown.FormatString)

    def shown_in_words(row: int, column: int, entry: Entry) -> Entry:
        if not isinstance(entry, int | float | Percent | date):
            return entry
        key = block.getCellByPosition(column, row).NumberFormat
        if key not in codes:
            codes[key] = _code(document.getNumberFormats().getByKey(key))
        return in_words(codes[key], entry)

    codes: dict[int, str] = {}
    rows = rows_of_raw(values(document, block, may_select=False))
    return Cells(rows, is_percent=shows_percent, is_duration=shows_duration, in_words=shown_in_words)


def _code(shown: Uno) -> str:
    """The code of a number format in English, where its language is known; else of one that shows the number alone."""
    code = str(shown.FormatString)
    match shown.Locale.Language:
        case "" | "en":
            return code
        case "it":
            parts = _QUOTED.split(code)
            parts[::2] = [part.translate(_FROM_ITALIAN) for part in parts[::2]]
            return "".join(parts)
        case _:
            return ""


def _used_part(block: Uno) -> Uno:
    """A block, or as much of a long one as reaches down to the sheet's last used row."""
    address = block.getRangeAddress()
    if address.EndRow - address.StartRow < _LARGE:
        return block
    sheet = block.getSpreadsheet()
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = max(address.StartRow, min(address.EndRow, cursor.getRangeAddress().EndRow))
    return sheet.getCellRangeByPosition(address.StartColumn, address.StartRow, address.EndColumn, last)


def _parameters(document: Uno) -> Parameters:
    def read() -> Cells | None:
        sheets = document.getSheets()
        if not sheets.hasByName(PARAMETERS):
            return None
        return _block(document, sheets.getByName(PARAMETERS).getCellRangeByName(BLOCK))

    # Two documents may have one title; LibreOffice's own name for each is another for as long as it is open.
    return known_parameters(document.RuntimeUID, read)
