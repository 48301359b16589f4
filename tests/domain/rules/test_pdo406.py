"""PDO406: what was done was done by the reference date."""

from datetime import date

import pytest

from pdo_xl.domain.rules import check
from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row

ON = date(2024, 3, 31)


@pytest.mark.parametrize("actual", [None, "31.03.2024", "no", "boh"])
def test_passes(actual: Entry) -> None:
    assert messages(results_of(row(kind="Data", target="31.12.2024", actual=actual), on=ON), "PDO406") == []


def test_fails() -> None:
    results = results_of(row(), more(kind="Data", target="31.12.2024", actual="01.04.2024"), on=ON)
    assert messages(results, "PDO406") == [
        (
            4,
            "effettivo",
            "La data effettiva 01/04/2024 è dopo la data di riferimento (31/03/2024).",
            "Controllare la data, o la data_riferimento in Parametri.",
        )
    ]


@pytest.mark.parametrize(("actual", "code"), [("10.01.2025", "PDO404"), ("10.12.2024", "PDO406")])
def test_one_finding_a_cell(actual: str, code: str) -> None:
    results = results_of(row(kind="Data", target="31.12.2024", actual=actual), on=ON)
    assert [finding.code for finding in check(results) if finding.code in ("PDO404", "PDO406")] == [code]


def test_without_a_year_of_the_plan_it_is_said_here() -> None:
    results = results_of(row(kind="Data", target="31.12.2024", actual="10.01.2025"), on=ON, title="PIANO")
    assert results.year == 2024
    assert [len(messages(results, code)) for code in ("PDO404", "PDO406")] == [1, 0]
