"""PDO106: two services of one sector do not share an objective's text.

Source: design of the validation. Often right (two services, one aim): worth knowing.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import identity

ID = "PDO106"
GRAVITY = Gravity.NOTE
TITLE = "stesso testo sotto due sigle"
PASSES = specimen(row(weight=60), row(unit="TRI", service="Tributi", objective="Riscuotere i tributi", weight=40))
FAILS = specimen(row(weight=60), row(unit="TRI", service="Tributi", weight=40))


def check(results: Results) -> Iterator[Issue]:
    """One note for each objective whose text an earlier one has under another sigla."""
    for first, *others in results.plan.same_texts:
        for objective in others:
            if identity(objective.unit) != identity(first.unit):
                yield Issue(
                    at(objective, Field.OBJECTIVE),
                    f"Lo stesso testo è alla riga {first.row}, sotto la sigla {first.unit}.",
                    "Se sono due obiettivi diversi, distinguere i testi.",
                )
