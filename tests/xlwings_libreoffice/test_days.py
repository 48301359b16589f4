"""The plain count of days."""

from datetime import date, datetime, timedelta, timezone

import pytest

from pdo_xl.xlwings_libreoffice.days import duration, plain_count, plain_moment


def test_the_plain_count_from_another_day() -> None:
    zero = datetime(1904, 1, 1)
    assert plain_count(date(1904, 1, 2), zero) == 1.0
    assert plain_moment(1.5, zero) == datetime(1904, 1, 2, 12)
    assert plain_moment(1e9) == 1e9
    assert plain_count(datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=2)))) == 45292.5


def test_a_duration_too_long_is_refused() -> None:
    with pytest.raises(OverflowError):
        duration(1e20)


def test_the_number_behind_a_date() -> None:
    assert [plain_count(moment) for moment in (datetime(1900, 1, 1), datetime(2024, 12, 31, 12))] == [2, 45657.5]
