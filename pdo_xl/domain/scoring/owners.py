"""Which objective a row of the plan is of, for what is said of rows."""

from collections.abc import Iterable

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.score import Results


def objectives_of_rows(results: Results, rows: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Objective]:
    """The objective that each of some rows is of, by sheet and number; rows that are of none are left out."""
    owner = results.plan.owner
    return {row: objective for row in rows if (objective := owner(*row)) is not None}
