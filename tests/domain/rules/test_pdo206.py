"""PDO206: objectives about payment times weigh at least `soglia_pagamenti` in a sector."""

from dataclasses import replace

import pytest

from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, results_of, row

SUGGESTION = "Verificare se il DL 13/2023, art. 4-bis, chiede un peso maggiore per i responsabili dei pagamenti."
PAYMENTS = "Tempestività dei pagamenti: rispetto dei tempi medi"


@pytest.mark.parametrize("text", [PAYMENTS, "Rispetto dei TEMPI di pagamento", "Pagamenti: tempestività"])
def test_passes(text: str) -> None:
    assert messages(results_of(row(objective="x", weight=70.0), row(objective=text, weight=30.0)), "PDO206") == []


def test_passes_together() -> None:
    assert (
        messages(results_of(row(objective=PAYMENTS, weight=21.0), row(objective=PAYMENTS, weight=9.0)), "PDO206") == []
    )


def test_fails_at_the_first_of_them() -> None:
    results = results_of(
        row("GT", weight=30.0, objective=PAYMENTS), row(weight=91.0), row(objective=PAYMENTS, weight=9.0)
    )
    assert messages(results, "PDO206") == [
        (5, "peso", "Settore SF: gli obiettivi sui tempi di pagamento pesano 9, meno di 30.", SUGGESTION)
    ]


@pytest.mark.parametrize("text", ["Obiettivo", "Pagamenti digitali", "Tempestività dei controlli"])
def test_fails_at_the_sectors_first_objective_where_there_are_none(text: str) -> None:
    assert messages(results_of(row(objective=text)), "PDO206") == [
        (3, "peso", "Settore SF: gli obiettivi sui tempi di pagamento pesano 0, meno di 30.", SUGGESTION)
    ]


def test_another_threshold() -> None:
    results = results_of(row(objective=PAYMENTS, weight=9.5), parameters=replace(DEFAULTS, payment_threshold=9.6))
    assert [finding[2] for finding in messages(results, "PDO206")] == [
        "Settore SF: gli obiettivi sui tempi di pagamento pesano 9,5, meno di 9,6."
    ]
    assert messages(results_of(row(), parameters=replace(DEFAULTS, payment_threshold=0.0)), "PDO206") == []
