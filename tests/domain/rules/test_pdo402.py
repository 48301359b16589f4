"""PDO402: a deadline is in the plan's year."""

from dataclasses import replace

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, more, results_of, row

SUGGESTION = "Controllare l'anno della scadenza."


@pytest.mark.parametrize("target", ["01.01.2024", "31.12.2024", "31/12"])
def test_passes(target: str) -> None:
    assert messages(results_of(row(kind="Data", target=target)), "PDO402") == []


@pytest.mark.parametrize(("target", "shown"), [("31.12.2023", "31/12/2023"), ("1 gennaio 2025", "01/01/2025")])
def test_fails(target: str, shown: str) -> None:
    assert messages(results_of(row(), more(kind="Data", target=target)), "PDO402") == [
        (4, "atteso", f"La scadenza {shown} non è nell'anno del piano (2024).", SUGGESTION)
    ]


def test_the_year_may_be_a_parameter() -> None:
    results = results_of(row(kind="Data", target="31.12.2024"), parameters=replace(DEFAULTS, year=2025))
    assert [finding[2] for finding in messages(results, "PDO402")] == [
        "La scadenza 31/12/2024 non è nell'anno del piano (2025)."
    ]


def test_the_year_may_be_the_commonest_of_the_deadlines() -> None:
    rows = [row(kind="Data", target=f"entro il {day}") for day in ("30.06.2023", "31.12.2023", "31.01.2024")]
    assert [finding[:3] for finding in messages(results_of(*rows, title="PIANO"), "PDO402")] == [
        (5, "atteso", "La scadenza 31/01/2024 non è nell'anno del piano (2023).")
    ]
