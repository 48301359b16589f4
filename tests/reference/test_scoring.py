"""The reference itself: the check values of its document."""

from datetime import date
from fractions import Fraction

import pytest

from tests.reference.meant import Indicator, Rules, Said, Share, Value
from tests.reference.scoring import delay, faults, score, state

RULES = Rules()


def of(kind: str, target: Value, actual: Value, *, at_most: bool = False) -> Indicator:
    return Indicator(kind, at_most or kind in {"DATA", "TEMPESTIVITA"}, target, actual)


NUMBERS = [(650, 650, 100), (650, 325, 50), (650, 700, 100), (5, 4, 80), (80, 72, 90)]
BOUNDS = [(0, "-3", 100), (0, "0", 100), (0, "0.4", 0), (25, "30", 80)]
DATES = [((3, 31), (3, 31), 100), ((3, 31), (4, 10), 90), ((3, 31), (4, 30), 75), ((3, 31), (5, 31), 0)]
TERMS = [(30, 30, 100), (30, 45, 50), (30, 60, 0)]


@pytest.mark.parametrize(("target", "actual", "points"), NUMBERS)
def test_at_least(target: int, actual: int, points: int) -> None:
    assert score(of("NUMERO", Fraction(target), Fraction(actual)), RULES) == points


@pytest.mark.parametrize(("target", "actual", "points"), BOUNDS)
def test_at_most(target: int, actual: str, points: int) -> None:
    assert score(of("NUMERO", Fraction(target), Fraction(actual), at_most=True), RULES) == points


def test_a_negative_count_is_wrong() -> None:
    negative = of("NUMERO", Fraction(650), Fraction(-1))
    assert (faults(negative), score(negative, RULES)) == (["PDO306"], None)


@pytest.mark.parametrize(("target", "actual", "points"), DATES)
def test_dates(target: tuple[int, int], actual: tuple[int, int], points: int) -> None:
    assert score(of("DATA", date(2024, *target), date(2024, *actual)), RULES) == points


def test_a_date_after_the_year_is_worth_nothing() -> None:
    late = of("DATA", date(2024, 12, 31), date(2025, 1, 10))
    assert (score(late, RULES), state(late, RULES, date(2025, 2, 1)), delay(late, RULES, date(2025, 2, 1))) == (
        0,
        "Non raggiunto",
        10,
    )


@pytest.mark.parametrize(("target", "actual", "points"), TERMS)
def test_terms(target: int, actual: int, points: int) -> None:
    assert score(of("TEMPESTIVITA", Fraction(target), Fraction(actual)), RULES) == points


def test_answers_and_shares() -> None:
    assert [score(of("SI_NO", Said.YES, said), RULES) for said in (Said.YES, Said.NO, Said.PARTLY)] == [100, 0, 50]
    assert score(of("TEMPESTIVITA", Fraction(30), Share(Fraction(95))), RULES) == 95


@pytest.mark.parametrize(
    ("on", "said", "late"),
    [
        (date(2024, 5, 30), "In corso", None),
        (date(2024, 5, 31), "In scadenza", None),
        (date(2024, 6, 30), "In scadenza", None),
        (date(2024, 7, 1), "Scaduto", 1),
    ],
)
def test_a_deadline_comes_and_goes(on: date, said: str, late: int | None) -> None:
    waiting = of("DATA", date(2024, 6, 30), Said.NOTHING)
    assert (state(waiting, RULES, on), delay(waiting, RULES, on)) == (said, late)
