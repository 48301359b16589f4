"""PDO403: a deadline is a working day."""

from datetime import date

import pytest

from pdo_xl.domain.rules.pdo403_holiday_deadline import day_off_name
from tests.support import messages, more, results_of, row
from tools.holidays_table import YEARS

SUGGESTION = "Se serve un giorno lavorativo, anticiparla."


@pytest.mark.parametrize("target", ["31.12.2024", "28.06.2024", "boh"])
def test_passes(target: str) -> None:
    assert messages(results_of(row(kind="Data", target=target)), "PDO403") == []


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("01.06.2024", "01/06/2024 è un sabato"),
        ("30.06.2024", "30/06/2024 è una domenica"),
        ("31.03.2024", "31/03/2024 è un giorno festivo (Pasqua)"),
        ("25.04.2024", "25/04/2024 è un giorno festivo (Anniversario della Liberazione)"),
        ("15.08.2024", "15/08/2024 è un giorno festivo (Assunzione della Beata Vergine Maria)"),
        ("25.12.2024", "25/12/2024 è un giorno festivo (Natale)"),
    ],
)
def test_fails(target: str, what: str) -> None:
    assert messages(results_of(row(), more(kind="Data", target=target)), "PDO403") == [
        (4, "atteso", f"La scadenza {what}.", SUGGESTION)
    ]


def test_the_holidays_of_the_law() -> None:
    days = [(1, 1), (1, 6), (4, 1), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)]
    assert all(day_off_name(date(2024, *day)).startswith("un giorno festivo (") for day in days)
    assert day_off_name(date(2024, 12, 31)) == ""


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 5), date(2099, 12, 25), date.max])
def test_any_day_has_an_answer(day: date) -> None:
    assert isinstance(day_off_name(day), str)


def test_years_outside_the_table_are_asked_of_the_library() -> None:
    assert 2011 not in YEARS
    assert day_off_name(date(2011, 3, 17)) == "un giorno festivo (Anniversario dell'Unità d'Italia)"
    assert day_off_name(date(2026, 10, 4)).startswith("un giorno festivo (Festa nazionale di San Francesco")
    assert day_off_name(date(2025, 10, 4)) == "un sabato"
