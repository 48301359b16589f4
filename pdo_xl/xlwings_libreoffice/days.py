"""The plain count of days, which Calc and Excel's automation keep, also before March 1900."""

from datetime import date, datetime, timedelta

DAY = timedelta(days=1)
DAY_ZERO = datetime(1899, 12, 30)
"""Where the plain count begins."""
MILLISECONDS = 86_400_000
"""Of a day."""


def plain_count(day: date, day_zero: datetime = DAY_ZERO) -> float:
    """Count days as Calc and Excel's automation do; a time zone is cut off.

    >>> plain_count(date(2024, 1, 1)), plain_count(datetime(1900, 4, 9, 12)), plain_count(date(1900, 1, 4))
    (45292.0, 100.5, 5.0)
    """
    if not isinstance(day, datetime):
        day = datetime(day.year, day.month, day.day)
    return (day.replace(tzinfo=None) - day_zero) / DAY


def plain_moment(number: float, day_zero: datetime = DAY_ZERO) -> datetime | float:
    """Turn a number counted so into the moment it stands for; it stays a number where the calendar ends.

    >>> plain_moment(45292.5), plain_moment(5.0), plain_moment(1e9)
    (datetime.datetime(2024, 1, 1, 12, 0), datetime.datetime(1900, 1, 4, 0, 0), 1000000000.0)
    """
    try:
        return day_zero + duration(number)
    except OverflowError:
        return number


def duration(number: float) -> timedelta:
    """Turn a number of days into a duration, to the millisecond that cells show. Raises: OverflowError.

    >>> duration(1.25)
    datetime.timedelta(days=1, seconds=21600)
    """
    return timedelta(milliseconds=round(number * MILLISECONDS))
