"""The one count of days, as numbers in cells and as what they show.

Files count from 1 January 1900 and have a 29 February of that year, which never was: before March they are a day behind
the plain count, which Calc and Excel's automation keep all along. Or files count from 1904.
"""

from datetime import date, datetime, time, timedelta

from pdo_xl.domain.values.entry import DAY_ZERO as _DAY_ZERO
from pdo_xl.domain.values.entry import LAST_EARLY_SERIAL, DateNumber, EarlyDate
from pdo_xl.xlwings_libreoffice.days import DAY, DAY_ZERO, MILLISECONDS, plain_count

_DAY_ZERO_1904 = date(1904, 1, 1)
_FIRST_SURE_DAY = date(1900, 3, 1)
"""Before it Excel's calendar has a day too many, and dates are numbers in disguise."""
_END_OF_1900, _END_OF_1904 = 2_958_466, 2_957_004
"""The first numbers that are no date any more."""


class NoSerial(ValueError):
    """A day before the calendar begins: no cell can show it."""


def serial_of(day: date, *, date1904: bool = False) -> int | float:
    """Give the number that stands for a day in a file, with the share of the day where it has a time.

    Raises: NoSerial.

    >>> serial_of(date(2024, 12, 31)), serial_of(date(1900, 1, 5)), serial_of(datetime(2024, 1, 1, 12))
    (45657, 5, 45292.5)
    """
    whole = day.date() if isinstance(day, datetime) else day
    days = (whole - (_DAY_ZERO_1904 if date1904 else _DAY_ZERO)).days
    if not date1904 and whole < _FIRST_SURE_DAY:
        days -= 1
    if days < (0 if date1904 else 1):
        raise NoSerial
    return days + share_of_day(day.time()) if isinstance(day, datetime) else days


def shown_day(number: float, *, date1904: bool = False) -> date | time | float:
    """Turn a number that is shown as a date into it; below one it is a time of day. Beyond all dates it stays a number.

    >>> shown_day(45657), shown_day(0.5), shown_day(60), shown_day(3e6)
    (datetime.date(2024, 12, 31), datetime.time(12, 0), datetime.date(1900, 2, 28), 3000000.0)
    """
    end = _END_OF_1904 if date1904 else _END_OF_1900
    if number < 0:
        return time(0)
    days, milliseconds = divmod(round(number * MILLISECONDS), MILLISECONDS) if number < end else (end, 0)
    if days >= end:
        return float(number)
    # The 29 February 1900 falls together with the day before.
    late = 0 if date1904 or number >= LAST_EARLY_SERIAL else 1
    day = (_DAY_ZERO_1904 if date1904 else _DAY_ZERO) + timedelta(days=days + late)
    moment = datetime.combine(day, time(0)) + timedelta(milliseconds=milliseconds)
    if number < 1:
        return moment.time()
    return day if float(number).is_integer() else moment


def early_date(number: float) -> EarlyDate | None:
    """Take a number that is shown as a date for one that never was sure; None for any other.

    >>> early_date(60.0), early_date(61.0), early_date(0.5)
    (EarlyDate(serial=60), None, None)
    """
    return EarlyDate(int(number)) if 0 <= number <= LAST_EARLY_SERIAL and float(number).is_integer() else None


def sure_day(day: date) -> date | EarlyDate:
    """Give a day as files count it: before March 1900 it is a number in disguise.

    >>> sure_day(date(1900, 3, 1)), sure_day(date(1900, 1, 5))
    (datetime.date(1900, 3, 1), EarlyDate(serial=5))
    """
    return day if day >= _FIRST_SURE_DAY else EarlyDate((day - _DAY_ZERO).days - 1)


def delivered(moment: datetime) -> datetime | time | EarlyDate | DateNumber:
    """Tell what a cell shows whose number an open program delivers as a moment of the plain count.

    >>> delivered(datetime(1900, 1, 4)), delivered(datetime(1899, 12, 30, 6)), delivered(datetime(1900, 3, 1))
    (EarlyDate(serial=5), datetime.time(6, 0), datetime.datetime(1900, 3, 1, 0, 0))
    """
    serial = (moment - DAY_ZERO).days
    if serial > LAST_EARLY_SERIAL:
        return moment
    if moment.time() == time(0):
        return EarlyDate(serial)
    return moment.time() if serial == 0 else DateNumber(plain_count(moment), moment.date() + DAY)


def share_of_day(moment: time) -> float:
    """Give a time as the share of the day that has passed.

    >>> share_of_day(time(18))
    0.75
    """
    passed = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)
    return passed / DAY
