"""PDO104: the weight stands on the objective's first row.

Source: design of the scoring, section 6: a weight on any of its rows counts, but is easily overlooked.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO104"
GRAVITY = Gravity.WARNING
TITLE = "peso su riga di continuazione"
PASSES = specimen(row(weight=100), more())
FAILS = specimen(row(weight=None), more(weight=100))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each weight on a continuation row."""
    for objective in results.plan.oddly_weighted:
        for weight in objective.weights:
            if weight.row != objective.row:
                yield Issue(
                    Place(objective.sheet, weight.row, Field.WEIGHT),
                    "Il peso è su una riga di continuazione: vale per tutto l'obiettivo che comincia alla riga "
                    f"{objective.row}.",
                    f"Spostare il peso alla riga {objective.row}.",
                )
