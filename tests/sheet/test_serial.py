"""The one count of days, beside openpyxl's."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel, to_excel

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.values import entry
from pdo_xl.domain.values.dates import number_behind, read_date
from pdo_xl.domain.values.entry import DateNumber, EarlyDate
from pdo_xl.domain.values.shown import shown
from pdo_xl.sheet.serial import (
    NoSerial,
    delivered,
    early_date,
    serial_of,
    share_of_day,
    shown_day,
    sure_day,
)
from pdo_xl.xlwings_libreoffice.days import DAY_ZERO, duration, plain_count, plain_moment
from tests.junk import DETERMINISTIC

LAST, LAST_1904 = 2_958_465, 2_957_003
"""31 December 9999 in either calendar."""
MINUTES = st.integers(0, 1439)


def calendar(date1904: bool) -> datetime:
    return CALENDAR_MAC_1904 if date1904 else CALENDAR_WINDOWS_1900


@DETERMINISTIC
@given(st.integers(1, LAST), st.booleans())
def test_days_are_those_of_openpyxl(number: int, date1904: bool) -> None:
    number = min(number, LAST_1904) if date1904 else number
    day = shown_day(number, date1904=date1904)
    assert day == from_excel(number, calendar(date1904)).date()
    assert isinstance(day, date)
    # Only the 29 February 1900, which falls together with the day before, does not come back.
    assert serial_of(day, date1904=date1904) == (59 if number == 60 and not date1904 else number)
    assert serial_of(day, date1904=date1904) == to_excel(day, calendar(date1904))


@DETERMINISTIC
@given(st.integers(1, LAST - 1), MINUTES.filter(bool), st.booleans())
def test_moments_are_those_of_openpyxl(number: int, minutes: int, date1904: bool) -> None:
    number = min(number, LAST_1904 - 1) + minutes / 1440 if date1904 else number + minutes / 1440
    moment = shown_day(number, date1904=date1904)
    assert isinstance(moment, datetime)
    assert moment == from_excel(number, calendar(date1904))
    if date1904 or not 60 <= number < 61:
        assert serial_of(moment, date1904=date1904) == pytest.approx(number, abs=1e-9)


@pytest.mark.parametrize(
    ("number", "ours", "theirs"),
    [
        (-1, time(0), datetime(1899, 12, 29)),
        (0, time(0), time(0)),
        (0.5, time(12), time(12)),
        (1, date(1900, 1, 1), datetime(1900, 1, 1)),
        (59, date(1900, 2, 28), datetime(1900, 2, 28)),
        (60, date(1900, 2, 28), datetime(1900, 2, 28)),
        (60.5, datetime(1900, 2, 28, 12), datetime(1900, 2, 28, 12)),
        (61, date(1900, 3, 1), datetime(1900, 3, 1)),
    ],
)
def test_below_61_they_differ_where_no_day_is(number: float, ours: object, theirs: object) -> None:
    assert shown_day(number) == ours
    assert from_excel(number) == theirs


def test_openpyxl_numbers_days_that_excel_does_not_have() -> None:
    assert to_excel(date(1899, 12, 31)) == 0
    for day in (date(1899, 12, 31), datetime(1899, 12, 31, 12), date.min):
        with pytest.raises(NoSerial):
            serial_of(day)
    with pytest.raises(NoSerial):
        serial_of(date(1903, 12, 31), date1904=True)
    assert serial_of(date(1904, 1, 1), date1904=True) == 0


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (0, time(0)), (0.5, time(12)), (59, date(1900, 2, 28)), (60, date(1900, 2, 28)), (61, date(1900, 3, 1)),
        (1.25, datetime(1900, 1, 1, 6)), (2958465, date(9999, 12, 31)), (2958466, 2958466.0), (2958465.9999999999, 2958466.0), (1e300, 1e300),
    ],
)  # fmt: skip
def test_numbers_shown_as_dates(number: float, day: object) -> None:
    assert shown_day(number) == day


def test_the_ends_of_both_calendars() -> None:
    assert shown_day(LAST_1904, date1904=True) == date(9999, 12, 31) == shown_day(LAST)
    assert shown_day(LAST_1904 + 1, date1904=True) == float(LAST_1904 + 1)
    assert serial_of(date.max) == LAST
    assert serial_of(date.max, date1904=True) == LAST_1904


@pytest.mark.parametrize("number", range(1, 61))
def test_early_dates_are_numbers_in_disguise(number: int) -> None:
    early = early_date(float(number))
    assert early == early_date(number) == EarlyDate(number)
    assert EarlyDate.on(*early.day_and_month) == early
    written = shown(early)
    assert number_behind(written) == number_behind(early) == number
    if number == 60:
        assert written == "29/02/1900"
        with pytest.raises(ImpossibleDate, match="«29/02/1900»"):
            read_date(early, None)
        return
    day = shown_day(number)
    assert written == f"{day:%d/%m/%Y}"
    reading = read_date(early, None)
    assert reading is not None
    assert reading.day == day
    assert sure_day(day) == early
    assert delivered(DAY_ZERO + timedelta(days=number)) == early


@pytest.mark.parametrize("number", [0.5, 1.5, 61, 60.5, -1, 1e300, float("inf"), float("nan")])
def test_other_numbers_are_no_early_dates(number: float) -> None:
    assert early_date(number) is None


@pytest.mark.parametrize(("day", "month"), [(0, 1), (32, 1), (30, 2), (0, 2)])
def test_days_that_january_and_february_1900_do_not_have(day: int, month: int) -> None:
    assert EarlyDate.on(day, month) is None


@DETERMINISTIC
@given(st.dates(min_value=date(1900, 3, 1)))
def test_from_march_1900_all_counts_are_one(day: date) -> None:
    assert serial_of(day) == plain_count(day) == number_behind(day)
    assert sure_day(day) == day
    moment = datetime.combine(day, time(0))
    assert plain_moment(plain_count(day)) == delivered(moment) == moment


@pytest.mark.parametrize(
    ("moment", "entry"),
    [
        (datetime(1899, 12, 30), EarlyDate(0)),
        (datetime(1899, 12, 30, 6), time(6)),
        (datetime(1899, 12, 31, 6), DateNumber(1.25, date(1900, 1, 1))),
        (datetime(1900, 2, 28), EarlyDate(60)),
        (datetime(1900, 3, 1, 6), datetime(1900, 3, 1, 6)),
    ],
)
def test_what_an_open_program_delivers(moment: datetime, entry: object) -> None:
    assert delivered(moment) == entry


@DETERMINISTIC
@given(st.times())
def test_times_are_shares_of_a_day(moment: time) -> None:
    assert 0 <= share_of_day(moment) < 1
    assert duration(share_of_day(moment)).total_seconds() == pytest.approx(share_of_day(moment) * 86_400, abs=0.001)
    assert serial_of(datetime.combine(date(2024, 1, 1), moment)) == 45292 + share_of_day(moment)


def test_the_domain_counts_from_the_same_day() -> None:
    assert datetime.combine(entry.DAY_ZERO, time(0)) == DAY_ZERO
