"""PDO112: each indicator has a target and an actual value of its own.

Source: design of other bodies' plans: what is read by interpretation carries a finding that says how.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO112"
GRAVITY = Gravity.NOTE
TITLE = "celle unite su più indicatori"
PASSES = specimen(row(), more(target=10))
FAILS = specimen(row(), more(target=None), merged=(Field.TARGET,))

_CALLED = {Field.TARGET: "Il valore atteso", Field.ACTUAL: "Il valore effettivo"}


def check(results: Results) -> Iterator[Issue]:
    """A note for each cell that is read from the one above."""
    for place in results.plan.shared:
        yield Issue(
            place,
            f"{_CALLED[place.field]} è quello della cella unita che comincia più su: vale anche per questo indicatore.",
            "Se non è così, dividere la cella e scrivere il valore di ciascun indicatore nella sua riga.",
        )
