"""Changes of a value, as targets say them."""

import pytest

from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.text import plain
from pdo_xl.domain.values.variations import Variation, parse_variation
from tests.junk import HEAVY

MOST, LEAST = Direction.AT_MOST, Direction.AT_LEAST


@pytest.mark.parametrize(
    ("text", "amount", "of_hundred", "points", "direction"),
    [
        ("+10%", 10, True, False, LEAST),
        ("+ 10 %", 10, True, False, LEAST),
        ("-5%", -5, True, False, MOST),
        ("+3", 3, False, False, LEAST),
        ("almeno +10%", 10, True, False, LEAST),
        ("max +10%", 10, True, False, MOST),
        ("+2 p.p.", 2, False, True, LEAST),
        ("+10 punti percentuali", 10, False, True, LEAST),
        ("Incremento di almeno il 5%", 5, True, False, LEAST),
        ("aumento ≥ 10%", 10, True, False, LEAST),
        ("crescita 2%", 2, True, False, LEAST),
        ("Riduzione del 10% rispetto al 2023", -10, True, False, MOST),
        ("riduzione non superiore al 5%", -5, True, False, LEAST),
        ("riduzione di 5 giorni", -5, False, False, MOST),
        ("ridurre di 3 unità", -3, False, False, MOST),
        ("10% in più rispetto all'anno precedente", 10, True, False, LEAST),
        ("almeno il 10% in più", 10, True, False, LEAST),
        ("5 in meno", -5, False, False, MOST),
        ("10% di incremento", 10, True, False, LEAST),
        ("+20% su baseline", 20, True, False, LEAST),
        ("incremento del 10% sul 2023", 10, True, False, LEAST),
        ("non inferiore al 2023", 0, False, False, LEAST),
        ("≥ 2023", 0, False, False, LEAST),
        ("non superiore al dato 2023", 0, False, False, MOST),
        (">= valore anno precedente", 0, False, False, LEAST),
        ("Mantenimento del valore 2023", 0, False, False, None),
        ("conferma del dato dell'anno precedente", 0, False, False, None),
        ("= baseline", 0, False, False, None),
    ],
)
def test_changes(text: str, amount: float, of_hundred: bool, points: bool, direction: Direction | None) -> None:
    assert parse_variation(plain(text)) == Variation(amount, of_hundred, points, direction)


def test_a_bound_that_is_left_out_is_told() -> None:
    assert parse_variation("superiore al valore di partenza") == Variation(0.0, direction=LEAST, strict=True)


@pytest.mark.parametrize(
    "text",
    [
        "", "650", "2023", "80%", "-", "+", "+%", "+-3", "almeno -5%", "miglioramento del 5%", "+10% annuo", "+0%",
        "+10% rispetto alla media nazionale", "incremento", "riduzione", "in più", "aumento di molto", "31.12.2023",
        "almeno 650", "non inferiore a 2", "baseline +10%", "entro il 2023-12-31",
    ],
)  # fmt: skip
def test_what_is_no_change_or_may_be_two(text: str) -> None:
    assert parse_variation(plain(text)) is None


@pytest.mark.parametrize("text", HEAVY)
def test_long_texts_are_no_changes(text: str) -> None:
    assert parse_variation(text) is None
