"""Texts brought to one spelling, and numbers as Italians read them."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.text import (
    _LETTERS,
    days,
    fold,
    hours,
    identity,
    italian,
    italian_date,
    one_line,
    plain,
    shorten,
)
from tests.junk import DETERMINISTIC, HEAVY, WORDS, every, ids


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
        ("S\u200bI\ufeff", "si"),
        ("S\xadì\u200e", "si"),
        ("1\u202f500", "1 500"),
        ("\u2009a\u3000b\u2028c", "a b c"),
        ("2024‒2025—2026―2027‑2028", "2024-2025-2026-2027-2028"),
        ("SI´ SI` SIʼ SI′", "si' si' si' si'"),
        ("e\u0301e\u0300", "ee"),
        ("a\x00b\x07", "ab"),
        ("si\ufe0f", "si"),
        ("\u3164", ""),
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
        ("a\u202fb\u2009c", "a b c"),
        ("S\u200bF\ufeff", "SF"),
        ("perche\xadé", "percheé"),
        ("\u200b", ""),
        ("👩\u200d👧", "👩\u200d👧"),
        (10**5000, "1E+5000"),
    ],
    ids=ids,
)
def test_one_line(value: object, expected: str) -> None:
    assert one_line(value) == expected


@every("text", [*WORDS, *HEAVY])
def test_plain_and_fold_take_any_text_and_change_it_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert fold(fold(text)) == fold(text)
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SF", "sf"), ("S-F", "S F"), ("S-F", "SF"), ("Area Tecnica", "AREA – TECNICA"), ("Qualità", "qualita'"),
        ("dell’Ente", "dell' ente"), ("S.F.", "SF"), ("U.O. Tributi", "uo tributi"), ("S\u200bF", "SF"),
        ("1-1", "1 – 1"), ("n. 1", "N.1"),
    ],
)  # fmt: skip
def test_spellings_of_one_code(one: str, other: str) -> None:
    assert identity(one) == identity(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.1", "11"), ("1/1", "11"), ("1-1", "11"), ("1 1", "11"), ("1-11", "11-1"), ("A.B", "AB"), ("A/1", "A1"),
        ("A_1", "A1"), ("A+", "A"), ("A", "A*"), ("1", "1°"), ("Ω", "Ψ"), ("β", "B"), ("-", ""), ("(SF)", "SF"),
        ("SF1", "SF2"), ("1.10", "1.1"), ("12.1", "1.21"),
    ],
)  # fmt: skip
def test_codes_that_differ(one: str, other: str) -> None:
    assert identity(one) != identity(other)


def test_marks_over_letters_are_read_in_one_pass() -> None:
    started = process_time()
    assert plain("a" + "\u0315\u0300" * 65_536) == "a"
    assert process_time() - started < 1


def test_all_letters_of_the_world_are_not_kept() -> None:
    assert plain("".join(map(chr, range(0x1F00, 0x9FFF))))
    assert len(_LETTERS) <= 4096


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


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0.5, "12 ore"),
        (1 / 24 / 60, "1 minuto"),
        (61 / 24 / 60, "1 ora e 1 minuto"),
        (-26.5 / 24, "-26 ore e 30 minuti"),
        (100.0, "2.400 ore"),
        (1e300, "0 ore"),
    ],
)
def test_times_and_durations(count: float, said: str) -> None:
    assert hours(count) == said
