"""Dates as staff type them, and nothing looser.

Source: design of the scoring, section 2; month names are read by python-dateutil with Italian names.
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.values.entry import DAY_ZERO, LAST_EARLY_SERIAL, DateNumber, Early1904, EarlyDate, Entry
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import plain

MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
FIRST_SHEET_DAY = date(1904, 1, 1)
"""Whichever of the two calendars a workbook has, its cells hold this day and later ones."""

_NO_ZERO = "scrivere la data; finché non c'è, lasciare vuota la cella, o far dare alla sua formula un testo vuoto"
_TIME = (
    r"(?:,?[ t]+[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?z?"
    r"|,? (?:(?:alle )?(?:ore|h\.?) ?|alle )[0-9]{1,2}(?:(?:[:.,]| e )[0-9]{2}(?:[:.][0-9]{2})?)?)?"
)
_NUMERIC = re.compile(rf"([0-9]{{1,2}})([./-])([0-9]{{1,2}})(?:\2([0-9]{{4}}|[0-9]{{2}}))?{_TIME}")
_ISO = re.compile(rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_TIME}")
_WORDED = late_pattern(rf"([0-9]{{1,2}})[°º]? ([a-z]{{3,9}})\.?(?: ([0-9]{{4}}|[0-9]{{2}}))?{_TIME}")
_EARLY = late_pattern(rf"0?(?P<day>[0-9]{{1,2}})(?P<sign>[./-])0?(?P<month>[12])(?P=sign)1900{_TIME}")


class DateReading(NamedTuple):
    """A date, and how it was completed, in Italian; an empty `note` if it was written in full."""

    day: date
    note: str = ""


def read_date(entry: Entry, year: int | None) -> DateReading | None:
    """Read a cell as a date; None if it is not one. A day and month alone take `year`.

    Raises: ImpossibleDate for a date that the calendar does not have.

    >>> read_date("31 dic. 2024", None).day, read_date("1/7", 2024).note
    (datetime.date(2024, 12, 31), "manca l'anno: letta come 01/07/2024")
    """
    if isinstance(entry, str):
        return parse_date(plain(entry), year)
    if isinstance(entry, datetime):
        return DateReading(entry.date())
    if isinstance(entry, date):
        return DateReading(entry)
    if isinstance(entry, DateNumber):
        return DateReading(entry.day)
    if isinstance(entry, EarlyDate):
        if entry.serial < 1:
            # What a formula gives that points at an empty cell.
            exists = "è quella di una cella vuota" if isinstance(entry, Early1904) else "non esiste nel calendario"
            raise ImpossibleDate("PDO401", f"la data «{entry.written}» {exists}", _NO_ZERO)
        if isinstance(entry, Early1904):
            return DateReading(entry.day)
        if entry.serial == LAST_EARLY_SERIAL:
            raise impossible(entry.written)
        return DateReading(DAY_ZERO + timedelta(days=entry.serial + 1))
    return None


@lru_cache(maxsize=65_536)
def parse_date(text: str, year: int | None) -> DateReading | None:
    """Read a text already made `plain` as a date; None if it is not one.

    Raises: ImpossibleDate.
    """
    match = _ISO.fullmatch(text)
    if match is not None:
        year_text, month, day = match.groups()
        return _complete(text, day, int(month), year_text, year)
    match = _NUMERIC.fullmatch(text)
    if match is not None:
        day, _, month, year_text = match.groups()
        return _complete(text, day, int(month), year_text, year)
    match = _WORDED.fullmatch(text)
    if match is not None:
        day, word, year_text = match.groups()
        number = _month_number(word)
        if number is not None:
            return _complete(text, day, number, year_text, year)
    return None


def early_serial(entry: Entry) -> int | None:
    """The number behind a date of early 1900, where a number was shown as a date.

    >>> early_serial("05/01/1900"), early_serial("29/02/1900"), early_serial("05/03/1900")
    (5, 60, None)
    """
    if isinstance(entry, EarlyDate):
        return entry.serial
    if not isinstance(entry, str) or "1900" not in entry:
        return None
    written = _EARLY.fullmatch(plain(entry))
    early = EarlyDate.on(int(written["day"]), int(written["month"])) if written else None
    return early.serial if early else None


def number_behind(entry: Entry) -> float | None:
    """The number behind any date that a cell shows, where a number was shown as one.

    >>> number_behind(date(1900, 4, 9)), number_behind(DateNumber(100.5, date(1900, 4, 9))), number_behind("9/4/1900")
    (100.0, 100.5, None)
    """
    if isinstance(entry, DateNumber):
        return entry.serial
    if isinstance(entry, date):
        return float(((entry.date() if isinstance(entry, datetime) else entry) - DAY_ZERO).days)
    serial = early_serial(entry)
    return None if serial is None else float(serial)


def impossible(shown: str) -> ImpossibleDate:
    """The error for a date that does not exist."""
    return ImpossibleDate("PDO401", f"la data «{shown}» non esiste nel calendario", "correggere giorno, mese o anno")


def _complete(text: str, day: str, month: int, year_text: str | None, plan_year: int | None) -> DateReading | None:
    note = ""
    if year_text is None:
        if plan_year is None:
            return None
        year = plan_year
    else:
        year = int(year_text) + (2000 if len(year_text) == 2 else 0)
    try:
        read = date(year, month, int(day))
    except ValueError:
        raise impossible(text) from None
    shown = f"{read:%d/%m}/{year:04}"
    if year_text is None:
        note = f"manca l'anno: letta come {shown}"
    elif len(year_text) == 2:
        note = f"anno di due cifre: letta come {shown}"
    return DateReading(read, note)


@lru_cache(maxsize=64)
def _month_number(word: str) -> int | None:
    # Imported here because most plans write dates in figures, and a first formula must start fast.
    from dateutil.parser import parserinfo

    class Italian(parserinfo):
        """The month names of the library, in Italian: whole, and cut to three or four letters."""

        def __init__(self) -> None:
            self.MONTHS = [(name[:3], name, name[:4]) for name in MONTHS]
            super().__init__()

    return Italian().month(word)


def italian_day(day: date) -> str:
    """Write a date in running text.

    >>> italian_day(date(2024, 12, 31)), italian_day(date(2024, 5, 1))
    ('31 dicembre 2024', '1° maggio 2024')
    """
    return f"{day.day}{'°' if day.day == 1 else ''} {MONTHS[day.month - 1]} {day.year}"


def at_day(day: date) -> str:
    """Write a date with the preposition that its number asks for.

    >>> at_day(date(2024, 12, 31)), at_day(date(2024, 6, 8)), at_day(date(2024, 6, 11))
    ('al 31 dicembre 2024', "all'8 giugno 2024", "all'11 giugno 2024")
    """
    to = "all'" if day.day in _WITH_A_VOWEL else "al "
    return f"{to}{italian_day(day)}"


_WITH_A_VOWEL = (8, 11)
"""Otto, undici."""
