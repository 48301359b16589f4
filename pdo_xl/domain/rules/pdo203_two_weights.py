"""PDO203: an objective has one weight.

Source: design of the scoring, section 6.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO203"
GRAVITY = Gravity.ERROR
TITLE = "due pesi"
PASSES = specimen(row(weight=100), more())
FAILS = specimen(row(weight=60), more(weight=40))


def check(results: Results) -> Iterator[Issue]:
    """One error an objective, at its second weight; it stays out of every sum."""
    for objective in results.plan.oddly_weighted:
        if len(objective.weights) > 1:
            rows = ", ".join(str(weight.row) for weight in objective.weights)
            yield Issue(
                Place(objective.sheet, objective.weights[1].row, Field.WEIGHT),
                f"L'obiettivo ha più di un peso (righe {rows}): resta fuori dalle somme.",
                f"Lasciare un solo peso, alla riga {objective.row}.",
            )
