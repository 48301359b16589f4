"""PDO407: a deadline that has passed has an actual value.

Source: design of the scoring, section 5. The day itself is not overdue.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_value
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import days

ID = "PDO407"
GRAVITY = Gravity.WARNING
TITLE = "scaduto"
PASSES = specimen(row(kind="Data", target="28.06.2024", actual="27.06.2024"))
FAILS = specimen(row(kind="Data", target="28.06.2024", actual=None))


_DONE = "Scrivere la data in cui è stato fatto, «no» se non lo è stato, oppure «NV: » e il motivo."
_REACHED = "Scrivere il valore raggiunto, oppure «NV: » e il motivo."


def check(results: Results) -> Iterator[Issue]:
    """One warning for each overdue indicator."""
    for same, _ in results.with_deadline:
        if same[0].state is State.OVERDUE and same[0].delay is not None:
            late = days(same[0].delay)
            alone = f"Scaduto da {late}."
            for assessed in same:
                place = at_value(assessed.indicator, Field.ACTUAL)
                if assessed.indicator.aspect is None:
                    yield Issue(place, alone, _DONE)
                elif place.field is Field.ACTUAL:
                    yield Issue(place, f"Scadenza passata da {late}: manca il valore effettivo.", _REACHED)
                else:
                    yield Issue(place, f"Scadenza passata da {late}: manca la data effettiva.", _DONE)
