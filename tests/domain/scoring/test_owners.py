"""Which objective a row is of."""

from pdo_xl.domain.scoring.owners import objectives_of_rows
from tests.support import more, results_of, row


def test_every_row_of_an_objective_is_its_own_one_with_a_weight_alone_too() -> None:
    results = results_of(row(weight=None), more(), [*[None] * 9, 60.0], row("GT"))
    owners = objectives_of_rows(results, [("Piano", number) for number in (2, 3, 4, 5, 6, 99)] + [("Altro", 3)])
    assert {row: objective.number for (_, row), objective in owners.items()} == {3: 1, 4: 1, 5: 1, 6: 2}
    assert objectives_of_rows(results, []) == {}
