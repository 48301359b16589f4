"""Raw values of Excel as the domain sees them.

Source: Excel's COM interface: numbers are floats, an error cell is a whole number, a date counts days from 1899-12-30.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeGuard

from pdo_xl.domain.entry import CellError, EarlyDate, Entry

ERRORS = {
    -2146826288: "#NULLO!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALORE!",
    -2146826265: "#RIF!",
    -2146826259: "#NOME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/D",
    -2146826245: "#ESTRAZIONE_DATI_IN_CORSO",
    -2146826243: "#ESPANSIONE!",
    -2146826242: "#CONNETTI!",
    -2146826241: "#BLOCCATO!",
    -2146826240: "#SCONOSCIUTO!",
    -2146826239: "#CAMPO!",
    -2146826238: "#CALC!",
}
"""By the number that stands for the error; the names that an Italian Excel shows."""

_SAME = frozenset({str, float, bool, type(None)})
"""What is the same here as there."""

_EPOCH = date(1899, 12, 30).toordinal()
_FIRST_SURE_DAY = date(1900, 3, 1)
"""Before it Excel's calendar and COM's differ by a day, but COM's count of days is the cell's number."""


def entry_of_raw(raw: object) -> Entry:
    """Turn one raw value into what the domain sees.

    >>> entry_of_raw(datetime(1900, 1, 4)), entry_of_raw(-2146826281), entry_of_raw(0.8)
    (EarlyDate(serial=5), CellError(code='#DIV/0!'), 0.8)
    """
    if raw is None or isinstance(raw, str | float | bool):
        return raw
    if isinstance(raw, int):
        code = ERRORS.get(raw)
        return float(raw) if code is None else CellError(code)
    if isinstance(raw, datetime):
        # pywin32's dates carry a zone that means nothing in a plan.
        return early_or_day(raw.date())
    if isinstance(raw, Decimal):
        return float(raw)
    return raw if isinstance(raw, date | EarlyDate | CellError) else str(raw)


def early_or_day(day: date) -> date | EarlyDate:
    """Take a day before March 1900 for the number that it is."""
    return day if day >= _FIRST_SURE_DAY else EarlyDate(day.toordinal() - _EPOCH)


def rows_of_raw(raw: object) -> list[list[Entry]]:
    """Turn a cell, a row of an array or a block of raw values into rows.

    >>> rows_of_raw(1.0), rows_of_raw((1.0, "a")), rows_of_raw(((1.0,), (None,)))
    ([[1.0]], [[1.0, 'a']], [[1.0], [None]])
    """
    if not _is_list(raw):
        return [[entry_of_raw(raw)]]
    if raw and not _is_list(raw[0]):
        return [[entry_of_raw(cell) for cell in raw]]
    # Most cells are the same here as there: a call for each would take half the time of a large block.
    return [[cell if cell.__class__ in _SAME else entry_of_raw(cell) for cell in row] for row in raw]


def _is_list(raw: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(raw, list | tuple) and not isinstance(raw, CellError | EarlyDate)


def is_percentage(number_format: object) -> bool:
    """Tell whether a number format shows a percentage; texts between quotes and escaped signs do not count.

    >>> is_percentage("0.00%"), is_percentage('0" %"'), is_percentage(None)
    (True, False, False)
    """
    return isinstance(number_format, str) and "%" in re.sub(r'"[^"]*"|\\.', "", number_format)
