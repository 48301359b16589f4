"""PDO209: a plan has weights; where a person said that it has none, a sector's objectives weigh alike.

Source: design of other bodies' plans, section 3.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at, listed
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.weight import equal_share

ID = "PDO209"
GRAVITY = Gravity.NOTE
TITLE = "piano senza pesi"
PASSES = specimen(row(weight=60), row(objective="Rispondere ai cittadini", weight=40))
FAILS = specimen(row(), row(objective="Rispondere ai cittadini"), without=(Field.WEIGHT,), colonna_peso="nessuna")


def check(results: Results) -> Iterator[Issue]:
    """One note for the plan, at its first objective that nobody gave a weight."""
    alike = [objective for objective in results.plan.oddly_weighted if equal_share(objective) is not None]
    if not alike:
        return
    sheets = dict.fromkeys(objective.sheet for objective in alike)
    who = "Il piano non ha pesi"
    if len(alike) < len(results.plan.objectives):
        who = f"Non ci sono pesi in {listed((f'«{sheet}»' for sheet in sheets), len(sheets))}"
    yield Issue(
        at(alike[0], Field.OBJECTIVE),
        f"{who}: in ogni settore gli obiettivi pesano uguale, 100 diviso il loro numero.",
        'Se i pesi ci sono, indicarne la colonna: pdo-xl calcola con --colonna "peso=LETTERA".',
    )
