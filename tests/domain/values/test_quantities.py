"""Quantities around a number: money, things, thousands apart, the number said again in words."""

import pytest

from pdo_xl.domain.values.quantities import (
    LONGEST,
    each_period,
    grouped_number,
    in_full,
    parse_quantity,
    says_more,
    says_none,
    without_the_words,
)
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("€ 25.000,00", 25_000), ("25.000 €", 25_000), ("euro 1.500", 1500), ("eur. 3", 3), ("25.000,-", None),
        ("€ 25.000,-", 25_000), ("10 €,=", 10), ("n. 3 report", 3), ("nr 3", 3), ("numero 12 sedute", 12),
        ("3 sedute pubbliche del consiglio.", 3), ("3 (tre) sedute", 3), ("tre report", 3), ("1 500", 1500),
        ("1'500 utenti", 1500), ("1 500,5", 1500.5), ("1 5000", None), ("1 50", None), ("-3", -3), ("", None),
        ("3 report al mese", None), ("3 o quattro", None), ("€ 3 milioni", None), ("2 dozzine", None),
        ("€ 25.000,--", 25_000), ("25.000,=", 25_000), ("€ 1.000/00", 1000), ("25.000 € annui", 25_000),
        ("n.ro 5", 5), ("num. 5", 5), ("tre (3)", 3), ("tre (3) report", 3), ("5 m²", 5), ("5²", None),
        ("nessuno", 0), ("nessun reclamo", 0), ("nessun'interruzione", 0), ("nessun dato", None),
    ],
)  # fmt: skip
def test_quantities(typed: str, number: float | None) -> None:
    assert parse_quantity(plain(typed)) == number


def test_a_text_longer_than_a_quantity_is_prose() -> None:
    assert parse_quantity("3 " + "a" * (LONGEST - 2)) == 3
    assert parse_quantity("3 " + "a" * (LONGEST - 1)) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("30 (trenta) giorni", "30 giorni"),
        ("3(tre)", "3"),
        ("100 (cento)", "100"),
        ("3 (quattro)", "3 (quattro)"),
        ("3 (report)", "3 (report)"),
        ("0003 (tre)", "0003 (tre)"),
        ("trenta giorni", "trenta giorni"),
        ("trenta (30) giorni", "30 giorni"),
        ("trenta (31) giorni", "trenta (31) giorni"),
        ("gg (30)", "gg (30)"),
    ],
)
def test_a_number_said_twice(text: str, left: str) -> None:
    assert without_the_words(text) == left


def test_thousands_that_stand_apart() -> None:
    assert [grouped_number(text) for text in ("1 234 567,8", "1.234", "1'234", "1 23", "dodici", "tre")] == [
        1_234_567.8,
        1234,
        1234,
        None,
        12,
        3,
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("€ 1,2 mln", 1_200_000), ("1,2 milioni di euro", 1_200_000), ("25mila", 25_000), ("25 k€", 25_000),
        ("un milione", 1_000_000), ("3 mld", 3e9), ("tante migliaia", None), ("25 pratiche", None), ("mila", None),
        ("2 " + "mila" * 40, None), ("1,234567891 mln", 1_234_567.89), ("0,00001 mila", 0.01),
    ],
)  # fmt: skip
def test_a_number_in_full(text: str, number: float | None) -> None:
    assert in_full(text) == number


@every("text", HEAVY)
def test_long_texts_are_passed_over_at_once(text: str) -> None:
    """Each takes milliseconds; a search that went back at each figure would take minutes."""
    assert without_the_words(text) == text
    assert in_full(text) is None
    assert not says_none(text)
    says_more(text)


@pytest.mark.parametrize("words", ["mila", "per settore", "o piu", "all'anno", "e due"])
def test_words_that_make_another_number(words: str) -> None:
    assert says_more(words)


@every("text", [*WORDS, *HEAVY])
def test_junk_is_a_number_or_none(text: str) -> None:
    number = parse_quantity(plain(text))
    assert number is None or abs(number) < 1e9


@pytest.mark.parametrize(
    ("text", "number", "anyhow", "at_once"),
    [
        ("10 mensili", 10.0, True, True),
        ("20 ore settimanali", 20.0, True, True),
        ("3 incontri mensili", 3.0, True, False),
        ("n. 1 report trimestrale", 1.0, True, False),
        ("n. 4 report trimestrali", 4.0, False, False),
        ("52 settimanali", 52.0, False, False),
        ("6 report bimestrali", 6.0, False, False),
        ("3 report quadrimestrali", 3.0, False, False),
        ("2 report semestrali", 2.0, False, False),
        ("3 report semestrali", 3.0, True, False),
        ("0 ritardi mensili", 0.0, False, False),
        ("5 giornalisti", 5.0, False, False),
        ("5 report annuali", 5.0, False, False),
    ],
)
def test_a_quantity_of_each_period(text: str, number: float, anyhow: bool, at_once: bool) -> None:
    assert (each_period(text, number), each_period(text, number, at_once=True)) == (anyhow, at_once)
