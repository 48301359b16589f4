"""PDO407: a deadline that has passed has an actual value.

Source: design of the scoring, section 5. The day itself is not overdue.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import days

ID = "PDO407"
GRAVITY = Gravity.WARNING
TITLE = "scaduto"
PASSES = specimen(row(kind="Data", target="28.06.2024", actual="27.06.2024"))
FAILS = specimen(row(kind="Data", target="28.06.2024", actual=None))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each overdue indicator."""
    for assessed, _ in results.with_deadline:
        if assessed.state is State.OVERDUE and assessed.delay is not None:
            yield Issue(
                at(assessed.indicator, Field.ACTUAL),
                f"Scaduto da {days(assessed.delay)}.",
                "Scrivere la data in cui è stato fatto, «no» se non lo è stato, oppure «NV: » e il motivo.",
            )
