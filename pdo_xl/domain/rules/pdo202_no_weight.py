"""PDO202: an objective has a weight.

Source: design of the scoring, section 6. Passes: a number, or "Non pesato - …". Fails: all its rows blank in column J.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO202"
GRAVITY = Gravity.ERROR
TITLE = "peso mancante"
PASSES = specimen(row(weight=100))
FAILS = specimen(row(weight=None))


def check(results: Results) -> Iterator[Issue]:
    """One error an objective, which stays out of every sum."""
    for objective in results.plan.oddly_weighted:
        if not objective.weights:
            yield Issue(
                at(objective, Field.WEIGHT),
                "L'obiettivo non ha un peso: resta fuori dalle somme.",
                "Scrivere il peso, oppure «Non pesato - » e il motivo.",
            )
