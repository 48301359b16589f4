"""What a person may have put into a cell, as the domain sees it."""

from datetime import date
from typing import NamedTuple

from pdo_xl.domain.text import plain


class Percent(NamedTuple):
    """A number shown as a percentage: 0.8 shown as 80 %.

    Unit: a fraction; 1 is 100 %.
    """

    fraction: float


class EarlyDate(NamedTuple):
    """A number from 1 to 60 shown as a date between 1 January and 29 February 1900."""

    serial: int


class DateNumber(NamedTuple):
    """A number in a cell that shows it as a day."""

    serial: float
    day: date


class Hours(NamedTuple):
    """A time of day or a duration: 26 hours in a cell that shows 26:00.

    Unit: days.
    """

    days: float


class NotCalculated(NamedTuple):
    """A formula that no program has worked out yet."""


class CellError(NamedTuple):
    """A cell that shows an error instead of a value: `#DIV/0!`, `#N/D`."""

    code: str


Entry = None | str | bool | int | float | date | Percent | EarlyDate | DateNumber | Hours | NotCalculated | CellError
"""A cell's content; None and a text in which nothing is seen are blank."""


def is_blank(entry: Entry) -> bool:
    r"""Tell whether nothing was typed.

    >>> is_blank(None), is_blank("  "), is_blank("\u200b"), is_blank(0)
    (True, True, True, False)
    """
    if not isinstance(entry, str):
        return entry is None
    return not entry.strip() or (not entry.isascii() and not plain(entry))
