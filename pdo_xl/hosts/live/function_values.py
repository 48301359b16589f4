"""Raw values of Excel as the worksheet functions take them: what a cell holds, or a formula worked out."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, TypeGuard

from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry
from pdo_xl.hosts.live.raw_cells import PLAIN, read_cell
from pdo_xl.ooxml.number_formats import Shown, shown_as
from pdo_xl.ooxml.worded_formats import speaks, worded
from pdo_xl.sheet.entries import entry_of
from pdo_xl.xlwings_libreoffice.automation import ERRORS


def entry_of_raw(raw: object) -> Entry:
    """Turn one raw value into what the domain sees.

    >>> entry_of_raw(datetime(1900, 1, 4)), entry_of_raw(-2146826281), entry_of_raw(650)
    (EarlyDate(serial=5), CellError(code='#DIV/0!'), 650.0)
    """
    if raw is None or isinstance(raw, str | float | bool):
        return raw
    if isinstance(raw, int):
        # From cells there are only floats; VBA code and constants bring whole numbers too.
        code = ERRORS.get(raw)
        return entry_of(raw) if code is None else CellError(code)
    read = read_cell(raw)
    # In a cell that should hold a number the time of day is a part of it.
    return read if isinstance(read, datetime) and read.time() != time(0) else entry_of(read)


def rows_of_raw(raw: object) -> list[Sequence[Entry]]:
    """Turn a cell, a row of an array or a block of raw values into rows.

    >>> rows_of_raw(1.0), rows_of_raw((1.0, "a")), rows_of_raw(((1.0,), (None,)))
    ([[1.0]], [[1.0, 'a']], [(1.0,), (None,)])
    """
    if not _is_list(raw):
        return [[entry_of_raw(raw)]]
    if raw and not _is_list(raw[0]):
        return [[entry_of_raw(cell) for cell in raw]]
    # Most rows are the same here as there: a new one for each would take half the time of a large block.
    return [row if PLAIN.issuperset(map(type, row)) else [entry_of_raw(cell) for cell in row] for row in raw]


def _is_list(raw: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(raw, list | tuple) and not isinstance(raw, CellError | EarlyDate)


def in_words(number_format: object, entry: Entry) -> Entry:
    """Give what a cell holds together with the words that its number format shows instead, if there are any.

    >>> in_words('"max "0', 5.0).text, in_words("0", 5.0), in_words(None, 5.0)
    ('max 5', 5.0, 5.0)
    """
    return worded(number_format, entry) if isinstance(number_format, str) and speaks(number_format) else entry


def is_percentage(number_format: object) -> bool:
    """Tell whether a number format shows a percentage; texts between quotes and escaped signs do not count.

    >>> is_percentage("0.00%"), is_percentage('0" %"'), is_percentage(None)
    (True, False, False)
    """
    return isinstance(number_format, str) and shown_as(number_format) is Shown.PERCENTAGE


def is_duration(number_format: object) -> bool:
    """Tell whether a number format counts hours, minutes or seconds on beyond a day's.

    >>> is_duration("[h]:mm"), is_duration("hh:mm"), is_duration(None)
    (True, False, False)
    """
    return isinstance(number_format, str) and shown_as(number_format) is Shown.DURATION
