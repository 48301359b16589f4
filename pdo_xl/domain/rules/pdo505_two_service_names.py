"""PDO505: a sigla has one service name.

Source: design of the validation. The rarer name is the one pointed at, where PDO502 does not already do it.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.services import misplaced_services, rarer_services
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO505"
GRAVITY = Gravity.NOTE
TITLE = "due nomi di servizio"
PASSES = specimen(
    row(objective="Pubblicare gli atti", weight=40),
    row(objective="Rispondere ai cittadini", weight=40),
    row(objective="Chiudere il bilancio", weight=20),
)
FAILS = specimen(
    row(objective="Pubblicare gli atti", weight=40),
    row(objective="Rispondere ai cittadini", weight=40),
    row(objective="Chiudere il bilancio", service="Ragioneria", weight=20),
)


def check(results: Results) -> Iterator[Issue]:
    """One note for each row with the rarer name."""
    already = misplaced_services(results.plan)
    for pair, usual in rarer_services(results.plan).items():
        if pair not in already:
            for objective in results.plan.by_service[pair]:
                yield Issue(
                    at(objective, Field.SERVICE),
                    f"Altrove la sigla {objective.unit} ha il servizio «{usual}».",
                    "Usare lo stesso nome, o una sigla diversa.",
                )
