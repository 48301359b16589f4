"""PDO113: a sheet's rows were not sorted away from their objectives."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row

Rows = Sequence[list[Entry]]
SINGLE = [row(objective=f"Obiettivo {number}") for number in range(5)]


def test_the_rows_that_ended_up_under_the_last_objective_are_told() -> None:
    assert messages(results_of(*SINGLE, *[more()] * 4), "PDO113") == [
        (
            8,
            "obiettivo",
            (
                "Le 4 righe da qui in giù non nominano un obiettivo e contano per quello della riga 7, l'ultimo del "
                "foglio; nessun altro ne ha più di una: se il foglio è stato ordinato, erano di altri."
            ),
            "Se è stato ordinato, annullare l'ordinamento o riprendere una copia di prima; se no va bene così.",
        )
    ]


@pytest.mark.parametrize(
    "rows",
    [
        SINGLE,
        [*SINGLE, more(), more()],
        [*SINGLE[:4], more(), more(), more()],
        [SINGLE[0], more(), *SINGLE[1:], *[more()] * 5],
        [*SINGLE[:4], *[more()] * 5, SINGLE[4]],
    ],
)
def test_a_plan_that_may_well_be_so_passes(rows: Rows) -> None:
    assert messages(results_of(*rows), "PDO113") == []
