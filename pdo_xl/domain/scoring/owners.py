"""Which objective a row of the plan is of, for what is said of rows."""

from collections.abc import Iterable

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.score import Results


def objectives_of_rows(results: Results, rows: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Objective]:
    """The objective that each of some rows is of, by sheet and number; rows that are of none are left out."""
    wanted = {*rows}
    owners: dict[tuple[str, int], Objective] = {}
    if not wanted:
        return owners
    for objective in results.plan.objectives:
        sheet, first = objective.sheet, objective.row
        own = [(sheet, first), *[(sheet, indicator.row) for indicator in objective.indicators]]
        # A row may have a weight and nothing else.
        own += [(sheet, weight.row) for weight in objective.weights if weight.row != first]
        for row in own:
            if row in wanted:
                owners[row] = objective
    return owners
