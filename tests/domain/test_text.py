"""Texts brought to one spelling, and numbers as Italians read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.numbers import parse_number
from pdo_xl.domain.text import days, fold, italian, italian_date, one_line, plain, shorten
from tests.junk import DETERMINISTIC, HEAVY, WORDS, ids


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ""),
        ("  Sì \n No\t", "si no"),
        ("Quantità", "quantita"),
        ("Tempestività’", "tempestivita'"),
        ("‘virgolette’", "'virgolette'"),
        ("−5", "-5"),
        ("2024–2025", "2024-2025"),
        ("5²", "5²"),
        ("½", "½"),
        ("١٢", "١٢"),
        ("a\xa0b", "a b"),
    ],
)
def test_plain(typed: str, expected: str) -> None:
    assert plain(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Valore atteso:\nindicazione", "valoreattesoindicazione"),
        ("Indicatore/i", "indicatorei"),
        ("  Resp.  Settore ", "respsettore"),
        ("QUANTITÀ", "quantita"),
        ("😀", ""),
    ],
)
def test_fold(typed: str, expected: str) -> None:
    assert fold(typed) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("", ""),
        ("a\r\nb", "a b"),
        ("a\tb", "a b"),
        ("a\xa0b", "a b"),
        (" a  b ", "a b"),
        (12.0, "12"),
        (12.5, "12.5"),
        (7, "7"),
        (True, "True"),
    ],
)
def test_one_line(value: object, expected: str) -> None:
    assert one_line(value) == expected


@pytest.mark.parametrize("text", [*WORDS, *HEAVY], ids=ids)
def test_plain_and_fold_take_any_text_and_change_it_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert fold(fold(text)) == fold(text)
    assert one_line(one_line(text)) == one_line(text)


def test_shorten() -> None:
    assert shorten("abc", 3) == "abc"
    assert shorten("abcd", 3) == "ab…"
    assert shorten("ab cd", 4) == "ab…"
    assert len(shorten("a" * 61)) == 60


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.004, "0"),
        (0.005, "0,01"),
        (2.675, "2,68"),
        (66.665, "66,67"),
        (-2.5, "-2,5"),
        (100, "100"),
        (999.999, "1.000"),
        (1234567.891, "1.234.567,89"),
        (1e14, "100.000.000.000.000"),
        (1e15, "1E+15"),
        (-1.25e300, "-1,25E+300"),
        (10**5000, "1E+5000"),
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
    ],
    ids=ids,
)
def test_italian(number: float, expected: str) -> None:
    assert italian(number) == expected


def test_italian_with_other_decimals() -> None:
    assert italian(45.5, 0) == "46"
    assert italian(44.4999, 3) == "44,5"
    assert italian(1200, 0) == "1.200"


@DETERMINISTIC
@given(st.integers(-(10**16), 10**16))
def test_what_is_written_is_read_back(hundredths: int) -> None:
    number = hundredths / 100
    assert parse_number(italian(number)) == pytest.approx(number, abs=0.005)


@DETERMINISTIC
@given(st.floats())
def test_any_number_can_be_written(number: float) -> None:
    assert italian(number)


def test_italian_date_and_days() -> None:
    assert italian_date(date(2024, 3, 1)) == "01/03/2024"
    assert italian_date(date(5, 3, 1)) == "01/03/0005"
    assert [days(count) for count in (0, 1, 2)] == ["0 giorni", "1 giorno", "2 giorni"]
