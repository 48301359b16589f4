"""PDO110: the plan has the columns that nothing is calculated from; without them it is read all the same.

Source: design of other bodies' plans: nothing is guessed in silence. They name people and offices, and tell apart
objectives that have the same text.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import all_of

ID = "PDO110"
GRAVITY = Gravity.NOTE
TITLE = "colonne che il piano non ha"
PASSES = specimen(row())
FAILS = specimen(row(), without=(Field.UNIT, Field.SERVICE))

_CALLED = {Field.MANAGER: "il responsabile", Field.UNIT: "la sigla", Field.SERVICE: "il servizio"}


def check(results: Results) -> Iterator[Issue]:
    """One note a plan, at the first header that lacks any."""
    lacking = [place for place in results.plan.lacking if place.field in _CALLED]
    if lacking:
        fields = dict.fromkeys(place.field for place in lacking)
        named = all_of([_CALLED[field] for field in fields])
        said = " ".join(f'--colonna "{field}=LETTERA"' for field in fields)
        yield Issue(
            lacking[0],
            f"Nessuna colonna dice {named}: il piano si legge senza.",
            f"Se c'è con un altro nome, indicarla: pdo-xl calcola con {said}; se non c'è, «nessuna» al posto della "
            "lettera toglie questa nota.",
        )
