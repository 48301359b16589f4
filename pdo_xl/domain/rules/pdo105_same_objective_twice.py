"""PDO105: an objective stands once in its sector and service.

Source: design of the validation.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import identity

ID = "PDO105"
GRAVITY = Gravity.ERROR
TITLE = "obiettivo ripetuto"
PASSES = specimen(row(weight=60), row(objective="Rispondere ai cittadini", weight=40))
FAILS = specimen(row(weight=60), row(weight=40))


def check(results: Results) -> Iterator[Issue]:
    """One error for each repetition, which counts the weight twice."""
    for group in results.plan.same_texts:
        first: dict[str, Objective] = {}
        for objective in group:
            earlier = first.setdefault(identity(objective.unit), objective)
            if earlier is not objective:
                yield Issue(
                    at(objective, Field.OBJECTIVE),
                    f"L'obiettivo è già alla riga {earlier.row}, con lo stesso settore e la stessa sigla.",
                    _how(earlier, objective),
                )


def _how(earlier: Objective, objective: Objective) -> str:
    """What to do: right below, with another text of its indicator, a row may repeat what should be blank there."""
    above, own = earlier.indicators[-1:], objective.indicators[:1]
    measured = {identity(one.text) for one in (*above, *own)} - {""}
    if not above or objective.sheet != earlier.sheet or objective.row != above[0].row + 1 or len(measured) < 2:
        return "Togliere la ripetizione, o distinguere i due testi."
    return (
        "Se è un altro indicatore dello stesso obiettivo, vuotare le prime cinque colonne e il peso di questa riga; se "
        "no distinguere i due testi."
    )
