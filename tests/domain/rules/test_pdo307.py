"""PDO307: at the end of the year every actual value is there."""

from dataclasses import replace

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row

FINAL = replace(DEFAULTS, mode=Mode.FINAL)


@pytest.mark.parametrize("actual", [650.0, 0.0, "NV: gara deserta", "quasi"])
def test_passes_with_anything_written(actual: Entry) -> None:
    assert messages(results_of(row(actual=actual), parameters=FINAL), "PDO307") == []


def test_passes_while_monitoring() -> None:
    assert messages(results_of(row()), "PDO307") == []


def test_fails_and_leaves_the_state() -> None:
    rows = [row(), more(kind="Data", target="31.12.2024", actual="  "), more(kind="Data", target="30.06.2024")]
    results = results_of(*rows, parameters=FINAL)
    what = (
        "effettivo",
        "Manca il valore effettivo: a consuntivo conta 0.",
        "Scrivere il valore raggiunto, oppure «NV: » e il motivo.",
    )
    assert messages(results, "PDO307") == [(3, *what), (4, *what), (5, *what)]
    assert [assessed.state for assessed in results.indicators] == [State.GOING_ON, State.DUE_SOON, State.OVERDUE]
