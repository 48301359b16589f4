"""Numbers as staff type them."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent
from pdo_xl.domain.values.numbers import WORDS, parse_number, read_number
from tests.junk import HEAVY, JUNK, every


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("650", 650),
        (" 650 ", 650),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1.234", 1234),
        ("1.234,5", 1234.5),
        ("1.234.567,89", 1234567.89),
        ("12.345", 12345),
        ("123.456", 123456),
        ("1234.567", 1234.567),
        ("0.725", 0.725),
        ("0,725", 0.725),
        ("1.2345", 1.2345),
        ("-3", -3),
        ("- 3", -3),
        ("−3", -3),
        ("+3", 3),
        ("-1.234,5", -1234.5),
        ("n. 650", 650),
        ("n.650", 650),
        ("N. 650", 650),
        ("nr. 650", 650),
        ("Nr 650", 650),
        ("nr.dieci", 10),
        ("n. -3", -3),
        ("ZERO", 0),
        ("Dieci", 10),
        ("007", 7),
    ],
)
def test_texts_that_are_numbers(typed: str, number: float) -> None:
    assert read_number(typed) == number


def test_words_from_zero_to_ten() -> None:
    words = ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"]
    assert [read_number(word) for word in words] == list(range(11))
    assert max(WORDS.values()) == 10


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "n.", "nr", "n. n. 5", "n650", "undici", "650 bidoni", "5 %", "5%", "1e5", "½", "5²", "١２", "١٢",
        "１２", "--5", "+-5", "5-", "1 234", "1.23.4", "12.13.14", "1.2345,6", "1.234.56", "0.725.000", "01.234,5",
        ".5", "5.", ",5", "5,", "1,2,3", "0x10", "1_000", "nan", "inf", "9" * 400,
    ],
)  # fmt: skip
def test_texts_that_are_none(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        (650.0, 650.0),
        (650, 650.0),
        (Percent(0.8), 0.8),
        (EarlyDate(5), 5.0),
        (None, None),
        (True, None),
        (False, None),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        (date(2024, 1, 1), None),
        (CellError("#N/D"), None),
    ],
)
def test_other_cells(entry: Entry, number: float | None) -> None:
    assert read_number(entry) == number


@every("entry", [*JUNK, *HEAVY])
def test_junk_is_a_finite_number_or_none(entry: Entry) -> None:
    number = read_number(entry)
    assert number is None or abs(number) < float("inf")


def test_parse_number_expects_a_plain_text() -> None:
    assert parse_number("-3") == -3.0
    assert parse_number("N. 3") is None
