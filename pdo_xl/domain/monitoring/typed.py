"""What people type in `Monitoraggio`, read: how far an objective is, why it is behind, by when it will be mended.

Source: design of the reports, section 6.1.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.plan import Place
from pdo_xl.domain.values.dates import read_date
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.domain.values.numbers import hundredfold, read_number
from pdo_xl.domain.values.text import fold

_WHOLE = 100


class Cause(StrEnum):
    """Why an objective is behind.

    Source: Dipartimento della funzione pubblica, linee guida 2/2017: factors outside the body's control, inside it, an
    indicator or a target that was badly chosen.
    """

    OUTSIDE = "esterna"
    INSIDE = "interna"
    PLANNING = "programmazione"


CAUSES = tuple(str(cause) for cause in Cause)


class UnreadTyped(NamedTuple):
    """A typed cell that cannot be used: where it stands, what is the matter, what to do."""

    place: Place
    message: str
    suggestion: str


def read_share(entry: Entry) -> float | None:
    """Read how far an objective is; None for what is no number from 0 to 100, or might be a fraction.

    Unit: points of a hundred.

    >>> [read_share(typed) for typed in (60.0, "60%", " 60 ", Percent(0.6), 0.6, 130.0, "metà")]
    [60.0, 60.0, 60.0, 60.0, None, None, None]
    """
    if isinstance(entry, Percent):
        share = hundredfold(entry.fraction)
    else:
        text = entry.strip().removesuffix("%").rstrip() if isinstance(entry, str) else ""
        share = read_number(text or entry)
        # 0,6 may be 60 per cent or six in a thousand; written with its sign it is neither.
        if share is not None and 0 < share < 1 and not (isinstance(entry, str) and "%" in entry):
            return None
    return share if share is not None and 0 <= share <= _WHOLE else None


def read_cause(entry: Entry) -> Cause | None:
    """Read a cause; None for what is none of them.

    >>> read_cause(" Esterna."), read_cause("colpa loro")
    (<Cause.OUTSIDE: 'esterna'>, None)
    """
    return _CAUSES.get(fold(entry)) if isinstance(entry, str) else None


_CAUSES = {str(cause): cause for cause in Cause}


def read_day(entry: Entry, year: int | None) -> date | None:
    """Read the day by which something is to be done; None for what is no day.

    >>> read_day("30/11/2024", 2024), read_day("presto", 2024)
    (datetime.date(2024, 11, 30), None)
    """
    try:
        reading = read_date(entry, year)
    except ImpossibleDate:
        return None
    return None if reading is None else reading.day
