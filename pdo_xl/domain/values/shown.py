"""What a person sees in a cell, for sentences that quote it."""

from datetime import date, datetime

from pdo_xl.domain.values.entry import (
    CellError,
    Counts,
    DateNumber,
    EarlyDate,
    Entry,
    FromStart,
    Hours,
    NotCalculated,
    Percent,
    Worded,
)
from pdo_xl.domain.values.numbers import hundredfold
from pdo_xl.domain.values.text import hours, italian, italian_date, one_line, shorten


def shown(entry: Entry) -> str:
    """The text of a cell as its format shows it.

    >>> shown(Percent(0.8)), shown(1234.5), shown(None)
    ('80%', '1.234,5', '')
    """
    match entry:
        case None:
            return ""
        case bool():
            return "VERO" if entry else "FALSO"
        case int() | float():
            return italian(entry)
        case date():
            return italian_date(entry.date() if isinstance(entry, datetime) else entry)
        case Percent():
            points = hundredfold(entry.fraction)
            return f"{italian(entry.fraction if points is None else points)}%"
        case EarlyDate():
            return entry.written
        case DateNumber():
            return italian_date(entry.day)
        case Hours():
            return hours(entry.days)
        case NotCalculated():
            return "formula mai calcolata"
        case Worded(_, text) | CellError(text):
            return text
        case FromStart() | Counts():
            return shown(entry.written) or _share(entry)
        case _:
            return shorten(one_line(entry))


def _share(entry: FromStart | Counts) -> str:
    return f"{shown(entry.part)}/{shown(entry.whole)}" if isinstance(entry, Counts) else ""
