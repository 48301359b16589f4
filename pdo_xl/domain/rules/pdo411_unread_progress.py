"""PDO411: what people say of how far an objective is can be read.

Source: design of the reports, section 6.3.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import shorten

ID = "PDO411"
GRAVITY = Gravity.WARNING
TITLE = "avanzamento che non si legge"
PASSES = specimen(row(), progress=40)
FAILS = specimen(row(), progress="a buon punto")


def check(results: Results) -> Iterator[Issue]:
    """One warning for each cell, at the objective that it is about."""
    plan = results.plan
    for number, (cell, entry) in plan.unread_progress.items():
        yield Issue(
            at(plan.objectives[number - 1], Field.OBJECTIVE),
            f"{cell}: l'avanzamento «{shorten(shown(entry))}» non è una percentuale, e per l'andamento non conta.",
            "Scrivere un numero da 0 a 100, oppure lasciare vuota la cella.",
        )
