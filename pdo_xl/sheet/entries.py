"""Cells as a host reads them, turned into what the domain sees."""

from datetime import date, datetime, time, timedelta
from typing import SupportsFloat

from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Hours, NotCalculated, Percent, is_blank
from pdo_xl.sheet.serial import share_of_day, sure_day
from pdo_xl.xlwings_libreoffice.days import DAY

_LARGEST = 10**300
"""Beyond it a whole number may not be a float; the domain says that it is no number."""


def entry_of(cell: object) -> Entry:
    """A cell as the domain sees it; what a person typed, what a cell shows."""
    if isinstance(cell, float):
        return cell
    if isinstance(cell, str):
        # Most cells are texts of Western letters.
        blank = not cell.strip() if cell.isascii() else is_blank(cell)
        return None if blank else cell
    if cell is None:
        return None
    if isinstance(cell, bool | Percent | EarlyDate | DateNumber | Hours | NotCalculated | CellError):
        return cell
    if isinstance(cell, int):
        return float(cell) if abs(cell) < _LARGEST else cell
    if isinstance(cell, datetime):
        day = sure_day(cell.date())
        # Of the first dates, which are numbers in disguise, the time is a part of the number.
        if not isinstance(day, EarlyDate) or cell.time() == time(0):
            return day
        return DateNumber(day.serial + _whole_seconds(cell.time()), cell.date())
    if isinstance(cell, date):
        return sure_day(cell)
    if isinstance(cell, time) and cell == time(0):
        return EarlyDate(0)
    if isinstance(cell, time):
        return Hours(_whole_seconds(cell))
    if isinstance(cell, timedelta):
        return Hours(cell / DAY)
    return _number(cell) if isinstance(cell, SupportsFloat) else str(cell)


class TypedTexts(dict[str, Entry]):
    """The entries of texts, worked out once for each: a plan repeats most of its values."""

    def __missing__(self, text: str) -> Entry:
        entry = self[text] = entry_of(text)
        return entry


def _number(cell: SupportsFloat) -> Entry:
    """A number of another library, or of another kind than `float`; its text could be read as another number."""
    try:
        return float(cell)
    except (ArithmeticError, TypeError, ValueError):
        return str(cell)


def _whole_seconds(moment: time) -> float:
    return share_of_day(moment.replace(microsecond=0))
