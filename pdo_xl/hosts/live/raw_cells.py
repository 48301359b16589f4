"""Cells between Python and Excel's automation: what it delivers, what it is to be given.

Source: lab notes, section 6: raw values, because the day count from 30 December 1899 is the serial only there.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal

from pdo_xl.sheet.blocks import Link, Value
from pdo_xl.sheet.serial import delivered
from pdo_xl.xlwings_libreoffice.automation import ERRORS, may_be_converted

_LINK = '=HYPERLINK("#'
_LONGEST_LITERAL = 255
"""Characters that Excel takes between two quotation marks of a formula."""

Rows = Sequence[Sequence[object]]
PLAIN = frozenset({str, float, bool, type(None)})
"""What needs no conversion."""


def error_name(cell: object) -> str | None:
    """Name the error that a cell shows, in English; None for any other cell."""
    if isinstance(cell, int) and not isinstance(cell, bool):
        return ERRORS.get(cell, "#ERR!")
    return None


def read_cell(cell: object) -> object:
    """Turn a raw value into what `Grid.rows` gives.

    >>> read_cell(datetime(1900, 1, 4)), read_cell(Decimal("2.5")), read_cell(-2146826281)
    (EarlyDate(serial=5), 2.5, None)
    """
    if isinstance(cell, datetime):
        # Built anew: Excel's own type comes with a time zone, and the cell has none.
        day = datetime(cell.year, cell.month, cell.day, cell.hour, cell.minute, cell.second)
        # A time is a fraction of a day, and may come out a little short of the second.
        with suppress(OverflowError):
            day += timedelta(seconds=round(cell.microsecond / 1e6))
        return delivered(day)
    if isinstance(cell, Decimal):
        return float(cell)
    return None if error_name(cell) is not None else cell


def as_text(text: str) -> str:
    """Write a text so that it stays one: Excel takes a leading apostrophe off."""
    return f"'{text}" if may_be_converted(text) else text


def written(value: Value) -> object:
    """Turn a value of ours into what Excel is given.

    >>> written(Link("Piano!H46", "Piano!H46"))
    '=HYPERLINK("#Piano!H46","Piano!H46")'
    >>> written(Link(46, "Piano!H46"))
    '=HYPERLINK("#Piano!H46",46)'
    """
    if isinstance(value, Link):
        shown = _literals(value.text) if isinstance(value.text, str) else str(value.text)
        return f'{_LINK}{_doubled(value.target)}",{shown})'
    if isinstance(value, str):
        return as_text(value) or None
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _doubled(text: str) -> str:
    return text.replace('"', '""')


def _literals(text: str) -> str:
    """Write a text as a formula does, in pieces where it is long."""
    size = _LONGEST_LITERAL // 2 if '"' in text else _LONGEST_LITERAL
    return "&".join(f'"{_doubled(text[start : start + size])}"' for start in range(0, max(len(text), 1), size))


def is_formula(content: object) -> bool:
    """Tell whether what `Range.formula` gave is a formula, or whether a content is one."""
    return isinstance(content, str) and content.startswith("=")


def is_link(formula: str) -> bool:
    """Tell whether a formula is a link as `written` makes them.

    >>> is_link('=HYPERLINK("#Piano!H46","Piano!H46")'), is_link("=1+1")
    (True, False)
    """
    return formula.startswith(_LINK)


def content(raw: object, formula: object) -> object:
    """What to write so that a cell is again as it was, from its value and its formula."""
    if is_formula(formula) and formula != raw:
        return formula
    if (error := error_name(raw)) is not None:
        return error
    if isinstance(raw, str):
        return as_text(raw) or None
    return raw
