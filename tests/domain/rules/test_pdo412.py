"""PDO412: nothing was done before the plan's year began, unless its deadline is as old."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize("actual", [None, "01.01.2024", "10.01.2025", "no", "boh", "NV: sisma"])
def test_passes(actual: Entry) -> None:
    assert messages(results_of(row(kind="Data", target="31.12.2024", actual=actual)), "PDO412") == []


def test_a_deadline_of_the_year_before_may_have_been_met_then() -> None:
    assert messages(results_of(row(kind="Data", target="31.12.2023", actual="20.12.2023")), "PDO412") == []


@pytest.mark.parametrize("actual", ["10.05.2004", date(2004, 5, 10), "10/05/04"])
def test_a_mistyped_year_is_on_time_and_said(actual: Entry) -> None:
    results = results_of(row(), more(kind="Data", target="30.06.2024", actual=actual))
    assert results.indicators[1].score == 100
    assert messages(results, "PDO412") == [
        (
            4,
            "effettivo",
            "La data effettiva 10/05/2004 è prima del 01/01/2024.",
            "Controllare l'anno; se è giusto, era già fatto quando l'anno del piano è cominciato.",
        )
    ]


def test_said_of_a_deadline_of_an_earlier_year_that_was_met_earlier_still() -> None:
    results = results_of(row(kind="Data", target="31.12.2023", actual="20.12.2003"))
    assert len(messages(results, "PDO412")) == 1


def test_not_said_where_nobody_knows_the_year() -> None:
    results = results_of(row(kind="Data", target="boh", actual="20.12.2003"), title="Piano")
    assert messages(results, "PDO412") == []
