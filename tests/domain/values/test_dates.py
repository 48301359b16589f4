"""Dates as staff type them, and nothing looser."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.values.dates import MONTHS, early_serial, impossible, read_date
from pdo_xl.domain.values.entry import CellError, DateNumber, EarlyDate, Entry, Percent
from tests.junk import DETERMINISTIC, HEAVY, JUNK, complaint, every

NEW_YEARS_EVE = date(2024, 12, 31)


@pytest.mark.parametrize(
    "typed",
    [
        "31.12.2024", "31/12/2024", "31-12-2024", " 31.12.2024 ", "2024-12-31", "31 dicembre 2024",
        "31 DICEMBRE 2024", "31 dic. 2024", "31 dic 2024", "31° dicembre 2024", "31.12.2024 10:30",
        "31/12/2024 10:30:15", "31/12/2024 10.30", "2024-12-31T10:30:15", "2024-12-31 10:30:15.123",
        "2024-12-31t10:30:15z", "31.12.2024 ore 12:00", "31.12.2024 alle ore 12:00", "31 dicembre 2024 h 12.00",
    ],
)  # fmt: skip
def test_whole_dates_need_no_note(typed: str) -> None:
    read = read_date(typed, None)
    assert read is not None
    assert (read.day, read.note) == (NEW_YEARS_EVE, "")


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_every_month_whole_and_cut(number: int, name: str) -> None:
    for written in (name, name[:3], name[:4], f"{name[:3]}.", name.capitalize()):
        read = read_date(f"5 {written} 2024", None)
        assert read is not None
        assert read.day == date(2024, number, 5)


@pytest.mark.parametrize("typed", ["1.7.2024", "1/7/2024", "01.7.2024", "1-07-2024", "1 luglio 2024", "1º lug. 2024"])
def test_one_digit_days_and_months(typed: str) -> None:
    read = read_date(typed, None)
    assert read is not None
    assert (read.day, read.note) == (date(2024, 7, 1), "")


@pytest.mark.parametrize("typed", ["31.12.24", "31/12/24", "31-12-24", "31 dic 24"])
def test_two_digit_years_are_of_this_century(typed: str) -> None:
    read = read_date(typed, 1999)
    assert read is not None
    assert (read.day, read.note) == (NEW_YEARS_EVE, "anno di due cifre: letta come 31/12/2024")


@pytest.mark.parametrize("typed", ["31/12", "31.12", "31-12", "31 dicembre", "31 dic."])
def test_a_date_without_a_year_takes_the_plans(typed: str) -> None:
    read = read_date(typed, 2024)
    assert read is not None
    assert (read.day, read.note) == (NEW_YEARS_EVE, "manca l'anno: letta come 31/12/2024")
    assert read_date(typed, None) is None


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        (date(2024, 12, 31), NEW_YEARS_EVE),
        (datetime(2024, 12, 31, 23, 59), NEW_YEARS_EVE),
        (EarlyDate(1), date(1900, 1, 1)),
        (EarlyDate(59), date(1900, 2, 28)),
    ],
)
def test_date_cells(entry: Entry, day: date) -> None:
    assert read_date(entry, None) == (day, "")


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("31.02.2024", None),
        ("31/31/2024", None),
        ("30 febbraio 2024", None),
        ("2024-13-01", None),
        ("0/0/0000", None),
        ("12.13.14", None),
        ("29.02.2023", None),
        ("29/02", 2023),
        ("31.04", 2024),
        ("00/12", 2024),
    ],
)
def test_impossible_dates(typed: str, year: int | None) -> None:
    with pytest.raises(ImpossibleDate) as raised:
        read_date(typed, year)
    assert str(raised.value) == f"la data «{typed}» non esiste nel calendario"
    assert raised.value.code == "PDO401"
    assert raised.value.suggestion == "correggere giorno, mese o anno"


def test_the_29_february_that_excel_invented() -> None:
    with pytest.raises(ImpossibleDate, match=r"^la data «29/02/1900» non esiste nel calendario$"):
        read_date(EarlyDate(60), 2024)
    assert read_date("29/02/2024", None) == (date(2024, 2, 29), "")


@pytest.mark.parametrize(
    "entry",
    [
        None, "", "12", "dicembre", "dicembre 2024", "2024", "31122024", "31.12-2024", "31..12.2024", "31.12.024",
        "31.12.20245", "2024/12/31", "2024-1-1", "31 xyz 2024", "31 decembre 2024", "31 december 2024",
        "entro il 31.12.2024", "31.12.2024!", "oggi", "fine anno", "45657", 45657.0, 12, True, Percent(0.5),
        CellError("#N/D"), "٣١.١٢.٢٠٢٤",
    ],
)  # fmt: skip
def test_nothing_looser(entry: Entry) -> None:
    assert read_date(entry, 2024) is None


@pytest.mark.parametrize(
    ("entry", "serial"),
    [
        ("05/01/1900", 5),
        ("5.1.1900", 5),
        ("05-01-1900", 5),
        ("31/01/1900", 31),
        ("01/02/1900", 32),
        ("29/02/1900", 60),
        ("05/01/1900 00:00", 5),
        (EarlyDate(4), 4),
        ("05.01/1900", None),
        ("00/01/1900", None),
        ("32/01/1900", None),
        ("30/02/1900", None),
        ("05/03/1900", None),
        ("05/01/1901", None),
        ("nel 1900", None),
        (date(1900, 3, 1), None),
        (5.0, None),
        (None, None),
    ],
)
def test_early_serial(entry: Entry, serial: int | None) -> None:
    assert early_serial(entry) == serial


@every("entry", [*JUNK, *HEAVY])
@pytest.mark.parametrize("year", [None, 2024])
def test_junk_is_a_date_or_none_or_impossible(entry: Entry, year: int | None) -> None:
    sentence = complaint(read_date, entry, year)
    assert sentence is None or sentence.endswith("non esiste nel calendario")
    assert early_serial(entry) is None or isinstance(early_serial(entry), int)


@DETERMINISTIC
@given(st.dates(), st.sampled_from("./-"))
def test_every_day_written_in_full_is_read_back(day: date, sign: str) -> None:
    italian = f"{day.day}{sign}{day.month:02}{sign}{day.year:04}"
    assert read_date(italian, None) == (day, "")
    assert read_date(day.isoformat(), None) == (day, "")
    assert read_date(f"{day.day} {MONTHS[day.month - 1]} {day.year:04}", None) == (day, "")


def test_impossible_is_an_error_with_its_code() -> None:
    assert impossible("x").args == ("la data «x» non esiste nel calendario",)


def test_a_number_that_its_cell_shows_as_a_day_is_that_day() -> None:
    reading = read_date(DateNumber(45657.5, NEW_YEARS_EVE), None)
    assert reading is not None
    assert (reading.day, reading.note) == (NEW_YEARS_EVE, "")
