"""PDO408: a deadline within the notice period."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("on", [date(2024, 2, 29), date(2024, 4, 1)])
def test_passes(on: date) -> None:
    assert messages(results_of(row(kind="Data", target="31.03.2024"), on=on), "PDO408") == []


def test_passes_when_done() -> None:
    results = results_of(row(kind="Data", target="31.03.2024", actual="31.03.2024"), on=date(2024, 3, 31))
    assert messages(results, "PDO408") == []


@pytest.mark.parametrize(
    ("on", "message"),
    [
        (date(2024, 3, 1), "Scade fra 30 giorni, il 31/03/2024."),
        (date(2024, 3, 30), "Scade fra 1 giorno, il 31/03/2024."),
        (date(2024, 3, 31), "Scade oggi."),
    ],
)
def test_found(on: date, message: str) -> None:
    results = results_of(row(), more(kind="Data", target="31.03.2024"), on=on)
    assert messages(results, "PDO408") == [(4, "effettivo", message, "")]


def test_another_notice() -> None:
    parameters = replace(DEFAULTS, notice_days=5)
    rows = [row(kind="Data", target="06.03.2024"), row(kind="Data", target="07.03.2024")]
    assert [
        finding[0] for finding in messages(results_of(*rows, parameters=parameters, on=date(2024, 3, 1)), "PDO408")
    ] == [3]
