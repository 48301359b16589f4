"""Several columns of actual values: the day that each one's header gives, and which of them counts in a row.

For each row the latest filled column counts whose day is not after the reference date.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.values.dates import MONTHS, parse_date
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import plain

_DAY = late_pattern(
    r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}([./-])[0-9]{1,2}(?:\2(?:[0-9]{4}|[0-9]{2}))?)(?![0-9])"
)
_WORDED = late_pattern(rf"(?<![0-9])([0-9]{{1,2}})[°º]? ({'|'.join(MONTHS)})(?: ([0-9]{{4}}))?")
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "primo": 1, "secondo": 2, "terzo": 3, "quarto": 4,
    "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip
_PERIOD = late_pattern(
    rf"(?<![a-z0-9])({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})[°º^.]? ?"
    r"(semestre|trimestre|quadrimestre|sem\.|trim\.)"
)
_MONTHS_OF = {"semestre": 6, "sem.": 6, "quadrimestre": 4, "trimestre": 3, "trim.": 3}
_YEAR = late_pattern(r"(?<![0-9])(20[0-9]{2})(?![0-9])")


class ActualColumn(NamedTuple):
    """A column of actual values and the day it is for."""

    column: int
    day: date


def header_day(text: str, year: int | None) -> date | None:
    """The day that a header's text names, a day and month alone taking `year`; None if it names none for sure.

    >>> header_day("Valore effettivo al 30/06", 2024), header_day("Valore effettivo (II semestre 2025)", None)
    (datetime.date(2024, 6, 30), datetime.date(2025, 12, 31))
    """
    simple = plain(text)
    dated = _DAY.search(simple)
    worded = _WORDED.search(simple)
    period = _PERIOD.search(simple)
    if sum(match is not None for match in (dated, worded, period)) != 1 or len(_DAY.findall(simple)) > 1:
        return None
    if period is not None:
        named = _YEAR.search(simple)
        of = int(named[1]) if named else year
        month = _ORDINALS[period[1]] * _MONTHS_OF[period[2]]
        return None if of is None or month > 12 else date(of, month, monthrange(of, month)[1])
    match = dated or worded
    try:
        reading = parse_date(match[0], year) if match is not None else None
    except ImpossibleDate:
        return None
    return None if reading is None else reading.day


def counting(columns: Sequence[ActualColumn], on: date | None) -> tuple[int, ...]:
    """The columns that count at a day, the latest first; if none does yet, none."""
    latest_first = sorted(columns, key=lambda entry: entry.day, reverse=True)
    return tuple([entry.column for entry in latest_first if on is None or entry.day <= on])


def earlier_days(columns: Sequence[ActualColumn], latest: int, used: Mapping[int, int]) -> dict[int, tuple[date, date]]:
    """The rows whose value stands in another column than the latest that counts: the day of theirs, and of that one."""
    days = dict(columns)
    return {row: (days[column], days[latest]) for row, column in used.items()}
